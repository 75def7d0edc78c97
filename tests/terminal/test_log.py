"""What was announced lately, and what becomes of it when something is taken back."""

from __future__ import annotations

import pytest
from terminal import scenes
from terminal.live_driver import sit

from sociocli.process.asking import Tell
from sociocli.process.choosing import Choose, Option
from sociocli.process.message import say
from sociocli.process.scene import ItemPlace, Scene
from sociocli.terminal.log import Log

UNDONE = "The last answer was taken back."


def texts(log: Log) -> list[str]:
    """Return what stands there."""
    return [told.text for told in log.recent]


def asks(log: Log, *keys: str) -> None:
    """Ask questions, and announce something after each."""
    for key in keys:
        log.turns_to(key)
        log.add(f"after {key}")


def test_what_was_announced_goes_with_what_it_was_about() -> None:
    """Taken back, an answer takes along what was said because of it, and nothing else."""
    log = Log()
    asks(log, "one", "two")
    log.turns_to("three")
    assert texts(log) == ["after one", "after two"]
    log.goes_back(UNDONE)
    log.turns_to("two")
    assert texts(log) == ["after one", UNDONE]


def test_that_something_was_taken_back_is_said_on_one_screen() -> None:
    """On the next question it is gone."""
    log = Log()
    asks(log, "one")
    log.turns_to("two")
    log.goes_back(UNDONE)
    log.turns_to("one")
    log.turns_to("two")
    assert texts(log) == []


def test_one_goes_back_several_steps() -> None:
    """Each step back shows the lines that stood there before."""
    log = Log()
    asks(log, "one", "two", "three")
    log.turns_to("four")
    for key, before in (("three", ["after one", "after two"]), ("two", ["after one"]), ("one", [])):
        log.goes_back(UNDONE)
        log.turns_to(key)
        assert texts(log) == [*before, UNDONE]


def test_an_aside_that_is_taken_back_takes_its_lines_along() -> None:
    """The question beside which it happened stands there as before the aside."""
    log = Log()
    asks(log, "one")
    log.turns_to("two")
    log.comes_back()
    asks(log, "aside/note")
    log.turns_to("two")
    assert texts(log) == ["after one", "after aside/note"]
    log.goes_back(UNDONE)
    log.turns_to("aside/note")
    assert texts(log) == ["after one", UNDONE]
    log.goes_back(UNDONE)
    log.turns_to("two")
    assert texts(log) == ["after one"]


def test_who_steps_back_out_of_a_way_out_has_taken_nothing_back() -> None:
    """Out of the question that a way out asks one is back where one was, and that is all."""
    log = Log()
    asks(log, "one")
    log.turns_to("two")
    log.comes_back()
    log.turns_to("practice/said")
    log.goes_back(UNDONE)
    log.turns_to("two")
    assert texts(log) == ["after one"]
    log.turns_to("three")
    log.goes_back(UNDONE)
    log.turns_to("two")
    assert texts(log) == ["after one", UNDONE]


def test_where_nothing_was_answered_yet_nothing_is_said_to_be_taken_back() -> None:
    """At the first question there is nothing to take back, and its lines stay."""
    log = Log()
    log.add("Welcome back.")
    log.turns_to("one")
    log.goes_back(UNDONE)
    log.turns_to("one")
    assert texts(log) == ["Welcome back."]


def test_what_was_asked_before_this_sitting_comes_back_without_lines() -> None:
    """Back beyond a resume nothing stands there but that it was taken back."""
    log = Log()
    log.add("You go on.")
    log.turns_to("nine")
    log.goes_back(UNDONE)
    log.turns_to("eight")
    assert texts(log) == [UNDONE]


REACTIONS = scenes.scene(step=say("Reactions"))
CONSENT = scenes.scene(step=say("Consent round"))
NEXT_ITEM = scenes.scene(item=ItemPlace(3, 5, "Bikes", "decide"))


def read_back(log: Log) -> None:
    """Read an answer back that was given just now."""
    log.add("Nobody objects", done=True, elsewhere="We leave out the rest. Nobody objects")


def test_what_was_read_back_stays_in_its_step() -> None:
    """In its own round an answer stands there for a few questions."""
    log = Log()
    log.turns_to("item-2/consent-1/ana", CONSENT)
    read_back(log)
    for person in ("ben", "cleo", "dan"):
        log.turns_to(f"item-2/consent-1/{person}", CONSENT)
        assert texts(log) == ["Nobody objects"]
    log.turns_to("item-2/consent-1/zoe", CONSENT)
    assert texts(log) == []


@pytest.mark.parametrize(
    ("key", "scene"),
    [
        ("item-2/tune", scenes.scene(step=say("Small changes"))),
        ("item-2/consent-1/ana", CONSENT),
        ("item-2/reactions-2/ana", REACTIONS),
        ("item-3/reactions/ana", NEXT_ITEM),
    ],
)
def test_what_was_read_back_is_seen_once_elsewhere_and_says_what_it_is_about(
    key: str, scene: Scene
) -> None:
    """Beside another step it says what was asked, and is gone with the question after."""
    log = Log()
    log.turns_to("item-2/reactions/ana", REACTIONS)
    read_back(log)
    log.turns_to(key, scene)
    assert texts(log) == ["We leave out the rest. Nobody objects"]
    log.turns_to(f"{key}/reason", scene)
    assert texts(log) == []


def test_what_was_agreed_beside_a_round_is_not_taken_for_an_answer_of_it() -> None:
    """After an aside the round goes on; the aside is read back once, with what it was about."""
    log = Log()
    log.turns_to("item-2/consent-1/ana", CONSENT)
    log.comes_back()
    log.turns_to("aside/time/consent", CONSENT)
    log.add("Nobody objects", done=True, elsewhere="Five minutes more. Nobody objects")
    log.turns_to("item-2/consent-1/ana", CONSENT)
    assert texts(log) == ["Five minutes more. Nobody objects"]
    log.turns_to("item-2/consent-1/ben", CONSENT)
    assert texts(log) == []


def test_what_was_announced_in_an_item_does_not_go_on_in_the_next() -> None:
    """That one proposal is decided is said in its item, and once after it."""
    log = Log()
    log.turns_to("item-2/consent-1/ana", CONSENT)
    log.add("It is decided.", scene=CONSENT)
    log.turns_to("item-2/announce", REACTIONS)
    log.turns_to("item-2/read-back", REACTIONS)
    assert texts(log) == ["It is decided."]
    log.turns_to("item-3/present", NEXT_ITEM)
    assert texts(log) == []


def test_leaving_out_the_rest_of_a_round_is_not_seen_where_consent_is_asked() -> None:
    """On the screen: who was agreed to be left out stands beside the next question only."""
    rest = Choose(
        key="aside/round/consent",
        words=say("We leave out the rest of this round; not heard yet: Ben."),
        scene=REACTIONS,
        options=(Option("yes", "y", say("Nobody objects")), Option("no", "n", say("Somebody"))),
        quick=True,
    )
    tune = scenes.ready(scenes.scene(step=say("Small changes")), key="item-2/tune")
    sitting = sit(
        [rest, tune, scenes.consent()],
        ("We leave out", "y"),
        ("Small changes", "\r"),
        ("Ben: do you see", "c\r"),
    )
    (after,) = [one for one in sitting.screens if "Small changes" in one][:1]
    recorded = "✓ Recorded: We leave out the rest of this round; not heard yet: Ben. Nobody objects"
    assert recorded in " ".join(after.split())
    asked = [one for one in sitting.screens if "Ben: do you see" in one]
    assert asked
    assert not any("Nobody objects" in one or "Recorded" in one for one in asked)


def test_a_remark_is_gone_from_the_screen_with_its_answer() -> None:
    """On the screen, what the coach said about an answer is gone when that is taken back."""
    first, second = scenes.consent(), scenes.write()
    remark = Tell(key="practice/coach", words=say("Coach: that was quick."))
    sitting = sit(
        [first, remark, scenes.LeftByAWayOut(second), first],
        ("do you see", "c\r"),
        ("Coach: that was quick.", "\x03"),
        ("Everything is saved.", "u"),
        (UNDONE, "o\r"),
    )
    (screen,) = [one for one in sitting.screens if UNDONE in one and "do you see" in one][:1]
    assert "that was quick" not in screen
    assert "Ben: no objection" not in screen

"""What was announced lately, and what becomes of it when something is taken back."""

from __future__ import annotations

from terminal import scenes
from terminal.live_driver import sit

from sociocli.process.asking import Tell
from sociocli.process.message import say
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

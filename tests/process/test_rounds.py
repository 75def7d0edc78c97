"""Rounds: everybody in turn (process.md 2.5)."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest
from any_answers import any_course, choices
from hypothesis import given
from rooms import Ticking, room
from talking import Talk, talk

from sociocli.domain.method import SOFA
from sociocli.process.asking import Aside, Steps
from sociocli.process.message import say
from sociocli.process.room import Room
from sociocli.process.rounds import LARGE, Manner, order_of, round_of_words
from sociocli.process.scene import Table, Turn
from sociocli.process.wording.rounds import QUICK
from sociocli.process.writing import TakesTurn

LINE = QUICK.given(what="Go on?")
FOUR = ("ana", "ben", "kim", "zoe")


def leaves(here: Room, aside: Aside) -> Steps[None]:
    """Let somebody leave, if it is said who."""
    if aside.get("who"):
        here.goes(aside.get("who"), here.moment.time)
    yield from ()


def arrives(here: Room, aside: Aside) -> Steps[None]:
    """Let somebody arrive."""
    here.seat(aside.get("who"), aside.get("who").title()).here = True
    yield from ()


def switches(here: Room, aside: Aside) -> Steps[None]:
    """Go off the record, or back on it."""
    here.off_record = not here.off_record
    yield from ()


def wishes(here: Room, aside: Aside) -> Steps[None]:
    """Let the facilitator wish something for the round."""
    here.round_wish.append(aside.get("wish"))
    yield from ()


WAYS = {"left": leaves, "arrived": arrives, "round": wishes}


def going_round(people: tuple[str, ...] = FOUR, **how: Any) -> Talk:
    """Begin a conversation in a round of four; ben facilitates, ana begins."""
    here = room(people, ways=WAYS)
    here.facilitator = "ben"
    return talk(lambda: round_of_words(here, "r", here.here(), LINE, **how))


def test_everybody_speaks_once_in_order() -> None:
    """Each person has one turn; what was noted is returned, and nothing is no note."""
    talked = going_round().asks("r/ana").answer("spoken").asks("r/ben").answer("Too loud.")
    talked = talked.asks("r/kim").answer("pass").asks("r/zoe").answer("")
    assert talked.ends() == {"ben": "Too loud."}


def test_whoever_comes_later_comes_at_the_end() -> None:
    """Those who ask to come back get their turn at the end, and cannot wait again."""
    talked = going_round().asks("r/ana").answer("later").asks("r/ben").answer("later")
    talked.asks("r/kim").answer("spoken").asks("r/zoe").refuses("later").answer("spoken")
    talked.asks("r/ana~2").refuses("later").answer("A").asks("r/ben~2").answer("B")
    assert talked.ends() == {"ana": "A", "ben": "B"}


def test_whoever_leaves_is_left_out() -> None:
    """Somebody who leaves before or at their turn is left out, and the round goes on."""
    talked = going_round().asks("r/ana").aside("left", who="kim")
    talked.asks("r/ana").answer("A").asks("r/ben").aside("left", who="ben")
    assert talked.asks("r/zoe").answer("Z").ends() == {"ana": "A", "zoe": "Z"}


def test_whoever_arrives_joins_at_the_end() -> None:
    """Somebody who arrives during the round gets the last turn, where the round says so."""
    here = room(FOUR, ways=WAYS)
    here.facilitator = "ben"
    talked = talk(lambda: round_of_words(here, "r", here.here(), LINE, joins=here.here))
    talked.asks("r/ana").aside("arrived", who="max").answers({"r/*": "here"})
    assert list(talked.ends()) == ["ana", "ben", "kim", "zoe", "max"]
    alone = going_round().asks("r/ana").aside("arrived", who="max").answers({"r/*": "here"})
    assert "max" not in alone.ends()


def test_whoever_comes_or_leaves_is_on_the_screen_at_once() -> None:
    """The question that waits shows who came after the last one, and who left no longer."""
    here = room(FOUR, ways=WAYS)
    here.facilitator = "ben"
    talked = talk(lambda: round_of_words(here, "r", here.here(), LINE, joins=here.here))
    talked.asks("r/ana").aside("arrived", who="max")
    talked.asks("r/ana").aside("left", who="ben")
    talked.asks("r/ana").answer("A").answers({"r/*": "here"}).ends()
    first, came, left = [one.scene.round for one in talked.questions if one.key == "r/ana"]
    assert (first.order, first.next) == (FOUR, "ben")
    assert (came.order, came.next) == ((*FOUR, "max"), "ben")
    assert came.turns == (Turn.SPEAKING, *[Turn.WAITING] * 4)
    assert left.next == "kim"
    assert left.turns[1] is Turn.GONE
    assert [one.key for one in talked.questions[3:]] == ["r/kim", "r/zoe", "r/max"]


def test_the_last_one_is_not_the_last_once_somebody_comes() -> None:
    """Whoever comes at the last turn is shown as the next one."""
    here = room(("ana", "ben"), ways=WAYS)
    here.facilitator = "ben"
    talked = talk(lambda: round_of_words(here, "r", here.here(), LINE, joins=here.here))
    talked.asks("r/ana").answer("A").asks("r/ben").aside("arrived", who="max")
    talked.asks("r/ben").answer("B").asks("r/max").answer("M").ends()
    last, again = [one.scene.round for one in talked.questions if one.key == "r/ben"]
    assert (last.next, again.next) == ("", "max")


def test_whoever_left_and_comes_back_is_asked_after_all() -> None:
    """Somebody who was left out and comes back during the round gets a turn at its end."""
    here = room(FOUR, ways=WAYS)
    here.facilitator = "ben"
    talked = talk(lambda: round_of_words(here, "r", here.here(), LINE, joins=here.here))
    talked.asks("r/ana").aside("left", who="ana").asks("r/ben").answer("B")
    talked.asks("r/kim").aside("arrived", who="ana").asks("r/kim").answer("K")
    talked.asks("r/zoe").answer("Z").asks("r/ana~2").answer("A")
    assert talked.ends() == {"ben": "B", "kim": "K", "zoe": "Z", "ana": "A"}


@pytest.mark.parametrize(
    ("wish", "after_ana"),
    [
        ("other way", ["ana", "zoe", "kim", "ben"]),
        ("zoe", ["ana", "zoe", "ben", "kim"]),
        ("ana", ["ana", "ben", "kim", "zoe"]),
        ("nobody", ["ana", "ben", "kim", "zoe"]),
    ],
)
def test_the_facilitator_may_change_the_order(wish: str, after_ana: list[str]) -> None:
    """The round may go the other way, or somebody may be next; nobody is asked twice."""
    talked = going_round().asks("r/ana").aside("round", wish=wish).answers({"r/*": "here"})
    assert list(talked.ends()) == after_ana


def test_somebody_waiting_for_later_may_be_next() -> None:
    """Who asked to come later may be called before the others are through."""
    talked = going_round().asks("r/ana").answer("later")
    talked.asks("r/ben").aside("round", wish="ana").asks("r/ben").answer("B")
    talked.asks("r/ana~2").answer("A").answers({"r/*": "x"})
    assert list(talked.ends()) == ["ben", "ana", "kim", "zoe"]


def test_the_screen_shows_where_the_round_is() -> None:
    """Each turn shows who has spoken, passed, waits or is gone, and who is next."""

    def looks(question: TakesTurn) -> None:
        view = question.scene.round
        assert view is not None
        assert dict(zip(view.order, view.turns, strict=True)) == {
            "ana": Turn.LATER,
            "ben": Turn.PASSED,
            "kim": Turn.SPEAKING,
            "zoe": Turn.WAITING,
        }
        assert (view.now, view.next) == ("kim", "zoe")

    talked = going_round().asks("r/ana").answer("later").asks("r/ben").answer("pass")
    talked.asks("r/kim", looks).answer("x").answers({"r/*": "x"}).ends()
    last = talked.question("r/ana~2").scene.round
    assert (last.now, last.next) == ("ana", "")


def test_what_was_said_is_shown_only_where_it_helps() -> None:
    """Notes of the round are shown to the next ones only if the round says so."""
    shown = going_round(show_said=True).answers({"r/*": "Loud"})
    shown.ends()
    assert shown.question("r/zoe").scene.said == ("Loud", "Loud", "Loud")
    hidden = going_round().answers({"r/*": "Loud"})
    hidden.ends()
    assert hidden.question("r/zoe").scene.said == ()


def test_a_round_may_refuse_passing_and_has_its_table() -> None:
    """Where all must speak passing is refused; the text on the table is shown."""
    table = Table(say("Proposal"), "Quiet.")
    talked = (
        going_round(manner=Manner(may_pass=False), table=table)
        .asks("r/ana")
        .refuses("pass")
        .answer("A")
    )
    talked.answers({"r/*": "x"}).ends()
    assert talked.question("r/zoe").scene.table == table


def test_off_the_record_nothing_is_returned() -> None:
    """What is said off the record is not noted."""
    here = room(FOUR)
    here.off_record = True
    talked = talk(lambda: round_of_words(here, "r", FOUR, LINE, show_said=True))
    assert talked.answers({"r/*": "secret"}).ends() == {}
    assert talked.question("r/zoe").scene.said == ()


def test_who_speaks_off_the_record_stays_off_it() -> None:
    """A turn is kept or not when it is spoken, whatever holds when the round ends."""
    here = room(("ana", "ben", "kim"), ways={"off": switches})
    here.facilitator = "ben"
    talked = talk(lambda: round_of_words(here, "r", here.here(), LINE))
    talked.asks("r/ana").answer("Kept.").asks("r/ben").aside("off")
    talked.asks("r/ben").answer("A secret.").asks("r/kim").aside("off")
    assert talked.asks("r/kim").answer("Kept.").ends() == {"ana": "Kept.", "kim": "Kept."}


def test_large_circles_may_go_by_count() -> None:
    """A circle of more than twelve that wishes so notes a round in one text."""
    many = tuple(f"p{n}" for n in range(LARGE + 1))
    here = room(many, method=replace(SOFA, rounds_by_count=True))
    talked = talk(lambda: round_of_words(here, "r", many, LINE)).asks("r/all").answer("All fine")
    assert talked.ends() == {"": "All fine"}
    again = talk(lambda: round_of_words(here, "r", many, LINE)).asks("r/all~2").answer("")
    assert again.ends() == {}
    few = talk(lambda: round_of_words(here, "s", many[:LARGE], LINE)).defaults()
    few.ends()
    assert len(few.keys) == LARGE


def test_nobody_there_is_a_round_too() -> None:
    """A round of nobody is over at once."""
    here = room()
    assert talk(lambda: round_of_words(here, "r", (), LINE)).ends() == {}
    assert order_of(here, ()) == []


def test_the_starter_moves_on_and_the_facilitator_does_not_begin() -> None:
    """From round to round somebody else begins; never the facilitator where others are here."""
    here = room(FOUR)
    starters = [order_of(here, FOUR)[0] for _ in range(8)]
    assert "ana" not in starters
    assert set(starters) == {"ben", "kim", "zoe"}
    assert order_of(room(("ana",)), ("ana",)) == ["ana"]
    assert order_of(room(("ana", "ben")), ("ana", "ben")) == ["ben", "ana"]


@given(choices(30))
def test_every_round_ends_and_nobody_is_lost(drawn: list[int]) -> None:
    """In every round each person has spoken, passed or gone, and none has two turns noted."""

    def course() -> Steps[tuple[dict[str, str], tuple[str, ...]]]:
        here = room(FOUR, ways=WAYS)
        said = yield from round_of_words(here, "r", FOUR, LINE, joins=here.here)
        return said, here.here()

    (said, present), journal = any_course(course, drawn, ways=("left",))
    spoke = [e.key.split("/")[1].split("~")[0] for e in journal.entries if _counts(e.answer)]
    assert len(spoke) == len(dict.fromkeys(spoke))
    assert all(person in spoke for person in present)
    assert all(person in spoke for person in said)


def _counts(answer: object) -> bool:
    return answer is not None and answer != "later"


def test_rounds_take_their_time_from_the_clock() -> None:
    """The scene of a turn has the clock's reading of the last answer."""
    here = room(FOUR)
    talked = talk(lambda: round_of_words(here, "r", FOUR, LINE), clock=Ticking(60))
    talked.defaults().ends()
    at = [question.scene.times.at for question in talked.questions]
    assert at == [0, 60, 120, 180]

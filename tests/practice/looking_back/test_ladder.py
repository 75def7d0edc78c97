"""The ladder of hosting."""

from __future__ import annotations

import dataclasses

import pytest
from overtime import DRILL, HIDDEN, REHEARSAL

from sociocli.domain.practised import Facilitated
from sociocli.practice.looking_back.ladder import RUNGS, Done, done_at

SELECTION = Facilitated("2026-11-01", "minutes/a/1", size=5, kinds=("report", "elect"))
PLAIN = Facilitated("2026-11-08", "minutes/a/2", size=12, kinds=("decide",))
UNKNOWN = Facilitated("2026-11-09", "minutes/a/3", size=0)


def rung(name: str) -> Done:
    """Return what was done at a rung."""
    one = next(one for one in RUNGS if one.name == name)
    return done_at(one, [HIDDEN, DRILL, REHEARSAL], [SELECTION, PLAIN, UNKNOWN])


@pytest.mark.parametrize(
    ("name", "done"),
    [
        ("0", Done(sessions=3, minutes=58)),
        ("1", Done(meetings=1, sessions=1, minutes=14)),
        ("1b", Done()),
        ("2", Done(meetings=1, sessions=1, minutes=14)),
        ("3", Done(meetings=1, of_kinds=1, sessions=2, minutes=54)),
        ("4", Done(meetings=2, sessions=2, minutes=54)),
        ("5", Done(meetings=1)),
        ("6", Done()),
        ("8", Done()),
    ],
)
def test_what_was_done_stands_where_its_size_is(name: str, done: Done) -> None:
    """Meetings and simulated rooms count at every rung of their size; drills at the warm-up."""
    assert rung(name) == done


def test_a_rung_has_no_state_of_its_own() -> None:
    """Nothing of a rung can be locked, reached or passed: it only describes."""
    names = [field.name for field in dataclasses.fields(RUNGS[0])]
    assert names == ["name", "title", "least", "most", "hosts", "look_at", "sign", "kinds"]


def test_every_rung_ends_in_a_question() -> None:
    """Each rung has a question to ask oneself, and no two have the same."""
    signs = [one.sign for one in RUNGS]
    assert all(sign.endswith("?") for sign in signs)
    assert len(dict.fromkeys(signs)) == len(RUNGS) == 10


def test_a_room_that_was_left_is_no_size_yet() -> None:
    """A session that did not come to its end counts at the warm-up alone."""
    left = dataclasses.replace(HIDDEN, finished=False)
    assert done_at(RUNGS[0], [left], []).sessions == 1
    assert not any(done_at(one, [left], []) for one in RUNGS[1:])


def test_nothing_done_is_nothing() -> None:
    """Where nothing was done, nothing is said to have been."""
    assert not Done()
    assert Done(sessions=1)
    assert Done(meetings=1)

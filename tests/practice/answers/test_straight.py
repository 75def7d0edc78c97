"""The straight course: what is asked if all goes smoothly."""

from __future__ import annotations

import pytest
from rooms import room

from sociocli.practice.answers.straight import MOST, Asked, straight_course
from sociocli.process.asking import Pause, Steps, Tell, ask
from sociocli.process.choosing import Choose, Option, Pick, Shuffle
from sociocli.process.message import say
from sociocli.process.writing import Write

STANCES = (Option("objection", "o", say("Objection")), Option("consent", "c", say("Consent")))


def deciding() -> Steps[str]:
    """Ask who is here, draw an order, announce, and ask for consent."""
    here = room()
    yield from ask(here, Pick(key="here", among=here.everybody, preset=("ana", "ben")))
    yield from ask(here, Shuffle(key="order", ids=("a", "b")))
    yield from ask(here, Tell(key="told", words=say("Here we go.")))
    question = Choose(key="vote", options=STANCES, settling="consent", decisive=True)
    if (yield from ask(here, question)) == "objection":
        yield from ask(here, Write(key="vote/reason", required=True))
    return (yield from ask(here, Write(key="notes")))


def test_the_straight_course() -> None:
    """Every question is named with its answers and its default, and no announcement."""
    assert straight_course(deciding) == [
        Asked("here", "ana, ben, kim", "ana, ben"),
        Asked("order", "an order of: a, b", "a, b"),
        Asked("vote", "objection, consent", None),
        Asked("notes", "text, or nothing", ""),
    ]


def test_a_course_that_does_not_end_is_broken_off() -> None:
    """A course that goes on for ever is broken off instead of hanging."""

    def endless() -> Steps[None]:
        here = room()
        while True:
            yield from ask(here, Write(key="again"))

    assert MOST > 1000
    with pytest.raises(Pause):
        straight_course(endless)

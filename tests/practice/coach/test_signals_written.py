"""Signals about what is written down beside the consent round's own answers."""

from __future__ import annotations

import pytest
from coached import Played, does, play, quiet, scene

from sociocli.domain.agenda import AgendaItem, NamedStep, Step
from sociocli.domain.item import Kind
from sociocli.domain.scenario import Override, Stance
from sociocli.practice.circle.wording import NOT_HERE
from sociocli.practice.coach.debrief import remark

PEN = AgendaItem("The pen", Kind.ELECT, 20, role="secretary", term="12 months")
NAMED = tuple(Stance(one, nominates="ben") for one in ("rosa", "ana"))
MOVES = Stance("kim", nominates="ana", moves="ben", moves_because="With that I move to Ben.")
CHANGE = "item-1/change-1/kim"
STEPS = (Step(NamedStep.GATHER),)
LATE = Stance("kim", 0, comes="item-1/reactions")
NEVER = Stance("kim", 0, comes="item-1/announce")


def elect(*overrides: Override) -> Played:
    """Play a selection in which Kim moves to Ben."""
    return play(scene(*NAMED, MOVES, item=PEN), *overrides)


@pytest.mark.parametrize(
    ("override", "key", "quote"),
    [
        (does(CHANGE, "keep"), CHANGE, "With that I move to Ben."),
        (does("item-1/change-1/ana", "other"), "item-1/change-1/ana", "I stay with Ben."),
        (Override(f"{CHANGE}/name", list=("rosa",)), f"{CHANGE}/name", "Ben"),
    ],
)
def test_signal_moved(override: Override, key: str, quote: str) -> None:
    """Whoever moves and is noted as staying is noticed, and so is any other wrong note."""
    played = elect(override)
    assert played.of("moved") == [(key, key.split("/")[2], quote)]


def test_a_move_that_is_noted_is_no_signal() -> None:
    """Whoever is written down where they stand has been heard."""
    assert elect().of("moved") == []


def test_signal_not_there() -> None:
    """Somebody who has not come is noted as here: that is noticed, and each answer for them."""
    here = does("attendance/kim", "here")
    written = does("item-1/consent-1/kim", "consent")
    played = play(scene(NEVER, opening=STEPS), here, quiet("item-1/consent-1/kim"), written)
    assert [key for key, _, _ in played.of("not-there")] == [
        "attendance/kim",
        "item-1/consent-1/kim",
    ]
    heard = [one.text for step in played.steps for one in step.speech if one.person == "kim"]
    assert NOT_HERE in heard
    told = remark(played.cast, played.mistakes[0])
    assert told.startswith("Something was written down for Kim, and they had not come yet.")


def test_all_are_named_who_are_missing_where_everybody_is_noted_as_here() -> None:
    """“Everybody is here” is an answer for each; those who have not come are named."""
    late = Stance("ben", 0, comes="item-1/announce")
    played = play(scene(NEVER, late, opening=STEPS), does("gather/here", "everybody"))
    first = next(one for one in played.noticed if one.signal == "not-there")
    assert played.entries[first.at].key == "gather/here"
    assert (first.person, first.others) == ("ben", ("kim",))


@pytest.mark.parametrize("stance", [LATE, Stance("kim")])
def test_whoever_comes_and_is_noted_as_here_is_no_signal(stance: Stance) -> None:
    """Noted as late and asked when they are there, or there from the beginning: all is well."""
    assert play(scene(stance, opening=STEPS)).of("not-there") == []

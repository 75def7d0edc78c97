"""Simulated people for an own agenda."""

from __future__ import annotations

from dataclasses import replace

import pytest
from playing import answered, heard, says

from sociocli.domain.agenda import Agenda, AgendaItem, AgendaProposal
from sociocli.domain.character import Character
from sociocli.domain.circle import Circle
from sociocli.domain.item import Kind
from sociocli.domain.people import Person, Right
from sociocli.domain.scenario import Worry
from sociocli.practice.circle import improvising_wording as words
from sociocli.practice.circle.cast import Cast
from sociocli.practice.circle.improvising import improvised
from sociocli.practice.circle.moves import Move
from sociocli.process.brought import Brought

LIBRARY = tuple(Character(f"c{n}", f"C{n}", check_in=(f"Line {n}",)) for n in range(4))
WORRIES = (Worry("No."), Worry("Not so."))
MEMBERS = tuple(Person(one, one.title()) for one in ("ana", "ben", "kim", "lea", "zoe"))
AGENDA = Agenda(
    "evening",
    items=(
        AgendaItem("Noise", Kind.DECIDE, proposal=AgendaProposal("Quiet.")),
        AgendaItem("Secretary", Kind.ELECT, role="secretary"),
        AgendaItem("News", Kind.REPORT),
    ),
)


def cast(seed: int = 1, members: tuple[Person, ...] = MEMBERS) -> Cast:
    """Improvise for a circle."""
    brought = Brought(Circle("ops", "Operations", members=members), AGENDA)
    return improvised(brought, LIBRARY, WORRIES, "ana", seed)


@pytest.mark.parametrize("seed", range(20))
def test_everybody_plays_under_their_own_name(seed: int) -> None:
    """Names and ids are those of the members; the learner is nobody's puppet."""
    made = cast(seed)
    assert [(one.id, one.name) for one in made.people] == [(m.id, m.name) for m in MEMBERS]
    assert "ana" not in [stance.person for stance in made.stances if stance.item == 1]
    assert "ana" not in made.played()


@pytest.mark.parametrize("seed", range(20))
def test_each_decision_meets_a_worry_and_each_selection_a_no(seed: int) -> None:
    """There is always something to hear: one worry with a decision, one who declines."""
    made = cast(seed)
    real = [s for s in made.stances if s.item == 1 and s.worries and not s.worries[0].only_wish]
    assert len(real) == 1
    assert {s.nominates for s in made.stances if s.item == 2} <= {m.id for m in MEMBERS}
    assert sum(bool(s.declines) for s in made.stances) <= 1


@pytest.mark.parametrize("seed", range(6))
def test_whoever_says_that_they_are_against_it_is_against_it_until_somebody_asks(seed: int) -> None:
    """A wish of a rehearsal sounds as what it says, and is called a wish when it is asked about."""
    made = cast(seed)
    wishes = [one.person for one in made.stances if any(two.only_wish for two in one.worries)]
    key = f"item-1/consent-1/{wishes[0]}"
    ((_, text, means),) = heard(made, key)
    assert (text, means) == (words.WISH, "objection")
    asked = says(key, Move.ASK, wishes[0])
    assert heard(made, key, asked) == [(wishes[0], words.WISH_ONLY, "preference")]
    later = f"item-1/consent-2/{wishes[0]}"
    ((_, text, means),) = heard(made, later, asked, answered(key, "consent"))
    assert (text, means) == (words.WISH_ONLY, "consent")


@pytest.mark.parametrize("by", ["kim", "Kim"])
@pytest.mark.parametrize("seed", range(12))
def test_nobody_objects_to_what_they_bring(seed: int, by: str) -> None:
    """Whoever brings a proposal has no worry about it, nor a pause; another one has."""
    item = AgendaItem("Noise", Kind.DECIDE, by=by, proposal=AgendaProposal("Quiet."))
    brought = Brought(
        Circle("ops", "Operations", members=MEMBERS), Agenda("evening", items=(item,))
    )
    people = [one.person for one in improvised(brought, LIBRARY, WORRIES, "ana", seed).stances]
    assert "kim" not in people
    assert len(people) == 3
    alone = replace(brought, circle=Circle("ops", "Operations", members=MEMBERS[:1] + MEMBERS[2:3]))
    assert improvised(alone, LIBRARY, WORRIES, "ana", seed).stances == ()


def test_the_same_seed_makes_the_same_people() -> None:
    """A rehearsal can be repeated; another seed makes other people."""
    assert cast(3) == cast(3)
    assert any(cast(3).stances != cast(n).stances for n in range(4, 9))


def test_two_members_are_enough_and_nobody_on_leave_plays() -> None:
    """A pair can rehearse; whoever is on leave is not played."""
    away = Person("max", "Max", Right.ON_LEAVE)
    made = cast(1, (*MEMBERS[:2], away))
    assert made.played() == ("ben",)

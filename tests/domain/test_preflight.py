"""What is missing before a meeting begins."""

from __future__ import annotations

from typing import Any

import pytest

from sociocli.domain.agenda import Agenda, AgendaItem, AgendaProposal
from sociocli.domain.circle import Circle, CircleRole
from sociocli.domain.item import Kind
from sociocli.domain.next_agenda import Stands
from sociocli.domain.people import Person, Right
from sociocli.domain.preflight import Lacks, Missing, missing
from sociocli.domain.proposal import Pending
from sociocli.domain.standing import (
    ActionState,
    DecisionStatus,
    StandingAction,
    StandingDecision,
    Term,
    TermState,
)

ON = "2026-11-22"
CIRCLE = Circle("operations", members=(Person("ana"), Person("ida", right=Right.ON_LEAVE)))
LEAVE = Missing(Lacks.ON_LEAVE, ("ida",))
LATE = "2026-11-21"


def lacking(*items: AgendaItem, **stands: Any) -> dict[Lacks, tuple[str, ...]]:
    """Return what is missing for a meeting with some items, where some things stand."""
    named = {
        part: tuple((f"{part}/{n}", one) for n, one in enumerate(values, 1))
        for part, values in stands.items()
    }
    found = missing(Stands(**named), Agenda("x", items=items), CIRCLE, ON)
    return {one.what: one.about for one in found if one != LEAVE}


def test_nothing_is_missing() -> None:
    """A circle that has nothing late needs to be told nothing but who is on leave."""
    assert missing(Stands(), Agenda("x"), CIRCLE, ON) == (LEAVE,)
    assert missing(Stands(), Agenda("x"), Circle("operations"), ON) == ()


def test_minutes_that_are_not_accepted_come_first() -> None:
    """The day of the last minutes is named as long as they are a draft."""
    found = missing(Stands(), Agenda("x"), CIRCLE, ON, "2026-11-08")
    assert found == (Missing(Lacks.ACCEPTANCE, ("2026-11-08",)), LEAVE)


@pytest.mark.parametrize(
    ("part", "thing", "what", "item"),
    [
        ("decisions", StandingDecision("A", review=LATE), Lacks.REVIEWS,
         {"decisions": ("decisions/1",)}),
        ("decisions", StandingDecision("A", review=LATE, expires=LATE), Lacks.EXPIRED,
         {"decision": "decisions/1"}),
        ("decisions", StandingDecision("A", DecisionStatus.PENDING,
                                       pending=Pending(("kim",), "lazy", LATE)),
         Lacks.ANSWERS, {"decision": "decisions/1"}),
        ("terms", Term("secretary", "ben", title="A", until=LATE), Lacks.TERMS,
         {"role": "secretary"}),
        ("terms", Term("A", "ben", until=LATE), Lacks.TERMS, {"roles": ("cook", "A")}),
        ("actions", StandingAction("A", by=LATE), Lacks.ACTIONS, {"actions": ("actions/1",)}),
    ],
)  # fmt: skip
def test_what_is_late_and_not_on_the_agenda(
    part: str, thing: object, what: Lacks, item: dict[str, Any]
) -> None:
    """What is late is named, unless the agenda has it."""
    assert lacking(**{part: (thing,)}) == {what: ("A",)}
    assert lacking(AgendaItem("X", Kind.REPORT, **item), **{part: (thing,)}) == {}


@pytest.mark.parametrize(
    ("item", "late"),
    [
        (AgendaItem("Who writes?", Kind.ELECT, role="Scribe"), False),
        (AgendaItem("scribe", Kind.ELECT), False),
        (AgendaItem("Scribe", Kind.REPORT), True),
        (AgendaItem("Cook", Kind.ELECT), True),
    ],
)
def test_a_selection_that_names_the_role_by_its_title_is_on_the_agenda(
    item: AgendaItem, *, late: bool
) -> None:
    """A term that is over is not said to be missing where the item says its title."""
    circle = Circle("operations", roles=(CircleRole("secretary", "Scribe"),))
    terms = (("terms/1", Term("secretary", "ben", title="Scribe", until=LATE)),)
    found = missing(Stands(terms=terms), Agenda("x", items=(item,)), circle, ON)
    assert [one.what for one in found] == ([Lacks.TERMS] if late else [])


@pytest.mark.parametrize(
    ("part", "thing"),
    [
        ("decisions", StandingDecision("A", review=ON, expires=ON)),
        ("decisions", StandingDecision("A", DecisionStatus.ENDED, review=LATE)),
        ("decisions", StandingDecision("A", DecisionStatus.PENDING, pending=Pending((), "hold"))),
        ("terms", Term("secretary", "ben", until=ON)),
        ("terms", Term("secretary", "ben")),
        ("terms", Term("secretary", "ben", until=LATE, state=TermState.ENDED)),
        ("actions", StandingAction("A", by="before June")),
        ("actions", StandingAction("A", by=LATE, state=ActionState.DONE)),
    ],
)
def test_what_is_not_late(part: str, thing: object) -> None:
    """What is due today, is over, or has only loose words for a date is not late."""
    assert lacking(**{part: (thing,)}) == {}


def test_items_that_nobody_prepared() -> None:
    """A decision without a text, somebody who is no member, things that are gone."""
    text = AgendaProposal("X.")
    found = lacking(
        AgendaItem("A", Kind.DECIDE),
        AgendaItem("B", Kind.DECIDE, proposal=text, by="ana", topic="decisions/1"),
        AgendaItem("C", Kind.DECIDE, continues="m#1", by="max"),
        AgendaItem("D", Kind.REVIEW, decision="gone", actions=("lost",), decisions=("m#2",)),
        decisions=(StandingDecision("Z"),),
    )
    assert found == {
        Lacks.PROPOSAL: ("A",), Lacks.BRINGER: ("C",), Lacks.GONE: ("gone", "lost"),
    }  # fmt: skip


def test_items_that_a_circle_of_this_kind_does_not_decide() -> None:
    """Where a circle only recommends, what is to be decided is named, and nothing else."""
    text = AgendaProposal("X.")
    agenda = Agenda(
        "x",
        items=(
            AgendaItem("A", Kind.DECIDE, proposal=text),
            AgendaItem("B", Kind.ELECT, role="cook"),
            AgendaItem("C", Kind.REPORT),
            AgendaItem("D", Kind.EXPLORE),
        ),
    )
    assert missing(Stands(), agenda, CIRCLE, ON, decides=False) == (
        Missing(Lacks.DECIDES, ("A", "B")),
        LEAVE,
    )
    assert missing(Stands(), agenda, CIRCLE, ON) == (LEAVE,)


def test_without_a_present_nothing_is_gone() -> None:
    """A record of minutes only cannot know what is there; nor a circle without members who is."""
    item = AgendaItem("D", Kind.REVIEW, decision="2026-05-01-x", by="max")
    assert missing(Stands(), Agenda("x", items=(item,)), Circle("operations"), ON) == ()

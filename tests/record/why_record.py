"""A record in which one decision goes through several meetings, for the tests of `why`."""

from __future__ import annotations

from pathlib import Path

from sociocli.domain.item import Item, Kind, NextStep, Outcome
from sociocli.domain.minutes import Action, Minutes
from sociocli.domain.people import Attendee
from sociocli.domain.proposal import (
    Concern,
    ConsentRound,
    Decision,
    Objection,
    ObjectionState,
    Pending,
    Proposal,
    Resolution,
    Version,
)
from sociocli.domain.standing import (
    BacklogTopic,
    DecisionStatus,
    Revisit,
    StandingAction,
    StandingDecision,
)
from sociocli.record.minutes_file import minutes_yaml
from sociocli.record.standing_file import PART_OF, Standing, standing_bytes

__all__ = ["LATER", "QUIET", "is_put", "quiet_hours", "write"]

CIRCLE = "operations"
PEOPLE = (Attendee("ana", "Ana"), Attendee("ben", "Ben"), Attendee("kim", "Kim"))
QUIET = "decisions/operations/2026-02-01-quiet-hours"
LATER = "decisions/operations/2026-04-01-quiet-nights"


def is_put(root: Path, value: Standing, name: str) -> str:
    """Put something that stands into a record, and return its identity."""
    part = PART_OF[type(value)]
    identity = f"{part}/{CIRCLE}/{name}"
    path = root / (identity + (".md" if part == "decisions" else ".yaml"))
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(standing_bytes(value))
    return identity


def write(root: Path, date: str, *items: Item, actions: tuple[Action, ...] = ()) -> str:
    """Write the minutes of a meeting, and return their name."""
    name = f"{date}-{CIRCLE}"
    path = root / "minutes" / CIRCLE / f"{name}.yaml"
    path.parent.mkdir(parents=True, exist_ok=True)
    minutes = Minutes(name, CIRCLE, date, people=PEOPLE, items=items, actions=actions)
    path.write_bytes(minutes_yaml(minutes))
    return name


def quiet_hours(root: Path, *, present: bool = True) -> None:
    """Write a year: not reached, adopted, adjusted, replaced; and what stands then."""
    write(root, "2026-01-01", Item("Other", Kind.REPORT, Outcome.REPORTED, 1), not_reached())
    write(root, "2026-02-01", adopted(), actions=(Action("Put up a sign", ("kim",), item=1),))
    review = Item(
        "After a month", Kind.REVIEW, Outcome.ADJUSTED, 1,
        proposal=Proposal(versions=(Version("Quiet from 21:00."),)),
        decision=Decision("Quiet from 21:00.", "2026-09-01"),
        notes=("Signs of success: two complaints.",),
        revisits=QUIET if present else "2026-02-01-operations#1",
    )  # fmt: skip
    write(root, "2026-03-01", review)
    replaced = Item(
        "Quiet nights", Kind.REVIEW, Outcome.REPLACED, 1,
        decision=Decision("Quiet from 20:00.", "2027-04-01", supersedes=QUIET if present else ""),
        revisits=QUIET if present else "2026-03-01-operations#1",
    )  # fmt: skip
    write(root, "2026-04-01", replaced)
    if present:
        _stands(root)


def not_reached() -> Item:
    """Return the item as it first came up."""
    return Item("Quiet hours", Kind.DECIDE, Outcome.NOT_REACHED, 2, next=NextStep("2026-02-01"))


def adopted() -> Item:
    """Return the item in which it was adopted, in its second version."""
    return Item(
        "Quiet hours", Kind.DECIDE, Outcome.ADOPTED, 1,
        proposal=Proposal("Children cannot sleep.", (
            Version("Quiet from 22:00.", review="2026-06-01", by="ben"),
            Version("Quiet from 23:00.", review="2026-03-01", because="the choir sings"),
        )),
        rounds=(ConsentRound(1, 2, 1, entitled=3), ConsentRound(2, 3, entitled=3)),
        objections=(
            Objection("The choir.", 1, "They sing until 22:30.", "the house as a home", "",
                      Resolution.AMEND, "", ObjectionState.INTEGRATED),
        ),
        concerns=(Concern("Fridays may be hard.", "kim"),),
        decision=Decision("Quiet from 23:00.", "2026-03-01", owner="ben"),
        pending=Pending((), "hold", answered=("kim",)),
        revisits="2026-01-01-operations#2",
    )  # fmt: skip


def _stands(root: Path) -> None:
    old = StandingDecision(
        "Quiet hours", DecisionStatus.REPLACED, "2026-02-01", ended="2026-04-01",
        superseded_by=LATER, minutes="2026-02-01-operations#1",
        revisits=(
            Revisit("2026-03-01", Outcome.ADJUSTED, "2026-03-01-operations#1"),
            Revisit("2026-04-01", Outcome.REPLACED, "2026-04-01-operations#1"),
        ),
        text="Quiet from 21:00.",
    )  # fmt: skip
    new = StandingDecision(
        "Quiet nights", adopted="2026-04-01", review="2027-04-01", supersedes=QUIET,
        minutes="2026-04-01-operations#1", text="Quiet from 20:00.",
    )  # fmt: skip
    is_put(root, old, "2026-02-01-quiet-hours")
    is_put(root, new, "2026-04-01-quiet-nights")
    is_put(
        root, StandingAction("Put up a sign", ("kim",), minutes="2026-02-01-operations#1"),
        "2026-02-01-put-up-a-sign",
    )  # fmt: skip
    is_put(
        root, BacklogTopic("Louder?", Kind.REVIEW, when="spring", decision=LATER),
        "2026-05-01-louder",
    )  # fmt: skip

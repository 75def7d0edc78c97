"""A small record with a past for tests of what is exported."""

from __future__ import annotations

from pathlib import Path

from sociocli.domain.item import Item, Kind, Outcome
from sociocli.domain.minutes import Minutes, NextMeeting
from sociocli.domain.people import Attendee
from sociocli.domain.proposal import Decision
from sociocli.domain.standing import (
    DecisionStatus,
    Revisit,
    StandingAction,
    StandingDecision,
    Term,
    TermState,
)
from sociocli.record.minutes_file import minutes_yaml
from sociocli.record.standing_file import Standing, standing_bytes

__all__ = ["house", "put", "put_minutes", "put_text"]

OPERATIONS = """\
format: sociocli/circle/1
name: Operations
aim: All feel at home.
domain: The common house.
members:
- {id: ana, name: Ana}
- {id: ben, name: Ben, right: advisory}
roles:
- {id: facilitator, title: Facilitator, holder: ana, until: 2026-12-31}
- {id: secretary, title: Secretary, does: Writes what we decide.}
"""
GARDEN = """\
format: sociocli/circle/1
name: Garden
parent: operations
"""


def put_text(root: Path, name: str, text: str) -> Path:
    """Write a file of the record."""
    path = root / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
    return path


def put(root: Path, identity: str, value: Standing) -> Path:
    """Write a file of what stands."""
    ending = ".md" if identity.startswith("decisions/") else ".yaml"
    return put_text(root, identity + ending, standing_bytes(value).decode())


def put_minutes(root: Path, minutes: Minutes) -> Path:
    """Write minutes."""
    return put_text(
        root, f"minutes/{minutes.circle}/{minutes.id}.yaml", minutes_yaml(minutes).decode()
    )


def house(root: Path) -> Path:
    """Write a record: a rule that was changed once, one that was replaced, terms, an action."""
    put_text(root, "sociocli.yaml", "format: sociocli/organisation/1\nname: Mill Court\n")
    put_text(root, "circles/operations.yaml", OPERATIONS)
    put_text(root, "circles/garden.yaml", GARDEN)
    for day, outcome, text, review in (
        ("2026-01-10", Outcome.ADOPTED, "Quiet from 23:00.", "2026-07-10"),
        ("2026-07-10", Outcome.ADJUSTED, "Quiet from 22:00.", "2027-01-10"),
    ):
        item = Item(
            "Quiet hours", Kind.DECIDE, outcome, 1, decision=Decision(text, review, owner="ana")
        )
        put_minutes(root, Minutes(
            f"{day}-operations", "operations", day, "19:00", "20:20",
            people=(Attendee("ana", "Ana"),), items=(item,),
            next=NextMeeting("2026-12-06", "19:00", "Kitchen"),
        ))  # fmt: skip
    quiet = "decisions/operations/2026-01-10-quiet-hours"
    put(root, quiet, StandingDecision(
        "Quiet hours", adopted="2026-01-10", review="2027-01-10", owner="ana",
        minutes="2026-01-10-operations#1", text="Quiet from 22:00.",
        revisits=(Revisit("2026-07-10", Outcome.ADJUSTED, "2026-07-10-operations#1"),),
    ))  # fmt: skip
    bins = "decisions/garden/2026-02-01-bins"
    put(root, bins, StandingDecision(
        "Bins", DecisionStatus.REPLACED, adopted="2026-02-01", ended="2026-09-01",
        superseded_by="decisions/garden/2026-09-01-compost", text="Two bins.",
    ))  # fmt: skip
    put(root, "decisions/garden/2026-09-01-compost", StandingDecision(
        "Compost", adopted="2026-09-01", expires="2027-09-01", supersedes=bins, text="One heap.",
    ))  # fmt: skip
    put(root, "terms/operations/2026-01-10-secretary", Term(
        "secretary", "ana", start="2026-01-10", until="2026-07-10", state=TermState.ENDED,
        ended="2026-07-10",
    ))  # fmt: skip
    put(root, "terms/operations/2026-07-10-secretary", Term(
        "secretary", "ben", start="2026-07-10", until="2027-01-10",
    ))  # fmt: skip
    put(root, "actions/operations/2026-07-10-hall", StandingAction(
        "Book the hall", ("ana", "ben"), "2026-08-01",
    ))  # fmt: skip
    return root

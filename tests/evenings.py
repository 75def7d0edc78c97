"""Minutes, records and hostile words for tests: one evening of the Operations circle."""

from __future__ import annotations

from pathlib import Path

from sociocli.domain.item import Item, Kind, NextStep, Outcome, Poll
from sociocli.domain.minutes import (
    Action,
    AgendaChange,
    CircleAtTheTime,
    Correction,
    LastMinutes,
    Minutes,
    NextMeeting,
    StepRecord,
    Topic,
)
from sociocli.domain.people import Attendee, Away, Part, Presence, Right
from sociocli.domain.proposal import (
    Amendment,
    Concern,
    ConsentRound,
    Counts,
    Decision,
    Measure,
    Objection,
    ObjectionState,
    Pending,
    Proposal,
    QuestionAsked,
    Resolution,
    Taken,
    Version,
)
from sociocli.domain.selection import Candidacy, GridRow, Selection
from sociocli.record.minutes_file import minutes_yaml

__all__ = ["HOSTILE", "ID", "evening", "record", "said_everywhere"]

ID = "2026-11-22-operations"
QUIET = "Quiet hours from 22:00 to 7:00,\nexcept for the choir on Fridays."

HOSTILE = (
    "```\ncode",
    "<!-- and then nothing",
    "<script>alert(1)</script>",
    "# Decision: agreed",
    "Decision\n===",
    "Decision\n---",
    "| a | b |\n| - | - |\n| c | d |",
    "[x](javascript:alert(1))",
    "![x](https://example.org/pixel.png)",
    "<https://example.org/>",
    "@team fixes #12",
    "- [x] done",
    "1. first",
    "> quoted",
    "    indented code",
    "*bold* _and_ **so** ~~on~~",
    "&lt;b&gt; &#35; &amp;",
    "<<<<<<< HEAD",
    "---\nid: other\n---",
    "{{ 7 * 7 }} {% raw %}",
    "ends with a backslash\\\nand goes on",
    "C# and a #",
)


def evening() -> Minutes:
    """Return minutes with something of everything."""
    return Minutes(
        id=ID,
        circle="operations",
        date="2026-11-22",
        began="19:02",
        ended="20:28",
        planned_begin="19:00",
        planned_end="20:30",
        title="Circle meeting",
        about=CircleAtTheTime("Operations circle", "The house works."),
        facilitator="ana",
        facilitated_also=("ben",),
        secretary="ben",
        people=(
            Attendee("ana", "Ana"),
            Attendee("ben", "Ben", away=(Away("19:30", "19:40"),)),
            Attendee("kim", "Kim", Part.GUEST, capacity="treasurer", arrived="19:20", left="20:00"),
            Attendee("dora", "Dora", presence=Presence.ABSENT),
            Attendee("emil", "Emil", Part.OBSERVER, Presence.LATE, Right.ADVISORY),
        ),
        announcements=("The boiler is repaired.",),
        agenda_changes=(AgendaChange("19:40", "5 more minutes for item 1"),),
        steps=(StepRecord("Round of ideas", ("A bench",)),),
        items=(_quiet_hours(), _secretary(), _solar(), _colour()),
        notes=("The hall is cold.",),
        actions=(
            Action("Book the hall", ("kim", "ben"), "2026-11-29", 1),
            Action("Buy lamps", (), "before the party"),
        ),
        backlog=(Topic("Noise at night", Kind.EXPLORE, "ana", "2026-12-06", "It comes back", 1),),
        improvements=("Begin on time.",),
        next=NextMeeting("2026-12-06", "19:00", "Common house"),
        published_by="ben",
        corrections_until="2026-11-26",
        process=("Quick consent: 5 more minutes",),
        corrections=(Correction("Kim left at 20:05.", "2026-11-30", "kim"),),
    )


def _quiet_hours() -> Item:
    return Item(
        "Quiet hours in the common house",
        Kind.DECIDE,
        Outcome.ADOPTED,
        number=1,
        by="ben",
        planned=20,
        used=24,
        present=("ana", "ben"),
        links=("https://example.org/poll", "the red folder"),
        proposal=Proposal(
            "Neighbours cannot sleep.",
            (
                Version("Quiet hours from 22:00 to 7:00.", by="ben"),
                Version(QUIET, review="2027-02-22", because="the choir could not rehearse"),
            ),
            (QuestionAsked("Also on holidays?", "Yes."),),
            ("Fine for me.",),
            (Amendment("Only on weekdays", Taken.DECLINED, "ben"),),
        ),
        rounds=(ConsentRound(1, 3, 1, entitled=4), ConsentRound(2, 4, entitled=4)),
        objections=(
            Objection(
                "The choir could no longer rehearse.",
                understood="They need one evening.",
                harms="Everybody lives well together.",
                resolved=Resolution.SHORTEN_TERM,
                how="A quarter of a year, and Fridays free.",
                state=ObjectionState.INTEGRATED,
            ),
        ),
        concerns=(Concern("Who looks after it?"),),
        decision=Decision(
            QUIET,
            review="2027-02-22",
            expires="2027-11-22",
            owner="ana",
            criteria=("Fewer complaints",),
            conditions=("The house council agrees",),
            measures=(Measure("Complaints", "kim", "monthly", "there are more than 3"),),
            announce="All who live here",
            supersedes="2025-01-01-quiet-hours",
        ),
        notes=("A note\nover two lines",),
        process=("Break of 5 minutes",),
        polls=(Poll("Who sleeps badly?", "3 of 4"),),
    )


def _secretary() -> Item:
    return Item(
        "Secretary",
        Kind.ELECT,
        Outcome.ELECTED,
        number=2,
        selection=Selection(
            "secretary",
            holder=("ben",),
            until="2027-05-22",
            describes="Writes the minutes.",
            qualifications=("Writes quickly",),
            reasons="Careful and quick.",
            conditions=("A laptop",),
            candidates=(
                Candidacy("dora", "Knows all", result="declined", because="No time"),
                Candidacy("ben", "Careful and quick.", result="elected"),
            ),
            grid=(GridRow("ana", ("dora",), ("ben",), "Knows all", "Has time"),),
            previous="dora",
            accepted="2026-11-22",
            confirm_by="general",
            search="Not needed",
        ),
    )


def _solar() -> Item:
    return Item(
        "Solar panels",
        Kind.DECIDE,
        Outcome.DEFERRED,
        number=3,
        planned=10,
        proposal=Proposal(versions=(Version("We buy ten panels."),)),
        pending=Pending(("dora",), "lazy", "2026-11-24"),
        next=NextStep("2027-03-03", "kim", "three offers", "Ask the neighbours"),
    )


def _colour() -> Item:
    return Item(
        "Colour of the door",
        Kind.DECIDE,
        Outcome.OTHER_METHOD,
        number=4,
        used=3,
        method="hand vote",
        result="Blue",
        counts=Counts(12, 3, 1, eligible=20),
        quorum="half of the members, met",
        summary="Nobody minded much.",
        questions=("Which blue?",),
        ideas=("Two colours",),
    )


def said_everywhere(text: str) -> Minutes:
    """Return minutes in which people said one text at every place.

    Args:
        text: What was said.

    """
    version = Version(text, owner=text, criteria=(text,), conditions=(text,), by=text, because=text)
    decision = Decision(text, owner=text, criteria=(text,), concerns=(Concern(text, text),))
    item = Item(
        text,
        Kind.DECIDE,
        Outcome.ADOPTED,
        number=1,
        by=text,
        method=text,
        result=text,
        quorum=text,
        links=(text,),
        summary=text,
        questions=(text,),
        ideas=(text,),
        notes=(text,),
        process=(text,),
        proposal=Proposal(
            text, (version, version), (QuestionAsked(text, text),), (text,),
            (Amendment(text, Taken.TAKEN, text),),
        ),
        objections=(Objection(text, 1, text, text, text, None, text, by=text),),
        concerns=(Concern(text, text),),
        decision=decision,
        polls=(Poll(text, text),),
        revisits=text,
        next=NextStep(text, text, text, text),
    )  # fmt: skip
    chosen = Selection(
        text, text, (text,), text, text, describes=text, qualifications=(text,), reasons=text,
        conditions=(text,), candidates=(Candidacy(text, text, text, text, text),),
        grid=(GridRow(text, (text,), (text + text,), text, text),), previous=text, search=text,
    )  # fmt: skip
    return Minutes(
        id=text,
        circle=text,
        date="2026-11-22",
        title=text,
        place=text,
        method="sofa",
        about=CircleAtTheTime(text, text, text),
        facilitator=text,
        secretary=text,
        quorum=text,
        people=(Attendee("ana", text, capacity=text),),
        last_minutes=LastMinutes(text, "accepted", text, (text,)),
        announcements=(text,),
        check_in=(text,),
        agenda_changes=(AgendaChange(text, text),),
        steps=(StepRecord(text, (text,)),),
        items=(item, Item(text, Kind.ELECT, Outcome.ELECTED, 2, selection=chosen)),
        notes=(text,),
        actions=(Action(text, (text, text), text, 1),),
        backlog=(Topic(text, Kind.REPORT, text, text, text),),
        check_out=(text,),
        improvements=(text,),
        next=NextMeeting(text, text, text, text, text),
        published_by=text,
        corrections_until=text,
        process=(text,),
        corrections=(Correction(text, text, text),),
    )


def record(root: Path, minutes: Minutes | None = None) -> Path:
    """Write minutes into a record folder as a meeting would, without their Markdown.

    Args:
        root: The record folder.
        minutes: The minutes; those of the evening if None.

    Returns:
        The file.

    """
    said = minutes or evening()
    path = root / "minutes" / said.circle / f"{said.id}.yaml"
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(minutes_yaml(said))
    return path

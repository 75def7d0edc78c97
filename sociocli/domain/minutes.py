"""What a meeting leaves behind.

Source: product.md section 4; process.md 2.4 and 3.13; record-needs.md, "the
same in short".
"""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum

from sociocli.domain.item import Item, Kind
from sociocli.domain.people import Attendee
from sociocli.domain.standing import ActionState

__all__ = [
    "Acceptance",
    "Action",
    "AgendaChange",
    "CircleAtTheTime",
    "Correction",
    "LastMinutes",
    "Minutes",
    "NextMeeting",
    "ReviewedAction",
    "Status",
    "StepRecord",
    "Topic",
]


class Status(StrEnum):
    """Whether the minutes are still a draft."""

    DRAFT = "draft"
    ACCEPTED = "accepted"


@dataclass(frozen=True, slots=True)
class Action:
    """Something that somebody does; `who` may be nobody, one or many.

    `by` is a day or loose words ("before the party").
    """

    what: str
    who: tuple[str, ...] = ()
    by: str = ""
    item: int = 0


@dataclass(frozen=True, slots=True)
class Topic:
    """A topic for later: an entry of the backlog."""

    title: str
    kind: Kind | None = None
    by: str = ""
    when: str = ""
    why: str = ""
    item: int = 0
    minutes: int = 0


@dataclass(frozen=True, slots=True)
class ReviewedAction:
    """An action that the circle looked at, and what has become of it.

    Args:
        id: Its identity, like actions/operations/2026-11-22-book-the-hall.
        what: What was to be done.
        who: Who has it from now on, or had it.
        state: What has become of it.
        by: The new day or words, if they changed.

    """

    id: str
    what: str
    who: tuple[str, ...] = field(default=(), metadata={"one": True})
    state: ActionState = ActionState.OPEN
    by: str = ""


@dataclass(frozen=True, slots=True)
class LastMinutes:
    """How the minutes of the last meeting were accepted (process.md M5).

    `hash` is that of what they say, so that a later change is seen.
    """

    id: str = ""
    status: str = ""
    how: str = ""
    corrections: tuple[str, ...] = ()
    hash: str = ""


@dataclass(frozen=True, slots=True)
class Acceptance:
    """When and how minutes were accepted; from then on they are not changed.

    Args:
        date: The day.
        minutes: The id of the meeting that accepted them, or "".
        how: In words, if it was in no meeting.
        hash: The hash of what they say, but for status, acceptance and corrections.

    """

    date: str = ""
    minutes: str = ""
    how: str = ""
    hash: str = ""


@dataclass(frozen=True, slots=True)
class NextMeeting:
    """When the circle meets next, or who finds a date (process.md M7)."""

    date: str = ""
    time: str = ""
    place: str = ""
    who: str = ""
    until: str = ""


@dataclass(frozen=True, slots=True)
class AgendaChange:
    """A change of the agenda that the circle consented to, in one line."""

    at: str
    what: str


@dataclass(frozen=True, slots=True)
class Correction:
    """A later addition to minutes, which are not changed themselves.

    `minutes` is the id of the meeting that accepted it.
    """

    text: str
    date: str = ""
    by: str = ""
    minutes: str = ""


@dataclass(frozen=True, slots=True)
class StepRecord:
    """A step of a composed format and what was noted in it."""

    title: str
    notes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class CircleAtTheTime:
    """What a meeting without a record folder must remember for the next one.

    `above` is how the parent circle was called, where it was to confirm a selection.
    """

    name: str = ""
    aim: str = ""
    domain: str = ""
    above: str = ""


@dataclass(frozen=True, slots=True)
class Minutes:
    """The minutes of one meeting; the fields stand in the order of the file."""

    id: str
    circle: str
    date: str
    began: str = ""
    ended: str = ""
    planned_begin: str = ""
    planned_end: str = ""
    status: Status = Status.DRAFT
    accepted: Acceptance | None = None
    title: str = ""
    place: str = ""
    method: str = "sofa"
    about: CircleAtTheTime | None = None
    facilitator: str = ""
    facilitated_also: tuple[str, ...] = ()
    secretary: str = ""
    quorum: str = ""
    people: tuple[Attendee, ...] = ()
    last_minutes: LastMinutes | None = None
    announcements: tuple[str, ...] = ()
    check_in: tuple[str, ...] = ()
    agenda: str = ""
    agenda_changes: tuple[AgendaChange, ...] = ()
    steps: tuple[StepRecord, ...] = ()
    items: tuple[Item, ...] = ()
    notes: tuple[str, ...] = ()
    actions_reviewed: tuple[ReviewedAction, ...] = ()
    actions: tuple[Action, ...] = ()
    backlog: tuple[Topic, ...] = ()
    check_out: tuple[str, ...] = ()
    improvements: tuple[str, ...] = ()
    next: NextMeeting | None = None
    published_by: str = ""
    corrections_until: str = ""
    process: tuple[str, ...] = ()
    corrections: tuple[Correction, ...] = ()

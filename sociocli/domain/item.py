"""An item of the agenda: its kind, its life and its outcome.

The life of an item is a small state machine, written as data in `LIFE`.

Source: product.md section 4 (outcomes); process.md 2.3 M9 to M12 and 3.3.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from sociocli.domain.proposal import (
    Concern,
    ConsentRound,
    Counts,
    Decision,
    Objection,
    Pending,
    Proposal,
)
from sociocli.domain.selection import Selection
from sociocli.errors import Bug

__all__ = [
    "LIFE",
    "Item",
    "ItemState",
    "Kind",
    "NextStep",
    "Outcome",
    "Poll",
    "step_of_life",
]


class Kind(StrEnum):
    """What the circle wants of an item."""

    REPORT = "report"
    EXPLORE = "explore"
    DECIDE = "decide"
    ELECT = "elect"
    REVIEW = "review"


class Outcome(StrEnum):
    """How an item ended; never just yes or no (product.md section 4)."""

    ADOPTED = "adopted"
    ADOPTED_PENDING = "adopted_pending"
    ADOPTED_CONDITIONALLY = "adopted_conditionally"
    ADOPTED_OVER_OBJECTION = "adopted_over_objection"
    KEPT = "kept"
    ADJUSTED = "adjusted"
    REPLACED = "replaced"
    ENDED = "ended"
    ELECTED = "elected"
    VACANT = "vacant"
    REOPENED = "reopened"
    WITHDRAWN = "withdrawn"
    DROPPED = "dropped"
    REJECTED = "rejected"
    DEFERRED = "deferred"
    DELEGATED = "delegated"
    REWORK = "rework"
    REFERRED = "referred"
    ESCALATED = "escalated"
    OTHER_METHOD = "other_method"
    SPLIT = "split"
    RECOMMENDED = "recommended"
    EXPLORED = "explored"
    REPORTED = "reported"
    NO_DECISION = "no_decision"
    NOT_OURS = "not_ours"
    NOT_NEEDED = "not_needed"
    NOT_REACHED = "not_reached"


class ItemState(StrEnum):
    """Where an item is in its life during one meeting."""

    WAITING = "waiting"
    OPEN = "open"
    SET_ASIDE = "set-aside"
    ENDED = "ended"


# What may happen to an item, in which state, and what state follows.
LIFE: dict[tuple[ItemState, str], ItemState] = {
    (ItemState.WAITING, "begin"): ItemState.OPEN,
    (ItemState.WAITING, "end"): ItemState.ENDED,
    (ItemState.OPEN, "set aside"): ItemState.SET_ASIDE,
    (ItemState.OPEN, "end"): ItemState.ENDED,
    (ItemState.SET_ASIDE, "begin"): ItemState.OPEN,
    (ItemState.SET_ASIDE, "call back"): ItemState.WAITING,
    (ItemState.SET_ASIDE, "end"): ItemState.ENDED,
}


def step_of_life(state: ItemState, event: str) -> ItemState:
    """Return the state after an event.

    Args:
        state: The state before.
        event: "begin", "set aside" or "end".

    Raises:
        Bug: If that cannot happen in this state; nothing is changed then.

    """
    try:
        return LIFE[state, event]
    except KeyError:
        message = f"An item that is {state} cannot {event}."
        raise Bug(message) from None


@dataclass(frozen=True, slots=True)
class NextStep:
    """What an unfinished item waits for.

    `when` is a day or a trigger in words; `to` a person, group or circle that
    has it now; `output` what they bring back.
    """

    when: str = ""
    to: str = ""
    output: str = ""
    what: str = ""


@dataclass(frozen=True, slots=True)
class Poll:
    """A non-binding show of hands; never a decision (record-needs.md N03)."""

    question: str
    result: str


@dataclass(frozen=True, slots=True)
class Item:
    """An item as the minutes hold it; every text is optional.

    `planned` and `used` are minutes: planned before more time was given, and used
    without pauses and breaks. `present` names who was there when it ended, where
    that differs from the whole meeting.
    `parts` hold their own results, as when several roles are selected at once.
    `revisits` names what it goes on from: a decision, or an item of minutes like
    2026-11-22-operations#3; `topic` the topic of the backlog that it took up;
    `about` the decisions or actions that it looked at together.
    """

    title: str
    kind: Kind = Kind.DECIDE
    outcome: Outcome = Outcome.NOT_REACHED
    number: int = 0
    by: str = ""
    method: str = ""
    result: str = ""
    counts: Counts | None = None
    planned: int = 0
    used: int = 0
    present: tuple[str, ...] = ()
    quorum: str = ""
    links: tuple[str, ...] = ()
    summary: str = ""
    questions: tuple[str, ...] = ()
    ideas: tuple[str, ...] = ()
    notes: tuple[str, ...] = ()
    process: tuple[str, ...] = ()
    proposal: Proposal | None = None
    rounds: tuple[ConsentRound, ...] = ()
    objections: tuple[Objection, ...] = ()
    concerns: tuple[Concern, ...] = ()
    decision: Decision | None = None
    selection: Selection | None = None
    pending: Pending | None = None
    polls: tuple[Poll, ...] = ()
    revisits: str = ""
    topic: str = ""
    about: tuple[str, ...] = ()
    next: NextStep | None = None
    parts: tuple[Item, ...] = ()

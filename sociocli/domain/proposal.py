"""A proposal with its versions, the objections to it, and what becomes of it.

Source: process.md 3.3, 3.6, 3.7, 3.13; record-needs.md N08, N09, N11, N15, N17.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from sociocli.domain.day import is_day
from sociocli.errors import BadRequest

__all__ = [
    "Amendment",
    "Concern",
    "ConsentRound",
    "Counts",
    "Decision",
    "Measure",
    "Objection",
    "ObjectionState",
    "Pending",
    "Proposal",
    "QuestionAsked",
    "Resolution",
    "Taken",
    "Version",
]


class ObjectionState(StrEnum):
    """What has become of an objection."""

    OPEN = "open"
    UNEXPLAINED = "unexplained"
    INTEGRATED = "integrated"
    WITHDRAWN = "withdrawn"
    NOT_QUALIFIED = "not_qualified"
    MOOT = "moot"
    UNRESOLVED = "unresolved"
    OVERRULED = "overruled"


class Resolution(StrEnum):
    """The ways of resolving an objection (process.md 3.7)."""

    AMEND = "amend"
    SHORTEN_TERM = "shorten_term"
    MEASURE = "measure"
    TRIAL_SCOPE = "trial_scope"
    SAFEGUARD = "safeguard"
    CONDITION = "condition"
    SPLIT = "split"
    INFO = "info"
    DELEGATE = "delegate"
    ASK_UP = "ask_up"
    PAUSE = "pause"
    DEFER_OBJECTION = "defer_objection"
    MONITOR_ONLY = "monitor_only"
    REPLACE = "replace"
    ROLE_SUPPORT = "role_support"
    WITHDRAW_OBJECTION = "withdraw_objection"
    DROP = "drop"
    WITHDRAW_PROPOSAL = "withdraw_proposal"
    ESCALATE = "escalate"
    OTHER_METHOD = "other_method"


class Taken(StrEnum):
    """What became of an amendment."""

    TAKEN = "taken"
    DECLINED = "declined"
    PARKED = "parked"


@dataclass(frozen=True, slots=True)
class Measure:
    """A worry that is watched (process.md 3.7 `measure`)."""

    what: str
    who: str = ""
    how_often: str = ""
    stop_if: str = ""


@dataclass(frozen=True, slots=True)
class Version:
    """One wording of the whole package; any change of a field makes a new one.

    `review` and `expires` are days; `owner` an id or a name.
    """

    text: str
    review: str = ""
    expires: str = ""
    owner: str = ""
    criteria: tuple[str, ...] = ()
    conditions: tuple[str, ...] = ()
    measures: tuple[Measure, ...] = ()
    by: str = ""
    because: str = ""

    def __post_init__(self) -> None:
        if not self.text:
            message = "A proposal needs a text."
            raise BadRequest(message)
        for moment in (self.review, self.expires):
            if moment and not is_day(moment):
                message = f"“{moment}” is not a date; write it like 2026-11-22."
                raise BadRequest(message)


@dataclass(frozen=True, slots=True)
class QuestionAsked:
    """A clarifying question and its answer."""

    question: str
    answer: str = ""


@dataclass(frozen=True, slots=True)
class Amendment:
    """A change that was offered before the consent round."""

    text: str
    state: Taken
    decided_by: str = ""


@dataclass(frozen=True, slots=True)
class ConsentRound:
    """The result of one consent round, on one version, in numbers.

    Args:
        version: The version, from 1.
        consent: How many consented; so with the other numbers.
        objections: How many objected.
        concerns: How many consented with a concern.
        abstained: How many stood aside.
        entitled: How many were asked.
        proposed: In a selection, who was proposed; ids, or names as they were given.
        after: What came of it, where the numbers do not say it.

    """

    version: int
    consent: int
    objections: int = 0
    concerns: int = 0
    abstained: int = 0
    entitled: int = 0
    proposed: tuple[str, ...] = ()
    after: str = ""


@dataclass(frozen=True, slots=True)
class Objection:
    """A reason why carrying out the proposal would harm the aim.

    Args:
        reason: The headline as it was given.
        against: The version it was raised against, from 1.
        understood: How the circle said it back.
        harms: What of the aim is touched.
        test: The result of a test, if the method has one.
        resolved: The way it was resolved.
        how: In words.
        state: What has become of it.
        by: Who raised it; kept only where the circle attributes.

    """

    reason: str
    against: int = 1
    understood: str = ""
    harms: str = ""
    test: str = ""
    resolved: Resolution | None = None
    how: str = ""
    state: ObjectionState = ObjectionState.OPEN
    by: str = ""

    def __post_init__(self) -> None:
        if not self.reason:
            message = "An objection needs a reason, in one phrase."
            raise BadRequest(message)


@dataclass(frozen=True, slots=True)
class Concern:
    """A worry that does not stop the decision (process.md 1.1)."""

    text: str
    by: str = ""


@dataclass(frozen=True, slots=True)
class Proposal:
    """A proposal through all its versions."""

    need: str = ""
    versions: tuple[Version, ...] = ()
    questions: tuple[QuestionAsked, ...] = ()
    reactions: tuple[str, ...] = ()
    amendments: tuple[Amendment, ...] = ()


@dataclass(frozen=True, slots=True)
class Pending:
    """Whose answer is still awaited, until when, and what holds meanwhile.

    `answered` names those who have answered since, in their order; `settled` is the
    day from which it holds, once nobody is awaited any more.
    """

    who: tuple[str, ...]
    rule: str
    until: str = ""
    in_force: bool = False
    answered: tuple[str, ...] = ()
    settled: str = ""

    @property
    def holds_back(self) -> bool:
        """Whether something is not in force yet, because somebody is still awaited."""
        return bool(self.who) and not self.in_force

    def begins(self, date: str) -> str:
        """Return the day from which it holds: that of the last answer, if it waited for it.

        Args:
            date: The day of the meeting.

        """
        return date if self.in_force else max(date, self.settled)


@dataclass(frozen=True, slots=True)
class Counts:
    """Numbers of a decision that was not found by consent (record-needs.md N02)."""

    in_favour: int = 0
    against: int = 0
    abstained: int = 0
    blank: int = 0
    eligible: int = 0


@dataclass(frozen=True, slots=True)
class Decision:
    """What holds from now on, exactly."""

    text: str
    review: str = ""
    expires: str = ""
    owner: str = ""
    criteria: tuple[str, ...] = ()
    conditions: tuple[str, ...] = ()
    measures: tuple[Measure, ...] = ()
    concerns: tuple[Concern, ...] = ()
    announce: str = ""
    supersedes: str = ""

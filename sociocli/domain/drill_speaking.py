"""Exercises in which the learner says or writes a sentence of their own.

Knows what stands in the files: who says what, the words of the harm, a model.
Must not know which words are looked for in an answer, nor how it is shown.

Source: formats.md 3.2; process.md 2.3, 3.4, 3.7, 4.2, 6.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from sociocli.domain.day import is_day
from sociocli.domain.drill import Exercise
from sociocli.domain.drill_sorting import FirstQuestion
from sociocli.errors import BadRequest

__all__ = ["Doubt", "Fit", "Opening", "Step", "Told", "Voiced", "Way", "Worry"]


class Way(StrEnum):
    """The three ways that are always there to meet an objection."""

    CHANGE = "change"
    SHORTEN = "shorten"
    MEASURE = "measure"


@dataclass(frozen=True, slots=True, kw_only=True)
class Fit:
    """What one way does with an objection.

    Args:
        way: The way.
        meets: True if it would meet the worry.
        why: Why it would, or would not.
        model: How it could be worded.

    """

    way: Way
    why: str
    meets: bool = False
    model: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Worry(Exercise):
    """An objection that has been understood and waits to be met.

    Args:
        who: Whose it is.
        proposal: The proposal as it stands.
        start: The day from which it would hold.
        until: The day to which it would hold.
        harm: The words of the harm, as the circle said them back.
        ways: What each of the three ways would do.

    Raises:
        BadRequest: If a way is missing, or none of them meets the worry.

    """

    who: str
    proposal: str
    start: str
    until: str
    harm: str
    ways: tuple[Fit, ...]

    def __post_init__(self) -> None:
        Exercise.__post_init__(self)
        for text in (self.start, self.until):
            if not is_day(text):
                message = f"“{text}” is no day; write it like 2027-03-01."
                raise BadRequest(message)
        if sorted(one.way for one in self.ways) != sorted(Way):
            message = f"“{self.id}” needs the ways change, shorten and measure, each once."
            raise BadRequest(message)
        if not any(one.meets for one in self.ways):
            message = f"In “{self.id}” no way meets the worry; at least one must."
            raise BadRequest(message)
        if any(one.meets and not one.model for one in self.ways):
            message = f"In “{self.id}” each way that meets the worry needs a model."
            raise BadRequest(message)

    def way(self, way: Way) -> Fit:
        """Return what a way does."""
        return next(one for one in self.ways if one.way is way)


@dataclass(frozen=True, slots=True, kw_only=True)
class Told(Exercise):
    """An objection as it was told, to be said back in one sentence.

    Args:
        who: Who told it.
        harm: The words of the harm that is in it.
        model: How it could be said back.

    """

    who: str
    harm: str
    model: str


class Step(StrEnum):
    """The steps of a meeting at which the facilitator says a line."""

    FEW = "few"
    CHECK_IN = "check-in"
    PEN = "pen"
    DURATION = "duration"
    MINUTES = "minutes"
    NEWS = "news"
    NEXT_MEETING = "next-meeting"
    AGENDA = "agenda"
    REPORT = "report"
    EXPLORE = "explore"
    PRESENT = "present"
    CLARIFY = "clarify"
    REACT = "react"
    RESTATE = "restate"
    CONSENT = "consent"
    UNDERSTAND = "understand"
    TOUCH_AIM = "touch-aim"
    IDEAS = "ideas"
    NEW_VERSION = "new-version"
    DECIDED = "decided"
    OVERRUN = "overrun"
    READ_BACK = "read-back"
    ROLE = "role"
    QUALITIES = "qualities"
    NOMINATIONS = "nominations"
    REASONS = "reasons"
    CHANGES = "changes"
    CANDIDATE = "candidate"
    CANDIDATE_OBJECTS = "candidate-objects"
    BACKLOG = "backlog"
    CHECK_OUT = "check-out"
    CLOSE = "close"


@dataclass(frozen=True, slots=True, kw_only=True)
class Opening(Exercise):
    """A moment at which the facilitator says a line; its text says how it stands.

    Args:
        step: The step of the meeting.
        places: What stands in the places of the model line, by name.

    """

    step: Step
    places: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Doubt(Exercise):
    """A question of somebody who doubts the whole way of deciding.

    Args:
        who: Who asks.
        model: How it could be answered in plain words.

    """

    model: str
    who: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Voiced(Exercise):
    """An objection that was just voiced, and questions one could ask first.

    Args:
        who: Who voiced it.
        ask: The questions; exactly one is open.

    Raises:
        BadRequest: If not exactly one question is open.

    """

    who: str
    ask: tuple[FirstQuestion, ...]

    def __post_init__(self) -> None:
        Exercise.__post_init__(self)
        if [one.open for one in self.ask].count(True) != 1:
            message = f"Of the questions in “{self.id}” exactly one must be open: yes."
            raise BadRequest(message)

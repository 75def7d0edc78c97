"""Exercises of sorting: was that an objection, a concern, a preference, a question, a reaction?

Knows the five labels, the flags of process.md section 7, and what the schools
make of a sentence. Must not know how the exercise is shown.

Source: process.md section 7 and 3.6.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from sociocli.domain.drill import Exercise, School
from sociocli.errors import BadRequest

__all__ = ["FirstQuestion", "Flag", "Heard", "Label", "Remark", "SchoolReading"]


class Label(StrEnum):
    """What was said, by the rule of process.md section 7."""

    OBJECTION = "objection"
    CONCERN = "concern"
    PREFERENCE = "preference"
    QUESTION = "question"
    REACTION = "reaction"


class Flag(StrEnum):
    """What makes a sentence hard to sort."""

    HIDDEN_VIEW = "Q?"
    S3_MAY_OBJECT = "S3+"
    FAILS_A_TEST = "HC-"
    NEEDS_A_QUESTION = "2nd"


@dataclass(frozen=True, slots=True, kw_only=True)
class Heard:
    """Another answer that is acceptable, with its reason."""

    answer: Label
    why: str


@dataclass(frozen=True, slots=True, kw_only=True)
class SchoolReading:
    """What a school makes of it."""

    school: School
    answer: Label
    why: str


@dataclass(frozen=True, slots=True, kw_only=True)
class FirstQuestion:
    """A question one could ask the speaker first.

    Args:
        say: The question.
        why: What it opens or closes.
        open: True for the one that helps; exactly one of three is.

    """

    say: str
    why: str
    open: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Remark(Exercise):
    """Something that was said in a circle.

    Args:
        who: Who says it, where that matters.
        answer: What most people would call it.
        also: Other answers that are acceptable.
        flags: What makes it hard to sort.
        schools: Where the schools differ, what each makes of it.
        tell: The question that would tell, where it can be heard in several ways.
        ask: Three questions, one of them open, where more must be known first.

    Raises:
        BadRequest: If there is no reason, or not one open question of three.

    """

    who: str = ""
    answer: Label
    also: tuple[Heard, ...] = ()
    flags: tuple[Flag, ...] = ()
    schools: tuple[SchoolReading, ...] = ()
    tell: str = ""
    ask: tuple[FirstQuestion, ...] = ()

    def __post_init__(self) -> None:
        Exercise.__post_init__(self)
        if not self.why:
            message = f"The exercise “{self.id}” says no reason: why is it {self.answer.value}?"
            raise BadRequest(message)
        if self.ask and [one.open for one in self.ask].count(True) != 1:
            message = f"Of the questions in “{self.id}” exactly one must be open: yes."
            raise BadRequest(message)
        if self.ambiguous and not (self.tell or self.ask):
            message = f"“{self.id}” can be heard in several ways: say with tell: what would tell."
            raise BadRequest(message)

    @property
    def ambiguous(self) -> bool:
        """True if no answer to it is ever called wrong."""
        return bool(self.also or self.flags or self.schools)

    def reading(self, school: str) -> Label:
        """Return what a school makes of it; what most people do if it has no own reading."""
        return next((one.answer for one in self.schools if one.school == school), self.answer)

    def acceptable(self) -> tuple[Label, ...]:
        """Return every answer for which somebody has a reason."""
        others = [one.answer for one in self.also] + [one.answer for one in self.schools]
        return tuple(dict.fromkeys((self.answer, *others)))

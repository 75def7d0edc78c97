"""Exercises over topics: what a topic is for and how long it takes, and whose it is.

Must not know how they are shown.
Source: formats.md 3.2 (rung 2 and 5); process.md 2.3 M9 and section 6, mistakes 37 and 48.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from sociocli.domain.drill import Exercise, Setting
from sociocli.errors import BadRequest

__all__ = ["OURS", "UNCLEAR", "ForWhat", "OtherPurpose", "OtherWhose", "Purpose", "Whose"]

OURS = "ours"
UNCLEAR = "unclear"


class Purpose(StrEnum):
    """What an item of an agenda is for."""

    REPORT = "report"
    EXPLORE = "explore"
    DECIDE = "decide"


@dataclass(frozen=True, slots=True, kw_only=True)
class OtherPurpose:
    """Another purpose that is acceptable, with its reason."""

    answer: Purpose
    why: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ForWhat(Exercise):
    """A topic for an agenda: report, explore or decide, how long, and to which end?

    Args:
        answer: What most people would put it on for.
        also: Other purposes that are acceptable.
        least: The minutes it takes at least.
        most: The minutes it takes at most.
        minutes_why: Why it takes so long.
        outcome: What one could wish for at its end.

    Raises:
        BadRequest: If there is no reason, or the minutes are the wrong way round.

    """

    answer: Purpose
    also: tuple[OtherPurpose, ...] = ()
    least: int
    most: int
    minutes_why: str
    outcome: str

    def __post_init__(self) -> None:
        Exercise.__post_init__(self)
        if not self.why:
            message = f"The topic “{self.id}” says no reason: why is it {self.answer.value}?"
            raise BadRequest(message)
        if not 0 < self.least <= self.most:
            message = f"The minutes of “{self.id}” must be least: 5, most: 10, or the like."
            raise BadRequest(message)

    def acceptable(self) -> tuple[Purpose, ...]:
        """Return every answer for which somebody has a reason."""
        return tuple(dict.fromkeys((self.answer, *(one.answer for one in self.also))))


@dataclass(frozen=True, slots=True, kw_only=True)
class OtherWhose:
    """Another answer that is acceptable, with its reason."""

    answer: str
    why: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Whose(Exercise):
    """A topic that somebody brings: whose is it?

    Args:
        answer: `ours`, `unclear`, or the name of a circle as the setting's facts have it.
        also: Other answers that are acceptable.
        next: What to do with it now.

    Raises:
        BadRequest: If there is no reason.

    """

    answer: str
    also: tuple[OtherWhose, ...] = ()
    next: str = ""

    def __post_init__(self) -> None:
        Exercise.__post_init__(self)
        if not self.why:
            message = f"The topic “{self.id}” says no reason: whose is it, and why?"
            raise BadRequest(message)

    def acceptable(self) -> tuple[str, ...]:
        """Return every answer for which somebody has a reason."""
        return tuple(dict.fromkeys((self.answer, *(one.answer for one in self.also))))

    def misplaced(self, setting: Setting | None) -> str:
        """Return that an answer is no circle of the setting, or ""."""
        names = [n for n, _ in setting.facts if n != setting.circle] if setting else []
        known = [OURS, *names, UNCLEAR]
        lost = [answer for answer in self.acceptable() if answer not in known]
        return f"“{lost[0]}” is no answer here; there are: {', '.join(known)}." if lost else ""

"""Exercises of selection: a grid of nominations, to be weighed by their reasons.

Must not know how they are shown, nor how a sentence is read.
Source: process.md 4.1 (E6), 4.2, and section 6, mistakes 29 and 34.
"""

from __future__ import annotations

from dataclasses import dataclass

from sociocli.domain.drill import Exercise
from sociocli.errors import BadRequest

__all__ = ["Grid", "Nomination", "Quality", "Weighed"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Quality:
    """A quality that the circle has agreed on for a role.

    Args:
        name: As the circle wrote it.
        words: Beginnings of words by which a sentence is seen to touch it.

    """

    name: str
    words: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Nomination:
    """That somebody named somebody, with a reason."""

    by: str
    whom: str
    why: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Weighed:
    """What the reasons in the room say about one of those who were named."""

    whom: str
    why: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Grid(Exercise):
    """A selection in which somebody is to be proposed.

    Args:
        qualities: What the circle has agreed on.
        nominations: Who named whom, and why.
        weighed: What the reasons say about each of those who were named.
        model: A proposal with reasons that one could have made.

    Raises:
        BadRequest: If fewer than two were named, or somebody was not weighed.

    """

    qualities: tuple[Quality, ...]
    nominations: tuple[Nomination, ...]
    weighed: tuple[Weighed, ...]
    model: str

    def __post_init__(self) -> None:
        Exercise.__post_init__(self)
        weighed = [one.whom for one in self.weighed]
        lost = [name for name in self.named if name not in weighed]
        if lost:
            message = f"In “{self.id}” nothing is weighed for {lost[0]}; add it below weighed."
            raise BadRequest(message)
        if len(self.named) < 2 or not self.qualities:  # noqa: PLR2004 - one alone is no choice
            message = f"“{self.id}” needs qualities, and two people who were named."
            raise BadRequest(message)

    @property
    def named(self) -> tuple[str, ...]:
        """Those who were named, in the order in which it happened."""
        return tuple(dict.fromkeys(one.whom for one in self.nominations))

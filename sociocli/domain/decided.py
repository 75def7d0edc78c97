"""A decision that stands before a practice begins, as a trainer writes it.

Knows what a circle has on the table when it looks at such a decision again. Must
not know records: a decision of a record is a `StandingDecision`, with its history.

Source: process.md 3.9, 3.13 and 5.4.
"""

from __future__ import annotations

from dataclasses import dataclass

from sociocli.domain.day import is_day
from sociocli.domain.proposal import Concern, Measure
from sociocli.domain.text import is_id
from sociocli.errors import BadRequest

__all__ = ["Decided"]


@dataclass(frozen=True, slots=True)
class Decided:
    """A decision that the circle of a scenario holds already.

    Args:
        name: How items of the agenda name it, by their `decision`.
        text: What was decided, as it is read aloud.
        title: What it is about, in a few words; needed where several lie on the table.
        adopted: The day on which it was decided.
        review: The day on which it was to be looked at again.
        expires: The day on which it runs out, if it does.
        owner: The id of who looks after it.
        criteria: The signs by which one sees how it goes.
        conditions: Under which conditions it holds.
        measures: What is watched, by whom, and when one stops.
        concerns: What somebody was worried about when it was decided.

    Raises:
        BadRequest: If it has no text, or a name or a day cannot be read.

    """

    name: str
    text: str
    title: str = ""
    adopted: str = ""
    review: str = ""
    expires: str = ""
    owner: str = ""
    criteria: tuple[str, ...] = ()
    conditions: tuple[str, ...] = ()
    measures: tuple[Measure, ...] = ()
    concerns: tuple[Concern, ...] = ()

    def __post_init__(self) -> None:
        if not is_id(self.name):
            message = f"The name “{self.name}” may only hold a-z, 0-9 and hyphens, like the-kettle."
            raise BadRequest(message)
        if not self.text:
            message = f"The decision “{self.name}” has no text."
            raise BadRequest(message)
        for text in (self.adopted, self.review, self.expires):
            if text and not is_day(text):
                message = f"“{text}” is not a date; write it like 2026-11-22."
                raise BadRequest(message)

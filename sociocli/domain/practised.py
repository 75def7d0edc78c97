"""What is kept over time of practising: sessions, what one reflected on, what peers said.

Knows the nouns only. Nobody but the person at the laptop ever sees them, and no
number in them is a score: minutes and days say what was done, nothing says how well.

Source: formats.md 3.2 to 3.5; product.md section 7 (practice awards nothing).
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from sociocli.domain.day import is_day
from sociocli.errors import BadRequest

__all__ = ["Practised", "Sort"]


class Sort(StrEnum):
    """What somebody practised with."""

    SCENARIO = "scenario"
    DRILL = "drill"
    REHEARSAL = "rehearsal"


@dataclass(frozen=True, slots=True)
class Practised:
    """One session of practice: a simulated meeting, a drill, or a rehearsal of an own agenda.

    Args:
        day: The day it was begun.
        what: The id of the scenario or drill, or of the agenda that was rehearsed.
        sort: What it was practised with.
        title: Its title, in words.
        size: How many people were in the simulated room, the learner too; 0 in a drill.
        kinds: The kinds of process that were gone through, like decide or elect.
        minutes: How long it took, rounded up to whole minutes.
        method: The method of the circle, or "".
        noticed: The numbers of the signals that the coach named (process.md 6).
        praised: What the coach found done well, as its codes.
        finished: Whether it was gone through to its end.

    """

    day: str
    what: str
    sort: Sort = Sort.SCENARIO
    title: str = ""
    size: int = 0
    kinds: tuple[str, ...] = ()
    minutes: int = 0
    method: str = ""
    noticed: tuple[int, ...] = ()
    praised: tuple[str, ...] = ()
    finished: bool = False

    def __post_init__(self) -> None:
        if not is_day(self.day):
            message = f"“{self.day}” is not a date; write it like 2026-11-22."
            raise BadRequest(message)
        if self.size < 0 or self.minutes < 0:
            message = "A size or a number of minutes is never below nothing."
            raise BadRequest(message)

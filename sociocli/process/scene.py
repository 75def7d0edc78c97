"""Where we are: a frozen value that travels with every question.

The screen keeps no state of the meeting; all it shows stands in the scene, so
that it is complete after a resume or an undo.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum

from sociocli.process.message import NOTHING, Message, Spoken

__all__ = ["NOWHERE", "Fact", "ItemPlace", "RoundView", "Scene", "Speech", "Table", "Times", "Turn"]


class Turn(StrEnum):
    """Where a person is in a round (process.md 2.5)."""

    WAITING = "waiting"
    SPEAKING = "speaking"
    SPOKEN = "spoken"
    PASSED = "passed"
    LATER = "later"
    GONE = "gone"


@dataclass(frozen=True, slots=True)
class Fact:
    """A labelled line beneath the text on the table: term, owner, criteria."""

    label: Message
    text: str


@dataclass(frozen=True, slots=True)
class Table:
    """The text on the table, in full, with its heading and facts."""

    heading: Message
    text: str
    facts: tuple[Fact, ...] = ()


@dataclass(frozen=True, slots=True)
class RoundView:
    """A round as it stands: ids in order, and where each of them is."""

    order: tuple[str, ...]
    turns: tuple[Turn, ...]
    now: str = ""
    next: str = ""


@dataclass(frozen=True, slots=True)
class ItemPlace:
    """The item we are in: the n-th of so many on today's agenda."""

    number: int
    of: int
    title: str
    kind: str


@dataclass(frozen=True, slots=True)
class Times:
    """The clocks, in seconds of the meeting (pauses left out).

    Args:
        at: The meeting's clock when the question was made.
        planned: What the present step or item may take; 0 if nothing is planned.
        used: What it has taken at `at`.
        end: The planned end of the meeting as `HH:MM`, or "".
        left: Seconds of the meeting left at `at`; may be negative.

    """

    at: int = 0
    planned: int = 0
    used: int = 0
    end: str = ""
    left: int = 0


@dataclass(frozen=True, slots=True)
class Speech:
    """What somebody says just now, where people are simulated: the name, and the words."""

    name: str
    text: str


@dataclass(frozen=True, slots=True)
class Scene:
    """All that a screen needs to show where the meeting stands.

    Args:
        circle: The circle's name.
        step: The name of the present step.
        item: The present item, if one is open.
        table: The text on the table, if there is one.
        round: The round that is going on, if one is.
        names: Pairs of id and name of everybody known to the meeting.
        said: What was said so far, where that helps.
        speech: What simulated people say just now; never anything in a real meeting.
        line: What the facilitator may say now.
        times: The clocks.
        agenda: The items of today in order: title, minutes, state.
        off_record: True while nothing is taken into the minutes.

    """

    circle: str = ""
    step: Message = NOTHING
    item: ItemPlace | None = None
    table: Table | None = None
    round: RoundView | None = None
    names: tuple[tuple[str, str], ...] = ()
    said: tuple[str, ...] = ()
    speech: tuple[Speech, ...] = ()
    line: Spoken = field(default_factory=Spoken)
    times: Times = field(default_factory=Times)
    off_record: bool = False

    def name(self, person: str) -> str:
        """Return the name of a person by id."""
        return next((name for known, name in self.names if known == person), person)


NOWHERE = Scene()

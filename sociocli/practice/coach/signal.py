"""What a signal is: something in the course of a practice that a coach can point at.

Each of the 48 mistakes of process.md 6 is a signal: how it is seen, what to say
about it, and a sentence that one could say instead. Things done well are seen in
the same way. Nothing is scored, and no tone is judged.

Must not know any one signal. Source: process.md 6.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from enum import StrEnum

from sociocli.domain.method import Method
from sociocli.practice.circle.cast import Cast
from sociocli.practice.coach.course import Exchange, Step

__all__ = ["Area", "Finds", "Noticed", "Signal", "Told", "Watched", "always"]


class Area(StrEnum):
    """The areas of competence by which a debrief is ordered (formats.md 3.3)."""

    FLOW = "meeting flow"
    ROUNDS = "rounds and time"
    CONSENT = "consent and objections"
    SELECTION = "selections"
    MINUTES = "minutes and decisions"
    CARE = "conflict and upset"


@dataclass(frozen=True, slots=True)
class Watched:
    """What the coach watches.

    Args:
        cast: Who plays along.
        steps: The course so far.
        exchanges: The same by question: what was heard and said at each, and its answer.
        ended: True once the meeting is over: what is missing then will not come.

    """

    cast: Cast
    steps: tuple[Step, ...]
    exchanges: tuple[Exchange, ...]
    ended: bool = False

    def at(self, *phases: str) -> Iterator[Exchange]:
        """Yield the questions of some phases, in order."""
        return (one for one in self.exchanges if one.place.phase in phases)


@dataclass(frozen=True, slots=True)
class Noticed:
    """Something that happened, by the entry of the journal that shows it.

    Args:
        signal: The name of the signal: its number in process.md 6, or the name of a praise.
        at: The entry of the journal that shows it.
        person: The id of whom it is about, or "".
        quote: Words of the journal or of what was said, exactly as they stand there.
        others: The ids of those of whom the same is true at the same time.

    """

    signal: str
    at: int
    person: str = ""
    quote: str = ""
    others: tuple[str, ...] = ()


Finds = Callable[[Watched], Iterator[Noticed]]


@dataclass(frozen=True, slots=True)
class Told:
    """What is said about a signal; `{person}` and `{quote}` may stand in `what`.

    Args:
        watches: What is watched, in one phrase, for the table of signals.
        what: What happened, as one whole sentence.
        why: Why it matters.
        instead: A sentence that one could say; "" for a praise.

    """

    watches: str
    what: str
    why: str
    instead: str = ""


def always(method: Method) -> bool:
    """Return that a signal is one in every method."""
    del method
    return True


@dataclass(frozen=True, slots=True)
class Signal:
    """A signal that the coach watches for.

    Args:
        name: Its number in process.md 6, like "17", or the name of a praise.
        area: The area of competence it belongs to.
        find: Finds it in a course, in any order; the coach sorts, and leaves out repetitions.
        told: What is said about it.
        applies: Whether it is one in a circle's method ("Profile switches" in process.md 6).
        praise: True for something done well.

    """

    name: str
    area: Area
    find: Finds
    told: Told
    applies: Callable[[Method], bool] = always
    praise: bool = False

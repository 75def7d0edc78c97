"""The coach: notices what a facilitator did, from the course of the practice alone.

Each of the 48 mistakes of process.md 6 is a signal: how it is seen, what to say
about it, and a sentence that one could say instead. Things done well are seen in
the same way. The coach knows the circle's method: what is right in one school is
not in another. It never scores, and it judges no tone.

Must not know screens. Source: process.md 6.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum

from sociocli.practice.cast import Cast
from sociocli.practice.course import Step, course_of
from sociocli.process.journal import Entry

__all__ = ["Area", "Noticed", "Signal", "Watched", "watched"]


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
        ended: True once the meeting is over: what is missing then will not come.

    """

    cast: Cast
    steps: tuple[Step, ...]
    ended: bool = False


@dataclass(frozen=True, slots=True)
class Noticed:
    """Something that happened, by the entry of the journal that shows it.

    Args:
        signal: The name of the signal: its number in process.md 6, or the name of a praise.
        at: The entry of the journal that shows it.
        person: The id of whom it is about, or "".
        quote: Words of the journal or of what was said, exactly as they stand there.

    """

    signal: str
    at: int
    person: str = ""
    quote: str = ""


@dataclass(frozen=True, slots=True)
class Signal:
    """A signal that the coach watches for.

    Args:
        name: Its number in process.md 6, like "17", or the name of a praise.
        area: The area of competence it belongs to.
        find: Finds it in a course.
        what: What happened, as one whole sentence; `{person}` and `{quote}` may stand in it.
        why: Why it matters.
        instead: A sentence that one could say; "" for a praise.
        praise: True for something done well.

    """

    name: str
    area: Area
    find: Callable[[Watched], Iterator[Noticed]]
    what: str
    why: str
    instead: str = ""
    praise: bool = False


def watched(cast: Cast, entries: Sequence[Entry], *, ended: bool = False) -> Watched:
    """Return what the coach watches, from the entries of a journal."""
    return Watched(cast, course_of(cast, entries), ended)

"""The coach: notices what a facilitator did, from the course of the practice alone.

The signals stand in the modules `signals_*.py`, all of them in `signals.py`.
The coach knows the circle's method: what is right in one school is not in
another. It never scores, and it judges no tone.

Must not know screens. Source: process.md 6.
"""

from __future__ import annotations

from collections.abc import Sequence

from sociocli.practice.cast import Cast
from sociocli.practice.course import Step, course_of, exchanges_of
from sociocli.practice.signal import Noticed, Watched
from sociocli.practice.signals import SIGNALS
from sociocli.process.journal import Entry

__all__ = ["noticed", "watch", "watched"]


def watched(cast: Cast, steps: tuple[Step, ...], *, ended: bool = False) -> Watched:
    """Return what the coach watches, from the steps of a course."""
    return Watched(cast, steps, exchanges_of(steps), ended)


def watch(cast: Cast, entries: Sequence[Entry], *, ended: bool = False) -> tuple[Noticed, ...]:
    """Return what the coach notices in a practice, in the order of the journal.

    Args:
        cast: Who plays along.
        entries: The entries of its journal.
        ended: True once the meeting is over: what is missing then will not come.

    Returns:
        Each signal at most once for the same person at the same place.

    """
    return noticed(watched(cast, course_of(cast, entries), ended=ended))


def noticed(seen: Watched) -> tuple[Noticed, ...]:
    """Return what the coach notices in what it watches, in the order of the journal."""
    method = seen.cast.method
    found = [one for signal in SIGNALS if signal.applies(method) for one in signal.find(seen)]
    first: dict[tuple[str, str, int, str, int], Noticed] = {}
    for one in sorted(found, key=lambda one: one.at):
        place = seen.steps[one.at].place
        first.setdefault((one.signal, one.person, place.item, place.phase, place.number), one)
    return tuple(first.values())

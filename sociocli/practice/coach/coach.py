"""The coach: notices what a facilitator did, from the course of the practice alone.

The signals stand in the modules `signals_*.py`, all of them in `signals.py`.
The coach knows the circle's method: what is right in one school is not in
another. It never scores, and it judges no tone.

Must not know screens. Source: process.md 6.
"""

from __future__ import annotations

from collections.abc import Sequence

from sociocli.practice.circle.cast import Cast
from sociocli.practice.coach.course import Course, exchanges_of
from sociocli.practice.coach.signal import Noticed, Watched
from sociocli.practice.coach.signals import SIGNALS
from sociocli.process.journal import Entry

__all__ = ["Watching", "watch"]

_PRAISES = tuple(signal.name for signal in SIGNALS if signal.praise)
# Noticed only when an item or the meeting is over, and not for what was said there.
_AFTERWARDS = ("40", "46")


class Watching:
    """A coach who watches a practice while it goes on, and works out nothing twice.

    Args:
        cast: Who plays along.

    """

    def __init__(self, cast: Cast) -> None:
        self._cast = cast
        self._course = Course(cast)

    def notices(self, entries: Sequence[Entry], *, ended: bool = False) -> tuple[Noticed, ...]:
        """Return what the coach notices, in the order of the journal.

        Args:
            entries: All entries of the journal that stand now.
            ended: True once the meeting is over: what is missing then will not come.

        Returns:
            Each signal at most once for the same person at the same place; each praise once.

        """
        steps = self._course.follow(entries)
        return _noticed(Watched(self._cast, steps, exchanges_of(steps), ended))


def watch(cast: Cast, entries: Sequence[Entry], *, ended: bool = False) -> tuple[Noticed, ...]:
    """Return what the coach notices in a practice, in the order of the journal.

    Args:
        cast: Who plays along.
        entries: The entries of its journal.
        ended: True once the meeting is over: what is missing then will not come.

    Returns:
        Each signal at most once for the same person at the same place; each praise once.

    """
    return Watching(cast).notices(entries, ended=ended)


def _noticed(seen: Watched) -> tuple[Noticed, ...]:
    method = seen.cast.method
    found = [one for signal in SIGNALS if signal.applies(method) for one in signal.find(seen)]
    at_once = (one for one in found if one.signal not in (*_PRAISES, *_AFTERWARDS))
    blamed = [one.at for one in at_once if seen.steps[one.at].said]
    first: dict[tuple[str, ...], Noticed] = {}
    for one in sorted(found, key=lambda one: one.at):
        if one.signal in _PRAISES:  # once in a meeting, and never for a sentence with a mistake
            if one.at not in blamed:
                first.setdefault((one.signal,), one)
            continue
        where = seen.steps[one.at].where
        place = (str(where.item), where.role, where.phase, str(where.number))
        first.setdefault((one.signal, one.person, *place), one)
    return tuple(first.values())

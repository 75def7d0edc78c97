"""The coach of one practice: speaks at once, when asked, or at the end, as was chosen.

Knows when to speak. What is noticed stands in `coach.py`, how it is said in
`debrief.py`.
"""

from __future__ import annotations

from collections.abc import Sequence

from sociocli.practice.circle.cast import Cast
from sociocli.practice.coach.coach import Watching
from sociocli.practice.coach.debrief import debrief, label, remark
from sociocli.practice.coach.signal import Noticed
from sociocli.practice.coach.signals import SIGNALS
from sociocli.practice.rehearsal.afterwards import Again
from sociocli.practice.rehearsal.session import Coached
from sociocli.process.journal import Entry

__all__ = ["Coach"]

# When the coach is asked, so many of the latest moments are talked about.
_LATEST = 3
_PRAISES = tuple(signal.name for signal in SIGNALS if signal.praise)


class Coach:
    """The coach of one practice.

    Args:
        cast: Who plays along.
        coached: When the coach speaks.
        next: What to try afterwards, by name.

    """

    def __init__(self, cast: Cast, coached: Coached, next: tuple[str, ...] = ()) -> None:  # noqa: A002
        self._cast = cast
        self._coached = coached
        self._next = next
        self._watching = Watching(cast)
        self._told: list[Noticed] = []

    def goes_on(self, entries: Sequence[Entry]) -> None:
        """Go on with a practice that was left: what was said then is not said again."""
        if self._coached is Coached.NOW:
            self._told = [*self._watching.notices(entries)]

    def at_once(self, entries: Sequence[Entry]) -> tuple[str, ...]:
        """Return what the coach says by itself now; nothing unless that is wanted."""
        if self._coached is not Coached.NOW:
            return ()
        seen = self._watching.notices(entries)
        fresh = [one for one in seen if one not in self._told]
        self._told = [*(one for one in self._told if one.at < len(entries)), *fresh]
        return tuple(remark(self._cast, one, short=True) for one in fresh)

    def asked(self, entries: Sequence[Entry]) -> str:
        """Return what the coach says when asked: the latest moments, and why they matter."""
        latest = self._watching.notices(entries)[-_LATEST:]
        return "\n\n".join(remark(self._cast, one) for one in latest)

    def debrief(self, entries: Sequence[Entry]) -> str:
        """Return the debrief of a practice that is over."""
        return debrief(self._cast, entries, self._next).text

    def moments(self, entries: Sequence[Entry]) -> tuple[Again, ...]:
        """Return the moments from which one may try again; what went well needs no second try."""
        seen = self._watching.notices(entries, ended=True)
        return tuple(
            Again(one.at, label(self._cast, entries, one))
            for one in seen
            if one.signal not in _PRAISES
        )

    def names(self, entries: Sequence[Entry]) -> tuple[tuple[int, ...], tuple[str, ...]]:
        """Return what was noticed and what was praised, by number and by name."""
        seen = [one.signal for one in self._watching.notices(entries, ended=True)]
        noticed = [int(name) for name in seen if name.isdigit()]
        praised = [name for name in seen if name in _PRAISES]
        return tuple(sorted(dict.fromkeys(noticed))), tuple(dict.fromkeys(praised))

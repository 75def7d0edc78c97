"""The journal of a drill: in memory, but each outcome is kept at once.

So an interrupted session loses nothing, and what is undone is taken back. Must
not know where outcomes are kept.
"""

from __future__ import annotations

from typing import Protocol

from sociocli.domain.drill import Tried
from sociocli.practice.drills.drill import KEPT, Outcome
from sociocli.process.journal import Entry, ListJournal

__all__ = ["DrillJournal", "Keeper"]


class Keeper(Protocol):
    """Whoever keeps what was tried."""

    def keep(self, tried: Tried) -> None:
        """Keep it; it is safe when this returns."""

    def take_back(self, exercise: str) -> None:
        """Take the last try of an exercise back."""


class DrillJournal(ListJournal):
    """A journal that hands each outcome on.

    Args:
        keeper: Keeps what was tried.

    """

    def __init__(self, keeper: Keeper) -> None:
        super().__init__()
        self._keeper = keeper

    @property
    def tries(self) -> tuple[Tried, ...]:
        """What was tried so far in this session."""
        return tuple(_tried(entry) for entry in self.entries if _is_outcome(entry))

    def append(self, entry: Entry) -> None:
        """Add an entry; an outcome is kept first."""
        if _is_outcome(entry):
            self._keeper.keep(_tried(entry))
        super().append(entry)

    def drop(self, length: int) -> None:
        """Forget all entries beyond `length`; their outcomes are taken back."""
        for entry in reversed(self.entries[length:]):
            if _is_outcome(entry):
                self._keeper.take_back(_tried(entry).exercise)
        super().drop(length)


def _is_outcome(entry: Entry) -> bool:
    last = entry.key.rpartition("/")[2]
    return entry.aside is None and last.partition("~")[0] == KEPT


def _tried(entry: Entry) -> Tried:
    outcome = Outcome.from_plain(entry.answer)
    return Tried(outcome.exercise, entry.moment.date, outcome.held, outcome.heard, outcome.most)

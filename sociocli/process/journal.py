"""The journal: everything that was answered, in order.

A `Protocol` here; the durable one lives in `record`, a list will do in tests.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol

from sociocli.domain.plain import Plain
from sociocli.errors import RecordError
from sociocli.process.asking import Aside, Moment

__all__ = ["EDITION", "Entry", "Journal", "JournalMismatch", "ListJournal"]

# Raise this when a process asks other questions, or in another order, than before.
EDITION = 1


@dataclass(frozen=True, slots=True)
class Entry:
    """One answer or one aside.

    Args:
        key: The key of the question that was waiting.
        answer: The answer as plain data; None for an aside.
        human: True if a person gave it.
        moment: When.
        aside: What happened instead of an answer, if it did.

    """

    key: str
    answer: Plain
    human: bool
    moment: Moment
    aside: Aside | None = None


class Journal(Protocol):
    """What `run` needs of a journal."""

    @property
    def entries(self) -> Sequence[Entry]:
        """The entries that stand, in order."""

    def append(self, entry: Entry) -> None:
        """Add an entry; it is on disk after the next `sync`."""

    def sync(self) -> None:
        """Return when everything appended is safe from a power cut."""

    def drop(self, length: int) -> None:
        """Mark all entries beyond `length` as taken back; they stay in the file."""


class ListJournal:
    """A journal in memory."""

    def __init__(self, entries: Sequence[Entry] = ()) -> None:
        self._entries = list(entries)

    @property
    def entries(self) -> Sequence[Entry]:
        """The entries that stand, in order."""
        return self._entries

    def append(self, entry: Entry) -> None:
        """Add an entry."""
        self._entries.append(entry)

    def sync(self) -> None:
        """Do nothing: memory is not safer than it is."""

    def drop(self, length: int) -> None:
        """Forget all entries beyond `length`."""
        del self._entries[length:]


class JournalMismatch(RecordError):
    """A journal holds an answer to another question than the one now asked.

    Args:
        position: The entry, counted from 0.
        found: The key in the journal.
        asked: The key of the question.

    """

    def __init__(self, position: int, found: str, asked: str) -> None:
        super().__init__(
            "This meeting was begun with another edition of the program. Its journal is "
            "complete and unchanged; read it with: sociocli resume --show ID "
            f"(entry {position + 1}: {found} instead of {asked})"
        )
        self.position = position
        self.found = found
        self.asked = asked

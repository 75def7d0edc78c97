"""Retelling: a meeting runs once more from its journal, and every question is noted.

Nobody is asked. So one learns the words, the scene and the answer of each question
of a meeting that is over, or was left in the middle. Must not know where the
journal lies, nor what is done with what was noted.

Source: architecture.md, "Resuming is replaying".
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from contextlib import suppress
from dataclasses import dataclass
from typing import TypeVar

from sociocli.domain.plain import Plain
from sociocli.practice.answers.plainly import AnyQuestion, Plainly
from sociocli.process.asking import AsideGiven, Moment, Pause, Steps
from sociocli.process.journal import Entry, JournalMismatch, ListJournal
from sociocli.process.running import run

__all__ = ["Retelling", "Told", "retell"]

R = TypeVar("R")


@dataclass(frozen=True, slots=True)
class Told:
    """A question of the meeting, and what was given to it.

    Args:
        question: The question, with the scene it was asked in.
        entry: The answer, or the aside that came instead.
        before: How many entries stood in the journal before it.

    """

    question: AnyQuestion
    entry: Entry
    before: int


class Retelling(Plainly):
    """Answers from the entries of a journal, at their own times, and notes the questions.

    Args:
        entries: The entries that stand.

    """

    def __init__(self, entries: Sequence[Entry]) -> None:
        self._entries = entries
        self._moment = Moment()
        self.told: list[Told] = []
        self.waiting: AnyQuestion | None = None

    def plain(self, question: AnyQuestion) -> Plain:
        """Answer with the next entry.

        Raises:
            Pause: If there is none any more; the question waits.
            AsideGiven: If an aside was given here.
            JournalMismatch: If the entry belongs to another question.

        """
        at = len(self.told)
        if at == len(self._entries):
            self.waiting = question
            raise Pause
        entry = self._entries[at]
        if entry.key != question.key:
            raise JournalMismatch(at, entry.key, question.key)
        self.told.append(Told(question, entry, at))
        self._moment = entry.moment
        if entry.aside is not None:
            raise AsideGiven(entry.aside)
        return entry.answer

    def read(self) -> Moment:
        """Return the time of the last entry."""
        return self._moment


def retell(process: Callable[[], Steps[R]], entries: Sequence[Entry]) -> Retelling:
    """Run a meeting once more from its journal.

    Args:
        process: Makes the generator.
        entries: The entries that stand.

    Returns:
        What was asked and answered; `waiting` is the question at which the journal ends,
        or None if the meeting is over.

    Raises:
        JournalMismatch: If another edition of the program has written the journal.

    """
    retelling = Retelling(entries)
    with suppress(Pause):
        run(process, retelling, ListJournal(), retelling)
    return retelling

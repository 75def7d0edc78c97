"""The runner: the only code that resumes a generator.

It replays what the journal holds, then asks the answerer, and appends each
answer before going on. Undo, asides and resume come from here and from nowhere
else. `Any` lives here and in `asking.py` only.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, Protocol, TypeVar

from sociocli.errors import BadRequest
from sociocli.process.asking import (
    Answerer,
    Aside,
    AsideGiven,
    Moment,
    Question,
    Reply,
    Steps,
    Undo,
)
from sociocli.process.journal import Entry, Journal, JournalMismatch

__all__ = ["REVEAL", "UNDONE_REVEAL", "Timepiece", "run"]

R = TypeVar("R")

# The last part of the key of the question that reveals sealed slips, and the
# aside by which a replay learns that such a reveal was taken back.
REVEAL = "reveal"
UNDONE_REVEAL = "undone-reveal"


class Timepiece(Protocol):
    """Whoever reads the clock."""

    def read(self) -> Moment:
        """Return the moment."""


def run(
    process: Callable[[], Steps[R]], answerer: Answerer, journal: Journal, clock: Timepiece
) -> R:
    """Run a process to its end.

    Args:
        process: Makes the generator anew for each replay, with an empty room.
        answerer: Who answers what the journal does not hold.
        journal: What was answered before; grows by one entry for each answer.
        clock: Stamps the entries.

    Returns:
        What the process returns.

    Raises:
        JournalMismatch: If the journal belongs to other questions.
        Pause: If the answerer wants to stop; everything given is in the journal.

    """
    while True:
        try:
            return _play(process(), answerer, journal, clock)
        except Undo:
            _undo(journal)


def _play(steps: Steps[R], answerer: Answerer, journal: Journal, clock: Timepiece) -> R:
    reply: Any = None
    at = 0
    while True:
        try:  # only send() may stand inside: an answerer's StopIteration is a bug
            question = steps.send(reply)
        except StopIteration as done:
            outcome: R = done.value
            journal.sync()
            return outcome
        if at == len(journal.entries):
            journal.append(_answered(question, answerer, journal, clock))
        entry = journal.entries[at]
        if entry.key != question.key:
            raise JournalMismatch(at, entry.key, question.key)
        reply = Reply(_value(question, entry, at), entry.moment)
        at += 1


def _answered(
    question: Question[Any], answerer: Answerer, journal: Journal, clock: Timepiece
) -> Entry:
    if question.human:
        journal.sync()
    try:
        answer = question.put_to(answerer)
    except AsideGiven as given:
        return Entry(question.key, None, human=True, moment=clock.read(), aside=given.aside)
    return Entry(question.key, question.to_plain(answer), question.human, clock.read())


def _value(question: Question[Any], entry: Entry, at: int) -> Any:  # noqa: ANN401
    if entry.aside is not None:
        return entry.aside
    try:
        return question.from_plain(entry.answer)
    except BadRequest as wrong:
        raise JournalMismatch(at, entry.key, question.key) from wrong


def _undo(journal: Journal) -> None:
    """Drop the last thing a person gave, and remember reveals that were undone."""
    entries = journal.entries
    length = len(entries)
    while length and not entries[length - 1].human:
        length -= 1
    if not length:
        return
    dropped = list(entries[length - 1 :])
    reveals = {key: entry for entry in dropped if (key := _reveal(entry))}
    journal.drop(length - 1)
    for key, entry in reveals.items():
        mark = Aside(UNDONE_REVEAL, (("key", key),))
        journal.append(Entry(dropped[0].key, None, human=False, moment=entry.moment, aside=mark))


def _reveal(entry: Entry) -> str:
    """Return the key of the reveal that this entry is, or remembers as undone."""
    if entry.aside is not None:
        return entry.aside.get("key") if entry.aside.way == UNDONE_REVEAL else ""
    key = entry.key.split("~")[0]
    return key if key.endswith(f"/{REVEAL}") else ""

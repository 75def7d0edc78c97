"""A script answers: what was written down beforehand, question by question.

Knows the entries of an answers file and the clock they imply. A question takes
the first unused entry that matches its key, else the first that serves always,
else its default; a question that must not be answered by accident has none and
stops the run. Must not know how the file was read.

Source: product.md section 6.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar

from sociocli.domain.day import is_time
from sociocli.domain.plain import Plain
from sociocli.errors import BadRequest, NeedsAnswer
from sociocli.practice.answers.pattern import matches
from sociocli.practice.answers.plainly import AnyQuestion, Plainly, default_of
from sociocli.process.asking import Aside, AsideGiven, Moment, Tell
from sociocli.process.choosing import Shuffle
from sociocli.process.journal import Entry
from sociocli.process.scripted import AnswerEntry, Answers, AsideEntry, timestamp
from sociocli.process.writing import Clock, Form

__all__ = ["SECONDS", "Script"]

# What each answer adds to the clock unless its entry says `at`.
SECONDS = 10
_HALF_A_DAY = dt.timedelta(hours=12)

E = TypeVar("E", AnswerEntry, AsideEntry)


@dataclass(slots=True)
class _Slot(Generic[E]):
    """An entry, and whether it was used."""

    entry: E
    used: bool = False


class Script(Plainly):
    """Answers from the entries of a file, and reads the clock they imply.

    Args:
        answers: The entries.
        since: The last moment of the meeting's journal, or the present wall time
            for a meeting that begins now; where the file says `begins`, and that
            is later or nothing is journalled yet, the clock goes on from there.

    Raises:
        BadRequest: If neither says when the meeting begins.

    """

    def __init__(self, answers: Answers, since: Moment | None = None) -> None:
        self._path = answers.path
        self._entries = [_Slot(e) for e in answers.entries if isinstance(e, AnswerEntry)]
        self._asides = [_Slot(e) for e in answers.entries if isinstance(e, AsideEntry)]
        self._elapsed = since.elapsed if since else 0
        starts = [timestamp(text) for text in (since.wall if since else "", answers.begins) if text]
        if not starts:
            message = "The answers must say when the meeting begins: begins: 2026-11-22T19:02:00"
            raise BadRequest(message, answers.path, 1)
        begun = self._elapsed > 0 and _wall(starts[0]) > _wall(starts[-1])
        self._now = starts[0] if begun else starts[-1]

    def read(self) -> Moment:
        """Return the moment of the last answer."""
        return Moment(self._elapsed, self._now.isoformat())

    def leftovers(self) -> list[AnswerEntry | AsideEntry]:
        """Return the entries that were never used, in the order of the file."""
        left: list[AnswerEntry | AsideEntry] = [s.entry for s in self._entries if not s.used]
        left += [slot.entry for slot in self._asides if not slot.used]
        return sorted(left, key=lambda entry: entry.line)

    def pass_over(self, entries: Sequence[Entry]) -> None:
        """Count as used what a journal already holds.

        So one can add what was missing to a file and go on with it.

        Args:
            entries: The entries of the journal so far.

        """
        for entry in entries:
            if entry.aside is not None:
                self._aside_before(entry.key)
            elif (slot := self._entry(entry.key)) is not None:
                slot.used = True

    def plain(self, question: AnyQuestion) -> Plain:
        """Answer in plain data.

        Raises:
            AsideGiven: If something happens before this question.
            NeedsAnswer: If no entry matches and the question has no default.
            BadRequest: If the entry's answer is not allowed.

        """
        if isinstance(question, Tell):
            return None
        slot = self._entry(question.key)
        if isinstance(question, (Shuffle, Clock)):
            if slot is not None and _means(slot.entry, question):
                return self._given(question, slot)
            return self._found(question)
        aside = self._aside_before(question.key)
        if aside is not None:
            self._tick(aside.at, aside.line)
            raise AsideGiven(Aside(aside.way, aside.values))
        if slot is not None:
            return self._given(question, slot)
        default = default_of(question)
        if default is None:
            message = f"There is no answer for {question.key}; allowed: {question.allowed()}."
            raise NeedsAnswer(message, question.key)
        self._tick("", 0)
        return default[0]

    def _aside_before(self, key: str) -> AsideEntry | None:
        """Use the first aside that waits for this key."""
        for slot in self._asides:
            if not slot.used and matches(slot.entry.before, key):
                slot.used = True
                return slot.entry
        return None

    def _entry(self, key: str) -> _Slot[AnswerEntry] | None:
        """Return the first unused entry for this key, else the first that serves always."""
        fitting = [slot for slot in self._entries if matches(slot.entry.ask, key)]
        once = [slot for slot in fitting if not slot.entry.always and not slot.used]
        return next(iter(once + [slot for slot in fitting if slot.entry.always]), None)

    def _given(self, question: AnyQuestion, slot: _Slot[AnswerEntry]) -> Plain:
        entry = slot.entry
        try:
            question.from_plain(entry.answer)
        except BadRequest as wrong:
            sentence = f"{question.key}: {wrong.plain_sentence}"
            allowed = question.allowed()
            if allowed not in sentence:
                sentence = f"{sentence} Allowed: {allowed}."
            raise BadRequest(sentence, self._path, entry.line) from wrong
        slot.used = True
        if question.human or entry.at:
            self._tick(entry.at, entry.line)
        return entry.answer

    def _found(self, question: Shuffle | Clock) -> Plain:
        """Return the order as it is, or the clock's day or time."""
        if isinstance(question, Shuffle):
            return list(question.ids)
        stamp = self._now.isoformat()
        return stamp[:10] if question.form is Form.DAY else stamp[11:16]

    def _tick(self, at: str, line: int) -> None:
        then = self._now + dt.timedelta(seconds=SECONDS)
        if is_time(at):
            then = self._now.replace(hour=int(at[:2]), minute=int(at[3:]), second=0)
            if then < self._now.replace(second=0):  # after midnight
                then += dt.timedelta(days=1)
        elif at:
            then = timestamp(at)
            if self._now.tzinfo is None:
                then = then.replace(tzinfo=None)
        gone = _wall(then) - _wall(self._now)
        if at and not dt.timedelta(minutes=-1) < gone < _HALF_A_DAY:
            message = f"“{at}” is not within twelve hours after {self._now.isoformat()[:16]}."
            raise BadRequest(message, self._path, line)
        self._elapsed += max(0, int(gone.total_seconds()))
        self._now = max(then, self._now, key=_wall)


def _means(entry: AnswerEntry, question: Shuffle | Clock) -> bool:
    """Tell whether an entry means an order or a time, and not all that its pattern matches."""
    if entry.ask == question.key:
        return True
    try:
        question.from_plain(entry.answer)
    except BadRequest:
        return False
    return True


def _wall(moment: dt.datetime) -> dt.datetime:
    """Return the moment in a form in which all can be compared."""
    if moment.tzinfo is None:
        return moment
    return moment.astimezone(dt.UTC).replace(tzinfo=None)

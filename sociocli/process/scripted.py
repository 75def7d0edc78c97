"""Answers that were written down beforehand, as values.

Knows what an entry of an answers file may say. Must not know how the file is
read, nor which question it will meet.

Source: product.md section 6.
"""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from sociocli.domain.day import is_time
from sociocli.domain.plain import Plain
from sociocli.errors import BadRequest

__all__ = ["AnswerEntry", "Answers", "AsideEntry", "timestamp"]


@dataclass(frozen=True, slots=True, kw_only=True)
class AnswerEntry:
    """An answer to questions by their key.

    Args:
        ask: The key, or a pattern of keys.
        answer: The answer as plain data.
        always: True if it may serve any number of times.
        at: When it is given: `HH:MM` or a full timestamp; "" for 10 seconds on.
        line: The line of the file it stands in, or 0.

    Raises:
        BadRequest: If `at` is no time.

    """

    ask: str
    answer: Plain = ""
    always: bool = False
    at: str = ""
    line: int = 0

    def __post_init__(self) -> None:
        _check_time(self.at)


@dataclass(frozen=True, slots=True, kw_only=True)
class AsideEntry:
    """Something that happens before the first question that the pattern matches.

    Args:
        before: The key, or a pattern of keys.
        way: The way out that is taken.
        values: What is known about it, as pairs of name and text.
        at: When it happens: `HH:MM` or a full timestamp; "" for 10 seconds on.
        line: The line of the file it stands in, or 0.

    Raises:
        BadRequest: If `at` is no time.

    """

    before: str
    way: str
    values: tuple[tuple[str, str], ...] = ()
    at: str = ""
    line: int = 0

    def __post_init__(self) -> None:
        _check_time(self.at)


@dataclass(frozen=True, slots=True)
class Answers:
    """A file of answers.

    Args:
        entries: What it says, in its order.
        begins: When the meeting's clock begins, as a full timestamp, or "".
        path: Where it stands, for messages.

    """

    entries: tuple[AnswerEntry | AsideEntry, ...] = ()
    begins: str = ""
    path: str = ""

    def __post_init__(self) -> None:
        if self.begins:
            timestamp(self.begins)


def timestamp(text: str) -> dt.datetime:
    """Read a full timestamp.

    Args:
        text: A day and time like 2026-11-22T19:02:00+01:00.

    Raises:
        BadRequest: If it is none.

    """
    try:
        return dt.datetime.fromisoformat(text)
    except ValueError:
        message = f"“{text}” is not a day with a time; write it like 2026-11-22T19:02:00+01:00."
        raise BadRequest(message) from None


def _check_time(at: str) -> None:
    if at and not is_time(at):
        timestamp(at)

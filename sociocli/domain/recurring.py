"""Days as people say them, and actions that come again.

“by Friday” is a day; “before the party” stays as words, which are never late.
An action that comes again keeps its rhythm, however late it was done.

Source: record-needs.md N24.
"""

from __future__ import annotations

import datetime as dt
import re

from sociocli.domain.day import is_day, length_of, term_end
from sociocli.domain.text import tidy
from sociocli.errors import BadRequest

__all__ = ["day_meant", "day_or_words", "every", "next_time"]

_WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
_WEEKDAY = re.compile(r"(?:on |by )?([a-z]{3,9})", re.IGNORECASE)
_DOTTED = re.compile(r"(\d{1,2})\.(\d{1,2})\.(\d{4})", re.ASCII)
_LOOKS_LIKE_A_DAY = re.compile(r"\d{4}-\d{1,2}-\d{1,2}|\d{1,2}[./]\d{1,2}[./]\d{2,4}", re.ASCII)
_SHORT = 3
_NOT_A_RHYTHM = "“{text}” is not a rhythm; write it like 2 weeks, 1 month or 1 year."
_NOT_A_DAY = "“{text}” is not a day; write 2027-05-31, tomorrow, friday or 6 months."
_BEYOND = "This reaches beyond the calendar; write a date like 2027-05-31."
_MOST = 10_000
_ANY_DAY = dt.date(2000, 1, 1)


def day_or_words(text: str, today: str, start: str = "") -> str:
    """Return what somebody said of a time: a day if it is one, else their words.

    Args:
        text: A day like 2026-11-29 or 29.11.2026, "tomorrow", "friday" (the next one
            after today), a length like "2 weeks", or other words.
        today: Today's day.
        start: The day from which a length counts, if it is not today.

    Returns:
        A day, or the words as they were said; “next friday” are words, since people
        mean different days by it.

    Raises:
        BadRequest: If it looks like a day and is none of the calendar.

    """
    words = " ".join(tidy(text).split())
    found = _day(words, dt.date.fromisoformat(today), dt.date.fromisoformat(start or today))
    if not found and _LOOKS_LIKE_A_DAY.fullmatch(words):
        raise BadRequest(_NOT_A_DAY.format(text=words))
    return found or words


def day_meant(text: str, today: str, start: str = "") -> str:
    """Return the day that somebody means.

    Args:
        text: As for `day_or_words`; "" stays "".
        today: Today's day.
        start: The day from which a length counts, if it is not today.

    Raises:
        BadRequest: If it is no day.

    """
    found = day_or_words(text, today, start)
    if found and not is_day(found):
        raise BadRequest(_NOT_A_DAY.format(text=found))
    return found


def _day(words: str, today: dt.date, start: dt.date) -> str:
    folded = words.casefold()
    if folded in ("today", "tomorrow"):
        return (today + dt.timedelta(days=folded == "tomorrow")).isoformat()
    dotted = _DOTTED.fullmatch(words)
    if dotted:
        return _calendar(int(dotted[3]), int(dotted[2]), int(dotted[1]))
    weekday = _WEEKDAY.fullmatch(words)
    number = _weekday(weekday[1].casefold()) if weekday else None
    if number is not None:
        return _next(today, number)
    try:
        return term_end(words, start)
    except BadRequest:
        return ""


def _calendar(year: int, month: int, number: int) -> str:
    try:
        return dt.date(year, month, number).isoformat()
    except ValueError:
        return ""


def _weekday(word: str) -> int | None:
    """Return the number of a day of the week, whole or with its first three letters."""
    names = [name for name in _WEEKDAYS if word in (name, name[:_SHORT])]
    return _WEEKDAYS.index(names[0]) if names else None


def _next(today: dt.date, number: int) -> str:
    from dateutil.relativedelta import relativedelta, weekday

    return (today + relativedelta(days=1, weekday=weekday(number))).isoformat()


def every(text: str) -> str:
    """Return a rhythm as it is kept: "2 weeks".

    Args:
        text: A length; "every" before it may stand there.

    Raises:
        BadRequest: If it is none, or leads nowhere.

    """
    words = re.sub(r"^(each|every) ", "", tidy(text), flags=re.IGNORECASE)
    if re.fullmatch(r"(day|week|month|year)", words, re.IGNORECASE):
        words = f"1 {words}"
    try:
        forward = _ANY_DAY + length_of(words) > _ANY_DAY
    except BadRequest:
        forward = False
    if not forward:
        raise BadRequest(_NOT_A_RHYTHM.format(text=tidy(text)))
    return words


def next_time(by: str, rhythm: str, done: str) -> str:
    """Return the day on which an action comes again.

    The rhythm goes on from the day it was due, so that an action done late does
    not drift; times that have passed meanwhile are left out. Without such a day
    it goes on from the day it was done.

    Args:
        by: The day it was due; other words count as none.
        rhythm: A length like "2 weeks".
        done: The day it was done.

    Raises:
        BadRequest: If the rhythm is none, or leaves the calendar.

    """
    step = length_of(every(rhythm))
    start = dt.date.fromisoformat(by if is_day(by) else done)
    try:
        times = (start + step * n for n in range(1, _MOST))
        return next(day for one in times if (day := one.isoformat()) > done)
    except (ValueError, OverflowError, StopIteration):
        raise BadRequest(_BEYOND) from None

"""Days, times and terms as they are written in the record.

A day is text like 2026-11-22, a time of day text like 19:30. A term is a day
or a length such as "6 months", "2 weeks", "1 year", or days ("90 days").
"""

from __future__ import annotations

import datetime as dt
import re
from typing import TYPE_CHECKING

from sociocli.errors import BadRequest

if TYPE_CHECKING:
    from dateutil.relativedelta import relativedelta

__all__ = [
    "day",
    "is_day",
    "is_time",
    "later",
    "length_of",
    "minutes_between",
    "seconds_until",
    "term_end",
    "time_of_day",
]

_LENGTH = re.compile(
    r"(?:in |for )?(?P<n>\d{1,3}|an?|one|two|three|six|half a) *"
    r"(?P<unit>day|week|month|year|d|w|m|y)s?\.?",
    re.IGNORECASE | re.ASCII,
)
_WORDS = {"a": 1, "an": 1, "one": 1, "two": 2, "three": 3, "six": 6}
_TIME = re.compile(r"([01]?[0-9]|2[0-3])[:.h]([0-5][0-9])")


def day(text: str) -> dt.date:
    """Read a day.

    Args:
        text: A day like 2026-11-22.

    Raises:
        BadRequest: If it is no day of the calendar.

    """
    try:
        return dt.date.fromisoformat(text.strip())
    except ValueError:
        message = f"“{text.strip()}” is not a date; write it like 2026-11-22."
        raise BadRequest(message) from None


def is_day(text: str) -> bool:
    """Tell whether the text is a day like 2026-11-22."""
    try:
        return dt.date.fromisoformat(text).isoformat() == text
    except ValueError:
        return False


def time_of_day(text: str) -> str:
    """Read a time of day.

    Args:
        text: A time like 19:30, 9:05 or 19.30.

    Returns:
        The time as `HH:MM`.

    Raises:
        BadRequest: If it is no time of the day.

    """
    match = _TIME.fullmatch(text.strip())
    if not match:
        message = f"“{text.strip()}” is not a time; write it like 19:30."
        raise BadRequest(message)
    return f"{int(match[1]):02d}:{match[2]}"


def is_time(text: str) -> bool:
    """Tell whether the text is a time like 19:30."""
    return bool(re.fullmatch(r"([01][0-9]|2[0-3]):[0-5][0-9]", text))


def later(start: str, length: int) -> str:
    """Return the time of day a number of minutes after `start` (both `HH:MM`)."""
    hour, minute = start.split(":")
    total = (int(hour) * 60 + int(minute) + length) % (24 * 60)
    return f"{total // 60:02d}:{total % 60:02d}"


def minutes_between(start: str, end: str) -> int:
    """Return the minutes from one time of day to the next one like `end`."""
    hours, minutes = (int(end[i : i + 2]) - int(start[i : i + 2]) for i in (0, 3))
    return (hours * 60 + minutes) % (24 * 60)


def seconds_until(wall: str, end: str) -> int:
    """Return the seconds from a wall time to the nearest time of day `end`.

    Args:
        wall: A time like 2026-11-22T19:02:00+01:00, or "".
        end: A time of day as `HH:MM`.

    Returns:
        Seconds; negative if `end` has passed less than twelve hours ago.

    """
    if not wall:
        return 0
    now = int(wall[11:13]) * 3600 + int(wall[14:16]) * 60 + int(wall[17:19])
    then = int(end[:2]) * 3600 + int(end[3:5]) * 60
    return (then - now + 43_200) % 86_400 - 43_200


def term_end(text: str, start: dt.date) -> str:
    """Read the end of a term.

    Args:
        text: A day like 2027-05-31, or a length like "6 months".
        start: The day the term begins.

    Returns:
        The day as text; "" for "".

    Raises:
        BadRequest: If it is neither.

    """
    words = text.strip()
    if not words:
        return ""
    if is_day(words):
        return words
    try:
        return (start + length_of(words)).isoformat()
    except (ValueError, OverflowError):
        message = f"“{words}” reaches beyond the calendar; write a date like 2027-05-31."
        raise BadRequest(message) from None


def length_of(words: str) -> relativedelta:
    """Read a length of time such as "6 months" or "2 weeks".

    Args:
        words: The length.

    Raises:
        BadRequest: If it is none.

    """
    match = _LENGTH.fullmatch(words)
    if not match:
        message = f"“{words}” is not a date or a time span; write 2027-05-31, or 6 months."
        raise BadRequest(message)
    from dateutil.relativedelta import relativedelta

    number, unit = match["n"].lower(), match["unit"][0].lower()
    if number == "half a":
        if unit != "y":
            message = f"“{words}” is not a time span; write it like 6 months."
            raise BadRequest(message)
        count, unit = 6, "m"
    else:
        count = _WORDS.get(number) or int(number)
    return {
        "d": relativedelta(days=count),
        "w": relativedelta(weeks=count),
        "m": relativedelta(months=count),
        "y": relativedelta(years=count),
    }[unit]

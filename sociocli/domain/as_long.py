"""The same length of time again: half a year stays half a year.

Source: process.md 3.9 (review and term).
"""

from __future__ import annotations

import datetime as dt

from sociocli.domain.day import day, is_day, length_of, term_end

__all__ = ["as_long_again", "length_between"]

MONTHS_OF_A_YEAR = 12
# More of them a length cannot say.
MOST = 999


def length_between(start: str, end: str) -> str:
    """Return how far a day is from another, like "6 months" or "10 days"; or "".

    Args:
        start: The day it is counted from, or "".
        end: The day it ends, or "".

    Returns:
        Whole months as months, else days; "" where the two do not say a length.

    """
    if not (is_day(start) and is_day(end) and start < end):
        return ""
    first, last = day(start), day(end)
    months = (last.year - first.year) * MONTHS_OF_A_YEAR + last.month - first.month
    if 0 < months <= MOST and first + length_of("1 month") * months == last:
        return "1 month" if months == 1 else f"{months} months"
    days = (last - first).days
    if days <= MOST:
        return "1 day" if days == 1 else f"{days} days"
    return f"{months} months" if months <= MOST else ""


def as_long_again(start: str, end: str, today: dt.date, usual: str) -> str:
    """Return the day that is as far from today as one day was from another.

    Args:
        start: The day it was counted from, or "".
        end: The day it was to end, or "".
        today: The day it is counted from now.
        usual: The length where the two do not say one, like "1 year".

    """
    return term_end(length_between(start, end) or usual, today)

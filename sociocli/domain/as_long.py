"""The same length of time again: half a year stays half a year.

Source: process.md 3.9 (review and term).
"""

from __future__ import annotations

import datetime as dt

from sociocli.domain.day import day, is_day, length_of, term_end

__all__ = ["as_long_again"]

MONTHS_OF_A_YEAR = 12


def as_long_again(start: str, end: str, today: dt.date, usual: str) -> str:
    """Return the day that is as far from today as one day was from another.

    Whole months count as months.

    Args:
        start: The day it was counted from, or "".
        end: The day it was to end, or "".
        today: The day it is counted from now.
        usual: The length where the two do not say one, like "1 year".

    """
    if not (is_day(start) and is_day(end) and start < end):
        return term_end(usual, today)
    first, last = day(start), day(end)
    months = (last.year - first.year) * MONTHS_OF_A_YEAR + last.month - first.month
    month = length_of("1 month")
    try:
        if months and first + month * months == last:
            return (today + month * months).isoformat()
        return (today + (last - first)).isoformat()
    except (ValueError, OverflowError):
        return term_end(usual, today)

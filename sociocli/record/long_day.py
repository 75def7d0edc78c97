"""Days in words, from a table: the locale of the computer has no say in files."""

from __future__ import annotations

from sociocli.domain.day import is_day
from sociocli.record import minutes_wording as wording

__all__ = ["long_day"]


def long_day(text: str) -> str:
    """Write a day in words: 22 November 2026.

    Args:
        text: A day like 2026-11-22; anything else stays as it is.

    """
    if not is_day(text):
        return text
    year, month, number = (int(part) for part in text.split("-"))
    return wording.DAY.format(day=number, month=wording.MONTHS[month - 1], year=year)

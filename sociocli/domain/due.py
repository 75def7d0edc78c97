"""What is due: late, near or later, and how far away a day is.

Knows days only. Must not know where what is due stands, or how it is said.
What is due on a day is late from the day after on.

Source: product.md section 3 (`due`); process.md 3.9, 4.5 and 5.4.
"""

from __future__ import annotations

import datetime as dt
from enum import StrEnum
from typing import NamedTuple

__all__ = ["NEAR", "Due", "Of", "Sort", "days_until", "in_order", "sort_of"]

NEAR = 30
"""Within so many days something is near."""


class Of(StrEnum):
    """What is due."""

    REVIEW = "review"
    EXPIRY = "expiry"
    TERM = "term"
    ACTION = "action"
    PENDING = "pending"
    CLOSING = "closing"
    MINUTES = "minutes"


class Sort(StrEnum):
    """How pressing it is."""

    LATE = "late"
    NEAR = "near"
    LATER = "later"


class Due(NamedTuple):
    """One thing that is due; there may be thousands, so it is a plain tuple.

    Args:
        day: The day, or "" for what has none and is waited for all the same.
        of: What is due.
        id: The identity of the thing.
        circle: The id of its circle, or "".
        title: What it is called.
        who: Ids or names of those whose move it is.

    """

    day: str
    of: Of
    id: str
    circle: str
    title: str
    who: tuple[str, ...] = ()


def days_until(text: str, today: str) -> int:
    """Return the days from today until a day; negative if it has passed.

    Args:
        text: A day like 2026-11-22.
        today: Today's day.

    """
    return dt.date.fromisoformat(text).toordinal() - dt.date.fromisoformat(today).toordinal()


def sort_of(text: str, today: str, within: int = NEAR) -> Sort:
    """Tell how pressing a day is.

    Args:
        text: A day, or "" for what has none, which is never late.
        today: Today's day.
        within: Within how many days it is near.

    """
    if not text:
        return Sort.LATER
    away = days_until(text, today)
    if away < 0:
        return Sort.LATE
    return Sort.NEAR if away <= within else Sort.LATER


def in_order(dues: list[Due]) -> list[Due]:
    """Return what is due by its day; what has no day comes last."""
    return sorted(dues, key=lambda one: (one.day or "~", one.id, one.of))

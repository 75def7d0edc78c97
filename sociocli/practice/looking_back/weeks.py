"""Sums over weeks: what was practised, and what was facilitated for real.

Pure. A week begins on Monday. Nothing here is a score: minutes and meetings are
counted, nothing is weighed. Must not know how it is shown.

Source: formats.md 3 ("the tool shows what was done") and 3.5.
"""

from __future__ import annotations

import datetime as dt
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from sociocli.domain.practised import Facilitated, Practised

__all__ = ["FEWEST", "Week", "weeks_of"]

FEWEST = 4
"""So many weeks are shown even if less has happened."""
_DAYS = 7


@dataclass(frozen=True, slots=True)
class Week:
    """One week.

    Args:
        begins: Its Monday.
        minutes: Minutes practised.
        sessions: Sessions of practice.
        meetings: Meetings facilitated, in whole or in part.

    """

    begins: str
    minutes: int = 0
    sessions: int = 0
    meetings: int = 0


def weeks_of(
    practised: Sequence[Practised], facilitated: Sequence[Facilitated], today: str, most: int
) -> tuple[Week, ...]:
    """Return the last weeks, the earliest first; weeks before anything happened are left out.

    Args:
        practised: The sessions of practice.
        facilitated: The meetings.
        today: Today's day; what lies after it counts to this week.
        most: How many weeks at most.

    """
    this = _monday(today, today)
    minutes: Counter[dt.date] = Counter()
    sessions: Counter[dt.date] = Counter()
    for one in practised:
        begins = _monday(one.day, today)
        minutes[begins] += one.minutes
        sessions[begins] += 1
    meetings = Counter(_monday(one.day, today) for one in facilitated)
    first = min([*sessions, *meetings, this])
    count = min(most, max(min(FEWEST, most), (this - first).days // _DAYS + 1))
    return tuple(
        Week(begins.isoformat(), minutes[begins], sessions[begins], meetings[begins])
        for begins in (this - dt.timedelta(days=_DAYS * back) for back in reversed(range(count)))
    )


def _monday(day: str, today: str) -> dt.date:
    date = dt.date.fromisoformat(min(day, today))
    return date - dt.timedelta(days=date.weekday())

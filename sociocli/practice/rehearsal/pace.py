"""The clock of a practice: time goes by as if people spoke, and nobody waits for it.

Knows where the clock stands. Each answer takes the time that was spoken before
it, so that the same practice has the same times.
"""

from __future__ import annotations

import datetime as dt
from contextlib import suppress

from sociocli.process.asking import Moment

__all__ = ["Pace"]


class Pace:
    """A clock that goes on only when it is told to.

    Args:
        since: The moment it begins with: that of the last answer, or of the beginning.

    """

    def __init__(self, since: Moment) -> None:
        self._elapsed = since.elapsed
        self._now = dt.datetime.fromisoformat(since.wall)

    def goes_back(self, since: Moment) -> None:
        """Go back to an earlier moment, to try again from there."""
        self._elapsed = since.elapsed
        self._now = dt.datetime.fromisoformat(since.wall)

    @classmethod
    def beginning(cls, day: str, time: str) -> Pace:
        """Return a clock at the beginning of a meeting.

        Args:
            day: The day, like 2026-11-22.
            time: The time of day, like 19:00.

        """
        return cls(Moment(0, f"{day}T{time}:00+00:00"))

    def read(self) -> Moment:
        """Return the moment."""
        return Moment(self._elapsed, self._now.isoformat())

    def passes(self, seconds: int) -> None:
        """Let so many seconds go by; on the last day of all years the clock stands still."""
        self._elapsed += seconds
        with suppress(OverflowError):
            self._now += dt.timedelta(seconds=seconds)

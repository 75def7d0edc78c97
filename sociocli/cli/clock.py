"""The clock of a live meeting: wall time, and seconds that leave pauses out.

The seconds count on while the laptop sleeps, because people go on talking then;
while the program does not run, the meeting is paused.
Source: reliability.md 5.3.
"""

from __future__ import annotations

import datetime as dt
import time

from sociocli.errors import BadRequest
from sociocli.process.asking import Moment

__all__ = ["LiveClock", "local_now", "that_moment"]


def local_now() -> dt.datetime:
    """Return the local time with its offset, to the second."""
    now = dt.datetime.now(dt.UTC)  # noqa: TID251 - the clock of live meetings is read here
    return now.astimezone().replace(microsecond=0)


def that_moment(date: str, time_of_day: str) -> dt.datetime:
    """Return the local moment of a meeting that is entered afterwards.

    Args:
        date: A day like 2026-11-22, or "" for today.
        time_of_day: A time like 19:00, or "" for now.

    Raises:
        BadRequest: If one of them is none.

    """
    from sociocli.domain.day import day
    from sociocli.domain.day import time_of_day as time_from

    now = local_now()
    on = day(date) if date else now.date()
    hour_minute = time_from(time_of_day) if time_of_day else now.strftime("%H:%M")
    try:
        moment = dt.datetime.fromisoformat(f"{on.isoformat()}T{hour_minute}:00")
        return moment.astimezone()
    except (ValueError, OverflowError):
        message = f"{date} {time_of_day} is no moment this computer can name."
        raise BadRequest(message) from None


def _ticks() -> float:
    clock = getattr(time, "CLOCK_BOOTTIME", None)
    return time.clock_gettime(clock) if clock is not None else time.monotonic()


class LiveClock:
    """Reads the moment; goes on from the last one of a journal.

    Args:
        elapsed: Seconds of the meeting that are over already.
        begun: When the meeting began, if it is entered afterwards; then the
            wall time follows the seconds of the meeting.

    """

    def __init__(self, elapsed: int = 0, begun: dt.datetime | None = None) -> None:
        self._start = _ticks() - elapsed
        self._begun = begun

    def read(self) -> Moment:
        """Return the moment."""
        elapsed = int(_ticks() - self._start)
        if self._begun is None:
            return Moment(elapsed, local_now().isoformat())
        return Moment(elapsed, (self._begun + dt.timedelta(seconds=elapsed)).isoformat())

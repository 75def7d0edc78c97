"""The clock of a live meeting."""

from __future__ import annotations

import datetime as dt
import time

import pytest

from sociocli.cli import clock
from sociocli.cli.clock import LiveClock, local_now, that_moment
from sociocli.errors import BadRequest


@pytest.fixture
def ticks(monkeypatch: pytest.MonkeyPatch) -> list[float]:
    """Return the seconds of the computer, which only the test moves on."""
    now = [1000.0]
    monkeypatch.setattr(clock, "_ticks", lambda: now[0])
    return now


def test_it_counts_the_seconds_of_the_meeting(ticks: list[float]) -> None:
    """A new meeting begins at zero; one that goes on counts on from its journal."""
    new, resumed = LiveClock(), LiveClock(elapsed=300)
    ticks[0] += 59.9
    assert (new.read().elapsed, resumed.read().elapsed) == (59, 359)


def test_the_wall_time_is_that_of_the_place(ticks: list[float]) -> None:
    """The moment has the offset of where the laptop is, to the second."""
    before = local_now()
    wall = dt.datetime.fromisoformat(LiveClock().read().wall)
    assert before <= wall <= local_now()
    assert wall.microsecond == 0
    assert wall.utcoffset() is not None


def test_a_meeting_entered_afterwards_has_its_own_day(ticks: list[float]) -> None:
    """The wall time of a meeting that is entered afterwards follows its seconds."""
    entered = LiveClock(begun=that_moment("2026-03-01", "20:15"))
    ticks[0] += 65
    assert entered.read().wall.startswith("2026-03-01T20:16:05")


def test_what_is_not_said_is_now() -> None:
    """Without a day it is today, without a time it is now."""
    today = local_now()
    assert that_moment("", "07:30").isoformat()[:16] in (
        f"{today.date()}T07:30",
        f"{local_now().date()}T07:30",
    )
    assert that_moment("2026-03-01", "").isoformat().startswith("2026-03-01T")


@pytest.mark.parametrize(
    ("day", "at"), [("1.3.2026", ""), ("", "8 pm"), ("2026-13-01", ""), ("0001-01-01", "00:00")]
)
def test_a_moment_that_is_none_is_refused(
    day: str, at: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A day or a time that is none, or that the computer cannot name, is refused."""
    monkeypatch.setenv("TZ", "Pacific/Kiritimati")
    time.tzset()
    try:
        with pytest.raises(BadRequest):
            that_moment(day, at)
    finally:
        monkeypatch.undo()
        time.tzset()


def test_the_seconds_go_on_while_the_laptop_sleeps(monkeypatch: pytest.MonkeyPatch) -> None:
    """The clock that counts sleep is used where there is one."""
    seen: list[int] = []
    monkeypatch.setattr(time, "CLOCK_BOOTTIME", 7, raising=False)
    monkeypatch.setattr(time, "clock_gettime", lambda number: seen.append(number) or 5.0)
    assert clock._ticks() == 5.0
    assert seen == [7]
    monkeypatch.delattr(time, "CLOCK_BOOTTIME")
    monkeypatch.setattr(time, "monotonic", lambda: 9.0)
    assert clock._ticks() == 9.0

"""The clock of a practice."""

from __future__ import annotations

from sociocli.practice.rehearsal.pace import Pace


def test_time_stands_still_until_somebody_speaks() -> None:
    """Nobody waits for the clock: it goes on only by what takes time in the meeting."""
    pace = Pace.beginning("2026-11-22", "19:58")
    assert pace.read() == pace.read()
    pace.passes(150)
    assert (pace.read().elapsed, pace.read().time) == (150, "20:00")


def test_trying_again_goes_back_in_time() -> None:
    """Whoever tries again from a moment has the time of that moment again."""
    pace = Pace.beginning("2026-11-22", "19:00")
    before = pace.read()
    pace.passes(600)
    pace.goes_back(before)
    assert pace.read() == before


def test_a_meeting_on_the_last_day_of_all_goes_on() -> None:
    """Where no calendar goes any further, only the wall clock stands still."""
    pace = Pace.beginning("9999-12-31", "23:59")
    pace.passes(600)
    assert (pace.read().elapsed, pace.read().time) == (600, "23:59")

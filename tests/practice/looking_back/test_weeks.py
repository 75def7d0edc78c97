"""Sums over weeks."""

from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st
from overtime import DRILL, HIDDEN, REHEARSAL

from sociocli.domain.practised import Facilitated, Practised
from sociocli.practice.looking_back.weeks import FEWEST, Week, weeks_of

TODAY = "2026-11-22"
MET = Facilitated("2026-11-18", "minutes/operations/2026-11-18-operations", size=4)


def test_weeks_begin_on_monday_and_are_summed() -> None:
    """Each week holds what happened from its Monday to its Sunday."""
    found = weeks_of([DRILL, HIDDEN, HIDDEN], [MET], TODAY, 12)
    assert found[-3:] == (
        Week("2026-11-02", 4, 1, 0),
        Week("2026-11-09", 0, 0, 0),
        Week("2026-11-16", 28, 2, 1),
    )
    assert len(found) == FEWEST


def test_a_few_weeks_are_there_even_if_nothing_happened() -> None:
    """Without anything there are a few empty weeks, up to this one."""
    found = weeks_of([], [], TODAY, 12)
    assert [one.begins for one in found] == [
        "2026-10-26",
        "2026-11-02",
        "2026-11-09",
        "2026-11-16",
    ]


def test_no_more_weeks_than_asked_for() -> None:
    """What is earlier than the weeks that were asked for is left out."""
    assert [one.begins for one in weeks_of([REHEARSAL, HIDDEN], [], TODAY, 2)] == [
        "2026-11-09",
        "2026-11-16",
    ]


@pytest.mark.parametrize("day", ["2026-11-23", "2030-01-01"])
def test_what_lies_ahead_counts_to_this_week(day: str) -> None:
    """A clock that was wrong once loses no session."""
    found = weeks_of([Practised(day, "x", minutes=3)], [], TODAY, 12)
    assert found[-1] == Week("2026-11-16", 3, 1, 0)


@given(
    st.lists(st.dates(dt.date(2020, 1, 1), dt.date(2026, 11, 22)), max_size=8),
    st.integers(1, 60),
)
def test_nothing_within_the_weeks_is_lost(days: list[dt.date], most: int) -> None:
    """The minutes of all weeks shown are those of all sessions since the first of them."""
    sessions = [Practised(day.isoformat(), "x", minutes=7) for day in days]
    found = weeks_of(sessions, [], TODAY, most)
    since = [one for one in sessions if one.day >= found[0].begins]
    assert sum(week.minutes for week in found) == 7 * len(since)
    assert len(found) <= most

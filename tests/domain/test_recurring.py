"""Days as people say them, and rhythms."""

from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as some

from sociocli.domain.recurring import day_meant, day_or_words, every, next_time
from sociocli.errors import BadRequest

TODAY = "2026-11-22"  # a Sunday


@pytest.mark.parametrize(
    ("said", "kept"),
    [
        ("2026-11-29", "2026-11-29"),
        (" 29.11.2026 ", "2026-11-29"),
        ("today", TODAY),
        ("Tomorrow", "2026-11-23"),
        ("friday", "2026-11-27"),
        ("by Fri", "2026-11-27"),
        ("sunday", "2026-11-29"),
        ("2 weeks", "2026-12-06"),
        ("in 3 months", "2027-02-22"),
        ("half a year", "2027-05-22"),
        ("before the party", "before the party"),
        ("next week", "next week"),
        ("next friday", "next friday"),
        ("قبل الحفل", "قبل الحفل"),
        ("", ""),
    ],
)
def test_a_day_is_taken_where_it_is_one(said: str, kept: str) -> None:
    """A time is a day only if everybody would read the same day in it; else it stays words."""
    assert day_or_words(said, TODAY) == kept


@pytest.mark.parametrize("said", ["2026-02-30", "31.2.2026", "2026-1-5", "1/12/26"])
def test_what_only_looks_like_a_day_is_refused(said: str) -> None:
    """A mistyped day does not become words that are never late."""
    with pytest.raises(BadRequest, match="is not a day"):
        day_or_words(said, TODAY)


def test_where_a_day_is_needed_words_are_refused() -> None:
    """Where only a day will do, loose words are refused and nothing stays nothing."""
    assert day_meant("", TODAY) == ""
    assert day_meant("tomorrow", TODAY) == "2026-11-23"
    with pytest.raises(BadRequest, match="before the party"):
        day_meant("before the party", TODAY)


@pytest.mark.parametrize(
    ("said", "kept"),
    [("2 weeks", "2 weeks"), ("every month", "1 month"), ("each 3 days", "3 days")],
)
def test_a_rhythm_is_a_length(said: str, kept: str) -> None:
    """A rhythm is kept as a length, without “every”."""
    assert every(said) == kept


@pytest.mark.parametrize("said", ["soon", "2027-01-01", "0 days", ""])
def test_what_is_no_rhythm_is_refused(said: str) -> None:
    """A rhythm leads from one day to a later one."""
    with pytest.raises(BadRequest, match="not a rhythm"):
        every(said)


@pytest.mark.parametrize(
    ("by", "rhythm", "done", "again"),
    [
        ("2026-11-22", "2 weeks", "2026-11-22", "2026-12-06"),
        ("2026-11-22", "2 weeks", "2026-11-20", "2026-12-06"),
        ("2026-11-01", "2 weeks", "2026-11-22", "2026-11-29"),
        ("2026-01-31", "1 month", "2026-04-30", "2026-05-31"),
        ("", "1 week", "2026-11-22", "2026-11-29"),
        ("before the party", "1 year", "2026-11-22", "2027-11-22"),
    ],
)
def test_a_rhythm_does_not_drift(by: str, rhythm: str, done: str, again: str) -> None:
    """An action comes again in its rhythm, however late it was done; missed times are left out."""
    assert next_time(by, rhythm, done) == again


def test_beyond_the_calendar_is_said() -> None:
    """A rhythm that leaves the calendar is refused with a sentence."""
    with pytest.raises(BadRequest, match="beyond the calendar"):
        next_time("9999-12-01", "1 year", "9999-12-31")


@given(
    by=some.dates(dt.date(2020, 1, 1), dt.date(2030, 1, 1)),
    done=some.dates(dt.date(2020, 1, 1), dt.date(2030, 1, 1)),
    rhythm=some.sampled_from(["1 day", "2 weeks", "1 month", "1 year"]),
)
def test_the_next_time_is_after_both_days(by: dt.date, done: dt.date, rhythm: str) -> None:
    """The next time is later than the day it was due and the day it was done."""
    again = next_time(by.isoformat(), rhythm, done.isoformat())
    assert again > max(by, done).isoformat()


@pytest.mark.parametrize(
    ("said", "day"),
    [("6 months", "2026-07-01"), ("friday", "2026-11-27"), ("tomorrow", "2026-11-23"),
     ("2026-12-01", "2026-12-01"), ("", "")],
)  # fmt: skip
def test_only_a_length_counts_from_another_day(said: str, day: str) -> None:
    """Half a year after it was decided is not half a year from now; Friday is the next one."""
    assert day_meant(said, "2026-11-22", "2026-01-01") == day

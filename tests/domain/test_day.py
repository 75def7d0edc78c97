"""Days, times and terms as the record writes them."""

from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sociocli.domain.day import (
    day,
    is_day,
    is_time,
    later,
    minutes_between,
    seconds_until,
    term_end,
    time_of_day,
)
from sociocli.errors import BadRequest

START = dt.date(2026, 8, 31)


@pytest.mark.parametrize("text", ["2026-11-22", "2028-02-29"])
def test_days(text: str) -> None:
    """A day is a day of the calendar, as the record writes it."""
    assert is_day(text)
    assert day(f" {text} ").isoformat() == text


@pytest.mark.parametrize("text", ["", "2026-02-30", "22.11.2026", "tomorrow", "2026-13-01"])
def test_no_days(text: str) -> None:
    """What is no day is refused with an example."""
    assert not is_day(text)
    with pytest.raises(BadRequest, match="write it like 2026-11-22"):
        day(text)


@pytest.mark.parametrize("text", ["20261122", "2026-W47-7", "２０２６-11-22", " 2026-11-22"])
def test_other_ways_of_writing_days_are_none_in_files(text: str) -> None:
    """In files a day is written in one way only."""
    assert not is_day(text)


@pytest.mark.parametrize(
    ("typed", "text"),
    [("19:30", "19:30"), ("9:05", "09:05"), ("19.30", "19:30"), ("9h00", "09:00")],
)
def test_times(typed: str, text: str) -> None:
    """A time may be typed in several ways and is kept in one."""
    assert time_of_day(typed) == text
    assert is_time(text)


@pytest.mark.parametrize("text", ["24:00", "19:60", "7 pm", "1930", "", "1٩:30", "19:3٠"])
def test_no_times(text: str) -> None:
    """What is no time is refused with an example."""
    assert not is_time(text)
    with pytest.raises(BadRequest, match="write it like 19:30"):
        time_of_day(text)


def test_nine_five_is_no_time_of_a_file() -> None:
    """In files a time has two digits for the hour."""
    assert not is_time("9:05")


@pytest.mark.parametrize(
    ("text", "end"),
    [
        ("", ""),
        ("2027-05-31", "2027-05-31"),
        ("6 months", "2027-02-28"),
        ("in 6 Months", "2027-02-28"),
        ("half a year", "2027-02-28"),
        ("a year", "2027-08-31"),
        ("for two weeks", "2026-09-14"),
        ("90 days", "2026-11-29"),
        ("3m", "2026-11-30"),
    ],
)
def test_terms(text: str, end: str) -> None:
    """A term is a day or a length; months end with the month."""
    assert term_end(text, START) == end


@pytest.mark.parametrize("text", ["some day", "half a month", "six", "999 years 2", "-3 days"])
def test_no_terms(text: str) -> None:
    """What is neither day nor length is refused with an example."""
    with pytest.raises(BadRequest, match="6 months"):
        term_end(text, START)


def test_terms_stay_in_the_calendar() -> None:
    """A length beyond the calendar is refused."""
    with pytest.raises(BadRequest, match="beyond the calendar"):
        term_end("999 years", dt.date(9500, 1, 1))


@given(st.integers(0, 24 * 60 - 1), st.integers(0, 24 * 60 - 1))
def test_minutes_of_the_day(start: int, length: int) -> None:
    """The minutes from a time to a later one are those by which it is later."""
    begin = f"{start // 60:02d}:{start % 60:02d}"
    end = later(begin, length)
    assert is_time(end)
    assert minutes_between(begin, end) == length


@pytest.mark.parametrize(
    ("wall", "end", "seconds"),
    [
        ("2026-11-22T20:20:00+01:00", "20:30", 600),
        ("2026-11-22T20:31:30+01:00", "20:30", -90),
        ("2026-11-22T23:50:00+01:00", "00:10", 1200),
        ("2026-11-23T00:10:00+01:00", "23:50", -1200),
        ("", "20:30", 0),
    ],
)
def test_seconds_until(wall: str, end: str, seconds: int) -> None:
    """The seconds to the nearest such time count below nothing once it has passed."""
    assert seconds_until(wall, end) == seconds

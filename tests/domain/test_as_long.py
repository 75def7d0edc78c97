"""The same length of time again."""

from __future__ import annotations

import datetime as dt

import pytest

from sociocli.domain.as_long import as_long_again, length_between

TODAY = dt.date(2026, 11, 22)


@pytest.mark.parametrize(
    ("start", "end", "again"),
    [
        ("2026-05-01", "2026-11-01", "2027-05-22"),
        ("2025-11-01", "2026-11-01", "2027-11-22"),
        ("2026-10-01", "2026-10-15", "2026-12-06"),
        ("2020-01-31", "2020-02-29", "2026-12-22"),
        ("2020-01-01", "2024-01-03", "2030-11-22"),
        ("", "2026-11-01", "2027-11-22"),
        ("2026-05-01", "", "2027-11-22"),
        ("2026-05-01", "2026-05-01", "2027-11-22"),
        ("2026-05-01", "soon", "2027-11-22"),
        ("0001-01-01", "9999-01-01", "2027-11-22"),
    ],
)
def test_the_same_length_again(start: str, end: str, again: str) -> None:
    """Months stay months, days stay days, and without both days it is the usual length."""
    assert as_long_again(start, end, TODAY, "1 year") == again


@pytest.mark.parametrize(
    ("start", "end", "length"),
    [
        ("2026-05-22", "2026-11-22", "6 months"),
        ("2026-01-31", "2026-02-28", "1 month"),
        ("2026-11-22", "2026-11-23", "1 day"),
        ("2026-11-22", "2026-12-06", "14 days"),
        ("2020-01-01", "2024-01-03", "48 months"),
        ("1900-01-01", "2026-01-01", ""),
        ("2026-11-22", "2026-11-01", ""),
        ("", "2026-11-01", ""),
    ],
)
def test_a_length_in_words(start: str, end: str, length: str) -> None:
    """A length is said in months where it is one, else in days; a very long one is not said."""
    assert length_between(start, end) == length

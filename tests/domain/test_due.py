"""What is due, and how pressing it is."""

from __future__ import annotations

import pytest

from sociocli.domain.due import Due, Of, Sort, days_until, in_order, sort_of


@pytest.mark.parametrize(
    ("day", "within", "sort"),
    [
        ("2026-11-21", 30, Sort.LATE),
        ("2026-11-22", 30, Sort.NEAR),
        ("2026-12-22", 30, Sort.NEAR),
        ("2026-12-23", 30, Sort.LATER),
        ("2026-11-22", 0, Sort.NEAR),
        ("2026-11-23", 0, Sort.LATER),
        ("", 30, Sort.LATER),
    ],
)
def test_a_day_is_late_from_the_day_after_on(day: str, within: int, sort: Sort) -> None:
    """A day is late once it has passed, near within some days, and later beyond them."""
    assert sort_of(day, "2026-11-22", within) is sort


def test_days_are_counted_over_the_turn_of_the_year() -> None:
    """Days are those of the calendar."""
    assert days_until("2027-01-01", "2026-12-31") == 1
    assert days_until("2028-03-01", "2028-02-28") == 2


def test_what_has_no_day_comes_last() -> None:
    """What is due stands in the order of its days, what has none at the end."""
    dues = [Due(day, Of.ACTION, f"actions/a/{n}", "a", "") for n, day in enumerate(["", "2", "1"])]
    assert [one.day for one in in_order(dues)] == ["1", "2", ""]

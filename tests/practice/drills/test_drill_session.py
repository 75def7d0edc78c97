"""Which exercises come in a session, and which come back when."""

from __future__ import annotations

import pytest
from drilling import drill_of, remark

from sociocli.domain.drill import Tried
from sociocli.practice.drills.drill_session import choose_exercises, coming_back

TODAY = "2026-11-22"
NAMES = tuple(f"a{n}" for n in range(20))
DRILL = drill_of(*(remark(name) for name in NAMES))


@pytest.mark.parametrize(
    ("days", "back"),
    [
        ("", None),
        ("01+", None),
        ("01-", "2026-11-01"),
        ("01- 01+", "2026-11-02"),
        ("01- 01+ 02+", "2026-11-05"),
        ("01- 01+ 02+ 05+", "2026-11-12"),
        ("01- 01+ 02+ 05+ 12+", "2026-11-28"),
        ("01- 01+ 02+ 05+ 12+ 28+", None),
        ("01- 01+ 02-", "2026-11-02"),
        ("05- 05+ 05+", "2026-11-06"),
        ("30- 30+", "2026-12-01"),
    ],
)
def test_what_was_missed_comes_back(days: str, back: str | None) -> None:
    """Missed: at the next session; held then: after 1, 3, 7 and 16 days; then it is left alone."""
    tries = [Tried("a1", f"2026-11-{one[:2]}", held=one[2:] == "+") for one in days.split()]
    assert coming_back(tries).get("a1") == back


def test_at_the_end_of_the_calendar() -> None:
    """A clock that shows the last day of all brings nothing down."""
    last = [Tried("a1", "9999-12-31", held=False), Tried("a1", "9999-12-31", held=True)]
    assert coming_back(last) == {"a1": "9999-12-31"}


def test_what_comes_back_comes_first() -> None:
    """Those that wait longest stand in front; what is not due yet does not come."""
    before = [
        Tried("a3", "2026-11-20", held=False),
        Tried("a5", "2026-11-10", held=False),
        Tried("a7", "2026-11-22", held=False),
        Tried("a7", "2026-11-22", held=True),
    ]
    chosen = [one.id for one in choose_exercises(DRILL, before, TODAY)]
    assert chosen[:2] == ["a5", "a3"]
    assert "a7" not in chosen
    assert len(chosen) == 8


@pytest.mark.parametrize(("most", "count"), [(0, 8), (3, 3), (50, 20), (-1, 1)])
def test_as_many_as_are_wanted(most: int, count: int) -> None:
    """A session has as many exercises as the drill or the person says, and there are."""
    assert len(choose_exercises(DRILL, [], TODAY, most=most)) == count


def test_the_day_gives_the_order() -> None:
    """The same day gives the same exercises, another day or seed others."""
    assert choose_exercises(DRILL, [], TODAY) == choose_exercises(DRILL, [], TODAY)
    assert choose_exercises(DRILL, [], TODAY) != choose_exercises(DRILL, [], "2026-11-23")
    assert choose_exercises(DRILL, [], TODAY, "4") == choose_exercises(DRILL, [], "2027-01-01", "4")


def test_new_ones_before_known_ones() -> None:
    """What was never tried comes before what was held, and that in the order of long ago."""
    before = [Tried(name, "2026-11-01", held=True) for name in NAMES[:18]]
    chosen = [one.id for one in choose_exercises(DRILL, before, TODAY, most=5)]
    assert sorted(chosen[:2]) == ["a18", "a19"]
    assert chosen[2:] == ["a0", "a1", "a2"]


def test_a_few_from_one_setting() -> None:
    """New exercises of one setting stand together, four at most, so that one reads it once."""
    drill = drill_of(*(remark(f"{place}{n}", setting=place) for n in range(8) for place in "abcd"))
    chosen = choose_exercises(drill, [], TODAY, most=8)
    places = [one.setting for one in chosen]
    assert places[:4] == [places[0]] * 4
    assert places[4:] == [places[4]] * 4

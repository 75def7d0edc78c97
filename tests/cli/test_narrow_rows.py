"""Rows that are read at every width."""

from __future__ import annotations

import pytest
from commanding import Hand

from sociocli.cli.narrow_rows import print_rows_or_lines

HEAD = ("Name", "Size", "About")
ROWS = [("one", "12", "A first thing that is told in a sentence"), ("\x1b[31mtwo", "3", "An other")]


@pytest.mark.parametrize(
    ("width", "in_columns"), [(120, True), (60, True), (40, True), (39, False)]
)
def test_where_the_last_column_would_not_be_read_it_has_lines_of_its_own(
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    width: int,
    *,
    in_columns: bool,
) -> None:
    """In a narrow window the name stands alone, and what is said of it below."""
    monkeypatch.setattr("sys.stdout.isatty", lambda: True)
    monkeypatch.setenv("COLUMNS", str(width))
    print_rows_or_lines(HEAD, ROWS, lambda row: f"{row[2]}\n{row[1]} people")
    out = capsys.readouterr().out
    assert all(len(line) <= width for line in out.splitlines())
    assert out.startswith("Name") is in_columns
    assert "\x1b" not in out
    if not in_columns:
        assert "A first thing that is told in a sentence" in " ".join(out.split())
        assert "\n  12 people\n" in out


def test_a_file_gets_the_table(hand: Hand) -> None:
    """Where nobody looks on, the rows stay rows, and nothing is cut."""
    hand.patch.setenv("COLUMNS", "30")
    assert hand.types("practice", "drill") == 0
    assert hand.out.startswith("Name ")


def test_in_a_narrow_window_the_drills_say_what_they_are(hand: Hand) -> None:
    """At 40 columns each drill says what it is, and what waits."""
    hand.patch.setattr("sys.stdout.isatty", lambda: True)
    hand.patch.setenv("COLUMNS", "40")
    assert hand.types("practice", "drill") == 0
    assert "keep-time\n  A round against a simulated clock." in hand.out
    assert "\n  5 new, 6 minutes\n" in hand.out


def test_in_a_narrow_window_the_scenarios_say_what_they_are(hand: Hand) -> None:
    """At 40 columns no title of a scenario is cut."""
    hand.patch.setattr("sys.stdout.isatty", lambda: True)
    hand.patch.setenv("COLUMNS", "40")
    assert hand.types("practice", "--list") == 0
    assert "A preference dressed as an objection; " in " ".join(hand.out.split())
    assert max(map(len, hand.out.splitlines())) <= 40

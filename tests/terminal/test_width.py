from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sociocli.terminal.show import show
from sociocli.terminal.width import columns, cut, wrap


def test_wide_and_combining_characters_are_counted() -> None:
    """Chinese takes two columns, a combining mark none."""
    assert columns("李雷") == 4
    assert columns("Jose\u0301") == 4
    assert columns("Zoë") == 3


def test_cut_marks_what_it_cut_and_never_tears_a_wide_character() -> None:
    """A line that is too long ends in a sign, within the width."""
    assert cut("abcdef", 4) == "abc…"
    assert columns(cut("李雷李雷", 4)) <= 4
    assert cut("abc", 3) == "abc"


def test_wrapping_breaks_at_spaces_and_keeps_line_breaks() -> None:
    """Text is wrapped between words; its own lines stay lines."""
    assert wrap("one two three\nfour", 8) == ["one two", "three", "four"]


def test_list_items_hang() -> None:
    """The second row of a list item is indented under its text."""
    assert wrap("- one two three four five", 16) == ["- one two three", "  four five"]
    assert wrap("  · one two three four five", 18) == ["  · one two three", "    four five"]


def test_text_without_spaces_is_broken_within_the_width() -> None:
    """A very long word and Chinese text are broken, nothing is lost."""
    assert "".join(wrap("x" * 95, 40)) == "x" * 95
    rows = wrap("李雷" * 30, 40)
    assert "".join(rows) == "李雷" * 30


@given(st.text(max_size=200), st.integers(min_value=8, max_value=50))
@pytest.mark.filterwarnings("ignore")
def test_no_row_is_wider_than_wanted(text: str, width: int) -> None:
    """For every text: wrapped rows keep within the width and keep every word."""
    shown = show(text, lines=True)
    rows = wrap(shown, width)
    assert all(columns(row) <= width for row in rows)
    assert "".join("".join(rows).split()) == "".join(shown.split())

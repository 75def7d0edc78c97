"""Words as they are searched."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sociocli.record.folding import TOKEN, folded


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Quiet Hours", ["quiet", "hours"]),
        ("Zoë’s café", ["zoe", "s", "cafe"]),
        ("Straße, STRASSE", ["strasse", "strasse"]),
        ("Łódź Ørsted Ægir", ["lodz", "orsted", "aegir"]),
        ("مُحَمَّد", ["محمد"]),
        ("定例会議", ["定", "例", "会", "議"]),
        ("ガーデン", ["カ", "ー", "テ", "ン"]),
        ("ﬁne ½", ["fine", "1", "2"]),
        ("ΣΊΣΥΦΟΣ σίσυφος", ["σισυφοσ", "σισυφοσ"]),
        ("a_b-c", ["a", "b", "c"]),
        ("🌱 --", []),
    ],
)
def test_words_are_folded(text: str, words: list[str]) -> None:
    """Case, accents and ligatures do not matter, and letters without spaces stand alone."""
    assert TOKEN.findall(folded(text)) == words


@given(st.text())
def test_lines_stay_lines(text: str) -> None:
    """Folding neither makes nor takes a line, so that the line of a word can be found."""
    assert folded(text).count("\n") == text.count("\n")
    assert folded(folded(text)).split() == folded(text).split()

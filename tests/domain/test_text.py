"""Text from people: tidied once, folded for comparing, and made into file names."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sociocli.domain.text import SLUG_LENGTH, fold, slug, tidy, unique
from sociocli.errors import BadRequest


@pytest.mark.parametrize(
    ("typed", "text"),
    [
        (" Quiet hours ", "Quiet hours"),
        ("a\r\nb\rc\x85d\u2028e\u2029f", "a\nb\nc\nd\ne\nf"),
        ("a\tb", "a   b"),
        ("a  \nb\u00a0\n\n", "a\nb"),
        ("\n\n  a\n  b", "a\n  b"),
        ("a\0\ufeffb", "ab"),
        ("a\ud800b", "a?b"),
        ("", ""),
        (" \t\r\n", ""),
        ("나는 Zoë\u0301 \u202eאב", "나는 Zoë\u0301 \u202eאב"),
    ],
)
def test_tidying(typed: str, text: str) -> None:
    """Line ends, tabs and trailing spaces are tidied; all else stays as typed."""
    assert tidy(typed) == text


@given(st.text(st.characters(), max_size=40))
def test_tidying_twice_changes_nothing(typed: str) -> None:
    """Text that was tidied stays as it is, and any file can hold it."""
    text = tidy(typed)
    assert tidy(text) == text
    assert text.encode("utf-8").decode("utf-8") == text
    assert not re.search(r"[\r\t\0\ufeff]|[ \u00a0]$", text, re.MULTILINE)


@pytest.mark.parametrize(
    ("name", "folded"),
    [
        ("Łukasz", "lukasz"),
        ("ZOË", "zoe"),
        ("Größe", "grosse"),
        ("민수", fold("민수")),
        ("Æsa", "aesa"),
    ],
)
def test_folding(name: str, folded: str) -> None:
    """Names are compared without accents and case."""
    assert fold(name) == folded


@pytest.mark.parametrize(
    ("words", "name"),
    [
        ("Quiet hours in the common house", "quiet-hours-in-the-common-house"),
        ("Größe & Maß: 10 €", "grosse-mass-10"),
        ("../../etc/passwd", "etc-passwd"),
        ("CON", "con-1"),
        ("lpt9", "lpt9-1"),
        ("  ", "item"),
        ("소음", "item"),
        ("a" * 60, "a" * SLUG_LENGTH),
        ("word " * 20, "word-word-word-word-word-word-word-word"),
    ],
)
def test_file_names(words: str, name: str) -> None:
    """A title becomes lower-case ASCII words with hyphens, cut between words."""
    assert slug(words, "item") == name


@given(st.text())
def test_file_names_are_safe_everywhere(words: str) -> None:
    """Whatever a title holds, its file name is safe, short and never empty."""
    name = slug(words, "item")
    assert re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", name)
    assert len(name) <= SLUG_LENGTH + len("-1")


def test_a_name_needs_a_letter() -> None:
    """Where not even the fallback has a Latin letter there is no name."""
    with pytest.raises(BadRequest, match="Latin letter"):
        slug("소음", "소음")


def test_taken_names_get_a_number() -> None:
    """A name that is taken gets the next free number."""
    assert unique("noise", ()) == "noise"
    assert unique("noise", ("noise", "noise-2")) == "noise-3"

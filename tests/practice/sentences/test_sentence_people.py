"""Who said what, and how many named whom."""

from __future__ import annotations

import pytest

from sociocli.practice.sentences.sentence_people import tally, who_said


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Three for Ben, two for Rosa.", ["Three for Ben", "two for Rosa"]),
        ("3 of you named Ben", ["3 of you named Ben"]),
        ("Ben has the majority", ["majority"]),
        ("Ben wins with four votes for Ben", ["wins", "four votes for Ben"]),
        ("Not three for Ben, but his patience", []),
        ("Ten minutes for this, and a term of two for now", []),
        ("On the reasons I heard I propose Ben for twelve months", []),
        ("Two for Monday", []),
    ],
)
def test_counted_names_are_seen(text: str, words: list[str]) -> None:
    """A number of names is seen as it was typed; other numbers are not."""
    assert [one.words for one in tally(text)] == words


def test_known_names_are_seen_in_any_case() -> None:
    """If the names are known, no capital is needed, and other words are no names."""
    assert [one.words for one in tally("three for ben", ("Ben Adler",))] == ["three for ben"]
    assert tally("Three for Breakfast", ("Ben",)) == ()


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Ana said that the lawn is full.", ["Ana said"]),
        ("Émile was against it", ["Émile was against"]),
        ("Kim's worry is the dough; Diego also thought so", ["Kim's worry", "Diego also thought"]),
        ("According to Noor it is late", ["According to Noor"]),
        ("Ana writes the letter by Friday.", []),
        ("Nobody objected. The circle agreed. Monday felt long.", []),
        ("Decided: closed on Mondays", []),
    ],
)
def test_who_said_what_is_seen(text: str, words: list[str]) -> None:
    """A name with a verb of speaking or a view is seen; what somebody does is not."""
    assert [one.words for one in who_said(text)] == words


def test_a_line_that_begins_with_a_speaker_is_seen() -> None:
    """With the names known, a line like “Ana: ...” is who said what, a heading is not."""
    text = "Decision: closed on Mondays\n- ana: I am relieved"
    assert [one.words for one in who_said(text, ("Ana",))] == ["- ana:"]

"""Words of the field, and how one says them plainly."""

from __future__ import annotations

import pytest

from sociocli.practice.sentences.jargon import jargon, plainer


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("It is a consent round in our circle", ["consent round", "circle"]),
        ("Good enough for now and safe enough to try", None),
        ("Sociocracy has double-linking", ["Sociocracy", "double-linking"]),
        ("We ask everybody for a reason against it", []),
        ("We encircle the maintenance", []),
    ],
)
def test_words_of_the_field_are_seen(text: str, words: list[str] | None) -> None:
    """Whole words and fixed phrases are seen once, the longest first."""
    assert [one.words for one in jargon(text)] == ([text] if words is None else words)


def test_every_word_has_plainer_ones() -> None:
    """What was found can be said plainly; other words stay as they are."""
    assert plainer("Consent round") == "we ask everybody for a reason against it"
    assert plainer("consents") == "nobody sees a reason against it"
    assert plainer("bread") == ""

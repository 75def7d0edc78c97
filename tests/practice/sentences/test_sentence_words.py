"""Words, their kin, and patterns of words."""

from __future__ import annotations

import pytest

from sociocli.practice.sentences.sentence_words import content, pattern, stem


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("bake", "baking"),
        ("price", "Prices"),
        ("stop", "stopped"),
        ("miss", "missed"),
        ("safe", "safety"),
        ("member's", "members"),
        ("café", "cafe"),
    ],
)
def test_kin_share_a_stem(one: str, other: str) -> None:
    """Forms of one word are akin."""
    assert stem(one) == stem(other)


@pytest.mark.parametrize(("one", "other"), [("ship", "shop"), ("bed", "bad"), ("form", "firm")])
def test_other_words_do_not(one: str, other: str) -> None:
    """Words that only look alike are not akin."""
    assert stem(one) != stem(other)


def test_a_space_is_any_space() -> None:
    """A phrase is found over line ends and light punctuation, never inside words."""
    assert pattern(("all good",)).search("It is all,\n good")
    assert not pattern(("all good",)).search("a hall good")
    assert not pattern(("all good",)).search("all. good")


def test_common_words_carry_nothing() -> None:
    """Only words that carry a sentence are given."""
    assert [one[0] for one in content("The lawn is for the toddlers' group, and 12 of us")] == [
        "lawn",
        "toddlers",
        "group",
    ]

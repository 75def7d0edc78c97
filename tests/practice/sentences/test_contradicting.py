"""A say-back that begins with a “but” is none."""

from __future__ import annotations

import pytest

from sociocli.practice.sentences.contradicting import contradicts


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("but light costs money", "but"),
        ("“But nothing happens in the evening.”", "But"),
        ("Yes, I see that, but we already have a lamp.", "but"),
        ("I hear you. But it is only one evening.", "But"),
        ("You are afraid. Don’t worry, we lock the door.", "Don’t worry"),
        ("You'll see, nobody comes.", "You'll see"),
    ],
)
def test_whoever_answers_does_not_say_back(text: str, words: str) -> None:
    """A “but” at the beginning, or a word that soothes, answers the one who objects."""
    assert contradicts(text) == words


@pytest.mark.parametrize(
    "text",
    [
        "",
        "You like the shop, but at five you are on the ward.",
        "You would come. But at five you are on the ward.",
        "We already have too much to do, and that won't get better.",
        "You fear that people do not worry enough.",
        "Butter is dear, and you cannot pay for it.",
        "أنت خائفة",
    ],
)
def test_what_the_other_one_may_have_said_is_no_answer(text: str) -> None:
    """A “but” in the middle may be that of the one who objects."""
    assert contradicts(text) == ""

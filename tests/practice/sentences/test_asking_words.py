"""Whether a sentence asks, and which sentence of several it is."""

from __future__ import annotations

import pytest

from sociocli.practice.sentences.asking_words import asks, sentence_at


@pytest.mark.parametrize(
    "sentence",
    [
        "Does anybody see a reason against it?",
        "Any objection",
        "so, does anybody object",
        "هل من اعتراض؟",
        "Please tell us what could be better.",
        "One thing each: what could be better?",
    ],
)
def test_a_question_asks_also_without_its_mark(sentence: str) -> None:
    """A question mark, or how the sentence begins, tells that it asks."""
    assert asks(sentence)


@pytest.mark.parametrize(
    "sentence",
    ["", "I see no objection", "No objections here.", "It went better.", "Any objection is noted."],
)
def test_what_is_stated_does_not_ask(sentence: str) -> None:
    """Whoever says how it is has asked nothing."""
    assert not asks(sentence)


TEXT = "Thank you all. What could be better? One thing each."


@pytest.mark.parametrize(
    ("word", "sentence"),
    [
        ("Thank", "Thank you all."),
        ("better", "What could be better?"),
        ("each", "One thing each."),
    ],
)
def test_the_sentence_is_found_in_which_a_word_stands(word: str, sentence: str) -> None:
    """Of several sentences the one is returned that has the word."""
    assert sentence_at(TEXT, TEXT.index(word)) == sentence

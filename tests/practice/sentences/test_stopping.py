"""When a measure stops."""

from __future__ import annotations

import pytest

from sociocli.practice.sentences.stopping import names_threshold


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("We stop if more than 3 are late", "more than 3 are late"),
        ("below a tenth", "below a tenth"),
        ("Twice in a week", "Twice in a"),
        ("when somebody is knocked over", "when somebody is knocked over"),
        ("as soon as the till is not counted", "as soon as the till is not counted"),
        ("two weeks in a row", "two weeks in"),
    ],
)
def test_a_number_or_a_sign_is_found(text: str, words: str) -> None:
    """A number, or a condition that everybody would see, is found in the typed words."""
    assert names_threshold(text) == words


@pytest.mark.parametrize(
    "text", ["", "if it gets worse", "when there are problems", "no one", "we shall see", "بعد"]
)
def test_a_vague_condition_is_none(text: str) -> None:
    """A condition that each would see at another moment is no sign to stop."""
    assert names_threshold(text) == ""

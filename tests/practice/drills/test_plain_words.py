"""Answering a doubt in plain words."""

from __future__ import annotations

import pytest
from drilling import hold

from sociocli.domain.drill_speaking import Doubt

DOUBT = Doubt(id="d", who="A neighbour", text="Is it slow?", model="At first, yes.", why="True.")


def test_words_of_the_field_are_shown_with_plainer_ones() -> None:
    """Each word of the field is shown once with a plainer one, and the doubt comes back."""
    got = hold(DOUBT, {"answer": "Our circle has consent; a circle is quick."})
    assert got.end.count("“circle” is a word of the field. Plainer: the group.") == 1
    assert "“consent”" in got.end
    assert not got.outcome.held


@pytest.mark.parametrize(
    ("typed", "shown", "held"),
    [
        ("At first it is.", "I see no word of the field", True),
        ("It is slow at first " * 20, "100 words are long", False),
        ("That is nonsense.", "“nonsense”", False),
        ("", "You typed nothing", False),
    ],
)
def test_length_and_weighing_are_shown(typed: str, shown: str, *, held: bool) -> None:
    """What is long, weighs the doubt or is not there is shown, always with a model."""
    got = hold(DOUBT, {"answer": typed})
    assert shown in got.end
    assert DOUBT.model in got.end
    assert DOUBT.why in got.end
    assert got.outcome.held is held

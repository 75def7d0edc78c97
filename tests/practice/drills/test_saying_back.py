"""Saying an objection back."""

from __future__ import annotations

import pytest
from drilling import hold

from sociocli.domain.drill_speaking import Told

DOUGH = Told(
    id="dough",
    setting="bakery",
    who="Noor",
    text="I like a free day. But without a Monday night shift we open with empty shelves.",
    harm="Without a Monday night shift there is no dough and the shelves are empty on Tuesday.",
    model="Without the night shift the shelves are empty on Tuesday. Did I get it?",
    why="The harm is Tuesday.",
)


def test_words_of_the_harm_and_of_the_aim_are_shown() -> None:
    """The words that a sentence takes up are shown in their typed form, and a model."""
    got = hold(DOUGH, {"back": "On Tuesday the shelf is empty and no bread is sold. Is that it?"})
    assert "Words of the harm: Tuesday, empty." in got.end
    assert "Words of our aim: bread." in got.end
    assert "“Is that it”: you ask whether you got it" in got.end
    assert DOUGH.model in got.end
    assert DOUGH.why in got.end
    assert got.outcome.held


@pytest.mark.parametrize(
    ("typed", "shown"),
    [
        ("You would like another day.", "I find no word of the harm"),
        ("But the shelves were never empty.", "“But”"),
        ("You should fill the shelves on Monday.", "“You should”"),
        ("The shelves: that is unfair of you.", "“unfair”"),
    ],
)
def test_what_stands_in_the_way_comes_back(typed: str, shown: str) -> None:
    """No word of the harm, arguing, advising or weighing is shown and comes back."""
    got = hold(DOUGH, {"back": typed})
    assert shown in got.end
    assert not got.outcome.held


def test_a_but_of_the_objector_s_own_is_shown_and_rests() -> None:
    """A “but” within the sentence may be theirs: it is shown, and does not come back."""
    got = hold(DOUGH, {"back": "You like it, but the shelves are empty. Did I get it?"})
    assert "“but”" in got.end
    assert got.outcome.held


def test_nothing_typed_shows_the_model() -> None:
    """Whoever types nothing still sees a way to say it, and the exercise again."""
    got = hold(DOUGH, {"back": ""})
    assert "say it aloud" in got.end
    assert DOUGH.model in got.end
    assert not got.outcome.held


def test_a_long_sentence_is_noticed() -> None:
    """A sentence of many words is called long; a missing question is mentioned."""
    got = hold(DOUGH, {"back": "the shelves are empty and " * 9})
    assert "It is long" in got.end
    assert "“Did I get it?”" in got.end

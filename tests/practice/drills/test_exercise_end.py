"""How an exercise ends in which a sentence was typed."""

from __future__ import annotations

import pytest
from drilling import hold

from sociocli.domain.drill_speaking import Doubt
from sociocli.practice.drills.exercise_end import tell_all
from sociocli.practice.sentences.sentence_signs import Reading, Sign

DOUBT = Doubt(id="d", text="Is it slow?", model="At first it is, and then it gets quicker.")


@pytest.mark.parametrize(("then", "held"), [("next", True), ("again", False)])
def test_one_key_says_whether_it_comes_again(then: str, *, held: bool) -> None:
    """Whoever wants to see an exercise again sees it again; else it may rest."""
    got = hold(DOUBT, {"answer": "Slow first, quick later.", "then": then})
    assert got.outcome.held is held
    assert "“Slow first, quick later.”" in got.end
    assert "At first it is" in got.end


def test_the_same_words_are_told_of_once() -> None:
    """Two readings of the same words make one line: that of the first."""
    lines = tell_all([Reading(Sign.CHECKS, "Did I get", 0), Reading(Sign.RESTATES, "did I get", 0)])
    assert lines == ["I see “Did I get”: you ask whether you got it."]


def test_hostile_text_stays_text() -> None:
    """What looks like markup or a place of a sentence stands there as it was typed."""
    got = hold(DOUBT, {"answer": "[/bold] {words} \u202e agree <aim> العربية"})
    assert "[/bold] {words} \u202e agree <aim> العربية" in got.end

"""The facilitator's lines at each step."""

from __future__ import annotations

import pytest
from drilling import BAKERY, hold

from sociocli.domain.drill_speaking import Opening, Step
from sociocli.domain.method import METHODS
from sociocli.practice.drills.opening_lines_wording import STEPS
from sociocli.practice.drills.opening_models import OPENINGS, line_for
from sociocli.process.wording import consent


def opening(step: Step) -> Opening:
    """Return an exercise for a step."""
    return Opening(id="o", setting="bakery", text="It is time.", step=step)


@pytest.mark.parametrize("step", Step)
def test_every_step_has_a_name_and_a_line(step: Step) -> None:
    """Each step shows a model line of the meeting itself, and what was typed."""
    assert step in STEPS
    got = hold(opening(step), {"line": "Good evening."})
    assert line_for(step, METHODS["sofa"]).say.partition("{")[0][:20].strip("<") in got.end
    assert "“Good evening.”" in got.end


@pytest.mark.parametrize(
    ("step", "typed", "words"),
    [
        (Step.CONSENT, "Do you all agree?", "agree"),
        (Step.CONSENT, "Would you consent?", "Would you consent"),
        (Step.AGENDA, "All good?", "All good"),
        (Step.REACT, "Why do you feel that?", "Why do you"),
        (Step.UNDERSTAND, "Can you prove that?", "prove"),
        (Step.REASONS, "Three for Ben, it seems.", "Three for Ben"),
        (Step.CHANGES, "Can we all agree on Ben?", "Can we all agree"),
        (Step.NOMINATIONS, "Who would like to do it?", "Who would like"),
        (Step.CANDIDATE, "Ben has most votes.", "most votes"),
        (Step.CANDIDATE_OBJECTS, "Come on, Amara.", "Come on"),
        (Step.CHECK_OUT, "All fine?", "All fine"),
        (Step.CHECK_IN, "Everybody fine?", "Everybody fine"),
    ],
)
def test_what_gets_in_the_way_of_a_step_is_shown(step: Step, typed: str, words: str) -> None:
    """A clear signal is shown in the typed words, and the exercise comes back."""
    got = hold(opening(step), {"line": typed})
    assert f"“{words}”" in got.end
    assert not got.outcome.held


@pytest.mark.parametrize(
    ("step", "typed", "shown"),
    [
        (Step.CONSENT, "Any objection: a reason why it would harm our bread?", "“objection”"),
        (Step.CONSENT, "Any reason why it would harm our bread?", "“bread”"),
        (Step.CHECK_OUT, "All fine? And what could be better?", "“better”"),
        (Step.REACT, "One at a time; we do not answer each other.", "“we do not answer”"),
    ],
)
def test_what_a_step_is_for_is_shown_too(step: Step, typed: str, shown: str) -> None:
    """Words that do what the step is for are shown, and the exercise may rest."""
    got = hold(opening(step), {"line": typed})
    assert shown in got.end
    assert got.outcome.held


def test_the_line_follows_the_method() -> None:
    """The model line for the consent round is the one of the circle's method."""
    lines = {line_for(Step.CONSENT, method).say for method in METHODS.values()}
    assert len(lines) == 4
    assert line_for(Step.CLARIFY, METHODS["s3"]).say in (
        consent.CLARIFY_LINE.say,
        consent.CLARIFY_LINE_NO_WHY.say,
    )
    got = hold(opening(Step.CONSENT), {"line": ""}, method="holacracy")
    assert "seen from your role" in got.end
    assert "say it aloud" in got.end


def test_unknown_words_are_called_unknown() -> None:
    """A line in other words is neither praised nor blamed."""
    got = hold(opening(Step.NEWS), {"line": "¿Alguna noticia?"}, settings=(BAKERY,))
    assert "I know none of these words" in got.end
    assert got.outcome.held


def test_every_step_of_the_table_is_known() -> None:
    """The tables hold each step once."""
    assert list(OPENINGS) == list(Step)

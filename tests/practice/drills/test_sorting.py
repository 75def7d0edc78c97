"""Objection, concern, preference, question or reaction: what is said after each answer."""

from __future__ import annotations

import re

import pytest
from drilling import holding, remark, shown

from sociocli.domain.drill import School
from sociocli.domain.drill_sorting import FirstQuestion, Flag, Heard, Label, Remark, SchoolReading
from sociocli.practice.drills.drill import Outcome

TOLD = "What would suffer?"
HIDDEN = {"flags": (Flag.HIDDEN_VIEW,), "tell": TOLD}
SEVERAL = remark(
    "a1",
    Label.PREFERENCE,
    flags=(Flag.S3_MAY_OBJECT,),
    tell=TOLD,
    also=(Heard(answer=Label.CONCERN, why="they hesitate."),),
    schools=(
        SchoolReading(school=School.SOFA, answer=Label.PREFERENCE, why="thank them."),
        SchoolReading(school=School.S3, answer=Label.OBJECTION, why="an improvement counts."),
    ),
)
ASKING = remark(
    "a1",
    Label.PREFERENCE,
    flags=(Flag.NEEDS_A_QUESTION,),
    ask=(
        FirstQuestion(say="What is different?", why="it opens.", open=True),
        FirstQuestion(say="Is that an objection?", why="it makes them judge."),
        FirstQuestion(say="Weekends then?", why="it takes the fix first."),
    ),
)


def held(one: Remark, answer: str, method: str = "") -> tuple[Outcome, str, str]:
    """Sort a remark; return the outcome, what is shown, and the line to say."""
    conversation = holding(one, method=method).answers({"a1/heard": answer}).defaults()
    (outcome,) = conversation.ends()
    line = conversation.question("a1/reasons").scene.line.say.text()
    return outcome, shown(conversation, "a1/reasons"), line


def test_the_reason_is_always_shown() -> None:
    """Whether one heard what most hear or not, the reason stands there."""
    outcome, text, line = held(remark(), "objection")
    assert outcome == Outcome("a1", held=True, heard="objection", most="objection")
    assert text == "You heard an objection. So would most.\nIt hurts the aim."
    assert "Thank you" in line
    outcome, text, _ = held(remark(), "question")
    assert outcome == Outcome("a1", held=False, heard="question", most="objection")
    assert text.startswith("You heard a question. Most would hear an objection.")
    assert text.endswith("\nIt hurts the aim.")
    assert "What did you hear" not in text


@pytest.mark.parametrize("answer", [label.value for label in Label])
@pytest.mark.parametrize("one", [SEVERAL, remark(**HIDDEN), ASKING])
def test_what_can_be_heard_in_several_ways_is_never_called_wrong(one: Remark, answer: str) -> None:
    """For a flagged remark all readings stand side by side, and the question that would tell."""
    conversation = (
        holding(one).answers({"a1/heard": answer}).answers({"a1/first": "1"}, all_used=False)
    )
    conversation.defaults().ends()
    text = shown(conversation, "a1/reasons")
    assert "Most would hear" not in text
    asked = conversation.keys
    line = conversation.question("a1/reasons").scene.line.say.text()
    assert line == TOLD or "a1/first" in asked
    assert not re.search(r"\b(right|wrong|correct|false|points?|score)\b", text, re.IGNORECASE)


def test_both_schools_stand_there() -> None:
    """Where the schools differ both are said, and each of their answers holds."""
    outcome, text, _ = held(SEVERAL, "objection")
    assert outcome.held
    assert text.index("Most would call") < text.index("One can also hear a concern")
    assert "Sociocracy 3.0 would call it an objection: an improvement counts." in text
    assert "SoFA teaches it would call it a preference: thank them." in text


def test_the_school_that_was_asked_for_comes_first() -> None:
    """With a method its reading stands first, and is what one is compared with."""
    outcome, text, _ = held(SEVERAL, "preference", "s3")
    assert (outcome.held, outcome.most) == (True, "objection")
    assert text.splitlines()[1].startswith("Sociocracy 3.0 would call it an objection")
    assert text.splitlines()[2].startswith("Most would call this a preference")


@pytest.mark.parametrize(
    ("method", "words"),
    [
        ("sofa", "Nobody tests it here"),
        ("s3", "The group checks it together"),
        ("classical", "beyond what they can bear"),
        ("holacracy", "limits a role"),
        ("", ""),
    ],
)
def test_a_method_says_what_it_does_with_it(method: str, words: str) -> None:
    """With a method it is said how an objection is handled there."""
    assert words in held(remark(), "objection", method)[1]


def test_an_answer_nobody_else_gives_is_asked_back() -> None:
    """If a flagged remark was heard as nobody hears it, the learner is asked what they heard."""
    outcome, text, _ = held(remark(**HIDDEN), "question")
    assert not outcome.held
    assert "What did you hear that made it a question for you?" in text


def test_who_speaks_is_said() -> None:
    """Where it matters who speaks, the heading says so."""
    conversation = holding(remark(who="Amara")).answers({"a1/heard": "objection"}).defaults()
    conversation.ends()
    assert shown(conversation, "a1/heard").startswith("Amara says\n")


@pytest.mark.parametrize(("pick", "heading"), [("1", "That opens."), ("2", "leads a little")])
def test_the_first_question(pick: str, heading: str) -> None:
    """Where one cannot be sure, one of three questions is chosen, and what it does is said."""
    conversation = holding(ASKING).answers({"a1/heard": "preference", "a1/first": pick})
    conversation.defaults().ends()
    text = shown(conversation, "a1/first-why")
    assert heading in text
    assert "“What is different?” it opens." in text
    assert ("“Is that an objection?” it makes them judge." in text) is (pick == "2")


def test_the_open_question_is_not_always_the_first() -> None:
    """The three questions stand in another order with another seed."""
    orders = []
    for seed in "12345":
        conversation = holding(ASKING, seed=seed)
        conversation.answers({"a1/heard": "preference", "a1/first": "1"}).defaults().ends()
        orders.append(tuple(o.value for o in conversation.question("a1/first").options))
    assert len(dict.fromkeys(orders)) > 1

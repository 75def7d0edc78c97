"""What a topic is for, how long it takes, and whose it is."""

from __future__ import annotations

from typing import Any

import pytest
from drilling import holding, shown

from sociocli.domain.drill_topics import ForWhat, OtherPurpose, OtherWhose, Purpose, Whose
from sociocli.practice.drills.drill import Outcome
from sociocli.practice.drills.topics import is_activity

BIKES = ForWhat(
    id="bikes",
    text="The cellar is full.",
    setting="bakery",
    answer=Purpose.EXPLORE,
    also=(OtherPurpose(answer=Purpose.DECIDE, why="there may be a text."),),
    why="there is no text.",
    least=10,
    most=20,
    minutes_why="two rounds.",
    outcome="A list of needs.",
)
PRICES = Whose(
    id="prices",
    text="Rolls should cost less.",
    setting="bakery",
    answer="Shop Circle",
    also=(OtherWhose(answer="unclear", why="nobody wrote it down."),),
    why="prices are theirs.",
    next="describe what you need.",
)


def topic(kind: str, minutes: int, outcome: str = "") -> tuple[Outcome, str]:
    """Put the topic on an agenda; return the outcome and what is shown."""
    conversation = holding(BIKES)
    conversation.asks("bikes/kind").answer(kind).asks("bikes/minutes").answer(minutes)
    conversation.asks("bikes/outcome").answer(outcome).asks("bikes/reasons").answer("ready")
    (result,) = conversation.ends()
    return result, shown(conversation, "bikes/reasons")


@pytest.mark.parametrize(
    ("kind", "held", "heading"),
    [
        ("explore", True, "You put it on to explore. So would most."),
        ("decide", True, "You put it on to decide. Most would put it on to explore."),
        ("report", False, "You put it on to report. Most would put it on to explore."),
    ],
)
def test_what_it_is_for(kind: str, heading: str, *, held: bool) -> None:
    """The reason stands there, and what one can also say; both hold."""
    outcome, text = topic(kind, 15)
    assert outcome == Outcome("bikes", held=held, heard=kind, most="explore")
    assert text.startswith(heading)
    assert "explore, because there is no text." in text
    assert "Also possible: decide, because there may be a text." in text


@pytest.mark.parametrize(
    ("minutes", "words"),
    [
        (9, "You gave it 9 minutes; 10 to 20 are usual"),
        (10, "Your 10 minutes are about"),
        (20, "Your 20 minutes are about"),
        (21, "You gave it 21 minutes; 10 to 20 would do"),
    ],
)
def test_how_long(minutes: int, words: str) -> None:
    """Minutes are compared with what is usual, and why."""
    text = topic("explore", minutes)[1]
    assert words in text
    assert "two rounds." in text


def test_the_wished_outcome() -> None:
    """One's own sentence stands beside one that could be; what is only an activity is said."""
    text = topic("explore", 15, "A list [of needs]")[1]
    assert "You wrote: A list [of needs]" in text
    assert "At its end there could be: A list of needs." in text
    assert "what you do" not in text
    assert "That says what you do" in topic("explore", 15, "discuss it")[1]
    assert "You wrote" not in topic("explore", 15)[1]


@pytest.mark.parametrize(
    ("wished", "only"),
    [
        ("Talk about the cellar", True),
        ("We discuss it", True),
        ("Let's look at it", True),
        ("to go over the list", True),
        ("A list of what we discussed", False),
        ("We know whom to ask", False),
    ],
)
def test_an_activity_is_no_outcome(wished: str, *, only: bool) -> None:
    """A sentence that begins with what is done says nothing of the end."""
    assert is_activity(wished) is only


@pytest.mark.parametrize(
    ("answer", "held", "heading"),
    [
        ("Shop Circle", True, "You said: Shop Circle. So would most."),
        ("unclear", True, "You said: unclear. Most would say: Shop Circle."),
        ("ours", False, "You said: ours. Most would say: Shop Circle."),
    ],
)
def test_whose_it_is(answer: str, heading: str, *, held: bool) -> None:
    """The reason stands there, what one can also say, and what to do now."""
    conversation = holding(PRICES).answers({"prices/whose": answer}).defaults()
    (outcome,) = conversation.ends()
    assert outcome.held is held
    text = shown(conversation, "prices/reasons")
    assert text.startswith(heading)
    assert "Most say Shop Circle: prices are theirs." in text
    assert "One can also say unclear: nobody wrote it down." in text
    assert "What now: describe what you need." in text


def test_our_own_circle_stands_there_once() -> None:
    """The answers are: ours, each other circle, and unclear; the domains are on the table."""
    conversation = holding(PRICES).answers({"prices/whose": "ours"}).defaults()
    conversation.ends()
    question: Any = conversation.question("prices/whose")
    assert [one.value for one in question.options] == ["ours", "Shop Circle", "unclear"]
    facts = [(fact.label.text(), fact.text) for fact in question.scene.table.facts]
    assert facts == [
        ("Aim", "Bake bread six days a week."),
        ("Kitchen Circle", "recipes"),
        ("Shop Circle", "prices"),
    ]

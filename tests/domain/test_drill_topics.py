"""What the exercises over topics hold."""

from __future__ import annotations

from typing import Any

import pytest
from drilling import BAKERY

from sociocli.domain.drill_topics import ForWhat, OtherPurpose, OtherWhose, Purpose, Whose
from sociocli.errors import BadRequest


def for_what(**more: Any) -> ForWhat:
    """Return a topic for an agenda."""
    values: dict[str, Any] = {
        "id": "bikes", "text": "The cellar is full.", "answer": Purpose.EXPLORE, "why": "no text.",
        "least": 10, "most": 20, "minutes_why": "two rounds.", "outcome": "A list.",
    }  # fmt: skip
    return ForWhat(**(values | more))


def whose(answer: str = "ours", why: str = "recipes are ours.", **more: Any) -> Whose:
    """Return a topic of somebody."""
    return Whose(id="rye", text="Rye on Fridays.", setting="bakery", answer=answer, why=why, **more)


@pytest.mark.parametrize(
    ("more", "sentence"),
    [
        ({"why": ""}, "says no reason"),
        ({"least": 20, "most": 10}, "least: 5"),
        ({"least": 0}, "least: 5"),
    ],
)
def test_a_topic_that_says_too_little(more: dict[str, Any], sentence: str) -> None:
    """A topic without a reason, or with minutes the wrong way round, is refused."""
    with pytest.raises(BadRequest, match=sentence):
        for_what(**more)


def test_other_answers_are_acceptable() -> None:
    """What one can also say counts as well."""
    also = (OtherPurpose(answer=Purpose.DECIDE, why="with a text."),)
    assert for_what(also=also).acceptable() == (Purpose.EXPLORE, Purpose.DECIDE)
    other = (OtherWhose(answer="Shop Circle", why="it is on the shelf."),)
    assert whose(also=other).acceptable() == ("ours", "Shop Circle")


def test_nobody_is_named_who_is_not_there() -> None:
    """An answer that is none of the circles of the setting is said to be none."""
    assert whose("Shop Circle").misplaced(BAKERY) == ""
    assert whose("unclear").misplaced(BAKERY) == ""
    assert "“Garden Circle” is no answer" in whose("Garden Circle").misplaced(BAKERY)
    assert "“Shop Circle” is no answer" in whose("Shop Circle").misplaced(None)
    assert "“Kitchen Circle” is no answer" in whose("Kitchen Circle").misplaced(BAKERY)


def test_a_topic_of_nobody_needs_a_reason() -> None:
    """Whose a topic is cannot be said without a reason."""
    with pytest.raises(BadRequest, match="whose is it, and why"):
        whose(why="")

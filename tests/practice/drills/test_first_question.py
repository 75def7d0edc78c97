"""The first question to an objector."""

from __future__ import annotations

import pytest
from drilling import hold

from sociocli.domain.drill_sorting import FirstQuestion
from sociocli.domain.drill_speaking import Voiced
from sociocli.errors import BadRequest

OPEN = FirstQuestion(say="What do you see going wrong?", why="asks for the thing.", open=True)
LEADS = FirstQuestion(say="Don't you want to try?", why="says the answer.")
ASKED = Voiced(id="q", setting="bakery", who="Diego", text="It won't work.", ask=(LEADS, OPEN))


@pytest.mark.parametrize(
    ("number", "heading", "held"), [("2", "That opens", True), ("1", "That leads", False)]
)
def test_a_chosen_question_shows_what_it_does(number: str, heading: str, *, held: bool) -> None:
    """Each question is shown with what it does; one that leads comes back."""
    got = hold(ASKED, {"first": number})
    assert got.end.startswith(heading)
    assert "asks for the thing." in got.end
    assert "says the answer." in got.end
    assert got.outcome.held is held


@pytest.mark.parametrize(
    ("typed", "shown", "held"),
    [
        ("Thank you. What would happen to the bread?", "“What would ...”", True),
        ("Is it the bread?", "I see no what, how", False),
        ("Can you prove it?", "“prove”", False),
        ("Why do you say no?", "“Why do you”", False),
        ("But what would happen?", "“But”", False),
        ("", "One that opens", False),
    ],
)
def test_a_typed_question_is_read(typed: str, shown: str, *, held: bool) -> None:
    """A question in one's own words is read for what opens and what presses."""
    got = hold(ASKED, {"first": "own", "own": typed})
    assert shown in got.end
    assert OPEN.say in got.end
    assert got.outcome.held is held


def test_a_why_is_not_told_off_twice() -> None:
    """A why-question is shown as that; it could not be answered with yes or no."""
    assert "yes or no" not in hold(ASKED, {"first": "own", "own": "Why do you say no?"}).end


def test_exactly_one_question_is_open() -> None:
    """A file in which no question is open is refused."""
    with pytest.raises(BadRequest, match="exactly one"):
        Voiced(id="q", who="Diego", text="No.", ask=(LEADS, LEADS))

"""`sociocli decisions show`, and what held on a day."""

from __future__ import annotations

import json

import pytest
from commanding import Hand
from standing_record import house

DECISION = """\
---
format: sociocli/decision/1
title: Quiet hours
status: ended
adopted: 2026-01-10
ended: 2026-10-10
because: The hall has its own rules
review: 2027-01-10
owner: ben
minutes: 2026-01-10-operations#1
revisits:
- {date: 2026-04-10, outcome: adjusted, minutes: 2026-04-10-operations#2}
- {date: 2026-07-10, outcome: adjusted, minutes: 2026-07-10-operations#1}
- {date: 2026-10-10, outcome: ended, minutes: 2026-10-10-operations#1}
---

Quiet from 23:00.
Everybody helps.
"""
MINUTES = """\
format: sociocli/minutes/1
id: {date}-operations
circle: operations
date: {date}
status: accepted
method: sofa
items:
- title: Quiet hours
  number: {number}
  kind: review
  outcome: {outcome}
  decision:
    text: {text}
    review: {review}
    owner: ana
"""
ID = "2026-01-10-quiet-hours"


@pytest.fixture
def kept(hand: Hand) -> Hand:
    """Return somebody with a record of a decision that was changed twice and then ended."""
    house(hand)
    hand.writes(f"decisions/operations/{ID}.md", DECISION)
    for date, number, outcome, text, review in (
        ("2026-01-10", 1, "adopted", "Quiet from 22:00.", "2026-04-10"),
        ("2026-04-10", 2, "adjusted", "Quiet from 21:00.", "2026-07-10"),
        ("2026-07-10", 1, "adjusted", "Quiet from 23:00.", "2027-01-10"),
    ):
        hand.writes(
            f"minutes/operations/{date}-operations.yaml",
            MINUTES.format(date=date, number=number, outcome=outcome, text=text, review=review),
        )
    return hand


def test_a_decision_stays_readable_when_it_has_ended(kept: Hand) -> None:
    """A decision is shown with its facts and its whole text, also after its end."""
    assert kept.types("decisions", "show", ID) == 0
    assert kept.out.startswith("Quiet hours\n\nStatus:    ended\n")
    assert "Because:   The hall has its own rules\n" in kept.out
    assert kept.out.endswith("\nQuiet from 23:00.\nEverybody helps.\n")


@pytest.mark.parametrize(
    ("day", "text"),
    [
        ("2026-01-10", "Quiet from 22:00."),
        ("2026-04-09", "Quiet from 22:00."),
        ("2026-04-10", "Quiet from 21:00."),
        ("2026-07-10", "Quiet from 23:00."),
        ("2026-10-09", "Quiet from 23:00."),
    ],
)
def test_the_text_of_a_day_is_the_one_that_held_then(kept: Hand, day: str, text: str) -> None:
    """As of a day the text stands there that the circle had agreed on by then."""
    assert kept.types("decisions", "show", ID, "--as-of", day) == 0
    assert f"The text on {day}:\n\n{text}\n" in kept.out
    assert kept.err == ""
    kept.types("decisions", "show", ID, "--as-of", day, "--json")
    plain = json.loads(kept.out)
    assert plain["text"].splitlines()[0] == text
    assert plain["in_force"] is True


@pytest.mark.parametrize("day", ["2026-01-09", "2026-10-10", "2026-11-22"])
def test_a_day_on_which_it_did_not_hold_is_said(kept: Hand, day: str) -> None:
    """Before it was adopted and after it ended it is said not to have been in force."""
    assert kept.types("decisions", "show", ID, "--as-of", day) == 0
    assert kept.err == f"It was not in force on {day}.\n"


def test_a_text_that_is_lost_is_not_made_up(kept: Hand) -> None:
    """Where the minutes that held the text are gone, the text of that day is said to be unknown."""
    (kept.folder / "minutes/operations/2026-04-10-operations.yaml").unlink()
    assert kept.types("decisions", "show", ID, "--as-of", "2026-05-01") == 0
    assert "it is not known" in " ".join(kept.out.split())
    assert "Quiet from" not in kept.out
    kept.types("decisions", "show", ID, "--as-of", "2026-05-01", "--json")
    assert json.loads(kept.out)["text"] is None


def test_a_list_of_a_day_names_those_whose_text_was_another(kept: Hand) -> None:
    """A list as of a day says whose text was another one then."""
    kept.types("decisions", "--as-of", "2026-05-01")
    assert f"{ID}  2026-01-10  another  Quiet hours" in kept.out
    kept.types("decisions", "--as-of", "2026-09-01")
    assert f"{ID}  2026-01-10  as now  Quiet hours" in kept.out
    kept.types("decisions", "--as-of", "2026-05-01", "--json")
    plain = json.loads(kept.out)[0]
    assert (plain["status"], plain["review"], plain["owner"]) == ("in_force", "2026-07-10", "ana")
    assert plain["text_changed_since"] is True


def test_one_that_ended_on_no_day_is_not_listed(kept: Hand) -> None:
    """A decision that says ended and not when is not taken for one that holds."""
    text = DECISION.replace("ended: 2026-10-10\n", "")
    kept.writes(f"decisions/operations/{ID}.md", text)
    kept.types("decisions", "--as-of", "2026-11-22", "--json")
    assert json.loads(kept.out) == []


def test_a_wrong_name_is_refused(kept: Hand) -> None:
    """What is not there is refused, with what is near."""
    assert kept.types("decisions", "show", "2026-01-10-quiet-hour") == 2
    assert f"did you mean {ID}?" in kept.err

"""People by their names where one thing is shown."""

from __future__ import annotations

import json

import pytest
from commanding import Hand
from standing_record import house

from sociocli.cli.people_shown import PEOPLE, with_names
from sociocli.record.index import Index

GARDEN = """\
name: Garden
members:
- {id: ben, name: Benedikt}
- {id: ana-2, name: Ána}
- {id: zoe, name: Zoe}
- max
"""
FACTS = "format: sociocli/decision/1\ntitle: Quiet hours\nadopted: 2026-01-10\nowner: {owner}\n"


@pytest.fixture
def kept(hand: Hand) -> Hand:
    """Return somebody with two circles, in which one name stands twice and one id has two."""
    house(hand)
    hand.writes("circles/garden.yaml", GARDEN)
    return hand


def owner_line(hand: Hand, owner: str, circle: str = "operations") -> str:
    """Return the line of the owner of a decision as it is shown."""
    name = f"decisions/{circle}/2026-01-10-quiet-hours"
    hand.writes(f"{name}.md", f"---\n{FACTS.format(owner=owner)}---\n\nQuiet.\n")
    assert hand.types("decisions", "show", name) == 0, hand.err
    return next(line for line in hand.out.splitlines() if line.startswith("Owner:"))


@pytest.mark.parametrize(
    ("owner", "circle", "shown"),
    [
        ("kim", "operations", "كيم"),
        ("ben", "operations", "Ben Okafor"),
        ("ben", "garden", "Benedikt"),
        ("ana", "operations", "Ana (ana)"),
        ("ana-2", "garden", "Ána (ana-2)"),
        ("zoe", "operations", "Zoe"),
        ("max", "garden", "max"),
        ("Mrs Doe", "operations", "Mrs Doe"),
    ],
)
def test_the_owner_of_a_decision_is_called_by_name(
    kept: Hand, owner: str, circle: str, shown: str
) -> None:
    """The circle's own name for them; with the id where others are called the same."""
    assert owner_line(kept, owner, circle).split(maxsplit=1) == ["Owner:", shown]


def test_the_owner_of_a_day_is_called_by_name_too(kept: Hand) -> None:
    """What held on a day is shown in the same way; JSON has ids only."""
    owner_line(kept, "kim")
    name = "2026-01-10-quiet-hours"
    assert kept.types("decisions", "show", name, "--as-of", "2026-02-01") == 0
    assert "كيم" in kept.out
    assert kept.types("decisions", "show", name, "--json") == 0
    assert json.loads(kept.out)["owner"] == "kim"


def test_whoever_is_named_within_a_fact_is_called_by_name(kept: Hand) -> None:
    """Concerns, awaited answers and those who had an action before; days stay days."""
    facts = {
        "title": "ben",
        "by": "ben",
        "who": ["ben", "kim"],
        "concerns": [{"text": "ben", "by": "ben"}],
        "pending": {"who": ["kim"], "rule": "hold", "answered": ["ben"]},
        "handed": [{"who": "ben", "date": "2026-01-01"}],
    }
    index = Index(kept.folder)
    assert with_names(facts, index, "operations") == {
        "circle": "Operations",
        "title": "ben",
        "by": "ben",
        "who": ["Ben Okafor", "كيم"],
        "concerns": [{"text": "ben", "by": "Ben Okafor"}],
        "pending": {"who": ["كيم"], "rule": "hold", "answered": ["Ben Okafor"]},
        "handed": [{"who": "Ben Okafor", "date": "2026-01-01"}],
    }
    topic = with_names({"by": "ben"}, index, "garden", (*PEOPLE, "by"))
    assert topic == {"circle": "Garden", "by": "Benedikt"}


def test_a_circle_that_is_awaited_is_called_by_its_name(kept: Hand) -> None:
    """A circle may be waited for like a person; one without a name stays as it is."""
    kept.writes("circles/hall.yaml", "aim: x\n")
    facts = {"who": ["garden", "hall", "nowhere"]}
    index = Index(kept.folder)
    shown = with_names(facts, index, "hall")
    assert shown == {"circle": "hall", "who": ["Garden", "hall", "nowhere"]}
    decision = FACTS.format(owner="ben") + "status: pending\npending: {who: [garden], rule: hold}\n"
    kept.writes("decisions/operations/2026-01-10-quiet.md", f"---\n{decision}---\n\nQuiet.\n")
    agenda = "format: sociocli/agenda/1\nname: next\ncircle: operations\ndate: 2026-12-01\nitems:\n"
    item = "- {title: Quiet, kind: decide, minutes: 5, decision: 2026-01-10-quiet}\n"
    kept.writes("agendas/next.yaml", agenda + item)
    assert kept.types("agenda", "show", "next", "--markdown") == 0
    assert "Awaited is the answer of Garden." in kept.out


def test_whoever_brings_a_topic_is_called_by_name(kept: Hand) -> None:
    """Of a topic “by” is somebody."""
    assert kept.types("backlog", "add", "Lamps", "--by", "ben", "--circle", "operations") == 0
    assert kept.types("backlog", "show", "2026-11-22-lamps") == 0
    assert "Ben Okafor" in kept.out

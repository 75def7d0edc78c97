"""`sociocli decisions`, as a list."""

from __future__ import annotations

import json

import pytest
from commanding import Hand
from standing_record import house

DECISION = "---\nformat: sociocli/decision/1\ntitle: {title}\n{facts}---\n\nText.\n"
FACTS = {
    "quiet": "status: in_force\nadopted: 2026-05-19\nreview: 2026-11-19\nowner: ana\n",
    "trial": "status: in_force\nadopted: 2026-01-01\nexpires: 2026-06-30\n",
    "last-day": "status: in_force\nadopted: 2026-01-02\nexpires: 2026-11-22\n",
    "old": "status: ended\nadopted: 2026-01-03\nended: 2026-03-01\nreview: 2026-09-01\n",
    "older": "status: replaced\nadopted: 2026-01-04\nended: 2026-02-01\n",
    "asked": "status: asked\n",
    "waits": "status: pending\nadopted: 2026-11-20\npending: {who: [ben], rule: wait}\n",
    "meanwhile": (
        "status: pending\nadopted: 2026-11-19\n"
        "pending: {who: [ben], rule: now, until: 2026-12-01, in_force: true}\n"
    ),
    "no": "status: declined\n",
    "soon": "status: in_force\nadopted: 2026-12-24\n",
}


@pytest.fixture
def kept(hand: Hand) -> Hand:
    """Return somebody with a record of all sorts of decisions."""
    house(hand)
    for name, facts in FACTS.items():
        text = DECISION.format(title=name, facts=facts)
        hand.writes(f"decisions/operations/2026-01-01-{name}.md", text)
    return hand


def names(hand: Hand) -> list[str]:
    """Return which decisions were listed as JSON."""
    return [one["title"] for one in json.loads(hand.out)]


@pytest.mark.parametrize(
    ("options", "listed"),
    [
        ((), ["last-day", "meanwhile", "quiet"]),
        (("list",), ["last-day", "meanwhile", "quiet"]),
        (("--ended",), ["old", "older"]),
        (("list", "--ended"), ["old", "older"]),
        (("--expired",), ["trial"]),
        (("--all",), sorted(FACTS)),
        (("--as-of", "2026-02-01"), ["last-day", "old", "trial"]),
        (("--as-of", "2026-06-30"), ["last-day", "quiet", "trial"]),
        (("--as-of", "2026-07-01"), ["last-day", "quiet"]),
        (("--as-of", "2027-01-01"), ["meanwhile", "quiet", "soon"]),
        (("--as-of", "2025-01-01"), []),
    ],
)
def test_which_are_listed(kept: Hand, options: tuple[str, ...], listed: list[str]) -> None:
    """Those in force are listed unless others are asked for; a day looks back."""
    assert kept.types("decisions", *options, "--json") == 0
    assert names(kept) == listed


def test_the_list_in_force(kept: Hand) -> None:
    """Those in force stand with their review and owner."""
    kept.types("decisions")
    assert kept.out.splitlines()[0].split() == ["ID", "REVIEW", "OWNER", "TITLE"]
    assert "2026-01-01-quiet      2026-11-19  Ana    quiet" in kept.out
    assert "trial" not in kept.out


def test_all_have_their_status(kept: Hand) -> None:
    """In a list of all each has its status, and the day since when."""
    kept.types("decisions", "--all")
    lines = {line.split()[0][11:]: line for line in kept.out.splitlines()}
    assert "expired   2026-06-30" in lines["trial"]
    assert "in force  2026-05-19" in lines["quiet"]
    assert "ended     2026-03-01" in lines["old"]
    assert "declined" in lines["no"]


@pytest.mark.parametrize(
    ("options", "said"),
    [
        ((), "No decision is in force here."),
        (("--ended",), "No decision was ended here."),
        (("--expired",), "No decision has run out."),
        (("--all",), "There are no decisions here yet."),
        (("--as-of", "2026-01-01"), "No decision was in force on that day."),
    ],
)
def test_an_empty_list_is_a_sentence(hand: Hand, options: tuple[str, ...], said: str) -> None:
    """Nothing to list is said in a sentence, and as JSON an empty list."""
    house(hand)
    assert hand.types("decisions", *options) == 0
    assert hand.out == f"{said}\n"
    assert hand.err == ""
    hand.types("decisions", *options, "--json")
    assert json.loads(hand.out) == []


def test_a_record_of_minutes_only_says_what_is_missing(hand: Hand) -> None:
    """Without sociocli.yaml nothing stands, and it is said how to change that."""
    assert hand.types("decisions") == 0
    assert "sociocli init" in hand.err


@pytest.mark.parametrize(
    ("options", "said"),
    [
        (("--ended", "--all"), "do not go together: --ended, --all"),
        (("--as-of", "soon"), "“soon” is not a day"),
        (("--circle", "kitchen"), "no circle “kitchen”"),
    ],
)
def test_what_cannot_be_asked_is_said(kept: Hand, options: tuple[str, ...], said: str) -> None:
    """What does not go together, or is not there, is refused in a sentence."""
    assert kept.types("decisions", *options) == 2
    assert said in kept.err

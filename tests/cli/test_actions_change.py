"""`sociocli actions add`, `set`, `done`, `dropped`, `hand` and `again`."""

from __future__ import annotations

import json

import pytest
from commanding import Hand
from standing_record import house

BY_HAND = """\
format: sociocli/action/1
what: Book the hall   # the large one
who: ana
by: 2026-11-19

state: open
x-colour: red
"""
NAME = "2026-11-01-book-the-hall"
PATH = f"actions/operations/{NAME}.yaml"


@pytest.fixture
def kept(hand: Hand) -> Hand:
    """Return somebody with one action, as it was written by hand."""
    house(hand)
    hand.writes(PATH, BY_HAND)
    return hand


def text(hand: Hand, path: str = PATH) -> str:
    """Return what a file holds."""
    return (hand.folder / path).read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("options", "lines", "said"),
    [
        ((), "", ""),
        (("--who", "Ana"), "who: ana\n", ""),
        (("--who", "ana", "--who", "Ben Okafor"), "who:\n- ana\n- ben\n", ""),
        (("--who", "ana, kim, ana"), "who:\n- ana\n- kim\n", ""),
        (("--by", "friday"), "by: 2026-11-27\n", "By 2026-11-27.\n"),
        (
            ("--by", "before the party"),
            "by: before the party\n",
            "“before the party” is no day, so it is kept as words and never late.\n",
        ),
        (
            ("--every", "every 2 weeks"),
            "by: 2026-12-06\nevery: 2 weeks\n",
            "By 2026-12-06.\n",
        ),
    ],
)
def test_an_action_is_added(hand: Hand, options: tuple[str, ...], lines: str, said: str) -> None:
    """An action may have nobody, one or many, a day or words or nothing, and a rhythm."""
    house(hand)
    assert hand.types("actions", "add", "Bake [/budget]", *options) == 0
    path = "actions/operations/2026-11-22-bake-budget.yaml"
    assert hand.out == f"new        {path}\n{said}"
    wanted = f"format: sociocli/action/1\nwhat: Bake [/budget]\n{lines}state: open\n"
    assert text(hand, path) == wanted


@pytest.mark.parametrize(
    ("options", "said"),
    [
        (("add", ""), "what is to be done"),
        (("add", "x", "--by", "2026-02-31"), "“2026-02-31” is not a day"),
        (("add", "x", "--every", "soon"), "“soon” is not a rhythm"),
        (("add", "x", "--in", "2020-01-01-nowhere"), "no “2020-01-01-nowhere”"),
        (("set", NAME), "Say what is to change"),
        (("set", NAME, "--what", " "), "what is to be done"),
        (("hand", NAME, "ana"), "Ana has it already"),
        (("again", NAME), "is open"),
        (("done", "2026-11-01-book-the-hal"), f"did you mean {NAME}"),
    ],
)
def test_what_cannot_be_is_said(kept: Hand, options: tuple[str, ...], said: str) -> None:
    """What is wrong is refused in a sentence, and nothing is written."""
    assert kept.types("actions", *options) == 2
    assert said in kept.err
    assert text(kept) == BY_HAND
    assert [one for one in kept.files() if one.startswith("actions/")] == [PATH]


@pytest.mark.parametrize(("command", "state"), [("done", "done"), ("dropped", "dropped")])
def test_a_closed_action_stays_until_a_meeting_has_heard_of_it(
    kept: Hand, command: str, state: str
) -> None:
    """Done or dropped is written into the file, which stays; no other line changes."""
    assert kept.types("actions", command, NAME, "--note", "too dear", "--on", "2026-11-21") == 0
    assert kept.out == f"changed    {PATH}\n"
    assert text(kept) == BY_HAND.replace(
        "state: open\n", f"state: {state}\nclosed: 2026-11-21\nnote: too dear\n"
    )
    assert kept.types("actions", command, NAME) == 2
    assert f"is {state} already" in kept.err
    assert kept.types("actions", "hand", NAME, "ben") == 2


def test_an_action_comes_back(kept: Hand) -> None:
    """What was done by mistake is opened again, and is as before."""
    kept.types("actions", "done", NAME)
    assert kept.types("actions", "again", NAME) == 0
    assert text(kept) == BY_HAND
    kept.types("actions", "dropped", NAME)
    kept.types("actions", "again", NAME, "--by", "next spring")
    assert text(kept) == BY_HAND.replace("2026-11-19", "next spring")


def test_an_action_with_a_rhythm_stays_open(kept: Hand) -> None:
    """What comes again gets its next day in its rhythm, and says when it was done."""
    kept.writes(PATH, BY_HAND.replace("by: 2026-11-19\n", "by: 2026-11-01\nevery: 2 weeks\n"))
    assert kept.types("actions", "done", NAME, "--note", "hard to reach") == 0
    assert kept.out.endswith("It comes again on 2026-11-29.\n")
    assert "by: 2026-11-29\nevery: 2 weeks\n" in text(kept)
    assert "state: open\n" in text(kept)
    assert "note: Done on 2026-11-22. hard to reach\n" in text(kept)
    kept.types("actions", "dropped", NAME)
    assert "state: dropped\n" in text(kept)


def test_an_action_changes_hands(kept: Hand) -> None:
    """Who had it before is kept, each time it is handed over."""
    assert kept.types("actions", "hand", NAME, "ben", "كيم") == 0
    assert kept.types("actions", "hand", NAME, "nobody") == 0
    assert text(kept) == BY_HAND.replace("who: ana\n", "").replace(
        "x-colour",
        "handed:\n- who: ana\n  date: 2026-11-22\n- who:\n  - ben\n  - kim\n"
        "  date: 2026-11-22\nx-colour",
    )
    kept.types("actions", "show", NAME)
    assert (
        "Handed over by: Ana, 2026-11-22\n                Ben Okafor, كيم, 2026-11-22\n" in kept.out
    )


def test_facts_are_set(kept: Hand) -> None:
    """Each fact is changed where it stands, or taken away with “none”."""
    kept.types("actions", "set", NAME, "--what", "Book\nthe garden", "--who", "kim", "--by", "none")
    assert text(kept) == BY_HAND.replace("hall", "garden").replace("ana", "kim").replace(
        "by: 2026-11-19\n", ""
    )
    kept.types("actions", "set", NAME, "--every", "month", "--by", "tomorrow", "--note", "x")
    assert "by: 2026-11-23\nevery: 1 month\n" in text(kept)
    kept.types("actions", "set", NAME, "--every", "none", "--note", "none", "--who", "none")
    assert "every" not in text(kept)
    assert "note" not in text(kept)
    assert "who" not in text(kept)


def test_an_action_is_shown(kept: Hand) -> None:
    """All that is known of an action stands below its title."""
    assert kept.types("actions", "show", NAME) == 0
    assert kept.out.splitlines() == [
        "Book the hall",
        "",
        "State:  open",
        "Circle: Operations",
        "Who:    Ana",
        "By:     2026-11-19",
    ]
    kept.types("actions", "show", NAME, "--json")
    assert json.loads(kept.out) == {
        "id": f"actions/operations/{NAME}",
        "what": "Book the hall",
        "who": "ana",
        "by": "2026-11-19",
        "state": "open",
    }

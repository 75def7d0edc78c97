"""`sociocli circle list` and `show`."""

from __future__ import annotations

import json

import pytest
from commanding import Hand

from sociocli.domain.text import slug

OPERATIONS = """\
name: Operations
aim: The house works.
kind: circle
parent: general
members:
- {id: ana, name: Ana}
- {id: nur, name: نور, right: advisory}
- {id: zoe, name: "Zoe [/b] \\e[2J", right: on-leave}
colour: green
roles:
- {id: secretary, title: Secretary, holder: ana, until: 2026-01-01}
- {id: delegate, title: Delegate, link: yes, does: carries our voice}
- {id: cook, title: Cook, holder: zoe}
"""
TERM = """\
format: sociocli/term/1
role: {role}
holder: {holder}
from: {start}
until: 2030-01-01
state: {state}
"""


@pytest.fixture
def house(hand: Hand) -> Hand:
    """Return somebody in a record of two circles."""
    hand.writes("sociocli.yaml", "name: Mill Court\n")
    hand.writes("circles/operations.yaml", OPERATIONS)
    hand.writes("circles/general.yaml", "name: General circle\nkind: general\nmethod: s3\n")
    return hand


def term(
    hand: Hand, role: str, holder: str, state: str = "holds", start: str = "2026-02-01"
) -> None:
    """Write the file of a term."""
    text = TERM.format(role=role, holder=holder, state=state, start=start)
    hand.writes(f"terms/operations/2026-02-01-{role}-{slug(holder, state)}-{state}.yaml", text)


def rows(text: str) -> dict[str, list[str]]:
    """Return the cells of the rows of tables, by the second cell, which is the id."""
    found = [line.split("  ") for line in text.splitlines()]
    cells = [[cell.strip() for cell in row if cell.strip()] for row in found]
    return {row[1]: row for row in cells if len(row) > 1}


def test_circles_are_listed(house: Hand) -> None:
    """Each circle has a line with its kind, its parent, its members and its aim."""
    assert house.types("circle", "list") == 0
    assert house.out.splitlines() == [
        "ID          KIND     PART OF  MEMBERS  NAME",
        "general     general           0        General circle",
        "operations  circle   general  3        Operations: The house works.",
    ]
    assert house.types("circle", "list", "--json") == 0
    listed = json.loads(house.out)
    assert [one["id"] for one in listed] == ["general", "operations"]
    assert listed[1]["members"] == ["ana", "nur", "zoe"]


def test_a_record_without_circles_says_how_to_begin(hand: Hand) -> None:
    """Nothing to list is no fault; nothing to show is."""
    assert hand.types("circle", "list") == 0
    assert "sociocli init" in hand.out
    assert hand.types("circle", "show") == 2
    assert "sociocli init" in hand.err
    hand.writes("sociocli.yaml", "name: Mill Court\n")
    assert hand.types("circle", "list") == 0
    assert "sociocli circle add" in hand.out


def test_a_circle_is_shown(house: Hand) -> None:
    """Its facts, its members with their say, and its roles with who holds them."""
    assert house.types("circle", "show", "operations") == 0
    shown = house.out
    assert "Aim         The house works.\n" in shown
    assert "Part of     General circle (general)\n" in shown
    assert "circles/operations.yaml" in shown
    assert "\x1b" not in shown
    assert "Zoe [/b] ␛[2J" in shown
    assert rows(shown)["nur"] == ["نور", "nur", "advisory"]
    assert rows(shown)["zoe"][2] == "none, on leave"
    assert rows(shown)["secretary"] == ["Secretary", "secretary", "2026-01-01", "Ana"]
    assert rows(shown)["delegate"][2:] == ["nobody"]
    assert "  Delegate: carries our voice (links to General circle)\n" in shown
    assert house.types("circle", "show", "General circle") == 0
    assert "Circles in it  Operations (operations)\n" in house.out
    assert "Decides by     s3\n" in house.out


def test_a_term_wins_over_the_file_of_the_circle(house: Hand) -> None:
    """Who holds a role is said by its term; what is over or not begun says nothing."""
    term(house, "secretary", "nur")
    term(house, "cook", "ana", state="ended")
    term(house, "delegate", "ana", state="pending")
    term(house, "delegate", "nur", start="2200-01-01")
    term(house, "gardener", "Somebody Else")

    assert house.types("circle", "show", "operations") == 0

    found = rows(house.out)
    assert found["secretary"][2:] == ["2030-01-01", "نور"]
    assert found["cook"][3].startswith("Zoe")
    assert found["delegate"][3] == "Ana (awaited)"
    assert found["gardener"][3] == "Somebody Else"
    assert "gardener: not among the roles" in house.out
    assert house.types("circle", "show", "operations", "--json") == 0
    shown = json.loads(house.out)
    holders = {role["id"]: role["holders"] for role in shown["roles"]}
    assert [one["person"] for one in holders["secretary"]] == ["nur"]
    assert holders["secretary"][0]["term"].startswith("terms/operations/")
    assert [(one["person"], one["term"]) for one in holders["cook"]] == [("zoe", "")]
    assert {role["id"]: role["written"] for role in shown["roles"]}["gardener"] is False
    assert shown["members"][2] == {"id": "zoe", "name": "Zoe [/b] \x1b[2J", "right": "on-leave"}


def test_one_circle_needs_no_name(hand: Hand) -> None:
    """The only circle is meant; of several, one must be named."""
    hand.writes("circles/garden.yaml", "aim: Green.\n")
    assert hand.types("circle", "show") == 0
    assert hand.out.startswith("garden (garden)\n")
    hand.writes("circles/house.yaml", "aim: Dry.\n")
    assert hand.types("circle", "show") == 2
    assert "garden, house" in hand.err


@pytest.mark.parametrize(
    ("text", "line", "what"),
    [
        ("name: A\nkind: guild\n", 2, "no kind of circle"),
        ("name: A\nmembers:\n- ana\n- Ben B\n", 4, "Ben B"),
        ("name: A\nname: B\n", 2, "stands here twice"),
    ],
)
def test_a_wrong_file_is_named_with_its_line(house: Hand, text: str, line: int, what: str) -> None:
    """All other circles are listed, and the wrong one is refused where it is meant."""
    house.writes("circles/broken.yaml", text)
    assert house.types("circle", "list") == 0
    assert f"circles/broken.yaml:{line}: " in house.err
    assert what in house.err
    assert "broken" in house.out
    assert "cannot be read" in house.out
    assert "Operations" in house.out
    assert house.types("circle", "show", "broken") == 2
    assert f"circles/broken.yaml:{line}: " in house.err
    assert house.types("circle", "list", "--json") == 0
    assert {"id": "broken", "path": "circles/broken.yaml", "readable": False} in json.loads(
        house.out
    )


def test_a_wrong_term_is_said_aside(house: Hand) -> None:
    """A circle is shown although one of its terms cannot be read."""
    house.writes("terms/operations/2026-01-01-cook.yaml", "role: cook\n")
    assert house.types("circle", "show", "operations") == 0
    assert "terms/operations/2026-01-01-cook.yaml:1" in house.err
    assert "Secretary" in house.out


def test_many_circles_and_members_are_no_trouble(hand: Hand) -> None:
    """A hundred circles and three hundred members are listed line by line."""
    members = "".join(f"- {{id: p-{n}, name: Person {n}}}\n" for n in range(300))
    for n in range(100):
        hand.writes(f"circles/c-{n}.yaml", f"name: Circle {n}\n")
    hand.writes("circles/c-0.yaml", f"name: All\nmembers:\n{members}")
    assert hand.types("circle", "list") == 0
    assert len(hand.out.splitlines()) == 101
    assert hand.types("circle", "show", "c-0") == 0
    assert len(rows(hand.out)) > 300

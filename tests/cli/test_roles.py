"""`sociocli roles` and `sociocli terms`, as lists."""

from __future__ import annotations

import json

import pytest
from commanding import Hand
from standing_record import house

TERM = "format: sociocli/term/1\nrole: {role}\nholder: {holder}\n{facts}"
TERMS = {
    "2025-11-22-secretary": (
        *("secretary", "ana"),
        "from: 2025-11-22\nuntil: 2026-11-22\nstate: ended\nended: 2026-11-20\n",
    ),
    "2026-11-20-secretary": (
        *("secretary", "ben"),
        "from: 2026-11-20\nuntil: 2027-11-20\nstate: holds\n",
    ),
    "2025-10-01-facilitator": (
        *("facilitator", "kim"),
        "from: 2025-10-01\nuntil: 2026-10-01\nstate: holds\n",
    ),
    "2026-11-21-delegate": (
        *("delegate", "Zoë"),
        "title: Delegate\nfrom: 2026-11-21\nstate: pending\npending: {who: [ben], rule: wait}\n",
    ),
}


@pytest.fixture
def kept(hand: Hand) -> Hand:
    """Return somebody with a record of terms of all sorts."""
    house(hand)
    for name, (role, holder, facts) in TERMS.items():
        text = TERM.format(role=role, holder=holder, facts=facts)
        hand.writes(f"terms/operations/{name}.yaml", text)
    return hand


def test_roles_have_their_holders(kept: Hand) -> None:
    """Each role stands with who holds it now, also one whose term ran out."""
    assert kept.types("roles") == 0
    assert kept.out.splitlines() == [
        "CIRCLE      ROLE         HOLDER      UNTIL               TITLE",
        "operations  facilitator  كيم         2026-10-01 ran out  Facilitator",
        "operations  secretary    Ben Okafor  2027-11-20          Keeper of the minutes",
    ]


def test_whoever_resigns_holds_the_role_until_that_day(kept: Hand) -> None:
    """Of a term that ends early the day stands on which it ends, not the one planned."""
    path = "terms/operations/2026-11-20-secretary.yaml"
    text = (kept.folder / path).read_text()
    kept.writes(path, text.replace("state: holds", "state: ended\nended: 2026-12-05"))
    kept.types("roles")
    assert "secretary    Ben Okafor  2026-12-05 " in kept.out


@pytest.mark.parametrize("command", ["roles", "terms"])
def test_what_was_planned_is_shown_of_a_day_before_an_early_end(kept: Hand, command: str) -> None:
    """On a day that is past nobody knew of the end that came later; from then on it is known."""
    kept.types(command, "--as-of", "2026-11-19")
    assert "2026-11-22" in kept.out
    assert "2026-11-20 " not in kept.out
    kept.types("terms", "--all", "--as-of", "2026-11-21")
    assert "Ana         2026-11-20  ended" in kept.out
    text = (kept.folder / "terms/operations/2026-11-20-secretary.yaml").read_text()
    resigned = text.replace("state: holds", "state: ended\nended: 2026-12-05")
    kept.writes("terms/operations/2026-11-20-secretary.yaml", resigned)
    for day, until in (("2026-11-21", "2027-11-20"), ("2026-11-22", "2026-12-05")):
        kept.types(command, "--as-of", day)
        assert f"Ben Okafor  {until}" in kept.out
    kept.types(command, "--as-of", "2026-12-01")
    assert "Ben Okafor  2026-12-05" in kept.out


@pytest.mark.parametrize(
    ("day", "holders"),
    [
        ("2025-09-01", ["", ""]),
        ("2025-12-01", ["kim", "ana"]),
        ("2026-11-19", ["kim", "ana"]),
        ("2026-11-20", ["kim", "ben"]),
    ],
)
def test_roles_of_another_day(kept: Hand, day: str, holders: list[str]) -> None:
    """As of a day the role is with whoever held it then."""
    kept.types("roles", "--as-of", day, "--json")
    assert [one["holder"] for one in json.loads(kept.out)] == holders


def test_a_role_without_a_holder_is_vacant(hand: Hand) -> None:
    """A role nobody holds is marked, in the roles and below the terms."""
    house(hand)
    hand.types("roles")
    assert hand.out.count("vacant") == 2
    hand.types("terms")
    assert [line.split() for line in hand.out.splitlines()[1:]] == [
        ["facilitator", "vacant"],
        ["secretary", "vacant"],
    ]


def test_the_circles_file_counts_until_there_are_terms(hand: Hand) -> None:
    """Who holds a role may stand in the circle's file; a term that has ended since is newer."""
    house(hand)
    text = (hand.folder / "circles/operations.yaml").read_text()
    hand.writes("circles/operations.yaml", text.replace("{id: sec", "{holder: ben, id: sec"))
    hand.types("roles", "--json")
    assert [one["holder"] for one in json.loads(hand.out)] == ["", "ben"]
    name, (role, holder, facts) = next(iter(TERMS.items()))
    hand.writes(f"terms/operations/{name}.yaml", TERM.format(role=role, holder=holder, facts=facts))
    hand.types("roles", "--json")
    assert [one["holder"] for one in json.loads(hand.out)] == ["", ""]


def test_terms_name_also_what_only_a_circle_says(hand: Hand) -> None:
    """A holder who stands in the circle's file alone is listed, without an id."""
    house(hand)
    text = (hand.folder / "circles/operations.yaml").read_text()
    more = "{holder: ben, until: 2026-11-01, id: sec"
    hand.writes("circles/operations.yaml", text.replace("{id: sec", more))
    hand.types("terms")
    assert "secretary    Ben Okafor  2026-11-01  ran out" in hand.out
    hand.types("terms", "--json")
    assert [one["state"] for one in json.loads(hand.out)] == ["vacant", "holds"]


def test_a_role_that_waits_for_a_word_is_not_called_vacant_as_well(hand: Hand) -> None:
    """Where somebody is selected and an answer is awaited, the role has one row."""
    house(hand)
    text = TERM.format(role="secretary", holder="ben", facts="from: 2026-11-20\nstate: pending\n")
    hand.writes("terms/operations/2026-11-20-secretary.yaml", text)
    hand.types("terms")
    assert [line.split()[:2] for line in hand.out.splitlines()[1:]] == [
        ["secretary", "Ben"],
        ["facilitator", "vacant"],
    ]


def test_two_may_hold_one_role(kept: Hand) -> None:
    """Several seats of one role are several rows."""
    text = TERM.format(role="secretary", holder="kim", facts="from: 2026-11-20\nstate: holds\n")
    kept.writes("terms/operations/2026-11-20-secretary-2.yaml", text)
    kept.types("roles", "--json")
    assert [one["holder"] for one in json.loads(kept.out)] == ["kim", "ben", "kim"]


@pytest.mark.parametrize(
    ("options", "holders"),
    [
        ((), ["Zoë", "kim", "ben"]),
        (("--all",), ["Zoë", "kim", "ana", "ben"]),
        (("--ended",), ["ana"]),
        (("--ending", "0"), ["kim"]),
        (("--ending", "400"), ["kim", "ben"]),
        (("--as-of", "2026-01-01"), ["Zoë", "kim", "ana"]),
        (("--as-of", "2026-01-01", "--ending", "300"), ["kim"]),
    ],
)
def test_which_terms_are_listed(kept: Hand, options: tuple[str, ...], holders: list[str]) -> None:
    """Those who hold something are listed unless others are asked for."""
    assert kept.types("terms", *options, "--json") == 0
    assert [one["holder"] for one in json.loads(kept.out)] == holders


def test_the_list_of_terms(kept: Hand) -> None:
    """Each term stands with its end, its state and the id to type next."""
    kept.types("terms", "list")
    assert kept.out.splitlines() == [
        "ROLE         HOLDER      UNTIL                ID",
        "delegate     Zoë                     pending  2026-11-21-delegate",
        "facilitator  كيم         2026-10-01  ran out  2025-10-01-facilitator",
        "secretary    Ben Okafor  2027-11-20           2026-11-20-secretary",
    ]


@pytest.mark.parametrize(
    ("command", "said"),
    [
        ("roles", "No circle here names a role yet."),
        ("terms", "Nobody holds a role here."),
        ("terms --all", "There is no such term."),
    ],
)
def test_an_empty_list_is_a_sentence(hand: Hand, command: str, said: str) -> None:
    """Nothing to list is said in a sentence."""
    house(hand)
    hand.writes("circles/operations.yaml", "format: sociocli/circle/1\n")
    assert hand.types(*command.split()) == 0
    assert hand.out == f"{said}\n"
    assert hand.types(*command.split(), "--circle", "kitchen") == 2


@pytest.mark.parametrize(
    ("ended", "holds"), [("", False), ("ended: 2026-11-22\n", False), ("ended: 2026-12-01\n", True)]
)
def test_all_commands_agree_on_who_holds_a_role(
    hand: Hand,
    ended: str,
    holds: bool,  # noqa: FBT001 - a case
) -> None:
    """A term that ends on a later day still holds; one that ended on no known day does not."""
    house(hand)
    term = f"role: secretary\nholder: ben\nfrom: 2025-11-22\nstate: ended\n{ended}"
    hand.writes("terms/operations/2025-11-22-secretary.yaml", f"format: sociocli/term/1\n{term}")
    hand.types("roles", "--json")
    said = [one["holder"] for one in json.loads(hand.out) if one["role"] == "secretary"]
    hand.types("circle", "show", "--json")
    roles = json.loads(hand.out)["roles"]
    shown = [h["person"] for one in roles if one["id"] == "secretary" for h in one["holders"]]
    hand.types("export", "handbook")
    assert (said == ["ben"], shown == ["ben"], "Ben Okafor (since" in hand.out) == (holds,) * 3

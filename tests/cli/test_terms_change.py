"""`sociocli terms add`, `set` and `end`."""

from __future__ import annotations

import pytest
from commanding import Hand
from standing_record import house

BY_HAND = """\
format: sociocli/term/1
# since the summer
role: secretary
holder: ben
from: 2026-06-01
state: holds
"""
NAME = "2026-06-01-secretary"
PATH = f"terms/operations/{NAME}.yaml"


@pytest.fixture
def kept(hand: Hand) -> Hand:
    """Return somebody with one term, as it was written by hand."""
    house(hand)
    hand.writes(PATH, BY_HAND)
    return hand


def text(hand: Hand, path: str = PATH) -> str:
    """Return what a file holds."""
    return (hand.folder / path).read_text(encoding="utf-8")


def test_somebody_resigns_on_the_spot(kept: Hand) -> None:
    """A term ends on a day and for a reason; nothing else changes, and the role is vacant."""
    code = kept.types("terms", "end", NAME, "--on", "2026-11-20", "--because", "moves away")
    assert code == 0
    assert text(kept) == BY_HAND.replace(
        "state: holds\n", "state: ended\nended: 2026-11-20\nbecause: moves away\n"
    )
    assert "Nobody holds the role secretary in Operations from 2026-11-20 on." in kept.out
    kept.types("roles")
    assert "vacant" in kept.out
    assert kept.types("due") == 1


def test_with_another_holder_the_role_is_not_vacant(kept: Hand) -> None:
    """Where somebody else holds the role too, nothing is said of a vacancy."""
    kept.writes("terms/operations/2026-07-01-secretary.yaml", BY_HAND.replace("ben", "ana"))
    kept.types("terms", "end", NAME)
    assert kept.out == f"changed    {PATH}\n"


@pytest.mark.parametrize(
    ("before", "options", "said"),
    [
        (BY_HAND.replace("holds", "ended\nended: 2026-07-01"), (), "already, on 2026-07-01"),
        (BY_HAND.replace("holds", "ended"), (), "has ended already."),
        (BY_HAND, ("--on", "2026-05-01"), "begins on 2026-06-01 only"),
        (BY_HAND, ("--on", "soon"), "“soon” is not a day"),
        (BY_HAND, ("--date", "2026-05-01"), "begins on 2026-06-01 only"),
    ],
)
def test_what_cannot_end_is_said(
    kept: Hand, before: str, options: tuple[str, ...], said: str
) -> None:
    """A term that is over, or has not begun by then, is left as it is."""
    kept.writes(PATH, before)
    assert kept.types("terms", "end", NAME, *options) == 2
    assert said in kept.err
    assert text(kept) == before


@pytest.mark.parametrize("role", ["secretary", "Keeper of the minutes", "keeper of the MINUTES"])
def test_a_role_is_known_by_its_id_and_its_title(hand: Hand, role: str) -> None:
    """A term is added under the id of the role; lengths count from its first day."""
    house(hand)
    assert hand.types("terms", "add", role, "Ben", "--from", "2026-12-01", "--until", "1 year") == 0
    assert hand.err == ""
    assert text(hand, "terms/operations/2026-12-01-secretary.yaml") == (
        "format: sociocli/term/1\nrole: secretary\nholder: ben\nfrom: 2026-12-01\n"
        "until: 2027-12-01\nstate: holds\n"
    )


def test_who_holds_the_role_still_is_said(kept: Hand) -> None:
    """Adding a term ends no other one, and says whose goes on."""
    kept.types("terms", "add", "secretary", "ana")
    assert "Ben Okafor still holds this role" in kept.err
    assert f"sociocli terms end {NAME}" in kept.err
    assert text(kept) == BY_HAND


def test_a_role_that_no_circle_names_is_kept_and_said(hand: Hand) -> None:
    """A role or person that is not known is kept as it was given, and that is said."""
    house(hand)
    assert hand.types("terms", "add", "Tool shed", "Zoë") == 0
    assert "names no role “tool-shed”" in hand.err
    assert "“Zoë” is nobody's name" in hand.err
    assert "holder: Zoë\n" in text(hand, "terms/operations/2026-11-22-tool-shed.yaml")


@pytest.mark.parametrize(
    ("options", "line"),
    [
        (("--until", "6 months"), "until: 2026-12-01\n"),
        (("--title", "Pen"), "title: Pen\n"),
    ],
)
def test_a_fact_is_set_and_nothing_else_changes(
    kept: Hand, options: tuple[str, ...], line: str
) -> None:
    """One line comes to the file; every other byte stays."""
    assert kept.types("terms", "set", NAME, *options) == 0
    assert line in text(kept)
    assert text(kept).replace(line, "") == BY_HAND


def test_it_is_said_which_day_was_taken(kept: Hand) -> None:
    """A length counts from the first day; a day that has passed is named."""
    kept.types("terms", "set", NAME, "--until", "6 months")
    assert kept.out.splitlines()[1:] == ["The term ends on 2026-12-01."]
    kept.types("terms", "set", NAME, "--until", "2026-11-01")
    assert (kept.out.splitlines()[1:], kept.err) == ([], "2026-11-01 has passed.\n")
    kept.types("terms", "add", "cook", "ana", "--from", "friday", "--until", "1 year")
    days = ["The term begins on 2026-11-27.", "The term ends on 2027-11-27."]
    assert kept.out.splitlines()[1:] == days
    kept.types("terms", "end", "2026-11-27-cook", "--on", "2 weeks")
    assert "It ends on 2026-12-06." in kept.out


def test_holder_and_first_day_are_set(kept: Hand) -> None:
    """Holder and first day change where they stand; nothing at all is refused."""
    kept.types("terms", "set", NAME, "--holder", "كيم", "--from", "2026-06-02")
    assert text(kept) == BY_HAND.replace("ben", "kim").replace("06-01", "06-02")
    assert kept.types("terms", "set", NAME) == 2
    assert "Say what is to change" in kept.err

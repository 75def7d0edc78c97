"""`sociocli circle role`."""

from __future__ import annotations

import pytest
from commanding import Hand

CIRCLE = "name: Garden\nmembers: [ana]\nroles:\n# by consent\n- secretary # since may\nx-a: b\n"


@pytest.fixture
def garden(hand: Hand) -> Hand:
    """Return somebody in the record of a garden."""
    hand.writes("circles/garden.yaml", CIRCLE)
    return hand


def read(hand: Hand) -> str:
    """Return the text of the circle's file."""
    return (hand.folder / "circles/garden.yaml").read_text(encoding="utf-8")


def test_a_role_is_added(garden: Hand) -> None:
    """Its title, what it does, whether it links, its term and seats stand in the file."""
    assert garden.types(
        "circle", "role", "add", "Note taker", "--does", "writes", "--link", "--term", "6 months",
        "--seats", "2",
    ) == 0  # fmt: skip
    added = (
        "- id: note-taker\n  title: Note taker\n  does: writes\n  link: true\n"
        "  term: 6 months\n  seats: 2\n"
    )
    assert read(garden) == CIRCLE.replace("# since may\n", f"# since may\n{added}")
    assert "with the id note-taker" in garden.out


def test_roles_without_latin_letters_get_an_id_each(garden: Hand) -> None:
    """Two titles in another script are two roles."""
    for title in ("كاتب", "طباخ"):
        assert garden.types("circle", "role", "add", title) == 0
    assert "- id: role\n  title: كاتب\n- id: role-2\n  title: طباخ\n" in read(garden)


@pytest.mark.parametrize(
    ("arguments", "sentence"),
    [
        (["add", "Secretary"], "a role secretary already"),
        (["add", ""], "needs a title"),
        (["add", "Cook", "--id", "C"], "a-z"),
        (["add", "Cook", "--term", "some time"], "6 months"),
        (["add", "Cook", "--seats", "0"], "at least one"),
        (["set", "secretary"], "--title"),
        (["set", "secretary", "--title", " "], "needs a title"),
        (["set", "cook", "--does", "x"], "roles are: secretary (secretary)"),
        (["remove", "cook"], "not a role"),
    ],
)
def test_what_is_wrong_is_refused_and_nothing_changes(
    garden: Hand, arguments: list[str], sentence: str
) -> None:
    """A command that is refused says why, and has written nothing."""
    assert garden.types("circle", "role", *arguments) == 2
    assert sentence in garden.err
    assert read(garden) == CIRCLE


def test_a_role_is_changed_where_it_stands(garden: Hand) -> None:
    """What was said changes; the rest of its lines and its comments stay."""
    changes = ("--title", "Secretary", "--does", "writes")
    assert garden.types("circle", "role", "set", "secretary", *changes) == 0
    longer = "- id: secretary # since may\n  title: Secretary\n  does: writes\n"
    assert read(garden) == CIRCLE.replace("- secretary # since may\n", longer)
    assert "What it does: writes\n" in garden.out
    assert garden.types("circle", "role", "set", "Secretary", "--does", "", "--link") == 0
    assert read(garden) == CIRCLE.replace(
        "- secretary # since may\n",
        "- id: secretary # since may\n  title: Secretary\n  link: true\n",
    )
    assert "Link: yes (before: no)" in garden.out
    assert "taken out (before: writes)" in garden.out


def test_a_role_that_nobody_holds_goes_at_once(garden: Hand) -> None:
    """The list is empty afterwards, and its comment stays."""
    assert garden.types("circle", "role", "remove", "secretary") == 0
    assert read(garden) == CIRCLE.replace("- secretary # since may\n", "")


def test_a_role_that_somebody_holds_goes_only_for_sure(garden: Hand) -> None:
    """Who holds it is said; without anybody to ask nothing is changed."""
    garden.writes(
        "terms/garden/2026-01-01-secretary.yaml",
        "format: sociocli/term/1\nrole: secretary\nholder: ana\nstate: holds\n",
    )
    assert garden.types("circle", "role", "remove", "secretary") == 4
    assert "ana holds secretary" in garden.err
    assert read(garden) == CIRCLE
    assert garden.types("circle", "role", "remove", "secretary", "--yes") == 0
    assert "- secretary" not in read(garden)
    assert "sociocli terms end 2026-01-01-secretary" in garden.err

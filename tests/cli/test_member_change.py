"""`sociocli circle member`."""

from __future__ import annotations

import pytest
from commanding import Hand

from sociocli.cli.member_change import names_in

CIRCLE = "name: Garden\nmembers: # the bed\n- {id: ana, name: Ana Lee} # chair\n- ben\nx-a: b\n"


@pytest.fixture
def garden(hand: Hand) -> Hand:
    """Return somebody in the record of a garden."""
    hand.writes("circles/garden.yaml", CIRCLE)
    return hand


def read(hand: Hand) -> str:
    """Return the text of the circle's file."""
    return (hand.folder / "circles/garden.yaml").read_text(encoding="utf-8")


def test_members_are_added(garden: Hand) -> None:
    """Several at once, each with an id of their own and the say that was named."""
    assert (
        garden.types("circle", "member", "add", "Kim, Noor", "Ben Ng", "--right", "Advisory") == 0
    )
    added = "".join(
        f"- id: {one}\n  name: {name}\n  right: advisory\n"
        for one, name in (("kim", "Kim"), ("noor", "Noor"), ("ben-ng", "Ben Ng"))
    )
    assert read(garden) == CIRCLE.replace("- ben\n", f"- ben\n{added}")
    assert garden.out.endswith("  circles/garden.yaml\n")


@pytest.mark.parametrize(
    ("arguments", "sentence"),
    [
        (["add", "ana lee"], "a member of Garden already (ana)"),
        (["add", "Zoe", "--id", "ben"], "belongs to ben"),
        (["add", "Zoe", "--id", "Z"], "a-z"),
        (["add", "Zoe", "Kim", "--id", "z"], "one name at a time"),
        (["add", "Zoe", "--right", "veto"], "full, advisory, none, on-leave"),
        (["add", " , "], "needs a name"),
        (["set", "ana"], "--name, --right"),
        (["set", "ana", "--name", " "], "needs a name"),
        (["set", "kim", "--name", "Kim"], "members are: Ana Lee (ana), ben (ben)"),
        (["remove", "kim"], "not a member"),
        (["remove", "ana", "--circle", "house"], "no “house”"),
    ],
)
def test_what_is_wrong_is_refused_and_nothing_changes(
    garden: Hand, arguments: list[str], sentence: str
) -> None:
    """A command that is refused says why, and has written nothing."""
    assert garden.types("circle", "member", *arguments) == 2
    assert sentence in garden.err
    assert read(garden) == CIRCLE


def test_another_person_of_the_same_name_needs_an_id(garden: Hand) -> None:
    """Two people may be called the same; they are then told apart by their ids."""
    assert garden.types("circle", "member", "add", "Ana Lee", "--id", "ana-2") == 0
    assert garden.types("circle", "member", "set", "Ana Lee", "--right", "none") == 2
    assert "Ana Lee (ana), Ana Lee (ana-2)" in garden.err
    assert garden.types("circle", "member", "set", "ana", "--right", "none") == 0
    assert "- {id: ana, name: Ana Lee, right: none} # chair" in read(garden)


def test_a_member_is_changed_where_they_stand(garden: Hand) -> None:
    """Name and say change in their line; the id stays."""
    assert garden.types("circle", "member", "set", "ben", "--name", "Ben Ng") == 0
    assert "Name" not in CIRCLE
    assert read(garden) == CIRCLE.replace("- ben\n", "- id: ben\n  name: Ben Ng\n")
    assert garden.types("circle", "member", "set", "lee", "--right", "on leave") == 0
    assert "{id: ana, name: Ana Lee, right: on-leave} # chair" in read(garden)
    assert "Say in decisions: on-leave (before: full)" in garden.out
    assert garden.types("circle", "member", "set", "ana", "--right", "full") == 0
    assert "- {id: ana, name: Ana Lee} # chair\n" in read(garden)
    assert garden.types("circle", "member", "set", "ana", "--right", "full") == 0
    assert "Nothing to change" in garden.out


def test_a_member_without_anything_goes_at_once(garden: Hand) -> None:
    """Nobody is asked where nothing is left behind."""
    assert garden.types("circle", "member", "remove", "ben") == 0
    assert read(garden) == CIRCLE.replace("- ben\n", "")
    assert "ben is no member of Garden any more." in garden.out


def leaves_much(hand: Hand) -> None:
    """Let Ana hold a role, look after a decision and have an action."""
    hand.writes(
        "terms/garden/2026-01-01-cook.yaml",
        "format: sociocli/term/1\nrole: cook\ntitle: Cook\nholder: ana\nstate: holds\n",
    )
    hand.writes(
        "decisions/garden/2026-01-01-hens.md",
        "---\nformat: sociocli/decision/1\ntitle: Hens\nowner: ana\n---\n\nSix.\n",
    )
    for name, state in (("fence", "open"), ("gate", "done")):
        hand.writes(
            f"actions/garden/2026-01-01-{name}.yaml",
            f"format: sociocli/action/1\nwhat: Mend the {name}\nwho: [ben, ana]\nstate: {state}\n",
        )


def test_a_member_who_holds_something_goes_only_for_sure(garden: Hand) -> None:
    """What would be left behind is said; without anybody to ask nothing is changed."""
    leaves_much(garden)
    assert garden.types("circle", "member", "remove", "ana") == 4
    for left in ("Cook", "Hens", "Mend the fence"):
        assert left in garden.err
    assert "gate" not in garden.err
    assert read(garden) == CIRCLE
    before = [name for name in garden.files() if not name.startswith("circles")]
    assert garden.types("circle", "member", "remove", "ana", "--yes") == 0
    assert "- {id: ana" not in read(garden)
    assert "sociocli terms" in garden.err
    assert [name for name in garden.files() if not name.startswith("circles")] == before


@pytest.mark.parametrize(("typed", "gone"), [("yes\n", True), ("y\n", False), ("", False)])
def test_only_a_typed_yes_is_one(garden: Hand, typed: str, *, gone: bool) -> None:
    """Somebody at a terminal is asked, and anything but yes changes nothing."""
    leaves_much(garden)

    class Keyboard:
        def isatty(self) -> bool:
            return True

        def readline(self) -> str:
            return typed

    garden.patch.setattr("sys.stdin", Keyboard())
    assert garden.types("circle", "member", "remove", "ana") == 0
    assert ("- {id: ana" not in read(garden)) is gone
    assert ("Nothing was changed" in garden.out) is not gone


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Ana, Ben", ("Ana", "Ben")),
        (" Ana Lee ;Ben,, ", ("Ana Lee", "Ben")),
        ("نور، ليلى", ("نور", "ليلى")),
        ("", ()),
    ],
)
def test_names_stand_between_commas(text: str, names: tuple[str, ...]) -> None:
    """Commas of other scripts count as well, and nothing between two of them is nobody."""
    assert names_in(text) == names

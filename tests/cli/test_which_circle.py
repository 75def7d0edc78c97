"""Which circle is meant: by its id or by its name, for every command alike."""

from __future__ import annotations

import pytest
from commanding import Hand

from sociocli.cli.which_circle import circle_meant, circle_wanted
from sociocli.errors import BadRequest
from sociocli.record.folder import RecordFolder


@pytest.fixture
def two(hand: Hand) -> Hand:
    """Return a record with two circles that have a file, and one that has decisions only."""
    hand.writes("sociocli.yaml", "format: sociocli/organisation/1\n")
    hand.writes("circles/kueche.yaml", "format: sociocli/circle/1\nname: Küche und Hof\n")
    hand.writes("circles/garden.yaml", "format: sociocli/circle/1\nname: Garden\n")
    text = "---\nstatus: in_force\ntitle: Keys\n---\n\nKeys hang in the hall.\n"
    hand.writes("decisions/old/2020-01-01-keys.md", text)
    return hand


@pytest.mark.parametrize(
    ("typed", "circle"),
    [
        ("", ""),
        ("garden", "garden"),
        ("GARDEN", "garden"),
        ("kuche und  hof", "kueche"),
        ("Küche und Hof", "kueche"),
        ("old", "old"),
    ],
)
def test_a_circle_is_known_by_its_id_and_by_its_name(two: Hand, typed: str, circle: str) -> None:
    """Id and name serve, without regard to case and accents; nothing means all circles."""
    assert circle_wanted(two.folder, typed) == circle


@pytest.mark.parametrize("typed", ["kitchen", "../garden", "gard", "küche", "."])
def test_an_unknown_circle_is_refused_with_those_there_are(two: Hand, typed: str) -> None:
    """What fits no circle is never guessed, and never put into a path."""
    with pytest.raises(BadRequest, match=r"there are: garden, kueche\.$"):
        circle_wanted(two.folder, typed)


def test_two_circles_of_one_name_are_told_apart_by_their_ids(two: Hand) -> None:
    """A name that two circles have means neither of them."""
    two.writes("circles/yard.yaml", "format: sociocli/circle/1\nname: Garden\n")
    with pytest.raises(BadRequest, match="garden, kueche, yard"):
        circle_wanted(two.folder, "Garden ")
    assert circle_wanted(two.folder, "garden") == "garden"


def test_something_new_belongs_to_the_only_circle_there_is(hand: Hand) -> None:
    """With one circle it need not be said; with none an id may name a new one; else it must."""
    folder = RecordFolder(hand.folder)
    assert circle_meant(folder, "first-one") == "first-one"
    with pytest.raises(BadRequest, match="a-z, 0-9 and hyphens"):
        circle_meant(folder, "First one")
    with pytest.raises(BadRequest, match="no circle here yet"):
        circle_meant(folder, "")
    hand.writes("circles/garden.yaml", "format: sociocli/circle/1\nname: Garden\n")
    assert circle_meant(folder, "") == "garden"
    hand.writes("minutes/roof/2026-01-01-roof.yaml", "")
    with pytest.raises(BadRequest, match="--circle with one of garden, roof"):
        circle_meant(folder, "")
    with pytest.raises(BadRequest, match="no circle “hall”"):
        circle_meant(folder, "hall")


@pytest.mark.parametrize(
    "command",
    [
        *(("decisions",), ("decisions", "--as-of", "2026-11-22"), ("roles",), ("terms",)),
        *(("actions",), ("backlog",), ("due",), ("minutes", "list"), ("export", "json")),
        *(("export", "handbook"), ("export", "calendar"), ("export", "csv", "decisions")),
        ("check",),
    ],
)
def test_every_command_knows_a_circle_by_its_name(two: Hand, command: tuple[str, ...]) -> None:
    """A list narrowed by a name is the one narrowed by the id; an unknown one is refused."""
    by_id = (two.types(*command, "--circle", "garden"), two.out)
    assert (two.types(*command, "--circle", "Garden"), two.out) == by_id
    assert two.types(*command, "--circle", "kitchen") == 2
    assert "There is no circle “kitchen”" in two.err

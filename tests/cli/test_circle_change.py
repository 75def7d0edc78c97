"""`sociocli circle add` and `set`."""

from __future__ import annotations

import pytest
from commanding import Hand

GENERAL = "# ours\nname: General circle   # the middle\nx-a: b\n"


@pytest.fixture
def house(hand: Hand) -> Hand:
    """Return somebody in a record of one circle."""
    hand.writes("sociocli.yaml", "name: Mill Court\n")
    hand.writes("circles/general.yaml", GENERAL)
    return hand


def read(hand: Hand, circle: str = "general") -> str:
    """Return the text of a circle's file."""
    return (hand.folder / f"circles/{circle}.yaml").read_text(encoding="utf-8")


def test_a_circle_is_added(house: Hand) -> None:
    """Its file says what was said, and nothing that was not."""
    assert house.types(
        "circle", "add", "Küche & Keller", "--aim", "All eat.", "--kind", "Help-Desk",
        "--parent", "General circle", "--members", "Ana, نور،Ana",
    ) == 0  # fmt: skip
    assert read(house, "kuche-keller") == (
        "format: sociocli/circle/1\nname: Küche & Keller\naim: All eat.\nkind: help_desk\n"
        "parent: general\nmembers:\n- id: ana\n  name: Ana\n- id: person\n  name: نور\n"
        "- id: ana-2\n  name: Ana\n"
    )
    assert "with the id kuche-keller" in house.out
    assert "circles/kuche-keller.yaml" in house.out
    assert house.types("circle", "add", "Bare", "--id", "b-1") == 0
    assert read(house, "b-1") == "format: sociocli/circle/1\nname: Bare\n"


def test_somebody_known_keeps_their_id(house: Hand) -> None:
    """Whoever is in another circle has the same id in the new one; others get a free one."""
    house.writes("circles/a.yaml", "members:\n- {id: bee, name: Béa}\n- {id: kim, name: Kim Li}\n")
    assert house.types("circle", "add", "New", "--members", "Bea, Kim") == 0
    assert "- id: bee\n  name: Bea\n- id: kim-2\n  name: Kim\n" in read(house, "new")
    assert "same person" in house.err


def test_an_editor_line_is_written_where_there_are_schemas(house: Hand) -> None:
    """The first line names the schema if the record has one."""
    (house.folder / ".schema").mkdir()
    assert house.types("circle", "add", "New") == 0
    assert read(house, "new").startswith("# yaml-language-server: $schema=../.schema/circle.json\n")


@pytest.mark.parametrize(
    ("arguments", "sentence"),
    [
        (["add", "General", "--id", "general"], "a circle general already"),
        (["add", " "], "needs a name"),
        (["add", "New", "--id", "N 1"], "a-z"),
        (["add", "New", "--kind", "guild"], "helping"),
        (["add", "New", "--parent", "nobody"], "there are: general"),
        (["set", "general", "--parent", "general"], "part of itself"),
        (["set", "general"], "--aim"),
        (["set", "general", "--name", ""], "needs a name"),
        (["set", "general", "--method", "vote"], "sofa, s3"),
        (["set", "nobody", "--aim", "x"], "no “nobody”"),
    ],
)
def test_what_is_wrong_is_refused_and_nothing_changes(
    house: Hand, arguments: list[str], sentence: str
) -> None:
    """A command that is refused says what can be said instead, and has written nothing."""
    before = house.files()
    assert house.types("circle", *arguments) == 2
    assert sentence in house.err
    assert (house.files(), read(house)) == (before, GENERAL)


def test_circles_never_lead_round(house: Hand) -> None:
    """A circle cannot become part of one that is part of it."""
    assert house.types("circle", "add", "Inner", "--parent", "general") == 0
    assert house.types("circle", "add", "Deep", "--parent", "inner") == 0
    assert house.types("circle", "set", "general", "--parent", "deep") == 2
    assert "part of" in house.err
    assert read(house) == GENERAL


def test_a_circle_is_changed_where_it_stands(house: Hand) -> None:
    """Changed, added and taken out: the rest of the file stays as it was written."""
    assert house.types("circle", "set", "--name", "Middle", "--rhythm", "monthly") == 0
    assert read(house) == "# ours\nname: Middle   # the middle\nrhythm: monthly\nx-a: b\n"
    assert "Name: Middle (before: General circle)" in house.out
    assert "Meets: monthly\n" in house.out
    assert "circles/general.yaml" in house.out
    assert house.types("circle", "set", "--rhythm", "") == 0
    assert read(house) == "# ours\nname: Middle   # the middle\nx-a: b\n"
    assert "taken out (before: monthly)" in house.out
    assert house.types("circle", "set", "--name", "Middle") == 0
    assert "Nothing to change" in house.out


def test_names_stand_in_one_line(house: Hand) -> None:
    """A name that was pasted with a line break is one line; an aim may have several."""
    assert house.types("circle", "set", "--name", " The\n middle ", "--aim", "Eat.\r\nRest.") == 0
    assert "name: The middle   # the middle\naim: |-\n  Eat.\n  Rest.\n" in read(house)


def test_a_wrong_file_is_not_changed(house: Hand) -> None:
    """A file that cannot be read is named with its line and left alone."""
    text = "name: A\nmembers:\n- Ana B\n"
    house.writes("circles/general.yaml", text)
    assert house.types("circle", "set", "general", "--aim", "x") == 2
    assert "circles/general.yaml:3" in house.err
    assert read(house) == text


def test_what_the_program_does_not_know_is_no_reason_to_refuse(house: Hand) -> None:
    """Keys of the circle's own stay where they are."""
    house.writes("circles/general.yaml", "colour: green # and white\nname: A\nphone: 1\n")
    assert house.types("circle", "set", "--aim", "All eat.") == 0
    assert read(house) == "colour: green # and white\nname: A\naim: All eat.\nphone: 1\n"

"""`sociocli circle kinds` and `circle kind`."""

from __future__ import annotations

import json

import pytest
from commanding import Hand

from sociocli.cli import circle_kind

OURS = """\
# what holds for all of us
name: House   # since 1999
x-door: green
kinds:  # our own
# by consent
- {name: guild, says: Learns., decides: no}   # since may
- clan
vocabulary: {proposal: draft}
"""


@pytest.fixture
def house(hand: Hand) -> Hand:
    """Return somebody in the record of a house that has two kinds of its own."""
    hand.writes("sociocli.yaml", OURS)
    hand.writes("circles/weavers.yaml", "name: Weavers\nkind: guild\n")
    return hand


def read(hand: Hand) -> str:
    """Return the text of the organisation's file."""
    return (hand.folder / "sociocli.yaml").read_text(encoding="utf-8")


def test_the_kinds_are_listed(house: Hand) -> None:
    """Every kind has its sentence, and the organisation's own stand among them."""
    assert house.types("circle", "kinds") == 0
    assert "guild         no       Learns." in house.out.splitlines()
    assert "mission       yes" in house.out
    assert house.types("circle", "kinds", "--json") == 0
    own = [one["kind"] for one in json.loads(house.out) if one["own"]]
    assert own == ["guild", "clan"]


def test_a_kind_is_shown_with_its_circles(house: Hand) -> None:
    """What it is, whose it is, and which circles are of it."""
    assert house.types("circle", "kind", "show", "Guild") == 0
    assert [" ".join(line.split()) for line in house.out.splitlines()] == [
        "guild",
        "What it is Learns.",
        "Decides no, it recommends",
        "Own domain yes",
        "Whose it is your own, in sociocli.yaml",
        "Circles Weavers (weavers)",
    ]
    assert house.types("circle", "kind", "show", "pod", "--json") == 0
    shown = json.loads(house.out)
    assert (shown["kind"], shown["own"], shown["circles"]) == ("crew", False, [])


def test_an_added_kind_stands_behind_the_others_and_is_known(house: Hand) -> None:
    """Only its own lines come; `check` is content, and a circle can be of that kind."""
    assert house.types(
        "circle", "kind", "add", "study group", "--says", "Reads\ntogether: weekly.",
        "--no-decides", "--no-domain", "--also", "readers, Leser",
    ) == 0  # fmt: skip
    added = (
        '- name: study group\n  says: "Reads together: weekly."\n  decides: false\n'
        "  domain: false\n  also:\n  - readers\n  - Leser\n"
    )
    assert read(house) == OURS.replace("- clan\n", f"- clan\n{added}")
    assert "study group is a kind of circle now.\n  sociocli.yaml\n" in house.out
    assert "circle set ID --kind 'study group'" in house.out
    assert house.types("circle", "add", "Books", "--kind", "LESER") == 0
    assert "kind: study group\n" in (house.folder / "circles/books.yaml").read_text("utf-8")
    assert house.types("check") == 0
    assert house.types("circle", "show", "books") == 0
    assert "study group: Reads together: weekly." in house.out


@pytest.mark.parametrize(
    ("text", "after"),
    [
        ("name: House\n", "name: House\nkinds:\n- name: crowd\n"),
        ("kinds: []\nx-a: b\n", "kinds:\n- name: crowd\nx-a: b\n"),
        ("kinds: [clan]  # us", "kinds: [clan, {name: crowd}]  # us"),
        ("kinds: clan\n", "kinds:\n- clan\n- name: crowd\n"),
        ("settings: {}\nname: H", "settings: {}\nname: H\nkinds:\n- name: crowd"),
    ],
)
def test_the_first_kind_finds_its_place(hand: Hand, text: str, after: str) -> None:
    """However the file is laid out, the rest of it stays as it is."""
    hand.writes("sociocli.yaml", text)
    assert hand.types("circle", "kind", "add", "crowd") == 0
    assert read(hand) == after


def test_a_kind_is_changed_where_it_stands(house: Hand) -> None:
    """What was said changes; the rest of its line and its comment stay."""
    assert house.types("circle", "kind", "set", "guild", "--decides", "--says", "Works.") == 0
    assert read(house) == OURS.replace(
        "{name: guild, says: Learns., decides: no}", "{name: guild, says: Works.}"
    )
    assert "Decides: yes (before: no)\n" in house.out
    assert house.types("circle", "kind", "set", "guild", "--says", "", "--also", "craft") == 0
    assert read(house) == OURS.replace(
        "{name: guild, says: Learns., decides: no}", "{name: guild, also: [craft]}"
    )
    assert "What it is: taken out (before: Works.)\n" in house.out


def test_a_kind_that_comes_along_becomes_ones_own(house: Hand) -> None:
    """What was not said of it stays as it comes with the program."""
    assert house.types("circle", "kind", "set", "interest group", "--decides") == 0
    says = "People who practise the same learn from each other and recommend."
    added = (
        f"- name: cop\n  says: {says}\n  domain: false\n"
        "  also:\n  - community_of_practice\n  - interest_group\n"
    )
    assert read(house) == OURS.replace("- clan\n", f"- clan\n{added}")
    assert house.types("circle", "kind", "show", "cop") == 0
    assert "your own" in house.out


@pytest.mark.parametrize("kind", ["guild", "crew"])
def test_what_is_so_already_changes_nothing(house: Hand, kind: str) -> None:
    """A kind that comes along is not copied for nothing."""
    assert house.types("circle", "kind", "show", kind, "--json") == 0
    says = json.loads(house.out)["says"]
    assert house.types("circle", "kind", "set", kind, "--says", says) == 0
    assert house.out == "Nothing to change: sociocli.yaml says so already.\n"
    assert read(house) == OURS


@pytest.mark.parametrize(
    ("arguments", "sentence"),
    [
        (["add", "Guild"], "kind set guild"),
        (["add", "help-desk"], "kind set help_desk"),
        (["add", "POD"], "kind set crew"),
        (["add", " "], "needs a name"),
        (["add", "a, b"], "“a, b”"),
        (["add", "--", "-_-"], "“-_-”"),
        (["add", "x" * 41], "a few words"),
        (["add", "red\x1b[31m"], "a few words"),
        (["add", "crowd", "--also", "mob, clan"], "“clan” means the kind clan already"),
        (["set", "guild", "--also", "pod"], "“pod” means the kind crew already"),
        (["set", "guild"], "--decides"),
        (["remove", "crew"], "crew comes with the program"),
        (["remove", "crowd"], "one of: circle, "),
        (["remove", "Guild", "--yes"], "still in use: Weavers (weavers). "),
        (["set", "crowd", "--decides"], "one of: circle, "),
        (["show", "crowd"], "guild, clan."),
    ],
)
def test_what_is_wrong_is_refused_and_nothing_changes(
    house: Hand, arguments: list[str], sentence: str
) -> None:
    """A command that is refused says why in one sentence, and has written nothing."""
    assert house.types("circle", "kind", *arguments) == 2
    assert sentence in house.err
    assert len(house.err.splitlines()) == 1
    assert read(house) == OURS


TWO_OF_IT = """\
name: House  # since 1999
kinds:  # our own
# by consent
- {name: guild, says: Learns.}   # since may
# ours, not theirs
- says: |
    Three at most.
  name: crew
  x-colour: red
  also: [trio]  # three
# the end
vocabulary: {proposal: draft}
"""


@pytest.mark.parametrize(
    ("text", "gone", "after"),
    [
        (OURS, "clan", OURS.replace("- clan\n", "")),
        (
            TWO_OF_IT,
            "guild",
            TWO_OF_IT.replace("- {name: guild, says: Learns.}   # since may\n", ""),
        ),
        ("kinds: [a, clan]  # us\nx-a: b", "CLAN", "kinds: [a]  # us\nx-a: b"),
        ("x-a: b\r\nkinds: clan\r\n", "clan", "x-a: b\r\n"),
        ("kinds:\n# why\n- clan\n# then\nname: H\n", "clan", "kinds:\n# why\n# then\nname: H\n"),
    ],
)
def test_a_kind_goes_with_its_own_lines_only(hand: Hand, text: str, gone: str, after: str) -> None:
    """However the file is laid out, the rest of it stays byte for byte, and nobody is asked."""
    hand.writes("sociocli.yaml", "")
    (hand.folder / "sociocli.yaml").write_bytes(text.encode())
    assert hand.types("circle", "kind", "remove", gone) == 0
    assert (hand.folder / "sociocli.yaml").read_bytes().decode() == after
    assert hand.out == f"{gone.lower()} is no kind of circle any more.\n  sociocli.yaml\n"
    assert hand.types("check") == 0


def test_a_kind_in_place_of_ours_goes_once_it_is_known_that_ours_comes_back(hand: Hand) -> None:
    """Circles stay of the kind of that name; they are named, and somebody is asked."""
    hand.writes("sociocli.yaml", TWO_OF_IT)
    hand.writes("circles/weavers.yaml", "name: Weavers\nkind: Crew\n")
    hand.writes("circles/nur.yaml", "name: نور\nkind: crew\nmethod: nobody-knows\n")
    assert hand.types("circle", "kind", "remove", "crew") == 4
    assert "Weavers (weavers) will be of the kind crew that comes with the program.\n" in hand.err
    assert "nur (nur) will be" in hand.err
    assert read(hand) == TWO_OF_IT
    assert hand.types("circle", "kind", "remove", "trio", "--yes") == 0
    assert "crew is what comes with the program again.\n" in hand.out
    before, _, rest = TWO_OF_IT.partition("- says: |")
    assert read(hand) == before + "# the end" + rest.partition("# the end")[2]
    assert hand.types("circle", "show", "weavers") == 0
    assert "crew: Three to five people" in hand.out


def test_who_is_not_sure_keeps_the_kind(hand: Hand, monkeypatch: pytest.MonkeyPatch) -> None:
    """Anything but a yes at the keyboard changes nothing."""
    hand.writes("sociocli.yaml", TWO_OF_IT)
    hand.writes("circles/weavers.yaml", "name: Weavers\nkind: crew\n")
    monkeypatch.setattr(circle_kind, "sure", lambda _, *, yes: yes)
    assert hand.types("circle", "kind", "remove", "crew") == 0
    assert hand.out == "Nothing was changed.\n"
    assert read(hand) == TWO_OF_IT


def test_a_kind_stays_while_a_circle_uses_a_name_that_would_go_with_it(hand: Hand) -> None:
    """The kind of the program has other names; every circle that would lose its kind is named."""
    hand.writes("sociocli.yaml", TWO_OF_IT)
    for one, kind in (("ants", "crew"), ("bees", "Trio"), ("cats", "trio")):
        hand.writes(f"circles/{one}.yaml", f"name: The {one}\nkind: {kind}\n")
    assert hand.types("circle", "kind", "remove", "crew", "--yes") == 2
    assert "The kind crew is still in use: The bees (bees), The cats (cats). " in hand.err
    assert read(hand) == TWO_OF_IT
    for one in ("bees", "cats"):
        assert hand.types("circle", "set", one, "--kind", "crew") == 0
    assert hand.types("circle", "kind", "remove", "crew", "--yes") == 0
    assert hand.types("check") == 0


def test_where_there_is_no_record_nothing_is_begun(hand: Hand) -> None:
    """A file for the organisation is made by `init` alone."""
    assert hand.types("circle", "kind", "add", "crowd") == 2
    assert "sociocli init" in hand.err
    assert hand.files() == []


def test_a_file_that_is_wrong_is_named_with_its_line(house: Hand) -> None:
    """The file is not changed, and the line is said."""
    house.writes("sociocli.yaml", "name: H\nkinds:\n- {name: a, decides: perhaps}\n")
    assert house.types("circle", "kind", "add", "crowd") == 2
    assert "sociocli.yaml:3: " in house.err

"""`sociocli search`, as it is typed and read."""

from __future__ import annotations

import json

import pytest
from commanding import Hand

from sociocli.cli import listing
from sociocli.domain.standing import BacklogTopic, StandingAction, StandingDecision, Term
from sociocli.record.cache import Cache
from sociocli.record.standing_file import Standing, standing_bytes

FILES: dict[str, Standing] = {
    "decisions/house/2026-01-10-quiet-hours.md": StandingDecision(
        "Quiet hours", adopted="2026-01-10", owner="ana",
        text="Nobody plays music after ten.\n\nZoë’s drums sleep in the cellar.",
    ),
    "decisions/garden/2026-05-01-compost.md": StandingDecision(
        "Compost", adopted="2026-05-01", text="It may hum, but in quiet hours it is covered."
    ),
    "actions/house/2026-02-02-buy-lamps.yaml": StandingAction(
        "Buy 3 lamps [/budget]", ("Mary-Ann O'Neil",)
    ),
    "terms/house/2026-01-10-secretary.yaml": Term("secretary", "ben", start="2026-01-10"),
    "backlog/house/2026-03-03-a.yaml": BacklogTopic("اجتماع الأحد", since="2026-03-03"),
    "backlog/house/2026-03-03-b.yaml": BacklogTopic("定例会議の部屋", since="2026-03-03"),
    "backlog/house/2026-03-03-c.yaml": BacklogTopic("Die Straße kehren", since="2026-03-03"),
    "backlog/house/2026-03-03-d.yaml": BacklogTopic("red \x1b[31m colour", since="2026-03-03"),
}  # fmt: skip


@pytest.fixture(params=["index", "no index"])
def record(hand: Hand, request: pytest.FixtureRequest) -> Hand:
    """Return somebody in a record, with an index of words and without."""
    for name, value in FILES.items():
        hand.writes(name, "").write_bytes(standing_bytes(value))
    hand.writes("circles/house.yaml", "name: The house\naim: To live together\n")
    if request.param == "no index":
        hand.patch.setattr(Cache, "_has_words", lambda _: False)
    return hand


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ("quiet", ["quiet-hours.md:3", "compost.md:8"]),
        ("QUIET hours", ["quiet-hours.md:3", "compost.md:8"]),
        ("music", ["quiet-hours.md:9"]),
        ("mus", ["quiet-hours.md:9"]),
        ("mus ten", []),
        ("zoe drums", ["quiet-hours.md:11"]),
        ("Zoë’s", ["quiet-hours.md:11"]),
        ("strasse", ["03-c.yaml:2"]),
        ("اجتماع", ["03-a.yaml:2"]),
        ("会議", ["03-b.yaml:2"]),
        ("[/budget]", ["lamps.yaml:2"]),
        ("lamps NOT 3", []),
        ("lamps OR", []),
        ("title:quiet*", []),
        ("nothinglikeit", []),
        ("together", ["house.yaml:2"]),
        ("mary-ann", ["lamps.yaml:3"]),
    ],
)
def test_words_are_found(record: Hand, typed: str, found: list[str]) -> None:
    """Words are found whatever their case, accent and script, and are never commands."""
    assert record.types("search", *typed.split()) == 0
    places = [line for line in record.out.splitlines() if not line.startswith(" ")]
    if found:
        assert [place.endswith(end) for place, end in zip(places, found, strict=True)] == [
            True
        ] * len(found), places
    else:
        assert places == [f"Nothing in this record holds “{typed}”."]


def test_what_stands_in_quotes_stands_together(record: Hand) -> None:
    """Words between quotation marks must stand together, however these are typed."""
    for typed in (("hours quiet",), ('"hours quiet"',), ('"hours', 'quiet"')):
        record.types("search", *typed)
        assert record.out.startswith("Nothing")
    for typed in (("quiet hours",), ('"quiet hours"',)):
        record.types("search", *typed)
        assert record.out.count(".md:") == 2


@pytest.mark.parametrize(
    ("options", "count"),
    [
        ((), 2),
        (("--circle", "garden"), 1),
        (("--kind", "decision"), 2),
        (("--kind", "topic"), 0),
        (("--person", "ana"), 1),
        (("--person", "nobody"), 0),
        (("--since", "2026-02-01"), 1),
        (("--until", "2026-02-01"), 1),
        (("--since", "2026-06-01"), 0),
        (("--limit", "1"), 1),
    ],
)
def test_a_search_is_narrowed(record: Hand, options: tuple[str, ...], count: int) -> None:
    """Circle, kind, person and days narrow what is found."""
    assert record.types("search", "quiet", "--json", *options) == 0
    assert len(json.loads(record.out)) == count


def test_a_person_is_found_by_name_or_id(record: Hand) -> None:
    """A person may be named as the file names them."""
    record.types("search", "lamps", "--person", "Mary-Ann O'Neil", "--json")
    assert len(json.loads(record.out)) == 1


def test_json_says_where(record: Hand) -> None:
    """As JSON each place has its thing, path and line."""
    record.types("search", "music", "--json")
    assert json.loads(record.out) == [
        {
            "id": "decisions/house/2026-01-10-quiet-hours",
            "kind": "decision",
            "circle": "house",
            "title": "Quiet hours",
            "date": "2026-01-10",
            "path": "decisions/house/2026-01-10-quiet-hours.md",
            "line": 9,
            "text": "Nobody plays music after ten.",
        }
    ]


def test_nothing_in_a_file_acts_on_the_terminal(record: Hand) -> None:
    """An escape in a file is shown as a picture, marked or not."""
    record.patch.setenv("FORCE_COLOR", "1")
    record.types("search", "colour")
    assert "\x1b[31m" not in record.out
    assert "\x1b[1mcolour\x1b[22m" in record.out


def test_what_was_looked_for_is_marked_and_in_sight(record: Hand) -> None:
    """On a narrow screen a long line begins shortly before what was looked for."""
    long = "word " * 40 + "Needle in the hay " + "word " * 40
    record.writes("decisions/house/2026-01-11-hay.md", "").write_bytes(
        standing_bytes(StandingDecision("Hay", text=long))
    )
    record.patch.setattr(listing, "_room", lambda: 60)
    record.patch.setattr(listing, "_marks_are_seen", lambda: True)
    record.types("search", "needle")
    line = record.out.splitlines()[1]
    assert "\x1b[1mNeedle\x1b[22m in the" in line
    assert len(line.replace("\x1b[1m", "").replace("\x1b[22m", "")) <= 60


@pytest.mark.parametrize(
    "typed",
    [
        ("--", "--"),
        ("…",),
        ("x", "--kind", "nonsense"),
        ("x", "--since", "soon"),
        ("x", "--circle", "y"),
    ],
)
def test_what_cannot_be_looked_for(record: Hand, typed: tuple[str, ...]) -> None:
    """What is no word, no kind, no day or no circle is said in one sentence."""
    assert record.types("search", *typed) == 2
    assert record.out == ""
    assert record.err.count("\n") == 1


def test_files_that_cannot_be_read_are_named(record: Hand) -> None:
    """What could not be searched is said; the rest is found all the same."""
    record.writes("actions/house/2026-02-03-x.yaml", "what: [\n")
    assert record.types("search", "quiet") == 0
    assert record.out.count(".md:") == 2
    assert record.err.startswith("actions/house/2026-02-03-x.yaml:2:")


def test_what_changed_a_moment_ago_is_found(record: Hand) -> None:
    """A word is found as soon as it stands in a file, and no longer than that."""
    record.types("search", "tambourine")
    path = record.folder / "decisions/garden/2026-05-01-compost.md"
    old = path.read_bytes()
    path.write_bytes(old.replace(b"hum", b"tambourine"))
    record.types("search", "tambourine")
    assert record.out.startswith("decisions/garden/2026-05-01-compost.md:8")
    path.write_bytes(old)
    record.types("search", "tambourine")
    assert record.out.startswith("Nothing")


def test_an_empty_record_holds_nothing(hand: Hand) -> None:
    """In an empty folder nothing is found, which is no mistake."""
    assert hand.types("search", "quiet") == 0
    assert hand.out == "Nothing in this record holds “quiet”.\n"

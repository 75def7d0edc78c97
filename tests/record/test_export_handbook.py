"""The handbook as a page: its own headings and no others, whatever people wrote."""

from __future__ import annotations

import re
from itertools import pairwise
from pathlib import Path

import pytest
from evenings import HOSTILE
from exporting import house, put_text
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from markdown_it import MarkdownIt
from markdown_it.token import Token

from sociocli.domain.circle import Circle, CircleRole, Organisation
from sociocli.domain.people import Person
from sociocli.domain.proposal import Concern, Measure
from sociocli.domain.standing import OutsideMeeting, StandingDecision, Term
from sociocli.record.circle_file import circle_ids, circle_path, read_circle
from sociocli.record.export_chapters import chapters
from sociocli.record.export_handbook import handbook, is_handbook, unchanged_handbook
from sociocli.record.index import Index
from sociocli.record.item_reading import ItemReading
from sociocli.record.plain import to_plain
from sociocli.record.things import Thing, thing_of

ANCHOR = re.compile(r'<a id="[a-z0-9-]+">|</a>')
QUIET = """\
<a id="operations-2026-01-10-quiet-hours"></a>

#### Quiet hours

> Quiet from 22:00.

- Decided: 10 January 2026 (2026-01-10-operations#1)
- Changed: 10 July 2026 (2026-07-10-operations#1)
- Owner: Ana
- To be reviewed: 10 January 2027
"""


class Kept(Index):
    """An index over things that are in no file."""

    def __init__(self, *things: Thing) -> None:
        self._kept = things

    def things(self, part: str, *, circle: str = "", states: object = ()) -> list[Thing]:
        """Return the things of a part."""
        return [one for one in self._kept if one.part == part and circle in ("", one.circle)]


def page_of(root: Path, day: str = "2026-11-22", *, past: bool = False) -> str:
    """Return the handbook of a record."""
    index = Index(root)
    organisation = Organisation("Mill Court", "We live here.")
    circles = [read_circle(circle_path(root, one), organisation) for one in circle_ids(root)]
    told = chapters(index, circles, day, ItemReading(root, index.things("minutes")))
    return handbook(organisation, told, day, past=past)


def tokens(page: str) -> list[Token]:
    """Return what a reader of Markdown makes of a page."""
    markdown = MarkdownIt("commonmark").enable(["table", "strikethrough"])
    return markdown.parse(page.split("---\n\n", 1)[1])


def headings(page: str) -> list[tuple[str, str]]:
    """Return the headings with their levels."""
    return [
        (opening.tag, "".join(child.content for child in inner.children or ()))
        for opening, inner in pairwise(tokens(page))
        if opening.type == "heading_open"
    ]


def said_everywhere(text: str) -> str:
    """Return a handbook in which everybody wrote the same text at every place."""
    decision = StandingDecision(
        title=text, adopted="2026-01-10", review="2027-01-10", expires="2027-01-10", owner=text,
        criteria=(text,), conditions=(text,), measures=(Measure(text, text, text, text),),
        concerns=(Concern(text),), supersedes=text, minutes=text, text=text,
        outside=OutsideMeeting(text, text),
    )  # fmt: skip
    role = CircleRole("chair", text, does=text)
    circle = Circle("a", text, text, text, "b", (Person("x", text),), (role,), rhythm=text)
    other = Circle("b", text)
    kept = Kept(
        thing_of("decisions/a/2026-01-10-x", to_plain(decision)),
        thing_of("terms/a/2026-01-10-y", to_plain(Term("chair", text, text, "2026-01-10"))),
        thing_of("circles/b", {"name": text}),
    )
    told = chapters(kept, [circle, other], "2026-11-22", lambda _: None)
    return handbook(Organisation(text, text), told, "2026-11-22", past=True)


def expected(text: str) -> list[tuple[str, str]]:
    """Return the headings of such a handbook."""
    words = " ".join(part.strip(" ") for part in text.expandtabs(4).split("\n")).strip(" ")
    name = f"Handbook of {words}" if words else "Handbook"
    return [
        ("h1", name), ("h2", "Contents"), ("h2", words or "b"), ("h2", words or "a"),
        ("h3", "Members"), ("h3", "Roles"), ("h3", "Decisions"), ("h4", words or "2026-01-10-x"),
    ]  # fmt: skip


def test_a_decision_stands_there_with_its_days(tmp_path: Path) -> None:
    """Text first, then when it was decided and changed, who owns it, and the next review."""
    page = page_of(house(tmp_path))
    assert QUIET in page
    assert headings(page) == [
        ("h1", "Handbook of Mill Court"), ("h2", "Contents"), ("h2", "Operations"),
        ("h3", "Members"), ("h3", "Roles"), ("h3", "Decisions"), ("h4", "Quiet hours"),
        ("h2", "Garden"), ("h3", "Decisions"), ("h4", "Compost"),
    ]  # fmt: skip
    assert "What was in force on 22 November 2026." in page
    assert "- **Secretary**: Ben (since 10 July 2026, until 10 January 2027)" in page
    assert "Part of Operations." in page


def test_every_entry_of_the_contents_leads_somewhere(tmp_path: Path) -> None:
    """Each link of the table of contents has its anchor, once."""
    page = page_of(house(tmp_path))
    links = re.findall(r"\]\(#([^)]*)\)", page)
    assert links == [
        "circle-operations", "operations-2026-01-10-quiet-hours",
        "circle-garden", "garden-2026-09-01-compost",
    ]  # fmt: skip
    assert re.findall(r'<a id="([^"]*)"', page) == links


def test_a_past_day_says_what_is_not_of_that_day(tmp_path: Path) -> None:
    """Aims and members are only known as they are now, and the page says so."""
    sentence = "aims, domains and members are those of the record now."
    assert sentence in page_of(house(tmp_path), "2026-02-01", past=True)
    assert sentence not in page_of(tmp_path)


def test_a_text_of_then_that_is_lost_is_said(tmp_path: Path) -> None:
    """Instead of another text there is a sentence."""
    house(tmp_path)
    put_text(tmp_path, "minutes/operations/2026-01-10-operations.yaml", "a: [")
    page = page_of(tmp_path, "2026-02-01", past=True)
    assert "What it said on that day is not known" in page
    assert "Quiet from" not in page


def test_an_empty_record_is_a_page_too(tmp_path: Path) -> None:
    """Nothing is there, and that is said."""
    assert "There are no circles here yet." in page_of(tmp_path)


def holds_together(text: str) -> None:
    """Check that a text said everywhere changes nothing of the page."""
    page = said_everywhere(text)
    found = tokens(page)
    assert headings(page) == expected(text)
    html = [one.content for one in found if one.type == "html_block"]
    html += [c.content for one in found for c in one.children or () if c.type == "html_inline"]
    assert [one for one in html if not ANCHOR.fullmatch(one)] == []
    kinds = dict.fromkeys(one.type for one in found)
    never = ("fence", "code_block", "hr", "table_open")
    assert [kind for kind in never if kind in kinds] == []
    targets = [
        str(child.attrs["href"])
        for one in found
        for child in one.children or ()
        if child.type == "link_open"
    ]
    assert [one for one in targets if not one.startswith("#") and one != text] == []
    assert "image" not in [c.type for one in found for c in one.children or ()]


@pytest.mark.parametrize(
    "text", [*HOSTILE, "https://example.org/a", "مرحبا \u202e", "🎉", "\x1b[2J"]
)
def test_the_headings_are_ours_whatever_people_wrote(text: str) -> None:
    """Said at every place, a hostile text adds no heading, code, rule, table, link or HTML."""
    if "\x1b" not in text and "\u202e" not in text:
        holds_together(text)
    assert "\x1b" not in said_everywhere(text)
    assert "\u202e" not in said_everywhere(text)


@given(st.lists(st.text(alphabet=" -*+#>`~=_<&[](){}|\\!1.):@ab\"'/", max_size=10), max_size=5))
@settings(suppress_health_check=[HealthCheck.too_slow], deadline=None, max_examples=60)
def test_the_headings_are_ours_whatever_is_typed(lines: list[str]) -> None:
    """The same for anything that could mean something to a reader of Markdown."""
    text = "\n".join(lines)
    if text.strip():
        holds_together(text)


def test_a_change_by_hand_is_seen(tmp_path: Path) -> None:
    """Our page is known as ours, and as unchanged until somebody changes it."""
    page = page_of(house(tmp_path))
    assert is_handbook(page.encode()[:4096])
    assert unchanged_handbook(page)
    assert unchanged_handbook(page.replace("\n", "\r\n"))
    assert is_handbook(page.replace("\n", "\r\n").encode())
    assert not unchanged_handbook(page.replace("22:00", "21:00"))
    assert not unchanged_handbook("")
    assert not is_handbook(b"# Handbook of Mill Court\n")


def test_the_same_record_gives_the_same_bytes(tmp_path: Path) -> None:
    """Nothing depends on the moment."""
    house(tmp_path)
    assert page_of(tmp_path) == page_of(tmp_path)

"""The files of what stands: written, read again, and changed without losing a byte."""

from __future__ import annotations

import re
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from any_noun import made
from hypothesis import given
from hypothesis import strategies as st
from standing_record import standing_in

from sociocli.domain.standing import BacklogTopic, StandingAction, StandingDecision, Term
from sociocli.errors import BadRequest
from sociocli.record.standing_file import (
    STANDING,
    Standing,
    changed,
    front_matter,
    standing_bytes,
    standing_of,
    standing_of_plain,
)
from sociocli.record.things import thing_of
from sociocli.record.yaml_text import plain_of
from sociocli.record.yaml_tree import parse

MERGE = "<<<<<<< a\nx\n=======\ny\n>>>>>>> b\n"
NOUNS = tuple(STANDING.values())
SAFE = st.text(
    st.characters(codec="utf-8", exclude_categories=("Cc", "Cs", "Zl", "Zp")), max_size=9
)
LINES = st.lists(SAFE | st.sampled_from(["---", "```", "# Keys", "- a: b", ""]), max_size=5)
BODIES = LINES.map(lambda lines: "\n".join(lines).strip("\n"))

HOUSE = """\
---
# From the old binder.
format: sociocli/decision/1
x-binder: 7   # blue
status: in_force

title: 'Keys'
owner:   ana
---

One key each.

---
No copies.
"""


def tidied(value: Standing, body: str) -> Standing:
    """Return a value as a file can hold it: with this text, if it has one."""
    return replace(value, text=body) if isinstance(value, StandingDecision) else value


@pytest.mark.parametrize("noun", NOUNS)
@given(data=st.data())
def test_what_is_written_is_read_again(noun: type[Standing], data: st.DataObject) -> None:
    """Whatever stands is the same after a turn through its file, and through what lists know."""
    value = tidied(data.draw(made(noun)), data.draw(BODIES))
    text = standing_bytes(value).decode()
    assert standing_of(noun, text, "x") == value
    if not isinstance(value, StandingDecision):
        assert standing_of_plain(noun, plain_map(text), "x") == value


def plain_map(text: str) -> dict[str, Any]:
    """Return what a file of YAML holds."""
    plain = plain_of(parse(text, "x"))
    assert isinstance(plain, dict)
    return plain


@pytest.mark.parametrize("noun", NOUNS)
@given(data=st.data())
def test_any_change_is_read_again(noun: type[Standing], data: st.DataObject) -> None:
    """A changed file says the new value, with its comment and what the program does not know."""
    old = tidied(data.draw(made(noun)), data.draw(BODIES))
    new = tidied(data.draw(made(noun)), data.draw(BODIES))
    text = standing_bytes(old).decode()
    text = text.replace("format:", "# by hand\nx-own: [1, {a: b}]\nformat:", 1)
    after = changed(text, "x", new)
    assert standing_of(noun, after, "x") == new
    assert "# by hand\nx-own: [1, {a: b}]\n" in after
    assert changed(text, "x", old) == text


@pytest.mark.parametrize(
    ("change", "lines"),
    [
        ({"owner": "ben"}, {"-owner:   ana", "+owner:   ben"}),
        ({"title": "Keys and locks"}, {"-title: 'Keys'", "+title: Keys and locks"}),
        ({"review": "2027-01-01"}, {"+review: 2027-01-01"}),
        ({"owner": ""}, {"-owner:   ana"}),
        ({"text": "None."}, {"-One key each.", "----", "-No copies.", "+None.", "-"}),
        ({}, set()),
    ],
)
def test_nothing_else_of_a_file_changes(change: dict[str, str], lines: set[str]) -> None:
    """Comments, order, blank lines, quotes and unknown keys stay where they are."""
    new = replace(standing_of(StandingDecision, HOUSE, "x"), **change)
    for text in (HOUSE, HOUSE.replace("\n", "\r\n")):
        after = changed(text, "x", new)
        assert different(text, after) == lines
        assert ("\r\n" in after) == ("\r\n" in text)
        assert not re.search("\r(?!\n)", after)


def different(before: str, after: str) -> set[str]:
    """Return the lines that went and came."""
    import difflib

    told = difflib.ndiff(before.splitlines(), after.splitlines())
    return {line[0] + line[2:] for line in told if line[0] in "+-"}


@pytest.mark.parametrize("end", ["\n", "\r\n"])
def test_a_fence_in_the_text_belongs_to_the_text(end: str) -> None:
    """Only the first two fences part a file; the text is read with plain line ends."""
    front, body = front_matter(HOUSE.replace("\n", end), "x")
    assert "owner:" in front
    assert standing_of(StandingDecision, HOUSE.replace("\n", end), "x").text == (
        "One key each.\n\n---\nNo copies."
    )
    assert body.endswith(f"No copies.{end}")


@pytest.mark.parametrize(
    "text",
    ["", "\n", "title: x\n", "----\ntitle: x\n---\n", "---\ntitle: x\n", " ---\ntitle: x\n---\n"],
)
def test_without_front_matter_the_first_line_is_named(text: str) -> None:
    """What has no facts above its text is no decision; the sentence says how one begins."""
    with pytest.raises(BadRequest, match="three hyphens") as caught:
        standing_of(StandingDecision, text, "x.md")
    assert str(caught.value).startswith("x.md:1: ")


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("---\nformat: sociocli/decision/1\ntitle: x\ntext: y\n---\n", "not behind “text:”"),
        ("---\nformat: sociocli/term/1\ntitle: x\n---\n", "what is wanted here"),
        (
            f"---\ntitle: x\n---\n\n{MERGE}",
            "unfinished merge",
        ),
        ("---\nformat: sociocli/decision/1\nowner: ana\n---\n", "title"),
        ("---\n---\n", "what this file is|title|format"),
    ],
)
def test_what_is_no_decision_is_refused(text: str, said: str) -> None:
    """Each is one sentence with the file."""
    with pytest.raises(BadRequest, match=said):
        standing_of(StandingDecision, text, "x.md")


def test_lines_are_counted_from_the_top_of_the_file() -> None:
    """A mistake in the front matter is named with its line in the whole file."""
    text = "---\nformat: sociocli/decision/1\ntitle: x\nadopted: 30.2.2026\n---\n"
    with pytest.raises(BadRequest) as caught:
        standing_of(StandingDecision, text, "x.md")
    assert caught.value.line in (2, 4)
    findings: list[tuple[int, str]] = []
    standing_of(StandingDecision, text.replace("adopted: 30.2.2026", "ownr: ana"), "x", findings)
    assert [line for line, _ in findings] == [4]


def test_no_text_can_act_or_end_a_file(tmp_path: Path) -> None:
    """Escapes are left out of a text; a decision without one ends with its facts."""
    one = StandingDecision("x", text="a\x1b[31mb\x00\n")
    path = tmp_path / "x.md"
    path.write_bytes(standing_bytes(one, "# yaml-language-server: $schema=x\n"))
    assert path.read_bytes().startswith(b"---\n# yaml-language-server")
    assert standing_in(StandingDecision, path).text == "a[31mb"
    assert standing_bytes(StandingDecision("x")).endswith(b"---\n\n")


@pytest.mark.parametrize(
    ("noun", "given_facts"),
    [
        (StandingAction, {"what": "Paint", "who": "ana", "by": "2026-12-01", "state": "open"}),
        (Term, {"role": "cook", "holder": "ana", "from": "2026-12-01"}),
        (BacklogTopic, {"title": "Roof", "kind": "decide", "since": "2026-12-01"}),
    ],
)
def test_lists_and_files_know_the_same(noun: type[Standing], given_facts: dict[str, Any]) -> None:
    """What an index holds of a file makes the value that the file makes."""
    part = next(part for part, cls in STANDING.items() if cls is noun)
    thing = thing_of(f"{part}/ops/2026-11-22-x", given_facts)
    value = standing_of_plain(noun, thing.plain, thing.id)
    assert standing_of(noun, standing_bytes(value).decode(), "x") == value
    with pytest.raises(BadRequest, match="x-file"):
        standing_of_plain(noun, {}, "x-file")

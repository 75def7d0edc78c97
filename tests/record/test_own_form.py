"""The fast reader: the same as the strict one, or nothing."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given, reject
from hypothesis import strategies as st

from sociocli.domain.plain import Plain
from sociocli.errors import BadRequest
from sociocli.record.noun_shapes import SHAPES
from sociocli.record.own_form import noun_of_own_form, plain_of_own_form
from sociocli.record.plain_check import is_readable
from sociocli.record.yaml_text import as_written, plain_of, write_yaml
from sociocli.record.yaml_tree import decode, parse

MEETINGS = sorted((Path(__file__).parent.parent / "meetings").rglob("*.yaml"))


def nested(depth: int) -> str:
    """Return a file of mappings within mappings."""
    return "".join(f"{'  ' * n}k:\n" for n in range(depth)) + "  " * depth + "k: v\n"


# Files that people and programs make, each nasty in its own way.
NASTY = {
    "anchor": "a: &x b\nc: *x\n",
    "anchor in a list": "a:\n- &x b\n- *x\n",
    "tag": "a: !!str b\n",
    "local tag": "a: !x b\n",
    "merge key": "<<: a\n",
    "key twice": "a: b\na: c\n",
    "key twice inside": "x:\n  a: b\n  a: c\n",
    "key twice in a list": "x:\n- a: b\n  a: c\n",
    "tab before": "a:\n\tb: c\n",
    "tab inside": "a: b\tc\n",
    "tab in quotes": 'a: "b\tc"\n',
    "NUL": "a: b\0c\n",
    "ESC": "a: \x1b[31m\n",
    "byte order mark inside": "a: b\ufeffc\n",
    "CR LF": "a: b\r\nc: d\r\n",
    "CR": "a: b\rc: d\r",
    "NEL": "a: b\x85c: d\n",
    "LS": "a: b\u2028c: d\n",
    "stand-in for NEL": "a: \U000f0085\u2028\n",
    "conflict": "a: b\n<<<<<<< ours\nc: d\n=======\nc: e\n>>>>>>> theirs\n",
    "conflict in a block": "a: |-\n  x\n<<<<<<< ours\n  y\n=======\n  z\n>>>>>>> theirs\n",
    "conflict, indented": "a: |-\n  <<<<<<< ours\n  y\n  =======\n  >>>>>>> theirs\n",
    "two documents": "a: b\n---\nc: d\n",
    "document end": "a: b\n...\n",
    "document start": "---\na: b\n",
    "directive": "%YAML 1.2\n---\na: b\n",
    "too deep for the strict reader": nested(41),
    "deep": nested(35),
    "lists in lists": "a:\n" + "- " * 35 + "x\n",
    "brackets": "a: [b, c]\n",
    "braces": "a: {b: c}\n",
    "open bracket": "a: [b\n",
    "empty": "",
    "line end only": "\n",
    "comment only": "# nothing\n",
    "editor line": "# yaml-language-server: $schema=x\na: b\n",
    "editor line, glued": "#\na: b\n",
    "comment in between": "a: b\n# c\nd: e\n",
    "comment in a block": "a: |-\n  b\n# c\nd: e\n",
    "comment behind": "a: b # c\n",
    "comment behind quotes": 'a: "b" # c\n',
    "no space before #": "a: b#c\n",
    "colon inside": "a: b: c\n",
    "colon at the end": "a: b:\n",
    "colon and no space": "a: b:c\n",
    "link": "a: https://x.example/#a?b=c&d=*\n",
    "space before the colon": "a : b\n",
    "no value": "a:\nb: c\n",
    "no value at the end": "a: b\nc:\n",
    "tilde": "a: ~\n",
    "yes": "a: yes\nb: No\nyes: c\n",
    "numbers": 'a: 010\nb: 1e3\nc: "12"\n12: d\n',
    "goes on": "a: b\n  c\n",
    "goes on in a list": "a:\n- b\n  c\n",
    "goes on in quotes": 'a: "b\n  c"\n',
    "indented too far": "a: b\n  c: d\n",
    "list indented": "a:\n  - b\n  - c\n",
    "map indented by four": "a:\n    b: c\n",
    "map indented by one": "a:\n b: c\n",
    "list and then map": "a:\n- b\nc: d\n- e\n",
    "map and then list": "a: b\n- c\n",
    "list only": "- a\n- b\n",
    "text only": "a\n",
    "hyphen alone": "a:\n-\n- b\n",
    "hyphen glued": "a: -b\nc: ?d\ne: :f\n",
    "quotes inside": 'a: b "c" d\n',
    "quoted key": '"a": b\n',
    "quoted key and value": 'x:\n- "a": "b"\n',
    "quote left open": 'a: "b\nc: d\n',
    "quote closed early": 'a: "b" c"\n',
    "single quotes": "a: 'it''s'\n",
    "escapes": 'a: "b\\n\\t\\"\\\\c"\n',
    "more escapes": 'a: "\\x41\\u00e4\\U0001F331\\e\\/\\ \\N"\n',
    "escaped half": 'a: "\\ud800"\n',
    "bad escape": 'a: "\\q"\n',
    "backslash at the end": 'a: "b\\"\n',
    "folded": "a: >-\n  b\n  c\n",
    "block kept": "a: |+\n  b\n\nc: d\n",
    "block with indent": "a: |2\n    b\n  c\n",
    "block, first line further in": "a: |\n    b\n  c\n",
    "block, first line empty": "a: |\n\n  b\n",
    "block, empty lines": "a: |\n  b\n\n\n  c\nd: e\n",
    "block, empty lines at the end": "a: |-\n  b\n\nc: d\n",
    "block, spaces in an empty line": "a: |-\n  b\n   \n  c\n",
    "block, trailing space": "a: |-\n  b \n  c\n",
    "block of nothing": "a: |\nb: c\n",
    "block at the end of the file": "a: |\n  b",
    "block like a map": "a: |-\n  b: c\n  - d\n  # e\n",
    "block less far in": "a:\n  b: |-\n   c\n",
    "block in a list": "a:\n- |-\n  b\n  c\n- |\n  d\n",
    "block in a list, glued": "a:\n- |-\nb: c\n",
    "no line end": "a: b",
    "two line ends": "a: b\n\n",
    "empty line in between": "a: b\n\nc: d\n",
    "trailing space": "a: b \nc: d\n",
    "spaces only": "a: b\n   \nc: d\n",
    "odd spaces": "a: \xa0b\u3000\nc: \u200bd\n",
    "long key": f"{'k' * 2000}: v\n",
    "key of words": "Mary Ann O: v\nÄrger: w\n12 x: y\n",
    "key with two spaces": "a  b: c\n",
    "question": "? a\n: b\n",
    "empty key": ": b\n",
    "empty list and map": "a: []\nb: {}\nc:\n- []\n- {}\n",
    "list in a list": "a:\n- - b\n  - c\n- - - d\n",
    "map in a list in a list": "a:\n- - b: c\n    d: e\n  - f\n",
    "emoji": "a: 🌱 x\n🌱: b\n",
    "arabic": "a: اجتماع\nب: c\n",
    "percent and at": "a: 5%\nb: x@y\nc: @z\n",
    "equals": "a: =\nb: <<\n",
}  # fmt: skip


def strictly(text: str) -> Plain:
    """Return what the strict reader reads, or None if it refuses."""
    try:
        return plain_of(parse(text, ""))
    except BadRequest:
        return None


def as_noun(text: str, noun: str = "") -> Plain:
    """Read the bytes of a text as a noun."""
    return noun_of_own_form(text.encode("utf-8", "surrogatepass"), noun, [])


@pytest.mark.parametrize("name", NASTY)
def test_nasty_bytes_are_read_as_nasty_texts_are(name: str) -> None:
    """Bytes are read as their text is."""
    assert as_noun(NASTY[name]) == plain_of_own_form(NASTY[name])


AROUND = "\xa0\xad¨©é\u2027\u2028\u2029\u202a\ud7ff\ud800\udfff\ue000\ufeff\ufffd\ufffe\uffff🌱"


@pytest.mark.parametrize("odd", [*map(chr, range(0xA0)), *AROUND], ids=ascii)
def test_odd_letters_are_found_among_bytes(odd: str) -> None:
    """Bytes with a letter that we never write as it is are left, and no others."""
    text = f"a: é“x{odd}y”\n"
    assert as_noun(text) == plain_of_own_form(text)


def test_what_is_no_text_is_left() -> None:
    """Bytes that are no UTF-8 are left to the strict reader."""
    assert noun_of_own_form(b"a: \xff\n", "", []) is None


@pytest.mark.parametrize("name", NASTY)
def test_nasty_files_are_read_alike_or_left(name: str) -> None:
    """Of a nasty file the fast reader reads what the strict one reads, or leaves it to it."""
    fast = plain_of_own_form(NASTY[name])
    assert fast is None or fast == strictly(NASTY[name])


@pytest.mark.parametrize("path", MEETINGS, ids=lambda path: f"{path.parent.name}/{path.name}")
def test_recorded_meetings_are_read_alike(path: Path) -> None:
    """Recorded files are read alike, or left to the strict reader."""
    text = decode(path.read_bytes(), "")
    fast = plain_of_own_form(text)
    assert fast is None or fast == strictly(text)


def test_recorded_minutes_are_read_fast() -> None:
    """Minutes as the program writes them need no strict reader."""
    written = [path.read_text() for path in MEETINGS if path.name == "minutes.yaml"]
    assert len(written) > 10
    assert [text[:200] for text in written if plain_of_own_form(text) is None] == []


TEXTS = st.text() | st.sampled_from(
    ["", "a", "- x", "a: b", "# c", "no", "12", "x\ny", "x\n", "\n", " x", "x ", "é", "🌱", "'",
     '"', "|", "---", "a #b", "a:", "[x]", "{", "&a", "*", "!", "%", "@", "`", "~", "x\n\ny", "\\",
     "=", "<<<<<<< x", "x\n<<<<<<< x\ny"]
)  # fmt: skip
DATA = st.recursive(
    TEXTS,
    lambda inner: (
        st.lists(inner, max_size=4) | st.dictionaries(TEXTS | st.just("key"), inner, max_size=4)
    ),
    max_leaves=12,
)


@given(
    st.dictionaries(st.sampled_from(["a", "items", "Mary Ann", "x-y"]) | TEXTS, DATA, min_size=1)
)
def test_whatever_we_write_is_read_alike(data: dict[str, Plain]) -> None:
    """What our own writer writes is read alike, or left to the strict reader."""
    try:
        text = write_yaml(data)
    except BadRequest:  # a key that looks like a conflict
        reject()
    fast = plain_of_own_form(text)
    assert fast is None or fast == as_written(data)


WORDS = st.lists(st.text("abcäß🌱 .,;'\"()", min_size=1).map(str.strip).filter(bool), min_size=1)


@given(WORDS, WORDS)
def test_what_people_say_is_read_fast(one: list[str], other: list[str]) -> None:
    """Texts, lists, lists of lines and blocks of several lines need no strict reader."""
    data: dict[str, Plain] = {
        "title": one[0],
        "people": [{"id": "ana", "says": word} for word in other],
        "items": [{"parts": list(one), "text": "\n".join(["x", *other])}, *other],
    }
    assert plain_of_own_form(write_yaml(data)) == data


PIECES = st.sampled_from(
    ["a: b", "a: |-", "  x", "  b: c", "- d", "  - e", "", "- f: g", "  h: i", "k:", '- "q"',
     "    y", "l: []", "- |", "# z", "m: 'n'", "  ", "- - o", "p : q", "a: {}", " r: s", "---",
     "\tt"]
)  # fmt: skip


@given(st.lists(PIECES, max_size=8), st.sampled_from(["\n", "\n", "\n", "\r\n", ""]))
def test_lines_in_any_order_are_read_alike_or_left(lines: list[str], end: str) -> None:
    """Lines put together at random are read as the strict reader reads them, or left to it."""
    text = "".join(line + (end or "\n") for line in lines).removesuffix(end or "\n") + end
    fast = plain_of_own_form(text)
    assert fast is None or fast == strictly(text)
    assert as_noun(text) == fast


KEYS = sorted({one.partition(":")[0].rstrip("!") for row in SHAPES.values() for one in row.split()})
NOUNS = ("Minutes", "StandingDecision", "Term", "StandingAction", "BacklogTopic", "Item")
NEEDED = ("title", "role", "holder", "what", "id", "circle", "date")
FIELDS = st.recursive(
    st.sampled_from(["", "x", "2026-11-22", "7", "x\ny", "yes", "open", "holds", "decide", "a: b"]),
    lambda inner: (
        st.lists(inner, max_size=3) | st.dictionaries(st.sampled_from(KEYS), inner, max_size=5)
    ),
    max_leaves=15,
)


@pytest.mark.parametrize("noun", NOUNS)
@given(st.dictionaries(st.sampled_from(KEYS), FIELDS, min_size=1), st.sampled_from([NEEDED, ()]))
def test_a_noun_is_read_where_it_is_one(
    noun: str, data: dict[str, Plain], needed: tuple[str, ...]
) -> None:
    """What is read as a noun is one, and holds what the text holds."""
    held = {**dict.fromkeys(needed, "2026-11-22"), **data}
    text = write_yaml(held)
    found = as_noun(text, noun)
    if found is not None:
        assert is_readable(noun, as_written(held))
        assert found == as_written(held)
    elif is_readable(noun, as_written(held)):
        assert plain_of_own_form(text) is None

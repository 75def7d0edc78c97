"""Writing YAML, and reading what was written."""

from __future__ import annotations

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from sociocli.errors import Bug
from sociocli.record.yaml_text import as_written, flow_text, plain_of, write_yaml
from sociocli.record.yaml_tree import read_yaml

NASTY = [
    "", " ", "~", "null", "Null", "no", "NO", "on", "off", "yes", "y", "n", "true", "False",
    "19:02", "9:30", "12:30:45", "22:30", "1:30", "010", "08", "0o7", "0x1F", "0b11", "1_000",
    "1.10", "1e3", "1e+3", ".5", "5.", ".inf", "-.INF", ".nan", "+1", "-1", "1,000", "=", "<<",
    "2026-11-22", "2026-02-30", "2026-11-22T19:02:00+01:00", "2026-11-22 19:02:00", "2026-1-2",
    "- a", "-", "--- a", "---", "...", "? a", ": a", "a: b", "a:", "a #b", "#a", "&a", "*a", "!a",
    "|", ">", "%a", "@a", "`a", "'", '"', "a'b\"c", "{a}", "[a]", "a, b", "\\", "\\n", "C:\\x",
    "a\nb", "a\n\nb", "\na", "a\n", "a\n\n", " a\nb", "a\n b", "a \nb", "a\n ", "a\tb", "\ta\nb",
    "a\rb", "a\r\nb", "a\x85b", "a\u2028b", "a\u2029b", "\ufeffa", "\x00", "\x1b[31m", "\x9b31m",
    "\x7f", "\u202e", "\u200d", "😀", "👍🏽 ok\nline", "Zoë Å", "李雷", "\ufffe", "\U000f2028",
    "# a\n- b\nc: d", "<<<<<<< HEAD\na", "=======\n>>>>>>> x", "x" * 5000, "word " * 400,
]  # fmt: skip

texts = st.one_of(
    st.sampled_from(NASTY),
    st.text(),
    st.text(alphabet="ab:-#&*!|>'\"%@`{}[],? \n\t\\0123.\x85\u2028\ufeff"),
)
plain = st.recursive(
    st.one_of(texts, st.integers(-99999, 99999), st.booleans()),
    lambda inner: st.one_of(st.lists(inner, max_size=3), st.dictionaries(texts, inner, max_size=3)),
    max_leaves=8,
)


@pytest.mark.parametrize("text", NASTY)
def test_every_text_comes_back_as_it_was(text: str) -> None:
    """A nasty text survives as a value, a key, a list item and deeper down."""
    data = {"value": text, "list": [text, {"inner": [[text]]}], "last": "x"}
    if len(text) < 1000:
        data[f"key {text}"] = data[text or "empty"] = "x"
    assert plain_of(read_yaml(write_yaml(data).encode(), "f")) == data


@given(plain)
def test_whatever_is_written_reads_the_same(data: object) -> None:
    """What is read is what was written, numbers and yes and no as text."""
    written = {"top": data}
    assert plain_of(read_yaml(write_yaml(written).encode(), "f")) == as_written(written)


@given(texts)
def test_no_other_reader_takes_a_text_for_something_else(text: str) -> None:
    """A stock YAML 1.1 reader finds texts where texts were written, except days."""
    read = yaml.safe_load(write_yaml({"a": text.encode("utf-8", "replace").decode()}))["a"]
    assert str(read) == as_written(text)


def test_days_stay_plain_and_what_looks_like_something_else_is_quoted() -> None:
    """Dates are plain; times, numbers, yes, no and nothing have double quotes."""
    data = {"date": "2026-11-22", "time": "19:02", "a": "no", "b": "1.10", "c": "", "d": "null"}
    assert write_yaml(data) == (
        'date: 2026-11-22\ntime: "19:02"\na: "no"\nb: "1.10"\nc: ""\nd: "null"\n'
    )


def test_a_date_that_is_none_is_quoted() -> None:
    """No reader stumbles over the thirtieth of February."""
    assert write_yaml({"a": "2026-02-30"}) == 'a: "2026-02-30"\n'


def test_numbers_and_yes_and_no_are_plain() -> None:
    """Whole numbers and booleans stand as they are."""
    assert write_yaml({"minutes": 20, "link": True, "keep": False}) == (
        "minutes: 20\nlink: true\nkeep: false\n"
    )


def test_long_text_stays_in_its_lines() -> None:
    """Text over several lines is a literal block, and long lines are not wrapped."""
    line = "a long word " * 30 + "end"
    assert write_yaml({"text": f"one\n\n{line}", "one": line}) == (
        f"text: |-\n  one\n\n  {line}\none: {line}\n"
    )


def test_emoji_keep_a_block_a_block() -> None:
    """An emoji is written as it is."""
    assert write_yaml({"text": "one 😀\ntwo"}) == "text: |-\n  one 😀\n  two\n"


def test_lists_stand_below_their_key() -> None:
    """The house form of lists: hyphens in the column of the key, order as given."""
    data = {"items": [{"title": "B", "kind": "decide"}, {"title": "A"}], "who": ["kim"]}
    assert write_yaml(data) == ("items:\n- title: B\n  kind: decide\n- title: A\nwho:\n- kim\n")


def test_the_same_list_twice_is_written_twice() -> None:
    """No anchors are ever written."""
    same = ["a"]
    assert write_yaml({"x": same, "z": same}) == "x:\n- a\nz:\n- a\n"


def test_lone_surrogates_become_question_marks() -> None:
    """What no file can hold does not stop the minutes from being written."""
    assert write_yaml({"a\udcff": "b\ud800c"}) == "a?: b?c\n"


def test_nothing_cannot_be_written() -> None:
    """None is a mistake of ours, not a value of a file."""
    with pytest.raises(Bug):
        write_yaml({"a": None})


def test_what_reads_otherwise_is_never_handed_out(monkeypatch: pytest.MonkeyPatch) -> None:
    """The text is read back, and a difference is a bug instead of wrong minutes."""
    monkeypatch.setattr("sociocli.record.yaml_text._dump", lambda *_, **__: "a: other\n")
    with pytest.raises(Bug):
        write_yaml({"a": "b"})


@given(plain)
def test_between_brackets_everything_stays_in_one_line(data: object) -> None:
    """Flow text has no line break and reads the same."""
    text = flow_text(data)
    assert "\n" not in text
    assert plain_of(read_yaml(f"a: [{text}]".encode(), "f")) == {"a": [as_written(data)]}

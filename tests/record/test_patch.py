"""Changing one value and nothing else."""

from __future__ import annotations

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from sociocli.errors import BadRequest, Bug
from sociocli.record.patch import drop_value, set_value
from sociocli.record.yaml_text import as_written, plain_of, write_yaml
from sociocli.record.yaml_tree import parse

BY_HAND = """\
# Our minutes, do not be shy to edit
format: x   # fmt

title: Old title # keep me
who: [kim, "ana"] # flow
empty:
note: |   # lit
  one
  two

# before items
items: # items here
# c0
- title: A # a
  kind: decide
  # inner

- title: B
  sel: {role: secretary, until: 2027-01-01}
list:
  - x # first
  - y
# tail
x-own: 1"""


def changed(before: str, after: str) -> tuple[list[str], list[str]]:
    """Return the lines that went and the lines that came, in one stretch."""
    old, new = before.split("\n"), after.split("\n")
    while old and new and old[0] == new[0]:
        old, new = old[1:], new[1:]
    while old and new and old[-1] == new[-1]:
        old, new = old[:-1], new[:-1]
    return old, new


@pytest.mark.parametrize(
    ("keys", "value", "gone", "come"),
    [
        (["title"], "A: b", ["title: Old title # keep me"], ['title: "A: b" # keep me']),
        (["title"], "a\nb", ["title: Old title # keep me"], ["title: |- # keep me", "  a", "  b"]),
        (["title"], ["a"], ["title: Old title # keep me"], ["title: # keep me", "- a"]),
        (["who", 2], "ben", ['who: [kim, "ana"] # flow'], ['who: [kim, "ana", ben] # flow']),
        (["who", 0], "a, b", ['who: [kim, "ana"] # flow'], ['who: ["a, b", "ana"] # flow']),
        (["who"], ["a"], ['who: [kim, "ana"] # flow'], ["who: # flow", "- a"]),
        (["empty"], "now", ["empty:"], ["empty: now"]),
        (["empty"], "a\nb", ["empty:"], ["empty: |-", "  a", "  b"]),
        (["empty", "sub"], True, [], ["  sub: true"]),
        (["empty", 0], "x", [], ["- x"]),
        (["note"], "single", ["note: |   # lit", "  one", "  two"], ["note: single"]),
        (["items", 0, "title"], "Z", ["- title: A # a"], ["- title: Z # a"]),
        (["items", 1, "sel", "role"], "x", ["  sel: {role: secretary, until: 2027-01-01}"],
         ["  sel: {role: x, until: 2027-01-01}"]),
        (["items", 2], {"title": "C", "tags": ["t"]}, [], ["- title: C", "  tags:", "  - t"]),
        (["items", 1], "text", ["- title: B", "  sel: {role: secretary, until: 2027-01-01}"],
         ["- text"]),
        (["list", 0], "a\nb", ["  - x # first"], ["  - |- # first", "    a", "    b"]),
        (["list", 0], {"a": "b", "c": "d"}, ["  - x # first"], ["  - a: b # first", "    c: d"]),
        (["list", 2], "z", [], ["  - z"]),
        (["x-own"], 12, ["x-own: 1"], ["x-own: 12"]),
    ],
)  # fmt: skip
def test_only_the_value_changes(
    keys: list[str | int], value: object, gone: list[str], come: list[str]
) -> None:
    """Comments, order, empty lines and unknown keys stay byte for byte."""
    assert changed(BY_HAND, set_value(BY_HAND, keys, value)) == (gone, come)


def test_comments_stay_when_a_list_is_replaced() -> None:
    """What stands between a key and its list stays there."""
    after = set_value(BY_HAND, ["items"], ["one", {"a": "b"}])
    assert "items: # items here\n# c0\n- one\n- a: b\nlist:" in after


@pytest.mark.parametrize("value", ["text", "two\nlines", {}])
def test_a_list_becomes_something_else(value: object) -> None:
    """A block can be replaced by a text or by nothing."""
    after = set_value(BY_HAND, ["items"], value)
    assert plain_of(parse(after, ""))["items"] == value
    assert "items:" in after
    assert "# items here\n" in after


def test_a_missing_key_stands_where_the_order_says() -> None:
    """It comes behind the last of the keys before it; without any, first."""
    order = ("format", "new", "title", "kind")
    assert "format: x   # fmt\nnew: 1\n" in set_value(BY_HAND, ["new"], 1, order=order)
    first = set_value(BY_HAND, ["items", 0, "first"], "x", order=("first", "title", "kind"))
    assert "- first: x\n  title: A # a\n  kind: decide\n" in first
    last = set_value(BY_HAND, ["items", 0, "unheard"], "x", order=("title", "kind"))
    assert "  kind: decide\n  unheard: x\n  # inner\n" in last
    flow = set_value(BY_HAND, ["items", 1, "sel", "holder"], "ben", order=("role", "holder"))
    assert "{role: secretary, holder: ben, until: 2027-01-01}" in flow
    flow = set_value(BY_HAND, ["items", 1, "sel", "a"], "b", order=("a", "role"))
    assert "{a: b, role: secretary, until: 2027-01-01}" in flow


def test_a_file_without_a_final_newline_gets_its_last_key() -> None:
    """The new line begins on a line of its own."""
    assert set_value(BY_HAND, ["last"], "x").endswith("\nx-own: 1\nlast: x")
    assert set_value("", ["a"], "b") == "a: b\n"
    assert set_value("# only words", ["a"], "b") == "# only words\na: b\n"


def test_missing_mappings_are_made() -> None:
    """A path that is not there yet is written as a whole."""
    assert set_value("a: 1\n", ["b", "c", 0], "d") == "a: 1\nb:\n  c:\n  - d\n"


def test_windows_line_ends_stay() -> None:
    """Lines that are put in end like the others."""
    assert set_value("a: []\r\nb: 1\r\n", ["a"], ["x", "z"]) == "a:\r\n- x\r\n- z\r\nb: 1\r\n"
    assert set_value("a: 1\r\n", ["c"], "x\ny") == "a: 1\r\nc: |-\r\n  x\r\n  y\r\n"


def test_a_value_below_its_key_is_replaced() -> None:
    """Text that begins in the line below goes as a whole."""
    assert set_value("a:\n  long text\n  here\nz: 1\n", ["a"], "b") == "a: b\nz: 1\n"
    text = "a: # why\n  long text\nz: 1\n"
    assert set_value(text, ["a"], "x\ny") == "a: |- # why\n  x\n  y\nz: 1\n"


def test_a_key_that_looks_like_a_comment_is_none() -> None:
    """A number sign within quotes begins no comment."""
    text = 'a:\n- " #: x": # why\n  - y # gone\nb: 1\n'
    assert set_value(text, ["a", 0, " #: x"], "z") == 'a:\n- " #: x": z # why # gone\nb: 1\n'
    assert set_value(text, ["a", 0, " #: x"], "z\n2") == (
        'a:\n- " #: x": |- # why\n    z\n    2\nb: 1\n'
    )


def test_a_file_that_cannot_be_read_is_not_changed() -> None:
    """A broken file is refused with its line."""
    with pytest.raises(BadRequest, match=r"f\.yaml:2"):
        set_value("a: 1\na: 2\n", ["b"], "x", path="f.yaml")


def test_a_way_of_writing_that_we_do_not_know_is_left_alone() -> None:
    """Where a change would break the file, it is a bug of ours, and nothing is changed."""
    with pytest.raises(Bug):
        set_value("? a\n: - b\n  - c\n", ["a"], ["x"])


@pytest.mark.parametrize("keys", [["a", 3], [0], ["list", 5]])
def test_there_must_be_a_place(keys: list[str | int]) -> None:
    """An index beyond the end of a list is a bug of whoever asks."""
    with pytest.raises(Bug):
        set_value("a: [1]\nlist: [x]\n", keys, "x")


def test_a_change_that_would_change_more_is_a_bug(monkeypatch: pytest.MonkeyPatch) -> None:
    """The result is read again before anybody gets it."""
    monkeypatch.setattr("sociocli.record.patch.Patch.set", lambda *_, **__: "a: other\n")
    with pytest.raises(Bug):
        set_value("a: 1\n", ["a"], "2")
    monkeypatch.setattr("sociocli.record.patch.Patch.drop", lambda *_, **__: "a: other\n")
    with pytest.raises(Bug):
        drop_value("a: 1\nb: 2\n", ["a"])


@pytest.mark.parametrize(
    ("keys", "gone", "come"),
    [
        (["title"], ["title: Old title # keep me"], []),
        (["note"], ["note: |   # lit", "  one", "  two"], []),
        (["who", 0], ['who: [kim, "ana"] # flow'], ['who: ["ana"] # flow']),
        (["who", 1], ['who: [kim, "ana"] # flow'], ["who: [kim] # flow"]),
        (["items", 0, "title"], ["- title: A # a", "  kind: decide"], ["- kind: decide"]),
        (["items", 0], ["- title: A # a", "  kind: decide"], []),
        (["items", 1, "sel", "until"], ["  sel: {role: secretary, until: 2027-01-01}"],
         ["  sel: {role: secretary}"]),
        (["list", 1], ["  - y"], []),
        (["nowhere"], [], []),
        (["items", 7], [], []),
        (["nowhere", "below"], [], []),
    ],
)  # fmt: skip
def test_only_the_key_and_its_value_go(
    keys: list[str | int], gone: list[str], come: list[str]
) -> None:
    """Taking out leaves everything else as it is."""
    assert changed(BY_HAND, drop_value(BY_HAND, keys)) == (gone, come)


def test_what_is_left_empty_says_so() -> None:
    """The last key of a mapping leaves an empty mapping, not an empty text."""
    assert drop_value("a:\n  b: 1\nc: 2\n", ["a", "b"]) == "a: {}\nc: 2\n"
    assert drop_value("a:\n- b\n", ["a", 0]) == "a: []\n"
    assert drop_value("a: 1\n", ["a"]) == ""


def test_a_hyphen_in_a_comment_is_no_hyphen() -> None:
    """The hyphen of an item is the one in the column of its list."""
    text = "l:\n- # co-mment - here\n  text\n- y\n"
    assert drop_value(text, ["l", 0]) == "l:\n- y\n"
    assert plain_of(parse(set_value(text, ["l", 0], "z"), "")) == {"l": ["z", "y"]}


texts = st.text(alphabet="ab :-#'\"{}[],|>\n\té😀", max_size=10)
values = st.recursive(
    texts | st.integers(-9, 99) | st.booleans(),
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(texts.filter(lambda key: "\n" not in key), inner, max_size=3)
    ),
    max_leaves=6,
)
files = st.dictionaries(st.sampled_from("abcdefg"), values, min_size=1, max_size=4)


def paths(plain: object, before: tuple[str | int, ...] = ()) -> list[tuple[str | int, ...]]:
    """Return the paths of all values."""
    found = [before] if before else []
    if isinstance(plain, dict):
        for key, value in plain.items():
            found += paths(value, (*before, key))
    if isinstance(plain, list):
        for index, value in enumerate(plain):
            found += paths(value, (*before, index))
    return found


@given(files, values, st.data())
def test_any_value_can_be_put_anywhere(
    file: dict[str, object], value: object, data: st.DataObject
) -> None:
    """The file then reads as meant, and the lines before the place are the same."""
    text = "# top\n" + write_yaml(file) + "# end\n"
    keys = data.draw(st.sampled_from(paths(file)))
    done = set_value(text, keys, value)
    expected = as_written(file)
    place = expected
    for key in keys[:-1]:
        place = place[key]
    place[keys[-1]] = as_written(value)
    assert plain_of(parse(done, "")) == expected
    assert done.startswith("# top\n")
    assert done.endswith("# end\n")


@given(files, st.data())
def test_anything_can_be_taken_out(file: dict[str, object], data: st.DataObject) -> None:
    """The file then reads as meant."""
    text = "# top\n" + write_yaml(file) + "# end\n"
    keys = data.draw(st.sampled_from(paths(file)))
    done = drop_value(text, keys)
    expected = as_written(file)
    place = expected
    for key in keys[:-1]:
        place = place[key]
    del place[keys[-1]]
    assert plain_of(parse(done, "")) == expected
    assert done.endswith("# end\n")


@given(files, st.data())
def test_the_same_value_again_changes_no_byte(file: dict[str, object], data: st.DataObject) -> None:
    """Putting a text where it stands already leaves the house form as it is."""
    text = write_yaml(file)
    keys = data.draw(st.sampled_from(paths(file)))
    place: object = file
    for key in keys:
        place = place[key]
    assume(place not in ([], {}))
    assert set_value(text, keys, place) == text


@pytest.mark.parametrize(
    ("keys", "value", "line"),
    [
        (["new"], "a\nb", 'new: "a\\nb"'),
        (["title"], "a\nb", 'title: "a\\nb"'),
        (["list", 1], {"a": "b\nc"}, '  - {a: "b\\nc"}'),
    ],
)
def test_a_comment_never_becomes_part_of_a_longer_text(
    keys: list[str | int], value: object, line: str
) -> None:
    """Above a comment that is indented a text of several lines is written in one."""
    before = "list:\n  - x\n      # about x\n" if keys[0] != "title" else "title: x\n  # about x\n"
    after = set_value(before, keys, value)
    assert line in after.splitlines()
    assert "# about x" in after

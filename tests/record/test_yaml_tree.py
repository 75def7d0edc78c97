"""Reading YAML strictly, with lines, and with either parser."""

from __future__ import annotations

import time
from collections.abc import Iterator

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from sociocli.errors import BadRequest
from sociocli.record import wording, yaml_tree
from sociocli.record.yaml_text import plain_of
from sociocli.record.yaml_tree import DEPTH_LIMIT, Node, decode, parse, read_yaml


@pytest.fixture(params=["CSafeLoader", "SafeLoader"])
def either_parser(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> str:
    """Run the test with libyaml, and with PyYAML's own parser."""
    loader = getattr(yaml, request.param)
    monkeypatch.setattr(yaml_tree, "_events", lambda text: events(text, loader))
    return str(request.param)


def events(text: str, loader: type) -> Iterator[yaml.Event]:
    """Return the events of one parser."""
    return iter(yaml.parse(text, Loader=loader))


def refused(text: str) -> BadRequest:
    """Return the error that reading the text gives."""
    with pytest.raises(BadRequest) as caught:
        read_yaml(text.encode(), "some/file.yaml")
    return caught.value


@pytest.mark.usefixtures("either_parser")
class TestEitherParser:
    def test_every_scalar_is_the_text_that_stands_there(self) -> None:
        """Times, numbers, yes and no are texts; nothing at all is an empty text."""
        text = "a: 19:30\nb: no\nc: 010\nd: 1.10\ne:\nf: ~\ng: '12'\nh: 2026-02-30\ni: 0x1F\n"
        assert plain_of(parse(text, "")) == {
            "a": "19:30", "b": "no", "c": "010", "d": "1.10", "e": "", "f": "~", "g": "12",
            "h": "2026-02-30", "i": "0x1F",
        }  # fmt: skip

    def test_the_tree_knows_its_lines(self) -> None:
        """Keys and values tell the line they stand in, from 1."""
        root = parse("# head\na: 1\nb:\n- x\n-\n  c: y\n", "")
        assert [(key, line) for key, line, _ in root.pairs] == [("a", 2), ("b", 3)]
        second = root.get("b")
        assert second is not None
        assert [item.line for item in second.items] == [4, 6]
        assert second.items[1].pairs[0][1] == 6

    @pytest.mark.parametrize("data", [b"", b"\n", b"# only a comment\n", b"\xef\xbb\xbf", b"---\n"])
    def test_an_empty_file_is_an_empty_mapping(self, data: bytes) -> None:
        """Nothing in it is not an error of reading."""
        assert read_yaml(data, "f").kind == "map"

    def test_a_byte_order_mark_is_skipped(self) -> None:
        """An editor's mark does not become part of the first key."""
        assert plain_of(read_yaml(b"\xef\xbb\xbfa: 1", "f")) == {"a": "1"}

    @pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
    def test_all_line_ends_are_line_ends(self, end: str) -> None:
        """LF, CR LF and CR are read alike, also inside blocks."""
        text = f"a: |-{end}  one{end}  two{end}b: x{end}"
        assert plain_of(parse(text, "")) == {"a": "one\ntwo", "b": "x"}

    def test_unicode_separators_are_text(self) -> None:
        """As in YAML 1.2, NEL and the line separators break no line."""
        text = 'a: one\x85two\u2028three\u2029four\nb: "x\x85y"\nc: |-\n  d\u2028e\n'
        root = parse(text, "")
        assert plain_of(root) == {
            "a": "one\x85two\u2028three\u2029four", "b": "x\x85y", "c": "d\u2028e",
        }  # fmt: skip
        assert [line for _, line, _ in root.pairs] == [1, 2, 3]

    @pytest.mark.parametrize(
        ("text", "line", "sentence"),
        [
            ("a: 1\nb: 2\na: 3", 3, wording.KEY_TWICE.format(key="a", first=1)),
            ("a: 1\n'a': 3", 2, wording.KEY_TWICE.format(key="a", first=1)),
            ("x:\n- {b: 1, b: 2}", 2, wording.KEY_TWICE.format(key="b", first=2)),
            ("a: &x 1", 1, wording.NO_ANCHORS),
            ("a: 1\nb: *x", 2, wording.NO_ANCHORS),
            ("a: *important*", 1, wording.NO_ANCHORS),
            ("a: !!python/object/apply:os.system [ls]", 1, wording.NO_TAGS),
            ("a: !x y", 1, wording.NO_TAGS),
            ("a: 1\n<<: 2", 2, wording.NO_MERGE_KEYS),
            ("a: 1\n---\nb: 2", 2, wording.ONE_DOCUMENT),
            ("%YAML 1.1\n---\na: 1", 1, wording.NO_DIRECTIVES),
            ("? [a]\n: b", 1, wording.KEY_NOT_TEXT),
            ("? {a: b}\n: b", 1, wording.KEY_NOT_TEXT),
            ("a: 1\n<<<<<<< HEAD\nb: 1\n=======\n", 2, wording.UNFINISHED_MERGE),
            ("a: 1\n>>>>>>> theirs\n", 2, wording.UNFINISHED_MERGE),
            ("a: 1\nb: \x07", 2, wording.ODD_CHARACTER.format(code="U+0007")),
            ("a: 1\r\nb: \x00", 2, wording.ODD_CHARACTER.format(code="U+0000")),
            ("a: 1\nb: x\ufeffy", 2, wording.ODD_CHARACTER.format(code="U+FEFF")),
            ('a: "\\ud800"', 1, wording.BACKSLASH),
        ],
    )
    def test_what_people_never_mean_is_refused(self, text: str, line: int, sentence: str) -> None:
        """Each refusal says in plain words what is wrong, with file and line."""
        error = refused(text)
        assert (error.plain_sentence, error.line, error.path) == (sentence, line, "some/file.yaml")

    @pytest.mark.parametrize("bomb", ["[" * 50000, "{a: " * 50000, "- " * 5000])
    def test_a_depth_bomb_is_refused_quickly(self, bomb: str) -> None:
        """Deep nesting neither hangs nor ends the program."""
        began = time.perf_counter()
        assert refused(bomb).plain_sentence == wording.TOO_DEEP.format(most=DEPTH_LIMIT)
        assert time.perf_counter() - began < 2

    def test_the_allowed_depth_is_allowed(self) -> None:
        """Forty levels are read."""
        node = parse("[" * DEPTH_LIMIT + "]" * DEPTH_LIMIT, "")
        depth = 0
        while node.items:
            node, depth = node.items[0], depth + 1
        assert depth == DEPTH_LIMIT - 1


def test_a_file_that_is_too_large_is_refused() -> None:
    """More than a megabyte is no record file; the limit can be set."""
    assert read_yaml(b"a: " + b"x" * 900_000, "f").pairs
    with pytest.raises(BadRequest, match="larger than 1000 kB"):
        read_yaml(b"x" * 1_000_001, "f")
    with pytest.raises(BadRequest):
        read_yaml(b"a: 1234", "f", limit=5)


def test_many_keys_are_read_in_good_time() -> None:
    """A file full of keys up to the limit takes no more than a few seconds."""
    data = "".join(f"k{n}: 1\n" for n in range(90_000)).encode()
    began = time.perf_counter()
    assert len(read_yaml(data, "f").pairs) == 90_000
    assert time.perf_counter() - began < 20


def test_latin_1_is_said_with_its_line() -> None:
    """A file saved in an old encoding is named as such."""
    with pytest.raises(BadRequest) as caught:
        decode("a: 1\nb: Zoë".encode("latin-1"), "f")
    assert (caught.value.plain_sentence, caught.value.line) == (wording.NOT_UTF8, 2)


def test_private_characters_stay_when_separators_are_there() -> None:
    """The characters that stand in for separators are never mixed up with them."""
    assert plain_of(parse("a: x\U000f2028y", "")) == {"a": "x\U000f2028y"}
    assert refused("a: x\U000f2028y\u2028").plain_sentence.startswith("Here is a character")


soup = st.lists(
    st.sampled_from(
        ["a", "b: ", "- ", "\n", "\n  ", "\n- ", "c:\n", "'", '"', "{", "}", "[", "]", ", ", "# x",
         "|", ">", "|-\n  t", "1", "\t", "---", "?", ":", "é", "\\", "\r\n", " ", "key: v\n"]
    ), max_size=12,
).map("".join)  # fmt: skip


def outcome(text: str, loader: type) -> object:
    """Return the tree one parser gives, as far as everybody holds on to it."""
    builder = yaml_tree._Builder("f", hidden=False)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(yaml_tree, "_events", lambda given: events(given, loader))
        try:
            return shape(builder.tree(text))
        except (BadRequest, yaml.YAMLError, ValueError):
            return "refused"


def shape(node: Node) -> object:
    """Return what a node holds and where."""
    pairs = [(key, line, shape(value)) for key, line, value in node.pairs]
    return node.kind, node.text, pairs, [shape(item) for item in node.items]


@given(soup)
def test_what_both_parsers_read_they_read_alike(text: str) -> None:
    """Libyaml and PyYAML's own parser never give two different trees."""
    fast, pure = outcome(text, yaml.CSafeLoader), outcome(text, yaml.SafeLoader)
    assert fast == pure or "refused" in {str(fast), str(pure)}


@given(st.text() | soup | st.binary().map(lambda data: data.decode("latin-1")))
def test_no_text_brings_the_reader_down(text: str) -> None:
    """Any text is read, or refused with a sentence."""
    try:
        parse(text, "f")
    except BadRequest as error:
        assert error.plain_sentence.endswith((".", "!", "?"))  # noqa: PT017  # either is fine

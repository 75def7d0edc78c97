"""The reader of YAML: a tree of texts, lists and mappings that knows its lines.

The tree is built from the parser's events without recursion, so that no file
however nested can bring the program down; libyaml and PyYAML's own parser give
the same tree. Read as YAML 1.2: the Unicode line separators are text.

Source: performance.md 3.2 and 3.5; reliability.md 4.2.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

import yaml

from sociocli.errors import BadRequest
from sociocli.record import wording
from sociocli.record.yaml_trouble import in_plain_words

__all__ = ["DEPTH_LIMIT", "SIZE_LIMIT", "Node", "decode", "parse", "read_yaml"]

SIZE_LIMIT = 1_000_000
DEPTH_LIMIT = 40

_CONFLICT = re.compile(r"^(?:<{7}|>{7})(?: |$)", re.MULTILINE)
_FORBIDDEN = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\ud800-\udfff\ufeff\ufffe\uffff]"
)
_LINE_END = re.compile("\r\n|\r|\n")
_SURROGATE = re.compile("[\ud800-\udfff]")
# YAML 1.1 breaks lines at these; while parsing, private characters stand for them.
_SEPARATORS = re.compile("[\x85\u2028\u2029]")
_HIDE = {0x85: 0xF0085, 0x2028: 0xF2028, 0x2029: 0xF2029}
_SHOW = {hidden: shown for shown, hidden in _HIDE.items()}
_HIDDEN = re.compile("[\U000f0085\U000f2028\U000f2029]")


@dataclass(slots=True, eq=False)
class Node:
    """A piece of a YAML file.

    Args:
        kind: "text", "map" or "list".
        line: The line it begins in, from 1.
        text: The text, for a text.
        pairs: Key, line of the key and value, for a mapping.
        items: The items, for a list.
        start: Where it begins in the file's text.
        end: Where it ends; for what is indented, possibly too late.
        style: "" or the opening character of quotes, block or bracket.
        key_start: Where its key begins, or -1.

    """

    kind: str
    line: int = 0
    text: str = ""
    pairs: list[tuple[str, int, Node]] = field(default_factory=list)
    items: list[Node] = field(default_factory=list)
    start: int = 0
    end: int = 0
    style: str = ""
    key_start: int = -1

    def get(self, key: str) -> Node | None:
        """Return the value of a key, or None."""
        return next((value for known, _, value in self.pairs if known == key), None)


def read_yaml(data: bytes, path: str, limit: int = SIZE_LIMIT) -> Node:
    """Read the bytes of a YAML file.

    Args:
        data: The bytes.
        path: How the file is called in sentences.
        limit: The most bytes it may have.

    Returns:
        The tree; an empty file is an empty mapping.

    Raises:
        BadRequest: If it cannot be read, with file and line.

    """
    if len(data) > limit:
        raise BadRequest(wording.TOO_LARGE.format(most=limit // 1000), path)
    return parse(decode(data, path), path)


def decode(data: bytes, path: str) -> str:
    """Return the text of a file without its byte order mark.

    Raises:
        BadRequest: If it is not UTF-8.

    """
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError as wrong:
        line = data.count(b"\n", 0, wrong.start) + 1
        raise BadRequest(wording.NOT_UTF8, path, line) from None


def parse(text: str, path: str) -> Node:
    """Read the text of a YAML file; see `read_yaml`."""
    _look_over(text, path)
    hidden = bool(_SEPARATORS.search(text))
    try:
        return _Builder(path, hidden=hidden).tree(text.translate(_HIDE) if hidden else text)
    except (yaml.YAMLError, ValueError, OverflowError) as wrong:
        sentence, line = in_plain_words(wrong, text)
        raise BadRequest(sentence, path, line) from None


def _look_over(text: str, path: str) -> None:
    merge = _CONFLICT.search(text)
    if merge:
        raise BadRequest(wording.UNFINISHED_MERGE, path, _line_at(text, merge.start()))
    odd = _FORBIDDEN.search(text) or (_SEPARATORS.search(text) and _HIDDEN.search(text))
    if odd:
        sentence = wording.ODD_CHARACTER.format(code=f"U+{ord(odd[0]):04X}")
        raise BadRequest(sentence, path, _line_at(text, odd.start()))


def _line_at(text: str, at: int) -> int:
    return len(_LINE_END.findall(text, 0, at)) + 1


def _events(text: str) -> Iterator[yaml.Event]:
    loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
    return iter(yaml.parse(text, Loader=loader))


class _Builder:
    """Builds the tree; `_open` holds the collections that are not closed yet."""

    def __init__(self, path: str, *, hidden: bool) -> None:
        self._path = path
        self._hidden = hidden
        self._open: list[Node] = []
        self._keys: list[tuple[str, int, int] | None] = []
        self._seen: list[dict[str, int]] = []
        self._root: Node | None = None

    def tree(self, text: str) -> Node:
        documents = 0
        for event in _events(text):
            if isinstance(event, yaml.ScalarEvent):
                self._scalar(event)
            elif isinstance(event, yaml.CollectionStartEvent):
                self._begin(event)
            elif isinstance(event, yaml.CollectionEndEvent):
                self._close(event)
            elif isinstance(event, yaml.AliasEvent):
                raise self._wrong(wording.NO_ANCHORS, event)
            elif isinstance(event, yaml.DocumentStartEvent):
                documents += 1
                self._document(event, documents)
        return self._root or Node("map", 1)

    def _document(self, event: yaml.DocumentStartEvent, count: int) -> None:
        if count > 1:
            raise self._wrong(wording.ONE_DOCUMENT, event)
        if event.version or event.tags:
            raise self._wrong(wording.NO_DIRECTIVES, event)

    def _scalar(self, event: yaml.ScalarEvent) -> None:
        self._refuse_marks(event)
        text = event.value.translate(_SHOW) if self._hidden else event.value
        if _SURROGATE.search(text):
            raise self._wrong(wording.BACKSLASH, event)
        line, start = _place(event)
        end = event.end_mark.index if event.end_mark else start
        if self._open and self._open[-1].kind == "map" and self._keys[-1] is None:
            self._key(text, event)
        elif self._open or text or event.style:
            self._put(Node("text", line, text, start=start, end=end, style=event.style or ""))
        else:
            self._put(Node("map", line, start=start, end=start))

    def _key(self, text: str, event: yaml.ScalarEvent) -> None:
        line, start = _place(event)
        if text == "<<" and not event.style:
            raise self._wrong(wording.NO_MERGE_KEYS, event)
        seen = self._seen[-1]
        if text in seen:
            raise self._wrong(wording.KEY_TWICE.format(key=text, first=seen[text]), event)
        seen[text] = line
        self._keys[-1] = (text, line, start)

    def _begin(self, event: yaml.CollectionStartEvent) -> None:
        self._refuse_marks(event)
        if len(self._open) >= DEPTH_LIMIT:
            raise self._wrong(wording.TOO_DEEP.format(most=DEPTH_LIMIT), event)
        is_map = isinstance(event, yaml.MappingStartEvent)
        if self._open and self._open[-1].kind == "map" and self._keys[-1] is None:
            raise self._wrong(wording.KEY_NOT_TEXT, event)
        line, start = _place(event)
        bracket = ("{" if is_map else "[") if event.flow_style else ""
        node = Node("map" if is_map else "list", line, start=start, style=bracket)
        self._put(node)
        self._open.append(node)
        self._keys.append(None)
        self._seen.append({})

    def _close(self, event: yaml.CollectionEndEvent) -> None:
        node = self._open.pop()
        node.end = event.end_mark.index if event.end_mark else node.start
        self._keys.pop()
        self._seen.pop()

    def _put(self, node: Node) -> None:
        if not self._open:
            self._root = node
            return
        parent = self._open[-1]
        if parent.kind == "list":
            parent.items.append(node)
            return
        key, line, node.key_start = self._keys[-1] or ("", node.line, node.start)
        parent.pairs.append((key, line, node))
        self._keys[-1] = None

    def _refuse_marks(self, event: yaml.ScalarEvent | yaml.CollectionStartEvent) -> None:
        if event.anchor is not None:
            raise self._wrong(wording.NO_ANCHORS, event)
        if event.tag is not None:
            raise self._wrong(wording.NO_TAGS, event)

    def _wrong(self, sentence: str, event: yaml.Event) -> BadRequest:
        return BadRequest(sentence, self._path, _place(event)[0])


def _place(event: yaml.Event) -> tuple[int, int]:
    """Return the line of an event, from 1, and its place in the text."""
    mark = event.start_mark
    return (mark.line + 1, mark.index) if mark else (1, 0)

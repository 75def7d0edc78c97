"""The fields of a noun, and how each kind of field is read from a file.

Knows text, whole numbers, yes and no, words from a list (`StrEnum`),
`X | None`, tuples of these, dataclasses within dataclasses, and pairs of
texts, which a file holds as `name: text`. A field's name is its key in the
file unless its metadata say otherwise: `{"key": "from"}`; with `{"one": True}`
a tuple of one is written as that one.

Source: product.md section 4 (YAML).
"""

from __future__ import annotations

import dataclasses
import re
import types
import typing
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING, Any, TypeVar

from sociocli.errors import BadRequest, Bug
from sociocli.record import wording

if TYPE_CHECKING:  # the reader takes long to load, and the fast one does without
    from sociocli.record.yaml_tree import Node

__all__ = ["Field", "Reading", "fields_of", "read_value"]

T = TypeVar("T")

_NUMBER = re.compile(r"-?\d{1,9}")
_YES_NO = {"yes": True, "true": True, "no": False, "false": False}


@dataclass(slots=True)
class Reading:
    """What holds for one file while it is read.

    Args:
        path: How the file is called in sentences.
        findings: Takes line and sentence of unknown keys; None refuses them.

    """

    path: str
    findings: list[tuple[int, str]] | None

    def wrong(self, sentence: str, line: int) -> BadRequest:
        """Return the error for a line of this file."""
        return BadRequest(sentence, self.path, line)

    def unknown(self, sentence: str, line: int) -> None:
        """Note an unknown key, or refuse it."""
        if self.findings is None:
            raise self.wrong(sentence, line)
        self.findings.append((line, sentence))


Convert = Callable[["Node", str, Reading], Any]


@dataclass(frozen=True, slots=True)
class Field:
    """A field of a noun: its name, its key in a file, and how it is read."""

    name: str
    key: str
    convert: Convert
    required: bool
    default: Any
    one: bool


def read_value(
    cls: type[T],
    node: Node,
    key: str,
    reading: Reading,
    extras: Sequence[str] = (),
    base: T | None = None,
) -> T:
    """Read a noun; see `plain.from_node`.

    Args:
        cls: Its class.
        node: Where it stands.
        key: The key it stands behind, or "".
        reading: What holds for the file.
        extras: Keys that may stand here besides those of the class.
        base: Gives what is left out, instead of the defaults.

    """
    fields = fields_of(cls)
    if node.kind == "list" or (node.kind == "text" and not (node.text and fields)):
        sentence = wording.NEED_MAP.format(key=key) if key else wording.NEED_MAP_TOP
        raise reading.wrong(sentence, node.line)
    values: dict[str, Any] = {}
    if node.kind == "text":
        first = next(iter(fields.values()))
        values[first.name] = first.convert(node, key or first.key, reading)
    else:
        _take(node, fields, values, reading, extras)
    for field in fields.values():
        if field.required and field.name not in values and base is None:
            raise reading.wrong(wording.MISSING.format(key=field.key), node.line)
    try:
        return cls(**values) if base is None else typing.cast("T", _replaced(base, values))
    except BadRequest as wrong:
        if wrong.line:
            raise
        raise reading.wrong(wrong.plain_sentence, _line_of(wrong, node)) from None


def _line_of(wrong: BadRequest, node: Node) -> int:
    """Return the line of the value that the sentence quotes, else of the whole."""
    for _, _, value in node.pairs:
        if value.text and f"“{value.text}”" in wrong.plain_sentence:
            return value.line
    return node.line


def _replaced(base: Any, values: dict[str, Any]) -> object:  # noqa: ANN401
    return dataclasses.replace(base, **values)


def _take(
    node: Node,
    known: Mapping[str, Field],
    values: dict[str, Any],
    reading: Reading,
    extras: Sequence[str],
) -> None:
    for key, line, value in node.pairs:
        field = known.get(key)
        if field:
            values[field.name] = field.convert(value, key, reading)
        elif not key.startswith("x-") and key not in extras:
            reading.unknown(_unknown(key, (*known, *extras)), line)


def _unknown(key: str, known: Sequence[str]) -> str:
    import difflib

    near = difflib.get_close_matches(key, known, 1)
    if near:
        return wording.UNKNOWN_NEAR.format(key=key, near=near[0])
    return wording.UNKNOWN.format(key=key)


# What a class needs, found once.


_FIELDS: dict[type, dict[str, Field]] = {}


def fields_of(cls: type) -> dict[str, Field]:
    """Return the fields of a class by key, in their order."""
    known = _FIELDS.get(cls)
    if known is None:
        known = _FIELDS[cls] = {field.key: field for field in _looked_up(cls)}
    return known


def _looked_up(cls: Any) -> Iterator[Field]:  # noqa: ANN401
    hints = typing.get_type_hints(cls)
    for field in dataclasses.fields(cls):
        required = False
        default: Any = None
        if field.default is not dataclasses.MISSING:
            default = field.default
        elif field.default_factory is not dataclasses.MISSING:
            default = field.default_factory()
        else:
            required = True
        key = field.metadata.get("key", field.name)
        convert = _converter(hints[field.name])
        one = bool(field.metadata.get("one", False))
        yield Field(field.name, key, convert, required, default, one)


def _converter(hint: Any) -> Convert:  # noqa: ANN401
    origin = typing.get_origin(hint)
    if origin in {typing.Union, types.UnionType}:
        return _optional(hint)
    if origin is tuple:
        first = typing.get_args(hint)[0]
        return _pairs if typing.get_origin(first) is tuple else _tuple(first)
    if isinstance(hint, type) and dataclasses.is_dataclass(hint):
        return lambda node, key, reading: read_value(hint, node, key, reading)
    if isinstance(hint, type) and issubclass(hint, StrEnum):
        return _word(hint)
    simple: dict[Any, Convert] = {str: _text, int: _number, bool: _yes_no}
    if hint in simple:
        return simple[hint]
    message = f"The codec has no way to read {hint}."
    raise Bug(message)


def _text(node: Node, key: str, reading: Reading) -> str:
    if node.kind != "text":
        raise reading.wrong(wording.NEED_TEXT.format(key=key), node.line)
    return node.text


def _number(node: Node, key: str, reading: Reading) -> int:
    text = _text(node, key, reading).strip()
    if not _NUMBER.fullmatch(text):
        raise reading.wrong(wording.NEED_NUMBER.format(key=key, text=text), node.line)
    return int(text)


def _yes_no(node: Node, key: str, reading: Reading) -> bool:
    text = _text(node, key, reading).strip()
    found = _YES_NO.get(text.lower())
    if found is None:
        raise reading.wrong(wording.NEED_YES_NO.format(key=key, text=text), node.line)
    return found


def _word(words: type[StrEnum]) -> Convert:
    known = {word.value: word for word in words}

    def convert(node: Node, key: str, reading: Reading) -> StrEnum:
        text = _text(node, key, reading).strip()
        found = known.get(text)
        if found is None:
            sentence = wording.NEED_WORD.format(key=key, text=text, allowed=", ".join(known))
            raise reading.wrong(sentence, node.line)
        return found

    return convert


def _optional(hint: Any) -> Convert:  # noqa: ANN401
    inner = _converter(next(arg for arg in typing.get_args(hint) if arg is not types.NoneType))

    def convert(node: Node, key: str, reading: Reading) -> object:
        if node.kind == "text" and not node.text:
            return None
        return inner(node, key, reading)

    return convert


def _tuple(hint: Any) -> Convert:  # noqa: ANN401
    inner = _converter(hint)

    def convert(node: Node, key: str, reading: Reading) -> tuple[object, ...]:
        if node.kind == "list":
            return tuple(inner(item, key, reading) for item in node.items)
        if node.kind == "map":
            raise reading.wrong(wording.NEED_LIST.format(key=key), node.line)
        return (inner(node, key, reading),) if node.text else ()

    return convert


def _pairs(node: Node, key: str, reading: Reading) -> tuple[tuple[str, str], ...]:
    if node.kind == "text" and not node.text:
        return ()
    if node.kind != "map":
        raise reading.wrong(wording.NEED_MAP.format(key=key), node.line)
    return tuple((name, _text(value, name, reading)) for name, _, value in node.pairs)

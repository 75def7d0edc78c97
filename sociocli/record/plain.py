"""Between the nouns of the domain and what files hold.

Knows how a dataclass is written and read; `plain_fields.py` knows the kinds of
fields. Must not know any single noun; their fields say it all.

Source: product.md section 4 (YAML), architecture.md (nouns are data).
"""

from __future__ import annotations

import dataclasses
from collections.abc import Mapping, Sequence
from typing import TypeVar

from sociocli.domain.plain import Plain
from sociocli.errors import Bug
from sociocli.record.plain_fields import Reading, fields_of, read_value
from sociocli.record.yaml_tree import Node

__all__ = ["from_node", "from_plain", "known_keys", "node_of", "to_plain"]

T = TypeVar("T")
Keep = Mapping[type, Sequence[str]]


def to_plain(
    value: object, keep: Keep | None = None, base: object = None, short: Sequence[type] = ()
) -> dict[str, Plain]:
    """Return a dataclass as plain data, in the order of its fields.

    Fields that equal their default are left out.

    Args:
        value: A dataclass of the domain.
        keep: For a class, the fields that are written even so.
        base: A value of the same class whose fields take the place of the defaults.
        short: Classes that are written as one text where only their first field says something.

    """
    kept = keep or {}
    always = kept.get(type(value), ())
    found: dict[str, Plain] = {}
    for field in fields_of(type(value)).values():
        part = getattr(value, field.name)
        usual = field.default if base is None else getattr(base, field.name)
        if part is None and not field.required:
            continue
        if field.required or field.name in always or part != usual:
            one = field.one and len(part) == 1
            found[field.key] = _plain(part[0] if one else part, kept, short)
    return found


def _plain(value: object, keep: Keep, short: Sequence[type]) -> Plain:
    if isinstance(value, str):
        return str(value)
    if value is None or isinstance(value, int):
        return value
    if isinstance(value, tuple):
        if value and all(_is_pair(part) for part in value):
            return {key: _plain(text, keep, short) for key, text in value}
        return [_plain(part, keep, short) for part in value]
    if dataclasses.is_dataclass(value):
        return _shortened(value, to_plain(value, keep, None, short), short)
    message = f"No file can hold a {type(value).__name__}."
    raise Bug(message)


def _shortened(value: object, plain: dict[str, Plain], short: Sequence[type]) -> Plain:
    if type(value) in short and list(plain) == list(fields_of(type(value)))[:1]:
        return next(iter(plain.values()))
    return plain


def _is_pair(value: object) -> bool:
    return isinstance(value, tuple) and len(value) == 2  # noqa: PLR2004  # a pair is two


def from_node(
    cls: type[T],
    node: Node,
    path: str,
    *,
    extras: Sequence[str] = (),
    findings: list[tuple[int, str]] | None = None,
    base: T | None = None,
) -> T:
    """Make a dataclass from a piece of a file.

    Args:
        cls: The class.
        node: The piece; a single text stands for the first field.
        path: How the file is called in sentences.
        extras: Keys that may stand here besides those of the class.
        findings: Takes line and sentence of unknown keys; without it they are refused.
        base: Gives what the file leaves out, instead of the defaults.

    Raises:
        BadRequest: If a value is missing or wrong, with file and line.

    """
    return read_value(cls, node, "", Reading(path, findings), extras, base)


def from_plain(cls: type[T], data: Plain, path: str = "") -> T:
    """Make a dataclass from plain data that `to_plain` made."""
    return from_node(cls, node_of(data), path)


def node_of(data: Plain) -> Node:
    """Return plain data as a tree, as if it had been read from a file."""
    if isinstance(data, dict):
        return Node("map", pairs=[(key, 0, node_of(value)) for key, value in data.items()])
    if isinstance(data, list):
        return Node("list", items=[node_of(value) for value in data])
    if isinstance(data, bool):
        return Node("text", text="true" if data else "false")
    return Node("text", text="" if data is None else str(data))


def known_keys(cls: type) -> tuple[str, ...]:
    """Return the keys of a class in the order of a file."""
    return tuple(fields_of(cls))

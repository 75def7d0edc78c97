"""Whether plain data can be read as a noun, without making all of it.

For every class it derives, once, what `plain_fields.read_value` asks of each
field. Classes that check themselves when they are made are made here too; of
all others only the shape is looked at. What this accepts, `from_node` accepts
(tests/record/test_plain_check.py); what it refuses is read again by `from_node`,
which says why.

Must not know any single noun, or what is wrong in words.
Source: performance.md section 4.
"""

from __future__ import annotations

import dataclasses
import re
import types
import typing
from collections.abc import Callable
from enum import StrEnum
from typing import Any

from sociocli.domain.plain import Plain
from sociocli.errors import BadRequest
from sociocli.record.plain_fields import fields_of

__all__ = ["is_readable"]

Take = Callable[[Any], Any]
"""Takes a plain value and returns what a field gets from it; raises `ValueError`."""

Takes = dict[str, tuple[str, Take]]
"""The names of the fields of a class and what takes them, by their keys."""

Shaped = Callable[[object], dict[str, Any]]

_NUMBER = re.compile(r"-?\d{1,9}")
_LONG = 10
_YES_NO = {"yes": True, "true": True, "no": False, "false": False}
_TAKES: dict[tuple[type, bool], Take] = {}


def is_readable(cls: type, plain: Plain) -> bool:
    """Tell whether a file that holds this is surely read as a noun without a complaint.

    Unknown keys are passed over.

    Args:
        cls: The class of the noun.
        plain: What the file holds: mappings, lists and texts.

    """
    try:
        _take_of(cls, make=False)(plain)
    except (ValueError, BadRequest):
        return False
    return True


def _take_of(cls: Any, *, make: bool) -> Take:  # noqa: ANN401
    """Return what takes a value of a class; it is made if it checks itself."""
    make = make or hasattr(cls, "__post_init__")
    known = _TAKES.get((cls, make))
    if known is None:

        def later(value: object) -> object:
            """Stand in for a class that holds itself while it is being built."""
            return _TAKES[cls, make](value)

        _TAKES[cls, make] = later
        known = _TAKES[cls, make] = _built(cls, make=make)
    return known


def _built(cls: Any, *, make: bool) -> Take:  # noqa: ANN401
    hints = typing.get_type_hints(cls)
    fields = fields_of(cls)
    takes = {key: (one.name, _of_hint(hints[one.name], make)) for key, one in fields.items()}
    required = [key for key, one in fields.items() if one.required]
    shaped = _shaped(next(iter(fields)), required)
    return _making(cls, takes, shaped) if make else _looking(takes, shaped)


def _looking(takes: Takes, shaped: Shaped) -> Take:
    inners = {key: taken for key, (_, taken) in takes.items()}

    def take(value: object) -> object:
        """Take the fields, without keeping what they give."""
        for key, inner in shaped(value).items():
            taken = inners.get(key)
            if taken is _text:
                if inner.__class__ is not str:
                    raise ValueError
            elif taken is not None:
                taken(inner)
        return None

    return take


def _making(cls: type, takes: Takes, shaped: Shaped) -> Take:
    def take(value: object) -> object:
        """Make the noun, which checks itself."""
        values = {}
        for key, inner in shaped(value).items():
            if key in takes:
                name, taken = takes[key]
                values[name] = taken(inner)
        return cls(**values)

    return take


def _shaped(first: str, required: list[str]) -> Shaped:
    def shaped(value: object) -> dict[str, Any]:
        """Return a mapping that has all it must have; a text stands for the first field."""
        if isinstance(value, dict):
            found = value
        elif isinstance(value, str) and value:
            found = {first: value}
        else:
            raise ValueError
        for key in required:
            if key not in found:
                raise ValueError
        return found

    return shaped


def _of_hint(hint: Any, make: bool) -> Take:  # noqa: ANN401, FBT001
    origin = typing.get_origin(hint)
    if origin in {typing.Union, types.UnionType}:
        inner = next(arg for arg in typing.get_args(hint) if arg is not types.NoneType)
        return _optional(_of_hint(inner, make))
    if origin is tuple:
        first = typing.get_args(hint)[0]
        return _pairs if typing.get_origin(first) is tuple else _tuple(_of_hint(first, make))
    if dataclasses.is_dataclass(hint):
        return _take_of(hint, make=make)
    if isinstance(hint, type) and issubclass(hint, StrEnum):
        return _word({word.value: word for word in hint})
    simple: dict[Any, Take] = {str: _text, int: _number, bool: _yes_no}
    return simple[hint]


def _text(value: object) -> str:
    if not isinstance(value, str):
        raise ValueError  # noqa: TRY004 - one kind of error for all
    return value


def _number(value: object) -> int:
    if value.__class__ is str and value.isdecimal() and len(value) < _LONG:
        return int(value)
    text = _text(value).strip()
    if not _NUMBER.fullmatch(text):
        raise ValueError
    return int(text)


def _yes_no(value: object) -> bool:
    found = _YES_NO.get(_text(value).strip().lower())
    if found is None:
        raise ValueError
    return found


def _word(known: dict[str, StrEnum]) -> Take:
    def take(value: object) -> StrEnum:
        text = _text(value)
        found = known.get(text) or known.get(text.strip())
        if found is None:
            raise ValueError
        return found

    return take


def _optional(inner: Take) -> Take:
    return lambda value: None if value == "" else inner(value)


def _tuple(inner: Take) -> Take:
    def take(value: object) -> tuple[object, ...]:
        if isinstance(value, list):
            if inner is not _text:
                return tuple([inner(one) for one in value])
            for one in value:
                if one.__class__ is not str:
                    raise ValueError
            return tuple(value)
        if isinstance(value, str):
            return (inner(value),) if value else ()
        raise ValueError

    return take


def _pairs(value: object) -> tuple[tuple[str, str], ...]:
    if value == "":
        return ()
    if not isinstance(value, dict):
        raise ValueError  # noqa: TRY004 - one kind of error for all
    return tuple((name, _text(text)) for name, text in value.items())

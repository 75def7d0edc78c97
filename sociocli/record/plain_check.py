"""Whether plain data can be read as a noun, without loading or making it.

For every noun it derives, once, what `plain_fields.read_value` and the noun itself
ask of each field, from the table `noun_shapes.py`. What this accepts, `from_node`
accepts, and nothing else (tests/record/test_plain_check.py); what it refuses is
read again by `from_node`, which says why.

Must not know any single noun, or what is wrong in words.
Source: performance.md section 4.
"""

from __future__ import annotations

import re
from collections.abc import Callable

from sociocli.domain.day import is_day, is_time
from sociocli.domain.plain import Plain
from sociocli.record.noun_shapes import SHAPES, WORDS
from sociocli.record.own_form_heads import Heads

__all__ = ["EVERYTHING", "Kind", "Shape", "is_readable", "shape_of"]

Check = Callable[[Plain], None]
"""Looks at a plain value; raises `ValueError` if it cannot be read."""

Fits = Callable[[str], object]
"""Returns something true for a text that can be read."""

_NUMBER = r"-?\d{1,9}"
_LONG = 10
_YES_NO = ("yes", "true", "no", "false")


class Kind:
    """What a field takes.

    Args:
        check: Looks at any value.
        fits: Tells of a text that is not empty whether it surely will do; None if every one does.
        item: What each of a list must be; None if no list will do.
        shape: What a mapping must be; None if no mapping will do, or `check` must look at it.

    """

    __slots__ = ("check", "fits", "item", "shape")

    def __init__(
        self,
        check: Check,
        fits: Fits | None = None,
        item: Kind | None = None,
        shape: Shape | None = None,
    ) -> None:
        self.check = check
        self.fits = fits
        self.item = item
        self.shape = shape


class Shape:
    """The fields of a noun.

    Args:
        fields: What each key takes; unknown keys take anything.
        required: The keys that it must have.

    """

    __slots__ = ("fields", "heads", "openings", "required")

    def __init__(self, fields: dict[str, Kind], required: frozenset[str] = frozenset()) -> None:
        self.fields = fields
        self.required = required
        self.heads = Heads(fields, ANY, opening=False)
        self.openings = Heads(fields, ANY, opening=True)

    def check(self, value: Plain) -> None:
        """Look at all fields; a text stands for the first."""
        if isinstance(value, str) and value:
            value = {next(iter(self.fields)): value}
        elif not isinstance(value, dict):
            raise ValueError
        if not self.required <= value.keys():
            raise ValueError
        for key, inner in value.items():
            kind = self.fields.get(key)
            if kind is not None:
                kind.check(inner)


def is_readable(noun: str, plain: Plain) -> bool:
    """Tell whether a file that holds this is surely read as a noun without a complaint.

    Unknown keys are passed over.

    Args:
        noun: The name of the noun, a key of `SHAPES`.
        plain: What the file holds: mappings, lists and texts.

    """
    try:
        shape_of(noun).check(plain)
    except ValueError:
        return False
    return True


def shape_of(noun: str) -> Shape:
    """Return the fields of a noun.

    Args:
        noun: The name of the noun, a key of `SHAPES`.

    """
    return _kind_of(noun).shape or EVERYTHING


def _kind_of(name: str) -> Kind:
    """Return what a field of a kind takes; `SHAPES` names them."""
    known = _KINDS.get(name)
    if known is None:
        known = _noun(name) if name in SHAPES else _made(name)
        _KINDS[name] = known
    return known


def _noun(name: str) -> Kind:
    shape = Shape({})

    def fits(text: str) -> bool:
        """Let a text stand for the first field."""
        return is_readable(name, text)

    found = _KINDS[name] = Kind(shape.check, fits, shape=shape)  # it may hold itself
    required = []
    for one in SHAPES[name].split():
        key, _, kind = one.partition(":")
        if key[-1] == "!":
            key = key[:-1]
            required.append(key)
        shape.fields[key] = _kind_of(kind or "text")
    shape.required = frozenset(required)
    return found


def _made(name: str) -> Kind:
    if name[-1] == "?":
        inner = _kind_of(name[:-1])
        return Kind(_optional(inner), inner.fits, inner.item, inner.shape)
    if name[-1] == "*":
        inner = _kind_of(name[:-1])
        return Kind(_many(inner), inner.fits, inner)
    words = frozenset(WORDS[name].split())
    return Kind(_word(words), words.__contains__)


def _anything(value: Plain) -> None:
    del value


def _text(value: Plain) -> None:
    if not isinstance(value, str):
        raise ValueError  # noqa: TRY004 - one kind of error for all


def _said(value: Plain) -> None:
    if not isinstance(value, str) or not value:
        raise ValueError


def _day(value: Plain) -> None:
    if not isinstance(value, str) or (value and not is_day(value)):
        raise ValueError


def _time(value: Plain) -> None:
    if not isinstance(value, str) or (value and not is_time(value)):
        raise ValueError


def _number(value: Plain) -> None:
    if not isinstance(value, str):
        raise ValueError  # noqa: TRY004 - one kind of error for all
    if not _is_number(value.strip()):
        raise ValueError


def _is_number(text: str) -> bool:
    plainly = text.isdecimal() and len(text) < _LONG
    return plainly or re.fullmatch(_NUMBER, text) is not None


def _yes_no(value: Plain) -> None:
    if not isinstance(value, str) or value.strip().lower() not in _YES_NO:
        raise ValueError


def _word(known: frozenset[str]) -> Check:
    def check(value: Plain) -> None:
        """Look for the word in the list."""
        if not isinstance(value, str) or (value not in known and value.strip() not in known):
            raise ValueError

    return check


def _optional(inner: Kind) -> Check:
    def check(value: Plain) -> None:
        """Let an empty text stand for nothing."""
        if value != "":
            inner.check(value)

    return check


def _many(inner: Kind) -> Check:
    def check(value: Plain) -> None:
        """Look at each; a text stands for a list of one."""
        if isinstance(value, list):
            for one in value:
                inner.check(one)
        elif not isinstance(value, str):
            raise ValueError  # noqa: TRY004 - one kind of error for all
        elif value:
            inner.check(value)

    return check


ANY = Kind(_anything)
"""What is read as it stands."""
EVERYTHING = Shape({})
"""A mapping that is read as it stands."""
ANY.item, ANY.shape = ANY, EVERYTHING
_KINDS = {
    "text": Kind(_text),
    "said": Kind(_said),
    "day": Kind(_day, is_day),
    "time": Kind(_time, is_time),
    "number": Kind(_number, _is_number),
    "yes_no": Kind(_yes_no, _YES_NO.__contains__),
}

"""What a noun takes for one of its texts: any text, a day, or a time of day.

The nouns check themselves when they are made, so they are asked: one is made
with a value, and it refuses or not. What only `check` refuses stands in a table.

Must not know what a schema is.
"""

from __future__ import annotations

import dataclasses
import typing
from enum import StrEnum
from functools import cache
from typing import Any

from sociocli.domain.circle import CircleRole
from sociocli.domain.minutes import Acceptance, Correction, Minutes, NextMeeting
from sociocli.domain.proposal import Decision, Pending
from sociocli.domain.selection import Selection
from sociocli.domain.standing import HandedOver, Revisit
from sociocli.errors import BadRequest

__all__ = ["DAY", "TIME", "takes_nothing", "takes_only"]

DAY = "2026-11-22"
TIME = "19:30"
_OTHERS = ("word", "2026-13-77", "77:77")
# What the nouns take and `check` names.
_CHECKED: dict[tuple[type, str], str] = {
    **{(Minutes, name): DAY for name in ("date", "corrections_until")},
    **{(Minutes, name): TIME for name in ("began", "ended", "planned_begin", "planned_end")},
    (NextMeeting, "date"): DAY,
    (NextMeeting, "time"): TIME,
    (Acceptance, "date"): DAY,
    (Correction, "date"): DAY,
    (Decision, "review"): DAY,
    (Decision, "expires"): DAY,
    (Selection, "start"): DAY,
    (Selection, "until"): DAY,
    (Pending, "until"): DAY,
    (Revisit, "date"): DAY,
    (HandedOver, "date"): DAY,
    (CircleRole, "until"): DAY,
}


def takes_only(cls: type, name: str, example: str) -> bool:
    """Tell whether a text of a noun can only be of one kind.

    Args:
        cls: The noun.
        name: The field.
        example: `DAY` or `TIME`.

    """
    known = _CHECKED.get((cls, name))
    if known is not None:
        return known == example
    if not _made(cls) or not _made(cls, **{name: example}):
        return False
    return not any(_made(cls, **{name: other}) for other in _OTHERS)


def takes_nothing(cls: type, name: str) -> bool:
    """Tell whether a noun takes an empty text in this field."""
    return not _made(cls) or _made(cls, **{name: ""})


def _made(cls: type, **values: str) -> bool:
    """Tell whether a noun can be made with these values, and the least of the others."""
    try:
        cls(**{**_least(cls), **values})
    except BadRequest:
        return False
    return True


@cache
def _least(cls: Any) -> dict[str, object]:  # noqa: ANN401 - a class of any kind
    """Return values for the fields of a noun that must have one."""
    hints = typing.get_type_hints(cls)
    return {
        field.name: _example(hints[field.name])
        for field in dataclasses.fields(cls)
        if field.default is dataclasses.MISSING and field.default_factory is dataclasses.MISSING
    }


def _example(hint: Any) -> object:  # noqa: ANN401 - a type of any kind
    if isinstance(hint, type) and issubclass(hint, StrEnum):
        return next(iter(hint))
    if typing.get_origin(hint) is tuple:
        return ()
    return 1 if hint is int else "x"

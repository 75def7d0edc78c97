"""The table of the nouns' fields says what the nouns say."""

from __future__ import annotations

import dataclasses
import types
import typing
from collections.abc import Iterator
from enum import StrEnum
from typing import Any

import pytest

from sociocli.domain.minutes import Minutes
from sociocli.domain.standing import BacklogTopic, StandingAction, StandingDecision, Term
from sociocli.record.noun_shapes import SHAPES, WORDS
from sociocli.record.plain_fields import fields_of

NOUNS = (Minutes, StandingDecision, Term, StandingAction, BacklogTopic)
# What a noun asks of a text when it is made; the values are in test_plain_check.py.
TEXTS = ("said", "day", "time", "Answered")


def kind_of(hint: Any) -> str:
    """Return a type as the table writes it."""
    origin, inner = typing.get_origin(hint), typing.get_args(hint)
    if origin in (typing.Union, types.UnionType):
        return kind_of(next(one for one in inner if one is not types.NoneType)) + "?"
    if origin is tuple:
        return kind_of(inner[0]) + "*"
    return {str: "text", int: "number", bool: "yes_no"}.get(hint, hint.__name__)


def within(hint: Any) -> Iterator[type]:
    """Return the nouns and lists of words that a type is made of."""
    if typing.get_args(hint):
        for one in typing.get_args(hint):
            yield from within(one)
    elif dataclasses.is_dataclass(hint) or (isinstance(hint, type) and issubclass(hint, StrEnum)):
        yield typing.cast("type", hint)


def classes() -> dict[str, type]:
    """Return all nouns and lists of words that the index reads, by name."""
    found: dict[str, type] = {}
    waiting: list[type] = list(NOUNS)
    while waiting:
        cls = waiting.pop()
        if found.setdefault(cls.__name__, cls) is not cls:
            pytest.fail(f"two are called {cls.__name__}")
        if dataclasses.is_dataclass(cls):
            inner = [one for hint in typing.get_type_hints(cls).values() for one in within(hint)]
            waiting += [one for one in inner if one.__name__ not in found]
    return found


CLASSES = classes()


def written(cls: type) -> list[str]:
    """Return the line that belongs into the table, field by field."""
    hints = typing.get_type_hints(cls)
    found = []
    for key, field in fields_of(cls).items():
        kind = kind_of(hints[field.name])
        found.append(f"{key}{'!' * field.required}{f':{kind}' if kind != 'text' else ''}")
    return found


def as_text(field: str) -> str:
    """Return a field of the table without what is asked of its text."""
    name, _, kind = field.partition(":")
    return name if kind in TEXTS else field


@pytest.mark.parametrize(
    "name", [name for name in CLASSES if dataclasses.is_dataclass(CLASSES[name])]
)
def test_each_noun_is_in_the_table(name: str) -> None:
    """The table has the fields of each noun, in their order, and what each of them is."""
    assert [as_text(one) for one in SHAPES[name].split()] == written(CLASSES[name])


@pytest.mark.parametrize(
    "name", [name for name in CLASSES if not dataclasses.is_dataclass(CLASSES[name])]
)
def test_each_list_of_words_is_in_the_table(name: str) -> None:
    """The table has the words of each list."""
    words = typing.cast("type[StrEnum]", CLASSES[name])
    assert WORDS[name].split() == [word.value for word in words]


def test_nothing_else_is_in_the_table() -> None:
    """The table has no noun and no list that there is none of."""
    assert sorted([*SHAPES, *WORDS]) == sorted([*CLASSES, "Answered"])

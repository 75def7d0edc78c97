"""The fields of a noun, looked up once."""

from __future__ import annotations

from dataclasses import dataclass

import pytest

from sociocli.domain.item import Item
from sociocli.domain.minutes import Minutes
from sociocli.errors import BadRequest
from sociocli.record.plain_fields import Reading, fields_of, read_value
from sociocli.record.yaml_tree import parse


def test_fields_are_found_once() -> None:
    """The type hints of a class are looked up one time only."""
    assert fields_of(Minutes) is fields_of(Minutes)


def test_fields_know_what_is_required_and_what_is_usual() -> None:
    """A title has no default, the parts of an item have an empty one."""
    fields = fields_of(Item)
    assert (fields["title"].required, fields["parts"].required) == (True, False)
    assert fields["parts"].default == ()


def test_items_within_items_are_read() -> None:
    """A noun may hold its own kind."""
    item = read_value(Item, parse("title: a\nparts: [{title: b}]", ""), "", Reading("f", None))
    assert item == Item("a", parts=(Item("b"),))


@dataclass(frozen=True, slots=True)
class Picky:
    """A noun that says itself where it was written."""

    text: str

    def __post_init__(self) -> None:
        raise BadRequest("No.", "other.yaml", 7)


def test_an_error_that_knows_its_place_keeps_it() -> None:
    """Path and line are attached only where they are not known yet."""
    with pytest.raises(BadRequest, match=r"other\.yaml:7: No\."):
        read_value(Picky, parse("text: a", ""), "", Reading("f", None))


@dataclass(frozen=True, slots=True)
class Inner:
    """A noun within a noun, wrong in itself."""

    a: str = ""
    b: str = ""

    def __post_init__(self) -> None:
        if self.b == "bad":
            raise BadRequest("“bad” will not do.")
        if self.a == "off":
            raise BadRequest("Something is off.")


def test_the_line_is_that_of_the_value_quoted() -> None:
    """A sentence that quotes a value points to its line, else to the whole."""
    for text, line in (("a: x\nb: bad", 2), ("\na: off\nb: x", 2)):
        with pytest.raises(BadRequest) as caught:
            read_value(Inner, parse(text, ""), "", Reading("f", None))
        assert caught.value.line == line

"""The names of people where the facts of one thing hold their ids.

Somebody whose name others in the record have as well is shown with their id.
Must not know what the facts are about; JSON has ids and nothing else.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from sociocli.cli import standing_wording as words
from sociocli.domain.plain import Plain
from sociocli.domain.text import fold
from sociocli.record.index import Index
from sociocli.record.people_known import people_of

__all__ = ["PEOPLE", "circle_names", "with_names"]

# The facts that hold people, wherever they stand.
PEOPLE = ("owner", "who", "holder", "answered")
# Where “by” is somebody; elsewhere it is a day.
_BY_SOMEBODY = "concerns"


def with_names(
    facts: Mapping[str, Plain], index: Index, circle: str, people: Sequence[str] = PEOPLE
) -> dict[str, Plain]:
    """Return facts with names for the ids of people.

    Args:
        facts: What a file holds.
        index: What is in the record.
        circle: The circle it belongs to, whose names come first.
        people: The keys of facts that hold people.

    """
    names = _shown_names(index, circle)
    return {key: _named(key, value, names, people) for key, value in facts.items()}


def circle_names(index: Index) -> dict[str, str]:
    """Return the names of circles by their ids; a circle may be waited for like a person."""
    return {one.name: one.title or one.name for one in index.things("circles")}


def _shown_names(index: Index, circle: str) -> dict[str, str]:
    """Return how each person is shown, by their id."""
    names = circle_names(index) | dict(people_of(index)) | dict(people_of(index, circle))
    folded = [fold(name) for name in names.values()]
    return {
        person: words.NAME_AND_ID.format(name=name, id=person)
        if folded.count(fold(name)) > 1
        else name
        for person, name in names.items()
    }


def _named(key: str, value: Plain, names: Mapping[str, str], people: Sequence[str]) -> Plain:
    if isinstance(value, dict):
        return {inner: _named(inner, one, names, people) for inner, one in value.items()}
    if isinstance(value, list):
        within = (*people, "by") if key == _BY_SOMEBODY else people
        return [_named(key, one, names, within) for one in value]
    return names.get(value, value) if key in people and isinstance(value, str) else value

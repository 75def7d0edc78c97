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
from sociocli.record.people_known import names_known

__all__ = ["PEOPLE", "name_and_id", "with_names"]

# The facts that hold people, wherever they stand.
PEOPLE = ("owner", "who", "holder", "answered")
# Where “by” is somebody; elsewhere it is a day.
_BY_SOMEBODY = "concerns"


def with_names(
    facts: Mapping[str, Plain], index: Index, circle: str, people: Sequence[str] = PEOPLE
) -> dict[str, Plain]:
    """Return facts with names for the ids of people, and the name of their circle.

    Args:
        facts: What a file holds.
        index: What is in the record.
        circle: The circle it belongs to, whose names come first.
        people: The keys of facts that hold people.

    """
    names = _shown_names(index, circle)
    said = {key: _named(key, value, names, people) for key, value in facts.items()}
    thing = index.thing(f"circles/{circle}")
    return {"circle": (thing.title if thing else "") or circle, **said}


def name_and_id(person: str, names: Mapping[str, str]) -> str:
    """Return how somebody is called, with the id that can be typed; an id alone stays alone."""
    name = names.get(person, person)
    return name if name == person else words.NAME_AND_ID.format(name=name, id=person)


def _shown_names(index: Index, circle: str) -> dict[str, str]:
    """Return how each person is shown, by their id."""
    names = names_known(index, circle)
    folded = [fold(name) for name in names.values()]
    return {
        person: name_and_id(person, names) if folded.count(fold(name)) > 1 else name
        for person, name in names.items()
    }


def _named(key: str, value: Plain, names: Mapping[str, str], people: Sequence[str]) -> Plain:
    if isinstance(value, dict):
        return {inner: _named(inner, one, names, people) for inner, one in value.items()}
    if isinstance(value, list):
        within = (*people, "by") if key == _BY_SOMEBODY else people
        return [_named(key, one, names, within) for one in value]
    return names.get(value, value) if key in people and isinstance(value, str) else value

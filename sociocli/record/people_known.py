"""Who the people of a record are, and whom somebody means.

Knows the members in the files of the circles, and without them the people in
the minutes. Never guesses: a name that fits several people is refused.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from sociocli.domain.people import matching
from sociocli.domain.plain import Plain

if TYPE_CHECKING:
    from sociocli.record.index import Index

__all__ = ["names_known", "people_meant", "people_of"]


def people_of(index: Index, circle: str = "") -> tuple[tuple[str, str], ...]:
    """Return the ids and names of people, each id once.

    Args:
        index: What is in the record.
        circle: Only those of this circle, if it is given.

    """
    found: dict[str, str] = {}
    for thing in index.things("circles", circle=circle):
        _take(thing.plain.get("members"), found)
    if not found:
        for thing in sorted(
            index.things("minutes", circle=circle), key=lambda one: one.begins, reverse=True
        ):
            _take(thing.plain.get("people"), found)
    return tuple(found.items())


def names_known(index: Index, circle: str = "") -> dict[str, str]:
    """Return how people and circles are called, by id; a circle may be awaited like a person.

    Args:
        index: What is in the record.
        circle: The circle it is about, whose names come before those of others.

    """
    circles = {one.name: one.title or one.name for one in index.things("circles")}
    near = people_of(index, circle) if circle else ()
    return circles | dict(people_of(index)) | dict(near)


def _take(people: Plain, found: dict[str, str]) -> None:
    for one in people if isinstance(people, list) else ():
        if isinstance(one, dict):
            name = str(one.get("id", ""))
            if name:
                found.setdefault(name, str(one.get("name") or name))
        elif isinstance(one, str):
            found.setdefault(one, one)


def people_meant(index: Index, circle: str, typed: str) -> tuple[str, ...]:
    """Return the ids of all whom a typed name may mean: in the circle, else anywhere.

    Args:
        index: What is in the record.
        circle: The circle it is about, or "".
        typed: What was typed.

    """
    near = matching(typed, people_of(index, circle)) if circle else ()
    return near or matching(typed, people_of(index))

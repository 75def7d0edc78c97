"""People of a circle, and who was in the room.

Source: process.md 2.3 M3 and 3.1; record-needs.md N04, N05.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum

from sociocli.domain.day import is_time
from sociocli.domain.text import fold, is_id, slug, unique
from sociocli.errors import BadRequest

__all__ = ["Attendee", "Away", "Part", "Person", "Presence", "Right", "ids_for", "matching"]


class Right(StrEnum):
    """What say a member has in the circle's decisions."""

    FULL = "full"
    ADVISORY = "advisory"
    NONE = "none"
    ON_LEAVE = "on-leave"


class Part(StrEnum):
    """In what capacity somebody was in the room."""

    MEMBER = "member"
    GUEST = "guest"
    OBSERVER = "observer"


class Presence(StrEnum):
    """Whether somebody was there at all."""

    HERE = "here"
    LATE = "late"
    ABSENT = "absent"


@dataclass(frozen=True, slots=True)
class Person:
    """A member of a circle as the circle's file names them.

    Raises:
        BadRequest: If the id is not lower-case letters, digits and hyphens, or
            the name is empty.

    """

    id: str
    name: str = ""
    right: Right = Right.FULL

    def __post_init__(self) -> None:
        if not is_id(self.id):
            message = f"The id “{self.id}” may only hold a-z, 0-9 and hyphens, like mary-ann."
            raise BadRequest(message)
        if not self.name:
            object.__setattr__(self, "name", self.id)


@dataclass(frozen=True, slots=True)
class Away:
    """A time of the meeting during which somebody was out of the room."""

    left: str
    back: str = ""


@dataclass(frozen=True, slots=True)
class Attendee:
    """Somebody named in the minutes: members, also absent ones, and guests.

    `arrived` and `left` are set only where they differ from the meeting's own
    begin and end; times are `HH:MM`.
    """

    id: str
    name: str
    part: Part = Part.MEMBER
    presence: Presence = Presence.HERE
    right: Right = Right.FULL
    capacity: str = ""
    arrived: str = ""
    left: str = ""
    away: tuple[Away, ...] = ()

    def __post_init__(self) -> None:
        for moment in (self.arrived, self.left):
            if moment and not is_time(moment):
                message = f"“{moment}” is not a time; write it like 19:30."
                raise BadRequest(message)


def ids_for(names: tuple[str, ...], taken: tuple[str, ...] = ()) -> tuple[str, ...]:
    """Make ids for names, in their order, none twice.

    Args:
        names: Names of people in any script.
        taken: Ids that are in use.

    Returns:
        One id for each name.

    """
    ids: list[str] = []
    for name in names:
        ids.append(unique(slug(name, "person"), (*taken, *ids)))
    return tuple(ids)


def matching(typed: str, people: tuple[tuple[str, str], ...]) -> tuple[str, ...]:
    """Find the people that a typed text means, without ever guessing.

    An exact name or id wins; otherwise every typed word must begin a word of
    the name. Accents and case do not matter.

    Args:
        typed: What was typed.
        people: Pairs of id and name.

    Returns:
        The ids of all who match, in the order given.

    """
    words = fold(typed).split()
    if not words:
        return ()
    exact = tuple(i for i, name in people if fold(name).split() == words or i == typed.strip())
    if exact:
        return exact
    found = []
    for person, name in people:
        parts = re.split(r"[\s\-]+", fold(name))
        if all(any(part.startswith(word) for part in parts) for word in words):
            found.append(person)
    return tuple(found)

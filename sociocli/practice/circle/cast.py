"""The cast: the people of one practice, what they want, and the meeting they are in.

Knows a scenario with its people filled in, and the seed by which lines are drawn.
Must not know what has happened so far; `memory.py` does.
"""

from __future__ import annotations

import zlib
from collections.abc import Sequence
from dataclasses import dataclass, replace

from sociocli.domain.character import Character
from sociocli.domain.circle import Circle, CircleRole
from sociocli.domain.decided import Decided
from sociocli.domain.method import METHODS, Method
from sociocli.domain.people import Person, Right
from sociocli.domain.proposal import Decision
from sociocli.domain.scenario import Scenario, Stance
from sociocli.errors import BadRequest
from sociocli.practice.circle import wording as words
from sociocli.process.brought import Brought, Standing

__all__ = ["Cast", "cast_of"]


@dataclass(frozen=True, slots=True)
class Cast:
    """Who plays along.

    Args:
        brought: What the meeting is begun with.
        people: Everybody, the learner too, in the order in which they sit.
        stances: What they want.
        you: The id of the person whom the learner plays.
        seed: Draws the lines; the same seed gives the same meeting.

    """

    brought: Brought
    people: tuple[Character, ...]
    stances: tuple[Stance, ...]
    you: str
    seed: int = 1

    @property
    def method(self) -> Method:
        """The circle's method."""
        return self.brought.circle.method

    @property
    def aim(self) -> str:
        """The circle's aim."""
        return self.brought.circle.aim

    def name(self, person: str) -> str:
        """Return the name of somebody, or the id itself."""
        return next((one.name for one in self.people if one.id == person), person)

    def character(self, person: str) -> Character | None:
        """Return somebody who is played, or None: the learner plays one of them."""
        if person == self.you:
            return None
        return next((one for one in self.people if one.id == person), None)

    def played(self) -> tuple[str, ...]:
        """Return the ids of all who are played, in their order."""
        return tuple(one.id for one in self.people if one.id != self.you)

    @property
    def guests(self) -> tuple[str, ...]:
        """The names of those who are there as guests."""
        members = [one.id for one in self.brought.circle.members]
        return tuple(one.name for one in self.people if one.id not in members)

    def stance(self, person: str, item: int, role: str = "") -> Stance:
        """Return what somebody wants in an item; nothing special where nothing is known.

        Args:
            person: Their id.
            item: The number of the item; 0 outside of items.
            role: The role, where an item is about several; what is said of no role
                holds for all of them.

        """
        return self._known(person, item, role) or Stance(person, item, role)

    def has_stance(self, person: str, item: int) -> bool:
        """Tell whether the scenario says anything about somebody in an item."""
        return any(one.person == person and one.item == item for one in self.stances)

    def _known(self, person: str, item: int, role: str) -> Stance | None:
        theirs = [one for one in self.stances if one.person == person and one.item == item]
        of_role = (one for one in theirs if one.role == role)
        return next(of_role, None) or next((one for one in theirs if not one.role), None)

    def draw(self, lines: Sequence[str], *where: object) -> str:
        """Draw one of several lines; the same place and seed draw the same one."""
        if not lines:
            return ""
        text = "/".join(str(part) for part in (self.seed, *where))
        return lines[zlib.crc32(text.encode()) % len(lines)]


def cast_of(scenario: Scenario, library: Sequence[Character], seed: int = 1) -> Cast:
    """Return the cast of a scenario.

    Args:
        scenario: The scenario.
        library: The people that scenarios may name by their id alone.
        seed: Draws the lines.

    Raises:
        BadRequest: If somebody is named whom the library does not know.

    """
    people = tuple(_filled_in(one, library) for one in scenario.people)
    members = tuple(
        Person(one.id, one.name, Right.FULL) for one in people if one.id not in scenario.guests
    )
    roles = (
        CircleRole("facilitator", holder=scenario.you),
        CircleRole("secretary", holder=scenario.secretary or scenario.you),
    )
    circle = Circle(
        "practice", scenario.circle, scenario.aim, scenario.domain, members=members, roles=roles,
        method=METHODS[scenario.method],
    )  # fmt: skip
    standing = tuple(_standing(one) for one in scenario.decisions)
    brought = Brought(circle, scenario.agenda, standing=standing)
    return Cast(brought, people, scenario.stances, scenario.you, seed)


def _standing(one: Decided) -> Standing:
    """Return a decision as a meeting is brought it; nothing of a record is behind it."""
    decision = Decision(
        one.text, one.review, one.expires, one.owner, one.criteria, one.conditions, one.measures,
        one.concerns,
    )  # fmt: skip
    return Standing(one.name, decision, one.title, one.adopted)


def _filled_in(one: Character, library: Sequence[Character]) -> Character:
    if one.name:
        return one
    known = next((other for other in library if other.id == one.id), None)
    if known is None:
        raise BadRequest(words.UNKNOWN_PERSON.format(person=one.id))
    return replace(known)

"""A circle: its aim, its domain, its people and its habits.

Source: process.md 1.1 and 3.2; formats.md 2.0 (kinds of body).
"""

from __future__ import annotations

from dataclasses import dataclass, field

from sociocli.domain.method import Method
from sociocli.domain.people import Person, Right

__all__ = ["Circle", "CircleRole", "Organisation"]


@dataclass(frozen=True, slots=True)
class CircleRole:
    """A role of the circle and who holds it now."""

    id: str
    title: str = ""
    holder: str = ""
    until: str = ""
    does: str = ""
    link: bool = False


@dataclass(frozen=True, slots=True)
class Circle:
    """A group with defined members, an aim and a domain."""

    id: str
    name: str = ""
    aim: str = ""
    domain: str = ""
    parent: str = ""
    members: tuple[Person, ...] = ()
    roles: tuple[CircleRole, ...] = ()
    method: Method = field(default_factory=Method)
    vocabulary: tuple[tuple[str, str], ...] = ()

    def entitled(self) -> tuple[Person, ...]:
        """Members with the right of consent, in the circle's order (process.md 3.1)."""
        return tuple(person for person in self.members if person.right is Right.FULL)

    def holder(self, role: str) -> str:
        """Return the id of who holds a role, or ""."""
        return next((r.holder for r in self.roles if r.id == role), "")


@dataclass(frozen=True, slots=True)
class Organisation:
    """What `sociocli.yaml` says for all circles of a record.

    `rules` is the method with the settings that the organisation has changed.
    """

    name: str = ""
    mission: str = ""
    method: str = "sofa"
    vocabulary: tuple[tuple[str, str], ...] = ()
    rules: Method = field(default_factory=Method)

"""A circle: its aim, its domain, its people and its habits.

Source: process.md 1.1 and 3.2; formats.md 2.0 (kinds of body).
"""

from __future__ import annotations

from dataclasses import dataclass, field

from sociocli.domain.circle_kinds import CircleKind
from sociocli.domain.method import Method
from sociocli.domain.people import Person, Right
from sociocli.domain.text import fold, is_id
from sociocli.errors import BadRequest

__all__ = ["Circle", "CircleRole", "Organisation"]


@dataclass(frozen=True, slots=True)
class CircleRole:
    """A role of the circle and who holds it now.

    A term among what stands says more than `holder` and `until`, which serve a
    circle that keeps no terms. `term` is how long somebody usually holds the
    role, like "6 months"; `link` says that it leads to the parent circle.
    """

    id: str
    title: str = ""
    holder: str = ""
    until: str = ""
    does: str = ""
    link: bool = False
    term: str = ""
    seats: int = 1

    def __post_init__(self) -> None:
        if not is_id(self.id):
            message = f"The id “{self.id}” may only hold a-z, 0-9 and hyphens, like note-taker."
            raise BadRequest(message)


@dataclass(frozen=True, slots=True)
class Circle:
    """A group with defined members, an aim and a domain.

    `kind` is what sort of group it is (see `circle_kinds`), `rhythm` says in
    words when it meets; `above` is how the parent circle is called, if that is known.
    """

    id: str
    name: str = ""
    aim: str = ""
    domain: str = ""
    parent: str = ""
    members: tuple[Person, ...] = ()
    roles: tuple[CircleRole, ...] = ()
    method: Method = field(default_factory=Method)
    vocabulary: tuple[tuple[str, str], ...] = ()
    kind: str = ""
    rhythm: str = ""
    above: str = ""

    def entitled(self) -> tuple[Person, ...]:
        """Members with the right of consent, in the circle's order (process.md 3.1).

        Whoever is on leave has none until they are back.
        """
        return tuple(person for person in self.members if person.right is Right.FULL)

    def role_called(self, name: str) -> CircleRole | None:
        """Return the role that is called so, by its id or by its title."""
        for role in self.roles:
            if name == role.id or (role.title and fold(name) == fold(role.title)):
                return role
        return None

    def holder(self, role: str) -> str:
        """Return the id of who holds a role, or ""."""
        return next((r.holder for r in self.roles if r.id == role), "")


@dataclass(frozen=True, slots=True)
class Organisation:
    """What `sociocli.yaml` says for all circles of a record.

    `rules` is the method with the settings that the organisation has changed;
    `kinds` are its own kinds of circles, besides those that everybody knows.
    """

    name: str = ""
    mission: str = ""
    method: str = "sofa"
    vocabulary: tuple[tuple[str, str], ...] = ()
    rules: Method = field(default_factory=Method)
    kinds: tuple[CircleKind, ...] = ()

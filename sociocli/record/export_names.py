"""The names of circles, people and roles, where a record otherwise has ids.

Must not know what is exported.
Source: product.md section 4 (identity: ids never change, names may be anything).
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from sociocli.domain.plain import Plain
from sociocli.record import export_wording as words
from sociocli.record.things import Thing

__all__ = ["Names"]

PlainMap = Mapping[str, Plain]


class Names:
    """What people call what the record knows by ids.

    Args:
        circles: The circles of the record, as `Index.things("circles")` gives them.

    """

    def __init__(self, circles: Sequence[Thing]) -> None:
        self._circles = {one.name: one.title for one in circles}
        self._people: dict[str, dict[str, str]] = {}
        self._roles: dict[str, dict[str, str]] = {}
        self._anywhere: dict[str, str] = {}
        for one in circles:
            people = _called(one.plain, "members", "name")
            self._people[one.name] = people
            self._roles[one.name] = _called(one.plain, "roles", "title")
            for person, name in people.items():
                self._anywhere.setdefault(person, name)

    def circle(self, circle: str) -> str:
        """Return the name of a circle; one without a file is called by its id in words."""
        plain = circle.replace("-", " ")
        return self._circles.get(circle) or plain[:1].upper() + plain[1:]

    def person(self, person: str, circle: str) -> str:
        """Return the name of a person, or of a circle; a name that is no id stays as it is."""
        known = self._people.get(circle, {})
        name = known.get(person) or self._anywhere.get(person)
        return name or (self.circle(person) if person in self._circles else person)

    def has_members(self, circle: str) -> bool:
        """Tell whether the file of a circle says who belongs to it."""
        return bool(self._people.get(circle))

    def people(self, people: Sequence[str], circle: str) -> str:
        """Return names in one phrase: Ana, Ben and Kim."""
        names = [self.person(one, circle) for one in people]
        if len(names) < 2:  # noqa: PLR2004 - one name needs no comma
            return "".join(names)
        return words.AND.format(first=", ".join(names[:-1]), last=names[-1])

    def role(self, role: str, circle: str, title: str = "") -> str:
        """Return what a role is called; `title` is what its term says."""
        return title or self._roles.get(circle, {}).get(role) or role


def _called(plain: PlainMap, key: str, name: str) -> dict[str, str]:
    listed = plain.get(key, [])
    found = {}
    for one in listed if isinstance(listed, list) else []:
        if isinstance(one, dict) and one.get("id"):
            found[str(one["id"])] = str(one.get(name, ""))
        elif isinstance(one, str):
            found[one] = ""
    return found

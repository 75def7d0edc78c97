"""The circles of a record, as the commands over them see them.

Asks the index what there is, and says which file cannot be read; names one of
them by what somebody typed. Writes nothing.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path

from sociocli.cli import circle_wording as words
from sociocli.cli.saying import say_aside
from sociocli.cli.which_circle import circle_called
from sociocli.domain.circle import Circle, CircleRole, Organisation
from sociocli.domain.people import Person, matching
from sociocli.errors import BadRequest
from sociocli.record.circle_file import circle_of_node, read_circle, read_organisation
from sociocli.record.finding import finding_of
from sociocli.record.folder import RecordFolder
from sociocli.record.index import Index
from sociocli.record.plain import node_of
from sociocli.record.things import Thing

__all__ = ["Circles", "member_meant", "read_circles", "role_meant"]


@dataclass(frozen=True, slots=True)
class Circles:
    """The circles of a record.

    Args:
        folder: The record.
        index: What is in it.
        organisation: What holds for all circles.
        known: The circles that can be read, by id.
        unreadable: The ids of the others.

    """

    folder: RecordFolder
    index: Index
    organisation: Organisation
    known: dict[str, Circle] = field(default_factory=dict)
    unreadable: tuple[str, ...] = ()

    @property
    def ids(self) -> tuple[str, ...]:
        """The ids of all circles that have a file."""
        return tuple(sorted((*self.known, *self.unreadable)))

    @property
    def none_yet(self) -> str:
        """The sentence that says how a first circle is made."""
        return words.NONE_ADDED if self.folder.has_present else words.NONE_YET

    def path(self, circle: str) -> str:
        """Return where the file of a circle lies, below the record."""
        return self.folder.circle_path(circle)

    def name(self, circle: str) -> str:
        """Return the name of a circle, or its id."""
        return self.known[circle].name if circle in self.known else circle

    def meant(self, typed: str) -> Circle:
        """Return the circle that somebody means; the only one needs no words.

        Raises:
            BadRequest: If none or several are meant, or its file is wrong.

        """
        if not typed:
            if not self.ids:
                raise BadRequest(self.none_yet)
            if len(self.ids) > 1:
                raise BadRequest(words.WHICH.format(circles=", ".join(self.ids)))
        circle = self._named(typed) if typed else self.ids[0]
        if circle in self.known:
            return self.known[circle]
        path = self.path(circle)
        return read_circle(self.folder.at(path), self.organisation, [], shown=path)

    def _named(self, typed: str) -> str:
        called = circle_called(self.folder, typed)
        if called in self.ids:
            return called
        return self.folder.resolve(typed, "circles").rpartition("/")[2]


def read_circles(root: Path) -> Circles:
    """Read the circles of a record; what cannot be read is said aside.

    Args:
        root: The record folder.

    Raises:
        BadRequest: If `sociocli.yaml` is wrong.

    """
    folder = RecordFolder(root)
    index = Index(root)
    organisation = read_organisation(root, [])
    known: dict[str, Circle] = {}
    unreadable: list[str] = []
    things = index.things("circles")
    for finding in index.troubles:
        if finding.path.startswith("circles/"):
            say_aside(str(finding))
            unreadable.append(Path(finding.path).stem)
    for thing in things:
        try:
            known[thing.name] = _circle(thing, folder, organisation)
        except BadRequest as wrong:
            say_aside(str(finding_of(wrong, folder.circle_path(thing.name))))
            unreadable.append(thing.name)
    return Circles(folder, index, organisation, known, tuple(unreadable))


def _circle(thing: Thing, folder: RecordFolder, organisation: Organisation) -> Circle:
    """Make a circle from what the index holds; only the file itself knows its lines."""
    path = folder.circle_path(thing.name)
    try:
        return circle_of_node(node_of(dict(thing.plain)), thing.name, path, organisation, [])
    except BadRequest:
        return read_circle(folder.at(path), organisation, [], shown=path)


def member_meant(circle: Circle, typed: str) -> Person:
    """Return the member that somebody means, by id or name.

    Raises:
        BadRequest: If none or several are meant.

    """
    pairs = tuple((one.id, one.name) for one in circle.members)
    found = matching(typed, pairs)
    if len(found) > 1 and typed.strip() in found:
        found = (typed.strip(),)
    if len(found) == 1:
        return next(one for one in circle.members if one.id == found[0])
    known = ", ".join(
        f"{name} ({person})" for person, name in pairs if not found or person in found
    )
    if not pairs:
        raise BadRequest(words.NO_MEMBER_AT_ALL.format(circle=circle.name))
    sentence = words.SEVERAL if found else words.NO_MEMBER
    raise BadRequest(sentence.format(typed=typed, circle=circle.name, known=known))


def role_meant(circle: Circle, typed: str) -> CircleRole:
    """Return the role that somebody means, by id or title.

    Raises:
        BadRequest: If none or several are meant.

    """
    pairs = tuple((one.id, one.title or one.id) for one in circle.roles)
    found = matching(typed, pairs)
    if len(found) > 1 and typed.strip() in found:
        found = (typed.strip(),)
    if len(found) == 1:
        return next(one for one in circle.roles if one.id == found[0])
    known = ", ".join(f"{name} ({role})" for role, name in pairs if not found or role in found)
    if not pairs:
        raise BadRequest(words.NO_ROLE_AT_ALL.format(circle=circle.name))
    sentence = words.SEVERAL if found else words.NO_ROLE
    raise BadRequest(sentence.format(typed=typed, circle=circle.name, known=known))

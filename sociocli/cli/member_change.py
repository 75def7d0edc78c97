"""`sociocli circle member`: who belongs to a circle, and what say they have.

Ids never change; whoever is in another circle already keeps the id from there.
Must not know how a file is laid out; that is `record/circle_change.py`.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from pathlib import Path

from sociocli.cli import circle_wording as words
from sociocli.cli.changing import differences, new_id, write
from sociocli.cli.circles import Circles, member_meant, read_circles
from sociocli.cli.saying import say, say_aside
from sociocli.cli.sure import sure
from sociocli.domain.circle import Circle
from sociocli.domain.people import Person, Right, ids_for
from sociocli.domain.text import fold, in_one_line
from sociocli.errors import BadRequest
from sociocli.record.circle_change import rewrite, with_entry, without_entry
from sociocli.record.things import Thing

__all__ = ["add_members", "names_in", "new_people", "remove_member", "set_member"]

_COMMAS = re.compile("[,;\n،，、]")


def names_in(text: str) -> tuple[str, ...]:
    """Return the names in a line, with commas between them."""
    return tuple(name for part in _COMMAS.split(text) if (name := in_one_line(part)))


# Circles.


def add_members(
    root: Path,
    circle: str,
    names: Iterable[str],
    *,
    id: str = "",  # noqa: A002 - the argument's name
    right: str = "",
) -> None:
    """Add members to a circle.

    Args:
        root: The record folder.
        circle: Which circle; needed only if there are several.
        names: Their names.
        id: The id of one, if it is not made from the name.
        right: What say they have.

    Raises:
        BadRequest: If somebody is a member already, or something is wrong.

    """
    circles = read_circles(root)
    to = circles.meant(circle)
    say_of = _right(right)
    wanted = [name for text in names for name in names_in(text)]
    if not wanted:
        raise BadRequest(words.NO_PERSON_NAME)
    if id and len(wanted) > 1:
        raise BadRequest(words.ONE_ID)
    own = new_id(id, "mary-ann")
    if own in [one.id for one in to.members]:
        name = next(one.name for one in to.members if one.id == own)
        raise BadRequest(words.ID_TAKEN.format(id=own, name=name, circle=to.name))
    for name in wanted:
        same = [one for one in to.members if fold(one.name) == fold(name)]
        if same and not own:
            line = words.MEMBER_ALREADY
            raise BadRequest(line.format(name=name, circle=to.name, id=same[0].id))
    taken = [one.id for one in to.members]
    people = (Person(own, wanted[0]),) if own else new_people(circles, wanted, taken)
    people = tuple(replace(person, right=say_of) for person in people)
    path = circles.path(to.id)

    def change(text: str) -> str:
        for person in people:
            text = with_entry(text, path, person)
        return text

    rewrite(root, path, change)
    for person in people:
        say(words.MEMBER_ADDED.format(name=person.name, circle=to.name, id=person.id))
    say(words.IN_FILE.format(path=path))


def set_member(
    root: Path, circle: str, person: str, *, name: str | None = None, right: str | None = None
) -> None:
    """Change the name or the say of a member.

    Args:
        root: The record folder.
        circle: Which circle; needed only if there are several.
        person: The member's id or name.
        name: The new name, or None.
        right: The new say in decisions, or None.

    Raises:
        BadRequest: If nobody or several are meant, or something is wrong.

    """
    circles = read_circles(root)
    where = circles.meant(circle)
    old = member_meant(where, person)
    if name is None and right is None:
        raise BadRequest(words.NEED_CHANGE.format(options="--name, --right"))
    new = old
    if name is not None:
        if not in_one_line(name):
            raise BadRequest(words.NO_PERSON_NAME)
        new = replace(new, name=in_one_line(name))
    if right is not None:
        new = replace(new, right=_right(right))
    path = circles.path(where.id)
    before = {"name": old.name, "right": old.right.value}
    after = {"name": new.name, "right": new.right.value}
    write(
        root, path, lambda text: with_entry(text, path, new),
        words.MEMBER_OF.format(name=old.name, id=old.id, circle=where.name),
        differences(before, after),
    )  # fmt: skip


def remove_member(root: Path, circle: str, person: str, *, yes: bool) -> None:
    """Take a member out, after asking if they hold or look after something.

    Args:
        root: The record folder.
        circle: Which circle; needed only if there are several.
        person: The member's id or name.
        yes: Whether not to ask.

    Raises:
        BadRequest: If nobody or several are meant.
        NeedsAnswer: If it must be asked and nobody is there.

    """
    circles = read_circles(root)
    where = circles.meant(circle)
    old = member_meant(where, person)
    left = list(_holds(circles, where, old))
    for line in left:
        say_aside(line)
    asking = words.SURE_MEMBER.format(name=old.name, circle=where.name)
    if left and not sure(asking, yes=yes):
        say(words.NOT_SURE)
        return
    path = circles.path(where.id)
    rewrite(root, path, lambda text: without_entry(text, path, Person, old.id))
    say(words.MEMBER_GONE.format(name=old.name, circle=where.name))
    say(words.IN_FILE.format(path=path))
    if left:
        say_aside(words.LEFT)


def _holds(circles: Circles, circle: Circle, person: Person) -> Iterator[str]:
    """Say what somebody holds or looks after in a circle, in sentences."""

    def of(part: str, *states: str) -> list[Thing]:
        things = circles.index.things(part, circle=circle.id, states=states)
        return [one for one in things if person.id in one.who or person.name in one.who]

    terms = of("terms", "holds", "pending")
    by_term = [str(thing.plain.get("role", "")) for thing in terms]
    titles = [thing.title for thing in terms]
    titles += [
        role.title or role.id
        for role in circle.roles
        if role.holder == person.id and role.id not in by_term
    ]
    for title in titles:
        yield words.HOLDS.format(name=person.name, title=title)
    for thing in of("decisions", "in_force", "pending"):
        yield words.OWNS.format(name=person.name, title=thing.title)
    for thing in of("actions", "open"):
        yield words.DOES_ACTION.format(name=person.name, title=thing.title)


def new_people(
    circles: Circles, names: Sequence[str], taken: Sequence[str] = ()
) -> tuple[Person, ...]:
    """Return people for names, with ids that nobody else has.

    Args:
        circles: The circles of the record.
        names: The names.
        taken: Ids of the circle that they are for.

    """
    used = list(taken)
    people = []
    for name in names:
        people.append(Person(_id_of(circles, name, used), name))
        used.append(people[-1].id)
    return tuple(people)


def _id_of(circles: Circles, name: str, taken: Sequence[str]) -> str:
    """Return the id of somebody: the one they have in another circle, or a new one."""
    for circle in circles.known.values():
        for one in circle.members:
            if fold(one.name) == fold(name) and one.id not in taken:
                line = words.SAME_PERSON
                say_aside(line.format(name=name, id=one.id, circle=circle.name))
                return one.id
    elsewhere = [one.id for circle in circles.known.values() for one in circle.members]
    return ids_for((name,), (*taken, *elsewhere))[0]


def _right(text: str) -> Right:
    wanted = "-".join(text.casefold().replace("_", " ").replace("-", " ").split())
    known = [right.value for right in Right]
    if not wanted:
        return Right.FULL
    if wanted not in known:
        raise BadRequest(words.NO_RIGHT.format(right=text, known=", ".join(known)))
    return Right(wanted)

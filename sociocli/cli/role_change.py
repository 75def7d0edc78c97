"""`sociocli circle role`: which roles a circle has; who holds one is said by its terms.

Must not know how a file is laid out; that is `record/circle_change.py`.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from pathlib import Path

from sociocli.cli import circle_wording as words
from sociocli.cli.changing import differences, new_id, options_of, write
from sociocli.cli.circle import holdings
from sociocli.cli.circles import read_circles, role_meant
from sociocli.cli.saying import say, say_aside
from sociocli.cli.sure import sure
from sociocli.domain.circle import CircleRole
from sociocli.domain.day import length_of
from sociocli.domain.text import fold, in_one_line, slug, tidy, unique
from sociocli.errors import BadRequest
from sociocli.record.circle_change import rewrite, with_entry, without_entry
from sociocli.record.people_known import names_known

__all__ = ["NewRole", "add_role", "remove_role", "set_role"]


@dataclass(frozen=True, slots=True)
class NewRole:
    """What was said of a role on the command line; None is what was not said."""

    title: str | None = None
    does: str | None = None
    link: bool | None = None
    term: str | None = None
    seats: int | None = None


def add_role(root: Path, circle: str, said: NewRole, *, id: str = "") -> None:  # noqa: A002 - the argument's name
    """Add a role to a circle.

    Args:
        root: The record folder.
        circle: Which circle; needed only if there are several.
        said: What is known of the role.
        id: Its id, if it is not made from the title.

    Raises:
        BadRequest: If it is there already, or something is wrong.

    """
    circles = read_circles(root)
    where = circles.meant(circle)
    title = in_one_line(said.title or "")
    if not title:
        raise BadRequest(words.NO_TITLE)
    role = new_id(id, "note-taker") or slug(title, "role")
    taken = [one.id for one in where.roles]
    latin = slug(title, "role") != "role" or fold(title) == "role"
    if role in taken and (id or latin):
        raise BadRequest(words.ROLE_ALREADY.format(circle=where.name, id=role))
    new = _as_said(CircleRole(unique(role, taken)), said)
    path = circles.path(where.id)
    rewrite(root, path, lambda text: with_entry(text, path, new))
    say(words.ROLE_ADDED.format(title=new.title, circle=where.name, id=new.id))
    say(words.IN_FILE.format(path=path))


def set_role(root: Path, circle: str, role: str, said: NewRole) -> None:
    """Change a role.

    Args:
        root: The record folder.
        circle: Which circle; needed only if there are several.
        role: The role's id or title.
        said: What shall stand there; "" takes it out.

    Raises:
        BadRequest: If none or several are meant, or something is wrong.

    """
    circles = read_circles(root)
    where = circles.meant(circle)
    old = role_meant(where, role)
    if said == NewRole():
        raise BadRequest(words.NEED_CHANGE.format(options=options_of(NewRole)))
    new = _as_said(old, said)
    path = circles.path(where.id)
    write(
        root, path, lambda text: with_entry(text, path, new),
        words.ROLE_OF.format(title=old.title or old.id, id=old.id, circle=where.name),
        differences(_shown(old), _shown(new)),
    )  # fmt: skip


def remove_role(root: Path, circle: str, role: str, today: str, *, yes: bool) -> None:
    """Take a role out, after asking if somebody holds it.

    Args:
        root: The record folder.
        circle: Which circle; needed only if there are several.
        role: The role's id or title.
        today: The day, for who holds it now.
        yes: Whether not to ask.

    Raises:
        BadRequest: If none or several are meant.
        NeedsAnswer: If it must be asked and nobody is there.

    """
    circles = read_circles(root)
    where = circles.meant(circle)
    old = role_meant(where, role)
    title = old.title or old.id
    names = names_known(circles.index, where.id)
    held = next((held for one, held in holdings(circles, where, today) if one.id == old.id), ())
    for one in held:
        say_aside(words.HELD_BY.format(name=names.get(one.person, one.person), title=title))
    asking = words.SURE_ROLE.format(title=title, circle=where.name)
    if held and not sure(asking, yes=yes):
        say(words.NOT_SURE)
        return
    path = circles.path(where.id)
    rewrite(root, path, lambda text: without_entry(text, path, CircleRole, old.id))
    say(words.ROLE_GONE.format(title=title, circle=where.name))
    say(words.IN_FILE.format(path=path))
    for one in held:
        if one.term:
            say_aside(words.LEFT_TERM.format(id=one.term.rpartition("/")[2]))


def _as_said(role: CircleRole, said: NewRole) -> CircleRole:
    """Return a role with what was said of it."""
    if said.title is not None:
        if not in_one_line(said.title):
            raise BadRequest(words.NO_TITLE)
        role = replace(role, title=in_one_line(said.title))
    if said.does is not None:
        role = replace(role, does=tidy(said.does))
    if said.link is not None:
        role = replace(role, link=said.link)
    if said.term is not None:
        term = in_one_line(said.term)
        if term:
            length_of(term)  # refuses what is no length
        role = replace(role, term=term)
    if said.seats is not None:
        if said.seats < 1:
            raise BadRequest(words.ODD_SEATS)
        role = replace(role, seats=said.seats)
    return role


def _shown(role: CircleRole) -> dict[str, str]:
    return {
        "title": role.title,
        "does": role.does,
        "link": words.YES if role.link else words.NO,
        "term": role.term,
        "seats": str(role.seats),
    }

"""`sociocli circle list` and `show`: the circles as people look at them.

Knows how a circle is laid out on a screen of 80 columns. Changes nothing; that
is `circle_change.py`. Kinds are in `circle_kind.py`.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from sociocli.cli import circle_wording as words
from sociocli.cli.circles import Circles, read_circles
from sociocli.cli.listing import print_json, print_rows
from sociocli.cli.saying import say, say_aside
from sociocli.domain.circle import Circle, CircleRole
from sociocli.domain.circle_kinds import kind_called
from sociocli.domain.standing import Term, TermState
from sociocli.domain.text import slug
from sociocli.record.people_known import names_known
from sociocli.record.standing_file import standing_of_plain
from sociocli.terminal.width import columns, wrap

__all__ = ["Holding", "holdings", "list_circles", "say_facts", "show_circle"]

_MARGIN = 2
_GAP = 2
_WIDTH = 80


@dataclass(frozen=True, slots=True)
class Holding:
    """Somebody who holds a role, or will once their yes is there.

    Args:
        person: The id or the name.
        until: The end of the term, or "".
        since: Its begin, or "".
        pending: Whether somebody's yes is awaited.
        term: The identity of the term, or "" if only the circle's file says it.

    """

    person: str
    until: str = ""
    since: str = ""
    pending: bool = False
    term: str = ""


def list_circles(root: Path, *, json: bool = False) -> None:
    """List the circles of a record.

    Args:
        root: The record folder.
        json: Whether to print one JSON document.

    """
    circles = read_circles(root)
    if json:
        print_json([_listed(circles, circle) for circle in circles.ids])
        return
    if not circles.ids:
        say(circles.none_yet)
        return
    print_rows(words.COLUMNS, [_row(circles, circle) for circle in circles.ids])


def _row(circles: Circles, circle: str) -> tuple[str, ...]:
    one = circles.known.get(circle)
    if one is None:
        return (circle, "", "", "", words.UNREADABLE)
    name = words.NAMED.format(name=one.name, aim=one.aim) if one.aim else one.name
    return (circle, one.kind, one.parent, str(len(one.members)), name)


def _listed(circles: Circles, circle: str) -> dict[str, object]:
    found: dict[str, object] = {"id": circle, "path": circles.path(circle)}
    one = circles.known.get(circle)
    if one is None:
        return found | {"readable": False}
    return found | {
        "readable": True,
        "name": one.name,
        "kind": one.kind,
        "aim": one.aim,
        "parent": one.parent,
        "members": [member.id for member in one.members],
        "roles": [role.id for role in one.roles],
    }


def show_circle(root: Path, id: str, today: str, *, json: bool = False) -> None:  # noqa: A002 - the argument's name
    """Show a circle with its members and roles.

    Args:
        root: The record folder.
        id: Which circle; needed only if there are several.
        today: The day, for who holds what now.
        json: Whether to print one JSON document.

    """
    circles = read_circles(root)
    circle = circles.meant(id)
    held = holdings(circles, circle, today)
    for finding in circles.index.troubles:
        if finding.path.startswith(f"terms/{circle.id}/"):
            say_aside(str(finding))
    if json:
        print_json(_described(circles, circle, held))
        return
    for line in wrap(words.TITLE.format(name=circle.name, id=circle.id), _WIDTH):
        say(line)
    say_facts(list(_facts(circles, circle)))
    say()
    if circle.members:
        rows = [(one.name, one.id, words.RIGHTS[one.right]) for one in circle.members]
        print_rows(words.COLUMNS_OF_MEMBERS, rows)
    else:
        say(words.NO_MEMBERS.format(id=circle.id))
    say()
    if held:
        names = names_known(circles.index, circle.id)
        print_rows(words.COLUMNS_OF_ROLES, [_role_row(names, *one) for one in held])
        _say_what_roles_do(circles, circle, [role for role, _ in held])
    else:
        say(words.NO_ROLES.format(id=circle.id))


def holdings(
    circles: Circles, circle: Circle, today: str
) -> list[tuple[CircleRole, tuple[Holding, ...]]]:
    """Return the roles of a circle and who holds each now.

    A term says more than the `holder` in the circle's file. Roles that only a
    term knows come last.

    Args:
        circles: The circles of the record.
        circle: The circle.
        today: The day.

    """
    by_role: dict[str, list[Holding]] = {}
    titles: dict[str, str] = {}
    for thing in circles.index.things("terms", circle=circle.id):
        term = standing_of_plain(Term, thing.plain, thing.id)
        pending = term.state is TermState.PENDING
        if not (pending or term.holds_on(today)):
            continue
        role = slug(term.role, "role")
        titles.setdefault(role, term.title or term.role)
        by_role.setdefault(role, []).append(
            Holding(term.holder, term.until, term.start, pending, thing.id)
        )
    known = [one.id for one in circle.roles]
    more = [
        CircleRole(role, titles[role], does=words.NOT_IN_FILE)
        for role in by_role
        if role not in known
    ]
    return [(one, _holders(one, by_role.get(one.id, []))) for one in (*circle.roles, *more)]


def _holders(role: CircleRole, terms: list[Holding]) -> tuple[Holding, ...]:
    if any(not one.pending for one in terms) or not role.holder:
        return tuple(terms)
    return (Holding(role.holder, role.until), *terms)


def _facts(circles: Circles, circle: Circle) -> Iterator[tuple[str, str]]:
    if circle.kind:
        kind = kind_called(circle.kind, circles.organisation.kinds)
        says = words.KIND.format(name=kind.name, says=kind.says) if kind.says else kind.name
        yield words.FACTS["kind"], says
    yield words.FACTS["aim"], circle.aim or words.NO_AIM
    yield words.FACTS["domain"], circle.domain
    yield words.FACTS["parent"], _parent(circles, circle)
    inside = [one for one in circles.known.values() if one.parent == circle.id]
    named = (words.TITLE.format(name=one.name, id=one.id) for one in inside)
    yield words.FACTS["inside"], words.AND.join(named)
    yield words.FACTS["rhythm"], circle.rhythm
    usual = circle.method.name == circles.organisation.method
    method = words.METHOD_OF_ALL.format(method=circle.method.name)
    yield words.FACTS["method"], method if usual else circle.method.name
    yield words.FACTS["path"], circles.path(circle.id)


def _parent(circles: Circles, circle: Circle) -> str:
    if not circle.parent:
        return ""
    if circle.parent not in circles.ids:
        return words.PARENT_GONE.format(id=circle.parent)
    return words.TITLE.format(name=circles.name(circle.parent), id=circle.parent)


def say_facts(facts: list[tuple[str, str]]) -> None:
    """Say labels with what they are about, those that say something.

    Args:
        facts: Each label with its text, which may be "".

    """
    said = [(label, text) for label, text in facts if text]
    width = max(columns(label) for label, _ in said) + _GAP
    for label, text in said:
        for n, line in enumerate(wrap(text, _WIDTH - _MARGIN - width)):
            head = label if n == 0 else ""
            say(f"{' ' * _MARGIN}{head:<{width}}{line}")


def _role_row(
    names: Mapping[str, str], role: CircleRole, held: tuple[Holding, ...]
) -> tuple[str, ...]:
    who = [_named(names.get(one.person, one.person), pending=one.pending) for one in held]
    until = dict.fromkeys(one.until or words.OPEN_END for one in held)
    return (
        role.title or role.id,
        role.id,
        words.AND.join(until),
        words.AND.join(who) or words.VACANT,
    )


def _say_what_roles_do(circles: Circles, circle: Circle, roles: list[CircleRole]) -> None:
    """Say below the table what does not fit into it."""
    said = [
        words.DOES.format(role=role.title or role.id, says=says)
        for role in roles
        if (says := _what(circles, circle, role))
    ]
    if said:
        say()
    for text in said:
        for line in wrap(text, _WIDTH - _MARGIN):
            say(" " * _MARGIN + line)


def _what(circles: Circles, circle: Circle, role: CircleRole) -> str:
    """Return what there is to say of a role, or ""."""
    facts = words.GAP.join(_facts_of_role(circles, circle, role))
    return " ".join(part for part in (role.does, facts and words.ASIDE.format(facts=facts)) if part)


def _facts_of_role(circles: Circles, circle: Circle, role: CircleRole) -> Iterator[str]:
    if role.link:
        parent = circles.name(circle.parent) if circle.parent else ""
        yield words.LINK.format(parent=parent) if parent else words.LINK_NOWHERE
    if role.seats > 1:
        yield words.SEATS.format(count=role.seats)
    if role.term:
        yield words.FOR_TERM.format(term=role.term)


def _named(name: str, *, pending: bool) -> str:
    return words.PENDING.format(name=name) if pending else name


def _described(
    circles: Circles, circle: Circle, held: list[tuple[CircleRole, tuple[Holding, ...]]]
) -> dict[str, object]:
    written = [role.id for role in circle.roles]
    return {
        "id": circle.id,
        "path": circles.path(circle.id),
        "name": circle.name,
        "kind": circle.kind,
        "aim": circle.aim,
        "domain": circle.domain,
        "parent": circle.parent,
        "circles": [one.id for one in circles.known.values() if one.parent == circle.id],
        "rhythm": circle.rhythm,
        "method": circle.method.name,
        "members": [
            {"id": one.id, "name": one.name, "right": one.right.value} for one in circle.members
        ],
        "roles": [
            {
                "id": role.id,
                "title": role.title,
                "does": role.does if role.id in written else "",
                "link": role.link,
                "term": role.term,
                "seats": role.seats,
                "written": role.id in written,
                "holders": [
                    {
                        "person": one.person,
                        "since": one.since,
                        "until": one.until,
                        "pending": one.pending,
                        "term": one.term,
                    }
                    for one in holders
                ],
            }
            for role, holders in held
        ],
    }

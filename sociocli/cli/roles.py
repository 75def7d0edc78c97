"""`sociocli roles` and `sociocli terms`: who holds what until when, and what is vacant.

Knows what it prints. What changes terms is in `terms_change.py`; must not know
how a term or a circle is written.

Source: process.md 4.3 and 4.5; record-needs.md N19.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

from sociocli.cli import standing_wording as words
from sociocli.cli.listing import print_json, print_rows
from sociocli.cli.standing import people_in, print_things, say_nothing, say_troubles, short
from sociocli.cli.which_circle import circle_wanted
from sociocli.domain.due import days_until
from sociocli.domain.standing import Term, TermState
from sociocli.record.index import Index
from sociocli.record.standing_file import standing_of_plain

if TYPE_CHECKING:
    from sociocli.record.things import Thing

__all__ = ["TermsWanted", "list_roles", "list_terms"]


@dataclass(frozen=True, slots=True)
class TermsWanted:
    """Which terms are asked for.

    Args:
        day: The day that is looked at.
        circle: Only this circle, if it is given.
        ended: Those that are over.
        all: All of them.
        ending: Only those that end within so many days, or have run out; -1 for any.
        past: Whether the day lies before today, so that an end after it is not known yet.

    """

    day: str
    circle: str = ""
    ended: bool = False
    all: bool = False
    ending: int = -1
    past: bool = False


@dataclass(frozen=True, slots=True)
class _Role:
    """A role of a circle with one who holds it, or nobody."""

    circle: str
    role: str
    title: str
    does: str = ""
    link: bool = False
    holder: str = ""
    until: str = ""
    id: str = ""


def list_roles(
    root: Path, day: str, circle: str = "", *, json: bool = False, past: bool = False
) -> None:
    """List the roles of the circles with who holds them on a day.

    Args:
        root: The record folder.
        day: The day.
        circle: Only this circle, if it is given.
        json: Whether to print one JSON document.
        past: Whether the day lies before today, so that an end after it is not known yet.

    Raises:
        BadRequest: If there is no such circle.

    """
    circle = circle_wanted(root, circle)
    index = Index(root)
    found = list(_roles(index, day, circle, past=past))
    if json:
        print_json([_plain_role(one) for one in found])
    elif not found:
        say_nothing(root, words.NO_ROLES)
    else:
        people = people_in(index)
        rows = [
            (
                one.circle,
                one.role,
                people((one.holder,), one.circle) or words.VACANT,
                _until(one.until, day),
                one.title,
            )
            for one in found
        ]
        print_rows(words.ROLE_COLUMNS, rows)
    say_troubles(index)


def _roles(index: Index, day: str, circle: str, *, past: bool) -> Iterator[_Role]:
    """Return every role once for each who holds it, and the vacant ones."""
    held: dict[tuple[str, str], list[tuple[str, Term]]] = {}
    over: list[tuple[str, str]] = []
    for thing, term in _terms(index, circle):
        key = (thing.circle, term.role)
        if term.holds_on(day):
            held.setdefault(key, []).append((thing.id, term))
        elif term.state is not TermState.PENDING:
            over.append(key)
    for thing in index.things("circles", circle=circle):
        for role in _of_circle(thing):
            key = (role.circle, role.role)
            terms = held.pop(key, [])
            if not terms:
                yield role if key not in over else _vacant(role)
            for identity, term in terms:
                title = role.title if role.title != role.role else term.title or role.title
                yield _held(role, identity, term, title, _end(term, day, past=past))
    for (name, _), terms in held.items():
        for identity, term in terms:
            role = _Role(name, term.role, term.title or term.role)
            yield _held(role, identity, term, role.title, _end(term, day, past=past))


def _vacant(role: _Role) -> _Role:
    """Return a role whose terms are over: what the circle's file says is older."""
    return _Role(role.circle, role.role, role.title, role.does, role.link)


def _end(term: Term, day: str, *, past: bool) -> str:
    """Return when a term ends, as far as that was known on a day that is past."""
    if past and term.ended > day:
        return term.until
    return term.ended or term.until


def _held(role: _Role, identity: str, term: Term, title: str, until: str) -> _Role:
    return _Role(
        role.circle,
        role.role,
        title,
        role.does,
        role.link,
        term.holder,
        until,
        identity,
    )


def _of_circle(thing: Thing) -> Iterator[_Role]:
    roles = thing.plain.get("roles")
    for one in roles if isinstance(roles, list) else ():
        role = {"id": one} if isinstance(one, str) else one
        if not isinstance(role, dict) or not role.get("id"):
            continue
        text = {key: str(role.get(key) or "") for key in ("id", "title", "does", "holder", "until")}
        link = str(role.get("link", "")) in ("true", "yes", "True")
        title = text["title"] or text["id"]
        yield _Role(
            thing.circle, text["id"], title, text["does"], link, text["holder"], text["until"]
        )


def list_terms(root: Path, wanted: TermsWanted, *, json: bool = False) -> None:
    """List who holds what until when; with those who hold something, what is vacant.

    Args:
        root: The record folder.
        wanted: Which terms are asked for.
        json: Whether to print one JSON document.

    Raises:
        BadRequest: If there is no such circle.

    """
    wanted = replace(wanted, circle=circle_wanted(root, wanted.circle))
    index = Index(root)
    found = [pair for pair in _terms(index, wanted.circle) if _is_wanted(pair[1], wanted)]
    plain = not (wanted.ended or wanted.all or wanted.ending >= 0)
    waits = [(thing.circle, one.role) for thing, one in found if one.state is TermState.PENDING]
    also = [
        one
        for one in _roles(index, wanted.day, wanted.circle, past=wanted.past)
        if plain and not one.id and (one.circle, one.role) not in waits
    ]
    if json:
        terms = [_plain_term(thing, term, wanted.day) for thing, term in found]
        print_json([*terms, *({**_plain_role(one), "state": _state(one)} for one in also)])
    elif not found and not also:
        say_nothing(root, words.NO_TERMS if plain else words.NO_TERMS_SUCH)
    else:
        circles = _several(found, also)
        people = people_in(index)
        rows = [
            _row(thing, term, wanted, people((term.holder,), thing.circle), circles=circles)
            for thing, term in found
        ]
        rows += [
            _row_of_role(one, wanted.day, people((one.holder,), one.circle), circles=circles)
            for one in also
        ]
        print_things(words.TERM_COLUMNS, rows)
    say_troubles(index)


def _terms(index: Index, circle: str) -> list[tuple[Thing, Term]]:
    things = index.things("terms", circle=circle)
    pairs = [(thing, standing_of_plain(Term, thing.plain, thing.id)) for thing in things]
    return sorted(pairs, key=lambda pair: (pair[0].circle, pair[1].role, pair[0].id))


def _is_wanted(term: Term, wanted: TermsWanted) -> bool:
    over = not term.holds_on(wanted.day)
    decided = term.minutes[: len(wanted.day)]
    waits = term.state is TermState.PENDING and decided <= wanted.day
    if wanted.all:
        return True
    if wanted.ended:
        return over and not waits and term.start <= wanted.day
    if wanted.ending >= 0:
        return (
            not over and bool(term.until) and (days_until(term.until, wanted.day) <= wanted.ending)
        )
    return not over or waits


def _several(found: Iterable[tuple[Thing, Term]], also: list[_Role]) -> bool:
    names = [thing.circle for thing, _ in found] + [one.circle for one in also]
    return any(name != names[0] for name in names)


def _row(
    thing: Thing, term: Term, wanted: TermsWanted, holder: str, *, circles: bool
) -> tuple[str, ...]:
    day = wanted.day
    over = not term.holds_on(day) and term.state is not TermState.PENDING
    waits = term.state is TermState.PENDING
    state = words.TERM_STATE["ended" if over else "pending" if waits else "holds"]
    until = _end(term, day, past=wanted.past)
    late = not state and bool(term.until) and term.until < day
    return (
        f"{thing.circle}/{term.role}" if circles else term.role,
        holder,
        until,
        words.ENDED_ALREADY if late else state,
        short(thing.id, circles=circles),
    )


def _row_of_role(one: _Role, day: str, holder: str, *, circles: bool) -> tuple[str, ...]:
    """Return the row of a role that has no term of its own: vacant, or only named in its circle."""
    role = f"{one.circle}/{one.role}" if circles else one.role
    late = words.ENDED_ALREADY if "" < one.until < day else ""
    return role, holder or words.VACANT, one.until, late, ""


def _state(one: _Role) -> str:
    return TermState.HOLDS.value if one.holder else words.VACANT


def _until(until: str, day: str) -> str:
    return words.RAN_OUT.format(day=until) if until and until < day else until


def _plain_role(one: _Role) -> dict[str, object]:
    return {
        "circle": one.circle,
        "role": one.role,
        "title": one.title,
        "does": one.does,
        "link": one.link,
        "holder": one.holder,
        "until": one.until,
        "term": one.id,
    }


def _plain_term(thing: Thing, term: Term, day: str) -> dict[str, object]:
    return {
        "id": thing.id,
        "circle": thing.circle,
        "role": term.role,
        "title": term.title or term.role,
        "holder": term.holder,
        "from": term.start,
        "until": term.until,
        "state": term.state.value,
        "ended": term.ended,
        "because": term.because,
        "minutes": term.minutes,
        "holds": term.holds_on(day),
    }

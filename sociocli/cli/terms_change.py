"""`sociocli terms add`, `set` and `end`: who begins and who stops to hold a role.

Must not know how a file is changed; that is `record/standing_change.py`.

Source: process.md 4.3 and 4.5; record-needs.md N19.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from pathlib import Path

from sociocli.cli import standing_wording as words
from sociocli.cli.saying import say, say_aside
from sociocli.cli.standing_given import (
    day_given,
    minutes_meant,
    person,
    say_added,
    say_changed,
    say_day,
)
from sociocli.cli.which_circle import circle_meant
from sociocli.domain.recurring import day_meant
from sociocli.domain.standing import Term, TermState
from sociocli.domain.text import fold, in_one_line, slug
from sociocli.errors import BadRequest
from sociocli.record.export_names import Names
from sociocli.record.folder import RecordFolder
from sociocli.record.index import Index
from sociocli.record.people_known import names_known
from sociocli.record.standing_change import add_standing, change_standing, opened
from sociocli.record.standing_file import standing_of_plain

__all__ = ["TermFacts", "add_term", "end_term", "set_term"]


@dataclass(frozen=True, slots=True)
class TermFacts:
    """What is said of a term on the command line; None is not said at all."""

    role: str = ""
    holder: str | None = None
    start: str | None = None
    until: str | None = None
    title: str | None = None
    minutes: str | None = None
    circle: str = ""


def add_term(root: Path, given: TermFacts, today: str) -> str:
    """Write down that somebody holds a role.

    Args:
        root: The record folder.
        given: What is said of the term.
        today: Today's day, from which lengths count and on which it begins.

    Returns:
        Its identity.

    Raises:
        BadRequest: If something that was given is wrong.

    """
    folder = RecordFolder(root)
    circle = circle_meant(folder, given.circle)
    index = Index(root)
    start = day_given(given.start or "", today) or today
    role = _role(index, circle, given.role)
    one = Term(
        role,
        person(index, circle, given.holder or ""),
        title=in_one_line(given.title or ""),
        start=start,
        until=day_given(given.until or "", today, start),
        minutes=minutes_meant(folder, given.minutes or ""),
    )
    before = _holding(index, circle, role, start)
    identity, new = add_standing(folder, one, circle, start, role)
    say_added(folder.path_of(identity), new=new)
    _say_days(given, one, today)
    for known, term in before:
        if known == identity:
            continue
        name = known.rpartition("/")[2]
        holder = names_known(index, circle).get(term.holder, term.holder)
        say_aside(words.HOLDS_STILL.format(holder=holder, id=name))
    return identity


def set_term(root: Path, name: str, given: TermFacts, today: str) -> None:
    """Change the facts of a term, and nothing else of its file.

    Args:
        root: The record folder.
        name: Its identity, or the last part of it.
        given: What is to change.
        today: Today's day.

    Raises:
        BadRequest: If something that was given is wrong.

    """
    folder = RecordFolder(root)
    file = opened(folder, Term, folder.resolve(name, "terms"))
    if given == TermFacts():
        raise BadRequest(words.NEED_CHANGE.format(command="sociocli terms set"))
    new = file.value
    if given.holder is not None:
        new = replace(new, holder=person(Index(root), file.circle, given.holder))
    if given.start is not None:
        new = replace(new, start=day_given(given.start, today))
    if given.until is not None:
        new = replace(new, until=day_given(given.until, today, new.start))
    if given.title is not None:
        new = replace(new, title=in_one_line(given.title))
    if given.minutes is not None:
        new = replace(new, minutes=minutes_meant(folder, given.minutes))
    say_changed(file.shown, changed=change_standing(folder, file, new))
    _say_days(given, new, today)


def _say_days(given: TermFacts, one: Term, today: str) -> None:
    say_day(words.FROM_IS, given.start, one.start)
    say_day(words.UNTIL_IS, given.until, one.until, today)


def end_term(root: Path, name: str, today: str, *, on: str = "", because: str = "") -> None:
    """End a term, as when somebody resigns; the role is vacant from that day on.

    Args:
        root: The record folder.
        name: Its identity, or the last part of it.
        today: Today's day.
        on: The day from which it is over; today if "".
        because: Why, in one phrase, or "".

    Raises:
        BadRequest: If it is over already, or something that was given is wrong.

    """
    folder = RecordFolder(root)
    file = opened(folder, Term, folder.resolve(name, "terms"))
    one = file.value
    last = file.id.rpartition("/")[2]
    if one.state is TermState.ENDED or one.ended:
        sentence = words.OVER_ALREADY if one.ended else words.OVER_ALREADY_NO_DAY
        raise BadRequest(sentence.format(id=last, day=one.ended))
    day = day_meant(on, today) or today
    if one.start and day < one.start:
        raise BadRequest(words.BEFORE_BEGIN.format(id=last, day=one.start))
    new = replace(
        one,
        state=TermState.ENDED,
        ended=day,
        because=in_one_line(because) or one.because,
        pending=None,
    )
    say_changed(file.shown, changed=change_standing(folder, file, new))
    say_day(words.ENDS_ON, on, day)
    index = Index(root)
    if not _holding(index, file.circle, one.role, day):
        circle = Names(index.things("circles")).circle(file.circle)
        say(words.VACANT_FROM.format(role=one.title or one.role, circle=circle, day=day))


def _role(index: Index, circle: str, typed: str) -> str:
    """Return the id of a role by its id or title; what the circle does not name is kept."""
    wanted = fold(typed).split()
    for thing in index.things("circles", circle=circle):
        roles = thing.plain.get("roles")
        for role in roles if isinstance(roles, list) else ():
            known = role if isinstance(role, dict) else {"id": role}
            names = (str(known.get("id", "")), str(known.get("title", "")))
            if names[0] and wanted in [fold(one).split() for one in names]:
                return names[0]
    role = slug(typed, "role")
    name = Names(index.things("circles")).circle(circle)
    say_aside(words.NO_ROLE.format(circle=name, role=role))
    return role


def _holding(index: Index, circle: str, role: str, day: str) -> list[tuple[str, Term]]:
    """Return the terms in which a role is held on a day."""
    found = []
    for thing in index.things("terms", circle=circle, states=("holds", "ended")):
        term = standing_of_plain(Term, thing.plain, thing.id)
        if term.role == role and term.holds_on(day):
            found.append((thing.id, term))
    return found

"""What the handbook says of each circle: its people, its roles and its decisions on a day.

The circles stand as a tree, each below the one that it belongs to. Must not know
the page.

Source: issue 3, section 3 (handbook); process.md 1.1 and 4.3.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from sociocli.domain.circle import Circle, CircleRole
from sociocli.domain.item import Outcome
from sociocli.domain.proposal import Measure
from sociocli.domain.standing import OutsideMeeting, Revisit, StandingDecision, Term
from sociocli.record import export_wording as words
from sociocli.record.export_names import Names
from sociocli.record.index import Index
from sociocli.record.long_day import long_day
from sociocli.record.standing_file import standing_of_plain
from sociocli.record.text_on import ReadItem, decision_on
from sociocli.record.things import Thing

__all__ = ["Chapter", "Chaptered", "Held", "Member", "Role", "chapters"]


@dataclass(frozen=True, slots=True)
class Member:
    """A member, and what say they have if it is not the full one."""

    name: str
    say: str = ""


@dataclass(frozen=True, slots=True)
class Held:
    """Who held a role, and since and until when, in words."""

    name: str
    times: str = ""


@dataclass(frozen=True, slots=True)
class Role:
    """A role with its holders on the day; nobody if it was vacant."""

    title: str
    does: str
    holders: tuple[Held, ...]


@dataclass(frozen=True, slots=True)
class Chaptered:
    """A decision as it stood on the day; `unknown` if its text of then cannot be told."""

    title: str
    anchor: str
    text: str
    unknown: bool
    adopted: str
    minutes: str
    review: str
    expires: str
    owner: str
    supersedes: str
    conditions: tuple[str, ...]
    criteria: tuple[str, ...]
    measures: tuple[str, ...]
    changes: tuple[Revisit, ...]
    kept: tuple[Revisit, ...]
    waiting: str
    outside: OutsideMeeting | None


@dataclass(frozen=True, slots=True)
class Chapter:
    """A circle; `depth` says how many circles it lies within."""

    name: str
    anchor: str
    depth: int
    parent: str = ""
    aim: str = ""
    domain: str = ""
    rhythm: str = ""
    members: tuple[Member, ...] = ()
    roles: tuple[Role, ...] = ()
    decisions: tuple[Chaptered, ...] = ()


def chapters(
    index: Index, circles: Sequence[Circle], day: str, read: ReadItem, *, only: str = ""
) -> tuple[Chapter, ...]:
    """Return the chapters, in the order of the tree of circles.

    Args:
        index: What is in the record.
        circles: The circles of the record.
        day: The day.
        read: Reads an item of minutes.
        only: Only the chapter of this circle, if it is given.

    """
    names = Names(index.things("circles"))
    known = {circle.id: circle for circle in circles}
    its: dict[tuple[str, str], list[Thing]] = {}
    for thing in (*index.things("decisions"), *index.things("terms")):
        known.setdefault(thing.circle, Circle(thing.circle, names.circle(thing.circle)))
        its.setdefault((thing.part, thing.circle), []).append(thing)
    return tuple(
        _chapter(its, circle, depth, day, read, names)
        for circle, depth in _tree(tuple(known.values()))
        if only in ("", circle.id)
    )


def _tree(circles: tuple[Circle, ...]) -> Iterator[tuple[Circle, int]]:
    """Yield each circle once, below its parent; circles that go round in a ring come last."""
    ids = [circle.id for circle in circles]
    below: dict[str, list[Circle]] = {}
    for circle in sorted(circles, key=lambda one: (not one.id, one.name.casefold(), one.id)):
        above = circle.parent if circle.parent in ids and circle.parent != circle.id else ""
        below.setdefault(above if circle.id else "", []).append(circle)
    told: dict[str, None] = {}
    ring = [circle for circle in circles if circle.parent in ids]
    for first in (*below.get("", ()), *ring):
        waiting = [(first, 0)]
        while waiting:
            circle, depth = waiting.pop()
            if circle.id in told:
                continue
            told[circle.id] = None
            yield circle, depth
            waiting += [(one, depth + 1) for one in reversed(below.get(circle.id, ())) if circle.id]


def _chapter(
    its: Mapping[tuple[str, str], list[Thing]],
    circle: Circle,
    depth: int,
    day: str,
    read: ReadItem,
    names: Names,
) -> Chapter:
    name = circle.name if circle.id else words.NO_CIRCLE
    decided = its.get(("decisions", circle.id), [])
    terms = its.get(("terms", circle.id), [])
    return Chapter(
        name.strip() or circle.id,
        f"circle-{circle.id}",
        depth,
        names.circle(circle.parent) if circle.parent else "",
        circle.aim,
        circle.domain,
        circle.rhythm,
        tuple(Member(one.name, words.MEMBER_RIGHTS[one.right]) for one in circle.members),
        tuple(_roles(circle, terms, day, names)),
        tuple(_decisions(decided, day, read, names)),
    )


# Roles.


def _roles(circle: Circle, things: Sequence[Thing], day: str, names: Names) -> Iterator[Role]:
    """Yield the roles: those of the circle's file, then others that terms name."""
    terms = [standing_of_plain(Term, one.plain, one.id) for one in things]
    named = [role.id for role in circle.roles]
    more = dict.fromkeys(term.role for term in terms if term.role not in named)
    for role in (*circle.roles, *(CircleRole(one) for one in more)):
        its = [term for term in terms if term.role == role.id]
        holders = tuple(_held(term, day, names, circle.id) for term in its if term.holds_on(day))
        if not its and role.holder:  # a circle that keeps no terms says it in its file
            said = Term(role.id, role.holder, until=role.until)
            holders = (_held(said, day, names, circle.id),)
        title = role.title or next((term.title for term in its if term.title), "")
        if holders or role in circle.roles:
            yield Role(title.strip() or role.id, role.does, holders)


def _held(term: Term, day: str, names: Names, circle: str) -> Held:
    until = ""
    if term.until:
        sentence = words.HOLDER_OVER if term.until < day else words.HOLDER_UNTIL
        until = sentence.format(until=long_day(term.until))
    since = words.HOLDER_SINCE.format(start=long_day(term.start)) if term.start else ""
    return Held(names.person(term.holder, circle), ", ".join(one for one in (since, until) if one))


# Decisions.


def _decisions(
    things: Sequence[Thing], day: str, read: ReadItem, names: Names
) -> Iterator[Chaptered]:
    for thing in things:
        found = decision_on(thing, day, read)
        if found is not None and found.holds_on(day):
            yield _chaptered(thing, found, names)
        if found is None:
            yield from _half_known(thing, day, names)


def _half_known(thing: Thing, day: str, names: Names) -> Iterator[Chaptered]:
    """Yield a decision of which only is known that it held, as its minutes cannot be read."""
    now = standing_of_plain(StandingDecision, thing.plain, thing.id)
    if now.holds_on(day):
        known = StandingDecision(
            now.title, adopted=now.adopted, minutes=now.minutes, outside=now.outside,
            revisits=tuple(seen for seen in now.revisits if seen.holds_from <= day),
        )  # fmt: skip
        yield replace(_chaptered(thing, known, names), unknown=True)


def _chaptered(thing: Thing, one: StandingDecision, names: Names) -> Chaptered:
    kept = [seen for seen in one.agreed_revisits if seen.outcome is Outcome.KEPT]
    waiting = one.pending.who if one.pending else ()
    return Chaptered(
        title=one.title.strip() or thing.name,
        anchor=thing.id.partition("/")[2].replace("/", "-"),
        text=one.text,
        unknown=False,
        adopted=one.adopted,
        minutes=one.minutes,
        review=one.review,
        expires=one.expires,
        owner=names.person(one.owner, thing.circle),
        supersedes=one.supersedes,
        conditions=one.conditions,
        criteria=one.criteria,
        measures=tuple(_measure(measure, names, thing.circle) for measure in one.measures),
        changes=tuple(seen for seen in one.agreed_revisits if seen.outcome is Outcome.ADJUSTED),
        kept=tuple(kept[-1:]),
        waiting=names.people(waiting, thing.circle),
        outside=one.outside,
    )


def _measure(one: Measure, names: Names, circle: str) -> str:
    text = one.what
    if one.who:
        text = words.MEASURE_WHO.format(what=text, who=names.person(one.who, circle))
    if one.how_often:
        text = words.MEASURE_OFTEN.format(what=text, often=one.how_often)
    return words.MEASURE_STOP.format(what=text, stop=one.stop_if) if one.stop_if else text

"""What is wrong with circles: whom they are linked to, who holds what, who leads and who is sent.

Knows circles and present terms. Must not know how files are read.
Source: process.md 1.1 and 4.5; formats.md 2.0; issue 3, `check`.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from sociocli.domain.circle import Circle, CircleRole
from sociocli.domain.day import is_day
from sociocli.domain.standing import Term
from sociocli.domain.text import is_id
from sociocli.record import check_record_wording as words
from sociocli.record import check_wording
from sociocli.record.check_facts import Facts
from sociocli.record.check_read import Held
from sociocli.record.finding import Finding

__all__ = ["Terms", "check_circle"]

# The terms that hold today, by circle and role.
Terms = dict[tuple[str, str], list[Held[Term]]]
Rule = Callable[[Held[Circle], Facts, Terms], Iterator[Finding]]

_LEADER = ("leader", "lead", "lead-link", "circle-lead", "coordinator")
_DELEGATE = ("delegate", "representative", "rep", "rep-link", "circle-rep")


def check_circle(held: Held[Circle], facts: Facts, terms: Terms) -> Iterator[Finding]:
    """Yield what is wrong with a circle.

    Args:
        held: The circle with its file.
        facts: What is known of the record.
        terms: Who holds which role today.

    """
    for rule in _RULES:
        yield from rule(held, facts, terms)


def _empty(held: Held[Circle], facts: Facts, terms: Terms) -> Iterator[Finding]:
    """Yield a file that says nothing of its circle; it may have been emptied by mistake."""
    del facts, terms
    if all(key == "format" for key, _, _ in held.node.pairs):
        yield held.finding(words.EMPTY_CIRCLE, words.EMPTY_CIRCLE_REMEDY)


def _parent(held: Held[Circle], facts: Facts, terms: Terms) -> Iterator[Finding]:
    """Yield a parent that is not there, and circles that are each other's parents."""
    del terms
    parent = held.value.parent
    if not is_id(parent):  # nothing, or the name of a circle that keeps no files here
        return
    if parent not in facts.circle_ids:
        what = words.NO_PARENT.format(circle=parent)
        todo = words.CIRCLES_ARE.format(known=", ".join(facts.circle_ids))
        yield held.finding(what, todo, "parent")
        return
    above, seen = parent, [held.value.id]
    while above and above not in seen:
        seen.append(above)
        known = facts.circles.get(above)
        above = known.parent if known else ""
    if above == held.value.id:
        way = ", ".join((*seen[1:], above))
        yield held.finding(words.ROUND.format(way=way), words.ROUND_REMEDY, "parent")


def _holders(held: Held[Circle], facts: Facts, terms: Terms) -> Iterator[Finding]:
    """Yield holders who are no members, or others than the terms say, or not any more."""
    circle = held.value
    members = [person.id for person in circle.members]
    for place, role in enumerate(circle.roles):
        at = ("roles", place)
        current = terms.get((circle.id, role.id), [])
        if role.until and not is_day(role.until):
            what = check_wording.NO_DAY.format(text=role.until)
            yield held.finding(what, check_wording.NO_DAY_REMEDY, *at, "until")
        if role.holder and members and is_id(role.holder) and role.holder not in members:
            what = words.NO_MEMBER.format(person=role.holder, role=role.title or role.id)
            yield held.finding(what, words.NO_MEMBER_REMEDY, *at, "holder")
        if role.holder and current and role.holder not in [one.value.holder for one in current]:
            others = ", ".join(one.value.holder for one in current)
            what = words.OTHER_HOLDER.format(
                person=role.holder, others=others, file=current[0].path
            )
            yield held.finding(what, words.OTHER_HOLDER_REMEDY, *at, "holder")
        elif role.holder and not current and is_day(role.until) and role.until < facts.today:
            what = words.TERM_OVER.format(
                person=role.holder, role=role.title or role.id, until=role.until
            )
            yield held.finding(what, words.ROLE_OVER_REMEDY, *at, "until")


def _links(held: Held[Circle], facts: Facts, terms: Terms) -> Iterator[Finding]:
    """Yield somebody who leads a circle and is its delegate too, where two are to be sent."""
    del facts
    circle = held.value
    if not circle.parent or circle.method.links < 2:  # noqa: PLR2004 - a double link
        return
    linking = [(n, role) for n, role in enumerate(circle.roles) if _is_link(role)]
    for n, (place, role) in enumerate(linking):
        for _, other in linking[:n]:
            both = [one for one in _held_by(role, circle, terms) if one]
            both = [one for one in both if one in _held_by(other, circle, terms)]
            if both and _end_of(role) != _end_of(other):
                what = words.BOTH_LINKS.format(
                    person=both[0], one=other.title or other.id, two=role.title or role.id
                )
                key = "holder" if role.holder else "id"
                yield held.finding(what, words.BOTH_LINKS_REMEDY, "roles", place, key)


def _is_link(role: CircleRole) -> bool:
    return role.link or role.id in (*_LEADER, *_DELEGATE)


def _end_of(role: CircleRole) -> str:
    """Return which end of a link a role is: the leader's, or else its own."""
    if role.id in _LEADER:
        return "leader"
    return "delegate" if role.id in _DELEGATE else role.id


def _held_by(role: CircleRole, circle: Circle, terms: Terms) -> Sequence[str]:
    current = terms.get((circle.id, role.id), [])
    return [one.value.holder for one in current] or [role.holder]


_RULES: tuple[Rule, ...] = (_empty, _parent, _holders, _links)

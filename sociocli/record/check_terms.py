"""What is wrong with terms: who holds a role, and whether that can be.

Must not know how files are read. That a term ends soon is no fault; `due` says it.
Source: process.md 4.3 and 4.5; issue 3, `check`.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence

from sociocli.domain.day import is_day
from sociocli.domain.standing import Term, TermState
from sociocli.domain.text import fold
from sociocli.record import check_record_wording as words
from sociocli.record import check_wording
from sociocli.record.check_circles import Terms
from sociocli.record.check_facts import Facts
from sociocli.record.check_read import Held, Steps
from sociocli.record.finding import Finding

__all__ = ["check_seats", "check_term", "holding"]

Rule = Callable[[Held[Term], Facts], Iterator[Finding]]


def check_term(held: Held[Term], facts: Facts) -> Iterator[Finding]:
    """Yield what is wrong with one term.

    Args:
        held: The term with its file.
        facts: What is known of the record.

    """
    for rule in _REFERENCES:
        yield from rule(held, facts)
    if "state" not in held.cut:
        for rule in _OF_STATE:
            yield from rule(held, facts)


def holding(every: Mapping[str, Held[Term]], facts: Facts) -> Terms:
    """Return the terms that hold today, by circle and role.

    Args:
        every: All terms by identity.
        facts: What is known of the record.

    """
    found: Terms = {}
    for held in every.values():
        if held.value.state is TermState.HOLDS and held.value.holds_on(facts.today):
            found.setdefault((held.circle, held.value.role), []).append(held)
    return found


def check_seats(terms: Terms, facts: Facts) -> Iterator[Finding]:
    """Yield roles that more people hold than they have seats.

    Args:
        terms: Who holds which role today.
        facts: What is known of the record.

    """
    for (circle, role), holders in terms.items():
        known = facts.circles.get(circle)
        if known and known.method.role_sharing:
            continue
        said = [one.seats for one in known.roles if one.id == role] if known else []
        seats = max(*said, *_selected_for(holders, facts), 1)
        running = [one for one in holders if not _is_over(one.value, facts)]
        running.sort(key=lambda one: (one.value.start, one.path))
        for over in running[seats:]:
            first = running[0]
            what = words.SEATS.format(
                role=over.value.title or role, count=len(running), seats=seats, other=first.path
            )
            yield over.finding(what, words.SEATS_REMEDY, "holder")


def _selected_for(holders: Sequence[Held[Term]], facts: Facts) -> list[int]:
    """Return for how many seats the meetings that are named have selected."""
    places = (facts.place(one.value.minutes) for one in holders)
    return [0, *(place.seats for place in places if place)]


def _role(held: Held[Term], facts: Facts) -> Iterator[Finding]:
    """Yield a role that neither the circle's file nor the meeting knows."""
    circle, role = facts.circles.get(held.circle), held.value.role
    known = [one.id for one in circle.roles] if circle else []
    place = facts.place(held.value.minutes)
    if known and role not in known and not (place and role in place.roles):
        what = words.NO_ROLE.format(role=role, circle=held.circle)
        todo = words.NO_ROLE_REMEDY.format(known=", ".join(known))
        yield held.finding(what, todo, "role")


def _minutes(held: Held[Term], facts: Facts) -> Iterator[Finding]:
    yield from facts.places(held, [(held.value.minutes, ("minutes",))])


def _people(held: Held[Term], facts: Facts) -> Iterator[Finding]:
    """Yield ids that nobody has, and a holder who is no member, unless the term is over."""
    value, circle = held.value, facts.circles.get(held.circle)
    if value.state is TermState.ENDED or value.ended:
        return
    named: list[tuple[str, Steps]] = []
    if value.pending:
        named += [(one, ("pending", "who", n)) for n, one in enumerate(value.pending.who)]
    members: list[str] = []
    for person in circle.members if circle else ():
        members += [person.id, fold(person.name)]
    if members and fold(value.holder) not in members:
        what = words.NO_MEMBER.format(person=value.holder, role=value.title or value.role)
        yield held.finding(what, words.NO_MEMBER_REMEDY, "holder")
    else:
        named.append((value.holder, ("holder",)))
    yield from facts.people(held, named)


def _days(held: Held[Term], facts: Facts) -> Iterator[Finding]:
    del facts
    value = held.value
    for key in ("until", "ended"):
        said = getattr(value, key)
        if value.start and said and said < value.start:
            what = words.BEFORE.format(key=key, said=said, first=value.start)
            yield held.finding(what, words.BEFORE_REMEDY, key)
    until = value.pending.until if value.pending else ""
    if until and not is_day(until):
        what = check_wording.NO_DAY.format(text=until)
        yield held.finding(what, check_wording.NO_DAY_REMEDY, "pending", "until")


def _ended(held: Held[Term], facts: Facts) -> Iterator[Finding]:
    value = held.value
    if value.state is TermState.ENDED and not value.ended:
        yield held.finding(words.NO_END, words.NO_END_REMEDY, "state")
    if value.state is TermState.HOLDS and value.ended and value.ended <= facts.today:
        what = words.ENDED_AND_HOLDS.format(day=value.ended)
        yield held.finding(what, words.ENDED_AND_HELD_REMEDY, "ended")
    elif value.state is TermState.HOLDS and _is_over(value, facts):
        what = words.TERM_OVER.format(
            person=value.holder, role=value.title or value.role, until=value.until
        )
        yield held.finding(what, words.TERM_OVER_REMEDY, "until")


def _pending(held: Held[Term], facts: Facts) -> Iterator[Finding]:
    value = held.value
    waits = value.pending is not None and bool(value.pending.who)
    if value.state is TermState.ENDED or not (waits or value.state is TermState.PENDING):
        return
    until = value.pending.until if value.pending else ""
    if is_day(until) and until < facts.today:
        what = words.PENDING_OVER.format(day=until)
        yield held.finding(what, words.PENDING_OVER_REMEDY, "pending", "until")


def _is_over(value: Term, facts: Facts) -> bool:
    return bool(value.until) and value.until < facts.today


_REFERENCES: tuple[Rule, ...] = (_role, _minutes, _people, _days)
_OF_STATE: tuple[Rule, ...] = (_ended, _pending)

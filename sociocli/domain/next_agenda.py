"""The next agenda: what a record says should come on it, why, and how long it takes.

In this order: actions; decisions made outside a meeting, to be heard; answers that
are awaited; what an objection opened again; what runs out; roles whose terms end;
what was left over; reviews that are merely due, together; reviews that want a talk;
roles that nobody holds; then the backlog by its order.

Knows what stands on a day. Must not know files, nor the words for its reasons; how
it is cut to the time there is stands in `agenda_cut.py`.
Source: process.md 2.1, 2.2, 3.9, 4.5 and 5.4; record-needs.md N14, N25.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass, replace
from enum import StrEnum

from sociocli.domain.agenda import AgendaItem, AgendaProposal
from sociocli.domain.as_long import length_between
from sociocli.domain.circle import CircleRole
from sociocli.domain.day import day, is_day
from sociocli.domain.item import Kind, Outcome
from sociocli.domain.next_awaited import settled_till, was_talked_about
from sociocli.domain.proposal import Pending
from sociocli.domain.standing import (
    ActionState,
    BacklogTopic,
    DecisionStatus,
    StandingAction,
    StandingDecision,
    Term,
    TermState,
)

__all__ = ["MINUTES", "Names", "Proposed", "Stands", "Why", "item_of", "proposed", "suggested"]

# How long an item of each kind is thought to take (process.md 2.1).
MINUTES = {
    Kind.REPORT: 5, Kind.EXPLORE: 15, Kind.DECIDE: 20, Kind.ELECT: 15, Kind.REVIEW: 15,
}  # fmt: skip
# So many days after the meeting are looked ahead for reviews, and for what ends.
REVIEWS_AHEAD = 14
ENDS_AHEAD = 30
# A role that stands in no circle's file is thought of so many days after somebody left it.
LEFT_LATELY = 90
LONGEST_REPORT = 15


class Why(StrEnum):
    """Why something comes on the agenda, in the order in which it comes."""

    ACTIONS = "actions"
    OUTSIDE = "outside"
    ASKED = "asked"
    PENDING = "pending"
    AGAIN = "again"
    EXPIRES = "expires"
    TERM = "term"
    LEFT_OVER = "left_over"
    DUE = "due"
    REVIEW = "review"
    VACANT = "vacant"
    BACKLOG = "backlog"
    WAITS = "waits"


_RANK = {why: n for n, why in enumerate(Why)}


@dataclass(frozen=True, slots=True)
class Names:
    """What items are called that have no title of their own, and words of the minutes.

    With one of `soon` a topic was put off to the next meeting, with one of `some_day`
    it waits for its turn and for nothing else. Why it comes begins with one of `again`
    where an objection after a meeting, or outside one, opened it again.
    """

    actions: str
    reviews: str
    soon: tuple[str, ...] = ()
    some_day: tuple[str, ...] = ()
    again: tuple[str, ...] = ()

    def is_again(self, topic: BacklogTopic) -> bool:
        """Tell whether a topic was opened again, and comes to the next meeting."""
        return topic.when in self.soon and topic.why.startswith(self.again)


@dataclass(frozen=True, slots=True)
class Proposed:
    """An item that the record proposes.

    Args:
        id: What it comes from: an identity, or the word for several things.
        item: The item.
        why: Why it comes.
        day: The day that the reason names, or "".
        count: How many things it is about.
        late: How many of them are late.
        note: Words that the reason names: a trigger, a means.
        needs: Those without whom it makes no sense: ids or names.

    """

    id: str
    item: AgendaItem
    why: Why
    day: str = ""
    count: int = 1
    late: int = 0
    note: str = ""
    needs: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Stands:
    """What stands for one circle, each with its identity."""

    decisions: tuple[tuple[str, StandingDecision], ...] = ()
    terms: tuple[tuple[str, Term], ...] = ()
    actions: tuple[tuple[str, StandingAction], ...] = ()
    backlog: tuple[tuple[str, BacklogTopic], ...] = ()
    roles: tuple[CircleRole, ...] = ()
    """The roles of the circle, as its file has them."""


def proposed(stands: Stands, on: str, names: Names) -> tuple[Proposed, ...]:
    """Return all that should come on the agenda of a day, the most pressing first.

    A topic of the backlog that is about the same decision or role is taken up by
    the item that comes anyway.

    Args:
        stands: What stands for the circle; the backlog in its order.
        on: The day of the meeting.
        names: What items are called.

    """
    found = [
        *_actions(stands, on, names),
        *_outside(stands),
        *_pending(stands, on),
        *_ending(stands, on),
        *_terms(stands, on),
        *_reviews(stands, on, names),
        *_vacant(stands, on),
    ]
    taken: list[str] = []
    for n, one in enumerate(found):
        topic = _same(stands, one.item, taken)
        if topic is not None:
            found[n] = _taking_up(one, *topic, names)
            taken.append(topic[0])
    found += [_topic(*topic, names) for topic in stands.backlog if topic[0] not in taken]
    may_come = [one for one in found if not (one.why is Why.WAITS and one.day > on)]
    return tuple(sorted(may_come, key=lambda one: _RANK[one.why]))


def _ahead(on: str, days: int) -> str:
    return (day(on) + dt.timedelta(days=days)).isoformat()


def _actions(stands: Stands, on: str, names: Names) -> Iterator[Proposed]:
    """Propose one report on all actions that are open, the late ones first."""
    still = [(name, one) for name, one in stands.actions if one.state is ActionState.OPEN]
    if not still:
        return
    still.sort(key=lambda pair: (pair[1].by if is_day(pair[1].by) else "~", pair[1].who, pair[0]))
    late = len([one for _, one in still if is_day(one.by) and one.by < on])
    minutes = min(LONGEST_REPORT, 2 + len(still))
    item = AgendaItem(
        names.actions, Kind.REPORT, minutes=minutes, actions=tuple(name for name, _ in still)
    )
    yield Proposed("actions", item, Why.ACTIONS, count=len(still), late=late)


def _outside(stands: Stands) -> Iterator[Proposed]:
    """Propose to hear of decisions that were made outside a meeting (process.md 3.11)."""
    for name, one in stands.decisions:
        if one.outside is not None and one.is_unheard:
            item = AgendaItem(one.title, Kind.REPORT, minutes=5, decision=name)
            yield Proposed(name, item, Why.OUTSIDE, one.outside.closed, note=one.outside.how)


def _pending(stands: Stands, on: str) -> Iterator[Proposed]:
    """Propose to ask those whose answer a decision or a selection waits for."""
    for name, one in _in_force(stands):
        if was_talked_about(one) and one.pending is not None and not settled_till(one, on):
            item = AgendaItem(
                one.title, Kind.REVIEW, minutes=5, decision=name, continues=one.of_pending
            )
            yield Proposed(name, item, Why.PENDING, one.pending.until, needs=one.pending.who)
    for name, one in stands.decisions:
        if one.status is DecisionStatus.PENDING and one.pending is not None:
            who = tuple(p for p in one.pending.who if p not in one.pending.answered)
            item = AgendaItem(
                one.title, Kind.DECIDE, minutes=5, decision=name, continues=one.minutes
            )
            yield Proposed(name, item, Why.PENDING, one.pending.until, needs=who)
    for name, term in stands.terms:
        if term.state is TermState.PENDING:
            pending = term.pending or Pending((), "")
            who = tuple(p for p in pending.who if p not in pending.answered) or (term.holder,)
            title = _called(term)
            item = AgendaItem(title, Kind.REPORT, minutes=3, continues=term.minutes)
            yield Proposed(name, item, Why.PENDING, pending.until, needs=who)


def _in_force(stands: Stands) -> Iterator[tuple[str, StandingDecision]]:
    for name, one in stands.decisions:
        if one.status is DecisionStatus.IN_FORCE:
            yield name, one


def _runs_out(one: StandingDecision, on: str) -> bool:
    return bool(one.expires) and one.expires <= _ahead(on, ENDS_AHEAD)


def _ending(stands: Stands, on: str) -> Iterator[Proposed]:
    """Propose to look at decisions that run out."""
    for name, one in _in_force(stands):
        if _runs_out(one, on):
            item = AgendaItem(one.title, Kind.REVIEW, minutes=MINUTES[Kind.REVIEW], decision=name)
            yield Proposed(name, item, Why.EXPIRES, one.expires, needs=_some(one.owner))


def _some(person: str) -> tuple[str, ...]:
    return (person,) if person else ()


def _terms(stands: Stands, on: str) -> Iterator[Proposed]:
    """Propose to select again for roles whose terms end, once for each role."""
    followed = [one.role for _, one in stands.terms if _comes(one, on)]
    roles: dict[str, list[tuple[str, Term]]] = {}
    for name, one in stands.terms:
        ends = one.ended or one.until
        if one.holds_on(on) and "" < ends <= _ahead(on, ENDS_AHEAD) and one.role not in followed:
            roles.setdefault(one.role, []).append((name, one))
    for role, terms in roles.items():
        item = replace(_selection(terms[-1][1]), role=role, seats=len(terms))
        said = next((one.term for one in stands.roles if one.id == role), "")
        item = replace(item, term=said or item.term)
        holders = tuple(dict.fromkeys(one.holder for _, one in terms))
        until = min(one.ended or one.until for _, one in terms)
        yield Proposed(terms[-1][0], item, Why.TERM, until, count=len(terms), needs=holders)


def _comes(term: Term, on: str) -> bool:
    """Tell whether somebody was selected who does not hold the role yet."""
    return term.state is TermState.PENDING or (term.state is TermState.HOLDS and term.start > on)


def _called(term: Term) -> str:
    return term.title or term.role[:1].upper() + term.role[1:].replace("-", " ")


def _selection(term: Term) -> AgendaItem:
    """Return a selection for a role that somebody holds or held, for as long as then."""
    length = length_between(term.start, term.until) if term.start and term.until else ""
    minutes = MINUTES[Kind.ELECT]
    return AgendaItem(_called(term), Kind.ELECT, minutes=minutes, role=term.role, term=length)


def _vacant(stands: Stands, on: str) -> Iterator[Proposed]:
    """Propose to select for roles that nobody holds: those of the circle, and those just left."""
    held = [one.role for _, one in stands.terms if one.holds_on(on) or _comes(one, on)]
    with_terms = [one.role for _, one in stands.terms]
    for role in stands.roles:
        if role.id in held or (role.holder and role.id not in with_terms):
            continue
        minutes = MINUTES[Kind.ELECT]
        item = AgendaItem(
            role.title or role.id, Kind.ELECT, minutes=minutes, role=role.id, seats=role.seats,
            term=role.term,
        )  # fmt: skip
        yield Proposed(role.id, item, Why.VACANT)
    known = [*held, *(role.id for role in stands.roles)]
    left = {
        one.role: (name, one)
        for name, one in stands.terms
        if one.role not in known and _ahead(on, -LEFT_LATELY) <= one.ended <= on
    }
    for name, one in left.values():
        yield Proposed(name, _selection(one), Why.VACANT)


def _reviews(stands: Stands, on: str, names: Names) -> Iterator[Proposed]:
    """Propose reviews that are due: those that are merely due in one consent round."""
    merely: list[tuple[str, StandingDecision]] = []
    again = [topic.decision for _, topic in stands.backlog if names.is_again(topic)]
    for name, one in _in_force(stands):
        if name in again or was_talked_about(one) or settled_till(one, on):
            continue
        if not one.review or one.review > _ahead(on, REVIEWS_AHEAD) or _runs_out(one, on):
            continue
        if not _wants_a_talk(one):
            merely.append((name, one))
            continue
        item = AgendaItem(one.title, Kind.REVIEW, minutes=MINUTES[Kind.REVIEW], decision=name)
        yield Proposed(name, item, Why.REVIEW, one.review, needs=_some(one.owner))
    if merely:
        merely.sort(key=lambda pair: (pair[1].review, pair[0]))
        first = merely[0][1]
        several = len(merely) > 1
        item = AgendaItem(
            names.reviews if several else first.title,
            Kind.REVIEW,
            minutes=min(LONGEST_REPORT, 4 + len(merely)),
            decisions=tuple(name for name, _ in merely),
        )
        late = len([one for _, one in merely if one.review < on])
        source = "reviews" if several else merely[0][0]
        yield Proposed(source, item, Why.DUE, first.review, count=len(merely), late=late)


def _wants_a_talk(one: StandingDecision) -> bool:
    """Tell whether a review is more than merely due: a worry, or a text that has changed."""
    last = one.agreed_revisits[-1:]
    changed = any(seen.outcome is Outcome.ADJUSTED for seen in last)
    return bool(one.concerns or one.measures or one.conditions) or changed


def _same(stands: Stands, item: AgendaItem, taken: list[str]) -> tuple[str, BacklogTopic] | None:
    """Return the topic of the backlog that is about the same thing, if there is one."""
    for name, topic in stands.backlog:
        of_decision = topic.decision and topic.decision in (item.decision, *item.decisions)
        of_role = topic.role and topic.role == item.role
        unnamed = not topic.decision and not topic.role and topic.continues
        of_several = unnamed and topic.kind is item.kind and topic.title == item.title
        several = bool(item.actions or item.decisions)
        if name not in taken and (of_decision or of_role or (several and of_several)):
            return name, topic
    return None


def _taking_up(one: Proposed, name: str, topic: BacklogTopic, names: Names) -> Proposed:
    """Let an item take up a topic, with its history and its reason if it is about one thing."""
    alone = not (one.item.actions or one.item.decisions)
    item = replace(
        one.item,
        topic=name,
        by=topic.by or one.item.by,
        wished=topic.wished,
        link=topic.link,
        minutes=(topic.minutes if alone else 0) or one.item.minutes,
        continues=(topic.continues if alone else "") or one.item.continues,
    )
    if alone and names.is_again(topic) and _RANK[one.why] > _RANK[Why.AGAIN]:
        one = replace(one, why=Why.AGAIN, day=topic.since, note=" ".join(topic.why.split()))
    return replace(one, item=item)


def item_of(name: str, topic: BacklogTopic) -> AgendaItem:
    """Return a topic of the backlog as an item of an agenda.

    Args:
        name: The identity of the topic.
        topic: The topic.

    """
    return AgendaItem(
        topic.title,
        kind=topic.kind,
        minutes=topic.minutes,
        by=topic.by,
        wished=topic.wished,
        link=topic.link,
        proposal=topic.proposal,
        decision=topic.decision,
        role=topic.role,
        term=topic.term,
        continues=topic.continues,
        topic=name,
    )


def suggested(proposal: AgendaProposal | None = None) -> Kind:
    """Return what a circle may want of a topic of which nobody has said it."""
    return Kind.DECIDE if proposal is not None and proposal.text else Kind.EXPLORE


def _topic(name: str, topic: BacklogTopic, names: Names) -> Proposed:
    """Propose a topic of the backlog; one that waits for something comes last."""
    kind = topic.kind or suggested(topic.proposal)
    item = replace(item_of(name, topic), kind=kind, minutes=topic.minutes or MINUTES[kind])
    why, trigger = Why.BACKLOG, ""
    if names.is_again(topic):
        why, trigger = Why.AGAIN, " ".join(topic.why.split())
    elif topic.continues and topic.when in names.soon:
        why = Why.LEFT_OVER
    elif topic.when and topic.when not in (*names.soon, *names.some_day):
        why, trigger = Why.WAITS, topic.when
    earliest = trigger if is_day(trigger) and why is Why.WAITS else ""
    return Proposed(name, item, why, earliest or topic.since, note=trigger, needs=_some(topic.by))

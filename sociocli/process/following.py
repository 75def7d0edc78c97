"""What follows from a meeting: what stands afterwards, and what waits.

Decisions come into force, are kept, changed, replaced or ended; roles get their
holders; actions are taken on, done or handed over; what was put off waits in the
backlog, and what was treated leaves it. Nothing lives in the last minutes only.

Knows values; must not know files. Identities are given by whoever writes them.
Source: product.md section 4 (present and history); process.md 3.9, 4.5, 5.4;
record-needs.md N14.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from typing import TypeVar

from sociocli.domain.item import Item, Kind, Outcome
from sociocli.domain.minutes import Minutes, ReviewedAction, Topic
from sociocli.domain.recurring import next_time
from sociocli.domain.standing import (
    ActionState,
    BacklogTopic,
    HandedOver,
    StandingAction,
    StandingDecision,
    Term,
)
from sociocli.process.awaited import also
from sociocli.process.following_decisions import of_decision
from sociocli.process.following_terms import of_selection
from sociocli.process.opened_again import why_again

__all__ = ["Follows", "Named", "Present", "what_follows"]

T = TypeVar("T", bound=StandingDecision | Term)
Stands = StandingDecision | Term | StandingAction | BacklogTopic
# Gives an identity that nothing has yet, for a part of the record and some words.
Named = Callable[[str, str], str]

# With these an item is not over; it waits for another meeting.
_WAITS = (
    Outcome.DEFERRED,
    Outcome.NOT_REACHED,
    Outcome.REWORK,
    Outcome.DELEGATED,
    Outcome.REOPENED,
    Outcome.VACANT,
    Outcome.NO_DECISION,
    Outcome.RECOMMENDED,
)
# With these it waits for another circle.
_ELSEWHERE = (Outcome.REFERRED, Outcome.ESCALATED, Outcome.NOT_OURS)


@dataclass(frozen=True, slots=True)
class Present:
    """What stands before the meeting is written down, by identity.

    `circles` are the ids of all circles of the record.
    """

    decisions: Mapping[str, StandingDecision] = field(default_factory=dict)
    terms: Mapping[str, Term] = field(default_factory=dict)
    actions: Mapping[str, StandingAction] = field(default_factory=dict)
    backlog: Mapping[str, BacklogTopic] = field(default_factory=dict)
    circles: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Follows:
    """One thing that stands from now on; `value` is None if it is taken away."""

    id: str
    value: Stands | None


def what_follows(minutes: Minutes, present: Present, named: Named) -> tuple[Follows, ...]:
    """Return what a meeting changes in what stands.

    Args:
        minutes: The minutes, with their id and their circle.
        present: What stood before.
        named: Gives new identities.

    Returns:
        The new, changed and removed things, each identity once, in the order in
        which they came up.

    """
    found: dict[str, Stands | None] = {}
    for item, place in _items(minutes):
        for part in item.parts or (item,):
            _after_item(minutes, part, place, present, named, found)
        _after_topic(minutes, item, place, present, named, found)
        for part in item.parts:
            if part.outcome in _WAITS and (item.outcome not in _WAITS or why_again(part)):
                identity = named(f"backlog/{minutes.circle}", part.title)
                again = _waiting(part, place, minutes.date, None)
                found[identity] = replace(again, continues="") if item.about else again
    _after_actions(minutes, present, named, found)
    for topic in minutes.backlog:
        if not _waits_already(minutes, topic):
            found[named(f"backlog/{minutes.circle}", topic.title)] = BacklogTopic(
                topic.title, topic.kind, by=topic.by, when=topic.when, why=topic.why,
                since=minutes.date, origin=_from(minutes, topic.item),
                minutes=topic.minutes,
            )  # fmt: skip
    return tuple(Follows(identity, value) for identity, value in found.items())


def _items(minutes: Minutes) -> list[tuple[Item, str]]:
    """Return the items with their places, like 2026-11-22-operations#3."""
    return [(item, f"{minutes.id}#{item.number or n}") for n, item in enumerate(minutes.items, 1)]


def _from(minutes: Minutes, item: int) -> str:
    return f"{minutes.id}#{item}" if item else minutes.id


def _after_item(
    minutes: Minutes,
    item: Item,
    place: str,
    present: Present,
    named: Named,
    found: dict[str, Stands | None],
) -> None:
    """See to the decision or the term of an item, or of a part of one."""
    chosen = item.selection
    if chosen is not None and chosen.holder and not chosen.things:
        terms = _now(present.terms, found, Term)
        changes: Mapping[str, Stands] = of_selection(minutes, item, place, terms, named)
    else:
        decisions = _now(present.decisions, found, StandingDecision)
        changes = of_decision(minutes, item, place, decisions, named)
    found.update(changes)


def _now(
    before: Mapping[str, T], found: Mapping[str, Stands | None], kind: type[T]
) -> dict[str, T]:
    """Return what stands after what was found so far."""
    now = {identity: value for identity, value in before.items() if identity not in found}
    now.update({key: value for key, value in found.items() if isinstance(value, kind)})
    return now


def _after_topic(
    minutes: Minutes,
    item: Item,
    place: str,
    present: Present,
    named: Named,
    found: dict[str, Stands | None],
) -> None:
    """Keep what waits in the backlog, and take away what was treated."""
    identity = _topic_of(item, present)
    old = present.backlog.get(identity)
    to = item.next.to if item.next is not None else ""
    circle = ""
    if item.about:
        pass  # what it looked at stays where it is, and comes again by itself
    elif item.outcome in _WAITS:
        circle = minutes.circle
    elif item.outcome in _ELSEWHERE and to in present.circles:
        circle = to
    if not circle:
        if old is not None:
            found[identity] = None
        return
    topic = _waiting(item, place, minutes.date, old)
    if old is not None and circle == minutes.circle:
        found[identity] = topic
        return
    if old is not None:
        found[identity] = None
    found[named(f"backlog/{circle}", item.title)] = topic


def _topic_of(item: Item, present: Present) -> str:
    """Return the topic that an item took up: it is named, or both are about the same.

    In a record made anew from minutes a topic may have another name than it had.
    """
    if item.topic in present.backlog or not item.revisits:
        return item.topic
    same = [
        one
        for one, topic in present.backlog.items()
        if item.revisits in (topic.continues, topic.decision if item.topic else "")
    ]
    return same[0] if same else ""


def _waiting(item: Item, place: str, date: str, old: BacklogTopic | None) -> BacklogTopic:
    before = old or BacklogTopic(item.title, since=date, origin=place)
    when = item.next.when if item.next is not None else ""
    review = item.revisits if item.kind is Kind.REVIEW else ""
    return replace(
        before,
        title=item.title,
        kind=item.kind,
        minutes=item.planned or before.minutes,
        by=item.by or before.by,
        why=also(before.why, why_again(item)),
        when=when,
        continues=place,
        decision="" if "#" in review else review,
        role=item.selection.role if item.selection is not None else before.role,
        proposal=None,  # its versions stand in the minutes that it goes on from
    )


def _waits_already(minutes: Minutes, topic: Topic) -> bool:
    """Tell whether a topic is an item of the meeting that waits anyway."""
    return any(
        (item.number or n) == topic.item and item.title == topic.title and item.outcome in _WAITS
        for n, item in enumerate(minutes.items, 1)
    )


def _after_actions(
    minutes: Minutes, present: Present, named: Named, found: dict[str, Stands | None]
) -> None:
    """Take new actions on, and take those away that the circle knows to be over."""
    for reviewed in minutes.actions_reviewed:
        _after_action(reviewed, minutes.date, present, found)
    for action in minutes.actions:
        identity = named(f"actions/{minutes.circle}", action.what)
        found[identity] = StandingAction(
            action.what, action.who, action.by, minutes=_from(minutes, action.item)
        )


def _after_action(
    reviewed: ReviewedAction, date: str, present: Present, found: dict[str, Stands | None]
) -> None:
    old = present.actions.get(reviewed.id)
    if old is None:
        return
    if reviewed.state is ActionState.DONE and old.every:
        found[reviewed.id] = replace(old, by=next_time(old.by, old.every, date))
        return
    if reviewed.state is not ActionState.OPEN:
        found[reviewed.id] = None
        return
    handed = old.handed
    who = reviewed.who or old.who
    if who != old.who:
        handed = (*handed, HandedOver(old.who, date))
    new = replace(old, who=who, by=reviewed.by or old.by, handed=handed)
    if new != old:
        found[reviewed.id] = new

"""What minutes must hold to be true to themselves: references, days, outcomes.

Knows the values and the tree of one file of minutes. Must not know other
files, except who belongs to the circle and which minutes there are.

Source: product.md section 4; process.md 3.13; record-files.md 5.5 no. 8.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from sociocli.domain.day import is_day, is_time
from sociocli.domain.item import Item, Kind, Outcome
from sociocli.domain.minutes import Minutes
from sociocli.domain.text import is_id
from sociocli.record import check_wording as words
from sociocli.record.finding import Finding, line_at
from sociocli.record.yaml_tree import Node

__all__ = ["Held", "rules"]

Steps = tuple[str | int, ...]

NEEDS_TEXT = (
    Outcome.ADOPTED,
    Outcome.ADOPTED_PENDING,
    Outcome.ADOPTED_CONDITIONALLY,
    Outcome.ADOPTED_OVER_OBJECTION,
    Outcome.ADJUSTED,
    Outcome.REPLACED,
)


@dataclass(frozen=True, slots=True)
class Held:
    """Minutes, where they stand, and what is known around them.

    Args:
        minutes: The minutes.
        node: The tree of their file.
        path: The file, below the record folder.
        members: Ids of the circle's members, beyond those in the minutes.
        known: Ids of all minutes in the record.

    """

    minutes: Minutes
    node: Node
    path: str
    members: tuple[str, ...]
    known: tuple[str, ...]

    def finding(self, what: str, todo: str, *steps: str | int) -> Finding:
        """Return a finding at the line to which the keys lead."""
        return Finding(self.path, line_at(self.node, *steps), what, todo)


def rules(held: Held) -> Iterator[Finding]:
    """Yield what is wrong within minutes.

    Args:
        held: The minutes with what is known around them.

    """
    yield from _days(held)
    yield from _people(held)
    yield from _earlier(held)
    for place, item in enumerate(held.minutes.items):
        yield from _item(held, item, ("items", place))


def _days(held: Held) -> Iterator[Finding]:
    minutes = held.minutes
    coming = minutes.next
    days: list[tuple[str, Steps]] = [
        (minutes.date, ("date",)),
        (minutes.corrections_until, ("corrections_until",)),
        (coming.date if coming else "", ("next", "date")),
    ]
    times: list[tuple[str, Steps]] = [
        (getattr(minutes, key), (key,))
        for key in ("began", "ended", "planned_begin", "planned_end")
    ]
    times.append((coming.time if coming else "", ("next", "time")))
    if not minutes.date:
        yield held.finding(words.NO_DATE, words.NO_DATE_REMEDY, "date")
    yield from _no_days(held, days)
    for text, at in times:
        if text and not is_time(text):
            yield held.finding(words.NO_TIME.format(text=text), words.NO_TIME_REMEDY, *at)


def _no_days(held: Held, days: list[tuple[str, Steps]]) -> Iterator[Finding]:
    for text, at in days:
        if text and not is_day(text):
            yield held.finding(words.NO_DAY.format(text=text), words.NO_DAY_REMEDY, *at)


def _people(held: Held) -> Iterator[Finding]:
    minutes = held.minutes
    ids = [person.id for person in minutes.people]
    for place, person in enumerate(ids):
        if person in ids[:place]:
            what = words.PERSON_TWICE.format(person=person)
            yield held.finding(what, words.PERSON_TWICE_REMEDY, "people", place, "id")
    used: list[tuple[str, Steps]] = [
        (minutes.facilitator, ("facilitator",)),
        (minutes.secretary, ("secretary",)),
        (minutes.published_by, ("published_by",)),
    ]
    also = enumerate(minutes.facilitated_also)
    used += [(person, ("facilitated_also", place)) for place, person in also]
    for n, action in enumerate(minutes.actions):
        used += [(person, ("actions", n, "who", place)) for place, person in enumerate(action.who)]
        yield from _of_item(held, action.item, ("actions", n, "item"))
    for n, topic in enumerate(minutes.backlog):
        used.append((topic.by, ("backlog", n, "by")))
        yield from _of_item(held, topic.item, ("backlog", n, "item"))
    yield from _unknown(held, used)


def _unknown(held: Held, used: list[tuple[str, Steps]]) -> Iterator[Finding]:
    """Yield ids that nobody has; names and groups in words may stand there too."""
    known = [person.id for person in held.minutes.people]
    for person, at in used:
        if person and is_id(person) and person not in (*known, *held.members):
            what = words.NOT_AMONG_PEOPLE.format(person=person)
            todo = words.NO_PEOPLE_REMEDY
            if known:
                todo = words.NOT_AMONG_PEOPLE_REMEDY.format(known=", ".join(known))
            yield held.finding(what, todo, *at)


def _of_item(held: Held, number: int, at: Steps) -> Iterator[Finding]:
    numbers = [item.number for item in held.minutes.items]
    if number and number not in numbers:
        yield held.finding(words.NO_ITEM.format(number=number), words.NO_ITEM_REMEDY, *at)


def _earlier(held: Held) -> Iterator[Finding]:
    last = held.minutes.last_minutes
    links: list[tuple[str, Steps]] = [(last.id if last else "", ("last_minutes", "id"))]
    for place, item in enumerate(held.minutes.items):
        meeting, mark, _ = item.revisits.partition("#")
        links.append((meeting if mark else "", ("items", place, "revisits")))
    for meeting, at in links:
        if meeting and meeting.rpartition("/")[2] not in held.known:
            what = words.NO_MINUTES_OF.format(id=meeting)
            yield held.finding(what, words.NO_MINUTES_OF_REMEDY, *at)


def _item(held: Held, item: Item, at: Steps) -> Iterator[Finding]:
    used: list[tuple[str, Steps]] = [(item.by, (*at, "by"))]
    used += [(person, (*at, "present", n)) for n, person in enumerate(item.present)]
    if item.pending:
        circle = item.selection.confirm_by if item.selection else ""
        who = [(n, one) for n, one in enumerate(item.pending.who) if one != circle]
        used += [(person, (*at, "pending", "who", n)) for n, person in who]
    if item.selection and not item.selection.things:
        holders = enumerate(item.selection.holder)
        used += [(person, (*at, "selection", "holder", n)) for n, person in holders]
    yield from _unknown(held, used)
    yield from _versions(held, item, at)
    yield from _item_days(held, item, at)
    for what, todo, step in _lacking(item):
        yield held.finding(what.format(title=item.title), todo, *at, step)
    for place, part in enumerate(item.parts):
        yield from _item(held, part, (*at, "parts", place))


def _versions(held: Held, item: Item, at: Steps) -> Iterator[Finding]:
    """Yield objections and rounds that name a version which is not there."""
    count = len(item.proposal.versions) if item.proposal else 0
    if not count:
        return
    named: list[tuple[int, Steps]] = [
        (one.against, (*at, "objections", n, "against")) for n, one in enumerate(item.objections)
    ]
    named += [(one.version, (*at, "rounds", n, "version")) for n, one in enumerate(item.rounds)]
    for version, where in named:
        if not 1 <= version <= count:
            what = words.NO_VERSION.format(version=version, count=count)
            yield held.finding(what, words.NO_VERSION_REMEDY, *where)


def _item_days(held: Held, item: Item, at: Steps) -> Iterator[Finding]:
    days: list[tuple[str, Steps]] = []
    if item.decision:
        days.append((item.decision.review, (*at, "decision", "review")))
        days.append((item.decision.expires, (*at, "decision", "expires")))
    if item.selection:
        days.append((item.selection.start, (*at, "selection", "start")))
        days.append((item.selection.until, (*at, "selection", "until")))
    if item.pending:
        days.append((item.pending.until, (*at, "pending", "until")))
    yield from _no_days(held, days)


def _lacking(item: Item) -> Iterator[tuple[str, str, str]]:
    """Yield what an outcome needs and the item does not have."""
    outcome, coming = item.outcome, item.next
    text = item.decision.text if item.decision else ""
    of_text = item.kind is not Kind.ELECT and not item.parts
    if outcome in NEEDS_TEXT and of_text and not text:
        yield words.NO_TEXT, words.NO_TEXT_REMEDY, "decision"
    if outcome is Outcome.ADOPTED_CONDITIONALLY and item.decision and not item.decision.conditions:
        yield words.NO_CONDITION, words.NO_CONDITION_REMEDY, "decision"
    if outcome is Outcome.ADOPTED_PENDING and not (item.pending and item.pending.who):
        yield words.NOBODY_PENDING, words.NOBODY_PENDING_REMEDY, "pending"
    if outcome is Outcome.DEFERRED and not (coming and coming.when):
        yield words.NO_WHEN, words.NO_WHEN_REMEDY, "next"
    if outcome in (Outcome.DELEGATED, Outcome.REFERRED) and not (coming and coming.to):
        yield words.NO_WHOM, words.NO_WHOM_REMEDY, "next"
    if outcome is Outcome.SPLIT and not item.parts:
        yield words.NO_PARTS, words.NO_PARTS_REMEDY, "outcome"
    if outcome is Outcome.OTHER_METHOD and not (item.result or item.decision):
        yield words.NO_RESULT, words.NO_RESULT_REMEDY, "outcome"
    if outcome is Outcome.ELECTED and not item.parts:
        yield from _lacking_in_selection(item)


def _lacking_in_selection(item: Item) -> Iterator[tuple[str, str, str]]:
    chosen = item.selection
    if chosen is None or not chosen.holder:
        yield words.NO_HOLDER, words.NO_HOLDER_REMEDY, "selection"
    elif not chosen.until and not chosen.things:
        yield words.NO_UNTIL, words.NO_UNTIL_REMEDY, "selection"

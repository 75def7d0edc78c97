"""The late answer of somebody who was absent, kept with the item in draft minutes.

Everything else in the file stays byte for byte as it is. With the last consent
the decision stands; an objection opens it again for the next meeting, unless
the circle has it in force meanwhile. After the deadline of a lazy rule the
decision stands, and new information belongs on the next agenda.

Source: process.md 3.8 and transitions 30 and 31; product.md section 3.
"""

from __future__ import annotations

from dataclasses import dataclass, fields, replace

from sociocli.domain.item import Item, NextStep, Outcome
from sociocli.domain.minutes import Minutes, Status
from sociocli.domain.people import matching
from sociocli.domain.proposal import Objection, Pending
from sociocli.domain.text import tidy
from sociocli.errors import BadRequest
from sociocli.record import late_wording as words
from sociocli.record.minutes_file import minutes_of_node
from sociocli.record.patch import drop_value, set_value
from sociocli.record.plain import to_plain
from sociocli.record.yaml_tree import parse

__all__ = ["LateAnswer", "Taken", "take_late_answer"]

_ORDER = tuple(field.name for field in fields(Item))


@dataclass(frozen=True, slots=True)
class LateAnswer:
    """What somebody answers after the meeting.

    Args:
        person: An id or a name.
        answer: "consent" or "objection".
        reason: Why, for an objection.
        item: The item's number, or 0 if only one waits for this person.
        date: The day of the answer.

    """

    person: str
    answer: str
    reason: str
    item: int
    date: str


@dataclass(frozen=True, slots=True)
class Taken:
    """The file after a late answer, and what became of the item."""

    text: str
    minutes: Minutes
    item: Item
    name: str


def take_late_answer(text: str, path: str, late: LateAnswer) -> Taken:
    """Take a late answer into the text of draft minutes.

    Args:
        text: The file as it stands.
        path: How it is called in sentences.
        late: The answer.

    Raises:
        BadRequest: If nobody waits for this answer, or it comes too late, or
            the minutes are accepted already.

    """
    minutes = minutes_of_node(parse(text, path), path)
    if minutes.status is Status.ACCEPTED:
        raise BadRequest(words.ACCEPTED, path)
    if late.answer not in ("consent", "objection"):
        raise BadRequest(words.WHICH_ANSWER.format(answer=late.answer))
    person, name = _person(minutes, late.person, path)
    position, item, pending = _waiting_item(minutes, person, name, late.item, path)
    if pending.until and late.date > pending.until:
        raise BadRequest(words.TOO_LATE.format(until=pending.until, title=item.title), path)
    now = replace(
        pending,
        who=tuple(one for one in pending.who if one != person),
        answered=(*pending.answered, person),
    )
    reason = tidy(late.reason)
    if late.answer == "objection" and not reason:
        raise BadRequest(words.NEEDS_REASON.format(name=name))
    objects = late.answer == "objection"
    changed = _objected(minutes, item, now, reason, person) if objects else _consented(item, now)
    text = _written(text, path, position, item, changed)
    return Taken(text, minutes_of_node(parse(text, path), path), changed, name)


def _person(minutes: Minutes, typed: str, path: str) -> tuple[str, str]:
    found = matching(typed, tuple((one.id, one.name) for one in minutes.people))
    if len(found) != 1:
        known = ", ".join(one.id for one in minutes.people)
        sentence = words.SEVERAL_PEOPLE if found else words.NOBODY
        raise BadRequest(sentence.format(typed=typed, known=known), path)
    return found[0], next(one.name for one in minutes.people if one.id == found[0])


def _waiting_item(
    minutes: Minutes, person: str, name: str, number: int, path: str
) -> tuple[int, Item, Pending]:
    waiting = [
        (position, item, item.pending)
        for position, item in enumerate(minutes.items)
        if item.pending is not None
        and person in item.pending.who
        and number in (0, item.number or position + 1)
    ]
    if not waiting:
        raise BadRequest(words.NOT_AWAITED.format(name=name), path)
    if len(waiting) > 1:
        listed = "; ".join(f"{item.number or n + 1}: {item.title}" for n, item, _ in waiting)
        raise BadRequest(words.SEVERAL_ITEMS.format(name=name, items=listed), path)
    return waiting[0]


def _consented(item: Item, pending: Pending) -> Item:
    outcome = item.outcome
    if not pending.who and outcome is Outcome.ADOPTED_PENDING:
        conditions = item.decision.conditions if item.decision else ()
        outcome = Outcome.ADOPTED_CONDITIONALLY if conditions else Outcome.ADOPTED
    return replace(item, outcome=outcome, pending=pending)


def _objected(minutes: Minutes, item: Item, pending: Pending, reason: str, person: str) -> Item:
    attributed = any(objection.by for one in minutes.items for objection in one.objections)
    versions = len(item.proposal.versions) if item.proposal else 1
    objection = Objection(reason, against=max(1, versions), by=person if attributed else "")
    changed = replace(
        item,
        pending=pending,
        objections=(*item.objections, objection),
        next=NextStep(when=words.NEXT_MEETING),
    )
    if pending.in_force:
        return changed
    return replace(changed, outcome=Outcome.DEFERRED, decision=None)


def _written(text: str, path: str, position: int, before: Item, after: Item) -> str:
    old, new = to_plain(before), to_plain(after)
    for key in old:
        if key not in new:
            text = drop_value(text, ("items", position, key), path=path)
    for key, value in new.items():
        if old.get(key) != value:
            text = set_value(text, ("items", position, key), value, order=_ORDER, path=path)
    return text

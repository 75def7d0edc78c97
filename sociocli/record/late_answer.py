"""The late answer of somebody who was absent, kept with the item in draft minutes.

Everything else in the file stays byte for byte as it is. With the last consent
the decision stands; an objection opens it again for the next meeting, unless
the circle has it in force meanwhile. After the deadline of a lazy rule the
decision stands, and new information belongs on the next agenda. Somebody who
was selected while away says yes or declines in the same way; so does the circle
that has to confirm a link.

Source: process.md 3.8, transitions 30 and 31, 4.1 E10; product.md section 3.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace

from sociocli.domain.item import Item, NextStep, Outcome
from sociocli.domain.minutes import Minutes, Status
from sociocli.domain.people import matching
from sociocli.domain.proposal import Objection, Pending
from sociocli.domain.text import tidy
from sociocli.errors import BadRequest
from sociocli.process.awaited import is_over
from sociocli.process.wording import awaited as answer_words
from sociocli.record import late_wording as words
from sociocli.record.minutes_file import minutes_of_node
from sociocli.record.patch import change_to, set_value
from sociocli.record.plain import to_plain
from sociocli.record.yaml_tree import parse

__all__ = ["LateAnswer", "Taken", "settle", "take_late_answer"]

# Where something stands in the file: keys of mappings and indexes of lists.
_Steps = tuple[str | int, ...]


@dataclass(frozen=True, slots=True)
class LateAnswer:
    """What somebody answers after the meeting.

    Args:
        person: An id or a name.
        answer: "consent" or "objection".
        reason: Why, for an objection.
        item: The item's number, with that of its part behind a point, like 3.2;
            or "" if only one waits for this person.
        date: The day of the answer.
        title: What the item, or its part, is called, if the number is not enough.
        names: How those are called whom the minutes do not name, by id.

    """

    person: str
    answer: str
    reason: str = ""
    item: str = ""
    date: str = ""
    title: str = ""
    names: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class _Waiting:
    """An item, or a part of one, that waits for answers."""

    number: str
    steps: _Steps
    item: Item
    pending: Pending


@dataclass(frozen=True, slots=True)
class Taken:
    """The file after a late answer, and what became of the item."""

    text: str
    minutes: Minutes
    item: Item
    name: str
    person: str = ""
    number: str = ""


def settle(
    text: str, path: str, number: str, title: str, date: str, others: Mapping[str, str]
) -> str:
    """Let an item of draft minutes stand to which nobody objected until its deadline.

    Args:
        text: The file as it stands.
        path: How it is called in sentences.
        number: The item's number.
        title: What the item, or its part, is called, or "" for any.
        date: The day on which it is.
        others: How those are called whom the minutes do not name, by id.

    Returns:
        The text; as it is if no such item waits, or the minutes are accepted.

    """
    minutes = minutes_of_node(parse(text, path), path)
    if minutes.status is Status.ACCEPTED:
        return text
    for one in _waiting(minutes):
        fits = one.number.split(".")[0] == number and title in ("", one.item.title)
        if fits and one.pending.who and is_over(one.pending, date):
            names = {**others, **{person.id: person.name for person in minutes.people}}
            silent = ", ".join(names.get(person, person) for person in one.pending.who)
            note = words.NOBODY_OBJECTED.format(until=one.pending.until, names=silent)
            item = replace(one.item, process=(*one.item.process, note))
            changed = _consented(item, replace(one.pending, who=()), "", date)
            text = change_to(text, to_plain(one.item), to_plain(changed), at=one.steps, path=path)
            return _parts_alike(text, path, one.steps)
    return text


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
        raise BadRequest(answer_words.WHICH_ANSWER.format(answer=late.answer))
    person, name = _person(minutes, late, path)
    waiting = _waiting_item(minutes, person, name, late, path)
    item, pending = waiting.item, waiting.pending
    if late.date < minutes.date:
        raise BadRequest(words.TOO_EARLY.format(date=minutes.date))
    if is_over(pending, late.date):
        raise BadRequest(answer_words.TOO_LATE.format(until=pending.until, title=item.title), path)
    now = replace(
        pending,
        who=tuple(one for one in pending.who if one != person),
        answered=(*pending.answered, person),
    )
    reason = tidy(late.reason)
    if late.answer == "objection" and not reason:
        raise BadRequest(answer_words.NEEDS_REASON.format(name=name))
    if late.answer == "consent":
        changed = _consented(item, now, person, late.date)
    elif item.selection is not None:
        changed = _not_elected(minutes, replace(item, pending=now), reason, person)
    else:
        changed = _objected(minutes, replace(item, pending=now), reason, person)
    text = change_to(text, to_plain(item), to_plain(changed), at=waiting.steps, path=path)
    text = _parts_alike(text, path, waiting.steps)
    number = waiting.number.split(".")[0]
    return Taken(text, minutes_of_node(parse(text, path), path), changed, name, person, number)


def _person(minutes: Minutes, late: LateAnswer, path: str) -> tuple[str, str]:
    """Return who is meant, by id and by name: of the meeting, or awaited from outside."""
    people = {one.id: one.name for one in minutes.people}
    for waiting in _waiting(minutes):
        for one in waiting.pending.who:
            people.setdefault(one, late.names.get(one, one))
    found = matching(late.person, tuple(people.items()))
    if len(found) != 1:
        sentence = words.SEVERAL_PEOPLE if found else words.NOBODY
        listed = ", ".join(_named(one, people[one]) for one in found or people)
        raise BadRequest(sentence.format(typed=late.person, known=listed), path)
    return found[0], people[found[0]]


def _named(person: str, name: str) -> str:
    return words.NAME_AND_ID.format(name=name, id=person) if name not in ("", person) else person


def _waiting(minutes: Minutes) -> Iterator[_Waiting]:
    """Yield what waits for somebody: items, and the parts of items."""
    for position, item in enumerate(minutes.items):
        number, steps = str(item.number or position + 1), ("items", position)
        if item.pending is not None:
            yield _Waiting(number, steps, item, item.pending)
        for n, part in enumerate(item.parts):
            if part.pending is not None:
                yield _Waiting(f"{number}.{n + 1}", (*steps, "parts", n), part, part.pending)


def _waiting_item(
    minutes: Minutes, person: str, name: str, late: LateAnswer, path: str
) -> _Waiting:
    waiting = [
        one
        for one in _waiting(minutes)
        if person in one.pending.who
        and late.item in ("", one.number, one.number.split(".")[0])
        and late.title in ("", one.item.title)
    ]
    if not waiting:
        raise BadRequest(words.NOT_AWAITED.format(name=name), path)
    if len(waiting) > 1:
        listed = "; ".join(f"{one.number}: {one.item.title}" for one in waiting)
        raise BadRequest(words.SEVERAL_ITEMS.format(name=name, items=listed), path)
    return waiting[0]


def _consented(item: Item, pending: Pending, person: str, date: str) -> Item:
    outcome, chosen = item.outcome, item.selection
    if not pending.who and outcome is Outcome.ADOPTED_PENDING:
        conditions = item.decision.conditions if item.decision else ()
        outcome = Outcome.ADOPTED_CONDITIONALLY if conditions else Outcome.ADOPTED
    if chosen is not None and person in chosen.holder:
        waiting = any(one in pending.who for one in chosen.holder)
        chosen = replace(chosen, accepted="" if waiting else date)
    return replace(item, outcome=outcome, pending=pending, selection=chosen)


def _objected(minutes: Minutes, item: Item, reason: str, person: str) -> Item:
    """Return an item against which somebody objects; it comes up again at the next meeting."""
    attributed = any(objection.by for one in minutes.items for objection in one.objections)
    versions = len(item.proposal.versions) if item.proposal else 1
    objection = Objection(reason, against=max(1, versions), by=person if attributed else "")
    changed = replace(
        item,
        objections=(*item.objections, objection),
        next=NextStep(when=words.NEXT_MEETING),
    )
    if item.pending is not None and item.pending.in_force:
        return changed
    return replace(changed, outcome=Outcome.DEFERRED, decision=None)


def _not_elected(minutes: Minutes, item: Item, reason: str, person: str) -> Item:
    """Return a selection that does not hold: somebody who was chosen declines, or one objects."""
    chosen = item.selection
    if chosen is None:
        return item
    declines = person in chosen.holder
    if declines:
        holder = tuple(one for one in chosen.holder if one != person)
        process = (*item.process, answer_words.DECLINED.format(reason=reason))
        changed = replace(item, process=process, next=NextStep(when=words.NEXT_MEETING))
    else:
        holder = ()
        changed = _objected(minutes, item, reason, person)
        if changed.outcome is not Outcome.DEFERRED:  # it is in force until the next meeting
            return changed
    outcome = item.outcome if holder else Outcome.REOPENED
    accepted = chosen.accepted if holder else ""
    chosen = replace(chosen, holder=holder, accepted=accepted)
    return replace(changed, outcome=outcome, selection=chosen)


def _parts_alike(text: str, path: str, steps: _Steps) -> str:
    """Let an item with several parts say what has become of them, as its own outcome."""
    if "parts" not in steps:
        return text
    item = minutes_of_node(parse(text, path), path).items[int(steps[1])]
    outcomes = [part.outcome for part in item.parts]
    alike = all(one is outcomes[0] for one in outcomes)
    outcome = outcomes[0] if alike else Outcome.SPLIT
    if item.outcome is outcome:
        return text
    return set_value(text, (*steps[:2], "outcome"), outcome.value, path=path)

"""The late answer of somebody who was absent, kept with the item in draft minutes.

Everything else in the file stays byte for byte as it is. With the last consent
the decision stands; an objection opens it again for the next meeting, unless
the circle has it in force meanwhile, and nobody else is awaited any more. After
the deadline of a lazy rule the decision stands, and new information belongs on
the next agenda. Somebody who was selected while away says yes or declines in the
same way; so does the circle that has to confirm a link.

Of several reviews in one round each waits for itself; a consent to the item is
one to all of them, an objection opens one.

Source: process.md 3.8, transitions 30 and 31, 4.1 E10; product.md section 3.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace

from sociocli.domain.item import Item, NextStep, Outcome
from sociocli.domain.minutes import Minutes, Status
from sociocli.domain.people import matching
from sociocli.domain.proposal import Objection, Pending
from sociocli.domain.text import tidy
from sociocli.errors import BadRequest
from sociocli.process.awaited import day_after, is_over
from sociocli.process.awaited_places import Piece, in_one_round, waiting_pieces
from sociocli.process.wording import awaited as answer_words
from sociocli.process.wording.closing import NEXT_MEETING
from sociocli.record import late_wording as words
from sociocli.record.minutes_file import minutes_of_node
from sociocli.record.patch import change_to
from sociocli.record.plain import to_plain
from sociocli.record.yaml_tree import parse

__all__ = ["LateAnswer", "Taken", "settle", "take_late_answer"]


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
        names: How those are called whom the minutes do not name, by id.

    """

    person: str
    answer: str
    reason: str = ""
    item: str = ""
    date: str = ""
    names: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Taken:
    """The file after a late answer, and what became of that to which it was given.

    Args:
        text: The file.
        minutes: What it says now.
        pieces: The items, or parts of one, that were answered, as they are now.
        person: The id of who answered.
        name: How they are called.

    """

    text: str
    minutes: Minutes
    pieces: tuple[Piece, ...]
    person: str
    name: str

    @property
    def item(self) -> Item:
        """The item, or the first part, that was answered."""
        return self.pieces[0].item


def settle(text: str, path: str, number: str, date: str, others: Mapping[str, str]) -> str:
    """Let an item of draft minutes stand to which nobody objected until its deadline.

    Args:
        text: The file as it stands.
        path: How it is called in sentences.
        number: The number of the item, or of a part of it, like 3.2.
        date: The day on which it is.
        others: How those are called whom the minutes do not name, by id.

    Returns:
        The text; as it is if no such item waits, or the minutes are accepted.

    """
    minutes = minutes_of_node(parse(text, path), path)
    if minutes.status is Status.ACCEPTED:
        return text
    names = {**others, **{person.id: person.name for person in minutes.people}}
    for one in waiting_pieces(minutes):
        pending = one.item.pending
        if pending is None or number != one.number or not pending.who or not is_over(pending, date):
            continue
        silent = ", ".join(names.get(person, person) for person in pending.who)
        note = words.NOBODY_OBJECTED.format(until=pending.until, names=silent)
        item = replace(one.item, process=(*one.item.process, note))
        settled = replace(pending, who=(), settled=day_after(pending.until))
        text, _ = _changed(text, path, one, _consented(item, settled, "", date))
        return _whole_as_its_parts(text, path, one)
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
    waiting = _waiting_for(minutes, person, name, late, path)
    if late.date < minutes.date:
        raise BadRequest(words.TOO_EARLY.format(date=minutes.date))
    if late.answer == "objection" and not tidy(late.reason):
        raise BadRequest(answer_words.NEEDS_REASON.format(name=name))
    done: list[Piece] = []
    for one in waiting:
        text, changed = _changed(text, path, one, _answered(minutes, one, person, late, path))
        done.append(changed)
    text = _whole_as_its_parts(text, path, waiting[0])
    return Taken(text, minutes_of_node(parse(text, path), path), tuple(done), person, name)


def _answered(minutes: Minutes, one: Piece, person: str, late: LateAnswer, path: str) -> Item:
    """Return what becomes of an item, or a part of one, with an answer."""
    item, pending = one.item, one.item.pending
    if pending is None:
        return item
    if is_over(pending, late.date):
        raise BadRequest(answer_words.TOO_LATE.format(until=pending.until, title=item.title), path)
    now = replace(
        pending,
        who=tuple(one for one in pending.who if one != person),
        answered=(*pending.answered, person),
    )
    if late.answer == "consent":
        return _consented(item, now, person, late.date)
    reason = tidy(late.reason)
    if item.selection is not None:
        return _not_elected(minutes, replace(item, pending=now), reason, person)
    return _objected(minutes, replace(item, pending=now), reason, person)


def _changed(text: str, path: str, one: Piece, item: Item) -> tuple[str, Piece]:
    """Return the text with another item, and that item in its place."""
    text = change_to(text, to_plain(one.item), to_plain(item), at=one.steps, path=path)
    return text, replace(one, item=item)


def _person(minutes: Minutes, late: LateAnswer, path: str) -> tuple[str, str]:
    """Return who is meant, by id and by name: of the meeting, or awaited from outside."""
    people = {one.id: one.name for one in minutes.people}
    for waiting in waiting_pieces(minutes):
        for one in waiting.awaited:
            people.setdefault(one, late.names.get(one, one))
    found = matching(late.person, tuple(people.items()))
    if len(found) != 1:
        sentence = words.SEVERAL_PEOPLE if found else words.NOBODY
        listed = ", ".join(_named(one, people[one]) for one in found or people)
        raise BadRequest(sentence.format(typed=late.person, known=listed), path)
    return found[0], people[found[0]]


def _named(person: str, name: str) -> str:
    return words.NAME_AND_ID.format(name=name, id=person) if name not in ("", person) else person


def _waiting_for(
    minutes: Minutes, person: str, name: str, late: LateAnswer, path: str
) -> Sequence[Piece]:
    """Return what is answered: one item, one part, or all that were asked about in one round."""
    waiting = [
        one for one in waiting_pieces(minutes) if person in one.awaited and one.is_meant(late.item)
    ]
    if not waiting:
        raise BadRequest(words.NOT_AWAITED.format(name=name), path)
    if len(waiting) > 1 and not (late.answer == "consent" and in_one_round(waiting)):
        listed = "; ".join(f"{one.number}: {one.item.title}" for one in waiting)
        raise BadRequest(words.SEVERAL_ITEMS.format(name=name, items=listed), path)
    return waiting


def _consented(item: Item, pending: Pending, person: str, date: str) -> Item:
    outcome, chosen = item.outcome, item.selection
    if not pending.who and not pending.settled:
        pending = replace(pending, settled=date)
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
        next=NextStep(when=NEXT_MEETING),
    )
    if item.pending is not None:
        changed = replace(changed, pending=replace(item.pending, who=()))
        if item.pending.in_force:
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
        changed = replace(item, process=process, next=NextStep(when=NEXT_MEETING))
    else:
        holder = ()
        changed = _objected(minutes, item, reason, person)
        if changed.outcome is not Outcome.DEFERRED:  # it is in force until the next meeting
            return changed
    outcome = item.outcome if holder else Outcome.REOPENED
    accepted = chosen.accepted if holder else ""
    chosen = replace(chosen, holder=holder, accepted=accepted)
    return replace(changed, outcome=outcome, selection=chosen)


def _whole_as_its_parts(text: str, path: str, one: Piece) -> str:
    """Let an item with several parts say what has become of them, and whom they wait for."""
    before = one.whole
    if before is None:
        return text
    at = one.steps[:2]
    now = minutes_of_node(parse(text, path), path).items[int(at[1])]
    changed = replace(now, outcome=_outcome_of(before, now), pending=_pending_of(now))
    return change_to(text, to_plain(now), to_plain(changed), at=at, path=path)


def _outcome_of(before: Item, now: Item) -> Outcome:
    """Return the outcome of an item with parts; an answer that changes none leaves it."""
    earlier, outcomes = ([part.outcome for part in item.parts] for item in (before, now))
    if outcomes == earlier:
        return now.outcome
    return outcomes[0] if len(dict.fromkeys(outcomes)) == 1 else Outcome.SPLIT


def _pending_of(now: Item) -> Pending | None:
    """Return whom an item with parts waits for: those for whom one of its parts does."""
    own = now.pending
    if own is None:
        return None
    parts = [part.pending for part in now.parts if part.pending is not None]
    who = tuple(one for one in own.who if any(one in part.who for part in parts))
    heard = [*own.answered, *(one for part in parts for one in part.answered)]
    answered = tuple(one for one in dict.fromkeys(heard) if one not in who)
    return replace(own, who=who, answered=answered)

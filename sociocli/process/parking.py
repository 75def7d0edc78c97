"""Putting a proposal down before it is decided.

Not ours, not needed, find out first, let it rest, a few people work on it, work
it over, ask or hand over to the broader circle, let it go, decide by another
method, taken back by its author. Except for the author's own withdrawal before
the consent round each needs quick consent, because the circle consented to an
agenda on which this was to be decided; and what waits has a date or a trigger.

Must not know how consent is found.
Source: process.md 3.3 (parking states, T2, T7, T12), 3.10 and 3.12 no. 8.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

from sociocli.domain.item import Kind, NextStep, Outcome
from sociocli.domain.minutes import Topic
from sociocli.domain.proposal import ObjectionState, Resolution
from sociocli.process.asking import Steps, ask_of
from sociocli.process.choosing import Choose, Option
from sociocli.process.item_log import ItemLog
from sociocli.process.leaving import LeaveItem
from sociocli.process.message import say
from sociocli.process.questions import name_somebody, write
from sociocli.process.quick import quick_consent
from sociocli.process.record_only import just_record
from sociocli.process.room import Room
from sociocli.process.wording import parking as words

__all__ = ["PARKING", "author_here", "close_objections", "decide_otherwise", "park", "withdraw"]


@dataclass(frozen=True, slots=True)
class Ask:
    """What is asked for a parked proposal: a field of `NextStep`.

    Args:
        field: The field.
        words: The question.
        person: True if a person is named rather than something written.
        required: True if it must not stay empty.
        preset: What is meant if nothing is said.

    """

    field: str
    words: str
    person: bool = False
    required: bool = False
    preset: str = ""


@dataclass(frozen=True, slots=True)
class Parking:
    """A way of putting a proposal down."""

    outcome: Outcome
    offer: str
    asks: tuple[Ask, ...]
    objections: ObjectionState = ObjectionState.OPEN


_WHEN = Ask("when", words.WHEN, required=True, preset=words.NEXT_MEETING)

PARKING: dict[str, Parking] = {
    "not-ours": Parking(
        Outcome.NOT_OURS, words.NOT_OURS, (Ask("to", words.NOT_OURS_TO),), ObjectionState.MOOT
    ),
    "not-needed": Parking(
        Outcome.NOT_NEEDED,
        words.NOT_NEEDED,
        (Ask("what", words.NOT_NEEDED_WHAT),),
        ObjectionState.MOOT,
    ),
    "info": Parking(
        Outcome.DEFERRED,
        words.INFO,
        (
            Ask("what", words.INFO_WHAT, required=True),
            Ask("to", words.INFO_TO, person=True),
            _WHEN,
        ),
    ),
    "defer": Parking(
        Outcome.DEFERRED, words.DEFER, (_WHEN, Ask("what", words.DEFER_WHAT))
    ),
    "delegate": Parking(
        Outcome.DELEGATED,
        words.DELEGATE,
        (
            Ask("to", words.DELEGATE_TO, person=True),
            Ask("output", words.DELEGATE_OUTPUT),
            _WHEN,
        ),
    ),
    "rework": Parking(
        Outcome.REWORK, words.REWORK, (Ask("to", words.REWORK_TO, person=True), _WHEN)
    ),
    "ask_up": Parking(
        Outcome.DEFERRED,
        words.ASK_UP,
        (
            Ask("to", words.ASK_UP_TO, preset=words.BROADER_CIRCLE),
            Ask("what", words.ASK_UP_WHAT, required=True),
            _WHEN,
        ),
    ),
    "escalate": Parking(
        Outcome.ESCALATED,
        words.ESCALATE,
        (
            Ask("to", words.ESCALATE_TO, preset=words.BROADER_CIRCLE),
            Ask("what", words.ESCALATE_WHAT, required=True),
        ),
        ObjectionState.UNRESOLVED,
    ),
    "drop": Parking(
        Outcome.DROPPED, words.DROP, (Ask("what", words.DROP_WHAT),), ObjectionState.MOOT
    ),
    "recommend": Parking(
        Outcome.RECOMMENDED, words.RECOMMEND, (Ask("to", words.RECOMMEND_TO), _WHEN)
    ),
}  # fmt: skip


def park(room: Room, item: ItemLog, way: str) -> Steps[None]:
    """Put the proposal down, by quick consent; returns if somebody objects.

    Args:
        room: The room.
        item: The item.
        way: A key of `PARKING`.

    Raises:
        LeaveItem: If nobody objects.

    """
    parking = PARKING[way]
    key = f"{item.key}/{way.replace('_', '-')}"
    if not (yield from quick_consent(room, f"{key}/consent", say(parking.offer, title=item.title))):
        return
    step = NextStep()
    for one in parking.asks:
        answer = yield from _ask(room, f"{key}/{one.field}", one)
        step = _with(step, one.field, answer)
    if way == "info" and step.to:
        room.act(step.what, (step.to,), step.when)
    close_objections(item, parking.objections)
    raise LeaveItem(parking.outcome, step)


def _ask(room: Room, key: str, one: Ask) -> Steps[str]:
    if one.person:
        return (yield from name_somebody(room, key, say(one.words)))
    preset = one.preset
    if preset == words.BROADER_CIRCLE and room.circle.parent:
        preset = room.circle.parent
    return (yield from write(room, key, say(one.words), preset=preset, required=one.required))


def _with(step: NextStep, field: str, answer: str) -> NextStep:
    return {
        "when": replace(step, when=answer),
        "to": replace(step, to=answer),
        "output": replace(step, output=answer),
        "what": replace(step, what=answer),
    }[field]


def close_objections(item: ItemLog, state: ObjectionState) -> None:
    """Give all objections that still stand their last state in this meeting."""
    for n, objection in enumerate(item.objections):
        if objection.state is ObjectionState.OPEN:
            item.objections[n] = replace(objection, state=state)


def author_here(room: Room, item: ItemLog) -> str:
    """Return the author of the proposal if they are here, or ""."""
    return item.by if room.is_here(item.by) else ""


def withdraw(room: Room, item: ItemLog, *, freely: bool) -> Steps[None]:
    """Let the author take the proposal back; the need is kept in the backlog.

    Args:
        room: The room.
        item: The item, whose author is here.
        freely: True before the consent round; later the circle is asked as well.

    Raises:
        LeaveItem: If it is taken back.

    """
    name = room.name(item.by)
    question = Choose(
        key=f"{item.key}/withdraw",
        words=say(words.WITHDRAW_ASK, name=name),
        scene=room.scene(),
        options=(
            Option("withdraw", "w", say(words.WITHDRAW_YES)),
            Option("keep", "k", say(words.WITHDRAW_NO)),
        ),
        decisive=True,
    )
    if (yield from ask_of(room, item.by, question)) != "withdraw":
        return
    what = say(words.WITHDRAW, title=item.title)
    if freely or (yield from quick_consent(room, f"{item.key}/withdraw/consent", what)):
        room.park(Topic(item.title, Kind.EXPLORE, item.by, why=item.need, item=item.number))
        close_objections(item, ObjectionState.MOOT)
        raise LeaveItem(Outcome.WITHDRAWN)


def decide_otherwise(room: Room, item: ItemLog) -> Steps[None]:
    """Decide by another method, by quick consent; the result is recorded.

    Raises:
        LeaveItem: With the result, if nobody objects.

    """
    what = say(words.OTHER_METHOD, title=item.title)
    if not (yield from quick_consent(room, f"{item.key}/other-method/consent", what)):
        return
    yield from just_record(room, item)
    outcome = item.outcome or Outcome.OTHER_METHOD
    if outcome is Outcome.ADOPTED:
        item.result = item.result or outcome.value
        outcome = Outcome.OTHER_METHOD
    for n, objection in enumerate(item.objections):
        if objection.state is ObjectionState.OPEN:
            item.objections[n] = replace(
                objection, state=ObjectionState.UNRESOLVED, resolved=Resolution.OTHER_METHOD
            )
    raise LeaveItem(outcome)

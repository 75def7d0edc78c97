"""M8: consent to the agenda - present, questions, changes, objections.

After this consent the agenda belongs to the circle, and changing it needs
consent again (see `agenda_change.py`). Source: process.md 2.3 M8.
"""

from __future__ import annotations

from sociocli.domain.agenda import Step
from sociocli.domain.day import minutes_between
from sociocli.domain.item import Kind
from sociocli.process.asking import Steps, ask
from sociocli.process.choosing import Choose, Option
from sociocli.process.message import say
from sociocli.process.room import Room
from sociocli.process.scene import Fact, Table
from sociocli.process.take_off import take_off
from sociocli.process.topics import (
    LeftOver,
    add_topic,
    ask_kind,
    left_overs,
    pick_item,
    put_on,
    take_over,
    waiting,
)
from sociocli.process.wording import composed
from sociocli.process.wording import opening as words
from sociocli.process.writing import Form, Write

__all__ = ["agenda_table", "consent_to_agenda", "put_on_agenda"]

_DECIDED = (Kind.DECIDE, Kind.ELECT, Kind.REVIEW)


def put_on_agenda(room: Room) -> None:
    """Put the prepared items on today's agenda, in their order."""
    for brought in room.agenda.items:
        put_on(room, brought)


def consent_to_agenda(room: Room, step: Step) -> Steps[None]:
    """M8: the circle agrees on what it will do today."""
    room.step(say(words.AGENDA), step.minutes)
    if not room.agenda.items:
        yield from _collect(room)
    for item in room.items:
        if item.kind is None and item.brought.do is None:
            yield from ask_kind(room, item)
    while True:
        _share_time(room)
        found = _left(room)
        question = _question(room, bool(found))
        answer = yield from ask(room, question)
        if answer == "yes":
            if question.scene.table == agenda_table(room):
                break
            continue  # something beside the question changed it: the circle sees it first
        if answer == "take":
            yield from take_over(room, found)
        else:
            yield from _change(room, answer)
    room.agenda_consented = True
    room.log_process(words.AGENDA_CONSENTED)


def _collect(room: Room) -> Steps[None]:
    found = _left(room)
    if found:
        yield from take_over(room, found)
    count = 0
    while True:
        count += 1
        if (yield from add_topic(room, f"agenda/topic-{count}")) is None:
            return


def _left(room: Room) -> tuple[LeftOver, ...]:
    """Return what earlier meetings left open and is not on today's agenda yet."""
    titles = [item.title for item in room.items]
    if room.brought.has_present:
        taken = [item.brought.topic for item in room.items]
        return tuple(
            one
            for one in waiting(room.brought.backlog)
            if one.item.topic not in taken and one.label not in titles
        )
    return tuple(one for one in left_overs(room.brought.earlier) if one.label not in titles)


def _question(room: Room, can_take: bool) -> Choose:  # noqa: FBT001
    on_it = room.to_come()
    options = [Option("yes", "y", say(words.AGENDA_YES)), Option("add", "a", say(words.AGENDA_ADD))]
    if can_take:
        options.append(Option("take", "o", say(words.AGENDA_TAKE)))
    if len(on_it) > 1:
        options.append(Option("front", "f", say(words.AGENDA_ORDER)))
    if on_it:
        options += [
            Option("drop", "d", say(words.AGENDA_DROP)),
            Option("minutes", "m", say(words.AGENDA_TIME)),
            Option("kind", "k", say(words.AGENDA_KIND)),
        ]
    return Choose(
        key="agenda/consent",
        words=say(words.AGENDA_ASK),
        scene=room.scene(words.AGENDA_LINE, table=agenda_table(room)),
        options=tuple(options),
        quick=True,
        settling="yes",
    )


def _change(room: Room, answer: str) -> Steps[None]:
    if answer == "add":
        item = yield from add_topic(room, f"agenda/topic-{len(room.items) + 1}")
        if item is not None:
            room.log_agenda(say(words.ADDED, title=item.title).text())
        return
    if not room.to_come():
        return
    item = yield from pick_item(room, f"agenda/{answer}", room.to_come())
    if item not in room.to_come():
        return  # it was taken off while the question waited
    if answer == "front":
        room.forward(item)
        room.log_agenda(say(words.MOVED, title=item.title).text())
    elif answer == "drop":
        yield from take_off(room, "agenda", item)
    elif answer == "minutes":
        minutes = yield from ask(
            room,
            Write(
                key=f"{item.key}/minutes",
                words=say(words.MINUTES_OF, title=item.title),
                scene=room.scene(),
                form=Form.NUMBER,
                preset=str(item.planned or 10),
                low=1,
                high=600,
            ),
        )
        item.planned = int(minutes)
    else:
        yield from ask_kind(room, item)


def _share_time(room: Room) -> None:
    """Give items without minutes a fair share of what is left."""
    to_come = room.to_come()
    without = [item for item in to_come if not item.planned]
    if without:
        planned = sum(item.planned for item in to_come)
        share = max(5, (room.length - _frame(room) - planned) // len(without))
        for item in without:
            item.planned = min(share, 30)


def _frame(room: Room) -> int:
    opening = sum(step.minutes for step in room.agenda.opening)
    return opening + sum(step.minutes for step in room.agenda.closing)


def agenda_table(room: Room) -> Table:
    """Return today's agenda as a text on the table, with a word about the time."""
    rows = []
    for item in room.to_come():
        do = item.brought.do
        kind = words.KINDS[item.kind.value] if item.kind else composed.NAMES[do.value] if do else ""
        row = words.ITEM_ROW_BY if item.by else words.ITEM_ROW
        row = row if item.planned else words.ITEM_ROW_OPEN
        rows.append(
            say(
                row,
                number=item.number,
                title=item.title,
                kind=kind,
                minutes=item.planned,
                by=room.name(item.by),
            ).text()
        )
    return Table(say(words.AGENDA_TABLE), "\n".join(rows) or words.AGENDA_EMPTY, _facts(room))


def _facts(room: Room) -> tuple[Fact, ...]:
    items = sum(item.planned for item in room.to_come())
    rest = _frame(room)
    text = say(words.AGENDA_SUM_TEXT, items=items, rest=rest, length=room.length).text()
    if items + rest > room.length:
        text += " " + say(words.AGENDA_OVER, over=items + rest - room.length).text()
    facts = [Fact(say(words.AGENDA_SUM), text), *_of_method(room)]
    for person, time in room.leaving.items():
        left = minutes_between(room.began, time) - sum(s.minutes for s in room.agenda.opening)
        late: list[str] = []
        for item in room.to_come():
            left -= item.planned
            if left < 0 and item.kind in _DECIDED:
                late.append(item.title)
        if late:
            note = say(
                words.AGENDA_LEAVES,
                name=room.name(person),
                time=time,
                titles=", ".join(late),
            )
            facts.append(Fact(say(words.AGENDA_MIND), note.text()))
    return tuple(facts)


def _of_method(room: Room) -> list[Fact]:
    """Say where the agenda is made otherwise than the circle's method has it."""
    kinds = [item.kind for item in room.to_come() if item.kind is not None]
    mixed = any(kind in _DECIDED for kind in kinds) and any(kind not in _DECIDED for kind in kinds)
    found = []
    if room.agenda.items and not room.method.agenda_prepared:
        found.append(words.AGENDA_WAS_PREPARED)
    if mixed and room.method.governance_apart:
        found.append(words.AGENDA_MIXED)
    return [Fact(say(words.AGENDA_MIND), sentence) for sentence in found]

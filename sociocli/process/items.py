"""Working through the items of the agenda, one after the other.

Every item ends in an outcome, and before the next one what is written is read
back. An item may be left in the middle; what it has is kept. Items that are not
reached go on to another meeting, never away.

Source: process.md 2.3 M9 to M12; domain/item.py for the life of an item.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping

from sociocli.domain.item import Item, ItemState, Kind, NextStep, Outcome
from sociocli.process.asking import Ready, Steps, Tell, ask
from sociocli.process.choosing import Choose, Option
from sociocli.process.closing import who_does_what, who_is_awaited
from sociocli.process.composed import Task, do_composed
from sociocli.process.consent import decide
from sociocli.process.hearing import explore, report
from sociocli.process.item_log import ItemLog
from sociocli.process.leaving import Adjourn, ChangeKind, LeaveItem, SetAside
from sociocli.process.message import say
from sociocli.process.review import review
from sociocli.process.room import Room
from sociocli.process.scene import Fact, Table
from sociocli.process.selection import elect
from sociocli.process.topics import ask_kind
from sociocli.process.wording import closing as words

__all__ = ["KINDS", "outcome_table", "work_through"]

KINDS: Mapping[Kind, Callable[[Room, ItemLog], Steps[None]]] = {
    Kind.REPORT: report,
    Kind.EXPLORE: explore,
    Kind.DECIDE: decide,
    Kind.ELECT: elect,
    Kind.REVIEW: review,
}


# In these the one who brings it and facilitates is asked whether to hand over.
_SAY_IT_THEMSELVES = (Kind.DECIDE, Kind.REVIEW)


def work_through(room: Room) -> Steps[None]:
    """Do one item after the other, in today's order, until none is left.

    Raises:
        Adjourn: If the circle closes the meeting; the present item is kept.

    """
    while room.to_come():
        item = room.to_come()[0]
        if not (yield from _still_time(room, item)):
            return
        if room.to_come()[:1] == [item]:  # unless the agenda changed while the question waited
            yield from _one_item(room, item)


def _still_time(room: Room, item: ItemLog) -> Steps[bool]:
    """Ask before an item that no longer fits before the closing (process.md 2.1)."""
    closing = sum(step.minutes for step in room.agenda.closing)
    left = room.times().left // 60
    if not room.planned_end or left > closing or room.asked_short == room.length:
        return True
    more = max(5, min(item.planned or 10, 30))
    line = words.SHORT_TIME.given(left=max(0, left), closing=closing, title=item.title)
    room.asked_short = room.length
    answer = yield from ask(
        room,
        Choose(
            key=f"{item.key}/time",
            words=say(words.SHORT_ASK, title=item.title),
            scene=room.scene(line),
            options=(
                Option("take", "t", say(words.SHORT_TAKE, minutes=more)),
                Option("leave", "l", say(words.SHORT_LEAVE)),
            ),
            settling="leave",
        ),
    )
    if answer == "take":
        room.length += more
        room.log_agenda(say(words.SHORT_TAKE, minutes=more).text())
    return answer == "take"


def _one_item(room: Room, item: ItemLog) -> Steps[None]:
    again = item.state is ItemState.SET_ASIDE or item.spent > 0
    item.begin(room.moment.elapsed)
    room.item = item
    room.phase(say("{title}", title=item.title))
    try:
        if again:
            back = say(words.BACK_TO, number=item.number, title=item.title)
            yield from ask(room, Tell(key=f"{item.key}/back", words=back, scene=room.scene()))
        yield from _hold(room, item)
    except SetAside:
        _stop(room, item, "set aside")
        return
    except Adjourn:
        _left_open(item)
        _stop(room, item, "end")
        raise
    _stop(room, item, "end")


def _hold(room: Room, item: ItemLog) -> Steps[None]:
    """Hold an item as its kind wants it, and read it back; the kind may change on the way."""
    while True:
        try:
            if item.outcome is None:
                yield from _by_kind(room, item)
            yield from _read_back(room, item)
        except ChangeKind:
            continue
        except LeaveItem as leaving:
            item.outcome = leaving.outcome
            item.next = leaving.next or item.next
        else:
            return


def _by_kind(room: Room, item: ItemLog) -> Steps[None]:
    if item.brought.do is not None and item.kind is None:
        task = Task(item.key, item.brought.do, item.brought.say, item.planned)
        notes = yield from do_composed(room, task)
        if item.brought.keep:
            item.ideas.extend(notes)
        item.outcome = Outcome.EXPLORED
        return
    if item.kind is None:
        yield from ask_kind(room, item)
    kind = item.kind or Kind.EXPLORE
    if item.by == room.facilitator and item.by and kind not in _SAY_IT_THEMSELVES:
        told = say(words.OWNER_FACILITATES, name=room.name(item.by))
        yield from ask(room, Tell(key=f"{item.key}/hat", words=told, scene=room.scene()))
    yield from KINDS[kind](room, item)


def _left_open(item: ItemLog) -> None:
    if item.outcome is None:
        item.outcome = Outcome.DEFERRED
        item.next = NextStep(when=words.NEXT_MEETING)


def _stop(room: Room, item: ItemLog, event: str) -> None:
    item.stop(room.moment.elapsed, event)
    item.present = list(room.here())
    if event == "end":
        room.order.remove(item.number)
    room.item = None
    if room.is_here(room.hand_back):
        room.facilitator = room.hand_back
    room.hand_back = ""


def _read_back(room: Room, item: ItemLog) -> Steps[None]:
    """Let the one who writes read back what is written, if anything is (process.md M11)."""
    if item.outcome is None:
        item.outcome = Outcome.NO_DECISION
    table = outcome_table(room, item)
    nothing_written = not table.text and len(table.facts) == 1
    if nothing_written or (item.brought.do is not None and item.kind is None):
        return
    room.phase(say(words.READ_BACK))
    yield from ask(
        room,
        Ready(
            key=f"{item.key}/read-back",
            words=say(words.READ_BACK_ASK),
            scene=room.scene(words.READ_BACK_LINE, table=table),
        ),
    )


def outcome_table(room: Room, item: ItemLog) -> Table:
    """Return what is written for an item, as a text on the table."""
    outcome = words.OUTCOMES[item.outcome.value] if item.outcome else ""
    facts = [Fact(say(words.OUTCOME), outcome)]
    text = item.summary or "\n".join(item.ideas)
    if not text and item.versions:
        text = item.versions[-1].text
    if item.decision is not None:
        text = item.decision.text
        facts += [
            Fact(say(words.REVIEWED), item.decision.review),
            Fact(say(words.UNTIL), item.decision.expires),
            Fact(say(words.LOOKS_AFTER), room.name(item.decision.owner)),
        ]
    if item.selection is not None:
        facts += [
            Fact(say(words.HOLDS), room.names(item.selection.holder)),
            Fact(say(words.UNTIL), item.selection.until),
        ]
    facts.append(Fact(say(words.AWAITED), who_is_awaited(room, item.pending)))
    facts += [Fact(say("{title}", title=one.title), _held(room, item, one)) for one in item.parts]
    if item.next is not None:
        waits = " · ".join(p for p in (item.next.to, item.next.output, item.next.when) if p)
        facts.append(Fact(say(words.WAITS_FOR), waits))
    own = [one for one in room.actions if one.item == item.number]
    facts += [Fact(say(words.WILL_DO), who_does_what(room, one)) for one in own]
    facts += [Fact(say(words.NOTED), note) for note in item.notes]
    return Table(say("{title}", title=item.title), text, tuple(fact for fact in facts if fact.text))


def _held(room: Room, item: ItemLog, part: Item) -> str:
    """Return who holds one of several roles, or what came of it, and whom it waits for."""
    if part.selection is not None and part.selection.holder:
        held = (room.names(part.selection.holder), part.selection.until)
    else:
        held = (words.OUTCOMES[part.outcome.value], "")
    came = " · ".join(one for one in held if one)
    awaited = who_is_awaited(room, part.pending if part.pending != item.pending else None)
    return say(words.CAME_AWAITED, came=came, awaited=awaited).text() if awaited else came

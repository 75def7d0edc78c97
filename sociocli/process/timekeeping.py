"""Time as information: at an overrun the circle is offered a trade.

The clock never ends an item; the circle does, by quick consent.
Source: process.md M12 and 2.5 ("a timer is information, not a guillotine").
"""

from __future__ import annotations

from sociocli.domain.item import NextStep, Outcome
from sociocli.process.asking import Steps, ask
from sociocli.process.choosing import Choose, Option
from sociocli.process.item_log import ItemLog
from sociocli.process.leaving import LeaveItem, SetAside
from sociocli.process.message import say
from sociocli.process.quick import quick_consent
from sociocli.process.room import Room
from sociocli.process.wording import timekeeping as words
from sociocli.process.writing import Form, Write

__all__ = ["extend_item", "postpone", "set_aside", "time_check"]


def time_check(room: Room) -> Steps[None]:
    """Offer a trade if the item on the table has used up its time.

    Processes call this at the beginning of each phase and round. Each further
    offer comes only when the newly agreed time is used up as well.

    Raises:
        LeaveItem: If the circle postpones the item.
        SetAside: If it comes back to it later today.

    """
    item = room.item
    if item is None or item.planned <= 0 or item.overrun_asked < 0:
        return
    if item.used_at(room.moment.elapsed) < item.planned * 60 or item.overrun_asked >= item.planned:
        return
    item.overrun_asked = item.planned
    answer = yield from ask(room, _offer(room, item))
    if answer == "go-on":
        item.overrun_asked = -1
        room.log_process(say(words.GO_ON_ASK, title=item.title).text())
    elif answer == "postpone":
        yield from postpone(room, f"{item.key}/overrun")
    elif answer == "later":
        yield from set_aside(room, f"{item.key}/overrun")
    else:
        yield from extend_item(room, f"{item.key}/overrun", int(answer))


def _offer(room: Room, item: ItemLog) -> Choose:
    return Choose(
        key=f"{item.key}/overrun",
        words=say(words.OVERRUN_ASK),
        scene=room.scene(words.OVERRUN.given(title=item.title)),
        options=(
            Option("5", "5", say(words.MORE_5)),
            Option("10", "1", say(words.MORE_10)),
            Option("go-on", "g", say(words.GO_ON)),
            Option("later", "l", say(words.LATER_TODAY)),
            Option("postpone", "p", say(words.POSTPONE)),
        ),
        preset="go-on",
    )


def extend_item(room: Room, key: str, minutes: int) -> Steps[None]:
    """Give the item on the table more minutes, by quick consent."""
    item = room.item
    if item is None:
        return
    what = say(words.TAKE_MORE, minutes=minutes, title=item.title)
    if (yield from quick_consent(room, f"{key}/consent", what)):
        used = (item.used_at(room.moment.elapsed) + 30) // 60
        longer = max(item.planned, used) + minutes
        item.extended += longer - item.planned
        item.planned = longer
        room.log_agenda(
            say(words.LENGTH_CHANGED, minutes=minutes, number=item.number, title=item.title).text()
        )


def postpone(room: Room, key: str) -> Steps[None]:
    """Postpone the item on the table, by quick consent; a date or trigger is asked.

    Raises:
        LeaveItem: If nobody objects.

    """
    item = room.item
    if item is None:
        return
    what = say(words.POSTPONE_ASK, title=item.title)
    if (yield from quick_consent(room, f"{key}/consent", what)):
        when = yield from ask(
            room,
            Write(
                key=f"{key}/until",
                words=say(words.UNTIL_WHEN),
                scene=room.scene(),
                form=Form.LINE,
                preset=words.NEXT_MEETING,
            ),
        )
        raise LeaveItem(Outcome.DEFERRED, NextStep(when=when or words.NEXT_MEETING))


def set_aside(room: Room, key: str) -> Steps[None]:
    """Set the item on the table aside until later today, by quick consent.

    Raises:
        SetAside: If nobody objects.

    """
    item = room.item
    if item is None:
        return
    what = say(words.SET_ASIDE_ASK, title=item.title)
    if (yield from quick_consent(room, f"{key}/consent", what)):
        raise SetAside

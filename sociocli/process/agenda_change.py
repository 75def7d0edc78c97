"""M12: changing the agenda in the middle of the meeting, by quick consent.

The item on the table may be postponed, set aside until later today, dropped or
go on as another kind; topics may be added, brought forward or taken off; the
circle may adjourn. Source: process.md 2.3 M8 and M12, 3.12 no. 8.
"""

from __future__ import annotations

from sociocli.domain.item import ItemState, Outcome, step_of_life
from sociocli.process.asking import Aside, Steps, Tell, ask
from sociocli.process.choosing import Choose, Option
from sociocli.process.item_log import ItemLog
from sociocli.process.leaving import Adjourn, ChangeKind, LeaveItem
from sociocli.process.message import say
from sociocli.process.quick import quick_consent
from sociocli.process.room import Room
from sociocli.process.take_off import take_off
from sociocli.process.timekeeping import postpone, set_aside
from sociocli.process.topics import add_topic, ask_kind, pick_item
from sociocli.process.wording import asides as words
from sociocli.process.wording import opening

__all__ = ["adjourn", "change_agenda"]

KEY = "aside/agenda"
_OF_THIS_ITEM = ("postpone", "later", "drop-this", "kind")


def change_agenda(room: Room, aside: Aside) -> Steps[None]:
    """Ask what changes on the agenda, and let the circle consent to it.

    Args:
        room: The room.
        aside: May bring `what`, one of the values of the question.

    """
    what = aside.get("what")
    question = _question(room)
    if what not in [option.value for option in question.options]:
        what = yield from ask(room, question)
    if what == "nothing":
        return
    if what == "adjourn":
        yield from adjourn(room, aside)
    elif room.item is not None and what in _OF_THIS_ITEM:
        yield from _this_item(room, room.item, what)
    else:
        yield from _other_item(room, what)


def _question(room: Room) -> Choose:
    options = []
    if room.item is not None and room.item.outcome is None:
        options += [
            Option("postpone", "p", say(words.AGENDA_POSTPONE)),
            Option("later", "l", say(words.AGENDA_LATER)),
            Option("drop-this", "d", say(words.AGENDA_DROP_THIS)),
            Option("kind", "k", say(words.AGENDA_KIND)),
        ]
    options.append(Option("add", "a", say(words.AGENDA_ADD)))
    if len(room.to_come()) > 1:
        options.append(Option("forward", "f", say(words.AGENDA_NEXT)))
    if room.to_come():
        options.append(Option("take-off", "o", say(words.AGENDA_DROP)))
    options += [
        Option("adjourn", "x", say(words.AGENDA_ADJOURN)),
        Option("nothing", "n", say(words.NOTHING)),
    ]
    return Choose(
        key=KEY,
        words=say(words.AGENDA_ASK),
        scene=room.scene(),
        options=tuple(options),
        preset="nothing",
    )


def adjourn(room: Room, aside: Aside) -> Steps[None]:
    """Close the meeting now, by quick consent.

    Raises:
        Adjourn: If nobody objects.

    """
    del aside
    if (yield from quick_consent(room, f"{KEY}/adjourn", say(words.ADJOURN_ASK))):
        room.log_agenda(words.LOG_ADJOURNED)
        raise Adjourn


def _this_item(room: Room, item: ItemLog, what: str) -> Steps[None]:
    if what == "postpone":
        yield from postpone(room, KEY)
    elif what == "later":
        yield from set_aside(room, KEY)
    elif what == "drop-this":
        dropping = say(words.DROP_THIS_ASK, title=item.title)
        if (yield from quick_consent(room, f"{KEY}/consent", dropping)):
            room.log_agenda(say(words.LOG_DROPPED, title=item.title).text())
            raise LeaveItem(Outcome.DROPPED)
    else:
        yield from _change_kind(room, item)


def _change_kind(room: Room, item: ItemLog) -> Steps[None]:
    before = item.kind
    yield from ask_kind(room, item)
    after = item.kind
    item.kind = before
    if after is None or after is before:
        return
    kind = opening.KINDS[after.value]
    changing = say(words.KIND_CHANGE_ASK, title=item.title, kind=kind)
    if (yield from quick_consent(room, f"{KEY}/consent", changing)):
        item.kind = after
        room.log_agenda(say(words.LOG_KIND, title=item.title, kind=kind).text())
        raise ChangeKind


def _other_item(room: Room, what: str) -> Steps[None]:
    if what == "add":
        item = yield from add_topic(room, f"{KEY}/topic")
        if item is None:
            return
        adding = say(words.ADD_ASK, title=item.title)
        if (yield from quick_consent(room, f"{KEY}/consent", adding)):
            room.log_agenda(say(words.LOG_ADDED, title=item.title).text())
        else:
            yield from take_off(room, KEY, item)
        return
    to_come = room.to_come()
    if not to_come:
        yield from ask(room, Tell(key=f"{KEY}/none", words=say(words.NO_OTHER)))
        return
    item = yield from pick_item(room, f"{KEY}/which", to_come)
    asking = words.FORWARD_ASK if what == "forward" else words.DROP_ASK
    if not (yield from quick_consent(room, f"{KEY}/consent", say(asking, title=item.title))):
        return
    if what == "take-off":
        yield from take_off(room, KEY, item)
    elif item in room.to_come():  # unless it went while the question waited
        if item.state is ItemState.SET_ASIDE:
            item.state = step_of_life(item.state, "call back")
        room.forward(item)
        room.log_agenda(say(words.LOG_FORWARD, title=item.title).text())

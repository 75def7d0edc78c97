"""Taking a topic off today's agenda: it goes somewhere, never silently away.

Source: process.md 3.3 (DROPPED needs consent, DEFERRED a date or trigger).
"""

from __future__ import annotations

from sociocli.domain.item import NextStep, Outcome
from sociocli.domain.minutes import Topic
from sociocli.process.asking import Steps, ask
from sociocli.process.choosing import Choose, Option
from sociocli.process.item_log import ItemLog
from sociocli.process.message import say
from sociocli.process.room import Room
from sociocli.process.wording import asides as words
from sociocli.process.wording import closing

__all__ = ["take_off"]


def take_off(room: Room, key: str, item: ItemLog) -> Steps[None]:
    """Ask where a topic goes that is taken off today's agenda.

    Args:
        room: The room.
        key: The first part of the key.
        item: An item; if it is no longer to come, nothing happens.

    """
    where = yield from ask(
        room,
        Choose(
            key=f"{key}/where",
            words=say(words.DROP_WHERE),
            scene=room.scene(),
            options=(
                Option("next", "n", say(words.TO_NEXT)),
                Option("backlog", "b", say(words.TO_BACKLOG)),
                Option("away", "x", say(words.AWAY)),
            ),
            preset="next",
        ),
    )
    if item not in room.to_come():
        return  # it went while the question waited
    item.keep_prepared()
    item.stop(room.moment.elapsed, "end")
    room.order.remove(item.number)
    if where == "away":
        item.outcome = Outcome.DROPPED
    else:
        item.outcome = Outcome.DEFERRED
        item.next = NextStep(when=closing.NEXT_MEETING)
    if where == "backlog":
        item.next = NextStep(when=closing.IN_BACKLOG)
        room.park(Topic(item.title, item.kind, item=item.number))
    room.log_agenda(say(words.LOG_OFF, title=item.title).text())

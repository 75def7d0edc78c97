"""C1, the frame: the need behind it, whether it is ours, and who holds which hat.

1. If the facilitator brought the item: say so, or let somebody else facilitate.
2. Without an aim in words an objection has nothing to be measured by; that is said.
3. Where the method begins with the need, the circle agrees on it first.
4. Is it ours to decide, and do we decide it today? If not, it is handed on.

Must not know what is proposed.
Source: process.md 3.1, 3.2, 3.3 (C1, T2, T3), 5.14.
"""

from __future__ import annotations

from dataclasses import replace

from sociocli.process.asking import Aside, Steps
from sociocli.process.choosing import Option
from sociocli.process.item_log import ItemLog
from sociocli.process.message import say
from sociocli.process.package import ask_need
from sociocli.process.parking import park
from sociocli.process.questions import choose, name_people, tell, write
from sociocli.process.quick import quick_consent
from sociocli.process.room import Room
from sociocli.process.timekeeping import time_check
from sociocli.process.wording import consent as words
from sociocli.process.writing import Form

__all__ = ["frame", "own_item"]


def own_item(room: Room, item: ItemLog) -> Steps[None]:
    """Say that the facilitator brought this item, and offer to hand over for it."""
    if not item.by or item.by != room.facilitator:
        return
    answer = yield from choose(
        room,
        f"{item.key}/own-item",
        say(words.OWN_ITEM_ASK),
        (
            Option("go-on", "g", say(words.I_FACILITATE)),
            Option("hand-over", "h", say(words.HAND_OVER)),
        ),
        words.OWN_ITEM,
        preset="go-on",
    )
    if answer == "hand-over":
        yield from room.take(Aside("hand-over"))


def frame(room: Room, item: ItemLog) -> Steps[None]:
    """Make sure that this is needed and ours to decide.

    Raises:
        LeaveItem: If it is not ours, or no decision is needed.

    """
    yield from time_check(room)
    room.phase(say(words.FRAME))
    if not room.circle.aim:
        yield from tell(room, f"{item.key}/no-aim", say(words.NO_AIM))
    if room.method.driver_first:
        yield from _agree_on_need(room, item)
    while True:
        line = words.FRAME_LINE.given(need=item.need) if item.need else words.FRAME_LINE_NO_NEED
        answer = yield from choose(
            room,
            f"{item.key}/frame",
            say(words.FRAME_ASK),
            (
                Option("ours", "o", say(words.OURS)),
                Option("need", "n", say(words.NEED)),
                Option("not-ours", "e", say(words.NOT_OURS)),
                Option("not-needed", "d", say(words.NOT_NEEDED)),
                Option("removes", "r", say(words.REMOVES)),
            ),
            line,
            preset="ours",
        )
        if answer == "ours":
            return
        if answer == "need":
            need = yield from write(
                room,
                f"{item.key}/proposal/need",
                say(words.NEED_ASK),
                form=Form.TEXT,
                preset=item.need,
            )
            item.need = room.keep(need)
        elif answer == "removes":
            yield from _about_a_member(room, item)
        else:
            yield from park(room, item, answer)


def _agree_on_need(room: Room, item: ItemLog) -> Steps[None]:
    agreed = False
    while not agreed:
        yield from ask_need(room, item, required=True)
        what = say(words.NEED_CONSENT, need=item.need)
        agreed = yield from quick_consent(room, f"{item.key}/need/consent", what)
        item.need = item.need if agreed else ""


def _about_a_member(room: Room, item: ItemLog) -> Steps[None]:
    """Name the member about whose place it is; they are heard, but have no answer."""
    picked = yield from name_people(
        room, f"{item.key}/removes", say(words.REMOVES_ASK), room.members(), most=1
    )
    item.brought = replace(item.brought, removes=picked[0] if picked else "")

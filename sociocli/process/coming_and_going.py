"""Who came and who left while the meeting goes on.

Whoever arrives gets three lines of catch-up and joins the round at its end;
whoever leaves is left out from then on. If the facilitator or the one who
writes leaves, the circle says who goes on; when the last one has left, the
meeting ends. Source: process.md 3.8, T34; record-needs.md N04.
"""

from __future__ import annotations

from sociocli.domain.day import time_of_day
from sociocli.domain.people import Part, ids_for
from sociocli.domain.text import tidy
from sociocli.errors import BadRequest
from sociocli.process.asking import Aside, Steps, Tell, ask
from sociocli.process.choosing import Pick
from sociocli.process.leaving import Adjourn
from sociocli.process.message import Message, say
from sociocli.process.room import Room
from sociocli.process.wording import asides as words
from sociocli.process.wording import closing, opening
from sociocli.process.writing import Form, Write

__all__ = ["arrived", "came_or_left", "left", "person_meant"]


def person_meant(room: Room, text: str) -> str:
    """Return the id of whoever is meant, by id or by a name that only one has.

    Args:
        room: The room.
        text: What an aside brought.

    Returns:
        The id, or the text in one line if nobody with a seat is meant.

    """
    name = " ".join(tidy(text).split())
    ids = [person for person, called in room.everybody if called == name]
    return ids[0] if len(ids) == 1 and name not in room.seats else name


def came_or_left(room: Room, aside: Aside) -> Steps[None]:
    """Ask who came or left: whoever is here leaves, whoever is not arrives."""
    picked = yield from ask(
        room,
        Pick(
            key="aside/who",
            words=say(words.WHO_ASK),
            scene=room.scene(),
            among=room.everybody,
            most=1,
            new_names=True,
        ),
    )
    if picked:
        way = left if room.is_here(picked[0]) else arrived
        yield from way(room, Aside("who", (("who", picked[0]), ("at", aside.get("at")))))


def arrived(room: Room, aside: Aside) -> Steps[None]:
    """Somebody arrives or comes back; the aside brings `who` and perhaps `at`."""
    who = person_meant(room, aside.get("who"))
    if not who or room.is_here(who):
        return
    guest = who not in room.seats
    if guest:
        name = tidy(aside.get("name")) or who
        who = ids_for((name,), tuple(room.seats))[0]
        room.seat(who, name, Part.GUEST).here = False
        room.seats[who].capacity = tidy(aside.get("capacity"))
    room.comes(who, _time(room, aside))
    sentence = words.NEW_GUEST if guest else words.HAS_COME
    yield from _tell(room, "aside/arrived", say(sentence, name=room.name(who)))
    if guest and room.facilitator and not room.seats[who].capacity:
        yield from _introduce(room, who)
    for n, line in enumerate(_catch_up(room, room.name(who)), 1):
        yield from _tell(room, f"aside/arrived/catch-up-{n}", line)


def _introduce(room: Room, guest: str) -> Steps[None]:
    """Ask why a guest is here; those who come before M3 are asked there."""
    room.seats[guest].capacity = yield from ask(
        room,
        Write(
            key=f"attendance/{guest}/capacity",
            words=say(opening.CAPACITY, name=room.name(guest)),
            scene=room.scene(),
            form=Form.LINE,
        ),
    )


def _time(room: Room, aside: Aside) -> str:
    """Return the time that an aside brings, or that of the clock if it brings none."""
    try:
        return time_of_day(aside.get("at"))
    except BadRequest:
        return room.moment.time


def _catch_up(room: Room, name: str) -> tuple[Message, ...]:
    """Return three lines: where we are, what is decided, what is on the table."""
    place = say(words.PLACE_STEP, step=room.step_name.text())
    item = room.item
    text = ""
    if item is not None:
        place = say(
            words.PLACE_ITEM,
            number=item.number,
            of=len(room.items),
            title=item.title,
            step=room.step_name.text(),
        )
        text = item.table.text if item.table else ""
    done = [
        f"{one.title} ({closing.OUTCOMES[one.outcome.value]})"
        for one in room.items
        if one.outcome is not None
    ]
    return (
        say(words.CATCH_UP_WHERE, name=name, place=place.text()),
        say(words.CATCH_UP_DONE, done="; ".join(done) or words.CATCH_UP_NOTHING),
        say(words.CATCH_UP_TABLE, text=text or words.CATCH_UP_NO_TEXT),
    )


def left(room: Room, aside: Aside) -> Steps[None]:
    """Somebody leaves; the aside brings `who` and perhaps `at`.

    Raises:
        Adjourn: If nobody is left.

    """
    who = person_meant(room, aside.get("who"))
    if not room.is_here(who):
        return
    room.goes(who, _time(room, aside))
    yield from _tell(room, "aside/left", say(words.HAS_LEFT, name=room.name(who)))
    if not room.here():
        room.log_process(words.ALL_LEFT)
        raise Adjourn
    if who == room.facilitator:
        asking = words.FACILITATOR_LEFT
        successor = yield from _successor(room, "aside/left/facilitator", asking, who)
        room.hand_to(successor, for_item=False)
        room.log_process(say(words.LOG_HANDED, name=room.name(successor)).text())
    if who == room.secretary:
        room.secretary = yield from _successor(
            room, "aside/left/secretary", words.SECRETARY_LEFT, who
        )
        room.log_process(say(words.LOG_PEN, name=room.name(room.secretary)).text())


def _successor(room: Room, key: str, asking: str, who: str) -> Steps[str]:
    successor = ""
    while not room.is_here(successor):
        picked = yield from ask(
            room,
            Pick(
                key=key,
                words=say(asking, name=room.name(who)),
                scene=room.scene(),
                among=room.pairs(room.here()),
                least=1,
                most=1,
            ),
        )
        successor = picked[0]
    return successor


def _tell(room: Room, key: str, message: Message) -> Steps[None]:
    yield from ask(room, Tell(key=key, words=message, scene=room.scene()))

"""Gathering and attendance: who belongs here, who is here, who has which part today.

M1  Gather: the right people; with fewer than half, ask what to do.
M3  Who is here, absent, late; guests with their capacity; who facilitates and
    who writes. One person may do both; a meeting does not start without.

Source: process.md 2.3 M1 and M3.
"""

from __future__ import annotations

from sociocli.domain.agenda import Step
from sociocli.domain.people import Part, Person, Presence, Right, ids_for
from sociocli.process.asking import Choose, Form, Option, Pick, Ready, Steps, Write, ask
from sociocli.process.leaving import Adjourn
from sociocli.process.message import Line, say
from sociocli.process.room import Room
from sociocli.process.rounds import round_of_words
from sociocli.process.scene import Fact, Table
from sociocli.process.wording import opening as words

__all__ = ["attendance", "choose_facilitator", "choose_secretary", "gather"]


def gather(room: Room, step: Step) -> Steps[None]:
    """M1: find out who belongs to the circle and who is in the room."""
    room.step(say(words.GATHER), step.minutes)
    yield from ask(
        room,
        Ready(key="gather/begin", words=say(words.BEGIN), scene=room.scene(words.WELCOME)),
    )
    for person in (yield from _members(room)):
        room.seat(person.id, person.name, Part.MEMBER, person.right)
        room.seats[person.id].here = person.right is not Right.ON_LEAVE
    yield from _who_is_here(room)
    yield from _few(room)


def _members(room: Room) -> Steps[tuple[Person, ...]]:
    if not room.circle.name:
        yield from _name_the_circle(room)
    if room.circle.members:
        return room.circle.members
    last = room.brought.last
    if last is not None:
        people = [a for a in last.people if a.part is Part.MEMBER]
        if people:
            return tuple(Person(a.id, a.name, a.right) for a in people)
    typed = yield from ask(
        room,
        Write(
            key="gather/names",
            words=say(words.NAMES),
            scene=room.scene(words.NAMES_LINE),
            form=Form.NAMES,
            required=True,
        ),
    )
    names = tuple(name.strip() for name in typed.split(",") if name.strip())
    return tuple(Person(i, name) for i, name in zip(ids_for(names), names, strict=True))


def _name_the_circle(room: Room) -> Steps[None]:
    from dataclasses import replace

    name = yield from ask(
        room,
        Write(
            key="meeting/circle",
            words=say(words.CIRCLE_NAME),
            scene=room.scene(words.WELCOME),
            form=Form.LINE,
            required=True,
        ),
    )
    aim = yield from ask(
        room,
        Write(key="meeting/aim", words=say(words.CIRCLE_AIM), scene=room.scene()),
    )
    room.circle = replace(room.circle, name=name, aim=aim)


def _who_is_here(room: Room) -> Steps[None]:
    people = tuple(seat.id for seat in room.seats.values() if seat.here)
    how = yield from ask(
        room,
        Choose(
            key="gather/here",
            words=say(words.HERE_ALL),
            scene=room.scene(words.HERE_LINE),
            options=(
                Option("everybody", "e", say(words.EVERYBODY_HERE, names=room.names(people))),
                Option("everybody-but", "b", say(words.EVERYBODY_BUT)),
                Option("one-by-one", "o", say(words.ONE_BY_ONE)),
            ),
            preset="one-by-one",
        ),
    )
    if how == "everybody":
        return
    asked = people
    if how == "everybody-but":
        asked = yield from ask(
            room,
            Pick(
                key="gather/missing",
                words=say(words.WHO_MISSES),
                scene=room.scene(words.HERE_LINE),
                among=room.pairs(people),
                required=True,
            ),
        )
    for person in asked:
        yield from _is_here(room, person, sure_not=how == "everybody-but")


def _is_here(room: Room, person: str, *, sure_not: bool) -> Steps[None]:
    here = () if sure_not else (Option("here", "h", say(words.HERE)),)
    answer = yield from ask(
        room,
        Choose(
            key=f"attendance/{person}",
            words=say(words.IS_HERE, name=room.name(person)),
            scene=room.scene(words.HERE_LINE),
            options=(
                *here,
                Option("late", "l", say(words.LATE)),
                Option("absent", "a", say(words.ABSENT)),
            ),
            decisive=True,
        ),
    )
    seat = room.seats[person]
    seat.presence = Presence(answer)
    seat.here = answer == "here"


def _few(room: Room) -> Steps[None]:
    here, members = len(room.entitled()), len(room.members())
    if not room.here():
        room.adjourned = True
        raise Adjourn
    if here * 2 >= members:
        return
    line = words.FEW.given(here=here, members=members)
    answer = yield from ask(
        room,
        Choose(
            key="gather/few",
            words=say(words.FEW_ASK),
            scene=room.scene(line),
            options=(
                Option("round", "r", say(words.FEW_ROUND)),
                Option("go-on", "g", say(words.FEW_ON)),
                Option("adjourn", "x", say(words.FEW_STOP)),
            ),
            settling="go-on",
        ),
    )
    if answer == "adjourn":
        room.adjourned = True
        raise Adjourn
    if answer == "round":
        spoken = yield from round_of_words(room, "gather/few-round", room.here(), line)
        for text in spoken.values():
            room.note(text)


def attendance(room: Room, step: Step) -> Steps[None]:
    """M3: name who is here and missing, guests, and who has which part today."""
    room.step(say(words.ATTENDANCE), step.minutes)
    guests = yield from ask(
        room,
        Pick(
            key="attendance/guests",
            words=say(words.GUESTS_ASK),
            scene=room.scene(
                words.GUESTS_LINE.given(names=room.names(room.here())), table=_named(room)
            ),
            among=(),
            new_names=True,
        ),
    )
    for guest, name in zip(ids_for(guests, tuple(room.seats)), guests, strict=True):
        seat = room.seat(guest, name, Part.GUEST)
        seat.capacity = yield from ask(
            room,
            Write(
                key=f"attendance/{guest}/capacity",
                words=say(words.CAPACITY, name=name),
                scene=room.scene(),
                form=Form.LINE,
            ),
        )
    yield from choose_facilitator(room, "attendance/facilitator")
    yield from choose_secretary(room, "attendance/secretary")


def _named(room: Room) -> Table:
    missing = [s.name for s in room.seats.values() if s.presence is Presence.ABSENT]
    late = [s.name for s in room.seats.values() if s.presence is Presence.LATE]
    facts = [(words.MISSING, missing), (words.LATER, late)]
    return Table(
        say(words.PRESENT),
        room.names(room.here()),
        tuple(Fact(say(label), ", ".join(names)) for label, names in facts if names),
    )


def choose_facilitator(room: Room, key: str) -> Steps[None]:
    """Ask who facilitates from now on."""
    last = room.brought.last
    usual = room.circle.holder("facilitator") or (last.facilitator if last else "")
    person = yield from _somebody(room, key, words.FACILITATOR_ASK, words.FACILITATOR_LINE, usual)
    room.facilitator = person


def choose_secretary(room: Room, key: str) -> Steps[None]:
    """Ask who takes the notes from now on."""
    last = room.brought.last
    usual = room.circle.holder("secretary") or (last.secretary if last else "")
    person = yield from _somebody(room, key, words.SECRETARY_ASK, words.SECRETARY_LINE, usual)
    room.secretary = person


def _somebody(room: Room, key: str, question: str, line: Line, usual: str) -> Steps[str]:
    """Ask for one person who is here; whoever usually does it is offered."""
    picked = yield from ask(
        room,
        Pick(
            key=key,
            words=say(question),
            scene=room.scene(line),
            among=room.pairs(room.here()),
            least=1,
            most=1,
            preset=(usual,) if room.is_here(usual) else (),
        ),
    )
    return picked[0]

"""Gathering and attendance: who belongs here, who is here, who has which part today.

M1  Gather: the right people, and guests, so that they have their turn in the
    check-in; with fewer than half of the members, ask what to do.
M3  Say who is here, absent, late; guests with their capacity; who facilitates
    and who writes. One person may do both; a meeting does not start without.

Source: process.md 2.3 M1 and M3.
"""

from __future__ import annotations

from dataclasses import replace

from sociocli.domain.agenda import Step
from sociocli.domain.minutes import StepRecord
from sociocli.domain.people import Part, Person, Presence, Right, ids_for
from sociocli.process.asking import Ready, Steps, ask
from sociocli.process.choosing import Choose, Option, Pick
from sociocli.process.leaving import Adjourn
from sociocli.process.message import Spoken, say
from sociocli.process.room import Room
from sociocli.process.rounds import round_of_words
from sociocli.process.scene import Fact, Table
from sociocli.process.wording import opening as words
from sociocli.process.writing import Form, Write

__all__ = ["attendance", "choose_facilitator", "choose_secretary", "gather"]


def gather(room: Room, step: Step) -> Steps[None]:
    """M1: find out who belongs to the circle and who is in the room."""
    room.step(say(words.GATHER), step.minutes)
    known = _remember(room)
    for person in known:
        _belongs(room, person)
    yield from ask(
        room,
        Ready(key="gather/begin", words=say(words.BEGIN), scene=room.scene(words.WELCOME)),
    )
    if not room.circle.name:
        yield from _name_the_circle(room)
    if not known:
        for person in (yield from _members(room)):
            _belongs(room, person)
    yield from _who_is_here(room)
    yield from _guests(room)
    yield from _few(room)


def _remember(room: Room) -> tuple[Person, ...]:
    """Return the members as the circle's file or the last minutes name them."""
    last = room.brought.last
    if room.circle.members or last is None:
        return room.circle.members
    members = [one for one in last.people if one.part is Part.MEMBER]
    return tuple(Person(one.id, one.name, one.right) for one in members)


def _belongs(room: Room, person: Person) -> None:
    """Give a member a seat, also one who was taken for a guest before."""
    seat = room.seat(person.id, person.name)
    seat.part, seat.right = Part.MEMBER, person.right
    seat.here = person.right is not Right.ON_LEAVE
    seat.presence = Presence.HERE if seat.here else Presence.ABSENT


def _members(room: Room) -> Steps[tuple[Person, ...]]:
    names: tuple[str, ...] = ()
    while not names:
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


def _guests(room: Room) -> Steps[None]:
    guests = yield from ask(
        room,
        Pick(
            key="gather/guests",
            words=say(words.GUESTS_ASK),
            scene=room.scene(words.GUESTS_LINE, table=_named(room)),
            among=(),
            new_names=True,
        ),
    )
    for guest, name in zip(ids_for(guests, tuple(room.seats)), guests, strict=True):
        room.seat(guest, name, Part.GUEST)


def _few(room: Room) -> Steps[None]:
    """With fewer than half of the members, let those who are here say how to go on."""
    if not room.here():
        room.log_process(words.NOBODY_LOG)
        raise Adjourn
    options = [
        Option("round", "r", say(words.FEW_ROUND)),
        Option("go-on", "g", say(words.FEW_ON)),
        Option("adjourn", "x", say(words.FEW_STOP)),
    ]
    while len(room.entitled()) * 2 < len(room.members()):
        line = words.FEW.given(here=len(room.entitled()), members=len(room.members()))
        answer = yield from ask(
            room,
            Choose(
                key="gather/few",
                words=say(words.FEW_ASK),
                scene=room.scene(line),
                options=tuple(options),
                settling="go-on",
            ),
        )
        if answer == "go-on":
            here, members = len(room.entitled()), len(room.members())
            room.log_process(say(words.FEW_ON_LOG, here=here, members=members).text())
            return
        if answer == "adjourn":
            room.log_process(words.FEW_LOG)
            raise Adjourn
        del options[0]
        spoken = yield from round_of_words(
            room, "gather/few-round", room.here(), line, joins=room.here
        )
        if spoken:
            title = say(words.FEW_ROUND_TITLE).text()
            room.step_records.append(StepRecord(title, tuple(spoken.values())))


def attendance(room: Room, step: Step) -> Steps[None]:
    """M3: say who is here and missing, introduce guests, and share the parts of today."""
    room.step(say(words.ATTENDANCE), step.minutes)
    for seat in list(room.seats.values()):
        if seat.here and seat.part is Part.GUEST and not seat.capacity:
            seat.capacity = yield from ask(
                room,
                Write(
                    key=f"attendance/{seat.id}/capacity",
                    words=say(words.CAPACITY, name=seat.name),
                    scene=room.scene(),
                    form=Form.LINE,
                ),
            )
    yield from choose_facilitator(room, "meeting/facilitator")
    yield from choose_secretary(room, "meeting/secretary")


def _named(room: Room) -> Table:
    absent = [seat for seat in room.seats.values() if seat.presence is Presence.ABSENT]
    missing = [seat.name for seat in absent if seat.right is not Right.ON_LEAVE]
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
    line = words.FACILITATOR_LINE.given(names=room.names(room.here()))
    person = yield from _somebody(room, key, words.FACILITATOR_ASK, line, usual)
    room.facilitator = person


def choose_secretary(room: Room, key: str) -> Steps[None]:
    """Ask who takes the notes from now on."""
    last = room.brought.last
    usual = room.circle.holder("secretary") or (last.secretary if last else "")
    line = words.SECRETARY_LINE.given()
    person = yield from _somebody(room, key, words.SECRETARY_ASK, line, usual)
    room.secretary = person


def _somebody(room: Room, key: str, question: str, line: Spoken, usual: str) -> Steps[str]:
    """Ask for one person who is here; whoever usually does it is offered."""
    person = ""
    while not room.is_here(person):  # somebody may leave while the question waits
        picked = yield from ask(
            room,
            Pick(
                key=key,
                words=say(question),
                scene=room.scene(line, table=_named(room)),
                among=room.pairs(room.here()),
                least=1,
                most=1,
                preset=(usual,) if room.is_here(usual) else (),
            ),
        )
        person = picked[0]
    return person

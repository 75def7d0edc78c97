"""The candidate's yes, and the announcement.

In the room's words:

    E10 Ben, do you take it on? (if Ben has not just said so)
    E11 Ben is our delegate until 30 April. Thank you, and thanks to everybody
        who was named.

Somebody who is absent, or from outside, is asked after the meeting; until then
the selection is pending. A link role waits for the other circle's word.

Source: process.md 4.1 E10 and E11, 4.3, 4.4 no. 6 to 8 and 10.
"""

from __future__ import annotations

from dataclasses import replace

from sociocli.domain.proposal import Pending
from sociocli.domain.text import slug
from sociocli.process.absence import absence_rule
from sociocli.process.asking import Gone, Steps, Tell, ask, ask_of
from sociocli.process.candidates import other_end
from sociocli.process.choosing import Choose, Option, Pick
from sociocli.process.item_log import ItemLog
from sociocli.process.message import NOTHING, Message, in_lines, say
from sociocli.process.nominations import names_of
from sociocli.process.room import Room
from sociocli.process.selection_roles import OTHER_END
from sociocli.process.vacancy import ACCEPTANCE, BOTH, CONFIRMATION, Offer, Vacancy
from sociocli.process.wording import selection as words
from sociocli.process.writing import Form, Write

__all__ = ["announce", "ask_acceptance", "take_on"]

# As many people of a circle sit in the wider one.
DOUBLE = 2


def ask_acceptance(room: Room, vacancy: Vacancy, person: str) -> Steps[str | Gone]:
    """Ask a candidate who is here for a clear yes (E10).

    Returns:
        "" for yes, else what stands in the way; `GONE` if they have left.

    """
    name = room.name(person)
    key = f"{vacancy.key}/accept/{person}"
    room.phase(say(words.PHASE_ACCEPT, candidates=name))
    answer = yield from ask_of(
        room,
        person,
        Choose(
            key=key,
            words=say(words.ACCEPT_ASK, name=name),
            scene=room.scene(words.ACCEPT.given(name=name)),
            options=(
                Option("accept", "a", say(words.ACCEPTS)),
                Option("decline", "d", say(words.DECLINES)),
            ),
            decisive=True,
            settling="accept",
        ),
    )
    if isinstance(answer, Gone):
        return answer
    if answer == "accept":
        return ""
    reason = yield from ask(
        room,
        Write(
            key=f"{key}/reason",
            words=say(words.DECLINE_REASON),
            scene=room.scene(),
            form=Form.LINE,
        ),
    )
    return reason or say(words.DECLINED).text()


def take_on(room: Room, vacancy: Vacancy, offer: Offer, accepted: list[str]) -> None:
    """Note that the circle has consented to a package.

    Where seats are decided one by one, terms and conditions are each holder's own.
    """
    waiting = tuple(one for one in offer.people if one not in accepted)
    vacancy.elected(offer, room.date, waiting)
    name = names_of(room, offer.candidates)
    apart = vacancy.seats > len(offer.candidates)
    for condition in offer.conditions:
        own = say(words.OF_ONE, name=name, text=condition).text()
        vacancy.conditions.append(own if apart else condition)
    if offer.until != vacancy.until and apart:
        own = say(words.OF_ONE_UNTIL, name=name, until=offer.until).text()
        vacancy.conditions.append(own)
    else:
        vacancy.until = offer.until


def announce(room: Room, item: ItemLog, vacancy: Vacancy) -> Steps[None]:
    """Say aloud what was chosen, with the end of the term, and thank everybody (E11)."""
    room.phase(say(words.PHASE_ANNOUNCE))
    until = yield from _ask_the_absent(room, vacancy)
    confirming = bool(vacancy.parent and vacancy.holder)
    if vacancy.waiting or confirming:
        rule = BOTH if confirming and vacancy.waiting else ACCEPTANCE
        if not vacancy.waiting:
            rule = CONFIRMATION
        who = (*vacancy.waiting, *((vacancy.parent,) if confirming else ()))
        vacancy.pending = Pending(who, rule, until)
    awaited = NOTHING
    if vacancy.holder:
        awaited = yield from _consent_of_the_absent(room, item, vacancy)
    open_seats = vacancy.seats - len(vacancy.holder)
    if vacancy.holder and open_seats > 0:
        seats = say(words.SOME_SEATS_OPEN, open=open_seats, seats=vacancy.seats, role=vacancy.title)
        room.log_process(seats.text())
    told = in_lines(_announcement(room, vacancy), awaited)
    yield from ask(room, Tell(key=f"{vacancy.key}/announced", words=told, scene=room.scene()))
    yield from _say_what_the_link_lacks(room, item, vacancy)


def _say_what_the_link_lacks(room: Room, item: ItemLog, vacancy: Vacancy) -> Steps[None]:
    """Say which end of a double link is still open (process.md 4.3, `links`)."""
    lacking = words.LINK_LACKS.get(vacancy.role, "")
    if not lacking or not vacancy.parent or not vacancy.holder or room.method.links < DOUBLE:
        return
    to_come = [one for one in item.vacancies if one.role == OTHER_END[vacancy.role]]
    if to_come or other_end(room, item, vacancy):
        return
    told = say(lacking, parent=vacancy.parent)
    yield from ask(room, Tell(key=f"{vacancy.key}/link-lacks", words=told, scene=room.scene()))


def _consent_of_the_absent(room: Room, item: ItemLog, vacancy: Vacancy) -> Steps[Message]:
    """Apply the circle's rule for members who are not here (process.md 3.8 and 4.3).

    Returns:
        Whose consent it waits for, to be said with the announcement; nothing if nobody's.

    """
    answered = (*vacancy.answered, *vacancy.waiting)
    absence = yield from absence_rule(room, item, answered)
    decided_for = absence.decided_for.text()
    if decided_for and decided_for not in item.process:  # once for several roles
        item.process.append(decided_for)
    if absence.pending is None:
        return NOTHING
    if vacancy.pending is None:
        vacancy.pending = absence.pending
    else:
        who = (*vacancy.pending.who, *absence.pending.who)
        until = max(vacancy.pending.until, absence.pending.until)
        vacancy.pending = replace(vacancy.pending, who=tuple(dict.fromkeys(who)), until=until)
    return absence.decided_for


def _ask_the_absent(room: Room, vacancy: Vacancy) -> Steps[str]:
    """Ask who asks each candidate who has not said yes, and until when we wait.

    Returns:
        The last of these days, or "".

    """
    days = []
    for person in vacancy.waiting:
        name = room.name(person)
        key = f"{vacancy.key}/accept/{person if person in room.seats else slug(person, 'person')}"
        who = yield from ask(
            room,
            Pick(
                key=f"{key}/asks",
                words=say(words.ASKS, name=name),
                scene=room.scene(),
                among=room.everybody,
            ),
        )
        day = yield from ask(
            room,
            Write(
                key=f"{key}/until",
                words=say(words.ASKS_UNTIL, name=name),
                scene=room.scene(),
                form=Form.DAY,
            ),
        )
        days.append(day)
        if who:
            room.act(say(words.ASK_ACTION, name=name, role=vacancy.title).text(), who, day)
    return max(days, default="")


def _announcement(room: Room, vacancy: Vacancy) -> Message:
    names = names_of(room, vacancy.holder)
    if not vacancy.holder:
        return say(words.ANNOUNCED_OPEN, role=vacancy.title)
    if vacancy.things:
        return say(words.ANNOUNCED_THINGS, names=names)
    waiting = names_of(room, vacancy.waiting)
    template = words.ANNOUNCED_PENDING if waiting else words.ANNOUNCED
    if vacancy.parent:
        template = words.ANNOUNCED_LINK_PENDING if waiting else words.ANNOUNCED_LINK
    return say(
        template, names=names, role=vacancy.title, until=vacancy.until, waiting=waiting,
        parent=vacancy.parent,
    )  # fmt: skip

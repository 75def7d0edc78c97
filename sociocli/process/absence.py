"""Who has a say in a decision, and how the consent of the absent is found.

Consent belongs to all members of the circle, not to those in the room. The
facilitator, the secretary and the author of a proposal have an answer like
everybody else; guests have none, nor has a member on a proposal about their own
place in the circle. What becomes of the absent is a rule of the circle: they
have some time to object, or the decision waits for them, or it is taken where
nobody of them would be taken aback, and so on. Who was absent is always said.

Must not know how a round is held.
Source: process.md 3.1, 3.8 and 3.12 no. 2 to 4.
"""

from __future__ import annotations

from dataclasses import dataclass

from sociocli.domain.day import day, term_end
from sociocli.domain.item import Kind
from sociocli.domain.method import AbsenceRule, GuestRights, quorum_met
from sociocli.domain.people import Part
from sociocli.domain.proposal import ObjectionState, Pending
from sociocli.process.asking import Steps
from sociocli.process.choosing import Option
from sociocli.process.item_log import ItemLog
from sociocli.process.message import NOTHING, Message, say
from sociocli.process.questions import choose, name_people
from sociocli.process.room import Room
from sociocli.process.wording import absence as words

__all__ = ["Absence", "absence_rule", "absent", "entitled", "members", "speakers"]

HOURS_OF_A_DAY = 24


def members(room: Room, item: ItemLog) -> tuple[str, ...]:
    """Ids of all who have a say in this item as members, here or not."""
    return tuple(person for person in room.members() if person != item.brought.removes)


def entitled(room: Room, item: ItemLog) -> tuple[str, ...]:
    """Ids of all who are asked for consent now.

    Where the method says so, invited guests are members for this one item.
    """
    here = [person for person in members(room, item) if room.is_here(person)]
    if room.method.guest_rights is GuestRights.TEMPORARY_MEMBER:
        here += [seat.id for seat in room.seats.values() if seat.part is Part.GUEST and seat.here]
    return tuple(person for person in here if person != item.brought.removes)


def speakers(room: Room) -> tuple[str, ...]:
    """Ids of all who ask and react: members and guests, but no observers."""
    return tuple(
        seat.id for seat in room.seats.values() if seat.here and seat.part is not Part.OBSERVER
    )


def absent(room: Room, item: ItemLog, answered: tuple[str, ...] = ()) -> tuple[str, ...]:
    """Ids of the members who are not here and have not answered for this version."""
    return tuple(
        person
        for person in members(room, item)
        if not room.is_here(person) and person not in answered
    )


@dataclass(frozen=True, slots=True)
class Absence:
    """What follows from the absence of some.

    Args:
        pending: Whose answer is awaited; None if the decision stands at once.
        decided_for: A sentence that says who was absent and which rule holds.

    """

    pending: Pending | None = None
    decided_for: Message = NOTHING


def absence_rule(room: Room, item: ItemLog, answered: tuple[str, ...]) -> Steps[Absence]:
    """Apply the circle's absence rule once those who are here have consented.

    Args:
        room: The room.
        item: The item.
        answered: Ids of those who have answered for the present version.

    """
    away = absent(room, item, answered)
    objectors = tuple(
        objection.by
        for objection in item.objections
        if objection.state is ObjectionState.UNEXPLAINED and objection.by in away
    )
    if not away:
        return Absence()
    if objectors:
        return _wait(room, item, away, AbsenceRule.HOLD, words.AWAITED_OBJECTOR)
    return (yield from _by_rule(room, item, away))


def _by_rule(room: Room, item: ItemLog, away: tuple[str, ...]) -> Steps[Absence]:
    rule = room.method.absence_rule
    if rule is AbsenceRule.ASSUME:
        return (yield from _unless_surprised(room, item, away))
    if rule is AbsenceRule.INPUT_BEFORE:
        return (yield from _input_before(room, item, away))
    if rule is AbsenceRule.PRESENT:
        return _go_on(room, away, words.WITHOUT_PRESENT)
    if rule is AbsenceRule.QUORUM and _enough(room, item):
        return _go_on(room, away, words.WITHOUT_QUORUM)
    lazy = rule is AbsenceRule.LAZY
    return _wait(room, item, away, rule, words.AWAITED_LAZY if lazy else words.AWAITED_HOLD)


def _enough(room: Room, item: ItemLog) -> bool:
    there = members(room, item)
    here = tuple(person for person in there if room.is_here(person))
    return quorum_met(room.method.quorum, present=len(here), members=len(there))


def _go_on(room: Room, away: tuple[str, ...], sentence: str) -> Absence:
    return Absence(None, say(sentence, names=room.names(away)))


def _wait(
    room: Room, item: ItemLog, who: tuple[str, ...], rule: AbsenceRule, sentence: str
) -> Absence:
    """Wait for somebody, and say once what that means by the circle's rule."""
    until = ""
    if rule is AbsenceRule.LAZY:
        days = max(1, -(-room.method.absence_hours // HOURS_OF_A_DAY))
        until = term_end(f"{days} days", day(room.date))
    pending = Pending(who, rule.value, until, room.method.pending_in_force)
    said = f"{sentence} {_meanwhile(room, item)}"
    return Absence(pending, say(said, absent=room.names(who), answer_by=until))


def _meanwhile(room: Room, item: ItemLog) -> str:
    """Return what holds while somebody is awaited."""
    if room.method.pending_in_force:
        return words.MEANWHILE_HOLDS
    return words.MEANWHILE_AS_BEFORE if item.kind is Kind.REVIEW else words.MEANWHILE_NOT


def _unless_surprised(room: Room, item: ItemLog, away: tuple[str, ...]) -> Steps[Absence]:
    names = tuple(room.name(person) for person in away)
    answer = yield from choose(
        room,
        f"{item.key}/absent",
        say(words.SURPRISE_ASK, names=", ".join(names)),
        (
            Option("nobody", "n", say(words.SURPRISE_NOBODY), names),
            Option("somebody", "s", say(words.SURPRISE_SOMEBODY)),
        ),
        words.LINE.given(names=", ".join(names)),
    )
    if answer == "nobody":
        return _go_on(room, away, words.WITHOUT_ASSUME)
    who = yield from name_people(
        room, f"{item.key}/absent/who", say(words.SURPRISE_WHO), away, least=1
    )
    return _wait(room, item, who, AbsenceRule.ASSUME, words.AWAITED_SURPRISED)


def _input_before(room: Room, item: ItemLog, away: tuple[str, ...]) -> Steps[Absence]:
    """Count consent given ahead, which belongs to the text as it was sent round."""
    given: tuple[str, ...] = ()
    if item.version == 1:
        given = yield from name_people(
            room,
            f"{item.key}/absent",
            say(words.INPUT_ASK),
            away,
            words.LINE.given(names=room.names(away)),
        )
    rest = tuple(person for person in away if person not in given)
    if rest:
        return _wait(room, item, rest, AbsenceRule.INPUT_BEFORE, words.AWAITED_ANSWER)
    return _go_on(room, away, words.WITHOUT_INPUT)

"""Objections to a candidate, and a candidate's own no.

In the room's words:

    E9  What would have to be in place so that it works? Support, a shorter
        term, a measure, a condition, a change of the role. Only then another
        name. To the candidate, once: what would you need to say yes? A no is
        fine.

Whatever is changed makes a new version, and everybody answers anew. Only its
owner takes an objection back.

Source: process.md 4.1 E9, 4.2, 4.3, 3.7 (`role_support`), 4.4 no. 5.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

from sociocli.domain.method import CandidateOrder
from sociocli.domain.proposal import ObjectionState, Resolution
from sociocli.process.asking import Steps, Tell, ask
from sociocli.process.candidate_round import offer_table
from sociocli.process.choosing import Choose, Option, Pick
from sociocli.process.item_log import ItemLog
from sociocli.process.message import say
from sociocli.process.open_seat import leave_open
from sociocli.process.room import Room
from sociocli.process.selection_basis import ask_description, ask_term
from sociocli.process.timekeeping import time_check
from sociocli.process.vacancy import Offer, Vacancy
from sociocli.process.wording import selection as words
from sociocli.process.writing import Form, Write

__all__ = ["Out", "Raised", "integrate"]


@dataclass(frozen=True, slots=True)
class Raised:
    """An objection as it came out of the round, or a candidate's no."""

    person: str
    reason: str


@dataclass(frozen=True, slots=True)
class Out:
    """Those who can no longer be proposed; `declined` if it was their own no."""

    names: tuple[str, ...]
    declined: bool = False


def integrate(
    room: Room, item: ItemLog, vacancy: Vacancy, offer: Offer, raised: list[Raised]
) -> Steps[Offer | Out | None]:
    """Take up the objections one by one (E9).

    Returns:
        The package to ask everybody about anew, or who is out; None if the
        place is left open.

    """
    room.phase(say(words.PHASE_OBJECTIONS))
    yield from time_check(room)
    if room.method.candidate_order is CandidateOrder.TOGETHER:
        raised = sorted(raised, key=lambda one: one.person not in offer.people)
    places = []
    for one in raised:
        state = ObjectionState.OPEN if one.reason else ObjectionState.UNEXPLAINED
        reason = one.reason or say(words.LEFT_UNEXPLAINED).text()
        at = vacancy.raise_objection(reason, offer, one.person, state)
        places.append((at, f"{vacancy.key}/objection-{vacancy.heard}"))
    now = offer
    for at, key in places:
        if vacancy.objections[at].by in offer.people:
            answer = yield from _gently(room, item, vacancy, now, at, key)
        else:
            answer = yield from _way(room, item, vacancy, now, at, key)
        if not isinstance(answer, Offer):
            return answer
        now = answer
    if now == offer:
        return now
    vacancy.came_of_round(say(words.CAME_CHANGED).text())
    return vacancy.changed(now)


def _gently(
    room: Room, item: ItemLog, vacancy: Vacancy, offer: Offer, at: int, key: str
) -> Steps[Offer | Out | None]:
    """Ask the candidate once what would make it possible, then respect the no."""
    person = vacancy.objections[at].by
    if person not in vacancy.asked_gently:
        vacancy.asked_gently.append(person)
        answer = yield from ask(
            room,
            Choose(
                key=f"{key}/possible",
                words=say(words.GENTLY_ASK, name=room.name(person)),
                scene=room.scene(words.GENTLY),
                options=(
                    Option("yes", "y", say(words.GENTLY_YES)),
                    Option("no", "n", say(words.GENTLY_NO)),
                ),
                settling="no",
            ),
        )
        if answer == "yes":
            return (yield from _way(room, item, vacancy, offer, at, key))
    thanks = say(words.DECLINED_THANKS, name=room.name(person))
    yield from ask(room, Tell(key=f"{key}/thanks", words=thanks, scene=room.scene()))
    return Out((person,), declined=True)


def _ways(room: Room, vacancy: Vacancy, owner: str) -> tuple[Option, ...]:
    options = []
    if not vacancy.things:
        options = [
            Option("role_support", "s", say(words.WAY_SUPPORT)),
            Option("shorten_term", "t", say(words.WAY_SHORTER)),
        ]
    options += [
        Option("measure", "m", say(words.WAY_MEASURE)),
        Option("condition", "c", say(words.WAY_CONDITION)),
    ]
    if not vacancy.things:
        options.append(Option("change_role", "r", say(words.WAY_ROLE)))
    if room.is_here(owner):
        taken_back = say(words.WAY_WITHDRAWN, name=room.name(owner))
        options.append(Option("withdraw_objection", "w", taken_back))
    return (
        *options,
        Option("another", "a", say(words.WAY_ANOTHER)),
        Option("reopen", "o", say(words.WAY_REOPEN)),
        Option("vacant", "v", say(words.WAY_VACANT)),
    )


def _way(
    room: Room, item: ItemLog, vacancy: Vacancy, offer: Offer, at: int, key: str
) -> Steps[Offer | Out | None]:
    """Understand an objection and choose what takes care of it."""
    objection = vacancy.objections[at]
    yield from _understand(room, vacancy, at, key)
    while True:
        item.table = offer_table(room, vacancy, offer)
        way = yield from ask(
            room,
            Choose(
                key=f"{key}/way",
                words=say(words.WAY, reason=objection.reason),
                scene=room.scene(words.OBJECTION),
                options=_ways(room, vacancy, objection.by),
                settling="another",
            ),
        )
        if way == "another":
            return Out((yield from _whom(room, offer, key)))
        if way in ("reopen", "vacant"):
            if (yield from leave_open(room, vacancy, way)):
                return None
        elif way == "withdraw_objection":
            vacancy.resolve(at, ObjectionState.WITHDRAWN, Resolution.WITHDRAW_OBJECTION)
            return offer
        else:
            changed = yield from _changed(room, item, vacancy, offer, way, key)
            if changed is not None:
                amended, resolution, how = changed
                vacancy.resolve(at, ObjectionState.INTEGRATED, resolution, how)
                return amended


def _understand(room: Room, vacancy: Vacancy, at: int, key: str) -> Steps[None]:
    """Say the objection back; noting that is optional."""
    objection = vacancy.objections[at]
    back = yield from ask(
        room,
        Write(
            key=f"{key}/understood",
            words=say(words.OBJECTION_BACK, reason=objection.reason),
            scene=room.scene(words.OBJECTION),
        ),
    )
    if room.keep(back):
        vacancy.objections[at] = replace(objection, understood=back)


def _whom(room: Room, offer: Offer, key: str) -> Steps[tuple[str, ...]]:
    """Ask who of several candidates is meant."""
    if len(offer.candidates) == 1:
        return offer.candidates
    return (
        yield from ask(
            room,
            Pick(
                key=f"{key}/whom",
                words=say(words.WHOM),
                scene=room.scene(),
                among=tuple((one, room.name(one)) for one in offer.candidates),
                least=1,
                required=True,
            ),
        )
    )


_ASKED = {
    "role_support": (words.SUPPORT_ASK, Resolution.ROLE_SUPPORT),
    "measure": (words.MEASURE_ASK, Resolution.MEASURE),
    "condition": (words.CONDITION_ASK, Resolution.CONDITION),
}


def _changed(
    room: Room, item: ItemLog, vacancy: Vacancy, offer: Offer, way: str, key: str
) -> Steps[tuple[Offer, Resolution, str] | None]:
    """Change the package; None if nothing was changed after all."""
    if way in _ASKED:
        template, resolution = _ASKED[way]
        how = yield from ask(
            room,
            Write(
                key=f"{key}/how", words=say(template), scene=room.scene(), form=Form.LINE,
                required=True,
            ),
        )  # fmt: skip
        return replace(offer, conditions=(*offer.conditions, how)), resolution, how
    if way == "shorten_term":
        until = yield from ask_term(room, f"{key}/until", vacancy)
        if until >= offer.until:
            longer = say(words.NOT_SHORTER, until=offer.until)
            yield from ask(room, Tell(key=f"{key}/longer", words=longer, scene=room.scene()))
            return None
        how = say(words.SHORTENED, until=until, before=offer.until).text()
        return replace(offer, until=until), Resolution.SHORTEN_TERM, how
    if not (yield from ask_description(room, item, vacancy, f"{key}/describes")):
        return None
    item.table = offer_table(room, vacancy, offer)
    how = say(words.ROLE_CHANGED, text=vacancy.describes).text()
    return replace(offer, described=vacancy.describes), Resolution.AMEND, how

"""What people say where it is nobody's turn, or somebody else's.

Those who come late come in; some speak out of turn, unless they were told to
wait; an author takes the proposal back. Must not know what a facilitator does then.
Source: process.md 2.5, 3.3 (C5, C8) and 3.8.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from sociocli.domain.character import Temper
from sociocli.domain.scenario import Interruption, Meaning, Stance, Utterance
from sociocli.domain.utterance import Utterances
from sociocli.practice.circle import wording as words
from sociocli.practice.circle.cast import Cast
from sociocli.practice.circle.lines import drawn
from sociocli.practice.circle.place import Place, is_at_or_beyond

if TYPE_CHECKING:  # the memory listens to what is said here
    from sociocli.practice.circle.memory import Memory

__all__ = ["arriving", "at_nobodys_turn", "meaning_of", "out_of_turn"]

_NOT_YET_BEGUN = ("aside", "gather", "attendance", "meeting")
# Before it is decided and at the end one looks round: who is here, and whom did nobody note?
_REMINDING = ("restate", "candidate", "check-out")


def at_nobodys_turn(cast: Cast, memory: Memory, place: Place) -> Utterances:
    """Return what people say by themselves, each thing once.

    Args:
        cast: Who plays along.
        memory: What has happened.
        place: Where it is nobody's turn.

    """
    said: list[Utterance] = []
    first = place.key not in memory.answered
    for person in cast.played():
        if memory.here(person):
            stance = cast.stance(person, place.item, place.role)
            one = _once(stance, place) if first or _not_heeded(memory, stance, place) else None
            if one is None and _takes_back(memory, stance, place):
                one = Utterance(person, stance.withdraws, Meaning.WITHDRAWS)
            said += [one] if one is not None else []
    if place.phase == "gather" and place.part == "here":
        said += _messages(cast)
    return tuple(said)


def _not_heeded(memory: Memory, stance: Stance, place: Place) -> bool:
    """Tell whether somebody objects to the agenda, and only other things were done since."""
    if place.key != "agenda/consent" or memory.agenda_moved:
        return False
    return meaning_of(stance, "agenda/consent") is Meaning.OBJECTION


def _once(stance: Stance, place: Place) -> Utterance | None:
    name = f"{place.phase}/{place.part}" if place.part else place.phase
    line = dict(stance.says).get(name, "")
    if line:
        return Utterance(stance.person, line, meaning_of(stance, name))
    if place.phase == "amendments" and stance.offers:
        return Utterance(stance.person, stance.offers, Meaning.PREFERENCE)
    return None


def _takes_back(memory: Memory, stance: Stance, place: Place) -> bool:
    """Tell whether the author would rather take the proposal back, and says so here."""
    asked = place.phase in ("objections", "withdraw") and not place.part
    if not (asked or (place.phase == "objection" and place.part in ("ideas", "option"))):
        return False
    count = len(memory.item(place.item).raised)
    return bool(stance.withdraws) and 0 < stance.withdraws_after <= count


def meaning_of(stance: Stance, name: str) -> Meaning:
    """Return what is behind a line of a stance.

    Args:
        stance: What somebody wants in the item.
        name: The step at which the line is said.

    """
    found = dict(stance.meanings).get(name, "")
    return Meaning(found) if found else Meaning.TALK


def _messages(cast: Cast) -> list[Utterance]:
    """Return the messages of those who come late."""
    late = [stance for stance in cast.stances if stance.comes]
    return [Utterance(one.person, dict(one.says).get("message", words.COMES_LATER)) for one in late]


def arriving(cast: Cast, memory: Memory, place: Place) -> Utterances:
    """Return those who come in now, and how one notes it; later, at few moments, who still waits.

    Args:
        cast: Who plays along.
        memory: What has happened.
        place: Where the question stands.

    """
    if place.phase in _NOT_YET_BEGUN:
        return ()
    coming = []
    for stance in cast.stances:
        step = memory.comes_at(stance.person) if stance.comes else ""
        if not step or not (is_at_or_beyond(place, step) or memory.has_come_to(step)):
            continue
        if not _has_come_in(memory, place, step):
            line = words.COMES + dict(stance.says).get("arrives", words.SORRY_LATE)
            coming.append(Utterance(stance.person, line, Meaning.ARRIVES))
            if stance.person in memory.noted_away:
                coming.append(Utterance(stance.person, words.HOW_TO_NOTE, Meaning.ARRIVES))
        elif place.phase in _REMINDING and memory.is_new(place):
            coming.append(Utterance(stance.person, words.STILL_WAITING, Meaning.ARRIVES))
    return tuple(coming)


def _has_come_in(memory: Memory, place: Place, step: str) -> bool:
    """Tell whether somebody was to be heard already as they came in, at an earlier question."""
    return memory.has_come_to(step, before=place.key)


def out_of_turn(cast: Cast, memory: Memory, place: Place) -> Utterances:
    """Return what others say at somebody's turn, and what that person says to it.

    Args:
        cast: Who plays along.
        memory: What has happened.
        place: Whose turn it is, and where.

    """
    if place.part:
        return ()
    said = [
        Utterance(person, one.says, one.means)
        for person in cast.played()
        if memory.here(person) and person != place.person
        for one in cast.stance(person, place.item, place.role).interrupts
        if one.at == place.turn and _dares(cast, memory, place, person, one)
    ]
    if said and place.person and memory.here(place.person):
        line = drawn(cast, place.person, "interrupted", place.key)
        said += [Utterance(place.person, line)] if line else []
    return tuple(said)


def _dares(cast: Cast, memory: Memory, place: Place, person: str, one: Interruption) -> bool:
    """Tell whether somebody speaks out of turn: they were not told to wait, or not enough."""
    if not _goes_on(cast, memory, place, person):
        return False
    if not one.after:
        return True
    now = len(memory.answered) + 1
    return _goes_on(cast, memory, place, one.after) and _spoke(cast, memory, place, one.after, now)


def _spoke(cast: Cast, memory: Memory, place: Place, person: str, before: int) -> bool:
    """Tell whether somebody has spoken out of turn here, before so many answers."""
    where = place.key.removesuffix(place.turn)
    for one in cast.stance(person, place.item, place.role).interrupts:
        then = memory.answered.get(f"{where}{one.at}", before)
        if then < before and (not one.after or _spoke(cast, memory, place, one.after, then)):
            return True
    return False


def _goes_on(cast: Cast, memory: Memory, place: Place, person: str) -> bool:
    character = cast.character(person)
    twice = character is not None and Temper.INTERRUPTS in character.tempers
    told = memory.item(place.item, place.role).person(person).redirected
    return told < (2 if twice else 1)

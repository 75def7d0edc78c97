"""How people react to what the facilitator says to them.

Asked or well said back, they say what is behind their words; argued with, they
close up; told that it is not the time, they wait. Must not know what is right.
Source: process.md 3.4, 3.6 and 6.
"""

from __future__ import annotations

from sociocli.domain.scenario import Meaning, Utterance, Worry
from sociocli.practice import wording as words
from sociocli.practice.cast import Cast
from sociocli.practice.memory import Memory
from sociocli.practice.moves import Move
from sociocli.practice.objecting import drawn, last_worry
from sociocli.practice.place import Place
from sociocli.practice.worrying import worry_of

__all__ = ["replies"]

_IDEAS = 3


def replies(cast: Cast, memory: Memory, place: Place) -> tuple[Utterance, ...]:
    """Return how the circle reacts to the last thing that was said.

    Args:
        cast: Who plays along.
        memory: What has happened; `memory.said` ends with what was just said.
        place: Where the question stands that still waits.

    """
    said = memory.said[-1]
    if said.move is Move.IDEAS:
        return _ideas(cast, memory, place)
    person = said.to if said.to != "all" else place.person
    if cast.character(person) is None or not memory.here(person):
        return ()
    if said.move in (Move.LATER, Move.TURN, Move.HAT):
        return _line(cast, person, "redirected", place)
    if said.move in (Move.EXPLAIN, Move.PRESS):
        return _argued(cast, memory, place, person)
    return _heard(cast, memory, place, person, said.move)


def _heard(
    cast: Cast, memory: Memory, place: Place, person: str, move: Move
) -> tuple[Utterance, ...]:
    """Return what somebody says who was listened to."""
    worry = worry_of(cast, memory, person, place.item) or _spoken(cast, memory, person, place)
    if move is Move.RESTATE:
        return _said_back(cast, memory, place, person, worry)
    if move in (Move.ASK, Move.CARE):
        return _asked(cast, place, person, worry)
    if move is Move.AIM and worry is not None:
        return (Utterance(person, worry.harms or words.HARMS_UNKNOWN, Meaning.OBJECTION),)
    return ()


def _spoken(cast: Cast, memory: Memory, person: str, place: Place) -> Worry | None:
    """Return the worry that somebody is just talking about, although it is settled by that."""
    if place.phase == "objection" or memory.item(place.item).person(person).opened:
        return last_worry(cast, memory, person, place.item)
    return None


def _line(cast: Cast, person: str, kind: str, place: Place) -> tuple[Utterance, ...]:
    line = drawn(cast, person, kind, place.key)
    return (Utterance(person, line),) if line else ()


def _argued(cast: Cast, memory: Memory, place: Place, person: str) -> tuple[Utterance, ...]:
    line = drawn(cast, person, "argued", place.key) or words.CLOSED
    worry = worry_of(cast, memory, person, place.item)
    means = Meaning.HESITATION if worry is not None else Meaning.TALK
    return (Utterance(person, line, means),)


def _said_back(
    cast: Cast, memory: Memory, place: Place, person: str, worry: Worry | None
) -> tuple[Utterance, ...]:
    dealt = memory.item(place.item).person(person)
    if worry is None:
        return _line(cast, person, "restated", place)
    because = worry.because or worry.says
    if worry.only_wish:
        return (Utterance(person, because, Meaning.PREFERENCE),)
    if not dealt.understood:
        text = words.NOT_QUITE.format(because=because)
        return (Utterance(person, text, Meaning.OBJECTION),)
    line = worry.takes_back or drawn(cast, person, "restated", place.key) or words.THAT_IS_IT
    return (Utterance(person, line, Meaning.WITHDRAWS if worry.takes_back else Meaning.YES),)


def _asked(cast: Cast, place: Place, person: str, worry: Worry | None) -> tuple[Utterance, ...]:
    stance = cast.stance(person, place.item)
    if worry is not None:
        means = Meaning.PREFERENCE if worry.only_wish else Meaning.OBJECTION
        return (Utterance(person, worry.because or worry.says, means),)
    line = stance.asked or drawn(cast, person, "asked", place.key)
    means = Meaning.CONSENT if place.phase == "consent" else Meaning.TALK
    return (Utterance(person, line, means),) if line else ()


def _ideas(cast: Cast, memory: Memory, place: Place) -> tuple[Utterance, ...]:
    said: list[Utterance] = []
    for person in cast.played():
        line = cast.stance(person, place.item).idea or drawn(cast, person, "ideas", place.key)
        if line and memory.here(person) and len(said) < _IDEAS:
            said.append(Utterance(person, line, Meaning.IDEA))
    return tuple(said)

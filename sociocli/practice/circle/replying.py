"""How people react to what the facilitator says to them.

Asked or well said back, they say what is behind their words; argued with, they
close up; told that it is not the time, they wait, or ask the question inside.
Must not know what is right.
Source: process.md 3.4, 3.6 and 6.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import TYPE_CHECKING

from sociocli.domain.scenario import Meaning, Stance, Utterance, Worry
from sociocli.domain.utterance import Utterances
from sociocli.practice.circle import wording as words
from sociocli.practice.circle.answering import answer_to
from sociocli.practice.circle.cast import Cast
from sociocli.practice.circle.consenting import asked_about
from sociocli.practice.circle.lines import drawn
from sociocli.practice.circle.listening import has_told
from sociocli.practice.circle.moves import Move, Said
from sociocli.practice.circle.place import Place
from sociocli.practice.circle.remembered import ItemMemory
from sociocli.practice.circle.worrying import worked_on, worry_of

if TYPE_CHECKING:  # the memory listens to what is said here
    from sociocli.practice.circle.memory import Memory

__all__ = ["replies"]

_IDEAS = 3
# The steps at which an idea can only be one for an objection that was heard.
_BEFORE_OBJECTIONS = (
    *("frame", "questions", "reactions", "amendments", "restate", "consent", "accept"),
)


def replies(cast: Cast, memory: Memory, place: Place) -> Utterances:
    """Return how the circle reacts to the last thing that was said.

    Args:
        cast: Who plays along.
        memory: What has happened; `memory.said` ends with what was just said.
        place: Where the question stands that still waits.

    """
    said = memory.said[-1]
    if said.move is Move.IDEAS:
        return _ideas(cast, memory, place)
    reacts = _REACTS.get(said.move)
    whom = [one for one in memory.spoken_to(place, said) if memory.here(one)]
    if reacts is None or not whom or len(whom) > 1:
        return ()
    return reacts(cast, memory, place, whom[0], said)


def _line(
    cast: Cast, person: str, kind: str, place: Place, means: Meaning = Meaning.TALK
) -> Utterances:
    line = drawn(cast, person, kind, place.key)
    return (Utterance(person, line, means),) if line else ()


def _worry(cast: Cast, memory: Memory, place: Place, person: str) -> Worry | None:
    """Return the worry somebody is talking about, also one that is settled just by that."""
    if place.phase == "objection":
        raised = memory.item(place.item, place.role).objection(place.number)
        if raised is not None and raised.owner == person:
            return worked_on(cast, memory, place)
    now = worry_of(cast, memory, person, place.item, place.role)
    if now is not None or place.phase != "consent":
        return now
    known = memory.item(place.item, place.role)
    wishes = cast.stance(person, place.item, place.role).worries
    gone = [one for one in wishes if has_told(cast, known, place, person, one)]
    return next((one for one in gone if one.only_wish or one.takes_back), None)


def _waits(cast: Cast, memory: Memory, place: Place, person: str, said: Said) -> Utterances:
    """Somebody is told to wait; with a question inside, they ask that one."""
    stance = cast.stance(person, place.item, place.role)
    dealt = memory.item(place.item, place.role).person(person)
    asks = said.move is Move.LATER and place.phase == "questions" and place.person == person
    if asks and stance.asks_inside and dealt.redirected == 1:
        question = Utterance(person, stance.asks_inside, Meaning.QUESTION)
        return (question, *answer_to(cast, place))
    return _line(cast, person, "redirected", place)


def _argues(cast: Cast, memory: Memory, place: Place, person: str, said: Said) -> Utterances:
    del said
    line = drawn(cast, person, "argued", place.key) or words.CLOSED
    worry = _worry(cast, memory, place, person)
    means = Meaning.HESITATION if worry is not None else Meaning.TALK
    return (Utterance(person, line, means),)


def _solved(cast: Cast, memory: Memory, place: Place, person: str, said: Said) -> Utterances:
    """Somebody gets advice before anybody has understood them."""
    del cast, said
    understood = memory.item(place.item, place.role).person(person).understood
    return () if understood else (Utterance(person, words.NO_ADVICE),)


def _asked(cast: Cast, memory: Memory, place: Place, person: str, said: Said) -> Utterances:
    worry = _worry(cast, memory, place, person) if place.phase in _OPEN_ABOUT else None
    if worry is None and said.move is Move.CARE:
        cared = _line(cast, person, "cared", place)
        return cared or asked_about(cast, memory, place, person, worry)
    if worry is not None and place.phase == "objection":
        known = memory.item(place.item, place.role)
        told = has_told(cast, known, place, person, worry) and not worry.only_wish
        more = _what_waits(place, worry) if told else None
        if more is not None:
            return (replace(more, person=person),)
    return asked_about(cast, memory, place, person, worry)


def _what_waits(place: Place, worry: Worry) -> Utterance | None:
    """Return what somebody tells who has told the reason: what the question is about."""
    if place.part == "harms" and worry.harms:
        return Utterance("", worry.harms, Meaning.OBJECTION)
    if place.part == "ideas" and worry.idea:
        return Utterance("", worry.idea, Meaning.IDEA)
    return None


# Steps at which somebody who is asked says what worries them.
_OPEN_ABOUT = ("questions", "reactions", "amendments", "restate", "consent", "objection", "accept")


def _said_back(cast: Cast, memory: Memory, place: Place, person: str, said: Said) -> Utterances:
    del said
    worry = _worry(cast, memory, place, person)
    if worry is None:
        return _line(cast, person, "restated", place)
    dealt = memory.item(place.item, place.role).person(person)
    because = worry.because or worry.says
    if dealt.closed:
        return (Utterance(person, words.CLOSED_ANSWER, Meaning.HESITATION),)
    if worry.only_wish:
        return asked_about(cast, memory, place, person, worry)
    if not dealt.understood:
        text = words.NOT_QUITE.format(because=because)
        return (Utterance(person, text, Meaning.OBJECTION),)
    line = worry.takes_back or drawn(cast, person, "restated", place.key) or words.THAT_IS_IT
    return (Utterance(person, line, Meaning.WITHDRAWS if worry.takes_back else Meaning.YES),)


def _aimed(cast: Cast, memory: Memory, place: Place, person: str, said: Said) -> Utterances:
    del said
    worry = _worry(cast, memory, place, person)
    if worry is None:
        return ()
    if memory.item(place.item, place.role).person(person).closed:
        return (Utterance(person, words.CLOSED_ANSWER, Meaning.HESITATION),)
    if worry.only_wish:
        return asked_about(cast, memory, place, person, worry)
    return (Utterance(person, worry.harms or words.HARMS_UNKNOWN, Meaning.OBJECTION),)


def _ideas(cast: Cast, memory: Memory, place: Place) -> Utterances:
    """Some of the others, those who have an idea of their own first.

    Where nobody has said what stands against it, nobody can have an idea for that.
    """
    known = memory.item(place.item, place.role)
    decides = place.phase in _BEFORE_OBJECTIONS
    if decides and not (known.voiced or known.objectors):
        others = [one for one in cast.played() if one != place.person and memory.here(one)]
        return tuple(Utterance(one, words.FOR_WHAT, Meaning.QUESTION) for one in others[:1])
    raised = known.objection(place.number)
    owner = raised.owner if raised is not None and place.phase == "objection" else place.person
    here = [one for one in cast.played() if one != owner and memory.here(one)]
    stances = [cast.stance(one, place.item, place.role) for one in here]
    theirs = {one.person: _own_idea(one, owner, known) for one in stances}
    if not known.voiced and (decides or place.phase == "objection"):
        theirs = dict.fromkeys(here, "")  # noted as an objection, and none that was heard
    said: list[Utterance] = []
    for person in sorted(here, key=lambda one: not theirs[one]):
        line = theirs[person] or drawn(cast, person, "ideas", place.key)
        if line and len(said) < _IDEAS:
            said.append(Utterance(person, line, Meaning.IDEA))
    return tuple(said)


def _own_idea(stance: Stance, owner: str, known: ItemMemory) -> str:
    """Return the idea of somebody for an objection: for this one, if it was heard, or for any."""
    own = dict(stance.ideas).get(owner, "") if known.person(owner).voiced else ""
    return own or stance.idea


_REACTS: dict[Move, Callable[[Cast, Memory, Place, str, Said], Utterances]] = {
    Move.LATER: _waits,
    Move.TURN: _waits,
    Move.EXPLAIN: _argues,
    Move.PRESS: _argues,
    Move.SOLVE: _solved,
    Move.ASK: _asked,
    Move.CARE: _asked,
    Move.RESTATE: _said_back,
    Move.AIM: _aimed,
}

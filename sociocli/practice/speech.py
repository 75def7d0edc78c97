"""What the simulated people say before a question: a pure function of the journal.

At somebody's turn they speak, and others may speak out of turn; after something
was said to them they react. What was said before is never kept: it is found
anew from cast and memory, so that undo, resume and trying again just work.

Must not know screens, nor what the coach makes of it.
Source: architecture.md; process.md 2.5, 3.4, 3.6 and 6.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from sociocli.domain.character import Temper
from sociocli.domain.scenario import Meaning, Stance, Utterance
from sociocli.practice import wording as words
from sociocli.practice.cast import Cast
from sociocli.practice.memory import Memory
from sociocli.practice.objecting import at_consent, at_objection, drawn
from sociocli.practice.place import Place, place_of
from sociocli.practice.replying import replies
from sociocli.practice.selecting import at_selection

__all__ = ["SECONDS_A_WORD", "speech"]

SECONDS_A_WORD = 0.4
_IDEAS = 3

Said = tuple[Utterance, ...]


def speech(cast: Cast, memory: Memory, key: str) -> Said:
    """Return what is said before a question is answered.

    Args:
        cast: Who plays along.
        memory: What has happened before it.
        key: The key of the question.

    Returns:
        Nothing where nobody has anything to say.

    """
    place = place_of(key)
    arriving = _arriving(cast, memory, place)
    if memory.said and memory.waiting == key:
        return _timed((*replies(cast, memory, place), *arriving))
    return _timed((*_own(cast, memory, place), *_out_of_turn(cast, memory, place), *arriving))


def _timed(said: Said) -> Said:
    return tuple(
        one
        if one.seconds
        else replace(one, seconds=1 + int(len(one.text.split()) * SECONDS_A_WORD))
        for one in said
    )


def _own(cast: Cast, memory: Memory, place: Place) -> Said:
    """Return what those say whose turn it is, or whoever has something to say here."""
    if not place.person:
        return _by_themselves(cast, memory, place)
    if cast.character(place.person) is None:
        return ()
    if not memory.here(place.person):
        if place.phase in ("attendance", "slips"):
            return ()
        return (Utterance(place.person, words.NOT_HERE),)
    at_turn = _TURNS.get(place.phase)
    return at_turn(cast, memory, place) if at_turn else ()


def _by_themselves(cast: Cast, memory: Memory, place: Place) -> Said:
    """Return what is said where it is nobody's turn."""
    if place.phase == "objection":
        return at_objection(cast, memory, place)
    said: list[Utterance] = []
    name = f"{place.phase}/{place.part}" if place.part else place.phase
    for person in cast.played():
        if not memory.here(person):
            continue
        stance = cast.stance(person, place.item)
        line = dict(stance.says).get(name, "")
        if line:
            said.append(Utterance(person, line, _meaning_of(stance, name)))
        elif place.phase == "amendments" and stance.offers and stance.offers not in _taken(memory):
            said.append(Utterance(person, stance.offers, Meaning.PREFERENCE))
        elif place.phase in ("objections", "more-ideas") and _withdraws(memory, stance, place):
            said.append(Utterance(person, stance.withdraws, Meaning.WITHDRAWS))
    if place.phase == "gather" and place.part == "here":
        said += _messages(cast)
    return tuple(said)


def _meaning_of(stance: Stance, name: str) -> Meaning:
    found = dict(stance.meanings).get(name, "")
    return Meaning(found) if found else Meaning.TALK


def _taken(memory: Memory) -> str:
    """Return every key so far, to see whether amendments were asked about already."""
    return "\n".join(memory.keys) if any("amendment" in key for key in memory.keys) else ""


def _withdraws(memory: Memory, stance: Stance, place: Place) -> bool:
    count = len(memory.item(place.item).objectors)
    return bool(stance.withdraws) and 0 < stance.withdraws_after <= count


def _messages(cast: Cast) -> list[Utterance]:
    """Return the messages of those who come late."""
    late = [stance for stance in cast.stances if stance.comes]
    return [
        Utterance(one.person, dict(one.says).get("message", words.COMES_LATER), Meaning.TALK)
        for one in late
    ]


def _arriving(cast: Cast, memory: Memory, place: Place) -> Said:
    """Return those who come in now, until somebody notes that they are here."""
    if place.phase in ("aside", "gather", "attendance", "meeting"):
        return ()
    coming = []
    for stance in cast.stances:
        waits = bool(stance.comes) and not memory.here(stance.person)
        if waits and (place.key.startswith(stance.comes) or memory.has_come_to(stance.comes)):
            line = dict(stance.says).get("arrives", words.SORRY_LATE)
            coming.append(Utterance(stance.person, words.COMES + line, Meaning.ARRIVES))
    return tuple(coming)


def _out_of_turn(cast: Cast, memory: Memory, place: Place) -> Said:
    """Return what others say at somebody's turn."""
    said = []
    for person in cast.played():
        stance = cast.stance(person, place.item)
        for where, line in stance.interrupts:
            if where == place.turn and not place.part and memory.here(person):
                said.append(Utterance(person, line, stance.interrupts_means))
    return tuple(said)


# Turn by turn.


def _says(phase: str, kind: str, means: Meaning = Meaning.TALK) -> Callable[..., Said]:
    """Return what somebody says at a simple step: their own line, or one of their kind."""

    def at_turn(cast: Cast, memory: Memory, place: Place) -> Said:
        del memory
        if place.part:
            return ()
        stance = cast.stance(place.person, place.item)
        line = dict(stance.says).get(phase, "") or drawn(cast, place.person, kind, place.key)
        meaning = _meaning_of(stance, phase)
        meaning = means if meaning is Meaning.TALK else meaning
        long = stance.minutes * 60
        return (Utterance(place.person, line, meaning, long),) if line else ()

    return at_turn


def _questions(cast: Cast, memory: Memory, place: Place) -> Said:
    """Somebody asks, and the author answers; or they ask nothing."""
    stance = cast.stance(place.person, place.item)
    if place.part:
        return ()
    if not stance.asks:
        return (Utterance(place.person, words.NO_QUESTION),)
    if _asked_before(memory, place):
        return (Utterance(place.person, words.NO_QUESTION),)
    asked = Utterance(place.person, stance.asks, stance.asks_means)
    if stance.asks_means is not Meaning.QUESTION:
        return (asked,)
    return (asked, *_answer(cast, place))


def _asked_before(memory: Memory, place: Place) -> bool:
    return place.key in memory.keys


def _answer(cast: Cast, place: Place) -> Said:
    """Return what the author answers, unless the learner is the author."""
    items = cast.brought.agenda.items
    author = items[place.item - 1].by if 0 < place.item <= len(items) else ""
    if not author or cast.character(author) is None or author == place.person:
        return ()
    stance = cast.stance(author, place.item)
    known = dict(stance.answers)
    line = known.get(place.person) or known.get("all") or drawn(cast, author, "answers", place.key)
    return (Utterance(author, line, Meaning.ANSWER),) if line else ()


def _reactions(cast: Cast, memory: Memory, place: Place) -> Said:
    del memory
    if place.part:
        return ()
    stance = cast.stance(place.person, place.item)
    line = stance.reacts or drawn(cast, place.person, "reacts", place.key)
    if not line:
        return ()
    return (Utterance(place.person, line, stance.reacts_means, stance.minutes * 60),)


def _ideas(cast: Cast, memory: Memory, place: Place) -> Said:
    del memory
    stance = cast.stance(place.person, place.item)
    line = dict(stance.says).get("ideas", "") or stance.idea
    line = line or drawn(cast, place.person, "ideas", place.key)
    return (Utterance(place.person, line, Meaning.IDEA),) if line and not place.part else ()


def _consent(cast: Cast, memory: Memory, place: Place) -> Said:
    said = at_consent(cast, memory, place)
    known = memory.item(place.item)
    if known.counted and not place.part and _protests(cast, place):
        said = (*said, Utterance(place.person, words.PROTEST, Meaning.PROTEST))
    return said


def _protests(cast: Cast, place: Place) -> bool:
    """Tell whether this is the one who protests where names were counted."""
    ready = [
        one.id
        for one in cast.people
        if one.id != cast.you and (Temper.SCEPTICAL in one.tempers or Temper.EXPERT in one.tempers)
    ]
    return place.person == next(iter(ready or cast.played()), "")


_TURNS: dict[str, Callable[[Cast, Memory, Place], Said]] = {
    "check-in": _says("check-in", "check_in"),
    "check-out": _says("check-out", "check_out"),
    "few-round": _says("few-round", "ideas"),
    "info": _says("info", "knows"),
    "questions": _questions,
    "reactions": _reactions,
    "ideas": _ideas,
    "consent": _consent,
    "qualifications": at_selection,
    "reasons": at_selection,
    "change": at_selection,
    "afresh": at_selection,
    "accept": at_selection,
}

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
from typing import TYPE_CHECKING

from sociocli.domain.scenario import Meaning, Utterance
from sociocli.domain.utterance import Utterances
from sociocli.practice.circle import wording as words
from sociocli.practice.circle.afterwards import left_with
from sociocli.practice.circle.answering import at_questions
from sociocli.practice.circle.by_themselves import (
    arriving,
    at_nobodys_turn,
    meaning_of,
    out_of_turn,
)
from sociocli.practice.circle.cast import Cast
from sociocli.practice.circle.consenting import at_consent, by_signs
from sociocli.practice.circle.lines import drawn, meaning_by_temper
from sociocli.practice.circle.objecting import at_objection
from sociocli.practice.circle.place import Place, place_of
from sociocli.practice.circle.replying import replies
from sociocli.practice.circle.reviewing import how_it_worked, looks_back
from sociocli.practice.circle.selecting import at_selection

if TYPE_CHECKING:  # the memory listens to what is said here
    from sociocli.practice.circle.memory import Memory

__all__ = ["SECONDS_A_WORD", "speech"]

SECONDS_A_WORD = 0.4


def speech(cast: Cast, memory: Memory, key: str) -> Utterances:
    """Return what is said before a question is answered.

    Args:
        cast: Who plays along.
        memory: What has happened before it.
        key: The key of the question.

    Returns:
        Nothing where nobody has anything to say.

    """
    place = place_of(key)
    coming = arriving(cast, memory, place)
    if memory.said and memory.waiting == key:
        heard = replies(cast, memory, place)
        if heard or any(one.to != "all" for one in memory.said):
            return _timed((*heard, *coming))
    return _timed((*_own(cast, memory, place), *out_of_turn(cast, memory, place), *coming))


def _timed(said: Utterances) -> Utterances:
    return tuple(
        one
        if one.seconds
        else replace(one, seconds=1 + int(len(one.text.split()) * SECONDS_A_WORD))
        for one in said
    )


def _own(cast: Cast, memory: Memory, place: Place) -> Utterances:
    """Return what those say whose turn it is, or whoever has something to say here."""
    if place.phase == "objection":
        return (*at_objection(cast, memory, place), *at_nobodys_turn(cast, memory, place))
    if not place.person:
        return (*by_signs(cast, memory, place), *at_nobodys_turn(cast, memory, place))
    if cast.character(place.person) is None:
        return ()
    if not memory.here(place.person):
        if place.phase in ("attendance", "slips"):
            return ()
        step = memory.comes_at(place.person)
        at_the_door = bool(step) and memory.has_come_to(step, before=place.key)
        line = words.STILL_WAITING if at_the_door else words.NOT_HERE
        return (Utterance(place.person, line),)
    at_turn = _TURNS.get(place.phase)
    return at_turn(cast, memory, place) if at_turn else ()


# Turn by turn.


def _says(phase: str, kind: str) -> Callable[[Cast, Memory, Place], Utterances]:
    """Return what somebody says at a simple step: their own line, or one of their kind."""

    def at_turn(cast: Cast, memory: Memory, place: Place) -> Utterances:
        del memory
        if place.part:
            return ()
        stance = cast.stance(place.person, place.item)
        line = dict(stance.says).get(phase, "") or drawn(cast, place.person, kind, place.key)
        said = Utterance(place.person, line, meaning_of(stance, phase), stance.minutes * 60)
        return (said,) if line else ()

    return at_turn


def _check_out(cast: Cast, memory: Memory, place: Place) -> Utterances:
    """Somebody looks back; what was decided over somebody's worry is said now."""
    for number in range(1, len(cast.brought.agenda.items) + 1):
        if _is_decided(memory, number):
            line = left_with(cast, memory, number, place.person)
            if line:
                return (Utterance(place.person, line, Meaning.OBJECTION),)
    return _says("check-out", "check_out")(cast, memory, place)


def _is_decided(memory: Memory, number: int) -> bool:
    """Tell whether an item ended with a decision, or with somebody in the role."""
    if memory.answered.get(f"item-{number}/adopted"):
        return True
    known = memory.item(number)
    chosen = bool(memory.answered.get(f"item-{number}/announced")) and bool(known.candidate)
    return chosen and not known.waiting and "open" not in known.phases


def _reactions(cast: Cast, memory: Memory, place: Place) -> Utterances:
    if place.part:
        return ()
    stance = cast.stance(place.person, place.item)
    if place.number > 1:
        return (Utterance(place.person, words.NOTHING_TO_ADD, Meaning.REACTION),)
    if looks_back(memory, place):
        return how_it_worked(cast, place)
    if stance.reacts:
        long = stance.minutes * 60
        return (Utterance(place.person, stance.reacts, stance.reacts_means, long),)
    line = drawn(cast, place.person, "reacts", place.key)
    means = meaning_by_temper(cast, place.person, "reacts", stance.reacts_means)
    return (Utterance(place.person, line, means, stance.minutes * 60),) if line else ()


def _ideas(cast: Cast, memory: Memory, place: Place) -> Utterances:
    del memory
    stance = cast.stance(place.person, place.item)
    line = dict(stance.says).get("ideas", "") or stance.idea
    line = line or drawn(cast, place.person, "ideas", place.key)
    said = Utterance(place.person, line, Meaning.IDEA, stance.minutes * 60)
    return (said,) if line and not place.part else ()


_TURNS: dict[str, Callable[[Cast, Memory, Place], Utterances]] = {
    "check-in": _says("check-in", "check_in"),
    "check-out": _check_out,
    "few-round": _says("few-round", "ideas"),
    "info": _says("info", "knows"),
    "questions": at_questions,
    "reactions": _reactions,
    "ideas": _ideas,
    "consent": at_consent,
    "qualifications": at_selection,
    "reasons": at_selection,
    "change": at_selection,
    "afresh": at_selection,
    "accept": at_selection,
}

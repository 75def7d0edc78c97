"""What people say in the consent round.

Knows how a worry sounds as long as nobody has asked, and afterwards; and how
somebody sounds who has closed up. Must not know what a facilitator should do.
Source: process.md 3.3 (C7) and 3.5.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from sociocli.domain.character import Temper
from sociocli.domain.scenario import Meaning, Utterance, Worry
from sociocli.domain.utterance import Utterances
from sociocli.practice.circle import wording as words
from sociocli.practice.circle.answering import answer_to
from sociocli.practice.circle.cast import Cast
from sociocli.practice.circle.lines import drawn, meaning_by_temper, shortly
from sociocli.practice.circle.listening import has_told
from sociocli.practice.circle.place import Place
from sociocli.practice.circle.worrying import is_hidden, met_by, number_of, worry_of

if TYPE_CHECKING:  # the memory listens to what is said here
    from sociocli.practice.circle.memory import Memory

__all__ = ["asked_about", "at_consent", "by_signs"]


def at_consent(cast: Cast, memory: Memory, place: Place) -> Utterances:
    """Return how somebody answers in the consent round, or says why they object.

    Args:
        cast: Who plays along.
        memory: What has happened.
        place: A place like `item-1/consent-1/ana` or `.../ana/reason`.

    """
    worry = worry_of(cast, memory, place.person, place.item, place.role)
    if place.part:
        return _beside_the_answer(cast, memory, place, worry)
    said = _worried(cast, memory, place, worry) if worry else _consents(cast, memory, place)
    if memory.item(place.item, place.role).counted and _protests(cast, place):
        return (said, Utterance(place.person, words.PROTEST, Meaning.PROTEST))
    return (said,)


def _beside_the_answer(cast: Cast, memory: Memory, place: Place, worry: Worry | None) -> Utterances:
    """Return what is said where an answer is asked further: its reason, or a question first."""
    if place.part == "reason":
        return _reason(cast, memory, place, worry)
    if worry is None and _has_question(cast, place):
        asks = place.part == "question"
        told = place.part == "question/answer"
        return (_question(cast, place),) if asks else answer_to(cast, place) if told else ()
    if place.part in ("question", "concern"):
        return asked_about(cast, memory, place, place.person, worry)
    return ()


def by_signs(cast: Cast, memory: Memory, place: Place) -> Utterances:
    """Return what those say who hold up a hand where all show at once.

    Args:
        cast: Who plays along.
        memory: What has happened.
        place: A place like `item-1/consent-1/all`; at any other nobody does.

    """
    said: list[Utterance] = []
    if place.phase != "consent" or place.part != "all":
        return ()
    for person in cast.played():
        worry = worry_of(cast, memory, person, place.item, place.role)
        if worry is not None and memory.here(person):
            said.append(_worried(cast, memory, replace(place, person=person), worry))
    return tuple(said)


def _worried(cast: Cast, memory: Memory, place: Place, worry: Worry) -> Utterance:
    known = memory.item(place.item, place.role)
    person = place.person
    if known.person(person).closed:
        return Utterance(person, words.CLOSED, Meaning.HESITATION)
    number = number_of(cast, known, person, place.item, place.role)
    if is_hidden(known, worry, number, person):
        return Utterance(person, worry.hidden, Meaning.HESITATION)
    return Utterance(person, worry.says, Meaning.OBJECTION)


def _consents(cast: Cast, memory: Memory, place: Place) -> Utterance:
    person = place.person
    thanks = _thanks(cast, memory, place)
    if thanks and not _has_said_so(memory, place):
        return Utterance(person, thanks, Meaning.CONSENT)
    stance = cast.stance(person, place.item, place.role)
    known = memory.item(place.item, place.role)
    asked = known.person(person).asked
    if person in known.candidate:
        return Utterance(person, stance.accepts or words.TAKES_IT, Meaning.CONSENT)
    if _has_question(cast, place):
        if not asked:
            return _question(cast, place)
        return Utterance(person, stance.asked or words.CONSENTS, Meaning.CONSENT)
    if stance.consents:
        means = Meaning.CONSENT if asked else stance.consents_means
        return Utterance(person, stance.consents, means)
    line = drawn(cast, person, "consents", place.key) or words.CONSENTS
    usual = Meaning.CONSENT
    means = usual if asked else meaning_by_temper(cast, person, "consents", usual)
    return Utterance(person, line, means)


def _has_question(cast: Cast, place: Place) -> bool:
    """Tell whether somebody asks about the text when it is their turn to consent."""
    stance = cast.stance(place.person, place.item, place.role)
    return bool(stance.consents) and stance.consents_means is Meaning.QUESTION


def _question(cast: Cast, place: Place) -> Utterance:
    stance = cast.stance(place.person, place.item, place.role)
    return Utterance(place.person, stance.consents, Meaning.QUESTION)


def _has_said_so(memory: Memory, place: Place) -> bool:
    """Tell whether somebody was asked already whether their objection still stands."""
    known = memory.item(place.item, place.role)
    own = [n for n, one in enumerate(known.raised, 1) if one.owner == place.person]
    return bool(own) and any(key.endswith(f"/objection-{own[-1]}/stands") for key in memory.keys)


def _thanks(cast: Cast, memory: Memory, place: Place) -> str:
    """Return what somebody says whose noted objection is met now; "" if none is."""
    known = memory.item(place.item, place.role)
    stance = cast.stance(place.person, place.item, place.role)
    worries = stance.worries
    voiced = [one.worry for one in known.raised if one.owner == place.person]
    if known.candidate:
        against = stance.against(known.candidate)
        voiced = [number for number in voiced if number + 1 in against]
    for worry in (worries[n] for n in reversed(voiced) if n >= 0):
        met = met_by(cast, known, worry)
        if met is not None:
            return met.thanks or worry.thanks or words.MET
    return ""


def _protests(cast: Cast, place: Place) -> bool:
    """Tell whether this is the one who protests where names were counted."""
    ready = [
        one.id
        for one in cast.people
        if one.id != cast.you and (Temper.SCEPTICAL in one.tempers or Temper.EXPERT in one.tempers)
    ]
    return place.person == next(iter(ready or cast.played()), "")


def _reason(cast: Cast, memory: Memory, place: Place, worry: Worry | None) -> Utterances:
    if worry is None:
        return asked_about(cast, memory, place, place.person, None)
    known = memory.item(place.item, place.role)
    reason = worry.because or worry.says
    line = reason if known.person(place.person).opened else worry.says
    if has_told(cast, known, place, place.person, worry):
        line = shortly(reason)
    return (Utterance(place.person, line, Meaning.OBJECTION),)


def asked_about(
    cast: Cast, memory: Memory, place: Place, person: str, worry: Worry | None
) -> Utterances:
    """Return what somebody says who is asked what is behind their words.

    Args:
        cast: Who plays along.
        memory: What has happened.
        place: Where that is.
        person: Who is asked.
        worry: Their worry, if they have one.

    """
    if worry is not None:
        return (_behind(cast, memory, place, person, worry),)
    stance = cast.stance(person, place.item, place.role)
    if place.phase in ("consent", "objection"):
        line = stance.asked or drawn(cast, person, "asked", place.key) or words.CONSENTS
        return (Utterance(person, line, Meaning.CONSENT),)
    return (Utterance(person, stance.knows or cast.draw(words.ALL_SAID, person, place.key)),)


def _behind(cast: Cast, memory: Memory, place: Place, person: str, worry: Worry) -> Utterance:
    """Somebody says what is behind their words, and says it shortly the second time."""
    reason = worry.because or worry.says
    told = has_told(cast, memory.item(place.item, place.role), place, person, worry)
    if worry.only_wish:
        if told:
            return Utterance(person, words.SETTLED, Meaning.CONSENT)
        return Utterance(person, reason, Meaning.PREFERENCE)
    line = words.AS_I_SAID.format(because=shortly(reason)) if told else reason
    return Utterance(person, line, Meaning.OBJECTION)

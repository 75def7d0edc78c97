"""Signals while objections are worked on: how the one who objects is spoken to.

Source: process.md 6, numbers 17, 18 and 24, and 3.3 (C8 and C9).
"""

from __future__ import annotations

from collections.abc import Iterator

from sociocli.domain.method import Method, Several
from sociocli.domain.scenario import Meaning
from sociocli.domain.text import fold
from sociocli.practice.circle.moves import Move, Said
from sociocli.practice.coach import signals_wording as words
from sociocli.practice.coach.course import Exchange, Step
from sociocli.practice.coach.signal import Area, Noticed, Signal, Watched
from sociocli.practice.sentences.contradicting import contradicts
from sociocli.practice.sentences.sentence_signs import Sign
from sociocli.practice.sentences.sentences import seen as signs_in

__all__ = ["SIGNALS"]

_OBJECTS = (Meaning.OBJECTION, Meaning.HESITATION, Meaning.PREFERENCE, Meaning.NO)
_MAY_ARGUE = (Move.ASK, Move.SOLVE, Move.OWN)
_MAY_PRESS = (Move.ASK, Move.SOLVE, Move.OWN, Move.EXPLAIN)
_WORKS_ON = (Move.ASK, Move.RESTATE, Move.AIM, Move.SOLVE)
_SETTLED = (("stands", "no"), ("confirmed", "withdraw"), ("withdraw", "withdraw"))
_UNDERSTANDING = ("understood", "confirmed", "harms")


def _argued(seen: Watched) -> Iterator[Noticed]:
    for step, person, quote in _said_to_objectors(seen):
        if step.said is not None and _argues(step.said) and not _presses(step.said):
            yield Noticed("17", step.at, person, quote)
    yield from _answered_instead(seen)


def _answered_instead(seen: Watched) -> Iterator[Noticed]:
    """What is written as the say-back, and so said aloud, answers the one who objects."""
    reasons: dict[tuple[int, str], str] = {}
    for one in seen.at("consent", "objection"):
        answer, place = one.answer, one.place
        if place.part == "reason" and answer is not None:
            reasons[place.item, place.person] = answer.text
        if place.part != "understood" or answer is None or not contradicts(answer.text):
            continue
        heard = [said.text for said in one.heard_of(answer.owner)]
        theirs = [*heard, reasons.get((place.item, answer.owner), "")]
        verbatim = any(fold(answer.text) in fold(text) for text in theirs)
        if theirs[0] and not verbatim and answer.owner in seen.cast.played():
            yield Noticed("17", answer.at, answer.owner, (heard or theirs)[-1])


def _pressed(seen: Watched) -> Iterator[Noticed]:
    for step, person, quote in _said_to_objectors(seen):
        if step.said is not None and _presses(step.said):
            yield Noticed("18", step.at, person, quote)


def _argues(said: Said) -> bool:
    argues = said.move in _MAY_ARGUE and bool(signs_in(said.words, Sign.ARGUES))
    instead = said.move is Move.RESTATE and bool(contradicts(said.words))
    return said.move is Move.EXPLAIN or argues or instead


def _presses(said: Said) -> bool:
    signs = signs_in(said.words, Sign.PROVE, Sign.INVALID, Sign.PRESSES)
    return said.move is Move.PRESS or (said.move in _MAY_PRESS and bool(signs))


def _said_to_objectors(seen: Watched) -> Iterator[tuple[Step, str, str]]:
    """Yield what was said to somebody who objects: the step, who it is, and their last words."""
    reasons: dict[tuple[int, str], str] = {}
    for one in seen.at("objection", "consent"):
        if one.place.part == "reason" and one.answer is not None:
            reasons[one.place.item, one.place.person] = one.answer.text
        for step in one.said:
            person = _objector(one, step)
            before = one.heard_of(person, step)
            heard = [said.text for said in before if said.means in _OBJECTS]
            if step.owner == person:
                heard = heard or [reasons.get((one.place.item, person), "")]
            if heard and heard[-1] and person in seen.cast.played():
                yield step, person, heard[-1]


def _objector(one: Exchange, step: Step) -> str:
    """Return who is spoken to: whoever is named, or else whose turn or objection it is."""
    to = step.said.to if step.said is not None else "all"
    return to if to != "all" else (step.owner or one.place.person)


def _bundled(seen: Watched) -> Iterator[Noticed]:
    """While one objection is being understood, another one that stands is taken up."""
    standing: dict[int, list[str]] = {}
    for step in seen.steps:
        here = standing.setdefault(step.place.item, [])
        if step.is_answer:
            _keep_standing(here, step)
        elif step.place.part in _UNDERSTANDING and _takes_up_another(step, here):
            to = step.said.to if step.said is not None else ""
            if to in seen.cast.played():
                yield Noticed("24", step.at, to)


def _keep_standing(here: list[str], step: Step) -> None:
    """Remember whose objections stand in an item."""
    place = step.place
    if place.phase == "restate":
        here.clear()
    elif place.phase == "consent" and place.part == "reason":
        here.append(place.person)
    elif (place.part, step.answer) in _SETTLED and step.owner in here:
        here.remove(step.owner)


def _takes_up_another(step: Step, here: list[str]) -> bool:
    said = step.said
    return said is not None and said.move in _WORKS_ON and step.owner != said.to and said.to in here


def _one_by_one(method: Method) -> bool:
    return method.several_objections is Several.ONE_BY_ONE


SIGNALS = (
    Signal("17", Area.CONSENT, _argued, words.ARGUED),
    Signal("18", Area.CONSENT, _pressed, words.PRESSED),
    Signal("24", Area.CONSENT, _bundled, words.BUNDLED, _one_by_one),
)

"""Signals about a proposed candidate: who proposes, who is asked when, and how a no is heard.

Source: process.md 6, numbers 34 to 36, and 4.1 (E7 to E10) to 4.4.
"""

from __future__ import annotations

from collections.abc import Iterator

from sociocli.domain.method import CandidateOrder, Method
from sociocli.domain.scenario import Meaning
from sociocli.practice.circle.moves import Move
from sociocli.practice.circle.remembered import text_of
from sociocli.practice.coach import signals_selecting_wording as words
from sociocli.practice.coach.course import Exchange, Step
from sociocli.practice.coach.leading import facilitators
from sociocli.practice.coach.signal import Area, Noticed, Signal, Watched
from sociocli.practice.coach.signals_selecting import asks_who
from sociocli.practice.sentences.sentence_signs import Sign
from sociocli.practice.sentences.sentences import seen as signs_in

__all__ = ["SIGNALS", "candidates_at"]

_BEFORE_THE_ANSWER = ("reasons", "info", "change", "proposes", "candidate", "consent")
_NO = (Meaning.DECLINES, Meaning.OBJECTION, Meaning.NO)
_TAKES_IT = ("accept", "consent")
_TOO_MANY = 2


def candidates_at(seen: Watched) -> Iterator[tuple[tuple[str, ...], Step]]:
    """Yield each step with whoever is proposed in its item then.

    Args:
        seen: What the coach watches.

    """
    known: dict[tuple[int, str], tuple[str, ...]] = {}
    for step in seen.steps:
        where = (step.where.item, step.where.role)
        yield known.get(where, ()), step
        if step.place.phase == "candidate" and not step.place.part and step.is_answer:
            known[where] = _ids(step)


def _ids(step: Step) -> tuple[str, ...]:
    answer = step.answer
    return tuple(text_of(one) for one in answer) if isinstance(answer, list) else ()


def _early(seen: Watched) -> Iterator[Noticed]:
    """The candidate is called first, or it is asked who would do it, while others wait."""
    revealed: list[int] = []
    heard: list[tuple[str, str]] = []
    for candidates, step in candidates_at(seen):
        here = step.where
        round_key = f"{here.item}/{here.role}/{here.number}"
        if step.place.phase == "reveal":
            revealed.append(here.item)
        waits = [one for one in candidates if (round_key, one) not in heard]
        if here.item in revealed and step.said is not None and here.person not in candidates:
            found = asks_who(step.said.words)
            if found and here.phase in _BEFORE_THE_ANSWER:
                yield Noticed("34", step.at, quote=found)
        if here.phase == "consent" and step.place.key == "aside/round/who":
            others = [one for one in seen.cast.played() if one in waits and one != here.person]
            picked = [one for one in _ids(step) if one in others]
            if picked:
                yield Noticed("34", step.at, picked[0])
        if step.place.phase == "consent" and step.is_answer:
            heard.append((round_key, here.person))


def _oneself(seen: Watched) -> Iterator[Noticed]:
    """The facilitator makes the proposal, and was named or is proposed in it."""
    you = seen.cast.you
    named: list[int] = []
    proposing = False
    for leads, step in facilitators(seen):
        place, item = step.place, step.where.item
        if place.phase == "hand-over" and place.key.endswith("/hand-over") and item:
            named.append(item)
        if place.phase == "proposes" and step.is_answer:
            proposing = step.answer == "facilitator" and leads == you
            if proposing and item in named:
                yield Noticed("35", step.at)
        proposed = step.is_answer and place.phase == "candidate" and not place.part
        if proposed and proposing and you in _ids(step) and item not in named:
            yield Noticed("35", step.at)


def _no_of_the_candidate(seen: Watched) -> Iterator[Noticed]:
    """A candidate's no is pushed at or noted as a yes, or their “yes, if” as a no."""
    whose = {step.at: candidates for candidates, step in candidates_at(seen)}
    for one in seen.at("consent", "accept", "objection"):
        candidates = whose[one.steps[0].at]
        person = one.steps[0].owner or one.place.person
        if person not in candidates:
            continue
        yield from _pushed(one, person)
        answer, heard = one.answer, one.heard_of(person)
        if answer is None or not heard:
            continue
        last = heard[-1]
        if one.place.part == "possible":
            otherwise = (Meaning.YES, "no"), (Meaning.NO, "yes")
            if (last.means, answer.answer) in otherwise:
                yield Noticed("36", answer.at, person, last.text)
        elif answer.answer in _TAKES_IT and not one.place.part and last.means in _NO:
            yield Noticed("36", answer.at, person, last.text)


def _pushed(one: Exchange, person: str) -> Iterator[Noticed]:
    """Yield the second push after a candidate's no."""
    no = [said.text for said in one.heard_of(person) if said.means in _NO]
    pushes = [
        step
        for step in one.said
        if step.said is not None
        and step.said.to in (person, "all")
        and (step.said.move is Move.PRESS or signs_in(step.said.words, Sign.PRESSES))
    ]
    if no and len(pushes) >= _TOO_MANY:
        yield Noticed("36", pushes[_TOO_MANY - 1].at, person, no[0])


def _candidate_last(method: Method) -> bool:
    return method.candidate_order in (CandidateOrder.LAST, CandidateOrder.AFTER_OTHERS)


SIGNALS = (
    Signal("34", Area.SELECTION, _early, words.CANDIDATE_EARLY, _candidate_last),
    Signal("35", Area.SELECTION, _oneself, words.PROPOSES_ONESELF),
    Signal("36", Area.SELECTION, _no_of_the_candidate, words.NO_NOT_HEARD),
)

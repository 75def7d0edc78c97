"""Signals in the round of questions: what is skipped, and what is taken for a question.

Source: process.md 6, numbers 3 to 5, and 3.3 (C3).
"""

from __future__ import annotations

from collections.abc import Iterator

from sociocli.domain.scenario import Meaning
from sociocli.practice.circle.moves import Move
from sociocli.practice.coach import signals_wording as words
from sociocli.practice.coach.course import Exchange
from sociocli.practice.coach.rounds_cut import cut_short
from sociocli.practice.coach.signal import Area, Noticed, Signal, Watched
from sociocli.practice.sentences.sentence_signs import Sign
from sociocli.practice.sentences.sentences import seen as signs_in

__all__ = ["SIGNALS"]

_OVER = "pass"
_VIEWS = (
    *(Meaning.REACTION, Meaning.PREFERENCE, Meaning.CONCERN, Meaning.OBJECTION),
    *(Meaning.IDEA, Meaning.ATTACK),
)
_REDIRECTS = (Move.LATER, Move.ASK, Move.TURN)


def _skipped(seen: Watched) -> Iterator[Noticed]:
    """The rest of the round is left out, or somebody is passed over who asked."""
    for at, people in cut_short(seen, "questions"):
        yield Noticed("3", at, people[0], others=people[1:])
    for one in seen.at("questions"):
        person, answer = one.place.person, one.answer
        if answer is None or answer.answer != _OVER or one.place.part:
            continue
        asked = [said for said in one.heard_of(person) if said.means is Meaning.QUESTION]
        answered = any(said.means is Meaning.ANSWER for said in one.heard)
        if asked and not answered:
            yield Noticed("3", answer.at, person, asked[0].text)


def _views(seen: Watched) -> Iterator[Noticed]:
    """A view is said at the place of a question, and nobody says where its place is."""
    for one, answer, quote in _turns(seen, *_VIEWS):
        if not _answered_attack(one) and not _redirected(one):
            yield Noticed("4", answer, one.place.person, quote)


def _attacks(seen: Watched) -> Iterator[Noticed]:
    """An attack in the form of a question is answered as if it were one."""
    for one, _, quote in _turns(seen, Meaning.ATTACK):
        explained = _answered_attack(one)
        if explained is not None:
            yield Noticed("5", explained, one.place.person, quote)


def _answered_attack(one: Exchange) -> int | None:
    """Return the entry by which an attack was answered, or None."""
    for step in one.said:
        heard = one.heard_of(one.place.person, step)
        attacked = any(said.means is Meaning.ATTACK for said in heard)
        if attacked and step.said is not None and step.said.move is Move.EXPLAIN:
            return step.at
    return None


def _turns(seen: Watched, *means: Meaning) -> Iterator[tuple[Exchange, int, str]]:
    """Yield turns in which something of the kind was said first, with their answer and words."""
    for one in seen.at("questions"):
        if one.place.part or one.answer is None:
            continue
        heard = one.heard_of(one.place.person)
        if heard and heard[0].means in means:
            yield one, one.answer.at, heard[0].text


def _redirected(one: Exchange) -> bool:
    return any(
        step.said is not None
        and (step.said.move in _REDIRECTS or bool(signs_in(step.said.words, Sign.LATER)))
        for step in one.said
    )


SIGNALS = (
    Signal("3", Area.CONSENT, _skipped, words.QUESTIONS_CUT),
    Signal("4", Area.CONSENT, _views, words.VIEW_AS_QUESTION),
    Signal("5", Area.CONSENT, _attacks, words.ATTACK_ANSWERED),
)

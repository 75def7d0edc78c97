"""Signals in the reactions: what is left out, answered, or asked to justify itself.

Source: process.md 6, numbers 6 to 8, and 3.3 (C4).
"""

from __future__ import annotations

import re
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
_REACTIONS = (
    *(Meaning.REACTION, Meaning.PREFERENCE, Meaning.CONCERN, Meaning.OBJECTION, Meaning.IDEA),
    *(Meaning.HESITATION, Meaning.UPSET),
)
_ANSWERS = (Meaning.DEBATE, Meaning.OUT_OF_TURN)
_STOPS = (Move.TURN, Move.LATER)
_ASKS = (Move.ASK, Move.EXPLAIN, Move.SOLVE, Move.OWN)
_PASSES = re.compile(r"\bpass\b", re.IGNORECASE)


def _skipped(seen: Watched) -> Iterator[Noticed]:
    """The rest of the round is left out, or somebody is passed over who reacted."""
    for at, people in cut_short(seen, "reactions"):
        yield Noticed("6", at, people[0], others=people[1:])
    for one in seen.at("reactions"):
        answer, person = one.answer, one.place.person
        if answer is None or answer.answer != _OVER or one.place.part:
            continue
        said = [said.text for said in one.heard_of(person) if said.means in _REACTIONS]
        if said and not _PASSES.search(said[0]):
            yield Noticed("6", answer.at, person, said[0])


def _debated(seen: Watched) -> Iterator[Noticed]:
    """Somebody answers a reaction and nobody minds, or the facilitator answers it."""
    for one in seen.at("reactions"):
        stopped = [step for step in one.said if step.said and step.said.move in _STOPS]
        if one.answer is not None and not stopped:
            for heard in one.heard:
                if heard.person != one.place.person and heard.means in _ANSWERS:
                    yield Noticed("7", one.answer.at, heard.person, heard.text)
        for at, person, quote in _said_at(one, explains=True):
            yield Noticed("7", at, person, quote)


def _justified(seen: Watched) -> Iterator[Noticed]:
    """Somebody is pressed about a reaction, or asked why they feel so."""
    for one in seen.at("reactions"):
        for at, person, quote in _said_at(one, explains=False):
            yield Noticed("8", at, person, quote)


def _said_at(one: Exchange, *, explains: bool) -> Iterator[tuple[int, str, str]]:
    """Yield where a reaction was explained away, or was asked to justify itself."""
    for step in one.said:
        heard = one.heard_of(one.place.person, step)
        if step.said is None or not heard or step.said.to not in (one.place.person, "all"):
            continue
        asks = step.said.move is Move.PRESS or (
            step.said.move in _ASKS
            and bool(signs_in(step.said.words, Sign.WHY_FEEL, Sign.ARGUES, Sign.PROVE))
        )
        if (step.said.move is Move.EXPLAIN and not asks) if explains else asks:
            yield step.at, one.place.person, heard[0].text


SIGNALS = (
    Signal("6", Area.CONSENT, _skipped, words.REACTIONS_CUT),
    Signal("7", Area.ROUNDS, _debated, words.REACTIONS_DEBATED),
    Signal("8", Area.CONSENT, _justified, words.REACTION_JUSTIFIED),
)

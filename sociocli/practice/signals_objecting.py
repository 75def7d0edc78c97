"""Signals while objections are worked on: who is heard, and what is tried first.

Source: process.md 6, numbers 17 to 24, and 3.3 (C8 to C11).
"""

from __future__ import annotations

from collections.abc import Iterator

from sociocli.domain.scenario import Meaning
from sociocli.practice import signals_wording as words
from sociocli.practice.course import Exchange, Step
from sociocli.practice.moves import Move
from sociocli.practice.sentence_signs import Sign
from sociocli.practice.sentences import seen as signs_in
from sociocli.practice.signal import Area, Noticed, Signal, Watched

__all__ = ["SIGNALS"]

_OBJECTS = (Meaning.OBJECTION, Meaning.HESITATION, Meaning.PREFERENCE, Meaning.NO)


def said_to_objectors(seen: Watched) -> Iterator[tuple[Step, str, str]]:
    """Yield what was said to somebody who objects: the step, who it is, and their last words."""
    for one in seen.at("objection", "consent"):
        for place, step in enumerate(one.steps):
            if step.said is None:
                continue
            person = _objector(one, step)
            heard = [
                said.text
                for earlier in one.steps[: place + 1]
                for said in earlier.speech
                if said.person == person and said.means in _OBJECTS
            ]
            if person and heard:
                yield step, person, heard[-1]


def _objector(one: Exchange, step: Step) -> str:
    """Return who is spoken to: whoever is named, or else whose turn or objection it is."""
    to = step.said.to if step.said is not None else "all"
    return to if to != "all" else (step.owner or one.place.person)


def _argued(seen: Watched) -> Iterator[Noticed]:
    for step, person, quote in said_to_objectors(seen):
        if step.said is not None and _argues(step.said.move, step.said.words):
            yield Noticed("17", step.at, person, quote)


def _argues(move: Move, text: str) -> bool:
    if move in (Move.RESTATE, Move.PRESS):
        return False
    return move is Move.EXPLAIN or bool(signs_in(text, Sign.ARGUES))


SIGNALS = (Signal("17", Area.CONSENT, _argued, words.ARGUED),)

"""What was done well with people: turns that were kept, a hat that was named, care that was taken.

Each is praised once in a meeting, where it was first; the coach sees to that.
Source: process.md 6 (“praise signals”), 2.3 M2 and M14, 2.5.
"""

from __future__ import annotations

from collections.abc import Iterator

from sociocli.domain.scenario import Meaning
from sociocli.practice.circle.moves import Move, Said
from sociocli.practice.coach.course import Exchange, Step
from sociocli.practice.coach.signal import Area, Noticed, Watched
from sociocli.practice.coach.signals_praising import kindly, praise
from sociocli.practice.sentences.asking_words import asks, sentence_at
from sociocli.practice.sentences.sentence_signs import Sign
from sociocli.practice.sentences.sentences import seen as signs_in

__all__ = ["SIGNALS"]

_SPEAKS_UP = (Meaning.OUT_OF_TURN, Meaning.DEBATE, Meaning.OFF_TOPIC)
_WAITS = (Move.TURN, Move.LATER)
_GIVES_BACK = (Move.ASK, Move.THANK, Move.RESTATE, Move.CARE, Move.OWN)
_MENDS = (Move.SOLVE, Move.EXPLAIN, Move.PRESS, Move.IDEAS)


def _interruptions(seen: Watched) -> Iterator[tuple[Exchange, str, Step]]:
    """Yield where somebody spoke at another one's turn: the question, who, and the step."""
    for one in seen.exchanges:
        for step in one.steps:
            for said in step.speech:
                if said.means in _SPEAKS_UP and said.person != one.place.person:
                    yield one, said.person, step


def _keeps_turns(seen: Watched) -> Iterator[Noticed]:
    """Whoever speaks out of turn is asked to wait, without a hard word."""
    for one, person, spoke in _interruptions(seen):
        for step in one.said:
            said = step.said
            kind = said and said.move in _WAITS and kindly(said)
            if kind and said and step.at >= spoke.at and said.to in (person, "all"):
                yield Noticed("turns", step.at, person)


def _lets_finish(seen: Watched) -> Iterator[Noticed]:
    """Whoever was interrupted gets the word back."""
    for one, _, spoke in _interruptions(seen):
        person = one.place.person
        waits = [
            it.at
            for it in one.said
            if it.said and it.said.move in _WAITS and it.said.to != person and it.at >= spoke.at
        ]
        for step in one.said:
            said = step.said
            back = said and said.to == person and said.move in _GIVES_BACK and kindly(said)
            if back and waits and step.at > waits[0]:
                yield Noticed("finish", step.at, person)


def _asks_what_they_need(seen: Watched) -> Iterator[Noticed]:
    for one in seen.exchanges:
        upset = [said for said in one.heard if said.means is Meaning.UPSET]
        for step in one.said:
            for heard in upset:
                if step.said and step.said.to == heard.person and _cares(step.said):
                    yield Noticed("need", step.at, heard.person, heard.text)


def _cares(said: Said) -> bool:
    cares = said.move is Move.CARE or bool(signs_in(said.words, Sign.CARE))
    return cares and kindly(said)


def _thanks_for_news(seen: Watched) -> Iterator[Noticed]:
    """What somebody brings into the check-in is thanked for, and left."""
    for one in seen.at("check-in"):
        person = one.place.person
        thanked = [it for it in one.said if it.said and _thanks(it.said, person)]
        mended = [it for it in one.said if it.said and _mends(it.said)]
        heard = one.heard_of(person)
        if one.answer is not None and heard and thanked and not mended:
            yield Noticed("news", one.answer.at, person, heard[0].text)


def _thanks(said: Said, person: str) -> bool:
    thanks = said.move is Move.THANK or bool(signs_in(said.words, Sign.THANKS))
    return thanks and said.to == person and kindly(said)


def _mends(said: Said) -> bool:
    return said.move in _MENDS or bool(signs_in(said.words, Sign.ADVICE))


def _names_hat(seen: Watched) -> Iterator[Noticed]:
    """An opinion of the facilitator comes with a hat; also at the own turn in a round.

    Own words stand in place of those that name the hat, so that it must be in them.
    """
    for step in seen.steps:
        if not step.place.item:
            continue
        own = step.is_answer and step.place.person == seen.cast.you and bool(step.text)
        said = step.said
        if said and said.move is Move.HAT and not said.words:
            yield Noticed("hat", step.at)
        named = signs_in(step.text, Sign.HAT) if said or own else ()
        if named and (own or (said and kindly(said))):
            yield Noticed("hat", step.at, quote=sentence_at(step.text, named[0].start))


def _asks_for_better(seen: Watched) -> Iterator[Noticed]:
    for one in seen.at("check-out", "improve"):
        for step in one.said:
            found = [sentence_at(step.text, it.start) for it in signs_in(step.text, Sign.BETTER)]
            asking = [it for it in found if asks(it)]
            if asking:
                yield Noticed("better", step.at, quote=asking[0])


SIGNALS = (
    praise("turns", Area.ROUNDS, _keeps_turns),
    praise("finish", Area.ROUNDS, _lets_finish),
    praise("need", Area.CARE, _asks_what_they_need),
    praise("news", Area.CARE, _thanks_for_news),
    praise("hat", Area.FLOW, _names_hat),
    praise("better", Area.FLOW, _asks_for_better),
)

"""What people ask about a text, and what its author answers.

Must not know whether something was a question. Source: process.md 3.3 (C3).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from sociocli.domain.scenario import Meaning, Utterance
from sociocli.domain.utterance import Utterances
from sociocli.practice.circle import wording as words
from sociocli.practice.circle.cast import Cast
from sociocli.practice.circle.lines import drawn, meaning_by_temper
from sociocli.practice.circle.place import Place

if TYPE_CHECKING:  # the memory listens to what is said here
    from sociocli.practice.circle.memory import Memory

__all__ = ["answer_to", "at_questions"]


def at_questions(cast: Cast, memory: Memory, place: Place) -> Utterances:
    """Return what somebody asks, with what the author answers; or that they ask nothing.

    Args:
        cast: Who plays along.
        memory: What has happened.
        place: A place like `item-1/questions/ana`.

    """
    if place.part:
        return ()
    asks = _question(cast, place) if place.key not in memory.answered else None
    if asks is None:
        return (Utterance(place.person, words.NO_QUESTION),)
    if asks.means is not Meaning.QUESTION:
        return (asks,)
    return (asks, *answer_to(cast, place))


def _question(cast: Cast, place: Place) -> Utterance | None:
    person = place.person
    if cast.has_stance(person, place.item):
        stance = cast.stance(person, place.item)
        return Utterance(person, stance.asks, stance.asks_means) if stance.asks else None
    line = drawn(cast, person, "asks", place.key)
    means = meaning_by_temper(cast, person, "asks", Meaning.QUESTION)
    return Utterance(person, line, means) if line else None


def answer_to(cast: Cast, place: Place) -> Utterances:
    """Return what the author answers; nothing if the learner is the author.

    Args:
        cast: Who plays along.
        place: Where somebody has asked.

    """
    items = cast.brought.agenda.items
    author = items[place.item - 1].by if 0 < place.item <= len(items) else ""
    if not author or cast.character(author) is None or author == place.person:
        return ()
    known = dict(cast.stance(author, place.item).answers)
    line = known.get(place.person) or known.get("all") or drawn(cast, author, "answers", place.key)
    return (Utterance(author, line, Meaning.ANSWER),) if line else ()

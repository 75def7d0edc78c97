"""What the model facilitator proposes in a review: what was heard decides what becomes of it.

Whoever could not live with the decision as it stands says what would help; where
nobody says such a thing it is kept, as long as the circle gave it last time.
Must not know how people sound. Source: process.md 5.4 and 3.9.
"""

from __future__ import annotations

from sociocli.domain.as_long import as_long_again
from sociocli.domain.day import day
from sociocli.domain.plain import Plain
from sociocli.domain.proposal import Resolution
from sociocli.domain.scenario import Met, Utterance
from sociocli.practice.circle.cast import Cast
from sociocli.practice.circle.memory import Memory
from sociocli.practice.circle.place import Place
from sociocli.practice.circle.worrying import worry_of
from sociocli.process.writing import Write

__all__ = ["becomes", "is_of_review", "written"]

USUAL = "1 year"
_OF_THE_TEXT = (
    *(None, Resolution.AMEND, Resolution.TRIAL_SCOPE),
    *(Resolution.SAFEGUARD, Resolution.SPLIT),
)


def becomes(cast: Cast, memory: Memory, place: Place) -> str:
    """Return what is proposed for a decision: to keep, adjust, replace or end it.

    Args:
        cast: Who plays along.
        memory: What has happened.
        place: The place of that question.

    """
    met = _would_help(cast, memory, place)
    if met is None:
        return "keep"
    if met.by is Resolution.DROP:
        return "end"
    if met.by is Resolution.REPLACE:
        return "replace"
    return "adjust" if met.by in _OF_THE_TEXT and met.writes else "keep"


def is_of_review(memory: Memory, place: Place) -> bool:
    """Tell whether something is written of how it went, or of what is proposed then.

    Args:
        memory: What has happened.
        place: Where it is asked.

    """
    if place.phase == "proposal":
        return f"item-{place.item}/review/choice" in memory.answered
    return place.phase == "review"


def written(
    cast: Cast, memory: Memory, question: Write, place: Place, said: tuple[Utterance, ...]
) -> Plain:
    """Return what is written down in a review: what was heard, or what is proposed.

    Args:
        cast: Who plays along.
        memory: What has happened.
        question: What is asked.
        place: Where it stands.
        said: What was heard.

    """
    if place.part in ("criteria", "concerns") and place.phase == "review":
        return "\n".join(one.text for one in said)
    met = _would_help(cast, memory, place) or Met()
    if place.part == "text":
        return met.writes or question.settles()
    if place.part == "review":
        return met.within or _as_long(cast, place)
    return question.settles()


def _would_help(cast: Cast, memory: Memory, place: Place) -> Met | None:
    """Return what would help the first who could not live with it as it is now."""
    for person in cast.played():
        worry = worry_of(cast, memory, person, place.item) if memory.here(person) else None
        if worry is not None and worry.met and not worry.only_wish:
            return worry.met[0]
    return None


def _as_long(cast: Cast, place: Place) -> str:
    """Return the day on which it is looked at again: as far away as last time."""
    standing, items = cast.brought.standing, cast.brought.agenda.items
    today = day(cast.brought.agenda.date)
    named = items[place.item - 1].decision if place.item <= len(items) else ""
    known = [one for one in standing if one.id == named or len(standing) == 1]
    if not known:  # one of several was picked or taken out, and which one is not told here
        return as_long_again("", "", today, USUAL)
    return as_long_again(known[0].adopted, known[0].decision.review, today, USUAL)

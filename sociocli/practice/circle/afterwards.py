"""What somebody says at the end with whose worry it was decided all the same.

Whoever has said it says other things than somebody whom nobody has heard. Must not
know how it was decided.

Source: process.md 3.5 (an objection that nobody heard comes back later); issue 4.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from sociocli.practice.circle import wording as words
from sociocli.practice.circle.cast import Cast
from sociocli.practice.circle.worrying import number_of

if TYPE_CHECKING:  # the memory listens to what is said here
    from sociocli.practice.circle.memory import Memory

__all__ = ["left_with"]


def left_with(cast: Cast, memory: Memory, item: int, person: str) -> str:
    """Return what somebody says at the check-out about a worry that is left; "" if none is.

    Args:
        cast: Who plays along.
        memory: What has happened.
        item: The number of an item that was decided.
        person: Who looks back.

    """
    own, usual = _lines(cast, memory, item, person)
    if own or not usual:
        return own
    title = cast.brought.agenda.items[item - 1].title
    return usual.format(title=title) if _is_first(cast, memory, item, person, usual) else ""


def _lines(cast: Cast, memory: Memory, item: int, person: str) -> tuple[str, str]:
    """Return the own words that somebody has for it, and the usual ones; "" if no worry is left."""
    known = memory.item(item)
    number = number_of(cast, known, person, item)
    if number < 0:
        return "", ""
    worry = cast.stance(person, item).worries[number]
    said = number in known.person(person).voiced
    own = worry.afterwards_said if said else worry.afterwards
    if person in known.candidate and said:
        return own, words.AFTERWARDS_CHOSEN
    if not said:
        return own, words.AFTERWARDS
    return own, words.AFTERWARDS_WISH if worry.only_wish else words.AFTERWARDS_SAID


def _is_first(cast: Cast, memory: Memory, item: int, person: str, usual: str) -> bool:
    """Tell whether nobody before somebody has the same usual words: one says them for all."""
    same = (one for one in cast.played() if _lines(cast, memory, item, one) == ("", usual))
    return next(same, "") == person

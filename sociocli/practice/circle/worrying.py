"""Worries: which objection somebody has now, and whether what lies on the table meets it.

Pure functions of cast and memory. Must not know how anything is said.
Source: process.md 3.6 and 3.7; 4.3 for candidates.
"""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from sociocli.domain.day import day, term_end
from sociocli.domain.proposal import Resolution
from sociocli.domain.scenario import Met, Worry
from sociocli.errors import BadRequest
from sociocli.practice.circle.cast import Cast
from sociocli.practice.circle.place import Place
from sociocli.practice.circle.reading import stands_in
from sociocli.practice.circle.remembered import ItemMemory, Package
from sociocli.process.message import say
from sociocli.process.wording import review

if TYPE_CHECKING:  # the memory is folded with the help of worries
    from sociocli.practice.circle.memory import Memory

__all__ = [
    "is_hidden",
    "is_met",
    "is_read",
    "met_by",
    "number_of",
    "worked_on",
    "worry_of",
]


def worry_of(cast: Cast, memory: Memory, person: str, item: int, role: str = "") -> Worry | None:
    """Return the objection that somebody has now, or seems to have; None if there is none.

    Args:
        cast: Who plays along.
        memory: What has happened.
        person: The id of the person.
        item: The number of the item.
        role: The role, where an item is about several.

    """
    known = memory.item(item, role)
    number = number_of(cast, known, person, item, role)
    return cast.stance(person, item, role).worries[number] if number >= 0 else None


def number_of(cast: Cast, known: ItemMemory, person: str, item: int, role: str = "") -> int:
    """Return the number of the worry that somebody has now, from 0; -1 if there is none.

    Args:
        cast: Who plays along.
        known: What has happened in the item.
        person: The id of the person.
        item: The number of the item.
        role: The role, where an item is about several.

    """
    for number in _possible(cast, known, person, item, role):
        worry = cast.stance(person, item, role).worries[number]
        if _has_come_up(known, worry, number, person) and not is_met(cast, known, worry):
            return number
    return -1


def worked_on(cast: Cast, memory: Memory, place: Place) -> Worry | None:
    """Return the worry behind the objection that is worked on here, met or not.

    Args:
        cast: Who plays along.
        memory: What has happened.
        place: A place like `item-1/objection-2/understood`.

    """
    known = memory.item(place.item, place.role)
    raised = known.objection(place.number)
    if raised is None:
        return None
    worries = cast.stance(raised.owner, place.item, place.role).worries
    number = raised.worry
    if number < 0:
        number = number_of(cast, known, raised.owner, place.item, place.role)
    return worries[number] if 0 <= number < len(worries) else None


def _possible(cast: Cast, known: ItemMemory, person: str, item: int, role: str) -> tuple[int, ...]:
    """Return the numbers of the worries that belong to what is decided: text or candidate."""
    stance = cast.stance(person, item, role)
    if known.candidate:
        return tuple(number - 1 for number in stance.against(known.candidate))
    bound = stance.about_somebody
    return tuple(n for n in range(len(stance.worries)) if n + 1 not in bound)


def _has_come_up(known: ItemMemory, worry: Worry, number: int, person: str) -> bool:
    text = known.now.text
    ends = _ends(known)
    on_the_table = _ending("") if ends else "\n".join((text, *known.now.added))
    if (ends or worry.after) and not stands_in(on_the_table, worry.after):
        return False  # of what ends nothing goes on; whoever minds that says so by `after`
    if worry.before and stands_in(text, worry.before):
        return False
    dealt = known.person(person)
    if worry.if_unheard and dealt.heard:
        return False
    if worry.takes_back and dealt.understood:
        return False
    return not (worry.only_wish and number in dealt.told)


def _ends(known: ItemMemory) -> bool:
    """Tell whether a decision that is looked at again is to end."""
    text = known.first.text
    return bool(text) and known.now.text == _ending(text)


def _ending(text: str) -> str:
    return say(review.END_TEXT, text=text).text()


def is_hidden(known: ItemMemory, worry: Worry, number: int, person: str) -> bool:
    """Tell whether a worry is still behind something else: nobody has asked yet.

    Args:
        known: What has happened in the item.
        worry: The worry.
        number: Its number, from 0.
        person: Whose it is.

    """
    dealt = known.person(person)
    is_out = dealt.opened or number in dealt.voiced or person in known.objectors
    return bool(worry.hidden) and not is_out


def is_met(cast: Cast, known: ItemMemory, worry: Worry) -> bool:
    """Tell whether what lies on the table now meets a worry.

    Args:
        cast: Who plays along.
        known: What has happened in the item.
        worry: The worry.

    """
    return met_by(cast, known, worry) is not None


def met_by(cast: Cast, known: ItemMemory, worry: Worry) -> Met | None:
    """Return the way in which what lies on the table now meets a worry, or None.

    Args:
        cast: Who plays along.
        known: What has happened in the item.
        worry: The worry.

    """
    return next((one for one in worry.met if _holds(cast, known, one)), None)


def is_read(met: Met, text: str) -> bool:
    """Tell whether the words of a text are those that meet a worry in this way.

    Args:
        met: The way.
        text: What is new.

    """
    wanted = all(not words or stands_in(text, words) for words in (met.words, met.also))
    return wanted and not stands_in(text, met.without)


_OF_THE_TEXT = (
    Resolution.AMEND,
    Resolution.TRIAL_SCOPE,
    Resolution.SAFEGUARD,
    Resolution.SPLIT,
    Resolution.REPLACE,
)


def _holds(cast: Cast, known: ItemMemory, met: Met) -> bool:
    if not _was_done(known, met):
        return False
    now, first = known.now, known.first
    if not is_read(met, "\n".join(_new_in(now, first))):
        return False
    if met.within and not _is_within(cast, now, met.within):
        return False
    return not met.stop or any(one.who and one.stop_if for one in now.watched)


# Any other text may change anything; without words only the choice tells what it was to be.
_CHOSEN = (Resolution.TRIAL_SCOPE, Resolution.SAFEGUARD, Resolution.SPLIT)


def _was_done(known: ItemMemory, met: Met) -> bool:
    by = met.by
    if by is None:
        return known.now != known.first
    if by in _OF_THE_TEXT:
        told = bool(met.words) or by not in _CHOSEN or by.value in known.ways
        return told and known.now.text != known.first.text
    if by is Resolution.SHORTEN_TERM:
        now, first = known.now, known.first
        return (now.review, now.expires) != (first.review, first.expires)
    if by is Resolution.MEASURE:
        return bool(known.now.watched) or by.value in known.ways
    return by.value in known.ways


def _new_in(now: Package, first: Package) -> list[str]:
    text = now.text if now.text != first.text else ""
    return [text, *now.added]


def _is_within(cast: Cast, now: Package, span: str) -> bool:
    if not cast.brought.agenda.date:
        return False  # a format of no day yet: no length can be told from it
    begun = day(cast.brought.agenda.date)
    latest = term_end(span, begun)
    days = [_as_day(one, begun) for one in (now.review, now.expires) if one]
    return any(one <= latest for one in days if one)


def _as_day(text: str, begun: date) -> str:
    """Return the day that a term ends, in whatever form it stands; "" if it is none."""
    try:
        return term_end(text, begun)
    except BadRequest:
        return ""

"""Worries: which objection somebody has now, and whether what lies on the table meets it.

Pure functions of cast and memory. Must not know how anything is said.
Source: process.md 3.6 and 3.7; 4.3 for candidates.
"""

from __future__ import annotations

from sociocli.domain.day import day, term_end
from sociocli.domain.proposal import Resolution
from sociocli.domain.scenario import Met, Worry
from sociocli.practice.cast import Cast
from sociocli.practice.memory import ItemMemory, Memory, Package, holds

__all__ = ["is_hidden", "is_met", "worry_of"]


def worry_of(cast: Cast, memory: Memory, person: str, item: int) -> Worry | None:
    """Return the objection that somebody has now, or seems to have; None if there is none.

    Args:
        cast: Who plays along.
        memory: What has happened.
        person: The id of the person.
        item: The number of the item.

    """
    for worry in _possible(cast, memory, person, item):
        if _has_come_up(memory, worry, person, item) and not is_met(cast, memory, worry, item):
            return worry
    return None


def _possible(cast: Cast, memory: Memory, person: str, item: int) -> tuple[Worry, ...]:
    """Return the worries that belong to what is decided: the text, or the candidate."""
    stance = cast.stance(person, item)
    candidate = memory.item(item).candidate
    bound = [int(number) for _, number in stance.about] + [stance.declines]
    if candidate:
        numbers = [int(number) for who, number in stance.about if who in candidate]
        numbers += [stance.declines] if person in candidate and stance.declines else []
        return tuple(stance.worries[number - 1] for number in numbers)
    return tuple(one for n, one in enumerate(stance.worries, 1) if n not in bound)


def _has_come_up(memory: Memory, worry: Worry, person: str, item: int) -> bool:
    known = memory.item(item)
    text = known.now.text
    if worry.after and not holds(text, worry.after):
        return False
    if worry.before and holds(text, worry.before):
        return False
    dealt = known.person(person)
    if worry.if_unheard and dealt.heard:
        return False
    if worry.takes_back and dealt.understood:
        return False
    return not (worry.only_wish and (dealt.asked or dealt.understood))


def is_hidden(memory: Memory, worry: Worry, person: str, item: int) -> bool:
    """Tell whether a worry is still behind something else: nobody has asked yet.

    Args:
        memory: What has happened.
        worry: The worry.
        person: Whose it is.
        item: The number of the item.

    """
    dealt = memory.item(item).person(person)
    return bool(worry.hidden) and not dealt.opened and person not in memory.item(item).objectors


def is_met(cast: Cast, memory: Memory, worry: Worry, item: int) -> bool:
    """Tell whether what lies on the table now meets a worry.

    Args:
        cast: Who plays along.
        memory: What has happened.
        worry: The worry.
        item: The number of the item.

    """
    known = memory.item(item)
    return any(_holds(cast, known, one) for one in worry.met)


_OF_THE_TEXT = (
    Resolution.AMEND,
    Resolution.TRIAL_SCOPE,
    Resolution.SAFEGUARD,
    Resolution.SPLIT,
    Resolution.REPLACE,
)


def _holds(cast: Cast, known: ItemMemory, met: Met) -> bool:
    if not _was_done(known, met.by):
        return False
    now, first = known.now, known.first
    if met.words and not holds("\n".join(_new_in(now, first)), met.words):
        return False
    if met.within and not _is_within(cast, now, met.within):
        return False
    return not met.stop or bool(now.watcher and now.stop_if)


def _was_done(known: ItemMemory, by: Resolution | None) -> bool:
    if by is None:
        return known.now != known.first
    if by in _OF_THE_TEXT:
        return known.now.text != known.first.text
    if by is Resolution.SHORTEN_TERM:
        now, first = known.now, known.first
        return (now.review, now.expires) != (first.review, first.expires)
    if by is Resolution.MEASURE:
        return bool(known.now.watched) or by.value in known.ways
    return by.value in known.ways


def _new_in(now: Package, first: Package) -> list[str]:
    text = now.text if now.text != first.text else ""
    return [text, *now.added, now.watched, now.stop_if]


def _is_within(cast: Cast, now: Package, span: str) -> bool:
    begun = day(cast.brought.agenda.date or "2026-11-22")
    latest = term_end(span, begun)
    days = [one for one in (now.review, now.expires) if one]
    return any(_as_day(one, begun.isoformat()) <= latest for one in days)


def _as_day(text: str, begun: str) -> str:
    """Return the day that a term ends, in whatever form it stands in the journal."""
    return term_end(text, day(begun))

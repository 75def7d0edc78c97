"""The debrief: what was done, moment by moment, on one screen and in plain text.

Praise first, then moments by area of competence, each with where it was; what to
try next; and whom one could ask to do it with. No points, and nothing is counted.
What does not fit on the screen follows after it.

Must not know what is noticed, nor screens. Source: formats.md 3; process.md 6.
"""

from __future__ import annotations

import textwrap
from collections.abc import Sequence
from dataclasses import dataclass, replace

from sociocli.practice.circle.cast import Cast
from sociocli.practice.circle.place import Place, place_of
from sociocli.practice.coach import debrief_wording as words
from sociocli.practice.coach.coach import watch
from sociocli.practice.coach.signal import Area, Noticed, Signal
from sociocli.practice.coach.signals import SIGNALS
from sociocli.process.journal import Entry
from sociocli.process.message import say

__all__ = ["Debrief", "Moment", "debrief", "label", "remark"]

_WIDTH = 76
# What fits on a screen of 24 lines beside the question.
_LINES = 14
_MOMENTS = 6
_PRAISES = 2
_QUOTE = 60
# A sentence that is praised is hardly cut: the praised thing may be at its end.
_PRAISED = 120
# So many people are named before the rest of them are only counted.
_NAMES = 4
# What weighs most for the people in the circle, in this order; then the others.
_FIRST = (
    *("14", "heard-as", "18", "17", "23", "3", "6", "20", "15", "16", "22", "13", "1", "2"),
    *("29", "36", "moved", "not-there", "32", "8", "7", "5", "4", "38", "44", "43"),
)


@dataclass(frozen=True, slots=True)
class Moment:
    """A moment of the debrief.

    Args:
        noticed: What was noticed, with the number of its entry in the journal.
        signal: The signal.
        words: What happened and where, in one sentence.

    """

    noticed: Noticed
    signal: Signal
    words: str


@dataclass(frozen=True, slots=True)
class Debrief:
    """A debrief.

    Args:
        lines: What fits on one screen.
        more: What follows after it.
        moments: All moments in the order of the journal, praise too.

    """

    lines: tuple[str, ...]
    more: tuple[str, ...]
    moments: tuple[Moment, ...]

    @property
    def text(self) -> str:
        """All lines as one text."""
        return "\n".join((*self.lines, *self.more))


def remark(cast: Cast, noticed: Noticed, *, short: bool = False) -> str:
    """Return what the coach says about something that was noticed.

    Args:
        cast: Who plays along.
        noticed: What was noticed.
        short: True for one sentence and what one could say instead; else also why.

    """
    signal = _signal(noticed)
    what, instead = _what(cast, noticed), _put_to_one(cast, noticed, signal.told.instead)
    if short:
        return _line(cast, words.AT_ONCE, what=what, instead=instead) if instead else what
    parts = [what, _put(cast, noticed, signal.told.why)]
    if instead:
        parts.append(_line(cast, words.INSTEAD, instead=instead))
    return "\n".join(parts)


def label(cast: Cast, entries: Sequence[Entry], noticed: Noticed) -> str:
    """Return where something was noticed, and what, in one sentence.

    Args:
        cast: Who plays along.
        entries: The entries of the journal.
        noticed: What was noticed.

    """
    where = _where(cast, entries, noticed)
    what = _what(cast, noticed)
    if not where:
        return what
    return _line(cast, words.AROUND, where=where[:1].upper() + where[1:], what=what)


def debrief(cast: Cast, entries: Sequence[Entry], next: tuple[str, ...] = ()) -> Debrief:  # noqa: A002
    """Return the debrief of a practice that is over.

    Args:
        cast: Who plays along.
        entries: The entries of its journal.
        next: What to try afterwards, by name.

    """
    if not any(entry.human for entry in entries):
        return Debrief((words.NOTHING_YET,), (), ())
    moments = tuple(
        Moment(one, _signal(one), label(cast, entries, one))
        for one in watch(cast, entries, ended=True)
    )
    praised = _each_once([one for one in moments if one.signal.praise])
    chosen = _each_once([one for one in moments if not one.signal.praise])
    page = _Page(cast, praised[:_PRAISES], chosen[:_MOMENTS])
    lines = _that_fit(page, _ending(cast, chosen, next))
    more = [line for one in moments for line in _in_full(cast, one)]
    return Debrief(lines, ("", words.MORE, *more) if more else (), moments)


def _each_once(moments: Sequence[Moment]) -> list[Moment]:
    """Return the first moment of each signal, the weightiest first."""
    first: dict[str, Moment] = {}
    for one in moments:
        first.setdefault(one.signal.name, one)
    return sorted(first.values(), key=lambda one: _weight(one.signal))


def _weight(signal: Signal) -> int:
    return _FIRST.index(signal.name) if signal.name in _FIRST else len(_FIRST)


@dataclass(frozen=True, slots=True)
class _Page:
    """What is shown first: the praised, the chosen, and with how many what one could say."""

    cast: Cast
    praised: list[Moment]
    chosen: list[Moment]
    said: int = _MOMENTS

    def lines(self) -> list[str]:
        """Return the lines, by area of competence."""
        lines = []
        if self.praised:
            lines = [words.WELL, *(line for one in self.praised for line in self._row(one))]
        for area in Area:
            here = [one for one in self.chosen if one.signal.area is area]
            here.sort(key=lambda one: one.noticed.at)
            lines += [words.AREAS[area]] if here else []
            lines += [line for one in here for line in self._row(one)]
        return lines if self.chosen else [*lines, words.CALM]

    def _row(self, one: Moment) -> list[str]:
        line = _line(self.cast, words.DOT, what=one.words)
        return [line, *(_said(self.cast, one) if one in self.chosen[: self.said] else [])]


def _that_fit(page: _Page, ending: list[str]) -> tuple[str, ...]:
    """Return what fits on the screen: rather more moments than more to say about each."""
    lines = page.lines()
    while _rows(lines) + _rows(ending) > _LINES and (page.said or len(page.chosen) > 1):
        if page.said:
            page = replace(page, said=min(page.said, len(page.chosen)) - 1)
        else:
            page = replace(page, chosen=page.chosen[:-1])
        lines = page.lines()
    return (*lines, *ending)


def _in_full(cast: Cast, one: Moment) -> list[str]:
    """Return a moment with why it matters and what one could say."""
    why = "  " + _put(cast, one.noticed, one.signal.told.why)
    return [_line(cast, words.DOT, what=one.words), why, *_said(cast, one)]


def _said(cast: Cast, one: Moment) -> list[str]:
    instead = _put_to_one(cast, one.noticed, one.signal.told.instead)
    if not instead:
        return []
    return ["  " + _line(cast, words.INSTEAD_ALONE, instead=instead)]


def _rows(lines: Sequence[str]) -> int:
    """Return about how many rows the lines take; the terminal breaks them where it must."""
    return sum(max(1, len(textwrap.wrap(line, _WIDTH))) for line in lines)


def _ending(cast: Cast, chosen: list[Moment], next_ones: tuple[str, ...]) -> list[str]:
    """Return what to try next, and the last question of all."""
    lines = []
    if next_ones:
        lines = [_line(cast, words.NEXT, what=next_ones[0])]
    elif chosen:
        instead = _put_to_one(cast, chosen[0].noticed, chosen[0].signal.told.instead)
        lines = [_line(cast, words.NEXT_FROM, instead=instead)]
    return ["", *lines, words.WHOM]


# One moment in words.


def _signal(noticed: Noticed) -> Signal:
    return next(one for one in SIGNALS if one.name == noticed.signal)


def _line(cast: Cast, template: str, **values: str) -> str:
    return say(template, **values).text(dict(cast.brought.circle.vocabulary))


def _put(cast: Cast, noticed: Noticed, template: str) -> str:
    return _line(cast, template, person=_people(cast, noticed), quote=_shortened(noticed))


def _put_to_one(cast: Cast, noticed: Noticed, template: str) -> str:
    """Put in one name only, where something is said to people: one speaks to one at a time."""
    return _put(cast, replace(noticed, others=()), template)


def _people(cast: Cast, noticed: Noticed) -> str:
    """Return the names of all whom it is about, or the first of them and how many more."""
    if not noticed.person:
        return words.SOMEBODY
    names = [cast.name(one) for one in (noticed.person, *noticed.others)]
    if len(names) > _NAMES:
        more = len(names) - _NAMES + 1
        return _line(cast, words.AND_MORE, names=", ".join(names[:-more]), count=str(more))
    *first, last = names
    return _line(cast, words.AND, names=", ".join(first), last=last) if first else last


def _what(cast: Cast, noticed: Noticed) -> str:
    template = _signal(noticed).told.what
    what = _put(cast, noticed, template)
    if noticed.quote and "{quote}" not in template:
        return _line(cast, words.QUOTED, what=what, quote=_shortened(noticed))
    return what


def _shortened(noticed: Noticed) -> str:
    most = _PRAISED if _signal(noticed).praise else _QUOTE
    line = " ".join(noticed.quote.split())
    if len(line) <= most:
        return line
    return line[:most].rsplit(" ", 1)[0].rstrip(".,:;") + words.LATER_ONE


def _where(cast: Cast, entries: Sequence[Entry], noticed: Noticed) -> str:
    """Return where something was: the step, whose turn it was, and the item if there are more.

    The step is left out where the sentence says it anyhow.
    """
    place = _place(entries, noticed.at)
    told = _signal(noticed).told.what
    where = "" if told.startswith(words.SAYS_WHERE) else _step(place)
    if where and place.person and place.person == noticed.person and "{person}" not in told:
        where = _line(cast, words.AT_TURN, where=where, person=cast.name(place.person))
    items = cast.brought.agenda.items
    if len(items) > 1 and 0 < place.item <= len(items):
        title = items[place.item - 1].title
        template = words.IN_ITEM if where else words.TITLE
        where = _line(cast, template, title=title, where=where)
    return where


def _place(entries: Sequence[Entry], at: int) -> Place:
    """Return where an entry stands; of what is asked beside a question, that question."""
    place = place_of(entries[at].key)
    while at > 0 and place.phase == "aside":
        at -= 1
        place = place_of(entries[at].key)
    return place


def _step(place: Place) -> str:
    if place.number and place.phase in words.NUMBERED:
        return say(words.NUMBERED[place.phase], number=_ordinal(place.number)).text()
    return words.PLACES.get(place.phase, "")


def _ordinal(number: int) -> str:
    if number <= len(words.ORDINALS):
        return words.ORDINALS[number - 1]
    return say(words.COUNT, number=str(number)).text()

"""The history of something, in order of time: what happened, how it stands, what is next.

Puts together what meetings did with it and what happened outside of them. Must
not know how it is printed.

Source: product.md section 3 (`why`); process.md 3.9, 3.11 and 5.4.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from sociocli.domain.standing import (
    BacklogTopic,
    StandingAction,
    StandingDecision,
    Term,
)
from sociocli.record import why_wording as words
from sociocli.record.index import Index
from sociocli.record.minutes_view import MinutesView
from sociocli.record.people_known import names_known
from sociocli.record.standing_file import Standing
from sociocli.record.why_earlier import earlier_terms
from sociocli.record.why_next import nexts, nexts_of_item
from sociocli.record.why_outside import outside_told
from sociocli.record.why_telling import Told, item_told
from sociocli.record.why_trail import Came, Trail, follow

__all__ = ["Happened", "History", "Stands", "history"]


@dataclass(frozen=True, slots=True)
class Happened:
    """Something that happened on a day.

    Args:
        date: The day, or "".
        what: What it was, as a sentence.
        place: Where it is written: an item of minutes, or an identity.
        lines: How it went.

    """

    date: str
    what: str
    place: str
    lines: tuple[Told, ...] = ()


@dataclass(frozen=True, slots=True)
class Stands:
    """How something stands now."""

    id: str
    title: str
    state: str


@dataclass(frozen=True, slots=True)
class History:
    """What is known of something.

    Args:
        id: What was asked for.
        title: How it is called.
        stands: How it stands now, and what belongs to it.
        happened: What happened, by day.
        next: What is to come, as sentences.
        missing: Items of minutes that are named and not there.

    """

    id: str
    title: str
    stands: tuple[Stands, ...]
    happened: tuple[Happened, ...]
    next: tuple[str, ...]
    missing: tuple[str, ...]


def history(root: Path, index: Index, asked: str, today: str) -> History:
    """Return the history of something.

    Args:
        root: The record folder.
        index: What is in the record.
        asked: An identity, its last part, or an item like 2026-11-22-operations#3.
        today: Today's day, for what is late.

    Raises:
        BadRequest: If nothing, or more than one thing, is meant.

    """
    trail = follow(root, index, asked)
    names = _names(trail, index)
    happened = [_met(one, trail, names) for one in trail.came]
    for identity, value in trail.standing.items():
        happened += [
            Happened(date, what, identity, tuple(lines))
            for date, what, lines in outside_told(value, trail, names)
        ]
    happened += [
        Happened(date, what, identity, tuple(lines))
        for identity, (date, what, lines) in earlier_terms(trail, index, names)
    ]
    happened.sort(key=lambda one: one.date)
    return History(
        trail.begun,
        _title(trail),
        tuple(Stands(name, title_of(value), _state(value)) for name, value in _ordered(trail)),
        tuple(happened),
        _next(trail, names, today),
        trail.missing,
    )


def _next(trail: Trail, names: dict[str, str], today: str) -> tuple[str, ...]:
    """Return what is to come; where nothing stands on its own, as the latest minutes say."""
    if trail.standing or not trail.came:
        every = [value for _, value in _ordered(trail)]
        return tuple(nexts(every, names, today, _title(trail)))
    return tuple(nexts_of_item(trail.came[-1].item, names, today))


def title_of(value: Standing) -> str:
    """Return what something that stands is called."""
    if isinstance(value, StandingAction):
        return value.what
    return value.title or (value.role if isinstance(value, Term) else "")


def _ordered(trail: Trail) -> list[tuple[str, Standing]]:
    """Return what stands, what was asked for first."""
    pairs = sorted(trail.standing.items())
    return sorted(pairs, key=lambda pair: pair[0] != trail.begun)


def _title(trail: Trail) -> str:
    if trail.begun in trail.standing:
        return title_of(trail.standing[trail.begun])
    return next((one.item.title for one in trail.came if one.place == trail.begun), "")


def _state(value: Standing) -> str:
    if isinstance(value, StandingDecision):
        return words.STATUS[value.status]
    if isinstance(value, Term):
        return words.TERM_STATE[value.state]
    if isinstance(value, StandingAction):
        return words.ACTION_STATE[value.state]
    return words.WAITS_IN_BACKLOG


def _names(trail: Trail, index: Index) -> dict[str, str]:
    """Return the names of people, as the latest minutes and circles have them, and of circles."""
    names = {one.id: one.name for came in trail.came for one in came.minutes.people}
    circles = [identity.split("/")[1] for identity in trail.standing]
    for circle in dict.fromkeys(circles):
        thing = index.thing(f"circles/{circle}")
        members = thing.plain.get("members") if thing else None
        for member in members if isinstance(members, list) else ():
            if isinstance(member, dict):
                person, name = member.get("id"), member.get("name")
                if isinstance(person, str) and isinstance(name, str):
                    names.setdefault(person, name)
    return names_known(index) | names


def _met(came: Came, trail: Trail, names: dict[str, str]) -> Happened:
    """Tell what a meeting did with it."""
    view = MinutesView(came.minutes, names)
    title = _title(trail)
    number = came.place.partition("#")[2]
    actions = tuple(one for one in came.minutes.actions if str(one.item) == number)
    parts = [part for part in came.item.parts if _is_about(part.revisits, part.title, trail)]
    lines: list[Told] = []
    what = view.outcome(came.item)
    for part in parts:
        what = view.outcome(part)
        lines += item_told(part, view)
    if not parts:
        lines += item_told(came.item, view, actions)
    called = parts[0].title if parts else came.item.title
    if called and called != title:
        what = words.TITLED.format(outcome=what, title=called)
    return Happened(came.minutes.date, what, came.place, tuple(lines))


def _is_about(revisits: str, title: str, trail: Trail) -> bool:
    """Tell whether a part of an item is about something that was found."""
    last = revisits.rpartition("/")[2]
    decisions: Sequence[tuple[str, Standing]] = [
        (name, value)
        for name, value in trail.standing.items()
        if isinstance(value, StandingDecision | Term | BacklogTopic)
    ]
    return any(
        (last and name.rpartition("/")[2] == last) or title_of(value) == title
        for name, value in decisions
    )

"""What somebody facilitated, as minutes of the record say; only read, never written.

Knows that the facilitation may have been handed over. What of a meeting somebody
facilitated who was handed it is found in its items: they name who facilitated from
there on. Where only a part of a meeting was theirs, it is said.

Must not know what is made of it.

Source: formats.md 3.5 (the log is computed from minutes); process.md 5.14.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from sociocli.domain.day import is_day, is_time, minutes_between
from sociocli.domain.item import Item, Outcome
from sociocli.domain.people import Presence
from sociocli.domain.plain import maps_in, text_in
from sociocli.domain.practised import Facilitated
from sociocli.errors import BadRequest, RecordError
from sociocli.process.message import say
from sociocli.process.wording.asides import LOG_HANDED
from sociocli.record.disk import read_whole
from sociocli.record.yaml_tree import SIZE_LIMIT

if TYPE_CHECKING:
    from pathlib import Path

    from sociocli.domain.minutes import Minutes
    from sociocli.record.index import Index
    from sociocli.record.things import Thing

__all__ = ["facilitated_by", "wrote_minutes"]

_SHARED = b"\nfacilitated_also:"


def facilitated_by(index: Index, person: str) -> tuple[Facilitated, ...]:
    """Return the meetings that somebody facilitated, in whole or in part, by day.

    Args:
        index: What is in the record.
        person: Their id.

    """
    found = []
    for thing in index.things("minutes", whole=True):
        if not thing.begins:
            continue
        first = text_in(thing.plain, "facilitator") == person
        if not first and person not in thing.who:
            continue
        path = index.root / f"{thing.id}.yaml"
        if _is_shared(path):
            one = _part(path, thing, person)
            found += [one] if one else []
        elif first:
            found.append(_whole(thing))
    return tuple(sorted(found, key=lambda one: (one.day, one.id)))


def wrote_minutes(index: Index, person: str) -> tuple[str, ...]:
    """Return the days of the meetings whose minutes somebody wrote.

    Args:
        index: What is in the record.
        person: Their id.

    """
    things = index.things("minutes", whole=True)
    days = [one.begins for one in things if text_in(one.plain, "secretary") == person]
    return tuple(sorted(day for day in days if day))


def _is_shared(path: Path) -> bool:
    try:
        return _SHARED in read_whole(path, SIZE_LIMIT)
    except (BadRequest, RecordError):
        return False


def _whole(thing: Thing) -> Facilitated:
    """Return a meeting that nobody else facilitated; the index knows enough of it."""
    plain = thing.plain
    here = [
        one for one in maps_in(plain, "people") if text_in(one, "presence") in ("", Presence.HERE)
    ]
    items = maps_in(plain, "items")
    reached = [one for one in items if text_in(one, "outcome") != Outcome.NOT_REACHED]
    return Facilitated(
        thing.begins, thing.id, thing.circle, len(here),
        tuple(text_in(one, "kind") for one in reached if text_in(one, "kind")),
        _length(text_in(plain, "began"), text_in(plain, "ended")),
    )  # fmt: skip


def _part(path: Path, thing: Thing, person: str) -> Facilitated | None:
    """Return what somebody facilitated of a meeting that several did, or None."""
    from sociocli.record.minutes_file import read_minutes

    try:
        minutes = read_minutes(path)
    except (BadRequest, RecordError):
        return None
    first = minutes.facilitator == person
    others = [one for one in minutes.facilitated_also if one != minutes.facilitator]
    if (not first and person not in others) or not is_day(minutes.date):
        return None
    reached = [one for one in minutes.items if one.outcome is not Outcome.NOT_REACHED]
    theirs = reached if first else [one for one in reached if _handed(one, minutes, person)]
    return Facilitated(
        minutes.date, thing.id, minutes.circle,
        sum(one.presence is Presence.HERE for one in minutes.people),
        tuple(one.kind.value for one in theirs),
        _length(minutes.began, minutes.ended),
        whole=first and not others,
    )  # fmt: skip


def _handed(item: Item, minutes: Minutes, person: str) -> bool:
    names = [one.name for one in minutes.people if one.id == person] or [person]
    return any(_says(item.process, name) for name in names)


def _says(lines: Sequence[str], name: str) -> bool:
    said = " ".join(say(LOG_HANDED, name=name).text().split())
    return any(line == said or line.endswith(f" {said}") for line in lines)


def _length(began: str, ended: str) -> int:
    return minutes_between(began, ended) if is_time(began) and is_time(ended) else 0

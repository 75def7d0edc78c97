"""What a record proposes for the next meeting of a circle.

In a record with a present that is what stands and waits; in a record of minutes
only, what the latest minutes left open, and reviews of what they decided.

Source: process.md 2.2; product.md section 4 (without `sociocli.yaml`).
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace

from sociocli.cli import agenda_new_wording as words
from sociocli.cli.bringing import circle_of, decided_in_minutes, latest_minutes
from sociocli.cli.present import stands
from sociocli.cli.saying import say_aside
from sociocli.domain.agenda import AgendaItem
from sociocli.domain.circle import Circle
from sociocli.domain.day import day
from sociocli.domain.item import Kind
from sociocli.domain.minutes import Minutes, NextMeeting, Status
from sociocli.domain.next_agenda import (
    MINUTES,
    REVIEWS_AHEAD,
    Names,
    Proposed,
    Why,
    proposed,
    suggested,
)
from sociocli.process.topics import left_overs
from sociocli.process.wording import awaited, closing, outside, parking, timekeeping
from sociocli.record.folder import RecordFolder

__all__ = ["NAMES", "CircleNow", "circle_now", "proposals"]

NAMES = Names(
    words.ACTIONS,
    words.REVIEWS,
    (closing.NEXT_MEETING, parking.NEXT_MEETING, timekeeping.NEXT_MEETING),
    (closing.IN_BACKLOG,),
    tuple(
        line.partition("{")[0]
        for line in (awaited.OBJECTED, awaited.DECLINED, outside.OBJECTED, outside.PULLED)
    ),
)


@dataclass(frozen=True, slots=True)
class CircleNow:
    """A circle with its latest minutes, the newest first, and how others are called, by id."""

    circle: Circle
    latest: tuple[Minutes, ...] = ()
    others: Mapping[str, str] = field(default_factory=dict)

    @property
    def next(self) -> NextMeeting:
        """When the circle said that it meets next."""
        found = self.latest[0].next if self.latest else None
        return found or NextMeeting()

    @property
    def to_accept(self) -> str:
        """The day of the last minutes, if they are not accepted yet, or ""."""
        draft = bool(self.latest) and self.latest[0].status is Status.DRAFT
        return self.latest[0].date if draft else ""

    def members(self) -> tuple[tuple[str, str], ...]:
        """Return ids and names of its members, as far as they are known."""
        if self.circle.members:
            return tuple((one.id, one.name) for one in self.circle.members)
        last = self.latest[0].people if self.latest else ()
        return tuple((one.id, one.name) for one in last)

    def name(self, person: str) -> str:
        """Return the name of a person; a circle may be waited for like one."""
        return dict(self.members()).get(person) or self.others.get(person, person)


def circle_now(folder: RecordFolder, circle: str) -> CircleNow:
    """Return a circle with its latest minutes."""
    latest = latest_minutes(folder, circle)
    known = circle_of(folder, circle, latest[0] if latest else None)
    if not folder.has_present:
        return CircleNow(known, latest)
    from sociocli.record.index import Index
    from sociocli.record.people_known import names_known

    return CircleNow(known, latest, names_known(Index(folder.root), circle))


def proposals(folder: RecordFolder, now: CircleNow, on: str) -> tuple[Proposed, ...]:
    """Return what should come on the agenda of a day, the most pressing first.

    Args:
        folder: The record; files that cannot be read are named.
        now: The circle.
        on: The day of the meeting.

    """
    if not folder.has_present:
        found = (*_from_minutes(now), *_reviews_of_minutes(folder, now, on))
        return tuple(sorted(found, key=lambda one: list(Why).index(one.why)))
    from sociocli.record.index import Index

    index = Index(folder.root)
    for trouble in index.troubles:
        say_aside(str(trouble))
    items = proposed(replace(stands(index, now.circle.id), roles=now.circle.roles), on, NAMES)
    ids = {name.casefold(): person for person, name in now.members()}
    return tuple(
        replace(one, needs=tuple(ids.get(person.casefold(), person) for person in one.needs))
        for one in items
    )


def _from_minutes(now: CircleNow) -> Iterator[Proposed]:
    """Propose what the latest minutes left open; what was put off comes before topics."""
    found = left_overs(now.latest)
    for one in (
        *(o for o in found if o.item.continues),
        *(o for o in found if not o.item.continues),
    ):
        kind = one.item.kind or suggested()
        item = replace(one.item, kind=kind, minutes=one.item.minutes or MINUTES[kind])
        why = Why.LEFT_OVER if item.continues else Why.BACKLOG
        needs = (item.by,) if item.by else ()
        yield Proposed(item.continues or one.id, item, why, needs=needs)


def _reviews_of_minutes(folder: RecordFolder, now: CircleNow, on: str) -> Iterator[Proposed]:
    """Propose to look at decisions of the minutes whose review is due and was not held."""
    until = (day(on) + dt.timedelta(days=REVIEWS_AHEAD)).isoformat()
    known = decided_in_minutes(folder, now.circle.id)
    followed = [one.decision.supersedes for one in known if one.decision.supersedes]
    followed += [item.revisits for minutes in now.latest for item in minutes.items]
    for one in known:
        due = one.decision.review and one.decision.review <= until
        if due and one.id not in followed:
            item = AgendaItem(one.title, Kind.REVIEW, minutes=MINUTES[Kind.REVIEW], decision=one.id)
            yield Proposed(one.id, item, Why.REVIEW, one.decision.review)

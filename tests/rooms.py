"""Rooms, items and clocks for tests: an evening in November with Ana, Ben and Kim."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from typing import Any

from sociocli.domain.agenda import Agenda, AgendaItem, AgendaProposal, NamedStep, Step
from sociocli.domain.circle import Circle
from sociocli.domain.item import Kind
from sociocli.domain.method import METHODS, Method
from sociocli.domain.people import Part, Person, Presence
from sociocli.process.asides import WAYS
from sociocli.process.asking import Moment
from sociocli.process.brought import Brought
from sociocli.process.item_log import ItemLog
from sociocli.process.room import Room, WayOut

__all__ = [
    "BEGAN",
    "ONE_OF_EACH",
    "Ticking",
    "circle_meeting",
    "in_item",
    "method_of",
    "named",
    "room",
    "ways_out",
]

BEGAN = "2026-11-22T19:00:00+01:00"


class Ticking:
    """A clock that moves on by so many seconds with each reading."""

    def __init__(self, seconds: int = 10, began: str = BEGAN, elapsed: int = 0) -> None:
        self.seconds = seconds
        self.began = dt.datetime.fromisoformat(began)
        self.elapsed = elapsed

    def read(self) -> Moment:
        """Return the moment, one tick later than the last one."""
        self.elapsed += self.seconds
        wall = self.began + dt.timedelta(seconds=self.elapsed)
        return Moment(self.elapsed, wall.isoformat())

    def wait(self, seconds: int) -> None:
        """Let time pass."""
        self.elapsed += seconds


def named(person: str) -> Person:
    """Return a person whose name is the id with a capital letter."""
    return Person(person, person.replace("-", " ").title())


def method_of(method: Method | str) -> Method:
    """Return a method by value or by name."""
    return METHODS[method] if isinstance(method, str) else method


def ways_out() -> Mapping[str, WayOut]:
    """Return the ways out of a question."""
    return WAYS


def room(
    people: tuple[str | Person, ...] = ("ana", "ben", "kim"),
    guests: tuple[str, ...] = (),
    *,
    absent: tuple[str, ...] = (),
    method: Method | str = "sofa",
    agenda: Agenda | None = None,
    aim: str = "Everybody lives well together.",
    ways: Mapping[str, WayOut] | None = None,
    **brought: Any,
) -> Room:
    """Make a room in which a meeting has begun at seven in the evening.

    Args:
        people: Members, as ids or persons; the first is facilitator, the second
            secretary.
        guests: Ids of guests who are here.
        absent: Ids of members who are not here.
        method: The circle's method.
        agenda: Today's agenda.
        aim: The circle's aim.
        ways: The ways out of a question; the real ones if None.
        brought: More fields of `Brought`.

    """
    members = tuple(one if isinstance(one, Person) else named(one) for one in people)
    circle = Circle("operations", "Operations", aim=aim, members=members, method=method_of(method))
    made = Room(
        Brought(circle, agenda or Agenda(minutes=90), **brought),
        ways_out() if ways is None else ways,
    )
    for person in members:
        seat = made.seat(person.id, person.name, right=person.right)
        if person.id in absent:
            seat.here, seat.presence = False, Presence.ABSENT
    for guest in guests:
        made.seat(guest, named(guest).name, Part.GUEST)
    made.facilitator = members[0].id
    made.secretary = members[min(1, len(members) - 1)].id
    made.date = BEGAN[:10]
    made.began = BEGAN[11:16]
    made.hear(Moment(0, BEGAN))
    return made


def in_item(
    where: Room, kind: Kind | str = Kind.DECIDE, title: str = "Quiet hours", **brought: Any
) -> ItemLog:
    """Put an item on the room's agenda, begin it, and return its log.

    Args:
        where: The room.
        kind: The kind of the item.
        title: Its title.
        brought: More fields of `AgendaItem`: minutes, by, proposal, role, ...

    """
    log = where.put_on(AgendaItem(title, Kind(kind), **brought))
    log.present = list(where.here())
    log.begin(where.moment.elapsed)
    where.item = log
    return log


# One item of each kind.
ONE_OF_EACH = (
    AgendaItem("Money", Kind.REPORT, minutes=5, by="ben"),
    AgendaItem("Noise at night", Kind.EXPLORE, minutes=10),
    AgendaItem(
        "Quiet hours",
        Kind.DECIDE,
        minutes=20,
        proposal=AgendaProposal("Quiet from ten.", review="6 months", owner="ana"),
    ),
    AgendaItem("Secretary", Kind.ELECT, minutes=15, role="secretary"),
    AgendaItem("Old rule", Kind.REVIEW, minutes=5),
)
_OPENING = (
    NamedStep.GATHER,
    NamedStep.CHECK_IN,
    NamedStep.ATTENDANCE,
    NamedStep.DURATION,
    NamedStep.MINUTES,
    NamedStep.NEWS,
    NamedStep.NEXT,
    NamedStep.AGENDA,
)
_CLOSING = (NamedStep.BACKLOG, NamedStep.CHECK_OUT, NamedStep.CLOSE)


def circle_meeting(
    people: tuple[str, ...] = ("ana", "ben", "kim"),
    items: tuple[AgendaItem, ...] = ONE_OF_EACH,
    *,
    method: Method | str = "sofa",
    minutes: int = 90,
    **brought: Any,
) -> Brought:
    """Return what a circle meeting with all its steps is begun with.

    Args:
        people: Ids of the members; nobody for a circle that is not known yet.
        items: The prepared items.
        method: The circle's method.
        minutes: The length of the meeting.
        brought: More fields of `Brought`.

    """
    members = tuple(named(person) for person in people)
    circle = Circle(
        "operations", "Operations", aim="To live well.", members=members, method=method_of(method)
    )
    agenda = Agenda(
        minutes=minutes,
        opening=tuple(Step(name=name, minutes=2) for name in _OPENING),
        items=items,
        closing=tuple(Step(name=name, minutes=2) for name in _CLOSING),
    )
    return Brought(circle, agenda, **brought)

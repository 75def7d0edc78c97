"""An agenda: with a date it is prepared, without one it is a format.

Source: product.md section 5; process.md 2.1 and M8.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import StrEnum

from sociocli.domain.day import is_day, is_time
from sociocli.domain.item import Kind
from sociocli.errors import BadRequest

__all__ = [
    "Agenda",
    "AgendaItem",
    "AgendaProposal",
    "ComposedKind",
    "NamedStep",
    "Step",
    "scaled",
]


class NamedStep(StrEnum):
    """The steps of opening and closing that have a name (process.md M1 to M15)."""

    GATHER = "gather"
    CHECK_IN = "check-in"
    ATTENDANCE = "attendance"
    DURATION = "duration"
    MINUTES = "minutes"
    NEWS = "news"
    NEXT = "next"
    AGENDA = "agenda"
    BACKLOG = "backlog"
    CHECK_OUT = "check-out"
    CLOSE = "close"


class ComposedKind(StrEnum):
    """The steps of which a format can be composed without Python."""

    SAY = "say"
    ROUND = "round"
    SILENCE = "silence"
    PAIRS = "pairs"
    WRITE = "write"
    POPCORN = "popcorn"
    BREAK = "break"


@dataclass(frozen=True, slots=True)
class Step:
    """One step of a format.

    A named step has a `name`. A composed one has `do`, the words to `say`,
    `minutes` it takes, and `keep` if what is noted goes into the minutes.
    """

    name: NamedStep | None = None
    do: ComposedKind | None = None
    say: str = ""
    title: str = ""
    minutes: int = 0
    keep: bool = True

    def __post_init__(self) -> None:
        if (self.name is None) == (self.do is None):
            message = "A step needs a name, or “do” with what to do."
            raise BadRequest(message)


@dataclass(frozen=True, slots=True)
class AgendaProposal:
    """A proposal as an agenda brings it; terms may be lengths like "6 months"."""

    text: str = ""
    need: str = ""
    review: str = ""
    expires: str = ""
    owner: str = ""
    criteria: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class AgendaItem:
    """An item of an agenda before the meeting.

    `do` holds a composed step instead of a kind. `role`, `roles`, `seats`,
    `things` and `term` are for selections, `decision` for reviews,
    `decisions` for several reviews in one consent round, `actions` for a report on
    actions, all by their identities. `continues` names the minutes (`id#number`) an
    item goes on from, `topic` the topic of the backlog that it takes up. `removes`
    is the id of the member about whose place in the circle it is (process.md 3.1).
    """

    title: str
    kind: Kind | None = None
    do: ComposedKind | None = None
    say: str = ""
    minutes: int = 0
    by: str = ""
    wished: str = ""
    link: str = ""
    proposal: AgendaProposal | None = None
    decision: str = ""
    decisions: tuple[str, ...] = ()
    actions: tuple[str, ...] = ()
    role: str = ""
    roles: tuple[str, ...] = ()
    seats: int = 1
    things: tuple[str, ...] = ()
    term: str = ""
    qualifications: tuple[str, ...] = ()
    continues: str = ""
    topic: str = ""
    removes: str = ""
    keep: bool = True

    def __post_init__(self) -> None:
        if not self.title:
            message = "An item of the agenda needs a title."
            raise BadRequest(message)
        if not 0 <= self.minutes <= 24 * 60:
            message = "The minutes of an item are a number from 0 to 1440."
            raise BadRequest(message)


@dataclass(frozen=True, slots=True)
class Agenda:
    """A format, or an agenda prepared from one."""

    name: str = ""
    title: str = ""
    why: str = ""
    extends: str = ""
    circle: str = ""
    date: str = ""
    time: str = ""
    place: str = ""
    minutes: int = 60
    opening: tuple[Step, ...] = ()
    items: tuple[AgendaItem, ...] = ()
    closing: tuple[Step, ...] = ()

    def __post_init__(self) -> None:
        if self.date and not is_day(self.date):
            message = f"“{self.date}” is not a date; write it like 2026-11-22."
            raise BadRequest(message)
        if self.time and not is_time(self.time):
            message = f"“{self.time}” is not a time; write it like 19:30."
            raise BadRequest(message)
        if not 1 <= self.minutes <= 24 * 60:
            message = "The minutes of a meeting are a number from 1 to 1440."
            raise BadRequest(message)


def scaled(agenda: Agenda, minutes: int) -> Agenda:
    """Scale the times of a format to the time one has.

    The steps keep at least a minute each; what is left goes to the items in
    proportion, so that the minutes add up. Time that no item has yet stays free
    in proportion.

    Args:
        agenda: A format.
        minutes: The minutes there are.

    """
    if minutes == agenda.minutes:
        return agenda
    parts = [step.minutes for step in agenda.opening]
    parts += [item.minutes for item in agenda.items]
    parts += [step.minutes for step in agenda.closing]
    total = max(sum(parts), agenda.minutes)
    free = (total - sum(parts)) * minutes // total
    exact = [part * minutes / total for part in parts]
    whole = [max(1, int(share)) if part else 0 for share, part in zip(exact, parts, strict=True)]
    order = sorted(
        (i for i, part in enumerate(parts) if part),
        key=lambda i: (-(exact[i] - int(exact[i])), i),
    )
    missing = minutes - free - sum(whole) if any(parts) else 0
    for n in range(max(0, missing)):
        whole[order[n % len(order)]] += 1
    for _ in range(min(-missing, sum(whole) - len(order))):  # where many steps keep their minute
        whole[whole.index(max(whole))] -= 1
    opening, closing = len(agenda.opening), len(agenda.closing)
    return replace(
        agenda,
        minutes=minutes,
        opening=tuple(replace(s, minutes=m) for s, m in zip(agenda.opening, whole, strict=False)),
        items=tuple(
            replace(s, minutes=m)
            for s, m in zip(agenda.items, whole[opening : len(whole) - closing], strict=True)
        ),
        closing=tuple(
            replace(s, minutes=m)
            for s, m in zip(agenda.closing, whole[len(whole) - closing :], strict=True)
        ),
    )

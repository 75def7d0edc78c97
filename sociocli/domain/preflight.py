"""What is missing before a meeting begins, so that nobody finds out in the middle of it.

Minutes that are not accepted, what is overdue and not on the agenda, items that
nobody has prepared or that the circle may not decide, people on leave. It names;
it asks nothing and stops nothing.

Must not know files, nor the words for what is missing.
Source: process.md 2.2 (pre-flight check) and M8 (what goes wrong); formats.md 2.0 (who may decide).
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from sociocli.domain.agenda import Agenda, AgendaItem
from sociocli.domain.circle import Circle
from sociocli.domain.day import is_day
from sociocli.domain.item import Kind
from sociocli.domain.next_agenda import Stands
from sociocli.domain.people import Right
from sociocli.domain.standing import ActionState, DecisionStatus, TermState

__all__ = ["Lacks", "Missing", "missing"]


class Lacks(StrEnum):
    """What is missing."""

    ACCEPTANCE = "acceptance"
    ANSWERS = "answers"
    TERMS = "terms"
    EXPIRED = "expired"
    REVIEWS = "reviews"
    ACTIONS = "actions"
    DECIDES = "decides"
    PROPOSAL = "proposal"
    BRINGER = "bringer"
    GONE = "gone"
    ON_LEAVE = "on_leave"


# The kinds of items that end in a decision of the circle.
_DECIDED = (Kind.DECIDE, Kind.ELECT)


@dataclass(frozen=True, slots=True)
class Missing:
    """One thing that is missing, and what or whom it is about: titles, days, ids of people."""

    what: Lacks
    about: tuple[str, ...]


def missing(
    stands: Stands,
    agenda: Agenda,
    circle: Circle,
    on: str,
    to_accept: str = "",
    *,
    decides: bool = True,
) -> tuple[Missing, ...]:
    """Return what is missing for a meeting.

    Args:
        stands: What stands for the circle.
        agenda: The agenda, with whole identities.
        circle: The circle.
        on: The day of the meeting.
        to_accept: The day of the last minutes if they are not accepted, or "".
        decides: Whether a circle of this kind may decide, or only recommends.

    """
    found: dict[Lacks, tuple[str, ...]] = {Lacks.ACCEPTANCE: (to_accept,) if to_accept else ()}
    found |= {what: tuple(about) for what, about in _overdue(stands, agenda, circle, on).items()}
    found |= {what: tuple(about) for what, about in _unprepared(stands, agenda, circle).items()}
    if not decides:
        found[Lacks.DECIDES] = tuple(one.title for one in agenda.items if one.kind in _DECIDED)
    away = [one.id for one in circle.members if one.right is Right.ON_LEAVE]
    found[Lacks.ON_LEAVE] = tuple(away)
    return tuple(Missing(what, found[what]) for what in Lacks if found.get(what))


def _overdue(stands: Stands, agenda: Agenda, circle: Circle, on: str) -> dict[Lacks, Iterator[str]]:
    """Find what is late and not on the agenda."""
    looked_at = [name for item in agenda.items for name in (item.decision, *item.decisions)]
    roles = [role for item in agenda.items for role in _roles_of(item, circle)]
    acted = [name for item in agenda.items for name in item.actions]
    others = [(name, one) for name, one in stands.decisions if name not in looked_at]
    in_force = [one for _, one in others if one.status is DecisionStatus.IN_FORCE]
    pending = [one for _, one in others if one.status is DecisionStatus.PENDING]
    holds = [one for _, one in stands.terms if one.state is TermState.HOLDS and not one.ended]
    still = [one for name, one in stands.actions if name not in acted]
    return {
        Lacks.ANSWERS: (
            one.title for one in pending if one.pending and "" < one.pending.until < on
        ),
        Lacks.TERMS: (
            one.title or one.role for one in holds if "" < one.until < on and one.role not in roles
        ),
        Lacks.EXPIRED: (one.title for one in in_force if "" < one.expires < on),
        Lacks.REVIEWS: (
            one.title for one in in_force if "" < one.review < on and not "" < one.expires < on
        ),
        Lacks.ACTIONS: (
            one.what
            for one in still
            if one.state is ActionState.OPEN and is_day(one.by) and one.by < on
        ),
    }


def _roles_of(item: AgendaItem, circle: Circle) -> tuple[str, ...]:
    """Return the ids of the roles that an item is about, however it names them."""
    named = tuple(name for name in (item.role, *item.roles) if name)
    if not named and item.kind is Kind.ELECT:
        named = (item.title,)
    found = ((circle.role_called(name), name) for name in named)
    return tuple(role.id if role else name for role, name in found)


def _unprepared(stands: Stands, agenda: Agenda, circle: Circle) -> dict[Lacks, Iterator[str]]:
    """Find items that nobody has prepared, or whose things or people are not there."""
    members = [one.id for one in circle.members]
    known = [name for name, _ in (*stands.decisions, *stands.actions, *stands.backlog)]
    named = [(item, name) for item in agenda.items for name in _identities(item)]
    return {
        Lacks.PROPOSAL: (item.title for item in agenda.items if _lacks_text(item)),
        Lacks.BRINGER: (
            item.title for item in agenda.items if members and item.by and item.by not in members
        ),
        Lacks.GONE: (name for _, name in named if known and name not in known),
    }


def _identities(item: AgendaItem) -> tuple[str, ...]:
    """Return what an item names of the record; places in minutes are not looked for."""
    named = (item.decision, *item.decisions, *item.actions, item.topic)
    return tuple(name for name in named if name and "#" not in name)


def _lacks_text(item: AgendaItem) -> bool:
    prepared = item.proposal is not None and bool(item.proposal.text)
    return item.kind is Kind.DECIDE and not (prepared or item.continues or item.decision)

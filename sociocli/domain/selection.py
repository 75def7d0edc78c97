"""A selection: who holds a role, until when, found for which reasons.

Source: process.md 4.4 and 4.5; record-needs.md N19.
"""

from __future__ import annotations

from dataclasses import dataclass, field

__all__ = ["Candidacy", "GridRow", "Selection"]


@dataclass(frozen=True, slots=True)
class GridRow:
    """One line of the selection grid."""

    nominator: str
    first: tuple[str, ...] = ()
    final: tuple[str, ...] = ()
    reason: str = ""
    change: str = ""


@dataclass(frozen=True, slots=True)
class Candidacy:
    """A candidate who was proposed, with the stated reasons and what came of it."""

    candidate: str
    reasons: str = ""
    by: str = ""
    result: str = ""
    because: str = ""


@dataclass(frozen=True, slots=True)
class Selection:
    """The result of a selection; `holder` has several ids for several seats.

    `candidates` are names of people by id, or of things as they were named.
    """

    role: str
    title: str = ""
    holder: tuple[str, ...] = field(default=(), metadata={"one": True})
    start: str = ""
    until: str = ""
    seats: int = 1
    things: bool = False
    describes: str = ""
    qualifications: tuple[str, ...] = ()
    reasons: str = ""
    conditions: tuple[str, ...] = ()
    candidates: tuple[Candidacy, ...] = ()
    grid: tuple[GridRow, ...] = ()
    previous: str = ""
    accepted: str = ""
    confirm_by: str = ""
    search: str = ""

"""What a meeting is begun with; it is written down, so that a replay has the same."""

from __future__ import annotations

from dataclasses import dataclass

from sociocli.domain.agenda import Agenda
from sociocli.domain.circle import Circle
from sociocli.domain.minutes import Minutes
from sociocli.domain.proposal import Decision

__all__ = ["Brought", "Standing"]


@dataclass(frozen=True, slots=True)
class Standing:
    """A decision that stands, by its identity."""

    id: str
    decision: Decision


@dataclass(frozen=True, slots=True)
class Brought:
    """What a meeting is begun with.

    Args:
        circle: The circle, with its people if they are known.
        agenda: The agenda or format, already scaled and extended.
        last: The minutes of the circle's last meeting, if there are any.
        earlier: Minutes of earlier meetings from which items go on, newest first.
        standing: Standing decisions that an item may review.
    """

    circle: Circle
    agenda: Agenda
    last: Minutes | None = None
    earlier: tuple[Minutes, ...] = ()
    standing: tuple[Standing, ...] = ()

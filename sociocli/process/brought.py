"""What a meeting is begun with; it is written down, so that a replay has the same.

Source: product.md section 4 (present and history); process.md 2.2.
"""

from __future__ import annotations

from dataclasses import dataclass

from sociocli.domain.agenda import Agenda
from sociocli.domain.circle import Circle
from sociocli.domain.minutes import Minutes
from sociocli.domain.proposal import Decision
from sociocli.domain.standing import BacklogTopic, StandingAction, Term

__all__ = ["Brought", "KnownAction", "KnownTerm", "KnownTopic", "Standing"]


@dataclass(frozen=True, slots=True)
class Standing:
    """A decision that stands, by its identity.

    `adopted` is the day of the present text, where that is known: from there to
    its review is how long the circle gave it. `outside` says how it was found
    outside a meeting, if it was and no meeting has heard of it yet.
    """

    id: str
    decision: Decision
    title: str = ""
    adopted: str = ""
    outside: str = ""


@dataclass(frozen=True, slots=True)
class KnownAction:
    """An action of the circle, open or over, by its identity."""

    id: str
    action: StandingAction


@dataclass(frozen=True, slots=True)
class KnownTopic:
    """A topic of the circle's backlog, by its identity."""

    id: str
    topic: BacklogTopic


@dataclass(frozen=True, slots=True)
class KnownTerm:
    """Who holds a role of the circle now, or will, by the identity of the term."""

    id: str
    term: Term


@dataclass(frozen=True, slots=True)
class Brought:
    """What a meeting is begun with.

    Args:
        circle: The circle, with its people if they are known; who holds a role
            is taken from the terms, where there are any.
        agenda: The agenda or format, already scaled and extended.
        last: The minutes of the circle's last meeting, if there are any.
        earlier: Minutes of earlier meetings from which items go on, newest first;
            in a record with a present only with the items that are gone on from.
        standing: Standing decisions that an item may review or hear of.
        has_present: Whether the record keeps what stands now, beside minutes.
        actions: The circle's actions, those that are over too.
        backlog: The topics that wait for a meeting, in their order.
        terms: Who holds a role of the circle, or will.
        missing: What is missing for this meeting, one sentence each; it is said
            before the meeting begins.

    """

    circle: Circle
    agenda: Agenda
    last: Minutes | None = None
    earlier: tuple[Minutes, ...] = ()
    standing: tuple[Standing, ...] = ()
    has_present: bool = False
    actions: tuple[KnownAction, ...] = ()
    backlog: tuple[KnownTopic, ...] = ()
    terms: tuple[KnownTerm, ...] = ()
    missing: tuple[str, ...] = ()

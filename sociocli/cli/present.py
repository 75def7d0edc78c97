"""What stands and waits in a record, as a meeting and an agenda are begun with it.

Asks the index of the record; reads nothing else and writes nothing. Without
`sociocli.yaml` there is no present, only minutes (product.md section 4).
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import TYPE_CHECKING, TypeVar

from sociocli.domain.circle import Circle, CircleRole
from sociocli.domain.next_agenda import Stands
from sociocli.domain.ordering import Place, in_places
from sociocli.domain.proposal import Decision
from sociocli.domain.standing import (
    BacklogTopic,
    DecisionStatus,
    StandingAction,
    StandingDecision,
    Term,
    TermState,
)
from sociocli.errors import BadRequest
from sociocli.process.brought import KnownTerm, Standing

if TYPE_CHECKING:
    from sociocli.record.index import Index

__all__ = ["holding_of", "standing_of", "stands", "with_holders"]

S = TypeVar("S", StandingDecision, Term, StandingAction, BacklogTopic)


def standing_of(now: Stands) -> tuple[Standing, ...]:
    """Return the decisions that hold, wait for somebody, or were found outside a meeting."""
    return tuple(_standing(name, one) for name, one in now.decisions if _is_brought(one))


def holding_of(now: Stands) -> tuple[KnownTerm, ...]:
    """Return the terms that are not over."""
    return tuple(
        KnownTerm(name, term)
        for name, term in now.terms
        if term.state is not TermState.ENDED and not term.ended
    )


def stands(index: Index, circle: str) -> Stands:
    """Return what stands for a circle.

    Args:
        index: What is in the record.
        circle: The circle's id.

    """
    topics = dict(_all(index, BacklogTopic, "backlog", circle))
    places = in_places([Place(name, one.order, one.since) for name, one in topics.items()])
    return Stands(
        tuple(_all(index, StandingDecision, "decisions", circle)),
        tuple(_all(index, Term, "terms", circle)),
        tuple(_all(index, StandingAction, "actions", circle)),
        tuple((place.id, topics[place.id]) for place in places),
    )


def _all(index: Index, cls: type[S], part: str, circle: str) -> Iterator[tuple[str, S]]:
    from sociocli.record.standing_file import standing_of_plain

    for thing in index.things(part, circle=circle) if circle else ():
        try:
            yield thing.id, standing_of_plain(cls, thing.plain, thing.id)
        except BadRequest:
            continue  # it is named among the troubles


def _is_brought(one: StandingDecision) -> bool:
    if one.status in (DecisionStatus.IN_FORCE, DecisionStatus.PENDING):
        return True
    return one.is_unheard


def _standing(identity: str, one: StandingDecision) -> Standing:
    looked_at = [revisit.date for revisit in one.agreed_revisits if revisit.date]
    decision = Decision(
        one.text, one.review, one.expires, one.owner, one.criteria, one.conditions, one.measures,
        one.concerns,
    )  # fmt: skip
    outside = one.outside.how or one.outside.closed if one.outside and one.is_unheard else ""
    since = looked_at[-1] if looked_at else one.adopted
    return Standing(identity, decision, one.title, since, outside)


def with_holders(circle: Circle, terms: tuple[KnownTerm, ...]) -> Circle:
    """Return a circle whose roles have the holders that the terms name.

    Args:
        circle: The circle as its file has it.
        terms: Its terms that are not over.

    """
    current: dict[str, Term] = {}
    for one in sorted(terms, key=lambda known: (known.term.start, known.id)):
        if one.term.state is TermState.HOLDS:
            current[one.term.role] = one.term
    roles = tuple(
        replace(role, holder=current[role.id].holder, until=current[role.id].until)
        if role.id in current
        else role
        for role in circle.roles
    )
    known = [role.id for role in circle.roles]
    more = tuple(
        CircleRole(role, term.title, term.holder, term.until)
        for role, term in current.items()
        if role not in known
    )
    return replace(circle, roles=(*roles, *more))

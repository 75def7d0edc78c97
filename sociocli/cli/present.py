"""What stands and waits in a record, as a meeting and an agenda are begun with it.

Asks the index of the record; reads nothing else and writes nothing. Without
`sociocli.yaml` there is no present, only minutes (product.md section 4).
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, TypeVar

from sociocli.domain.circle import Circle, CircleRole
from sociocli.domain.proposal import Decision
from sociocli.domain.standing import (
    BacklogTopic,
    DecisionStatus,
    StandingAction,
    StandingDecision,
    Term,
    TermState,
)
from sociocli.process.brought import KnownAction, KnownTerm, KnownTopic, Standing
from sociocli.record.folder import ORGANISATION, RecordFolder

if TYPE_CHECKING:
    from sociocli.record.index import Index

__all__ = ["Stands", "has_present", "stands", "with_holders"]

S = TypeVar("S", StandingDecision, Term, StandingAction, BacklogTopic)


@dataclass(frozen=True, slots=True)
class Stands:
    """What stands for one circle, each with its identity, in the order of a list."""

    decisions: tuple[tuple[str, StandingDecision], ...] = ()
    terms: tuple[tuple[str, Term], ...] = ()
    actions: tuple[tuple[str, StandingAction], ...] = ()
    backlog: tuple[tuple[str, BacklogTopic], ...] = ()

    def standing(self) -> tuple[Standing, ...]:
        """Return the decisions that hold, wait for somebody, or were found outside a meeting."""
        return tuple(_standing(name, one) for name, one in self.decisions if _is_brought(one))

    def holding(self) -> tuple[KnownTerm, ...]:
        """Return the terms that are not over."""
        return tuple(
            KnownTerm(name, term)
            for name, term in self.terms
            if term.state is not TermState.ENDED and not term.ended
        )

    def known_actions(self) -> tuple[KnownAction, ...]:
        """Return the actions, those that are over too."""
        return tuple(KnownAction(name, one) for name, one in self.actions)

    def topics(self) -> tuple[KnownTopic, ...]:
        """Return the backlog in its order."""
        return tuple(KnownTopic(name, one) for name, one in self.backlog)


def has_present(folder: RecordFolder) -> bool:
    """Tell whether a record keeps what stands now, beside minutes."""
    return folder.at(ORGANISATION).is_file()


def stands(index: Index, circle: str) -> Stands:
    """Return what stands for a circle.

    Args:
        index: What is in the record.
        circle: The circle's id.

    """
    topics = list(_all(index, BacklogTopic, "backlog", circle))
    topics.sort(key=lambda pair: (pair[1].order or 2**31, pair[1].since or pair[0], pair[0]))
    return Stands(
        tuple(_all(index, StandingDecision, "decisions", circle)),
        tuple(_all(index, Term, "terms", circle)),
        tuple(_all(index, StandingAction, "actions", circle)),
        tuple(topics),
    )


def _all(index: Index, cls: type[S], part: str, circle: str) -> Iterator[tuple[str, S]]:
    from sociocli.record.standing_file import standing_of_plain

    for thing in index.things(part, circle=circle) if circle else ():
        yield thing.id, standing_of_plain(cls, thing.plain, thing.id)


def _is_brought(one: StandingDecision) -> bool:
    if one.status in (DecisionStatus.IN_FORCE, DecisionStatus.PENDING):
        return True
    return _unheard(one)


def _unheard(one: StandingDecision) -> bool:
    return one.outside is not None and bool(one.outside.closed) and not one.outside.brought


def _standing(identity: str, one: StandingDecision) -> Standing:
    looked_at = [revisit.date for revisit in one.revisits if revisit.date]
    decision = Decision(
        one.text, one.review, one.expires, one.owner, one.criteria, one.conditions, one.measures,
        one.concerns,
    )  # fmt: skip
    outside = one.outside.how or one.outside.closed if one.outside and _unheard(one) else ""
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

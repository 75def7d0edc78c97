"""Who held a role before: the chain of earlier terms of the same role in the same circle.

Each is told in one sentence, with its reason if it ended early; what happened in
the meetings that selected those people belongs to their own terms.

Source: process.md 4.5; product.md section 3 (`why`).
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from sociocli.domain.plain import maps_in
from sociocli.domain.standing import Term, TermState
from sociocli.domain.text import fold
from sociocli.record import why_wording as words
from sociocli.record.index import Index
from sociocli.record.standing_file import standing_of_plain
from sociocli.record.why_outside import Line
from sociocli.record.why_telling import Told
from sociocli.record.why_trail import Trail

__all__ = ["earlier_terms"]


def earlier_terms(
    trail: Trail, index: Index, names: Mapping[str, str]
) -> Iterator[tuple[str, Line]]:
    """Yield the identity of each earlier term, and what is told of it.

    Args:
        trail: What was found; its terms are told elsewhere.
        index: What is in the record.
        names: The names of people, by id.

    """
    told: list[str] = []
    for identity, term in _asked_for(trail):
        circle = identity.split("/")[1]
        for thing in index.things("terms", circle=circle):
            if thing.id in trail.standing or thing.id in told:
                continue
            before = standing_of_plain(Term, thing.plain, thing.id)
            if _is_earlier(before, term):
                told.append(thing.id)
                yield thing.id, _line(before, _name(before.holder, circle, index, names))


def _asked_for(trail: Trail) -> list[tuple[str, Term]]:
    """Return the term that was asked for, or those of the item that was."""
    return [
        (identity, value)
        for identity, value in trail.standing.items()
        if isinstance(value, Term) and trail.begun in (identity, value.minutes)
    ]


def _is_earlier(one: Term, later: Term) -> bool:
    same = _plainly(one.role) == _plainly(later.role)
    return same and one.state is not TermState.PENDING and one.start < later.start


def _plainly(role: str) -> str:
    return " ".join(fold(role).replace("-", " ").split())


def _line(one: Term, holder: str) -> Line:
    end = one.ended or one.until
    line = words.HELD_BEFORE if end else words.HELD_BEFORE_OPEN
    because = [Told(words.HELD_BECAUSE.format(because=one.because))] if one.because else []
    return one.start, line.format(holder=holder, title=one.title or one.role, until=end), because


def _name(person: str, circle: str, index: Index, names: Mapping[str, str]) -> str:
    """Return the name of a person, also of one whom only older minutes know."""
    if person in names:
        return names[person]
    for thing in index.things("minutes", circle=circle):
        for one in maps_in(thing.plain, "people"):
            if one.get("id") == person and one.get("name"):
                return str(one["name"])
    return person

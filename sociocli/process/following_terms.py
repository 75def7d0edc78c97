"""What becomes of roles in a meeting: new terms begin, and old ones end.

Source: process.md 4.3, 4.5 and transition E10; record-needs.md N19.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace

from sociocli.domain.item import Item, Outcome
from sociocli.domain.minutes import Minutes
from sociocli.domain.standing import Term, TermState
from sociocli.domain.text import slug

__all__ = ["of_selection"]

_CHOSEN = (Outcome.ELECTED, Outcome.ADOPTED_PENDING)


def of_selection(
    minutes: Minutes,
    item: Item,
    place: str,
    known: Mapping[str, Term],
    named: Callable[[str, str], str],
) -> dict[str, Term]:
    """Return the terms that a selection begins and ends.

    A selection that waits for somebody's word ends nothing yet: whoever holds
    the role goes on until then. Of several seats, only those end that have run
    out, or whose holder was selected again or followed by somebody.

    Args:
        minutes: The minutes.
        item: An item with a selection, or a part of one.
        place: Where it stands, like 2026-11-22-operations#3.
        known: The terms there are, by identity.
        named: Gives a new identity for a part of the record and some words.

    """
    chosen = item.selection
    if chosen is None or item.outcome not in _CHOSEN:
        return {}
    role = slug(chosen.role, "role")
    start = chosen.start or minutes.date
    if item.pending is not None:
        start = item.pending.begins(start)
    waits = item.pending is not None and item.pending.holds_back
    found: dict[str, Term] = {}
    for holder in chosen.holder:
        found[named(f"terms/{minutes.circle}", role)] = Term(
            role,
            holder,
            title=chosen.title if chosen.title != role else "",
            start=start,
            until=chosen.until,
            state=TermState.PENDING if waits else TermState.HOLDS,
            minutes=place,
            pending=item.pending,
        )
    if waits:
        return found
    for identity, term in known.items():
        if (
            identity.startswith(f"terms/{minutes.circle}/")
            and term.role == role
            and term.state is TermState.HOLDS
            and not (term.ended and term.ended <= start)
            and (chosen.seats == 1 or _makes_room(term, chosen.holder, chosen.previous, start))
        ):
            found[identity] = replace(term, state=TermState.ENDED, ended=start)
    return found


def _makes_room(term: Term, holders: tuple[str, ...], previous: str, start: str) -> bool:
    ran_out = bool(term.until) and term.until <= start
    return ran_out or term.holder == previous or term.holder in holders

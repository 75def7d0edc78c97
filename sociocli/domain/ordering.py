"""The order of a backlog, in numbers with gaps.

Topics with a number come first, by it; those without come after, by their date.
A move gives as few topics as possible a new number, so that few files change
and two people who move different topics rarely meet.

Source: record-needs.md N14 and N25; product.md section 4 (one thing per file).
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

__all__ = ["Place", "in_places", "moved"]

_GAP = 10


@dataclass(frozen=True, slots=True)
class Place:
    """Where a topic stands.

    Args:
        id: Its identity.
        order: Its number; 0 for none.
        since: The day from which it waits, or "".

    """

    id: str
    order: int = 0
    since: str = ""


def in_places(places: Sequence[Place]) -> list[Place]:
    """Return topics in their order."""
    return sorted(places, key=lambda one: (one.order == 0, one.order, one.since or "~", one.id))


def moved(places: Sequence[Place], identity: str, at: int) -> dict[str, int]:
    """Return the numbers that change when a topic is moved.

    Args:
        places: All topics of a circle, in any order.
        identity: The topic that is moved.
        at: How many of the others stand before it afterwards.

    Returns:
        The new numbers by identity; empty if all stands so already.

    """
    others = [one for one in in_places(places) if one.id != identity]
    own = next(one for one in places if one.id == identity)
    wanted = [*others[:at], own, *others[at:]]
    names = [one.id for one in wanted]
    if [one.id for one in in_places(places)] == names:
        return {}
    for order in (0, *_between(others, at)):
        tried = [replace(own, order=order) if one.id == identity else one for one in wanted]
        if [one.id for one in in_places(tried)] == names:
            return {identity: order}
    return _numbered(wanted, at)


def _between(others: Sequence[Place], at: int) -> list[int]:
    """Return the number in the middle of the gap in which a topic is to stand."""
    before = others[at - 1].order if at else 0
    after = others[at].order if at < len(others) else 0
    return [(before + after) // 2 if after > before else before + _GAP]


def _numbered(wanted: Sequence[Place], at: int) -> dict[str, int]:
    """Return new numbers from the first topic on that cannot keep its own."""
    changed: dict[str, int] = {}
    last = 0
    for n, one in enumerate(wanted):
        needed = n <= at or one.order
        if not needed or (n > at and one.order > last):
            break
        keeps = one.order > last and n < at
        number = one.order if keeps else last + (_GAP if n >= at or not one.order else 1)
        if number != one.order:
            changed[one.id] = number
        last = number
    return changed

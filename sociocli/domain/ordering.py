"""The order of a backlog, in numbers with gaps.

A topic without a number counts as if it had the number 1000; topics of one
number stand by their date. So a topic is put first by a small number and last
by a large one, and those that nobody has moved need none. A move gives as few
topics as possible a new number, so that few files change and two people who
move different topics rarely meet.

Source: record-needs.md N14 and N25; product.md section 4 (one thing per file).
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

__all__ = ["NONE", "Place", "in_places", "moved"]

NONE = 1000
"""What no number counts as."""
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

    @property
    def number(self) -> int:
        """What its number counts as."""
        return self.order or NONE


def in_places(places: Sequence[Place]) -> list[Place]:
    """Return topics in their order."""
    return sorted(places, key=lambda one: (one.number, not one.order, one.since or "~", one.id))


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
    good = [changes for changes in _ways(wanted, at) if _stands(wanted, changes)]
    return min(good, key=len)  # of equally few changes the first one


def _stands(wanted: Sequence[Place], changes: dict[str, int]) -> bool:
    """Tell whether topics stand as wanted after some changes."""
    after = [replace(one, order=changes.get(one.id, one.order)) for one in wanted]
    return [one.id for one in in_places(after)] == [one.id for one in wanted]


def _ways(wanted: Sequence[Place], at: int) -> Iterator[dict[str, int]]:
    """Return the ways in which a topic may come to its place, the last one always good."""
    own = wanted[at].id
    yield {}
    yield {own: 0}
    before = wanted[at - 1].number if at else 0
    after = wanted[at + 1].number if at + 1 < len(wanted) else before + 2 * _GAP
    yield {own: min((before + after) // 2, before + _GAP)}
    yield _to_the_front(wanted, at)
    yield _to_the_back(wanted, at)
    yield {one.id: _GAP * n for n, one in enumerate(wanted, 1) if one.order != _GAP * n}


def _to_the_front(wanted: Sequence[Place], at: int) -> dict[str, int]:
    """Give numbers to the topic and to those before it, as far as they need some."""
    changed: dict[str, int] = {}
    last = 0
    ceiling = wanted[at + 1].number if at + 1 < len(wanted) else NONE
    for n, one in enumerate(wanted[: at + 1]):
        if n < at and one.order > last:
            last = one.order
            continue
        last += max(1, min(_GAP, (ceiling - last) // (at + 2 - n)))
        changed[one.id] = last
    return changed


def _to_the_back(wanted: Sequence[Place], at: int) -> dict[str, int]:
    """Give numbers to the topic and to those behind it, as far as they need some."""
    changed: dict[str, int] = {}
    last = wanted[at - 1].number if at else 0
    for n, one in enumerate(wanted[at:]):
        if n and one.number > last:
            break
        last += _GAP if at + n + 1 == len(wanted) or wanted[at + n + 1].number > last + _GAP else 1
        changed[one.id] = last
    return changed

"""An agenda cut to the time there is, in an order that heeds who leaves early.

Knows what is proposed, and how long each takes. Must not know why.
Source: process.md 2.1 and M4 (decisions planned for after a key person left).
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from sociocli.domain.next_agenda import Proposed, Why

__all__ = ["Cut", "cut_to_time", "missed", "with_early_leavers"]

# These come whatever time there is.
_ALWAYS = (Why.ASKED,)


@dataclass(frozen=True, slots=True)
class Cut:
    """What fits into the time, and what does not and stays where it is."""

    taken: tuple[Proposed, ...]
    left: tuple[Proposed, ...]


def cut_to_time(found: Sequence[Proposed], minutes: int) -> Cut:
    """Take the most pressing items that fit.

    Something short may come where something longer no longer fits; what was
    asked for by name always comes.

    Args:
        found: What is proposed, the most pressing first.
        minutes: The minutes there are for items.

    """
    room = minutes - sum(one.item.minutes for one in found if one.why in _ALWAYS)
    taken: list[Proposed] = []
    left: list[Proposed] = []
    for one in found:
        if one.why in _ALWAYS:
            taken.append(one)
        elif one.item.minutes <= room:
            room -= one.item.minutes
            taken.append(one)
        else:
            left.append(one)
    return Cut(tuple(taken), tuple(left))


def with_early_leavers(
    items: Sequence[Proposed], leaves: Mapping[str, int]
) -> tuple[Proposed, ...]:
    """Move items forward that somebody is needed for who leaves before they would end.

    The others keep their order.

    Args:
        items: The items in their order.
        leaves: For people who leave early, the minutes of items they are here for.

    """
    moved: list[Proposed] = []
    while True:
        first = sorted(moved, key=lambda one: (_until(one, leaves), items.index(one)))
        ordered = (*first, *(one for one in items if one not in moved))
        late = [one for one in missed(ordered, leaves) if one not in moved]
        if not late:
            return ordered
        moved.append(min(late, key=lambda one: _until(one, leaves)))


def missed(items: Sequence[Proposed], leaves: Mapping[str, int]) -> tuple[Proposed, ...]:
    """Return the items that end after somebody has left whom they need.

    Args:
        items: The items in their order.
        leaves: For people who leave early, the minutes of items they are here for.

    """
    found, at = [], 0
    for one in items:
        at += one.item.minutes
        if at > _until(one, leaves):
            found.append(one)
    return tuple(found)


def _until(one: Proposed, leaves: Mapping[str, int]) -> int:
    """Return after how many minutes an item must have ended."""
    return min((leaves[person] for person in one.needs if person in leaves), default=24 * 60)

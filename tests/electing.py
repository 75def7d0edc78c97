"""Selections for tests: Ana facilitates, Ben writes, Kim and Zoe are members."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from rooms import in_item, room

from sociocli.domain.circle import CircleRole
from sociocli.domain.method import Method
from sociocli.process.asking import Steps
from sociocli.process.item_log import ItemLog
from sociocli.process.room import Room
from sociocli.process.selection import elect

__all__ = ["BEN", "CONSENT", "PEOPLE", "SLIPS", "STRAIGHT", "Held"]

PEOPLE = ("ana", "ben", "kim", "zoe")

# The questions before the slips, and those that are answered by Enter.
STRAIGHT = {
    "item-1/describes": "",
    "item-1/term": "12 months",
    "item-1/qualifications/*": "spoken",
    "item-1/*/consent": "yes",
    "item-1/slips/how": "person",
    "item-1/reveal": "ready",
    "item-1/reasons/*": "spoken",
    "item-1/change-*/*": "keep",
    "item-1/proposes": "facilitator",
}
SLIPS = {
    "item-1/slips/ana": ["ben"],
    "item-1/slips/ben": ["kim"],
    "item-1/slips/kim": ["ben"],
    "item-1/slips/zoe": ["zoe"],
}
BEN = {"item-1/candidate": ["ben"], "item-1/candidate/reasons": "patient with newcomers"}
CONSENT = {"item-1/consent-*/*": "consent"}


class Held:
    """A selection that can be run anew; `item` and `room` are those of the last run."""

    def __init__(
        self,
        method: Method | str = "sofa",
        people: tuple[str, ...] = PEOPLE,
        circle_roles: tuple[CircleRole, ...] = (),
        parent: str = "",
        title: str = "Secretary",
        room_more: dict[str, Any] | None = None,
        **brought: Any,
    ) -> None:
        self.method = method
        self.people = people
        self.circle_roles = circle_roles
        self.parent = parent
        self.title = title
        self.room_more = room_more or {}
        self.brought = brought or {"role": "secretary"}
        self.room: Room
        self.item: ItemLog

    def __call__(self) -> Steps[ItemLog]:
        """Hold the selection in a new room and return its item."""
        self.room = room(self.people, method=self.method, **self.room_more)
        self.room.circle = replace(self.room.circle, roles=self.circle_roles, parent=self.parent)
        self.item = in_item(self.room, "elect", self.title, **self.brought)
        yield from elect(self.room, self.item)
        return self.item

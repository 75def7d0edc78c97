"""Who belongs to the meeting, and who is in the room now.

Everybody known to the meeting has a seat, here or not; ids and names come from
it, and times of coming and going are kept in it. Source: process.md 2.3 M3 and
3.1; record-needs.md N04.
"""

from __future__ import annotations

from dataclasses import dataclass, field

from sociocli.domain.people import Attendee, Away, Part, Presence, Right

__all__ = ["Seat", "Seats"]


@dataclass(slots=True)
class Seat:
    """Somebody known to the meeting, here or not."""

    id: str
    name: str
    part: Part = Part.MEMBER
    right: Right = Right.FULL
    presence: Presence = Presence.HERE
    here: bool = True
    capacity: str = ""
    arrived: str = ""
    left: str = ""
    away: list[Away] = field(default_factory=list)

    def attendee(self) -> Attendee:
        """Return the seat as the minutes hold it."""
        return Attendee(
            id=self.id, name=self.name, part=self.part, presence=self.presence,
            right=self.right, capacity=self.capacity, arrived=self.arrived,
            left=self.left, away=tuple(self.away),
        )  # fmt: skip


class Seats:
    """The seats of a meeting, in the order in which people sit."""

    def __init__(self) -> None:
        self.seats: dict[str, Seat] = {}
        self.began = ""
        self._names: tuple[tuple[str, str], ...] | None = None

    def is_here(self, person: str) -> bool:
        """Tell whether a person is in the room now."""
        seat = self.seats.get(person)
        return seat is not None and seat.here

    def seat(
        self, person: str, name: str, part: Part = Part.MEMBER, right: Right = Right.FULL
    ) -> Seat:
        """Give somebody a seat; whoever has one keeps it."""
        if person not in self.seats:
            self.seats[person] = Seat(person, name, part, right)
            self._names = None
        return self.seats[person]

    def rename(self, person: str, name: str) -> None:
        """Correct the name of somebody; the id stays."""
        self.seats[person].name = name
        self._names = None

    def name(self, person: str) -> str:
        """Return the name of a person, or the text itself."""
        seat = self.seats.get(person)
        return seat.name if seat else person

    def names(self, people: tuple[str, ...] | list[str]) -> str:
        """Return names with commas between them."""
        return ", ".join(self.name(person) for person in people)

    @property
    def everybody(self) -> tuple[tuple[str, str], ...]:
        """Pairs of id and name of all who have a seat."""
        if self._names is None:
            self._names = tuple((seat.id, seat.name) for seat in self.seats.values())
        return self._names

    def pairs(self, people: tuple[str, ...]) -> tuple[tuple[str, str], ...]:
        """Pairs of id and name of some people."""
        return tuple((person, self.name(person)) for person in people)

    def here(self) -> tuple[str, ...]:
        """Ids of all who are in the room, in the order of their seats."""
        return tuple(seat.id for seat in self.seats.values() if seat.here)

    def members(self) -> tuple[str, ...]:
        """Ids of all members with the right of consent, here or not."""
        return tuple(
            seat.id
            for seat in self.seats.values()
            if seat.part is Part.MEMBER and seat.right is Right.FULL
        )

    def entitled(self) -> tuple[str, ...]:
        """Ids of the members with the right of consent who are here (process.md 3.1)."""
        return tuple(person for person in self.members() if self.seats[person].here)

    def comes(self, person: str, at: str) -> None:
        """Somebody arrives or comes back; `at` is `HH:MM`."""
        seat = self.seats[person]
        if seat.here:
            return
        seat.here = True
        if seat.left:
            seat.away.append(Away(seat.left, at))
            seat.left = ""
        elif seat.presence is not Presence.HERE or self.began:
            seat.arrived = at
        seat.presence = Presence.HERE

    def goes(self, person: str, at: str) -> None:
        """Somebody leaves; `at` is `HH:MM`."""
        seat = self.seats[person]
        if seat.here:
            seat.here = False
            seat.left = at

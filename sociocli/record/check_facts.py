"""What rules must know of the rest of a record: who there is, what there is, what was adopted.

Source: product.md section 4 (identity, present and history).
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from sociocli.domain.circle import Circle
from sociocli.domain.day import is_day
from sociocli.domain.item import Item, Outcome
from sociocli.domain.minutes import Minutes
from sociocli.domain.text import fold, is_id, slug
from sociocli.record import check_record_wording as words
from sociocli.record import names_wording
from sociocli.record.check_read import Held, Steps
from sociocli.record.finding import Finding

__all__ = ["Facts", "Meeting", "Place", "check_day_of_file", "place_named"]

_DAY = len("2026-11-22")
# What people write where a person might stand, and is none.
_GROUPS = (
    *("all", "everybody", "everyone", "anybody", "anyone", "nobody", "somebody", "someone"),
    *("together", "us", "we", "circle", "group", "members", "open", "tbd", "none"),
)


@dataclass(frozen=True, slots=True)
class Place:
    """An item of minutes, as far as others refer to it.

    Args:
        outcome: How it ended.
        texts: The texts that were adopted in it and its parts.
        roles: The roles that were to be filled in it.
        parted: Whether it has parts with outcomes of their own.
        seats: For how many seats was selected.

    """

    outcome: Outcome
    texts: tuple[str, ...] = ()
    roles: tuple[str, ...] = ()
    parted: bool = False
    seats: int = 1


@dataclass(frozen=True, slots=True)
class Meeting:
    """Minutes, as far as others refer to them: circle, day, and their items by number."""

    circle: str
    date: str
    items: Mapping[int, Place]

    @classmethod
    def of(cls, minutes: Minutes) -> Meeting:
        """Return what others need of minutes."""
        return cls(
            minutes.circle,
            minutes.date,
            {item.number or n: _place(item) for n, item in enumerate(minutes.items, 1)},
        )


def _place(item: Item) -> Place:
    parts = (item, *item.parts)
    return Place(
        item.outcome,
        tuple(one.decision.text for one in parts if one.decision and one.decision.text),
        tuple(slug(one.selection.role, "role") for one in parts if one.selection),
        bool(item.parts),
        max(_seats(one) for one in parts),
    )


def _seats(item: Item) -> int:
    chosen = item.selection
    return max(chosen.seats, len(chosen.holder)) if chosen else 1


def place_named(reference: str) -> tuple[str, str]:
    """Split what names an item of minutes into the last part of their id and the number."""
    meeting, _, number = reference.partition("#")
    return meeting.strip().rpartition("/")[2], number.strip()


@dataclass(frozen=True, slots=True)
class Facts:
    """What is known of the record.

    Args:
        today: The day on which it is checked.
        whole: Whether it is a record with a present: it has `sociocli.yaml`.
        circle_ids: The ids of all circles that have a file.
        identities: The identities of all things of each part.
        circles: The circles that can be read, by id.
        meetings: The minutes that can be read, by the last part of their id.
        guests: Ids of people who are named in minutes, and of circles that were to confirm
            a selection: a record made from minutes has no file of them.

    """

    today: str
    whole: bool
    circle_ids: tuple[str, ...]
    identities: Mapping[str, Sequence[str]]
    circles: dict[str, Circle] = field(default_factory=dict)
    meetings: dict[str, Meeting] = field(default_factory=dict)
    guests: dict[str, bool] = field(default_factory=dict)
    _last: dict[str, dict[str, list[str]]] = field(default_factory=dict)
    _people: dict[str, bool] = field(default_factory=dict)

    def learn(self, minutes: Minutes) -> None:
        """Keep what others need of minutes."""
        self.meetings[minutes.id.rpartition("/")[2]] = Meeting.of(minutes)
        self.guests.update((one.id, True) for one in minutes.people)
        chosen = [one.selection for item in minutes.items for one in (item, *item.parts)]
        self.guests.update((one.confirm_by, True) for one in chosen if one is not None)

    def found(self, part: str, named: str) -> list[str]:
        """Return the identities that are meant by an identity or its last part."""
        by_name = self._last.get(part)
        if by_name is None:
            by_name = self._last[part] = {}
            for identity in self.identities.get(part, ()):
                by_name.setdefault(identity.rpartition("/")[2], []).append(identity)
        wanted = named.strip().removesuffix(".md").removesuffix(".yaml")
        known = by_name.get(wanted.rpartition("/")[2], [])
        return [one for one in known if one in (wanted, f"{part}/{wanted}")] or (
            list(known) if "/" not in wanted else []
        )

    def is_known(self, person: str) -> bool:
        """Tell whether a text names somebody: a person, a role, a circle, or words."""
        if not is_id(person) or person in _GROUPS or person in self.guests:
            return True
        if not self._people:
            for circle in self.circles.values():
                self._people[circle.id] = True
                for member in circle.members:
                    self._people[member.id] = self._people[fold(member.name)] = True
                for role in circle.roles:
                    self._people[role.id] = True
            self._people[""] = True
        return person in self._people or person in self.circle_ids

    def place(self, reference: str) -> Place | None:
        """Return the item of minutes that is named, or None."""
        meeting, number = place_named(reference)
        known = self.meetings.get(meeting)
        return known.items.get(int(number)) if known and number.isdecimal() else None

    # What several rules ask.

    def no_such(self, held: Held[object], part: str, named: str, *steps: str | int) -> Finding:
        """Return the finding for something that is named and is not there."""
        what = words.NO_SUCH[part].format(name=named)
        return held.finding(what, words.NO_SUCH_REMEDY, *steps)

    def things(
        self, held: Held[object], part: str, named: Sequence[tuple[str, Steps]]
    ) -> Iterator[Finding]:
        """Yield names of things that are not there, or mean several."""
        for name, at in named:
            found = self.found(part, name) if name else [""]
            if not found:
                yield self.no_such(held, part, name, *at)
            elif len(found) > 1:
                what = words.SEVERAL.format(name=name, found=", ".join(found))
                yield held.finding(what, words.SEVERAL_REMEDY, *at)

    def places(self, held: Held[object], named: Sequence[tuple[str, Steps]]) -> Iterator[Finding]:
        """Yield names of minutes, or of items in them, that are not there."""
        for reference, at in named:
            meeting, number = place_named(reference)
            if not reference or not self._is_there(meeting):
                if reference:
                    yield self.no_such(held, "minutes", meeting or reference, *at)
                continue
            known = self.meetings.get(meeting)
            if "#" in reference and known and self.place(reference) is None:
                numbers = ", ".join(str(one) for one in known.items) or words.NONE
                what = words.NO_ITEM.format(meeting=meeting, number=number)
                yield held.finding(what, words.NO_ITEM_REMEDY.format(numbers=numbers), *at)

    def _is_there(self, meeting: str) -> bool:
        return meeting in self.meetings or bool(self.found("minutes", meeting))

    def people(self, held: Held[object], named: Sequence[tuple[str, Steps]]) -> Iterator[Finding]:
        """Yield ids that nobody in the record has."""
        for person, at in named:
            if not self.is_known(person):
                what = words.NOBODY.format(person=person)
                yield held.finding(what, words.NOBODY_REMEDY, *at)


def check_day_of_file(held: Held[object], facts: Facts) -> Iterator[Finding]:
    """Yield a thing whose file is of a later day than the meeting that it comes from.

    Args:
        held: A decision, an action or a topic; a term may be called after the day it begins.
        facts: What is known of the record.

    """
    key = "from" if held.path.startswith("backlog/") else "minutes"
    said = held.node.get(key)
    meeting = facts.meetings.get(place_named(said.text)[0]) if said else None
    day = held.name[:_DAY]
    since = held.node.get("since")  # a topic may come of what somebody answered later
    known = since is not None and since.text == day and key == "from"
    later = meeting is not None and meeting.date < day and is_day(day) and not known
    if meeting and later and not held.path.startswith("terms/"):
        what = names_wording.FILE_LATER.format(day=day, date=meeting.date)
        yield held.finding(what, names_wording.FILE_LATER_REMEDY, key)

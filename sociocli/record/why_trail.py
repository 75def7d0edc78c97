"""Following something over meetings: where it came up, and what came of it.

Begins at a decision, a term, an action, a topic or an item of minutes, and goes
on both ways until nothing more is found: to what an item revisits and what
revisits it, to the decisions it made and those they replaced, to the topics that
bring it up again. Works on minutes alone as well.

Knows the index and reads the minutes it needs. Must not know how it is told.
Source: product.md section 3 (`why`); process.md 3.13 and 5.4.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from sociocli.domain.item import Item, Outcome
from sociocli.domain.minutes import Minutes
from sociocli.domain.plain import Plain, maps_in
from sociocli.domain.standing import BacklogTopic, StandingAction, StandingDecision, Term
from sociocli.errors import BadRequest
from sociocli.record import why_wording as words
from sociocli.record.folder import RecordFolder
from sociocli.record.index import Index
from sociocli.record.minutes_file import read_minutes
from sociocli.record.standing_file import STANDING, Standing, standing_of_plain
from sociocli.record.things import Thing

__all__ = ["Came", "Trail", "follow"]

_ELSEWHERE = (Outcome.REFERRED, Outcome.ESCALATED, Outcome.NOT_OURS)


@dataclass(frozen=True, slots=True)
class Came:
    """An item of minutes in which it came up.

    Args:
        place: Where it stands, like 2026-11-22-operations#3.
        item: The item, or the part of it that is about this.
        minutes: The minutes.

    """

    place: str
    item: Item
    minutes: Minutes


@dataclass(frozen=True, slots=True)
class Trail:
    """Everything that was found.

    Args:
        begun: What was asked for: an identity, or the place of an item.
        came: The items of minutes, by day.
        standing: What stands or stood, by identity.
        missing: Places of minutes that are named and cannot be read.

    """

    begun: str
    came: tuple[Came, ...]
    standing: Mapping[str, Standing]
    missing: tuple[str, ...]


def follow(root: Path, index: Index, asked: str) -> Trail:
    """Follow something over meetings.

    Args:
        root: The record folder.
        index: What is in the record.
        asked: An identity, its last part, or an item like 2026-11-22-operations#3.

    Raises:
        BadRequest: If nothing, or more than one thing, is meant.

    """
    return _Following(root, index).follow(asked)


class _Following:
    """Finds more until there is no more; nothing is looked at twice."""

    def __init__(self, root: Path, index: Index) -> None:
        self._folder = RecordFolder(root)
        self._index = index
        self._minutes: dict[str, Minutes | None] = {}
        self._found: dict[str, Standing] = {}
        self._places: dict[str, Came | None] = {}
        self._wanted: list[str] = []
        self._begun = ""
        self._paths: dict[str, Thing] = {}
        for thing in index.things("minutes"):
            self._paths.setdefault(thing.name, thing)

    def follow(self, asked: str) -> Trail:
        begun = self._begun = self._begin(asked)
        while self._wanted:
            self._look_at(self._wanted.pop(0))
            if not self._wanted:
                self._look_around()
        came = [one for one in self._places.values() if one is not None]
        came.sort(key=lambda one: (one.minutes.date, one.place))
        missing = tuple(place for place, one in self._places.items() if one is None)
        return Trail(begun, tuple(came), self._found, missing)

    def _begin(self, asked: str) -> str:
        meant, mark, number = asked.partition("#")
        if mark:
            identity = self._folder.resolve(meant, "minutes")
            begun = f"{identity.rpartition('/')[2]}#{number}"
        else:
            identity = self._meant(meant)
            begun = identity
            if identity.startswith("minutes/"):
                begun = self._only_item(identity)
        if "#" in begun and self._came(begun) is None:
            raise BadRequest(self._no_item(begun))
        if "#" not in begun and self._index.thing(begun) is None:
            self._refuse(begun)
        self._wanted.append(begun)
        return begun

    def _meant(self, words: str) -> str:
        """Return what is meant; a decision before what it left behind under the same name."""
        try:
            return self._folder.resolve(
                words, "decisions", "terms", "actions", "backlog", "minutes"
            )
        except BadRequest:
            try:
                return self._folder.resolve(words, "decisions")
            except BadRequest:
                pass
            raise

    def _only_item(self, identity: str) -> str:
        """Return the one item of minutes, or say which there are."""
        name = identity.rpartition("/")[2]
        minutes = self._read(name)
        if minutes is None:
            self._refuse(identity)
            return identity
        if len(minutes.items) != 1:
            raise BadRequest(self._no_item(f"{name}#"))
        return f"{name}#{minutes.items[0].number or 1}"

    def _refuse(self, identity: str) -> None:
        """Say what is wrong with a file that cannot be read."""
        shown = self._folder.path_of(identity)
        for one in self._index.troubles:
            if one.path == shown:
                raise BadRequest(one.what, shown, one.line)
        raise BadRequest(words.UNREADABLE, shown)

    def _no_item(self, place: str) -> str:
        name, _, number = place.partition("#")
        minutes = self._read(name)
        if minutes is None:
            self._refuse(self._folder.resolve(name, "minutes"))
        items = [
            words.ITEM.format(place=f"{name}#{item.number or n}", title=item.title)
            for n, item in enumerate(minutes.items if minutes else (), 1)
        ]
        if not items:
            return words.NO_ITEMS.format(name=name)
        sentence = words.NO_SUCH_ITEM if number else words.WHICH_ITEM
        return sentence.format(name=name, number=number, items="\n".join(items))

    def _read(self, name: str) -> Minutes | None:
        """Read minutes by the last part of their identity; None if that cannot be done."""
        name = name.rpartition("/")[2]
        if name not in self._minutes:
            thing = self._paths.get(name)
            self._minutes[name] = None
            if thing is not None:
                path = self._folder.file_of(thing.id)
                self._minutes[name] = read_minutes(path, shown=f"{thing.id}.yaml")
        return self._minutes[name]

    def _came(self, place: str) -> Came | None:
        name, _, number = place.partition("#")
        minutes = self._read(name)
        for n, item in enumerate(minutes.items if minutes else (), 1):
            if str(item.number or n) == number.partition(".")[0] and minutes is not None:
                return Came(place, item, minutes)
        return None

    def _want(self, *names: str) -> None:
        for name in names:
            known = name in self._places or name in self._found or name in self._wanted
            if name and not known:
                self._wanted.append(name)

    def _look_at(self, name: str) -> None:
        if name in self._places or name in self._found:
            return
        if name.partition("/")[0] in STANDING and "#" not in name:
            self._look_at_standing(name)
            return
        if "#" not in name:
            return  # a meeting as a whole tells nothing of this one thing
        came = self._came(name)
        self._places[name] = came
        if came is not None:
            self._want(came.item.revisits if "#" in came.item.revisits else "")
            self._want(*self._decisions_named(came.item))

    def _decisions_named(self, item: Item) -> Iterator[str]:
        """Yield the decisions that an item revisits or takes the place of."""
        supersedes = item.decision.supersedes if item.decision else ""
        for name in (item.revisits, supersedes, item.topic):
            if "#" not in name and self._index.thing(name) is not None:
                yield name

    def _look_at_standing(self, identity: str) -> None:
        thing = self._index.thing(identity)
        cls = STANDING[identity.partition("/")[0]]
        if thing is None:
            return
        value = standing_of_plain(cls, thing.plain, identity)
        self._found[identity] = value
        if isinstance(value, StandingDecision):
            brought = value.outside.brought if value.outside else ""
            self._want(value.minutes, brought, *(one.minutes for one in value.revisits))
            self._want(*self._named_decision(value.supersedes))
            self._want(*self._named_decision(value.superseded_by))
        elif isinstance(value, BacklogTopic):
            self._want(value.origin, value.continues, *self._named_decision(value.decision))
        elif isinstance(value, Term | StandingAction):
            self._want(value.minutes)

    def _named_decision(self, name: str) -> Iterator[str]:
        if name and self._index.thing(name) is not None:
            yield name

    def _look_around(self) -> None:
        """Look for what names one of the things that were found."""
        circles = self._circles()
        for circle in circles:
            for thing in self._index.things("minutes", circle=circle):
                self._want(*self._revisiting(thing))
            for part in ("decisions", "terms", "actions", "backlog"):
                for thing in self._index.things(part, circle=circle):
                    if self._is_of_these(thing.plain, part):
                        self._want(thing.id)
            self._look_for_later_topics(circle)

    def _circles(self) -> list[str]:
        found = [identity.split("/")[1] for identity in self._found]
        for one in self._places.values():
            if one is not None:
                found.append(one.minutes.circle)
                if one.item.outcome in _ELSEWHERE and one.item.next is not None:
                    found.append(one.item.next.to)
        return list(dict.fromkeys(name for name in found if name))

    def _revisiting(self, thing: Thing) -> Iterator[str]:
        """Yield the items of minutes that go on from one that was found."""
        for n, item in enumerate(maps_in(thing.plain, "items"), 1):
            place = f"{thing.name}#{item.get('number') or n}"
            named = [item.get("revisits", ""), *(p.get("revisits") for p in maps_in(item, "parts"))]
            if any(self._is_known(name) for name in named if isinstance(name, str) and name):
                yield place

    def _is_known(self, name: str) -> bool:
        if name in self._places or name in self._found:
            return True
        last = name.rpartition("/")[2]
        return any(
            identity.startswith("decisions/") and identity.rpartition("/")[2] == last
            for identity in self._found
        )

    def _is_of_these(self, plain: Mapping[str, Plain], part: str) -> bool:
        if part == "backlog":
            named = [plain.get(key) for key in ("continues", "from", "decision")]
            known = [name for name in named if name in (*self._places, *self._found)]
            return bool(known) and not self._is_of_another_part(plain, known)
        place = plain.get("minutes")
        came = self._places.get(place) if isinstance(place, str) else None
        if came is None:
            return False
        return not came.item.parts or plain.get("title") == came.item.title

    def _is_of_another_part(self, plain: Mapping[str, Plain], known: Sequence[Plain]) -> bool:
        """Tell whether a topic came of an item with parts, and is about another part of it."""
        came = [self._places.get(name) for name in known if isinstance(name, str)]
        if not came or any(one is None or not one.item.parts for one in came):
            return False
        if self._begun in known:
            return False  # the item was asked for, with all its parts
        decision, role = plain.get("decision"), plain.get("role")
        if isinstance(decision, str) and decision:
            return not self._is_known(decision)
        roles = [one.role for one in self._found.values() if isinstance(one, Term)]
        return bool(role) and bool(roles) and role not in roles

    def _look_for_later_topics(self, circle: str) -> None:
        """Find the items that took up a topic by which a decision came back."""
        opened = [
            (value.title, value.ended)
            for value in self._found.values()
            if isinstance(value, StandingDecision) and value.status == "declined" and value.ended
        ]
        if not opened:
            return
        for thing in self._index.things("minutes", circle=circle):
            for n, item in enumerate(maps_in(thing.plain, "items"), 1):
                later = any(
                    item.get("title") == title and thing.begins >= day for title, day in opened
                )
                if later:
                    self._want(f"{thing.name}#{item.get('number') or n}")

"""What has happened in a practice so far, folded from its journal.

Knows who was asked, argued with and understood, which texts were on the table,
whose objection is which, who is the candidate and who is here. Speech is made from
it, so that undo, resume and trying again need no code of their own. What people said
it hears from the speech before each entry. Must not know what the coach makes of it.

Source: architecture.md ("speech is a pure function of the journal").
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from sociocli.domain.method import CandidateOrder
from sociocli.domain.proposal import ObjectionState
from sociocli.practice.circle.cast import Cast
from sociocli.practice.circle.folding import as_it_stands, close_round, fold, say_back, take_up
from sociocli.practice.circle.listening import hear_out
from sociocli.practice.circle.moves import Move, Said, said_in
from sociocli.practice.circle.place import Place, is_at_or_beyond, place_of
from sociocli.practice.circle.remembered import (
    ItemMemory,
    Package,
    Raised,
)
from sociocli.practice.circle.speech import speech
from sociocli.process.asking import Aside
from sociocli.process.brought import Brought
from sociocli.process.item_log import ItemLog
from sociocli.process.journal import Entry
from sociocli.process.topics import goes_on_from

__all__ = ["Memory", "Remembering", "remember"]

_OPENS = (Move.ASK, Move.RESTATE, Move.CARE)
_CLOSES = (Move.EXPLAIN, Move.PRESS)
_WAITS = (Move.LATER, Move.TURN)
# Objections of an earlier meeting that stand when its item goes on.
_OPEN = (ObjectionState.OPEN, ObjectionState.UNEXPLAINED)
# The steps at which somebody may say what stands against it.
_SPEAKS_OF_WORRIES = (
    *("questions", "reactions", "amendments", "restate", "consent", "objection", "accept"),
)


class Memory:
    """What has happened in a practice so far.

    Args:
        cast: Who plays along.

    """

    def __init__(self, cast: Cast) -> None:
        self.cast = cast
        self.items: dict[tuple[int, str], ItemMemory] = {}
        self.said: list[Said] = []
        self.waiting = ""
        self.keys: list[str] = []
        self.answered: dict[str, int] = {}
        self.noted_away: list[str] = []
        self.agenda_moved = False
        self._coming = {one.person: one.comes for one in cast.stances if one.comes}

    def item(self, number: int, role: str = "") -> ItemMemory:
        """Return what has happened in an item, or in its selection for one role."""
        where = (number, role)
        if where not in self.items:
            begun = _begun(self.cast.brought, number)
            order = self.cast.method.candidate_order
            begun.candidate_first = order is CandidateOrder.TOGETHER
            self.items[where] = begun
        return self.items[where]

    def hear(self, entry: Entry) -> None:
        """Take in one entry of the journal."""
        place = place_of(entry.key)
        if entry.human and place.phase in _SPEAKS_OF_WORRIES:
            said = speech(self.cast, self, entry.key)
            hear_out(self.cast, self.item(place.item, place.role), place, said)
        self.keys.append(place.key)
        if entry.key != self.waiting:
            self.waiting, self.said = entry.key, []
        item = self.item(place.item, place.role)
        if place.phase not in item.phases:
            item.phases.append(place.phase)
        if place.phase != "consent":
            close_round(item)
        if place.phase == "objection":
            take_up(self, item, place)
        if entry.aside is not None:
            self._aside(place, entry.aside)
        else:
            fold(self, item, place, entry.answer)
            if entry.answer != "later":
                self.answered.setdefault(place.key, len(self.answered) + 1)
            self.waiting, self.said = "", []
        self._unnoted_arrive(place)

    def _aside(self, place: Place, aside: Aside) -> None:
        said = said_in(aside)
        if said is not None:
            self.said.append(said)
            self._said(place, said)
        elif aside.way in ("arrived", "left"):
            self.mark(self._meant(aside.get("who")), away=aside.way == "left")

    def _said(self, place: Place, said: Said) -> None:
        item = self.item(place.item, place.role)
        for person in self.spoken_to(place, said):
            known = item.person(person)
            if said.move in _CLOSES:
                known.argued += 1
                known.opened = 0
            elif said.move in _WAITS:
                known.redirected += 1
            elif said.move is Move.RESTATE and said.words:
                say_back(self, place, person, said.words, known)
            elif said.move in _OPENS:
                known.opened += 1
                known.asked += said.move is Move.ASK
                known.argued = 0

    def spoken_to(self, place: Place, said: Said) -> tuple[str, ...]:
        """Return the ids of those who are played and whom it concerns.

        What is said to all concerns the one whose objection is worked on; to wait for
        one's turn concerns everybody.
        """
        played = self.cast.played()
        if said.to != "all":
            return (said.to,) if said.to in played else ()
        if said.move in _WAITS:
            return played
        raised = None
        if place.phase == "objection":
            raised = self.item(place.item, place.role).objection(place.number)
        return (raised.owner,) if raised is not None and raised.owner in played else ()

    # Who is here.

    def here(self, person: str) -> bool:
        """Tell whether somebody is here, as far as anybody knows."""
        return person not in self._coming and person not in self.noted_away

    def comes_at(self, person: str) -> str:
        """Return the step at which somebody comes who is not here yet, or ""."""
        return self._coming.get(person, "")

    def mark(self, person: str, *, away: bool) -> None:
        """Somebody is noted as being away, or as being here."""
        if away and person not in self.noted_away:
            self.noted_away.append(person)
        if not away and person in self.noted_away:
            self.noted_away.remove(person)
            self._coming.pop(person, None)

    def came_or_left(self, person: str) -> None:
        """Somebody comes who was noted as away, or goes who was not."""
        self.mark(person, away=person not in self.noted_away)

    def _unnoted_arrive(self, place: Place) -> None:
        """Those of whom nobody noted that they are missing need no noting either."""
        for person, step in list(self._coming.items()):
            if person not in self.noted_away and is_at_or_beyond(place, step):
                del self._coming[person]

    def _meant(self, text: str) -> str:
        """Return the id of whoever is meant by an id or a name."""
        by_name = [one.id for one in self.cast.people if one.name == text]
        return by_name[0] if len(by_name) == 1 else text

    def has_come_to(self, key: str, before: str = "") -> bool:
        """Tell whether the meeting has come to a place, or is beyond its item.

        Args:
            key: The key of the place, or its beginning.
            before: The key of a question that does not count, as it is the one that waits.

        """
        known = (place_of(one) for one in self.keys if one != before)
        return any(is_at_or_beyond(one, key) for one in known)

    def is_new(self, place: Place) -> bool:
        """Tell whether the meeting comes to a step of an item for the first time."""
        return place.phase not in self.item(place.item, place.role).phases


def _begun(brought: Brought, number: int) -> ItemMemory:
    """Return what is known of an item before it begins."""
    items = brought.agenda.items
    memory = ItemMemory()
    if not 0 < number <= len(items):
        return memory
    item = items[number - 1]
    package: tuple[str, str, str] = ("", "", "")
    if item.proposal is not None:
        package = item.proposal.text, item.proposal.review, item.proposal.expires
    package = as_it_stands(brought, item.decision) or package
    earlier = (
        goes_on_from(ItemLog(number, item, item.title, item.kind), brought.earlier)
        if item.continues
        else None
    )
    if earlier is not None:
        memory.raised = [
            Raised(one.by, one.reason) for one in earlier.objections if one.state in _OPEN
        ]
        if earlier.proposal is not None and earlier.proposal.versions:
            last = earlier.proposal.versions[-1]
            package = last.text, last.review, last.expires
    memory.first, memory.now = Package(*package), Package(*package)
    return memory


class Remembering:
    """What has happened, for a journal that grows; made anew where something was taken back.

    Args:
        cast: Who plays along.

    """

    def __init__(self, cast: Cast) -> None:
        self._cast = cast
        self._memory = Memory(cast)
        self._known: list[Entry] = []

    def of(self, entries: Sequence[Entry]) -> Memory:
        """Return what has happened, from all entries that stand now.

        Args:
            entries: The entries of the journal.

        """
        if list(entries[: len(self._known)]) != self._known:
            self._memory, self._known = Memory(self._cast), []
        for entry in entries[len(self._known) :]:
            self._memory.hear(entry)
            self._known.append(entry)
        return self._memory


def remember(cast: Cast, entries: Iterable[Entry]) -> Memory:
    """Return what has happened, from the entries of a journal.

    Args:
        cast: Who plays along.
        entries: The entries of the journal, from its beginning.

    """
    memory = Memory(cast)
    for entry in entries:
        memory.hear(entry)
    return memory

"""What has happened in a practice so far, folded from its journal.

Knows who was asked, argued with and understood, which texts were on the table,
whose objection is which, and who is the candidate. Speech is made from it, so
that undo, resume and trying again need no code of their own. Must not know what
anybody says, nor what the coach makes of it.

Source: architecture.md ("speech is a pure function of the journal").
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, field

from sociocli.domain.plain import Plain
from sociocli.practice.cast import Cast
from sociocli.practice.moves import Move, Said, said_in
from sociocli.practice.place import Place, place_of
from sociocli.process.journal import Entry

__all__ = ["ItemMemory", "Memory", "Package", "PersonMemory", "holds", "remember", "text_in"]

_OPENS = (Move.ASK, Move.RESTATE, Move.CARE)
_CLOSES = (Move.EXPLAIN, Move.PRESS)
_COUNTS = re.compile(
    r"\b(most|votes?|majority|counted|more often|\d+ (of us|names|people|slips))\b", re.IGNORECASE
)


@dataclass(slots=True)
class PersonMemory:
    """How somebody was dealt with in one item.

    Args:
        opened: How often they were asked or said back to, lately: arguing undoes it.
        argued: How often they were argued with since they were last understood.
        asked: How often they were asked what is behind their words.
        heard: True once their question was given room.
        misses: How often their objection was said back without its reason.
        understood: True once it was said back with its reason.
        answers: What was recorded for them in each consent round.

    """

    opened: int = 0
    argued: int = 0
    asked: int = 0
    heard: bool = False
    misses: int = 0
    understood: bool = False
    answers: dict[int, str] = field(default_factory=dict)

    @property
    def closed(self) -> bool:
        """Whether they have closed up."""
        return self.argued > 0


@dataclass(slots=True)
class Package:
    """What lies on the table: the text, its dates, and what was added."""

    text: str = ""
    review: str = ""
    expires: str = ""
    added: list[str] = field(default_factory=list)
    watched: str = ""
    watcher: str = ""
    stop_if: str = ""


@dataclass(slots=True)
class ItemMemory:
    """What has happened in one item.

    Args:
        first: The package as it was brought.
        now: The package as it lies on the table.
        ways: The ways that were chosen to meet objections, in order.
        objectors: Whose objection is the first, the second, and so on.
        settled: Those of them whose objection no longer stands.
        candidate: Who is proposed.
        rounds: The number of the consent round that is going on, or was last.
        phases: The phases so far, each once, in order.
        people: How each was dealt with.
        counted: True if names were counted for the proposal.
        slips: What each wrote.

    """

    first: Package = field(default_factory=Package)
    now: Package = field(default_factory=Package)
    ways: list[str] = field(default_factory=list)
    objectors: list[str] = field(default_factory=list)
    settled: list[str] = field(default_factory=list)
    candidate: tuple[str, ...] = ()
    rounds: int = 0
    phases: list[str] = field(default_factory=list)
    people: dict[str, PersonMemory] = field(default_factory=dict)
    counted: bool = False
    slips: dict[str, tuple[str, ...]] = field(default_factory=dict)

    def person(self, person: str) -> PersonMemory:
        """Return how somebody was dealt with."""
        return self.people.setdefault(person, PersonMemory())


class Memory:
    """What has happened in a practice so far.

    Args:
        cast: Who plays along.

    """

    def __init__(self, cast: Cast) -> None:
        self.cast = cast
        self.items: dict[int, ItemMemory] = {}
        self.said: list[Said] = []
        self.waiting = ""
        self.absent: list[str] = []
        self.arrived: list[str] = []
        self.keys: list[str] = []
        for stance in cast.stances:
            if stance.comes and stance.person not in self.absent:
                self.absent.append(stance.person)

    def item(self, number: int) -> ItemMemory:
        """Return what has happened in an item."""
        if number not in self.items:
            self.items[number] = self._begun(number)
        return self.items[number]

    def _begun(self, number: int) -> ItemMemory:
        items = self.cast.brought.agenda.items
        proposal = items[number - 1].proposal if 0 < number <= len(items) else None
        if proposal is None:
            return ItemMemory()
        parts = proposal.text, proposal.review, proposal.expires
        return ItemMemory(Package(*parts), Package(*parts))

    def hear(self, entry: Entry) -> None:
        """Take in one entry of the journal."""
        place = place_of(entry.key)
        self.keys.append(place.key)
        if entry.key != self.waiting:
            self.waiting, self.said = entry.key, []
        if entry.aside is not None:
            self._aside(place, entry)
            return
        item = self.item(place.item)
        if place.phase not in item.phases:
            item.phases.append(place.phase)
        fold = _FOLDS.get(place.phase)
        if fold is not None:
            fold(self, item, place, entry.answer)
        self.waiting, self.said = "", []

    def _aside(self, place: Place, entry: Entry) -> None:
        said = said_in(entry.aside)
        if said is not None:
            self.said.append(said)
            self._said(place, said)
        elif entry.aside is not None and entry.aside.way in ("who", "arrived", "left"):
            self.came_or_left(entry.aside.get("who"))

    def came_or_left(self, who: str) -> None:
        """Somebody comes who was not here, or goes who was."""
        if who in self.absent:
            self.absent.remove(who)
        elif who in self.cast.played():
            self.absent.append(who)

    def _said(self, place: Place, said: Said) -> None:
        item = self.item(place.item)
        if said.to not in self.cast.played():
            return
        known = item.person(said.to)
        if said.move in _CLOSES:
            known.argued += 1
            known.opened = 0
        elif said.move is Move.RESTATE and said.words:
            _say_back(self, place, said.to, said.words, known)
        elif said.move in _OPENS:
            known.opened += 1
            known.asked += said.move is Move.ASK
            known.argued = 0

    def has_come_to(self, key: str) -> bool:
        """Tell whether the meeting has come to a place, or is beyond it."""
        return any(known.startswith(key) for known in self.keys)

    def here(self, person: str) -> bool:
        """Tell whether somebody has come."""
        return person not in self.absent


def remember(cast: Cast, entries: Iterable[Entry]) -> Memory:
    """Return what has happened, from the entries of a journal."""
    memory = Memory(cast)
    for entry in entries:
        memory.hear(entry)
    return memory


def holds(text: str, words: Iterable[str]) -> bool:
    """Tell whether one of these words stands in a text, however it is written."""
    low = text.casefold()
    return any(word.casefold() in low for word in words)


def text_in(answer: Plain) -> str:
    """Return the text of an answer, whatever its form; "" if it holds none."""
    if isinstance(answer, str):
        return answer
    if isinstance(answer, dict):
        return text_in(answer.get("text"))
    if isinstance(answer, list):
        return ", ".join(text_in(one) for one in answer)
    return ""


# What each phase leaves in memory.


def _questions(memory: Memory, item: ItemMemory, place: Place, answer: Plain) -> None:
    del memory
    if place.person and not place.part and answer != "pass":
        item.person(place.person).heard = True


def _proposal(memory: Memory, item: ItemMemory, place: Place, answer: Plain) -> None:
    del memory
    _put(item.now, place.part, text_in(answer))
    if item.rounds == 0 and not item.first.text:
        _put(item.first, place.part, text_in(answer))


def _put(package: Package, part: str, text: str) -> None:
    if part == "text":
        package.text = text
    elif part == "review":
        package.review = text
    elif part == "expires":
        package.expires = text


def _version(memory: Memory, item: ItemMemory, place: Place, answer: Plain) -> None:
    del memory
    text = text_in(answer)
    if place.part in ("text", "review", "expires"):
        _put(item.now, place.part, text)
    elif place.part == "measure/who":
        item.now.watcher = text
    elif place.part == "measure/stop-if":
        item.now.stop_if = text
    elif place.part == "measure":
        item.now.watched = text
    elif text and place.part in ("condition", "support"):
        item.now.added.append(text)


def _consent(memory: Memory, item: ItemMemory, place: Place, answer: Plain) -> None:
    item.rounds = max(item.rounds, place.number)
    person = place.person
    if not person:
        if place.part == "all" and answer == "nobody":
            _for_all(memory, item, place.number)
        return
    if place.part == "question":
        item.person(person).asked += 1
        item.person(person).opened += 1
    if place.part == "reason":
        if person not in item.objectors or person in item.settled:
            item.objectors.append(person)
            item.settled = [one for one in item.settled if one != person]
        return
    if place.part:
        return
    if answer == "everybody":
        _for_all(memory, item, place.number)
        return
    item.person(person).answers[place.number] = text_in(answer)
    if answer != "objection" and person in item.objectors and person not in item.settled:
        item.settled.append(person)


def _for_all(memory: Memory, item: ItemMemory, number: int) -> None:
    for person in memory.cast.played():
        item.person(person).answers.setdefault(number, "everybody")


def _objection(memory: Memory, item: ItemMemory, place: Place, answer: Plain) -> None:
    if not 0 < place.number <= len(item.objectors):
        return
    owner = item.objectors[place.number - 1]
    known = item.person(owner)
    if place.part == "understood":
        _say_back(memory, place, owner, text_in(answer), known)
    elif place.part in ("option", "way"):
        item.ways.append(text_in(answer))
    elif place.part in ("stands", "confirmed", "withdraw"):
        if answer in ("no", "withdraw") and place.part != "confirmed":
            item.settled.append(owner)
        if place.part == "confirmed" and answer == "withdraw":
            item.settled.append(owner)
    elif place.part == "how":
        item.now.added.append(text_in(answer))
    elif place.part == "until":
        item.now.review = text_in(answer)


def _say_back(memory: Memory, place: Place, owner: str, text: str, known: PersonMemory) -> None:
    """Somebody's objection was said back: with its reason, or without."""
    stance = memory.cast.stance(owner, place.item)
    keys = [word for worry in stance.worries for word in worry.words]
    if not keys or (text and holds(text, keys)):
        known.understood = True
        known.opened += 1
        known.argued = 0
    else:
        known.misses += 1


def _candidate(memory: Memory, item: ItemMemory, place: Place, answer: Plain) -> None:
    del memory
    if not place.part and isinstance(answer, list):
        item.candidate = tuple(text_in(one) for one in answer)
        item.now = Package(review=item.now.review)
        item.ways = []
    elif place.part == "reasons":
        item.counted = bool(_COUNTS.search(text_in(answer)))


def _slips(memory: Memory, item: ItemMemory, place: Place, answer: Plain) -> None:
    del memory
    if place.person and isinstance(answer, list):
        item.slips[place.person] = tuple(text_in(one) for one in answer)


def _attendance(memory: Memory, item: ItemMemory, place: Place, answer: Plain) -> None:
    del item
    if place.person and answer in ("late", "absent") and place.person not in memory.absent:
        memory.absent.append(place.person)


def _aside(memory: Memory, item: ItemMemory, place: Place, answer: Plain) -> None:
    del item
    if place.part == "who" and isinstance(answer, list):
        for one in answer:
            memory.came_or_left(text_in(one))


def _accept(memory: Memory, item: ItemMemory, place: Place, answer: Plain) -> None:
    del memory
    if place.person and not place.part and answer == "decline":
        item.objectors.append(place.person)


_FOLDS = {
    "questions": _questions,
    "proposal": _proposal,
    "version": _version,
    "consent": _consent,
    "objection": _objection,
    "candidate": _candidate,
    "slips": _slips,
    "attendance": _attendance,
    "accept": _accept,
    "aside": _aside,
}

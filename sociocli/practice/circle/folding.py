"""What each answer of a meeting leaves in the memory of a practice.

One function for each phase that leaves something. Knows how the processes number
objections and which answers close them: those to a text when they are noted, and
those to a candidate when the circle takes them up. Must not know how anybody speaks.

Source: the keys of process/consent*.py, objections.py, resolving.py, amending.py
and candidate_*.py; process.md 3.3 and 4.1.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable
from typing import TYPE_CHECKING

from sociocli.domain.plain import Plain
from sociocli.domain.proposal import Resolution
from sociocli.practice.circle.listening import said_back
from sociocli.practice.circle.place import Place
from sociocli.practice.circle.remembered import (
    ItemMemory,
    Package,
    PersonMemory,
    Raised,
    Watched,
    holds,
    text_of,
)
from sociocli.practice.circle.worrying import number_of
from sociocli.process.brought import Brought
from sociocli.process.message import say
from sociocli.process.wording import review as words

if TYPE_CHECKING:
    from sociocli.practice.circle.memory import Memory

__all__ = ["as_it_stands", "close_round", "fold", "say_back", "take_up"]

_COUNTS = re.compile(
    r"\b(most|votes?|majority|counted|more often|\d+ (of us|names|people|slips))\b", re.IGNORECASE
)
_OBJECTION = "objection"
_REVIEW = "review"


def fold(memory: Memory, item: ItemMemory, place: Place, answer: Plain) -> None:
    """Take in one answer.

    Args:
        memory: What has happened so far.
        item: What has happened in the item; changed by this.
        place: Where the question stands.
        answer: The answer as plain data.

    """
    leaves = _LEAVES.get(place.phase)
    if leaves is not None:
        leaves(memory, item, place, answer)


def say_back(memory: Memory, place: Place, owner: str, text: str, known: PersonMemory) -> None:
    """Somebody's objection was said back: with its reason, or without.

    Args:
        memory: What has happened so far.
        place: Where that was.
        owner: Whose objection it is.
        text: In which words.
        known: How they were dealt with; changed by this.

    """
    item = memory.item(place.item, place.role)
    said_back(memory.cast, item, place, owner, text)
    stance = memory.cast.stance(owner, place.item, place.role)
    keys = [word for worry in stance.worries for word in worry.words]
    if not keys or (text and holds(text, keys)):
        known.understood = True
        known.opened += 1
        known.argued = 0
    else:
        known.misses += 1


def take_up(memory: Memory, item: ItemMemory, place: Place) -> None:
    """Number the objections to a candidate, once the circle takes up the first of them.

    Args:
        memory: What has happened so far.
        item: What has happened in the item; changed by this.
        place: A place like `item-1/objection-1/understood`.

    """
    if place.number <= len(item.raised) or not item.waiting:
        return
    cast = memory.cast
    item.take_up(lambda owner: number_of(cast, item, owner, place.item, place.role))


def close_round(item: ItemMemory) -> None:
    """Close the objections of those who answered otherwise in a round that counts.

    Args:
        item: What has happened in the item; changed by this.

    """
    if item.void or item.changing or item.selects:
        return
    for one in item.raised:
        if item.answer(one.owner) not in ("", _OBJECTION):
            one.open = False


# Before the round.


def _questions(memory: Memory, item: ItemMemory, place: Place, answer: Plain) -> None:
    del memory
    if place.person and not place.part and answer not in ("pass", "later"):
        item.person(place.person).heard = True


def _proposal(memory: Memory, item: ItemMemory, place: Place, answer: Plain) -> None:
    del memory
    text = text_of(answer)
    item.void = item.void or (item.changing and text != item.now.text)
    item.changing = False
    item.now.put(place.part, text)
    if item.rounds == 0 and place.part == "text" and not item.first.text:
        item.first.text = text
    elif item.rounds == 0 and place.part in ("review", "expires") and _REVIEW not in item.phases:
        item.first.put(place.part, text)


def as_it_stands(brought: Brought, decision: str) -> tuple[str, str, str] | None:
    """Return text, review day and end of a decision that stands; None if there is none.

    Args:
        brought: What the meeting was begun with.
        decision: By which identity it is named.

    """
    for one in brought.standing:
        if one.id == decision:
            return one.decision.text, one.decision.review, one.decision.expires
    return None


def _review(memory: Memory, item: ItemMemory, place: Place, answer: Plain) -> None:
    """What lies on the table in a review: what stands, until something else is proposed."""
    text = text_of(answer)
    if place.part == "decision":
        found = as_it_stands(memory.cast.brought, text)
        if found is not None:
            item.first, item.now = Package(*found), Package(*found)
    elif place.part == "text":
        item.first.text = item.now.text = text
    elif place.part == "choice" and text == "end":
        item.now.text = say(words.END_TEXT, text=item.now.text).text()
        item.ways.append(Resolution.DROP.value)


def _absent_objection(memory: Memory, item: ItemMemory, place: Place, answer: Plain) -> None:
    """Somebody absent has sent an objection: whose it is, then in which words."""
    if place.part == "reason":
        if item.raised:
            item.raised[-1].reason = text_of(answer)
    elif isinstance(answer, list) and answer:
        owner = text_of(answer[0])
        number = number_of(memory.cast, item, owner, place.item, place.role)
        item.raised.append(Raised(owner, worry=number))


# The round.


def _consent(memory: Memory, item: ItemMemory, place: Place, answer: Plain) -> None:
    if place.number > item.rounds:
        item.rounds, item.void, item.waiting = place.number, False, []
    if not place.person:
        _all_together(memory, item, place, answer)
    elif place.part == "question":
        item.person(place.person).asked += 1
        item.person(place.person).opened += 1
    elif place.part == "question/then":
        item.changing = answer == "change"
    elif place.part == "which":
        _old_one(item, place.person, text_of(answer))
    elif place.part == "reason":
        _note(memory, item, place, text_of(answer))
    elif not place.part:
        _answered(memory, item, place.person, text_of(answer))


def _answered(memory: Memory, item: ItemMemory, person: str, answer: str) -> None:
    if answer == "everybody":
        for one in memory.cast.people:
            item.person(one.id).answers.setdefault(item.rounds, "consent")
    else:
        item.person(person).answers[item.rounds] = answer
        if answer == _OBJECTION and item.selects:
            item.waiting.append(person)


def _all_together(memory: Memory, item: ItemMemory, place: Place, answer: Plain) -> None:
    """A round in which only those who object are named."""
    if place.part == "all" and answer in ("nobody", "consent"):
        for one in memory.cast.people:
            item.person(one.id).answers[item.rounds] = "consent"
    elif place.part in ("objectors", "who") and isinstance(answer, list):
        named = [text_of(one) for one in answer]
        for one in memory.cast.people:
            answer_of_one = _OBJECTION if one.id in named else "consent"
            item.person(one.id).answers[item.rounds] = answer_of_one
        if item.selects:  # these are taken up in the order of the seats
            item.waiting = [one.id for one in memory.cast.people if one.id in named]
    elif place.part == "all/question/then":
        item.changing = answer == "change"


def _old_one(item: ItemMemory, person: str, answer: str) -> None:
    """Somebody takes up an objection of an earlier meeting as their own."""
    number = answer.removeprefix("objection-")
    if number.isdigit() and 0 < int(number) <= len(item.raised):
        item.raised[int(number) - 1].owner = person


def _note(memory: Memory, item: ItemMemory, place: Place, reason: str) -> None:
    """An objection to a text is noted; whoever has one that stands keeps it."""
    if item.selects:
        return
    number = number_of(memory.cast, item, place.person, place.item, place.role)
    standing = item.of(place.person)
    if standing is None:
        item.raised.append(Raised(place.person, reason, number))
    else:
        standing.reason = reason
        standing.worry = number if number >= 0 else standing.worry


# The objections.


def _objection(memory: Memory, item: ItemMemory, place: Place, answer: Plain) -> None:
    raised = item.objection(place.number)
    if raised is None:
        return
    text = text_of(answer)
    if place.part == "understood":
        known = item.person(raised.owner)
        say_back(memory, place, raised.owner, text or raised.reason, known)
    elif place.part in ("option", "way"):
        item.ways.append(text)
    elif place.part == "how":
        item.now.added.append(text)
        if item.ways[-1:] == ["measure"]:
            item.now.watched.append(Watched(text))
    elif place.part == "until":
        item.now.review = text
    if (place.part, text) in _CLOSING:
        raised.open = False


# The answers after which an objection stands no more.
_CLOSING = (
    ("stands", "no"),
    ("withdraw", "withdraw"),
    ("confirmed", "withdraw"),
    ("test", "not-qualified"),
    ("way", "withdraw_objection"),
)


def _version(memory: Memory, item: ItemMemory, place: Place, answer: Plain) -> None:
    del memory
    text = text_of(answer)
    item.now.put(place.part, text)
    watched = item.now.watched
    if place.part == "measure":
        watched.append(Watched(text))
        item.now.added.append(text)
    elif place.part == "measure/who" and watched:
        watched[-1].who = text
    elif place.part == "measure/stop-if" and watched:
        watched[-1].stop_if = text
        item.now.added.append(text)
    elif text and place.part in ("condition", "support", "after/when"):
        item.now.added.append(text)


# Selections.


def _term(memory: Memory, item: ItemMemory, place: Place, answer: Plain) -> None:
    del memory, place
    item.first.review = item.now.review = text_of(answer)


def _candidate(memory: Memory, item: ItemMemory, place: Place, answer: Plain) -> None:
    del memory
    if not place.part and isinstance(answer, list):
        _propose(item, tuple(text_of(one) for one in answer))
    elif place.part == "reasons":
        item.counted = bool(_COUNTS.search(text_of(answer)))


def _propose(item: ItemMemory, candidate: tuple[str, ...]) -> None:
    item.candidate = candidate
    item.tried += candidate
    item.now = Package(review=item.first.review)
    item.ways, item.waiting, item.counted = [], [], False
    for known in item.people.values():
        known.understood, known.misses = False, 0


def _draw(memory: Memory, item: ItemMemory, place: Place, answer: Plain) -> None:
    """The lot decides among those who were named equally often."""
    del memory, place
    item.drawn = text_of(answer[0]) if isinstance(answer, list) and answer else ""


def _by_count(memory: Memory, item: ItemMemory, place: Place, answer: Plain) -> None:
    """Names were counted, as the method has it; nobody is asked who is the candidate."""
    del memory, place, answer
    votes = Counter(name for slip in item.slips.values() for name in slip if name not in item.tried)
    most = max(votes.values(), default=0)
    tied = [name for name, count in votes.items() if count == most]
    selves = [name for name in tied if name in item.slips.get(name, ())]
    found = [one for one in (item.drawn, *(selves if len(selves) == 1 else tied)) if one]
    if found:
        _propose(item, (found[0],))
    item.drawn = ""


def _slips(memory: Memory, item: ItemMemory, place: Place, answer: Plain) -> None:
    """Slips, new names after a candidate is out, and names to which somebody moves."""
    del memory
    if place.person and place.part in ("", "name") and isinstance(answer, list):
        item.slips[place.person] = tuple(text_of(one) for one in answer)


def _accept(memory: Memory, item: ItemMemory, place: Place, answer: Plain) -> None:
    del memory
    if place.person and not place.part and answer == "decline":
        item.waiting = [place.person]


# Who is here.


def _attendance(memory: Memory, item: ItemMemory, place: Place, answer: Plain) -> None:
    del item
    if place.person and not place.part:
        memory.mark(place.person, away=answer in ("late", "absent"))


def _agenda(memory: Memory, item: ItemMemory, place: Place, answer: Plain) -> None:
    """What was on the agenda is changed; a topic more changes nothing of it."""
    del item
    if place.part == "consent" and answer in ("front", "drop"):
        memory.agenda_moved = True


def _aside(memory: Memory, item: ItemMemory, place: Place, answer: Plain) -> None:
    del item
    if place.part == "who" and isinstance(answer, list):
        for one in answer:
            memory.came_or_left(text_of(one))


_LEAVES: dict[str, Callable[[Memory, ItemMemory, Place, Plain], None]] = {
    "questions": _questions,
    "review": _review,
    "proposal": _proposal,
    "version": _version,
    "absent-objection": _absent_objection,
    "consent": _consent,
    "objection": _objection,
    "term": _term,
    "candidate": _candidate,
    "draw": _draw,
    "counted": _by_count,
    "slips": _slips,
    "change": _slips,
    "afresh": _slips,
    "accept": _accept,
    "agenda": _agenda,
    "attendance": _attendance,
    "aside": _aside,
}

"""Signals about the proposal as a package: what is changed how, and what is missing in it.

Source: process.md 6, numbers 9, 10, 12 and 25 to 28, and 3.3 (C5, C6, C12).
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from sociocli.domain.item import Kind
from sociocli.domain.method import Method
from sociocli.practice.circle.memory import Memory
from sociocli.practice.circle.remembered import text_of
from sociocli.practice.coach import signals_wording as words
from sociocli.practice.coach.course import Step
from sociocli.practice.coach.signal import Area, Noticed, Signal, Watched
from sociocli.practice.sentences.sentence_words import content, stem
from sociocli.practice.sentences.sentences import shared

__all__ = ["SIGNALS"]

_TAKEN = ("taken", "anew")
_MOST_AMENDMENTS = 2
# A text that shares less than a third of its words with the old one is another proposal.
_THIRD = 3


@dataclass(slots=True)
class _Shape:
    """The package of one item, as it lies on the table."""

    text: str = ""
    review: str = ""
    owner: str = ""
    criteria: str = ""
    amendments: list[str] = field(default_factory=list)
    rounds: int = 0


def _shapes(seen: Watched) -> Iterator[tuple[_Shape, Step]]:
    """Yield every answer of an item with the package as it was before it."""
    shapes: dict[int, _Shape] = {}
    for step in seen.steps:
        place = step.place
        if not place.item or not step.is_answer:
            continue
        if place.item not in shapes:
            shapes[place.item] = _begun(seen, place.item)
        shape = shapes[place.item]
        yield shape, step
        _take_in(shape, step)


def _begun(seen: Watched, number: int) -> _Shape:
    package = Memory(seen.cast).item(number).now
    items = seen.cast.brought.agenda.items  # what was added in the meeting is not among them
    proposal = items[number - 1].proposal if number <= len(items) else None
    if proposal is None:
        return _Shape(package.text, package.review)
    return _Shape(package.text, package.review, proposal.owner, "\n".join(proposal.criteria))


def _take_in(shape: _Shape, step: Step) -> None:
    place, text = step.place, text_of(step.answer)
    if place.phase in ("proposal", "version") and place.part in _PARTS:
        setattr(shape, place.part, text)
    elif place.key.endswith("/amendment/ruling") and text in _TAKEN:
        shape.amendments.append(text)
    elif place.phase == "consent":
        shape.rounds = max(shape.rounds, place.number)


_PARTS = ("text", "review", "owner", "criteria")


def _polished(seen: Watched) -> Iterator[Noticed]:
    """More than two changes are taken before anybody was asked for objections."""
    offered = ""
    for shape, step in _shapes(seen):
        if step.place.phase == "amendment" and not step.place.part:
            offered = step.text
        taken = step.place.part == "ruling" and step.text in _TAKEN and not shape.rounds
        if taken and len(shape.amendments) == _MOST_AMENDMENTS:
            yield Noticed("9", step.at, quote=offered)


def _silently(seen: Watched) -> Iterator[Noticed]:
    """The text is changed at the read-back, and nobody is told which change was taken."""
    said = [one.at for one in seen.steps if one.said is not None]
    changed: Step | None = None
    for shape, step in _shapes(seen):
        phase, part = step.place.phase, step.place.part
        if phase == "restate" and step.answer == "text":
            changed = None
        if phase == "proposal" and part == "text" and _at_restate(seen, step):
            changed = step if step.text != shape.text else None
        if phase == "restate" and step.answer == "go-on" and changed is not None:
            if not any(changed.at < at < step.at for at in said):
                yield Noticed("10", changed.at, quote=changed.text)
            changed = None


def _at_restate(seen: Watched, step: Step) -> bool:
    """Tell whether a text was changed on the way out of the read-back."""
    before = [one for one in seen.steps[: step.at] if one.is_answer]
    return bool(before) and before[-1].place.phase == "restate" and before[-1].answer == "text"


def _hijacked(seen: Watched) -> Iterator[Noticed]:
    """Another proposal takes the place of the one on the table, before any other way is tried."""
    ways: dict[int, list[str]] = {}
    anew = False
    for shape, step in _shapes(seen):
        place = step.place
        if place.phase == "objection" and place.part == "option":
            tried = ways.setdefault(place.item, [])
            if step.answer == "replace" and not tried:
                yield Noticed("12", step.at)
            tried.append(step.text)
        changed = anew and (place.phase, place.part) == ("proposal", "text")
        if changed and _is_another(step.text, shape.text):
            yield Noticed("12", step.at, quote=step.text)
        anew = place.part == "ruling" and step.answer in _TAKEN


def _is_another(new: str, old: str) -> bool:
    count = len(dict.fromkeys(stem(found[0]) for found in content(new)))
    return len(shared(new, old)) * _THIRD < count


def _no_term(seen: Watched) -> Iterator[Noticed]:
    for shape, step in _shapes(seen):
        if step.place.phase == "restate" and step.answer == "go-on" and not shape.review:
            yield Noticed("25", step.at)


def _no_owner(seen: Watched) -> Iterator[Noticed]:
    for shape, step in _shapes(seen):
        known = _is_known(seen, step.place.item)
        if known and step.place.phase == "adopted" and not (shape.owner and shape.criteria):
            yield Noticed("26", step.at)


def _is_known(seen: Watched, number: int) -> bool:
    """Tell whether the whole package stands in the agenda or the journal."""
    items = seen.cast.brought.agenda.items
    if number > len(items):
        return False
    item = items[number - 1]
    return item.kind is Kind.DECIDE and not item.continues


def _unwatched(seen: Watched) -> Iterator[Noticed]:
    """Something is to be watched, but by nobody, or without a point at which one stops."""
    what, who = "", ""
    for _, step in _shapes(seen):
        if step.place.phase != "version":
            continue
        if step.place.part == "measure":
            what = step.text
        elif step.place.part == "measure/who":
            who = step.text
        elif step.place.part == "measure/stop-if" and not (who and step.text):
            yield Noticed("27", step.at, quote=what)


def _unannounced(seen: Watched) -> Iterator[Noticed]:
    for _, step in _shapes(seen):
        if step.place.phase == "announce" and not step.text:
            yield Noticed("28", step.at)


def _reviewed(method: Method) -> bool:
    return method.review_required


SIGNALS = (
    Signal("9", Area.CONSENT, _polished, words.POLISHED),
    Signal("10", Area.CONSENT, _silently, words.CHANGED_SILENTLY),
    Signal("12", Area.CONSENT, _hijacked, words.ANOTHER_PROPOSAL),
    Signal("25", Area.MINUTES, _no_term, words.NO_TERM, _reviewed),
    Signal("26", Area.MINUTES, _no_owner, words.NO_OWNER),
    Signal("27", Area.CONSENT, _unwatched, words.UNWATCHED),
    Signal("28", Area.MINUTES, _unannounced, words.NOT_ANNOUNCED),
)

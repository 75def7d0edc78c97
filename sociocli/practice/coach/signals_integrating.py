"""Signals while an objection is met: what was understood before, and what is tried.

Source: process.md 6, numbers 19 to 23, and 3.3 (C9 to C11).
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from sociocli.domain.method import Method, Yardstick
from sociocli.domain.scenario import Meaning
from sociocli.domain.text import fold
from sociocli.domain.utterance import Utterances
from sociocli.practice.circle.moves import Move
from sociocli.practice.circle.wording import HARMS_UNKNOWN, NO_IDEA
from sociocli.practice.coach import signals_wording as words
from sociocli.practice.coach.course import Step
from sociocli.practice.coach.signal import Area, Noticed, Signal, Watched
from sociocli.practice.sentences.sentence_signs import Sign
from sociocli.practice.sentences.sentences import names_aim, shared
from sociocli.practice.sentences.sentences import seen as signs_in

__all__ = ["SIGNALS"]

_DROPS = ("drop", "withdraw_proposal")
# Ways that change nothing, and so need no ideas and no understanding before.
_NO_CHANGE = ("withdraw_objection", "pause", "another", "reopen", "vacant", *_DROPS)

_CONFIRMS = (Meaning.YES, Meaning.CONSENT, Meaning.WITHDRAWS)
_DOUBTS = (Meaning.NO, Meaning.HESITATION)


@dataclass(slots=True)
class _Work:
    """The work on one objection, up to the way that is chosen."""

    owner: str = ""
    said_back: bool = False
    confirmed: bool = False
    solved: bool = False
    harms: Step | None = None
    harm: str = ""
    aim: bool = False
    ideas: Step | None = None
    idea: str = ""
    others: bool = False
    tried: list[str] = field(default_factory=list)


def _work(seen: Watched) -> Iterator[tuple[_Work, Step]]:
    """Yield each step of the work on an objection, with all of it so far."""
    known: dict[tuple[int, str, int], _Work] = {}
    for step in seen.steps:
        place = step.place
        if place.phase != "objection":
            continue
        work = known.setdefault((place.item, place.role, place.number), _Work())
        work.owner = step.owner or work.owner
        _take_in(seen, work, step)
        if work.owner in seen.cast.played():
            yield work, step
        if _chooses(step):
            work.tried.append(step.text)


def _works(seen: Watched) -> Iterator[tuple[_Work, Step]]:
    """Yield each way that is chosen for an objection, with the work before it."""
    return ((work, step) for work, step in _work(seen) if _chooses(step))


def _chooses(step: Step) -> bool:
    return step.is_answer and step.place.part in ("option", "way")


def _take_in(seen: Watched, work: _Work, step: Step) -> None:
    part = step.place.part
    _hear(work, step)
    if step.said is not None:
        move, text = step.said.move, step.said.words
        work.said_back = work.said_back or move is Move.RESTATE
        work.aim = work.aim or move is Move.AIM or bool(names_aim(text, seen.cast.aim))
        work.others = work.others or move is Move.IDEAS or bool(signs_in(text, Sign.IDEAS))
        work.solved = move is Move.SOLVE and not (work.said_back or work.confirmed)
        return
    if part == "understood":
        work.said_back = work.said_back or bool(step.text)
        work.aim = work.aim or bool(names_aim(step.text, seen.cast.aim))
    elif part == "harms":
        work.harms = step
    elif part == "ideas":
        work.ideas = step
        work.others = work.others or _of_others(step.text, work.idea)


def _hear(work: _Work, step: Step) -> None:
    """Take in what was said before a step, by the owner of the objection and by others."""
    for said in step.speech:
        if said.person != work.owner:
            work.others = work.others or said.means is Meaning.IDEA
            continue
        work.confirmed = work.confirmed or said.means in _CONFIRMS
        tells = said.means is Meaning.OBJECTION and said.text != HARMS_UNKNOWN
        if step.place.part == "harms" and tells:
            work.harm = said.text
        if step.place.part == "ideas" and said.text != NO_IDEA:
            work.idea = said.text


def _of_others(written: str, idea: str) -> bool:
    """Tell whether ideas are written down that were not the owner's."""
    lines = [line for line in written.splitlines() if line.strip()]
    return len(lines) > 1 or any(_is_another(line, idea) for line in lines)


def _is_another(line: str, idea: str) -> bool:
    return fold(line) not in fold(idea) and not shared(line, idea)


def _no_aim(seen: Watched) -> Iterator[Noticed]:
    """How the aim is touched is not written down, where it was asked; its owner is quoted."""
    for work, step in _works(seen):
        asked = work.harms
        if asked is None or asked.text or work.aim or step.text in _NO_CHANGE:
            continue
        yield Noticed("19", asked.at, work.owner, work.harm)


def _too_soon(seen: Watched) -> Iterator[Noticed]:
    """A way is chosen, or suggested, before the objection was said back and confirmed."""
    for one in seen.at("objection"):
        answer = one.answer
        if one.place.part != "confirmed" or answer is None or answer.answer != "yes":
            continue
        doubt = _doubt(one.heard_of(answer.owner))
        if doubt:
            yield Noticed("20", answer.at, answer.owner, doubt)
    for work, step in _work(seen):
        if step.said is not None and work.solved:
            yield Noticed("20", step.at, work.owner, step.text)
        heard = work.said_back or work.confirmed
        if _chooses(step) and not heard and step.text not in _NO_CHANGE:
            yield Noticed("20", step.at, work.owner)


def _doubt(heard: Utterances) -> str:
    """Return the last words of somebody who has not said that this is it, or ""."""
    confirmed, last = False, ""
    for said in heard:
        if said.means in (*_CONFIRMS, *_DOUBTS):
            confirmed = said.means in _CONFIRMS
        last = said.text
    return "" if confirmed else last


def _alone(seen: Watched) -> Iterator[Noticed]:
    """A way is chosen, and no idea of anybody but the owner of the objection was heard."""
    for work, step in _works(seen):
        if work.ideas is not None and not work.others and step.text not in _NO_CHANGE:
            yield Noticed("21", work.ideas.at, work.owner)


def _dropped(seen: Watched) -> Iterator[Noticed]:
    """The proposal is given up as the first thing that is tried."""
    for work, step in _works(seen):
        if step.text in _DROPS and not work.tried and not _taken_back(seen, step):
            yield Noticed("22", step.at, work.owner)
    for one in seen.at("objections"):
        answer = one.answer
        if answer is not None and answer.answer == "withdraw" and not _taken_back(seen, answer):
            yield Noticed("22", answer.at)


def _taken_back(seen: Watched, now: Step) -> bool:
    """Tell whether the author has said by now that they would rather take the proposal back."""
    items, number = seen.cast.brought.agenda.items, now.place.item
    author = items[number - 1].by if 0 < number <= len(items) else ""
    return any(
        said.means is Meaning.WITHDRAWS and said.person == author
        for step in seen.steps[: now.at + 1]
        if step.place.item == number
        for said in step.speech
    )


def _taken_for_settled(seen: Watched) -> Iterator[Noticed]:
    """An objection is noted as settled, though its owner did not say so."""
    settles = {"stands": ("no",), "withdraw": ("withdraw",), "confirmed": ("withdraw",)}
    for one in seen.at("objection"):
        answer = one.answer
        if answer is None or answer.answer not in settles.get(one.place.part, ()):
            continue
        last = one.heard_of(answer.owner)[-1:]
        if last and last[0].means in (Meaning.OBJECTION, Meaning.NO, Meaning.HESITATION):
            yield Noticed("23", answer.at, answer.owner, last[0].text)


def _by_aim(method: Method) -> bool:
    return method.yardstick is Yardstick.AIM


SIGNALS = (
    Signal("19", Area.CONSENT, _no_aim, words.NO_AIM, _by_aim),
    Signal("20", Area.CONSENT, _too_soon, words.SOLVED_TOO_SOON),
    Signal("21", Area.CONSENT, _alone, words.LEFT_ALONE),
    Signal("22", Area.CONSENT, _dropped, words.DROPPED),
    Signal("23", Area.CONSENT, _taken_for_settled, words.TAKEN_FOR_SETTLED),
)

"""A model facilitator: leads any scenario well, for examples and tests.

It hears what is said, sorts it, says things back before anything is mended,
chooses a way that meets the worry, and gives everybody their turn. A documented
course is the model with some answers of its own. It knows the scenario, as a
trainer does; a learner does not.

Source: process.md 3.4, 4.2 and 6 (what a good course looks like).
"""

from __future__ import annotations

from dataclasses import dataclass

from sociocli.domain.plain import Plain
from sociocli.domain.scenario import Course, Meaning, Override, Utterance
from sociocli.practice.answers.pattern import matches
from sociocli.practice.answers.plainly import AnyQuestion, Plainly
from sociocli.practice.circle.cast import Cast
from sociocli.practice.circle.memory import Memory
from sociocli.practice.circle.moves import Move, Said
from sociocli.practice.circle.place import Place, place_of
from sociocli.practice.circle.selecting import written_on_slip
from sociocli.practice.circle.speech import speech
from sociocli.practice.circle.worrying import worked_on, worry_of
from sociocli.practice.coach.course import Course as Led
from sociocli.practice.coach.course import Step
from sociocli.practice.model.model_answers import chosen, noted, picked, said_in_turn
from sociocli.process.asking import Aside, AsideGiven, Tell
from sociocli.process.choosing import Choose, Pick, Shuffle, Slip
from sociocli.process.journal import Journal
from sociocli.process.writing import Clock, TakesTurn, Write

__all__ = ["Model"]


@dataclass(slots=True)
class _Once:
    """An override, and whether it was used."""

    override: Override
    used: bool = False


class Model(Plainly):
    """Answers as a good facilitator would, but for what a course does otherwise.

    Args:
        cast: Who plays along.
        journal: What has happened so far.
        course: What is done otherwise; nothing by default.

    """

    def __init__(self, cast: Cast, journal: Journal, course: Course | None = None) -> None:
        self._cast = cast
        self._led = Led(cast)
        self._journal = journal
        self._does = [_Once(one) for one in (course.does if course else ())]

    def plain(self, question: AnyQuestion) -> Plain:
        """Answer in plain data.

        Raises:
            AsideGiven: If something is said first, or a way out is taken.

        """
        if isinstance(question, (Tell, Clock, Shuffle)) or not question.human:
            return question.settles()
        place = place_of(question.key)
        override = self._override(question.key)
        if override is not None:
            return _given(override, place)
        if isinstance(question, Slip):
            return list(written_on_slip(self._cast, question.key, question.among, question.names))
        steps = self._led.follow(self._journal.entries)
        memory = self._led.memory
        heard = self._heard(steps, memory, question.key)
        if not self._is_silent(question.key):
            self._say_something(memory, place, heard)
        return self._answer(question, memory, place, heard)

    @property
    def unused(self) -> tuple[int, ...]:
        """What the course does otherwise and was never asked for, by its place from 0."""
        return tuple(place for place, one in enumerate(self._does) if not one.used)

    def _override(self, key: str) -> Override | None:
        for one in self._does:
            if (one.override.always or not one.used) and matches(one.override.ask, key):
                if one.override.silent or (one.override.always and self._just_said(key)):
                    continue
                one.used = True
                return one.override
        return None

    def _is_silent(self, key: str) -> bool:
        found = [
            one for one in self._does if one.override.silent and matches(one.override.ask, key)
        ]
        for one in found:
            one.used = True
        return bool(found)

    def _just_said(self, key: str) -> bool:
        entries = self._journal.entries
        return bool(entries) and entries[-1].aside is not None and entries[-1].key == key

    # What has to be said before going on.

    def _say_something(self, memory: Memory, place: Place, said: tuple[Utterance, ...]) -> None:
        done = [one.to for one in memory.said]
        for one in sorted(said, key=lambda one: one.person == place.person):
            move = _needed(place, one) or self._sorted_out(memory, place, one)
            if move is not None and one.person not in done:
                words = _A_MINUTE if one.seconds >= _LONG else _WORDS[move]
                raise AsideGiven(Said(move, one.person, words).aside())
        for one in said:
            if one.means is Meaning.ARRIVES and place.phase != "aside":
                self._note_arrival(memory, one.person)
        if place.phase == "objection" and not memory.said:
            self._explore(memory, place)

    def _sorted_out(self, memory: Memory, place: Place, one: Utterance) -> Move | None:
        """Ask what is behind an objection that a trainer made a wish; a learner has to guess."""
        if place.phase != "consent" or place.part not in _TO_ALL:
            return None
        if one.means is not Meaning.OBJECTION:
            return None
        worry = worry_of(self._cast, memory, one.person, place.item, place.role)
        return Move.ASK if worry is not None and worry.only_wish else None

    def _note_arrival(self, memory: Memory, person: str) -> None:
        if person in memory.noted_away:
            raise AsideGiven(Aside("arrived", (("who", person),)))

    def _explore(self, memory: Memory, place: Place) -> None:
        """Ask an open question before saying anything back, and everybody for ideas."""
        raised = memory.item(place.item, place.role).objection(place.number)
        if raised is None or self._cast.character(raised.owner) is None:
            return
        worry = worked_on(self._cast, memory, place)
        dealt = memory.item(place.item, place.role).person(raised.owner)
        waits = place.part == "understood" and not dealt.opened
        closed = place.part in ("understood", "harms") and dealt.closed
        if (waits or closed) and worry is not None and worry.because:
            raise AsideGiven(Said(Move.ASK, raised.owner, _WORDS[Move.ASK]).aside())
        if place.part == "ideas":
            raise AsideGiven(Said(Move.IDEAS, "all", _WORDS[Move.IDEAS]).aside())

    # The kinds of question.

    def _answer(
        self, question: AnyQuestion, memory: Memory, place: Place, said: tuple[Utterance, ...]
    ) -> Plain:
        if isinstance(question, Choose):
            wanted = chosen(self._cast, memory, place, said)
            allowed = [option.value for option in question.options]
            return wanted if wanted in allowed else question.settles()
        if isinstance(question, Write):
            if place.phase == "backlog" and place.part.isdigit():
                return self._left_over(place, said) or question.settles()
            return noted(self._cast, memory, question, place, said)
        if isinstance(question, Pick):
            return picked(self._cast, memory, question, place)
        if isinstance(question, TakesTurn):
            return said_in_turn(place, heard=said)
        return question.settles()

    def _left_over(self, place: Place, said: tuple[Utterance, ...]) -> str:
        """Return what is written into the backlog: what was put off, and what is named there."""
        found = [
            one.text
            for step in self._led.follow(self._journal.entries)
            for one in step.speech
            if one.means is Meaning.OFF_TOPIC or step.place.phase == place.phase
        ]
        lines = list(dict.fromkeys((*found, *(one.text for one in said))))
        return next(iter(lines[int(place.part) - 1 :]), "")

    def _heard(self, steps: tuple[Step, ...], memory: Memory, key: str) -> tuple[Utterance, ...]:
        """Return all that was said at this question, before and after the facilitator spoke."""
        begun = len(steps)
        while begun and steps[begun - 1].entry.key == key and not steps[begun - 1].is_answer:
            begun -= 1
        before = [one for step in steps[begun:] for one in step.speech]
        return (*before, *speech(self._cast, memory, key))


def _given(override: Override, place: Place) -> Plain:
    if override.way:
        raise AsideGiven(Aside(override.way))
    if override.say:
        said = Said(Move(override.say), override.to or place.person or "all", override.words)
        raise AsideGiven(said.aside())
    return list(override.list) or override.answer


def _needed(place: Place, one: Utterance) -> Move | None:
    """Return what has to be said when something is heard, or None."""
    if one.seconds >= _LONG and one.person == place.person:
        return Move.TURN
    if one.means in _ANYWHERE:
        move = _ANYWHERE[one.means]
        at_own_turn = one.person == place.person
        return None if move is Move.TURN and at_own_turn else move
    return _AT_A_STEP.get((place.phase, one.means)) if place.part in _TO_ALL else None


_ANYWHERE: dict[Meaning, Move] = {
    Meaning.OUT_OF_TURN: Move.TURN,
    Meaning.DEBATE: Move.TURN,
    Meaning.OFF_TOPIC: Move.LATER,
    Meaning.AGAINST: Move.LATER,
    Meaning.UPSET: Move.CARE,
}
# From so many seconds on somebody hears that others wait.
_LONG = 180
_A_MINUTE = "Thank you. About a minute each, please, so that all of us have their turn."
_TO_ALL = ("", "all")
_AT_A_STEP: dict[tuple[str, Meaning], Move] = {
    ("frame", Meaning.ATTACK): Move.THANK,
    ("questions", Meaning.REACTION): Move.LATER,
    ("questions", Meaning.PREFERENCE): Move.LATER,
    ("questions", Meaning.OBJECTION): Move.LATER,
    ("questions", Meaning.ATTACK): Move.LATER,
    ("consent", Meaning.HESITATION): Move.ASK,
    ("consent", Meaning.PREFERENCE): Move.ASK,
}
_WORDS = {
    Move.THANK: "Thank you for asking. Nothing is decided yet; that is what we are here for.",
    Move.LATER: "Thank you; that gets its turn in a moment. Is there a question in it?",
    Move.TURN: "One at a time, please.",
    Move.ASK: "What is behind that for you?",
    Move.CARE: "What do you need just now?",
    Move.IDEAS: "Who has an idea for that? One each.",
}

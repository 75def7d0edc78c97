"""A circle that plays, for tests: small casts, courses through them, and what was said.

cast = playing(worries=(Worry("I object."),))
played = play(cast, does=(Override("item-1/consent-1/*", answer="everybody"),))
played.said("item-1/consent-1/kim")
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Any

from rooms import Ticking

from sociocli.domain.agenda import AgendaItem, AgendaProposal, NamedStep, Step
from sociocli.domain.character import Character
from sociocli.domain.item import Kind
from sociocli.domain.minutes import Minutes
from sociocli.domain.scenario import Course, Override, Scenario, Stance, Utterance
from sociocli.practice.circle.cast import Cast, cast_of
from sociocli.practice.circle.memory import Memory
from sociocli.practice.circle.moves import Move, Said
from sociocli.practice.circle.speech import speech
from sociocli.practice.coach.course import Course as CourseFollowed
from sociocli.practice.coach.course import Step as CourseStep
from sociocli.practice.model.model import Model
from sociocli.process.asking import Aside, Moment
from sociocli.process.journal import Entry, ListJournal
from sociocli.process.meeting import meeting
from sociocli.process.running import run

__all__ = [
    "PEOPLE",
    "QUIET",
    "Played",
    "answered",
    "course_of",
    "heard",
    "letting",
    "memory",
    "play",
    "playing",
    "says",
    "with_people",
]

QUIET = AgendaItem(
    "Quiet hours",
    Kind.DECIDE,
    minutes=20,
    by="ana",
    proposal=AgendaProposal(
        "Quiet from ten.", review="12 months", owner="ana", criteria=("All sleep.",)
    ),
)
PEOPLE = (
    Character("you", "You"),
    *(
        Character(one, one.title(), asked=("Nothing.",), argued=("Well.",), restated=("Right.",))
        for one in ("ana", "ben", "kim")
    ),
)


def playing(
    *stances: Stance,
    people: tuple[Character, ...] = PEOPLE,
    items: tuple[AgendaItem, ...] = (QUIET,),
    opening: tuple[NamedStep, ...] = (NamedStep.GATHER,),
    closing: tuple[NamedStep, ...] = (NamedStep.CHECK_OUT,),
    seed: int = 1,
    **more: Any,
) -> Cast:
    """Return a cast: you facilitate for Ana, who proposes quiet hours, Ben and Kim."""
    scenario = Scenario(
        "toy",
        "A toy",
        "Nothing in it.",
        aim="To live well.",
        you="you",
        people=people,
        items=items,
        opening=tuple(Step(name=name, minutes=2) for name in opening),
        closing=tuple(Step(name=name, minutes=2) for name in closing),
        stances=stances,
        **more,
    )
    return cast_of(scenario, (), seed)


def course_of(cast: Cast, entries: Sequence[Entry]) -> tuple[CourseStep, ...]:
    """Return the course of a whole journal."""
    return CourseFollowed(cast).follow(entries)


@dataclass(frozen=True)
class Played:
    """A meeting that was played."""

    cast: Cast
    minutes: Minutes
    entries: tuple[Entry, ...]

    @property
    def steps(self) -> tuple[CourseStep, ...]:
        """The course of it."""
        return course_of(self.cast, self.entries)

    def said(self, key: str, person: str = "") -> list[Utterance]:
        """Return what was said at a question, by everybody or by one person."""
        return [
            one
            for step in self.steps
            if step.entry.key == key
            for one in step.speech
            if person in ("", one.person)
        ]

    def answer(self, key: str) -> Any:
        """Return the answer to a question."""
        return next(one.answer for one in self.entries if one.key == key and one.aside is None)

    def moves(self, key: str) -> list[tuple[Move, str]]:
        """Return what was said by the facilitator at a question, and to whom."""
        return [
            (step.said.move, step.said.to)
            for step in self.steps
            if step.entry.key == key and step.said is not None
        ]


def play(cast: Cast, *does: Override) -> Played:
    """Let the model facilitator lead a meeting, with some answers of its own."""
    journal = ListJournal()
    model = Model(cast, journal, Course("toy", does=does))
    minutes = run(lambda: meeting(cast.brought), model, journal, Ticking())
    return Played(cast, minutes, tuple(journal.entries))


def answered(key: str, answer: Any = "spoken") -> Entry:
    """Return the entry of an answer."""
    return Entry(key, answer, human=True, moment=Moment())


def says(key: str, move: Move, to: str = "all", words: str = "") -> Entry:
    """Return the entry of something the facilitator says."""
    return Entry(key, None, human=True, moment=Moment(), aside=Said(move, to, words).aside())


def letting(key: str, way: str, **values: str) -> Entry:
    """Return the entry of another aside."""
    aside = Aside(way, tuple(values.items()))
    return Entry(key, None, human=True, moment=Moment(), aside=aside)


def memory(cast: Cast, entries: Sequence[Entry]) -> Memory:
    """Return what is remembered after some entries."""
    remembered = Memory(cast)
    for entry in entries:
        remembered.hear(entry)
    return remembered


def heard(cast: Cast, key: str, *entries: Entry) -> list[tuple[str, str, str]]:
    """Return who says what at a question, and what it means, after some entries."""
    said = speech(cast, memory(cast, entries), key)
    return [(one.person, one.text, one.means.value) for one in said]


def with_people(**tempers: Any) -> tuple[Character, ...]:
    """Return the people, some with other fields: `kim={"tempers": (...)}`."""
    return tuple(replace(one, **tempers[one.id]) if one.id in tempers else one for one in PEOPLE)

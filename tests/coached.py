"""A small circle for tests of the coach: a scenario, played by the model with a few answers."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from sociocli.domain.agenda import AgendaItem, AgendaProposal, NamedStep, Step
from sociocli.domain.character import Character
from sociocli.domain.item import Kind
from sociocli.domain.proposal import Resolution
from sociocli.domain.scenario import Course, Met, Override, Scenario, Stance, Worry
from sociocli.practice.circle.cast import Cast, cast_of
from sociocli.practice.coach.coach import watch
from sociocli.practice.coach.course import Course as Led
from sociocli.practice.coach.course import Step as CourseStep
from sociocli.practice.coach.signal import Noticed
from sociocli.practice.coach.signals import SIGNALS
from sociocli.practice.model.model import Model
from sociocli.process.asking import Moment
from sociocli.process.journal import Entry, ListJournal
from sociocli.process.meeting import meeting
from sociocli.process.running import run

__all__ = [
    "ITEM",
    "KIM",
    "LONG",
    "PEOPLE",
    "PRAISES",
    "TEXT",
    "WORRY",
    "Played",
    "does",
    "is_true",
    "leaves",
    "play",
    "quiet",
    "says",
    "scene",
]

_SIGNALS = {one.name: one for one in SIGNALS}
PRAISES = [one.name for one in SIGNALS if one.praise]
TEXT = "In the common rooms it is quiet from 22:00 to 7:00."
LONG = "A whole year is too long for me."
PEOPLE = (
    Character("you", "You"),
    Character("rosa", "Rosa"),
    Character("ana", "Ana", ideas=("A list on the door.",), asked=("No, it is fine.",)),
    Character("ben", "Ben", redirected=("Right, later.",)),
    Character("kim", "Kim", argued=("(says nothing)",), restated=("Yes. Exactly.",)),
)
WORRY = Worry(
    LONG,
    because="The choir would be without a room for a year.",
    harms="We could no longer sing here, and that is in our aim.",
    words=("choir",),
    met=(Met(Resolution.SHORTEN_TERM, within="4 months"), Met(Resolution.AMEND, ("choir",))),
    idea="Let us look at it sooner.",
    thanks="With that I can live.",
    still="The choir would still be without a room.",
)
KIM = Stance("kim", worries=(WORRY,))
ITEM = AgendaItem(
    "Quiet hours",
    Kind.DECIDE,
    18,
    by="rosa",
    proposal=AgendaProposal(
        TEXT, need="Children cannot sleep.", review="12 months", owner="rosa",
        criteria=("The children sleep.",),
    ),
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Played:
    """A meeting that was played."""

    cast: Cast
    entries: tuple[Entry, ...]

    @property
    def noticed(self) -> tuple[Noticed, ...]:
        """What the coach notices at the end."""
        return watch(self.cast, self.entries, ended=True)

    @property
    def steps(self) -> tuple[CourseStep, ...]:
        """The steps of the meeting, each with what was heard before it."""
        return Led(self.cast).follow(self.entries)

    @property
    def mistakes(self) -> list[Noticed]:
        """What the coach notices, without what is praised."""
        return [one for one in self.noticed if one.signal not in PRAISES]

    @property
    def signals(self) -> list[str]:
        """The names of the signals, in order, without what is praised."""
        return [one.signal for one in self.mistakes]

    @property
    def praises(self) -> list[str]:
        """The names of what is praised, in order."""
        return [one.signal for one in self.noticed if one.signal in PRAISES]

    def of(self, signal: str) -> list[tuple[str, str, str]]:
        """Return where a signal was noticed, about whom, and the words."""
        found = (one for one in self.noticed if one.signal == signal)
        return [(self.entries[one.at].key, one.person, one.quote) for one in found]


def scene(
    *stances: Stance,
    item: AgendaItem = ITEM,
    method: str = "sofa",
    opening: tuple[Step, ...] = (Step(NamedStep.GATHER),),
    closing: tuple[Step, ...] = (Step(NamedStep.CHECK_OUT, minutes=3),),
    guests: tuple[str, ...] = (),
) -> Scenario:
    """Return a small scenario: a proposal by Rosa, and what people want."""
    return Scenario(
        "small", "Small", "A test.", you="you", people=PEOPLE, guests=guests, method=method,
        aim="Everybody in the house can live, rest and celebrate here.",
        opening=opening, items=(item,), closing=closing, stances=stances,
    )  # fmt: skip


def does(ask: str, answer: str = "") -> Override:
    """Return an answer that differs from the model's."""
    return Override(ask, answer)


def says(ask: str, move: str, words: str = "", to: str = "") -> Override:
    """Return something that is said before a question is answered."""
    return Override(ask, say=move, words=words, to=to)


def quiet(ask: str) -> Override:
    """Return that nothing is said there by the model, whatever is heard."""
    return Override(ask, silent=True)


def leaves(ask: str, who: str) -> tuple[Override, Override]:
    """Return that somebody is noted as having left."""
    return Override(ask, way="who"), Override("aside/who", list=(who,))


def play(scenario: Scenario, *overrides: Override, seed: int = 1) -> Played:
    """Play a scenario with the model facilitator and some answers of its own."""
    cast = cast_of(scenario, (), seed)
    journal = ListJournal()
    run(
        lambda: meeting(cast.brought),
        Model(cast, journal, Course("test", does=tuple(overrides))),
        journal,
        _Clock(),
    )
    return Played(cast, tuple(journal.entries))


class _Clock:
    """Ten seconds go by with each answer."""

    def __init__(self) -> None:
        self._at = 0

    def read(self) -> Moment:
        self._at += 10
        minutes, seconds = divmod(self._at, 60)
        return Moment(self._at, f"2026-11-22T19:{minutes % 60:02}:{seconds:02}+01:00")


def is_true(cast: Cast, steps: Sequence[CourseStep], noticed: Sequence[Noticed]) -> None:
    """State that no claim of the coach contradicts the journal.

    Each moment has its entry, its person is in the meeting, its words were said or
    written before it, and the method knows the rule.
    """
    people = ["", *(one.id for one in cast.people)]
    heard: list[str] = []
    last = -1
    for one in noticed:
        assert last <= one.at < len(steps), "in the order of the journal"
        for step in steps[last + 1 : one.at + 1]:
            heard += [step.text, *(said.text for said in step.speech)]
        last = one.at
        assert one.person in people
        assert any(one.quote in text for text in heard), one
        signal = _SIGNALS[one.signal]
        told = signal.told.what + signal.told.instead
        assert one.person or "{person}" not in told
        assert one.quote or "{quote}" not in told
        assert signal.applies(cast.method)

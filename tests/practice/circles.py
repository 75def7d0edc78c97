"""A small circle that is played, for the tests of practice."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from sociocli.domain.agenda import AgendaItem, AgendaProposal, NamedStep, Step
from sociocli.domain.character import Character
from sociocli.domain.item import Kind
from sociocli.domain.proposal import Resolution
from sociocli.domain.scenario import Met, Scenario, Stance, Worry
from sociocli.practice.answers.plainly import AnyQuestion, Plainly
from sociocli.practice.answers.script import Script
from sociocli.practice.circle.cast import Cast, cast_of
from sociocli.process.asking import Moment
from sociocli.process.scripted import AnswerEntry, Answers, AsideEntry

__all__ = ["BEGAN", "Noting", "answering", "quiet_hours"]

BEGAN = "2026-11-22T19:00:00+00:00"
CHOIR = Worry(
    "I cannot agree for a year.",
    surface="It is too long.",
    because="The choir would have no room on Fridays.",
    harms="We could not sing together.",
    words=("choir",),
    met=(Met(Resolution.SHORTEN_TERM, within="4 months"),),
)


def quiet_hours(*stances: Stance, seed: int = 1, **more: Any) -> Cast:
    """Return a circle of three who decide on quiet hours; Kim objects if nothing else is said."""
    people = tuple(
        Character(
            one, one.title(), consents=(f"{one}: fine",), check_in=(f"{one} is here",),
            redirected=("Later, then.",), reacts=(f"{one}: good",),
        )
        for one in ("you", "ana", "kim")
    )  # fmt: skip
    item = AgendaItem(
        "Quiet hours", Kind.DECIDE, minutes=15, by="ana",
        proposal=AgendaProposal("Quiet from 22:00.", review="12 months", owner="ana",
                                criteria=("The children sleep.",)),
    )  # fmt: skip
    scenario = Scenario(
        "quiet", "Quiet hours", "You lead.", you="you", people=people, circle="House",
        aim="We live well together.", items=(item,),
        stances=stances or (Stance("kim", worries=(CHOIR,)),),
    )  # fmt: skip
    return cast_of(replace(scenario, **more), (), seed)


CHECK_IN = (Step(NamedStep.CHECK_IN, minutes=2),)


class Noting(Plainly):
    """Answers as a script does, and notes the questions with their scenes."""

    def __init__(self, *entries: AnswerEntry | AsideEntry) -> None:
        self.script = answering(*entries)
        self.asked: list[AnyQuestion] = []

    def plain(self, question: AnyQuestion) -> Any:
        """Note the question and answer it."""
        self.asked.append(question)
        return self.script.plain(question)

    def scene(self, key: str) -> Any:
        """Return the scene of the last question with a key."""
        return next(one.scene for one in reversed(self.asked) if one.key == key)

    def heard(self, key: str) -> list[tuple[str, str]]:
        """Return what was said before a question: names and words."""
        return [(one.name, one.text) for one in self.scene(key).speech]


def answering(*entries: AnswerEntry | AsideEntry) -> Script:
    """Return a script of these entries; everybody is here and nobody objects beyond them."""
    usual = (
        AnswerEntry(ask="gather/here", answer="everybody"),
        AnswerEntry(ask="item-1/consent-*/*", answer="consent", always=True),
        AnswerEntry(ask="item-1/objection-1/confirmed", answer="yes", always=True),
        AnswerEntry(ask="item-1/objection-1/stands", answer="no", always=True),
    )
    return Script(Answers((*entries, *usual)), Moment(0, BEGAN))

"""Which function holds the exercises of which form.

One line for each form; see `drill.py` for what such a function does.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Generic, Protocol, TypeVar

from sociocli.domain.drill import Exercise
from sociocli.domain.drill_grid import Grid
from sociocli.domain.drill_playing import Skit, TimedRound, Upset
from sociocli.domain.drill_sorting import Remark
from sociocli.domain.drill_speaking import Doubt, Opening, Told, Voiced, Worry
from sociocli.domain.drill_topics import ForWhat, Whose
from sociocli.errors import Bug
from sociocli.practice.drills import drill_wording as words
from sociocli.practice.drills.being_upset import stay_with
from sociocli.practice.drills.drill import DrillRoom, Outcome
from sociocli.practice.drills.first_question import ask_first
from sociocli.practice.drills.integrating import integrate
from sociocli.practice.drills.keeping_time import keep_time
from sociocli.practice.drills.opening_lines import open_step
from sociocli.practice.drills.plain_words import answer_plainly
from sociocli.practice.drills.saying_back import say_it_back
from sociocli.practice.drills.sorting import sort_remark
from sociocli.practice.drills.topics import put_on_agenda, say_whose
from sociocli.practice.drills.weighing import weigh
from sociocli.practice.drills.what_belongs import write_minutes
from sociocli.process.asking import Steps

__all__ = ["FORMS", "Form", "hold_exercise"]

E = TypeVar("E", bound=Exercise)


class _HoldsAny(Protocol):
    """A form, whatever its exercises are."""

    def fits(self, exercise: Exercise) -> bool:
        """Tell whether the exercise is of this form."""

    def hold(self, room: DrillRoom, exercise: Exercise) -> Steps[Outcome]:
        """Hold an exercise of this form."""


@dataclass(frozen=True, slots=True)
class Form(Generic[E]):
    """A form of exercise: its noun, and what holds it."""

    noun: type[E]
    holds: Callable[[DrillRoom, E], Steps[Outcome]]

    def fits(self, exercise: Exercise) -> bool:
        """Tell whether the exercise is of this form."""
        return isinstance(exercise, self.noun)

    def hold(self, room: DrillRoom, exercise: Exercise) -> Steps[Outcome]:
        """Hold an exercise of this form."""
        if not isinstance(exercise, self.noun):
            raise Bug(words.NO_FORM)
        return self.holds(room, exercise)


FORMS: Sequence[_HoldsAny] = (
    Form(Remark, sort_remark),
    Form(ForWhat, put_on_agenda),
    Form(Whose, say_whose),
    Form(Grid, weigh),
    Form(Opening, open_step),
    Form(Told, say_it_back),
    Form(Voiced, ask_first),
    Form(Worry, integrate),
    Form(Doubt, answer_plainly),
    Form(Skit, write_minutes),
    Form(TimedRound, keep_time),
    Form(Upset, stay_with),
)


def hold_exercise(room: DrillRoom, exercise: Exercise) -> Steps[Outcome]:
    """Hold an exercise of whatever form.

    Args:
        room: The room.
        exercise: The exercise.

    Returns:
        How it went.

    """
    for form in FORMS:
        if form.fits(exercise):
            return (yield from form.hold(room, exercise))
    raise Bug(words.NO_FORM)

"""Drills for tests: a bakery with two remarks, and what one exercise of any form asks.

    holding(remark("a1")).answers({"a1/heard": "objection"}).defaults().ends()

is a conversation with a session, in the language of `talking`. Where one exercise
is all there is, `hold(exercise, {"heard": "objection"})` holds that conversation
with the last parts of its keys, takes the default of all else, and returns what
came of it and all that was shown.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from talking import Talk, talk

from sociocli.domain.drill import Drill, Exercise, Setting
from sociocli.domain.drill_sorting import Label, Remark
from sociocli.domain.method import METHODS, SOFA
from sociocli.practice.drills.drill import Outcome, Session, hold_session
from sociocli.practice.drills.drill_forms import hold_exercise
from sociocli.process.asking import Question

__all__ = ["BAKERY", "Held", "drill_of", "hold", "holding", "remark", "shown"]

BAKERY = Setting(
    id="bakery",
    circle="Kitchen Circle",
    aim="Bake bread six days a week.",
    proposal="Close on Mondays.",
    facts=(("Kitchen Circle", "recipes"), ("Shop Circle", "prices")),
)


def remark(name: str = "a1", answer: Label = Label.OBJECTION, **more: Any) -> Remark:
    """Return a remark in the bakery."""
    values: dict[str, Any] = {
        "text": f"Remark {name}.",
        "why": "it hurts the aim.",
        "setting": "bakery",
    }
    return Remark(id=name, answer=answer, **(values | more))


def drill_of(*exercises: Exercise, **more: Any) -> Drill:
    """Return a drill with these exercises."""
    values: dict[str, Any] = {"title": "Sorting", "about": "Sort them.", "form": "sort"}
    values |= {"settings": (BAKERY,)} | more
    return Drill(id="sorting", exercises=tuple(exercises), **values)


def holding(
    *exercises: Exercise,
    method: str = "",
    seed: str = "1",
    settings: Sequence[Setting] = (BAKERY,),
) -> Talk:
    """Begin a conversation with a session of these exercises."""
    session = Session(
        drill=drill_of(*exercises, settings=tuple(settings)),
        exercises=exercises,
        method=METHODS.get(method, SOFA),
        school=method,
        seed=seed,
    )
    return talk(lambda: hold_session(session, hold_exercise))


def shown(conversation: Talk, key: str) -> str:
    """Return heading and text on the table of a question."""
    table = conversation.question(key).scene.table
    return f"{table.heading.text()}\n{table.text}"


@dataclass(frozen=True)
class Held:
    """How an exercise went, and all that was asked."""

    outcome: Outcome
    asked: tuple[Question[Any], ...]

    @property
    def end(self) -> str:
        """The last screen as text: heading, text, facts, line."""
        scene = self.asked[-1].scene
        assert scene.table is not None
        facts = [f"{fact.label.text()}: {fact.text}" for fact in scene.table.facts]
        line = scene.line.say.text()
        return "\n".join([scene.table.heading.text(), scene.table.text, *facts, line])

    @property
    def keys(self) -> list[str]:
        """The keys that were asked, without the exercise."""
        return [question.key.partition("/")[2] for question in self.asked]


def hold(
    exercise: Exercise,
    answers: Mapping[str, str] | None = None,
    *,
    method: str = "",
    settings: Sequence[Setting] = (BAKERY,),
) -> Held:
    """Hold one exercise; what is not answered takes its default."""
    conversation = holding(exercise, method=method, settings=settings)
    given = {f"{exercise.id}/{part}": plain for part, plain in (answers or {}).items()}
    (outcome,) = conversation.answers(given).defaults().ends()
    return Held(outcome, tuple(one for one in conversation.questions if one.human))

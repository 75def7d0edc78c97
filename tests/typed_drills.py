"""Hold one exercise with answers given by the last part of their keys."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from sociocli.domain.drill import Drill, Exercise, Setting
from sociocli.domain.method import SOFA, Method
from sociocli.practice.drills.drill import Kept, Outcome, Session, hold_session
from sociocli.practice.drills.drill_forms import hold_exercise
from sociocli.process.asking import Moment, Question, Reply

BAKERY = Setting(
    id="bakery",
    circle="Oak Lane Bakery",
    aim="Bake and sell affordable bread for the quarter, six days a week.",
    proposal="Close on Mondays from 1 March.",
)


@dataclass
class Held:
    """How an exercise went, and all that was shown."""

    outcome: Outcome
    asked: list[Question[Any]] = field(default_factory=list)

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
    method: Method = SOFA,
    settings: Sequence[Setting] = (BAKERY,),
    answer: Callable[[Question[Any]], str | None] = lambda _: None,
) -> Held:
    """Hold an exercise; what is neither given nor answered takes its default."""
    given = dict(answers or {})
    drill = Drill(
        id="try", title="Try", about="", form="", settings=tuple(settings), exercises=(exercise,)
    )
    session = Session(drill=drill, exercises=(exercise,), method=method, seed="1")
    steps = hold_session(session, hold_exercise)
    question, asked = next(steps), []
    while True:
        if isinstance(question, Kept):
            value: Any = question.outcome
        else:
            asked.append(question)
            part = question.key.partition("/")[2]
            plain = given.pop(part) if part in given else answer(question)
            value = _default(question) if plain is None else question.from_plain(plain)
        try:
            question = steps.send(Reply(value, Moment()))
        except StopIteration as done:
            assert given == {}, f"nobody asked for {list(given)}"
            return Held(done.value[0], asked)


def _default(question: Question[Any]) -> Any:
    default = question.default()
    return default[0] if default else question.from_plain(question.settles())

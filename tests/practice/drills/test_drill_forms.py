"""Every form has what holds it, and every drill of ours can be held to its end."""

from __future__ import annotations

import random
from typing import Any

import pytest
from rooms import Ticking

from sociocli.domain.drill import Exercise
from sociocli.domain.drill_sorting import Remark
from sociocli.errors import Bug
from sociocli.practice.answers.plainly import AnyQuestion, Plainly
from sociocli.practice.drills.drill import DrillRoom, Session, hold_session
from sociocli.practice.drills.drill_forms import FORMS, Form, hold_exercise
from sociocli.practice.drills.sorting import sort_remark
from sociocli.process.asking import Plain
from sociocli.process.choosing import Choose
from sociocli.process.journal import ListJournal
from sociocli.process.running import run
from sociocli.process.writing import Form as Written
from sociocli.process.writing import Write
from sociocli.record.drill_file import drill_names, find_drill
from sociocli.record.drill_forms import NOUNS

FREE = (Written.TEXT, Written.LINE)


class Somebody(Plainly):
    """Answers everything: some option, what fits a form, or a sentence."""

    def __init__(self, turn: int) -> None:
        self.chance = random.Random(turn)

    def plain(self, question: AnyQuestion) -> Plain:
        """Answer."""
        if isinstance(question, Choose):
            return self.chance.choice(question.options).value
        if isinstance(question, Write) and question.form in FREE:
            return "I hear you, thank you."
        settled: Any = question.settles() or "10"
        return settled


@pytest.mark.parametrize("turn", range(1, 4))
@pytest.mark.parametrize("name", drill_names())
def test_every_exercise_can_be_held(name: str, turn: int) -> None:
    """Whatever is answered, every exercise ends, with an outcome of its own."""
    drill = find_drill(name)
    session = Session(drill=drill, exercises=drill.exercises, seed="1")
    outcomes = run(
        lambda: hold_session(session, hold_exercise), Somebody(turn), ListJournal(), Ticking()
    )
    assert [one.exercise for one in outcomes] == [one.id for one in drill.exercises]


def test_every_noun_that_is_read_is_held() -> None:
    """No file can hold an exercise that nothing knows how to hold."""
    nouns = [form.noun for form in FORMS if isinstance(form, Form)]
    assert [noun for noun in NOUNS.values() if noun not in nouns] == []


def test_an_exercise_of_no_form() -> None:
    """What no form fits is our own mistake."""
    room = DrillRoom(Session(drill=find_drill(drill_names()[0]), exercises=()))
    with pytest.raises(Bug):
        next(hold_exercise(room, Exercise(id="a1", text="x")))
    with pytest.raises(Bug):
        Form(Remark, sort_remark).hold(room, Exercise(id="a1", text="x"))

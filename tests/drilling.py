"""Drills for tests: a bakery with two remarks, and what one exercise of any form asks."""

from __future__ import annotations

from typing import Any

from talking import Talk, talk

from sociocli.domain.drill import Drill, Exercise, Setting
from sociocli.domain.drill_sorting import Label, Remark
from sociocli.domain.method import METHODS, SOFA
from sociocli.practice.drills.drill import Session, hold_session
from sociocli.practice.drills.drill_forms import hold_exercise

__all__ = ["BAKERY", "drill_of", "holding", "remark", "shown"]

BAKERY = Setting(
    id="bakery",
    circle="Kitchen Circle",
    aim="Bake six days a week.",
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
    return Drill(id="sorting", settings=(BAKERY,), exercises=tuple(exercises), **(values | more))


def holding(*exercises: Exercise, method: str = "", seed: str = "1") -> Talk:
    """Begin a conversation with a session of these exercises."""
    session = Session(
        drill=drill_of(*exercises),
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

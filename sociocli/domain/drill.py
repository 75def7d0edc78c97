"""Drills: short exercises for one person, as they stand in files.

A drill has settings (a circle, its aim, what is proposed) and exercises, all of
one form; what an exercise of a form holds beyond what is here, its own noun
says (`drill_sorting.py` and its neighbours). Must not know how an exercise is
held, nor when it comes back.

Source: process.md section 7, formats.md 3.2 (what practising alone can train).
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from sociocli.domain.text import is_id
from sociocli.errors import BadRequest

__all__ = ["Drill", "Exercise", "School", "Setting", "Tried"]


class School(StrEnum):
    """Those who read the same sentence in different ways; the first four are methods."""

    SOFA = "sofa"
    S3 = "s3"
    CLASSICAL = "classical"
    HOLACRACY = "holacracy"
    ROUND_SKY = "round-sky"


@dataclass(frozen=True, slots=True, kw_only=True)
class Setting:
    """Where an exercise plays.

    Args:
        id: By which exercises name it.
        circle: The name of the organisation and the circle.
        aim: What the circle is there for.
        proposal: What is on the table, if something is.
        facts: What else one must know, each with a label.

    Raises:
        BadRequest: If the id is none.

    """

    id: str
    circle: str
    aim: str = ""
    proposal: str = ""
    facts: tuple[tuple[str, str], ...] = ()

    def __post_init__(self) -> None:
        _check_id(self.id)


@dataclass(frozen=True, slots=True, kw_only=True)
class Exercise:
    """What all exercises have; the noun of each form adds its own fields.

    Args:
        id: By which it is remembered what was tried.
        setting: The id of the setting it plays in; "" for none.
        text: What is said, asked or to be looked at.
        why: The reason for the answer that most people would give.

    Raises:
        BadRequest: If the id is none.

    """

    id: str
    text: str
    setting: str = ""
    why: str = ""

    def __post_init__(self) -> None:
        _check_id(self.id)

    def misplaced(self, setting: Setting | None) -> str:
        """Return why it cannot play in a setting, as a sentence, or "".

        Args:
            setting: The setting that it names, or None.

        """
        del setting
        return ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Drill:
    """A drill with its exercises.

    Args:
        id: Its name; for a drill from somebody's own file with `own/` in front.
        title: What it is called.
        about: What one does in it, in a sentence or two.
        minutes: How long one session takes.
        at_once: How many exercises one session has.
        form: The form of its exercises.
        settings: Where they play.
        exercises: The exercises; no id twice.
        next: What could be tried after it, in a sentence.

    """

    id: str
    title: str
    about: str
    form: str
    minutes: int = 5
    at_once: int = 8
    settings: tuple[Setting, ...] = ()
    exercises: tuple[Exercise, ...] = ()
    next: str = ""

    def setting_of(self, exercise: Exercise) -> Setting | None:
        """Return where an exercise plays, or None."""
        return next((one for one in self.settings if one.id == exercise.setting), None)


@dataclass(frozen=True, slots=True)
class Tried:
    """That an exercise was tried on a day.

    Args:
        exercise: Its id.
        day: The day like 2026-11-22.
        held: False if it comes back at the next session.
        heard: What was made of it, in a word or two; "" where that says nothing.
        most: What most people would have made of it.

    """

    exercise: str
    day: str
    held: bool
    heard: str = ""
    most: str = ""


def _check_id(text: str) -> None:
    if not is_id(text):
        message = f"“{text}” is no id; write lower-case letters, digits and hyphens, like a-1."
        raise BadRequest(message)

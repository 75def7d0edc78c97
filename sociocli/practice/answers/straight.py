"""The straight course of a process: which questions come if all goes smoothly.

Everybody is here and nobody objects: each question gets the answer that settles
it, and is written down with its key, the answers allowed and its default.
Must not know which process it is.

Source: product.md section 6 (`sociocli agenda questions`).
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TypeVar

from sociocli.domain.plain import Plain
from sociocli.practice.answers.plainly import AnyQuestion, Plainly, default_of
from sociocli.process.asking import Moment, Pause, Steps, Tell
from sociocli.process.journal import ListJournal
from sociocli.process.running import run

__all__ = ["Asked", "straight_course"]

R = TypeVar("R")

# After so many questions a course is said not to be straight.
MOST = 5000


@dataclass(frozen=True, slots=True)
class Asked:
    """A question of the straight course.

    Args:
        key: Its key.
        allowed: Which answers are allowed, in words.
        default: The answer it takes without one; None if it must be answered.

    """

    key: str
    allowed: str
    default: str | None


def straight_course(
    process: Callable[[], Steps[R]], began: str = "2026-11-22T19:00:00+01:00"
) -> list[Asked]:
    """Return the questions of the straight course, in their order.

    Args:
        process: Makes the generator.
        began: What the clock shows all the time.

    """
    settler = _Settler(Moment(0, began))
    run(process, settler, ListJournal(), settler)
    return settler.asked


class _Settler(Plainly):
    """Settles every question and writes it down; time stands still."""

    def __init__(self, moment: Moment) -> None:
        self.asked: list[Asked] = []
        self._moment = moment

    def plain(self, question: AnyQuestion) -> Plain:
        if isinstance(question, Tell):
            return None
        if len(self.asked) >= MOST:
            raise Pause
        default = default_of(question) if question.human else (question.settles(),)
        shown = None if default is None else _shown(default[0])
        self.asked.append(Asked(question.key, question.allowed(), shown))
        return question.settles()

    def read(self) -> Moment:
        return self._moment


def _shown(plain: Plain) -> str:
    if isinstance(plain, list):
        return ", ".join(_shown(one) for one in plain)
    return "" if plain is None else str(plain)

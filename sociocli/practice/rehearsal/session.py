"""A practice that is held or goes on: who plays, and how the coach is wanted.

It is written beside the journal, so that a practice goes on as it was begun even
if the scenario has been edited meanwhile. Must not know where it is written.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from sociocli.practice.circle.cast import Cast

__all__ = ["Coached", "Session"]


class Coached(StrEnum):
    """When the coach speaks."""

    ASKED = "asked"
    NOW = "now"
    END = "end"


@dataclass(frozen=True, slots=True)
class Session:
    """A practice.

    Args:
        name: The name of the scenario or of the agenda.
        title: What it is about.
        cast: Who plays along.
        rehearsal: True if it is the learner's own agenda.
        about: What the learner is told before.
        task: What they may try.
        coached: When the coach speaks.
        sentences: Whether the learner is asked for a sentence at decisive moments.
        gathered: True if the people sit there already when it begins.
        next: What to try afterwards, by name.

    """

    name: str
    title: str
    cast: Cast
    rehearsal: bool = False
    about: str = ""
    task: str = ""
    coached: Coached = Coached.ASKED
    sentences: bool = True
    gathered: bool = False
    next: tuple[str, ...] = ()

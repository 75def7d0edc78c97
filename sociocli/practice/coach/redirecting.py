"""Whether somebody who spoke at the wrong moment was told where that has its place.

Own words count as well: what they come to is not judged. Must not know whether
it was a mistake to say nothing. Source: process.md 2.5 and 3.4 (C3).
"""

from __future__ import annotations

from sociocli.practice.circle.moves import Move
from sociocli.practice.coach.course import Exchange, Step

__all__ = ["redirected"]

_REDIRECTS = (Move.LATER, Move.TURN, Move.OWN)


def redirected(one: Exchange, person: str) -> Step | None:
    """Return where somebody was told to wait, at the question at which they spoke.

    Args:
        one: What was heard and said at that question.
        person: Who spoke.

    """
    spoken = False
    for step in one.steps:
        spoken = spoken or any(said.person == person for said in step.speech)
        said = step.said
        if spoken and said and said.move in _REDIRECTS and said.to in (person, "all"):
            return step
    return None

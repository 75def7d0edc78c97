"""What a facilitator may say to somebody, beside answering a question.

A move is an aside of the journal, `said`, that no process heeds: simulated people
react to it, and the coach hears it. Must not know how anybody reacts.

Source: architecture.md, "Asides"; process.md 3.4 and 6.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum

from sociocli.process.asking import Aside

__all__ = ["SAID", "Move", "Said", "meant_by", "said_in"]

SAID = "said"


class Move(StrEnum):
    """The kinds of things that a facilitator says to people."""

    THANK = "thank"
    ASK = "ask"
    RESTATE = "restate"
    LATER = "later"
    TURN = "turn"
    AIM = "aim"
    IDEAS = "ideas"
    CARE = "care"
    HAT = "hat"
    EXPLAIN = "explain"
    PRESS = "press"
    SOLVE = "solve"
    OWN = "own"


@dataclass(frozen=True, slots=True)
class Said:
    """Something the facilitator said.

    Args:
        move: What kind of thing it was.
        to: The id of whom it was said to, or "all".
        words: The words, where they were typed.

    """

    move: Move
    to: str = "all"
    words: str = ""

    def aside(self) -> Aside:
        """Return it as the journal holds it."""
        return Aside(SAID, (("to", self.to), ("move", self.move.value), ("words", self.words)))


def said_in(aside: Aside | None) -> Said | None:
    """Return what was said in an aside, or None if it is another one.

    Args:
        aside: The aside of an entry; None for an answer.

    """
    if aside is None or aside.way != SAID:
        return None
    move = aside.get("move")
    kind = Move(move) if move in [one.value for one in Move] else Move.OWN
    words = aside.get("words")
    if kind is Move.OWN:
        kind = meant_by(words)
    return Said(kind, aside.get("to") or "all", words)


# What own words come to; the first that fits counts.
_SIGNS: tuple[tuple[str, Move], ...] = (
    (
        r"let me say it back|say it back|did i get|i hear you|what i hear|you mean|so you",
        Move.RESTATE,
    ),
    (r"\b(can|could|can't|cannot|couldn't) you (not )?live with|can't you\b", Move.PRESS),
    (r"\bbut\b|\bwe already\b|\bthat won't\b|\bactually\b", Move.EXPLAIN),
    (r"\bidea|\bsuggest", Move.IDEAS),
    (r"\bour aim\b|\bthe aim\b", Move.AIM),
    (r"\bas a member\b|\bfor myself\b|\bmy other hat\b", Move.HAT),
    (r"one at a time|your turn comes|\bhas the turn\b|please let", Move.TURN),
    (r"\blater\b|in a minute|next round|is there a question", Move.LATER),
    (r"\bpause\b|\bdo you need\b|\btake a break\b", Move.CARE),
    (
        r"^(what|how|where|which|tell|can you say|could you say)\b|\btell us\b|\bwhat would\b",
        Move.ASK,
    ),
    (r"\bthank", Move.THANK),
)


def meant_by(words: str) -> Move:
    """Return what kind of thing own words are, where that is plain; else `Move.OWN`.

    Args:
        words: What was typed.

    """
    found = (move for sign, move in _SIGNS if re.search(sign, words.strip(), re.IGNORECASE))
    return next(found, Move.OWN)

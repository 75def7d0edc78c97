"""Something that somebody says in a practice, and what is behind it.

Knows the words, whose they are, and their meaning. Must not know when anything
is said.

Source: process.md 7 (utterances and their labels).
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TypeAlias

__all__ = ["Meaning", "Utterance", "Utterances"]


class Meaning(StrEnum):
    """What is behind something that is said; the learner has to hear it."""

    TALK = "talk"
    QUESTION = "question"
    ANSWER = "answer"
    REACTION = "reaction"
    PREFERENCE = "preference"
    CONCERN = "concern"
    OBJECTION = "objection"
    HESITATION = "hesitation"
    CONSENT = "consent"
    IDEA = "idea"
    OFF_TOPIC = "off-topic"
    OUT_OF_TURN = "out-of-turn"
    DEBATE = "debate"
    AGAINST = "against"
    ATTACK = "attack"
    UPSET = "upset"
    PROTEST = "protest"
    YES = "yes"
    NO = "no"
    WITHDRAWS = "withdraws"
    MOVES = "moves"
    STAYS = "stays"
    ACCEPTS = "accepts"
    DECLINES = "declines"
    ARRIVES = "arrives"


@dataclass(frozen=True, slots=True)
class Utterance:
    """Something that somebody says.

    Args:
        person: The id of the speaker.
        text: What is said.
        means: What is behind it.
        seconds: How long it takes to say.

    """

    person: str
    text: str
    means: Meaning = Meaning.TALK
    seconds: int = 0


Utterances: TypeAlias = tuple[Utterance, ...]

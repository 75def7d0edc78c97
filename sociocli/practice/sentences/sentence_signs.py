"""What can be read from the words of a sentence, and a reading of it.

Knows names of signs only. Must not know the words (`sentence_phrases.py`), nor
whether a sign is good or bad: that depends on the step, the school, the person.

Source: process.md section 6, the signals of kind TXT.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

__all__ = ["Reading", "Sign"]


class Sign(StrEnum):
    """What can be read from the words of a typed sentence."""

    AGREEMENT = "agreement"
    HYPOTHETICAL = "hypothetical"
    ARGUES = "argues"
    PROVE = "prove"
    INVALID = "invalid"
    TALLY = "tally"
    VOLUNTEER = "volunteer"
    UNANIMITY = "unanimity"
    WHY_FEEL = "why-feel"
    OPEN = "open"
    LEADING = "leading"
    PRESSES = "presses"
    RESTATES = "restates"
    CHECKS = "checks"
    AIM = "aim"
    SHARED = "shared"
    HAT = "hat"
    JARGON = "jargon"
    WHO_SAID = "who-said"
    VAGUE = "vague"
    THANKS = "thanks"
    ALL_FINE = "all-fine"
    BETTER = "better"
    OBJECTION = "objection"
    QUESTION = "question"
    DECIDED = "decided"
    EVERYBODY = "everybody"
    NO_REPLIES = "no-replies"
    LATER = "later"
    TIME = "time"
    ADVICE = "advice"
    JUDGES = "judges"
    CARE = "care"
    TERM = "term"
    OWNER = "owner"
    IDEAS = "ideas"
    FIRST_SIGN = "first-sign"


@dataclass(frozen=True, slots=True)
class Reading:
    """Some words that stand in a sentence, and what they are a sign of.

    Args:
        code: What they are a sign of.
        words: The words as they were typed.
        start: Where in the text they begin.

    """

    code: Sign
    words: str
    start: int

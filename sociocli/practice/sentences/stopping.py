"""Whether a measure says when to stop: a number, or a sign that everybody can see.

Pure reading of words. Must not know what is measured.

Source: process.md 3.7 (`measure`: threshold to stop), 6 number 27.
"""

from __future__ import annotations

import re
from functools import cache

from sociocli.practice.sentences.sentence_words import pattern, straight

__all__ = ["names_threshold"]

_COMPARED = (
    "(?:(?:more|less|fewer|later|longer|shorter|higher|lower) than|at (?:least|most)|above|below"
    "|over|under|beyond|after|before)"
)
_NUMBER = (
    "(?:\\d+(?:[.,:]\\d+)?|one|two|three|four|five|six|seven|eight|nine|ten|twelve|twenty"
    "|half|a (?:dozen|third|quarter|tenth|single)|(?:the )?(?:first|second|third)|once|twice)"
)
_NUMBERS = (f"(?:{_COMPARED} )?{_NUMBER}(?: (?:\\w+ )?\\w+)?",)
_SIGNS = ("(?:if|when|as soon as|until) (?:\\w+ ){0,5}\\w+",)
# Conditions that everybody would see at another moment.
_VAGUE = (
    "(?:problems?|troubles?|worse|bad|badly|wrong|difficult|work|needed|necessary|unhappy)",
    "too (?:much|many|long|late)",
    "complain(?:s|ts)?",
)


def names_threshold(text: str) -> str:
    """Return the words that say when to stop, or "".

    Args:
        text: What was typed.

    """
    plain = straight(text)
    numbers = _found(_NUMBERS).finditer(plain)
    found = next((one for one in numbers if not _nobody(plain, one.start())), None)
    if found is None:
        found = _found(_SIGNS).search(plain)
        if found and _found(_VAGUE).search(found[0]):
            return ""
    return text[found.start() : found.end()].strip() if found else ""


def _nobody(plain: str, start: int) -> bool:
    """Tell whether a "one" is the end of "no one"."""
    return plain[:start].casefold().endswith("no ")


@cache
def _found(phrases: tuple[str, ...]) -> re.Pattern[str]:
    return pattern(phrases)

"""Words of the field in a text, and how one says each to somebody who never heard it.

Knows the vocabulary only. Must not know where a word was found; that a word is
here does not make it wrong, it only asks something of whoever hears it first.

Source: process.md 1.1 and 1.2; formats.md 3.2 ("without jargon").
"""

from __future__ import annotations

import re
from functools import cache

from sociocli.practice.sentences.sentence_signs import Reading, Sign
from sociocli.practice.sentences.sentence_words import pattern, straight

__all__ = ["JARGON", "jargon", "plainer"]

# The word as a pattern, and how it can be said; longer ones before shorter ones.
JARGON: tuple[tuple[str, str], ...] = (
    ("good enough for now,? ?(?:and )?safe enough to try", "good enough to try for a while"),
    ("good enough for now", "good enough to try for a while"),
    ("safe enough to try", "nothing breaks if we try it"),
    ("range of tolerance", "what I can work with"),
    ("(?:paramount|reasoned|qualified) objections?", "a reason why it would do harm"),
    ("(?:double|doubly)(?: |-)?link(?:s|ed|ing)?", "two people sit in both groups"),
    ("consent (?:rounds?|process|decisions?)", "we ask everybody for a reason against it"),
    ("(?:clarifying|reaction|change|nomination|opinion) rounds?", "everybody speaks once"),
    ("selection process", "how we choose a person together"),
    ("(?:helping|general|parent|broader|mission|top|home) circles?", "the group for ..."),
    ("sub-?circles?", "a smaller group with its own task"),
    ("consent(?:s|ed|ing)?", "nobody sees a reason against it"),
    ("objections?", "a reason why it would do harm"),
    ("integrat(?:e|es|ed|ing|ion)", "change it until the harm is gone"),
    ("domains?", "what a group may decide alone"),
    ("aims?", "what we are here to do"),
    ("circles?", "the group"),
    ("delegates?", "the one we send to the other group"),
    ("facilitat(?:e|es|ed|ing|ion|ors?)", "leading through the meeting"),
    ("(?:governance|operations)", "who decides what, or the daily work"),
    ("polic(?:y|ies)", "what we agreed to keep to"),
    ("(?:tension|drivers?)", "what makes us want a change"),
    ("backlog", "the list of what is to come"),
    ("logbook", "the folder with all that stands"),
    ("equivalen(?:t|ce)", "everybody's word counts the same"),
    ("feedback loops?", "we look again and learn"),
    ("sociocra(?:cy|tic|tically|cies)", "the way we decide here"),
    ("holacra(?:cy|tic)", "a strict relative of the way we decide"),
    ("dynamic (?:governance|steering)", "try, look, change"),
    ("self-?organi[sz](?:ed|ation|ing)", "the people who do the work decide on it"),
    ("(?:S3|SoFA|SCM)", "a school of it"),
    ("proposals?", "the words that we decide on"),
    ("crosstalk", "talking across each other"),
    ("check-?(?:in|out)s?", "a word from each at the start or the end"),
    ("(?:prime|popcorn|tuners?|picture forming|synthesi[sz]e)", "say what is done"),
    ("(?:paradigm|holistic|stakeholders?|alignment|aligned|leverage|bandwidth)", "plainer words"),
)


def jargon(text: str) -> tuple[Reading, ...]:
    """Return the words of the field that stand in a text.

    Args:
        text: What was typed.

    """
    return tuple(
        Reading(Sign.JARGON, text[found.start() : found.end()], found.start())
        for found in _field().finditer(straight(text))
    )


def plainer(word: str) -> str:
    """Return how a word of the field can be said plainly, or "".

    Args:
        word: The word as `jargon` found it.

    """
    return next(
        (plain for known, plain in JARGON if pattern((known,)).fullmatch(straight(word))), ""
    )


@cache
def _field() -> re.Pattern[str]:
    return pattern(known for known, _ in JARGON)

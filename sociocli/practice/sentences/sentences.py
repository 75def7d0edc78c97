"""What can honestly be read from a typed sentence: words that stand in it, and where.

Pure functions over text. Each reading names the words it saw, so that it can be
shown (“I see the word ‘agree’”); nothing here scores, and nothing claims to
know a tone. English only: a text in another script simply gives no reading.
Who said what and how many named whom is read in `sentence_people.py`, words of
the field in `jargon.py`.

Must not know the meeting, the screen or who spoke. The words stand in
`sentence_phrases.py`, what is said about them in `sentences_wording.py`.

Source: process.md section 6 ("Never score tone from text alone; show the signal").
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache, lru_cache

from sociocli.practice.sentences.sentence_phrases import DENIABLE, PHRASES, UNLESS
from sociocli.practice.sentences.sentence_signs import Reading, Sign
from sociocli.practice.sentences.sentence_words import content, pattern, stem, straight
from sociocli.practice.sentences.sentences_wording import TOLD
from sociocli.process.message import Message, say

__all__ = ["denied", "names_aim", "only_praise", "open_question", "seen", "shared", "told"]

_NEGATED = re.compile(
    "(?:\\b(?:not|never|nobody|no one|without|instead of|rather than|no need to|nor|cannot)"
    "|\\b(?:do|does|did|is|are|was|were|wo|ca|could|would|should|has|have|need)n'?t)"
    "(?:[^\\S\\n]+[\\w']+){0,4}[^\\S\\n]+$",
    re.IGNORECASE,
)
_END = re.compile("[.?!;:,\\n]")
_OPENS = (
    "(?:what|how|where|when|which|who|whom|whose)(?! about | if | come | a | an )"
    "(?:'s| is| are| was| were| do| does| did| has| have| would| could| will| can| might"
    "| happens| goes| makes| worries| exactly| \\w+ (?:would|could|will|can|might|do|does|is))"
)
_OPEN_ANY = "(?:what|how|where|when|which|who|whom|whose)(?! about| if| come)"
_INVITES = (
    "(?:tell|show|walk) (?:us|me)(?: more| through| about| what)?",
    "say (?:a little |a bit )?more",
    "help (?:us|me) (?:understand|see)",
)
_BEGINS = (
    '(?:^|[.?!,;:…–—"“”\\n(-]\\s*|\\b(?:and|so|then|now|okay|ok|well|but|please|thanks|thank you|'
    "because|to all)\\s+)"
)


# A course is looked at again and again; what is in the same words is found once.
@lru_cache(maxsize=4096)
def seen(text: str, *signs: Sign) -> tuple[Reading, ...]:
    """Return what can be read from a text, in the order of the text.

    Args:
        text: What was typed.
        signs: The signs to look for; all that are plain phrases if none is given.

    """
    found = [
        reading
        for sign in signs or tuple(PHRASES)
        for reading in (open_question(text) if sign == Sign.OPEN else _phrases(text, sign))
    ]
    return tuple(sorted(found, key=lambda reading: reading.start))


def open_question(text: str) -> tuple[Reading, ...]:
    """Return where an open question begins: what, how, where, or “tell us more”.

    “Why” is left out, because it asks people to defend themselves, and so are
    “what if” and “how about”, which bring a suggestion.

    Args:
        text: What was typed.

    """
    return tuple(
        Reading(Sign.OPEN, text[found.start(1) : found.end(1)], found.start(1))
        for found in _asks().finditer(straight(text))
    )


@lru_cache(maxsize=1024)
def names_aim(text: str, aim: str) -> tuple[Reading, ...]:
    """Return where a text speaks of the aim: by the word, or by words of the aim itself.

    Args:
        text: What was typed.
        aim: The circle's aim.

    """
    named = [
        Reading(Sign.AIM, text[found.start() : found.end()], found.start())
        for found in _aim().finditer(straight(text))
    ]
    words = [Reading(Sign.AIM, one.words, one.start) for one in shared(text, aim)]
    return tuple(sorted([*named, *words], key=lambda reading: reading.start))


@lru_cache(maxsize=1024)
def shared(text: str, other: str) -> tuple[Reading, ...]:
    """Return the words of a text that another text has as well, in one form or another.

    Args:
        text: What was typed.
        other: What it may take up.

    Returns:
        Each word once, at its first place; common words are passed over.

    """
    wanted = dict.fromkeys(stem(found[0]) for found in content(other))
    first: dict[str, Reading] = {}
    for found in content(text):
        base = stem(found[0])
        if base in wanted and base not in first:
            first[base] = Reading(Sign.SHARED, found[0], found.start())
    return tuple(first.values())


def only_praise(text: str) -> tuple[Reading, ...]:
    """Return where a check-out asks whether all is fine, unless it also asks what to change.

    Args:
        text: What was typed.

    """
    return () if seen(text, Sign.BETTER) else seen(text, Sign.ALL_FINE)


def told(reading: Reading) -> Message:
    """Return a reading in words: what I see, and what it may do.

    Args:
        reading: A reading of any sign.

    """
    return say(TOLD[reading.code], words=reading.words)


@cache
def _pattern(sign: Sign) -> re.Pattern[str]:
    return pattern(PHRASES[sign])


@cache
def _unless(sign: Sign) -> re.Pattern[str] | None:
    return pattern(UNLESS[sign]) if sign in UNLESS else None


@cache
def _asks() -> re.Pattern[str]:
    asks = f"{_OPENS}|{_OPEN_ANY}(?=[^.!?\\n]*\\?)|{'|'.join(_INVITES)}".replace(" ", "\\s+")
    return re.compile(f"{_BEGINS}({asks})(?!\\w)", re.IGNORECASE)


@cache
def _aim() -> re.Pattern[str]:
    return pattern(("(?:(?:our|the|this|your|its) )?(?:aim|purpose)",))


def _phrases(text: str, sign: Sign) -> Iterator[Reading]:
    plain = straight(text)
    other = _unless(sign)
    spared = [found.span() for found in other.finditer(plain)] if other else []
    for found in _pattern(sign).finditer(plain):
        start, end = found.span()
        if any(low <= start and end <= high for low, high in spared):
            continue
        if sign in DENIABLE and denied(plain, start):
            continue
        yield Reading(sign, text[start:end].strip(), start)


def denied(plain: str, start: int) -> bool:
    """Tell whether a "not" stands shortly before, in the same part of the sentence.

    Args:
        plain: The text, with straight apostrophes.
        start: Where the words in question begin.

    """
    before = plain[:start]
    ends = [found.end() for found in _END.finditer(before)]
    return bool(_NEGATED.search(before[ends[-1] :] if ends else before))

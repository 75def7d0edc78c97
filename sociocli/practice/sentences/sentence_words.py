"""The words of a text: how phrases become patterns, and when two words are akin.

Knows letters, word borders and English endings; must not know what a word means
in a meeting. Words without a Latin letter are passed over, because nothing is
known here about how other languages form theirs.

Source: process.md section 6; reading is English only.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from sociocli.domain.text import fold

__all__ = ["WORD", "content", "pattern", "stem", "straight"]

# Combining accents belong to the letter before them, else "agreé" would hold "agree".
_INSIDE = "\\w\u0300-\u036f"
_BETWEEN = "[\\s,;:…–—-]"
WORD = re.compile(f"[^\\W_][{_INSIDE}]*(?:['’][^\\W_]+)*")
_APOSTROPHES = str.maketrans({"’": "'", "‘": "'", "ʼ": "'", "＇": "'", "`": "'", "´": "'"})
_LATIN = re.compile("[a-z]")
_ENDINGS = ("ations", "ation", "ingly", "ings", "ing", "edly", "ies", "ers", "er", "ed", "es")
_LAST_ENDINGS = ("ly", "ty", "s", "e", "y", "i")
_SHORTEST = 3

# Words that are in every sentence, and so say nothing about this one.
_COMMON = (
    " a about after all also am an and another any are as at be because been before being both "
    "but by can come could day did do does doing done down each even ever every few first for "
    "from get give go goes going good got had has have having he her here him his how i if in "
    "into is it its just keep last less let like little long made make makes many may me might "
    "more most much must my need needs new next no nobody none not nothing now of off often on "
    "once one only or other our out over own per put really right said same say see shall she "
    "should so some somebody something soon still such take than that the their them then there "
    "these they thing things think this those though through time to together too two under "
    "until up us use very want was way we week well were what when where whether which while "
    "who whole whom whose why will with without work would year yes yet you your "
)


def straight(text: str) -> str:
    """Return the text with one kind of apostrophe; every letter keeps its place.

    Args:
        text: What a person typed.

    """
    return text.translate(_APOSTROPHES)


def pattern(phrases: Iterable[str]) -> re.Pattern[str]:
    """Make one pattern of several phrases that finds whole words only.

    Args:
        phrases: Patterns of words; a space stands for any space or light punctuation.

    """
    joined = "|".join(
        phrase.replace(" ?", f"{_BETWEEN}*").replace(" ", f"{_BETWEEN}+") for phrase in phrases
    )
    return re.compile(f"(?<![{_INSIDE}])(?<!\\w')(?:{joined})(?![{_INSIDE}])", re.IGNORECASE)


def stem(word: str) -> str:
    """Return what a word shares with its nearest kin: “baking” and “bake” give the same.

    Args:
        word: One English word.

    """
    base = fold(straight(word)).removesuffix("'s")
    for ending in _ENDINGS:
        if base.endswith(ending) and len(base) - len(ending) >= _SHORTEST:
            base = base[: -len(ending)]
            if base[-1] == base[-2] and base[-1] not in "lse":
                base = base[:-1]
            break
    for ending in _LAST_ENDINGS:
        if base.endswith(ending) and len(base) - len(ending) >= _SHORTEST:
            base = base[: -len(ending)]
    return base


def content(text: str) -> Iterator[re.Match[str]]:
    """Yield the words of a text that carry it: no common ones, none without Latin letters.

    Args:
        text: What a person typed.

    """
    for found in WORD.finditer(text):
        plain = fold(straight(found[0]))
        if len(plain) >= _SHORTEST and _LATIN.search(plain) and f" {plain} " not in _COMMON:
            yield found

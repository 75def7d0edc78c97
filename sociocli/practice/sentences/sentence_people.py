"""Who said what, and how many named whom: people in a typed sentence.

Knows names as they were given, or else words that begin with a capital and are
no common ones. Must not know whether a name is anybody's in this circle.

Source: process.md 2.4 (minutes do not tell who said what), section 6 number 29.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from sociocli.domain.text import fold
from sociocli.practice.sentences.sentence_signs import Reading, Sign
from sociocli.practice.sentences.sentence_words import WORD, pattern, straight
from sociocli.practice.sentences.sentences import denied, seen

__all__ = ["tally", "who_said"]

_NUMBER = "(?:\\d+|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|most|both|half)"
_COUNTED = (
    f"({_NUMBER}(?: (?:of (?:you|us)|people|votes?|voices|nominations?|names|times))?"
    " (?:for|to|named|nominated|wrote|chose|said)) (\\w+)"
)
_SAYING = (
    "(?:said|says|asked|objected|suggested|thinks|thought|felt|feels|mentioned|replied|answered|"
    "argued|complained|wanted|wants|worried|worries|feared|fears|agreed|disagreed|insisted|"
    "remarked|commented|wondered|liked|likes|disliked|preferred|prefers|voted|nominated|"
    "consented|declined|pointed out|admitted|repeated)"
)
_SIDES = (
    "(?:was|is|were|are) (?:\\w+ )?(?:against|in favou?r|unhappy|happy|worried|upset|angry|"
    "sceptical|skeptical|afraid|annoyed|convinced|for it)"
)
_VIEWS = (
    "(?:opinion|objection|worry|concern|view|fear|wish|feeling|argument|reaction|comment|point)"
)
# Words that may begin a sentence with a capital letter without being anybody's name.
_NO_NAMES = (
    " all and another anybody anyone both but circle everybody everyone facilitator group guests "
    "he i it last many meeting members minutes most nobody none one others our people proposal "
    "reactions secretary she some somebody someone that the there these they this those three two "
    "we what which who you several few january february march april may june july august "
    "september october november december monday tuesday wednesday thursday friday saturday sunday "
    "now today me it's us yes no a an if "
)

_SPEAKER = re.compile("^[ \\t*-]*(\\w+)[^\\S\\n]*:", re.MULTILINE)


def tally(text: str, names: Sequence[str] = ()) -> tuple[Reading, ...]:
    """Return where nominations are counted: “most votes”, “three for Ben”.

    Args:
        text: What was typed.
        names: The names in question; without them any word with a capital counts as one.

    """
    counted = [
        Reading(Sign.TALLY, text[found.start() : found.end()], found.start())
        for found in pattern((_COUNTED,)).finditer(straight(text))
        if _is_name(text[found.start(2) : found.end(2)], names)
        and not denied(straight(text), found.start())
    ]
    spans = [range(one.start, one.start + len(one.words)) for one in counted]
    others = [one for one in seen(text, Sign.TALLY) if not any(one.start in span for span in spans)]
    return tuple(sorted([*others, *counted], key=lambda one: one.start))


def who_said(text: str, names: Sequence[str] = ()) -> tuple[Reading, ...]:
    """Return where a text tells who said, felt or wanted what.

    Args:
        text: What was typed, as for minutes.
        names: The names in question; without them any word with a capital counts as one.

    """
    found = [*_told_of().finditer(straight(text)), *(_SPEAKER.finditer(text) if names else ())]
    readings = [
        Reading(Sign.WHO_SAID, text[one.start() : one.end()].strip(), one.start())
        for one in found
        if _is_name(next(name for name in one.groups() if name), names)
    ]
    return tuple(sorted(readings, key=lambda reading: reading.start))


@cache
def _told_of() -> re.Pattern[str]:
    return pattern((
        f"(\\w+)(?: (?:also|then|had|has|still))? {_SAYING}",
        f"(\\w+) {_SIDES}",
        f"(\\w+)'s? (?:\\w+ )?{_VIEWS}",
        "according to (\\w+)",
    ))  # fmt: skip


def _is_name(word: str, names: Sequence[str]) -> bool:
    if names:
        known = [fold(part) for name in names for part in WORD.findall(name)]
        return fold(word) in known
    return word[:1].isupper() and f" {fold(word)} " not in _NO_NAMES

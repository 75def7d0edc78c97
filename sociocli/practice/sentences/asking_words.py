"""Whether a sentence asks, and in which sentence of several some words stand.

A question mark says so in any script; without one, only how an English sentence
begins. Pure reading of words. Must not know what is asked for.

Source: process.md 3.4 and 6 (“praise signals”: only what was asked is praised).
"""

from __future__ import annotations

import re

from sociocli.practice.sentences.sentence_words import straight

__all__ = ["asks", "sentence_at"]

_MARK = re.compile(r"[?？؟;՞፧]\W*$")
_STATES = re.compile(r"[.!…。！]\W*$")
_BEGINS = re.compile(
    r"\W*(?:(?:and|so|then|now|okay|ok|well|please|to all|before we \w+)\b\W*)*"
    r"(?:any|anybody|anyone|anything|do|does|did|is|are|was|were|can|could|would|will|has|have"
    r"|who|what|which|how|where|when)\b",
    re.IGNORECASE,
)
_TELL = re.compile(
    r"\W*(?:(?:and|so|then|now|okay|ok|well|please|one \w+ each)\b\W*)*"
    r"(?:tell|say|show|name|give|let (?:me|us) hear|walk us|help us)\b",
    re.IGNORECASE,
)
_SENTENCE = re.compile(r"[^.!?…。！？؟\n]+[.!?…。！？؟]*[”\"’')\]]*")


def asks(sentence: str) -> bool:
    """Tell whether one sentence asks for something, as a question or as a wish to hear it.

    Args:
        sentence: The sentence.

    """
    plain = straight(sentence)
    if _MARK.search(plain) or _TELL.match(plain):
        return True
    return bool(_BEGINS.match(plain)) and not _STATES.search(plain)


def sentence_at(text: str, start: int) -> str:
    """Return the sentence of a text in which a place is.

    Args:
        text: What was typed.
        start: The place, as a reading has it.

    """
    found = (one for one in _SENTENCE.finditer(text) if one.start() <= start < one.end())
    one = next(found, None)
    return one[0].strip() if one else text.strip()

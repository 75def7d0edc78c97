"""Whether a sentence that is to say something back answers it instead: begins with a “but”.

Only how a sentence begins is read. In the middle of it a “but” may well be the one
of the person whose words are said back. English only, pure reading of words. Must
not know what was said before.

Source: process.md 3.4 (C9: say it back, do not defend), 6 number 17.
"""

from __future__ import annotations

import re

from sociocli.practice.sentences.sentence_words import straight

__all__ = ["contradicts"]

_FIRST = (
    r"(?:yes|yeah|no|well|okay|ok|sure|right|true|fine|thanks|thank you|I (?:see|know|understand)"
    r"(?: (?:it|that|you))?|I hear (?:it|that|you))"
)
_BUT = re.compile(rf"[\W_]*(?:{_FIRST}\b[\W_]*)*(but)\b", re.IGNORECASE)
_SOOTHES = re.compile(
    r"(?:^|[.!?]\s)[\W_]*(trust me|(?:don't|do not|no need to) worry|you(?:'ll| will) see"
    r"|you(?:'re| are) (?:wrong|mistaken))\b",
    re.IGNORECASE,
)


def contradicts(text: str) -> str:
    """Return the words by which a sentence answers what it should say back, or "".

    Args:
        text: What was typed.

    """
    plain = straight(text)
    found = _BUT.match(plain) or _SOOTHES.search(plain)
    return text[found.start(1) : found.end(1)] if found else ""

"""Whether words stand in a text as something that is to be, and not as something denied.

No more than words can be read from a text: a word counts where a word of the text begins
with it, a number where it stands alone, and neither right after “no”, “not”, “without” and
their like. Must not know worries. Source: issue 4 (what would really meet an objection).
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache

__all__ = ["stands_in"]

_SMALL = (
    r"(?:a|an|any|the|our|your|their|this|that|these|those|such|some|single|other|more|even|all"
    r"|on|in|at|of|to|for|with|by|from)"
)
# “without any ramp”, “no bell or door”, “isn't on Thursdays”: what comes right behind is denied.
_DENIED = re.compile(
    r"(?:\b(?:no|not|never|without|neither|nor|instead of)|n['’]t)"
    rf"(?:\s+{_SMALL})*(?:\s+[\w'’-]+\s+(?:or|nor)(?:\s+{_SMALL})*)*\s+$",
    re.IGNORECASE,
)
_BEFORE = 80  # so far back a denial may stand


def stands_in(text: str, words: Iterable[str]) -> bool:
    """Tell whether one of these words stands in a text and is not denied there.

    Args:
        text: The text.
        words: Words, beginnings of words, numbers, or several words in a row.

    """
    flat = " ".join(text.split())
    return any(
        not _DENIED.search(flat[max(0, found.start() - _BEFORE) : found.start()])
        for word in words
        if word.strip()
        for found in _pattern(word).finditer(flat)
    )


@lru_cache(maxsize=1024)
def _pattern(word: str) -> re.Pattern[str]:
    """Return where a word is found; languages that join their words are found anywhere."""
    plain = " ".join(word.split())
    before = r"(?<!\d)" if plain[0].isdigit() else r"(?<![a-z])" if plain[0].isascii() else ""
    behind = r"(?!\d)" if plain[-1].isdigit() else ""
    return re.compile(before + re.escape(plain) + behind, re.IGNORECASE)

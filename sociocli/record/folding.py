"""Words as they are searched: without accents, and letter by letter where no spaces part words.

What is put into the index and what is looked for go through the same door, so
that “Zoe” finds Zoë and 会議 finds 定例会議.

Must not know where words are kept.
"""

from __future__ import annotations

import re
import unicodedata
from functools import cache, lru_cache

__all__ = ["TOKEN", "folded", "unmarked"]

_MARKS = ("[\u0300-\u036f\u0483-\u0489\u0591-\u05c7\u0610-\u061a\u0640\u064b-\u065f\u0670"
                    "\u06d6-\u06dc\u06df-\u06e8\u06ea-\u06ed\u3099\u309a]+")  # fmt: skip
# Letters that no canonical form takes apart.
_SPECIAL = {
    "ł": "l",
    "ø": "o",
    "đ": "d",
    "æ": "ae",
    "œ": "oe",
    "þ": "th",
    "ð": "d",
    "ı": "i",
    "ς": "σ",
}
# Scripts that put no space between words; each of their letters is a word of its own.
_UNSPACED = (
    "([\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff"
    "\uf900-\ufaff\U00020000-\U0003ffff])"
)
# Letters that have to be looked at; the others only lose their case. (A pattern that begins
# with one of a set is searched for three times as fast as one that begins with several.)
_OTHERS = re.compile("[^\x00-\x7f][^\x00-\x7f]*")
TOKEN = re.compile(r"[^\W_]+")


def folded(text: str) -> str:
    """Return a text in lower-case base letters, words parted by what is no letter.

    Args:
        text: Any text.

    """
    return unmarked(text).lower()


def unmarked(text: str) -> str:
    """Return a text as `folded` does, but for the case of plain letters, which is faster.

    Args:
        text: Any text.

    """
    return text if text.isascii() else _OTHERS.sub(_folded, text)


def _folded(found: re.Match[str]) -> str:
    return _folded_letters(found[0])


@lru_cache(maxsize=10_000)
def _folded_letters(letters: str) -> str:
    plain = unicodedata.normalize("NFKD", letters).casefold()
    for letter, base in _SPECIAL.items():
        if letter in plain:
            plain = plain.replace(letter, base)
    plain = "".join([letter for letter in plain if not "\u0300" <= letter <= "\u036f"])
    if all(letter < "\u0483" or "\u1800" <= letter < "\u3040" for letter in plain):
        return plain  # what stands in the patterns is elsewhere
    marks, unspaced = _patterns()
    return unspaced.sub(r" \1 ", marks.sub("", plain))


@cache
def _patterns() -> tuple[re.Pattern[str], re.Pattern[str]]:
    """Return `_MARKS` and `_UNSPACED`; most texts need neither, and to make them takes long."""
    return re.compile(_MARKS), re.compile(_UNSPACED)

"""Text from people: tidied once when it is entered, and turned into file names.

Source of the rules: product.md section 4 (YAML, identity), reliability.md 4.3.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Container

from sociocli.errors import BadRequest

__all__ = ["SLUG_LENGTH", "fold", "in_one_line", "is_id", "slug", "tidy", "unique", "without_day"]

SLUG_LENGTH = 40
_RESERVED = (
    *("con", "prn", "aux", "nul", "git"),
    *(f"{device}{n}" for device in ("com", "lpt") for n in range(10)),
)
_SPECIAL = str.maketrans(
    {"ł": "l", "Ł": "L", "ø": "o", "Ø": "O", "ß": "ss", "đ": "d", "Đ": "D",
     "æ": "ae", "Æ": "Ae", "œ": "oe", "Œ": "Oe", "þ": "th", "ð": "d", "ı": "i"}
)  # fmt: skip
_ID = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")
_DATED = re.compile(r"\d{4}-\d\d-\d\d-(.+)")
_TRAILING = re.compile(r"[ \u00a0]+$", re.MULTILINE)
_LINE_ENDS = re.compile("\r\n|\r|\x85|\u2028|\u2029")


def tidy(text: str) -> str:
    """Tidy text as it was entered.

    CR LF, CR, NEL and the Unicode line separators become LF, tabs become
    spaces, trailing spaces, empty lines at the ends and characters that no
    file can hold (lone surrogates, NUL) go. Everything else stays as typed.

    Args:
        text: What a person typed or pasted.

    Returns:
        The text as the record holds it.

    """
    if text.isascii() and text.isprintable():
        return text.strip()
    lines = _LINE_ENDS.sub("\n", text).expandtabs(4)
    clean = lines.encode("utf-8", "replace").decode("utf-8").replace("\0", "")
    return _TRAILING.sub("", clean.replace("\ufeff", "")).strip(" \n")


def in_one_line(text: str) -> str:
    """Return a name, a title or a phrase as it was typed, tidied and in one line.

    Args:
        text: What a person typed or pasted.

    """
    return " ".join(tidy(text).split())


def is_id(text: str) -> bool:
    """Tell whether a text can be an id: lower-case words with hyphens between them.

    Args:
        text: What was typed or read.

    """
    return bool(_ID.fullmatch(text))


def fold(text: str) -> str:
    """Fold text to lower-case base letters for comparing names.

    Args:
        text: A name in any script.

    Returns:
        The name without accents and case; scripts without case stay as they are.

    """
    decomposed = unicodedata.normalize("NFKD", text.translate(_SPECIAL))
    return "".join(c for c in decomposed if not unicodedata.combining(c)).casefold()


def slug(words: str, fallback: str) -> str:
    """Make the file-name part of an identity.

    Args:
        words: A title or name in any script.
        fallback: What to use if no Latin letter or digit is in it.

    Returns:
        Lower-case ASCII words with hyphens, at most `SLUG_LENGTH` characters,
        never empty and never a name that Windows or git reserve.

    Raises:
        BadRequest: If even the fallback gives no name.

    """
    parts = re.findall(r"[a-z0-9]+", fold(words))
    name = ""
    for part in parts:
        longer = f"{name}-{part}" if name else part[:SLUG_LENGTH]
        if len(longer) > SLUG_LENGTH:
            break
        name = longer
    if not name:
        if words == fallback:
            message = "A name needs at least one Latin letter or digit."
            raise BadRequest(message)
        return slug(fallback, fallback)
    return f"{name}-1" if name in _RESERVED else name


def unique(name: str, taken: Container[str]) -> str:
    """Give a name a suffix if it is already taken.

    Args:
        name: The wanted name.
        taken: A container of names in use.

    Returns:
        The name, or the name with `-2`, `-3` and so on.

    """
    candidate, n = name, 1
    while candidate in taken:
        n += 1
        candidate = f"{name}-{n}"
    return candidate


def without_day(identity: str) -> str:
    """Return the last part of an identity without its day, or "" if it has none.

    Args:
        identity: An identity, or its last part.

    """
    found = _DATED.fullmatch(identity.rpartition("/")[2])
    return found[1] if found else ""

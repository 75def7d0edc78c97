"""Patterns of question keys in answer files.

In a pattern `*` stands for one part of the path, or for any characters inside a
part (`item-*`), and `**` for any number of parts, also none. The `~2` of a key
that comes again belongs to its last part.

Source: product.md section 6.
"""

from __future__ import annotations

import re

__all__ = ["matches"]


def matches(pattern: str, key: str) -> bool:
    """Tell whether a key matches a pattern.

    Args:
        pattern: A key, or a pattern like `item-*/consent-*/*`.
        key: The key of a question.

    """
    if "*" not in pattern:
        return pattern == key
    parts = [_ANY if part == "**" else f"{_part(part)}/" for part in pattern.split("/")]
    return re.fullmatch("".join(parts), f"{key}/") is not None


_ANY = "(?:[^/]+/)*"


def _part(part: str) -> str:
    if part == "*":
        return "[^/]+"
    return "[^/]*".join(re.escape(piece) for piece in part.split("*"))

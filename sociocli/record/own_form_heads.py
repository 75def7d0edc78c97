"""Where keys stand in lines of our own form, found once for each way in which a line begins.

What stands before the colon is the same in file after file, and so is what the
reader of lines wants to know of it.

Must not know what the kinds of fields are.
Source: performance.md section 5 (the parse is the only step that hurts).
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from sociocli.record.plain_check import Kind

__all__ = ["UNSAID", "Heads", "Place"]

# Keys whose values nobody looks for.
UNSAID = ("format", "hash")
_KEY = r"[^\W_](?:[\w -]*[\w-])?\Z"
_LONGEST = 100
_MOST = 500

Place = tuple[int, str, bool, "Kind"]
"""Where a key stands in its line, the key, whether its value is looked for, what it takes."""


class Heads(dict[str, Place]):
    """The places of the keys of a noun, by what stands before the colon.

    Args:
        fields: What each key takes.
        unknown: What all other keys take.
        opening: Whether the colon ends the line, and belongs to what is looked up.

    """

    def __init__(self, fields: dict[str, Kind], unknown: Kind, *, opening: bool) -> None:
        super().__init__()
        self._fields = fields
        self._unknown = unknown
        self._opening = opening

    def __missing__(self, head: str) -> Place:
        """Find a place; it is nowhere if this is no key, or has no colon."""
        place: Place = (-1, "", False, self._unknown)
        key = bare = head.lstrip(" ")
        if self._opening:
            key = bare[:-1]
            if bare[-1:] != ":":
                return place
        if len(key) <= _LONGEST and (key.isidentifier() or re.match(_KEY, key)):
            kind = self._fields.get(key, self._unknown)
            place = (len(head) - len(bare), key, key not in UNSAID, kind)
        if len(self) >= _MOST:
            self.clear()
        self[head] = place
        return place

"""A merge that was begun and not finished, as it stands in a file.

In YAML any line that begins like one is refused (`yaml_tree.py`). A decision's
text is free: people may write anything, so only the whole figure counts, all
three of its lines in their order.

Source: reliability.md 5.2.
"""

from __future__ import annotations

import re

from sociocli.errors import BadRequest
from sociocli.record import wording

__all__ = ["refuse_unfinished_merge", "unfinished_merge"]

_WHOLE = re.compile(r"^<{7} .*?^={7}\r?$.*?^>{7} ", re.DOTALL | re.MULTILINE)


def unfinished_merge(text: str) -> int:
    """Return the line in which an unfinished merge begins, or 0.

    Args:
        text: The text of a file.

    """
    found = _WHOLE.search(text) if "<<<<<<< " in text else None
    return text.count("\n", 0, found.start()) + 1 if found else 0


def refuse_unfinished_merge(text: str, shown: str) -> None:
    """Refuse a text that holds one.

    Args:
        text: The text of a file.
        shown: How it is called in sentences.

    Raises:
        BadRequest: With the line in which it begins.

    """
    line = unfinished_merge(text)
    if line:
        raise BadRequest(wording.UNFINISHED_MERGE, shown, line)

"""The line of keys at the foot of a screen: which keys work now, and what they do.

Where all of them do not fit into one row, words are shortened; where it is narrow
and there is room below, a second row is taken before any key is left out. Must not
know which keys a question has.
Source: product.md section 2 rule 1.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from sociocli.terminal.asked import KeyNow
from sociocli.terminal.rows import Row, flow

__all__ = ["keys_rows"]

# From so many rows on, keys may take two of them.
_TALL_ENOUGH = 20
_GAP, _NARROW_GAP = 3, 2


def keys_rows(
    keys: Sequence[KeyNow], size: tuple[int, int], more: Sequence[KeyNow] = ()
) -> tuple[Row, ...]:
    """Return the line of keys, in one row wherever all of them fit into it.

    Args:
        keys: Keys that should be seen; the first and the last are kept longest.
        size: The columns and rows of the screen.
        more: Keys that are shown where there is room.

    """
    width, height = size
    short = [replace(key, press=key.press.replace("Ctrl-", "^")) for key in keys]
    bare = [replace(key, words="", brief="") if key.press == "Enter" else key for key in short]
    brief, least = ([_brief(key) for key in some] for some in (short, bare))
    for some, gap in (
        ([*keys, *more], _GAP),
        ([*keys, *more[:-1]], _GAP),
        (keys, _GAP),
        (short, _NARROW_GAP),
        (bare, _NARROW_GAP),
        (brief, _NARROW_GAP),
        (least, _NARROW_GAP),
    ):
        rows = _rows(some, width, gap)
        if len(rows) == 1:
            return tuple(rows)
    most = 2 if height >= _TALL_ENOUGH else 1
    for some in (short, brief):
        rows = _rows(some, width, _NARROW_GAP)
        if len(rows) <= most:
            return tuple(rows)
    while len(least) > 1 and len(_rows(least, width, _NARROW_GAP)) > most:
        least.pop(-2)
    return tuple(_rows(least, width, _NARROW_GAP)[:most])


def _brief(key: KeyNow) -> KeyNow:
    return replace(key, words=key.brief or key.words)


def _rows(keys: Sequence[KeyNow], width: int, gap: int) -> list[Row]:
    return flow([_piece(key) for key in keys], width, 1, gap)


def _piece(key: KeyNow) -> Row:
    if not key.words:
        return (("class:key", key.press),)
    return (("class:key", key.press), ("class:keys", f" {key.words}"))

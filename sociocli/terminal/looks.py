"""What the classes of `rows.py` look like, for every way of putting them on a screen.

Bold and reverse carry the weight, so that nothing is lost without colour; the
few colours are those that can be read on light and on dark ground. No dim grey,
no blue. Imports nothing heavy: the first screen is painted with it.
"""

from __future__ import annotations

from collections.abc import Iterable

from sociocli.terminal.rows import Row

__all__ = ["LOOKS", "dress"]

LOOKS = {
    "head": "bold",
    "where": "",
    "over": "bold ansimagenta",
    "mark": "bold reverse",
    "rule": "",
    "heading": "bold underline",
    "label": "bold",
    "more": "bold",
    "now": "bold reverse",
    "next": "bold",
    "done": "",
    "say": "",
    "speaker": "bold",
    "speech": "",
    "told": "",
    "question": "bold",
    "letter": "bold",
    "meant": "bold underline",
    "hint": "",
    "countdown": "bold",
    "error": "bold ansired",
    "key": "bold",
    "keys": "",
    "prompt": "bold",
}
_CODES = {"bold": "1", "underline": "4", "reverse": "7", "ansired": "31", "ansimagenta": "35"}
_COLOURS = ("ansired", "ansimagenta")


def dress(rows: Iterable[Row], *, colour: bool) -> list[str]:
    """Turn rows into lines with escape sequences of our own.

    Args:
        rows: Rows whose text is safe to be shown.
        colour: False where NO_COLOR is set; bold and reverse stay.

    """
    return ["".join(_dressed(style, text, colour=colour) for style, text in row) for row in rows]


def _dressed(style: str, text: str, *, colour: bool) -> str:
    looks = LOOKS.get(style.removeprefix("class:"), "").split()
    codes = [_CODES[look] for look in looks if colour or look not in _COLOURS]
    return f"\x1b[{';'.join(codes)}m{text}\x1b[0m" if codes else text

"""How many columns a text takes on a screen, and how it is wrapped and cut.

Knows wide characters and combining marks. Must not know what the text means.
Each code point is counted as the terminal toolkit counts it, so that no line
grows beyond the screen; people's text never has anything aligned to its right.
"""

from __future__ import annotations

from functools import lru_cache

__all__ = ["columns", "cut", "wrap"]

_ZERO_WIDTH_JOINER = "\u200d"


@lru_cache(maxsize=4096)
def _wide(char: str) -> int:
    from wcwidth import wcwidth

    return max(0, wcwidth(char))


def columns(text: str) -> int:
    """Return the columns that a line takes.

    Args:
        text: One line, already made safe by `show`.

    """
    if text.isascii():
        return len(text)
    return sum(1 if char.isascii() else _wide(char) for char in text)


def cut(text: str, width: int, more: str = "…") -> str:
    """Cut a line so that it takes at most `width` columns.

    Args:
        text: One line.
        width: The columns there are.
        more: The sign that something was cut, one column wide.

    """
    if columns(text) <= width:
        return text
    if width < 1:
        return ""
    return _head(text, width - 1).rstrip() + more


def _head(text: str, width: int) -> str:
    """Return as much of the beginning as fits, marks kept with their letters."""
    taken, kept = 0, 0
    for char in text:
        taken += columns(char)
        if taken > width:
            break
        kept += 1
    while kept and text[kept - 1] == _ZERO_WIDTH_JOINER:
        kept -= 1
    return text[:kept]


def wrap(text: str, width: int) -> list[str]:
    """Wrap text at spaces; its own line breaks and indents stay.

    Args:
        text: Text of one or several lines.
        width: The columns there are, at least one.

    Returns:
        The lines, none wider than `width`; at least one.

    """
    width = max(2, width)
    rows: list[str] = []
    for line in text.split("\n"):
        rows += _wrap_line(line, width)
    return rows


def _wrap_line(line: str, width: int) -> list[str]:
    if columns(line) <= width:
        return [line]
    body = line.lstrip(" ")
    indent = " " * min(len(line) - len(body), width // 3)
    hang = (
        indent + "  "
        if body[:2] in {"- ", "* ", "• ", "· "} and width > len(indent) + 8
        else indent
    )
    rows: list[str] = []
    row = indent
    empty = True
    for word in body.split(" "):
        longer = row + word if empty else f"{row} {word}"
        if columns(longer) <= width:
            row, empty = longer, False
            continue
        if not empty:
            room = width - columns(row) - 1
            if word and not word[0].isascii() and columns(word) > width // 2 and room > width // 3:
                fitting = _head(word, room)
                rows.append(f"{row} {fitting}")
                word = word[len(fitting) :]  # noqa: PLW2901 - the rest of the word goes on
            else:
                rows.append(row)
            row = hang
        while columns(row) + columns(word) > width:
            fitting = _head(word, width - columns(row)) or word[0]
            rows.append(row + fitting)
            word, row = word[len(fitting) :], hang  # noqa: PLW2901 - the rest goes on
        row, empty = row + word, not word
    if not empty or not rows:
        rows.append(row)
    return rows

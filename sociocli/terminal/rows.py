"""Rows of styled text, the stuff that screens are made of.

A row is pieces of style and text. Styles are names of classes; what they look
like is decided in `style.py`. Nothing here knows a meeting.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TypeAlias

from sociocli.terminal.width import columns, cut, wrap

__all__ = ["Piece", "Row", "blank", "flow", "hanging", "joined", "one", "paragraph", "text_of"]

Piece: TypeAlias = tuple[str, str]
Row: TypeAlias = tuple[Piece, ...]


def one(text: str, style: str = "") -> Row:
    """Return a row of one piece."""
    return ((style, text),)


def blank() -> Row:
    """Return an empty row."""
    return ()


def text_of(row: Row) -> str:
    """Return the text of a row."""
    return "".join(text for _, text in row)


def paragraph(text: str, width: int, indent: int = 1, style: str = "") -> list[Row]:
    """Wrap text into rows with an indent."""
    space = " " * indent
    return [one(space + line, style) for line in wrap(text, width - indent)]


def hanging(label: str, text: str, width: int, label_style: str, style: str = "") -> list[Row]:
    """Wrap text beside a short label of our own."""
    gap = "  " if len(label) > 1 else " "
    indent = columns(label) + 1 + len(gap)
    lines = wrap(text, width - indent)
    first: Row = ((label_style, f" {label}{gap}"), (style, lines[0]))
    return [first, *(one(" " * indent + line, style) for line in lines[1:])]


def flow(pieces: Sequence[Row], width: int, indent: int = 1, gap: int = 2) -> list[Row]:
    """Lay pieces in rows, as many in each as fit, none torn apart if it need not be."""
    rows: list[Row] = []
    row: Row = ()
    used = 0
    for piece in pieces:
        size = columns(text_of(piece))
        if row and used + gap + size > width:
            rows.append(row)
            row, used = (), 0
        if not row:
            row, used = one(" " * indent), indent
            if size > width - indent:
                style = piece[0][0]
                rows += paragraph(text_of(piece), width, indent, style)
                row, used = (), 0
                continue
            row, used = row + piece, used + size
        else:
            row, used = (*row, ("", " " * gap), *piece), used + gap + size
    if row:
        rows.append(row)
    return rows


def joined(parts: Sequence[tuple[int, str]], width: int, dot: str, more: str) -> str:
    """Join parts in one line; while it is too long the least important goes.

    Args:
        parts: Pairs of importance (the larger, the longer it stays) and text.
        width: The columns there are.
        dot: The sign between parts.
        more: The sign that something was cut.

    """
    kept = [part for part in parts if part[1]]
    between = f" {dot} "
    while len(kept) > 1 and columns(between.join(text for _, text in kept)) > width:
        least = min(importance for importance, _ in kept)
        if least >= _STAYS:
            break
        kept = [part for part in kept if part[0] != least]
    return cut(between.join(text for _, text in kept), width, more)


_STAYS = 9

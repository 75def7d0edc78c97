"""The pages that cover a question for a moment: ways out, help, say it for me.

The question waits behind them, and what was typed stays. Knows how they look.
Must not know what a way out does.
"""

from __future__ import annotations

from enum import StrEnum

from sociocli.terminal import wording as words
from sociocli.terminal.asked import KeyNow
from sociocli.terminal.keys import KEYS, ways
from sociocli.terminal.regions import header, rule
from sociocli.terminal.rows import Row, blank, flow, hanging, one, paragraph
from sociocli.terminal.screen import Picture, in_signs, keys_line
from sociocli.terminal.show import show
from sociocli.terminal.view import View
from sociocli.terminal.width import columns

__all__ = ["Page", "compose_page"]

_COLUMN = 32


class Page(StrEnum):
    """What is on the screen."""

    QUESTION = "question"
    WAYS = "ways"
    HELP = "help"
    SAY = "say"


def compose_page(view: View, page: Page) -> Picture:
    """Compose a page that covers the question.

    Args:
        view: What would be shown.
        page: Which page.

    """
    room = view.height - 2
    if page is Page.WAYS:
        rows = _ways(view, room)
        keys = [KeyNow("Ctrl-C", words.NOW_LEAVE), KeyNow(words.ANY_OTHER, words.NOW_BACK)]
    else:
        rows = _help(view) if page is Page.HELP else _say(view)
        keys = [KeyNow(words.ANY_KEY, words.NOW_BACK)]
    if len(rows) < room:
        rows = [blank()] * min(2, room - len(rows)) + rows
    top = [*header(view), rule(view)]
    if len(top) + len(rows) > room:
        top = []
    rows = [*top, *rows][:room]
    rows += [blank()] * (room - len(rows))
    return in_signs(Picture(tuple(rows), "", keys_line(keys, view.width)), view.signs)


def _ways(view: View, room: int) -> list[Row]:
    rows = paragraph(words.ALL_SAVED, view.width, 1, "class:question")
    rows += paragraph(words.WAYS_ASK, view.width, 1)
    pieces: list[Row] = [
        (("class:letter", f"[{way.letter}] "), ("", way.words)) for way in ways(played=view.played)
    ]
    many = view.width // _COLUMN
    height = -(-len(pieces) // max(1, many))
    if many and height + len(rows) + 4 <= room:
        rows += [blank(), *_in_columns(pieces, many, height)]
        return rows
    return rows + flow(pieces, view.width)


def _in_columns(pieces: list[Row], many: int, height: int) -> list[Row]:
    """Set pieces of our own in columns, to be read downwards."""
    rows: list[Row] = []
    for n in range(height):
        row: Row = (("", "  "),)
        for piece in pieces[n::height][:many]:
            size = sum(columns(text) for _, text in piece)
            row = (*row, *piece, ("", " " * max(1, _COLUMN - size - 1)))
        rows.append(row)
    return rows


def _help(view: View) -> list[Row]:
    rows = [one(f" {words.HELP_TITLE}", "class:question")]
    wide = max(len(key.press) for key in KEYS)
    for key in KEYS:
        if view.width > 2 * wide + 20:
            rows += hanging(key.press.ljust(wide), key.words, view.width, "class:key")
        else:
            rows += paragraph(f"{key.press}: {key.words}", view.width)
    return rows


def _say(view: View) -> list[Row]:
    line = view.scene.line
    if not line.say:
        return [one(f" {words.NO_LINE}")]
    say = show(line.say.text(view.vocabulary))
    rows = paragraph(f"“{say}”", view.width - 1, 2, "class:question")
    if line.why:
        why = show(line.why.text(view.vocabulary))
        rows += [blank(), *hanging(words.WHY, why, view.width, "class:label")]
    return rows

"""The pages that cover a question for a moment: ways out, help, say it for me.

The question waits behind them, and what was typed stays. Knows how they look.
Must not know what a way out does.
"""

from __future__ import annotations

from enum import StrEnum

from sociocli.terminal import wording as words
from sociocli.terminal.asked import KeyNow
from sociocli.terminal.keys_line import keys_rows
from sociocli.terminal.regions import header, rule
from sociocli.terminal.rows import Row, blank, flow, hanging, one, paragraph
from sociocli.terminal.screen import Picture, in_signs
from sociocli.terminal.show import quoted, show
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
    if page is Page.WAYS:
        keys = [KeyNow("Ctrl-C", view.ways_out.leaves), KeyNow(words.ANY_OTHER, words.NOW_BACK)]
    else:
        keys = [KeyNow(words.ANY_KEY, words.NOW_BACK)]
    below = keys_rows(keys, (view.width, view.height))
    room = view.height - 1 - len(below)
    rows = _PAGES[page](view, room)
    if len(rows) < room:
        rows = [blank()] * min(2, room - len(rows)) + rows
    top = [*header(view), rule(view)]
    if len(top) + len(rows) > room:
        top = []
    rows = [*top, *rows][:room]
    rows += [blank()] * (room - len(rows))
    return in_signs(Picture(tuple(rows), "", below), view.signs)


def _ways(view: View, room: int) -> list[Row]:
    rows = paragraph(view.ways_out.kept, view.width, 1, "class:question")
    rows += paragraph(words.WAYS_ASK, view.width, 1)
    pieces: list[Row] = [
        (("class:letter", f"[{way.letter}] "), ("", way.words)) for way in view.ways_out.ways
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


def _help(view: View, _room: int) -> list[Row]:
    rows = [one(f" {words.HELP_TITLE}", "class:question")]
    keys = view.ways_out.keys_here()
    wide = max(len(key.press) for key in keys)
    for key in keys:
        if view.width > 2 * wide + 20:
            rows += hanging(key.press.ljust(wide), key.words, view.width, "class:key")
        else:
            rows += paragraph(f"{key.press}: {key.words}", view.width)
    return rows


def _say(view: View, _room: int) -> list[Row]:
    line = view.scene.line
    if not line.say:
        return [one(f" {words.NO_LINE}")]
    say = show(line.say.text(view.vocabulary))
    rows = paragraph(quoted(say), view.width - 1, 2, "class:question")
    if line.why:
        why = show(line.why.text(view.vocabulary))
        rows += [blank(), *hanging(words.WHY, why, view.width, "class:label")]
    return rows


_PAGES = {Page.WAYS: _ways, Page.HELP: _help, Page.SAY: _say}

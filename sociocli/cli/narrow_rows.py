"""A table where it fits, and a few lines for each row where the window is narrow.

Knows the width of the terminal. Must not know what is listed.

Source: product.md section 2 rule 1 (80 columns), and narrower windows beside a call.
"""

from __future__ import annotations

import shutil
import sys
from collections.abc import Callable, Sequence

from sociocli.cli.listing import GAP, USUAL, print_rows
from sociocli.cli.paragraphs import say_paragraph
from sociocli.cli.saying import say
from sociocli.terminal.show import show
from sociocli.terminal.width import columns

__all__ = ["print_rows_or_lines"]

# The last column may be cut, but so much of it has to be read.
_LEAST = 24


def print_rows_or_lines(
    head: Sequence[str], rows: Sequence[Sequence[str]], text: Callable[[Sequence[str]], str]
) -> None:
    """Print rows in columns; where the last one would not be read, the name and a text below it.

    Args:
        head: The names of the columns.
        rows: As many texts in each row, the name first.
        text: Returns what is said of a row below its name; its line breaks stay.

    """
    room = shutil.get_terminal_size(USUAL).columns
    widths = [max(map(columns, map(show, cells))) for cells in zip(head, *rows, strict=True)]
    beside = sum(widths[:-1]) + len(GAP) * len(widths[:-1])
    if not sys.stdout.isatty() or beside + _LEAST <= room:
        print_rows(head, rows)
        return
    for row in rows:
        say(show(row[0]))
        say_paragraph(text(row), indent=len(GAP))

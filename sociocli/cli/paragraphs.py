"""Sentences and texts as paragraphs that fit the terminal.

Knows the width of the terminal, and that words stay whole. Must not know what is said.

Source: product.md section 2 rule 1 (80 columns).
"""

from __future__ import annotations

import shutil
import sys

from sociocli.cli.saying import say, say_aside
from sociocli.terminal.show import show
from sociocli.terminal.width import wrap

__all__ = ["say_paragraph", "say_paragraph_aside"]

# Nobody reads longer lines with pleasure.
_WIDEST = 100


def say_paragraph(text: str, indent: int = 0, hang: int = 0) -> None:
    """Print text in lines that fit; its own line breaks stay.

    Args:
        text: The text.
        indent: Spaces before each line.
        hang: More spaces before each line but the first.

    """
    lines = _fitting(text, indent + hang, looked_on=sys.stdout.isatty())
    for n, line in enumerate(lines):
        say((" " * (indent + (hang if n else 0)) + line).rstrip())


def say_paragraph_aside(text: str) -> None:
    """Print a remark in lines that fit, where it does not mix with what was asked for."""
    for line in _fitting(text, 0, looked_on=sys.stderr.isatty()):
        say_aside(line)


def _fitting(text: str, indent: int, *, looked_on: bool) -> list[str]:
    columns = shutil.get_terminal_size().columns if looked_on else _WIDEST
    return wrap(show(text, lines=True), max(20, min(_WIDEST, columns) - indent - 1))

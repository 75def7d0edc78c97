"""Sentences for one reader: wrapped to the terminal, at most as wide as one reads well.

Knows the width there is. Must not know what is said. Text from people is made
visible before it is measured.
"""

from __future__ import annotations

import shutil
import sys

from sociocli.cli.saying import say
from sociocli.terminal.show import show
from sociocli.terminal.width import wrap

__all__ = ["put", "width"]

_USUAL = (80, 24)
_MOST, _LEAST = 100, 20


def width() -> int:
    """Return the columns that a line may take."""
    there = shutil.get_terminal_size(_USUAL).columns if sys.stdout.isatty() else _USUAL[0]
    return max(_LEAST, min(_MOST, there - 1))


def put(text: str, indent: int = 0, hang: int | None = None) -> None:
    """Print text, its own line breaks kept and long lines wrapped at spaces.

    Args:
        text: What is said; may hold what people wrote.
        indent: So many spaces stand before each line.
        hang: So many before all but the first; as many as `indent` if None.

    """
    further = indent if hang is None else hang
    shown = show(text, lines=True)
    first = wrap(shown, width() - indent)[0]
    say(f"{' ' * indent}{first}" if first else "")
    rest = shown[len(first) + 1 :]
    for line in wrap(rest, width() - further) if rest else ():
        say(f"{' ' * further}{line}" if line else "")

"""Lines on standard output and standard error, for every command.

Text from people is made visible here: nothing in a file ever acts on a terminal.
"""

from __future__ import annotations

import sys

from sociocli.terminal.show import show

__all__ = ["say", "say_aside"]


def say(text: str = "") -> None:
    """Print text of one or several lines."""
    sys.stdout.write(show(text, lines=True) + "\n")


def say_aside(text: str) -> None:
    """Print a remark where it does not mix with what was asked for."""
    sys.stderr.write(show(text, lines=True) + "\n")

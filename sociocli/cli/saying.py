"""Lines on standard output and standard error, for the command line itself.

Text from people is made visible here: no escape sequence ever gets through.
"""

from __future__ import annotations

import sys

from sociocli.terminal.show import show

__all__ = ["err", "out"]


def out(line: str = "") -> None:
    """Write a line for the one who reads."""
    sys.stdout.write(show(line, lines=True) + "\n")


def err(line: str) -> None:
    """Write a line beside the output."""
    sys.stderr.write(show(line, lines=True) + "\n")

"""Asking whether somebody is sure, before something goes.

Knows the keyboard. Must not know what goes. Nothing but a typed yes is one.
"""

from __future__ import annotations

import sys

from sociocli.cli import wording as words
from sociocli.errors import NeedsAnswer
from sociocli.terminal.show import show

__all__ = ["sure"]


def sure(asking: str, *, yes: bool) -> bool:
    """Ask for a typed yes.

    Args:
        asking: The question.
        yes: Whether it was said already with --yes.

    Raises:
        NeedsAnswer: If nobody is there to ask.

    """
    if yes:
        return True
    try:
        if not sys.stdin.isatty():
            raise NeedsAnswer(words.SAY_YES)
        sys.stderr.write(show(asking))
        sys.stderr.flush()
        return sys.stdin.readline().strip().casefold() == "yes"
    except (AttributeError, OSError):
        raise NeedsAnswer(words.SAY_YES) from None

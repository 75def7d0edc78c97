"""Answers of a file that nobody asked for: each is named with its line.

Must not know what was held, nor how a file of answers is read.
Source: README, “Answers from a file”.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from sociocli.cli import wording as words
from sociocli.cli.saying import say_aside
from sociocli.errors import BadRequest

if TYPE_CHECKING:  # only those who answer from a file load what reads it
    from sociocli.practice.answers.script import Script

__all__ = ["refuse_unused", "say_unused"]


def say_unused(path: str, script: Script) -> int:
    """Name the answers that were not used.

    Args:
        path: The file.
        script: Its answers, after all was asked.

    Returns:
        How many there are.

    """
    left = script.leftovers()
    for entry in left:
        what = getattr(entry, "ask", "") or getattr(entry, "before", "")
        say_aside(words.UNUSED.format(path=path, line=entry.line, what=what))
    return len(left)


def refuse_unused(path: str, script: Script) -> None:
    """Name the answers that were not used, and refuse the file if there are any.

    Args:
        path: The file.
        script: Its answers, after all was asked.

    Raises:
        BadRequest: If some were not used.

    """
    count = say_unused(path, script)
    if count:
        sentence = words.UNUSED_ONE if count == 1 else words.UNUSED_MANY
        raise BadRequest(sentence.format(count=count))

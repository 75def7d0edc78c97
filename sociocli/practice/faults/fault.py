"""A fault of a scenario: where in its file it stands, and what is wrong.

Knows places in a file as keys and numbers, and no file. Must not know any rule.
"""

from __future__ import annotations

import difflib
from collections.abc import Iterable
from dataclasses import dataclass

from sociocli.practice.faults import faults_wording as words

__all__ = ["Fault", "Where", "nearest"]

Where = tuple[str | int, ...]


@dataclass(frozen=True, slots=True)
class Fault:
    """Something that is wrong in a scenario.

    Args:
        where: Keys, and places in lists from 0, that lead to it.
        what: What is wrong, as a sentence.

    """

    where: Where
    what: str


def nearest(word: str, known: Iterable[str]) -> str:
    """Return a question for the nearest known word, or "" if none is near.

    Args:
        word: What was written.
        known: What there is.

    """
    near = difflib.get_close_matches(word, list(known), 1)
    return words.NEAR.format(near=near[0]) if near else ""

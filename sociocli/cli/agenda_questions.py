"""`sociocli agenda questions`: the keys that a file of answers can answer."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TextIO, TypeVar

from sociocli.cli import questions_wording as words
from sociocli.practice.answers.branches import BRANCHES
from sociocli.practice.answers.pattern import matches
from sociocli.practice.answers.straight import Asked, straight_course
from sociocli.process.asking import Steps

__all__ = ["questions"]

R = TypeVar("R")

# The widest the first column becomes; longer keys push their line to the right.
WIDEST = 36


def questions(process: Callable[[], Steps[R]], out: TextIO, *, json: bool = False) -> None:
    """Print the keys of a meeting: the straight course, then what branches may add.

    Args:
        process: Makes the generator of the meeting.
        out: Where to print.
        json: True for one JSON document.

    """
    straight = straight_course(process)
    branches = [
        Asked(pattern, allowed, None)
        for pattern, allowed in BRANCHES
        if not any(matches(pattern, row.key) for row in straight)
    ]
    if json:
        _print_json(straight, branches, out)
        return
    out.write(f"{words.STRAIGHT}\n\n")
    _print_table(straight, out)
    out.write(f"\n{words.BRANCHES}\n\n")
    _print_table(branches, out)


def _print_table(rows: Sequence[Asked], out: TextIO) -> None:
    width = min(WIDEST, max((len(row.key) for row in rows), default=0))
    for row in rows:
        default = "" if row.default is None else f"  [{row.default}]"
        out.write(f"{row.key:<{width}}  {row.allowed}{default}\n")


def _print_json(straight: Sequence[Asked], branches: Sequence[Asked], out: TextIO) -> None:
    from json import dumps

    document = {
        "questions": [
            {"key": row.key, "allowed": row.allowed, "default": row.default} for row in straight
        ],
        "branches": [{"pattern": row.key, "allowed": row.allowed} for row in branches],
    }
    out.write(dumps(document, ensure_ascii=False, indent=2) + "\n")

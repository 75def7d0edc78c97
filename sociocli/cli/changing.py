"""What the commands that change a circle's file have in common.

Knows how a change is written and said: what it was, what it is, and in which
file. Must not know what is changed.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import fields
from pathlib import Path

from sociocli.cli import circle_wording as words
from sociocli.cli import wording as general
from sociocli.cli.saying import say
from sociocli.domain.text import in_one_line, is_id
from sociocli.errors import BadRequest
from sociocli.record.circle_change import rewrite

__all__ = ["differences", "new_id", "options_of", "write"]


def options_of(cls: type) -> str:
    """Return the options that stand for the fields of a class, as they are typed."""
    return ", ".join(f"--{field.name}" for field in fields(cls))


def new_id(text: str, like: str) -> str:
    """Return an id that somebody chose.

    Args:
        text: The id, or "".
        like: An example.

    Raises:
        BadRequest: If it cannot be an id.

    """
    if text and not is_id(text):
        raise BadRequest(general.ODD_ID.format(id=text, like=like))
    return text


def differences(before: Mapping[str, str], after: Mapping[str, str]) -> list[str]:
    """Say what is other than before, one line each."""
    found = []
    for key, new in after.items():
        old, what = before[key], words.WHATS[key]
        if new == old:
            continue
        line = words.CHANGED_FROM if new and old else words.CHANGED if new else words.TAKEN_OUT
        found.append(line.format(what=what, new=in_one_line(new), old=in_one_line(old)))
    return found


def write(
    root: Path, path: str, change: Callable[[str], str], whose: str, lines: list[str]
) -> None:
    """Change a file, and say what is other than before.

    Args:
        root: The record folder.
        path: The file, below it.
        change: Makes the new text from the old one.
        whose: What is changed, as a heading.
        lines: The changes, each as a line.

    """
    if not rewrite(root, path, change):
        say(words.NOTHING_NEW.format(path=path))
        return
    say(whose)
    for line in lines:
        say(words.IN_FILE.format(path=line))
    say(words.IN_FILE.format(path=path))

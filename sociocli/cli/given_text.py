"""The text that somebody gives with a command: as an option, in a file, or in their editor.

Knows the options and the editor. Must not know what the text is for.
"""

from __future__ import annotations

import os
import sys
from pathlib import Path

from sociocli.cli import standing_wording as words
from sociocli.cli.saying import say_aside
from sociocli.domain.text import tidy
from sociocli.errors import BadRequest, NeedsAnswer
from sociocli.record.disk import read_whole
from sociocli.record.yaml_tree import SIZE_LIMIT, decode

__all__ = ["text_given"]


def text_given(text: str, file: str, title: str) -> str:
    """Return the text of a decision; at a terminal the editor opens if none was given.

    Args:
        text: The text itself, or "".
        file: The name of a file that holds it, "-" for standard input, or "".
        title: What is said before the editor opens.

    Raises:
        BadRequest: If there are two texts, or none in the end, or no such file.
        NeedsAnswer: If there is none, and nobody who could write one.

    """
    if text and file:
        raise BadRequest(words.TWO_TEXTS)
    if text:
        given = text
    elif file == "-":
        given = sys.stdin.read(SIZE_LIMIT)
    elif file:
        given = _of_file(Path(file))
    elif sys.stdin.isatty() and sys.stdout.isatty():
        given = _written(title)
    else:
        raise NeedsAnswer(words.NEED_TEXT)
    if not tidy(given):
        raise BadRequest(words.NO_TEXT_GIVEN)
    return tidy(given)


def _of_file(path: Path) -> str:
    if not path.is_file():
        raise BadRequest(words.NO_FILE.format(path=path))
    return decode(read_whole(path, SIZE_LIMIT), str(path))


def _written(title: str) -> str:
    """Return what somebody writes in their editor."""
    import shlex
    import subprocess
    import tempfile

    editor = os.environ.get("VISUAL") or os.environ.get("EDITOR") or "vi"
    with tempfile.TemporaryDirectory(prefix="sociocli-") as folder:
        path = Path(folder) / "decision.md"
        path.write_text("", encoding="utf-8")
        say_aside(title)
        try:
            done = subprocess.run([*shlex.split(editor), str(path)], check=False)  # noqa: S603 - theirs
        except (OSError, ValueError):
            raise BadRequest(words.NO_EDITOR.format(editor=editor)) from None
        if done.returncode:
            raise BadRequest(words.EDITOR_FAILED)
        return _of_file(path)

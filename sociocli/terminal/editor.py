"""A text in the editor of the person at the keyboard.

Knows VISUAL and EDITOR. The text goes through a file that only its owner can
read, in a folder that the caller gives; whatever goes wrong, the text is kept.
Source: reliability.md 2.6.
"""

from __future__ import annotations

import os
import shlex
import subprocess
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from sociocli.terminal import wording as words
from sociocli.terminal.talk import sentence

__all__ = ["Edited", "edit"]

_NAME = "text-in-editor.md"


@dataclass(frozen=True, slots=True)
class Edited:
    """What came back from the editor.

    Args:
        text: The text; the one that went in if something went wrong.
        error: What went wrong, or "".

    """

    text: str
    error: str = ""


def edit(text: str, folder: Path | None, environ: Mapping[str, str]) -> Edited:
    """Let a person edit a text.

    Args:
        text: The text as it stands.
        folder: A private folder for the file.
        environ: The environment, for VISUAL and EDITOR.

    Returns:
        The edited text, or the same text with a sentence that says why.

    """
    editor = environ.get("VISUAL") or environ.get("EDITOR") or ""
    try:
        command = shlex.split(editor)
    except ValueError:
        command = [editor]
    if not command or folder is None:
        return Edited(text, words.EDITOR_NONE)
    path = folder / _NAME
    try:
        _write(path, text)
    except OSError:
        return Edited(text, words.EDITOR_TROUBLE)
    try:
        ended = subprocess.run([*command, str(path)], check=False)  # noqa: S603 - their own editor
    except OSError:
        return Edited(text, sentence(words.EDITOR_MISSING, editor=command[0]))
    if ended.returncode != 0:
        return Edited(text, words.EDITOR_FAILED)
    return _read(path, text)


def _write(path: Path, text: str) -> None:
    flags = os.O_WRONLY | os.O_CREAT | os.O_TRUNC | getattr(os, "O_NOFOLLOW", 0)
    handle = os.open(path, flags, 0o600)
    with os.fdopen(handle, "w", encoding="utf-8", errors="replace", newline="\n") as file:
        file.write(text + "\n" if text else "")


def _read(path: Path, text: str) -> Edited:
    try:
        edited = path.read_text(encoding="utf-8", errors="replace").strip("\n")
        path.unlink()
    except OSError:
        return Edited(text, words.EDITOR_TROUBLE)
    if text and not edited.strip():
        return Edited(text, words.EDITOR_EMPTY)
    return Edited(edited)

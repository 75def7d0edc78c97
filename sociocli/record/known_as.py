"""As whom somebody is known in a record: asked once, kept privately, never in the record.

    $XDG_STATE_HOME/sociocli/practice/known-as      {"/path/of/record": "ana"}

A file that cannot be read is an empty one: then it is asked again.

Must not know who else is in the record.
"""

from __future__ import annotations

import json
import os
from pathlib import Path

from sociocli.errors import BadRequest, RecordError
from sociocli.record.disk import PRIVATE_FILE, PRIVATE_FOLDER, read_whole
from sociocli.record.practice_log import practice_home
from sociocli.record.save import make_folder, write_whole

__all__ = ["FILE_NAME", "keep_known_as", "known_as"]

FILE_NAME = "known-as"
_MOST = 1_000_000


def known_as(root: Path, home: Path | None = None) -> str | None:
    """Return the id by which somebody is known in a record, "" for nobody, None if unasked.

    Args:
        root: The record folder.
        home: The folder of practice; that of `practice_home` if None.

    """
    return _held(home or practice_home()).get(_place(root))


def keep_known_as(root: Path, person: str, home: Path | None = None) -> None:
    """Keep as whom somebody is known in a record.

    Args:
        root: The record folder.
        person: Their id, or "" if they are nobody there.
        home: The folder of practice; that of `practice_home` if None.

    Raises:
        RecordError: If it cannot be written.

    """
    folder = home or practice_home()
    held = {**_held(folder), _place(root): person}
    make_folder(folder, mode=PRIVATE_FOLDER)
    data = json.dumps(held, ensure_ascii=True, indent=1).encode() + b"\n"
    write_whole(folder / FILE_NAME, data, mode=PRIVATE_FILE)


def _place(root: Path) -> str:
    return os.fsencode(root.absolute()).decode("utf-8", "backslashreplace")


def _held(folder: Path) -> dict[str, str]:
    path = folder / FILE_NAME
    try:
        held = json.loads(read_whole(path, _MOST, follow=False))
    except (ValueError, RecursionError, BadRequest, RecordError):
        return {}
    if not isinstance(held, dict):
        return {}
    return {str(root): person for root, person in held.items() if isinstance(person, str)}

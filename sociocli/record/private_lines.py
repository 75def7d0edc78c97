"""Private files to which lines of JSON are only ever added, each whole on disk at once.

A line that a crash has cut off is ended before the next one; where a line cannot
be written whole nothing of it stays. Two programs may add at once. Only the
person at the laptop may read these files. Must not know what the lines say.

Source: product.md section 4, "Journals".
"""

from __future__ import annotations

import json
import os
from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path

from sociocli.record.disk import (
    PRIVATE_FILE,
    PRIVATE_FOLDER,
    holding_signals,
    sync,
    sync_folder,
    trouble,
    write_all,
)
from sociocli.record.save import make_folder
from sociocli.record.turn import in_turn

__all__ = ["add_line"]

_FLAGS = os.O_RDWR | os.O_APPEND | os.O_CREAT | os.O_NOFOLLOW | os.O_CLOEXEC


def add_line(path: Path, line: Mapping[str, object], unchanged: str) -> None:
    """Add a line; it is safe from a power cut when this returns.

    Args:
        path: The file.
        line: What the line holds.
        unchanged: The sentence that says, after trouble, that all is as it was.

    Raises:
        RecordError: If it cannot be written; the file is then as it was.

    """
    data = json.dumps(line, ensure_ascii=False).encode("utf-8", "replace") + b"\n"
    make_folder(path.parent, mode=PRIVATE_FOLDER)
    with in_turn(path.parent):
        try:
            with holding_signals():
                _add(path, data)
        except OSError as error:
            raise trouble(error, path, unchanged) from error


def _add(path: Path, data: bytes) -> None:
    new = not path.exists()
    fd = os.open(path, _FLAGS, PRIVATE_FILE)
    try:
        size = os.fstat(fd).st_size
        torn = size and os.pread(fd, 1, size - 1) != b"\n"
        try:
            write_all(fd, b"\n" + data if torn else data)
            sync(fd)
        except OSError:
            with suppress(OSError):
                os.ftruncate(fd, size)
            raise
    finally:
        os.close(fd)
    if new:
        sync_folder(path.parent)

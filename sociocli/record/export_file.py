"""Writing an export into a file: whole or not at all, and never over somebody's own.

A file may be replaced without asking if it is plainly one of ours. Must not
know what is in an export beyond that.

Source: reliability.md 1.3; product.md section 4 (Markdown).
"""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable
from contextlib import suppress
from pathlib import Path

from sociocli.errors import BadRequest, RecordError
from sociocli.record import export_wording as words
from sociocli.record import wording
from sociocli.record.disk import sync, sync_folder, trouble, write_all

__all__ = ["refuse_others", "write_pieces"]

_HEAD = 4096
_NEW_FILE = os.O_WRONLY | os.O_CREAT | os.O_EXCL | os.O_NOFOLLOW | os.O_CLOEXEC


def refuse_others(path: Path, is_ours: Callable[[bytes], bool]) -> None:
    """Refuse to write over what we have not made.

    Args:
        path: The file that shall be written.
        is_ours: Tells it by the first few thousand bytes.

    Raises:
        BadRequest: If somebody else's file is there, or the place is none for a file.
        RecordError: If the file there cannot be read.

    """
    if path.is_dir():
        raise BadRequest(words.IS_FOLDER.format(path=path))
    if not path.parent.is_dir():
        raise BadRequest(words.NO_FOLDER.format(path=path.parent))
    if path.is_symlink():
        raise RecordError(wording.LINK.format(path=path, safe=wording.NOTHING_CHANGED))
    if not path.exists():
        return
    if not path.is_file():
        raise RecordError(wording.NOT_A_FILE.format(path=path, safe=wording.NOTHING_CHANGED))
    try:
        with path.open("rb") as file:
            head = file.read(_HEAD)
    except OSError as error:
        raise trouble(error, path, wording.NOTHING_CHANGED) from error
    if head and not is_ours(head):
        raise BadRequest(words.NOT_OURS.format(path=path))


def write_pieces(path: Path, pieces: Iterable[bytes]) -> None:
    """Write a file, however large, that is there as a whole or not at all.

    Args:
        path: The file.
        pieces: Its bytes.

    Raises:
        RecordError: If it could not be written; the old file is then unchanged.

    """
    temporary = path.with_name(f".{path.name}.tmp-{os.getpid()}")
    try:
        fd = os.open(temporary, _NEW_FILE, 0o666)
        try:
            for piece in pieces:
                write_all(fd, piece)
            sync(fd)
        finally:
            os.close(fd)
        temporary.replace(path)
        sync_folder(path.parent)
    except OSError as error:
        raise trouble(error, path, wording.OLD_UNCHANGED) from error
    finally:
        with suppress(OSError):
            temporary.unlink()

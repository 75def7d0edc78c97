"""A file that was not there before: written whole, never over somebody's own.

Must not know what is in it.

Source: reliability.md 1.3.
"""

from __future__ import annotations

import os
from contextlib import suppress
from pathlib import Path

from sociocli.record import wording
from sociocli.record.disk import sync, sync_folder, trouble, write_all

__all__ = ["write_new"]

_FLAGS = os.O_WRONLY | os.O_CREAT | os.O_EXCL | os.O_NOFOLLOW | os.O_CLOEXEC
_USUAL = 0o666


def write_new(path: Path, data: bytes, mode: int = _USUAL) -> bool:
    """Write a file that is not there yet.

    Args:
        path: The file; its folder is there.
        data: All its bytes.
        mode: Its permissions.

    Returns:
        False if something of this name is there already; it is left as it is.

    Raises:
        RecordError: If it could not be written; nothing is left of it then.

    """
    try:
        fd = os.open(path, _FLAGS, mode)
    except FileExistsError:
        return False
    except OSError as error:
        raise trouble(error, path, wording.NOTHING_CHANGED) from error
    try:
        try:
            write_all(fd, data)
            sync(fd)
        finally:
            os.close(fd)
        sync_folder(path.parent)
    except OSError as error:
        with suppress(OSError):
            path.unlink()
        raise trouble(error, path, wording.NOTHING_CHANGED) from error
    return True

"""One program at a time writes to a record.

A file is compared with what was read and then replaced; between the two no other
of our programs may write, or one of two changes would be lost. The lock is one of
the operating system on the folder itself: it needs no file, and whoever holds it
is alive. Where a disk has no such locks, we go on without.

Must not know what is written.
Source: reliability.md 5.1 and P9.
"""

from __future__ import annotations

import errno
import fcntl
import os
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from sociocli.errors import RecordError
from sociocli.record import wording as words

__all__ = ["in_turn"]

PATIENCE = 10.0
"""So many seconds we wait for another program; it needs a few hundredths, unless it is stopped."""
_PAUSE = 0.01
_BUSY = (errno.EWOULDBLOCK, errno.EAGAIN, errno.EACCES)


@contextmanager
def in_turn(root: Path) -> Iterator[None]:
    """Let no other of our programs write to a record meanwhile; do not nest it.

    Args:
        root: The record folder.

    Raises:
        RecordError: If another program is writing and does not come to an end.

    """
    try:
        fd = os.open(root, os.O_RDONLY | os.O_DIRECTORY | os.O_CLOEXEC)
    except OSError:  # writing will say what is wrong with it
        yield
        return
    try:
        _take(fd, root)
        yield
    finally:
        os.close(fd)


def _take(fd: int, root: Path) -> None:
    until = time.monotonic() + PATIENCE
    while True:
        try:
            fcntl.flock(fd, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError as error:
            if error.errno not in _BUSY:
                return  # this disk has no locks
        else:
            return
        if time.monotonic() > until:
            raise RecordError(words.BUSY.format(path=root))
        time.sleep(_PAUSE)

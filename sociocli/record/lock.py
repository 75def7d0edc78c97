"""Never two programs on one meeting.

A lock of the operating system on a file that is made for nothing else and
never replaced: whoever holds it is alive, so no lock is ever stale. What the
file says is only for the sentence to the second one.

Source: reliability.md 5.1.
"""

from __future__ import annotations

import errno
import fcntl
import json
import os
import socket
import sys
import time
from contextlib import suppress
from pathlib import Path
from types import TracebackType
from typing import Self

from sociocli.domain.plain import Plain
from sociocli.errors import RecordError
from sociocli.record import wording
from sociocli.record.disk import PRIVATE_FILE, trouble, write_all

__all__ = ["LOCK_NAME", "Lock", "is_locked", "lock"]

LOCK_NAME = "meeting.lock"
_FLAGS = os.O_RDWR | os.O_CREAT | os.O_NOFOLLOW | os.O_CLOEXEC
# How long the second one waits for the first to have written who it is.
_TRIES = 10
_PAUSE = 0.05
_GLANCE = 0.005


class Lock:
    """The lock of one meeting; free when it is let go or its program has ended.

    Args:
        fd: The lock file.

    """

    def __init__(self, fd: int) -> None:
        self._fd = fd

    def release(self) -> None:
        """Let go; doing it twice is harmless."""
        if self._fd >= 0:
            os.close(self._fd)
        self._fd = -1

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.release()


def lock(folder: Path) -> Lock:
    """Take the lock of a meeting.

    Args:
        folder: The folder of its journal.

    Raises:
        RecordError: If another program has it: who, where and since when.

    """
    path = folder / LOCK_NAME
    fd = -1
    try:
        fd = os.open(path, _FLAGS, PRIVATE_FILE)
        _take(fd)
        if not _is_still(path, fd):  # the folder was put aside in this very moment
            raise FileNotFoundError(errno.ENOENT, os.strerror(errno.ENOENT))
        os.ftruncate(fd, 0)
        write_all(fd, _who_we_are())
    except BlockingIOError:
        os.close(fd)
        raise RecordError(_who_has_it(path)) from None
    except OSError as error:
        if fd >= 0:
            os.close(fd)
        raise trouble(error, path, wording.NOTHING_CHANGED) from error
    return Lock(fd)


def is_locked(folder: Path) -> bool:
    """Tell whether a program is running a meeting now."""
    try:
        fd = os.open(folder / LOCK_NAME, os.O_RDONLY | os.O_NOFOLLOW | os.O_CLOEXEC)
    except OSError:
        return False
    try:
        fcntl.flock(fd, fcntl.LOCK_SH | fcntl.LOCK_NB)
    except BlockingIOError:
        return True
    except OSError:
        return False
    finally:
        os.close(fd)
    return False


def _take(fd: int) -> None:
    """Take the lock; somebody who only looks (`is_locked`) holds it for a moment."""
    for _ in range(_TRIES):
        try:
            fcntl.flock(fd, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            time.sleep(_GLANCE)
        else:
            return
    fcntl.flock(fd, fcntl.LOCK_EX | fcntl.LOCK_NB)


def _is_still(path: Path, fd: int) -> bool:
    try:
        return os.path.samestat(path.stat(), os.fstat(fd))
    except FileNotFoundError:
        return False


def _who_we_are() -> bytes:
    who: dict[str, Plain] = {
        "pid": os.getpid(),
        "host": socket.gethostname(),
        "tty": _tty(),
        "started": time.strftime("%Y-%m-%d %H:%M"),
    }
    return json.dumps(who).encode() + b"\n"


def _tty() -> str:
    for stream in (sys.stdin, sys.stderr, sys.stdout):
        with suppress(OSError, ValueError, AttributeError):
            return os.ttyname(stream.fileno())
    return ""


def _who_has_it(path: Path) -> str:
    for _ in range(_TRIES):
        with suppress(OSError, ValueError, KeyError, TypeError):
            who = json.loads(path.read_bytes())
            place = wording.WHERE_TTY if who["tty"] else wording.WHERE_HOST
            where = place.format(tty=who["tty"], host=who["host"])
            return wording.RUNNING.format(where=where, since=who["started"], pid=who["pid"])
        time.sleep(_PAUSE)
    return wording.RUNNING_UNKNOWN

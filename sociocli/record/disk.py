"""What the disk can answer, in words for people; and how it is made to keep its word.

Knows the errors of the operating system and what they mean for a volunteer, and
by which permissions a file or a folder is private.
Must not know what is written or read.

Source: reliability.md 1.3, 1.7, 4.3.
"""

from __future__ import annotations

import errno
import os
import signal
import stat
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from sociocli.errors import BadRequest, RecordError
from sociocli.record import wording

__all__ = [
    "FULL",
    "OTHERS",
    "PRIVATE_FILE",
    "PRIVATE_FOLDER",
    "holding_signals",
    "read_whole",
    "sync",
    "sync_folder",
    "trouble",
    "write_all",
]

FULL = (errno.ENOSPC, errno.EDQUOT)

# What belongs to the person at the laptop alone, and what all others would be allowed.
PRIVATE_FILE, PRIVATE_FOLDER, OTHERS = 0o600, 0o700, 0o077

_SENTENCES = {
    errno.ENOSPC: wording.DISK_FULL,
    errno.EDQUOT: wording.DISK_FULL,
    errno.EROFS: wording.READ_ONLY,
    errno.EACCES: wording.NOT_ALLOWED,
    errno.EPERM: wording.NOT_ALLOWED,
    errno.ENOENT: wording.VANISHED,
    errno.ENOTDIR: wording.VANISHED,
    errno.ESTALE: wording.VANISHED,
    errno.ELOOP: wording.LINK,
    errno.ENAMETOOLONG: wording.NAME_TOO_LONG,
}
_HELD = (signal.SIGINT, signal.SIGTERM, signal.SIGHUP)


def trouble(error: OSError, path: Path, safe: str) -> RecordError:
    """Return an error of the operating system as one of ours.

    Args:
        error: What the operating system said.
        path: What was to be written or read.
        safe: A sentence that says what is safe.

    """
    sentence = _SENTENCES.get(error.errno or 0, wording.DISK_TROUBLE)
    reason = os.strerror(error.errno) if error.errno else str(error)
    return RecordError(sentence.format(path=path, reason=reason, safe=safe))


def write_all(fd: int, data: bytes) -> None:
    """Write every byte, however few the disk takes at a time."""
    view = memoryview(data)
    while view:
        view = view[os.write(fd, view) :]


def sync(fd: int) -> None:
    """Return when a file is safe from a power cut."""
    if sys.platform == "darwin":
        import fcntl

        full = getattr(fcntl, "F_FULLFSYNC", None)
        if full is not None:
            try:
                fcntl.fcntl(fd, full)
            except OSError:
                os.fsync(fd)
            return
    os.fsync(fd)


def sync_folder(path: Path | int) -> None:
    """Return when the names in a folder are safe from a power cut."""
    fd = path if isinstance(path, int) else os.open(path, os.O_RDONLY | os.O_DIRECTORY)
    try:
        os.fsync(fd)
    except OSError as error:
        if error.errno not in {errno.EINVAL, errno.ENOTSUP}:  # not every disk can
            raise
    finally:
        if not isinstance(path, int):
            os.close(fd)


@contextmanager
def holding_signals() -> Iterator[None]:
    """Let no signal come between the parts of a write."""
    before = signal.pthread_sigmask(signal.SIG_BLOCK, _HELD)
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)


def read_whole(path: Path, limit: int, *, follow: bool = True) -> bytes:
    """Read a file of the record.

    Args:
        path: The file.
        limit: The most bytes it may have.
        follow: Whether a symbolic link is followed.

    Raises:
        BadRequest: If it is too large or no ordinary file.
        RecordError: If it cannot be read.

    """
    flags = os.O_RDONLY | os.O_NONBLOCK | os.O_CLOEXEC | (0 if follow else os.O_NOFOLLOW)
    try:
        fd = os.open(path, flags)
    except OSError as error:
        raise trouble(error, path, wording.NOTHING_CHANGED) from error
    try:
        about = os.fstat(fd)
        if not stat.S_ISREG(about.st_mode):
            raise BadRequest(wording.NOT_A_FILE.format(path=path, safe=wording.NOTHING_CHANGED))
        if about.st_size > limit:
            raise BadRequest(wording.TOO_LARGE.format(most=limit // 1000), str(path))
        with os.fdopen(fd, "rb", closefd=False) as file:
            return file.read(limit + 1)
    except OSError as error:
        raise trouble(error, path, wording.NOTHING_CHANGED) from error
    finally:
        os.close(fd)

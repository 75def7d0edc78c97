"""Saving whole files: the old one or the new one is there, never a mixture.

The protocol (reliability.md 1.3): a temporary file in the same folder, all
bytes, sync, rename over the old one, sync the folder; only then it is saved.
Below the record's root no symbolic link is followed, so that nothing is ever
written outside of it.

Must not know what the bytes mean.
"""

from __future__ import annotations

import os
import re
import stat
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from sociocli.errors import Bug, RecordError
from sociocli.record import wording
from sociocli.record.disk import sync, sync_folder, trouble, write_all

__all__ = ["make_folder", "remove_file", "write_whole"]

_OLD_MODE = 0o7777
_NEW_MODE = 0o666
_FOLDER_MODE = 0o777
_FOLDER = os.O_RDONLY | os.O_DIRECTORY | os.O_CLOEXEC
_NEW_FILE = os.O_WRONLY | os.O_CREAT | os.O_EXCL | os.O_NOFOLLOW | os.O_CLOEXEC


def write_whole(path: Path, data: bytes, *, root: Path | None = None, mode: int = 0) -> None:
    """Put a file in place, durably and as a whole.

    Args:
        path: The file.
        data: All its bytes.
        root: The folder from which on no symbolic link is followed; missing
            folders below it are made.
        mode: Its permissions; those of the old file, or the usual ones, if 0.

    Raises:
        RecordError: If it could not be saved; the old file is then unchanged.

    """
    try:
        with _opened(path.parent, root) as folder:
            _replace(folder, path.name, data, mode)
    except OSError as error:
        raise trouble(error, path, wording.OLD_UNCHANGED) from error


def remove_file(path: Path, *, root: Path) -> None:
    """Remove a file of a record, durably; one that is not there is no trouble.

    Args:
        path: The file.
        root: The folder from which on no symbolic link is followed.

    Raises:
        RecordError: If it cannot be removed.

    """
    if not path.parent.is_dir():
        return
    try:
        with _opened(path.parent, root) as folder:
            with suppress(FileNotFoundError):
                os.unlink(path.name, dir_fd=folder)
            sync_folder(folder)
    except OSError as error:
        raise trouble(error, path, wording.OLD_UNCHANGED) from error


def make_folder(path: Path, *, root: Path | None = None, mode: int = _FOLDER_MODE) -> None:
    """Make a folder and those above it that are missing, durably.

    Args:
        path: The folder.
        root: The folder from which on no symbolic link is followed.
        mode: The permissions of every folder that is made.

    Raises:
        RecordError: If it cannot be made.

    """
    start = root or _first_that_is_there(path)
    try:
        with _opened(path, start, mode):
            pass
    except OSError as error:
        raise trouble(error, path, wording.NOTHING_CHANGED) from error


def _first_that_is_there(path: Path) -> Path:
    return next((folder for folder in path.parents if folder.is_dir()), Path("/"))


@contextmanager
def _opened(folder: Path, root: Path | None, mode: int = _FOLDER_MODE) -> Iterator[int]:
    """Open a folder, step by step from the root, making what is missing."""
    fd = os.open(root or folder, _FOLDER)
    try:
        for part in _parts(folder, root) if root else ():
            inner = _step(fd, part, mode)
            os.close(fd)
            fd = inner
        yield fd
    finally:
        os.close(fd)


def _parts(folder: Path, root: Path) -> tuple[str, ...]:
    try:
        parts = folder.relative_to(root).parts
    except ValueError:
        parts = ("..",)
    if ".." in parts:
        raise Bug(wording.OUTSIDE.format(path=folder, root=root))
    return parts


def _step(fd: int, name: str, mode: int) -> int:
    flags = _FOLDER | os.O_NOFOLLOW
    try:
        return os.open(name, flags, dir_fd=fd)
    except FileNotFoundError:
        with suppress(FileExistsError):
            os.mkdir(name, mode, dir_fd=fd)
        sync_folder(fd)
        return os.open(name, flags, dir_fd=fd)
    except NotADirectoryError:
        if stat.S_ISLNK(os.stat(name, dir_fd=fd, follow_symlinks=False).st_mode):
            raise RecordError(
                wording.LINK.format(path=name, safe=wording.NOTHING_CHANGED)
            ) from None
        raise


def _replace(folder: int, name: str, data: bytes, mode: int) -> None:
    old = _old_mode(folder, name)
    _sweep(folder, name)
    temporary = f".{name}.tmp-{os.getpid()}"
    fd = os.open(temporary, _NEW_FILE, mode or _NEW_MODE, dir_fd=folder)
    try:
        try:
            if mode or old is not None:
                with suppress(OSError):  # some disks have no permissions
                    os.fchmod(fd, mode or old or 0)
            write_all(fd, data)
            sync(fd)
        finally:
            os.close(fd)
        os.replace(temporary, name, src_dir_fd=folder, dst_dir_fd=folder)
    except BaseException:
        with suppress(OSError):
            os.unlink(temporary, dir_fd=folder)
        raise
    sync_folder(folder)


def _old_mode(folder: int, name: str) -> int | None:
    try:
        about = os.stat(name, dir_fd=folder, follow_symlinks=False)
    except FileNotFoundError:
        return None
    if stat.S_ISLNK(about.st_mode):
        raise RecordError(wording.LINK.format(path=name, safe=wording.NOTHING_CHANGED))
    if not stat.S_ISREG(about.st_mode):
        raise RecordError(wording.NOT_A_FILE.format(path=name, safe=wording.NOTHING_CHANGED))
    return about.st_mode & _OLD_MODE


def _sweep(folder: int, name: str) -> None:
    """Remove what programs that were killed while saving this file have left."""
    left = re.compile(re.escape(f".{name}.tmp-") + r"(\d{1,9})")
    for known in os.listdir(folder):
        match = left.fullmatch(known)
        if match and (int(match[1]) == os.getpid() or not _runs(int(match[1]))):
            with suppress(OSError):
                os.unlink(known, dir_fd=folder)


def _runs(pid: int) -> bool:
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return False
    except PermissionError:
        return True
    return True

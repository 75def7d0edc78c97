"""Looking at the folders of a record: what is there, and whether anything has changed.

A folder is compared by one fingerprint over the names, sizes and times of the
files in it that are ours, so that an unchanged folder costs one look at each
file and one comparison. Finds the same files as `RecordFolder.identities`.

Must not know what is in the files, or where fingerprints are kept.
Source: performance.md section 5 (the floor of a verified refresh is the stat walk).
"""

from __future__ import annotations

import marshal
import os
from hashlib import blake2b
from pathlib import Path

from sociocli.errors import RecordError
from sociocli.record.folder import PARTS, is_ours, is_plain_name

__all__ = ["Stamp", "files_in", "folders_of", "look"]

Stamp = tuple[int, int, int]
"""Size, time of the last change, and time at which name or rights last changed."""

NOT_THERE: Stamp = (-1, 0, 0)
_PRINT_SIZE = 16
_PLAIN_MARSHAL = 2  # later editions write references, which depend on chance


def folders_of(root: Path, part: str) -> list[str]:
    """Return the folders of a part of the record, below its root: itself, and its circles'.

    Args:
        root: The record folder.
        part: A key of `PARTS`.

    Raises:
        RecordError: If the folder is there and cannot be looked into.

    """
    try:
        with os.scandir(root / part) as entries:
            inside = [one.name for one in entries if one.is_dir()]
    except (FileNotFoundError, NotADirectoryError):
        return []
    except OSError as error:
        raise _trouble(error, root / part) from error
    return [part, *(f"{part}/{name}" for name in sorted(inside) if is_plain_name(name))]


def look(folder: str, ending: str) -> tuple[bytes, int]:
    """Return the fingerprint of a folder, and how many files it is about.

    Args:
        folder: The folder's path.
        ending: The ending of the files that count.

    Raises:
        RecordError: If it cannot be looked into.

    """
    found: list[tuple[str, int, int, int]] = []
    add = found.append
    try:
        fd = os.open(folder, os.O_RDONLY | os.O_DIRECTORY | os.O_CLOEXEC)
        try:
            with os.scandir(fd) as entries:  # shorter paths are found faster
                for one in entries:
                    name = one.name
                    if name.endswith(ending):
                        about = one.stat()
                        add((name, about.st_size, about.st_mtime_ns, about.st_ctime_ns))
        finally:
            os.close(fd)
    except OSError as error:
        if os.path.isdir(folder) and isinstance(error, FileNotFoundError):  # noqa: PTH112
            return b"", len(found) + 1  # a link that leads nowhere: never the same
        if isinstance(error, (FileNotFoundError, NotADirectoryError)):
            return b"", 0
        raise _trouble(error, Path(folder)) from error
    return blake2b(marshal.dumps(found, _PLAIN_MARSHAL), digest_size=_PRINT_SIZE).digest(), len(
        found
    )


def files_in(root: Path, folder: str) -> dict[str, Stamp]:
    """Return the files in a folder that are ours, with their stamps.

    Args:
        root: The record folder.
        folder: The folder, below it.

    """
    ending = PARTS[folder.partition("/")[0]]
    found = {}
    try:
        with os.scandir(root / folder) as entries:
            for one in entries:
                if is_ours(one.name, ending) and not one.is_dir():
                    found[one.name] = _stamp(one)
    except (FileNotFoundError, NotADirectoryError):
        return {}
    except OSError as error:
        raise _trouble(error, root / folder) from error
    return found


def _stamp(one: os.DirEntry[str]) -> Stamp:
    try:
        about = one.stat()
    except OSError:
        return NOT_THERE
    return about.st_size, about.st_mtime_ns, about.st_ctime_ns


def _trouble(error: OSError, path: Path) -> RecordError:
    from sociocli.record import wording
    from sociocli.record.disk import trouble

    return trouble(error, path, wording.NOTHING_CHANGED)

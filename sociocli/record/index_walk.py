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
from collections.abc import Container
from pathlib import Path
from stat import S_ISDIR

from sociocli.errors import RecordError
from sociocli.record.digest import blake2b
from sociocli.record.folder import is_folder, is_plain_name

__all__ = ["NOT_THERE", "Stamp", "files_of", "folders_of", "look"]

Stamp = tuple[int, int, int]
"""Size, time of the last change, and time at which name or rights last changed."""

NOT_THERE: Stamp = (-1, 0, 0)
_Seen = tuple[str, int, int, int]
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
            inside = [one.name for one in entries if is_folder(one)]
    except (FileNotFoundError, NotADirectoryError):
        return []
    except OSError as error:
        raise _trouble(error, root / part) from error
    return [part, *(f"{part}/{name}" for name in sorted(inside) if is_plain_name(name))]


def look(folder: str, ending: str) -> tuple[bytes, bytes]:
    """Look at the files in a folder.

    Args:
        folder: The folder's path.
        ending: The ending of the files that count.

    Returns:
        The fingerprint of the folder, b"" if none can be trusted, and what
        `files_of` makes its files from.

    Raises:
        RecordError: If it cannot be looked into.

    """
    found: list[_Seen] = []
    sure = True
    try:
        fd = os.open(folder, os.O_RDONLY | os.O_DIRECTORY | os.O_CLOEXEC)
        try:
            found, sure = _files_in(fd, ending)
        finally:
            os.close(fd)
    except (FileNotFoundError, NotADirectoryError):
        sure = False
    except OSError as error:
        raise _trouble(error, Path(folder)) from error
    seen = marshal.dumps(found, _PLAIN_MARSHAL)
    return blake2b(seen, digest_size=_PRINT_SIZE).digest() if sure else b"", seen


def _files_in(fd: int, ending: str) -> tuple[list[_Seen], bool]:
    """Return the files in a folder that is open, and whether all of them could be looked at."""
    try:
        with os.scandir(fd) as entries:  # shorter paths are found faster
            return [
                (one.name, about.st_size, about.st_mtime_ns, about.st_ctime_ns)
                for one in entries
                if one.name.endswith(ending) and not S_ISDIR((about := one.stat()).st_mode)
            ], True
    except OSError:  # one has just gone, or is a link that leads nowhere
        return _files_there(fd, ending), False


def _files_there(fd: int, ending: str) -> list[_Seen]:
    """Return the files in a folder, also those that cannot be looked at."""
    found: list[_Seen] = []
    with os.scandir(fd) as entries:
        for one in entries:
            if one.name.endswith(ending):
                try:
                    about = one.stat()
                except OSError:
                    found.append((one.name, *NOT_THERE))
                else:
                    if not S_ISDIR(about.st_mode):
                        times = about.st_mtime_ns, about.st_ctime_ns
                        found.append((one.name, about.st_size, *times))
    return found


def files_of(seen: bytes, ending: str, known: Container[str] = ()) -> dict[str, Stamp]:
    """Return the files in a folder that are ours, with their stamps.

    Args:
        seen: What `look` has seen of them.
        ending: The ending of the files that count.
        known: Names that are known to be ours.

    """
    found: list[_Seen] = marshal.loads(seen)  # noqa: S302 - our own, not kept
    length = len(ending)  # every name was seen to end so
    return {
        name: (size, changed, renamed)
        for name, size, changed, renamed in found
        if name in known or is_plain_name(name[:-length])
    }


def _trouble(error: OSError, path: Path) -> RecordError:
    from sociocli.record import wording
    from sociocli.record.disk import trouble

    return trouble(error, path, wording.NOTHING_CHANGED)

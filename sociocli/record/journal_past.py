"""Reading journals: whatever edition wrote them, nobody's words are held hostage.

Nothing here changes a journal, but for `set_aside`, which moves a torn last
line into a file beside it.

Source: reliability.md 1.3; product.md section 3 (`resume --show`).
"""

from __future__ import annotations

import os
from dataclasses import dataclass
from pathlib import Path

from sociocli.errors import RecordError
from sociocli.process.journal import Entry
from sociocli.record import wording
from sociocli.record.disk import PRIVATE_FILE, read_whole, sync, sync_folder, write_all
from sociocli.record.journal_lines import FORMAT, Header, Lines, read_lines

__all__ = ["MOST_BYTES", "PastMeeting", "header_of", "read_journal", "set_aside"]

# No meeting comes near; a larger file is none of ours.
MOST_BYTES = 100_000_000


@dataclass(frozen=True, slots=True)
class PastMeeting:
    """A journal as it can always be read.

    Args:
        header: Its first line.
        entries: The entries that stand.
        taken_back: Entries that were taken back.
        warning: A sentence about damaged lines, or "".

    """

    header: Header
    entries: tuple[Entry, ...]
    taken_back: tuple[Entry, ...]
    warning: str


def read_journal(path: Path) -> PastMeeting:
    """Read a journal without changing it; damaged lines are left out and said.

    Args:
        path: The journal.

    Raises:
        RecordError: If it cannot be read at all.

    """
    lines = read_lines(read_whole(path, MOST_BYTES, follow=False))
    head = header_of(lines, path)
    warning = wording.DAMAGE_SEEN.format(count=lines.bad) if lines.bad else ""
    return PastMeeting(head, tuple(lines.entries), tuple(lines.taken_back), warning)


def header_of(lines: Lines, path: Path) -> Header:
    """Return the header of a journal that was read.

    Raises:
        RecordError: If it has none, or is of a format that we do not know.

    """
    if lines.header is None:
        raise RecordError(wording.NO_HEADER.format(path=path))
    if lines.header.format != FORMAT:
        raise RecordError(wording.OTHER_FORMAT.format(path=path, format=lines.header.format))
    return lines.header


def set_aside(path: Path, data: bytes, good: int) -> str:
    """Copy what is behind the good lines into a file beside the journal and cut it off.

    Args:
        path: The journal.
        data: All its bytes.
        good: How many of them are good.

    Returns:
        A sentence that says so, or "" if nothing is torn.

    """
    if len(data) == good:
        return ""
    torn = path.with_name(path.name + ".torn")
    flags = os.O_WRONLY | os.O_APPEND | os.O_CREAT | os.O_NOFOLLOW | os.O_CLOEXEC
    _keep(torn, flags, data[good:] + b"\n")
    sync_folder(path.parent)
    fd = os.open(path, os.O_WRONLY | os.O_NOFOLLOW | os.O_CLOEXEC)
    try:
        os.ftruncate(fd, good)
        sync(fd)
    finally:
        os.close(fd)
    return wording.TORN.format(path=torn)


def _keep(path: Path, flags: int, data: bytes) -> None:
    fd = os.open(path, flags, PRIVATE_FILE)
    try:
        write_all(fd, data)
        sync(fd)
    finally:
        os.close(fd)

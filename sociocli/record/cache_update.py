"""Bringing the cache up to date: what has changed is read, and written in turns.

A turn is long enough that writing it costs little, and short enough that a
first reading that is cut off goes on from about where it was, and that another
process need not wait for long.

Must not know who asks.
Source: performance.md section 5; git's rule for files changed a moment ago.
"""

from __future__ import annotations

import sqlite3
import time
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from typing import TYPE_CHECKING, Self

from sociocli.record import index_reading_many as reading
from sociocli.record.cache_rows import Folder, Rows
from sociocli.record.folder import PARTS
from sociocli.record.index_reading_many import NO_HASH
from sociocli.record.index_walk import Stamp, files_of
from sociocli.record.watching import Watching

if TYPE_CHECKING:
    from sociocli.record.cache_rows import Known
    from sociocli.record.index_reading_many import Batch, Job

__all__ = ["MOMENT", "Changed", "update"]

Changed = tuple[str, bytes, bytes, int]
"""A folder, its fingerprint now, what was seen in it, and the time before."""

# A file that was changed less than this before it was read is read again, in nanoseconds.
MOMENT = 2_000_000_000
# So long others wait for a turn of ours, in seconds.
TURN = 0.5
# So many files are read before they are written; one that is known takes less memory.
_BATCH = 150
_WEIGHT = 10
# How many bytes `look` needs for what it has seen of one file, about.
_SEEN_OF_ONE = 70


def update(
    cache: sqlite3.Connection, root: Path, changed: list[Changed], gone: list[str], *, words: bool
) -> None:
    """Read what has changed, and write it.

    Args:
        cache: The cache.
        root: The record folder.
        changed: The folders that have changed; it is used up.
        gone: The folders that are not there any more.
        words: Whether words can be searched in the cache.

    Raises:
        sqlite3.Error: If it cannot be written.

    """
    rows = Rows(cache, words=words)
    total = sum(len(seen) for _, _, seen, _ in changed) // _SEEN_OF_ONE + 1
    done = 0
    waiting: list[list[Folder]] = []
    with _Turns(cache, rows) as turns:
        if gone:
            turns.begin()
            for path in gone:
                rows.drop(path)
        batches = _batches(rows, changed, waiting)
        with closing(reading.read_jobs(root, batches, total)) as found:
            for batch in found:
                turns.begin()
                folders = waiting.pop(0)
                _write(rows, str(root), folders, batch)
                done += sum(len(folder.files) for folder in folders)
                turns.end(TURN)
                if Watching.tell is not None:
                    Watching.tell(min(done, total - 1), total)
        turns.end()
    if Watching.tell is not None:
        Watching.tell(total, total)


class _Turns:
    """What is written at once or not at all, again and again.

    What was done before reading was broken off is kept.
    """

    def __init__(self, cache: sqlite3.Connection, rows: Rows) -> None:
        self._cache = cache
        self._rows = rows
        self._began = 0.0
        self._writing = False

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *problem: object) -> None:
        if self._cache.in_transaction:
            self._cache.execute("ROLLBACK" if self._writing else "COMMIT")

    def begin(self) -> None:
        """Begin to write, within the turn that goes on, if one does."""
        if not self._cache.in_transaction:
            self._cache.execute("BEGIN IMMEDIATE")
            self._began = time.monotonic()
            self._rows.begin()
        self._writing = True

    def end(self, after: float = 0.0) -> None:
        """End what was begun, and the turn if it has gone on for so many seconds."""
        if self._cache.in_transaction:
            self._writing = True
            self._rows.flush()
            if time.monotonic() - self._began >= after:
                self._cache.execute("COMMIT")
            self._writing = False


def _batches(
    rows: Rows, changed: list[Changed], waiting: list[list[Folder]]
) -> Iterator[list[Job]]:
    """Give the files to be read, some folders at a time, and note which folders these are."""
    jobs: list[Job] = []
    folders: list[Folder] = []
    weight = 0
    changed.reverse()
    while changed:  # what was seen is not kept: that is much in a large record
        path, now, seen, clock = changed.pop()
        edition = rows.edition()
        known = rows.of(path)
        files = files_of(seen, PARTS[path.partition("/")[0]], known)
        asked = _asked(files, known)
        names = [one[0] for one in asked]
        folders.append(Folder(path, now, clock, files, known, edition, names))
        jobs.append((path, asked))
        weight += sum(_WEIGHT if before == NO_HASH else 1 for _, before, _ in asked)
        if weight >= _BATCH * _WEIGHT or len(folders) >= _BATCH:
            waiting.append(folders)
            yield jobs
            jobs, folders, weight = [], [], 0
    if folders:
        waiting.append(folders)
        yield jobs


def _asked(files: dict[str, Stamp], known: Known) -> list[tuple[str, bytes, int]]:
    """Return the files of a folder that must be read."""
    found = []
    for name, stamp in files.items():
        before = known.get(name)
        if before is None:
            found.append((name, NO_HASH, stamp[0]))
        elif not before[4] or before[1:4] != stamp:
            found.append((name, before[5], stamp[0]))
    return found


def _write(rows: Rows, root: str, folders: list[Folder], batch: Batch) -> None:
    """Write what was read of some folders; of what another process has changed, all anew."""
    edition = rows.edition()
    for folder, read in zip(folders, batch, strict=True):
        if folder.edition == edition:
            rows.write(folder, dict(zip(folder.asked, read, strict=True)), MOMENT)
        else:
            known = rows.of(folder.path)
            asked = _asked(folder.files, known)
            names = [one[0] for one in asked]
            (anew,) = reading.read_many(root, [(folder.path, asked)])
            now = folder._replace(known=known, asked=names)
            rows.write(now, dict(zip(names, anew, strict=True)), MOMENT)

"""The rows of the cache: written, kept, forgotten.

A file that has changed gets a new row, so that what the index of words holds of
the old one finds nothing any more. When half of the words are such dead ones,
they are begun anew.

Must not know what the things mean, or who asks.
"""

from __future__ import annotations

import sqlite3
from typing import TYPE_CHECKING, NamedTuple

from sociocli.record.index_walk import NOT_THERE, Stamp

if TYPE_CHECKING:
    from sociocli.record.index_reading_many import Row

__all__ = ["Folder", "Known", "Rows"]

Known = dict[str, tuple[int, Stamp, int, bytes]]
"""The rows of a folder by the names of their files: id, stamp, sure, hash."""


class Folder(NamedTuple):
    """A folder that has changed.

    Args:
        path: The folder, below the record.
        now: Its fingerprint; b"" if none can be trusted.
        clock: The time before it was looked at, in nanoseconds.
        files: The files in it, with their stamps.
        known: The rows there were of it.
        edition: What `Rows.edition` was then.

    """

    path: str
    now: bytes
    clock: int
    files: dict[str, Stamp]
    known: Known
    edition: int


class Rows:
    """The rows of a cache that is open.

    Args:
        cache: The cache.
        words: Whether words can be searched in it.

    """

    def __init__(self, cache: sqlite3.Connection, *, words: bool) -> None:
        self._cache = cache
        self._words = words

    def of(self, folder: str) -> Known:
        """Return the rows of a folder, by the names of their files."""
        asked = "SELECT name, id, size, changed, renamed, sure, hash FROM files WHERE folder = ?"
        rows = self._cache.execute(asked, (folder,))
        return {row[0]: (row[1], (row[2], row[3], row[4]), row[5], row[6]) for row in rows}

    def are_few(self, count: int) -> bool:
        """Tell whether there are rows of less than half of so many files."""
        asked = "SELECT count(*) FROM (SELECT 1 FROM files LIMIT ?)"
        return int(self._cache.execute(asked, (count,)).fetchone()[0]) * 2 < count

    def edition(self) -> int:
        """Return a number that changes when another process has written."""
        return int(self._cache.execute("PRAGMA data_version").fetchone()[0])

    def write(self, folder: Folder, read: dict[str, Row], moment: int) -> None:
        """Write what is known now of the files of a folder.

        Args:
            folder: The folder.
            read: What was read of its files, by path; the others have not changed.
            moment: A file that was changed less than this before it was read is read again.

        """
        known, path = folder.known, folder.path
        if self.edition() != folder.edition:
            known = self.of(path)
        for name, old in known.items():
            if name not in folder.files:
                self._forget(old[0])
        all_sure = bool(folder.now)
        touched: list[tuple[int, int, int, bool, int]] = []
        for name, stamp in folder.files.items():
            row = known.get(name)
            new = read.get(f"{path}/{name}")
            if new is None:
                sure = row is not None and row[1] == stamp and bool(row[2])
            else:
                sure = bool(new.hash) and stamp != NOT_THERE
                sure = sure and max(stamp[1], stamp[2]) < folder.clock - moment
                if row is not None and new.hash and row[3] == new.hash:
                    touched.append((*stamp, sure, row[0]))
                else:
                    sure = self._keep(new, (path, name), (stamp, sure), row) and sure
            all_sure = all_sure and sure
        if touched:
            self._cache.executemany(
                "UPDATE files SET size = ?, changed = ?, renamed = ?, sure = ? WHERE id = ?",
                touched,
            )
        self._cache.execute(
            "INSERT OR REPLACE INTO folders VALUES (?, ?, ?)",
            (path, path.partition("/")[0], folder.now if all_sure else None),
        )

    def drop(self, folder: str) -> None:
        """Forget a folder that is not there any more."""
        for row in self.of(folder).values():
            self._forget(row[0])
        self._cache.execute("DELETE FROM folders WHERE path = ?", (folder,))

    def sweep(self) -> None:
        """Begin the words anew if half of them are dead; all files will be read again."""
        counted = dict(self._cache.execute("SELECT key, value FROM about"))
        dead, before = int(counted["dead"]), int(counted["before"])
        (last,) = self._cache.execute("SELECT max(id) FROM files").fetchone()
        if dead * 2 <= (last or 0) - before:
            return
        self._cache.execute("INSERT INTO words (words) VALUES ('delete-all')")
        self._cache.execute("UPDATE files SET sure = 0, hash = x''")
        self._cache.execute("UPDATE folders SET print = NULL")
        self._cache.execute("UPDATE about SET value = ? WHERE key = 'before'", (str(last or 0),))
        self._cache.execute("UPDATE about SET value = '0' WHERE key = 'dead'")

    def _keep(
        self,
        new: Row,
        place: tuple[str, str],
        seen: tuple[Stamp, bool],
        row: tuple[int, Stamp, int, bytes] | None,
    ) -> bool:
        """Keep what was read of a file; tell whether something is known of it now."""
        stamp, sure = seen
        if row is not None:
            self._forget(row[0])
        if new.gone or new.known:  # it has gone, or another process has read something else
            return False
        made = self._cache.execute(
            "INSERT INTO files VALUES (NULL, ?,?, ?,?,?,?, ?, ?,?,?,?,?, ?,?,?,?, ?,?)",
            (*place, *stamp, sure, new.hash, *new.columns, new.line, new.wrong),
        ).lastrowid
        if new.wrong is None:
            self._cache.execute("INSERT INTO held VALUES (?, ?)", (made, new.plain))
            if self._words:
                self._cache.execute(
                    "INSERT INTO words (rowid, title, body) VALUES (?, ?, ?)", (made, *new.words)
                )
        return True

    def _forget(self, id_: int) -> None:
        self._cache.execute("DELETE FROM files WHERE id = ?", (id_,))
        self._cache.execute("DELETE FROM held WHERE id = ?", (id_,))
        self._cache.execute(
            "UPDATE about SET value = value + 1 WHERE key = 'dead'"
            " AND ? > (SELECT value + 0 FROM about WHERE key = 'before')",
            (id_,),
        )

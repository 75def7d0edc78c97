"""The rows of the cache: written, kept, forgotten.

A file that has changed gets a new row, so that what the index of words holds of
the old one finds nothing any more. When half of the words are such dead ones,
they are begun anew. What was seen of the files of a folder stands in one row, so
that a folder whose files were only touched costs one write.

Must not know what the things mean, or who asks.
"""

from __future__ import annotations

import sqlite3
import struct
from typing import TYPE_CHECKING, NamedTuple

from sociocli.record.index_reading_many import HASH_SIZE, NO_HASH
from sociocli.record.index_walk import NOT_THERE, Stamp

if TYPE_CHECKING:
    from collections.abc import Iterable

    from sociocli.record.index_reading_many import Row

__all__ = ["Folder", "Known", "Rows"]

Known = dict[str, tuple[int, int, int, int, bool, bytes]]
"""What is known of the files of a folder by their names: row, stamp, whether sure, hash."""

_SEEN = struct.Struct(f"<qqqq?{HASH_SIZE}s")
# No name of a file holds it.
_BETWEEN = "/"


class Folder(NamedTuple):
    """A folder that has changed.

    Args:
        path: The folder, below the record.
        now: Its fingerprint; b"" if none can be trusted.
        clock: The time before it was looked at, in nanoseconds.
        files: The files in it, with their stamps.
        known: What was known of them.
        edition: What `Rows.edition` was before that.
        asked: Those of them that are read.

    """

    path: str
    now: bytes
    clock: int
    files: dict[str, Stamp]
    known: Known
    edition: int
    asked: list[str]


class Rows:
    """The rows of a cache that is open.

    What is written waits here until `flush`, which belongs to the same turn.

    Args:
        cache: The cache.
        words: Whether words can be searched in it.

    """

    def __init__(self, cache: sqlite3.Connection, *, words: bool) -> None:
        self._cache = cache
        self._words = words
        self._last = 0
        self._new: list[tuple[int, Row]] = []
        self._dead: list[tuple[int]] = []

    def of(self, folder: str) -> Known:
        """Return what is known of the files of a folder, by their names.

        Raises:
            sqlite3.DatabaseError: If that is damaged.

        """
        asked = "SELECT names, seen FROM folders WHERE path = ?"
        names, seen = self._cache.execute(asked, (folder,)).fetchone() or ("", b"")
        each = names.split(_BETWEEN) if names else []
        if not isinstance(seen, bytes) or len(seen) != _SEEN.size * len(each):
            message = f"{folder} is damaged."
            raise sqlite3.DatabaseError(message)
        return dict(zip(each, _SEEN.iter_unpack(seen), strict=True))

    def edition(self) -> int:
        """Return a number that changes when another process has written."""
        return int(self._cache.execute("PRAGMA data_version").fetchone()[0])

    def begin(self) -> None:
        """Begin a turn: nobody else gives numbers to rows until it ends."""
        asked = "SELECT seq FROM sqlite_sequence WHERE name = 'files'"
        found = self._cache.execute(asked).fetchone()
        self._last = found[0] if found else 0

    def write(self, folder: Folder, read: dict[str, Row | None], moment: int) -> None:
        """Write what is known now of the files of a folder.

        Args:
            folder: The folder, as it is known in this turn.
            read: What was read of its files, by name, None for the bytes of before; of the
                others neither size nor time has changed.
            moment: A file that was changed less than this before it was read is read again.

        """
        kept: Known = {}
        known = folder.known
        limit = folder.clock - moment
        all_sure = bool(folder.now)
        for name, stamp in folder.files.items():
            old = known.pop(name, None)
            if name not in read and old is not None:
                kept[name] = old
                continue
            new = read[name]
            found = new.hash if new is not None else NO_HASH if old is None else old[5]
            sure = found != NO_HASH and stamp != NOT_THERE and max(stamp[1], stamp[2]) < limit
            all_sure = all_sure and sure
            if new is None and old is not None:
                kept[name] = (old[0], *stamp, sure, found)
                continue
            if old is not None:
                self._dead.append((old[0],))
            if new is not None and new.columns:
                self._last += 1
                self._new.append((self._last, new))
                kept[name] = (self._last, *stamp, sure, found)
        self._dead += [(old[0],) for old in known.values()]
        self._cache.execute(
            "INSERT OR REPLACE INTO folders VALUES (?, ?, ?, ?, ?)",
            (folder.path, folder.path.partition("/")[0], folder.now if all_sure else None,
             _BETWEEN.join(kept), b"".join([_SEEN.pack(*one) for one in kept.values()])),
        )  # fmt: skip

    def drop(self, folder: str) -> None:
        """Forget a folder that is not there any more."""
        self._dead += [(old[0],) for old in self.of(folder).values()]
        self._cache.execute("DELETE FROM folders WHERE path = ?", (folder,))

    def flush(self) -> None:
        """Write what waits."""
        if self._dead:
            self._forget(self._dead)
        if self._new:
            self._put(self._new)
        self._new, self._dead = [], []

    def _put(self, new: list[tuple[int, Row]]) -> None:
        many = self._cache.executemany
        many(
            "INSERT INTO files VALUES (?, ?,?,?,?,?, ?,?,?,?, ?,?)",
            [(id_, *row.columns, row.line, row.wrong) for id_, row in new],
        )
        good = [(id_, row) for id_, row in new if row.wrong is None]
        many("INSERT INTO held VALUES (?, ?)", [(id_, row.plain) for id_, row in good])
        if self._words:
            many(
                "INSERT INTO words (rowid, title, body) VALUES (?, ?, ?)",
                [(id_, row.title, row.body) for id_, row in good],
            )

    def sweep(self) -> None:
        """Begin the words anew if half of them are dead; all files will be read again."""
        counted = dict(self._cache.execute("SELECT key, value FROM about"))
        dead, before = int(counted["dead"]), int(counted["before"])
        (last,) = self._cache.execute("SELECT max(id) FROM files").fetchone()
        if dead * 2 <= (last or 0) - before:
            return
        self._cache.execute("INSERT INTO words (words) VALUES ('delete-all')")
        for (path,) in self._cache.execute("SELECT path FROM folders").fetchall():
            seen = [_SEEN.pack(*old[:4], 0, NO_HASH) for old in self.of(path).values()]
            self._cache.execute(
                "UPDATE folders SET print = NULL, seen = ? WHERE path = ?", (b"".join(seen), path)
            )
        self._cache.execute("UPDATE about SET value = ? WHERE key = 'before'", (str(last or 0),))
        self._cache.execute("UPDATE about SET value = '0' WHERE key = 'dead'")

    def _forget(self, ids: Iterable[tuple[int]]) -> None:
        asked = "SELECT value FROM about WHERE key = 'before'"
        before = int(self._cache.execute(asked).fetchone()[0])
        self._cache.executemany("DELETE FROM files WHERE id = ?", ids)
        self._cache.executemany("DELETE FROM held WHERE id = ?", ids)
        dead = sum(one > before for (one,) in ids)
        self._cache.execute("UPDATE about SET value = value + ? WHERE key = 'dead'", (dead,))

"""The index of a record, kept outside of it: what was read stays read until it changes.

A folder whose fingerprint is that of before is not looked into again. In any
other folder a file is read anew if its size or one of its times has changed,
or if it was changed so shortly before it was read that a later change might
not show; it is parsed only if its bytes are others. What is kept is only ever
a copy: it may be deleted at any time.

Must not know what the things mean, or who asks.
Source: performance.md section 5; git's rule for files changed a moment ago.
"""

from __future__ import annotations

import json
import sqlite3
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import closing, suppress
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from sociocli.record.cache_file import (
    alone,
    cache_path,
    discard,
    in_memory,
    is_passing,
    open_cache,
)
from sociocli.record.folder import PARTS
from sociocli.record.index_walk import files_of, folders_of, look
from sociocli.record.things import PlainMap, Thing, who_of
from sociocli.record.watching import Watching

if TYPE_CHECKING:
    from sociocli.record.cache_rows import Folder, Rows
    from sociocli.record.index_reading_many import Job

__all__ = ["Cache"]

T = TypeVar("T")

# A file that was changed less than this before it was read is read again, in nanoseconds.
MOMENT = 2_000_000_000
# So many words of older files are no burden.
FEW_DEAD = 1000
# So many files are read before they are written; one that is known takes less memory.
_BATCH = 150
_WEIGHT = 10
_COLUMNS = "identity, part, circle, title, state, begins, day, ends, who, id"

# How many bytes `look` needs for what it has seen of one file, about.
_SEEN_OF_ONE = 70

Changed = tuple[str, bytes, bytes, int]
"""A folder, its fingerprint now, what was seen in it, and the time before."""


class Cache:
    """What is known of a record.

    Args:
        root: The record folder.

    """

    def __init__(self, root: Path) -> None:
        self._root = root
        self._base = str(root)
        self._cache = open_cache(root)
        self._fresh: dict[str, None] = {}
        with suppress(sqlite3.Error):  # if not now, then next time
            self._sweep()

    # Asking.

    def things(
        self, part: str, circle: str = "", states: Sequence[str] = (), *, whole: bool = False
    ) -> list[Thing]:
        """Return the things of a part, by identity; see `Index.things`."""
        index = "INDEXED BY of_circle" if circle else ""  # else it takes the one in order
        plain = "(SELECT plain FROM held WHERE held.id = files.id)" if whole else "NULL"
        asked = f"SELECT {_COLUMNS}, {plain} FROM files {index} WHERE part = ? AND wrong IS NULL"  # noqa: S608
        values = [part]
        if states:
            asked += f" AND state IN ({', '.join('?' * len(states))})"
            values += states
        if circle:
            asked += " AND circle = ?"
            values.append(circle)
        return self._safely(
            lambda: self._made(f"{asked} ORDER BY identity", values), part
        )  # fmt: skip

    def thing(self, identity: str) -> Thing | None:
        """Return the thing of an identity, or None."""
        asked = f"SELECT {_COLUMNS}, NULL FROM files WHERE identity = ? AND wrong IS NULL"  # noqa: S608
        part = identity.partition("/")[0]
        found = self._safely(lambda: self._made(asked, (identity,)), part)
        return found[0] if found else None

    def troubles(self, part: str) -> list[tuple[str, int, str]]:
        """Return path, line and sentence for the files of a part that cannot be read."""
        asked = "SELECT folder || '/' || name, line, wrong FROM files"
        asked += " WHERE part = ? AND wrong IS NOT NULL ORDER BY identity"
        return self._safely(lambda: list(self._cache.execute(asked, (part,))), part)

    def matching(
        self, asked: str, where: str, values: Sequence[object], limit: int, parts: Sequence[str]
    ) -> list[Thing] | None:
        """Return the things that hold some words, the best first.

        Args:
            asked: What is asked of FTS5.
            where: Further conditions on the columns of `files`, or "".
            values: What these conditions hold.
            limit: How many are wanted at most.
            parts: The parts of the record that are looked in.

        Returns:
            The things, or None if words cannot be searched here.

        """
        query = (
            f"SELECT {_COLUMNS}, NULL FROM files JOIN (SELECT rowid AS found,"  # noqa: S608
            " round(bm25(words, 5.0, 1.0), 3) AS rank FROM words WHERE words MATCH ?)"
            f" ON files.id = found WHERE part IN ({', '.join('?' * len(parts))}) {where}"
            " ORDER BY rank, begins DESC, identity LIMIT ?"
        )

        def found() -> list[Thing] | None:
            if not self._has_words():
                return None
            before = self._about("before")
            rows = self._made(query, (asked, *parts, *values, limit))
            if self._about("before") != before:  # somebody has begun the words anew meanwhile
                self._fresh.clear()
                message = "Begun anew."
                raise _AgainError(message)
            return rows

        return self._safely(found, *parts)

    def _safely(self, question: Callable[[], T], *parts: str) -> T:
        """Ask when the parts are fresh; what is of no use is made anew, or left for memory."""
        for _ in range(2):
            try:
                self._freshen(*parts)
                return question()
            except _AgainError:
                continue
            except sqlite3.Error as error:
                self._recover(error)
        self._cache = in_memory(self._root)
        self._fresh.clear()
        self._freshen(*parts)
        return question()

    def _recover(self, error: sqlite3.Error) -> None:
        self._fresh.clear()
        path = cache_path(self._root)
        if is_passing(error) or path is None:
            self._cache = in_memory(self._root, self._cache)
        else:
            discard(path)
            self._cache = open_cache(self._root)

    def _made(self, asked: str, values: Sequence[object]) -> list[Thing]:
        held = self._held
        return [
            Thing(
                *(id_, part, circle, title, state, begins, day, ends),
                who_of(who),
                partial(held, id_, part, row, plain),
            )
            for id_, part, circle, title, state, begins, day, ends, who, row, plain in (
                self._cache.execute(asked, values)
            )
        ]

    def _held(self, identity: str, part: str, row: int, known: str | None) -> PlainMap:
        """Return what the file of a row holds, from the file itself if the row has gone."""
        asked = "SELECT plain FROM held WHERE id = ?"
        try:
            found = (known,) if known else self._cache.execute(asked, (row,)).fetchone()
            plain: PlainMap | None = json.loads(found[0]) if found else None
        except (sqlite3.Error, ValueError):
            plain = None
        if plain is not None:
            return plain
        from sociocli.record.index_reading import read_file

        shown = f"{identity}{PARTS[part]}"
        thing = read_file(self._root / shown, identity, shown).thing
        return thing.plain if thing is not None else {}

    def _has_words(self) -> bool:
        asked = "SELECT 1 FROM sqlite_master WHERE name = 'words'"
        return self._cache.execute(asked).fetchone() is not None

    def _about(self, key: str) -> int:
        asked = "SELECT value FROM about WHERE key = ?"
        return int(self._cache.execute(asked, (key,)).fetchone()[0])

    # Looking after it.

    def _sweep(self) -> None:
        """Begin the words anew if half of them are dead."""
        if self._about("dead") >= FEW_DEAD and self._has_words():
            from sociocli.record.cache_rows import Rows

            with alone(self._cache):
                Rows(self._cache, words=True).sweep()

    def _freshen(self, *parts: str) -> None:
        """Read what has changed in parts of the record, and nothing else, once."""
        changed: list[Changed] = []
        gone: list[str] = []
        for part in parts:
            if part not in self._fresh:
                self._look_into(part, changed, gone)
        if changed or gone:
            self._update(changed, gone)
        self._fresh.update(dict.fromkeys(parts))

    def _look_into(self, part: str, changed: list[Changed], gone: list[str]) -> None:
        """Add the folders of a part that have changed or are gone."""
        asked = "SELECT path, print FROM folders WHERE part = ?"
        known = dict(self._cache.execute(asked, (part,)))
        ending = PARTS[part]
        for path in folders_of(self._root, part):
            clock = time.time_ns()
            now, seen = look(f"{self._base}/{path}", ending)
            if known.pop(path, None) != now or not now:
                changed.append((path, now, seen, clock))
        gone += known

    def _update(self, changed: list[Changed], gone: list[str]) -> None:
        from sociocli.record.cache_rows import Rows
        from sociocli.record.index_reading_many import read_jobs

        rows = Rows(self._cache, words=self._has_words())
        if gone:
            with alone(self._cache):
                for path in gone:
                    rows.drop(path)
        total = sum(len(seen) for _, _, seen, _ in changed) // _SEEN_OF_ONE + 1
        new = total if rows.are_few(total) else 0
        done = 0
        waiting: list[list[Folder]] = []
        with closing(read_jobs(self._root, self._batches(rows, changed, waiting), new)) as reading:
            for read in reading:
                found = {row.shown: row for row in read}
                with alone(self._cache):
                    for folder in waiting.pop(0):
                        rows.write(folder, found, MOMENT)
                        done += len(folder.files)
                if Watching.tell is not None:
                    Watching.tell(min(done, total - 1), total)
        if Watching.tell is not None:
            Watching.tell(total, total)

    def _batches(
        self, rows: Rows, changed: list[Changed], waiting: list[list[Folder]]
    ) -> Iterator[list[Job]]:
        """Give the files to be read, some folders at a time, and note which folders these are."""
        from sociocli.record.cache_rows import Folder

        jobs: list[Job] = []
        folders: list[Folder] = []
        weight = 0
        for path, now, seen, clock in changed:
            known = rows.of(path)
            files = files_of(seen, PARTS[path.partition("/")[0]], known)
            folders.append(Folder(path, now, clock, files, known, rows.edition()))
            for name, stamp in files.items():
                before = known.get(name)
                if before is None or before[1] != stamp or not before[2]:
                    jobs.append((f"{path}/{name}", before[3] if before else b"", stamp[0]))
                    weight += 1 if before else _WEIGHT
            if weight >= _BATCH * _WEIGHT or len(folders) >= _BATCH:
                waiting.append(folders)
                yield jobs
                jobs, folders, weight = [], [], 0
        if folders:
            waiting.append(folders)
            yield jobs


class _AgainError(Exception):
    """What was asked must be asked again."""

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
from collections.abc import Callable, Sequence
from contextlib import suppress
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
from sociocli.record.index_walk import folders_of, look
from sociocli.record.things import PlainMap, Thing, who_of

if TYPE_CHECKING:
    from sociocli.record.cache_update import Changed

__all__ = ["Cache"]

T = TypeVar("T")

# So many words of older files are no burden.
FEW_DEAD = 1000
_COLUMNS = "identity, part, circle, title, state, begins, day, ends, who, id"


class Cache:
    """What is known of a record.

    Args:
        root: The record folder.

    """

    def __init__(self, root: Path) -> None:
        self._root = root
        self._base = str(root)
        self._fresh: dict[str, None] = {}
        self._cache = open_cache(root)
        with suppress(sqlite3.Error):  # if not now, then next time
            self._sweep()
        self._use(self._cache)

    # Asking.

    def look_at(self, parts: Sequence[str]) -> None:
        """Read what has changed in some parts; see `Index.look_at`."""
        self._safely(lambda: None, *parts)

    def things(
        self,
        part: str,
        circle: str = "",
        states: Sequence[str] = (),
        key: str = "",
        *,
        whole: bool = False,
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
        if key:
            asked += " AND instr((SELECT plain FROM held WHERE held.id = files.id), ?)"
            values.append(f'"{key}":')  # may stand deeper as well
        found = self._safely(
            lambda: self._made(f"{asked} ORDER BY identity", values), part
        )  # fmt: skip
        return [one for one in found if key in one.plain] if key else found

    def thing(self, identity: str) -> Thing | None:
        """Return the thing of an identity, or None."""
        asked = f"SELECT {_COLUMNS}, NULL FROM files WHERE identity = ? AND wrong IS NULL"  # noqa: S608
        part = identity.partition("/")[0]
        found = self._safely(lambda: self._made(asked, (identity,)), part)
        return found[0] if found else None

    def troubles(self, part: str) -> list[tuple[str, int, str]]:
        """Return path, line and sentence for the files of a part that cannot be read."""
        asked = "SELECT identity || ?, line, wrong FROM files"
        asked += " WHERE part = ? AND wrong IS NOT NULL ORDER BY identity"
        values = (PARTS[part], part)
        return self._safely(lambda: list(self._cache.execute(asked, values)), part)

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
            rows = self._made(query, (asked, *parts, *values, limit))
            if self._about("before") != self._before:  # somebody has begun the words anew
                self._use(self._cache)
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
        self._use(in_memory(self._root))
        self._freshen(*parts)
        return question()

    def _use(self, cache: sqlite3.Connection) -> None:
        """Ask a cache of which nothing is known yet."""
        self._cache = cache
        self._fresh.clear()
        self._before = -1
        with suppress(sqlite3.Error):  # whoever asks next hears of it
            self._before = self._about("before")

    def _recover(self, error: sqlite3.Error) -> None:
        path = cache_path(self._root)
        if is_passing(error) or path is None:
            self._use(in_memory(self._root, self._cache))
        else:
            discard(path)
            self._use(open_cache(self._root))

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
            from sociocli.record.cache_update import update

            update(self._cache, self._root, changed, gone, words=self._has_words())
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


class _AgainError(Exception):
    """What was asked must be asked again."""

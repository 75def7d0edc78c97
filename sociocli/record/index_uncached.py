"""The index of a record without a cache: every file is read.

For a Python without SQLite; and what the tests hold the cache against.
Must not know who asks.
"""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from sociocli.record.folder import RecordFolder
from sociocli.record.index_reading import Read, read_file
from sociocli.record.things import Thing

__all__ = ["Uncached"]


class Uncached:
    """What is in a record, read when it is asked for; see `Cache`.

    Args:
        root: The record folder.

    """

    def __init__(self, root: Path) -> None:
        self._folder = RecordFolder(root)
        self._read: dict[str, list[Read]] = {}

    def look_at(self, parts: Sequence[str]) -> None:
        """Do nothing: a part is read when it is asked for."""

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
        del whole  # they always are
        return [
            thing
            for thing in self._things(part)
            if circle in ("", thing.circle)
            and (not states or thing.state in states)
            and (not key or key in thing.plain)
        ]

    def thing(self, identity: str) -> Thing | None:
        """Return the thing of an identity, or None."""
        found = self._things(identity.partition("/")[0])
        return next((thing for thing in found if thing.id == identity), None)

    def troubles(self, part: str) -> list[tuple[str, int, str]]:
        """Return path, line and sentence for the files of a part that cannot be read."""
        found = [read.finding for read in self._of(part) if read.finding is not None]
        return [(one.path, one.line, one.what) for one in found]

    def matching(
        self, asked: str, where: str, values: Sequence[object], limit: int, parts: Sequence[str]
    ) -> list[Thing] | None:
        """Return None: words cannot be searched here."""
        del asked, where, values, limit, parts
        return None

    def _things(self, part: str) -> list[Thing]:
        return [read.thing for read in self._of(part) if read.thing is not None]

    def _of(self, part: str) -> list[Read]:
        known = self._read.get(part)
        if known is None:
            root = self._folder.root
            known = self._read[part] = []
            for identity in self._folder.identities(part):
                path = self._folder.file_of(identity)
                known.append(read_file(path, identity, path.relative_to(root).as_posix()))
        return known

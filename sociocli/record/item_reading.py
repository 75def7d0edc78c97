"""Reading single items of minutes by their place, like 2026-11-22-operations#3.

Knows where minutes lie, and keeps what it has read. Must not know what an item
is read for.

Source: product.md section 4 (identity).
"""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Sequence
from pathlib import Path

from sociocli.domain.item import Item
from sociocli.domain.minutes import Minutes
from sociocli.errors import BadRequest
from sociocli.record.folder import RecordFolder
from sociocli.record.minutes_file import read_minutes
from sociocli.record.things import Thing

__all__ = ["ItemReading"]

# Minutes that are kept in memory; the items of one are mostly asked for together.
_KEPT = 64


class ItemReading:
    """The items of a record's minutes, read when they are asked for.

    Args:
        root: The record folder.
        minutes: The minutes of the record, as `Index.things("minutes")` gives them.

    """

    def __init__(self, root: Path, minutes: Sequence[Thing]) -> None:
        self._folder = RecordFolder(root)
        self._known: dict[str, str] = {}
        for thing in minutes:
            self._known.setdefault(thing.name, thing.id)
            self._known[thing.id] = thing.id
        self._read: OrderedDict[str, Minutes | None] = OrderedDict()

    def __call__(self, place: str) -> Item | None:
        """Return the item at a place, or None if there is none that can be read."""
        name, _, number = place.partition("#")
        minutes = self._minutes(name)
        if minutes is None:
            return None
        numbered = ((str(item.number or n), item) for n, item in enumerate(minutes.items, 1))
        return next((item for known, item in numbered if known == number), None)

    def _minutes(self, name: str) -> Minutes | None:
        identity = self._known.get(name)
        if identity is None:
            return None
        if identity not in self._read:
            self._read[identity] = self._opened(identity)
            if len(self._read) > _KEPT:
                self._read.popitem(last=False)
        return self._read[identity]

    def _opened(self, identity: str) -> Minutes | None:
        path = self._folder.file_of(identity)
        try:
            return read_minutes(path, shown=path.relative_to(self._folder.root).as_posix())
        except BadRequest:
            return None

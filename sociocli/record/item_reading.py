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
from sociocli.domain.plain import Plain
from sociocli.errors import BadRequest
from sociocli.record.disk import read_whole
from sociocli.record.folder import RecordFolder
from sociocli.record.own_form import plain_of_own_form
from sociocli.record.plain import from_node, node_of
from sociocli.record.things import Thing
from sociocli.record.yaml_text import plain_of
from sociocli.record.yaml_tree import SIZE_LIMIT, decode, parse

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
        self._read: OrderedDict[str, list[Plain]] = OrderedDict()

    def __call__(self, place: str) -> Item | None:
        """Return the item at a place, or None if there is none that can be read."""
        name, _, number = place.partition("#")
        for n, plain in enumerate(self._items(name), 1):
            if isinstance(plain, dict) and str(plain.get("number") or n) == number:
                return self._item(plain, place)
        return None

    def _item(self, plain: dict[str, Plain], place: str) -> Item | None:
        try:
            return from_node(Item, node_of(plain), place, findings=[])
        except BadRequest:
            return None

    def _items(self, name: str) -> list[Plain]:
        identity = self._known.get(name)
        if identity is None:
            return []
        if identity not in self._read:
            self._read[identity] = self._opened(identity)
            if len(self._read) > _KEPT:
                self._read.popitem(last=False)
        return self._read[identity]

    def _opened(self, identity: str) -> list[Plain]:
        path = self._folder.file_of(identity)
        shown = self._folder.path_of(identity)
        try:
            text = decode(read_whole(path, SIZE_LIMIT), shown)
            plain: Plain = plain_of_own_form(text)
            if plain is None:
                plain = plain_of(parse(text, shown))
        except BadRequest:
            return []
        items = plain.get("items") if isinstance(plain, dict) else None
        return items if isinstance(items, list) else []

"""Finding what is in a record.

Every listing, what is due, the history of a decision and the next agenda ask
here; nobody walks through the folders himself. What cannot be read is named in
`troubles`, and everything else is shown all the same. A part of the record is
looked at when it is asked for, once; behind it stands a cache, which is never
trusted further than the disk confirms.

Must not know what commands make of the things.
"""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from sociocli.record.folder import PARTS

if TYPE_CHECKING:
    from sociocli.record.finding import Finding
    from sociocli.record.things import Thing

__all__ = ["Index"]


class _Shelf(Protocol):
    def look_at(self, parts: Sequence[str]) -> None: ...

    def things(
        self, part: str, circle: str, states: Sequence[str], key: str, *, whole: bool
    ) -> list[Thing]: ...

    def thing(self, identity: str) -> Thing | None: ...

    def troubles(self, part: str) -> list[tuple[str, int, str]]: ...

    def matching(
        self, asked: str, where: str, values: Sequence[object], limit: int, parts: Sequence[str]
    ) -> list[Thing] | None: ...


class Index:
    """What is in a record now.

    Args:
        root: The record folder.
        cached: Whether what was read before may be used, as far as it still holds.

    """

    def __init__(self, root: Path, *, cached: bool = True) -> None:
        self.root = root.absolute()
        self._shelf = _shelf(self.root, cached=cached)
        self._asked: dict[str, None] = {}

    @property
    def troubles(self) -> tuple[Finding, ...]:
        """The files that cannot be read, with line and sentence.

        Those of the parts that were asked for so far; of all parts if none was.
        """
        parts = [part for part in PARTS if not self._asked or part in self._asked]
        found = [one for part in parts for one in self._shelf.troubles(part)]
        if not found:
            return ()
        from sociocli.record.finding import Finding

        return tuple(Finding(*one) for one in found)

    def look_at(self, *parts: str) -> None:
        """Look at several parts at once, which is quicker than at one after the other.

        Args:
            parts: The parts that will be asked for.

        """
        self._shelf.look_at(parts)

    def things(
        self,
        part: str,
        *,
        circle: str = "",
        states: Sequence[str] = (),
        key: str = "",
        whole: bool = False,
    ) -> list[Thing]:
        """Return the things of a part of the record, by identity.

        Args:
            part: Minutes, decisions, terms, actions, backlog, agendas or circles.
            circle: Only those of this circle, if it is given.
            states: Only those in one of these states, if any is given.
            key: Only those whose files have this key at their top, if it is given.
            whole: Whether what their files hold is wanted of most of them; else it
                is fetched for those of which it is asked.

        """
        self._asked[part] = None
        return self._shelf.things(part, circle, tuple(states), key, whole=whole)

    def thing(self, identity: str) -> Thing | None:
        """Return the thing of an identity, or None."""
        part = identity.partition("/")[0]
        if part not in PARTS:
            return None
        self._asked[part] = None
        return self._shelf.thing(identity)

    def matching(
        self, asked: str, where: str, values: Sequence[object], limit: int, parts: Sequence[str]
    ) -> list[Thing] | None:
        """Return the things that hold some words; see `search.py`, which asks this.

        Args:
            asked: What is asked of FTS5.
            where: Further conditions on the columns of the cache, or "".
            values: What these conditions hold.
            limit: How many are wanted at most.
            parts: The parts of the record that are looked in.

        Returns:
            The things, the best first, or None if there is no index of words.

        """
        self._asked.update(dict.fromkeys(parts))
        return self._shelf.matching(asked, where, values, limit, parts)


def _shelf(root: Path, *, cached: bool) -> _Shelf:
    if cached:
        try:
            from sociocli.record.cache import Cache
        except ImportError:  # this Python has no SQLite
            pass
        else:
            return Cache(root)
    from sociocli.record.index_uncached import Uncached

    return Uncached(root)

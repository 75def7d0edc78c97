"""Finding what is in a record.

Every listing, what is due, the history of a decision and the next agenda ask
here; nobody walks through the folders himself. What cannot be read is named in
`troubles`, and everything else is shown all the same.

Must not know what commands make of the things.
"""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from sociocli.domain.plain import Plain
from sociocli.errors import BadRequest
from sociocli.record.disk import read_whole
from sociocli.record.finding import Finding, finding_of
from sociocli.record.folder import PARTS, RecordFolder
from sociocli.record.minutes_file import minutes_of_node
from sociocli.record.standing_file import STANDING, standing_of, standing_tree
from sociocli.record.things import Thing, thing_of
from sociocli.record.yaml_text import plain_of
from sociocli.record.yaml_tree import SIZE_LIMIT, decode, parse

__all__ = ["Index"]


class Index:
    """What is in a record now.

    Args:
        root: The record folder.

    """

    def __init__(self, root: Path) -> None:
        self._folder = RecordFolder(root)
        self._things: list[Thing] = []
        self._troubles: list[Finding] = []
        for part in PARTS:
            for identity in self._folder.identities(part):
                self._read(part, identity)

    @property
    def troubles(self) -> tuple[Finding, ...]:
        """The files that cannot be read, with line and sentence."""
        return tuple(self._troubles)

    def things(self, part: str, *, circle: str = "", states: Sequence[str] = ()) -> list[Thing]:
        """Return the things of a part of the record, by identity.

        Args:
            part: Minutes, decisions, terms, actions, backlog, agendas or circles.
            circle: Only those of this circle, if it is given.
            states: Only those in one of these states, if any is given.

        """
        return [
            thing
            for thing in self._things
            if thing.part == part
            and circle in ("", thing.circle)
            and (not states or thing.state in states)
        ]

    def thing(self, identity: str) -> Thing | None:
        """Return the thing of an identity, or None."""
        return next((thing for thing in self._things if thing.id == identity), None)

    def _read(self, part: str, identity: str) -> None:
        path = self._folder.file_of(identity)
        shown = path.relative_to(self._folder.root).as_posix()
        try:
            text = decode(read_whole(path, SIZE_LIMIT), shown)
            self._things.append(thing_of(identity, _plain(part, text, shown)))
        except BadRequest as wrong:
            self._troubles.append(finding_of(wrong, shown))


def _plain(part: str, text: str, shown: str) -> dict[str, Plain]:
    cls = STANDING.get(part)
    if cls is not None:
        standing_of(cls, text, shown)  # refuses what is no such file
        node, body = standing_tree(cls, text, shown)
    else:
        node, body = parse(text, shown), ""
        if part == "minutes":
            minutes_of_node(node, shown)
    plain = plain_of(node)
    found = plain if isinstance(plain, dict) else {}
    return {**found, "text": body} if part == "decisions" else found

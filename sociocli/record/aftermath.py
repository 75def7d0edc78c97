"""What a finished meeting writes into the files of what stands.

Knows how what follows from a meeting becomes bytes: new files, changed ones in
which everything else stays as it was, and files that are taken away.
Must not know when anything is written; that is the plan's business.

Source: product.md section 4, "Present and history".
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import TypeVar

from sociocli.domain.standing import (
    BacklogTopic,
    StandingAction,
    StandingDecision,
    Term,
    TermState,
)
from sociocli.errors import BadRequest
from sociocli.process.following import Follows, Named, Present
from sociocli.record.disk import read_whole
from sociocli.record.editor_line import editor_line
from sociocli.record.folder import PARTS, RecordFolder
from sociocli.record.index import Index
from sociocli.record.patch import drop_value
from sociocli.record.plan import Change, hash_of
from sociocli.record.standing_file import PART_OF, changed, standing_bytes, standing_of_plain
from sociocli.record.yaml_tree import SIZE_LIMIT, decode, parse

__all__ = ["changes_of", "changes_of_circle", "naming", "present_of"]

V = TypeVar("V", StandingDecision, Term, StandingAction, BacklogTopic)


def present_of(index: Index) -> Present:
    """Return what stands in a record, as a meeting's end needs it.

    Args:
        index: What is in the record; what cannot be read is left out.

    """
    return Present(
        decisions=_values(index, StandingDecision),
        terms=_values(index, Term),
        actions=_values(index, StandingAction),
        backlog=_values(index, BacklogTopic),
        circles=tuple(one.name for one in index.things("circles")),
    )


def _values(index: Index, cls: type[V]) -> dict[str, V]:
    found: dict[str, V] = {}
    for thing in index.things(PART_OF[cls]):
        try:
            found[thing.id] = standing_of_plain(cls, thing.plain, thing.id)
        except BadRequest:
            continue  # it is named among the troubles
    return found


def naming(folder: RecordFolder, date: str, taken: Sequence[str] = ()) -> Named:
    """Return what gives new identities on a day, none of them twice.

    Args:
        folder: The record.
        date: The day of the meeting.
        taken: Identities that are in use besides those of the files.

    """
    given = list(taken)

    def named(part: str, words: str) -> str:
        used = [one.rpartition("/")[2] for one in given if one.startswith(f"{part}/")]
        identity = f"{part}/{folder.free_id(date, words, part, used)}"
        given.append(identity)
        return identity

    return named


def changes_of(folder: RecordFolder, follows: Iterable[Follows]) -> tuple[Change, ...]:
    """Return what is to be written and removed.

    Args:
        folder: The record.
        follows: What follows from the meeting.

    Raises:
        BadRequest: If a file that is to be changed cannot be read.
        RecordError: If the disk makes trouble.

    """
    found: list[Change] = []
    for one in follows:
        path = one.id + PARTS[one.id.partition("/")[0]]
        file = folder.at(path)
        before = read_whole(file, SIZE_LIMIT, follow=False) if file.is_file() else None
        if one.value is None:
            if before is not None:
                found.append(Change(path, None, hash_of(before)))
        elif before is None:
            found.append(Change(path, standing_bytes(one.value, editor_line(folder.root, path))))
        else:
            text = changed(decode(before, path), path, one.value)
            found.append(Change(path, text.encode(), hash_of(before)))
    return tuple(found)


def changes_of_circle(
    folder: RecordFolder, circle: str, follows: Iterable[Follows]
) -> tuple[Change, ...]:
    """Return the circle's file without the holders whom a new term takes the place of.

    Args:
        folder: The record.
        circle: The id of the circle that met.
        follows: What follows from its meeting.

    Raises:
        BadRequest: If the file cannot be read.
        RecordError: If the disk makes trouble.

    """
    path = folder.circle_path(circle)
    file = folder.at(path)
    terms = [one.value for one in follows if isinstance(one.value, Term)]
    filled = [term.role for term in terms if term.state is TermState.HOLDS]
    if not filled or not file.is_file():
        return ()
    data = read_whole(file, SIZE_LIMIT, follow=False)
    before = text = decode(data, path)
    roles = parse(text, path).get("roles")
    for place, role in enumerate(roles.items if roles is not None else ()):
        named = role.get("id")
        if named is not None and named.text in filled:
            for key in ("holder", "until"):
                text = drop_value(text, ("roles", place, key), path=path)
    return (Change(path, text.encode(), hash_of(data)),) if text != before else ()

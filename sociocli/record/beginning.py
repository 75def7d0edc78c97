"""The first files of a record, also those that follow from minutes held before it.

Without `sociocli.yaml` meetings write minutes only. Here the minutes are gone
through from the oldest to the newest, as if the record had been there from the
first meeting on: circles as the latest minutes know them, and what stands.

Nothing that is there is ever overwritten; `sociocli.yaml` comes last, so that a
beginning that was cut off can be made again.

Must not know how people are asked.
Source: product.md section 4 (present and history; the record folder).
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from sociocli.domain.circle import CircleRole
from sociocli.domain.minutes import Minutes
from sociocli.domain.people import Part, Person
from sociocli.domain.plain import Plain
from sociocli.domain.standing import (
    BacklogTopic,
    StandingAction,
    StandingDecision,
    Term,
    TermState,
)
from sociocli.domain.text import slug, unique
from sociocli.errors import BadRequest
from sociocli.process.following import Follows, Named, Present, what_follows
from sociocli.record import beginning_wording as words
from sociocli.record.circle_change import circle_bytes
from sociocli.record.circle_file import (
    ORGANISATION_FORMAT,
    CircleFile,
    OrganisationFile,
    circle_ids,
)
from sociocli.record.disk import read_whole
from sociocli.record.editor_line import SCHEMA_FOLDER, editor_line
from sociocli.record.folder import ORGANISATION, PARTS
from sociocli.record.made_before import HasFile, made_before
from sociocli.record.minutes_file import minutes_paths, read_minutes
from sociocli.record.plain import to_plain
from sociocli.record.save import write_whole
from sociocli.record.schema import schema_bytes, schemas
from sociocli.record.standing_file import Standing, standing_bytes
from sociocli.record.yaml_text import write_yaml
from sociocli.record.yaml_tree import SIZE_LIMIT

__all__ = [
    "ATTRIBUTES",
    "Beginning",
    "circles_of",
    "is_written",
    "minutes_of_old",
    "what_stands",
    "write_beginning",
]

ATTRIBUTES = ".gitattributes"


@dataclass(frozen=True, slots=True)
class Beginning:
    """What a new record shall hold.

    Args:
        organisation: What `sociocli.yaml` says.
        circles: What the files of the circles say, by id.
        standing: What stands, by identity.
        missing: Decisions that minutes only speak of; see `made_before.py`.

    """

    organisation: OrganisationFile
    circles: Mapping[str, CircleFile] = field(default_factory=dict)
    standing: Mapping[str, Standing] = field(default_factory=dict)
    missing: tuple[str, ...] = ()


# From minutes that were held before.


def minutes_of_old(root: Path) -> tuple[Minutes, ...]:
    """Read all minutes of a folder, the oldest first.

    Raises:
        BadRequest: If one cannot be read, with its line: what follows from the
            others would be wrong without it.

    """
    found = [
        read_minutes(path, shown=path.relative_to(root).as_posix()) for path in minutes_paths(root)
    ]
    return tuple(sorted(found, key=lambda one: (one.date, one.began, one.id)))


def what_stands(
    minutes: Iterable[Minutes], has_file: HasFile = lambda _: False
) -> dict[str, Standing]:
    """Return what stands after all these meetings, by identity.

    Args:
        minutes: The minutes, the oldest first.
        has_file: Tells what has a file already; of that which no minutes made
            nothing is returned, since the file says it.

    """
    every = tuple(minutes)
    circles = tuple(dict.fromkeys(one.circle for one in every))
    now: dict[str, Standing] = {}
    given: list[str] = []
    for one in every:
        now.update(made_before(one, now, has_file))
        for change in what_follows(one, _present(now, circles), _naming(one.date, given)):
            _take(now, change)
    return {key: value for key, value in now.items() if key in given or not has_file(key)}


def _take(now: dict[str, Standing], change: Follows) -> None:
    if change.value is None:
        now.pop(change.id, None)
    else:
        now[change.id] = change.value


def _present(now: Mapping[str, Standing], circles: tuple[str, ...]) -> Present:
    return Present(
        decisions={key: one for key, one in now.items() if isinstance(one, StandingDecision)},
        terms={key: one for key, one in now.items() if isinstance(one, Term)},
        actions={key: one for key, one in now.items() if isinstance(one, StandingAction)},
        backlog={key: one for key, one in now.items() if isinstance(one, BacklogTopic)},
        circles=circles,
    )


def _naming(date: str, given: list[str]) -> Named:
    """Return what gives identities; the same minutes always get the same ones."""

    def named(part: str, title: str) -> str:
        kind = part.partition("/")[0].removesuffix("s")
        identity = unique(f"{part}/{date}-{slug(title, kind)}", given)
        given.append(identity)
        return identity

    return named


def circles_of(
    minutes: Sequence[Minutes], standing: Mapping[str, Standing], method: str
) -> dict[str, CircleFile]:
    """Return the circles as the latest minutes of each know them, by id.

    Args:
        minutes: The minutes, the oldest first.
        standing: What stands; the roles of the terms are roles of the circle.
        method: The method of the organisation, which needs not be said again.

    """
    by_circle: dict[str, list[Minutes]] = {}
    for one in minutes:
        by_circle.setdefault(one.circle, []).append(one)
    found: dict[str, CircleFile] = {}
    for circle, held in sorted(by_circle.items()):
        about = next((one.about for one in reversed(held) if one.about is not None), None)
        last = held[-1]
        found[circle] = CircleFile(
            name=about.name if about and about.name else circle,
            aim=about.aim if about else "",
            domain=about.domain if about else "",
            members=tuple(
                Person(one.id, one.name, one.right)
                for one in last.people
                if one.part is Part.MEMBER
            ),
            roles=_roles(circle, standing),
            method=last.method if last.method != method else "",
        )
    return found


def _roles(circle: str, standing: Mapping[str, Standing]) -> tuple[CircleRole, ...]:
    titles: dict[str, str] = {}
    holders: dict[str, int] = {}
    for identity, one in standing.items():
        if isinstance(one, Term) and identity.startswith(f"terms/{circle}/"):
            titles[one.role] = one.title or titles.get(one.role, "")
            holders[one.role] = holders.get(one.role, 0) + (one.state is TermState.HOLDS)
    return tuple(
        CircleRole(role, title, seats=max(1, holders[role])) for role, title in titles.items()
    )


# Writing.


def write_beginning(root: Path, beginning: Beginning) -> tuple[str, ...]:
    """Write the first files of a record.

    Args:
        root: Its folder.
        beginning: What it shall hold.

    Returns:
        The paths that were written, below the record; the folder of the schemas
        stands for them.

    Raises:
        BadRequest: If a file with other content is in the way; nothing is
            written then.
        RecordError: If something cannot be written.

    """
    for path, data in _files(root, beginning).items():
        _refuse_other(root, path, data)
    written = _write_missing(root, _schema_files())
    shown = [f"{SCHEMA_FOLDER}/"] if written else []
    shown += _write_missing(root, {ATTRIBUTES: words.ATTRIBUTES.encode()})
    return (*_write_missing(root, _files(root, beginning)), *shown)


def is_written(root: Path, circles: Mapping[str, CircleFile]) -> bool:
    """Tell whether these circles are written already, word for word, and no others.

    Args:
        root: The record folder.
        circles: What each circle shall say, by its id.

    Raises:
        BadRequest: If a file of a circle is none that can be read.
        RecordError: If it cannot be read at all.

    """
    if circle_ids(root) != tuple(circles):
        return False
    files = _circle_files(root, circles)
    return all(
        _without_editor_line(read_whole(root / path, SIZE_LIMIT)) == _without_editor_line(data)
        for path, data in files.items()
    )


def _circle_files(root: Path, circles: Mapping[str, CircleFile]) -> dict[str, bytes]:
    return {
        path: circle_bytes(said, root, path)
        for circle, said in circles.items()
        for path in (f"circles/{circle}.yaml",)
    }


def _files(root: Path, beginning: Beginning) -> dict[str, bytes]:
    """Return the files in the order in which they are written."""
    files = _circle_files(root, beginning.circles)
    for identity, value in beginning.standing.items():
        path = identity + PARTS[identity.partition("/")[0]]
        files[path] = standing_bytes(value, editor_line(root, path))
    plain: dict[str, Plain] = {
        "format": ORGANISATION_FORMAT,
        **to_plain(beginning.organisation),
    }
    files[ORGANISATION] = (editor_line(root, ORGANISATION) + write_yaml(plain)).encode()
    return files


def _schema_files() -> dict[str, bytes]:
    return {
        f"{SCHEMA_FOLDER}/{kind}.json": schema_bytes(schema) for kind, schema in schemas().items()
    }


def _refuse_other(root: Path, path: str, data: bytes) -> None:
    """Refuse a file that says something else; the line for editors does not count."""
    file = root / path
    if not file.exists() and not file.is_symlink():
        return
    there = read_whole(file, SIZE_LIMIT)
    if _without_editor_line(there) != _without_editor_line(data):
        raise BadRequest(words.IN_THE_WAY, path)


def _without_editor_line(data: bytes) -> bytes:
    lines = data.splitlines(keepends=True)
    return b"".join(line for line in lines if not line.startswith(b"# yaml-language-server:"))


def _write_missing(root: Path, files: Mapping[str, bytes]) -> tuple[str, ...]:
    missing = {path: data for path, data in files.items() if not (root / path).exists()}
    for path, data in missing.items():
        write_whole(root / path, data, root=root)
    return tuple(missing)

"""Everything of a record as one JSON document, piece by piece.

Keys and values are those of the files, also the keys that the program does not
know; numbers, yes and no are written as such. What cannot be read is left out
and named to whoever asks. Only one file of minutes is in memory at a time.

Must not know where the document goes.
Source: issue 3, section 3 (export); product.md section 4 (YAML).
"""

from __future__ import annotations

import dataclasses
import json
from collections.abc import Callable, Iterator, Mapping, Sequence
from pathlib import Path

from sociocli.domain.agenda import Agenda
from sociocli.domain.minutes import Minutes
from sociocli.domain.plain import Plain
from sociocli.errors import BadRequest
from sociocli.record.circle_file import CircleFile, OrganisationFile
from sociocli.record.disk import read_whole
from sociocli.record.finding import Finding, finding_of
from sociocli.record.folder import ORGANISATION, RecordFolder
from sociocli.record.index import Index
from sociocli.record.own_form import plain_of_own_form
from sociocli.record.plain import from_node, node_of, to_plain
from sociocli.record.standing_file import STANDING
from sociocli.record.things import Thing
from sociocli.record.yaml_text import plain_of
from sociocli.record.yaml_tree import SIZE_LIMIT, decode, parse

__all__ = ["FORMAT", "everything", "is_everything", "typed"]

FORMAT = "sociocli/export/1"
_OPENING = f'{{\n"format": "{FORMAT}"'
_PARTS: tuple[tuple[str, type | None], ...] = (
    ("circles", CircleFile),
    *STANDING.items(),
    ("agendas", Agenda),
    ("minutes", Minutes),
)
# What a file may leave out, though everybody asks for it.
_ALWAYS = ("status", "state")


class _EveryField(Mapping[type, Sequence[str]]):
    """Has every field written, also those that say nothing."""

    def __getitem__(self, cls: type) -> Sequence[str]:
        return [field.name for field in dataclasses.fields(cls)]

    def __iter__(self) -> Iterator[type]:
        return iter((Minutes,))

    def __len__(self) -> int:
        return 1


def everything(
    root: Path, index: Index, *, circle: str = "", missed: Callable[[Finding], None]
) -> Iterator[bytes]:
    """Write everything, piece by piece.

    Args:
        root: The record folder.
        index: What is in the record.
        circle: Only what belongs to this circle, if it is given.
        missed: Is told of each file that could not be read only now.

    """
    folder = RecordFolder(root)
    yield f'{_OPENING},\n"organisation": {_json(_organisation(folder, missed))}'.encode()
    for part, cls in _PARTS:
        yield f',\n"{part}": ['.encode()
        separator = "\n"
        for thing in index.things(part, circle=circle):
            plain = _whole(folder, thing, missed) if part == "minutes" else thing.plain
            if plain is not None:
                yield f"{separator}{_json(_described(thing, plain, cls))}".encode()
                separator = ",\n"
        yield b"\n]"
    yield b"\n}\n"


def is_everything(head: bytes) -> bool:
    """Tell whether a file that begins so is such a document."""
    return head.replace(b"\r\n", b"\n").startswith(_OPENING.encode())


def typed(cls: type, raw: Mapping[str, Plain], path: str) -> dict[str, Plain]:
    """Return what a file holds, with numbers, yes and no in the place of their texts.

    Args:
        cls: What the file is.
        raw: What it holds, as text throughout.
        path: How it is called in sentences.

    Raises:
        BadRequest: If it is no such file.

    """
    plain = dict(raw)
    extras = ("format", "settings")
    value: object = from_node(cls, node_of(plain), path, extras=extras, findings=[])
    whole = to_plain(value, _EveryField())
    found = _merged(plain, whole)
    missing = {key: whole[key] for key in _ALWAYS if key in whole and key not in plain}
    return {**(found if isinstance(found, dict) else {}), **missing}


def _merged(raw: Plain, whole: Plain) -> Plain:
    if isinstance(raw, dict) and isinstance(whole, dict):
        return {
            key: _merged(value, whole[key]) if key in whole else value for key, value in raw.items()
        }
    if isinstance(raw, list) and isinstance(whole, list) and len(raw) == len(whole):
        return [_merged(one, other) for one, other in zip(raw, whole, strict=True)]
    return whole


def _described(thing: Thing, plain: Mapping[str, Plain], cls: type | None) -> dict[str, Plain]:
    known: Mapping[str, Plain] = plain
    if cls is not None:
        try:
            known = typed(cls, plain, thing.id)
        except BadRequest:  # its own check names what is wrong; the text is still there
            known = plain
    of_circle = {} if thing.part == "circles" else {"circle": thing.circle}
    return {"id": thing.id, **of_circle, **{k: v for k, v in known.items() if k != "id"}}


def _whole(
    folder: RecordFolder, thing: Thing, missed: Callable[[Finding], None]
) -> Mapping[str, Plain] | None:
    return _read(folder.file_of(thing.id), folder.path_of(thing.id), missed)


def _organisation(folder: RecordFolder, missed: Callable[[Finding], None]) -> dict[str, Plain]:
    path = folder.at(ORGANISATION)
    plain = _read(path, ORGANISATION, missed) if path.is_file() else None
    if plain is None:
        return {}
    try:
        return typed(OrganisationFile, plain, ORGANISATION)
    except BadRequest as wrong:
        missed(finding_of(wrong, ORGANISATION))
        return dict(plain)


def _read(path: Path, shown: str, missed: Callable[[Finding], None]) -> Mapping[str, Plain] | None:
    try:
        text = decode(read_whole(path, SIZE_LIMIT), shown)
        plain: Plain = plain_of_own_form(text)
        if plain is None:
            plain = plain_of(parse(text, shown))
    except BadRequest as wrong:
        missed(finding_of(wrong, shown))
        return None
    return plain if isinstance(plain, dict) else {}


def _json(data: Plain) -> str:
    """Write on one line, in letters that every system reads."""
    return json.dumps(data, ensure_ascii=True)

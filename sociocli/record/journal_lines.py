"""The lines of a journal: how they are written and how they are read.

A line is the CRC of what follows, a space, JSON in ASCII, LF; so any text that
a keyboard can produce survives, and a line that was cut off shows itself. The
first line is the header. What was taken back stays, and a `drop` marks it.

Must not know files; that is `journal_file.py`.

Source: reliability.md 1.3; architecture.md, "The engine, in six nouns".
"""

from __future__ import annotations

import json
import zlib
from dataclasses import dataclass, field, replace
from pathlib import Path

from sociocli import __version__
from sociocli.domain.plain import Plain
from sociocli.process.asking import Aside, Moment
from sociocli.process.journal import EDITION, Entry

__all__ = [
    "FORMAT",
    "Header",
    "Lines",
    "Record",
    "begun",
    "drop_record",
    "entry_of",
    "entry_record",
    "fingerprint",
    "header_record",
    "line_of",
    "moved_record",
    "read_lines",
    "record_of",
    "texts_of",
]

FORMAT = "sociocli/journal/1"
Record = dict[str, Plain]
_CRC = 8


@dataclass(frozen=True, slots=True)
class Header:
    """The first line of a journal.

    Args:
        id: The identity of the meeting.
        circle: The id of its circle.
        record: The absolute path of the record folder.
        edition: The edition of the processes.
        version: The version of the program.
        fingerprint: That of the agenda.
        brought: What the meeting was begun with, as plain data.
        format: The format of the journal.

    """

    id: str
    circle: str
    record: str
    edition: int
    version: str = ""
    fingerprint: str = ""
    brought: Plain = None
    format: str = FORMAT


@dataclass(slots=True)
class Lines:
    """What the lines of a journal hold.

    Args:
        header: The first line, or None.
        entries: The entries that stand.
        taken_back: Entries that were dropped, in the order in which that happened.
        good: The length in bytes of all good lines before the first bad one.
        bad_line: The number of the first bad line that has good ones after it, or 0.
        bad: How many such lines there are.

    """

    header: Header | None = None
    entries: list[Entry] = field(default_factory=list)
    taken_back: list[Entry] = field(default_factory=list)
    good: int = 0
    bad_line: int = 0
    bad: int = 0


def begun(
    meeting: str, circle: str, record: Path, *, agenda: Plain = None, brought: Plain = None
) -> Header:
    """Return the first line of a journal that begins now.

    Args:
        meeting: The identity of the meeting.
        circle: The id of its circle.
        record: The record folder.
        agenda: The agenda as plain data.
        brought: What the meeting is begun with, as plain data.

    """
    return Header(
        meeting, circle, str(record.absolute()), EDITION, __version__, fingerprint(agenda), brought
    )


def fingerprint(agenda: Plain) -> str:
    """Return a short name for what an agenda holds."""
    import hashlib

    return hashlib.blake2b(line_of({"agenda": agenda}), digest_size=8).hexdigest()


def line_of(record: Record) -> bytes:
    """Return a record as a line."""
    body = json.dumps(record, ensure_ascii=True, separators=(",", ":")).encode("ascii")
    return b"%08x %s\n" % (zlib.crc32(body), body)


def record_of(line: bytes) -> Record | None:
    """Return the record in a line without its LF, or None if it is damaged."""
    body = line[_CRC + 1 :]
    if line[_CRC : _CRC + 1] != b" " or line[:_CRC] != b"%08x" % zlib.crc32(body):
        return None
    try:
        found = json.loads(body)
    except (ValueError, RecursionError):
        return None
    return found if isinstance(found, dict) else None


def header_record(header: Header) -> Record:
    """Return the record of a header."""
    return {
        "what": "header", "format": header.format, "edition": header.edition,
        "version": header.version, "id": header.id, "circle": header.circle,
        "record": header.record, "fingerprint": header.fingerprint, "brought": header.brought,
    }  # fmt: skip


def entry_record(entry: Entry) -> Record:
    """Return the record of an entry."""
    record: Record = {
        "what": "entry", "key": entry.key, "answer": entry.answer, "human": entry.human,
        "elapsed": entry.moment.elapsed, "wall": entry.moment.wall,
    }  # fmt: skip
    if entry.aside is not None:
        record["aside"] = entry.aside.way
        record["values"] = [[name, value] for name, value in entry.aside.values]
    return record


def drop_record(length: int) -> Record:
    """Return the record that takes back all entries beyond a length."""
    return {"what": "drop", "length": length}


def moved_record(record: str) -> Record:
    """Return the record that says where the record folder is now."""
    return {"what": "moved", "record": record}


def entry_of(record: Record) -> Entry:
    """Return the entry in a record."""
    aside = None
    if "aside" in record:
        values = record.get("values")
        pairs = values if isinstance(values, list) else []
        aside = Aside(
            str(record["aside"]),
            tuple((str(pair[0]), str(pair[1])) for pair in pairs if isinstance(pair, list)),
        )
    elapsed = record.get("elapsed")
    return Entry(
        str(record.get("key", "")),
        record.get("answer"),
        human=record.get("human") is True,
        moment=Moment(elapsed if isinstance(elapsed, int) else 0, str(record.get("wall", ""))),
        aside=aside,
    )


def texts_of(entry: Entry) -> list[str]:
    """Return the texts that somebody gave with an entry."""
    if entry.aside is not None:
        return [value for _, value in entry.aside.values if value]
    return _texts_in(entry.answer)


def _texts_in(answer: Plain) -> list[str]:
    if isinstance(answer, str):
        return [answer] if answer else []
    if isinstance(answer, dict):
        answer = list(answer.values())
    if isinstance(answer, list):
        return [text for part in answer for text in _texts_in(part)]
    return []


def read_lines(data: bytes) -> Lines:
    """Read the bytes of a journal; what is damaged is counted and left out."""
    found = Lines()
    pieces = data.split(b"\n")
    records = [record_of(piece) for piece in pieces[:-1]]
    last_good = max((i for i, record in enumerate(records) if record is not None), default=-1)
    at = 0
    for i, record in enumerate(records[: last_good + 1]):
        if record is None:
            found.bad += 1
            found.bad_line = found.bad_line or i + 1
        else:
            _take(found, record)
        at += len(pieces[i]) + 1
        if not found.bad:
            found.good = at
    return found


def _take(found: Lines, record: Record) -> None:
    what = record.get("what")
    if what == "header":
        found.header = _header_of(record)
    elif what == "entry":
        found.entries.append(entry_of(record))
    elif what == "drop":
        length = record.get("length")
        kept = length if isinstance(length, int) and length >= 0 else 0
        found.taken_back += found.entries[kept:]
        del found.entries[kept:]
    elif what == "moved" and found.header:
        found.header = replace(found.header, record=str(record.get("record", "")))


def _header_of(record: Record) -> Header:
    edition = record.get("edition")
    return Header(
        id=str(record.get("id", "")),
        circle=str(record.get("circle", "")),
        record=str(record.get("record", "")),
        edition=edition if isinstance(edition, int) else 0,
        version=str(record.get("version", "")),
        fingerprint=str(record.get("fingerprint", "")),
        brought=record.get("brought"),
        format=str(record.get("format", "")),
    )

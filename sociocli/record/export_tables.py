"""Decisions, actions, terms and attendance as tables for a spreadsheet.

Text that a spreadsheet would take for a formula gets an apostrophe in front, so
that nothing that people wrote is ever carried out. Must not know where the table
goes.

Source: issue 3, section 3 (export); OWASP, CSV injection.
"""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Callable, Iterator, Mapping, Sequence

from sociocli.domain.people import Attendee, Away
from sociocli.domain.plain import Plain, maps_in
from sociocli.domain.standing import StandingAction, StandingDecision, Term
from sociocli.record import export_wording as words
from sociocli.record.export_names import Names
from sociocli.record.index import Index
from sociocli.record.plain import from_node, node_of
from sociocli.record.standing_file import standing_of_plain
from sociocli.record.things import Thing

__all__ = ["TABLES", "csv_pieces", "is_table", "safe_cell", "table_rows"]

Row = tuple[str, ...]
TABLES = tuple(words.TABLES)
_BOM = "\ufeff"
_MANY = 500
# Spreadsheets take these for the beginning of a formula, also behind spaces.
_FORMULA = re.compile("[ \u00a0\n]*[=+\\-@\uff1d\uff0b\uff0d\uff20]|[\t\r]")
_CONTROLS = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u2028\u2029\ufeff\ud800-\udfff]")
_PICTURES, _LAST_PICTURED = 0x2400, 0x1F


def csv_pieces(
    name: str, index: Index, names: Names, *, circle: str = "", excel: bool = False
) -> Iterator[bytes]:
    """Write a table, piece by piece.

    Args:
        name: One of `TABLES`.
        index: What is in the record.
        names: The names for its ids.
        circle: Only what belongs to this circle, if it is given.
        excel: Whether to mark the text as UTF-8 and end lines as Excel wants it.

    """
    end = "\r\n" if excel else "\n"
    stream = io.StringIO(newline="")
    writer = csv.writer(stream, lineterminator=end)
    stream.write(_BOM * excel)
    writer.writerow(words.TABLES[name])
    for n, row in enumerate(table_rows(name, index, names, circle=circle), 1):
        writer.writerow([safe_cell(text) for text in row])
        if n % _MANY == 0:
            yield _taken(stream)
    yield _taken(stream)


def safe_cell(text: str) -> str:
    """Return what a spreadsheet shows as the text that it is."""
    guard = "'" if _FORMULA.match(text) else ""
    return guard + _CONTROLS.sub(_shown, text)


def table_rows(name: str, index: Index, names: Names, *, circle: str = "") -> Iterator[Row]:
    """Yield the rows of a table, by identity; see `csv_pieces`."""
    part = "minutes" if name == "attendance" else name
    for thing in index.things(part, circle=circle):
        yield from _ROWS[name](thing, names)


def _decision(thing: Thing, names: Names) -> Iterator[Row]:
    one = standing_of_plain(StandingDecision, thing.plain, thing.id)
    yield (
        thing.id, names.circle(thing.circle), one.title, words.DECISION_STATUS[one.status],
        one.adopted, one.review, one.expires, one.ended, names.person(one.owner, thing.circle),
        one.text, _lines(one.criteria), _lines(one.conditions),
        _lines([concern.text for concern in one.concerns]), one.supersedes, one.superseded_by,
        one.minutes,
    )  # fmt: skip


def _action(thing: Thing, names: Names) -> Iterator[Row]:
    one = standing_of_plain(StandingAction, thing.plain, thing.id)
    yield (
        thing.id, names.circle(thing.circle), one.what,
        ", ".join(names.person(who, thing.circle) for who in one.who), one.by, one.every,
        words.ACTION_STATE[one.state], one.closed, one.note, one.minutes,
    )  # fmt: skip


def _term(thing: Thing, names: Names) -> Iterator[Row]:
    one = standing_of_plain(Term, thing.plain, thing.id)
    yield (
        thing.id, names.circle(thing.circle), names.role(one.role, thing.circle, one.title),
        names.person(one.holder, thing.circle), one.start, one.until, words.TERM_STATE[one.state],
        one.ended, one.because, one.minutes,
    )  # fmt: skip


def _attendance(thing: Thing, names: Names) -> Iterator[Row]:
    """Yield one row for each person of a meeting."""
    circle = names.circle(thing.circle)
    for plain in maps_in(thing.plain, "people"):
        one = from_node(Attendee, node_of(plain), thing.id, findings=[])
        yield (
            thing.name, circle, thing.begins, one.id, one.name, words.PART[one.part],
            words.PRESENCE[one.presence], one.arrived, one.left,
            ", ".join(_away(away) for away in one.away), words.RIGHT[one.right],
            _served(thing.plain, one.id),
        )  # fmt: skip


_ROWS: dict[str, Callable[[Thing, Names], Iterator[Row]]] = {
    "decisions": _decision,
    "actions": _action,
    "terms": _term,
    "attendance": _attendance,
}


def _away(one: Away) -> str:
    sentence = words.AWAY if one.back else words.AWAY_FROM
    return sentence.format(left=one.left, back=one.back)


def _served(plain: Mapping[str, Plain], person: str) -> str:
    """Return what somebody did in the meeting."""
    roles = (("facilitator", words.FACILITATOR), ("secretary", words.SECRETARY))
    return ", ".join(word for key, word in roles if person and plain.get(key) == person)


def _taken(stream: io.StringIO) -> bytes:
    text = stream.getvalue()
    stream.seek(0)
    stream.truncate()
    return text.encode("utf-8", "replace")


def _lines(texts: Sequence[str]) -> str:
    return "\n".join(texts)


def _shown(match: re.Match[str]) -> str:
    code = ord(match[0])
    return chr(_PICTURES + code) if code <= _LAST_PICTURED else "\ufffd"


def is_table(head: bytes) -> bool:
    """Tell whether a file that begins so was made here."""
    text = head.removeprefix(_BOM.encode()).decode("utf-8", "replace")
    heads = [",".join(columns) for columns in words.TABLES.values()]
    return text.splitlines()[:1] != [] and text.splitlines()[0] in heads

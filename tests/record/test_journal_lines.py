"""The lines of a journal."""

from __future__ import annotations

import zlib
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sociocli import __version__
from sociocli.process.asking import Aside, Moment
from sociocli.process.journal import EDITION, Entry
from sociocli.record.journal_lines import (
    FORMAT,
    begun,
    drop_record,
    entry_of,
    entry_record,
    fingerprint,
    header_record,
    line_of,
    moved_record,
    read_lines,
    record_of,
    texts_of,
)


def entry(answer: object = "consent", key: str = "item-1/consent-1/ana") -> Entry:
    """Return an entry that a person gave."""
    moment = Moment(70, "2026-11-22T19:01:10+01:00")
    return Entry(key, answer, human=True, moment=moment)


HEAD = begun("2026-11-22-operations", "operations", Path("/record"), brought={"circle": "x"})


def test_a_line_is_checksum_space_json_line_feed() -> None:
    """The form of a line is a contract with old journals."""
    body = b'{"a":"\\u00e9\\n"}'
    assert line_of({"a": "é\n"}) == b"%08x %s\n" % (zlib.crc32(body), body)


@given(st.text(st.characters()) | st.lists(st.text()) | st.integers() | st.booleans() | st.none())
def test_whatever_is_answered_fits_into_one_line_of_ascii(answer: object) -> None:
    """Surrogates, NUL, ESC and line breaks survive in a line without them."""
    line = line_of(entry_record(entry(answer)))
    assert line.isascii()
    assert line.count(b"\n") == 1
    record = record_of(line[:-1])
    assert record is not None
    again = entry_of(record)
    assert line_of(entry_record(again)) == line


def test_the_texts_of_an_entry_are_what_somebody_gave() -> None:
    """Whatever the shape of the answer, its texts can be shown again."""
    assert texts_of(entry("a")) == ["a"]
    assert texts_of(entry({"how": "spoke", "text": ["b", "", 3, None]})) == ["spoke", "b"]
    assert texts_of(entry(None)) == []


def test_an_aside_comes_back() -> None:
    """What happened beside a question is an entry too."""
    given_aside = Entry(
        "item-1/reactions/ana", None, human=True, moment=Moment(5, "w"),
        aside=Aside("arrived", (("who", "kim"), ("at", "19:20"))),
    )  # fmt: skip
    assert entry_of(entry_record(given_aside)) == given_aside


def test_the_header_says_who_wrote_it_and_for_what() -> None:
    """Format, edition, version, meeting, circle, record, agenda, and what was brought."""
    found = read_lines(line_of(header_record(HEAD))).header
    assert found == HEAD
    assert (HEAD.format, HEAD.edition, HEAD.version) == (FORMAT, EDITION, __version__)
    assert (HEAD.record, HEAD.brought) == ("/record", {"circle": "x"})


def test_another_agenda_has_another_fingerprint() -> None:
    """The fingerprint depends on what the agenda holds and on nothing else."""
    assert fingerprint({"a": 1}) == fingerprint({"a": 1}) != fingerprint({"a": 2})


@pytest.mark.parametrize(
    "line",
    [b"", b"\0" * 27, b"zzzzzzzz {}", b"00000000 {}", line_of({"a": "b"})[:-2], b"12345678"],
)
def test_a_damaged_line_is_no_record(line: bytes) -> None:
    """Checksum, space and JSON must be right."""
    assert record_of(line) is None


def test_json_that_is_no_mapping_is_no_record() -> None:
    """A right checksum does not make a list a record."""
    for body in (b"[1]", b"{", b"[" * 100_000):
        assert record_of(b"%08x %s" % (zlib.crc32(body), body)) is None


def journal(*records: dict[str, object]) -> bytes:
    """Return a journal with these records."""
    return b"".join(line_of(record) for record in (header_record(HEAD), *records))


def test_what_was_dropped_is_kept_apart() -> None:
    """A drop takes entries back and erases nothing."""
    first, second, third = (entry(key=key) for key in ("a", "b", "c"))
    data = journal(entry_record(first), entry_record(second), drop_record(1), entry_record(third))
    lines = read_lines(data)
    assert (lines.entries, lines.taken_back) == ([first, third], [second])
    assert (lines.good, lines.bad) == (len(data), 0)


def test_the_record_folder_may_have_moved() -> None:
    """The last place that was noted holds."""
    head = read_lines(journal(moved_record("/b"), moved_record("/c"))).header
    assert head is not None
    assert head.record == "/c"


def test_records_of_another_time_are_passed_over() -> None:
    """A kind of record that we do not know is no damage, and odd values do no harm."""
    odd = [
        {"what": "heartbeat"},
        {"what": "drop", "length": "x"},
        {"what": "entry", "elapsed": "x"},
    ]
    lines = read_lines(journal(*odd))
    assert (lines.bad, lines.entries) == (0, [Entry("", None, human=False, moment=Moment())])


@pytest.mark.parametrize(
    "tail", [b"", b"\0" * 27, b"1234", line_of({"a": "b"})[:-1], b"\n", b"x\ny\n"]
)
def test_a_torn_tail_is_not_good(tail: bytes) -> None:
    """Whatever follows the last good line is the tail; the length says where it begins."""
    data = journal(entry_record(entry()))
    lines = read_lines(data + tail)
    assert (lines.good, lines.bad, len(lines.entries)) == (len(data), 0, 1)


def test_damage_before_good_lines_is_counted() -> None:
    """Bad lines in the middle are left out, counted, and the first one is named."""
    good = entry_record(entry())
    data = journal(good) + b"rubbish\nmore\n" + line_of(good)
    lines = read_lines(data)
    assert (lines.bad, lines.bad_line, len(lines.entries)) == (2, 3, 2)

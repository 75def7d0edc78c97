"""Reading journals of any edition."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from sociocli.errors import RecordError
from sociocli.process.asking import Moment
from sociocli.process.journal import EDITION, Entry
from sociocli.record.journal_lines import begun, drop_record, entry_record, header_record, line_of
from sociocli.record.journal_past import read_journal, set_aside

HEAD = begun("2026-11-22-operations", "operations", Path("/record"))
GIVEN = Entry("a", "yes", human=True, moment=Moment(1, "w"))


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """Return where the journal lies."""
    return tmp_path / "journal"


def test_a_journal_of_another_edition_can_be_read(path: Path) -> None:
    """Nobody's words are held hostage."""
    head = replace(HEAD, edition=EDITION + 7)
    records = (header_record(head), entry_record(GIVEN), entry_record(GIVEN), drop_record(1))
    path.write_bytes(b"".join(map(line_of, records)))
    past = read_journal(path)
    assert (past.header, past.entries, past.taken_back) == (head, (GIVEN,), (GIVEN,))
    assert past.warning == ""


def test_a_damaged_journal_can_be_read(path: Path) -> None:
    """What is whole is given, what is not is counted, and nothing is changed."""
    data = line_of(header_record(HEAD)) + b"rubbish\n" + line_of(entry_record(GIVEN)) + b"torn"
    path.write_bytes(data)
    past = read_journal(path)
    assert past.entries == (GIVEN,)
    assert past.warning.endswith("which are left out: 1.")
    assert path.read_bytes() == data


@pytest.mark.parametrize("data", [b"", b"hello\n", line_of(entry_record(GIVEN))])
def test_what_is_no_journal_is_said(path: Path, data: bytes) -> None:
    """A file without a header is none of ours."""
    path.write_bytes(data)
    with pytest.raises(RecordError, match="not a journal"):
        read_journal(path)


def test_a_newer_format_is_said(path: Path) -> None:
    """A journal of a format to come is left alone."""
    path.write_bytes(line_of(header_record(replace(HEAD, format="sociocli/journal/9"))))
    with pytest.raises(RecordError, match="newer program"):
        read_journal(path)


def test_a_linked_journal_is_refused(path: Path, tmp_path: Path) -> None:
    """A journal is never read or written through a symbolic link."""
    path.symlink_to(tmp_path / "elsewhere")
    (tmp_path / "elsewhere").write_bytes(line_of(header_record(HEAD)))
    with pytest.raises(RecordError, match="symbolic link"):
        read_journal(path)


def test_a_tail_is_set_aside_and_never_lost(path: Path) -> None:
    """Each torn tail is added to the file beside the journal, readable by the owner only."""
    for tail in (b"\0\0", b"second"):
        path.write_bytes(b"good\n" + tail)
        sentence = set_aside(path, b"good\n" + tail, 5)
        assert "journal.torn" in sentence
        assert path.read_bytes() == b"good\n"
    torn = path.with_name("journal.torn")
    assert torn.read_bytes() == b"\0\0\nsecond\n"
    assert torn.stat().st_mode & 0o077 == 0


def test_without_a_tail_nothing_is_set_aside(path: Path) -> None:
    """A whole journal is not touched."""
    path.write_bytes(b"good\n")
    assert set_aside(path, b"good\n", 5) == ""
    assert [file.name for file in path.parent.iterdir()] == ["journal"]

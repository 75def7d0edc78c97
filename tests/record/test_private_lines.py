"""Private files to which lines are only added."""

from __future__ import annotations

import errno
import os
from pathlib import Path

import pytest

from sociocli.errors import RecordError
from sociocli.record import private_lines
from sociocli.record.private_lines import add_line

ALL_IS_AS_IT_WAS = "Nothing was changed."


def test_lines_are_added_in_their_order(tmp_path: Path) -> None:
    """Each is JSON in a line of its own; only the owner may read the file and its folder."""
    path = tmp_path / "practice" / "lines"
    add_line(path, {"a": "أمينة\n"}, ALL_IS_AS_IT_WAS)
    add_line(path, {"b": 2}, ALL_IS_AS_IT_WAS)
    assert path.read_text(encoding="utf-8") == '{"a": "أمينة\\n"}\n{"b": 2}\n'
    assert (path.stat().st_mode & 0o777, path.parent.stat().st_mode & 0o777) == (0o600, 0o700)


def test_a_line_that_was_cut_off_is_ended_first(tmp_path: Path) -> None:
    """What a crash left of a line spoils no other."""
    path = tmp_path / "lines"
    path.write_text('{"a": 1}\n{"b"')
    add_line(path, {"c": 3}, ALL_IS_AS_IT_WAS)
    assert path.read_text().splitlines() == ['{"a": 1}', '{"b"', '{"c": 3}']


def test_of_a_line_that_does_not_fit_nothing_stays(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """On a full disk the file is as it was, and that is said."""
    path = tmp_path / "lines"
    add_line(path, {"a": 1}, ALL_IS_AS_IT_WAS)

    def full(fd: int, data: bytes) -> None:
        os.write(fd, data[:4])
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(private_lines, "write_all", full)
    with pytest.raises(RecordError, match=ALL_IS_AS_IT_WAS):
        add_line(path, {"b": 2}, ALL_IS_AS_IT_WAS)
    assert path.read_text() == '{"a": 1}\n'

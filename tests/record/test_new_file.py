"""Files that were not there before."""

from __future__ import annotations

import errno
from pathlib import Path

import pytest

from sociocli.errors import RecordError
from sociocli.record import new_file
from sociocli.record.new_file import write_new


def test_a_file_is_written_once(tmp_path: Path) -> None:
    """What is there already stays as it is, a link that leads nowhere too."""
    path = tmp_path / "x"
    assert write_new(path, b"first")
    assert not write_new(path, b"second")
    assert path.read_bytes() == b"first"
    (tmp_path / "link").symlink_to(tmp_path / "nowhere")
    assert not write_new(tmp_path / "link", b"x")
    assert not (tmp_path / "nowhere").exists()


def test_a_full_disk_leaves_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A file that could not be written whole is not there at all."""

    def full(fd: int, data: bytes) -> None:
        raise OSError(errno.ENOSPC, "full")

    monkeypatch.setattr(new_file, "write_all", full)
    with pytest.raises(RecordError, match="disk is full"):
        write_new(tmp_path / "x", b"data")
    assert list(tmp_path.iterdir()) == []


def test_a_folder_that_is_not_there(tmp_path: Path) -> None:
    """A missing folder is said in a sentence."""
    with pytest.raises(RecordError, match="not there"):
        write_new(tmp_path / "no" / "x", b"data")

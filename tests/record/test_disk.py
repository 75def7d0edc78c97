"""The disk's troubles in words for people."""

from __future__ import annotations

import errno
import os
import signal
import tokenize
from pathlib import Path

import pytest

import sociocli
from sociocli.errors import BadRequest, RecordError
from sociocli.record.disk import (
    holding_signals,
    read_whole,
    sync,
    sync_folder,
    trouble,
    write_all,
)


@pytest.mark.parametrize(
    ("number", "words"),
    [
        (errno.ENOSPC, "The disk is full"),
        (errno.EDQUOT, "The disk is full"),
        (errno.EROFS, "may only be read"),
        (errno.EACCES, "not allowed"),
        (errno.ENOENT, "not there (any more)"),
        (errno.ESTALE, "not there (any more)"),
        (errno.ELOOP, "symbolic link"),
        (errno.ENAMETOOLONG, "too long"),
        (errno.EIO, "makes trouble at /x/y (Input/output error)"),
    ],
)
def test_each_trouble_is_a_sentence_that_says_what_is_safe(number: int, words: str) -> None:
    """What happened, where, and what is safe; exit code 3."""
    error = trouble(OSError(number, "x"), Path("/x/y"), "All else is safe.")
    assert words in error.sentence
    assert "/x/y" in error.sentence
    assert error.sentence.endswith("All else is safe.")
    assert error.exit_code == 3


def test_trouble_without_a_number_is_said_too() -> None:
    """An error of a library keeps its own words."""
    assert "(odd)" in trouble(OSError("odd"), Path("/x"), "Safe.").sentence


def test_all_bytes_are_written(monkeypatch: pytest.MonkeyPatch) -> None:
    """A disk that takes one byte at a time gets them all."""
    taken = bytearray()

    def one(_: int, data: bytes) -> int:
        taken.extend(bytes(data[:1]))
        return 1

    monkeypatch.setattr(os, "write", one)
    write_all(3, b"hello")
    assert taken == b"hello"


def test_a_folder_that_cannot_be_synced_is_no_trouble(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Some disks cannot sync folders; other errors count."""

    def fails(number: int) -> None:
        def fsync(_: int) -> None:
            raise OSError(number, "no")

        monkeypatch.setattr(os, "fsync", fsync)

    fails(errno.EINVAL)
    sync_folder(tmp_path)
    fails(errno.EIO)
    with pytest.raises(OSError, match="no"):
        sync_folder(tmp_path)


def test_on_a_mac_the_drive_is_flushed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """`F_FULLFSYNC` is used where it is, and plain fsync where the disk refuses it."""
    import fcntl

    done: list[object] = []
    monkeypatch.setattr("sys.platform", "darwin")
    monkeypatch.setattr(fcntl, "F_FULLFSYNC", 51, raising=False)
    monkeypatch.setattr(fcntl, "fcntl", lambda _, what: done.append(what))
    monkeypatch.setattr(os, "fsync", lambda _: done.append("fsync"))
    sync(3)
    assert done == [51]

    def refuses(_: int, __: int) -> None:
        raise OSError(errno.ENOTSUP, "no")

    monkeypatch.setattr(fcntl, "fcntl", refuses)
    sync(3)
    assert done == [51, "fsync"]
    monkeypatch.delattr(fcntl, "F_FULLFSYNC")
    sync(3)
    assert done == [51, "fsync", "fsync"]


def test_signals_wait() -> None:
    """A signal comes after the stretch in which it must not."""
    steps = []

    def stretch() -> None:
        with holding_signals():
            signal.raise_signal(signal.SIGINT)
            steps.append("went on")

    with pytest.raises(KeyboardInterrupt):
        stretch()
    assert steps == ["went on"]


def test_a_file_is_read_whole(tmp_path: Path) -> None:
    """Reading gives all bytes; a link is followed unless it must not be."""
    file, link = tmp_path / "a", tmp_path / "b"
    file.write_bytes(b"hello")
    link.symlink_to(file)
    assert read_whole(file, 10) == b"hello" == read_whole(link, 10)
    with pytest.raises(RecordError, match="symbolic link"):
        read_whole(link, 10, follow=False)


def test_what_is_no_ordinary_file_is_not_waited_for(tmp_path: Path) -> None:
    """A pipe, a folder and a file that is too large are refused at once."""
    os.mkfifo(tmp_path / "pipe")
    with pytest.raises(BadRequest, match="not an ordinary file"):
        read_whole(tmp_path / "pipe", 10)
    with pytest.raises(BadRequest, match="not an ordinary file"):
        read_whole(tmp_path, 10)
    (tmp_path / "large").write_bytes(b"x" * 11)
    with pytest.raises(BadRequest, match="larger than"):
        read_whole(tmp_path / "large", 10)


def test_a_missing_file_is_said(tmp_path: Path) -> None:
    """The sentence names it."""
    with pytest.raises(RecordError, match="not there"):
        read_whole(tmp_path / "no", 10)


def test_a_disk_that_fails_while_reading_is_said(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Trouble in the middle is a sentence too."""
    (tmp_path / "a").write_bytes(b"x")

    def fails(*_: object, **__: object) -> None:
        raise OSError(errno.EIO, "no")

    monkeypatch.setattr(os, "fdopen", fails)
    with pytest.raises(RecordError, match="makes trouble"):
        read_whole(tmp_path / "a", 10)


def test_one_place_knows_what_private_means() -> None:
    """Nobody else writes these permissions down, but the terminal, which knows no record."""
    root = Path(sociocli.__file__).parent
    knowing = []
    for path in sorted(root.rglob("*.py")):
        with path.open("rb") as file:
            said = [token.string.lower() for token in tokenize.tokenize(file.readline)]
        if any(one in said for one in ("0o600", "0o700", "0o077", "0o77")):
            knowing.append(path.relative_to(root).as_posix())
    assert knowing == ["record/disk.py", "terminal/editor.py"]

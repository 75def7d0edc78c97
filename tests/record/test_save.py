"""Saving whole files: the old one or the new one, never a mixture."""

from __future__ import annotations

import errno
import os
import subprocess
import sys
from pathlib import Path

import pytest

from sociocli.errors import Bug, RecordError
from sociocli.record.save import make_folder, write_whole


def names(folder: Path) -> list[str]:
    """Return what is in a folder."""
    return sorted(path.name for path in folder.iterdir())


def test_a_file_is_put_in_place(tmp_path: Path) -> None:
    """New or old, the file then holds exactly the bytes, and nothing else is left."""
    file = tmp_path / "a.yaml"
    write_whole(file, b"one")
    write_whole(file, b"two" * 100_000)
    assert file.read_bytes() == b"two" * 100_000
    assert names(tmp_path) == ["a.yaml"]


def test_the_mode_of_the_old_file_stays(tmp_path: Path) -> None:
    """A shared file stays shared, a private one private; a new one follows the umask."""
    file = tmp_path / "a"
    before = os.umask(0o022)
    try:
        write_whole(file, b"one")
        assert file.stat().st_mode & 0o777 == 0o644
        for mode in (0o664, 0o600):
            file.chmod(mode)
            write_whole(file, b"two")
            assert file.stat().st_mode & 0o777 == mode
        write_whole(tmp_path / "b", b"x", mode=0o600)
        assert (tmp_path / "b").stat().st_mode & 0o777 == 0o600
    finally:
        os.umask(before)


def test_bytes_are_safe_before_the_name_and_the_name_before_it_returns(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The order is the promise: write, sync, rename, sync the folder."""
    steps: list[str] = []

    def noting(name: str, real: object) -> object:
        def call(*args: object, **more: object) -> object:
            steps.append(name)
            return real(*args, **more)

        return call

    for name in ("write", "fsync", "replace"):
        monkeypatch.setattr(os, name, noting(name, getattr(os, name)))
    write_whole(tmp_path / "a", b"x")
    assert steps == ["write", "fsync", "replace", "fsync"]


@pytest.mark.parametrize("call", ["write", "fsync", "replace"])
@pytest.mark.parametrize("number", [errno.ENOSPC, errno.EIO])
def test_after_trouble_the_old_file_is_there_and_no_other(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, call: str, number: int
) -> None:
    """Whatever fails, the old file is unchanged, the temporary one gone, and that is said."""
    (tmp_path / "a").write_bytes(b"old")

    def fails(*_: object, **__: object) -> None:
        raise OSError(number, "no")

    monkeypatch.setattr(os, call, fails)
    with pytest.raises(RecordError, match="What was there before is unchanged"):
        write_whole(tmp_path / "a", b"new")
    assert (tmp_path / "a").read_bytes() == b"old"
    assert names(tmp_path) == ["a"]


def test_a_short_write_is_finished(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """No byte is missing where the disk takes a few at a time."""
    write = os.write
    monkeypatch.setattr(os, "write", lambda fd, data: write(fd, data[:3]))
    write_whole(tmp_path / "a", b"0123456789")
    assert (tmp_path / "a").read_bytes() == b"0123456789"


def test_what_killed_programs_left_is_removed(tmp_path: Path) -> None:
    """Temporary files of programs that are gone go; those of living ones stay."""
    gone = subprocess.Popen([sys.executable, "-c", ""])
    gone.wait()
    for left in (f".a.tmp-{gone.pid}", f".a.tmp-{os.getpid()}", ".a.tmp-1", ".b.tmp-0", ".a.tmp-x"):
        (tmp_path / left).write_bytes(b"x")
    write_whole(tmp_path / "a", b"new")
    assert names(tmp_path) == [".a.tmp-1", ".a.tmp-x", ".b.tmp-0", "a"]


def test_missing_folders_below_the_root_are_made(tmp_path: Path) -> None:
    """The first minutes of a circle make its folder."""
    write_whole(tmp_path / "minutes" / "ops" / "a.yaml", b"x", root=tmp_path)
    assert (tmp_path / "minutes" / "ops" / "a.yaml").read_bytes() == b"x"


def test_without_a_root_a_missing_folder_is_said(tmp_path: Path) -> None:
    """A vanished folder is not quietly made anew."""
    with pytest.raises(RecordError, match="not there"):
        write_whole(tmp_path / "no" / "a", b"x")


def test_nothing_is_written_through_links(tmp_path: Path) -> None:
    """Neither through a linked folder nor into a linked file, whoever made them."""
    outside, root = tmp_path / "outside", tmp_path / "root"
    outside.mkdir()
    root.mkdir()
    (outside / "victim").write_bytes(b"safe")
    (root / "minutes").symlink_to(outside)
    (root / "a").symlink_to(outside / "victim")
    (root / "dangling").symlink_to(outside / "new")
    for path in (root / "minutes" / "victim", root / "minutes" / "x" / "y", root / "a",
                 root / "dangling"):  # fmt: skip
        with pytest.raises(RecordError, match="symbolic link"):
            write_whole(path, b"evil", root=root)
    with pytest.raises(RecordError, match="symbolic link"):
        make_folder(root / "minutes" / "x", root=root)
    assert (outside / "victim").read_bytes() == b"safe"
    assert names(outside) == ["victim"]


def test_a_file_of_another_folder_is_a_bug(tmp_path: Path) -> None:
    """The root and the path belong together."""
    with pytest.raises(Bug):
        write_whole(Path("/elsewhere/x"), b"x", root=tmp_path)


def test_programs_of_others_are_alive(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A program that we may not signal is running: its temporary file stays."""

    def refuses(*_: object) -> None:
        raise PermissionError

    monkeypatch.setattr(os, "kill", refuses)
    (tmp_path / ".a.tmp-999999999").write_bytes(b"x")
    write_whole(tmp_path / "a", b"new")
    assert names(tmp_path) == [".a.tmp-999999999", "a"]


@pytest.mark.parametrize("path", ["../x", "a/../../x"])
def test_nothing_is_written_outside_the_root(tmp_path: Path, path: str) -> None:
    """A path that leads out is a bug of ours."""
    (tmp_path / "root").mkdir()
    with pytest.raises(Bug):
        write_whole(tmp_path / "root" / path, b"x", root=tmp_path / "root")


def test_a_folder_in_the_way_is_said(tmp_path: Path) -> None:
    """What is no ordinary file is not replaced; a file is not taken for a folder."""
    (tmp_path / "folder").mkdir()
    (tmp_path / "file").write_bytes(b"x")
    with pytest.raises(RecordError, match="not an ordinary file"):
        write_whole(tmp_path / "folder", b"x")
    with pytest.raises(RecordError, match="not there"):
        write_whole(tmp_path / "file" / "x", b"x", root=tmp_path)


def test_a_folder_is_made_with_those_above_it(tmp_path: Path) -> None:
    """Each folder that is made has the mode, and making it again is harmless."""
    for _ in range(2):
        make_folder(tmp_path / "a" / "b", mode=0o700)
    assert (tmp_path / "a").stat().st_mode & 0o777 == 0o700
    assert (tmp_path / "a" / "b").stat().st_mode & 0o777 == 0o700


def test_the_parent_of_a_new_folder_is_synced(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A new folder survives a power cut."""
    synced: list[str] = []
    fsync = os.fsync

    def noting(fd: int) -> None:
        synced.append(str(Path(f"/proc/self/fd/{fd}").readlink()))
        fsync(fd)

    monkeypatch.setattr(os, "fsync", noting)
    make_folder(tmp_path / "a" / "b")
    assert synced == [str(tmp_path), str(tmp_path / "a")]


def test_a_name_that_is_too_long_is_said(tmp_path: Path) -> None:
    """The sentence says what is wrong."""
    with pytest.raises(RecordError, match="too long"):
        make_folder(tmp_path / ("x" * 300))

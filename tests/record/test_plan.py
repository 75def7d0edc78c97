"""Finishing a meeting: all files or, after a crash, still all."""

from __future__ import annotations

import json
import os
from pathlib import Path

import pytest

from sociocli.errors import Bug, RecordError
from sociocli.record import plan
from sociocli.record.plan import (
    Change,
    carry_out,
    has_plan,
    hash_of,
    hash_on_disk,
    read_plan,
    write_plan,
)


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """Return a record with one file."""
    folder = tmp_path / "record"
    folder.mkdir()
    (folder / "old.yaml").write_bytes(b"old")
    return folder


@pytest.fixture
def beside(tmp_path: Path) -> Path:
    """Return the folder of a journal."""
    folder = tmp_path / "state"
    folder.mkdir()
    return folder


CHANGES = (
    Change("minutes/ops/a.yaml", b"minutes"),
    Change("old.yaml", b"new", hash_of(b"old")),
    Change("minutes/ops/a.md", b"to read"),
)


def test_a_plan_is_kept_before_anything_is_written(root: Path, beside: Path) -> None:
    """The record is untouched; the plan is complete, private, and can be read again."""
    assert not has_plan(beside)
    write_plan(beside, CHANGES)
    assert has_plan(beside)
    assert read_plan(beside) == CHANGES
    assert [file.name for file in root.iterdir()] == ["old.yaml"]
    assert (beside / "plan.json").stat().st_mode & 0o777 == 0o600
    assert (beside / "plan").stat().st_mode & 0o777 == 0o700


def test_the_plan_is_carried_out_and_doing_it_again_changes_nothing(
    root: Path, beside: Path
) -> None:
    """Finishing twice gives the same bytes and does not write again."""
    write_plan(beside, CHANGES)
    assert carry_out(beside, root) == tuple(change.path for change in CHANGES)
    inodes = [(root / change.path).stat().st_ino for change in CHANGES]
    carry_out(beside, root)
    assert [(root / change.path).read_bytes() for change in CHANGES] == [c.data for c in CHANGES]
    assert [(root / change.path).stat().st_ino for change in CHANGES] == inodes


@pytest.mark.parametrize("crash_at", [0, 1, 2])
def test_an_interrupted_finish_is_completed(
    root: Path, beside: Path, crash_at: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A crash between any two files leaves a plan that can be carried out."""
    write_plan(beside, CHANGES)
    done: list[Path] = []
    real = plan.write_whole

    def crashing(path: Path, data: bytes, **more: object) -> None:
        if len(done) == crash_at:
            raise KeyboardInterrupt
        real(path, data, **more)
        done.append(path)

    with monkeypatch.context() as patch:
        patch.setattr(plan, "write_whole", crashing)
        with pytest.raises(KeyboardInterrupt):
            carry_out(beside, root)
    carry_out(beside, root)
    assert [(root / change.path).read_bytes() for change in CHANGES] == [c.data for c in CHANGES]


@pytest.mark.parametrize(
    ("path", "data"), [("old.yaml", b"by hand"), ("minutes/ops/a.md", b"somebody else's")]
)
def test_a_file_changed_by_somebody_else_stops_it(
    root: Path, beside: Path, path: str, data: bytes
) -> None:
    """Nothing is overwritten, nothing else is written, and the new bytes wait in the plan."""
    write_plan(beside, CHANGES)
    (root / path).parent.mkdir(parents=True, exist_ok=True)
    (root / path).write_bytes(data)
    with pytest.raises(RecordError, match="changed by somebody else") as caught:
        carry_out(beside, root)
    assert str(beside / "plan") in caught.value.sentence
    assert caught.value.exit_code == 3
    assert (root / path).read_bytes() == data
    assert not (root / "minutes/ops/a.yaml").exists()
    kept = {file.read_bytes() for file in (beside / "plan").iterdir()}
    assert kept == {change.data for change in CHANGES}


def test_a_file_that_was_removed_stops_it_too(root: Path, beside: Path) -> None:
    """One edits, one deletes: people decide."""
    write_plan(beside, CHANGES)
    (root / "old.yaml").unlink()
    with pytest.raises(RecordError, match="changed by somebody else"):
        carry_out(beside, root)


def test_trouble_with_the_disk_says_where_the_plan_is(
    root: Path, beside: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What the meeting writes is safe, and resume completes it."""
    write_plan(beside, CHANGES)

    def fails(*_: object, **__: object) -> None:
        raise OSError(28, "full")

    with monkeypatch.context() as patch:
        patch.setattr(os, "replace", fails)
        with pytest.raises(RecordError, match=r"disk is full.*sociocli resume"):
            carry_out(beside, root)
    carry_out(beside, root)
    assert (root / "old.yaml").read_bytes() == b"new"


def test_nothing_is_written_through_links(root: Path, beside: Path, tmp_path: Path) -> None:
    """A linked folder in the record leads nowhere, a linked file is nobody's old file."""
    (tmp_path / "outside").mkdir()
    (root / "minutes").symlink_to(tmp_path / "outside")
    write_plan(beside, CHANGES[:1])
    with pytest.raises(RecordError, match="symbolic link"):
        carry_out(beside, root)
    assert list((tmp_path / "outside").iterdir()) == []
    (root / "link").symlink_to(root / "old.yaml")
    with pytest.raises(RecordError, match="symbolic link"):
        hash_on_disk(root / "link")


@pytest.mark.parametrize("path", ["../x", "/x", "a//b", "a/./b", "", "a\\b", "a\0b"])
def test_a_path_that_leads_out_is_a_bug(beside: Path, path: str) -> None:
    """Plans name files of the record only."""
    with pytest.raises(Bug):
        write_plan(beside, [Change(path, b"x")])


def test_a_hash_tells_what_is_there(root: Path) -> None:
    """No file has no hash; a folder has trouble."""
    assert hash_on_disk(root / "old.yaml") == hash_of(b"old") != hash_of(b"new")
    assert hash_on_disk(root / "none") == ""
    with pytest.raises(RecordError, match="not an ordinary file"):
        hash_on_disk(root)


def test_without_a_plan_there_is_nothing_to_do(root: Path, beside: Path) -> None:
    """The sentence says so."""
    with pytest.raises(RecordError, match="nothing to finish"):
        carry_out(beside, root)


def test_a_damaged_plan_is_not_carried_out(root: Path, beside: Path) -> None:
    """Neither a broken list nor a changed byte gets into the record."""
    write_plan(beside, CHANGES)
    (beside / "plan" / "01-a.yaml").write_bytes(b"changed")
    with pytest.raises(RecordError, match="cannot be read"):
        carry_out(beside, root)
    for text in ("{", "[]", "{}", json.dumps({"changes": [{"kept": 1}]})):
        (beside / "plan.json").write_text(text)
        with pytest.raises(RecordError):
            carry_out(beside, root)
    assert [file.name for file in root.iterdir()] == ["old.yaml"]

"""Several files that are changed by one command."""

from __future__ import annotations

from pathlib import Path

import pytest

from sociocli.errors import RecordError
from sociocli.record.changes import write_changes
from sociocli.record.folder import RecordFolder
from sociocli.record.plan import Change, hash_of

OLD, NEW, GONE = "terms/a/old.yaml", "backlog/a/new.yaml", "backlog/a/gone.yaml"


@pytest.fixture
def folder(tmp_path: Path) -> RecordFolder:
    """Return a record with two files."""
    for name in (OLD, GONE):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_bytes(b"before\n")
    return RecordFolder(tmp_path)


def changes() -> tuple[Change, ...]:
    """Return a new file, a changed one and one that is removed."""
    before = hash_of(b"before\n")
    return (Change(NEW, b"new\n"), Change(OLD, b"after\n", before), Change(GONE, None, before))


def test_all_is_written_and_removed(folder: RecordFolder) -> None:
    """New files are made, changed ones replaced, and others taken away."""
    assert write_changes(folder, changes()) == (NEW, OLD, GONE)
    assert folder.at(NEW).read_bytes() == b"new\n"
    assert folder.at(OLD).read_bytes() == b"after\n"
    assert not folder.at(GONE).exists()


@pytest.mark.parametrize("name", [NEW, OLD, GONE])
def test_one_file_of_somebody_else_stops_all(name: str, folder: RecordFolder) -> None:
    """If one of the files is not as it was, none is touched."""
    folder.at(name).parent.mkdir(parents=True, exist_ok=True)
    folder.at(name).write_bytes(b"theirs\n")
    before = {path: path.read_bytes() for path in folder.root.rglob("*.yaml")}
    with pytest.raises(RecordError, match=name):
        write_changes(folder, changes())
    assert {path: path.read_bytes() for path in folder.root.rglob("*.yaml")} == before

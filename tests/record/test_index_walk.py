"""Looking at folders: the same files as the record folder knows, and every change."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from sociocli.errors import RecordError
from sociocli.record.folder import PARTS, RecordFolder
from sociocli.record.index_walk import NOT_THERE, files_of, folders_of, look

NAMES = (
    *("a.yaml", "a-b.yaml", "A.yaml", ".a.yaml", "a.yaml~", "a b.yaml", "a.yml", "a-.yaml"),
    *("a.md", "a.b.yaml", "é.yaml", "a.yaml.yaml", "a (1).yaml", "2026-11-22-x-2.yaml"),
)


def test_the_same_files_are_found(tmp_path: Path) -> None:
    """The walk finds what `identities` finds, and no temporary file or copy of a syncing tool."""
    for part in PARTS:
        for folder in ("", "ops", "Ops", ".git", "a b", "ops/deeper"):
            (tmp_path / part / folder).mkdir(parents=True, exist_ok=True)
            for name in NAMES:
                (tmp_path / part / folder / name).write_text("")
        (tmp_path / part / "folder.yaml").mkdir()
        (tmp_path / part / "ops" / "folder.md").mkdir()
    for part, ending in PARTS.items():
        found = [
            f"{folder}/{name}".removesuffix(ending)
            for folder in folders_of(tmp_path, part)
            for name in files_of(look(str(tmp_path / folder), ending)[1], ending)
        ]
        assert tuple(sorted(found)) == RecordFolder(tmp_path).identities(part)
        assert len(found) >= 2


def test_any_change_changes_the_fingerprint(tmp_path: Path) -> None:
    """A new, renamed, changed, touched or removed file changes the fingerprint of its folder."""
    path = tmp_path / "a.yaml"
    seen = [look(str(tmp_path), ".yaml")[0]]
    path.write_text("x")
    seen.append(look(str(tmp_path), ".yaml")[0])
    os.utime(path, (1, 1))
    seen.append(look(str(tmp_path), ".yaml")[0])
    path.rename(tmp_path / "b.yaml")
    seen.append(look(str(tmp_path), ".yaml")[0])
    (tmp_path / "b.yaml").write_text("xy")
    seen.append(look(str(tmp_path), ".yaml")[0])
    assert len(dict.fromkeys(seen)) == len(seen)
    assert look(str(tmp_path), ".yaml")[0] == seen[-1]
    (tmp_path / "b.yaml").unlink()
    assert look(str(tmp_path), ".yaml")[0] == seen[0]


def test_a_folder_of_which_nothing_is_sure_has_no_fingerprint(tmp_path: Path) -> None:
    """Where a link leads nowhere, or the folder has gone, nothing is taken for unchanged."""
    (tmp_path / "a.yaml").symlink_to("nowhere")
    assert look(str(tmp_path), ".yaml")[0] == b""
    assert look(str(tmp_path / "gone"), ".yaml")[0] == b""
    assert folders_of(tmp_path, "minutes") == []


def test_a_folder_that_may_not_be_read_is_said(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A folder that may not be looked into is no empty one."""
    (tmp_path / "minutes").mkdir()

    def refuse(*_: object) -> None:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr("sociocli.record.index_walk.os.scandir", refuse)
    with pytest.raises(RecordError, match="not allowed"):
        folders_of(tmp_path, "minutes")
    with pytest.raises(RecordError, match="not allowed"):
        look(str(tmp_path / "minutes"), ".yaml")


def test_what_stands_beside_a_link_that_leads_nowhere_is_seen(tmp_path: Path) -> None:
    """Where one file cannot be looked at, all others are, each once, and it is named."""
    for name in "abcdef":
        (tmp_path / f"{name}.yaml").write_text(name * 3)
    (tmp_path / "c.yaml").unlink()
    (tmp_path / "c.yaml").symlink_to("nowhere")
    (tmp_path / "x.yaml").mkdir()
    found = files_of(look(str(tmp_path), ".yaml")[1], ".yaml")
    assert {name: stamp[0] for name, stamp in found.items()} == {
        **{f"{name}.yaml": 3 for name in "abdef"}, "c.yaml": NOT_THERE[0],
    }  # fmt: skip

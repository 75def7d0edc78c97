"""Changing minutes that are written: the YAML, and the Markdown made from it."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from evenings import evening

from sociocli.domain.minutes import Status
from sociocli.errors import BadRequest, RecordError
from sociocli.record.acceptance import accept
from sociocli.record.folder import RecordFolder
from sociocli.record.markdown import edited_by_hand, render
from sociocli.record.minutes_change import change_minutes
from sociocli.record.minutes_file import minutes_yaml, read_minutes

NAME = "minutes/operations/2026-11-22-operations"


@pytest.fixture
def folder(tmp_path: Path) -> RecordFolder:
    """Return a record with draft minutes."""
    minutes = replace(evening(), status=Status.DRAFT, corrections=())
    (tmp_path / NAME).parent.mkdir(parents=True)
    (tmp_path / f"{NAME}.yaml").write_bytes(minutes_yaml(minutes))
    (tmp_path / f"{NAME}.md").write_text(render(minutes), encoding="utf-8")
    return RecordFolder(tmp_path)


def accepting(text: str, shown: str) -> str:
    """Accept minutes."""
    return accept(text, shown, date="2026-12-06", meeting="2026-12-06-operations")


def test_both_files_are_changed(folder: RecordFolder) -> None:
    """The YAML changes, and its Markdown is made anew."""
    done = change_minutes(folder, NAME, accepting)
    assert done.paths == (f"{NAME}.yaml", f"{NAME}.md")
    assert done.left == ""
    assert read_minutes(folder.at(f"{NAME}.yaml")) == done.minutes
    assert done.minutes.status is Status.ACCEPTED
    page = folder.at(f"{NAME}.md").read_text(encoding="utf-8")
    assert edited_by_hand(page, done.minutes) == "same"


def test_a_markdown_edited_by_hand_is_left(folder: RecordFolder) -> None:
    """What somebody wrote into the Markdown stays, and is named."""
    page = folder.at(f"{NAME}.md")
    page.write_text(page.read_text(encoding="utf-8") + "mine\n", encoding="utf-8")
    before = page.read_bytes()
    done = change_minutes(folder, NAME, accepting)
    assert (done.paths, done.left) == ((f"{NAME}.yaml",), f"{NAME}.md")
    assert page.read_bytes() == before


def test_a_missing_markdown_is_not_made(folder: RecordFolder) -> None:
    """Who does not keep the Markdown does not get one."""
    folder.at(f"{NAME}.md").unlink()
    assert change_minutes(folder, NAME, accepting).left == f"{NAME}.md"
    assert not folder.at(f"{NAME}.md").exists()


def test_no_change_writes_nothing(folder: RecordFolder) -> None:
    """If the text stays the same, no file is touched."""
    before = folder.at(f"{NAME}.yaml").stat().st_mtime_ns
    done = change_minutes(folder, NAME, lambda text, _: text)
    assert (done.paths, done.left) == ((), "")
    assert folder.at(f"{NAME}.yaml").stat().st_mtime_ns == before


def test_what_cannot_be_read_afterwards_is_not_written(folder: RecordFolder) -> None:
    """A change that would break the file is refused before it is written."""
    before = folder.at(f"{NAME}.yaml").read_bytes()
    with pytest.raises(BadRequest):
        change_minutes(folder, NAME, lambda text, _: text + "status: [\n")
    assert folder.at(f"{NAME}.yaml").read_bytes() == before


def test_what_somebody_else_writes_meanwhile_is_not_lost(folder: RecordFolder) -> None:
    """If the file changes in this very moment, nothing is written."""
    path = folder.at(f"{NAME}.yaml")

    def slowly(text: str, shown: str) -> str:
        path.write_text(text + "x-mine: 1\n", encoding="utf-8")
        return accepting(text, shown)

    with pytest.raises(RecordError, match="nothing was written"):
        change_minutes(folder, NAME, slowly)
    assert path.read_text(encoding="utf-8").endswith("x-mine: 1\n")

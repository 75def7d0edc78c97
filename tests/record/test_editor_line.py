"""The line that leads editors to the schema of a file."""

from __future__ import annotations

from pathlib import Path

import pytest

from sociocli.record.editor_line import editor_line, kind_of
from sociocli.record.folder import PARTS
from sociocli.record.schema import KINDS


@pytest.mark.parametrize(
    ("path", "line"),
    [
        ("sociocli.yaml", ".schema/organisation.json"),
        ("circles/a.yaml", "../.schema/circle.json"),
        ("agendas/a.yaml", "../.schema/agenda.json"),
        ("minutes/a/b.yaml", "../../.schema/minutes.json"),
        ("decisions/a/b.md", "../../.schema/decision.json"),
        ("backlog/a/b.yaml", "../../.schema/topic.json"),
    ],
)
def test_the_line_leads_from_the_file_to_its_schema(tmp_path: Path, path: str, line: str) -> None:
    """The way goes up from the file; without schemas in the record no line is written."""
    assert editor_line(tmp_path, path) == ""
    (tmp_path / ".schema").mkdir()
    assert editor_line(tmp_path, path) == f"# yaml-language-server: $schema={line}\n"


@pytest.mark.parametrize("path", ["notes.yaml", "README.md", "pictures/a.yaml", ".schema/a.json"])
def test_other_files_get_no_line(tmp_path: Path, path: str) -> None:
    """A file that is none of the record's has no kind."""
    (tmp_path / ".schema").mkdir()
    assert (kind_of(path), editor_line(tmp_path, path)) == ("", "")


def test_every_part_of_the_record_has_a_schema() -> None:
    """No kind of file is without one."""
    assert [kind_of(f"{part}/a/b") for part in PARTS if kind_of(f"{part}/a/b") not in KINDS] == []
    assert kind_of("sociocli.yaml") in KINDS

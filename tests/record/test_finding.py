"""Findings say where, what, and what to do."""

from __future__ import annotations

from sociocli.errors import BadRequest
from sociocli.record.finding import Finding, finding_of, line_at
from sociocli.record.yaml_tree import parse

TREE = parse("a: 1\nb:\n  c:\n  - x\n  - y: 2\n    z: 3\nd: one\n", "")


def test_a_finding_is_one_line() -> None:
    """Path, line, what is wrong and what to do, as editors and CI understand it."""
    assert (
        str(Finding("a.yaml", 3, "This is wrong.", "Change it."))
        == "a.yaml:3: This is wrong. Change it."
    )
    assert str(Finding("a.yaml", 0, "This is wrong.")) == "a.yaml: This is wrong."


def test_what_was_refused_becomes_a_finding() -> None:
    """An error while reading keeps its sentence and line."""
    assert finding_of(BadRequest("No.", "x", 4), "y") == Finding("y", 4, "No.")


def test_lines_are_found_by_keys_and_places() -> None:
    """Keys lead to the line of a value, or of the nearest thing above it."""
    assert line_at(TREE, "a") == 1
    assert line_at(TREE, "b", "c", 1, "z") == 6
    assert line_at(TREE, "b", "c", 1, "none") == 5
    assert line_at(TREE, "b", "c", 7) == 3
    assert line_at(TREE, "none", "x") == 1


def test_one_text_stands_for_a_list_of_one() -> None:
    """Where a file holds one text instead of a list, its line is found too."""
    assert line_at(TREE, "d", 0) == 7

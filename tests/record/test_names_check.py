"""Names of files that another system cannot have, or would take for each other."""

from __future__ import annotations

import pytest

from sociocli.record.names_check import check_names, is_sync_copy


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("con", "Windows keeps"),
        ("a/NUL.yaml", "Windows keeps"),
        ("a/com1.tar.gz", "Windows keeps"),
        ("a/lpt\u00b9", "Windows keeps"),
        ("a/what?.md", "“?”"),
        ("a/b\\c", "“\\”"),
        ('a/"b"', "cannot have in a name"),
        ("a/b\nc", "'\\n'"),
        ("a/b.", "dot"),
        ("a/b ", "space"),
        ("a/ b", "space"),
        ("a/" + "b" * 179, "181 characters"),
        ("a/x 2.yaml", "copy"),
        ("a/x (1).md", "copy"),
        ("a/x (Ana's conflicted copy 2026-11-22).yaml", "copy"),
        ("a/x.sync-conflict-20261122-101010-ABC.yaml", "copy"),
        ("a/.x.yaml.icloud", "copy"),
        ("a/x.yaml.orig", "copy"),
    ],
)
def test_a_name_is_named_with_its_fault(name: str, words: str) -> None:
    """Each kind of name that makes trouble somewhere is found, once."""
    findings = check_names([name])
    assert [one.path for one in findings] == [name]
    assert words in findings[0].what


@pytest.mark.parametrize(
    "name",
    [
        "console.yaml",
        "a/com10.yaml",
        "a/auxiliary.md",
        "a/.gitignore",
        "a/2026-11-22-quiet-hours-2.yaml",
        "a/plan 22.txt.pdf",
        "مذكرة.md",
        "a/" + "b" * 178,
        "Protokoll März.md",
    ],
)
def test_usual_names_are_left_alone(name: str) -> None:
    """Names in any script, with numbers and spaces, are no fault."""
    assert check_names([name]) == []


def test_colliding_names_are_named_once() -> None:
    """Of names that are one elsewhere the later is named; what lies in a folder is not again."""
    paths = ["Notes", "Notes/a.txt", "notes", "notes/a.txt", "x/\u00c9", "x/e\u0301", "y/e\u0301"]
    assert [(one.path, "Notes" in one.what) for one in check_names(paths)] == [
        ("notes", True),
        ("x/\u00c9", False),
    ]


def test_links_are_named() -> None:
    """A symbolic link is named whatever its name."""
    assert [one.path for one in check_names([], ["a/link"])] == ["a/link"]


def test_a_copy_is_told_from_a_second_file() -> None:
    """A suffix of ours is no copy."""
    assert not is_sync_copy("2026-11-22-budget-2.yaml")

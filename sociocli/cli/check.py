"""`sociocli check`: every rule of the record.

Knows what is to be looked at and how it is printed. Must not know any rule.
Source: product.md section 3.
"""

from __future__ import annotations

import os
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from sociocli.cli import check_wording as words
from sociocli.cli.listing import print_findings
from sociocli.cli.which_circle import circle_called
from sociocli.domain.day import day
from sociocli.record.check import check_record
from sociocli.record.folder import RecordFolder

__all__ = ["check"]


def check(
    root: Path, paths: Sequence[str], today: str, *, circle: str = "", json: bool = False
) -> int:
    """Check a record; nothing is changed.

    Args:
        root: The record folder.
        paths: Only these files, folders or identities; all if none is given.
        today: The day on which it is checked.
        circle: Only what belongs to this circle, if it is given.
        json: Whether to print one JSON document, with paths below the record.

    Returns:
        The exit code: 1 if something was found.

    """
    within = [_below(root, path) for path in paths]
    if "" in within:
        within = []
    if circle:
        circle = circle_called(RecordFolder(root), circle) or circle
    checked = check_record(root, day(today).isoformat(), within=within, circle=circle)
    findings = checked.findings
    if not json:  # as they are reached from here, so that an editor or a forge finds the line
        here = os.path.relpath(root)
        findings = tuple(
            replace(one, path=os.path.normpath(f"{here}/{one.path}")) for one in findings
        )
    good = words.ONE_GOOD if checked.files == 1 else words.GOOD.format(count=checked.files)
    return print_findings(findings, good, json=json)


def _below(root: Path, named: str) -> str:
    """Return a path below the record: as it stands from here, or from the record, or an id."""
    for path in (Path.cwd() / named, root / named):
        whole = Path(os.path.normpath(path))
        if whole.exists() and whole.is_relative_to(root):
            below = whole.relative_to(root).as_posix()
            return "" if below == "." else below
    folder = RecordFolder(root)
    return folder.path_of(folder.resolve(named))

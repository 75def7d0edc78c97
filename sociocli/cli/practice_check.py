"""`sociocli practice check`: mistakes in a trainer's scenario, with file and line.

Knows which files are looked at. Must not know any rule.
Source: issue 4, section 1.
"""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from sociocli.cli import practice_check_wording as words
from sociocli.cli.listing import print_findings
from sociocli.domain.character import Character
from sociocli.practice.faults.faults import faults
from sociocli.practice.faults.faults_of_people import nobody
from sociocli.record.finding import Finding, line_at
from sociocli.record.scenario_file import find_scenario, library, scenario_paths
from sociocli.record.scenario_reading import read_with_mistakes

__all__ = ["check_scenarios"]


def check_scenarios(files: Sequence[str], *, json: bool = False) -> int:
    """Check scenarios.

    Args:
        files: Their files, or names of ours; ours if none is given.
        json: Whether to print one JSON document.

    Returns:
        The exit code: 1 if something was found.

    Raises:
        BadRequest: If a file cannot be read at all.

    """
    paths = [find_scenario(one) for one in files] or list(scenario_paths())
    known = [one.stem for one in (*scenario_paths(), *_beside(paths))]
    people = library()
    found = [one for path in paths for one in _found_in(path, people, known)]
    good = words.ONE_GOOD if len(paths) == 1 else words.GOOD.format(count=len(paths))
    return print_findings(found, good, json=json)


def _beside(paths: Sequence[Path]) -> list[Path]:
    """Return the files that lie beside these: what one could try next may be one of them."""
    return [one for path in paths for one in sorted(path.parent.glob(f"*{path.suffix}"))]


def _found_in(path: Path, people: Sequence[Character], known: Sequence[str]) -> list[Finding]:
    ids = [one.id for one in people]
    read = read_with_mistakes(path, ids)
    found = list(read.findings)
    if read.scenario is None:
        wrong = tuple(nobody(place, person, ids) for place, person in read.strangers)
    else:
        wrong = faults(read.scenario, people, known)
    found += [Finding(read.path, line_at(read.node, *one.where), one.what) for one in wrong]
    return sorted(dict.fromkeys(found), key=lambda one: one.line)

"""Checking agendas before a meeting finds out."""

from __future__ import annotations

from pathlib import Path

import pytest

from sociocli.record.agenda_check import check_agenda
from sociocli.record.agenda_file import shipped_folder

GOOD = """\
format: sociocli/agenda/1
name: operations-2026-11-29
circle: operations
date: 2026-11-29
minutes: 60
items:
- title: Quiet hours
  kind: decide
  minutes: 20
  by: ana
  proposal:
    text: Quiet.
    review: 6 months
- title: Secretary
  kind: elect
  minutes: 20
  role: secretary
  term: 2027-05-31
- title: Keys
  kind: review
  minutes: 5
  decision: 2025-01-01-keys
"""


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """Return a record with a circle and a good agenda."""
    for name, text in (
        ("circles/operations", "members: [ana, ben]\n"),
        ("circles/general", ""),
        ("agendas/operations-2026-11-29", GOOD),
    ):
        path = tmp_path / f"{name}.yaml"
        path.parent.mkdir(exist_ok=True)
        path.write_text(text, encoding="utf-8")
    return tmp_path


def of(root: Path) -> Path:
    """Return the file of the agenda."""
    return root / "agendas" / "operations-2026-11-29.yaml"


def test_a_good_agenda_has_no_findings(root: Path) -> None:
    """Nothing is said of an agenda that holds what it needs."""
    assert check_agenda(of(root), root) == []


@pytest.mark.parametrize("name", ["circle-meeting", "short-meeting", "decision", "selection"])
def test_our_formats_have_no_findings(root: Path, name: str) -> None:
    """The formats that come with the program pass their own check."""
    assert check_agenda(shipped_folder() / f"{name}.yaml", root) == []


@pytest.mark.parametrize(
    ("old", "new", "words"),
    [
        ("name: operations-2026-11-29", "name: other", "is called"),
        ("circle: operations\n", "", "“circle” is missing"),
        ("date: 2026-11-29\n", "", "“date” is missing"),
        ("circle: operations", "circle: gardening", "gardening"),
        ("minutes: 60", "minutes: 45", "add up to"),
        ("  kind: decide\n", "", "does not say what the circle wants"),
        ("  kind: decide", "  kind: decied", "decide"),
        ("  minutes: 20\n  by", "  by", "no minutes"),
        ("  by: ana", "  by: zoe", "zoe"),
        ("    review: 6 months", "    review: soon", "soon"),
        ("    review: 6 months", "    expires: soon", "soon"),
        ("  role: secretary\n", "", "which role"),
        ("  term: 2027-05-31", "  term: a while", "a while"),
        ("  decision: 2025-01-01-keys\n", "", "which decision"),
        ("  role: secretary", "  rolle: secretary", "did you mean"),
    ],
)
def test_a_fault_is_found_in_its_line(root: Path, old: str, new: str, words: str) -> None:
    """Each kind of fault is named near the line where it stands."""
    assert old in GOOD
    of(root).write_text(GOOD.replace(old, new, 1), encoding="utf-8")
    hits = [one for one in check_agenda(of(root), root) if words in f"{one.what} {one.todo}"]
    assert [one.path for one in hits] == ["agendas/operations-2026-11-29.yaml"]
    if new:
        line = GOOD[: GOOD.index(old)].count("\n") + 1
        assert hits[0].line in (line - 2, line - 1, line)


def test_a_faulty_circle_is_named_in_its_own_file(root: Path) -> None:
    """A circle that cannot be read is told with its own path and line."""
    (root / "circles" / "operations.yaml").write_text("method: vote\n", encoding="utf-8")
    assert [(one.path, one.line) for one in check_agenda(of(root), root)] == [
        ("circles/operations.yaml", 1)
    ]


def test_without_circles_anybody_may_bring_an_item(root: Path) -> None:
    """In a folder without circles neither the circle nor its people are known."""
    for path in (root / "circles").iterdir():
        path.unlink()
    of(root).write_text(GOOD.replace("by: ana", "by: zoe"), encoding="utf-8")
    assert check_agenda(of(root), root) == []


def test_what_is_not_in_the_record_is_named_by_its_path(root: Path, tmp_path: Path) -> None:
    """A file elsewhere is named by its whole path."""
    path = tmp_path.parent / f"{tmp_path.name}-elsewhere.yaml"
    path.write_text("minutes: 0\n", encoding="utf-8")
    assert [one.path for one in check_agenda(path, root)] == [str(path)]


def test_an_agenda_of_the_past_is_not_held_against_the_circle_of_today(root: Path) -> None:
    """Who brought an item may have left since; on the day itself they must be there."""
    of(root).write_text(GOOD.replace("by: ana", "by: zoe"), encoding="utf-8")
    assert len(check_agenda(of(root), root)) == 1
    assert len(check_agenda(of(root), root, "2026-11-29")) == 1
    assert check_agenda(of(root), root, "2026-11-30") == []
    minutes = root / "minutes" / "operations" / "2026-11-29-operations.yaml"
    minutes.parent.mkdir(parents=True)
    minutes.write_text("", encoding="utf-8")
    assert check_agenda(of(root), root, "2026-11-29") == []


def test_a_circle_without_members_is_said_to_have_none(root: Path) -> None:
    """An empty list of who there is is no list."""
    (root / "circles" / "operations.yaml").write_text("name: Operations\n", encoding="utf-8")
    (one,) = check_agenda(of(root), root)
    assert one.todo == "It has no members yet; add them in circles/operations.yaml."

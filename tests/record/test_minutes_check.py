"""Checking minutes: every kind of fault, with its file and line; nothing is written."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from evenings import ID, evening, record

from sociocli.domain.item import Item, Kind, Outcome
from sociocli.domain.minutes import LastMinutes, Minutes
from sociocli.record.finding import Finding
from sociocli.record.markdown import markdown_name, render
from sociocli.record.minutes_check import check_minutes
from sociocli.record.minutes_file import minutes_paths

YAML = f"minutes/operations/{ID}.yaml"
MARKDOWN = f"minutes/operations/{ID}.md"


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """Return a record in which all is well."""
    path = record(tmp_path)
    markdown_name(path).write_text(render(evening()), encoding="utf-8")
    circle = tmp_path / "circles" / "operations.yaml"
    circle.parent.mkdir()
    circle.write_text(
        "name: Operations circle\nmembers:\n- {id: ana, name: Ana}\n- {id: gus, name: Gus}\n",
        encoding="utf-8",
    )
    (circle.parent / "general.yaml").write_text("name: General circle\n", encoding="utf-8")
    return tmp_path


def changed(root: Path, old: str, new: str, file: str = YAML) -> int:
    """Change a text in a file once, and return the line in which it stood."""
    path = root / file
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), encoding="utf-8")
    return text[: text.index(old)].count("\n") + 1


def found(root: Path) -> list[Finding]:
    """Return what is found in the YAML alone."""
    return [one for one in check_minutes(root) if one.path != MARKDOWN]


def test_good_minutes_have_no_findings(root: Path) -> None:
    """Nothing is said of a record in which all is well."""
    assert check_minutes(root) == []
    assert check_minutes(root, [root / MARKDOWN]) == []


def test_nothing_is_ever_written(root: Path) -> None:
    """Checking leaves every file as it was, also where it finds something."""
    changed(root, "status: draft", "status: done")
    (root / MARKDOWN).unlink()
    before = {path: path.read_bytes() for path in root.rglob("*") if path.is_file()}
    assert check_minutes(root)
    assert {path: path.read_bytes() for path in root.rglob("*") if path.is_file()} == before


@pytest.mark.parametrize(
    ("old", "new", "words"),
    [
        ("status: draft", "status: done", "draft, accepted"),
        ("status: draft", "stattus: draft", "“status”"),
        ("  outcome: deferred", "  outcome: defered", "deferred"),
        ("  outcome: adopted", "  outcom: adopted", "outcome"),
        ("  used: 24", "  used: many", "whole number"),
        ("circle: operations", "circle: operations\ncircle: x", "twice"),
        ("secretary: ben", "secretary: [ben", "bracket"),
        ("secretary: ben", "secretary: zoe", "zoe"),
        ("facilitator: ana", "facilitator: anna", "anna"),
        ("  by: ben", "  by: bern", "bern"),
        ("  - kim\n  - ben", "  - jim\n  - ben", "jim"),
        ("  - ana\n  - ben", "  - hana\n  - ben", "hana"),
        ("    holder: ben", "    holder: berta", "berta"),
        ("    who:\n    - dora", "    who:\n    - dorle", "dorle"),
        ("circle: operations", "circle: gardening", "general, operations"),
        ("circle: operations", "circle: general", "folder"),
        (f"id: {ID}", "id: 2026-11-23-operations", "called"),
        ("date: 2026-11-22", "date: 2026-11-21", "2026-11-21"),
        ("date: 2026-11-22", "date: 2026-11-31", "calendar"),
        ("date: 2026-11-22", 'date: ""', "no date"),
        ('ended: "20:28"', 'ended: "25:28"', "25:28"),
        ("    against: 1", "    against: 3", "version 3"),
        ("  - version: 2", "  - version: 7", "version 7"),
        ("    until: 2027-05-22", "    until: 2027-05-32", "2027-05-32"),
        ("corrections_until: 2026-11-26", "corrections_until: soon", "soon"),
        ("- id: ben", "- id: ana", "twice"),
        ("  item: 1", "  item: 9", "no item 9"),
    ],
)
def test_a_fault_is_found_in_its_line(root: Path, old: str, new: str, words: str) -> None:
    """Each kind of fault in the YAML is named at the line where it stands."""
    line = changed(root, old, new)
    later = line + new.count("\n")
    hits = [one for one in found(root) if words in f"{one.what} {one.todo}"]
    assert hits, found(root)
    assert hits[0].path == YAML
    assert line <= hits[0].line <= max(later, line + old.count("\n"))


def test_a_wrong_secretary_is_one_finding(root: Path) -> None:
    """One fault makes one finding: what, where, and what to do."""
    line = changed(root, "secretary: ben", "secretary: bem")
    sentence = (
        f"{YAML}:{line}: “bem” is not among the people of these minutes. "
        "Add this person under “people”, or write one of: ana, ben, kim, dora, emil."
    )
    assert [str(one) for one in found(root)] == [sentence]


def test_members_and_words_may_stand_for_people(root: Path) -> None:
    """A member who was not named, a name, and a group may have an action."""
    changed(root, "  who:\n  - kim\n  - ben", "  who:\n  - gus\n  - All who can\n  - Ana's group")
    assert found(root) == []


def test_minutes_that_are_missing_are_named(root: Path) -> None:
    """Minutes that others go on from must be in the record."""
    minutes = evening()
    first = replace(minutes.items[0], revisits="2026-10-01-operations#2")
    record(
        root,
        replace(
            minutes,
            last_minutes=LastMinutes("2026-11-08-operations", "accepted"),
            items=(first, *minutes.items[1:]),
        ),
    )
    assert [one.what for one in found(root)] == [
        "There are no minutes “2026-11-08-operations” in this record.",
        "There are no minutes “2026-10-01-operations” in this record.",
    ]
    record(root, Minutes("2026-11-08-operations", "operations", "2026-11-08"))
    record(root, Minutes("2026-10-01-operations", "operations", "2026-10-01"))
    assert [one for one in found(root) if one.path == YAML] == []


@pytest.mark.parametrize(
    ("kind", "outcome", "words"),
    [
        (Kind.DECIDE, Outcome.ADOPTED, "text"),
        (Kind.DECIDE, Outcome.ADOPTED_PENDING, "text"),
        (Kind.DECIDE, Outcome.ADOPTED_PENDING, "whose"),
        (Kind.DECIDE, Outcome.ADOPTED_CONDITIONALLY, "text"),
        (Kind.DECIDE, Outcome.ADOPTED_OVER_OBJECTION, "text"),
        (Kind.REVIEW, Outcome.ADJUSTED, "text"),
        (Kind.REVIEW, Outcome.REPLACED, "text"),
        (Kind.ELECT, Outcome.ELECTED, "selected"),
        (Kind.DECIDE, Outcome.DEFERRED, "until when"),
        (Kind.EXPLORE, Outcome.DELEGATED, "to whom"),
        (Kind.EXPLORE, Outcome.REFERRED, "to whom"),
        (Kind.DECIDE, Outcome.SPLIT, "parts"),
        (Kind.DECIDE, Outcome.OTHER_METHOD, "result"),
    ],
)
def test_an_outcome_lacks_what_it_needs(
    tmp_path: Path, kind: Kind, outcome: Outcome, words: str
) -> None:
    """An outcome without what it stands for is a finding of its item."""
    path = record(
        tmp_path, replace(evening(), items=(Item("Bees", kind, outcome),), actions=(), backlog=())
    )
    line = path.read_text(encoding="utf-8").split("\n").index("- title: Bees") + 1
    hits = [one for one in found(tmp_path) if words in one.what]
    assert [(one.line in (line, line + 2), "Bees" in one.what) for one in hits] == [(True, True)]


def test_a_selection_needs_the_end_of_its_term(root: Path) -> None:
    """A role is filled until a day."""
    changed(root, "    until: 2027-05-22\n", "")
    assert ["end of the term" in one.what for one in found(root)] == [True]


def test_conditions_of_a_decision_are_written_down(root: Path) -> None:
    """Adopted on conditions, but on which?"""
    changed(root, "  outcome: adopted\n", "  outcome: adopted_conditionally\n")
    assert found(root) == []
    changed(root, "    conditions:\n    - The house council agrees\n", "")
    assert ["conditions" in one.what for one in found(root)] == [True]


def test_parts_of_items_are_checked_too(tmp_path: Path) -> None:
    """A part that lacks something is found like an item."""
    item = Item(
        "Roles",
        Kind.ELECT,
        Outcome.ELECTED,
        parts=(Item("Treasurer", Kind.ELECT, Outcome.ELECTED),),
    )
    record(tmp_path, replace(evening(), items=(item,), actions=(), backlog=()))
    assert ["“Treasurer”" in one.what for one in found(tmp_path)] == [True]


def test_a_merge_that_was_not_finished_is_found(root: Path) -> None:
    """Conflict markers are found in both files, with their lines."""
    line = changed(
        root,
        "secretary: ben",
        "<<<<<<< HEAD\nsecretary: ben\n=======\nsecretary: ana\n>>>>>>> other",
    )
    at = changed(root, "## Actions", "<<<<<<< HEAD\n## Actions", MARKDOWN)
    assert [(one.path, one.line) for one in check_minutes(root)] == [(YAML, line)]
    record(root)
    assert [(one.path, one.line) for one in check_minutes(root)] == [(MARKDOWN, at)]


@pytest.mark.parametrize(
    ("state", "words"),
    [
        ("missing", "is missing"),
        ("edited", "edited by hand"),
        ("outdated", "YAML has changed"),
        ("template", "template for minutes has changed"),
        ("binary", "cannot be read"),
    ],
)
def test_the_state_of_the_markdown_is_said(root: Path, state: str, words: str) -> None:
    """Missing, edited, outdated, from another template, or no text at all."""
    file = root / MARKDOWN
    if state == "missing":
        file.unlink()
    elif state == "edited":
        changed(root, "Quiet", "Silent", MARKDOWN)
    elif state == "outdated":
        changed(root, "place: Common house", "place: Barn")
    elif state == "template":
        own = root / "templates" / "minutes.md.j2"
        own.parent.mkdir()
        own.write_text("# {{ title }}\n", encoding="utf-8")
    else:
        file.write_bytes(b"\xff\xfe")
    findings = check_minutes(root)
    assert [(one.path, words in one.what) for one in findings] == [(MARKDOWN, True)]
    assert state == "binary" or ID in findings[0].todo


def test_raw_html_is_found(root: Path) -> None:
    """HTML that somebody wrote into the Markdown is named with its line."""
    line = changed(root, "## Actions", "<img src=x onerror=alert(1)>\n\n## Actions", MARKDOWN)
    assert [(one.line, "HTML" in one.what) for one in check_minutes(root)] == [
        (1, False),
        (line, True),
    ]


def test_markdown_without_yaml_is_found(root: Path) -> None:
    """Minutes whose YAML is gone can no longer be checked; other texts are left alone."""
    (root / "minutes" / "operations" / "2026-01-01-operations.md").write_text(
        "# Hello\n", encoding="utf-8"
    )
    (root / "minutes" / "operations" / "README.md").write_text("# Hello\n", encoding="utf-8")
    assert [one.path for one in check_minutes(root)] == [
        "minutes/operations/2026-01-01-operations.md"
    ]


def test_a_template_that_does_not_work_is_found_once(root: Path) -> None:
    """A fault in the circle's template is one finding, however many minutes there are."""
    own = root / "templates" / "minutes.md.j2"
    own.parent.mkdir()
    own.write_text("\n{{ nothing }}", encoding="utf-8")
    other = Minutes("2026-11-08-operations", "operations", "2026-11-08")
    markdown_name(record(root, other)).write_text("x", encoding="utf-8")
    assert [(one.path, one.line) for one in check_minutes(root)] == [("templates/minutes.md.j2", 2)]
    own.unlink()
    own.symlink_to("/etc/passwd")
    assert [one.path for one in check_minutes(root)] == ["templates/minutes.md.j2"]


def test_a_faulty_circle_is_found(root: Path) -> None:
    """A fault in the circle's file is named there."""
    (root / "circles" / "operations.yaml").write_text("name: x\nmethod: wish\n", encoding="utf-8")
    assert [(one.path, one.line) for one in check_minutes(root)] == [("circles/operations.yaml", 2)]


def test_minutes_outside_of_a_record_are_checked(tmp_path: Path) -> None:
    """A file may stand anywhere; its whole path is named then."""
    path = record(tmp_path / "elsewhere")
    findings = check_minutes(tmp_path / "record", [path])
    assert [one.path for one in findings] == [str(markdown_name(path))]


def test_the_files_of_minutes_are_listed_by_path(root: Path) -> None:
    """Files that are hidden, and what is no YAML, are no minutes."""
    (root / "minutes" / "operations" / ".x.yaml").write_text("", encoding="utf-8")
    assert [path.name for path in minutes_paths(root)] == [f"{ID}.yaml"]
    assert minutes_paths(root / "nothing") == ()


def test_where_nobody_stands_among_the_people_no_empty_list_is_shown(root: Path) -> None:
    """Minutes without people say to add the first one."""
    (root / YAML).write_text(
        f"format: sociocli/minutes/1\nid: {ID}\ncircle: operations\ndate: {ID[:10]}\n"
        "status: draft\nsecretary: bem\n",
        encoding="utf-8",
    )
    (one,) = [one for one in found(root) if "bem" in one.what]
    assert one.todo == "Add this person under “people”; nobody stands there yet."


def test_an_unfinished_merge_of_markdown_is_one_finding(root: Path) -> None:
    """However many places it has: the file is made anew from the YAML, and all are gone."""
    path = root / MARKDOWN
    mark = "<<<<<<< HEAD\na\n=======\nb\n>>>>>>> theirs\n"
    first, *rest = path.read_text(encoding="utf-8").splitlines(keepends=True)
    path.write_text("".join([first, mark, *rest, mark]), encoding="utf-8")
    (one,) = check_minutes(root)
    assert (one.path, one.line) == (MARKDOWN, 2)

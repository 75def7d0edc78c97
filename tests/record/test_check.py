"""Every rule of a record: each fault is found where it stands, and nothing else is."""

from __future__ import annotations

import os
import re
import shutil
from pathlib import Path

import pytest
from record.broken_record import FAULTS, TODAY, Fault, broken_record, sound_record
from record.left_behind import record_of
from record_meetings import Recorded, recorded_meetings

from sociocli.errors import BadRequest
from sociocli.record.check import check_record
from sociocli.record.finding import Finding
from sociocli.record.schema import schemas


def found(root: Path, **options: str) -> tuple[Finding, ...]:
    """Return what is found in a record."""
    return check_record(root, TODAY, **options).findings


def test_nothing_is_said_of_a_sound_record(tmp_path: Path) -> None:
    """A record with something of every part has no findings."""
    sound_record(tmp_path)
    checked = check_record(tmp_path, TODAY)
    assert checked.findings == ()
    assert checked.files == 21


@pytest.mark.parametrize("fault", FAULTS, ids=lambda fault: fault.name)
def test_each_fault_is_found_in_its_line(tmp_path: Path, fault: Fault) -> None:
    """One fault in a sound record gives its own findings at their lines, and no others."""
    sound_record(tmp_path)
    fault.apply(tmp_path)
    findings = found(tmp_path)
    assert [(one.path, one.line) for one in findings] == sorted(fault.places())
    said = [f"{one.what} {one.todo}" for one in findings]
    missing = [words for words in fault.words if not any(words in one for one in said)]
    assert missing == [], said


def test_all_faults_are_found_at_once(tmp_path: Path) -> None:
    """In a record that is broken in every way each fault is still named."""
    faults = broken_record(tmp_path)
    places = [(one.path, one.line) for one in found(tmp_path)]
    assert [place for fault in faults for place in fault.places() if place not in places] == []


# What the circles themselves have left open, and `check` rightly names.
LEFT_OPEN = {
    "by-vote": [
        "decisions/house/2027-02-25-the-colour-of-the-door.md:4: Nobody will look at",
        "decisions/house/2027-02-25-who-tidies-the-wood-store-in-march.md:4: Nobody will look at",
    ],
    "first-evening": [
        "actions/swing-sway/2027-01-28-bring-a-kettle-and-a-long-cable.yaml:2: Nobody has",
        "decisions/swing-sway/2027-01-28-what-we-sing-first.md:4: Nobody will look at",
    ],
    "ninety-minutes": [
        "circles/bakehouse.yaml:5: There is no circle “general-circle”",
        "circles/bakehouse.yaml:18: “carol” stands here as holder",
        "minutes/bakehouse/2026-12-15-bakehouse.md: The Markdown of these minutes is missing",
    ],
    "three-languages": ["circles/uebersetzung.yaml:14: “juergen” stands here as holder"],
    "too-few": ["circles/care.yaml:5: There is no circle “parents-meeting”"],
}


@pytest.mark.parametrize("meeting", recorded_meetings(), ids=lambda one: one.name)
def test_what_a_meeting_leaves_behind_is_sound(tmp_path: Path, meeting: Recorded) -> None:
    """The program finds no fault in what it wrote, only what people left open."""
    day = record_of(meeting, tmp_path)
    found = [str(one) for one in check_record(tmp_path, day).findings]
    expected = LEFT_OPEN.get(meeting.name, [])
    assert len(found) == len(expected), found
    assert [one for one, said in zip(found, expected, strict=True) if said not in one] == []


@pytest.mark.parametrize(
    ("path", "text"),
    [
        ("actions/operations/2026-11-22-a.yaml", "who: Everybody who can\n"),
        ("actions/operations/2026-11-22-a.yaml", "who: [everybody]\nby: 2020-01-01\n"),
        ("actions/operations/2026-11-22-a.yaml", "who: secretary\n"),
        ("actions/operations/2026-11-22-a.yaml", "who: general\n"),
        ("actions/operations/2026-11-22-a.yaml", "who: gus\nevery: 2 weeks\nclosed: 2026-11-23\n"),
        ("actions/operations/2026-11-22-a.yaml", "who: kim\r\nstate: open\r\n"),
        ("actions/operations/2026-11-22-a.yaml", "who: kim\nnote: |\n  =======\n  <<<<<<<no\n"),
        ("actions/operations/2026-11-22-a.yaml", "who: kim\nx-mine: {b: [c]}\n"),
    ],
)
def test_what_people_may_write_is_no_fault(tmp_path: Path, path: str, text: str) -> None:
    """Groups, roles and words as owners, late days, foreign line ends and own keys are fine."""
    sound_record(tmp_path)
    whole = f"format: sociocli/action/1\nwhat: Sweep\n{text}"
    (tmp_path / path).write_bytes(whole.encode())
    assert found(tmp_path) == ()


@pytest.mark.parametrize(
    ("path", "text"),
    [
        ("README.md", "<b>welcome</b>\n"),
        ("decisions/README.md", "What lies here.\n"),
        ("minutes/operations/plan of the hall.pdf", "\0<<<<<<< \n"),
        ("minutes/operations/2026-11-22-operations.md.edited", "old\n"),
        ("exports/handbook.md", "# All\n"),
        (".github/workflows/check.yml", "on: push\n"),
        ("other/sociocli.yaml", "a record of its own: {\n"),
        ("other/sociocli.yaml", "name: [\n"),
        ("node_modules/aux.js", "x\n"),
    ],
)
def test_other_files_are_left_alone(tmp_path: Path, path: str, text: str) -> None:
    """What is not of the record may lie in it, and other records inside it are not looked at."""
    sound_record(tmp_path)
    (tmp_path / path).parent.mkdir(parents=True, exist_ok=True)
    (tmp_path / path).write_text(text, encoding="utf-8")
    assert found(tmp_path) == ()


def test_a_folder_without_a_record_is_said(tmp_path: Path) -> None:
    """Where there is no record nothing is walked through; it is said how to name one."""
    (tmp_path / "notes.txt").write_text("x", encoding="utf-8")
    with pytest.raises(BadRequest, match="no record here"):
        found(tmp_path)


def test_minutes_alone_are_a_record(tmp_path: Path) -> None:
    """Without `sociocli.yaml` the minutes are checked, and whatever else lies around is not."""
    sound_record(tmp_path)
    for path in ("sociocli.yaml", "circles/general.yaml", "circles/operations.yaml"):
        (tmp_path / path).unlink()
    for part in ("decisions", "terms", "actions", "backlog", "agendas", "circles"):
        shutil.rmtree(tmp_path / part)
    (tmp_path / "aux.txt").write_text("<<<<<<< x\n", encoding="utf-8")
    assert found(tmp_path) == ()


def test_only_what_was_named_is_reported(tmp_path: Path) -> None:
    """A file, a folder or a circle can be named; the rest is read for what it tells."""
    broken_record(tmp_path)
    one = check_record(tmp_path, TODAY, within=["circles/hen.yaml"])
    assert [place.path for place in one.findings] == ["circles/hen.yaml"]
    assert one.files == 1
    folder = check_record(tmp_path, TODAY, within=["terms"]).findings
    assert {place.path.split("/")[0] for place in folder} == {"terms"}
    hosts = check_record(tmp_path, TODAY, circle="hosts").findings
    assert {place.path.split("/")[1] for place in hosts} == {"hosts"}
    agendas = check_record(tmp_path, TODAY, circle="operations").findings
    assert [one for one in agendas if one.path == "agendas/refers.yaml"]


def test_a_circle_nobody_knows_is_refused(tmp_path: Path) -> None:
    """A circle that is not there is named with those that are."""
    sound_record(tmp_path)
    with pytest.raises(BadRequest, match="general, operations"):
        found(tmp_path, circle="operation")
    for path in ("agendas/operations-2026-12-06.yaml", "circles/general.yaml"):
        (tmp_path / path).unlink()
    for part in ("actions", "backlog", "circles", "decisions", "minutes", "terms"):
        shutil.rmtree(tmp_path / part)
    with pytest.raises(BadRequest, match="it has none yet"):
        found(tmp_path, circle="operation")


@pytest.mark.parametrize(
    ("day", "words"),
    [
        ("2027-05-22", []),
        ("2027-05-23", ["ended on 2027-05-22"]),
    ],
)
def test_the_day_is_given(tmp_path: Path, day: str, words: list[str]) -> None:
    """A term holds through its last day; the day of the check decides, not the clock."""
    sound_record(tmp_path)
    findings = check_record(tmp_path, day).findings
    assert [re.findall("ended on [0-9-]+", one.what)[0] for one in findings] == words


def test_a_record_in_git_needs_its_attributes(tmp_path: Path) -> None:
    """In a repository the line ends are kept, by the record or by the folders above it."""
    root = sound_record(tmp_path / "repo" / "record")
    (root / ".gitattributes").unlink()
    assert found(root) == ()
    (root.parent / ".git").mkdir()
    assert [str(one) for one in found(root)] == [
        (
            ".gitattributes: The record is in git, and there is no .gitattributes that keeps line "
            "ends. Write into it: * text=auto eol=lf"
        )
    ]
    above = root.parent / ".gitattributes"
    above.write_text("* text=auto eol=lf\n", encoding="utf-8")
    assert found(root) == ()
    above.write_text("* text=auto eol=lf\n*.yaml merge=union\n", encoding="utf-8")
    assert [(one.path, one.line) for one in found(root)] == [("../.gitattributes", 2)]


def test_schemas_are_wanted_where_files_name_them(tmp_path: Path) -> None:
    """Without schemas nothing is missing, unless the first line of a file leads to one."""
    sound_record(tmp_path)
    shutil.rmtree(tmp_path / ".schema")
    assert found(tmp_path) == ()
    path = tmp_path / "actions" / "operations" / "2026-11-22-book-the-hall.yaml"
    line = "# yaml-language-server: $schema=../../.schema/action.json\n"
    path.write_text(line + path.read_text(encoding="utf-8"), encoding="utf-8")
    assert {one.path for one in found(tmp_path)} == {f".schema/{kind}.json" for kind in schemas()}


def test_nothing_is_ever_written(tmp_path: Path) -> None:
    """Checking leaves every file as it was."""
    broken_record(tmp_path)
    before = {path: path.read_bytes() for path in tmp_path.rglob("*") if path.is_file()}
    assert found(tmp_path)
    assert {path: path.read_bytes() for path in tmp_path.rglob("*") if path.is_file()} == before


def test_a_file_that_may_not_be_read_is_named(tmp_path: Path) -> None:
    """What is no file, or larger than a record file may be, is named, and the rest is checked."""
    sound_record(tmp_path)
    os.mkfifo(tmp_path / "actions" / "operations" / "2026-11-22-pipe.yaml")
    large = tmp_path / "actions" / "operations" / "2026-11-22-large.yaml"
    large.write_text("#" * 1_000_001, encoding="utf-8")
    assert [one.path.rpartition("/")[2] for one in found(tmp_path)] == [
        "2026-11-22-large.yaml",
        "2026-11-22-pipe.yaml",
    ]


def test_a_broken_organisation_does_not_hide_the_rest(tmp_path: Path) -> None:
    """A `sociocli.yaml` that cannot be read is named once, and all else is checked."""
    sound_record(tmp_path)
    (tmp_path / "sociocli.yaml").write_text("name: [\n", encoding="utf-8")
    (tmp_path / "circles" / "general.yaml").write_text("nme: x\n", encoding="utf-8")
    assert [(one.path, one.line) for one in found(tmp_path)] == [
        ("circles/general.yaml", 1),
        ("sociocli.yaml", 2),
    ]


def test_two_seats_may_have_two_holders(tmp_path: Path) -> None:
    """As many people hold a role as it has seats, in the circle's file or by a selection."""
    sound_record(tmp_path)
    circle = tmp_path / "circles" / "operations.yaml"
    text = circle.read_text(encoding="utf-8")
    term = "format: sociocli/term/1\nrole: secretary\nholder: ben\nfrom: 2026-11-23\nstate: holds\n"
    (tmp_path / "terms/operations/2026-11-23-secretary.yaml").write_text(term, encoding="utf-8")
    assert [one.path for one in found(tmp_path)] == ["terms/operations/2026-11-23-secretary.yaml"]
    circle.write_text(text.replace("title: Secretary", "seats: 2"), encoding="utf-8")
    assert found(tmp_path) == ()
    circle.write_text(text + "method: holacracy\n", encoding="utf-8")  # roles are shared there
    assert found(tmp_path) == ()


def test_people_who_have_left_stay_in_what_is_over(tmp_path: Path) -> None:
    """An ended term, a done action and an ended decision may name somebody who left since."""
    sound_record(tmp_path)
    files = {
        "terms/operations/2020-01-01-secretary.yaml": (
            "format: sociocli/term/1\nrole: secretary\nholder: dora\nstate: ended\n"
            "ended: 2026-11-22\n"
        ),
        "actions/operations/2020-01-01-sweep.yaml": (
            "format: sociocli/action/1\nwhat: Sweep\nwho: dora\nstate: done\nclosed: 2026-11-22\n"
        ),
        "decisions/operations/2020-01-01-old.md": (
            "---\nformat: sociocli/decision/1\ntitle: Old\nstatus: ended\nowner: dora\n"
            "ended: 2026-11-22\n---\n\nIt held.\n"
        ),
    }
    for path, text in files.items():
        (tmp_path / path).write_text(text, encoding="utf-8")
    assert found(tmp_path) == ()


def test_an_agenda_of_the_past_stays_as_it_was(tmp_path: Path) -> None:
    """Who brought something may leave, a role may go, and what was taken up is done."""
    sound_record(tmp_path)
    past = (
        "format: sociocli/agenda/1\nname: operations-2026-06-06\ncircle: operations\n"
        "date: {day}\nminutes: 60\nitems:\n"
        "- {{title: Choir, kind: decide, minutes: 10, by: dora, topic: 2026-05-22-choir}}\n"
        "- {{title: Secretary, kind: elect, minutes: 10, role: secretery}}\n"
    )
    file = tmp_path / "agendas" / "operations-2026-06-06.yaml"
    file.write_text(past.format(day="2026-06-06"), encoding="utf-8")
    assert found(tmp_path) == ()
    file.write_text(past.format(day="2026-11-22"), encoding="utf-8")  # there are minutes of it
    assert found(tmp_path) == ()
    file.write_text(past.format(day="2026-12-06"), encoding="utf-8")
    assert [one.line for one in found(tmp_path)] == [7, 7, 8]


def test_a_circle_that_minutes_wait_for_is_known_without_a_file(tmp_path: Path) -> None:
    """A record made from minutes has no file of a circle that never met here."""
    sound_record(tmp_path)
    minutes = tmp_path / "minutes" / "operations" / "2026-11-22-operations.yaml"
    text = minutes.read_text(encoding="utf-8")
    assert text.count("    holder: kim\n") == 1
    minutes.write_text(
        text.replace("    holder: kim\n", "    holder: kim\n    confirm_by: wider\n"),
        encoding="utf-8",
    )
    term = tmp_path / "terms" / "operations" / "2026-11-22-secretary.yaml"
    waits = term.read_text(encoding="utf-8").replace("state: holds", "state: pending")
    waits += "pending:\n  who: [wider]\n  rule: confirmation\n"
    term.write_text(waits, encoding="utf-8")
    assert [one for one in found(tmp_path) if one.path.startswith("terms/")] == []


def test_an_unfinished_merge_in_a_decision_is_one_finding(tmp_path: Path) -> None:
    """Which text a meeting adopted is asked once the merge is finished."""
    sound_record(tmp_path)
    path = tmp_path / "decisions" / "operations" / "2026-11-22-quiet-hours.md"
    text = path.read_text(encoding="utf-8").rstrip("\n")
    path.write_text(f"{text}\n<<<<<<< HEAD\nA\n=======\nB\n>>>>>>> x\n", encoding="utf-8")
    (one,) = found(tmp_path)
    assert "unfinished merge" in one.what

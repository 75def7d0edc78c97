"""What a meeting's end writes about minutes: its own, and the last ones."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from sociocli.domain.minutes import LastMinutes, Minutes, Status
from sociocli.record.aftermath_minutes import changes_of_minutes
from sociocli.record.folder import RecordFolder
from sociocli.record.markdown import render
from sociocli.record.minutes_file import minutes_of_node, minutes_yaml
from sociocli.record.plan import Change
from sociocli.record.yaml_tree import parse

BEFORE = Minutes("2026-11-08-operations", "operations", "2026-11-08", facilitator="ana")
NOW = Minutes("2026-11-22-operations", "operations", "2026-11-22")
LAST = "minutes/operations/2026-11-08-operations"


@pytest.fixture
def record(tmp_path: Path) -> RecordFolder:
    """Return a record with the minutes of one meeting."""
    folder = tmp_path / "minutes" / "operations"
    folder.mkdir(parents=True)
    (folder / "2026-11-08-operations.yaml").write_bytes(b"# kept by Ben\n" + minutes_yaml(BEFORE))
    (folder / "2026-11-08-operations.md").write_text(render(BEFORE))
    return RecordFolder(tmp_path)


def by_path(changes: tuple[Change, ...]) -> dict[str, str]:
    """Return what is written, by path."""
    return {one.path: (one.data or b"").decode() for one in changes}


def read(text: str) -> Minutes:
    """Return minutes from the text of their file."""
    return minutes_of_node(parse(text, ""), "")


def accepting(status: str = "accepted", *corrections: str) -> Minutes:
    """Return the minutes of a meeting that looked at the last ones."""
    last = LastMinutes(BEFORE.id, status, "no objection", corrections)
    return replace(NOW, last_minutes=last)


def test_minutes_that_a_meeting_accepts_are_accepted_in_their_own_file(
    record: RecordFolder,
) -> None:
    """They name the meeting, keep everything else, and their Markdown follows."""
    written = by_path(changes_of_minutes(record, accepting()))
    old = written[f"{LAST}.yaml"]

    assert old.startswith("# kept by Ben\n")
    assert read(old).status is Status.ACCEPTED
    assert read(old).accepted is not None
    assert written[f"{LAST}.md"] == render(read(old))


def test_the_meeting_keeps_the_hash_of_what_it_accepted(record: RecordFolder) -> None:
    """So a later change of the old minutes is seen from two sides."""
    written = by_path(changes_of_minutes(record, accepting()))
    now = read(written["minutes/operations/2026-11-22-operations.yaml"])
    old = read(written[f"{LAST}.yaml"])

    assert now.last_minutes is not None
    assert old.accepted is not None
    assert now.last_minutes.hash == old.accepted.hash
    assert now.last_minutes.hash.startswith("sha256:")
    assert old.accepted.minutes == NOW.id


def test_corrections_become_addenda_that_name_the_meeting(record: RecordFolder) -> None:
    """What was corrected stands below the old minutes, which say what they said."""
    written = by_path(changes_of_minutes(record, accepting("accepted", "Kim left at 20:05.")))
    (correction,) = read(written[f"{LAST}.yaml"]).corrections

    assert (correction.text, correction.date) == ("Kim left at 20:05.", "2026-11-22")
    assert correction.minutes == NOW.id


@pytest.mark.parametrize("minutes", [NOW, accepting("draft")])
def test_minutes_that_were_not_accepted_stay_as_they_are(
    record: RecordFolder, minutes: Minutes
) -> None:
    """Only the new minutes are written then."""
    assert len(changes_of_minutes(record, minutes)) == 2


def test_minutes_that_are_gone_are_no_trouble(record: RecordFolder) -> None:
    """Somebody has moved them away; the meeting is written all the same."""
    record.at(f"{LAST}.yaml").unlink()

    assert len(changes_of_minutes(record, accepting())) == 2


def test_a_markdown_edited_by_hand_stays(record: RecordFolder) -> None:
    """It is never overwritten; `check` names it."""
    file = record.at(f"{LAST}.md")
    file.write_text(file.read_text() + "\nMy own words.\n")

    assert f"{LAST}.md" not in by_path(changes_of_minutes(record, accepting()))

"""The commands that export: where it goes, what they refuse, and what they say beside it."""

from __future__ import annotations

import csv
import io
import json
import sys
from pathlib import Path

import pytest
from commanding import Hand
from exporting import house, put_text
from icalendar import Calendar

from sociocli.cli import app_export

EVERY = (
    ("calendar",), ("csv", "decisions"), ("csv", "actions"), ("csv", "terms"),
    ("csv", "attendance"), ("json",), ("handbook",),
)  # fmt: skip


@pytest.fixture(autouse=True)
def _in_november(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let it be a day in November."""
    monkeypatch.setattr(app_export, "today", lambda: "2026-11-22")


def test_the_calendar_is_printed(hand: Hand) -> None:
    """With the name of the organisation, and for one circle if it is asked for."""
    house(hand.folder)
    assert hand.types("export", "calendar") == 0
    calendar = Calendar.from_ical(hand.out)
    assert str(calendar["x-wr-calname"]) == "Mill Court: meetings and what is due"
    assert len(list(calendar.walk("VEVENT"))) == 7
    assert hand.err == ""
    for name in ("garden", "Garden"):
        assert hand.types("export", "calendar", "--circle", name) == 0
        assert hand.out.count("BEGIN:VEVENT") == 1


def test_a_table_is_printed(hand: Hand) -> None:
    """With plain words as names of the columns, and as Excel reads it."""
    house(hand.folder)
    assert hand.types("export", "csv", "actions") == 0
    (row,) = csv.DictReader(io.StringIO(hand.out))
    assert (row["What"], row["Who"], row["By"]) == ("Book the hall", "Ana, Ben", "2026-08-01")
    assert hand.types("export", "csv", "actions", "--excel") == 0
    assert hand.out.startswith("\ufeffID,")
    assert hand.types("export", "csv", "decisions", "--circle", "garden") == 0
    assert [one["Title"] for one in csv.DictReader(io.StringIO(hand.out))] == ["Bins", "Compost"]


def test_everything_is_printed(hand: Hand) -> None:
    """One document, also for one circle."""
    house(hand.folder)
    assert hand.types("export", "json") == 0
    found = json.loads(hand.out)
    assert {part: len(found[part]) for part in ("circles", "decisions", "terms", "minutes")} == {
        "circles": 2, "decisions": 3, "terms": 2, "minutes": 2,
    }  # fmt: skip
    assert hand.types("export", "json", "--circle", "garden") == 0
    assert [len(json.loads(hand.out)[part]) for part in ("circles", "decisions")] == [1, 2]


def test_the_handbook_is_of_today_or_of_another_day(hand: Hand) -> None:
    """The text of the day is told, and what is not of that day is said."""
    house(hand.folder)
    assert hand.types("export", "handbook") == 0
    assert "Quiet from 22:00." in hand.out
    assert "those of that day" not in hand.out
    assert hand.types("export", "handbook", "--as-of", "2026-03-01") == 0
    assert "Quiet from 23:00." in hand.out
    assert "Two bins." in hand.out
    assert "those of that day" in hand.out
    assert hand.types("export", "handbook", "--circle", "garden") == 0
    assert "Quiet" not in hand.out


@pytest.mark.parametrize("what", EVERY)
def test_a_file_is_written_over_only_if_it_is_ours(hand: Hand, what: tuple[str, ...]) -> None:
    """The same bytes as are printed; our own old file is replaced, a letter is not."""
    house(hand.folder)
    assert hand.types("export", *what) == 0
    printed = hand.out
    path = hand.folder.parent / "out"
    for _ in range(2):
        assert hand.types("export", *what, "--out", str(path)) == 0
        assert hand.out == f"Wrote {path}\n"
        with path.open(encoding="utf-8", newline="") as file:
            assert file.read() == printed
    path.write_text("Dear Ana", encoding="utf-8")
    assert hand.types("export", *what, "--out", str(path)) == 2
    assert "did not make it" in hand.err
    assert path.read_text(encoding="utf-8") == "Dear Ana"
    assert hand.types("export", *what, "--out", str(path), "--force") == 0
    assert path.read_bytes() == printed.encode()


def test_a_handbook_that_was_edited_is_left(hand: Hand) -> None:
    """Whoever wrote into it loses nothing, unless they say so."""
    house(hand.folder)
    path = hand.folder / "handbook.md"
    assert hand.types("export", "handbook", "--out", "handbook.md") == 0
    path.write_text(path.read_text(encoding="utf-8") + "My note\n", encoding="utf-8")
    assert hand.types("export", "handbook", "--out", "handbook.md") == 2
    assert "edited by hand" in hand.err
    assert path.read_text(encoding="utf-8").endswith("My note\n")
    assert hand.types("export", "handbook", "--out", "handbook.md", "--force") == 0
    assert "My note" not in path.read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        (("csv", "people"), "decisions, actions, terms, attendance"),
        (("calendar", "--circle", "kitchen"), "garden, operations"),
        (("csv", "terms", "--circle", "../x"), "garden, operations"),
        (("handbook", "--as-of", "yesterday"), "2026-11-22"),
        (("json", "--out", "gone/x.json"), "make it first"),
        (("json", "--out", "circles"), "is a folder"),
    ],
)
def test_what_is_wrong_is_said_in_a_sentence(hand: Hand, typed: tuple[str, ...], said: str) -> None:
    """Exit code 2, one sentence with what there is, and nothing is printed."""
    house(hand.folder)
    assert hand.types("export", *typed) == 2
    assert said in hand.err
    assert hand.out == ""
    assert len(hand.err.strip().splitlines()) == 1


@pytest.mark.parametrize("what", EVERY)
def test_what_cannot_be_read_is_named_and_the_rest_is_there(
    hand: Hand, what: tuple[str, ...]
) -> None:
    """File and line on the other stream; what concerns another part is not mentioned."""
    house(hand.folder)
    put_text(hand.folder, "decisions/operations/2026-11-01-broken.md", "no front matter\n")
    put_text(hand.folder, "terms/operations/2026-11-01-broken.yaml", "role: a\nrole: b\n")
    put_text(hand.folder, "actions/operations/2026-11-01-broken.yaml", "what: [\n")
    put_text(hand.folder, "minutes/operations/2026-11-01-broken.yaml", "a\n")
    assert hand.types("export", *what) == 0
    broken = [line.partition(":")[0].partition("/")[0] for line in hand.err.splitlines()]
    parts = {
        "calendar": ["minutes", "decisions", "terms", "actions"],
        "json": ["minutes", "decisions", "terms", "actions"],
        "handbook": ["minutes", "decisions", "terms"],
    }
    assert broken == parts.get(what[0], [{"attendance": "minutes"}.get(what[-1], what[-1])])
    assert hand.out.count("\n") > 1


def test_a_broken_circle_or_organisation_stops_nothing(hand: Hand) -> None:
    """They are named, and the decisions are told all the same."""
    house(hand.folder)
    put_text(hand.folder, "sociocli.yaml", "format: sociocli/organisation/1\nname: [a]\n")
    put_text(hand.folder, "circles/garden.yaml", "format: sociocli/circle/1\nmembers: {a: b}\n")
    put_text(hand.folder, "agendas/next.yaml", "circle: garden\ndate: 2026-12-01\nminutes: x\n")
    assert hand.types("export", "handbook") == 0
    assert "One heap." in hand.out
    assert hand.err.count("sociocli.yaml:2") == 1
    assert hand.err.count("circles/garden.yaml") == 1
    put_text(hand.folder, "circles/garden.yaml", "name: a\nname: b\n")
    assert hand.types("export", "handbook") == 0
    assert hand.err.count("circles/garden.yaml:2") == 1
    assert hand.types("export", "calendar") == 0
    assert "agendas/next.yaml:3" in hand.err


@pytest.mark.parametrize("what", EVERY)
def test_an_empty_folder_gives_something_whole(hand: Hand, what: tuple[str, ...]) -> None:
    """A calendar without entries, a table without rows, a page that says so; exit code 0."""
    assert hand.types("export", *what) == 0
    assert hand.out.strip()
    kept = what in (("json",), ("csv", "attendance"))
    assert ("minutes only" in hand.err) is not kept


def test_a_record_of_minutes_has_meetings_and_attendance(hand: Hand) -> None:
    """Without an organisation there are minutes, and it is said what is not kept."""
    assert hand.holds_tiny() == 0
    assert hand.types("export", "csv", "attendance") == 0
    assert [row["Name"] for row in csv.DictReader(io.StringIO(hand.out))] == ["Ana", "Ben", "Kim"]
    assert hand.types("export", "calendar") == 0
    assert hand.out.count("BEGIN:VEVENT") == 1


def test_on_a_screen_nothing_acts(hand: Hand, monkeypatch: pytest.MonkeyPatch) -> None:
    """At a terminal, what turns text round is shown as such; in a pipe it stays as it is."""
    house(hand.folder)
    action = 'format: sociocli/action/1\nwhat: "a\\u202eb"\n'
    put_text(hand.folder, "actions/operations/2026-11-22-x.yaml", action)
    assert hand.types("export", "csv", "actions") == 0
    assert "a\u202eb" in hand.out
    monkeypatch.setattr(sys.stdout, "isatty", lambda: True)
    assert hand.types("export", "csv", "actions") == 0
    assert "a<U+202E>b" in hand.out
    assert hand.types("export", "calendar") == 0
    assert "\r" not in hand.out
    assert "␍" not in hand.out


def test_the_agenda_and_the_calendar_name_the_same_next_meeting(hand: Hand) -> None:
    """What goes round by mail and what stands in the calendar agree."""
    house(hand.folder)
    agenda = (
        'format: sociocli/agenda/1\ncircle: operations\ndate: 2026-12-08\ntime: "18:30"\n'
        "place: Barn\nminutes: 90\nitems:\n- {title: Bicycles, kind: decide}\n"
    )
    put_text(hand.folder, "agendas/operations-2026-12-08.yaml", agenda)
    assert hand.types("agenda", "show", "operations-2026-12-08", "--markdown") == 0
    assert "8 December 2026" in hand.out
    assert "18:30" in hand.out
    assert "Barn" in hand.out
    assert hand.types("export", "calendar") == 0
    meetings = [
        (event.decoded("dtstart").isoformat(), str(event.get("location", "")))
        for event in Calendar.from_ical(hand.out).walk("VEVENT")
        if "Meeting" in event.categories
    ]
    assert meetings[-1] == ("2026-12-08T18:30:00", "Barn")
    assert "2026-12-06T19:00:00" not in [start for start, _ in meetings]


def test_help_is_given_without_a_command(hand: Hand) -> None:
    """The group of commands prints its help."""
    assert hand.types("export") == 0
    for word in ("calendar", "csv", "json", "handbook"):
        assert word in hand.out


def test_an_export_can_be_named_as_standard_output(hand: Hand, tmp_path: Path) -> None:
    """A hyphen is no file."""
    house(hand.folder)
    assert hand.types("export", "json", "--out", "-") == 0
    assert json.loads(hand.out)["format"] == "sociocli/export/1"

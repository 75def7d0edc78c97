"""A year in the life of a circle: twelve meetings, and what the record says afterwards."""

from __future__ import annotations

import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from play_year import environment, play

QUIET = "decisions/operations/2026-01-14-quiet-hours.md"
Run = Callable[..., str]


@pytest.fixture(scope="module")
def year(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Play the year once."""
    folder = tmp_path_factory.mktemp("year")
    for _ in play(folder / "record", folder):
        pass
    return folder


@pytest.fixture
def run(year: Path) -> Run:
    """Return what runs a command in the record and gives what it printed."""

    def told(*arguments: str, code: int = 0) -> str:
        program = [sys.executable, "-m", "sociocli"]
        if arguments[0] == "git":
            program, arguments = ["git"], arguments[1:]
        done = subprocess.run(
            [*program, *arguments], cwd=year / "record", env=environment(year, "2026-12-31"),
            capture_output=True, text=True, check=False,
        )  # fmt: skip
        assert done.returncode == code, done.stderr
        return done.stdout

    return told


def in_order(text: str, *parts: str) -> bool:
    """Tell whether some words stand in a text one after the other."""
    at = 0
    for part in parts:
        at = text.find(part, at)
        if at < 0:
            return False
        at += len(part)
    return True


def test_the_record_is_sound_and_nothing_is_left_to_commit(run: Run) -> None:
    """After twelve meetings check finds nothing, and every file is committed."""
    assert "in order" in run("check", "--date", "2026-12-10")
    assert run("git", "status", "--short") == ""


def test_every_meeting_is_one_commit_that_says_what_it_decided(run: Run) -> None:
    """Whoever reads the log sees circle, day, decisions and roles."""
    log = run("git", "log", "--reverse", "--format=%s")

    days = [f"2026-{month:02d}-" for month in range(1, 13)]
    assert in_order(log, "Begin", *days)
    assert "Operations, 2026-01-14: Quiet hours adopted; Ben Secretary\n" in log
    assert in_order(log, "2026-04-08: Quiet hours, after three months", "adjusted", "ended")


def test_the_history_of_one_file_shows_how_a_decision_grew(run: Run) -> None:
    """Adopted, amended twice, ended: four commits, and each shows only what changed."""
    log = run("git", "log", "--reverse", "--format=%ad", "--date=short", "--numstat", "--", QUIET)

    days = ["2026-01-14", "2026-04-08", "2026-08-12", "2026-11-11"]
    assert [line for line in log.splitlines() if line[:5] == "2026-"] == days
    changed = [line.split("\t")[:2] for line in log.splitlines() if "\t" in line]
    assert changed == [["13", "0"], ["6", "2"], ["5", "2"], ["5", "1"]]


@pytest.mark.parametrize(
    ("day", "text"),
    [
        ("2026-02-01", "from 22:00 to 7:00, on Fridays from 23:00."),
        ("2026-04-08", "from 21:00 to 7:00, on Fridays from 23:00."),
        ("2026-10-31", "from 21:00 to 7:00, on Fridays and Saturdays from 23:00."),
    ],
)
def test_the_words_of_any_day_are_found(day: str, text: str, run: Run) -> None:
    """What held on a day is told in the words of that day, in lists and in the handbook."""
    shown = run("decisions", "show", "quiet-hours", "--as-of", day)
    page = run("export", "handbook", "--as-of", day)

    assert text in shown
    assert text in page
    assert "Quiet hours" in run("decisions", "--as-of", day)


def test_what_has_ended_holds_no_more(run: Run) -> None:
    """From the day it was ended it is in no list of what holds, and stays readable."""
    assert "Quiet hours" not in run("decisions", "--as-of", "2026-11-11")
    assert "Quiet hours" not in run("export", "handbook", "--as-of", "2026-12-01")
    assert "quiet from 21:00" in run("decisions", "show", "quiet-hours")


def test_why_tells_the_whole_way(run: Run) -> None:
    """Need, objection and what it changed, both amendments, and the end, in order of time."""
    told = run("why", "quiet-hours")

    assert in_order(
        told,
        "2026-01-14",
        "Need: Three families with small children cannot sleep.",
        "Objection: The choir could no longer rehearse on Fridays.",
        "by changing the proposal",
        "Consent round: 5 consented",
        "2026-04-08",
        "adjusted",
        "Two complaints in three months.",
        "2026-08-12",
        "Saturdays",
        "2026-11-11",
        "ends",
    )


def test_why_follows_an_item_over_meetings_and_replacements(run: Run) -> None:
    """Put off in March, decided in May, awaited until the last answer, replaced in October."""
    told = run("why", "2026-10-14-the-guest-room")

    assert in_order(
        told, "2026-03-11", "2026-05-13", "2026-05-15", "In force", "2026-10-14", "2027-10-13"
    )


def test_a_decision_by_mail_is_recorded_as_such_and_heard(run: Run) -> None:
    """Who answered, what silence meant, and the meeting that heard of it."""
    told = run("why", "lamps-in-the-hall")

    assert in_order(told, "mail", "Ana", "Kim", "Closed", "2026-09-09-operations#1")


def test_roles_have_their_holders_of_each_day(run: Run) -> None:
    """A selection ends the term before; a link waits until the other circle has confirmed it."""
    assert "secretary  Ben" in run("terms", "--as-of", "2026-03-01")
    assert "secretary  Kim" in run("terms", "--as-of", "2026-09-01")
    assert "pending" in run("terms", "--all", "--as-of", "2026-12-10")


@pytest.mark.parametrize(
    ("day", "late"),
    [("2026-04-09", ()), ("2026-12-20", ("Tools", "The bicycle shed"))],
)
def test_what_is_due_is_said_and_nothing_else(day: str, late: tuple[str, ...], run: Run) -> None:
    """Only what holds now can be late; what was reviewed in time is not."""
    told = run("due", "--as-of", day, code=1 if late else 0)

    assert all(title in told for title in late)
    assert "Quiet hours" not in told


def test_nothing_waits_that_was_treated(run: Run) -> None:
    """Topics that were taken up and actions that were done are in the minutes only."""
    assert "2026-" not in run("backlog")
    assert "2026-" not in run("actions")
    assert "Hang up the quiet hours" in run("minutes", "show", "2026-02-11-operations")


LAMPS = "decisions/operations/2026-08-20-lamps-in-the-hall.md"


def test_a_record_made_anew_from_its_minutes_says_the_same(year: Path, run: Run) -> None:
    """The same decisions and terms stand in it, each as of its day; check finds nothing.

    What was decided by mail stands in no minutes, so its file is brought along.
    """
    anew = year / "anew"
    shutil.copytree(year / "record" / "minutes", anew / "minutes")
    there = ("-C", str(anew))
    (anew / LAMPS).parent.mkdir(parents=True)
    shutil.copy(year / "record" / LAMPS, anew / LAMPS)
    run(*there, "init", "--name", "Mill Court", "--from-minutes")

    assert "in order" in run(*there, "check", "--date", "2026-12-10")
    for part in ("decisions", "terms"):
        assert run(*there, part, "--all") == run(part, "--all")
        for day in ("2026-02-01", "2026-05-14", "2026-05-15", "2026-10-15", "2026-12-10"):
            assert run(*there, part, "--as-of", day) == run(part, "--as-of", day)
    for old in sorted((year / "record").glob("decisions/*/*.md")):
        text = old.read_text(encoding="utf-8").rpartition("---")[2]
        assert (anew / old.relative_to(year / "record")).read_text(encoding="utf-8").endswith(text)

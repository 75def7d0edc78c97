"""Recorded meetings: they replay against today's code, byte for byte.

When one of them differs, look at what it asks or writes now; if that is meant,
record them anew with `.venv/bin/python tests/record_meetings.py`.
"""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest
from any_answers import Refuses
from record_meetings import (
    AGENDA,
    ANSWERS,
    JOURNAL,
    MARKDOWN,
    YAML,
    Recorded,
    journal_lines,
    recorded_meetings,
    staged,
)

from sociocli.practice.answers.script import Script
from sociocli.process.journal import ListJournal
from sociocli.record.folder import RecordFolder
from sociocli.record.markdown import render
from sociocli.record.minutes_check import check_minutes
from sociocli.record.minutes_file import minutes_yaml, read_minutes

ALL = recorded_meetings()
EVERY = pytest.mark.parametrize("recorded", ALL, ids=[one.name for one in ALL])
# Journals up to this length are cut after every entry, longer ones at every so many.
SHORT, STEP = 120, 9
WHOLE_PROGRAM = ("ninety-minutes", "three-languages")


def cuts(recorded: Recorded) -> range:
    """Return the lengths at which the journal of a meeting is cut off."""
    length = len(recorded.journal())
    return range(0, length + 1, 1 if length <= SHORT else STEP)


def test_there_are_meetings_enough() -> None:
    """At least eight whole meetings are recorded."""
    assert len(ALL) >= 8


@EVERY
def test_the_answers_give_journal_and_minutes(recorded: Recorded, tmp_path: Path) -> None:
    """From its answers a meeting gives its journal and its minutes; every answer is used."""
    journal, script = ListJournal(), Script(recorded.answers())
    minutes = staged(recorded, tmp_path).hold(script, journal, script)
    assert not script.leftovers()
    assert journal_lines(journal.entries) == recorded.expected(JOURNAL)
    assert minutes_yaml(minutes) == recorded.expected(YAML)
    assert render(minutes).encode() == recorded.expected(MARKDOWN)


@EVERY
def test_the_journal_needs_nobody(recorded: Recorded, tmp_path: Path) -> None:
    """The recorded journal replays to the same minutes without a single question."""
    journal, refuses = ListJournal(recorded.journal()), Refuses()
    minutes = staged(recorded, tmp_path).hold(refuses, journal, refuses)
    assert minutes_yaml(minutes) == recorded.expected(YAML)


@EVERY
def test_a_meeting_cut_off_goes_on(recorded: Recorded, tmp_path: Path) -> None:
    """Wherever a meeting is cut off, resuming it gives the same minutes and the same journal."""
    entries, answers = recorded.journal(), recorded.answers()
    stage = staged(recorded, tmp_path)
    for length in cuts(recorded):
        journal = ListJournal(entries[:length])
        script = Script(answers, entries[length - 1].moment if length else None)
        script.pass_over(journal.entries)
        minutes = stage.hold(script, journal, script)
        assert not script.leftovers(), length
        assert minutes_yaml(minutes) == recorded.expected(YAML), length
        assert journal_lines(journal.entries) == recorded.expected(JOURNAL), length


@EVERY
def test_minutes_are_as_they_should_be(recorded: Recorded, tmp_path: Path) -> None:
    """The minutes read back as they were written, and `minutes check` finds nothing in them."""
    stage = staged(recorded, tmp_path)
    minutes = read_minutes(recorded.folder / YAML)
    assert minutes_yaml(minutes) == recorded.expected(YAML)
    folder = RecordFolder(stage.root)
    for name, path in (
        (YAML, folder.minutes_path(minutes.circle, minutes.id)),
        (MARKDOWN, folder.markdown_path(minutes.circle, minutes.id)),
    ):
        (stage.root / path).parent.mkdir(parents=True, exist_ok=True)
        (stage.root / path).write_bytes(recorded.expected(name))
    path = stage.root / folder.minutes_path(minutes.circle, minutes.id)
    assert check_minutes(stage.root, [path]) == []


@pytest.mark.parametrize("seed", ["0", "1"])
@pytest.mark.parametrize("name", WHOLE_PROGRAM)
def test_the_whole_program_writes_the_same(name: str, seed: str, tmp_path: Path) -> None:
    """The command writes the same bytes from the answers, whatever the order of hashes."""
    recorded = next(one for one in ALL if one.name == name)
    (tmp_path / "record").mkdir()
    stage = staged(recorded, tmp_path / "record")
    told = [
        *(sys.executable, "-m", "sociocli", "-C", str(stage.root)),
        *("meet", str(recorded.folder / AGENDA), "--answers", str(recorded.folder / ANSWERS)),
    ]
    env = {**os.environ, "PYTHONHASHSEED": seed, "XDG_STATE_HOME": str(tmp_path / "state")}
    done = subprocess.run(told, env=env, capture_output=True, text=True, check=False, timeout=60)
    assert done.returncode == 0, done.stderr
    minutes = read_minutes(recorded.folder / YAML)
    folder = RecordFolder(stage.root)
    written = stage.root / folder.minutes_path(minutes.circle, minutes.id)
    assert written.read_bytes() == recorded.expected(YAML)
    assert written.with_suffix(".md").read_bytes() == recorded.expected(MARKDOWN)

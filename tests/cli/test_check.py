"""`sociocli check`: one line for each finding, exit codes for a forge, nothing else."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from commanding import Hand
from record.broken_record import TODAY, broken_record, sound_record


def test_a_sound_record_is_one_sentence(hand: Hand) -> None:
    """Where all is well one sentence says how much was looked at."""
    sound_record(hand.folder)
    assert hand.types("check", "--date", TODAY) == 0
    assert hand.out == "All is in order (21 files).\n"
    assert hand.err == ""


def test_findings_are_lines_with_what_to_do(hand: Hand) -> None:
    """Each finding is path, line, what is wrong and what to do; the exit code is 1."""
    sound_record(hand.folder)
    path = hand.folder / "actions" / "operations" / "2026-11-22-book-the-hall.yaml"
    path.write_text(path.read_text(encoding="utf-8") + "stat: done\n", encoding="utf-8")
    assert hand.types("check", "--date", TODAY) == 1
    assert hand.out == (
        "actions/operations/2026-11-22-book-the-hall.yaml:7: “stat” is not known here; "
        "did you mean “state”?\n"
    )
    assert hand.err == "1 finding.\n"


def test_paths_lead_from_where_one_stands(hand: Hand, monkeypatch: pytest.MonkeyPatch) -> None:
    """With -C, and from inside the record, a path is one that can be opened from here."""
    sound_record(hand.folder)
    (hand.folder / "circles" / "general.yaml").write_text("nme: x\n", encoding="utf-8")
    monkeypatch.chdir(hand.folder.parent)
    assert hand.types("-C", "record", "check", "--date", TODAY, "circles") == 1
    assert hand.out.startswith("record/circles/general.yaml:1: ")
    monkeypatch.chdir(hand.folder / "minutes")
    assert hand.types("check", "--date", TODAY, "../circles/general.yaml") == 1
    assert hand.out.startswith("../circles/general.yaml:1: ")


def test_json_is_one_document(hand: Hand) -> None:
    """The same as one JSON document, with paths below the record."""
    broken_record(hand.folder)
    assert hand.types("check", "--json", "--date", TODAY) == 1
    found = json.loads(hand.out)
    assert len(found) > 80
    assert list(found[0]) == ["path", "line", "what", "todo"]


def test_files_folders_and_identities_may_be_named(hand: Hand) -> None:
    """A path, a folder, the whole record, or the last part of an identity."""
    broken_record(hand.folder)
    assert hand.types("check", "2026-11-22-choir", "--date", TODAY) == 0
    assert hand.out == "All is in order (1 file).\n"
    assert hand.types("check", "terms", "circles/hen.yaml", "--date", TODAY) == 1
    assert {line.split("/")[0] for line in hand.out.splitlines()} == {"terms", "circles"}
    assert hand.types("check", ".", "--date", TODAY) == 1
    every = hand.out
    assert hand.types("check", "--date", TODAY) == 1
    assert hand.out == every


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (("check", "nothing"), "There is no “nothing”"),
        (("check", "--circle", "opera"), "there are: general, operations"),
        (("check", "--date", "soon"), "“soon” is not a date"),
        (("-C", "minutes/operations", "check"), "There is no record here"),
    ],
)
def test_what_is_not_there_is_refused(hand: Hand, arguments: tuple[str, ...], words: str) -> None:
    """A name, a circle, a day or a record that is not there ends with exit code 2."""
    sound_record(hand.folder)
    assert hand.types(*arguments) == 2
    assert words in hand.err
    assert hand.out == ""


def test_hostile_names_do_not_act(hand: Hand) -> None:
    """Escape sequences in names and texts are made visible."""
    sound_record(hand.folder)
    (hand.folder / "notes").mkdir()
    (hand.folder / "notes" / "\x1b[2J.txt").write_text("x", encoding="utf-8")
    text = 'format: sociocli/action/1\nwhat: Sweep\nwho: kim\nstate: "\\e]0;[/budget]\\a"\n'
    path = hand.folder / "actions" / "operations" / "2026-11-22-x.yaml"
    path.write_text(text, encoding="utf-8")
    assert hand.types("check", "--date", TODAY) == 1
    assert "\x1b" not in hand.out
    assert "[/budget]" in hand.out


def test_the_lines_of_the_hook_run(hand: Hand) -> None:
    """The hook that this repository offers calls a command that there is."""
    text = (Path(__file__).parents[2] / ".pre-commit-hooks.yaml").read_text(encoding="utf-8")
    assert "entry: sociocli check\n" in text
    assert "pass_filenames: false\n" in text
    sound_record(hand.folder)
    assert hand.types("check", "--date", TODAY) == 0

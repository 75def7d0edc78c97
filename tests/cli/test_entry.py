"""The door: both ways in give the same result."""

from __future__ import annotations

from inspect import signature
from typing import Any

import pytest
from commanding import Hand
from typer.main import get_command

from sociocli import __version__
from sociocli.cli import (
    actions,
    agenda,
    decisions,
    due,
    entry,
    meet,
    minutes,
    outcome,
    practice,
    resume,
    search,
    wording,
)
from sociocli.cli.app_practice import practice_app
from sociocli.cli.entry import plain_form
from sociocli.practice.rehearsal import session_wording
from sociocli.process.wording import opening

# Argument lists that the door reads itself, or leaves to the command line proper.
READ = (
    "meet",
    "meet tiny",
    "meet agendas/tiny.yaml",
    "-C there meet",
    "-C there meet tiny --circle operations",
    "meet --circle operations",
    "meet --circle=operations tiny",
    "meet --date 2026-11-22 --began 19:00",
    "meet --date=2026-11-22 tiny --began=19:00",
    "meet --date= tiny",
    "meet --circle a --circle b",
    "meet --date --began",
    "consent",
    "consent --circle operations",
    "consent Parking",
    "elect Secretary --circle operations",
    "elect --circle=operations",
    "-C there elect",
    "resume",
    "resume 2026-11-22-operations",
    "-C there resume 2026-11-22-operations",
    "minutes list",
    "minutes list --json",
    "-C there minutes show",
    "minutes show 2026-11-22-operations --json",
    "minutes check",
    "minutes check x --json",
    "agenda list",
    "agenda list --json",
    "due",
    "due --json --circle operations",
    "-C there due",
    "decisions",
    "decisions --circle=operations",
    "-C there decisions --json",
    "actions",
    "actions --json",
    "search quiet",
    "search quiet hours --circle operations",
    "search --json quiet hours",
    "-C there search quiet",
    "practice",
    "practice hidden",
    "practice ./own.yaml --seed 7 --coach now",
    "practice --coach=end first-check-in",
)
LEFT = (
    "",
    "--help",
    "--version --help",
    "meet --help",
    "meet a b",
    "meet --plain",
    "meet tiny --answers x.yaml",
    "meet -- tiny",
    "meet --nonsense",
    "meet --circle",
    "meet --plain tiny --circle operations",
    "-C there",
    "-Cthere meet",
    "-C there -C here meet",
    "meet -C there",
    "consent a b",
    "elect --date 2026-11-22",
    "resume a b",
    "resume --list",
    "resume --plain x",
    "resume --show x",
    "minutes",
    "minutes list x",
    "minutes list --json=yes",
    "minutes show a b",
    "minutes show --yaml",
    "agenda list x",
    "demo",
    "due --within 3",
    "due x",
    "due --date 2026-11-22",
    "decisions --all",
    "decisions show x",
    "actions --mine",
    "actions done x",
    "search",
    "search --json",
    "search quiet --kind decision",
    "search -- quiet",
    "search quiet -x",
    "practice drill",
    "practice log --weeks 3",
    "practice --list",
    "practice a b",
    "practice hidden --answers x.yaml",
    "practice --new",
    *(f"practice {part}" for part in get_command(practice_app).commands),
)


@pytest.fixture
def calls(monkeypatch: pytest.MonkeyPatch) -> list[Any]:
    """Let nothing be held or shown; note what would have been."""
    noted: list[Any] = []

    def noting(name: str, real: Any, answer: object) -> Any:
        def called(*values: object, **named: object) -> object:
            # What is left out is the same as what is usual.
            given = signature(real).bind(*values, **named)
            given.apply_defaults()
            noted.append((name, given.arguments))
            return answer

        return called

    for module, names in (
        (meet, ("meet",)),
        (resume, ("resume",)),
        (minutes, ("list_minutes", "show_minutes", "check")),
        (agenda, ("list_agendas",)),
        (due, ("list_due",)),
        (decisions, ("list_decisions",)),
        (actions, ("list_actions",)),
        (search, ("find",)),
        (practice, ("practise",)),
    ):
        for name in names:
            monkeypatch.setattr(module, name, noting(name, getattr(module, name), 0))
    return noted


@pytest.mark.parametrize("line", READ)
def test_the_door_reads_what_the_command_line_reads(
    line: str, calls: list[Any], hand: Hand
) -> None:
    """What the door reads by itself means the same to the command line proper."""
    (hand.folder / "there").mkdir()
    arguments = line.split()
    form = plain_form(arguments)
    assert form is not None
    assert outcome._run(arguments, form) == 0
    assert outcome._run(arguments, None) == 0
    at_the_door, inside = calls
    assert at_the_door == inside


@pytest.mark.parametrize("line", LEFT)
def test_the_door_leaves_the_rest(line: str) -> None:
    """Whatever is of another form is left to the command line proper."""
    assert plain_form(line.split()) is None


def test_an_empty_argument_is_left() -> None:
    """An argument without any letter is no name."""
    assert plain_form(["meet", ""]) is None


def test_the_version_is_said_at_once(hand: Hand) -> None:
    """The version is said at the door and by the command line proper, in the same words."""
    for arguments in (["--version"], ["-V"], ["--version", "meet"]):
        assert hand.types(*arguments) == 0
        assert hand.out == f"sociocli {__version__}\n"


def test_without_arguments_there_is_help(hand: Hand) -> None:
    """Help without arguments is no mistake."""
    assert hand.types() == 0
    alone = hand.out
    assert hand.types("--help") == 0
    assert hand.out == alone
    assert "sociocli demo" in alone


def test_only_meetings_have_a_first_screen(hand: Hand) -> None:
    """The first screen is painted for what holds a meeting, and for nothing else."""
    painted: list[str] = []
    hand.patch.setattr(entry, "_paint", painted.append)
    for line in ("minutes list", "agenda list", "meet", "resume", "elect", "practice"):
        hand.types(*line.split())
    assert painted == ["meet", "resume", "elect", "practice"]


def test_the_first_screen_is_the_first_question() -> None:
    """What is painted before anything is loaded is what the meeting then asks."""
    assert wording.FIRST_BEGUN[2].strip() == opening.BEGIN
    painted = " ".join(line.strip() for line in wording.FIRST_PRACTICE[2:-1])
    assert painted == session_wording.WELCOME

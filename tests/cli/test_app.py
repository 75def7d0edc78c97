"""All commands and their options."""

from __future__ import annotations

import re
import subprocess
import sys
from typing import Any

import pytest
from commanding import TINY, TINY_ANSWERS, Hand
from typer.main import get_command

from sociocli.cli.app import app

COMMANDS = (
    *("meet", "consent", "elect", "resume", "abandon", "forget", "answer", "demo"),
    *("agenda list", "agenda show", "agenda new", "agenda check", "agenda questions"),
    *("minutes list", "minutes show", "minutes render", "minutes check"),
)


def commands() -> dict[str, Any]:
    """Return all commands by their names."""
    found: dict[str, Any] = {}
    for name, one in get_command(app).commands.items():  # type: ignore[attr-defined]
        inner = getattr(one, "commands", None)
        found |= {name: one} if inner is None else {f"{name} {n}": c for n, c in inner.items()}
    return found


def test_every_command_is_explained() -> None:
    """Every command, argument and option has a sentence, none of them twice."""
    assert tuple(commands()) == COMMANDS
    helps = [one.help for one in commands().values()]
    assert all(helps)
    assert len(set(helps)) == len(helps)
    silent = [
        f"{name} {param.name}"
        for name, one in commands().items()
        for param in one.params
        if not param.help
    ]
    assert silent == []


@pytest.mark.parametrize("command", COMMANDS)
def test_help_needs_no_record(command: str, hand: Hand) -> None:
    """Every command can be asked what it does, in any folder."""
    assert hand.types(*command.split(), "--help") == 0
    assert hand.out.startswith(f"Usage: sociocli {command}")
    assert hand.err == ""


def test_help_lists_every_command(hand: Hand) -> None:
    """The help of the program and of its groups names every command that works."""
    hand.types("--help")
    top = re.findall(r"^  ([a-z]+)  ", hand.out.split("Commands:")[1], re.MULTILINE)
    assert top == [*COMMANDS[:8], "agenda", "minutes"]
    for group in ("agenda", "minutes"):
        hand.types(group)
        inner = re.findall(r"^  ([a-z]+)  ", hand.out.split("Commands:")[1], re.MULTILINE)
        assert [f"{group} {name}" for name in inner] == [c for c in COMMANDS if c.startswith(group)]


def test_the_folder_of_one_command_is_not_that_of_the_next(hand: Hand) -> None:
    """-C holds for one command only."""
    hand.writes("there/agendas/tiny.yaml", TINY)
    hand.types("-C", "there", "agenda", "show", "tiny")
    assert hand.out.startswith("Tiny\n")
    assert hand.types("agenda", "show", "tiny") == 2


@pytest.mark.parametrize(
    ("line", "code"),
    [
        ("agenda list --json", 0),
        ("agenda show tiny", 0),
        ("agenda show tiny --markdown", 0),
        ("agenda check tiny", 0),
        ("agenda questions tiny", 0),
        ("agenda questions tiny --json", 0),
        ("agenda new --circle operations --date 2026-12-06 --time 19:00 --item Heat:decide:10", 0),
        ("minutes list", 0),
        ("minutes show", 0),
        ("minutes show --yaml", 0),
        ("minutes render --force", 0),
        ("minutes check", 0),
        ("minutes check --json", 0),
        ("minutes show nothing", 2),
        ("-C nowhere minutes list", 2),
    ],
)
def test_every_command_reaches_its_body(line: str, code: int, hand: Hand) -> None:
    """Each command works on a small record, with its options."""
    hand.holds_tiny()
    assert hand.types(*line.split()) == code, hand.err
    assert bool(hand.out) is (code == 0)


def test_findings_have_their_own_exit_code(hand: Hand) -> None:
    """A check that finds something ends with 1, which Python's own mistakes never do."""
    hand.holds_tiny()
    path = hand.folder / "minutes/operations/2026-11-22-operations.yaml"
    path.write_text(path.read_text().replace("date: 2026-11-22", "date: 2026-02-30"))
    hand.writes("agendas/bad.yaml", "minutes: 0\n")
    for line in ("minutes check", "agenda check", "minutes check --json"):
        assert hand.types(*line.split()) == 1
        assert ".yaml" in hand.out


def test_it_runs_as_a_module(hand: Hand) -> None:
    """`python -m sociocli` is the same program."""
    path = hand.writes("../answers.yaml", TINY_ANSWERS)
    hand.writes("agendas/tiny.yaml", TINY)
    line = [sys.executable, "-m", "sociocli", "meet", "tiny", "--answers", str(path)]
    done = subprocess.run(line, capture_output=True, text=True, check=False)
    assert (done.returncode, done.stderr) == (0, "")
    assert "minutes/operations/2026-11-22-operations.yaml" in done.stdout

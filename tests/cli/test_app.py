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

TOP = (
    *("init", "circle", "agenda"),
    *("meet", "consent", "elect", "resume", "abandon", "forget", "commit"),
    *("minutes", "answer", "decisions", "roles", "terms", "actions", "backlog", "due"),
    *("why", "search", "check", "schema", "export", "demo", "practice"),
)
GROUPS = {
    "circle": ("list", "show", "kinds", "add", "set", "member", "role", "kind"),
    "circle kind": ("show", "add", "set", "remove"),
    "circle member": ("add", "set", "remove"),
    "circle role": ("add", "set", "remove"),
    "agenda": ("list", "show", "new", "check", "questions"),
    "minutes": ("list", "show", "render", "check", "accept", "correct"),
    "decisions": (
        *("list", "show", "add", "set", "end"),
        *("ask", "answered", "pull", "close", "settle"),
    ),
    "terms": ("list", "add", "set", "end"),
    "actions": ("list", "show", "add", "set", "done", "dropped", "hand", "again"),
    "backlog": ("list", "show", "add", "set", "order", "drop", "take"),
    "practice": (
        *("play", "drill", "log", "ladder", "portfolio", "reflect", "ask-peers"),
        *("share", "step", "comments", "signals", "check"),
    ),
    "export": ("calendar", "csv", "json", "handbook"),
}
COMMANDS = (
    *(name for name in TOP if name not in GROUPS),
    *(
        f"{group} {name}"
        for group, names in GROUPS.items()
        for name in names
        if f"{group} {name}" not in GROUPS
    ),
)


def commands(group: Any = None, before: str = "") -> dict[str, Any]:
    """Return all commands by their names, those of groups too."""
    found: dict[str, Any] = {}
    for name, one in (group or get_command(app)).commands.items():
        inner = getattr(one, "commands", None)
        whole = f"{before}{name}"
        found |= {whole: one} if inner is None else commands(one, f"{whole} ")
    return found


def test_every_command_is_explained() -> None:
    """Every command, argument and option has a sentence, none of them twice."""
    assert sorted(commands()) == sorted(COMMANDS)
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
    top = re.findall(r"^  ([a-z-]+)  ", hand.out.split("Commands:")[1], re.MULTILINE)
    assert tuple(top) == TOP
    for group, names in GROUPS.items():
        hand.types(*group.split(), "--help")
        inner = re.findall(r"^  ([a-z-]+)  ", hand.out.split("Commands:")[1], re.MULTILINE)
        assert tuple(inner) == names


def test_no_list_of_commands_breaks_a_sentence_off(hand: Hand) -> None:
    """What is said of each command is a whole sentence, whatever the width of the terminal."""
    hand.patch.setenv("COLUMNS", "60")
    for group in ("", *GROUPS):
        hand.types(*group.split(), "--help")
        said = re.split(r"^  [a-z-]+  ", hand.out.split("Commands:")[1], flags=re.MULTILINE)[1:]
        assert said
        assert all(re.search(r"[^.]\.$", one.rstrip()) for one in said)


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

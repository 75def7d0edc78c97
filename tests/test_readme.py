"""README is true: its commands run, and what it lists is what there is."""

from __future__ import annotations

import re
import shlex
import subprocess
import sys
from pathlib import Path

import pytest
from readme_parts import README, with_parts

from sociocli.domain.agenda import ComposedKind, NamedStep
from sociocli.domain.item import Kind
from sociocli.process.asides import WAYS

TEXT = README.read_text(encoding="utf-8")
COMMANDS = (
    *("init", "circle", "agenda", "meet", "consent", "elect", "resume", "abandon", "forget"),
    *("commit", "minutes", "answer", "decisions", "roles", "terms", "actions", "backlog", "due"),
    *("why", "search", "check", "schema", "export", "demo", "practice"),
)


def sociocli_lines() -> list[str]:
    """Return the lines of README's shell blocks that call the program."""
    blocks = re.findall(r"```sh\n(.*?)```", TEXT, re.DOTALL)
    return [line for block in blocks for line in block.splitlines() if line.startswith("sociocli")]


def run(line: str, folder: Path) -> subprocess.CompletedProcess[str]:
    """Run a line of README as it stands there."""
    arguments = shlex.split(line)[1:]
    return subprocess.run(
        [sys.executable, "-m", "sociocli", *arguments],
        cwd=folder,
        capture_output=True,
        text=True,
        check=False,
    )


def test_the_lines_run_in_their_order(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Every line that README says to try ends well and prints something."""
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path / "state"))
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    lines = sociocli_lines()

    ran = [(line, run(line, tmp_path)) for line in lines]

    assert len(lines) >= 8
    assert [(line, done.stderr) for line, done in ran if done.returncode] == []
    assert [line for line, done in ran if not done.stdout.strip()] == []


def yaml_block(first_line: str) -> str:
    """Return the block of README that begins with a line."""
    blocks = re.findall(r"```yaml\n(.*?)```", TEXT, re.DOTALL)
    return next(block for block in blocks if block.startswith(first_line))


def test_the_scenario_that_readme_writes_is_a_good_one(tmp_path: Path) -> None:
    """The small scenario that shows trainers how works as it stands, and so do its courses."""
    (tmp_path / "the-kettle.yaml").write_text(yaml_block("format: sociocli/scenario/1"), "utf-8")
    done = run("sociocli practice check ./the-kettle.yaml", tmp_path)
    assert (done.stdout + done.stderr, done.returncode) == (done.stdout, 0)


def test_the_drill_that_readme_writes_can_be_held(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The small drill that shows trainers how can be held as it stands."""
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path / "state"))
    (tmp_path / "own.yaml").write_text(yaml_block("format: sociocli/drill/1"), "utf-8")
    answers = "begins: 2026-11-22T19:00:00+01:00\nanswers:\n"
    answers += '- {ask: "*/heard", answer: preference, always: true}\n'
    (tmp_path / "answers.yaml").write_text(answers, "utf-8")
    done = run("sociocli practice drill ./own.yaml --answers answers.yaml", tmp_path)
    assert done.returncode == 0, done.stderr


def test_the_parts_are_not_old() -> None:
    """Keys, settings and question keys in README are those of the program."""
    assert with_parts(TEXT) == TEXT


def test_every_command_stands_in_readme() -> None:
    """README names every command, and no command that help does not list."""
    help_text = run("sociocli --help", Path.cwd()).stdout
    listed = re.findall(r"^  ([a-z]+)  ", help_text.split("Commands:")[1], re.MULTILINE)

    assert sorted(listed) == sorted(COMMANDS)
    assert [name for name in COMMANDS if f"`sociocli {name}" not in TEXT] == []


@pytest.mark.parametrize(
    "words",
    [tuple(NamedStep), tuple(Kind), tuple(ComposedKind)],
    ids=["steps", "kinds", "composed"],
)
def test_every_word_of_a_format_stands_in_readme(words: tuple[str, ...]) -> None:
    """README names every step and kind that a format can hold."""
    assert [str(word) for word in words if f"`{word}`" not in TEXT] == []


def test_every_aside_of_an_answers_file_stands_in_readme() -> None:
    """README names every aside, but for those that only the program uses."""
    own = {"undone-reveal", "said", "who"}

    assert [way for way in WAYS if way not in own and f"`{way}`" not in TEXT] == []


def test_the_exit_codes_stand_in_readme() -> None:
    """README has a row for every exit code of the contract."""
    part = TEXT.split("## Exit codes")[1]
    rows = re.findall(r"^\| ([\d, ]+) \|", part, re.MULTILINE)

    assert ", ".join(rows) == "0, 1, 2, 3, 4, 129, 130, 143"


def test_no_place_is_left_to_be_filled_in() -> None:
    """Nothing in README waits to be written."""
    assert "@@" not in TEXT
    assert "TODO" not in TEXT

"""The last words after a meeting: what was written, and the commands for one commit."""

from __future__ import annotations

import subprocess

import pytest
from commanding import TINY, TINY_ANSWERS, Hand
from gitting import git, git_says, own_settings, repository

from sociocli.cli.commit_lines import commands, say_written
from sociocli.domain.item import Item, Outcome
from sociocli.domain.minutes import Minutes
from sociocli.record.folder import RecordFolder

YAML = "minutes/operations/2026-11-22-operations.yaml"
OLD = "backlog/operations/old.yaml"
NEVER = "backlog/operations/never-committed.yaml"


@pytest.fixture
def ready(hand: Hand) -> Hand:
    """Return somebody whose record lies in a repository."""
    own_settings(hand.folder.parent, hand.patch)
    repository(hand.folder)
    return hand


def shell(text: str) -> None:
    """Run the commands among the lines as a shell takes them."""
    start = text.index("  git ")
    subprocess.run(
        text[start:].partition("Or let it")[0], shell=True, check=True, capture_output=True
    )


@pytest.mark.parametrize("inside", [True, False])
def test_the_commands_for_git_work_as_they_stand(ready: Hand, inside: bool) -> None:  # noqa: FBT001
    """In a git repository the two commands that are printed make one clean commit."""
    where = [] if inside else ["-C", str(ready.folder)]
    if not inside:
        ready.patch.chdir(ready.folder.parent)
    ready.writes("agendas/tiny.yaml", TINY)
    path = str(ready.writes("../answers.yaml", TINY_ANSWERS))
    ready.types(*where, "meet", "tiny", "--answers", path)
    shell(ready.out)
    done = git_says(ready.folder, "log", "-1", "--stat", "--format=%s")
    assert done.startswith("Operations, 2026-11-22: Quiet hours adopted\n")
    assert YAML in done
    assert "agendas" not in done


def test_the_short_way_is_said_and_works(ready: Hand) -> None:
    """The last line is a command that makes the same commit."""
    ready.holds_tiny()
    last = ready.out.splitlines()[-1]
    assert last == "Or let it be done: sociocli commit 2026-11-22-operations"
    assert ready.types(*last.partition("sociocli ")[2].split(), "--yes") == 0
    assert "Quiet hours adopted" in git_says(ready.folder, "log", "-1")


@pytest.mark.parametrize("count", [1, 40])
def test_files_that_were_removed_are_in_the_commit(
    ready: Hand, count: int, capsys: pytest.CaptureFixture[str]
) -> None:
    """A file that git knows is removed in the commit; one it never heard of is left out."""
    minutes = Minutes(
        "2026-11-22-operations",
        "operations",
        "2026-11-22",
        items=tuple(Item(f"It's no. {n}", outcome=Outcome.ADOPTED) for n in range(count)),
    )
    ready.writes(OLD, "title: Old\n")
    git(ready.folder, "add", ".")
    git(ready.folder, "commit", "-q", "-m", "Old")
    (ready.folder / OLD).unlink()
    ready.writes(YAML, "x")
    say_written([YAML], [OLD, NEVER], RecordFolder(ready.folder), minutes)
    out = capsys.readouterr().out
    assert f"Taken away, since it is done:\n  {OLD}\n  {NEVER}\n" in out
    shell(out)
    names = git_says(ready.folder, "show", "--format=", "--name-only", "HEAD")
    assert names.split("\n") == [OLD, YAML]
    assert git_says(ready.folder, "log", "-1", "--format=%B").count("It's no.") == (
        1 if count == 1 else count + 1
    )


def test_without_a_repository_no_commands_are_shown(hand: Hand) -> None:
    """Where there is no git, nothing is said of it."""
    hand.holds_tiny()
    assert "git" not in hand.out


def test_paths_with_odd_letters_are_quoted(ready: Hand) -> None:
    """A shell takes every path as it is."""
    odd = "decisions/a b'$(x).md"
    ready.writes(odd, "x")
    for command in commands(ready.folder, [odd], [], ("A 'quote' $(touch y)", "")):
        subprocess.run(command, shell=True, check=True, capture_output=True)
    assert git_says(ready.folder, "show", "--format=", "--name-only") == odd
    assert not (ready.folder / "y").exists()

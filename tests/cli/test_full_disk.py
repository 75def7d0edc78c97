"""Every command that writes, on a disk that is full at any of its files.

Whatever the disk refuses, the command ends with exit code 3 and one sentence,
every file is the old one or the new one as a whole, nothing else is left behind,
and the same command, given again once there is room, makes all whole.
"""

from __future__ import annotations

import errno
import os
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from commanding import TINY, Hand
from gitting import git_says, own_settings, repository
from standing_record import on_day
from typer.main import get_command

from sociocli.cli.app import app
from sociocli.record import disk, export_file, save

TODAY = "2026-11-22"
MET = "2026-11-22-operations"
LATER = "2026-11-25-operations"
QUIET = "2026-11-22-quiet-hours"
HALL = "2026-11-22-paint-the-hall"
LAMPS, COOK, BIKES = "2026-11-22-lamps", "2026-11-22-cook", "2026-11-22-bikes"
INIT = ("init", "--name", "Mill", "--circle", "Kitchen", "--aim", "Food", "--members", "Ana")
CIRCLE = """\
name: Operations
settings: {absence_rule: lazy}
members:
- {id: ana, name: Ana}
- {id: ben, name: Ben}
- {id: kim, name: Kim}
roles:
- {id: keys, title: Keys}
"""
ANSWERS = """\
begins: 2026-11-22T19:02:00+01:00
answers:
- {ask: gather/here, answer: everybody-but}
- {ask: gather/missing, answer: kim}
- {ask: attendance/kim, answer: absent}
- {ask: meeting/facilitator, answer: ana}
- {ask: meeting/secretary, answer: ben}
- {ask: "item-1/consent-1/*", answer: consent, always: true}
"""
BEFORE = (
    ("decisions", "ask", "Paint the hall", "--text", "White.", "--review", "6 months",
     "--closes", "2026-11-29"),
    ("actions", "add", "Lamps", "--who", "ana", "--by", "2026-12-01"),
    ("actions", "add", "Sweep", "--who", "ana"),
    ("actions", "done", "2026-11-22-sweep"),
    ("terms", "add", "cook", "ana", "--until", "2027-05-01"),
    ("backlog", "add", "Bikes", "--kind", "decide"),
    ("backlog", "add", "Roof"),
    ("agenda", "new", "--date", "2027-01-03", "--empty"),
)  # fmt: skip
COMMANDS: tuple[tuple[str, ...], ...] = (
    INIT,
    ("circle", "add", "Garden", "--members", "Ana, Ben"),
    ("circle", "set", "--aim", "A warm house"),
    ("circle", "kind", "add", "guild", "--no-decides"),
    ("circle", "kind", "set", "crew", "--says", "Three."),
    ("circle", "kind", "remove", "clan", "--yes"),
    ("circle", "member", "add", "Zoe"),
    ("circle", "member", "set", "ben", "--right", "advisory"),
    ("circle", "member", "remove", "kim", "--yes"),
    ("circle", "role", "add", "Treasurer"),
    ("circle", "role", "set", "keys", "--does", "Locks up"),
    ("circle", "role", "remove", "keys", "--yes"),
    ("agenda", "new", "--date", "2027-01-10", "--item", "Lamps:explore:5"),
    ("agenda", "new", "--date", "2027-01-10", "--out", "mine.yaml"),
    ("minutes", "accept", MET, "--date", "2026-11-25"),
    ("minutes", "accept", MET, "--in", LATER),
    ("minutes", "correct", MET, "It was 23:00.", "--date", "2026-11-25"),
    ("minutes", "render", LATER),
    ("answer", MET, "kim", "consent", "--date", "2026-11-23"),
    ("answer", QUIET, "kim", "objection", "--reason", "Too early.", "--date", "2026-11-23"),
    ("decisions", "add", "Bikes stay", "--text", "Outside.", "--review", "2027-01-01"),
    ("decisions", "set", QUIET, "--owner", "ana"),
    ("decisions", "end", QUIET, "--because", "Nobody sings any more."),
    ("decisions", "ask", "Lamps", "--text", "Two.", "--closes", "2026-11-29"),
    ("decisions", "answered", HALL, "ana", "consent"),
    ("decisions", "pull", HALL, "--by", "ben"),
    ("decisions", "close", HALL, "--date", "2026-11-30"),
    ("decisions", "settle", "--date", "2027-01-22"),
    ("terms", "add", "keys", "ben"),
    ("terms", "set", COOK, "--until", "2027-06-01"),
    ("terms", "end", COOK, "--because", "She moves."),
    ("actions", "add", "Paint"),
    ("actions", "set", LAMPS, "--note", "Two of them"),
    ("actions", "done", LAMPS),
    ("actions", "dropped", LAMPS),
    ("actions", "hand", LAMPS, "ben"),
    ("actions", "again", "2026-11-22-sweep"),
    ("backlog", "add", "Cats"),
    ("backlog", "set", BIKES, "--why", "Too many."),
    ("backlog", "order", "2026-11-22-roof", "first"),
    ("backlog", "take", BIKES, "operations-2027-01-03"),
    ("schema", "--write"),
    ("export", "json", "--out", "all.json"),
    ("export", "calendar", "--out", "all.ics"),
)


@pytest.fixture(scope="module")
def pattern(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return where a record is kept that the first test makes, to be copied by the others."""
    return tmp_path_factory.mktemp("pattern") / "record"


@pytest.fixture
def kept(hand: Hand, pattern: Path) -> Hand:
    """Return somebody in a record in which there is something of everything."""
    on_day(hand, TODAY)
    if not pattern.exists():
        hand.writes("sociocli.yaml", "name: Mill Court\nkinds: [clan]\n")
        hand.writes("circles/operations.yaml", CIRCLE)
        hand.writes("agendas/tiny.yaml", TINY)
        answers = hand.writes("../answers.yaml", ANSWERS)
        assert hand.types("meet", "tiny", "--answers", str(answers)) == 0, hand.err
        later = "format: sociocli/minutes/1\nid: {1}\ncircle: operations\ndate: {0}\n"
        hand.writes(f"minutes/operations/{LATER}.yaml", later.format(LATER[: len(TODAY)], LATER))
        for command in BEFORE:
            assert hand.types(*command) == 0, hand.err
        shutil.copytree(hand.folder, pattern)
    return hand


def files(folder: Path) -> dict[str, bytes]:
    """Return all files of a record, also those that nobody should leave behind."""
    found = [path for path in folder.rglob("*") if path.is_file()]
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in found}


def full(hand: Hand, after: int, at: str) -> Callable[[], int]:
    """Let the disk be full after so many files; return how many were written."""
    count = [0]
    write_all, sync = disk.write_all, disk.sync

    def is_full() -> bool:
        count[0] += 1
        return count[0] > after

    def write(fd: int, data: bytes) -> None:
        if at == "write" and is_full():
            write_all(fd, data[: len(data) // 2])
            raise OSError(errno.ENOSPC, "No space left on device")
        write_all(fd, data)

    def safe(fd: int) -> None:
        if at == "sync" and is_full():
            raise OSError(errno.ENOSPC, "No space left on device")
        sync(fd)

    for module in (save, export_file):
        hand.patch.setattr(module, "write_all", write)
        hand.patch.setattr(module, "sync", safe)
    return lambda: count[0]


def begin(hand: Hand, pattern: Path, command: tuple[str, ...]) -> dict[str, bytes]:
    """Bring the record back to its beginning, and return its files."""
    shutil.rmtree(hand.folder)
    if command == INIT:
        hand.folder.mkdir()
    else:
        shutil.copytree(pattern, hand.folder)
    hand.patch.chdir(hand.folder)
    return files(hand.folder)


@pytest.mark.parametrize("at", ["write", "sync"])
@pytest.mark.parametrize("command", COMMANDS, ids=lambda command: " ".join(command)[:40])
def test_a_full_disk_leaves_nothing_half_written(
    kept: Hand, pattern: Path, command: tuple[str, ...], at: str
) -> None:
    """At whichever file the disk is full, it is said in a sentence and can be done again."""
    before = begin(kept, pattern, command)
    counted = full(kept, 10_000, at)
    assert kept.types(*command) == 0, kept.err
    whole, written = files(kept.folder), counted()
    assert written
    assert whole != before
    for room in dict.fromkeys((*range(min(written, 3)), written - 1)):
        begin(kept, pattern, command)
        full(kept, room, at)
        assert kept.types(*command) == 3
        said = [line for line in kept.err.splitlines() if line.startswith("sociocli: ")]
        assert len(said) == 1
        assert "The disk is full" in said[0]
        assert "Traceback" not in kept.err
        now = files(kept.folder)
        for path in {**before, **now}:
            assert now.get(path) in (before.get(path), whole.get(path)), path
        full(kept, 10_000, at)
        assert kept.types(*command) == 0, kept.err
        assert files(kept.folder) == whole, room


# Commands of these groups that read, and one that only removes a file.
GROUPS = ("circle", "agenda", "minutes", "decisions", "terms", "actions", "backlog", "export")
READS = ("list", "show", "kinds", "check", "questions", "csv", "handbook", "drop")


def names(group: Any = None, before: str = "") -> list[str]:
    """Return the names of all commands of the groups."""
    found: list[str] = []
    for name, one in (group or get_command(app)).commands.items():
        inner = hasattr(one, "commands")
        if before or name in GROUPS:
            found += names(one, f"{before}{name} ") if inner else [f"{before}{name}"]
    return found


def test_every_command_that_writes_is_here() -> None:
    """A new command of these groups comes with a line above, or is known to write nothing."""
    typed = [" ".join(command) + " " for command in COMMANDS]
    missing = [
        name
        for name in names()
        if name.rpartition(" ")[2] not in READS and not any(t.startswith(f"{name} ") for t in typed)
    ]
    assert missing == []


def test_a_commit_on_a_full_disk_leaves_all_as_it_was(
    kept: Hand, pattern: Path, tmp_path: Path
) -> None:
    """It is said in a sentence; no commit is made, nothing is staged, no file changes."""
    own_settings(tmp_path, kept.patch)
    begin(kept, pattern, ())
    repository(kept.folder)
    real, programs = shutil.which("git"), tmp_path / "programs"
    programs.mkdir()
    refusing = programs / "git"
    refusing.write_text(
        f"""#!/bin/sh
for one in "$@"; do
  if [ "$one" = commit ]; then
    echo "error: unable to create temporary file: No space left on device" >&2
    exit 128
  fi
done
exec {real} "$@"
""",
        encoding="utf-8",
    )
    refusing.chmod(0o755)
    before = files(kept.folder / "minutes")
    kept.patch.setenv("PATH", f"{programs}:{os.environ['PATH']}")
    assert kept.types("commit", "--yes") == 3
    assert kept.err.startswith("sociocli: The disk of the repository is full.")
    assert len(kept.err.splitlines()) == 1
    assert git_says(kept.folder, "log", "--format=%s") == "Begin"
    assert git_says(kept.folder, "diff", "--cached", "--name-only") == ""
    assert files(kept.folder / "minutes") == before

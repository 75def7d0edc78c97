"""A year in the life of a circle, played into one record.

    .venv/bin/python tests/play_year.py DIR

makes DIR and a repository in it, holds the twelve meetings of `tests/year/` with
their answers, runs the commands between them, and commits after each. Then try
in DIR: `sociocli why quiet-hours`, `sociocli decisions --as-of 2026-06-01`,
`sociocli export handbook --as-of 2026-06-01`, `git log -p decisions/`.
"""

from __future__ import annotations

import os
import re
import shlex
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

__all__ = ["YEAR", "commands", "environment", "play"]

YEAR = Path(__file__).parent / "year"
_DAY = re.compile(r"\d{4}-\d\d-\d\d")


def commands() -> list[list[str]]:
    """Return the commands of the story, in their order."""
    lines = (YEAR / "story.txt").read_text(encoding="utf-8").splitlines()
    return [shlex.split(line) for line in lines if line and not line.startswith("#")]


def environment(state: Path, day: str) -> dict[str, str]:
    """Return an environment in which a day's commits are the same everywhere."""
    return os.environ | {
        "XDG_STATE_HOME": str(state / "state"),
        "XDG_CACHE_HOME": str(state / "cache"),
        "GIT_CONFIG_GLOBAL": os.devnull,
        "GIT_AUTHOR_NAME": "Ben",
        "GIT_AUTHOR_EMAIL": "ben@example.org",
        "GIT_COMMITTER_NAME": "Ben",
        "GIT_COMMITTER_EMAIL": "ben@example.org",
        "GIT_AUTHOR_DATE": f"{day}T21:00:00+00:00",
        "GIT_COMMITTER_DATE": f"{day}T21:00:00+00:00",
    }


def play(record: Path, state: Path) -> Iterator[tuple[list[str], str]]:
    """Play the year.

    Args:
        record: The folder that the record is made in; it must not be there.
        state: Where what is private to the player lies.

    Yields:
        Each command and what it printed.

    Raises:
        RuntimeError: If a command fails.

    """
    shutil.copytree(YEAR / "record", record)
    day = "2026-01-01"
    for line in ("init -q -b main", "add -A", "commit -q -m Begin"):
        told = ["git", *line.split()]
        subprocess.run(told, cwd=record, env=environment(state, day), check=True)
    for arguments in commands():
        named = _DAY.findall(" ".join(arguments))
        day = named[-1] if named else day
        whole = [str(YEAR / one) if one.startswith("answers/") else one for one in arguments]
        done = subprocess.run(
            [sys.executable, "-m", "sociocli", *whole],
            cwd=record, env=environment(state, day), capture_output=True, text=True, check=False,
        )  # fmt: skip
        if done.returncode:
            said = f"{done.returncode}\n{done.stdout}{done.stderr}"
            raise RuntimeError(f"sociocli {shlex.join(arguments)}: {said}")
        yield arguments, done.stdout


if __name__ == "__main__":
    target = Path(sys.argv[1])
    private = target.with_name(f".{target.name}-private")
    for said, printed in play(target, private):
        print(f"$ sociocli {shlex.join(said)}\n{printed}", flush=True)
    shutil.rmtree(private, ignore_errors=True)

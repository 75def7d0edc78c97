"""Running the program and the bare interpreter, in turn, and what comes of it."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from collections.abc import Callable, Sequence
from pathlib import Path

__all__ = [
    "NotYet",
    "as_installed",
    "at_percent",
    "bare_ms",
    "command",
    "median",
    "pairs",
    "run_ms",
]


class NotYet(Exception):
    """A case cannot be measured, and why."""


def as_installed() -> None:
    """Let the program run as people run it: nothing traced, its modules compiled once.

    The bare interpreter (`-I`) looks at none of these.
    """
    for name in ("SOCIOCLI_DEBUG", "PYTHONDONTWRITEBYTECODE", "PYTHONUNBUFFERED"):
        os.environ.pop(name, None)


def command() -> list[str]:
    """Return how the program is called: the installed script, else the module."""
    script = Path(sys.executable).parent / "sociocli"
    return [str(script)] if script.exists() else [sys.executable, "-m", "sociocli"]


def bare_ms() -> float:
    """Return how long the bare interpreter takes, in milliseconds."""
    began = time.perf_counter()
    subprocess.run([sys.executable, "-I", "-c", "pass"], stdin=subprocess.DEVNULL, check=True)
    return (time.perf_counter() - began) * 1000


def run_ms(arguments: Sequence[str], folder: Path) -> float:
    """Return how long a command takes, in milliseconds.

    Raises:
        NotYet: If it fails.

    """
    began = time.perf_counter()
    done = subprocess.run(
        [*command(), *arguments],
        cwd=folder,
        stdin=subprocess.DEVNULL,
        capture_output=True,
        check=False,
    )
    taken = (time.perf_counter() - began) * 1000
    if done.returncode:
        said = done.stderr.decode(errors="replace").strip().splitlines() or [""]
        raise NotYet(f"exit code {done.returncode}, {said[-1][:80]}")
    return taken


def pairs(
    one: Callable[[], float], base: Callable[[], float], count: int
) -> list[tuple[float, float]]:
    """Measure two things in turn, so many times."""
    return [(one(), base()) for _ in range(count)]


def median(values: Sequence[float]) -> float:
    """Return the value in the middle."""
    return at_percent(values, 50)


def at_percent(values: Sequence[float], percent: float) -> float:
    """Return the value below which so many percent of the values lie."""
    ordered = sorted(values)
    return ordered[min(len(ordered) - 1, int(len(ordered) * percent / 100))]

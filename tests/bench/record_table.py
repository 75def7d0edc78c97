"""The table of a large record: what every command costs as a record grows.

    .venv/bin/python tests/bench/run.py --record [--quick] [--folder DIR] [--sizes 100,1000]

Every figure is a ratio of two whole processes, run in turn and taken pair by
pair, so that it means the same on a slow and on a busy machine; shown are the
median and the least of the pairs, and the processor time of all cores. The
records are made by `federation.py` and kept in the folder (/tmp/sociocli-bench)
for the next time. Nothing else is saved.

Bases: a bare Python that looks at every file (`walk`), PyYAML's C loader in one
process over the same files (`loader`), reading and hashing them (`hash`),
ripgrep over the same tree (`rg`).
"""

from __future__ import annotations

import contextlib
import io
import os
import shutil
import subprocess
import sys
import time
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

from federation import COMMON, RARE, TODAY, add_meeting, federation
from timing import as_installed, at_percent, command

SIZES = (100, 1_000, 10_000, 50_000)
QUICK = (100, 1_000)
JUDGED = 10_000
LARGE = 20_000  # what takes half a minute is measured once
MOMENT = 2.2
MEMORY = 60.0
ROWS, ROWS_MS = 2_000, 20.0

WALK = """
import os, sys
def look(folder):
    with os.scandir(folder) as entries:
        for one in entries:
            if one.is_dir():
                look(one.path)
            else:
                one.stat()
look(sys.argv[1])
"""
EACH = """
import os, sys
def files(folder):
    for here, _, names in os.walk(folder):
        for name in names:
            if name.endswith(".yaml") or (name.endswith(".md") and "/decisions/" in here):
                yield os.path.join(here, name)
"""
LOADER = (
    EACH
    + """
import yaml
for path in files(sys.argv[1]):
    with open(path, encoding="utf-8") as file:
        text = file.read()
    if path.endswith(".md"):
        text = text.split("---\\n")[1]
    yaml.load(text, Loader=yaml.CSafeLoader)
"""
)
HASH = (
    EACH
    + """
from hashlib import blake2b
for path in files(sys.argv[1]):
    with open(path, "rb") as file:
        blake2b(file.read(), digest_size=16).digest()
"""
)


class Ran(NamedTuple):
    """A process that has ended: how long it and its helpers took, the most memory, its lines."""

    seconds: float
    cpu: float
    mib: float
    lines: int


class Ratio(NamedTuple):
    """What was measured in pairs."""

    what: str
    limit: float
    pairs: list[tuple[Ran, Ran]]

    @property
    def ratios(self) -> list[float]:
        """The ratios, pair by pair."""
        return [one.seconds / base.seconds for one, base in self.pairs]


def ran(arguments: Sequence[str], folder: Path) -> Ran:
    """Run a process and return what it took; its exit code may be 1, for findings."""
    began = time.perf_counter()
    child = subprocess.Popen(
        arguments, cwd=folder, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
    )  # fmt: skip
    lines = child.stdout.read().count(b"\n") if child.stdout else 0
    _, status, usage = os.wait4(child.pid, 0)
    child.returncode = os.waitstatus_to_exitcode(status)
    if child.stdout:
        child.stdout.close()
    if child.returncode not in (0, 1):
        message = f"{arguments} ended with {child.returncode}"
        raise RuntimeError(message)
    unit = 1024 * 1024 if sys.platform == "darwin" else 1024
    cpu = usage.ru_utime + usage.ru_stime
    return Ran(time.perf_counter() - began, cpu, usage.ru_maxrss / unit, lines)


def bare(code: str, record: Path) -> Ran:
    """Run a few lines of Python in a bare interpreter."""
    return ran([sys.executable, "-I", "-c", code, str(record)], record)


def ours(arguments: str, record: Path) -> Ran:
    """Run a command of the program over the record."""
    return ran([*command(), *arguments.split()], record)


def in_turn(count: int, one: Callable[[], Ran], base: Callable[[], Ran]) -> list[tuple[Ran, Ran]]:
    """Run two things in turn, so many times."""
    return [(one(), base()) for _ in range(count)]


def first_reading(record: Path, count: int) -> Ratio:
    """Measure the first reading of everything, with an empty cache."""

    def first() -> Ran:
        forget(record)
        return ours(f"search {RARE}", record)

    bare(HASH, record)  # warms what the disk keeps in memory
    return Ratio("first reading / loader", 0.3, in_turn(count, first, lambda: bare(LOADER, record)))


def forget(record: Path) -> None:
    """Throw the cache away."""
    del record
    shutil.rmtree(os.environ["XDG_CACHE_HOME"], ignore_errors=True)


def warm(record: Path, count: int) -> Iterator[Ratio]:
    """Measure what people wait for every day."""
    for word in ("due", "decisions", "actions"):
        pairs = in_turn(count, lambda word=word: ours(word, record), lambda: bare(WALK, record))
        yield Ratio(f"{word}, warm / walk", 1.5, pairs)
    grep = shutil.which("rg")
    for word in (RARE, COMMON):
        if grep:
            pairs = in_turn(
                count,
                lambda word=word: ours(f"search {word}", record),
                lambda word=word: ran([grep, "-F", "-i", "-l", word, "."], record),
            )
            yield Ratio(f"search {word}, warm / rg", 1.4, pairs)
        else:
            print("search / rg: left out, there is no ripgrep here")


def after_a_meeting(record: Path, count: int) -> Iterator[Ratio]:
    """Measure the first command after one new meeting."""
    number = int(time.time()) % 10**6

    def one(word: str) -> Ran:
        nonlocal number
        number += 1
        add_meeting(record, number)
        return ours(word, record)

    for word in ("due", "actions"):
        pairs = in_turn(count, lambda word=word: one(word), lambda: bare(WALK, record))
        yield Ratio(f"{word} after one meeting / walk", 1.5, pairs)
    grep = shutil.which("rg")
    if grep:
        pairs = in_turn(
            count,
            lambda: one(f"search {RARE}"),
            lambda: ran([grep, "-F", "-i", "-l", RARE, "."], record),
        )
        yield Ratio("search after one meeting / rg", 1.4, pairs)


def after_a_checkout(record: Path, count: int) -> Ratio:
    """Measure the first command after every file was touched."""

    def touched() -> Ran:
        for here, _, names in os.walk(record):
            for name in names:
                os.utime(Path(here, name))
        time.sleep(MOMENT)
        return ours(f"search {RARE}", record)

    return Ratio(
        "search after a checkout / hash", 1.5, in_turn(count, touched, lambda: bare(HASH, record))
    )


def formatting() -> float:
    """Return how long 2,000 rows take to be formatted, in milliseconds, the best of five."""
    from sociocli.cli.listing import print_rows

    rows = [
        (f"circle-{n % 9:04d}/2026-11-22-a-thing-{n}", "2026-11-22", "ana", f"Zoë’s title {n} 会議")
        for n in range(ROWS)
    ]
    taken = []
    for _ in range(5):
        with contextlib.redirect_stdout(io.StringIO()):
            began = time.perf_counter()
            print_rows(("ID", "REVIEW", "OWNER", "TITLE"), rows)
            taken.append((time.perf_counter() - began) * 1000)
    return min(taken)


def of_size(folder: Path, meetings: int, count: int) -> list[Ratio]:
    """Measure a record of so many meetings."""
    where = folder / str(meetings)
    files = federation(where, meetings)
    os.environ["XDG_CACHE_HOME"] = str(where / "cache")
    record = where / "record"
    shown = ", ".join(f"{number:,} {part}" for part, number in files.items())
    print(f"\n{meetings:,} meetings: {shown}", flush=True)
    found = []

    def keep(one: Ratio) -> None:
        found.append(one)
        print(line(one, judged=meetings >= JUDGED), flush=True)

    keep(first_reading(record, 1 if meetings > LARGE else 3))
    time.sleep(MOMENT)
    ours(f"search {RARE}", record)
    for one in warm(record, count):
        keep(one)
    for one in after_a_meeting(record, count):
        keep(one)
    keep(after_a_checkout(record, 1 if meetings > LARGE else 2))
    return found if meetings >= JUDGED else []


def line(one: Ratio, *, judged: bool) -> str:
    """Return a line of the table; small records are not judged: nobody waits for them."""
    middle, least = at_percent(one.ratios, 50), min(one.ratios)
    taken = at_percent([mine.seconds for mine, _ in one.pairs], 50)
    base = at_percent([base.seconds for _, base in one.pairs], 50)
    cpu = at_percent([mine.cpu / max(other.cpu, 0.001) for mine, other in one.pairs], 50)
    mib = max(mine.mib for mine, _ in one.pairs)
    verdict = ("met" if middle <= one.limit else "MISSED") if judged else ""
    return (
        f"  {one.what:<34} x{middle:5.2f} (least x{least:5.2f})  at most x{one.limit:<4g}"
        f" {verdict:<7} {taken:7.2f} s / {base:6.2f} s  cpu x{cpu:5.2f}  {mib:3.0f} MiB"
        f"  {one.pairs[0][0].lines:>6,} lines"
    )


def main(arguments: list[str]) -> int:
    """Measure, print the table, and return the exit code: 1 for a missed target."""
    quick = "--quick" in arguments
    folder = Path(value(arguments, "--folder", "/tmp/sociocli-bench"))
    sizes = value(arguments, "--sizes", ",".join(map(str, QUICK if quick else SIZES)))
    as_installed()
    print(
        f"Python {sys.version.split()[0]}, {os.cpu_count()} processors; the day is {TODAY}; "
        "ratios of whole processes, median (least) of pairs run in turn"
    )
    found = []
    for size in sizes.split(","):
        found += of_size(folder, int(size), 3 if quick else 5)
    ms = formatting()
    most = max((mine.mib for one in found for mine, _ in one.pairs), default=0.0)
    print(f"\n  {ROWS:,} rows formatted in {ms:.1f} ms, at most {ROWS_MS:g} ms")
    print(f"  most memory of a process: {most:.0f} MiB, at most {MEMORY:g} MiB")
    missed = [one.what for one in found if at_percent(one.ratios, 50) > one.limit]
    return 1 if missed or ms > ROWS_MS or most > MEMORY else 0


def value(arguments: list[str], name: str, usual: str) -> str:
    """Return the value behind a name on the command line."""
    return arguments[arguments.index(name) + 1] if name in arguments else usual

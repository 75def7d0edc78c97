"""The table of the benchmarks: what is measured, and what it must reach.

Start-up times are ratios to `python -I -c pass`, run in turn and taken pair by
pair, so that they mean the same on a slow and on a busy machine; the first
screen of a practice is held against that of a meeting. The targets are those of
issue 2, section 11, and issue 4. A case that cannot be measured yet says why and
is left out.
"""

from __future__ import annotations

import os
import sys
import tempfile
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from live import key_times, keys_taken_ms, next_question_ms, painted_ms
from timing import NotYet, as_installed, at_percent, bare_ms, median, pairs, run_ms
from whole import meeting_mib, small_record, undo_ms

FIRST_SCREENS = "first screen of practice / of meet"
LIMITS = {
    "sociocli --version": 2.0,
    "sociocli --help": 9.0,
    "minutes list, small record": 9.0,
    "meet: first screen painted": 4.0,
    "meet: takes keys": 14.0,
    "meet: next question is there": 29.0,  # the best peer built on the same libraries
    FIRST_SCREENS: 1.1,  # as quick, as far as that can be measured
}


@dataclass(frozen=True)
class Row:
    """A line of the table."""

    what: str
    measured: str
    target: str
    met: bool | None


def ratio(
    what: str, measure: Callable[[], float], count: int, of: Callable[[], float] = bare_ms
) -> Row:
    """Measure a ratio to the bare interpreter, or to something else, pair by pair."""
    try:
        measure()  # compiles what is to be compiled
        taken = pairs(measure, of, count)
    except NotYet as why:
        return Row(what, f"not measured: {why}", "", None)
    value = median([one / base for one, base in taken])
    ms = median([one for one, _ in taken])
    limit = LIMITS[what]
    return Row(what, f"x{value:5.2f}  ({ms:.0f} ms)", f"at most x{limit:g}", value <= limit)


def figure(what: str, limit: float, unit: str, measure: Callable[[], float]) -> Row:
    """Measure a figure with its own limit."""
    try:
        value = measure()
    except NotYet as why:
        return Row(what, f"not measured: {why}", "", None)
    return Row(what, f"{value:.1f} {unit}", f"at most {limit:g} {unit}", value <= limit)


def start_up(where: Path, count: int) -> list[Row]:
    """Measure what is felt before the first question."""
    record = where / "record"
    empty = where / "empty"
    empty.mkdir()

    def listing() -> float:
        if not (record / "minutes").exists():
            small_record(record)
        return run_ms(["minutes", "list"], record)

    return [
        ratio("sociocli --version", lambda: run_ms(["--version"], empty), count),
        ratio("sociocli --help", lambda: run_ms(["--help"], empty), count),
        ratio("minutes list, small record", listing, count),
        ratio("meet: first screen painted", lambda: painted_ms(empty), count),
        ratio(
            FIRST_SCREENS, lambda: painted_ms(empty, "practice"), count, lambda: painted_ms(empty)
        ),
        ratio("meet: takes keys", lambda: keys_taken_ms(empty), count),
        ratio("meet: next question is there", lambda: next_question_ms(empty), count),
    ]


def during(where: Path, keys: int) -> list[Row]:
    """Measure what is felt during a meeting."""
    rows = []
    try:
        taken = key_times(where / "long", keys)
    except NotYet as why:
        rows.append(Row("key to next question, 500 answers", f"not measured: {why}", "", None))
    else:
        half, most = at_percent(taken, 50), at_percent(taken, 99)
        shown = f"p50 {half:.1f} ms, p99 {most:.1f} ms"
        rows.append(
            Row("key to next question, 500 answers", shown, "p99 at most 20 ms", most <= 20)
        )
    rows.append(figure("undo at answer 2,000", 100, "ms", undo_ms))
    rows.append(
        figure("40 people, 30 items: memory", 60, "MiB", lambda: meeting_mib(where / "big"))
    )
    return rows


def main(*, quick: bool) -> int:
    """Measure, print the table, and return the exit code: 1 for a missed target."""
    with tempfile.TemporaryDirectory(prefix="sociocli-bench-") as folder:
        where = Path(folder)
        os.environ["XDG_STATE_HOME"] = str(where / "state")
        as_installed()
        rows = start_up(where, 5 if quick else 21) + during(where, 60 if quick else 300)
    width = max(len(row.what) for row in rows)
    print(
        f"Python {sys.version.split()[0]}, {os.cpu_count()} processors, base: python -I -c pass\n"
    )
    for row in rows:
        verdict = {True: "met", False: "MISSED", None: "left out"}[row.met]
        print(f"{row.what:<{width}}  {row.measured:<34}  {row.target:<18}  {verdict}")
    return 1 if any(row.met is False for row in rows) else 0

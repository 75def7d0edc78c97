"""Bringing the cache up to date: in turns, and next to others who do the same."""

from __future__ import annotations

import os
import sqlite3
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from sociocli.domain.standing import StandingAction, StandingDecision
from sociocli.record import cache, cache_rows, index_reading_many
from sociocli.record.cache_file import cache_path
from sociocli.record.folder import PARTS
from sociocli.record.index import Index
from sociocli.record.standing_file import standing_bytes


def action(what: str) -> bytes:
    """Return the file of an action."""
    return standing_bytes(StandingAction(what, ("ana",), "2026-12-01"))


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """Return a record with some actions of two circles."""
    for number in range(40):
        path = tmp_path / f"actions/c-{number % 2}/2026-11-22-{number}.yaml"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(action(f"Number {number}"))
    return tmp_path


@pytest.fixture
def later(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let everything be older than a moment."""
    now = time.time_ns
    monkeypatch.setattr("sociocli.record.cache.time.time_ns", lambda: now() + 60 * 10**9)


def titles(index: Index) -> list[str]:
    """Return the titles of all actions."""
    return sorted(thing.title for thing in index.things("actions"))


def before_reading(monkeypatch: pytest.MonkeyPatch, do: Callable[[], object]) -> None:
    """Do something once, when it is known what is to be read and before it is."""
    read = index_reading_many.read_many
    left = [do]

    def reading(root: str, jobs: list[index_reading_many.Job]) -> object:
        if left:
            left.pop()()
        return read(root, jobs)

    monkeypatch.setattr(index_reading_many, "read_many", reading)


@pytest.mark.usefixtures("later")
def test_after_a_checkout_only_folders_are_written(root: Path) -> None:
    """Files that were only touched cost one row for each folder."""
    titles(Index(root))
    for path in root.rglob("*.yaml"):
        os.utime(path, (1, 1))
    index = Index(root)
    kept = index._shelf._cache
    before = kept.total_changes
    titles(index)
    assert 0 < kept.total_changes - before <= 4
    reads: list[object] = []
    with pytest.MonkeyPatch.context() as patch:
        before_reading(patch, lambda: reads.append(1))
        titles(Index(root))
    assert reads == []


@pytest.mark.usefixtures("later")
def test_parts_that_are_looked_at_together_are_written_together(root: Path) -> None:
    """Several parts cost one turn, and are as fresh as if each had been asked for."""
    path = root / "decisions/ops/2026-11-22-quiet.md"
    path.parent.mkdir(parents=True)
    path.write_bytes(standing_bytes(StandingDecision("Quiet")))
    index = Index(root)
    said: list[str] = []
    index._shelf._cache.set_trace_callback(said.append)
    index.look_at("actions", "decisions")
    assert len(index.things("decisions")) == 1
    assert titles(index) == titles(Index(root, cached=False))
    assert said.count("COMMIT") == 1
    Index(root, cached=False).look_at("actions")


@pytest.mark.usefixtures("later")
def test_other_processes_are_asked_for_what_must_be_parsed(
    root: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Many new files are worth other processes, whatever else is known; touched ones are not."""
    monkeypatch.setattr(index_reading_many, "MANY", 20)
    asked: list[object] = []
    monkeypatch.setattr(index_reading_many, "_others", asked.append)
    titles(Index(root))
    assert asked
    asked.clear()
    for path in root.rglob("*.yaml"):
        os.utime(path, (1, 1))
    titles(Index(root))
    assert not asked
    for number in range(30):
        path = root / f"decisions/ops/2026-11-22-{number}.md"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(standing_bytes(StandingDecision(f"Quiet {number}")))
    assert len(Index(root).things("decisions")) == 30
    assert asked


@pytest.mark.usefixtures("later")
@pytest.mark.parametrize("changed", ["", "2026-11-22-2.yaml", "2026-11-22-80.yaml"])
def test_another_process_that_is_faster(
    root: Path, monkeypatch: pytest.MonkeyPatch, changed: str
) -> None:
    """What another process has read and written meanwhile is neither doubled nor lost."""

    def other() -> None:
        if changed:
            (root / "actions/c-0" / changed).write_bytes(action("Changed"))
        titles(Index(root))

    before_reading(monkeypatch, other)
    found = titles(Index(root))
    assert len(found) == len(dict.fromkeys(found)) == 40
    assert titles(Index(root)) == titles(Index(root, cached=False))
    kept = sqlite3.connect(str(cache_path(root)))
    assert kept.execute("SELECT count(*) FROM files").fetchone()[0] == len(titles(Index(root)))
    kept.close()


@pytest.mark.usefixtures("later")
def test_a_file_that_another_process_has_found_changed(
    root: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A file with the bytes that we knew, and others that somebody else has found, is read anew."""
    path = root / "actions/c-0/2026-11-22-0.yaml"
    titles(Index(root))
    os.utime(path, (1, 1))
    old = path.read_bytes()

    def other() -> None:
        path.write_bytes(action("Changed"))
        titles(Index(root))
        path.write_bytes(old)

    before_reading(monkeypatch, other)
    assert "Number 0" in titles(Index(root))
    assert titles(Index(root)) == titles(Index(root, cached=False))


@pytest.mark.usefixtures("later")
def test_writing_that_breaks_off_leaves_nothing_half_done(
    root: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A turn that breaks off while it is written leaves the cache as it was."""

    def broken(*_: object) -> None:
        raise KeyboardInterrupt

    with monkeypatch.context() as patch:
        patch.setattr(cache_rows.Rows, "_put", broken)
        with pytest.raises(KeyboardInterrupt):
            titles(Index(root))
    kept = sqlite3.connect(str(cache_path(root)))
    assert kept.execute("SELECT count(*) FROM folders").fetchone()[0] == 0
    kept.close()
    assert titles(Index(root)) == titles(Index(root, cached=False))


def test_seen_files_that_do_not_fit_their_names_make_the_cache_anew(root: Path) -> None:
    """A damaged row of a folder is not taken for what it holds."""
    titles(Index(root))
    kept = sqlite3.connect(str(cache_path(root)))
    kept.execute("UPDATE folders SET seen = substr(seen, 1, length(seen) - 1), print = NULL")
    kept.commit()
    kept.close()
    assert titles(Index(root)) == titles(Index(root, cached=False))


@pytest.mark.usefixtures("later")
@pytest.mark.parametrize("meanwhile", [False, True])
def test_words_that_another_process_has_begun_anew(
    root: Path, monkeypatch: pytest.MonkeyPatch, *, meanwhile: bool
) -> None:
    """An index that is open searches again after another process has begun the words anew."""
    index = Index(root)
    assert len(index.matching('"number"', "", (), 99, tuple(PARTS)) or ()) == 40
    monkeypatch.setattr(cache, "FEW_DEAD", 1)
    for again in ("again", "and again"):
        for number in range(40):
            path = root / f"actions/c-{number % 2}/2026-11-22-{number}.yaml"
            path.write_bytes(action(f"Number {number} {again}"))
        titles(Index(root))
    asks = cache.Cache._made
    others = [Index] * meanwhile

    def after_others(self: cache.Cache, asked: str, values: tuple[object, ...]) -> object:
        while others:
            others.pop()(root)  # it sweeps
        return asks(self, asked, values)

    monkeypatch.setattr(cache.Cache, "_made", after_others)
    if not meanwhile:
        Index(root)
    assert len(index.matching('"number"', "", (), 99, tuple(PARTS)) or ()) == 40
    assert index._shelf._about("before") > 0
    assert index._shelf._cache.execute("PRAGMA database_list").fetchone()[2]


# What a command needs for a few new files is looked at in their lines; nouns, and what
# they are made with, take longer to load than all the rest.
QUICKLY = """
import sys
from pathlib import Path
from sociocli.record.index import Index
index = Index(Path(sys.argv[1]))
index.look_at("minutes", "decisions", "terms", "actions", "backlog")
print(len(index.things("minutes")), len(index.things("actions")), len(index.troubles))
print(*[one for one in sys.modules if one in sys.argv[2:]])
"""
HEAVY = (
    *("dataclasses", "yaml", "hashlib", "multiprocessing", "inspect"),
    *("sociocli.domain.minutes", "sociocli.domain.standing", "sociocli.domain.item"),
    *("sociocli.record.plain_fields", "sociocli.record.finding"),
)


def test_nothing_heavy_is_loaded_for_files_in_our_own_form(root: Path) -> None:
    """New files as the program writes them are read without loading what they would become."""
    source = Path(__file__).parent.parent / "meetings/ninety-minutes/minutes.yaml"
    (root / "minutes/ops").mkdir(parents=True)
    (root / "minutes/ops/2026-11-22-ops.yaml").write_bytes(source.read_bytes())
    done = subprocess.run(
        [sys.executable, "-S", "-c", QUICKLY, str(root), *HEAVY],
        env={**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)},
        capture_output=True,
        text=True,
        check=True,
    )
    assert done.stdout.split("\n") == ["1 40 0", "", ""]

"""The index: what a cache remembers is always what the files say."""

from __future__ import annotations

import os
import shutil
import sqlite3
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule

from sociocli.domain.standing import ActionState, StandingAction, StandingDecision
from sociocli.record import cache, index_reading, index_reading_many
from sociocli.record.cache_file import cache_path
from sociocli.record.folder import PARTS
from sociocli.record.index import Index
from sociocli.record.standing_file import standing_bytes

MINUTES = (
    Path(__file__).parent.parent / "meetings" / "first-evening" / "minutes.yaml"
).read_bytes()


def action(what: str, state: ActionState = ActionState.OPEN) -> bytes:
    """Return the file of an action."""
    return standing_bytes(StandingAction(what, ("ana",), "2026-12-01", state=state))


CONTENTS = st.sampled_from(
    [
        action("Book the hall"),
        action("Book the bell"),
        action("Paint", ActionState.DONE),
        standing_bytes(StandingDecision("Quiet hours", text="Quiet from 22:00.\n\nAlways.")),
        MINUTES,
        MINUTES.replace(b"outcome: adopted", b"outcome: adoptedd", 1),
        b"",
        b"a: b\n",
        b"a: b\na: c\n",
        b"format: sociocli/action/1\nwhat: [x]\n",
        b"<<<<<<< ours\n",
        b"\xff\xfe",
        b"name: Ops\n",
    ]
)
NAMES = st.sampled_from(
    [
        "actions/ops/2026-11-22-book.yaml",
        "actions/ops/2026-11-23-paint.yaml",
        "actions/2026-11-24-loose.yaml",
        "actions/Ops/2026-11-22-book.yaml",
        "actions/ops/Book.yaml",
        "actions/ops/.book.yaml",
        "actions/ops/book.md",
        "decisions/ops/2026-11-22-quiet.md",
        "decisions/ops/2026-11-22-quiet.yaml",
        "minutes/ops/2026-11-22-ops.yaml",
        "minutes/garden/2026-11-22-garden.yaml",
        "minutes/garden/2026-11-22-garden.md",
        "agendas/next.yaml",
        "circles/ops.yaml",
        "circles/a/b/c.yaml",
    ]
)


def write(path: Path, data: bytes) -> None:
    """Write a file and the folders it needs, unless something else is there."""
    if path.is_dir() or any(above.is_file() for above in path.parents):
        return
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(data)


def same(root: Path) -> None:
    """Assert that a cache and the files say the same."""
    cached, read = Index(root), Index(root, cached=False)
    for part in PARTS:
        assert cached.things(part) == read.things(part)
        for thing in read.things(part):
            assert cached.thing(thing.id) == thing
    assert cached.troubles == read.troubles
    for part in ("actions", "minutes", "decisions"):
        for key in ("pending", "title", "by", "items", "nothing"):
            assert cached.things(part, key=key) == read.things(part, key=key)
    for state in ("open", "done", "draft", "in_force"):
        for part in ("actions", "minutes", "decisions"):
            for circle in ("", "ops", "swing-sway"):
                assert cached.things(part, circle=circle, states=[state]) == read.things(
                    part, circle=circle, states=[state]
                )


class Edits(RuleBasedStateMachine):
    """Any edits in any order."""

    @initialize()
    def begins(self) -> None:
        self.home = Path(tempfile.mkdtemp(prefix="sociocli-edits-"))
        self.root = self.home / "record"
        self.root.mkdir()

    def teardown(self) -> None:
        if hasattr(self, "home"):
            shutil.rmtree(self.home)

    @rule(name=NAMES, data=CONTENTS, old=st.booleans())
    def writes(self, name: str, data: bytes, old: bool) -> None:  # noqa: FBT001
        path = self.root / name
        write(path, data)
        if old and path.is_file():
            os.utime(path, (1_000_000_000, 1_000_000_000))

    @rule(name=NAMES)
    def deletes(self, name: str) -> None:
        path = self.root / name
        if path.is_file():
            path.unlink()

    @rule(name=NAMES)
    def removes_a_folder(self, name: str) -> None:
        folder = (self.root / name).parent
        if folder.is_dir():
            shutil.rmtree(folder)

    @rule(name=NAMES, ahead=st.sampled_from([-10, 0, 10_000]))
    def touches(self, name: str, ahead: int) -> None:
        path = self.root / name
        if path.is_file():
            os.utime(path, (time.time() + ahead,) * 2)

    @rule(name=NAMES)
    def changes_a_letter_and_nothing_else(self, name: str) -> None:
        path = self.root / name
        if path.is_file():
            before = path.stat()
            data = path.read_bytes()
            path.write_bytes(data.replace(b"hall", b"bell") if b"hall" in data else data[::-1])
            os.utime(path, ns=(before.st_atime_ns, before.st_mtime_ns))

    @rule(name=NAMES, to=NAMES)
    def renames(self, name: str, to: str) -> None:
        one, other = self.root / name, self.root / to
        if one.is_file() and other.parent.is_dir() and not other.is_dir():
            one.rename(other)

    @rule(name=NAMES)
    def makes_a_folder_of_it(self, name: str) -> None:
        path = self.root / name
        there = path.exists() or path.is_symlink()
        if not there and not any(above.is_file() for above in path.parents):
            path.mkdir(parents=True)

    @rule(name=NAMES)
    def links_to_nowhere(self, name: str) -> None:
        path = self.root / name
        if path.parent.is_dir() and not path.exists() and not path.is_symlink():
            path.symlink_to("nowhere")

    @rule()
    def checks_out(self) -> None:
        """Write every file anew, as git does."""
        for path in sorted(self.root.rglob("*")):
            if path.is_file():
                data = path.read_bytes()
                path.unlink()
                path.write_bytes(data)

    @rule()
    def throws_the_cache_away(self) -> None:
        path = cache_path(self.root)
        assert path is not None
        path.unlink(missing_ok=True)

    @rule(part=st.sampled_from(list(PARTS)))
    def looks_at_one_part(self, part: str) -> None:
        Index(self.root).things(part)

    @invariant()
    def says_what_the_files_say(self) -> None:
        if hasattr(self, "root"):
            same(self.root)


TestEdits = Edits.TestCase
TestEdits.settings = settings(max_examples=60, stateful_step_count=20, deadline=None)


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """Return a record with an action, a decision and minutes."""
    write(tmp_path / "actions/ops/2026-11-22-book.yaml", action("Book the hall"))
    write(tmp_path / "decisions/ops/2026-11-22-quiet.md", standing_bytes(StandingDecision("Quiet")))
    write(tmp_path / "minutes/ops/2026-11-22-ops.yaml", MINUTES)
    return tmp_path


def aged(root: Path, monkeypatch: pytest.MonkeyPatch, ahead: int = 60) -> None:
    """Let some time pass."""
    now = time.time_ns
    monkeypatch.setattr("sociocli.record.cache.time.time_ns", lambda: now() + ahead * 10**9)
    for part in PARTS:
        Index(root).things(part)


def test_what_has_not_changed_is_not_read(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """With a cache, files that have not changed are not even opened."""
    aged(root, monkeypatch)

    def refuse(*_: object) -> None:
        raise AssertionError

    monkeypatch.setattr(index_reading_many, "read_jobs", refuse)
    same_root = Index(root)
    assert [thing.title for thing in same_root.things("actions")] == ["Book the hall"]
    assert same_root.things("decisions")[0].plain["title"] == "Quiet"


def test_after_a_checkout_nothing_is_parsed(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Files with new times and the same bytes are read, and not parsed again."""
    aged(root, monkeypatch)
    parsed: list[str] = []
    read = index_reading.read_thing

    def noting(data: bytes, identity: str, shown: str) -> object:
        parsed.append(identity)
        return read(data, identity, shown)

    monkeypatch.setattr(index_reading, "read_thing", noting)
    for path in root.rglob("*.*"):
        os.utime(path)
    assert [len(Index(root).things(part)) for part in PARTS] == [1, 0, 0, 1, 0, 1, 0]
    assert parsed == []
    (root / "actions/ops/2026-11-22-book.yaml").write_bytes(action("Book the bell"))
    assert Index(root).things("actions")[0].title == "Book the bell"
    assert parsed == ["actions/ops/2026-11-22-book"]


def test_a_file_changed_a_moment_ago_is_read_again(root: Path) -> None:
    """What was just written is read again, even if neither size nor times give it away."""
    path = root / "actions/ops/2026-11-22-book.yaml"
    assert Index(root).things("actions")[0].title == "Book the hall"
    kept = sqlite3.connect(str(cache_path(root)))
    asked = "SELECT seen FROM folders WHERE path = 'actions/ops'"
    (seen,) = kept.execute(asked).fetchone()
    other = seen[: -index_reading_many.HASH_SIZE] + b"x" * index_reading_many.HASH_SIZE
    kept.execute("UPDATE folders SET seen = ? WHERE path = 'actions/ops'", (other,))
    kept.execute("UPDATE files SET title = 'Something else'")
    kept.commit()
    kept.close()
    assert path.is_file()
    assert Index(root).things("actions")[0].title == "Book the hall"


def test_a_cache_is_private(root: Path) -> None:
    """The cache is for its owner alone, and lies outside of the record."""
    Index(root).things("actions")
    path = cache_path(root)
    assert path is not None
    assert not path.is_relative_to(root)
    assert path.stat().st_mode & 0o077 == 0
    assert path.parent.stat().st_mode & 0o077 == 0


def _cut_off(path: Path) -> None:
    path.write_bytes(path.read_bytes()[:5000])


def _foreign(path: Path) -> None:
    path.unlink()
    other = sqlite3.connect(path)
    other.execute("CREATE TABLE files (name)")
    other.commit()
    other.close()


def _half_empty(path: Path) -> None:
    other = sqlite3.connect(path)
    other.execute("DROP TABLE files")
    other.commit()
    other.close()


def _zeroed(path: Path) -> None:
    data = path.read_bytes()
    path.write_bytes(data[:4096] + bytes(len(data) - 4096))


def _folder(path: Path) -> None:
    path.unlink()
    path.mkdir()


def _of_another_program(path: Path) -> None:
    other = sqlite3.connect(path)
    other.execute("UPDATE about SET value = 'x' WHERE key = 'edition'")
    other.execute("UPDATE files SET title = 'x'")
    other.commit()
    other.close()


BREAKS: dict[str, Callable[[Path], object]] = {
    "cut off": _cut_off,
    "of something else": lambda path: path.write_bytes(b"no database at all" * 500),
    "empty": lambda path: path.write_bytes(b""),
    "foreign": _foreign,
    "half empty": _half_empty,
    "zeroed": _zeroed,
    "a folder": _folder,
    "of another edition": _of_another_program,
    "gone": lambda path: path.unlink(),
    "only to be read": lambda path: path.chmod(0o400),
}


@pytest.mark.parametrize("how", BREAKS)
def test_no_cache_ever_gives_a_wrong_answer(
    how: str, root: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A cache that is damaged, foreign or locked away changes no answer."""
    aged(root, monkeypatch)
    path = cache_path(root)
    assert path is not None
    BREAKS[how](path)
    same(root)
    write(root / "actions/ops/2026-11-23-paint.yaml", action("Paint"))
    same(root)


def test_a_cache_that_breaks_while_it_is_used(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A cache that is damaged between two questions is made anew, and the answer is right."""
    aged(root, monkeypatch)
    index = Index(root)
    index.things("actions")
    path = cache_path(root)
    assert path is not None
    path.write_bytes(b"x" * 200_000)
    assert [thing.title for thing in index.things("decisions")] == ["Quiet"]
    assert index.things("actions")[0].plain["what"] == "Book the hall"
    same(root)


def test_another_process_that_writes_for_long(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """While somebody else writes into the cache, answers come from memory."""
    monkeypatch.setattr("sociocli.record.cache_file.PATIENCE", 0.01)
    Index(root).things("actions")
    other = sqlite3.connect(str(cache_path(root)))
    other.execute("BEGIN EXCLUSIVE")
    same(root)
    other.execute("ROLLBACK")
    other.execute("BEGIN IMMEDIATE")
    write(root / "actions/ops/2026-11-23-paint.yaml", action("Paint"))
    same(root)
    other.execute("ROLLBACK")
    other.close()
    same(root)


def test_without_a_home_there_is_an_index(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Where no cache can be kept, things are found all the same."""
    monkeypatch.setenv("XDG_CACHE_HOME", "/dev/null/nowhere")
    same(root)
    monkeypatch.delenv("XDG_CACHE_HOME")
    monkeypatch.setattr(Path, "home", _no_home)
    same(root)


def _no_home() -> Path:
    raise RuntimeError


def test_a_record_has_its_own_cache(root: Path, tmp_path: Path) -> None:
    """Records do not share what is remembered of them, nor does a copy."""
    Index(root).things("actions")
    other = tmp_path.parent / f"{tmp_path.name}-other"
    shutil.copytree(root, other)
    (other / "actions/ops/2026-11-22-book.yaml").write_bytes(action("Book the bell"))
    assert Index(root).things("actions")[0].title == "Book the hall"
    assert Index(other).things("actions")[0].title == "Book the bell"


def test_many_files_are_shared_out(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A large reading goes to several processes and gives the same things."""
    monkeypatch.setattr(index_reading_many, "MANY", 10)
    for number in range(600):
        write(root / f"actions/ops/2026-11-22-a-{number}.yaml", action(f"Number {number}"))
    write(root / "actions/ops/2026-11-22-broken.yaml", b"a: b\na: c\n")
    same(root)


def test_a_first_reading_that_is_cut_off_goes_on(
    root: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What a first reading has read before it was cut off is not read again."""
    for number in range(900):
        write(root / f"actions/c-{number % 9}/2026-11-22-{number}.yaml", action(f"N {number}"))
    now = time.time_ns
    monkeypatch.setattr("sociocli.record.cache.time.time_ns", lambda: now() + 60 * 10**9)
    read = index_reading_many.read_many
    batches: list[int] = []

    def cut_off(root: str, jobs: list[index_reading_many.Job]) -> object:
        batches.append(sum(len(files) for _, files in jobs))
        if len(batches) == 3:
            raise KeyboardInterrupt
        return read(root, jobs)

    monkeypatch.setattr(index_reading_many, "read_many", cut_off)
    with pytest.raises(KeyboardInterrupt):
        Index(root).things("actions")
    before = sum(batches[:2])
    batches[:] = [0] * 3
    assert len(Index(root).things("actions")) == 901
    assert before >= 300
    assert sum(batches) == 901 - before


def test_dead_words_are_swept_away(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """When half of the words are those of older files, they are begun anew."""
    monkeypatch.setattr(cache, "FEW_DEAD", 5)
    for number in range(30):
        (root / "actions/ops/2026-11-22-book.yaml").write_bytes(action(f"Book {number} halls"))
        found = Index(root).matching('"halls"', "", (), 10, tuple(PARTS))
        assert found is not None
        assert [thing.title for thing in found] == [f"Book {number} halls"]
        quiet = Index(root).matching('"quiet"', "", (), 10, tuple(PARTS))
        assert quiet is not None
        assert [thing.title for thing in quiet] == ["Quiet"]
    kept = sqlite3.connect(str(cache_path(root)))
    assert kept.execute("SELECT count(*) FROM words_docsize").fetchone()[0] < 20
    kept.close()


def test_what_a_row_held_is_read_from_the_file(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """If another process has replaced a row, the file itself says what it holds."""
    aged(root, monkeypatch)
    thing = Index(root).things("actions")[0]
    (root / "actions/ops/2026-11-22-book.yaml").write_bytes(action("Book the bell"))
    Index(root).things("actions")
    assert thing.plain["what"] == "Book the bell"


def test_troubles_are_of_the_parts_asked_for(root: Path) -> None:
    """Whoever asks for actions hears of actions that cannot be read, and of nothing else."""
    write(root / "actions/ops/2026-11-24-x.yaml", b"what: [\n")
    write(root / "decisions/ops/2026-11-24-y.md", b"nothing\n")
    index = Index(root)
    index.things("actions")
    assert [one.path for one in index.troubles] == ["actions/ops/2026-11-24-x.yaml"]
    assert len(Index(root).troubles) == 2


@pytest.mark.parametrize("name", ["loop.yaml", "loop", "ops/loop.yaml"])
def test_a_link_that_leads_to_itself_hides_nothing_else(root: Path, name: str) -> None:
    """It is named if it looks like a file of ours, and all the rest is listed."""
    before = [one.id for one in Index(root).things("actions")]
    link = root / "actions" / name
    link.symlink_to(link.name)

    for cached in (True, False):
        assert [one.id for one in Index(root, cached=cached).things("actions")] == before

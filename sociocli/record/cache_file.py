"""The file of the cache: where it lies, whose it is, and what tables it has.

One SQLite file for each record folder, in the cache directory of the person,
owner only. A file that is damaged, foreign, of another edition of the program
or of another record is made anew; one that cannot be written is taken into
memory. Nothing here ever fails or asks.

Must not know what the rows mean; that is `cache.py`.
Source: product.md section 4 (caches); reliability.md 4.3.
"""

from __future__ import annotations

import contextlib
import os
import sqlite3
import stat
import sys
from collections.abc import Iterator
from pathlib import Path

import sociocli
from sociocli.record.digest import blake2b
from sociocli.record.disk import OTHERS, PRIVATE_FILE, PRIVATE_FOLDER

__all__ = [
    "alone",
    "cache_home",
    "cache_path",
    "discard",
    "edition",
    "in_memory",
    "is_passing",
    "open_cache",
]

# How long another process may write before we go on without the file, in seconds.
PATIENCE = 5.0
# Somebody writes for long, or nothing can be written or opened here.
_PASSING = (
    *(sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED, sqlite3.SQLITE_READONLY, sqlite3.SQLITE_PERM),
    *(sqlite3.SQLITE_IOERR, sqlite3.SQLITE_FULL, sqlite3.SQLITE_CANTOPEN, sqlite3.SQLITE_NOMEM),
)
_OURS = 0x50C10C11
_TABLES = (
    "CREATE TABLE about (key TEXT PRIMARY KEY, value TEXT)",
    """CREATE TABLE folders (
        path TEXT PRIMARY KEY, part TEXT, print BLOB, names TEXT, seen BLOB)""",
    """CREATE TABLE files (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        identity TEXT, part TEXT, circle TEXT, title TEXT, state TEXT,
        begins TEXT, day TEXT, ends TEXT, who TEXT, line INT, wrong TEXT)""",
    "CREATE INDEX of_part ON files (part, state, identity)",
    "CREATE INDEX of_circle ON files (part, circle, state)",
    "CREATE INDEX of_identity ON files (identity)",
    "CREATE INDEX of_wrong ON files (part, identity) WHERE wrong IS NOT NULL",
    "CREATE TABLE held (id INTEGER PRIMARY KEY, plain TEXT)",
)
_WORDS = """CREATE VIRTUAL TABLE words USING fts5 (title, body, content='',
    tokenize="unicode61 remove_diacritics 2 categories 'L* N* Co Mn Mc'")"""
# Larger pages and pieces than usual: a first reading takes less time.
_PAGE = 8192
_PIECES = {"pgsz": 8000, "hashsize": 2 << 20}
# Tables of the words keep their content apart; these names are all that ours has.
_ALL = ("about", "folders", "files", "held", "words")


def cache_home() -> Path | None:
    """Return the cache directory of the person, following XDG, or None without a home."""
    named = os.environ.get("XDG_CACHE_HOME", "")
    if named and os.path.isabs(named):  # noqa: PTH117 - an empty name is none
        return Path(named) / "sociocli"
    if sys.platform == "darwin":
        import platformdirs

        return Path(platformdirs.user_cache_path("sociocli"))
    try:
        return Path.home() / ".cache" / "sociocli"
    except RuntimeError:
        return None


def cache_path(root: Path) -> Path | None:
    """Return where the cache of a record lies, or None if there is no place for it."""
    home = cache_home()
    if home is None:
        return None
    name = blake2b(os.fsencode(root.absolute()), digest_size=12).hexdigest()
    return home / "records" / f"{name}.sqlite3"


def edition() -> str:
    """Return what the rows depend on: this program, down to the files that read a record."""
    house = Path(sociocli.__file__).parent
    found = [sociocli.__version__]
    for folder in (house / "domain", house / "record"):
        with contextlib.suppress(OSError), os.scandir(folder) as entries:
            for one in entries:
                if one.name.endswith(".py"):
                    about = one.stat()
                    found.append(f"{one.name} {about.st_size} {about.st_mtime_ns}")
    return blake2b("\n".join(sorted(found)).encode(), digest_size=12).hexdigest()


def open_cache(root: Path) -> sqlite3.Connection:
    """Open the cache of a record; in memory if there is no other way."""
    path = cache_path(root)
    for again in (False, True):
        try:
            if path is None or not _is_private(path):
                break
            cache = _connected(str(path))
            _make_ready(cache, root)
        except sqlite3.Error as error:
            if again or path is None or is_passing(error):
                break
            discard(path)
        else:
            return cache
    return in_memory(root)


def in_memory(root: Path, beside: sqlite3.Connection | None = None) -> sqlite3.Connection:
    """Return a cache in memory, with what a file that cannot be written holds.

    Args:
        root: The record folder.
        beside: The file, open.

    """
    cache = _connected(":memory:")
    if beside is not None:
        with contextlib.suppress(sqlite3.Error):
            beside.backup(cache)
            _make_ready(cache, root)
            return cache
    _make_ready(cache, root, words=False)
    return cache


def is_passing(error: sqlite3.Error) -> bool:
    """Tell trouble around the file, which is left as it is, from a file that is of no use."""
    code = getattr(error, "sqlite_errorcode", None)
    return code is not None and code & 0xFF in _PASSING


def discard(path: Path) -> None:
    """Remove a cache that cannot be used."""
    for name in (path, path.with_name(f"{path.name}-journal")):
        with contextlib.suppress(OSError):
            name.unlink()


def _connected(path: str) -> sqlite3.Connection:
    cache = sqlite3.connect(path, timeout=PATIENCE, isolation_level=None)
    cache.execute("PRAGMA trusted_schema = OFF")
    cache.execute(f"PRAGMA page_size = {_PAGE}")  # of a new file
    return cache


def _is_private(path: Path) -> bool:
    """Make the folder and an empty file, and tell whether both are ours alone."""
    try:
        path.parent.mkdir(mode=PRIVATE_FOLDER, parents=True, exist_ok=True)
        folder = path.parent.lstat()
        if not stat.S_ISDIR(folder.st_mode) or folder.st_uid != os.geteuid():
            return False
        if folder.st_mode & OTHERS:
            path.parent.chmod(PRIVATE_FOLDER)
        flags = os.O_RDWR | os.O_CREAT | os.O_NOFOLLOW | os.O_CLOEXEC
        made = os.open(path, flags, PRIVATE_FILE)
    except OSError:
        return False
    try:
        about = os.fstat(made)
        return stat.S_ISREG(about.st_mode) and about.st_uid == os.geteuid()
    finally:
        os.close(made)


def _make_ready(cache: sqlite3.Connection, root: Path, *, words: bool = True) -> None:
    """Make the tables, unless they are there, of this edition and of this record."""
    wanted = {"root": str(root), "edition": edition()}
    if wanted.items() <= _about(cache).items():
        return
    with alone(cache):
        if wanted.items() <= _about(cache).items():
            return
        for name in _ALL:
            cache.execute(f"DROP TABLE IF EXISTS {name}")
        for table in _TABLES:
            cache.execute(table)
        if words:
            with contextlib.suppress(sqlite3.OperationalError):  # this Python has no FTS5
                cache.execute(_WORDS)
                set_words = "INSERT INTO words (words, rank) VALUES (?, ?)"
                cache.executemany(set_words, _PIECES.items())
        counts = {"dead": "0", "before": "0"}
        cache.executemany("INSERT INTO about VALUES (?, ?)", {**wanted, **counts}.items())
        cache.execute(f"PRAGMA application_id = {_OURS}")


def _about(cache: sqlite3.Connection) -> dict[str, str]:
    (mark,) = cache.execute("PRAGMA application_id").fetchone()
    if mark != _OURS:
        if cache.execute("SELECT count(*) FROM sqlite_master").fetchone()[0]:
            message = "This is somebody else's."
            raise sqlite3.DatabaseError(message)
        return {}
    return dict(cache.execute("SELECT key, value FROM about"))


@contextlib.contextmanager
def alone(cache: sqlite3.Connection) -> Iterator[None]:
    """Do several things to a cache at once, or none of them."""
    cache.execute("BEGIN IMMEDIATE")
    try:
        yield
    except BaseException:
        cache.execute("ROLLBACK")
        raise
    cache.execute("COMMIT")

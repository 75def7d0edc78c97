"""Reading many files of a record, on all processors if there are enough of them.

A file whose bytes are those of before is not parsed again. Small readings stay
in this process; a large one goes to others, which give back rows.

Must not know where rows are kept.
Source: performance.md section 5.
"""

from __future__ import annotations

import json
import marshal
import os
import stat
from collections import deque
from collections.abc import Generator, Iterable
from contextlib import ExitStack, suppress
from hashlib import blake2b
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from sociocli.record.folding import folded
from sociocli.record.things import Thing, as_row

if TYPE_CHECKING:
    from concurrent.futures import Executor, Future

    from sociocli.record.index_reading import Read

__all__ = ["Job", "Row", "read_jobs", "read_many"]

# More than a file of a record may have; as `yaml_tree.SIZE_LIMIT`, which takes long to load.
SIZE_LIMIT = 1_000_000
# From so many files on, other processes are worth their start.
MANY = 4000
_AHEAD = 2
_JSON = json.JSONEncoder(ensure_ascii=False, separators=(",", ":"))

Job = tuple[str, bytes, int]
"""The path of a file below the record, the hash of what it held before, or b"", and its size."""


class Row(NamedTuple):
    """What the index keeps of a file.

    Args:
        shown: Its path below the record.
        hash: The hash of its bytes; b"" if it could not be read at all.
        known: Whether its bytes are those of before; then nothing else is given.
        gone: Whether it has gone meanwhile.
        columns: Identity, part, circle, title, state, begins, day, ends, who.
        plain: What it holds, as JSON.
        words: Title and text as they are searched.
        line: The line of what is wrong with it.
        wrong: What is wrong with it, or None.

    """

    shown: str
    hash: bytes = b""
    known: bool = False
    gone: bool = False
    columns: tuple[str, ...] = ()
    plain: str = ""
    words: tuple[str, str] = ("", "")
    line: int = 0
    wrong: str | None = None


def read_many(root: str, jobs: list[Job]) -> list[Row]:
    """Read some files.

    Args:
        root: The record folder.
        jobs: The files.

    """
    return [_row(root, shown, before, size) for shown, before, size in jobs]


def read_packed(root: str, jobs: list[Job]) -> bytes:
    """Read some files for another process; see `read_many`."""
    return marshal.dumps([tuple(row) for row in read_many(root, jobs)])


def read_jobs(
    root: Path, batches: Iterable[list[Job]], total: int
) -> Generator[list[Row], None, None]:
    """Read batches of files, in their order.

    Args:
        root: The record folder.
        batches: The files.
        total: About how many files there are that nothing is known of.

    """
    with ExitStack() as stack:
        others = _others(stack) if total >= MANY else None
        if others is None:
            for batch in batches:
                yield read_many(str(root), batch)
            return
        yield from _shared_out(others, str(root), batches)


def _others(stack: ExitStack) -> Executor | None:
    """Return processes to share the reading with, or None if there are none."""
    count = processors()
    if count < 2:  # noqa: PLR2004 - one is this one
        return None
    try:
        import multiprocessing
        from concurrent.futures import ProcessPoolExecutor

        others = ProcessPoolExecutor(
            count, mp_context=multiprocessing.get_context("spawn"), initializer=_begin
        )
    except (ImportError, OSError, ValueError):  # no semaphores on this system
        return None
    stack.callback(others.shutdown, wait=True, cancel_futures=True)
    return others


def processors() -> int:
    """Return how many processors this process may use."""
    try:
        return len(os.sched_getaffinity(0))
    except AttributeError:  # not on every system
        return os.cpu_count() or 1


def _begin() -> None:
    """Leave Ctrl-C to the process that people see, and collect no rubbish: rows leave none."""
    import gc
    import signal

    gc.disable()
    signal.signal(signal.SIGINT, signal.SIG_IGN)


def _shared_out(
    others: Executor, root: str, batches: Iterable[list[Job]]
) -> Generator[list[Row], None, None]:
    from concurrent.futures.process import BrokenProcessPool

    waiting: deque[tuple[list[Job], Future[bytes] | None]] = deque()
    ahead = processors() * _AHEAD

    def first() -> list[Row]:
        batch, future = waiting.popleft()
        with suppress(BrokenProcessPool):
            if future is not None:
                packed = marshal.loads(future.result())  # noqa: S302 - from a process of ours
                return [Row._make(row) for row in packed]
        return read_many(root, batch)

    for batch in batches:
        future = None
        with suppress(BrokenProcessPool):
            future = others.submit(read_packed, root, batch)
        waiting.append((batch, future))
        if len(waiting) >= ahead:
            yield first()
    while waiting:
        yield first()


def _row(root: str, shown: str, before: bytes, size: int) -> Row:
    path = f"{root}/{shown}"
    try:
        data = _bytes_of(path, size)
    except OSError:
        data = None
    if data is None:
        if not os.path.lexists(path):
            return Row(shown, gone=True)
        from sociocli.record.index_reading import read_file

        return _told(shown, b"", read_file(Path(path), identity_of(shown), shown))
    found = blake2b(data, digest_size=16).digest()
    if found == before:
        return Row(shown, found, known=True)
    from sociocli.record.index_reading import read_thing

    return _told(shown, found, read_thing(data, identity_of(shown), shown))


def _bytes_of(path: str, size: int) -> bytes | None:
    """Return the bytes of an ordinary file, or None if it is none, too large, or changing now."""
    if not 0 <= size <= SIZE_LIMIT:
        return None
    fd = os.open(path, os.O_RDONLY | os.O_NONBLOCK | os.O_CLOEXEC)
    try:
        data = os.read(fd, size + 1)
        if len(data) == size and (size or stat.S_ISREG(os.fstat(fd).st_mode)):
            return data
    finally:
        os.close(fd)
    return None


def identity_of(shown: str) -> str:
    """Return the identity of the thing in a file."""
    return shown.rpartition(".")[0]


def _told(shown: str, found: bytes, read: Read) -> Row:
    if read.finding is not None:
        one = read.finding
        return Row(shown, found, columns=_unread(shown), line=one.line, wrong=one.what)
    thing = read.thing
    if thing is None:
        return Row(shown, gone=True)
    return Row(
        shown,
        found,
        columns=_columns(thing),
        plain=_JSON.encode(thing.plain),
        words=(folded(thing.title), read.words),
    )


def _columns(thing: Thing) -> tuple[str, ...]:
    return (
        *(thing.id, thing.part, thing.circle, thing.title, thing.state),
        *(thing.begins, thing.day, thing.ends),
        as_row(thing.who),
    )


def _unread(shown: str) -> tuple[str, ...]:
    identity = identity_of(shown)
    return (identity, identity.partition("/")[0], "", "", "", "", "", "", "")

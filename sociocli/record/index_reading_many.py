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
from itertools import chain
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from sociocli.record.digest import blake2b
from sociocli.record.folding import folded
from sociocli.record.things import Thing, as_row

if TYPE_CHECKING:
    from concurrent.futures import Executor, Future

    from sociocli.record.index_reading import Read

__all__ = ["HASH_SIZE", "NO_HASH", "Batch", "Job", "Row", "read_jobs", "read_many"]

# More than a file of a record may have; as `yaml_tree.SIZE_LIMIT`, which takes long to load.
SIZE_LIMIT = 1_000_000
# From so many files on, most of which are new, other processes are worth their start.
MANY = 4000
_AHEAD = 4
HASH_SIZE = 16
NO_HASH = bytes(HASH_SIZE)
"""Stands for the hash of a file that could not be read, and of one that is to be read anew."""
_JSON = json.JSONEncoder(ensure_ascii=False, separators=(",", ":"))

Job = tuple[str, list[tuple[str, bytes, int]]]
"""A folder below the record, and of some files in it name, hash of what they held, and size."""


class Row(NamedTuple):
    """What the index keeps of a file.

    Args:
        hash: The hash of its bytes, or `NO_HASH` if it could not be read at all.
        columns: Identity, part, circle, title, state, begins, day, ends, who; nothing if
            the file has gone meanwhile.
        plain: What it holds, as JSON.
        title: Its title as it is searched.
        body: Its text as it is searched.
        line: The line of what is wrong with it.
        wrong: What is wrong with it, or None.

    """

    hash: bytes = NO_HASH
    columns: tuple[str, ...] = ()
    plain: str = ""
    title: str = ""
    body: str = ""
    line: int = 0
    wrong: str | None = None


GONE = Row()
Batch = list[list[Row | None]]
"""What was read of the files of some folders, in their order; None for the bytes of before."""


def read_many(root: str, jobs: list[Job]) -> Batch:
    """Read some files.

    Args:
        root: The record folder.
        jobs: The files.

    """
    return [_rows(root, folder, files) for folder, files in jobs]


def read_packed(root: str, jobs: list[Job]) -> bytes:
    """Read some files for another process; see `read_many`."""
    return marshal.dumps([[row and tuple(row) for row in rows] for rows in read_many(root, jobs)])


def _unpacked(packed: bytes) -> Batch:
    read = marshal.loads(packed)  # noqa: S302 - from a process of ours
    return [[row and Row._make(row) for row in rows] for rows in read]


def read_jobs(root: Path, batches: Iterable[list[Job]], total: int) -> Generator[Batch, None, None]:
    """Read batches of files, in their order.

    Args:
        root: The record folder.
        batches: The files.
        total: About how many files there are in the folders that have changed.

    """
    with ExitStack() as stack:
        left = iter(batches)
        for batch in left:
            others = _others(stack) if total >= MANY and _is_new(batch) else None
            if others is not None:
                yield from _shared_out(others, str(root), chain((batch,), left))
                return
            yield read_many(str(root), batch)


def _is_new(batch: list[Job]) -> bool:
    """Tell whether most files in a batch must be parsed."""
    new = sum(before == NO_HASH for _, files in batch for _, before, _ in files)
    return new * 2 > sum(len(files) for _, files in batch)


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
    """Leave Ctrl-C to the process that people see, and collect no rubbish: rows leave none.

    Where that process is killed, nobody else ends this one.
    """
    import gc
    import signal
    from threading import Thread

    gc.disable()
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    Thread(target=_end_with_parent, daemon=True).start()


def _end_with_parent() -> None:
    from multiprocessing import parent_process

    parent = parent_process()
    if parent is not None:
        parent.join()
        os._exit(0)


def _shared_out(
    others: Executor, root: str, batches: Iterable[list[Job]]
) -> Generator[Batch, None, None]:
    from concurrent.futures.process import BrokenProcessPool

    waiting: deque[tuple[list[Job], Future[bytes] | None]] = deque()
    ahead = processors() * _AHEAD

    def first() -> Batch:
        batch, future = waiting.popleft()
        with suppress(BrokenProcessPool):
            if future is not None:
                return _unpacked(future.result())
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


def _rows(root: str, folder: str, files: list[tuple[str, bytes, int]]) -> list[Row | None]:
    """Read some files of one folder."""
    if not files:
        return []
    try:
        fd = os.open(f"{root}/{folder}", os.O_RDONLY | os.O_DIRECTORY | os.O_CLOEXEC)
    except OSError:  # it has gone, or is none any more
        return [_unopened(root, f"{folder}/{name}") for name, _, _ in files]
    found: list[Row | None] = []
    try:
        for name, before, size in files:
            try:
                data = _bytes_of(name, size, fd)
            except OSError:
                data = None
            if data is None:
                found.append(_unopened(root, f"{folder}/{name}"))
            else:
                now = blake2b(data, digest_size=HASH_SIZE).digest()
                same = now == before
                found.append(None if same else _parsed(data, now, f"{folder}/{name}"))
    finally:
        os.close(fd)
    return found


def _unopened(root: str, shown: str) -> Row:
    """Return what can be said of a file that could not be read just like that."""
    path = f"{root}/{shown}"
    if not os.path.lexists(path):
        return GONE
    from sociocli.record.index_reading import read_file

    return _told(shown, NO_HASH, read_file(Path(path), identity_of(shown), shown))


def _parsed(data: bytes, found: bytes, shown: str) -> Row:
    from sociocli.record.index_reading import read_thing

    return _told(shown, found, read_thing(data, identity_of(shown), shown))


def _bytes_of(name: str, size: int, folder: int) -> bytes | None:
    """Return the bytes of an ordinary file, or None if it is none, too large, or changing now."""
    if not 0 <= size <= SIZE_LIMIT:
        return None
    fd = os.open(name, os.O_RDONLY | os.O_NONBLOCK | os.O_CLOEXEC, dir_fd=folder)
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
        return Row(found, _unread(shown), line=one.line, wrong=one.what)
    thing = read.thing
    if thing is None:
        return GONE
    return Row(found, _columns(thing), _JSON.encode(thing.plain), folded(thing.title), read.words)


def _columns(thing: Thing) -> tuple[str, ...]:
    return (
        *(thing.id, thing.part, thing.circle, thing.title, thing.state),
        *(thing.begins, thing.day, thing.ends),
        as_row(thing.who),
    )


def _unread(shown: str) -> tuple[str, ...]:
    identity = identity_of(shown)
    return (identity, identity.partition("/")[0], "", "", "", "", "", "", "")

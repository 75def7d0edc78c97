"""The durable journal: each answer is on disk before the next question appears.

Appending writes, `sync` makes sure; no signal comes between. After trouble the
file is cut back to its last good line, and the error carries the text that was
not saved. A ballast file is given up when the disk is full, so that the last
answer still finds room. Nothing is ever erased.

Must not know what the answers mean.

Source: reliability.md 1.2 to 1.7; product.md rule 4.
"""

from __future__ import annotations

import errno
import os
from collections.abc import Sequence
from contextlib import suppress
from dataclasses import replace
from pathlib import Path
from types import TracebackType
from typing import Self

from sociocli.errors import RecordError
from sociocli.process.journal import EDITION, Entry
from sociocli.record import wording
from sociocli.record.disk import (
    FULL,
    PRIVATE_FILE,
    PRIVATE_FOLDER,
    holding_signals,
    read_whole,
    sync,
    sync_folder,
    trouble,
    write_all,
)
from sociocli.record.journal_lines import (
    Header,
    drop_record,
    entry_of,
    entry_record,
    header_record,
    line_of,
    moved_record,
    read_lines,
    record_of,
    texts_of,
)
from sociocli.record.journal_past import MOST_BYTES, header_of, set_aside
from sociocli.record.save import make_folder, write_whole

__all__ = ["BALLAST", "BALLAST_NAME", "JournalFile", "NotSaved", "open_for_resume"]

BALLAST = 64 * 1024
BALLAST_NAME = "ballast"
_APPEND = os.O_WRONLY | os.O_APPEND | os.O_NOFOLLOW | os.O_CLOEXEC


class NotSaved(RecordError):
    """The journal has to stop.

    Args:
        sentence: What happened and what is safe.
        unsaved: The text that was just typed, or "" if it is saved after all.

    """

    def __init__(self, sentence: str, unsaved: str = "") -> None:
        super().__init__(sentence)
        self.unsaved = unsaved


def open_for_resume(path: Path) -> JournalFile:
    """Open a journal to go on with its meeting.

    A torn last line is set aside beside it and said in `torn`.

    Args:
        path: The journal.

    Raises:
        RecordError: If it is damaged, or of another edition; nothing is changed then.

    """
    data = read_whole(path, MOST_BYTES, follow=False)
    lines = read_lines(data)
    head = header_of(lines, path)
    if lines.bad:
        raise RecordError(wording.DAMAGED.format(path=path, line=lines.bad_line))
    if head.edition != EDITION:
        sentence = wording.OTHER_EDITION
        raise RecordError(sentence.format(theirs=head.edition, ours=EDITION, id=head.id))
    try:
        torn = set_aside(path, data, lines.good)
        _lay_ballast(path.with_name(BALLAST_NAME))
        journal = JournalFile(path, os.open(path, _APPEND), head)
    except OSError as error:
        raise trouble(error, path, wording.NOTHING_CHANGED) from error
    journal.take_over(data[: lines.good], lines.entries, torn)
    return journal


class JournalFile:
    """A journal on disk; see `process.journal.Journal`.

    Made by `JournalFile.begin` and `open_for_resume`.

    Args:
        path: The file.
        fd: It, open for appending.
        head: Its first line.

    """

    def __init__(self, path: Path, fd: int, head: Header) -> None:
        self.path = path
        self.header = head
        self.torn = ""
        self._fd = fd
        self._written = bytearray()
        self._entries: list[Entry] = []
        self._unsynced = False
        self._typed = ""
        self._broken = False

    @classmethod
    def begin(cls, path: Path, head: Header) -> JournalFile:
        """Begin a journal with its first line, safely on disk.

        Args:
            path: The file; its folder is there.
            head: The first line.

        Raises:
            RecordError: If it exists already or cannot be written.

        """
        try:
            if _never_begun(path):
                path.unlink()
            fd = os.open(path, _APPEND | os.O_CREAT | os.O_EXCL, PRIVATE_FILE)
        except FileExistsError:
            raise RecordError(wording.JOURNAL_EXISTS.format(path=path)) from None
        except OSError as error:
            raise trouble(error, path, wording.NOTHING_CHANGED) from error
        journal = cls(path, fd, head)
        try:
            _lay_ballast(path.with_name(BALLAST_NAME))
            journal._write(line_of(header_record(head)), "")
            journal.sync()
            sync_folder(path.parent)
        except (OSError, NotSaved) as error:
            journal.close()
            with suppress(OSError):
                path.unlink()
            if isinstance(error, OSError):
                raise trouble(error, path, wording.NOTHING_CHANGED) from error
            raise
        return journal

    def take_over(self, written: bytes, entries: list[Entry], torn: str) -> None:
        """Go on from what the file holds already."""
        self._written = bytearray(written)
        self._entries = entries
        self.torn = torn

    @property
    def entries(self) -> Sequence[Entry]:
        """The entries that stand, in order."""
        return self._entries

    def append(self, entry: Entry) -> None:
        """Add an entry; it is on disk after the next `sync`.

        Args:
            entry: The entry; it is held as it will be read again.

        Raises:
            NotSaved: If the disk has no room or makes trouble.

        """
        line = line_of(entry_record(entry))
        typed = "\n".join(texts_of(entry))
        with holding_signals():
            full = self._write(line, typed)
            self._entries.append(entry_of(record_of(line[:-1]) or {}))
        self._typed = typed
        if full:
            self._stop_full()

    def drop(self, length: int) -> None:
        """Mark all entries beyond `length` as taken back; they stay in the file."""
        with holding_signals():
            full = self._write(line_of(drop_record(length)), "")
            del self._entries[length:]
        if full:
            self._stop_full()

    def moved_to(self, record: Path) -> None:
        """Note that the record folder is somewhere else now."""
        now = str(record.absolute())
        with holding_signals():
            full = self._write(line_of(moved_record(now)), "")
            self.header = replace(self.header, record=now)
        if full:
            self._stop_full()
        self.sync()

    def sync(self) -> None:
        """Return when everything appended is safe from a power cut.

        Raises:
            NotSaved: If the disk does not confirm it.

        """
        if not self._unsynced:
            return
        self._refuse_if_broken("")
        try:
            with holding_signals():
                if not os.fstat(self._fd).st_nlink:  # the folder was removed under us
                    raise OSError(errno.ESTALE, os.strerror(errno.ESTALE))  # noqa: TRY301
                sync(self._fd)
        except OSError as error:
            raise self._written_anew(error) from error
        self._unsynced = False
        self._typed = ""

    def close(self) -> None:
        """Let go of the file; closing twice is harmless."""
        if self._fd >= 0:
            with suppress(OSError):
                os.close(self._fd)
        self._fd = -1
        self._broken = True

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()

    def _write(self, line: bytes, typed: str) -> bool:
        """Write a line whole or not at all; True if it took the ballast to do so."""
        self._refuse_if_broken(typed)
        full = False
        try:
            try:
                write_all(self._fd, line)
            except OSError as error:
                if error.errno not in FULL or not self._give_up_ballast():
                    raise
                full = True
                os.ftruncate(self._fd, len(self._written))
                write_all(self._fd, line)
        except OSError as error:
            raise self._cut_back(error, typed) from error
        self._written += line
        self._unsynced = True
        return full

    def _give_up_ballast(self) -> bool:
        try:
            self.path.with_name(BALLAST_NAME).unlink()
        except OSError:
            return False
        return True

    def _cut_back(self, error: OSError, typed: str) -> NotSaved:
        try:
            os.ftruncate(self._fd, len(self._written))
        except OSError:
            self._broken = True
        safe = wording.ANSWER_NOT_SAVED.format(path=self.path)
        return NotSaved(trouble(error, self.path, safe).sentence, typed)

    def _stop_full(self) -> None:
        self.sync()
        raise NotSaved(wording.DISK_FULL_SAVED.format(path=self.path))

    def _written_anew(self, error: OSError) -> NotSaved:
        """Write everything to a fresh file: a second fsync of the same one would lie."""
        self._broken = True
        self._give_up_ballast()
        reason = os.strerror(error.errno) if error.errno else str(error)
        try:
            make_folder(self.path.parent, mode=PRIVATE_FOLDER)
            write_whole(self.path, bytes(self._written), mode=PRIVATE_FILE)
        except RecordError:
            return NotSaved(wording.SYNC_FAILED.format(reason=reason, path=self.path), self._typed)
        return NotSaved(wording.SYNC_FAILED_COPIED.format(reason=reason, path=self.path))

    def _refuse_if_broken(self, typed: str) -> None:
        if self._broken:
            raise NotSaved(wording.JOURNAL_CLOSED.format(path=self.path), typed)


def _never_begun(path: Path) -> bool:
    """Tell whether a crash left a journal before its first line was whole."""
    if path.is_symlink() or not path.is_file():
        return False
    data = path.read_bytes()
    return read_lines(data).good == 0 and b"\n" not in data


def _lay_ballast(path: Path) -> None:
    """Reserve room that can be given up when the disk is full; never a reason to stop."""
    with suppress(OSError):
        if path.stat().st_size >= BALLAST:
            return
    flags = os.O_WRONLY | os.O_CREAT | os.O_TRUNC | os.O_NOFOLLOW | os.O_CLOEXEC
    with suppress(OSError):
        fd = os.open(path, flags, PRIVATE_FILE)
        try:
            write_all(fd, b"\0" * BALLAST)
        finally:
            os.close(fd)

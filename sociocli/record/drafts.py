"""The line that is being typed: it survives a kill but for its last character.

A plain append for each key, synced at most once a second. Trouble with the
disk never disturbs the typing. What is typed hidden never comes here; that is
the business of whoever calls.

Source: reliability.md 1.2 (P3, P4), 1.3 and 2.3.
"""

from __future__ import annotations

import os
import time
from contextlib import suppress
from pathlib import Path

from sociocli.record.disk import PRIVATE_FILE, sync, write_all
from sociocli.record.journal_lines import line_of, record_of

__all__ = ["Draft"]

_MOST = 256 * 1024
_PAUSE = 1.0
_FLAGS = os.O_RDWR | os.O_APPEND | os.O_CREAT | os.O_NOFOLLOW | os.O_CLOEXEC


class Draft:
    """The draft of one meeting, in a file of its own beside the journal.

    Args:
        path: The file; made when there is something to keep.

    """

    def __init__(self, path: Path) -> None:
        self._path = path
        self._fd = -1
        self._size = 0
        self._synced_at = 0.0
        self._unsynced = False

    def keep(self, key: str, text: str) -> bool:
        """Keep what is typed so far.

        Args:
            key: The key of the question.
            text: The whole line as it stands.

        Returns:
            Whether the disk took it.

        """
        line = line_of({"key": key, "text": text})
        try:
            self._open()
            if self._size + len(line) > _MOST:
                self._begin_anew(line)
            else:
                write_all(self._fd, line)
                self._size += len(line)
            self._unsynced = True
            if time.monotonic() - self._synced_at >= _PAUSE:
                self.settle()
        except OSError:
            return False
        return True

    def settle(self) -> None:
        """Make sure of what was kept; for a moment in which nobody types."""
        if self._unsynced and self._fd >= 0:
            with suppress(OSError):
                sync(self._fd)
            self._synced_at = time.monotonic()
            self._unsynced = False

    def read(self) -> tuple[str, str]:
        """Return the key and text that were kept last, or two empty texts."""
        try:
            data = self._path.read_bytes()
        except OSError:
            return "", ""
        for line in reversed(data.split(b"\n")[:-1]):
            record = record_of(line)
            if record is not None:
                return str(record.get("key", "")), str(record.get("text", ""))
        return "", ""

    def clear(self) -> None:
        """Forget the draft: its question is answered."""
        with suppress(OSError):
            if self._fd < 0 and not self._path.exists():
                return
            self._open()
            if self._size:
                os.ftruncate(self._fd, 0)
                self._size = 0

    def close(self) -> None:
        """Let go of the file; what it holds stays."""
        self.settle()
        if self._fd >= 0:
            os.close(self._fd)
        self._fd = -1

    def _open(self) -> None:
        if self._fd < 0:
            self._fd = os.open(self._path, _FLAGS, PRIVATE_FILE)
            self._size = os.fstat(self._fd).st_size
            self._end_torn_line()

    def _end_torn_line(self) -> None:
        if self._size and os.pread(self._fd, 1, self._size - 1) != b"\n":
            write_all(self._fd, b"\n")
            self._size += 1

    def _begin_anew(self, line: bytes) -> None:
        """Put the last line alone into a fresh file: the old one is there until then."""
        fresh = self._path.with_name(self._path.name + ".new")
        fd = os.open(fresh, _FLAGS | os.O_TRUNC, PRIVATE_FILE)
        try:
            write_all(fd, line)
            fresh.replace(self._path)
        except OSError:
            os.close(fd)
            raise
        os.close(self._fd)
        self._fd, self._size = fd, len(line)

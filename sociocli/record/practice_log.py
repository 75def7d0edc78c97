"""The log of what was practised: private to the person at the laptop, one line a session.

    $XDG_STATE_HOME/sociocli/practice/practice-log

Each line is JSON and whole on disk before `append` returns. Two programs may add
at once. A line that cannot be read (cut off by a crash, changed by hand) is passed
over and said; what stands before and after it counts.

Must not know what is made of the sessions.

Source: formats.md 3.5; product.md section 4, "Journals".
"""

from __future__ import annotations

import errno
import json
from dataclasses import dataclass
from pathlib import Path

from sociocli.domain.plain import Plain
from sociocli.domain.practised import Practised
from sociocli.errors import BadRequest
from sociocli.record import practice_wording as words
from sociocli.record.disk import read_whole, trouble
from sociocli.record.plain import from_plain, to_plain
from sociocli.record.private_lines import add_line
from sociocli.record.state import state_home

__all__ = ["LOG_NAME", "Practices", "append", "practice_home", "read"]

LOG_NAME = "practice-log"
_MOST = 20_000_000


@dataclass(frozen=True, slots=True)
class Practices:
    """What the log holds.

    Args:
        sessions: The sessions, in the order in which they were added.
        troubles: A sentence for each line that could not be read.

    """

    sessions: tuple[Practised, ...] = ()
    troubles: tuple[str, ...] = ()


def practice_home() -> Path:
    """Return the folder for all that is kept of practising; it need not be there yet."""
    return state_home() / "practice"


def append(practised: Practised, home: Path | None = None) -> None:
    """Add a session to the log; it is safe from a power cut when this returns.

    Args:
        practised: The session.
        home: The folder of practice; that of `practice_home` if None.

    Raises:
        RecordError: If it cannot be written; the log is then as it was.

    """
    path = (home or practice_home()) / LOG_NAME
    add_line(path, to_plain(practised), words.LOG_UNCHANGED)


def read(home: Path | None = None) -> Practices:
    """Read the log; one that is not there is an empty one.

    Args:
        home: The folder of practice; that of `practice_home` if None.

    Raises:
        RecordError: If the file cannot be read at all.

    """
    path = (home or practice_home()) / LOG_NAME
    try:
        path.lstat()
    except OSError as error:
        if error.errno in {errno.ENOENT, errno.ENOTDIR}:
            return Practices()
        raise trouble(error, path, words.LOG_UNCHANGED) from error
    sessions, troubles = [], []
    for number, line in enumerate(read_whole(path, _MOST, follow=False).split(b"\n"), 1):
        if not line.strip():
            continue
        session = _session(line)
        if session is None:
            troubles.append(words.LINE_PASSED_OVER.format(line=number, path=path))
        else:
            sessions.append(session)
    return Practices(tuple(sessions), tuple(troubles))


def _session(line: bytes) -> Practised | None:
    try:
        plain: Plain = json.loads(line)
        if not isinstance(plain, dict):
            return None
        return from_plain(Practised, {key: plain[key] for key in plain if key in _KNOWN})
    except (ValueError, RecursionError, BadRequest):
        return None


_KNOWN = tuple(Practised.__dataclass_fields__)

"""What a practice was begun with, kept beside its journal: private, never in a record.

Must not know what it says. Source: product.md section 4, "Journals".
"""

from __future__ import annotations

import json
from pathlib import Path

from sociocli.domain.plain import Plain
from sociocli.errors import RecordError
from sociocli.record import scenario_wording as words
from sociocli.record.disk import PRIVATE_FILE, read_whole
from sociocli.record.save import write_whole

__all__ = ["SESSION_NAME", "read_session", "write_session"]

SESSION_NAME = "practice"
_MOST = 4_000_000


def write_session(folder: Path, plain: dict[str, Plain]) -> None:
    """Keep what a practice was begun with.

    Args:
        folder: The private folder of its journal.
        plain: What it was begun with, as plain data.

    """
    data = json.dumps(plain, ensure_ascii=True).encode()
    write_whole(folder / SESSION_NAME, data, mode=PRIVATE_FILE)


def read_session(folder: Path) -> Plain:
    """Return what a practice was begun with.

    Args:
        folder: The private folder of its journal.

    Raises:
        RecordError: If it cannot be read.

    """
    path = folder / SESSION_NAME
    try:
        plain: Plain = json.loads(read_whole(path, _MOST, follow=False))
    except (ValueError, RecursionError):
        raise RecordError(words.NO_SESSION.format(path=path)) from None
    return plain

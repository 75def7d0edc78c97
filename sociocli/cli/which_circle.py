"""Which circle is meant by what somebody types: its id, or its name.

Used by the lists that people wait for, so it reads names only when no id fits.
Must not know what is done with the circle.
"""

from __future__ import annotations

from pathlib import Path

from sociocli.cli import wording as words
from sociocli.domain.text import fold, is_id
from sociocli.errors import BadRequest
from sociocli.record.folder import PARTS, RecordFolder

__all__ = ["circle_called", "circle_meant", "circle_wanted"]


def circle_called(folder: RecordFolder, typed: str) -> str:
    """Return the id of the circle that is called so, or "".

    Args:
        folder: The record.
        typed: An id or a name; case and accents of a name do not matter.

    """
    if typed in folder.circles():
        return typed
    if is_id(typed) and any(folder.at(f"{part}/{typed}").is_dir() for part in PARTS):
        return typed
    from sociocli.record.index import Index

    wanted = fold(typed).split()
    circles = Index(folder.root).things("circles") if wanted else []
    found = [one.circle for one in circles if fold(one.title).split() == wanted]
    return found[0] if len(found) == 1 else ""


def circle_wanted(root: Path, typed: str) -> str:
    """Return the id of the circle to which a list is narrowed, or "" for all.

    Args:
        root: The record folder.
        typed: What was said, or "".

    Raises:
        BadRequest: If there is no such circle.

    """
    if not typed:
        return ""
    folder = RecordFolder(root)
    found = circle_called(folder, typed)
    if not found:
        raise _unknown(folder, typed)
    return found


def circle_meant(folder: RecordFolder, typed: str) -> str:
    """Return the circle that something new belongs to; without a word the only one there is.

    Args:
        folder: The record.
        typed: What was said, or "".

    Raises:
        BadRequest: If there are several, or none of this name.

    """
    known = folder.circles()
    if not typed:
        if len(known) == 1:
            return known[0]
        sentence = words.NEED_CIRCLE if known else words.NEED_A_CIRCLE
        raise BadRequest(sentence.format(circles=", ".join(known)))
    found = circle_called(folder, typed)
    if found:
        return found
    if known:
        raise _unknown(folder, typed)
    if not is_id(typed):
        raise BadRequest(words.ODD_ID.format(id=typed, like="operations"))
    return typed


def _unknown(folder: RecordFolder, typed: str) -> BadRequest:
    known = folder.circles()
    sentence = words.NO_CIRCLE if known else words.NO_CIRCLES
    return BadRequest(sentence.format(circle=typed, circles=", ".join(known)))

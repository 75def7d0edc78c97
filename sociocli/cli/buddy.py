"""`sociocli practice share`: a practice or a meeting as a file for a buddy.

Reads a private journal and writes one file outside of every record. Must not know
how a meeting is told (`practice/buddy/sharing.py`).

Source: README, "A buddy"; product.md section 1.
"""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from sociocli.cli import buddy_wording as words
from sociocli.cli.buddy_found import Found, everything, find, source_of
from sociocli.cli.listing import print_json
from sociocli.cli.narrow_rows import print_rows_or_lines
from sociocli.cli.paragraphs import say_paragraph, say_paragraph_aside
from sociocli.errors import BadRequest
from sociocli.practice.buddy.sharing import share
from sociocli.record.buddy_file import write_buddy
from sociocli.record.folder import lies_in_record

__all__ = ["list_shareable", "share_meeting"]


# A moment to the minute, like 2026-11-22T19:30.
_MINUTES = 16


def list_shareable(*, json: bool = False) -> None:
    """List what can be shared.

    Args:
        json: Whether to print one JSON document.

    """
    found = everything()
    if json:
        print_json([_described(one, found) for one in found])
    elif not found:
        say_paragraph(words.NOTHING_TO_SHARE)
    else:
        rows = [_row(one, found) for one in found]
        print_rows_or_lines(words.SHARE_COLUMNS, rows, _in_lines)


def _row(one: Found, known: list[Found]) -> tuple[str, str, str, str, str]:
    what = words.WHAT.format(what=words.STATES[one.what], state=words.STATES[one.state])
    last = one.last[:_MINUTES].replace("T", " ")
    return one.name_among(known), what, last, str(one.people), one.title


def _in_lines(row: Sequence[str]) -> str:
    _, what, last, people, title = row
    return words.WHAT_NARROW.format(title=title, people=people, last=last, what=what)


def _described(one: Found, known: list[Found]) -> dict[str, str | int]:
    return {
        "name": one.name_among(known),
        "id": one.id,
        "folder": one.folder,
        "what": one.what,
        "state": one.state,
        "last": one.last,
        "title": one.title,
        "people": one.people,
    }


def share_meeting(asked: str, to: str = "", *, keep_names: bool = False) -> None:
    """Write a practice or meeting as a file for a buddy.

    Args:
        asked: Its id, or "" for the latest practice.
        to: The file to write, or "" for one in the folder we are in.
        keep_names: Whether all names stay as they are.

    Raises:
        BadRequest: If there is nothing of that id, or no place for the file.
        RecordError: If the journal cannot be read or the file not be written.

    """
    found = find(asked)
    path = _named(to) if to else _free()
    shared = share(source_of(found), keep_names=keep_names)
    if not shared.file.steps:
        raise BadRequest(words.NO_STEPS)
    if not write_buddy(path, shared.file, real_names=keep_names):
        raise BadRequest(words.ALREADY_THERE.format(path=path))
    say_paragraph(words.SHARED.format(path=path, count=len(shared.file.steps)))
    if keep_names:
        say_paragraph(words.NAMES_ARE_REAL)
    else:
        say_paragraph(words.NAMES_REPLACED)
        say_paragraph(words.LOOK_AT if shared.look_at else words.LOOK_AT_NOTHING)
        if shared.look_at:
            say_paragraph(", ".join(shared.look_at), indent=2)
    say_paragraph_aside(words.SEND.format(name=path.name))


def _named(to: str) -> Path:
    path = Path(to).expanduser()
    if path.is_dir():
        raise BadRequest(words.IS_FOLDER.format(path=path))
    if not path.parent.is_dir():
        raise BadRequest(words.NO_FOLDER.format(path=path.parent))
    if lies_in_record(path.absolute().parent):
        raise BadRequest(words.IN_A_RECORD.format(path=path))
    return path


def _free() -> Path:
    """Return a name that is free: in this folder, or at home if this is in a record."""
    here = Path.cwd()
    folder = Path.home() if lies_in_record(here) else here
    path, number = folder / words.FILE_NAME, 1
    while path.exists() or path.is_symlink():
        number += 1
        path = folder / words.FILE_NAME_AGAIN.format(number=number)
    return path

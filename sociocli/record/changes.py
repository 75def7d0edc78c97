"""Files that are changed by a command: one that was read, or several at once.

A file is written only if it still holds what was read. Of several, every file is
looked at before one is written, so that what somebody else changed meanwhile
stops the command with nothing done; and the first is written last: whatever stops
the program between two files, what the command is about is still as it was, and
the same command, given again, makes all whole.

Must not know what the files mean.
Source: product.md section 4 (a file that somebody else changed is never overwritten).
"""

from __future__ import annotations

import codecs
from collections.abc import Iterable
from pathlib import Path

from sociocli.errors import BadRequest, RecordError
from sociocli.record import wording as words
from sociocli.record.disk import read_whole
from sociocli.record.folder import RecordFolder
from sociocli.record.plan import Change, hash_on_disk
from sociocli.record.save import remove_file, write_whole
from sociocli.record.turn import in_turn
from sociocli.record.yaml_tree import SIZE_LIMIT

__all__ = ["holds", "refuse_changed", "replace_text", "write_changes"]


def write_changes(folder: RecordFolder, changes: Iterable[Change]) -> tuple[str, ...]:
    """Write and remove files.

    Args:
        folder: The record.
        changes: What is to be done, first the file that the command is about.

    Returns:
        The paths, below the record.

    Raises:
        RecordError: If somebody else has changed one of them, or it cannot be saved.

    """
    every = tuple(changes)
    with in_turn(folder.root):
        for change in every:
            if hash_on_disk(folder.at(change.path)) != change.before:
                raise RecordError(words.CHANGED_NOW.format(path=change.path))
        done: list[str] = []
        for change in reversed(every):
            try:
                _write(folder, change)
            except RecordError as error:
                if not done:
                    raise
                again = words.AGAIN.format(paths=", ".join(done))
                raise RecordError(f"{error.sentence} {again}") from error
            done.append(change.path)
    return tuple(change.path for change in every)


def _write(folder: RecordFolder, change: Change) -> None:
    if change.data is None:
        remove_file(folder.at(change.path), root=folder.root)
    else:
        write_whole(folder.at(change.path), change.data, root=folder.root)


def replace_text(root: Path, path: Path, before: bytes, text: str) -> bool:
    """Write the new text of a file of the record, if it still holds what was read.

    Args:
        root: The record folder.
        path: The file.
        before: What was read.
        text: What it shall hold.

    Returns:
        Whether anything was different.

    Raises:
        RecordError: If somebody else changed it meanwhile, or the disk makes trouble.

    """
    data = text.encode()
    if before.startswith(codecs.BOM_UTF8):
        data = codecs.BOM_UTF8 + data
    if data == before:
        return False
    with in_turn(root):
        refuse_changed(root, path, before)
        write_whole(path, data, root=root)
    return True


def holds(path: Path, data: bytes) -> bool:
    """Tell whether a file holds just these bytes; one that cannot be read does not.

    Args:
        path: The file; a link is none of ours.
        data: The bytes.

    """
    try:
        return read_whole(path, SIZE_LIMIT, follow=False) == data
    except (BadRequest, RecordError):
        return False


def refuse_changed(root: Path, path: Path, before: bytes) -> None:
    """Refuse to write where somebody else has written meanwhile.

    Args:
        root: The record folder.
        path: The file.
        before: What was read.

    Raises:
        RecordError: If it holds something else now.

    """
    if read_whole(path, SIZE_LIMIT) != before:
        shown = path.relative_to(root).as_posix()
        raise RecordError(words.CHANGED_NOW.format(path=shown))

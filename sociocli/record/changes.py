"""Several files that are changed by one command.

Every file is looked at before the first one is written, so that what somebody
else changed meanwhile stops the command with nothing done.

Must not know what the files mean.
Source: product.md section 4 (a file that somebody else changed is never overwritten).
"""

from __future__ import annotations

from collections.abc import Iterable

from sociocli.errors import RecordError
from sociocli.record import changes_wording as words
from sociocli.record.folder import RecordFolder
from sociocli.record.plan import Change, hash_on_disk
from sociocli.record.save import remove_file, write_whole

__all__ = ["write_changes"]


def write_changes(folder: RecordFolder, changes: Iterable[Change]) -> tuple[str, ...]:
    """Write and remove files.

    Args:
        folder: The record.
        changes: What is to be done, in this order.

    Returns:
        The paths, below the record.

    Raises:
        RecordError: If somebody else has changed one of them, or it cannot be saved.

    """
    every = tuple(changes)
    for change in every:
        if hash_on_disk(folder.at(change.path)) != change.before:
            raise RecordError(words.CHANGED_NOW.format(path=change.path))
    for change in every:
        if change.data is None:
            remove_file(folder.at(change.path), root=folder.root)
        else:
            write_whole(folder.at(change.path), change.data, root=folder.root)
    return tuple(change.path for change in every)

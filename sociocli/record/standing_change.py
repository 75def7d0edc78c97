"""Changing one file of what stands, or writing a new one, safely.

A file is changed only if it still holds what was read, and in nothing but what
was meant. Must not know what the values mean.

Source: product.md section 4; reliability.md 1.3 and 5.2.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Generic, TypeVar

from sociocli.domain.plain import Plain
from sociocli.domain.standing import BacklogTopic, StandingAction, StandingDecision, Term
from sociocli.record.changes import holds, refuse_changed, replace_text
from sociocli.record.disk import read_whole
from sociocli.record.editor_line import editor_line
from sociocli.record.folder import PARTS, RecordFolder
from sociocli.record.plain import to_plain
from sociocli.record.save import remove_file, write_whole
from sociocli.record.standing_file import PART_OF, Standing, changed, standing_bytes, standing_of
from sociocli.record.turn import in_turn
from sociocli.record.yaml_tree import SIZE_LIMIT, decode

__all__ = [
    "Opened",
    "add_standing",
    "change_standing",
    "facts_of",
    "opened",
    "remove_standing",
    "there_already",
]

_ALWAYS = {StandingDecision: ("status",), Term: ("state",), StandingAction: ("state",)}
S = TypeVar("S", StandingDecision, Term, StandingAction, BacklogTopic)


@dataclass(frozen=True, slots=True)
class Opened(Generic[S]):
    """A file of what stands as it was read.

    Args:
        id: Its identity.
        shown: Its path below the record.
        path: The file.
        data: Its bytes.
        value: What it says.

    """

    id: str
    shown: str
    path: Path
    data: bytes
    value: S

    @property
    def circle(self) -> str:
        """The id of its circle, or ""."""
        return self.id.partition("/")[2].rpartition("/")[0]


def opened(folder: RecordFolder, cls: type[S], identity: str) -> Opened[S]:
    """Read a file of what stands, in order to change it.

    Args:
        folder: The record.
        cls: What it is.
        identity: Its identity, as `RecordFolder.resolve` gives it.

    Raises:
        BadRequest: If it is no such file, with the line.
        RecordError: If it cannot be read at all.

    """
    path = folder.file_of(identity)
    shown = folder.path_of(identity)
    data = read_whole(path, SIZE_LIMIT, follow=False)
    return Opened(identity, shown, path, data, standing_of(cls, decode(data, shown), shown))


def facts_of(value: Standing) -> dict[str, Plain]:
    """Return what a value says as plain data, in the order of its file, without its text."""
    plain = to_plain(value, _ALWAYS)
    if isinstance(value, StandingDecision):
        plain.pop("text", None)
    return plain


def change_standing(folder: RecordFolder, file: Opened[S], new: S) -> bool:
    """Write a changed value into its file; comments, order and all else stay.

    Args:
        folder: The record.
        file: The file as it was read.
        new: What it shall say.

    Returns:
        Whether anything was different.

    Raises:
        BadRequest: If the file cannot be changed so.
        RecordError: If somebody else changed it meanwhile, or the disk makes trouble.

    """
    if new == file.value:
        return False
    text = changed(decode(file.data, file.shown), file.shown, new)
    return replace_text(folder.root, file.path, file.data, text)


def add_standing(
    folder: RecordFolder, value: S, circle: str, date: str, title: str
) -> tuple[str, bool]:
    """Write a new file of what stands, unless the very same is there already.

    A command that was cut off right after it had written may be given again.

    Args:
        folder: The record.
        value: What it says.
        circle: The id of its circle.
        date: The day in its name.
        title: The words in its name.

    Returns:
        Its identity, and whether it was written now.

    Raises:
        RecordError: If the disk makes trouble.

    """
    inside = f"{PART_OF[type(value)]}/{circle}"
    with in_turn(folder.root):
        there = there_already(folder, value, circle, date, title)
        if there:
            return there, False
        identity = f"{inside}/{folder.free_id(date, title, inside)}"
        shown = identity + PARTS[PART_OF[type(value)]]
        data = standing_bytes(value, editor_line(folder.root, shown))
        write_whole(folder.at(shown), data, root=folder.root)
    return identity, True


def there_already(folder: RecordFolder, value: S, circle: str, date: str, title: str) -> str:
    """Return the identity of a file that holds the very same, byte for byte, or "".

    Args:
        folder: The record.
        value: What it says.
        circle: The id of its circle.
        date: The day in its name.
        title: The words in its name.

    """
    inside = f"{PART_OF[type(value)]}/{circle}"
    for name in folder.alike(date, title, inside):
        shown = folder.path_of(f"{inside}/{name}")
        if holds(folder.at(shown), standing_bytes(value, editor_line(folder.root, shown))):
            return f"{inside}/{name}"
    return ""


def remove_standing(folder: RecordFolder, file: Opened[S]) -> None:
    """Remove a file of what stands, if it still holds what was read.

    Args:
        folder: The record.
        file: The file as it was read.

    Raises:
        RecordError: If somebody else changed it meanwhile, or the disk makes trouble.

    """
    with in_turn(folder.root):
        refuse_changed(folder.root, file.path, file.data)
        remove_file(file.path, root=folder.root)

"""A meeting for a buddy, as a file that people can read, edit and send.

Knows the format, and how what a buddy writes gets into the file: at once, each answer
by itself, with everything else as it was. Must not know what is asked.

Source: product.md section 4 (YAML); README, "A buddy".
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from pathlib import Path

from sociocli.domain.buddy import BuddyFile, BuddyStep
from sociocli.errors import BadRequest, RecordError
from sociocli.process.journal import Entry, ListJournal
from sociocli.record import buddy_wording as words
from sociocli.record.disk import PRIVATE_FILE, read_whole
from sociocli.record.minutes_file import refuse_other_format
from sociocli.record.new_file import write_new
from sociocli.record.patch import set_value
from sociocli.record.plain import from_node, to_plain
from sociocli.record.save import write_whole
from sociocli.record.yaml_text import write_yaml
from sociocli.record.yaml_tree import SIZE_LIMIT, decode, read_yaml

__all__ = ["FORMAT", "BuddyJournal", "buddy_yaml", "read_buddy", "write_buddy"]

FORMAT = "sociocli/buddy/1"
_ALWAYS = {BuddyFile: ("by", "gone_through", "whole"), BuddyStep: ("would_say", "comment")}
_STEP = re.compile(r"step-(\d+)/(would-say|comment)")
_GONE_THROUGH = "gone-through"
_TOP_KEYS = ("by", "whole")


def buddy_yaml(file: BuddyFile, *, real_names: bool = False) -> bytes:
    """Write it as the bytes of a file; what the buddy fills in comes first, then the steps."""
    plain = to_plain(file, _ALWAYS)
    steps = plain.pop("steps")
    top = words.TOP_REAL if real_names else words.TOP
    return (top + write_yaml({"format": FORMAT, **plain, "steps": steps})).encode()


def write_buddy(path: Path, file: BuddyFile, *, real_names: bool = False) -> bool:
    """Write a new file, for its owner only.

    Args:
        path: Where to.
        file: The meeting.
        real_names: Whether the names in it are real.

    Returns:
        False if something is there already; it is left as it is.

    Raises:
        RecordError: If it cannot be written.

    """
    return write_new(path, buddy_yaml(file, real_names=real_names), PRIVATE_FILE)


def read_buddy(path: Path) -> BuddyFile:
    """Read a file.

    Args:
        path: The file.

    Raises:
        BadRequest: If it is not there, or something in it is wrong, with its line.
        RecordError: If it cannot be read at all.

    """
    return _of_bytes(read_whole(path, SIZE_LIMIT), str(path))


def _of_bytes(data: bytes, path: str) -> BuddyFile:
    node = read_yaml(data, path)
    refuse_other_format(node, FORMAT, path)
    file = from_node(BuddyFile, node, path, extras=("format",))
    if not file.steps:
        raise BadRequest(words.NO_STEPS, path, node.line)
    return file


class BuddyJournal(ListJournal):
    """What a buddy writes, kept in the file itself: whatever is synced is safe there.

    Args:
        path: The file.

    Raises:
        BadRequest: If the file cannot be read.

    """

    def __init__(self, path: Path) -> None:
        super().__init__()
        self._path = path
        self._bytes = read_whole(path, SIZE_LIMIT)
        self.file = _of_bytes(self._bytes, str(path))
        self._kept = self._before = _texts_of(self.file)
        self._gone = self.file.gone_through

    @property
    def gone_through(self) -> int:
        """How many steps have been gone through."""
        return self._gone

    def sync(self) -> None:
        """Write what was given and not written yet.

        Raises:
            RecordError: If it cannot be written, or somebody else has changed the file.

        """
        given = {e.key: str(e.answer or "") for e in self.entries if _may_be_kept(e)}
        wanted = {**self._before, **given}
        changed = {key: text for key, text in wanted.items() if text != self._kept.get(key)}
        gone = max(self._gone_in(given), 0)
        if not changed and gone == self._gone:
            return
        text = decode(self._bytes, str(self._path))
        for key, value in changed.items():
            text = set_value(text, _place(key), value)
        text = set_value(text, (_GONE_THROUGH,), gone)
        self._write(text.encode(), changed)
        self._kept, self._gone = wanted, gone

    def _gone_in(self, given: Mapping[str, str]) -> int:
        """Return how many steps have been gone through."""
        return sum(key.endswith("/comment") for key in given)

    def _write(self, data: bytes, changed: Mapping[str, str]) -> None:
        try:
            self._refuse_others()
            write_whole(self._path, data)
        except RecordError as trouble:
            lost = " ".join(text for text in changed.values() if text)
            if not lost:
                raise
            message = words.UNSAVED.format(trouble=trouble.sentence, text=lost)
            raise RecordError(message) from trouble
        self._bytes = data

    def _refuse_others(self) -> None:
        """Never write over what somebody else has written meanwhile."""
        if read_whole(self._path, SIZE_LIMIT) != self._bytes:
            raise RecordError(words.CHANGED_MEANWHILE.format(path=self._path))


def _may_be_kept(entry: Entry) -> bool:
    return entry.aside is None and (entry.key in _TOP_KEYS or bool(_STEP.fullmatch(entry.key)))


def _texts_of(file: BuddyFile) -> dict[str, str]:
    found = {"by": file.by, "whole": file.whole}
    for one in file.steps:
        found[f"step-{one.step}/would-say"] = one.would_say
        found[f"step-{one.step}/comment"] = one.comment
    return found


def _place(key: str) -> tuple[str | int, ...]:
    """Return where in the file an answer stands."""
    match = _STEP.fullmatch(key)
    return ("steps", int(match[1]) - 1, match[2]) if match else (key,)

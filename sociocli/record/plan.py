"""Finishing a meeting: several files, all of them or, after a crash, still all.

The plan, with every byte to be written, lies beside the journal before the
first file of the record is touched. Carrying it out can be repeated at any
time: what is done is left alone, and what somebody else changed meanwhile is
never overwritten; what the meeting would have written then waits in the plan.

Must not know what the files mean.

Source: product.md section 4, "Present and history"; reliability.md 1.2 (P6).
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

from sociocli.errors import BadRequest, Bug, RecordError
from sociocli.record import wording
from sociocli.record.disk import PRIVATE_FILE, PRIVATE_FOLDER, read_whole
from sociocli.record.save import make_folder, remove_file, write_whole
from sociocli.record.turn import in_turn

__all__ = ["Change", "carry_out", "has_plan", "hash_of", "hash_on_disk", "read_plan", "write_plan"]

_FORMAT = "sociocli/plan/1"
_PLAN = "plan.json"
_KEPT = "plan"
_MOST = 100_000_000


@dataclass(frozen=True, slots=True)
class Change:
    """One file that is to be written or removed.

    Args:
        path: Where, below the record, with slashes.
        data: All its bytes; None if it is to be removed.
        before: The hash it must have before, or "" if it must not be there.

    """

    path: str
    data: bytes | None
    before: str = ""

    @property
    def after(self) -> str:
        """The hash it has afterwards, or "" if it is removed."""
        return "" if self.data is None else hash_of(self.data)


def hash_of(data: bytes) -> str:
    """Return the hash of a file's bytes."""
    return hashlib.sha256(data).hexdigest()


def hash_on_disk(path: Path) -> str:
    """Return the hash of a file, or "" if it is not there.

    Args:
        path: The file.

    Raises:
        RecordError: If it cannot be read.

    """
    if not path.exists() and not path.is_symlink():
        return ""
    try:
        return hash_of(read_whole(path, _MOST, follow=False))
    except BadRequest as error:
        raise RecordError(error.sentence) from error


def write_plan(folder: Path, changes: Sequence[Change]) -> None:
    """Keep a plan beside the journal, durably.

    Args:
        folder: The folder of the journal.
        changes: What is to be written, in this order.

    Raises:
        RecordError: If the disk does not take it; the record is untouched then.

    """
    kept = folder / _KEPT
    make_folder(kept, mode=PRIVATE_FOLDER)
    listed = []
    for number, change in enumerate(changes, 1):
        _checked(change.path)
        name = ""
        if change.data is not None:
            name = f"{number:02d}-{PurePosixPath(change.path).name}"
            write_whole(kept / name, change.data, mode=PRIVATE_FILE)
        listed.append(
            {"path": change.path, "kept": name, "before": change.before, "after": change.after}
        )
    plan = {"format": _FORMAT, "changes": listed}
    write_whole(folder / _PLAN, json.dumps(plan, indent=1).encode() + b"\n", mode=PRIVATE_FILE)


def has_plan(folder: Path) -> bool:
    """Tell whether a meeting was about to be finished."""
    return (folder / _PLAN).is_file()


def read_plan(folder: Path) -> tuple[Change, ...]:
    """Read the plan beside a journal.

    Args:
        folder: The folder of the journal.

    Raises:
        RecordError: If there is none or it is damaged.

    """
    if not has_plan(folder):
        raise RecordError(wording.NO_PLAN.format(path=folder))
    try:
        plan = json.loads(read_whole(folder / _PLAN, _MOST, follow=False))
        changes = []
        for entry in plan["changes"]:
            data = None
            if entry["kept"]:
                data = read_whole(folder / _KEPT / str(entry["kept"]), _MOST, follow=False)
            change = Change(_checked(str(entry["path"])), data, str(entry["before"]))
            if change.after != entry["after"]:
                raise RecordError(wording.PLAN_DAMAGED.format(path=folder / _PLAN))
            changes.append(change)
    except (ValueError, KeyError, TypeError, BadRequest) as error:
        raise RecordError(wording.PLAN_DAMAGED.format(path=folder / _PLAN)) from error
    return tuple(changes)


def carry_out(folder: Path, root: Path) -> tuple[str, ...]:
    """Write what the plan says; doing it again changes nothing more.

    Args:
        folder: The folder of the journal, with the plan.
        root: The record.

    Returns:
        The paths of the plan, in its order.

    Raises:
        RecordError: If a file was changed by somebody else, or the disk makes
            trouble; the plan stays.

    """
    changes = read_plan(folder)
    kept = folder / _KEPT
    with in_turn(root):
        for change in changes:  # look at all before touching the first
            _is_done(change, root, kept)
        for change in changes:
            if not _is_done(change, root, kept):
                _carry_out(change, root, kept)
    return tuple(change.path for change in changes)


def _carry_out(change: Change, root: Path, kept: Path) -> None:
    try:
        if change.data is None:
            remove_file(root / change.path, root=root)
        else:
            write_whole(root / change.path, change.data, root=root)
    except RecordError as error:
        raise RecordError(f"{error.sentence} {wording.PLAN_KEPT.format(kept=kept)}") from error


def _is_done(change: Change, root: Path, kept: Path) -> bool:
    """Tell whether a file is written already.

    Raises:
        RecordError: If it is neither as it was nor as it shall be.

    """
    now = hash_on_disk(root / change.path)
    if now == change.after:
        return True
    if now != change.before:
        raise RecordError(wording.CHANGED_MEANWHILE.format(path=change.path, kept=kept))
    return False


def _checked(path: str) -> str:
    parts = path.split("/")
    if any(part in {"", ".", ".."} or "\\" in part or "\0" in part for part in parts):
        raise Bug(wording.OUTSIDE.format(path=path, root="record"))
    return path

"""The end of a meeting: its minutes and what follows are written, and the paths are said.

The plan lies beside the journal before the first file is touched, so that an
interrupted finish is completed by `resume` and repeating it changes nothing.
"""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from sociocli.domain.minutes import Minutes
from sociocli.domain.text import slug
from sociocli.record.folder import RecordFolder

if TYPE_CHECKING:
    from sociocli.record.plan import Change

__all__ = ["complete", "named", "plan_to_write"]


def named(minutes: Minutes, folder: RecordFolder) -> Minutes:
    """Give minutes their circle's id, if it had none yet, and a free id of their own.

    Args:
        minutes: The minutes as the meeting returned them.
        folder: The record.

    """
    circle = minutes.circle or slug(minutes.about.name if minutes.about else "", "circle")
    free = folder.free_id(minutes.date, circle, f"minutes/{circle}")
    return replace(minutes, id=free, circle=circle)


def plan_to_write(minutes: Minutes, folder: RecordFolder, journal_folder: Path) -> None:
    """Keep beside the journal what is to be written; nothing of the record is touched yet."""
    from sociocli.record.aftermath_minutes import changes_of_minutes
    from sociocli.record.journal_file import BALLAST_NAME
    from sociocli.record.plan import write_plan

    (journal_folder / BALLAST_NAME).unlink(missing_ok=True)  # its room is needed now
    whole = named(minutes, folder)
    changes = changes_of_minutes(folder, whole)
    if folder.has_present:
        changes += _what_stands(whole, folder)
    write_plan(journal_folder, changes)


def _what_stands(minutes: Minutes, folder: RecordFolder) -> tuple[Change, ...]:
    """Return what the meeting changes in decisions, terms, actions and the backlog."""
    from sociocli.process.following import what_follows
    from sociocli.record.aftermath import changes_of, changes_of_circle, naming, present_of
    from sociocli.record.index import Index

    present = present_of(Index(folder.root))
    follows = what_follows(minutes, present, naming(folder, minutes.date))
    return changes_of(folder, follows) + changes_of_circle(folder, minutes.circle, follows)


def complete(journal_folder: Path, folder: RecordFolder) -> None:
    """Write what the plan says, say it, and put the journal where finished ones are kept."""
    from sociocli.record.plan import carry_out
    from sociocli.record.state import State

    paths = carry_out(journal_folder, folder.root)
    State().finish(journal_folder)
    _say_written(paths, folder)


def _say_written(paths: tuple[str, ...], folder: RecordFolder) -> None:
    """Say which files were written, and the commands for one commit of them."""
    from sociocli.cli.commit_lines import say_written
    from sociocli.record.minutes_file import read_minutes

    minutes = read_minutes(folder.at(paths[0]), shown=paths[0])
    removed = [path for path in paths if not folder.at(path).exists()]
    say_written([path for path in paths if path not in removed], removed, folder, minutes)

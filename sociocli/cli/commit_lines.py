"""The last words after a meeting: what was written, and the commands for one commit.

Knows the minutes and where they lie. Runs git only to ask whether it has heard
of a file that was removed. Must not know how a meeting is finished.
"""

from __future__ import annotations

import os
import shlex
from collections.abc import Sequence
from pathlib import Path

from sociocli.cli import commit_wording as words
from sociocli.cli.commit_message import message_of
from sociocli.cli.saying import say
from sociocli.domain.minutes import Minutes
from sociocli.errors import SociocliError
from sociocli.record.folder import RecordFolder
from sociocli.record.git import in_repository

__all__ = ["circle_name", "commands", "say_written"]

_USUAL_WIDTH = 78


def say_written(
    paths: Sequence[str], removed: Sequence[str], folder: RecordFolder, minutes: Minutes
) -> None:
    """Say which files were written and removed, and the commands for one commit of them.

    Args:
        paths: The files that were written, below the record.
        removed: Those that were removed.
        folder: The record.
        minutes: What the meeting left behind.

    """
    here = _relative(folder.root)
    own = [path for path in paths if Path(path).stem == minutes.id]
    listed = ((words.WRITTEN, own), (words.FOLLOWS, [p for p in paths if p not in own]))
    for head, some in (*listed, (words.REMOVED, removed)):
        if some:
            say(head)
            say("\n".join(f"  {here}{path}" for path in some))
    if not in_repository(folder.root):
        return
    say(words.TO_KEEP)
    gone = _known(folder.root, removed)
    subject, body = message_of(minutes, circle_name(folder, minutes.circle, minutes))
    said = (subject, body if "…" in subject or " more" in subject else "")
    for command in commands(folder.root, paths, gone, said):
        say(command)
    place = f"-C {shlex.quote(here.rstrip('/'))} " if here else ""
    say(words.OR_SHORT.format(command=f"sociocli {place}commit {minutes.id}"))


def commands(
    root: Path, paths: Sequence[str], gone: Sequence[str], message: tuple[str, str]
) -> tuple[str, str]:
    """Return the two commands that make one commit, as they can be copied.

    Args:
        root: The record folder.
        paths: The files to commit that are there.
        gone: Files to commit that were removed, and that git knows.
        message: Its first line and the rest.

    """
    here = _relative(root)
    inside = f"git -C {shlex.quote(here.rstrip('/'))}" if here else "git"
    texts = " ".join(f"-m {shlex.quote(text)}" for text in message if text)
    return (
        _folded(f"{inside} add --", [*paths, *gone]),
        _folded(f"{inside} commit {texts} --", [*paths, *gone]),
    )


def _folded(start: str, paths: Sequence[str]) -> str:
    """Return a command with its files, broken into lines as a shell takes it."""
    quoted = [shlex.quote(path) for path in paths]
    whole = "  " + " ".join((start, *quoted))
    if len(whole) <= _USUAL_WIDTH:
        return whole
    return " \\\n".join([f"  {start}", *(f"    {path}" for path in quoted)])


def circle_name(folder: RecordFolder, circle: str, minutes: Minutes | None = None) -> str:
    """Return how a circle is called: in its file, in the minutes, or its id.

    Args:
        folder: The record.
        circle: Its id.
        minutes: Minutes of one of its meetings.

    """
    from sociocli.record.circle_file import read_circle, read_organisation

    path = folder.at(folder.circle_path(circle))
    try:
        if path.is_file():
            return read_circle(path, read_organisation(folder.root), []).name or circle
    except SociocliError:
        pass  # the message is not the place to speak of that file
    return (minutes.about.name if minutes and minutes.about else "") or circle


def _known(root: Path, removed: Sequence[str]) -> list[str]:
    """Return those of the removed files that git knows; others cannot be committed."""
    if not removed:
        return []
    from sociocli.record.git_program import GitProgram

    try:
        specs = [f":(literal){path}" for path in removed]
        found = GitProgram(root).ask("ls-files", "-z", "--", *specs)
    except SociocliError:
        return list(removed)
    return found.split("\0")[:-1]


def _relative(root: Path) -> str:
    """Return how the record is reached from here, with a slash, or "" if it is here."""
    way = os.path.relpath(root)
    return "" if way == "." else f"{way}/"

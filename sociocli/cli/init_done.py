"""What is done and said once the files of a new record are written.

Knows git, as far as beginning a repository goes. Must not know the files.
"""

from __future__ import annotations

import os
import shlex
from collections.abc import Sequence
from pathlib import Path

from sociocli.cli import init_wording as words
from sociocli.cli.saying import say, say_aside
from sociocli.errors import RecordError, SociocliError
from sociocli.record.beginning import ATTRIBUTES, Beginning
from sociocli.record.beginning_wording import ATTRIBUTES as LINES
from sociocli.record.folder import PARTS

__all__ = ["can_git", "finish", "in_git", "need_git"]

_MOST_SHOWN = 8


def in_git(root: Path) -> bool:
    """Tell whether a folder, which needs not be there yet, lies in a git repository."""
    from sociocli.record.git import in_repository

    return in_repository(root)


def can_git() -> bool:
    """Tell whether git is installed."""
    try:
        need_git()
    except RecordError:
        return False
    return True


def need_git() -> None:
    """Refuse to go on without git.

    Raises:
        RecordError: If it is not installed.

    """
    from sociocli.record.git_program import GitProgram

    GitProgram(Path())


def finish(root: Path, beginning: Beginning, paths: Sequence[str], *, git: bool | None) -> int:
    """Begin a repository if that is wanted, and say what was done and what comes next.

    Args:
        root: The record.
        beginning: What it holds.
        paths: What was written.
        git: Whether to begin a repository; None if it lies in one.

    Returns:
        The exit code.

    Raises:
        RecordError: If the record is written and git does not do its part.

    """
    name = beginning.organisation.name
    say(words.DONE.format(name=name))
    _say_paths(root, paths)
    for circle in () if beginning.standing else beginning.circles.values():
        people = ", ".join(words.PERSON.format(name=p.name, id=p.id) for p in circle.members)
        if people:
            say(words.PEOPLE.format(circle=circle.name, people=people))
    for identity in beginning.missing:
        say_aside(words.IN_NO_MINUTES.format(path=f"{identity}{PARTS['decisions']}"))
    if ATTRIBUTES not in paths:
        _say_attributes(root)
    inside = _inside(root)
    if git:
        _begin_git(root)
    if git or git is None:
        say(words.GIT_DONE if git else words.GIT_THERE)
        top = _top(root, paths, all_of_it=bool(git))
        message = shlex.quote(words.GIT_MESSAGE.format(name=name))
        say(words.GIT_ADD.format(inside=inside, paths=top))
        say(words.GIT_COMMIT.format(inside=inside, paths=top, message=message))
    elif can_git():
        folder = shlex.quote(os.path.relpath(root)) if inside else ""
        say(words.GIT_LATER.format(command=words.GIT_INIT.format(folder=folder).rstrip()))
    say(words.NEXT.format(inside=inside))
    return 0


def _top(root: Path, paths: Sequence[str], *, all_of_it: bool) -> str:
    """Return the files and folders at the top that belong into the first commit."""
    top = [path.partition("/")[0] for path in paths]
    if all_of_it:
        top += [part for part in PARTS if (root / part).is_dir()]
    return " ".join(shlex.quote(name) for name in dict.fromkeys(top))


def _say_paths(root: Path, paths: Sequence[str]) -> None:
    """Say the files; of many in one folder only how many there are."""
    way = os.path.relpath(root)
    here = "" if way == "." else f"{way}/"
    folders: dict[str, list[str]] = {}
    for path in paths:
        folders.setdefault(path.rpartition("/")[0], []).append(path)
    for folder, inside in folders.items():
        for path in inside[:_MOST_SHOWN]:
            say(words.PATH.format(path=f"{here}{path}"))
        if len(inside) > _MOST_SHOWN:
            say(words.MORE.format(count=len(inside) - _MOST_SHOWN, folder=f"{here}{folder}"))


def _say_attributes(root: Path) -> None:
    """Say what is missing in a file of attributes that was there before."""
    there = (root / ATTRIBUTES).read_text(encoding="utf-8", errors="replace").splitlines()
    wanted = [line for line in LINES.splitlines() if not line.startswith("#")]
    missing = [line for line in wanted if line not in there]
    if missing:
        lines = "\n".join(f"  {line}" for line in missing)
        say_aside(words.KEPT_ATTRIBUTES.format(lines=lines))


def _inside(root: Path) -> str:
    """Return the option that leads to the record from here, with a blank, or ""."""
    way = os.path.relpath(root)
    return "" if way == "." else f"-C {shlex.quote(way)} "


def _begin_git(root: Path) -> None:
    from sociocli.record.git_program import GitProgram

    try:
        GitProgram(root).ask("init", "--quiet")
    except SociocliError as trouble:
        raise RecordError(words.GIT_FAILED.format(why=trouble)) from None

"""What people give to the commands over what stands: circles, people, minutes, days.

Whatever is given is compared with what is in the record and never guessed.
"""

from __future__ import annotations

import os
from collections.abc import Sequence
from pathlib import Path

from sociocli.cli import files_wording as files
from sociocli.cli import standing_wording as words
from sociocli.cli.people_shown import name_and_id
from sociocli.cli.saying import say, say_aside
from sociocli.domain.recurring import day_meant
from sociocli.domain.text import in_one_line, tidy
from sociocli.errors import BadRequest
from sociocli.record.folder import RecordFolder
from sociocli.record.index import Index
from sociocli.record.minutes_file import read_minutes
from sociocli.record.people_known import names_known, people_meant

__all__ = [
    "day_given",
    "minutes_meant",
    "myself",
    "none",
    "one_of",
    "person",
    "persons",
    "say_added",
    "say_changed",
    "say_day",
    "sure_person",
]

_GIT_SECONDS = 5


def none(text: str) -> bool:
    """Tell whether somebody takes a value away with “none”."""
    return text.strip().casefold() in ("", "none", "never", "nobody")


def one_of(**said: object) -> str:
    """Return which of several options was given, without its hyphens, or "".

    Raises:
        BadRequest: If more than one was.

    """
    given = [name for name, value in said.items() if value]
    if len(given) > 1:
        raise BadRequest(words.ONE_AT_A_TIME.format(options=", ".join(given)))
    return given[0].removeprefix("--") if given else ""


def day_given(text: str, today: str, start: str = "") -> str:
    """Return a day that may be taken away with “none”.

    Args:
        text: What was typed.
        today: Today's day.
        start: The day from which a length counts, if it is not today.

    Raises:
        BadRequest: If it is no day.

    """
    return "" if none(text) else day_meant(text, today, start)


def say_day(line: str, typed: str | None, day: str, today: str = "") -> None:
    """Say which day was taken, and whether it has passed; nothing if none was typed.

    Args:
        line: A sentence with a place for the day.
        typed: What was typed.
        day: The day that was taken.
        today: Today's day, where it may be a mistake that the day has passed.

    """
    if not typed or not day:
        return
    if typed.strip() != day:
        say(line.format(day=day))
    if day < today:
        say_aside(words.HAS_PASSED.format(day=day))


def person(index: Index, circle: str, typed: str) -> str:
    """Return the id of a person; a name nobody has is kept and said.

    Args:
        index: What is in the record.
        circle: The circle it is about.
        typed: An id or a name.

    Raises:
        BadRequest: If several people may be meant.

    """
    found = people_meant(index, circle, typed)
    if len(found) > 1:
        raise _several(index, typed, found)
    if found:
        return found[0]
    name = in_one_line(typed)
    say_aside(words.NOT_A_MEMBER.format(who=name))
    return name


def persons(index: Index, circle: str, typed: Sequence[str]) -> tuple[str, ...]:
    """Return several people, none twice; “none” takes all away.

    Raises:
        BadRequest: If several people may be meant by one of the names.

    """
    names = [name for text in typed for name in text.split(",") if not none(name)]
    return tuple(dict.fromkeys(person(index, circle, name) for name in names))


def sure_person(index: Index, circle: str, typed: str) -> str:
    """Return the id of a person by whom a list is narrowed.

    Raises:
        BadRequest: If several people may be meant.

    """
    found = people_meant(index, circle, typed)
    if len(found) > 1:
        raise _several(index, typed, found)
    return found[0] if found else tidy(typed)


def myself(index: Index, root: Path) -> str:
    """Return who sits at the keyboard: SOCIOCLI_ME, else git's user name.

    Raises:
        BadRequest: If neither names a member.

    """
    name, source = os.environ.get("SOCIOCLI_ME", ""), words.FROM_ENVIRONMENT
    if not name:
        name, source = _git_name(root), words.FROM_GIT
    if not name:
        raise BadRequest(words.WHO_ARE_YOU)
    found = people_meant(index, "", name)
    if not found and source == words.FROM_GIT and " " in name:  # members may be called shortly
        found = people_meant(index, "", name.split(maxsplit=1)[0])
    if len(found) > 1:
        raise _several(index, name, found)
    if not found:
        raise BadRequest(words.WHO_ARE_YOU_NOT.format(name=name, source=source))
    return found[0]


def _several(index: Index, typed: str, found: Sequence[str]) -> BadRequest:
    names = names_known(index)
    people = ", ".join(name_and_id(one, names) for one in found)
    return BadRequest(words.SEVERAL_PEOPLE.format(who=typed, people=people))


def _git_name(root: Path) -> str:
    """Ask git for the user's name; asking runs nothing of the repository."""
    import shutil
    import subprocess

    git = shutil.which("git")
    if git is None:
        return ""
    try:
        done = subprocess.run(  # noqa: S603 - nothing that was given is in it
            [git, "config", "--get", "user.name"],
            cwd=root,
            capture_output=True,
            timeout=_GIT_SECONDS,
            check=False,
        )
    except (OSError, subprocess.SubprocessError):
        return ""
    return tidy(done.stdout.decode("utf-8", "replace")) if done.returncode == 0 else ""


def minutes_meant(folder: RecordFolder, said: str) -> str:
    """Return the place of an item of minutes, like 2026-11-22-operations#3.

    Args:
        folder: The record.
        said: Minutes by their id or its last part, with #3 for item 3, or "".

    Raises:
        BadRequest: If there are no such minutes, or no such item in them.

    """
    if not said:
        return ""
    name, mark, number = said.partition("#")
    identity = folder.resolve(name, "minutes")
    place = identity.rpartition("/")[2]
    if not mark:
        return place
    items = read_minutes(folder.file_of(identity)).items
    if number not in [str(item.number or n) for n, item in enumerate(items, 1)]:
        count = len(items)
        raise BadRequest(words.NOT_IN_MINUTES.format(minutes=place, number=number, count=count))
    return f"{place}#{number}"


def say_added(shown: str, *, new: bool) -> None:
    """Say that a file was written, or that the very same was there already."""
    say((files.NEW if new else files.THERE).format(path=shown))
    if not new:
        say(files.ALREADY)


def say_changed(shown: str, *, changed: bool) -> None:
    """Say that a file was changed, or that nothing was different."""
    say((files.CHANGED if changed else words.SAME).format(path=shown))

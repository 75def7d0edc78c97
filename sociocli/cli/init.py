"""`sociocli init`: the beginning of a record.

Asks everything before the first file is written, so that whoever stops midway
leaves nothing behind. What is known already, from options, from files or from
minutes, is not asked.

Must not know what the files look like; that is `record/beginning.py`.
"""

from __future__ import annotations

import os
from dataclasses import dataclass
from pathlib import Path

from sociocli.cli import init_wording as words
from sociocli.cli.init_asking import Asking
from sociocli.cli.init_done import can_git, finish, in_git, need_git
from sociocli.cli.member_change import names_in
from sociocli.cli.saying import say_aside
from sociocli.domain.method import METHODS
from sociocli.domain.people import Person, ids_for
from sociocli.domain.text import slug
from sociocli.errors import BadRequest, NeedsAnswer
from sociocli.process.asking import Pause
from sociocli.record.beginning import (
    Beginning,
    circles_of,
    is_written,
    minutes_of_old,
    what_stands,
    write_beginning,
)
from sociocli.record.check_wording import UNKNOWN_METHOD
from sociocli.record.circle_file import CircleFile, OrganisationFile, circle_ids
from sociocli.record.folder import ORGANISATION, RecordFolder, find_root
from sociocli.record.made_before import in_no_minutes
from sociocli.record.minutes_file import minutes_paths
from sociocli.record.save import make_folder

__all__ = ["Wanted", "init"]


@dataclass(frozen=True, slots=True)
class Wanted:
    """What was said on the command line; None is what was not said."""

    name: str | None = None
    circle: str | None = None
    aim: str | None = None
    members: str | None = None
    method: str = ""
    git: bool | None = None
    from_minutes: bool | None = None


def init(named: str, folder: str, wanted: Wanted) -> int:
    """Begin a record.

    Args:
        named: The folder that `-C` names, or "".
        folder: The folder of the record, or "" for that one.
        wanted: What was said on the command line.

    Returns:
        The exit code.

    Raises:
        BadRequest: If there is a record already, or something is wrong.
        NeedsAnswer: If something must be asked and nobody is there.
        RecordError: If something cannot be written.

    """
    base = find_root(named, Path.cwd()) if named else Path.cwd()
    root = Path(os.path.normpath(base / folder))
    _refuse(root)
    try:
        beginning, git = _asked(root, wanted)
    except Pause as pause:
        say_aside(words.NOTHING)
        return pause.exit_code
    make_folder(root)
    return finish(root, beginning, write_beginning(root, beginning), git=git)


def _refuse(root: Path) -> None:
    if root.exists() and not root.is_dir():
        raise BadRequest(words.NO_FOLDER.format(path=root))
    if (root / ORGANISATION).exists():
        raise BadRequest(words.ALREADY.format(path=root))
    for folder in root.parents:
        if (folder / ORGANISATION).is_file():
            raise BadRequest(words.INSIDE.format(path=root, record=folder))


def _asked(root: Path, wanted: Wanted) -> tuple[Beginning, bool | None]:
    """Find out all that the record begins with, and whether git keeps it."""
    if wanted.method and wanted.method not in METHODS:
        allowed = ", ".join(METHODS)
        raise BadRequest(UNKNOWN_METHOD.format(method=wanted.method, allowed=allowed))
    asking = Asking()
    if not asking.somebody:
        _need(root, wanted)
    try:
        name = asking.needed(wanted.name, words.ASK_NAME, "--name", words.WHAT_ORGANISATION)
        organisation = OrganisationFile(name, method=wanted.method or "sofa")
        beginning = _from_minutes(root, wanted, organisation, asking)
        if beginning is None:
            beginning = Beginning(organisation, _first_circle(root, wanted, asking))
        return beginning, _git(root, wanted, asking)
    finally:
        asking.close()


def _need(root: Path, wanted: Wanted) -> None:
    """Name all that is missing at once where nobody can be asked."""
    said = [("--name", wanted.name)]
    there = root.is_dir() and (minutes_paths(root) or circle_ids(root))
    if not there or wanted.from_minutes is False:
        of_circle = ("--circle", wanted.circle), ("--aim", wanted.aim)
        said += [*of_circle, ("--members", wanted.members)]
    missing = [option for option, value in said if value is None]
    if missing:
        raise NeedsAnswer(words.NEED.format(option=", ".join(missing)))


def _from_minutes(
    root: Path, wanted: Wanted, organisation: OrganisationFile, asking: Asking
) -> Beginning | None:
    """Make the beginning from minutes, if there are any and it is wanted."""
    count = len(minutes_paths(root)) if root.is_dir() else 0
    if not count:
        return None
    meetings = words.MEETING if count == 1 else words.MEETINGS.format(count=count)
    use = asking.yes(
        words.ASK_FROM.format(meetings=meetings),
        "--from-minutes / --no-from-minutes",
        (words.FROM_YES, words.FROM_NO),
        said=wanted.from_minutes,
    )
    if not use:
        return None
    try:
        minutes = minutes_of_old(root)
    except BadRequest as wrong:
        sentence = f"{wrong.plain_sentence} {words.UNREAD}"
        raise BadRequest(sentence, wrong.path, wrong.line) from None
    folder = RecordFolder(root)

    def has_file(identity: str) -> bool:
        return folder.file_of(identity).exists()

    standing = what_stands(minutes, has_file)
    circles = circles_of(minutes, standing, organisation.method)
    if wanted.circle is not None or wanted.aim is not None or wanted.members is not None:
        raise BadRequest(words.CIRCLES_FROM.format(circles=", ".join(circles)))
    there = circle_ids(root)
    missing = {circle: said for circle, said in circles.items() if circle not in there}
    lost = in_no_minutes(minutes, standing, has_file)
    return Beginning(organisation, missing, standing, lost)


def _first_circle(root: Path, wanted: Wanted, asking: Asking) -> dict[str, CircleFile]:
    there = circle_ids(root) if root.is_dir() else ()
    said = [one for one in (wanted.circle, wanted.aim, wanted.members) if one is not None]
    if there and not said:
        return {}
    taken = BadRequest(words.CIRCLES_THERE.format(circles=", ".join(there)))
    if there and len(said) < len(("circle", "aim", "members")):
        raise taken
    name = asking.needed(wanted.circle, words.ASK_CIRCLE, "--circle", words.WHAT_CIRCLE)
    aim = asking.open(wanted.aim, words.ASK_AIM, "--aim")
    names = names_in(asking.open(wanted.members, words.ASK_MEMBERS, "--members"))
    people = tuple(Person(i, one) for i, one in zip(ids_for(names), names, strict=True))
    first = {slug(name, "circle"): CircleFile(name, aim, members=people)}
    if there and not is_written(root, first):  # unless this command was cut off after it
        raise taken
    return first


def _git(root: Path, wanted: Wanted, asking: Asking) -> bool | None:
    """Return whether git is to begin; None where there is nothing to begin."""
    if in_git(root):
        return None
    if wanted.git:
        need_git()
    elif wanted.git is None and not (asking.somebody and can_git()):
        return False
    answers = (words.GIT_YES, words.GIT_NO)
    return asking.yes(words.ASK_GIT, "--git", answers, said=wanted.git)

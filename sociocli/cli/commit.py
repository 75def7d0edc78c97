"""`sociocli commit`: what would be committed is shown, asked about, and committed.

One commit for each meeting that is not committed yet, and one for all else of
the record that has changed. Never other files, and never a push.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from sociocli.cli import commit_wording as words
from sociocli.cli.commit_lines import circle_name, commands
from sociocli.cli.commit_message import message_of, message_of_files
from sociocli.cli.saying import say, say_aside
from sociocli.cli.sure import sure
from sociocli.errors import RecordError, SociocliError
from sociocli.record.editor_line import SCHEMA_FOLDER
from sociocli.record.finished import FinishedMeeting, finished_meetings
from sociocli.record.folder import ORGANISATION, PARTS, RecordFolder
from sociocli.record.git import ChangedFile, HookRefused, Repository, Seen
from sociocli.record.git_wording import SAFE, STAGED_OTHERWISE
from sociocli.record.merge_trouble import refuse_unfinished_merge
from sociocli.record.plan import hash_of

__all__ = ["Wish", "commit"]

_OWN_PARTS = (ORGANISATION, ".gitattributes", ".gitignore", SCHEMA_FOLDER, *PARTS)
_MOST_SHOWN = 40
_DAY = re.compile(r"^\d{4}-\d{2}-\d{2}-")
_OWN_ENDINGS = (".yaml", ".md", ".json")


@dataclass(frozen=True, slots=True)
class Wish:
    """What somebody wants of `sociocli commit`.

    Args:
        id: Minutes, if only what their meeting wrote is meant.
        yes: Whether not to ask.
        with_hooks: Whether the repository is trusted.
        show: Whether to show the commands only.

    """

    id: str = ""
    yes: bool = False
    with_hooks: bool = False
    show: bool = False


@dataclass(frozen=True, slots=True)
class _Commit:
    """One commit: what stands above its files, the files with remarks, its message."""

    head: str
    files: tuple[tuple[ChangedFile, str], ...]
    message: tuple[str, str]


def commit(root: Path, wish: Wish) -> None:
    """Commit what meetings wrote, and what else of the record has changed.

    Args:
        root: The record folder.
        wish: What is wanted.

    Raises:
        BadRequest: If it is in no repository, or nobody has said who commits.
        RecordError: If git cannot do it, or it would lose something.
        NeedsAnswer: If nobody is here to ask.

    """
    folder = RecordFolder(root)
    meant = folder.resolve(wish.id, "minutes") if wish.id else ""
    repository = Repository(folder.root, trusting=wish.with_hooks)
    if wish.show and repository.settings.unstoppable:  # by looking, git would run a program
        _show_commands(folder, _of_plan(folder, meant))
        return
    seen = repository.look(_OWN_PARTS)
    planned = _planned(folder, repository, seen, meant)
    if not planned:
        say(words.NOTHING_OF.format(id=meant.rpartition("/")[2]) if meant else words.NOTHING)
        return
    if wish.show:
        _show_commands(folder, planned)
        return
    _refuse_what_loses(folder, seen, planned)
    _show(planned)
    _warn(repository, seen, trusting=wish.with_hooks)
    count = len(planned)
    asking = words.ASK_ONE if count == 1 else words.ASK_MANY.format(count=count)
    if not sure(asking, yes=wish.yes):
        say(words.LEFT)
        return
    _make(repository, planned)


# What would be committed.


def _planned(folder: RecordFolder, repository: Repository, seen: Seen, meant: str) -> list[_Commit]:
    left = {file.path: file for file in seen.changed if _is_ours(file.path)}
    _say_ignored(folder, seen)
    found = []
    for meeting in reversed(_meetings(folder, meant)):  # what two of them wrote: the later one's
        files = [left.pop(path) for path in _paths(meeting) if path in left]
        if files:
            found.append(_of_meeting(folder, repository, meeting, files))
    found.reverse()
    if left and not meant:
        rest = tuple(left.values())
        message = message_of_files(rest, partial(circle_name, folder), _titles(folder))
        found.append(_Commit(words.OTHERWISE, tuple((file, "") for file in rest), message))
    return found


def _meetings(folder: RecordFolder, meant: str) -> tuple[FinishedMeeting, ...]:
    """Return the meetings finished here, or the one that is meant, however long ago that was."""
    meetings = finished_meetings(folder.root)
    if not meant:
        return meetings
    wanted = f"{meant}.yaml"
    known = tuple(one for one in meetings if one.minutes == wanted)[-1:]
    return known or (FinishedMeeting(meant.rpartition("/")[2], wanted, ()),)


def _paths(meeting: FinishedMeeting) -> list[str]:
    markdown = f"{meeting.minutes.removesuffix('.yaml')}.md"
    paths = [meeting.minutes, markdown, *(change.path for change in meeting.changes)]
    return list(dict.fromkeys(paths))


def _of_plan(folder: RecordFolder, meant: str) -> list[_Commit]:
    """Return the commit of the last meeting, or the one that is meant, without asking git."""
    found = []
    for meeting in _meetings(folder, meant)[-1:]:
        files = [
            ChangedFile(path, "changed" if folder.at(path).exists() else "removed", known=True)
            for path in _paths(meeting)
        ]
        message = _message(folder, meeting, files)
        listed = tuple((file, "") for file in files)
        found.append(_Commit(words.OF_MEETING.format(id=meeting.id), listed, message))
    return found


def _is_ours(path: str) -> bool:
    """Tell files of the record from whatever else lies in its folders."""
    name = path.rpartition("/")[2]
    return path in _OWN_PARTS or (name.endswith(_OWN_ENDINGS) and not name.startswith("."))


def _of_meeting(
    folder: RecordFolder, repository: Repository, meeting: FinishedMeeting, files: list[ChangedFile]
) -> _Commit:
    changes = {change.path: change for change in meeting.changes}
    before = repository.committed([f.path for f in files if f.path in changes and f.what != "new"])
    listed = []
    for file in files:
        change = changes.get(file.path)
        remark = ""
        if change is not None:
            if not _is(_on_disk(folder, file.path), change.after):
                remark += words.SINCE
            if file.path in before and not _is(before[file.path], change.before):
                remark += words.BEFORE
        listed.append((file, remark))
    return _Commit(
        words.OF_MEETING.format(id=meeting.id), tuple(listed), _message(folder, meeting, files)
    )


def _message(
    folder: RecordFolder, meeting: FinishedMeeting, files: list[ChangedFile]
) -> tuple[str, str]:
    from sociocli.record.minutes_file import read_minutes

    try:
        minutes = read_minutes(folder.at(meeting.minutes), shown=meeting.minutes)
    except SociocliError:  # changed by hand, and not readable now
        return message_of_files(files, partial(circle_name, folder), _titles(folder))
    return message_of(minutes, circle_name(folder, minutes.circle, minutes))


def _titles(folder: RecordFolder) -> Callable[[str], str]:
    """Return what says how the thing in a file is called; of one that is gone, its name."""
    from sociocli.record.index import Index

    index = Index(folder.root)

    def title_of(path: str) -> str:
        thing = index.thing(path.rpartition(".")[0])
        if path == ORGANISATION:
            return _organisation_name(folder) or folder.root.resolve().name
        if thing is not None and thing.part != "minutes" and thing.title:
            return thing.title
        name = Path(path).stem
        return name if path.startswith("minutes/") else _DAY.sub("", name).replace("-", " ")

    return title_of


def _organisation_name(folder: RecordFolder) -> str:
    from sociocli.record.circle_file import read_organisation

    try:
        return read_organisation(folder.root, []).name
    except SociocliError:  # the message is not the place to speak of that file
        return ""


def _on_disk(folder: RecordFolder, path: str) -> bytes | None:
    try:
        return folder.at(path).read_bytes()
    except OSError:
        return None


def _is(data: bytes | None, wanted: str) -> bool:
    """Tell whether bytes have a hash, whatever git does to the ends of lines."""
    if data is None:
        return not wanted
    return wanted in (hash_of(data), hash_of(data.replace(b"\r\n", b"\n")))


# What would lose something.


def _refuse_what_loses(folder: RecordFolder, seen: Seen, planned: Sequence[_Commit]) -> None:
    paths = [file.path for one in planned for file, _ in one.files]
    otherwise = [path for path in paths if path in seen.staged_otherwise]
    if otherwise:
        raise RecordError(STAGED_OTHERWISE.format(paths=", ".join(otherwise), safe=SAFE))
    for path in paths:
        data = _on_disk(folder, path) or b""
        refuse_unfinished_merge(data.decode("utf-8", "replace"), path)


# Asking.


def _show(planned: Sequence[_Commit]) -> None:
    for one in planned:
        say(one.head)
        # Those with a remark are shown whatever their number.
        most = one.files[:_MOST_SHOWN] + tuple(two for two in one.files[_MOST_SHOWN:] if two[1])
        for file, remark in most:
            say(words.LINE.format(state=words.STATES[file.what], path=file.path, remark=remark))
        if len(most) < len(one.files):
            say(f"  {words.AND_MORE.format(count=len(one.files) - len(most))}")
        say(words.MESSAGE.format(subject=one.message[0]))


def _show_commands(folder: RecordFolder, planned: Sequence[_Commit]) -> None:
    for one in planned:
        say(one.head)
        there = [file.path for file, _ in one.files if file.what != "removed"]
        gone = [file.path for file, _ in one.files if file.what == "removed"]
        for command in commands(folder.root, there, gone, one.message):
            say(command)


def _say_ignored(folder: RecordFolder, seen: Seen) -> None:
    ours = [path for path in seen.ignored if path.endswith("/") or _is_ours(path)]
    there = [path for path in ours if folder.at(path).exists()]
    if there:
        say_aside(words.IGNORED.format(paths=", ".join(there)))


def _warn(repository: Repository, seen: Seen, *, trusting: bool) -> None:
    if seen.detached:
        say_aside(words.DETACHED)
    if trusting:
        return
    if repository.settings.hooks:
        say_aside(words.HOOKS.format(names=", ".join(repository.settings.hooks)))
    if repository.settings.repository_signs:
        say_aside(words.SIGNING)


# Committing.


def _make(repository: Repository, planned: Sequence[_Commit]) -> None:
    made: list[str] = []
    for one in planned:
        subject, body = one.message
        try:
            name = repository.commit(
                [file for file, _ in one.files], f"{subject}\n\n{body}".strip()
            )
        except SociocliError as trouble:
            if isinstance(trouble, HookRefused) and trouble.said.strip():
                say_aside(words.SAID)
                say_aside(trouble.said.rstrip())
            if made:
                done = words.HALF.format(commits=", ".join(made))
                raise RecordError(done + trouble.sentence) from trouble
            raise
        made.append(name)
        say(words.DONE.format(commit=name, subject=subject))

"""The record folder: where it is, what lies where, and what things are called.

The identity of a thing is its path below the record without the ending; its
last part serves wherever it is unique. What people type is compared with what
is there and never put together into a path.

Must not know what is in the files.

Source: product.md sections 3 and 4; reliability.md 4.3 and 5.4.
"""

from __future__ import annotations

import os
import re
from collections.abc import Iterable
from pathlib import Path

from sociocli.domain.text import is_id, slug, unique, without_day
from sociocli.errors import BadRequest
from sociocli.record import wording
from sociocli.record.disk import trouble

__all__ = [
    "ORGANISATION",
    "PARTS",
    "RecordFolder",
    "find_root",
    "is_folder",
    "is_ours",
    "is_plain_name",
    "lies_in_record",
]

ORGANISATION = "sociocli.yaml"
# The parts of a record, and the ending of their files.
PARTS = {
    "minutes": ".yaml",
    "agendas": ".yaml",
    "circles": ".yaml",
    "decisions": ".md",
    "terms": ".yaml",
    "actions": ".yaml",
    "backlog": ".yaml",
}
_ENDINGS = (".yaml", ".md")


def find_root(named: str, current: Path) -> Path:
    """Find the record folder.

    Args:
        named: The folder that `-C` names, or "".
        current: The current folder.

    Returns:
        The folder named, else the nearest one upwards that holds
        `sociocli.yaml`, else the current one; absolute.

    Raises:
        BadRequest: If the folder named is not there.

    """
    here = current.absolute()
    if named:
        folder = here / named
        if not folder.is_dir():
            raise BadRequest(wording.NO_FOLDER.format(path=named))
        return Path(os.path.normpath(folder))
    return next((folder for folder in (here, *here.parents) if _is_root(folder)), here)


def lies_in_record(folder: Path) -> bool:
    """Tell whether a folder is one of a record: what is private has no place there.

    Args:
        folder: The folder.

    """
    resolved = folder.resolve()
    return any(_is_root(one) for one in (resolved, *resolved.parents))


def _is_root(folder: Path) -> bool:
    try:
        return (folder / ORGANISATION).is_file()
    except OSError:
        return False


class RecordFolder:
    """A record.

    Args:
        root: Its folder.

    """

    def __init__(self, root: Path) -> None:
        self.root = root.absolute()

    def warning(self) -> str:
        """Return a sentence if nothing can be written into the record now, else ""."""
        if os.access(self.root, os.W_OK):
            return ""
        return wording.RECORD_READ_ONLY.format(path=self.root)

    @property
    def has_present(self) -> bool:
        """Whether a meeting writes more than minutes here: decisions, terms, actions, backlog."""
        return (self.root / ORGANISATION).is_file()

    # Where things lie; all paths are relative, with slashes.

    def minutes_path(self, circle: str, meeting: str) -> str:
        """Return where minutes lie."""
        return f"minutes/{circle}/{meeting}.yaml"

    def markdown_path(self, circle: str, meeting: str) -> str:
        """Return where the same minutes lie to be read."""
        return f"minutes/{circle}/{meeting}.md"

    def circle_path(self, circle: str) -> str:
        """Return where a circle lies."""
        return f"circles/{circle}.yaml"

    def at(self, relative: str) -> Path:
        """Return the whole path of something in the record."""
        return self.root / relative

    # What things are called.

    def free_id(self, date: str, words: str, part: str, taken: Iterable[str] = ()) -> str:
        """Return an identity that nothing has yet.

        Args:
            date: The day.
            words: The circle's id, or a title.
            part: The folder it goes to, like `minutes/operations`.
            taken: Further identities in use, as those of open meetings.

        Returns:
            The name like 2026-11-22-operations; with -2 and so on if that is taken.

        """
        used = [_stem(name).casefold() for name in self._names(part)]
        used += [name.casefold() for name in taken]
        return unique(_begins(date, words, part), used)

    def alike(self, date: str, words: str, part: str) -> tuple[str, ...]:
        """Return the identities that things of that day and these words have already.

        Args:
            date: The day.
            words: The circle's id, or a title.
            part: The folder they lie in, like `actions/operations`.

        """
        name = re.compile(re.escape(_begins(date, words, part)) + r"(-\d+)?")
        ending = PARTS[part.partition("/")[0]]
        ours = (_stem(one) for one in self._names(part) if is_ours(one, ending))
        return tuple(one for one in ours if name.fullmatch(one))

    def identities(self, part: str) -> tuple[str, ...]:
        """Return the identities of all things in a part of the record, sorted.

        Args:
            part: Its name, a key of `PARTS`.

        """
        ending = PARTS[part]
        found = [f"{part}/{_stem(name)}" for name in self._names(part) if is_ours(name, ending)]
        for folder in self._folders(part):
            inside = f"{part}/{folder}"
            names = self._names(inside)
            found += [f"{inside}/{_stem(name)}" for name in names if is_ours(name, ending)]
        return tuple(sorted(found))

    def resolve(self, words: str, *parts: str) -> str:
        """Find what somebody means.

        Args:
            words: An identity, its last part with or without the day, or a path with
                its ending.
            parts: The parts of the record to look in; all if none is given.

        Returns:
            The identity.

        Raises:
            BadRequest: If nothing or more than one thing is meant.

        """
        wanted = _bare(words)
        known = [name for part in parts or PARTS for name in self.identities(part)]
        if wanted in known:
            return wanted
        found = [name for name in known if name.endswith(f"/{wanted}")]
        if wanted and not found:
            found = [name for name in known if without_day(name) == wanted]
        if len(found) == 1:
            return found[0]
        if found:
            listed = ", ".join(found)
            raise BadRequest(wording.SEVERAL.format(words=words, candidates=listed))
        raise BadRequest(_not_found(words, wanted, known))

    def path_of(self, identity: str) -> str:
        """Return where the file of an identity lies, below the record."""
        return identity + PARTS[identity.partition("/")[0]]

    def file_of(self, identity: str) -> Path:
        """Return the file of an identity that `resolve` or `identities` gave."""
        return self.root / self.path_of(identity)

    def minutes_of(self, circle: str) -> tuple[str, ...]:
        """Return the names of a circle's minutes, newest first."""
        folder = f"minutes/{circle}"
        names = [_stem(name) for name in self._names(folder) if is_ours(name, ".yaml")]
        return tuple(sorted(names, key=lambda name: _age(name, circle), reverse=True))

    def circles(self) -> tuple[str, ...]:
        """Return the ids of the circles: those with a file, and those with minutes."""
        named = [_stem(name) for name in self._names("circles") if is_ours(name, ".yaml")]
        return tuple(sorted(dict.fromkeys([*named, *self._folders("minutes")])))

    # The disk.

    def _names(self, folder: str) -> list[str]:
        return self._listed(folder, folders=False)

    def _folders(self, folder: str) -> list[str]:
        return [name for name in self._listed(folder, folders=True) if is_id(name)]

    def _listed(self, folder: str, *, folders: bool) -> list[str]:
        try:
            with os.scandir(self.root / folder) as entries:
                return sorted(e.name for e in entries if is_folder(e) == folders)
        except (FileNotFoundError, NotADirectoryError):
            return []
        except OSError as error:
            raise trouble(error, self.root / folder, wording.NOTHING_CHANGED) from error


def is_folder(entry: os.DirEntry[str]) -> bool:
    """Tell whether a folder is there; a link that leads round in a circle is none."""
    try:
        return entry.is_dir()
    except OSError:
        return False


def _begins(date: str, words: str, part: str) -> str:
    """Return the name of something new, without a number."""
    kind = part.partition("/")[0].removesuffix("s")
    return f"{date}-{slug(words, kind)}"


def _stem(name: str) -> str:
    return next((name.removesuffix(end) for end in _ENDINGS if name.endswith(end)), name)


def is_plain_name(name: str) -> bool:
    """Tell whether a name is one that the program gives: lower-case words and hyphens."""
    return is_id(name)


def is_ours(name: str, ending: str) -> bool:
    """Tell our files from temporary ones and from copies that syncing makes.

    Args:
        name: The name of a file.
        ending: The ending of the files of its part of the record.

    """
    return name.endswith(ending) and is_plain_name(_stem(name))


def _bare(words: str) -> str:
    return _stem(words.strip().removeprefix("./").strip("/"))


def _age(name: str, circle: str) -> tuple[str, int, str]:
    """Return what sorts minutes by day, and those of one day by their number."""
    number = name[len("2026-11-22") :].removeprefix(f"-{circle}").removeprefix("-")
    return name[: len("2026-11-22")], int(number) if number.isdigit() else 1, name


def _not_found(words: str, wanted: str, known: list[str]) -> str:
    last = [name.rsplit("/", 1)[1] for name in known]
    import difflib

    near = difflib.get_close_matches(wanted, last + known, 1)
    if near:
        return wording.NOT_FOUND_NEAR.format(words=words, near=near[0])
    return wording.NOT_FOUND.format(words=words)

"""All files of a record, found once, and the kind of place each of them has.

Other records and repositories inside a record are left alone, and so is what
programs put there for themselves. Nothing is opened; links are not followed.

Must not know what is right or wrong.
"""

from __future__ import annotations

import os
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from sociocli.record import wording
from sociocli.record.disk import trouble
from sociocli.record.folder import ORGANISATION, PARTS

__all__ = ["Tree", "walk"]

_LEFT_ALONE = (
    *(".git", ".hg", ".svn", ".venv", "venv", "node_modules", "__pycache__"),
    *(".mypy_cache", ".ruff_cache", ".pytest_cache", ".tox", ".obsidian", ".idea", ".vscode"),
)


@dataclass(frozen=True, slots=True)
class Tree:
    """The paths below a record, with slashes, sorted.

    Args:
        files: Ordinary files.
        folders: Folders.
        links: Symbolic links, and whatever else is no ordinary file.

    """

    files: tuple[str, ...]
    folders: tuple[str, ...]
    links: tuple[str, ...]

    def part(self, part: str) -> tuple[str, ...]:
        """Return the files of a part of the record that the program reads."""
        ending = PARTS[part]
        return tuple(
            path for path in self.files if path.startswith(f"{part}/") and path.endswith(ending)
        )


def walk(root: Path) -> Tree:
    """Find all files of a record.

    Without `sociocli.yaml` only the parts of a record are looked at: such a
    folder may hold all sorts of things.

    Args:
        root: The record folder.

    Raises:
        RecordError: If a folder cannot be listed.

    """
    files: list[str] = []
    folders: list[str] = []
    links: list[str] = []
    whole = (root / ORGANISATION).is_file()
    for path, entry in _below(root, "", whole=whole):
        if entry.is_symlink():
            links.append(path)
        elif entry.is_dir():
            folders.append(path)
        elif entry.is_file():
            files.append(path)
        else:
            links.append(path)
    return Tree(tuple(sorted(files)), tuple(sorted(folders)), tuple(sorted(links)))


def _below(root: Path, inside: str, *, whole: bool) -> Iterator[tuple[str, os.DirEntry[str]]]:
    try:
        with os.scandir(root / inside) as found:
            entries = sorted(found, key=lambda entry: entry.name)
    except OSError as error:
        raise trouble(error, root / inside, wording.NOTHING_CHANGED) from error
    for entry in entries:
        path = f"{inside}/{entry.name}" if inside else entry.name
        if entry.name in _LEFT_ALONE or not (whole or inside or _is_part(entry)):
            continue
        if entry.is_dir(follow_symlinks=False):
            if _is_another(Path(entry.path)):
                continue
            yield path, entry
            yield from _below(root, path, whole=whole)
        else:
            yield path, entry


def _is_part(entry: os.DirEntry[str]) -> bool:
    return entry.name in PARTS or entry.name in (".schema", ".gitattributes")


def _is_another(folder: Path) -> bool:
    """Tell whether a folder is a record or a repository of its own."""
    return (folder / ORGANISATION).is_file() or (folder / ".git").exists()

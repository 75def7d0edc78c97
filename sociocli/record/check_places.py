"""Files of a record that lie where the program does not look, or in two places at once.

Knows the layout of a record. Must not know what is in the files.
Source: product.md section 4 (the record folder, identity).
"""

from __future__ import annotations

import difflib
from collections.abc import Iterator

from sociocli.domain.day import is_day
from sociocli.domain.text import is_id
from sociocli.record import names_wording as words
from sociocli.record.check_walk import Tree
from sociocli.record.finding import Finding
from sociocli.record.folder import PARTS
from sociocli.record.names_check import is_sync_copy

__all__ = ["check_places", "is_read"]

_DAY = len("2026-11-22")
# Where the files of a part lie: in the folder of their circle, or beside each other.
_BY_CIRCLE = ("minutes", "decisions", "terms", "actions", "backlog")
_BY_DAY = ("decisions", "terms", "actions", "backlog")
_OURS = (".yaml", ".yml", ".md")


def is_read(path: str) -> bool:
    """Tell whether the program reads a file of a part of the record."""
    return not _why_not(path)


def check_places(tree: Tree, circles: tuple[str, ...], *, whole: bool) -> Iterator[Finding]:
    """Yield files that are not seen, and folders of circles that nobody knows.

    Args:
        tree: All files of the record.
        circles: The ids of the circles that have a file.
        whole: Whether it is a record with a present, which must have files of its circles.

    """
    folders: dict[str, bool] = {}
    for path in tree.files:
        yield from _place(path)
        part, _, rest = path.partition("/")
        if part in PARTS and "/" in rest and is_read(path):
            folders["/".join(path.split("/")[:2])] = True
    for path in tree.folders:
        if "/" not in path:
            yield from _part(path, tree)
    if whole or circles:
        for folder in folders:
            yield from _circle(folder, circles)
    yield from _minutes_twice(tree)


def _place(path: str) -> Iterator[Finding]:
    part, _, rest = path.partition("/")
    name = path.rpartition("/")[2]
    if not rest or part not in PARTS or not _looks_like_ours(name):
        return
    why = _why_not(path)
    if why:
        yield Finding(path, 0, words.NOT_SEEN.format(why=why), words.NOT_SEEN_REMEDY)
    elif part in _BY_DAY and not is_day(name[:_DAY]):
        todo = words.NO_DAY_REMEDY.format(rest=name.rpartition(".")[0])
        yield Finding(path, 0, words.NO_DAY, todo)


def _looks_like_ours(name: str) -> bool:
    if name.startswith(".") or is_sync_copy(name) or name.lower().startswith("readme"):
        return False
    return name.lower().endswith(_OURS)


def _why_not(path: str) -> str:
    """Say why the program does not read a file of a part of the record, "" if it does."""
    part, *folders, name = path.split("/")
    stem, _, ending = name.rpartition(".")
    wanted = PARTS[part]
    place = f"{part}/CIRCLE/{name}" if part in _BY_CIRCLE else f"{part}/{name}"
    if f".{ending}" != wanted and not (part == "minutes" and ending == "md"):
        return words.WHY_ENDING.format(part=part, ending=wanted)
    if not all(is_id(one) for one in (*folders, stem)):
        return words.WHY_NAME
    deep = 1 if part in _BY_CIRCLE else 0
    if len(folders) > deep:
        return words.WHY_DEEP.format(place=place)
    if len(folders) < deep and part != "minutes":
        return words.WHY_FLAT.format(place=place)
    return ""


def _part(folder: str, tree: Tree) -> Iterator[Finding]:
    """Yield a folder whose name is nearly that of a part of the record."""
    if folder in PARTS or not any(
        path.startswith(f"{folder}/") and path.endswith((".yaml", ".md")) for path in tree.files
    ):
        return
    near = difflib.get_close_matches(folder.lower(), PARTS, 1, 0.8)
    if near:
        what = words.NO_PART.format(folder=folder, near=near[0])
        yield Finding(folder, 0, what, words.NO_PART_REMEDY)


def _circle(folder: str, circles: tuple[str, ...]) -> Iterator[Finding]:
    part, _, circle = folder.partition("/")
    named = part == "minutes" and circles  # each of these minutes is named with its line
    if part in _BY_CIRCLE and circle not in circles and not named:
        what = words.NO_CIRCLE_FILE.format(circle=circle)
        yield Finding(folder, 0, what, words.NO_CIRCLE_FILE_REMEDY.format(circle=circle))


def _minutes_twice(tree: Tree) -> Iterator[Finding]:
    first: dict[str, str] = {}
    for path in tree.part("minutes"):
        name = path.rpartition("/")[2]
        other = first.setdefault(name, path)
        if other != path:
            what = words.MINUTES_TWICE.format(other=other)
            yield Finding(path, 0, what, words.MINUTES_TWICE_REMEDY)

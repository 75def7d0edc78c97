"""What a record needs besides its own files: the attributes for git, and the schemas.

Reads `.gitattributes` of the record and of the folders above it up to the
repository's, and `.schema/`. Never runs git.
Source: reliability.md 5.2; issue 3 section 1 and the end of section 3.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

from sociocli.errors import BadRequest, RecordError
from sociocli.record import check_record_wording as words
from sociocli.record.check_walk import Tree
from sociocli.record.disk import read_whole
from sociocli.record.editor_line import SCHEMA_FOLDER
from sociocli.record.finding import Finding
from sociocli.record.schema import schema_bytes, schemas
from sociocli.record.yaml_tree import SIZE_LIMIT

__all__ = ["check_attributes", "check_schemas"]

ATTRIBUTES = ".gitattributes"
_OTHER_FILES = re.compile(r".*\.(?!ya?ml$|md$|\*$|y\*ml$)[A-Za-z0-9]+$")


def check_attributes(root: Path, tree: Tree) -> Iterator[Finding]:
    """Yield what git would do to the files of a record.

    Args:
        root: The record folder.
        tree: All files of the record.

    """
    above = _above(root)
    files = [(root / path, path) for path in tree.files if path.split("/")[-1] == ATTRIBUTES]
    files += [(folder / ATTRIBUTES, "../" * (n + 1) + ATTRIBUTES) for n, folder in above]
    kept = False
    for path, shown in files:
        for number, line in enumerate(_lines(path), 1):
            pattern, *attributes = line.split() or [""]
            if not pattern or pattern.startswith("#") or _OTHER_FILES.match(pattern):
                continue
            if "merge=union" in attributes:
                yield Finding(shown, number, words.UNION, words.UNION_REMEDY)
            kept = kept or "eol=lf" in attributes or "-text" in attributes
    if _is_in_git(root) and not kept:
        yield Finding(ATTRIBUTES, 0, words.NO_ATTRIBUTES, words.NO_ATTRIBUTES_REMEDY)


def check_schemas(root: Path, tree: Tree, *, named: bool) -> Iterator[Finding]:
    """Yield schemas that are missing or of another edition.

    Args:
        root: The record folder.
        tree: All files of the record.
        named: Whether the first line of some file names one.

    """
    there = any(path.startswith(f"{SCHEMA_FOLDER}/") for path in tree.files)
    if not there and not named:
        return
    for kind, schema in schemas().items():
        path = f"{SCHEMA_FOLDER}/{kind}.json"
        if path not in tree.files:
            yield Finding(path, 0, words.SCHEMA_MISSING, words.SCHEMA_REMEDY)
        elif _bytes(root / path).replace(b"\r\n", b"\n") != schema_bytes(schema):
            yield Finding(path, 0, words.SCHEMA_STALE, words.SCHEMA_REMEDY)


def _is_in_git(root: Path) -> bool:
    return any((folder / ".git").exists() for folder in (root, *root.parents))


def _above(root: Path) -> list[tuple[int, Path]]:
    """Return the folders above a record, up to the top of its repository, with attributes."""
    if not _is_in_git(root) or (root / ".git").exists():
        return []
    found = []
    for number, folder in enumerate(root.parents):
        if (folder / ATTRIBUTES).is_file():
            found.append((number, folder))
        if (folder / ".git").exists():
            break
    return found


def _lines(path: Path) -> list[str]:
    return _bytes(path).decode("utf-8", "replace").splitlines()


def _bytes(path: Path) -> bytes:
    try:
        return read_whole(path, SIZE_LIMIT)
    except (BadRequest, RecordError):
        return b""

"""The first line of a file that tells editors by which schema to complete and check it.

The schemas lie in `.schema/` of a record; without them no line is written.
"""

from __future__ import annotations

from pathlib import Path, PurePosixPath

__all__ = ["SCHEMA_FOLDER", "editor_line", "kind_of"]

SCHEMA_FOLDER = ".schema"
_KINDS = {
    "minutes": "minutes",
    "agendas": "agenda",
    "circles": "circle",
    "decisions": "decision",
    "terms": "term",
    "actions": "action",
    "backlog": "topic",
}


def kind_of(path: str) -> str:
    """Return the kind of a file of the record: minutes, agenda, circle, decision and so on.

    Args:
        path: Its path below the record, with slashes.

    Returns:
        The kind, "organisation" for `sociocli.yaml`, or "" for any other file.

    """
    first, slash, _ = path.partition("/")
    if not slash:
        return "organisation" if first == "sociocli.yaml" else ""
    return _KINDS.get(first, "")


def editor_line(root: Path, path: str) -> str:
    """Return the line for a file, with its line end, or "" if the record has no schemas.

    Args:
        root: The record folder.
        path: The file's path below it, with slashes.

    """
    kind = kind_of(path)
    if not kind or not (root / SCHEMA_FOLDER).is_dir():
        return ""
    up = "../" * (len(PurePosixPath(path).parts) - 1)
    return f"# yaml-language-server: $schema={up}{SCHEMA_FOLDER}/{kind}.json\n"

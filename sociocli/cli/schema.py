"""`sociocli schema`: the JSON Schemas of the files.

Must not know how they are made.
Source: product.md section 3.
"""

from __future__ import annotations

from pathlib import Path

from sociocli.cli import check_wording as words
from sociocli.cli import files_wording as files
from sociocli.cli.listing import print_json, print_rows
from sociocli.cli.saying import say
from sociocli.errors import BadRequest
from sociocli.record.editor_line import SCHEMA_FOLDER
from sociocli.record.schema import schema_bytes, schemas, write_schemas

__all__ = ["list_schemas", "show_schema", "write_all"]


def list_schemas(*, json: bool = False) -> None:
    """List the kinds of files; as JSON, with their schemas.

    Args:
        json: Whether to print one JSON document.

    """
    known = schemas()
    if json:
        print_json(known)
        return
    rows = [(kind, words.PLACES[kind], one["description"]) for kind, one in known.items()]
    print_rows(words.COLUMNS, rows)


def show_schema(kind: str) -> None:
    """Print the schema of a kind of file.

    Args:
        kind: Like "circle" or "minutes".

    Raises:
        BadRequest: If there is no such kind.

    """
    known = schemas()
    if kind not in known:
        raise BadRequest(words.NO_KIND.format(kind=kind, known=", ".join(known)))
    print_json(known[kind])


def write_all(root: Path) -> None:
    """Write all schemas into the record, and say which ones have changed.

    Args:
        root: The record folder.

    """
    now = {f"{SCHEMA_FOLDER}/{kind}.json": schema_bytes(one) for kind, one in schemas().items()}
    same = {path for path, data in now.items() if _held(root / path) == data}
    for path in write_schemas(root):
        say((files.SAME if path in same else files.WROTE).format(path=path))


def _held(path: Path) -> bytes:
    return path.read_bytes() if path.is_file() else b""

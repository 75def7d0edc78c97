"""Every rule of the record, and the schemas of its files."""

from __future__ import annotations

from typing import Annotated

import typer

from sociocli.cli import check_wording as words
from sociocli.cli.options import Json, root, today

__all__ = ["add_to"]


def add_to(app: typer.Typer) -> None:
    """Add these commands to the program."""
    app.command(help=words.CHECK)(check)
    app.command(help=words.SCHEMA)(schema)


def check(
    paths: Annotated[
        list[str] | None, typer.Argument(metavar="[PATH...]", help=words.ARGUMENT_PATHS)
    ] = None,
    circle: Annotated[str, typer.Option("--circle", metavar="ID", help=words.OPTION_CIRCLE)] = "",
    date: Annotated[str, typer.Option("--date", metavar="DAY", help=words.OPTION_DATE)] = "",
    json: Json = False,  # noqa: FBT002
) -> None:
    """Check a record."""
    from sociocli.cli.check import check

    raise typer.Exit(check(root(), paths or (), date or today(), circle=circle, json=json))


def schema(
    kind: Annotated[str, typer.Argument(metavar="[KIND]", help=words.ARGUMENT_KIND)] = "",
    write: Annotated[bool, typer.Option("--write", help=words.OPTION_WRITE)] = False,  # noqa: FBT002
    json: Json = False,  # noqa: FBT002
) -> None:
    """Print a schema, or write all of them."""
    from sociocli.cli.schema import list_schemas, show_schema, write_all

    if write:
        write_all(root())
    elif kind:
        show_schema(kind)
    else:
        list_schemas(json=json)

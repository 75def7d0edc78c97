"""The record for other programs: a calendar, tables, everything, a handbook."""

from __future__ import annotations

from typing import Annotated

import typer

from sociocli.cli import export_wording as words
from sociocli.cli.options import OnlyCircle, group, root, today

__all__ = ["add_to", "export_app"]

export_app = group(words.EXPORT)
Out = Annotated[str, typer.Option("--out", metavar="FILE", help=words.OPTION_OUT)]
Force = Annotated[bool, typer.Option("--force", help=words.OPTION_FORCE)]


def add_to(app: typer.Typer) -> None:
    """Add these commands to the program."""
    app.add_typer(export_app, name="export")


@export_app.command("calendar", help=words.CALENDAR)
def calendar(
    circle: OnlyCircle = "",
    out: Out = "",
    force: Force = False,  # noqa: FBT002
) -> None:
    """Write a calendar."""
    from sociocli.cli.export import Target, export_calendar

    export_calendar(root(), Target(out, force=force), circle=circle)


@export_app.command("csv", help=words.CSV)
def table(
    what: Annotated[str, typer.Argument(metavar="WHAT", help=words.ARGUMENT_TABLE)],
    circle: OnlyCircle = "",
    excel: Annotated[bool, typer.Option("--excel", help=words.OPTION_EXCEL)] = False,  # noqa: FBT002
    out: Out = "",
    force: Force = False,  # noqa: FBT002
) -> None:
    """Write a table."""
    from sociocli.cli.export import Target, export_csv

    export_csv(root(), Target(out, force=force), what, circle=circle, excel=excel)


@export_app.command("json", help=words.JSON)
def json(
    circle: OnlyCircle = "",
    out: Out = "",
    force: Force = False,  # noqa: FBT002
) -> None:
    """Write everything."""
    from sociocli.cli.export import Target, export_json

    export_json(root(), Target(out, force=force), circle=circle)


@export_app.command("handbook", help=words.HANDBOOK)
def handbook(
    as_of: Annotated[str, typer.Option("--as-of", metavar="DAY", help=words.OPTION_AS_OF)] = "",
    circle: OnlyCircle = "",
    out: Out = "",
    force: Force = False,  # noqa: FBT002
) -> None:
    """Write the handbook."""
    from sociocli.cli.export import Target, export_handbook

    export_handbook(root(), Target(out, force=force), as_of or today(), today(), circle=circle)

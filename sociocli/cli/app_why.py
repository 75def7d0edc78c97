"""How a decision came about."""

from __future__ import annotations

from typing import Annotated

import typer

from sociocli.cli import why_wording as words
from sociocli.cli.options import Json, root, today

__all__ = ["add_to"]


def add_to(app: typer.Typer) -> None:
    """Add these commands to the program."""
    app.command(help=words.WHY)(why)


def why(
    id: Annotated[str, typer.Argument(metavar="ID", help=words.ARGUMENT_ID)],  # noqa: A002
    json: Json = False,  # noqa: FBT002
) -> None:
    """Tell how something came about."""
    from sociocli.cli.why import why as tell

    tell(root(), today(), id, json=json)

"""The command `sociocli practice check` and its options."""

from __future__ import annotations

from typing import Annotated

import typer

from sociocli.cli import practice_check_wording as words
from sociocli.cli.options import Json

__all__ = ["add_to"]


def add_to(practice: typer.Typer) -> None:
    """Add this command to the practice ones."""
    practice.command("check", help=words.CHECK)(check)


def check(
    files: Annotated[
        list[str] | None, typer.Argument(metavar="[FILE...]", help=words.ARGUMENT_FILES)
    ] = None,
    json: Json = False,  # noqa: FBT002
) -> None:
    """Find mistakes in scenarios."""
    from sociocli.cli.practice_check import check_scenarios

    raise typer.Exit(check_scenarios(files or [], json=json))

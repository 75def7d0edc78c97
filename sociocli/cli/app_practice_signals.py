"""The command `sociocli practice signals` and its options."""

from __future__ import annotations

from typing import Annotated

import typer

from sociocli.cli import practice_signals_wording as words
from sociocli.cli.options import Json

__all__ = ["add_to"]


def add_to(practice: typer.Typer) -> None:
    """Add this command to the practice ones."""
    practice.command("signals", help=words.SIGNALS)(signals)


def signals(
    name: Annotated[str, typer.Argument(metavar="[NUMBER]", help=words.ARGUMENT_NAME)] = "",
    markdown: Annotated[bool, typer.Option("--markdown", help=words.OPTION_MARKDOWN)] = False,  # noqa: FBT002
    json: Json = False,  # noqa: FBT002
) -> None:
    """List what the coach watches for, or explain one signal."""
    from sociocli.cli.practice_signals import explain_signal, list_signals

    if name:
        explain_signal(name, json=json)
    else:
        list_signals(json=json, markdown=markdown)

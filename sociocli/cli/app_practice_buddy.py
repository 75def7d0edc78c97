"""The commands `practice share`, `practice step` and `practice comments`."""

from __future__ import annotations

from typing import Annotated

import typer

from sociocli.cli import buddy_wording as words
from sociocli.cli.options import Answers, Json, Plain

__all__ = ["add_to"]


def add_to(practice: typer.Typer) -> None:
    """Add these commands to those of practice."""
    practice.command(help=words.SHARE)(share)
    practice.command(help=words.STEP)(step)
    practice.command(help=words.COMMENTS)(comments)


def share(
    id: Annotated[str, typer.Argument(metavar="[ID]", help=words.ARGUMENT_SHARED)] = "",  # noqa: A002
    to: Annotated[str, typer.Option("--to", metavar="FILE", help=words.OPTION_TO)] = "",
    keep_names: Annotated[  # noqa: FBT002
        bool, typer.Option("--keep-names", help=words.OPTION_KEEP_NAMES)
    ] = False,
    list_: Annotated[bool, typer.Option("--list", help=words.OPTION_LIST)] = False,  # noqa: FBT002
    json: Json = False,  # noqa: FBT002
) -> None:
    """Share a practice or a meeting with a buddy, or list what can be shared."""
    from sociocli.cli.buddy import list_shareable, share_meeting

    if list_ or json:
        list_shareable(json=json)
    else:
        share_meeting(id, to, keep_names=keep_names)


def step(
    file: Annotated[str, typer.Argument(metavar="FILE", help=words.ARGUMENT_FILE)],
    plain: Plain = False,  # noqa: FBT002
    answers: Answers = "",
) -> None:
    """Go through a meeting that was shared."""
    from sociocli.cli.buddy_step import step as go

    code = go(file, plain=plain, answers=answers)
    if code:
        raise typer.Exit(code)


def comments(
    files: Annotated[list[str], typer.Argument(metavar="FILE...", help=words.ARGUMENT_FILES)],
    json: Json = False,  # noqa: FBT002
) -> None:
    """Show what buddies have written."""
    from sociocli.cli.buddy_comments import show_comments

    show_comments(files, json=json)

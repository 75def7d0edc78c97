"""One commit of what a meeting wrote."""

from __future__ import annotations

from typing import Annotated

import typer

from sociocli.cli import commit_wording as words
from sociocli.cli.options import Yes, root

__all__ = ["add_to"]


def add_to(app: typer.Typer) -> None:
    """Add these commands to the program."""
    app.command(help=words.COMMIT)(commit)


def commit(
    id: Annotated[str, typer.Argument(metavar="[ID]", help=words.ARGUMENT)] = "",  # noqa: A002
    yes: Yes = False,  # noqa: FBT002
    show: Annotated[bool, typer.Option("--show", help=words.OPTION_SHOW)] = False,  # noqa: FBT002
    with_hooks: Annotated[  # noqa: FBT002
        bool, typer.Option("--with-hooks", help=words.OPTION_WITH_HOOKS)
    ] = False,
) -> None:
    """Commit what meetings wrote, and what else of the record has changed."""
    from sociocli.cli.commit import Wish, commit

    commit(root(), Wish(id, yes, with_hooks, show))

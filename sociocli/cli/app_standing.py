"""The commands over what stands: decisions, roles, terms, actions, backlog, what is due.

Each noun has a group in a file of its own; alone it lists.
"""

from __future__ import annotations

from typing import Annotated

import typer

from sociocli.cli import standing_wording as words
from sociocli.cli.app_actions import actions_app
from sociocli.cli.app_backlog import backlog_app
from sociocli.cli.app_decisions import decisions_app
from sociocli.cli.app_terms import terms_app
from sociocli.cli.options import Json, OnlyCircle, root, today

__all__ = ["actions_app", "add_to", "backlog_app", "decisions_app", "terms_app"]

_Day = Annotated[str, typer.Option("--date", "--as-of", metavar="DAY", help=words.OPTION_TODAY)]


def add_to(app: typer.Typer) -> None:
    """Add these commands to the program."""
    app.add_typer(decisions_app, name="decisions")
    app.command(help=words.ROLES)(roles)
    app.add_typer(terms_app, name="terms")
    app.add_typer(actions_app, name="actions")
    app.add_typer(backlog_app, name="backlog")
    app.command(help=words.DUE)(due)


def roles(
    circle: OnlyCircle = "",
    as_of: Annotated[str, typer.Option("--as-of", metavar="DAY", help=words.OPTION_AS_OF)] = "",
    json: Json = False,  # noqa: FBT002
) -> None:
    """List roles."""
    from sociocli.cli.roles import list_roles

    day = _day(as_of)
    list_roles(root(), day, circle, json=json, past=day < today())


def due(
    within: Annotated[
        int, typer.Option("--within", metavar="DAYS", help=words.OPTION_WITHIN, min=0)
    ] = 30,
    circle: OnlyCircle = "",
    date: _Day = "",
    json: Json = False,  # noqa: FBT002
) -> None:
    """List what is due."""
    from sociocli.cli.due import list_due

    raise typer.Exit(list_due(root(), _day(date), circle, within, json=json))


def _day(said: str) -> str:
    """Return the day that is looked at: today, or the one that was said."""
    from sociocli.domain.recurring import day_meant

    return day_meant(said, today()) or today()

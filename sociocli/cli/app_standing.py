"""The commands over what stands: decisions, roles, terms, actions, backlog, what is due."""

from __future__ import annotations

import typer

from sociocli.cli import standing_wording as words

__all__ = ["actions_app", "add_to", "backlog_app", "decisions_app", "terms_app"]

decisions_app = typer.Typer(help=words.DECISIONS, rich_markup_mode=None)
terms_app = typer.Typer(help=words.TERMS, rich_markup_mode=None)
actions_app = typer.Typer(help=words.ACTIONS, rich_markup_mode=None)
backlog_app = typer.Typer(help=words.BACKLOG, rich_markup_mode=None)


def add_to(app: typer.Typer) -> None:
    """Add these commands to the program."""
    del app

"""The commands that look back on practising: log, ladder, portfolio; and their options."""

from __future__ import annotations

from typing import Annotated

import typer

from sociocli.cli import overtime_wording as words
from sociocli.cli.options import Json, root, today

__all__ = ["add_to"]

_As = Annotated[str, typer.Option("--as", metavar="ID", help=words.OPTION_AS)]


def add_to(practice: typer.Typer) -> None:
    """Add these commands to the practice ones."""
    practice.command("log", help=words.LOG)(log)
    practice.command("ladder", help=words.LADDER)(ladder)
    practice.command("portfolio", help=words.PORTFOLIO)(portfolio)


def log(
    weeks: Annotated[int, typer.Option("--weeks", metavar="N", help=words.OPTION_WEEKS)] = 12,
    person: _As = "",
    json: Json = False,  # noqa: FBT002
) -> None:
    """Show what was practised."""
    from sociocli.cli.practice_log import show_log

    show_log(root(), today(), weeks, person, json=json)


def ladder(
    person: _As = "",
    json: Json = False,  # noqa: FBT002
) -> None:
    """Show the ladder."""
    from sociocli.cli.practice_ladder import show_ladder

    show_ladder(root(), person, json=json)


def portfolio(
    to: Annotated[str, typer.Option("--to", metavar="FILE", help=words.OPTION_TO_FILE)] = "",
    person: _As = "",
) -> None:
    """Write a portfolio."""
    from sociocli.cli.practice_portfolio import write_portfolio

    write_portfolio(root(), to, person)

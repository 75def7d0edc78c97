"""Finding words in a record."""

from __future__ import annotations

from typing import Annotated

import typer

from sociocli.cli import search_wording as words
from sociocli.cli.options import Json, root

__all__ = ["add_to"]

_KINDS = "minutes, decision, term, action, topic, agenda, circle"


def add_to(app: typer.Typer) -> None:
    """Add these commands to the program."""
    app.command(help=words.SEARCH)(search)


def search(
    typed: Annotated[list[str], typer.Argument(metavar="WORDS...", help=words.WORDS)],
    circle: Annotated[str, typer.Option("--circle", metavar="ID", help=words.OPTION_CIRCLE)] = "",
    kind: Annotated[
        str, typer.Option("--kind", metavar="KIND", help=words.OPTION_KIND.format(kinds=_KINDS))
    ] = "",
    person: Annotated[str, typer.Option("--person", metavar="WHO", help=words.OPTION_PERSON)] = "",
    since: Annotated[str, typer.Option("--since", metavar="DAY", help=words.OPTION_SINCE)] = "",
    until: Annotated[str, typer.Option("--until", metavar="DAY", help=words.OPTION_UNTIL)] = "",
    limit: Annotated[
        int, typer.Option("--limit", metavar="N", min=1, help=words.OPTION_LIMIT)
    ] = 20,
    json: Json = False,  # noqa: FBT002
) -> None:
    """Find words."""
    from sociocli.cli.search import find
    from sociocli.record.search import Wanted

    narrowed = Wanted((), "", kind, person, since, until, limit)
    raise typer.Exit(find(root(), tuple(typed), circle, narrowed=narrowed, json=json))

"""The commands over the backlog, and their options."""

from __future__ import annotations

from typing import Annotated

import typer

from sociocli.cli import standing_wording as words
from sociocli.cli.options import Json, OfCircle, OnlyCircle, WholeSentences, root, today

__all__ = ["backlog_app"]

backlog_app = typer.Typer(help=words.BACKLOG, rich_markup_mode=None, cls=WholeSentences)

_Id = Annotated[str, typer.Argument(metavar="ID", help=words.ARGUMENT_TOPIC)]
_Kind = Annotated[str | None, typer.Option("--kind", metavar="KIND", help=words.OPTION_KIND)]
_Minutes = Annotated[
    int | None, typer.Option("--minutes", metavar="N", help=words.OPTION_TOPIC_MINUTES)
]
_By = Annotated[str | None, typer.Option("--by", metavar="PERSON", help=words.OPTION_BRINGS)]
_Why = Annotated[str | None, typer.Option("--why", metavar="TEXT", help=words.OPTION_WHY)]
_When = Annotated[str | None, typer.Option("--when", metavar="WHEN", help=words.OPTION_WHEN)]
_Wished = Annotated[str | None, typer.Option("--wished", metavar="TEXT", help=words.OPTION_WISHED)]


@backlog_app.callback(invoke_without_command=True)
@backlog_app.command("list", help=words.BACKLOG_LIST)
def backlog_list(
    context: typer.Context,
    circle: OnlyCircle = "",
    json: Json = False,  # noqa: FBT002
) -> None:
    """List topics."""
    if context.invoked_subcommand is not None:
        return
    from sociocli.cli.backlog import list_backlog

    list_backlog(root(), circle, json=json)


@backlog_app.command("show", help=words.BACKLOG_SHOW)
def backlog_show(
    id: _Id,  # noqa: A002 - the argument's name
    json: Json = False,  # noqa: FBT002
) -> None:
    """Show a topic."""
    from sociocli.cli.backlog import show_topic

    show_topic(root(), id, json=json)


@backlog_app.command("add", help=words.BACKLOG_ADD)
def backlog_add(
    title: Annotated[str, typer.Argument(metavar="TITLE", help=words.ARGUMENT_TOPIC_TITLE)],
    kind: _Kind = None,
    minutes: _Minutes = None,
    by: _By = None,
    why: _Why = None,
    when: _When = None,
    wished: _Wished = None,
    circle: OfCircle = "",
) -> None:
    """Add a topic."""
    from sociocli.cli.backlog import TopicFacts, add_topic

    given = TopicFacts(title, kind, minutes, by, why, when, wished)
    add_topic(root(), given, today(), circle)


@backlog_app.command("set", help=words.BACKLOG_SET)
def backlog_set(
    id: _Id,  # noqa: A002 - the argument's name
    title: Annotated[
        str | None, typer.Option("--title", metavar="TITLE", help=words.OPTION_TITLE)
    ] = None,
    kind: _Kind = None,
    minutes: _Minutes = None,
    by: _By = None,
    why: _Why = None,
    when: _When = None,
    wished: _Wished = None,
) -> None:
    """Change a topic."""
    from sociocli.cli.backlog import TopicFacts, set_topic

    set_topic(root(), id, TopicFacts(title, kind, minutes, by, why, when, wished), today())


@backlog_app.command("order", help=words.BACKLOG_ORDER)
def backlog_order(
    id: _Id,  # noqa: A002 - the argument's name
    where: Annotated[
        str, typer.Argument(metavar="first|last|before|after", help=words.ARGUMENT_WHERE)
    ],
    other: Annotated[str, typer.Argument(metavar="[OTHER]", help=words.ARGUMENT_OTHER)] = "",
) -> None:
    """Move a topic."""
    from sociocli.cli.backlog import order_topic

    order_topic(root(), id, where, other)


@backlog_app.command("drop", help=words.BACKLOG_DROP)
def backlog_drop(
    id: _Id,  # noqa: A002 - the argument's name
) -> None:
    """Drop a topic."""
    from sociocli.cli.backlog import drop_topic

    drop_topic(root(), id)


@backlog_app.command("take", help=words.BACKLOG_TAKE)
def backlog_take(
    id: _Id,  # noqa: A002 - the argument's name
    agenda: Annotated[str, typer.Argument(metavar="AGENDA", help=words.ARGUMENT_PREPARED)],
) -> None:
    """Put a topic on an agenda."""
    from sociocli.cli.backlog_take import take_topic

    take_topic(root(), id, agenda)

"""The commands over decisions, and their options."""

from __future__ import annotations

from typing import Annotated

import typer

from sociocli.cli import standing_wording as words
from sociocli.cli.options import Json, OfCircle, On, OnlyCircle, WholeSentences, root, today

__all__ = ["decisions_app"]

decisions_app = typer.Typer(help=words.DECISIONS, rich_markup_mode=None, cls=WholeSentences)

_Id = Annotated[str, typer.Argument(metavar="ID", help=words.ARGUMENT_DECISION)]
_Review = Annotated[str | None, typer.Option("--review", metavar="WHEN", help=words.OPTION_REVIEW)]
_Expires = Annotated[
    str | None, typer.Option("--expires", metavar="WHEN", help=words.OPTION_EXPIRES)
]
_Owner = Annotated[str | None, typer.Option("--owner", metavar="PERSON", help=words.OPTION_OWNER)]
_In = Annotated[str, typer.Option("--in", metavar="MINUTES", help=words.OPTION_DECIDED_IN)]


@decisions_app.callback(invoke_without_command=True)
@decisions_app.command("list", help=words.DECISIONS_LIST)
def decisions_list(
    context: typer.Context,
    ended: Annotated[bool, typer.Option("--ended", help=words.OPTION_ENDED)] = False,  # noqa: FBT002
    expired: Annotated[bool, typer.Option("--expired", help=words.OPTION_EXPIRED)] = False,  # noqa: FBT002
    every: Annotated[bool, typer.Option("--all", help=words.OPTION_ALL_DECISIONS)] = False,  # noqa: FBT002
    as_of: Annotated[str, typer.Option("--as-of", metavar="DAY", help=words.OPTION_AS_OF)] = "",
    circle: OnlyCircle = "",
    json: Json = False,  # noqa: FBT002
) -> None:
    """List decisions."""
    if context.invoked_subcommand is not None:
        return
    from sociocli.cli.standing_given import one_of

    which = one_of(**{"--ended": ended, "--expired": expired, "--all": every, "--as-of": as_of})
    if which == "as-of":
        from sociocli.cli.decisions_then import list_decisions_as_of
        from sociocli.domain.recurring import day_meant

        list_decisions_as_of(root(), day_meant(as_of, today()), circle, json=json)
        return
    from sociocli.cli.decisions import list_decisions

    list_decisions(root(), today(), circle, json=json, which=which)


@decisions_app.command("show", help=words.DECISIONS_SHOW)
def decisions_show(
    id: _Id,  # noqa: A002 - the argument's name
    as_of: Annotated[
        str, typer.Option("--as-of", metavar="DAY", help=words.OPTION_AS_OF_TEXT)
    ] = "",
    json: Json = False,  # noqa: FBT002
) -> None:
    """Show a decision."""
    from sociocli.cli.decisions_then import show_decision
    from sociocli.domain.recurring import day_meant

    show_decision(root(), id, day_meant(as_of, today()), json=json)


@decisions_app.command("add", help=words.DECISIONS_ADD)
def decisions_add(  # noqa: PLR0913, PLR0917 - one argument for each option
    title: Annotated[str, typer.Argument(metavar="TITLE", help=words.ARGUMENT_TITLE)],
    text: Annotated[str, typer.Option("--text", metavar="TEXT", help=words.OPTION_TEXT)] = "",
    file: Annotated[str, typer.Option("--file", metavar="FILE", help=words.OPTION_TEXT_FILE)] = "",
    adopted: Annotated[
        str, typer.Option("--adopted", metavar="DAY", help=words.OPTION_ADOPTED)
    ] = "",
    review: _Review = None,
    expires: _Expires = None,
    owner: _Owner = None,
    minutes: _In = "",
    circle: OfCircle = "",
) -> None:
    """Add a decision."""
    from sociocli.cli.decisions_change import Facts, add_decision

    given = Facts(
        title=title,
        review=review,
        expires=expires,
        owner=owner,
        adopted=adopted,
        minutes=minutes,
        text=text,
        file=file,
        circle=circle,
    )
    add_decision(root(), given, today())


@decisions_app.command("set", help=words.DECISIONS_SET)
def decisions_set(
    id: _Id,  # noqa: A002 - the argument's name
    title: Annotated[
        str | None, typer.Option("--title", metavar="TITLE", help=words.OPTION_TITLE)
    ] = None,
    review: _Review = None,
    expires: _Expires = None,
    owner: _Owner = None,
) -> None:
    """Change a decision's facts."""
    from sociocli.cli.decisions_change import Facts, set_decision

    set_decision(
        root(), id, Facts(title=title, review=review, expires=expires, owner=owner), today()
    )


@decisions_app.command("end", help=words.DECISIONS_END)
def decisions_end(
    id: _Id,  # noqa: A002 - the argument's name
    because: Annotated[
        str, typer.Option("--because", metavar="TEXT", help=words.OPTION_BECAUSE)
    ] = "",
    minutes: _In = "",
    on: On = "",
) -> None:
    """End a decision."""
    from sociocli.cli.decisions_change import end_decision

    end_decision(root(), id, today(), because=because, minutes=minutes, on=on)

"""The commands over minutes, and the late answer of somebody who was absent."""

from __future__ import annotations

from typing import Annotated

import typer

from sociocli.cli import accepting_wording as accepting
from sociocli.cli import wording as words
from sociocli.cli.options import Date, Json, Where, group, root, today

__all__ = ["add_to", "minutes_app"]

minutes_app = group(words.MINUTES)


def add_to(app: typer.Typer) -> None:
    """Add these commands to the program."""
    app.add_typer(minutes_app, name="minutes")
    app.command(help=words.ANSWER)(answer)


def answer(
    id: Annotated[str, typer.Argument(metavar="ID", help=words.ARGUMENT_MINUTES)],  # noqa: A002
    person: Annotated[str, typer.Argument(metavar="PERSON", help=words.ARGUMENT_PERSON)],
    word: Annotated[str, typer.Argument(metavar="consent|objection", help=words.ARGUMENT_ANSWER)],
    reason: Annotated[str, typer.Option("--reason", metavar="TEXT", help=words.OPTION_REASON)] = "",
    item: Annotated[str, typer.Option("--item", metavar="N", help=words.OPTION_ITEM)] = "",
    date: Date = "",
) -> None:
    """Give the late answer of somebody who was absent."""
    from sociocli.cli.answer import answer
    from sociocli.record.late_answer import LateAnswer

    answer(Where.folder, id, LateAnswer(person, word, reason, item, date))


@minutes_app.command("list", help=words.MINUTES_LIST)
def minutes_list(
    circle: Annotated[
        str, typer.Option("--circle", metavar="ID", help=accepting.OPTION_CIRCLE)
    ] = "",
    json: Json = False,  # noqa: FBT002
) -> None:
    """List minutes."""
    from sociocli.cli.minutes import list_minutes

    list_minutes(root(), circle=circle, json=json)


@minutes_app.command("show", help=words.MINUTES_SHOW)
def minutes_show(
    id: Annotated[str, typer.Argument(metavar="[ID]", help=words.ARGUMENT_MINUTES)] = "",  # noqa: A002
    yaml: Annotated[bool, typer.Option("--yaml", help=words.OPTION_YAML)] = False,  # noqa: FBT002
    json: Json = False,  # noqa: FBT002
) -> None:
    """Show minutes."""
    from sociocli.cli.minutes import show_minutes

    show_minutes(root(), id, yaml=yaml, json=json)


@minutes_app.command("render", help=words.MINUTES_RENDER)
def minutes_render(
    id: Annotated[str, typer.Argument(metavar="[ID]", help=words.ARGUMENT_MINUTES)] = "",  # noqa: A002
    force: Annotated[bool, typer.Option("--force", help=words.OPTION_FORCE)] = False,  # noqa: FBT002
) -> None:
    """Make the Markdown of minutes anew."""
    from sociocli.cli.minutes import render_minutes

    render_minutes(root(), id, force=force)


@minutes_app.command("check", help=words.MINUTES_CHECK)
def minutes_check(
    id: Annotated[str, typer.Argument(metavar="[ID]", help=words.ARGUMENT_MINUTES)] = "",  # noqa: A002
    json: Json = False,  # noqa: FBT002
) -> None:
    """Check minutes."""
    from sociocli.cli.minutes import check

    raise typer.Exit(check(root(), id, json=json))


@minutes_app.command("accept", help=accepting.ACCEPT)
def minutes_accept(
    id: Annotated[str, typer.Argument(metavar="ID", help=words.ARGUMENT_MINUTES)],  # noqa: A002
    meeting: Annotated[str, typer.Option("--in", metavar="ID", help=accepting.OPTION_IN)] = "",
    how: Annotated[str, typer.Option("--how", metavar="TEXT", help=accepting.OPTION_HOW)] = "",
    date: Date = "",
) -> None:
    """Accept minutes."""
    from sociocli.cli.accepting import accept_minutes

    accept_minutes(root(), today(), id, meeting=meeting, how=how, date=date)


@minutes_app.command("correct", help=accepting.CORRECT)
def minutes_correct(
    id: Annotated[str, typer.Argument(metavar="ID", help=words.ARGUMENT_MINUTES)],  # noqa: A002
    text: Annotated[str, typer.Argument(metavar="TEXT", help=accepting.ARGUMENT_TEXT)],
    meeting: Annotated[
        str, typer.Option("--in", metavar="ID", help=accepting.OPTION_CORRECTED_IN)
    ] = "",
    by: Annotated[str, typer.Option("--by", metavar="PERSON", help=accepting.OPTION_BY)] = "",
    date: Date = "",
) -> None:
    """Add a correction to minutes."""
    from sociocli.cli.accepting import correct_minutes

    correct_minutes(root(), today(), id, text, meeting=meeting, by=by, date=date)

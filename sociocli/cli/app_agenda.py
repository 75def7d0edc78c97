"""The commands over agendas and formats, and their options."""

from __future__ import annotations

from typing import Annotated

import typer

from sociocli.cli import agenda_new_wording as new_words
from sociocli.cli import wording as words
from sociocli.cli.options import Circle, Date, Json, Yes, group, root, today

__all__ = ["add_to", "agenda_app"]

agenda_app = group(words.AGENDA)


def add_to(app: typer.Typer) -> None:
    """Add these commands to the program."""
    app.add_typer(agenda_app, name="agenda")


@agenda_app.command("list", help=words.AGENDA_LIST)
def agenda_list(
    json: Json = False,  # noqa: FBT002
) -> None:
    """List formats and prepared agendas."""
    from sociocli.cli.agenda import list_agendas

    list_agendas(root(), json=json)


@agenda_app.command("show", help=words.AGENDA_SHOW)
def agenda_show(
    name: Annotated[str, typer.Argument(metavar="[AGENDA]", help=words.ARGUMENT_AGENDA)] = "",
    markdown: Annotated[bool, typer.Option("--markdown", help=words.OPTION_MARKDOWN)] = False,  # noqa: FBT002
    json: Json = False,  # noqa: FBT002
) -> None:
    """Show an agenda."""
    from sociocli.cli.agenda import show_agenda

    show_agenda(root(), name, today(), markdown=markdown, json=json)


@agenda_app.command("new", help=words.AGENDA_NEW)
def agenda_new(  # noqa: PLR0913, PLR0917 - one argument for each option
    circle: Circle = "",
    date: Date = "",
    time: Annotated[str, typer.Option("--time", metavar="TIME", help=words.OPTION_TIME)] = "",
    minutes: Annotated[
        int,
        typer.Option("--minutes", metavar="N", help=words.OPTION_MINUTES, show_default=False),
    ] = 0,
    item: Annotated[
        list[str] | None,
        typer.Option("--item", metavar="TITLE:KIND:MINUTES", help=words.OPTION_TOPIC),
    ] = None,
    format: Annotated[  # noqa: A002 - the name of the option
        str, typer.Option("--format", metavar="NAME", help=words.OPTION_FORMAT)
    ] = "circle-meeting",
    out: Annotated[str, typer.Option("--out", metavar="FILE", help=words.OPTION_OUT)] = "",
    leaves: Annotated[
        list[str] | None,
        typer.Option("--leaves", metavar="WHO=TIME", help=new_words.OPTION_LEAVES),
    ] = None,
    without: Annotated[
        list[str] | None, typer.Option("--without", metavar="ID", help=new_words.OPTION_WITHOUT)
    ] = None,
    empty: Annotated[bool, typer.Option("--empty", help=new_words.OPTION_EMPTY)] = False,  # noqa: FBT002
    yes: Yes = False,  # noqa: FBT002
) -> None:
    """Prepare an agenda."""
    from sociocli.cli.agenda_new import Prepared, new_agenda
    from sociocli.cli.wiring import at_terminal

    new_agenda(
        root(),
        Prepared(
            circle=circle,
            date=date,
            time=time,
            minutes=minutes,
            items=tuple(item or ()),
            format=format,
            out=out,
            leaves=tuple(leaves or ()),
            without=tuple(without or ()),
            empty=empty,
            today=today(),
            asks=at_terminal() and not yes,
        ),
    )


@agenda_app.command("check", help=words.AGENDA_CHECK)
def agenda_check(
    name: Annotated[str, typer.Argument(metavar="[AGENDA]", help=words.ARGUMENT_AGENDA)] = "",
    json: Json = False,  # noqa: FBT002
) -> None:
    """Check agendas."""
    from sociocli.cli.agenda import check

    raise typer.Exit(check(root(), name, today(), json=json))


@agenda_app.command("questions", help=words.AGENDA_QUESTIONS)
def agenda_questions(
    name: Annotated[str, typer.Argument(metavar="[AGENDA]", help=words.ARGUMENT_AGENDA)] = "",
    circle: Circle = "",
    json: Json = False,  # noqa: FBT002
) -> None:
    """Print the keys of a meeting."""
    import sys

    from sociocli.cli.agenda_questions import questions
    from sociocli.cli.bringing import bring
    from sociocli.process.meeting import meeting

    brought = bring(root(), name, circle, today())
    questions(lambda: meeting(brought), sys.stdout, json=json)

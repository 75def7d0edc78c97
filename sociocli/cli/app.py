"""All commands and their options; the bodies are imported when they are called."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from sociocli.cli import wording as words

__all__ = ["app"]

app = typer.Typer(
    help=words.PROGRAM,
    add_completion=False,
    no_args_is_help=True,
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
    context_settings={"help_option_names": ["-h", "--help"]},
)
agenda_app = typer.Typer(help=words.AGENDA, no_args_is_help=True, rich_markup_mode=None)
minutes_app = typer.Typer(help=words.MINUTES, no_args_is_help=True, rich_markup_mode=None)
app.add_typer(agenda_app, name="agenda")
app.add_typer(minutes_app, name="minutes")


class Where:
    """The folder that `-C` names, or "" for the one we are in."""

    folder = ""


def _version(wanted: bool) -> None:  # noqa: FBT001 - typer calls it so
    if wanted:
        from sociocli import __version__

        typer.echo(f"sociocli {__version__}")
        raise typer.Exit


@app.callback()
def program(
    folder: Annotated[str, typer.Option("-C", metavar="DIR", help=words.OPTION_C)] = "",
    version: Annotated[  # noqa: FBT002
        bool,
        typer.Option(
            "--version", "-V", callback=_version, is_eager=True, help=words.OPTION_VERSION
        ),
    ] = False,
) -> None:
    """Remember which record folder is meant."""
    del version
    Where.folder = folder


Plain = Annotated[bool, typer.Option("--plain", help=words.OPTION_PLAIN)]
Answers = Annotated[str, typer.Option("--answers", metavar="FILE", help=words.OPTION_ANSWERS)]
Json = Annotated[bool, typer.Option("--json", help=words.OPTION_JSON)]
Circle = Annotated[str, typer.Option("--circle", metavar="ID", help=words.OPTION_CIRCLE)]
Date = Annotated[str, typer.Option("--date", metavar="DAY", help=words.OPTION_DATE)]
Began = Annotated[str, typer.Option("--began", metavar="TIME", help=words.OPTION_BEGAN)]


@app.command(help=words.MEET)
def meet(
    agenda: Annotated[str, typer.Argument(metavar="[AGENDA]", help=words.ARGUMENT_AGENDA)] = "",
    circle: Circle = "",
    date: Date = "",
    began: Began = "",
    answers: Answers = "",
    plain: Plain = False,  # noqa: FBT002
) -> None:
    """Hold a meeting."""
    from sociocli.cli.meet import Meet, meet

    raise typer.Exit(
        meet(
            Meet(
                Where.folder,
                agenda,
                circle=circle,
                date=date,
                began=began,
                answers=answers,
                plain=plain,
            )
        )
    )


@app.command(help=words.CONSENT)
def consent(
    circle: Circle = "",
    answers: Answers = "",
    plain: Plain = False,  # noqa: FBT002
) -> None:
    """Take one decision by consent."""
    from sociocli.cli.meet import Meet, meet

    raise typer.Exit(
        meet(Meet(Where.folder, "decision", circle=circle, answers=answers, plain=plain))
    )


@app.command(help=words.ELECT)
def elect(
    circle: Circle = "",
    answers: Answers = "",
    plain: Plain = False,  # noqa: FBT002
) -> None:
    """Hold one selection."""
    from sociocli.cli.meet import Meet, meet

    raise typer.Exit(
        meet(Meet(Where.folder, "selection", circle=circle, answers=answers, plain=plain))
    )


@app.command(help=words.RESUME)
def resume(
    id: Annotated[str, typer.Argument(metavar="[ID]", help=words.ARGUMENT_OPEN)] = "",  # noqa: A002
    listing: Annotated[bool, typer.Option("--list", help=words.OPTION_LIST)] = False,  # noqa: FBT002
    show: Annotated[str, typer.Option("--show", metavar="ID", help=words.OPTION_SHOW)] = "",
    answers: Answers = "",
    plain: Plain = False,  # noqa: FBT002
    json: Json = False,  # noqa: FBT002
) -> None:
    """Go on with a meeting that was paused or cut off."""
    from sociocli.cli import resume as body

    if listing:
        body.list_open(json=json)
    elif show:
        body.show(show)
    else:
        raise typer.Exit(body.resume(Where.folder, id, answers=answers, plain=plain))


@app.command(help=words.ABANDON)
def abandon(
    id: Annotated[str, typer.Argument(metavar="ID", help=words.ARGUMENT_OPEN)],  # noqa: A002
    yes: Annotated[bool, typer.Option("--yes", help=words.OPTION_YES)] = False,  # noqa: FBT002
) -> None:
    """Put an open meeting aside."""
    from sociocli.cli.resume import abandon

    abandon(id, yes=yes)


@app.command(help=words.FORGET)
def forget(
    id: Annotated[str, typer.Argument(metavar="ID", help=words.ARGUMENT_OPEN)],  # noqa: A002
    yes: Annotated[bool, typer.Option("--yes", help=words.OPTION_YES)] = False,  # noqa: FBT002
) -> None:
    """Remove a meeting's journal for good."""
    from sociocli.cli.resume import forget

    forget(id, yes=yes)


@app.command(help=words.ANSWER)
def answer(
    id: Annotated[str, typer.Argument(metavar="ID", help=words.ARGUMENT_MINUTES)],  # noqa: A002
    person: Annotated[str, typer.Argument(metavar="PERSON", help=words.ARGUMENT_PERSON)],
    word: Annotated[str, typer.Argument(metavar="consent|objection", help=words.ARGUMENT_ANSWER)],
    reason: Annotated[str, typer.Option("--reason", metavar="TEXT", help=words.OPTION_REASON)] = "",
    item: Annotated[int, typer.Option("--item", metavar="N", help=words.OPTION_ITEM)] = 0,
    date: Date = "",
) -> None:
    """Give the late answer of somebody who was absent."""
    from sociocli.cli.answer import answer
    from sociocli.record.late_answer import LateAnswer

    answer(Where.folder, id, LateAnswer(person, word, reason, item, date))


@app.command(help=words.DEMO)
def demo(
    folder: Annotated[str, typer.Argument(metavar="[DIR]", help=words.ARGUMENT_DEMO)] = "",
    fast: Annotated[bool, typer.Option("--fast", help=words.OPTION_FAST)] = False,  # noqa: FBT002
) -> None:
    """Play a recorded meeting."""
    from sociocli.cli.demo import demo

    demo(Path(folder or "sociocli-demo"), fast=fast)

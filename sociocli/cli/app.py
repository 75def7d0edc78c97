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
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
    context_settings={"help_option_names": ["-h", "--help"]},
)
agenda_app = typer.Typer(help=words.AGENDA, rich_markup_mode=None)
minutes_app = typer.Typer(help=words.MINUTES, rich_markup_mode=None)
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


def _help_if_alone(context: typer.Context) -> None:
    """Print the help of a group of commands if none of them was named."""
    if context.invoked_subcommand is None:
        typer.echo(context.get_help())


agenda_app.callback(invoke_without_command=True)(_help_if_alone)
minutes_app.callback(invoke_without_command=True)(_help_if_alone)


@app.callback(invoke_without_command=True)
def program(
    context: typer.Context,
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
    _help_if_alone(context)


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
    title: Annotated[str, typer.Argument(metavar="[TITLE]", help=words.ARGUMENT_DECISION)] = "",
    circle: Circle = "",
    answers: Answers = "",
    plain: Plain = False,  # noqa: FBT002
) -> None:
    """Take one decision by consent."""
    from sociocli.cli.meet import Meet, meet

    raise typer.Exit(
        meet(
            Meet(Where.folder, "decision", circle=circle, answers=answers, plain=plain, title=title)
        )
    )


@app.command(help=words.ELECT)
def elect(
    title: Annotated[str, typer.Argument(metavar="[ROLE]", help=words.ARGUMENT_ROLE)] = "",
    circle: Circle = "",
    answers: Answers = "",
    plain: Plain = False,  # noqa: FBT002
) -> None:
    """Hold one selection."""
    from sociocli.cli.meet import Meet, meet

    raise typer.Exit(
        meet(
            Meet(
                Where.folder, "selection", circle=circle, answers=answers, plain=plain, title=title
            )
        )
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
    if listing or show:
        from sociocli.cli import journals

        journals.list_open(json=json) if listing else journals.show(show)
        return
    from sociocli.cli.resume import resume

    raise typer.Exit(resume(Where.folder, id, answers=answers, plain=plain))


@app.command(help=words.ABANDON)
def abandon(
    id: Annotated[str, typer.Argument(metavar="ID", help=words.ARGUMENT_OPEN)],  # noqa: A002
    yes: Annotated[bool, typer.Option("--yes", help=words.OPTION_YES)] = False,  # noqa: FBT002
) -> None:
    """Put an open meeting aside."""
    from sociocli.cli.journals import abandon

    abandon(id, yes=yes)


@app.command(help=words.FORGET)
def forget(
    id: Annotated[str, typer.Argument(metavar="ID", help=words.ARGUMENT_OPEN)],  # noqa: A002
    yes: Annotated[bool, typer.Option("--yes", help=words.OPTION_YES)] = False,  # noqa: FBT002
) -> None:
    """Remove a meeting's journal for good."""
    from sociocli.cli.journals import forget

    forget(id, yes=yes)


@app.command(help=words.ANSWER)
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


@app.command(help=words.DEMO)
def demo(
    folder: Annotated[str, typer.Argument(metavar="[DIR]", help=words.ARGUMENT_DEMO)] = "",
    fast: Annotated[bool, typer.Option("--fast", help=words.OPTION_FAST)] = False,  # noqa: FBT002
) -> None:
    """Play a recorded meeting."""
    from sociocli.cli.demo import demo

    demo(Path(folder or "sociocli-demo"), fast=fast)


def _root() -> Path:
    from sociocli.record.folder import find_root

    return find_root(Where.folder, Path.cwd())


def _today() -> str:
    from sociocli.cli.clock import local_now

    return local_now().date().isoformat()


@agenda_app.command("list", help=words.AGENDA_LIST)
def agenda_list(
    json: Json = False,  # noqa: FBT002
) -> None:
    """List formats and prepared agendas."""
    from sociocli.cli.agenda import list_agendas

    list_agendas(_root(), json=json)


@agenda_app.command("show", help=words.AGENDA_SHOW)
def agenda_show(
    name: Annotated[str, typer.Argument(metavar="[AGENDA]", help=words.ARGUMENT_AGENDA)] = "",
    markdown: Annotated[bool, typer.Option("--markdown", help=words.OPTION_MARKDOWN)] = False,  # noqa: FBT002
    json: Json = False,  # noqa: FBT002
) -> None:
    """Show an agenda."""
    from sociocli.cli.agenda import show_agenda

    show_agenda(_root(), name, _today(), markdown=markdown, json=json)


@agenda_app.command("new", help=words.AGENDA_NEW)
def agenda_new(
    circle: Circle = "",
    date: Date = "",
    time: Annotated[str, typer.Option("--time", metavar="TIME", help=words.OPTION_TIME)] = "",
    minutes: Annotated[int, typer.Option("--minutes", metavar="N", help=words.OPTION_MINUTES)] = 0,
    item: Annotated[
        list[str] | None,
        typer.Option("--item", metavar="TITLE:KIND:MINUTES", help=words.OPTION_TOPIC),
    ] = None,
    format: Annotated[  # noqa: A002 - the name of the option
        str, typer.Option("--format", metavar="NAME", help=words.OPTION_FORMAT)
    ] = "circle-meeting",
    out: Annotated[str, typer.Option("--out", metavar="FILE", help=words.OPTION_OUT)] = "",
) -> None:
    """Prepare an agenda."""
    from sociocli.cli.agenda import Prepared, new_agenda

    new_agenda(
        _root(),
        Prepared(
            circle=circle,
            date=date,
            time=time,
            minutes=minutes,
            items=tuple(item or ()),
            format=format,
            out=out,
        ),
    )


@agenda_app.command("check", help=words.AGENDA_CHECK)
def agenda_check(
    name: Annotated[str, typer.Argument(metavar="[AGENDA]", help=words.ARGUMENT_AGENDA)] = "",
    json: Json = False,  # noqa: FBT002
) -> None:
    """Check agendas."""
    from sociocli.cli.agenda import check

    raise typer.Exit(check(_root(), name, json=json))


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

    brought = bring(_root(), name, circle, _today())
    questions(lambda: meeting(brought), sys.stdout, json=json)


@minutes_app.command("list", help=words.MINUTES_LIST)
def minutes_list(
    json: Json = False,  # noqa: FBT002
) -> None:
    """List minutes."""
    from sociocli.cli.minutes import list_minutes

    list_minutes(_root(), json=json)


@minutes_app.command("show", help=words.MINUTES_SHOW)
def minutes_show(
    id: Annotated[str, typer.Argument(metavar="[ID]", help=words.ARGUMENT_MINUTES)] = "",  # noqa: A002
    yaml: Annotated[bool, typer.Option("--yaml", help=words.OPTION_YAML)] = False,  # noqa: FBT002
    json: Json = False,  # noqa: FBT002
) -> None:
    """Show minutes."""
    from sociocli.cli.minutes import show_minutes

    show_minutes(_root(), id, yaml=yaml, json=json)


@minutes_app.command("render", help=words.MINUTES_RENDER)
def minutes_render(
    id: Annotated[str, typer.Argument(metavar="[ID]", help=words.ARGUMENT_MINUTES)] = "",  # noqa: A002
    force: Annotated[bool, typer.Option("--force", help=words.OPTION_FORCE)] = False,  # noqa: FBT002
) -> None:
    """Make the Markdown of minutes anew."""
    from sociocli.cli.minutes import render_minutes

    render_minutes(_root(), id, force=force)


@minutes_app.command("check", help=words.MINUTES_CHECK)
def minutes_check(
    id: Annotated[str, typer.Argument(metavar="[ID]", help=words.ARGUMENT_MINUTES)] = "",  # noqa: A002
    json: Json = False,  # noqa: FBT002
) -> None:
    """Check minutes."""
    from sociocli.cli.minutes import check

    raise typer.Exit(check(_root(), id, json=json))

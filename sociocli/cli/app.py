"""All commands and their options; the bodies are imported when they are called."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from sociocli.cli import (
    app_agenda,
    app_check,
    app_circle,
    app_commit,
    app_export,
    app_minutes,
    app_outside,
    app_practice,
    app_search,
    app_standing,
    app_why,
    practice_wording,
)
from sociocli.cli import wording as words
from sociocli.cli.options import (
    Answers,
    Began,
    Circle,
    Date,
    Json,
    Plain,
    Where,
    WholeSentences,
    help_if_alone,
)

__all__ = ["app"]

# As somebody meets them who begins a record, holds a meeting and lives with what it left.
_ORDER = (
    *("init", "circle", "agenda"),
    *("meet", "consent", "elect", "resume", "abandon", "forget", "commit"),
    *("minutes", "answer", "decisions", "roles", "terms", "actions", "backlog", "due"),
    *("why", "search", "check", "schema", "export", "demo", "practice"),
)


class _InOrder(WholeSentences):
    """The commands in the order in which they are met."""

    def list_commands(self, ctx: object) -> list[str]:
        """Return the names in our order; a new one comes last."""
        return sorted(super().list_commands(ctx), key=[*_ORDER, *self.commands].index)


app = typer.Typer(
    cls=_InOrder,
    help=words.PROGRAM,
    add_completion=False,
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
    context_settings={"help_option_names": ["-h", "--help"]},
)


def _version(wanted: bool) -> None:  # noqa: FBT001 - typer calls it so
    if wanted:
        from sociocli import __version__

        typer.echo(f"sociocli {__version__}")
        raise typer.Exit


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
    help_if_alone(context)


@app.command(help=words.MEET)
def meet(
    agenda: Annotated[str, typer.Argument(metavar="[AGENDA]", help=words.ARGUMENT_AGENDA)] = "",
    circle: Circle = "",
    date: Date = "",
    began: Began = "",
    answers: Answers = "",
    plain: Plain = False,  # noqa: FBT002
    rehearse: Annotated[  # noqa: FBT002
        bool, typer.Option("--rehearse", help=practice_wording.OPTION_REHEARSE)
    ] = False,
    seed: Annotated[
        int,
        typer.Option(
            "--seed",
            metavar="N",
            min=0,
            max=999_999_999,
            help=practice_wording.OPTION_REHEARSAL_SEED,
        ),
    ] = 0,
) -> None:
    """Hold a meeting, or rehearse it with simulated people."""
    if rehearse:
        from sociocli.cli.rehearse import Rehearse
        from sociocli.cli.rehearse import rehearse as practise

        raise typer.Exit(
            practise(
                Rehearse(Where.folder, agenda, circle, answers, plain=plain, date=date, seed=seed)
            )
        )
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


@app.command(help=words.DEMO)
def demo(
    folder: Annotated[str, typer.Argument(metavar="[DIR]", help=words.ARGUMENT_DEMO)] = "",
    fast: Annotated[bool, typer.Option("--fast", help=words.OPTION_FAST)] = False,  # noqa: FBT002
) -> None:
    """Play a recorded meeting."""
    from sociocli.cli.demo import demo

    demo(Path(folder or "sociocli-demo"), fast=fast)


for part in (
    app_agenda,
    app_minutes,
    app_circle,
    app_standing,
    app_outside,
    app_practice,
    app_why,
    app_search,
    app_check,
    app_export,
    app_commit,
):
    part.add_to(app)

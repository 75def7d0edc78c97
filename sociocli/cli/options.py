"""What options of several commands share, and the folder and day that are meant."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer
from typer.core import TyperGroup

from sociocli.cli import standing_wording
from sociocli.cli import wording as words

__all__ = [
    "Answers",
    "Began",
    "Circle",
    "Date",
    "Json",
    "OfCircle",
    "On",
    "OnlyCircle",
    "Plain",
    "Where",
    "WholeSentences",
    "Yes",
    "group",
    "root",
    "today",
]


class Where:
    """The folder that `-C` names, or "" for the one we are in."""

    folder = ""


Plain = Annotated[bool, typer.Option("--plain", help=words.OPTION_PLAIN)]
Answers = Annotated[str, typer.Option("--answers", metavar="FILE", help=words.OPTION_ANSWERS)]
Json = Annotated[bool, typer.Option("--json", help=words.OPTION_JSON)]
Circle = Annotated[str, typer.Option("--circle", metavar="ID", help=words.OPTION_CIRCLE)]
OnlyCircle = Annotated[
    str, typer.Option("--circle", metavar="ID", help=standing_wording.OPTION_CIRCLE)
]
OfCircle = Annotated[
    str, typer.Option("--circle", metavar="ID", help=standing_wording.OPTION_OF_CIRCLE)
]
On = Annotated[str, typer.Option("--on", "--date", metavar="DAY", help=standing_wording.OPTION_ON)]
Date = Annotated[str, typer.Option("--date", metavar="DAY", help=words.OPTION_DATE)]
Began = Annotated[str, typer.Option("--began", metavar="TIME", help=words.OPTION_BEGAN)]
Yes = Annotated[bool, typer.Option("--yes", help=words.OPTION_YES)]


def root() -> Path:
    """Return the record folder that is meant."""
    from sociocli.record.folder import find_root

    return find_root(Where.folder, Path.cwd())


def today() -> str:
    """Return today's day."""
    from sociocli.cli.clock import local_now

    return local_now().date().isoformat()


class WholeSentences(TyperGroup):
    """Commands whose list says the first sentence of each, and breaks no sentence off."""

    def list_commands(self, ctx: object) -> list[str]:
        """Return the names, and see to it that what is said of each is a sentence."""
        del ctx
        for command in self.commands.values():
            first = " ".join((command.help or "").split("\n\n")[0].split())
            command.short_help = first.partition(". ")[0].removesuffix(".") + "."
        return list(self.commands)


def group(words: str) -> typer.Typer:
    """Return a group of commands that prints its help if none of them is named."""
    made = typer.Typer(help=words, rich_markup_mode=None, cls=WholeSentences)
    made.callback(invoke_without_command=True)(help_if_alone)
    return made


def help_if_alone(context: typer.Context) -> None:
    """Print the help of a group of commands if none of them was named."""
    if context.invoked_subcommand is None:
        typer.echo(context.get_help())

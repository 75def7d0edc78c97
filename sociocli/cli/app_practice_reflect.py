"""The commands about oneself: reflect, and asking peers; and their options."""

from __future__ import annotations

from typing import Annotated

import typer

from sociocli.cli import reflect_wording as words
from sociocli.cli.options import Answers, Json, Plain, today

__all__ = ["add_to"]


def add_to(practice: typer.Typer) -> None:
    """Add these commands to the practice ones."""
    practice.command("reflect", help=words.REFLECT)(reflect)
    practice.command("ask-peers", help=words.ASK_PEERS)(ask)


def reflect(
    show: Annotated[bool, typer.Option("--show", help=words.OPTION_SHOW)] = False,  # noqa: FBT002
    anew: Annotated[bool, typer.Option("--anew", help=words.OPTION_ANEW)] = False,  # noqa: FBT002
    answers: Answers = "",
    plain: Plain = False,  # noqa: FBT002
    json: Json = False,  # noqa: FBT002
) -> None:
    """Look back on how one facilitates."""
    from sociocli.cli.reflect import reflect as hold
    from sociocli.cli.reflect import show_reflections

    if show or json:
        show_reflections(json=json)
        return
    raise typer.Exit(hold(today(), answers=answers, plain=plain, anew=anew))


def ask(  # noqa: PLR0913, PLR0917 - one argument for each option
    files: Annotated[
        list[str] | None, typer.Argument(metavar="[FILE...]", help=words.ARGUMENT_FILES)
    ] = None,
    read: Annotated[bool, typer.Option("--read", help=words.OPTION_READ)] = False,  # noqa: FBT002
    name: Annotated[
        list[str] | None, typer.Option("--name", metavar="NAME", help=words.OPTION_NAME)
    ] = None,
    about: Annotated[
        str | None, typer.Option("--for", metavar="TEXT", help=words.OPTION_FOR)
    ] = None,
    role: Annotated[
        str | None, typer.Option("--role", metavar="ROLE", help=words.OPTION_ROLE)
    ] = None,
    named: Annotated[bool, typer.Option("--named", help=words.OPTION_NAMED)] = False,  # noqa: FBT002
    unnamed: Annotated[bool, typer.Option("--unnamed", help=words.OPTION_UNNAMED)] = False,  # noqa: FBT002
    to: Annotated[str, typer.Option("--to", metavar="DIR", help=words.OPTION_TO)] = "",
    answers: Answers = "",
    plain: Plain = False,  # noqa: FBT002
) -> None:
    """Ask people who know one, or read what they wrote."""
    from sociocli.cli.ask_peers import Asked, ask_peers, read_peers
    from sociocli.errors import BadRequest

    given = name or about is not None or role is not None or named or unnamed or to
    if read or files:
        if given:
            options = "--name, --for, --role, --named, --unnamed, --to"
            raise BadRequest(words.NOT_BOTH.format(options=options))
        raise typer.Exit(read_peers(files or (), today(), answers=answers, plain=plain))
    agreed = None if named == unnamed else named
    ask_peers(Asked(tuple(name or ()), about, role, agreed, to))

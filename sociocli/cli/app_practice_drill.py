"""The command `sociocli practice drill`."""

from __future__ import annotations

from typing import Annotated

import typer

from sociocli.cli import drill_wording as words
from sociocli.cli.options import Answers, Json, Plain, today

__all__ = ["add_to"]


def add_to(practice: typer.Typer) -> None:
    """Add this command to those of practice."""
    practice.command(help=words.DRILL)(drill)


def drill(
    name: Annotated[str, typer.Argument(metavar="[NAME]", help=words.ARGUMENT_NAME)] = "",
    exercises: Annotated[
        int, typer.Option("--exercises", metavar="N", help=words.OPTION_EXERCISES)
    ] = 0,
    seed: Annotated[str, typer.Option("--seed", metavar="N", help=words.OPTION_SEED)] = "",
    method: Annotated[str, typer.Option("--method", metavar="M", help=words.OPTION_METHOD)] = "",
    plain: Plain = False,  # noqa: FBT002
    answers: Answers = "",
    list_: Annotated[bool, typer.Option("--list", help=words.OPTION_LIST)] = False,  # noqa: FBT002
    json: Json = False,  # noqa: FBT002
) -> None:
    """List the drills, or hold a session of one."""
    if list_ or json or not name:
        from sociocli.cli.drill_list import list_drills

        list_drills(today(), json=json)
        return
    from sociocli.cli.drill import Wanted
    from sociocli.cli.drill import drill as hold

    code = hold(Wanted(name, exercises, seed, method, answers, plain=plain))
    if code:
        raise typer.Exit(code)

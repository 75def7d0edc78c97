"""The command `sociocli practice` and what belongs to it."""

from __future__ import annotations

from typing import Annotated, Any

import typer

from sociocli.cli import (
    app_practice_buddy,
    app_practice_check,
    app_practice_drill,
    app_practice_log,
    app_practice_reflect,
    app_practice_signals,
)
from sociocli.cli import practice_wording as words
from sociocli.cli.options import Answers, Json, Plain, WholeSentences

__all__ = ["add_to", "practice_app"]

_PLAY = "play"
_MOST_SEED = 999_999_999


class _OrScenario(WholeSentences):
    """A group whose first word may also be a scenario."""

    def parse_args(self, ctx: Any, args: list[str]) -> list[str]:  # noqa: ANN401 - typer hides it
        """Read the name of a scenario, or options alone, as what is to be played."""
        first = next((one for one in args if not one.startswith("-")), "")
        if first not in self.commands and not {"--help", "-h"} & {*args}:
            args = [_PLAY, *args]
        return super().parse_args(ctx, args)


practice_app = typer.Typer(
    cls=_OrScenario,
    help=words.PRACTICE,
    add_completion=False,
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
    context_settings={"help_option_names": ["-h", "--help"]},
)


def add_to(app: typer.Typer) -> None:
    """Add these commands to the program."""
    app.add_typer(practice_app, name="practice")


@practice_app.command(_PLAY, help=words.PLAY)
def play(
    name: Annotated[str, typer.Argument(metavar="[SCENARIO]", help=words.ARGUMENT_SCENARIO)] = "",
    seed: Annotated[
        int,
        typer.Option("--seed", metavar="N", min=0, max=_MOST_SEED, help=words.OPTION_SEED),
    ] = 0,
    coach: Annotated[str, typer.Option("--coach", metavar="WHEN", help=words.OPTION_COACH)] = "",
    new: Annotated[bool, typer.Option("--new", help=words.OPTION_NEW)] = False,  # noqa: FBT002
    answers: Answers = "",
    plain: Plain = False,  # noqa: FBT002
    list_: Annotated[bool, typer.Option("--list", help=words.OPTION_LIST)] = False,  # noqa: FBT002
    json: Json = False,  # noqa: FBT002
) -> None:
    """Hold a practice, or list what there is."""
    if list_ or json:
        from sociocli.cli.practice_list import list_scenarios

        list_scenarios(json=json)
        return
    from sociocli.cli.practice import Practise, practise

    wanted = Practise(name, seed, coach, answers, plain=plain, new=new)
    raise typer.Exit(practise(wanted))


for _part in (
    app_practice_drill,
    app_practice_log,
    app_practice_reflect,
    app_practice_buddy,
    app_practice_signals,
    app_practice_check,
):
    _part.add_to(practice_app)

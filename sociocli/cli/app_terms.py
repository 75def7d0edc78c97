"""The commands over terms, and their options."""

from __future__ import annotations

from typing import Annotated

import typer

from sociocli.cli import standing_wording as words
from sociocli.cli.options import Json, OfCircle, On, OnlyCircle, WholeSentences, root, today

__all__ = ["terms_app"]

terms_app = typer.Typer(help=words.TERMS, rich_markup_mode=None, cls=WholeSentences)

_Id = Annotated[str, typer.Argument(metavar="ID", help=words.ARGUMENT_TERM)]
_From = Annotated[str | None, typer.Option("--from", metavar="DAY", help=words.OPTION_FROM)]
_Until = Annotated[str | None, typer.Option("--until", metavar="WHEN", help=words.OPTION_UNTIL)]
_Title = Annotated[str | None, typer.Option("--title", metavar="T", help=words.OPTION_TERM_TITLE)]
_In = Annotated[str | None, typer.Option("--in", metavar="MINUTES", help=words.OPTION_DECIDED_IN)]


@terms_app.callback(invoke_without_command=True)
@terms_app.command("list", help=words.TERMS_LIST)
def terms_list(
    context: typer.Context,
    ended: Annotated[bool, typer.Option("--ended", help=words.OPTION_ENDED_TERMS)] = False,  # noqa: FBT002
    every: Annotated[bool, typer.Option("--all", help=words.OPTION_ALL)] = False,  # noqa: FBT002
    ending: Annotated[
        int | None, typer.Option("--ending", metavar="DAYS", help=words.OPTION_ENDING, min=0)
    ] = None,
    as_of: Annotated[str, typer.Option("--as-of", metavar="DAY", help=words.OPTION_AS_OF)] = "",
    circle: OnlyCircle = "",
    json: Json = False,  # noqa: FBT002
) -> None:
    """List terms."""
    if context.invoked_subcommand is not None:
        return
    from sociocli.cli.roles import TermsWanted, list_terms
    from sociocli.cli.standing_given import one_of
    from sociocli.domain.recurring import day_meant

    one_of(**{"--ended": ended, "--all": every, "--ending": ending is not None})
    day = day_meant(as_of, today()) or today()
    within = -1 if ending is None else ending
    wanted = TermsWanted(day, circle, ended, every, within, past=day < today())
    list_terms(root(), wanted, json=json)


@terms_app.command("add", help=words.TERMS_ADD)
def terms_add(
    role: Annotated[str, typer.Argument(metavar="ROLE", help=words.ARGUMENT_ROLE)],
    person: Annotated[str, typer.Argument(metavar="PERSON", help=words.ARGUMENT_HOLDER)],
    start: _From = None,
    until: _Until = None,
    title: _Title = None,
    minutes: _In = None,
    circle: OfCircle = "",
) -> None:
    """Add a term."""
    from sociocli.cli.terms_change import TermFacts, add_term

    add_term(root(), TermFacts(role, person, start, until, title, minutes, circle), today())


@terms_app.command("set", help=words.TERMS_SET)
def terms_set(
    id: _Id,  # noqa: A002 - the argument's name
    holder: Annotated[
        str | None, typer.Option("--holder", metavar="PERSON", help=words.ARGUMENT_HOLDER)
    ] = None,
    start: _From = None,
    until: _Until = None,
    title: _Title = None,
    minutes: _In = None,
) -> None:
    """Change a term."""
    from sociocli.cli.terms_change import TermFacts, set_term

    set_term(root(), id, TermFacts("", holder, start, until, title, minutes), today())


@terms_app.command("end", help=words.TERMS_END)
def terms_end(
    id: _Id,  # noqa: A002 - the argument's name
    on: On = "",
    because: Annotated[
        str, typer.Option("--because", metavar="TEXT", help=words.OPTION_BECAUSE)
    ] = "",
) -> None:
    """End a term."""
    from sociocli.cli.terms_change import end_term

    end_term(root(), id, today(), on=on, because=because)

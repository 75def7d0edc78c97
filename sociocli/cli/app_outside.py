"""The commands over decisions outside a meeting, and over answers that are awaited."""

from __future__ import annotations

from typing import Annotated

import typer

from sociocli.cli import awaiting_wording as awaiting
from sociocli.cli import outside_wording as words
from sociocli.cli import wording as general
from sociocli.cli.app_standing import decisions_app
from sociocli.cli.options import Date, root, today

__all__ = ["add_to"]

_Id = Annotated[str, typer.Argument(metavar="ID", help=words.ARGUMENT_ID)]


def add_to(app: typer.Typer) -> None:
    """Add these commands to the program."""
    del app  # they belong to the decisions
    decisions_app.command("ask", help=words.ASK)(ask)
    decisions_app.command("answered", help=words.ANSWERED)(answered)
    decisions_app.command("pull", help=words.PULL)(pull)
    decisions_app.command("close", help=words.CLOSE)(close)
    decisions_app.command("settle", help=awaiting.SETTLE)(settle)


def ask(  # noqa: PLR0913, PLR0917 - one argument for each option
    title: Annotated[str, typer.Argument(metavar="TITLE", help=words.ARGUMENT_TITLE)],
    text: Annotated[str, typer.Option("--text", metavar="TEXT", help=words.OPTION_TEXT)] = "",
    file: Annotated[str, typer.Option("--file", metavar="FILE", help=words.OPTION_FILE)] = "",
    circle: Annotated[str, typer.Option("--circle", metavar="ID", help=words.OPTION_CIRCLE)] = "",
    how: Annotated[str, typer.Option("--how", metavar="MEANS", help=words.OPTION_HOW)] = "mail",
    link: Annotated[str, typer.Option("--link", metavar="URL", help=words.OPTION_LINK)] = "",
    closes: Annotated[str, typer.Option("--closes", metavar="DAY", help=words.OPTION_CLOSES)] = "",
    silence: Annotated[
        str, typer.Option("--silence", metavar="consent|absent", help=words.OPTION_SILENCE)
    ] = "absent",
    review: Annotated[str, typer.Option("--review", metavar="WHEN", help=words.OPTION_REVIEW)] = "",
    expires: Annotated[
        str, typer.Option("--expires", metavar="WHEN", help=words.OPTION_EXPIRES)
    ] = "",
    owner: Annotated[str, typer.Option("--owner", metavar="PERSON", help=words.OPTION_OWNER)] = "",
    supersedes: Annotated[
        str, typer.Option("--supersedes", metavar="ID", help=words.OPTION_SUPERSEDES)
    ] = "",
    date: Date = "",
) -> None:
    """Put a decision to the members outside a meeting."""
    from sociocli.cli.outside import Ask
    from sociocli.cli.outside import ask as put

    given = Ask(
        title, text, file, circle, how, link, closes, silence, review, expires, owner,
        supersedes, date,
    )  # fmt: skip
    put(root(), today(), given)


def answered(
    id: _Id,  # noqa: A002 - the argument's name
    person: Annotated[str, typer.Argument(metavar="PERSON", help=words.ARGUMENT_PERSON)],
    word: Annotated[str, typer.Argument(metavar="consent|objection", help=words.ARGUMENT_ANSWER)],
    reason: Annotated[
        str, typer.Option("--reason", metavar="TEXT", help=general.OPTION_REASON)
    ] = "",
    date: Date = "",
) -> None:
    """Note what a member answered."""
    from sociocli.cli.outside import note_answer
    from sociocli.process.awaited import Heard

    note_answer(root(), id, Heard(person, person, word, reason, date), today())


def pull(
    id: _Id,  # noqa: A002 - the argument's name
    by: Annotated[str, typer.Option("--by", metavar="PERSON", help=words.OPTION_BY)] = "",
    reason: Annotated[
        str, typer.Option("--reason", metavar="TEXT", help=words.OPTION_REASON_PULL)
    ] = "",
    date: Date = "",
) -> None:
    """Bring a decision to a meeting instead."""
    from sociocli.cli.outside import pull as bring

    bring(root(), id, today(), by=by, reason=reason, date=date)


def close(
    id: _Id,  # noqa: A002 - the argument's name
    date: Date = "",
) -> None:
    """Close what was asked."""
    from sociocli.cli.outside import close as end

    end(root(), id, today(), date=date)


def settle(
    id: Annotated[str, typer.Argument(metavar="[ID]", help=awaiting.ARGUMENT_DECISION)] = "",  # noqa: A002
    date: Date = "",
) -> None:
    """Let stand what nobody objected to."""
    from sociocli.cli.settling import settle as let_stand

    let_stand(root(), today(), id, date=date)

"""The commands over actions, and their options."""

from __future__ import annotations

from typing import Annotated

import typer

from sociocli.cli import standing_wording as words
from sociocli.cli.options import Json, OfCircle, On, OnlyCircle, WholeSentences, root, today

__all__ = ["actions_app"]

actions_app = typer.Typer(help=words.ACTIONS, rich_markup_mode=None, cls=WholeSentences)

_Id = Annotated[str, typer.Argument(metavar="ID", help=words.ARGUMENT_ACTION)]
_Note = Annotated[str, typer.Option("--note", metavar="TEXT", help=words.OPTION_NOTE)]


@actions_app.callback(invoke_without_command=True)
@actions_app.command("list", help=words.ACTIONS_LIST)
def actions_list(
    context: typer.Context,
    mine: Annotated[bool, typer.Option("--mine", help=words.OPTION_MINE)] = False,  # noqa: FBT002
    who: Annotated[str, typer.Option("--who", metavar="PERSON", help=words.OPTION_WHO)] = "",
    overdue: Annotated[bool, typer.Option("--overdue", help=words.OPTION_OVERDUE)] = False,  # noqa: FBT002
    over: Annotated[bool, typer.Option("--done", help=words.OPTION_DONE)] = False,  # noqa: FBT002
    every: Annotated[bool, typer.Option("--all", help=words.OPTION_ALL)] = False,  # noqa: FBT002
    circle: OnlyCircle = "",
    json: Json = False,  # noqa: FBT002
) -> None:
    """List actions."""
    if context.invoked_subcommand is not None:
        return
    from sociocli.cli.actions import ActionsWanted, list_actions
    from sociocli.cli.standing_given import one_of

    one_of(**{"--mine": mine, "--who": who})
    one_of(**{"--overdue": overdue, "--done": over, "--all": every})
    wanted = ActionsWanted(mine, who, overdue, over, every)
    list_actions(root(), today(), circle, json=json, wanted=wanted)


@actions_app.command("show", help=words.ACTIONS_SHOW)
def actions_show(
    id: _Id,  # noqa: A002 - the argument's name
    json: Json = False,  # noqa: FBT002
) -> None:
    """Show an action."""
    from sociocli.cli.actions_change import show_action

    show_action(root(), id, json=json)


@actions_app.command("add", help=words.ACTIONS_ADD)
def actions_add(
    what: Annotated[str, typer.Argument(metavar="WHAT", help=words.ARGUMENT_WHAT)],
    who: Annotated[
        list[str] | None, typer.Option("--who", metavar="PERSON", help=words.OPTION_OWNERS)
    ] = None,
    by: Annotated[str | None, typer.Option("--by", metavar="WHEN", help=words.OPTION_BY)] = None,
    every: Annotated[
        str | None, typer.Option("--every", metavar="LENGTH", help=words.OPTION_EVERY)
    ] = None,
    note: _Note = "",
    minutes: Annotated[
        str, typer.Option("--in", metavar="MINUTES", help=words.OPTION_DECIDED_IN)
    ] = "",
    circle: OfCircle = "",
) -> None:
    """Add an action."""
    from sociocli.cli.actions_change import ActionFacts, add_action

    given = ActionFacts(what, tuple(who or ()), by, every, note, minutes, circle)
    add_action(root(), given, today())


@actions_app.command("set", help=words.ACTIONS_SET)
def actions_set(
    id: _Id,  # noqa: A002 - the argument's name
    what: Annotated[
        str | None, typer.Option("--what", metavar="WHAT", help=words.OPTION_WHAT)
    ] = None,
    who: Annotated[
        list[str] | None, typer.Option("--who", metavar="PERSON", help=words.OPTION_OWNERS_NEW)
    ] = None,
    by: Annotated[str | None, typer.Option("--by", metavar="WHEN", help=words.OPTION_BY)] = None,
    every: Annotated[
        str | None, typer.Option("--every", metavar="LENGTH", help=words.OPTION_EVERY_NEW)
    ] = None,
    note: Annotated[
        str | None, typer.Option("--note", metavar="TEXT", help=words.OPTION_NOTE)
    ] = None,
) -> None:
    """Change an action."""
    from sociocli.cli.actions_change import ActionFacts, set_action

    owners = tuple(who) if who else None
    set_action(root(), id, ActionFacts(what, owners, by, every, note), today())


@actions_app.command("done", help=words.ACTIONS_DONE)
def actions_done(
    id: _Id,  # noqa: A002 - the argument's name
    note: _Note = "",
    on: On = "",
) -> None:
    """Note that an action is done."""
    from sociocli.cli.actions_change import close_action
    from sociocli.domain.standing import ActionState

    close_action(root(), id, ActionState.DONE, today(), note=note, on=on)


@actions_app.command("dropped", help=words.ACTIONS_DROPPED)
def actions_dropped(
    id: _Id,  # noqa: A002 - the argument's name
    note: _Note = "",
    on: On = "",
) -> None:
    """Note that an action will not be done."""
    from sociocli.cli.actions_change import close_action
    from sociocli.domain.standing import ActionState

    close_action(root(), id, ActionState.DROPPED, today(), note=note, on=on)


@actions_app.command("hand", help=words.ACTIONS_HAND)
def actions_hand(
    id: _Id,  # noqa: A002 - the argument's name
    to: Annotated[list[str], typer.Argument(metavar="PERSON...", help=words.ARGUMENT_TO)],
) -> None:
    """Hand an action to others."""
    from sociocli.cli.actions_change import hand_action

    hand_action(root(), id, to, today())


@actions_app.command("again", help=words.ACTIONS_AGAIN)
def actions_again(
    id: _Id,  # noqa: A002 - the argument's name
    by: Annotated[str, typer.Option("--by", metavar="WHEN", help=words.OPTION_AGAIN_BY)] = "",
) -> None:
    """Open an action again."""
    from sociocli.cli.actions_change import open_again

    open_again(root(), id, today(), by=by)

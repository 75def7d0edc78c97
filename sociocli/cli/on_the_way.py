"""Which commands an argument list can mean: only these are built.

To build every command with its options takes as long as all else of a start.
What is left out could not have been asked for; where that is not sure, nothing
is left out. Must not know any command.

Source: performance.md section 3 (a start is felt).
"""

from __future__ import annotations

from copy import copy
from typing import TYPE_CHECKING

from typer.main import get_command_name

if TYPE_CHECKING:
    from collections.abc import Sequence

    from typer import Typer
    from typer.models import CommandInfo, TyperInfo

__all__ = ["on_the_way"]


def on_the_way(app: Typer, arguments: Sequence[str]) -> Typer:
    """Return the part of an application that some arguments may need; it is left as it is.

    Args:
        app: The application, or a group of commands.
        arguments: The arguments that follow its name.

    Returns:
        One with the command alone that the first argument names; with all commands, but
        groups without what is in them, if the arguments are nothing but options; else
        the whole one.

    """
    first = arguments[0] if arguments else ""
    commands = {_name(one): one for one in app.registered_commands}
    groups = {str(one.name): one for one in app.registered_groups}
    part = copy(app)
    if first in commands:
        part.registered_commands, part.registered_groups = [commands[first]], []
    elif first in groups:
        part.registered_commands = []
        part.registered_groups = [_with(groups[first], arguments[1:])]
    elif all(one.startswith("-") for one in arguments):
        part.registered_groups = [_empty(one) for one in app.registered_groups]
    return part


def _name(command: CommandInfo) -> str:
    if command.name:
        return command.name
    return get_command_name(command.callback.__name__) if command.callback else ""


def _with(group: TyperInfo, arguments: Sequence[str]) -> TyperInfo:
    part = copy(group)
    if part.typer_instance is not None:
        part.typer_instance = on_the_way(part.typer_instance, arguments)
    return part


def _empty(group: TyperInfo) -> TyperInfo:
    part = copy(group)
    if part.typer_instance is not None:
        part.typer_instance = copy(part.typer_instance)
        part.typer_instance.registered_commands = []
        part.typer_instance.registered_groups = []
    return part

"""Only the commands that are asked for are built, and nobody sees a difference."""

from __future__ import annotations

import pytest
from typer import Typer
from typer.core import TyperGroup
from typer.main import get_command
from typer.testing import CliRunner

from sociocli.cli.app import app
from sociocli.cli.on_the_way import on_the_way


def _paths(group: TyperGroup, before: tuple[str, ...] = ()) -> list[tuple[str, ...]]:
    found = [before]
    for name, command in group.commands.items():
        here = (*before, name)
        found += _paths(command, here) if isinstance(command, TyperGroup) else [here]
    return found


def _whole(part: Typer = app) -> TyperGroup:
    group = get_command(part)
    assert isinstance(group, TyperGroup)
    return group


PATHS = _paths(_whole())


def says(part: Typer, arguments: tuple[str, ...]) -> tuple[int, str]:
    """Return the exit code and all that an application prints."""
    result = CliRunner().invoke(part, list(arguments))
    return result.exit_code, result.output


@pytest.mark.parametrize("path", PATHS, ids=" ".join)
def test_every_help_is_the_same(path: tuple[str, ...]) -> None:
    """What `--help` says of a command or group does not depend on what is built."""
    arguments = (*path, "--help")
    assert says(on_the_way(app, arguments), arguments) == says(app, arguments)


@pytest.mark.parametrize(
    "line",
    [
        "decisoins",
        "circle memebr add",
        "circle member --nothing",
        "-C due decisoins",
        "-C circle show",
        "-C show circle sohw",
        "-C circle circle sohw",
        "--nothing",
        "due now",
        "circle",
        "-C",
        "circle kind add --says",
        "decisions --circle add sohw",
        "sohw due",
    ],
)
def test_every_refusal_is_the_same(line: str) -> None:
    """What is said of a wrong line does not depend on what is built."""
    arguments = tuple(line.split())
    assert says(on_the_way(app, arguments), arguments) == says(app, arguments)


@pytest.mark.parametrize(
    ("line", "names"),
    [
        ("due --json", ["due"]),
        ("circle kind add --name due", ["circle"]),
        ("minutes check", ["minutes"]),
    ],
)
def test_only_what_is_named_is_built(line: str, names: list[str]) -> None:
    """A command that is not asked for is not built."""
    assert sorted(_whole(on_the_way(app, line.split())).commands) == sorted(names)
    assert len(_whole().commands) > 20


def test_a_group_that_is_only_listed_is_empty() -> None:
    """For the list of all commands nobody needs what is in the groups."""
    group = _whole(on_the_way(app, ["--help"])).commands["circle"]
    assert isinstance(group, TyperGroup)
    assert group.commands == {}
    assert sorted(_whole(on_the_way(app, ["--help"])).commands) == sorted(_whole().commands)

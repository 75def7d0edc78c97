"""How the program ends: the one place that prints an error and picks the exit code.

Exit codes (product.md section 3): 0 done or paused, 1 findings, 2 something
given is wrong, 3 trouble with the record or the disk or an error of ours, 4 a
question needs a terminal or an answer, 129, 130 and 143 for signals.
"""

from __future__ import annotations

import contextlib
import io
import os
import sys
from typing import TYPE_CHECKING, NoReturn, Protocol, TextIO, runtime_checkable

from sociocli.cli import wording as words
from sociocli.errors import SociocliError

if TYPE_CHECKING:
    from pathlib import Path

__all__ = ["leave"]

# The commands that ask the index only.
_QUICK = ("due", "decisions", "actions", "search")
_WRONG, _TROUBLE, _INTERRUPTED = 2, 3, 130
# Numbers of so many digits are read by the command line proper.
_LONG = 10


@runtime_checkable
class _Usage(Protocol):
    """What typer raises if the command line itself is wrong; it has no public name there."""

    def format_message(self) -> str:
        """Say what is wrong."""


def leave(arguments: list[str], form: tuple[str, dict[str, str]] | None = None) -> NoReturn:
    """Run a command line and leave the process with its exit code.

    Args:
        arguments: The arguments without the program's name.
        form: The command and its values, if the door has read them already.

    """
    _have_streams()
    if sys.stderr.isatty():
        from sociocli.cli.progress import watch

        watch()
    code = _run(arguments, form)
    _restore()
    code = _flushed(sys.stdout, code)
    sys.exit(_flushed(sys.stderr, code))


def _have_streams() -> None:
    """Have something to write to, whatever the caller has closed; nothing makes it fail.

    Else the journal would get the number of a closed stream, and what is
    printed would be written into it.
    """
    for number, name in enumerate(("stdin", "stdout", "stderr")):
        if getattr(sys, name) is None:
            with contextlib.suppress(OSError):
                os.fstat(number)
                continue
            os.open(os.devnull, os.O_RDWR)  # takes the lowest number that is free
            setattr(sys, name, open(number, "r+" if number else "r", encoding="utf-8"))  # noqa: PTH123, SIM115
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="replace")


def _run(  # noqa: PLR0911 - one way out for each kind of trouble
    arguments: list[str], form: tuple[str, dict[str, str]] | None
) -> int:
    try:
        return _command(arguments) if form is None else _straight(*form)
    except SystemExit as ended:
        return ended.code if isinstance(ended.code, int) else 0
    except SociocliError as trouble:
        return _say(str(trouble) or trouble.sentence, trouble.exit_code)
    except BrokenPipeError:
        return 0
    except KeyboardInterrupt:
        return _say(words.INTERRUPTED, _INTERRUPTED)
    except OSError as trouble:
        return _say(_of_disk(trouble), _TROUBLE)
    except Exception as trouble:  # noqa: BLE001 - whatever it is, a person gets a sentence
        if isinstance(trouble, _Usage):
            return _say(_of_usage(trouble), _WRONG)
        return _say(words.OUR_MISTAKE.format(path=_keep_traceback()), _TROUBLE)


def _command(arguments: list[str]) -> int:
    """Run a command as typer reads it, without what typer does about errors."""
    from typer import Exit
    from typer.main import get_command

    from sociocli.cli.app import app
    from sociocli.cli.on_the_way import on_the_way

    behind = arguments[2:] if arguments[:1] == ["-C"] else arguments
    command = get_command(on_the_way(app, behind))
    try:
        with command.make_context("sociocli", list(arguments)) as context:
            context.command.invoke(context)
    except Exit as ended:
        return ended.exit_code
    return 0


def _straight(command: str, values: dict[str, str]) -> int:
    """Run a command whose arguments the door has read."""
    from sociocli.cli.entry import HOLDS

    return (_hold if command in HOLDS else _look)(command, values)


def _look(command: str, values: dict[str, str]) -> int:
    """Look into a record."""
    from pathlib import Path

    from sociocli.record.folder import find_root

    root, name, json = find_root(values["folder"], Path.cwd()), values["name"], bool(values["json"])
    if command in _QUICK:
        return _look_up(command, root, values)
    if command == "agenda list":
        from sociocli.cli.agenda import list_agendas

        list_agendas(root, json=json)
        return 0
    from sociocli.cli import minutes

    if command == "minutes check":
        return minutes.check(root, name, json=json)
    if command == "minutes list":
        minutes.list_minutes(root, json=json)
    else:
        minutes.show_minutes(root, name, json=json)
    return 0


def _look_up(command: str, root: Path, values: dict[str, str]) -> int:
    """Ask the index of a record; what a large one makes us wait for is said."""
    circle, json = values["circle"], bool(values["json"])
    if command == "search":
        from sociocli.cli.entry import BETWEEN
        from sociocli.cli.search import find

        return find(root, tuple(values["name"].split(BETWEEN)), circle, json=json)
    import time

    today = time.strftime("%Y-%m-%d")
    if command == "due":
        from sociocli.cli.due import list_due

        return list_due(root, today, circle, json=json)
    if command == "decisions":
        from sociocli.cli.decisions import list_decisions

        list_decisions(root, today, circle, json=json)
        return 0
    from sociocli.cli.actions import list_actions

    list_actions(root, today, circle, json=json)
    return 0


def _hold(command: str, values: dict[str, str]) -> int:
    """Hold or resume a meeting whose arguments the door has read."""
    if command == "resume":
        from sociocli.cli.resume import resume

        return resume(values["folder"], values["name"])
    if command == "practice":
        return _practise(values)
    from sociocli.cli.meet import FORMATS, Meet, meet

    return meet(
        Meet(
            values["folder"],
            FORMATS.get(command, values["name"]),
            circle=values["circle"],
            date=values["date"],
            began=values["began"],
            title=values["name"] if command in FORMATS else "",
        )
    )


def _practise(values: dict[str, str]) -> int:
    """Hold a practice; the seed is a number, or the command line proper says what is wrong."""
    seed = values["seed"]
    if seed and not (seed.isdecimal() and len(seed) < _LONG):
        return _command(["practice", "play", values["name"], "--seed", seed])
    from sociocli.cli.practice import Practise, practise

    return practise(Practise(values["name"], int(seed or 0), values["coach"]))


def _of_usage(trouble: _Usage) -> str:
    """Say what is wrong with the command line, and where to look."""
    context = getattr(trouble, "ctx", None)
    what = trouble.format_message()
    end = "" if what.endswith((".", "?", "!")) else "."
    command = context.command_path if context is not None else "sociocli"
    return words.USAGE.format(what=f"{what}{end}", command=command)


def _of_disk(trouble: OSError) -> str:
    if not trouble.filename:
        try:
            os.getcwd()  # noqa: PTH109 - only whether it is there
        except OSError:
            return words.NO_CURRENT_FOLDER
    where = f"{trouble.filename}: " if trouble.filename else ""
    return words.DISK.format(where=where, why=trouble.strerror or trouble)


def _restore() -> None:
    """Put the terminal back as it was before the first screen, if there was one."""
    first_screen = sys.modules.get("sociocli.terminal.first_screen")
    if first_screen is not None:
        with contextlib.suppress(OSError):
            first_screen.restore()


def _say(sentence: str, code: int) -> int:
    from sociocli.terminal.show import show

    _restore()  # else the sentence would go with the first screen
    with contextlib.suppress(OSError, ValueError):
        if os.environ.get("SOCIOCLI_DEBUG"):
            import traceback

            traceback.print_exc()
        sys.stderr.write(f"sociocli: {show(sentence, lines=True)}\n")
    return code


def _flushed(stream: TextIO, code: int) -> int:
    """Write out what waits; a reader who has gone is no trouble, a full disk is."""
    try:
        stream.flush()
    except BrokenPipeError:
        _let_go(stream)
    except OSError as trouble:
        _let_go(stream)
        return _say(words.NO_OUTPUT.format(why=trouble.strerror), _TROUBLE)
    except ValueError:
        return code  # closed by somebody
    return code


def _let_go(stream: TextIO) -> None:
    """Lead a stream to nowhere, so that Python does not complain at its very end."""
    with contextlib.suppress(OSError, ValueError):
        os.dup2(os.open(os.devnull, os.O_WRONLY), stream.fileno())


def _keep_traceback() -> str:
    """Keep the details of an error of ours in a private file and say where."""
    import tempfile
    import traceback

    try:
        handle, path = tempfile.mkstemp(prefix="sociocli-error-", suffix=".txt")
        with os.fdopen(handle, "w", encoding="utf-8", errors="replace") as file:
            traceback.print_exc(file=file)
    except OSError:
        return words.NOWHERE
    return path

"""How the program ends: the one place that prints an error and picks the exit code.

Exit codes (product.md section 3): 0 done or paused, 1 findings, 2 something
given is wrong, 3 trouble with the record or the disk or an error of ours, 4 a
question needs a terminal or an answer, 129, 130 and 143 for signals.
"""

from __future__ import annotations

import contextlib
import os
import sys
from typing import NoReturn

from sociocli.cli import wording as words
from sociocli.errors import SociocliError

__all__ = ["leave"]


def leave(arguments: list[str], form: tuple[str, dict[str, str]] | None = None) -> NoReturn:
    """Run a command line and leave the process with its exit code.

    Args:
        arguments: The arguments without the program's name.
        form: The command and its values, if the door has read them already.

    """
    for stream in (sys.stdout, sys.stderr):
        with contextlib.suppress(AttributeError, ValueError):
            stream.reconfigure(errors="replace")  # type: ignore[union-attr]
    code = _run(arguments, form)
    first_screen = sys.modules.get("sociocli.terminal.first_screen")
    if first_screen is not None:
        first_screen.restore()
    try:
        sys.stdout.flush()
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    except OSError as trouble:
        code = _say(words.NO_OUTPUT.format(why=trouble.strerror), 3)
    sys.exit(code)


def _run(  # noqa: PLR0911 - one way out for each kind of trouble
    arguments: list[str], form: tuple[str, dict[str, str]] | None
) -> int:
    try:
        if form is not None:
            return _hold(*form)
        from sociocli.cli.app import app

        app(args=arguments, prog_name="sociocli", standalone_mode=True)
    except SystemExit as ended:
        return ended.code if isinstance(ended.code, int) else 0
    except SociocliError as trouble:
        return _say(trouble.sentence if not trouble.args else str(trouble), trouble.exit_code)
    except BrokenPipeError:
        return 0
    except KeyboardInterrupt:
        return _say(words.INTERRUPTED, 130)
    except OSError as trouble:
        where = f"{trouble.filename}: " if trouble.filename else ""
        return _say(words.DISK.format(where=where, why=trouble.strerror or trouble), 3)
    except Exception:  # noqa: BLE001 - whatever it is, a person gets a sentence
        return _say(words.OUR_MISTAKE.format(path=_keep_traceback()), 3)
    return 0


def _hold(command: str, values: dict[str, str]) -> int:
    """Hold or resume a meeting whose arguments the door has read."""
    if command == "resume":
        from sociocli.cli.resume import resume

        return resume(values["folder"], values["name"])
    from sociocli.cli.meet import FORMATS, Meet, meet

    return meet(
        Meet(
            values["folder"],
            FORMATS.get(command, values["name"]),
            circle=values["circle"],
            date=values["date"],
            began=values["began"],
        )
    )


def _say(sentence: str, code: int) -> int:
    from sociocli.terminal.show import show

    if os.environ.get("SOCIOCLI_DEBUG"):
        import traceback

        traceback.print_exc()
    with contextlib.suppress(OSError):
        sys.stderr.write(f"sociocli: {show(sentence, lines=True)}\n")
    return code


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

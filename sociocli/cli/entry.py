"""The door: looks at the arguments before anything is imported.

`--version` answers at once. `meet` and `resume` on a terminal paint their first
screen and only then import what takes time; keys typed meanwhile wait. The
plain forms of the commands that people wait for are read here; all else goes to
the command line proper. Both doors give the same result (tests/cli/test_entry.py).
"""

from __future__ import annotations

import os
import sys

__all__ = ["BETWEEN", "HOLDS", "main", "plain_form"]

# Parts several words of one value; no argument holds it.
BETWEEN = "\0"

# The commands that hold a meeting, and their options.
HOLDS = ("meet", "consent", "elect", "resume", "practice")
# What belongs to `practice` and is no scenario.
_OF_PRACTICE = (
    *("play", "drill", "log", "ladder", "reflect", "ask-peers", "portfolio"),
    *("share", "step", "comments", "check", "signals"),
)

_OPTIONS = {
    "meet": ("--circle", "--date", "--began"),
    "consent": ("--circle",),
    "elect": ("--circle",),
    "resume": (),
    "practice": ("--seed", "--coach"),
    "minutes list": ("--json",),
    "minutes show": ("--json",),
    "minutes check": ("--json",),
    "agenda list": ("--json",),
    "due": ("--circle", "--json"),
    "decisions": ("--circle", "--json"),
    "actions": ("--circle", "--json"),
    "search": ("--circle", "--json"),
}
_TAKES_MANY = ("search",)
_TAKES_ONE = ("meet", "consent", "elect", "resume", "practice", "minutes show", "minutes check")
_VALUES = ("folder", "name", "circle", "date", "began", "seed", "coach", "json")
_FLAGS = ("--json",)
_NOUNS = ("minutes", "agenda")
_SIGNALLED = 128


def main() -> None:
    """Run the program with the arguments of the process and leave with its exit code."""
    arguments = sys.argv[1:]
    if arguments in (["--version"], ["-V"]):
        from sociocli import __version__

        try:
            print(f"sociocli {__version__}", flush=True)
        except OSError:  # the way out says it, or is silent where a reader has gone
            from sociocli.cli.outcome import leave

            leave(arguments)
        return
    form = plain_form(arguments)
    if form is not None and form[0] in HOLDS:
        _paint(form[0])
    import gc

    gc.disable()  # most of a start is imports, which leave no rubbish; `hold` enables it again
    from sociocli.cli.outcome import leave

    leave(arguments or ["--help"], form)


def _paint(command: str) -> None:
    """Show the first screen while the rest is still being loaded."""
    import signal

    from sociocli.cli import wording as words
    from sociocli.terminal import first_screen

    def end(number: int, _frame: object) -> None:
        """End at once: an exception might be caught by an import that it interrupts."""
        try:
            first_screen.restore()
            os.write(2, f"{words.INTERRUPTED}\n".encode())
        finally:  # also if the window is gone
            os._exit(_SIGNALLED + number)

    for number in (signal.SIGHUP, signal.SIGINT, signal.SIGTERM):
        signal.signal(number, end)
    if command == "practice":
        last = len(words.FIRST_PRACTICE)
        first_screen.paint(words.FIRST_PRACTICE, (last, 17), words.FIRST_TAKEN)
    elif command == "resume":
        first_screen.paint(words.FIRST_RESUMED, (len(words.FIRST_RESUMED), 30))
    else:
        last = len(words.FIRST_BEGUN)
        first_screen.paint(words.FIRST_BEGUN, (last, 17), words.FIRST_TAKEN)


def plain_form(arguments: list[str]) -> tuple[str, dict[str, str]] | None:
    """Read the plain form of a command that people wait for.

    Args:
        arguments: The arguments without the program's name.

    Returns:
        The command and its values (those of `_VALUES`), or None if the arguments
        are of another form.

    """
    values = dict.fromkeys(_VALUES, "")
    rest = list(arguments)
    if rest[:1] == ["-C"] and len(rest) > 1:
        values["folder"] = rest[1]
        del rest[:2]
    command = rest.pop(0) if rest else ""
    if command in _NOUNS and rest:
        command = f"{command} {rest.pop(0)}"
    if command not in _OPTIONS:
        return None
    if command == "practice" and rest[:1] and rest[0] in _OF_PRACTICE:
        return None
    while rest:
        word = rest.pop(0)
        option, has_value, value = word.partition("=")
        if word in _FLAGS and word in _OPTIONS[command]:
            values[word[2:]] = "yes"
        elif option in _FLAGS:
            return None
        elif option in _OPTIONS[command] and (has_value or rest):
            values[option[2:]] = value if has_value else rest.pop(0)
        elif word and not word.startswith("-") and _may_follow(command, values["name"]):
            values["name"] += f"{BETWEEN * bool(values['name'])}{word}"
        else:
            return None
    return None if command in _TAKES_MANY and not values["name"] else (command, values)


def _may_follow(command: str, before: str) -> bool:
    """Tell whether one more word may follow a command."""
    return command in _TAKES_MANY or (command in _TAKES_ONE and not before)

"""The door: looks at the arguments before anything is imported.

`--version` answers at once. `meet` and `resume` on a terminal paint their first
screen and only then import what takes time; keys typed meanwhile wait. All
else goes to the command line proper, so both doors give the same result.
"""

from __future__ import annotations

import sys

__all__ = ["main"]

_PAINTED = ("meet", "resume", "consent", "elect")
_NOT_PAINTED = ("--plain", "--answers", "--list", "--show", "--help", "-h", "--json")


def main() -> None:
    """Run the program with the arguments of the process and leave with its exit code."""
    arguments = sys.argv[1:]
    if arguments in (["--version"], ["-V"]):
        from sociocli import __version__

        print(f"sociocli {__version__}")
        return
    if _wants_painting(arguments):
        from sociocli.terminal import first_screen

        first_screen.paint()
    from sociocli.cli.outcome import leave

    leave(arguments or ["--help"])


def _wants_painting(arguments: list[str]) -> bool:
    rest = arguments[2:] if arguments[:1] == ["-C"] else arguments
    if not rest or rest[0] not in _PAINTED:
        return False
    return not any(word.split("=")[0] in _NOT_PAINTED for word in rest)

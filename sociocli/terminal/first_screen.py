"""The first screen, painted before anything heavy is imported.

People see where they are while the toolkit is still being loaded; keys that
they press meanwhile stay in the terminal's queue. Imports os, sys and termios
only. Source: performance.md 1.6.
"""

from __future__ import annotations

import os
import sys

try:
    import termios
except ImportError:
    _CAN_PAINT = False
else:
    _CAN_PAINT = True

__all__ = ["hand_over", "paint", "restore"]

_ENTER = "\x1b[?1049h\x1b[2J\x1b[H"
_LEAVE = "\x1b[?1049l"


class _Painted:
    """What has to be put back."""

    modes: list[int | list[bytes | int]] | None = None
    screen = False


def paint(lines: list[str], cursor: tuple[int, int] = (1, 1)) -> bool:
    """Paint a first screen and stop the echo.

    Args:
        lines: The rows of the screen, safe to be shown, with escape sequences
            of our own at most.
        cursor: Row and column at which the cursor waits, from 1.

    Returns:
        True if it was painted; False where there is no terminal to paint on.

    """
    if not (_CAN_PAINT and os.isatty(0) and os.isatty(1)):
        return False
    if os.environ.get("TERM", "dumb") == "dumb":
        return False
    _Painted.modes = termios.tcgetattr(0)
    silent = termios.tcgetattr(0)
    silent[0] &= ~termios.ICRNL
    silent[3] &= ~(termios.ECHO | termios.ICANON)
    termios.tcsetattr(0, termios.TCSANOW, silent)
    row, column = cursor
    text = _ENTER + "\r\n".join(lines) + f"\x1b[{row};{column}H"
    os.write(1, text.encode(sys.stdout.encoding or "utf-8", "replace"))
    _Painted.screen = True
    return True


def hand_over() -> None:
    """Leave the screen to the live room, which puts it back itself."""
    _Painted.screen = False


def restore() -> None:
    """Put the terminal back as it was; does nothing if nothing was painted."""
    if _Painted.modes is None:
        return
    if _Painted.screen:
        os.write(1, _LEAVE.encode())
        _Painted.screen = False
    termios.tcsetattr(0, termios.TCSANOW, _Painted.modes)
    _Painted.modes = None

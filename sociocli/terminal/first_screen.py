"""The first screen, painted before anything heavy is imported.

People see where they are while the toolkit is still being loaded, and may press
Enter at once: that key is taken and said on the screen. What they type beyond
it is shown and held for the next line, never answered with. Imports built-in
modules only. Source: performance.md 1.6; architecture.md (entry).
"""

from __future__ import annotations

import _thread
import os
import sys

try:
    import select
    import termios
except ImportError:
    _CAN_PAINT = False
else:
    _CAN_PAINT = True

__all__ = ["begun", "hand_over", "held", "paint", "restore"]

_ENTER = "\x1b[?1049h\x1b[2J\x1b[H"
_LEAVE = "\x1b[?1049l"
_GLANCE = 0.02
_PROMPT = " > "


class _Painted:
    """What has to be put back, and what was pressed meanwhile."""

    modes: list[int | list[bytes | int]] | None = None
    screen = False
    listening = False
    ended: _thread.LockType | None = None
    pressed = b""
    reply = b""


def paint(lines: list[str], cursor: tuple[int, int] = (1, 1), taken: str = "") -> bool:
    """Paint a first screen and stop the echo.

    Args:
        lines: The rows of the screen, safe to be shown, with escape sequences
            of our own at most.
        cursor: Row and column at which the cursor waits, from 1.
        taken: What is said in the last row as soon as Enter is pressed; "" if
            Enter does not answer this screen.

    Returns:
        True if it was painted; False where there is no terminal to paint on.

    """
    if not (_CAN_PAINT and os.isatty(0) and os.isatty(1)):
        return False
    if os.environ.get("TERM", "") in ("", "dumb"):
        return False
    _Painted.modes = termios.tcgetattr(0)
    silent = termios.tcgetattr(0)
    silent[0] &= ~termios.ICRNL
    silent[3] &= ~(termios.ECHO | termios.ICANON)
    termios.tcsetattr(0, termios.TCSANOW, silent)
    row, column = cursor
    text = _ENTER + "\r\n".join(lines) + f"\x1b[{row};{column}H"
    _Painted.screen = True
    os.write(1, _coded(text))
    if taken:
        _Painted.reply = _coded(f"\x1b[{len(lines)};1H\x1b[2K{taken}\r\n\n\x1b[2K")
        _Painted.listening = True
        ended = _thread.allocate_lock()
        ended.acquire()
        _thread.start_new_thread(_listen, (ended,))
        _Painted.ended = ended  # only now: whoever is interrupted before must not wait for it
    return True


def _coded(text: str) -> bytes:
    return text.encode(sys.stdout.encoding or "utf-8", "replace")


def _listen(ended: _thread.LockType) -> None:
    """Take keys until the live room takes over."""
    try:
        while _Painted.listening:
            ready, _, _ = select.select([0], [], [], _GLANCE)
            if not (ready and _Painted.listening):
                continue
            keys = os.read(0, 1024)
            if not keys:
                return
            _Painted.pressed += keys
            if b"\r" in _Painted.pressed:
                os.write(1, _Painted.reply + _coded(_PROMPT + _line(_beyond())))
    except OSError:
        return  # the window is gone; the live room will notice
    finally:
        ended.release()


def _stop_listening() -> None:
    _Painted.listening = False
    if _Painted.ended is not None:
        _Painted.ended.acquire()
        _Painted.ended = None


def _beyond() -> bytes:
    """Return what was pressed after the Enter that answered the first screen."""
    return _Painted.pressed.partition(b"\r")[2]


def _line(keys: bytes) -> str:
    text = keys.decode("utf-8", "replace").split("\r")[0]
    return "".join(char for char in text if char.isprintable())


def begun() -> bool:
    """Tell, once, whether Enter was pressed on the first screen."""
    _stop_listening()
    before, enter, rest = _Painted.pressed.partition(b"\r")
    _Painted.pressed = rest if enter else before
    return bool(enter)


def held() -> str:
    """Return, once, the line that was typed on the first screen beyond its Enter."""
    _stop_listening()
    text = _line(_Painted.pressed)
    _Painted.pressed = b""
    return text


def hand_over() -> None:
    """Leave the screen to the live room, which puts it back itself."""
    _stop_listening()
    _Painted.screen = False


def restore() -> None:
    """Put the terminal back as it was; does nothing if nothing was painted."""
    _stop_listening()
    if _Painted.modes is None:
        return
    if _Painted.screen:
        os.write(1, _LEAVE.encode())
        _Painted.screen = False
    termios.tcsetattr(0, termios.TCSANOW, _Painted.modes)
    _Painted.modes = None

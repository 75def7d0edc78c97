"""Dialogs outside the live room: choosing a format or a scenario, a line of text.

The one module that knows questionary, always in its unsafe form (its friendly
form swallows Ctrl-C) and never with its search filter (it picks the wrong
person). Without a full terminal the same is asked line by line.
Source: reliability.md 0 no. 1 and 2.6; style.md T4.
"""

from __future__ import annotations

import shutil
from collections.abc import Sequence
from typing import Any

from sociocli.errors import Bug
from sociocli.process.asking import Pause
from sociocli.terminal import wording as words
from sociocli.terminal.lines import Interrupted, Lines
from sociocli.terminal.show import show
from sociocli.terminal.talk import sentence
from sociocli.terminal.width import columns, wrap

__all__ = ["choose_from", "text"]

_INTERRUPTED = 130
# How many columns stand before a question, and before each line of a list.
_MARK = 2
_POINTER = 3


def choose_from(
    asks: str,
    options: Sequence[tuple[str, str]],
    preset: str = "",
    *,
    lines: Lines | None = None,
    **pipes: Any,  # noqa: ANN401 - input and output of the toolkit, for tests
) -> str:
    """Let one of several things be chosen.

    Args:
        asks: The question.
        options: Pairs of value and what it says, at least one.
        preset: The value at which the pointer stands at first.
        lines: Given in plain mode: where lines come from.
        pipes: Input and output of the toolkit.

    Returns:
        The value that was chosen.

    Raises:
        Pause: If the dialog was left.

    """
    if not options:
        raise Bug(words.DIALOG_NOTHING)
    if lines is not None:
        return _choose_plainly(asks, options, preset, lines)
    import questionary

    width = shutil.get_terminal_size().columns
    choices = [
        questionary.Choice(title=_broken(show(title), width, _POINTER), value=value)
        for value, title in options
    ]
    asked = _broken(show(asks), width, _MARK)
    last = columns(asked.rpartition("\n")[2]) + _MARK
    question = questionary.select(
        asked if last + len(words.DIALOG_CHOOSE) < width else f"{asked}\n",
        choices=choices,
        default=preset if any(value == preset for value, _ in options) else None,
        instruction=words.DIALOG_CHOOSE,
        **pipes,
    )
    return str(_unsafe(question))


def _broken(text: str, width: int, indent: int) -> str:
    """Break a line between words where the terminal would cut it, in or behind a word."""
    return ("\n" + " " * indent).join(wrap(text, width - indent - 1))


def text(asks: str, preset: str = "", *, lines: Lines | None = None, **pipes: Any) -> str:  # noqa: ANN401
    """Ask for a line of text.

    Args:
        asks: The question.
        preset: What stands there at first.
        lines: Given in plain mode: where lines come from.
        pipes: Input and output of the toolkit.

    Raises:
        Pause: If the dialog was left.

    """
    if lines is not None:
        if preset:
            lines.write(sentence(words.PLAIN_PROPOSED, text=preset))
        return _read(lines, show(asks)) or preset
    import questionary

    return str(_unsafe(questionary.text(show(asks), default=preset, **pipes)))


def _unsafe(question: Any) -> Any:  # noqa: ANN401 - questionary is not typed
    try:
        return question.unsafe_ask()
    except KeyboardInterrupt:
        raise Pause(_INTERRUPTED) from None
    except EOFError:
        raise Pause(0) from None


def _choose_plainly(
    asks: str, options: Sequence[tuple[str, str]], preset: str, lines: Lines
) -> str:
    lines.write(show(asks))
    for number, (value, title) in enumerate(options, 1):
        mark = f" {words.DIALOG_PRESET}" if value == preset else ""
        lines.write(sentence(words.PLAIN_OPTION, letter=number, words=title + mark))
    while True:
        typed = _read(lines, "").strip()
        if not typed and any(value == preset for value, _ in options):
            return preset
        if typed.isascii() and typed.isdigit() and 1 <= int(typed) <= len(options):
            return options[int(typed) - 1][0]
        lines.write(sentence(words.DIALOG_NUMBER, count=len(options)))


def _read(lines: Lines, asks: str) -> str:
    try:
        return lines.read(f"{asks} {words.PLAIN_PROMPT}".lstrip())
    except EOFError:
        raise Pause(0) from None
    except Interrupted as signal:
        raise Pause(signal.exit_code) from None

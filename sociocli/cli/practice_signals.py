"""`sociocli practice signals`: what the coach watches for, in a list or one explained.

Must not know how anything is noticed. Source: process.md 6.
"""

from __future__ import annotations

import textwrap

from sociocli.cli import practice_signals_wording as words
from sociocli.cli.listing import print_json
from sociocli.cli.saying import say
from sociocli.errors import BadRequest
from sociocli.practice.coach.signal import Signal
from sociocli.practice.coach.signals_table import explained, in_order, shown_by, signals_table

__all__ = ["explain_signal", "list_signals"]

_WIDTH = 78


def list_signals(*, json: bool = False, markdown: bool = False) -> None:
    """List what the coach watches for.

    Args:
        json: Whether to print one JSON document.
        markdown: Whether to print a Markdown table with the tests.

    """
    if json:
        print_json([_document(one) for one in in_order()])
    elif markdown:
        say(signals_table().rstrip("\n"))
    else:
        wide = max(len(one.name) for one in in_order())
        say("\n".join(line for one in in_order() for line in _row(one, wide)))


def explain_signal(name: str, *, json: bool = False) -> None:
    """Explain one signal: what is watched, why it matters, what one could say.

    Args:
        name: Its number or its name.
        json: Whether to print one JSON document.

    Raises:
        BadRequest: If there is no such signal.

    """
    signal = next((one for one in in_order() if one.name == name), None)
    if signal is None:
        raise BadRequest(words.NO_SIGNAL.format(name=name))
    if json:
        print_json(_document(signal))
        return
    for part in explained(signal):
        say("\n".join(textwrap.wrap(part, _WIDTH)))


def _row(signal: Signal, wide: int) -> list[str]:
    what = signal.told.watches
    text = words.WELL_DONE.format(what=what) if signal.praise else what
    first = f"{signal.name:>{wide}}  "
    return textwrap.wrap(text, _WIDTH, initial_indent=first, subsequent_indent=" " * len(first))


def _document(signal: Signal) -> dict[str, str | bool]:
    return {
        "name": signal.name,
        "area": signal.area.value,
        "watches": signal.told.watches,
        "why": explained(signal)[1],
        "praise": signal.praise,
        "test": shown_by(signal),
    }

"""The table of signals: which of the 48 mistakes the coach sees, and the test that shows it.

Made from the signals themselves, so that it cannot say more than they do.
Source: process.md 6.
"""

from __future__ import annotations

from sociocli.practice.coach import signals_table_wording as words
from sociocli.practice.coach.debrief_wording import INSTEAD
from sociocli.practice.coach.signal import Signal
from sociocli.practice.coach.signals import SIGNALS
from sociocli.process.message import say

__all__ = ["MISTAKES", "explained", "in_order", "shown_by", "signals_table"]

# How many mistakes process.md 6 has.
MISTAKES = 48
_NUMBERS = tuple(str(number) for number in range(1, MISTAKES + 1))


def signals_table() -> str:
    """Return the table of signals in Markdown: the 48, then what is noticed besides."""
    known = {signal.name: signal for signal in SIGNALS}
    rows = [_row(known[name]) if name in known else _left_out(name) for name in _NUMBERS]
    others = [_row(signal) for signal in in_order() if signal.name not in _NUMBERS]
    return "\n".join((words.HEADER, words.RULE, *rows, *others)) + "\n"


def in_order() -> tuple[Signal, ...]:
    """Return the signals: those with a number by it, then the others, praise last."""
    numbered = sorted(
        (one for one in SIGNALS if one.name in _NUMBERS), key=lambda one: int(one.name)
    )
    others = [one for one in SIGNALS if one.name not in _NUMBERS]
    return (*numbered, *sorted(others, key=lambda one: one.praise))


def explained(signal: Signal) -> tuple[str, ...]:
    """Return what is watched, why it matters, and what one could say, each in words.

    Args:
        signal: The signal.

    """
    told = signal.told
    parts = [told.watches[:1].upper() + told.watches[1:] + ".", say(told.why).text()]
    if told.instead:
        instead = say(told.instead, person=words.SOMEBODY).text()
        parts.append(say(INSTEAD, instead=instead).text())
    return tuple(parts)


def shown_by(signal: Signal) -> str:
    """Return the test that shows a signal, as pytest names it.

    Args:
        signal: The signal.

    """
    module = signal.find.__module__.rpartition(".")[2]
    name = signal.name.replace("-", "_")
    return words.TEST.format(module=module, name=name)


def _row(signal: Signal) -> str:
    watches = words.PRAISE.format(what=signal.told.watches) if signal.praise else ""
    what = watches or signal.told.watches
    return words.ROW.format(name=signal.name, what=what, test=f"`{shown_by(signal)}`")


def _left_out(name: str) -> str:
    return words.ROW.format(name=name, what=words.LEFT_OUT.get(name, ""), test=words.NO_TEST)

"""The table of signals says no more than the signals do."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from sociocli.practice.coach.signal import Signal
from sociocli.practice.coach.signals import SIGNALS
from sociocli.practice.coach.signals_table import MISTAKES, shown_by, signals_table
from sociocli.practice.coach.signals_table_wording import LEFT_OUT

ROOT = Path(__file__).parents[3]
NUMBERS = [str(number) for number in range(1, MISTAKES + 1)]


@pytest.mark.parametrize("signal", SIGNALS, ids=lambda signal: str(signal.name))
def test_each_signal_has_the_test_that_the_table_names(signal: Signal) -> None:
    """The file is there, and the test stands in it."""
    path, _, name = shown_by(signal).partition("::")
    assert re.search(rf"^def {name}\(", (ROOT / path).read_text(encoding="utf-8"), re.MULTILINE)


def test_every_mistake_is_noticed_or_left_out_for_a_reason() -> None:
    """None is forgotten in between: up to the last that is noticed, each has a test or a reason."""
    known = [signal.name for signal in SIGNALS]
    last = max(int(name) for name in known if name in NUMBERS)
    assert [name for name in NUMBERS[:last] if (name in known) == (name in LEFT_OUT)] == []


def test_the_table_has_a_row_for_each_of_the_48() -> None:
    """The 48 come first, in their order; what is noticed besides comes after them."""
    rows = [line.split(" | ")[0].strip("| ") for line in signals_table().split("\n")[2:]]
    assert rows[:MISTAKES] == NUMBERS
    assert "heard-as" in rows[MISTAKES:]


def test_names_of_signals_are_their_own() -> None:
    """No two signals have one name, since a moment names its signal."""
    names = [signal.name for signal in SIGNALS]
    assert sorted(dict.fromkeys(names)) == sorted(names)


@pytest.mark.parametrize("signal", SIGNALS, ids=lambda signal: str(signal.name))
def test_each_signal_is_told_as_to_a_friend(signal: Signal) -> None:
    """What, why and what instead: whole sentences without a grade; a praise needs no instead."""
    told = signal.told
    assert told.what.endswith((".", "?", "”"))
    assert told.why.endswith((".", "?"))
    assert told.watches
    assert bool(told.instead) != signal.praise
    graded = re.compile(
        r"\b(wrong|bad|mistakes?|errors?|scores?|points|fail\w*|you should)\b", re.IGNORECASE
    )
    assert not graded.search(f"{told.what} {told.why}")

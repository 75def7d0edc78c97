"""What the coach watches for, on the command line."""

from __future__ import annotations

import json

from commanding import Hand


def test_the_list_fits_and_names_every_signal(hand: Hand) -> None:
    """Each signal has its line, and no line is wider than a terminal."""
    assert hand.types("practice", "signals") == 0
    lines = hand.out.rstrip("\n").split("\n")
    assert max(len(line) for line in lines) <= 80
    numbers = [line.split()[0] for line in lines if line[:10].strip()]
    assert numbers[:3] == ["1", "2", "3"]
    assert "17" in numbers


def test_one_signal_is_explained(hand: Hand) -> None:
    """Its number is enough: what, why, and what one could say."""
    assert hand.types("practice", "signals", "17") == 0
    assert "“but”" in hand.out.lower()
    assert "One could say: “Kim, walk us through it" in hand.out.replace("\n", " ")


def test_the_table_of_the_readme_comes_from_here(hand: Hand) -> None:
    """As Markdown it holds the test that shows each signal."""
    assert hand.types("practice", "signals", "--markdown") == 0
    assert "test_signals_objecting.py::test_signal_17`" in hand.out


def test_the_list_is_one_json_document(hand: Hand) -> None:
    """For programs the same stands in one document, and one signal in one too."""
    assert hand.types("practice", "signals", "--json") == 0
    first = json.loads(hand.out)[0]
    assert (first["name"], first["praise"]) == ("1", False)
    assert hand.types("practice", "signals", "heard-as", "--json") == 0
    assert json.loads(hand.out)["area"] == "consent and objections"


def test_a_signal_that_is_not_there_is_said_to_be_so(hand: Hand) -> None:
    """Whoever types another number hears in one sentence where the list is."""
    assert hand.types("practice", "signals", "99") == 2
    assert "There is no signal “99”" in hand.err
    assert len(hand.err.strip().split("\n")) == 1

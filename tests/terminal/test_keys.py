from __future__ import annotations

from sociocli.process.asides import WAYS as KNOWN
from sociocli.terminal.keys import KEYS, WAYS, keys_table, way_of

# What the terminal does itself; all other ways are the business of processes.
OWN = {"undo", "pause", "level", "say", "help"}


def test_every_way_out_leads_somewhere() -> None:
    """Each letter leads to an aside that processes know, or is the terminal's own."""
    assert {way.name for way in WAYS} - OWN <= set(KNOWN)


def test_letters_are_used_once() -> None:
    """No two ways out have the same letter."""
    letters = [way.letter for way in WAYS]
    assert len(letters) == len(set(letters))
    assert way_of("U") is WAYS[0]
    assert way_of("x") is None


def test_readmes_table_comes_from_the_same_place() -> None:
    """The table for README names every key and every way out."""
    table = keys_table()
    assert all(f"| {key.press} |" in table for key in KEYS)
    assert all(f"| `{way.letter}` | `/{way.letter}` |" in table for way in WAYS)

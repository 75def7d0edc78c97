from __future__ import annotations

import pytest

from sociocli.process.asides import WAYS as KNOWN
from sociocli.terminal.keys import (
    ALONE,
    IN_DRILL,
    IN_MEETING,
    IN_PRACTICE,
    KEYS,
    WAYS,
    WaysOut,
    keys_table,
)

# What the terminal does itself; all other ways are the business of processes.
OWN = {"undo", "pause", "level", "say", "help"}


def test_every_way_out_leads_somewhere() -> None:
    """Each letter leads to an aside that processes know, or is the terminal's own."""
    assert {way.name for way in WAYS} - OWN <= set(KNOWN)


def test_letters_are_used_once() -> None:
    """No two ways out have the same letter."""
    letters = [way.letter for way in WAYS]
    assert len(letters) == len(set(letters))
    assert IN_MEETING.way_of("U") is WAYS[0]
    assert IN_MEETING.way_of("x") is None


@pytest.mark.parametrize("offered", [ALONE, IN_DRILL])
def test_who_is_alone_is_offered_no_way_of_a_meeting(offered: WaysOut) -> None:
    """Where nobody writes minutes, Ctrl-C leads back, leads away, or says more."""
    assert {way.name for way in offered.ways} == OWN
    assert not {key.press for key in offered.keys_here()} & {"Ctrl-P", "Ctrl-L", "Ctrl-T", "Ctrl-G"}


def test_only_where_people_are_played_the_help_names_the_keys_to_them() -> None:
    """Ctrl-T and Ctrl-G stand in the help of a practice, and not in that of a real meeting."""
    played = {key.press for key in IN_PRACTICE.keys_here()}
    assert played - {key.press for key in IN_MEETING.keys_here()} == {"Ctrl-T", "Ctrl-G"}


def test_readmes_table_comes_from_the_same_place() -> None:
    """The table for README names every key and every way out."""
    table = keys_table()
    assert all(f"| {key.press} |" in table for key in KEYS)
    assert all(f"| `{way.letter}` | `/{way.letter}` |" in table for way in WAYS)

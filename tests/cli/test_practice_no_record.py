"""Practice never touches a record: all its files are the same before and after.

Somebody stands in a record and does all that practice offers.
"""

from __future__ import annotations

from pathlib import Path

import pytest
from commanding import Hand
from sitting import ANSWERS, BELL, everything

COMMANDS: tuple[tuple[str, ...], ...] = (
    ("practice", "../bell.yaml", "--answers", "../answers.yaml"),
    ("practice", "share"),
    ("practice", "share", "--to", "../p.yaml"),
    ("practice", "share", "--list"),
    ("practice", "comments", "../p.yaml"),
    ("practice", "ask-peers", "--name", "Bo", "--name", "Cy"),
    ("practice", "ask-peers", "--name", "Bo", "--name", "Cy", "--to", ".."),
    ("practice", "portfolio", "--as", "ana"),
    ("practice", "portfolio", "--to", "../portfolio.md"),
    ("practice", "log", "--as", "ana"),
    ("practice", "ladder"),
    ("practice", "check", "../bell.yaml"),
    ("practice", "signals"),
    ("practice", "drill"),
    ("practice", "reflect", "--show"),
    ("practice", "--list"),
)


@pytest.fixture
def inside(hand: Hand, tmp_path: Path) -> Hand:
    """Return somebody who stands in a record."""
    hand.patch.setenv("HOME", str(tmp_path))
    hand.types("demo", "--fast", "house")
    hand.folder /= "house"
    hand.patch.chdir(hand.folder)
    hand.writes("../bell.yaml", BELL)
    hand.writes("../answers.yaml", ANSWERS)
    return hand


def test_whatever_practice_offers_leaves_the_record_alone(inside: Hand) -> None:
    """Each command does its work, and no byte of the record changes."""
    before = everything(inside.folder)
    for command in COMMANDS:
        code = inside.types(*command)
        assert code == (1 if "check" in command else 0), (command, inside.err)
        assert everything(inside.folder) == before, command


@pytest.mark.parametrize(
    "command",
    [
        ("practice", "ask-peers", "--name", "Bo", "--to", "minutes"),
        ("practice", "ask-peers", "--name", "Bo", "--to", "."),
        ("practice", "portfolio", "--to", "portfolio.md"),
        ("practice", "share", "--to", "p.yaml"),
    ],
)
def test_what_is_private_is_not_written_into_a_record(
    inside: Hand, command: tuple[str, ...]
) -> None:
    """Also where it is asked for: it is said why, and which place would do."""
    assert inside.types(*COMMANDS[0]) == 0
    before = everything(inside.folder)
    assert inside.types(*command) == 2
    assert "lies in a record" in inside.err
    assert everything(inside.folder) == before


def test_questions_to_peers_go_home_from_within_a_record(inside: Hand, tmp_path: Path) -> None:
    """Where no folder is named, files are written at home, and it is said where."""
    assert inside.types("practice", "ask-peers", "--name", "Bo") == 0
    (written,) = tmp_path.glob("questions*.md")
    assert str(written) in inside.out

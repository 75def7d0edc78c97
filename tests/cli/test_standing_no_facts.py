"""Files of a record that hold a sentence instead of facts, or lead elsewhere."""

from __future__ import annotations

import pytest
from commanding import Hand
from standing_record import house

_FILES = {
    "actions/operations/2026-11-01-hall.yaml": ("actions", "done", "hall"),
    "backlog/operations/2026-11-01-noise.yaml": ("backlog", "set", "noise", "--title", "Noise"),
    "terms/operations/2026-11-01-cook.yaml": ("terms", "end", "cook", "--because", "She left."),
    "minutes/operations/2026-11-01-operations.yaml": ("minutes", "accept", "2026-11-01-operations"),
    "circles/kitchen.yaml": ("circle", "member", "add", "Zoë", "--circle", "kitchen"),
    "agendas/evening.yaml": ("agenda", "show", "evening"),
}


@pytest.mark.parametrize("path", _FILES)
def test_a_sentence_is_no_fact(path: str, hand: Hand) -> None:
    """A file that is but a sentence is refused with its line, and stays as it is."""
    file = house(hand).writes(path, "# Notes\nAna books the hall.\n")
    assert hand.types(*_FILES[path]) == 2, hand.out
    assert f"{path}:2: This needs lines of “name: text”." in hand.err
    assert file.read_text(encoding="utf-8") == "# Notes\nAna books the hall.\n"


def test_a_list_leaves_out_what_is_but_a_sentence(hand: Hand) -> None:
    """It is named once, with its line; the rest is listed."""
    house(hand).writes("actions/operations/2026-11-01-hall.yaml", "Ana books the hall.\n")
    assert hand.types("actions", "add", "Sweep", "--who", "ana") == 0, hand.err
    assert hand.types("actions") == 0
    assert "Sweep" in hand.out
    assert "hall" not in hand.out
    path = "actions/operations/2026-11-01-hall.yaml"
    assert hand.err == f"{path}:1: This needs lines of “name: text”.\n"


def test_nothing_outside_of_the_record_is_taken_for_an_action(hand: Hand) -> None:
    """A link in the place of a file is not followed by a command that would change it."""
    outside = hand.writes("../theirs.yaml", "format: sociocli/action/1\nwhat: Theirs\n")
    folder = house(hand).folder / "actions/operations"
    folder.mkdir(parents=True)
    (folder / "2026-11-01-hall.yaml").symlink_to(outside)
    assert hand.types("actions", "show", "2026-11-01-hall") == 3
    assert "link" in hand.err
    assert "Theirs" not in hand.out

"""The scene: where we are, as a frozen value."""

from __future__ import annotations

import dataclasses

import pytest

from sociocli.process.message import say
from sociocli.process.scene import NOWHERE, Fact, ItemPlace, RoundView, Scene, Table, Times, Turn


def test_a_scene_knows_names() -> None:
    """A scene gives the name for an id, and the id where it knows no name."""
    scene = Scene(names=(("ana", "Ana"),))
    assert (scene.name("ana"), scene.name("zoe")) == ("Ana", "zoe")


def test_a_scene_is_a_value() -> None:
    """Two scenes of the same place are equal, and neither can be changed."""
    table = Table(say("Proposal"), "Quiet.", (Fact(say("Term"), "half a year"),))
    view = RoundView(("ana",), (Turn.SPEAKING,), "ana")
    one, two = (
        Scene(table=table, round=view, item=ItemPlace(1, 2, "Noise", "decide")) for _ in range(2)
    )
    assert one == two
    assert hash(one) == hash(two)
    assert one != NOWHERE
    with pytest.raises(dataclasses.FrozenInstanceError):
        one.circle = "Other"  # type: ignore[misc]


def test_clocks_are_empty_before_a_meeting() -> None:
    """Before a meeting begins all clocks stand at nothing."""
    assert NOWHERE.times == Times(0, 0, 0, "", 0)

"""Signals while objections are worked on."""

from __future__ import annotations

from coached import LONG, WORRY, play, says, scene

from sociocli.domain.scenario import Stance

KIM = Stance("kim", worries=(WORRY,))


def test_nothing_is_noticed_where_an_objection_is_met_well() -> None:
    """The model facilitator hears, says back, asks everybody, and nothing is remarked."""
    assert play(scene(KIM)).signals == []


def test_signal_17() -> None:
    """An explanation to the objector is noticed, with the words it was an answer to."""
    played = play(scene(KIM), says("item-1/objection-1/understood", "explain", to="kim"))
    assert played.of("17") == [("item-1/objection-1/understood", "kim", LONG)]

"""Signals in the consent round."""

from __future__ import annotations

from coached import does, play, scene

from sociocli.domain.scenario import Meaning, Stance

SHRUG = Stance("ana", consents="Whatever you like.", consents_means=Meaning.HESITATION)


def test_signal_15() -> None:
    """A shrug that is written down as consent is noticed, with its words."""
    played = play(scene(SHRUG), does("item-1/consent-1/ana", "consent"))
    assert played.of("15") == [("item-1/consent-1/ana", "ana", "Whatever you like.")]


def test_a_shrug_that_is_asked_about_is_no_signal() -> None:
    """Whoever asks what is behind a shrug has done all that is wanted."""
    assert play(scene(SHRUG)).of("15") == []

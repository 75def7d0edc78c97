"""Signals in the reactions."""

from __future__ import annotations

import pytest
from coached import does, play, quiet, says, scene

from sociocli.domain.scenario import Interruption, Meaning, Override, Stance

REACTS = Stance("ben", reacts="Rules are kept slowly.")


@pytest.mark.parametrize(
    ("override", "found"),
    [
        (
            (does("item-1/reactions/ben", "pass"),),
            ("item-1/reactions/ben", "ben", "Rules are kept slowly."),
        ),
        (
            (Override("item-1/reactions/ben", way="round"), does("aside/round", "end")),
            ("aside/round/consent", "rosa", ""),
        ),
    ],
)
def test_signal_6(override: tuple[Override, ...], found: tuple[str, str, str]) -> None:
    """Whoever reacts and is passed over, or is left out with the rest, is noticed."""
    played = play(scene(REACTS), *override)
    assert (played.of("6"), played.signals) == ([found], ["6"])


def test_whoever_passes_is_not_passed_over() -> None:
    """Somebody who says that they pass has had their turn."""
    played = play(scene(Stance("ben", reacts="I pass.")), does("item-1/reactions/ben", "pass"))
    assert played.signals == []


DEBATES = Stance(
    "kim", interrupts=(Interruption("reactions/ben", "That is not true.", Meaning.DEBATE),)
)


def test_signal_7() -> None:
    """Somebody who answers a reaction, with nobody minding, is noticed in their words."""
    played = play(scene(REACTS, DEBATES), quiet("item-1/reactions/*"))
    assert played.of("7") == [("item-1/reactions/ben", "kim", "That is not true.")]
    assert played.signals == ["7"]


def test_an_answer_of_the_facilitator_to_a_reaction_is_noticed() -> None:
    """A facilitator who explains comes between two turns as well."""
    played = play(scene(REACTS), says("item-1/reactions/ben", "explain"))
    assert (played.of("7"), played.signals) == (
        [("item-1/reactions/ben", "ben", "Rules are kept slowly.")],
        ["7"],
    )


def test_whoever_keeps_the_turns_has_no_debate() -> None:
    """“One at a time, please” is all that is wanted."""
    assert play(scene(REACTS, DEBATES)).signals == []


@pytest.mark.parametrize(
    ("move", "words"),
    [
        ("press", ""),
        ("own", "Why do you feel that way?"),
        ("own", "But we have always kept them."),
        ("ask", "Can you prove that?"),
    ],
)
def test_signal_8(move: str, words: str) -> None:
    """A reaction that has to account for itself is noticed, and as nothing else."""
    played = play(scene(REACTS), says("item-1/reactions/ben", move, words))
    assert played.of("8") == [("item-1/reactions/ben", "ben", "Rules are kept slowly.")]
    assert played.signals == ["8"]


@pytest.mark.parametrize("move", ["thank", "later", "restate"])
def test_a_reaction_that_is_received_is_no_signal(move: str) -> None:
    """To thank, to say it back, or to say where it goes on, asks nobody to justify anything."""
    played = play(scene(REACTS), says("item-1/reactions/ben", move, "Thank you. But later."))
    assert played.signals == []

"""Signals while objections are worked on: how the one who objects is spoken to."""

from __future__ import annotations

import pytest
from coached import KIM, LONG, does, play, quiet, says, scene

from sociocli.domain.scenario import Met, Stance, Worry

UNDERSTOOD = "item-1/objection-1/understood"
ANA = Stance("ana", worries=(Worry("It is too strict.", "My shift ends late.", met=(Met(),)),))


def test_nothing_is_noticed_where_an_objection_is_met_well() -> None:
    """The model facilitator hears, says back, asks everybody, and nothing is remarked."""
    assert play(scene(KIM)).signals == []


@pytest.mark.parametrize(
    ("move", "words"),
    [("explain", ""), ("own", "But it is only a year."), ("solve", "We already have a room.")],
)
@pytest.mark.parametrize("key", [UNDERSTOOD, "item-1/consent-1/kim/reason"])
def test_signal_17(key: str, move: str, words: str) -> None:
    """An explanation to the objector is noticed, with the words it was an answer to."""
    played = play(scene(KIM), says(key, move, words, to="kim"))
    assert played.of("17") == [(key, "kim", LONG)]


def test_an_explanation_is_nothing_else_than_that() -> None:
    """Arguing is one moment, not several."""
    assert play(scene(KIM), says(UNDERSTOOD, "explain")).signals == ["17"]


def test_to_say_it_back_with_a_but_is_no_arguing() -> None:
    """Whoever repeats what the objector says may use their words."""
    words = "You are for it, but the choir would be without a room. Did I get it?"
    assert play(scene(KIM), says(UNDERSTOOD, "own", words, to="kim")).signals == []


@pytest.mark.parametrize("words", ["but a year is short", "Don't worry. It is only a year."])
def test_whoever_answers_in_place_of_saying_it_back_is_noticed(words: str) -> None:
    """What is typed as the say-back is said aloud; a “but” there is a “but” to the objector."""
    typed = play(scene(KIM), quiet(UNDERSTOOD), does(UNDERSTOOD, words))
    assert typed.of("17") == [(UNDERSTOOD, "kim", LONG)]
    said = play(scene(KIM), says(UNDERSTOOD, "restate", words, to="kim"))
    assert said.of("17") == [(UNDERSTOOD, "kim", LONG)]


def test_whoever_repeats_the_words_of_the_objector_does_not_argue() -> None:
    """A “but” that the objector has said is theirs."""
    but = Stance("kim", worries=(Worry("But then the choir has no room at all.", met=(Met(),)),))
    words = "But then the choir has no room at all."
    assert play(scene(but), does(UNDERSTOOD, words)).of("17") == []


@pytest.mark.parametrize(
    ("move", "words"),
    [
        ("press", ""),
        ("own", "That is not a real objection."),
        ("ask", "Can you prove it?"),
        ("explain", "But can you not live with it?"),
    ],
)
def test_signal_18(move: str, words: str) -> None:
    """Pressing the objector is noticed, and not as arguing too."""
    played = play(scene(KIM), says(UNDERSTOOD, move, words, to="kim"))
    assert played.of("18") == [(UNDERSTOOD, "kim", LONG)]
    assert played.signals == ["18"]


def test_signal_24() -> None:
    """Whoever takes up a second objection while the first is being understood is noticed."""
    other = _second_objector()
    played = play(scene(KIM, ANA), says(UNDERSTOOD, "ask", to=other))
    assert played.of("24") == [(UNDERSTOOD, other, "")]
    assert played.signals == ["24"]


def test_two_objections_one_after_the_other_are_no_signal() -> None:
    """Each in its turn: that is how it goes."""
    assert play(scene(KIM, ANA)).signals == []


def _second_objector() -> str:
    keys = [one.key for one in play(scene(KIM, ANA)).entries if one.key.endswith("/reason")]
    return keys[1].split("/")[2]

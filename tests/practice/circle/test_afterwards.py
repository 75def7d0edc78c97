"""What is said at the check-out by those over whose worry it was decided."""

from __future__ import annotations

from typing import Any

import pytest
from playing import answered, heard, playing, says

from sociocli.domain.scenario import Stance, Worry
from sociocli.practice.circle import wording as words
from sociocli.practice.circle.moves import Move

KIM = "item-1/consent-1/kim"
ADOPTED = answered("item-1/adopted", None)
ASKED = (says(KIM, Move.ASK, "kim"), answered(KIM, "consent"))
PASSED = (answered(KIM, "consent"),)
OWN = {"afterwards": "I did not dare.", "afterwards_said": "You know it."}


def usual(words_of_it: str) -> str:
    """Return a usual sentence about the item."""
    return words_of_it.format(title="Quiet hours")


@pytest.mark.parametrize(
    ("worry", "entries", "line"),
    [
        ({"hidden": "Hm.", **OWN}, PASSED, "I did not dare."),
        ({"hidden": "Hm.", **OWN}, ASKED, "You know it."),
        (OWN, PASSED, "You know it."),
        (OWN, (), "I did not dare."),
        ({}, (), usual(words.AFTERWARDS)),
        ({}, PASSED, usual(words.AFTERWARDS_SAID)),
        ({"hidden": "Hm."}, PASSED, usual(words.AFTERWARDS)),
        ({"hidden": "Hm.", "afterwards": "I did not dare."}, ASKED, usual(words.AFTERWARDS_SAID)),
        ({"afterwards_said": "You know it."}, (), usual(words.AFTERWARDS)),
        ({"only_wish": True}, PASSED, usual(words.AFTERWARDS_WISH)),
    ],
)
def test_nobody_denies_at_the_end_what_happened(
    worry: dict[str, Any], entries: tuple[Any, ...], line: str
) -> None:
    """Whoever has said it does not claim that it was never said, and the other way round."""
    cast = playing(Stance("kim", worries=(Worry("No.", because="The choir.", **worry),)))
    assert heard(cast, "check-out/kim", *entries, ADOPTED) == [("kim", line, "objection")]


def test_one_says_the_usual_sentence_for_all_who_are_in_the_same_case() -> None:
    """Several without words of their own do not all say the same; who was heard says another."""
    stances = [Stance(one, worries=(Worry("No."),)) for one in ("ana", "ben", "kim")]
    cast = playing(*stances)
    said = {
        one: [text for _, text, _ in heard(cast, f"check-out/{one}", *PASSED, ADOPTED)]
        for one in ("ana", "ben", "kim")
    }
    assert said["ana"] == [usual(words.AFTERWARDS)]
    assert usual(words.AFTERWARDS) not in said["ben"]
    assert said["kim"] == [usual(words.AFTERWARDS_SAID)]

from __future__ import annotations

from dataclasses import fields

import pytest
from playing import playing, with_people

from sociocli.domain.character import Character, Temper
from sociocli.domain.scenario import Meaning
from sociocli.practice.circle.lines import drawn, meaning_by_temper, shortly

KINDS = [
    one.name
    for one in fields(Character)
    if one.name not in ("id", "name", "tempers", "cares", "knows", "worries")
]


@pytest.mark.parametrize("kind", KINDS)
def test_a_line_is_drawn_for_every_occasion(kind: str) -> None:
    """Each field of a character with lines is an occasion."""
    cast = playing(people=with_people(kim={kind: ("Here it is.",)}))
    assert drawn(cast, "kim", kind, "somewhere") == "Here it is."
    assert drawn(cast, "you", kind, "somewhere") == ""


def test_what_somebody_knows_is_a_line_too() -> None:
    """The one sentence of what they know is told in a round of information."""
    cast = playing(people=with_people(kim={"knows": "The pump is old."}))
    assert drawn(cast, "kim", "knows", "somewhere") == "The pump is old."
    assert drawn(cast, "ben", "knows", "somewhere") == ""


@pytest.mark.parametrize(
    ("temper", "kind", "means"),
    [
        (Temper.AGREEABLE, "consents", Meaning.HESITATION),
        (Temper.STRAYS, "reacts", Meaning.OFF_TOPIC),
        (Temper.PREFERS, "asks", Meaning.PREFERENCE),
        (Temper.STEADY, "consents", Meaning.CONSENT),
    ],
)
def test_the_temper_says_what_is_behind_a_line(temper: Temper, kind: str, means: Meaning) -> None:
    """A drawn line of some tempers is not what it seems."""
    cast = playing(people=with_people(kim={"tempers": (Temper.STEADY, temper)}))
    usual = means if temper is Temper.STEADY else Meaning.TALK
    assert meaning_by_temper(cast, "kim", kind, usual) is means
    assert meaning_by_temper(cast, "you", kind, Meaning.TALK) is Meaning.TALK


@pytest.mark.parametrize(
    ("reason", "short"),
    [
        ("The choir rehearses.", "The choir rehearses."),
        ("The choir. It is forty people.", "The choir."),
        ("It closes at ten; then forty people stand outside.", "It closes at ten."),
        ("What would happen? Nothing.", "What would happen?"),
        ("At 22.30 they sing. It is loud.", "At 22.30 they sing."),
        ("no sentence", "no sentence"),
    ],
)
def test_a_reason_said_again_is_its_first_sentence(reason: str, short: str) -> None:
    """Up to the first stop that ends a sentence; all of it where there is no other."""
    assert shortly(reason) == short

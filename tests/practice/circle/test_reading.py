"""Whether words stand in a text as something that is to be."""

from __future__ import annotations

import pytest

from sociocli.practice.circle.reading import stands_in


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("We rent one bus with a ramp.", "ramp"),
        ("A RAMP\n  at the door.", "ramp at the door"),
        ("The choir rehearses until eleven.", "rehears"),
        ("Open until 19:00.", "19"),
        ("Not only a ramp, also a lift.", "ramp"),
        ("The bus has no steps. It has a ramp.", "ramp"),
        ("Without a ramp nobody rides, so it has a ramp.", "ramp"),
        ("It does not close before seven.", "seven"),
        ("It closes not at five but at seven.", "seven"),
        ("From ten, but not on Fridays.", "not on friday"),
        ("Nobody works there, not alone and not in pairs.", "not alone"),
        ("晚上八点以后安静。", "八点"),
        ("Der Bus hat eine Rampe.", "rampe"),
        ("Ночью тихо.", "тихо"),
    ],
)
def test_a_word_stands_there_however_it_is_written(text: str, word: str) -> None:
    """Case, line breaks and endings do not matter, and a denial of something else neither."""
    assert stands_in(text, [word])


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("We rent one bus without any ramp.", "ramp"),
        ("We rent one bus. No ramp.", "ramp"),
        ("It has neither bell nor ramp.", "ramp"),
        ("It has no bell or ramp.", "ramp"),
        ("No bell or door or a ramp.", "ramp"),
        ("There isn't a ramp.", "ramp"),
        ("There isn’t any ramp.", "ramp"),
        ("We take the steps instead of the ramp.", "ramp"),
        ("The shop is unsafe.", "safe"),
        ("A network of shops.", "two"),
        ("Open until 16:00.", "6"),
        ("Open until 13:00.", "130"),
        ("", "ramp"),
        ("A ramp.", " "),
    ],
)
def test_what_is_denied_or_only_part_of_another_word_does_not_count(text: str, word: str) -> None:
    """“Without any ramp” is no ramp, “unsafe” is not safe, and 16 is not 6."""
    assert not stands_in(text, [word])


def test_one_of_several_words_is_enough() -> None:
    """A word that stands there counts, whatever the others do."""
    assert stands_in("No bell, but a door.", ["bell", "door"])
    assert not stands_in("No bell and no door.", ["bell", "door"])
    assert not stands_in("A door.", [])

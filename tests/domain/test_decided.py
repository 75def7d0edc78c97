from __future__ import annotations

from typing import Any

import pytest

from sociocli.domain.decided import Decided
from sociocli.errors import BadRequest


def test_a_name_and_a_text_are_enough() -> None:
    """What a trainer does not know of a decision is left out."""
    one = Decided("the-well", "Nobody waters at noon.")
    assert (one.adopted, one.criteria, one.concerns) == ("", (), ())


@pytest.mark.parametrize(
    ("wrong", "what"),
    [
        ({"name": "The Well"}, "“The Well” may only hold"),
        ({"name": ""}, "“” may only hold"),
        ({"text": ""}, "“the-well” has no text"),
        ({"adopted": "in May"}, "“in May” is not a date"),
        ({"review": "6 months"}, "“6 months” is not a date"),
        ({"expires": "2026-13-01"}, "“2026-13-01” is not a date"),
    ],
)
def test_a_mistake_is_said_with_what_is_wrong(wrong: dict[str, Any], what: str) -> None:
    """A name that no item can use, no text to read aloud, and days that are none."""
    fields = {"name": "the-well", "text": "Nobody waters at noon."}
    with pytest.raises(BadRequest, match=what):
        Decided(**(fields | wrong))

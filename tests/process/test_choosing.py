"""How what is given to a question is understood: by id, by name, by part of an identity."""

from __future__ import annotations

import pytest

from sociocli.errors import BadRequest
from sociocli.process.choosing import Pick
from sociocli.process.message import say

HEAT, KEYS, OLD = (
    "decisions/operations/2026-05-01-heating",
    "decisions/operations/2026-06-01-keys",
    "decisions/house/2020-06-01-keys",
)
DECISIONS = Pick(
    key="pull", words=say("Which?"), among=((HEAT, "The heating"), (KEYS, "Keys"), (OLD, "Keys"))
)
PEOPLE = Pick(key="who", words=say("Who?"), among=(("kim", "Kim"), ("ben", "Ben")))


@pytest.mark.parametrize(
    ("given", "picked"),
    [
        (HEAT, HEAT),
        ("The heating", HEAT),
        ("2026-05-01-heating", HEAT),
        ("heating", HEAT),
        ("2026-06-01-keys", KEYS),
        (f"heating, {OLD}", (HEAT, OLD)),
    ],
)
def test_a_thing_is_named_as_everywhere(given: str, picked: str | tuple[str, ...]) -> None:
    """By its identity, its title, its last part, and without its day where that is unique."""
    wanted = (picked,) if isinstance(picked, str) else picked
    assert DECISIONS.from_plain(given) == wanted


@pytest.mark.parametrize("given", ["keys", "Keys", "heat", "05-01-heating"])
def test_what_may_mean_several_or_none_is_refused(given: str) -> None:
    """Nothing is guessed, and a decision is not spoken of as somebody."""
    with pytest.raises(BadRequest, match=f"“{given}” is none of these: {HEAT}, "):
        DECISIONS.from_plain(given)


def test_people_are_named_by_id_or_name() -> None:
    """Who is not there is nobody here."""
    assert PEOPLE.from_plain(["kim", "Ben"]) == ("kim", "ben")
    with pytest.raises(BadRequest, match="“max” is nobody here; allowed are kim, ben"):
        PEOPLE.from_plain("max")

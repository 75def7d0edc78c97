from __future__ import annotations

from typing import Any

import pytest

from sociocli.domain.stance import Stance
from sociocli.domain.worry import Worry
from sociocli.errors import BadRequest

WORRIES = (Worry("One."), Worry("Two."))


@pytest.mark.parametrize(
    "wrong",
    [
        {"meanings": (("check-in", "anger"),)},
        {"worries": WORRIES, "declines": 3},
        {"worries": WORRIES, "about": (("ben", "0"),)},
        {"worries": WORRIES, "about": (("ben", "first"),)},
        {"declines": 1},
    ],
)
def test_a_meaning_or_worry_that_there_is_not_is_refused(wrong: dict[str, Any]) -> None:
    """Meanings are among those known, and numbers among the worries."""
    with pytest.raises(BadRequest):
        Stance("kim", **wrong)


def test_worries_about_people_are_told_from_those_about_texts() -> None:
    """What somebody has against a candidate, or against being one, belongs to that one."""
    stance = Stance("kim", worries=WORRIES, about=(("ben", "1"),), declines=2)
    assert stance.about_somebody == (1, 2)
    assert stance.against(("ben",)) == (1,)
    assert stance.against(("kim",)) == (2,)
    assert stance.against(("ben", "kim")) == (1, 2)
    assert stance.against(("ana",)) == ()

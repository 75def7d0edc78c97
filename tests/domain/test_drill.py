"""What a drill is made of."""

from __future__ import annotations

import pytest
from drilling import BAKERY, drill_of, remark

from sociocli.domain.drill import Setting
from sociocli.errors import BadRequest


def test_an_exercise_finds_its_setting() -> None:
    """A drill knows where each of its exercises plays; one without a setting plays nowhere."""
    drill = drill_of(remark("a1"), remark("a2", setting=""))
    assert [drill.setting_of(one) for one in drill.exercises] == [BAKERY, None]


@pytest.mark.parametrize("name", ["A1", "a 1", "", "../a", "a_1"])
def test_ids_are_plain_words(name: str) -> None:
    """An id that could not stand in a key is refused, and named."""
    with pytest.raises(BadRequest, match="is no id"):
        remark(name)
    with pytest.raises(BadRequest, match="is no id"):
        Setting(id=name, circle="Kitchen")

from __future__ import annotations

import pytest

from sociocli.domain.character import Character
from sociocli.errors import BadRequest


def test_an_id_is_one() -> None:
    """People are named by ids, as everywhere; their names may be written in any way."""
    assert Character("kobayashi", "小林").name == "小林"
    with pytest.raises(BadRequest, match="小林"):
        Character("小林")

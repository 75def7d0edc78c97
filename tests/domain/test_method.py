"""Methods: settings as values, and the rule of quorum."""

from __future__ import annotations

from dataclasses import replace

import pytest

from sociocli.domain.method import METHODS, SOFA, Method, quorum_met
from sociocli.errors import BadRequest


def test_four_methods_by_name() -> None:
    """The methods are known by their names; sofa is what one gets without a choice."""
    assert list(METHODS) == ["sofa", "s3", "classical", "holacracy"]
    assert all(method.name == name for name, method in METHODS.items())
    assert Method() == SOFA


@pytest.mark.parametrize("field", ["reaction_rounds", "change_rounds"])
@pytest.mark.parametrize("count", [0, -1, 6])
def test_rounds_are_at_most_five(field: str, count: int) -> None:
    """A method has one to five of each round."""
    with pytest.raises(BadRequest, match=field):
        replace(SOFA, **{field: count})
    assert getattr(replace(SOFA, **{field: 5}), field) == 5


@pytest.mark.parametrize(
    ("rule", "present", "members", "met"),
    [
        ("", 0, 8, True),
        (" 4 ", 4, 8, True),
        ("4", 3, 8, False),
        ("50%", 4, 8, True),
        ("50 %", 3, 8, False),
        ("majority", 4, 8, False),
        ("majority", 5, 8, True),
        ("N-2", 6, 8, True),
        ("n - 2", 5, 8, False),
    ],
)
def test_quorum(rule: str, present: int, members: int, met: bool) -> None:  # noqa: FBT001
    """A quorum is a number, a share, a majority, or all but some."""
    assert quorum_met(rule, present=present, members=members) is met


@pytest.mark.parametrize("rule", ["most of us", "²", "%", "N-", "N-x", "-4", "5%%"])
def test_rules_nobody_knows(rule: str) -> None:
    """A rule of quorum that cannot be read is refused when the method is made."""
    with pytest.raises(BadRequest, match="write 4, 50%, majority or N-2"):
        replace(SOFA, quorum=rule)

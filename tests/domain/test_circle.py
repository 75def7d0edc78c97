"""A circle and who has a say in it."""

from __future__ import annotations

import pytest

from sociocli.domain.circle import Circle, CircleRole, Organisation
from sociocli.domain.method import SOFA
from sociocli.domain.people import Person, Right

CIRCLE = Circle(
    "operations",
    members=(
        Person("kim"),
        Person("ana", right=Right.ADVISORY),
        Person("ben"),
        Person("zoe", right=Right.ON_LEAVE),
    ),
    roles=(CircleRole("secretary", holder="ben"), CircleRole("treasurer")),
)


def test_entitled_are_members_with_the_right_of_consent() -> None:
    """Entitled are the full members, in the circle's own order."""
    assert [person.id for person in CIRCLE.entitled()] == ["kim", "ben"]


def test_who_holds_a_role() -> None:
    """The holder of a role is known; a free or unknown role has none."""
    roles = ("secretary", "treasurer", "king")
    assert [CIRCLE.holder(role) for role in roles] == ["ben", "", ""]


def test_a_circle_without_a_choice_uses_sofa() -> None:
    """Without a choice the method is sofa, for a circle and an organisation."""
    assert CIRCLE.method == SOFA
    assert Organisation().method == "sofa"


@pytest.mark.parametrize(
    ("name", "found"),
    [
        ("note-taker", "note-taker"),
        ("protokoll", "note-taker"),
        ("PROTOKOLL", "note-taker"),
        ("cook", "cook"),
        ("", None),
        ("baker", None),
    ],
)
def test_a_role_is_found_by_id_and_by_title(name: str, found: str | None) -> None:
    """A role without a title is found by its id alone; no name finds nothing."""
    circle = Circle("a", roles=(CircleRole("cook"), CircleRole("note-taker", "Protokoll")))
    role = circle.role_called(name)
    assert (role.id if role else None) == found

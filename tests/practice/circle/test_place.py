from __future__ import annotations

import pytest

from sociocli.practice.circle.place import is_at_or_beyond, place_of


@pytest.mark.parametrize(
    ("key", "item", "role", "phase", "number", "person", "part"),
    [
        ("check-in/kim", 0, "", "check-in", 0, "kim", ""),
        ("gather/here", 0, "", "gather", 0, "", "here"),
        ("item-2/questions/ana", 2, "", "questions", 0, "ana", ""),
        ("item-2/questions/more", 2, "", "questions", 0, "", "more"),
        ("item-2/questions/ana/answer~2", 2, "", "questions", 0, "ana", "answer"),
        ("item-1/consent-3/kim/reason", 1, "", "consent", 3, "kim", "reason"),
        ("item-1/consent-3/kim/question/then", 1, "", "consent", 3, "kim", "question/then"),
        ("item-1/consent-3/all/question", 1, "", "consent", 3, "", "all/question"),
        ("item-1/objection-2/stands~2", 1, "", "objection", 2, "", "stands"),
        ("item-1/version-2/measure/stop-if", 1, "", "version", 2, "", "measure/stop-if"),
        ("item-1/restate~2", 1, "", "restate", 0, "", ""),
        ("item-1/absent-objection/reason", 1, "", "absent-objection", 0, "", "reason"),
        ("item-1/secretary/slips/kim", 1, "secretary", "slips", 0, "kim", ""),
        ("item-1/secretary/consent-4/kim", 1, "secretary", "consent", 4, "kim", ""),
        ("item-1/secretary/objection-1/possible", 1, "secretary", "objection", 1, "", "possible"),
        ("item-1/secretary/describes", 1, "secretary", "describes", 0, "", ""),
        ("item-1/slips/how", 1, "", "slips", 0, "", "how"),
        ("item-1/change-1/kim/name", 1, "", "change", 1, "kim", "name"),
    ],
)
def test_a_key_says_where_it_stands(
    key: str, item: int, role: str, phase: str, number: int, person: str, part: str
) -> None:
    """Item, role, phase, its number, whose turn it is, and the part are read from a key."""
    place = place_of(key)
    assert (place.item, place.role, place.phase) == (item, role, phase)
    assert (place.number, place.person, place.part) == (number, person, part)


@pytest.mark.parametrize(
    "key",
    ["item-1/drop/consent", "item-1/open/consent", "item-1/basis/consent", "item-1/need/consent"],
)
def test_a_quick_consent_belongs_to_no_role(key: str) -> None:
    """What stands before a quick consent is the matter, and no role."""
    assert place_of(key).role == ""


def test_a_turn_is_named_as_interruptions_name_it() -> None:
    """Phase and person stand together; a part of a turn belongs to it."""
    assert place_of("item-1/reactions/ana").turn == "reactions/ana"
    assert place_of("item-1/restate").turn == "restate"


@pytest.mark.parametrize(
    ("key", "step", "there"),
    [
        ("item-1/questions/kim", "item-1/questions", True),
        ("item-1/frame", "item-1/questions", False),
        ("item-2/frame", "item-1/questions", True),
        ("item-1/frame", "item-2/questions", False),
        ("check-out/kim", "item-1/questions", True),
        ("check-in/kim", "item-1/questions", False),
        ("item-1/frame", "check-out", False),
        ("check-out/kim", "check-out", True),
    ],
)
def test_the_meeting_is_at_a_step_or_beyond_its_item(key: str, step: str, *, there: bool) -> None:
    """A step of an item is over with the item; one of no item only when it is there."""
    assert is_at_or_beyond(place_of(key), step) is there

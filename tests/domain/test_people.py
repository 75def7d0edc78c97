"""People: ids, presence, and finding somebody without guessing."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sociocli.domain.people import Attendee, Person, ids_for, matching
from sociocli.errors import BadRequest

PEOPLE = (
    ("ana", "Ana Silva"),
    ("ana-2", "Ana"),
    ("jp", "Jean-Pierre Łuk"),
    ("minsu", "김민수"),
    ("zoe", "Zoë"),
)


def test_a_person_is_called_by_the_id_without_a_name() -> None:
    """Without a name the id serves."""
    assert Person("ana").name == "ana"
    assert Person("ana", "Ana").name == "Ana"


@pytest.mark.parametrize("bad", ["", "Ana", "a b", "a_b", "-a", "a-", "../a", "zoë", "a\n"])
def test_ids_are_plain(bad: str) -> None:
    """An id holds only a-z, digits and hyphens."""
    with pytest.raises(BadRequest, match="like mary-ann"):
        Person(bad)


def test_times_of_attendance_are_times() -> None:
    """When somebody came and left is a time of day."""
    assert Attendee("kim", "Kim", arrived="19:20", left="20:00").left == "20:00"
    for wrong in ({"arrived": "late"}, {"left": "8 pm"}):
        with pytest.raises(BadRequest):
            Attendee("kim", "Kim", **wrong)


def test_ids_from_names() -> None:
    """Ids come from names in any script, and none comes twice."""
    names = ("Ana", "ana", "김민수", "이영희", "Jean-Pierre")
    assert ids_for(names, ("person",)) == ("ana", "ana-2", "person-2", "person-3", "jean-pierre")


@given(st.lists(st.text(), max_size=6))
def test_ids_are_always_ids(names: list[str]) -> None:
    """Whatever people are called, their ids are valid and differ."""
    ids = ids_for(tuple(names))
    assert len(ids) == len(dict.fromkeys(ids)) == len(names)
    assert all(re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", one) for one in ids)


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ("ana", ("ana", "ana-2")),
        ("Ana", ("ana-2",)),
        ("ana-2", ("ana-2",)),
        ("si", ("ana",)),
        ("sil a", ("ana",)),
        ("pier", ("jp",)),
        ("luk jean", ("jp",)),
        ("zoe", ("zoe",)),
        ("김", ("minsu",)),
        ("a", ("ana", "ana-2")),
        ("lva", ()),
        ("nobody", ()),
        ("  ", ()),
    ],
)
def test_finding_people_never_guesses(typed: str, found: tuple[str, ...]) -> None:
    """What was typed finds all who are meant by it, and exact names first."""
    assert matching(typed, PEOPLE) == found

"""The names for the ids of a record."""

from __future__ import annotations

from sociocli.domain.plain import Plain
from sociocli.record.export_names import Names
from sociocli.record.things import thing_of

HOUSE: dict[str, Plain] = {
    "name": "The House",
    "members": [{"id": "ana", "name": "Ana Ó"}, "ben"],
    "roles": [{"id": "chair", "title": "Chair of all"}, {"id": "scribe"}],
}
GARDEN: dict[str, Plain] = {
    "members": [{"id": "ana", "name": "Ana G."}, {"id": "kim", "name": "K"}]
}
NAMES = Names([thing_of("circles/garden-two", GARDEN), thing_of("circles/house", HOUSE)])


def test_circles_are_called_by_their_names() -> None:
    """Without a name, or without a file, a circle is called by its id in words."""
    names = [NAMES.circle(one) for one in ("house", "garden-two", "not-there", "")]
    assert names == ["The House", "Garden two", "Not there", ""]


def test_people_are_called_as_their_circle_calls_them() -> None:
    """The own circle comes first, then any other; a name that is no id stays."""
    assert [NAMES.person("ana", one) for one in ("house", "garden-two")] == ["Ana Ó", "Ana G."]
    assert NAMES.person("kim", "house") == "K"
    assert NAMES.person("ben", "house") == "ben"
    assert NAMES.person("Somebody Else", "house") == "Somebody Else"
    assert NAMES.person("garden-two", "house") == "Garden two"
    assert NAMES.people(("ana", "ben", "kim"), "house") == "Ana Ó, ben and K"
    assert NAMES.people((), "house") == ""


def test_roles_are_called_by_their_titles() -> None:
    """The title of the term wins, then that of the circle's file, then the id."""
    assert NAMES.role("chair", "house", "Chair 2026") == "Chair 2026"
    assert NAMES.role("chair", "house") == "Chair of all"
    assert NAMES.role("scribe", "house") == "scribe"
    assert NAMES.role("other", "nowhere") == "other"

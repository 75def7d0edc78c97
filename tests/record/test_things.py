"""Things: what lists know of a file."""

from __future__ import annotations

from sociocli.domain.plain import Plain
from sociocli.record.things import Thing, as_row, thing_of, who_of


def test_what_a_file_holds_is_fetched_once() -> None:
    """What a thing's file holds is fetched when it is asked for, and once."""
    fetched: list[int] = []

    def fetch() -> dict[str, Plain]:
        fetched.append(1)
        return {"what": "Paint"}

    thing = Thing("actions/ops/a", "actions", "ops", "Paint", plain=fetch)
    assert fetched == []
    assert thing.plain == {"what": "Paint"}
    assert thing.plain["what"] == "Paint"
    assert fetched == [1]


def test_things_are_compared_by_what_they_say() -> None:
    """Two things are the same if they and their files say the same."""
    plain: dict[str, Plain] = {"what": "Paint", "who": ["ana", "ben"], "by": "2026-12-01"}
    one, other = thing_of("actions/ops/a", plain), thing_of("actions/ops/a", dict(plain))
    assert one == other
    assert hash(one) == hash(other)
    assert one != thing_of("actions/ops/a", {**plain, "x-mine": "1"})
    assert one != "actions/ops/a"
    assert "Paint" in repr(one)
    assert (one.name, one.who, one.day) == ("a", ("ana", "ben"), "2026-12-01")


def test_people_go_into_a_row_and_out_again() -> None:
    """Any names, and any number of them, come out of a row as they went in."""
    for who in ((), ("",), ("ana",), ("ana", "Zoë (bass)"), ("", ""), ("a\nb", '"', "[")):
        assert who_of(as_row(who)) == who

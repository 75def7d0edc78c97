"""Who is named in a meeting is found wherever a name was typed."""

from __future__ import annotations

from dataclasses import replace

from record_meetings import YAML, Recorded
from telling import EVERY, brought_of, recorded_named, told_again

from sociocli.practice.buddy.people_named import people_named
from sociocli.practice.buddy.retelling import retell
from sociocli.process.asking import Aside
from sociocli.process.journal import Entry
from sociocli.process.meeting import meeting
from sociocli.record.minutes_file import read_minutes


@EVERY
def test_everybody_in_the_minutes_is_known(recorded: Recorded) -> None:
    """Each member and guest that the minutes name is found, under the same id."""
    found = people_named(brought_of(recorded), told_again(recorded).told)
    for one in read_minutes(recorded.folder / YAML).people:
        assert one.name in found[one.id]


def test_a_corrected_name_is_known_with_the_old_one() -> None:
    """Whoever was called wrongly first is known by both names."""
    recorded = recorded_named("first-evening")
    found = people_named(brought_of(recorded), told_again(recorded).told)
    assert {"Abi", "Abigail"} <= {*found["abi"]}


def test_songs_and_roles_are_no_people() -> None:
    """What can be chosen but is nobody, like a song, keeps its name."""
    recorded = recorded_named("first-evening")
    found = people_named(brought_of(recorded), told_again(recorded).told)
    assert "Blackbird" not in [name for names in found.values() for name in names]


def test_guests_are_known_by_what_was_typed() -> None:
    """A guest who was typed in with two words is one person."""
    recorded = recorded_named("forty-people")
    found = people_named(brought_of(recorded), told_again(recorded).told)
    assert [person for person, names in found.items() if "Notary Brandt" in names] == [
        "notary-brandt"
    ]


def test_whoever_was_only_typed_is_known_too() -> None:
    """Who takes something on, and whom an action is for, need not have been in the room."""
    recorded = recorded_named("ninety-minutes")
    brought, entries = brought_of(recorded), recorded.journal()
    entries = [
        replace(one, answer=["Wendelin Fox", "hugo"]) if one.key == "item-2/next/who" else one
        for one in entries
    ]
    at = next(n for n, one in enumerate(entries) if one.key == "item-3/announce")
    values = (("what", "Ask"), ("who", "Ottilie, hugo"), ("by", "next week"))
    moment = entries[at].moment
    action = Entry(
        "item-3/announce", None, human=True, moment=moment, aside=Aside("action", values)
    )
    told = retell(lambda: meeting(brought), [*entries[:at], action]).told
    found = people_named(brought, told)
    assert "Wendelin Fox" in found
    assert "Ottilie" in found
    assert "next week" not in found

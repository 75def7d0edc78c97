"""Following something over meetings: where it came up, and what came of it."""

from __future__ import annotations

from pathlib import Path

import pytest
from record.why_record import LATER, QUIET, is_put, quiet_hours, write

from sociocli.domain.item import Item, Kind, NextStep, Outcome
from sociocli.domain.standing import (
    BacklogTopic,
    DecisionStatus,
    Revisit,
    StandingDecision,
    Term,
)
from sociocli.errors import BadRequest
from sociocli.record.index import Index
from sociocli.record.why_trail import Trail, follow

PLACES = [
    "2026-01-01-operations#2",
    "2026-02-01-operations#1",
    "2026-03-01-operations#1",
    "2026-04-01-operations#1",
]


def trail(root: Path, asked: str) -> Trail:
    """Follow something."""
    return follow(root, Index(root), asked)


def places(root: Path, asked: str) -> list[str]:
    """Return the items of minutes in which something came up."""
    return [one.place for one in trail(root, asked).came]


@pytest.mark.parametrize(
    "asked",
    [
        QUIET,
        LATER,
        "2026-02-01-quiet-hours",
        "decisions/operations/2026-04-01-quiet-nights.md",
        *PLACES,
        "minutes/operations/2026-03-01-operations#1",
        "2026-03-01-operations",
        "2026-02-01-put-up-a-sign",
        "2026-05-01-louder",
    ],
)
def test_the_whole_way_is_found_from_everywhere(asked: str, tmp_path: Path) -> None:
    """Whatever one begins at, back and forth, the same meetings are found, by day."""
    quiet_hours(tmp_path)
    found = trail(tmp_path, asked)
    assert [one.place for one in found.came] == PLACES
    assert {QUIET, LATER} <= set(found.standing)
    assert found.missing == ()


@pytest.mark.parametrize("asked", PLACES)
def test_minutes_alone_are_enough(asked: str, tmp_path: Path) -> None:
    """Without files of what stands, the items are followed by what they revisit."""
    quiet_hours(tmp_path, present=False)
    assert places(tmp_path, asked) == PLACES
    assert trail(tmp_path, asked).standing == {}


def test_what_has_nothing_to_do_with_it_is_left_out(tmp_path: Path) -> None:
    """Other items of the same meetings, and their decisions, are not told."""
    quiet_hours(tmp_path)
    is_put(tmp_path, StandingDecision("Other", minutes="2026-01-01-operations#1"), "2026-01-01-x")
    assert "decisions/operations/2026-01-01-x" not in trail(tmp_path, QUIET).standing
    assert places(tmp_path, "2026-01-01-operations#1") == ["2026-01-01-operations#1"]


def test_the_topic_that_brings_it_back_belongs_to_it(tmp_path: Path) -> None:
    """A topic of the backlog about the decision is found with it."""
    quiet_hours(tmp_path)
    assert "backlog/operations/2026-05-01-louder" in trail(tmp_path, QUIET).standing


def test_another_circle_goes_on_with_it(tmp_path: Path) -> None:
    """An item that was referred is followed into the circle that took it."""
    item = Item("Roof", outcome=Outcome.REFERRED, number=1, next=NextStep(to="house"))
    write(tmp_path, "2026-01-01", item)
    topic = "title: Roof\nformat: sociocli/topic/1\ncontinues: 2026-01-01-operations#1\n"
    path = tmp_path / "backlog" / "house" / "2026-01-01-roof.yaml"
    path.parent.mkdir(parents=True)
    path.write_text(topic, encoding="utf-8")
    found = trail(tmp_path, "2026-01-01-operations#1")
    assert list(found.standing) == ["backlog/house/2026-01-01-roof"]


def test_what_was_asked_outside_is_found_in_the_meeting_that_took_it_up(tmp_path: Path) -> None:
    """A decision that was not adopted outside a meeting is followed by its title."""
    one = StandingDecision("Lamps", DecisionStatus.DECLINED, ended="2026-01-05", text="New.")
    asked = is_put(tmp_path, one, "2026-01-01-lamps")
    before = Item("Lamps", Kind.EXPLORE, Outcome.EXPLORED, 1)
    write(tmp_path, "2026-01-02", before)
    write(tmp_path, "2026-02-01", Item("Lamps", outcome=Outcome.ADOPTED, number=1))
    assert places(tmp_path, asked) == ["2026-02-01-operations#1"]


def test_minutes_that_are_not_there_are_named(tmp_path: Path) -> None:
    """What a file names and nobody can read is said, and the rest is told."""
    one = StandingDecision("Lamps", minutes="2020-01-01-operations#1", text="New.")
    found = trail(tmp_path, is_put(tmp_path, one, "2020-01-01-lamps"))
    assert found.missing == ("2020-01-01-operations#1",)
    assert len(found.standing) == 1


def test_a_chain_that_bites_its_tail_ends(tmp_path: Path) -> None:
    """Items and decisions that name each other in a circle are each found once."""
    write(tmp_path, "2026-01-01", Item("A", number=1, revisits="2026-02-01-operations#1"))
    write(tmp_path, "2026-02-01", Item("B", number=1, revisits="2026-01-01-operations#1"))
    assert len(places(tmp_path, "2026-01-01-operations#1")) == 2
    topic = BacklogTopic("A", continues="2026-01-01-operations#1", decision="nowhere")
    is_put(tmp_path, topic, "2026-01-01-a")
    assert len(trail(tmp_path, "2026-01-01-a").came) == 2


def test_a_decision_comes_before_what_it_left_under_its_name(tmp_path: Path) -> None:
    """Whoever asks why asks of the decision, even if a topic or an action is called the same."""
    is_put(tmp_path, BacklogTopic("Boiler"), "2026-02-01-boiler")
    assert trail(tmp_path, "boiler").begun == "backlog/operations/2026-02-01-boiler"
    is_put(tmp_path, StandingDecision("Boiler", adopted="2026-01-01"), "2026-01-01-boiler")
    assert trail(tmp_path, "boiler").begun == "decisions/operations/2026-01-01-boiler"
    is_put(tmp_path, StandingDecision("Boiler", adopted="2026-01-02"), "2026-01-02-boiler")
    with pytest.raises(BadRequest, match="several things"):
        trail(tmp_path, "boiler")


@pytest.mark.parametrize(
    ("asked", "sentence"),
    [
        ("nowhere", "There is no"),
        ("2026-01-01-operations#7", "no item 7.*\n.*#1  Other\n.*#2  Quiet hours"),
        ("2026-01-01-operations", "which item.*\n.*#1  Other"),
        ("2026-01-01-operations#", "which item"),
        ("2030-01-01-operations#1", "There is no"),
    ],
)
def test_what_is_not_there_is_refused(asked: str, sentence: str, tmp_path: Path) -> None:
    """If nothing or several things are meant, it says what there is."""
    quiet_hours(tmp_path)
    with pytest.raises(BadRequest, match=sentence):
        trail(tmp_path, asked)


def test_a_broken_file_that_is_asked_for_is_named_with_its_line(tmp_path: Path) -> None:
    """What is wrong with the file itself is said, with file and line."""
    quiet_hours(tmp_path)
    path = tmp_path / f"{QUIET}.md"
    path.write_text(path.read_text().replace("status: replaced", "status: gone"), encoding="utf-8")
    with pytest.raises(BadRequest, match=r"quiet-hours\.md:4: ") as wrong:
        trail(tmp_path, QUIET)
    assert wrong.value.line == 4


def test_actions_and_terms_that_came_of_it_belong_to_it(tmp_path: Path) -> None:
    """What somebody took on in an item, and who was selected in it, is found with it."""
    quiet_hours(tmp_path)
    term = Term("cook", "kim", minutes="2026-02-01-operations#1")
    found = trail(tmp_path, QUIET).standing
    assert "actions/operations/2026-02-01-put-up-a-sign" in found
    assert is_put(tmp_path, term, "2026-02-01-cook") in trail(tmp_path, QUIET).standing


def test_a_topic_of_another_part_of_the_same_item_is_none_of_this(tmp_path: Path) -> None:
    """Of several reviews in one round each goes its own way; the item itself has them all."""
    place = "2026-02-01-operations#1"
    kept = (Revisit("2026-02-01", Outcome.KEPT, place),)
    bikes, keys = (
        is_put(tmp_path, StandingDecision(title, adopted="2026-01-01", revisits=kept), name)
        for title, name in (("Bikes", "2026-01-01-bikes"), ("Keys", "2026-01-01-keys"))
    )
    parts = tuple(
        Item(title, Kind.REVIEW, Outcome.KEPT, revisits=name)
        for title, name in (("Bikes", bikes), ("Keys", keys))
    )
    write(tmp_path, "2026-02-01", Item("Reviews", Kind.REVIEW, Outcome.KEPT, 1, parts=parts))
    again = BacklogTopic("Keys", Kind.REVIEW, origin=place, decision=keys)
    topic = is_put(tmp_path, again, "2026-02-03-keys")
    assert list(trail(tmp_path, bikes).standing) == [bikes]
    assert list(trail(tmp_path, keys).standing) == [keys, topic]
    assert topic in trail(tmp_path, place).standing


def test_the_search_for_one_of_two_roles_is_none_of_the_other(tmp_path: Path) -> None:
    """Two roles were filled in one item, and for one of them somebody else is sought."""
    place = write(tmp_path, "2026-02-01", Item("Two roles", Kind.ELECT, Outcome.ELECTED, 1, parts=(
        Item("Host", Kind.ELECT, Outcome.ELECTED), Item("Cook", Kind.ELECT, Outcome.ELECTED),
    ))) + "#1"  # fmt: skip
    hosts = Term("host", "ana", title="Two roles", minutes=place)
    host = is_put(tmp_path, hosts, "2026-02-01-host")
    for role in ("host", "cook"):
        sought = BacklogTopic(role, Kind.ELECT, continues=place, role=role)
        is_put(tmp_path, sought, f"2026-02-03-{role}")
    found = trail(tmp_path, host).standing
    assert list(found) == [host, "backlog/operations/2026-02-03-host"]

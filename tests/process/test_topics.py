"""Topics: one line each, and what earlier meetings left open."""

from __future__ import annotations

import pytest
from rooms import room
from talking import talk

from sociocli.domain.agenda import AgendaItem
from sociocli.domain.item import Item, Kind, Outcome
from sociocli.domain.minutes import Minutes, Topic
from sociocli.domain.proposal import Objection, ObjectionState, Proposal, Version
from sociocli.process.item_log import ItemLog
from sociocli.process.topics import (
    add_topic,
    ask_kind,
    goes_on_from,
    left_overs,
    pick_item,
    put_on,
    take_over,
    topic_line,
)

QUIET = Item(
    "Quiet hours",
    Kind.DECIDE,
    Outcome.DEFERRED,
    number=2,
    by="ben",
    planned=20,
    ideas=("From ten",),
    proposal=Proposal("Sleep", (Version("From 22:00."), Version("From 22:30.", because="Choir"))),
    objections=(
        Objection("The choir", state=ObjectionState.OPEN),
        Objection("Absent", state=ObjectionState.UNEXPLAINED),
        Objection("Solved", state=ObjectionState.INTEGRATED),
    ),
)
LAST = Minutes(
    "2026-11-15-operations",
    "operations",
    "2026-11-15",
    items=(
        Item("Money", Kind.REPORT, Outcome.REPORTED, number=1),
        QUIET,
        Item("Bell", Kind.EXPLORE, Outcome.NOT_REACHED),
    ),
    backlog=(Topic("Garden", Kind.EXPLORE), Topic("Bell"), Topic("Roof")),
)


@pytest.mark.parametrize(
    ("line", "title", "kind", "minutes"),
    [
        ("Quiet hours / decide / 20", "Quiet hours", Kind.DECIDE, 20),
        ("Quiet hours / 20 min / Decision", "Quiet hours", Kind.DECIDE, 20),
        ("Quiet hours", "Quiet hours", None, 0),
        ("Money /report", "Money", Kind.REPORT, 0),
        ("Secretary / s / 30 minutes", "Secretary", Kind.ELECT, 30),
        ("Rules / review / 15'", "Rules", Kind.REVIEW, 15),
        ("Rules / v", "Rules", Kind.REVIEW, 0),
        ("Ideas / e / 5m", "Ideas", Kind.EXPLORE, 5),
        ("Open 24/7 / d", "Open 24/7", Kind.DECIDE, 0),
        ("Bread / Butter / d", "Bread / Butter", Kind.DECIDE, 0),
        ("20 / d", "20", Kind.DECIDE, 0),
        ("decide", "decide", None, 0),
        ("정숙 시간 / d / 10", "정숙 시간", Kind.DECIDE, 10),
        ("Noise / 1440", "Noise / 1440", None, 0),
        ("/ /", "/", None, 0),
    ],
)
def test_a_topic_in_one_line(line: str, title: str, kind: Kind | None, minutes: int) -> None:
    """Title, what we want of it and minutes stand in one line; all but the title may miss."""
    assert topic_line(line) == AgendaItem(title, kind=kind, minutes=minutes)


def test_a_topic_is_added() -> None:
    """A topic in one line needs no further question."""
    here = room()
    talk(lambda: add_topic(here, "t")).asks("t").answer("Noise / explore / 10").ends()
    assert [(i.number, i.title, i.kind, i.planned) for i in here.items] == [
        (1, "Noise", Kind.EXPLORE, 10)
    ]


def test_topics_that_were_named_stay_in_sight() -> None:
    """While topics are gathered, those named before are on the screen."""
    here = room()
    talk(lambda: add_topic(here, "t")).asks("t").answer("Noise / explore / 10").ends()
    talked = talk(lambda: add_topic(here, "u")).asks("u").answer("")
    talked.ends()
    assert talked.question("u").scene.said == ("Noise",)


def test_the_kind_is_asked_where_it_misses() -> None:
    """A topic without a kind is asked what we want of it."""
    here = room()
    talk(lambda: add_topic(here, "t")).asks("t").answer("Noise").asks("item-1/kind").answer(
        "review"
    ).ends()  # fmt: skip
    assert here.items[0].kind is Kind.REVIEW


def test_enter_adds_nothing() -> None:
    """An empty line is no topic."""
    here = room()
    assert talk(lambda: add_topic(here, "t")).asks("t").answer("").ends() is None
    assert here.items == []


def test_enter_explores() -> None:
    """Whoever says nothing of a topic's kind explores it; nothing is decided by Enter."""
    here = room()
    item = here.put_on(AgendaItem("Noise"))
    talk(lambda: ask_kind(here, item)).defaults().ends()
    assert item.kind is Kind.EXPLORE


def test_one_of_several_items_is_picked_by_a_digit() -> None:
    """Items are picked by digit, from the tenth on by place; nothing is preselected."""
    here = room()
    items = [here.put_on(AgendaItem(f"Topic {n}")) for n in range(1, 12)]
    talked = talk(lambda: pick_item(here, "which", items))
    picked: ItemLog = talked.asks("which").refuses("").answer("item-11").ends()
    assert picked is items[10]
    letters = [option.letter for option in talked.question("which").options]
    assert letters == ["1", "2", "3", "4", "5", "6", "7", "8", "9", "", ""]


def test_of_one_item_there_is_nothing_to_ask() -> None:
    """Where only one item is there it is meant."""
    here = room()
    item = here.put_on(AgendaItem("Noise"))
    assert talk(lambda: pick_item(here, "which", [item])).ends() is item


def test_left_overs_of_the_last_meeting() -> None:
    """What waits and what is in the backlog comes back; what is done does not."""
    found = left_overs((LAST,))
    assert [(one.id, one.label) for one in found] == [
        ("item-2", "Quiet hours"),
        ("item-3", "Bell"),
        ("topic-1", "Garden"),
        ("topic-3", "Roof"),
    ]
    assert found[0].item == AgendaItem(
        "Quiet hours", Kind.DECIDE, minutes=20, by="ben", continues="2026-11-15-operations#2"
    )
    assert left_overs(()) == ()


def test_left_overs_wait_longer_than_one_meeting() -> None:
    """What nobody took up last time is still offered; what came up since is offered once."""
    newer = Minutes(
        "2026-11-29-operations",
        "operations",
        "2026-11-29",
        items=(Item("Bell", Kind.EXPLORE, Outcome.EXPLORED),),
        backlog=(Topic("Roof"),),
    )
    assert [(one.id, one.label) for one in left_overs((newer, LAST))] == [
        ("topic-1", "Roof"),
        ("2026-11-15-operations/item-2", "Quiet hours"),
        ("2026-11-15-operations/topic-1", "Garden"),
    ]


def test_topics_are_taken_over() -> None:
    """What is taken over comes on the agenda; a topic without a kind is asked for it."""
    here = room(earlier=(LAST,))
    talked = talk(lambda: take_over(here, left_overs(here.brought.earlier)))
    talked.asks("agenda/take").answer(["topic-3", "item-2"]).asks("item-2/kind").answer("report")
    talked.ends()
    assert [(item.title, item.kind) for item in here.items] == [
        ("Quiet hours", Kind.DECIDE),
        ("Roof", Kind.REPORT),
    ]


def test_what_goes_on_brings_its_history() -> None:
    """An item goes on with its need, its versions, its open objections and its ideas."""
    here = room(earlier=(LAST,))
    item = put_on(here, AgendaItem("Quiet", continues="2026-11-15-operations#2"))
    assert item.need == "Sleep"
    assert [version.text for version in item.versions] == ["From 22:00.", "From 22:30."]
    assert [one.reason for one in item.objections] == ["The choir", "Absent"]
    assert item.ideas == ["From ten"]


def test_an_exploration_goes_on_with_its_ideas() -> None:
    """An item that never had a proposal goes on with what was gathered."""
    old = Minutes("m", "operations", "2026-11-15", items=(Item("Noise", ideas=("Carpets",)),))
    item = put_on(room(earlier=(old,)), AgendaItem("Noise", continues="m#1"))
    assert (item.ideas, item.versions, item.need) == (["Carpets"], [], "")


@pytest.mark.parametrize("continues", ["", "m", "m#7", "n#1", "#"])
def test_what_goes_on_from_nothing_begins_anew(continues: str) -> None:
    """A link that leads nowhere brings nothing and breaks nothing."""
    old = Minutes("m", "operations", "2026-11-15", items=(Item("Noise"),))
    item = room().put_on(AgendaItem("Noise", continues=continues))
    assert goes_on_from(item, (old,)) is None

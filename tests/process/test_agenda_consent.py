"""M8: the circle agrees on what it will do today."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from rooms import room
from talking import Talk, talk

from sociocli.domain.agenda import Agenda, AgendaItem, ComposedKind, Step
from sociocli.domain.agenda import NamedStep as Named
from sociocli.domain.item import Item, Kind, Outcome
from sociocli.domain.method import SOFA
from sociocli.domain.minutes import Minutes, Topic
from sociocli.domain.standing import BacklogTopic
from sociocli.process.agenda_consent import (
    _left,
    agenda_table,
    consent_to_agenda,
    put_on_agenda,
)
from sociocli.process.brought import KnownTopic
from sociocli.process.room import Room
from sociocli.process.topics import take_over

NOISE = AgendaItem("Noise", Kind.DECIDE, minutes=20, by="ben")
MONEY = AgendaItem("Money", Kind.REPORT, minutes=5)
ROOF = AgendaItem("Roof", Kind.EXPLORE, minutes=15)
LAST = Minutes(
    "2026-11-15-operations",
    "operations",
    "2026-11-15",
    items=(Item("Bell", Kind.DECIDE, Outcome.NOT_REACHED, number=1),),
    backlog=(Topic("Garden", Kind.EXPLORE),),
)


def prepared(*items: AgendaItem, **more: Any) -> Room:
    """Return a room with a prepared agenda on the table."""
    opening = (Step(Named.CHECK_IN, minutes=10),)
    closing = (Step(Named.CLOSE, minutes=5),)
    here = room(agenda=Agenda(minutes=60, opening=opening, items=items, closing=closing), **more)
    put_on_agenda(here)
    return here


def consented(here: Room) -> Talk:
    """Begin the conversation about the agenda."""
    return talk(lambda: consent_to_agenda(here, Step(Named.AGENDA, minutes=2)))


def titles(here: Room) -> list[str]:
    """Return what is to come, in order."""
    return [item.title for item in here.to_come()]


def test_a_prepared_agenda_is_agreed_in_one_key() -> None:
    """Nobody objects to what was prepared; Enter alone is no consent."""
    here = prepared(NOISE, MONEY)
    talked = consented(here).asks("agenda/consent").refuses("").answer("yes")
    talked.ends()
    assert here.agenda_consented
    assert here.process == ["19:00 Nobody objected to the agenda"]
    table = talked.question("agenda/consent").scene.table
    assert table.text == "1. Noise · decide · 20 min · Ben\n2. Money · report · 5 min"
    assert table.facts[0].text == "25 min for topics, 15 for opening and closing, of 60."


def test_topics_are_collected_one_line_each() -> None:
    """Without a prepared agenda the circle collects its topics until that is all."""
    here = prepared()
    talked = consented(here).asks("agenda/topic-1").answer("Noise / decide / 20")
    talked.asks("agenda/topic-2").answer("Roof").asks("item-2/kind").answer("explore")
    talked.asks("agenda/topic-3").answer("").asks("agenda/consent").answer("yes").ends()
    assert [(item.number, item.title, item.planned) for item in here.items] == [
        (1, "Noise", 20),
        (2, "Roof", 25),
    ]


def test_left_overs_come_first() -> None:
    """What was left over is offered before new topics, and only once."""
    here = prepared(earlier=(LAST,))
    talked = consented(here).asks("agenda/take").answer(["item-1"])
    talked.asks("agenda/topic-1").answer("").asks("agenda/consent").answer("take")
    talked.asks("agenda/take~2").refuses("item-1").answer(["topic-1"])
    talked.asks("agenda/consent~2").refuses("take").answer("yes").ends()
    assert titles(here) == ["Bell", "Garden"]


def test_left_overs_are_offered_beside_a_prepared_agenda() -> None:
    """A prepared agenda can take something over; what it holds already is not offered again."""
    here = prepared(AgendaItem("Bell", Kind.DECIDE), earlier=(LAST,))
    talked = consented(here).asks("agenda/consent").answer("take")
    talked.asks("agenda/take").refuses("item-1").answer(["topic-1"])
    talked.asks("agenda/consent~2").answer("yes").ends()
    assert titles(here) == ["Bell", "Garden"]


def test_a_topic_put_on_before_does_not_end_the_collecting() -> None:
    """A topic that somebody added during the opening leaves room for the others."""
    here = prepared()
    here.put_on(MONEY)
    talked = consented(here).asks("agenda/topic-1").answer("Noise / d").asks("agenda/topic-2")
    talked.answer("").asks("agenda/consent").answer("yes").ends()
    assert titles(here) == ["Money", "Noise"]


def test_the_kind_of_a_prepared_topic_is_asked_where_it_misses() -> None:
    """An item without kind is asked for it; one that is composed has none."""
    composed = AgendaItem("Silence", do=ComposedKind.SILENCE, minutes=3)
    here = prepared(AgendaItem("Noise"), composed)
    talked = consented(here).asks("item-1/kind").answer("decide")
    talked.asks("agenda/consent").answer("yes").ends()
    shown = talked.question("agenda/consent").scene.table.text
    assert shown.endswith("2. Silence · Silence · 3 min")


def test_a_topic_is_added_and_may_be_thought_better_of() -> None:
    """Adding a topic is recorded; an empty line adds none."""
    here = prepared(NOISE)
    talked = consented(here).asks("agenda/consent").answer("add")
    talked.asks("agenda/topic-2").answer("Roof / e").asks("agenda/consent~2").answer("add")
    talked.asks("agenda/topic-3").answer("").asks("agenda/consent~3").answer("yes").ends()
    assert titles(here) == ["Noise", "Roof"]
    assert [change.what for change in here.agenda_changes] == ["Added: Roof"]


def test_a_topic_is_moved_to_the_front() -> None:
    """The order changes, the numbers stay."""
    here = prepared(NOISE, MONEY, ROOF)
    talked = consented(here).asks("agenda/consent").answer("front")
    talked.asks("agenda/front").answer("item-3").asks("agenda/consent~2").answer("yes").ends()
    assert [(item.number, item.title) for item in here.to_come()] == [
        (3, "Roof"),
        (1, "Noise"),
        (2, "Money"),
    ]
    assert here.agenda_changes[0].what == "Moved to the front: Roof"


def test_a_topic_is_dropped_and_goes_somewhere() -> None:
    """A topic that is taken off leaves the table and the sum, never the minutes."""
    here = prepared(NOISE, MONEY)
    talked = consented(here).asks("agenda/consent").answer("drop")
    talked.asks("agenda/drop").answer("item-1").asks("agenda/where").answer("backlog")
    talked.asks("agenda/consent~2").answer("yes").ends()
    table = talked.question("agenda/consent~2").scene.table
    assert table.text == "2. Money · report · 5 min"
    assert table.facts[0].text.startswith("5 min for topics")
    assert here.topics[0].title == "Noise"
    assert here.items[0].outcome is Outcome.DEFERRED


def test_minutes_and_kind_of_a_topic_change() -> None:
    """The only topic is meant without asking; its minutes and its kind may change."""
    here = prepared(NOISE)
    talked = consented(here).asks("agenda/consent").refuses("front").answer("minutes")
    talked.asks("item-1/minutes").refuses("0").answer("35")
    talked.asks("agenda/consent~2").answer("kind").asks("item-1/kind").answer("explore")
    talked.asks("agenda/consent~3").answer("yes").ends()
    assert (here.items[0].planned, here.items[0].kind) == (35, Kind.EXPLORE)


def test_more_than_we_have_is_said() -> None:
    """An agenda with more minutes than the meeting says by how many."""
    here = prepared(AgendaItem("Noise", Kind.DECIDE, minutes=50))
    assert agenda_table(here).facts[0].text.endswith("That is 5 more than we have.")


def test_topics_without_minutes_share_what_is_left() -> None:
    """Topics without a time get a fair share, at least five minutes and at most thirty."""
    here = prepared(NOISE, AgendaItem("A", Kind.REPORT), AgendaItem("B", Kind.REPORT))
    consented(here).answers({"agenda/consent": "yes"}).ends()
    assert [item.planned for item in here.items] == [20, 12, 12]
    here = prepared(AgendaItem("A", Kind.REPORT))
    consented(here).answers({"agenda/consent": "yes"}).ends()
    assert here.items[0].planned == 30
    here = prepared(AgendaItem("A", Kind.REPORT, minutes=90), AgendaItem("B", Kind.REPORT))
    consented(here).answers({"agenda/consent": "yes"}).ends()
    assert here.items[1].planned == 5


def test_an_empty_agenda_says_so() -> None:
    """An empty agenda can be agreed; nothing of it can be moved or dropped."""
    here = prepared()
    talked = consented(here).asks("agenda/topic-1").answer("").asks("agenda/consent")
    talked.refuses("drop").refuses("front").answer("yes").ends()
    assert agenda_table(here).text == "Nothing is on the agenda yet."


def test_a_topic_that_is_neither_kind_nor_composed_has_an_open_row() -> None:
    """A row says only what is known."""
    here = prepared(AgendaItem("Noise"))
    assert agenda_table(here).text == "1. Noise · "


def test_decisions_after_somebody_leaves_are_named() -> None:
    """The table warns of decisions planned for after a member has left."""
    here = prepared(MONEY, NOISE, ROOF)
    here.leaving = {"kim": "19:30", "ana": "19:50"}
    facts = agenda_table(here).facts[1:]
    assert [fact.text for fact in facts] == [
        "Kim leaves at 19:30; decisions planned after that: Noise"
    ]


def test_what_changes_beside_the_question_is_seen_before_it_is_agreed() -> None:
    """An agenda that changed while the question waited is put to the circle again."""
    here = prepared(NOISE)
    talked = consented(here).asks("agenda/consent").aside("agenda", what="add")
    talked.asks("aside/agenda/topic").answer("Roof / e / 5").asks("aside/agenda/consent")
    talked.answer("yes").asks("agenda/consent").answer("yes")
    talked.asks("agenda/consent~2").answer("yes").ends()
    assert "Roof" in talked.question("agenda/consent~2").scene.table.text


def test_a_topic_taken_off_beside_the_question_is_not_touched_again() -> None:
    """A topic that went while it was being picked stays where it went."""
    here = prepared(NOISE, MONEY)
    talked = consented(here).asks("agenda/consent").answer("minutes")
    talked.asks("agenda/minutes").aside("agenda", what="take-off")
    talked.asks("aside/agenda/which").answer("item-1").answers({"aside/agenda/consent": "yes"})
    talked.asks("aside/agenda/where").answer("next").asks("agenda/minutes").answer("item-1")
    talked.asks("agenda/consent~2").answer("yes").ends()
    assert (titles(here), here.items[0].planned) == (["Money"], 20)


def test_the_only_topic_may_go_while_the_agenda_waits() -> None:
    """If the only topic goes while the circle is asked, there is none to move or to drop."""
    here = prepared(NOISE)
    talked = consented(here).asks("agenda/consent").aside("agenda", what="take-off")
    talked.asks("aside/agenda/consent").answer("yes").asks("aside/agenda/where").answer("next")
    talked.asks("agenda/consent").answer("drop").asks("agenda/consent~2").answer("yes").ends()
    assert titles(here) == []


def minded(here: Room) -> list[str]:
    """Return what the agenda says beside its times."""
    return [fact.text for fact in agenda_table(here).facts if fact.label.text() == "Mind"]


def test_a_method_may_want_its_agenda_made_in_the_meeting() -> None:
    """A prepared agenda is taken, and it is said that the method has it otherwise."""
    live = replace(SOFA, agenda_prepared=False)
    assert minded(prepared(NOISE)) == []
    assert minded(prepared(NOISE, method=live)) == [
        "Your method makes the agenda in the meeting; this one was prepared."
    ]
    assert minded(prepared(method=live)) == []


def test_a_method_may_keep_decisions_apart() -> None:
    """Decisions beside reports are taken, and it is said that the method has it otherwise."""
    apart = replace(SOFA, governance_apart=True)
    assert minded(prepared(NOISE, MONEY)) == []
    assert minded(prepared(NOISE, method=apart)) == []
    assert minded(prepared(NOISE, MONEY, method=apart)) == [
        "Your method keeps decisions and other work in meetings of their own."
    ]


def test_what_is_left_over_comes_from_the_backlog() -> None:
    """Where the record has a present, topics wait there, and an item says which one it took up."""
    place = "backlog/operations/2026-11-01-noise"
    backlog = (
        KnownTopic(place, BacklogTopic("Noise", Kind.EXPLORE, minutes=15, by="kim")),
        KnownTopic("backlog/operations/2026-11-02-bins", BacklogTopic("Bins", Kind.REPORT)),
        KnownTopic("backlog/operations/2026-11-03-money", BacklogTopic("Money", Kind.REPORT)),
    )
    here = room(has_present=True, backlog=backlog)
    here.put_on(AgendaItem("Money", Kind.REPORT))
    here.put_on(AgendaItem("Rubbish", Kind.REPORT, topic="backlog/operations/2026-11-02-bins"))
    waits = [(one.id, one.label) for one in _left(here)]
    assert waits == [("2026-11-01-noise", "Noise")]
    talk(lambda: take_over(here, _left(here))).asks("agenda/take").answer(
        ["2026-11-01-noise"]
    ).ends()
    item = here.items[-1]
    assert (item.title, item.kind, item.planned, item.by) == ("Noise", Kind.EXPLORE, 15, "kim")
    assert item.record(attributed=False, everybody=()).topic == place
    assert _left(here) == ()

"""Working through the items of the agenda, one after the other."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from rooms import Ticking, room
from talking import Talk, talk

from sociocli.domain.agenda import Agenda, AgendaItem, ComposedKind, Step
from sociocli.domain.agenda import NamedStep as Named
from sociocli.domain.item import Item, ItemState, Kind, NextStep, Outcome
from sociocli.domain.proposal import Decision, Pending, Version
from sociocli.domain.selection import Selection
from sociocli.process import items as items_module
from sociocli.process.asking import Ready, Steps, ask
from sociocli.process.item_log import ItemLog
from sociocli.process.items import outcome_table, work_through
from sociocli.process.leaving import Adjourn
from sociocli.process.room import Room

MONEY = AgendaItem("Money", Kind.REPORT, minutes=10)
NOISE = AgendaItem("Noise", Kind.EXPLORE, minutes=20)
ROOF = AgendaItem("Roof", Kind.REPORT, minutes=10)


def at_work(*items: AgendaItem, length: int = 90) -> Room:
    """Return a room with items to come and five minutes of closing."""
    closing = (Step(Named.CHECK_OUT, minutes=5),)
    here = room(agenda=Agenda(minutes=length, closing=closing))
    for item in items:
        here.put_on(item)
    return here


def working(here: Room, clock: Ticking | None = None) -> Talk:
    """Begin to work through the items."""
    return talk(lambda: work_through(here), clock=clock)


def outcomes(here: Room) -> list[Outcome | None]:
    """Return the outcomes in the order of the numbers."""
    return [item.outcome for item in here.items]


def test_items_come_in_their_order() -> None:
    """One item after the other, each with an outcome, and the room is free between them."""
    here = at_work(MONEY, NOISE)
    here.forward(here.items[1])
    talked = working(here).defaults()
    talked.ends()
    first_of_each = [key for key in talked.keys if key.endswith("/report")]
    assert first_of_each == ["item-2/report", "item-1/report"]
    assert outcomes(here) == [Outcome.REPORTED, Outcome.EXPLORED]
    assert (here.item, here.order) == (None, [])


def test_what_is_written_is_read_back() -> None:
    """Before the next item the one who writes reads back what is written."""
    here = at_work(MONEY)
    talked = working(here).asks("item-1/report").answer("We have 300.")
    talked.asks("item-1/questions/1").aside("note", text="Ask the bank")
    talked.asks("item-1/questions/1").aside("action", what="Call", who="kim", by="")
    talked.asks("item-1/questions/1").answer("").asks("item-1/read-back").answer().ends()
    table = talked.question("item-1/read-back").scene.table
    assert table.text == "We have 300."
    assert [(fact.label.text(), fact.text) for fact in table.facts] == [
        ("Outcome", "heard"),
        ("To do", "Call: Kim"),
        ("Noted", "Ask the bank"),
    ]


def test_nothing_written_is_not_read_back() -> None:
    """Where nothing was written there is nothing to read."""
    here = at_work(MONEY)
    talked = working(here).defaults()
    talked.ends()
    assert "item-1/read-back" not in talked.keys


def test_what_can_be_read_back() -> None:
    """Decisions, selections, several roles, and what waits are read back in full."""
    here = at_work(NOISE)
    item = here.items[0]

    def shown() -> tuple[str, dict[str, str]]:
        table = outcome_table(here, item)
        return table.text, {fact.label.text(): fact.text for fact in table.facts}

    assert shown() == ("", {})
    item.ideas = ["Carpets", "Doors"]
    assert shown()[0] == "Carpets\nDoors"
    item.ideas, item.versions = [], [Version("Quiet.")]
    item.outcome, item.next = Outcome.DEFERRED, NextStep("June", "Ben", "a plan")
    assert shown() == (
        "Quiet.",
        {"Outcome": "comes back later", "Comes back": "Ben · a plan · June"},
    )
    item.outcome, item.next = Outcome.ADOPTED, None
    item.decision = Decision("Quiet at ten.", "2027-01-01", "2027-06-01", "ben")
    assert shown() == (
        "Quiet at ten.",
        {
            "Outcome": "adopted",
            "Looked at again": "2027-01-01",
            "Until": "2027-06-01",
            "Looks after it": "Ben",
        },
    )
    item.decision = None
    item.selection = Selection("secretary", holder=("kim",), until="2027-05-22")
    assert shown()[1] == {"Outcome": "adopted", "Holds the role": "Kim", "Until": "2027-05-22"}
    leader = Selection("leader", holder=("ana",))
    item.selection, item.parts = None, [
        Item("Leader", Kind.ELECT, Outcome.ELECTED, selection=leader),
        Item("Delegate", Kind.ELECT, Outcome.VACANT, selection=Selection("delegate")),
        Item("Cook", Kind.ELECT, Outcome.REOPENED),
    ]  # fmt: skip
    assert shown()[1] == {
        "Outcome": "adopted",
        "Leader": "Ana",
        "Delegate": "nobody holds the role for now",
        "Cook": "to be opened again",
    }


def test_each_of_several_roles_is_read_back_once() -> None:
    """Several roles stand one below the other, each once, with its holder and term."""
    here = at_work(NOISE)
    item = here.items[0]
    item.outcome = Outcome.SPLIT
    item.parts = [
        Item("Leader", Kind.ELECT, Outcome.ELECTED,
             selection=Selection("l", holder=("ana", "ben"))),
        Item("Cook", Kind.ELECT, Outcome.ELECTED,
             selection=Selection("c", holder=("kim",), until="2027-05-22")),
        Item("Guest", Kind.ELECT, Outcome.VACANT, selection=Selection("g", until="2027-05-22")),
    ]  # fmt: skip
    assert [(fact.label.text(), fact.text) for fact in outcome_table(here, item).facts[1:]] == [
        ("Leader", "Ana, Ben"),
        ("Cook", "Kim · 2027-05-22"),
        ("Guest", "nobody holds the role for now"),
    ]


def test_whose_answer_is_awaited_is_read_back() -> None:
    """The screen says as the minutes do whose answer is still missing, and of which part."""
    here = at_work(NOISE)
    item = here.items[0]
    item.outcome, item.pending = Outcome.KEPT, Pending(("kim", "ana"), "lazy", "2026-11-24")

    def shown() -> list[tuple[str, str]]:
        return [(fact.label.text(), fact.text) for fact in outcome_table(here, item).facts]

    awaited = ("Still to answer", "Kim, Ana, until 2026-11-24")
    assert shown() == [("Outcome", "kept as it is"), awaited]
    item.parts = [
        Item("Cook", Kind.ELECT, Outcome.ELECTED, selection=Selection("c", holder=("kim",)),
             pending=Pending(("ben",), "acceptance")),
        Item("Bikes", Kind.REVIEW, Outcome.KEPT, pending=item.pending),
    ]  # fmt: skip
    assert shown()[1:] == [
        awaited,
        ("Cook", "Kim; still to answer: Ben"),
        ("Bikes", "kept as it is"),
    ]
    item.parts, item.pending = [], Pending((), "lazy", "2026-11-24")
    assert shown() == [("Outcome", "kept as it is")]


def test_an_item_is_set_aside_and_comes_back() -> None:
    """An item that is set aside comes back after the others, with what it had."""
    here = at_work(MONEY, ROOF)
    talked = working(here).asks("item-1/report").answer("We have 300.")
    talked.asks("item-1/questions/1").aside("agenda", what="later")
    talked.asks("aside/agenda/consent").answer("yes").asks("item-2/report").answer("")
    talked.asks("item-2/questions/1").answer("").tells("item-1/back")
    talked.asks("item-1/report~2").answer("We have 300.").defaults().ends()
    assert talked.told == ["Back to item 1: Money"]
    assert outcomes(here) == [Outcome.REPORTED, Outcome.REPORTED]
    assert here.items[0].spent > here.items[1].spent


def test_an_item_that_is_called_back_comes_next() -> None:
    """What was set aside can be called back before the others."""
    here = at_work(MONEY, ROOF, NOISE)
    talked = working(here).asks("item-1/report").aside("agenda", what="later")
    talked.asks("aside/agenda/consent").answer("yes")
    talked.asks("item-2/report").aside("agenda", what="forward")
    talked.asks("aside/agenda/which").answer("item-1").asks("aside/agenda/consent~2").answer("yes")
    talked.asks("item-2/report").answer("").asks("item-2/questions/1").answer("")
    talked.tells("item-1/back").asks("item-1/report~2").answer("").defaults().ends()
    assert outcomes(here) == [Outcome.REPORTED, Outcome.REPORTED, Outcome.EXPLORED]


def test_an_item_is_postponed_with_its_trigger() -> None:
    """A postponed item keeps what it has and says what it waits for."""
    here = at_work(MONEY)
    talked = working(here).asks("item-1/report").answer("Half of it.")
    talked.asks("item-1/questions/1").aside("agenda", what="postpone")
    talked.asks("aside/agenda/consent").answer("yes")
    talked.asks("aside/agenda/until").answer("when the bank has answered").defaults().ends()
    item = here.items[0]
    assert (item.outcome, item.summary) == (Outcome.DEFERRED, "Half of it.")
    assert item.next == NextStep("when the bank has answered")
    assert "item-1/read-back" in talked.keys


def test_an_item_is_dropped() -> None:
    """A dropped item ends so, by consent."""
    here = at_work(MONEY)
    talked = working(here).asks("item-1/report").aside("agenda", what="drop-this")
    talked.asks("aside/agenda/consent").answer("yes").ends()
    assert outcomes(here) == [Outcome.DROPPED]


def test_a_kind_changes_on_the_way() -> None:
    """An item goes on as another kind, at the beginning of that one."""
    here = at_work(MONEY)
    talked = working(here).asks("item-1/report").answer("We have 300.")
    talked.asks("item-1/questions/1").aside("agenda", what="kind")
    talked.asks("item-1/kind").answer("explore").asks("aside/agenda/consent").answer("yes")
    talked.asks("item-1/report~2").answer("We have 300.").defaults().ends()
    assert (outcomes(here), here.items[0].kind) == ([Outcome.EXPLORED], Kind.EXPLORE)


def test_a_kind_is_asked_where_it_misses() -> None:
    """An item without a kind is asked for it when it comes."""
    here = at_work(AgendaItem("Garden"))
    working(here).asks("item-1/kind").answer("report").defaults().ends()
    assert outcomes(here) == [Outcome.REPORTED]


def test_a_composed_item_needs_no_kind() -> None:
    """A composed item keeps what was noted in it, and is not read back."""
    here = at_work(AgendaItem("Wishes", do=ComposedKind.POPCORN, say="What do we wish?"))
    talked = working(here).asks("item-1/1").answer("Sleep").asks("item-1/2").answer("")
    talked.ends()
    assert (outcomes(here), here.items[0].ideas) == ([Outcome.EXPLORED], ["Sleep"])


def test_a_composed_item_may_keep_nothing() -> None:
    """A format may say that nothing of an item is kept."""
    here = at_work(AgendaItem("Feelings", do=ComposedKind.ROUND, keep=False))
    working(here).answers({"item-1/*": "Fine"}).ends()
    assert here.items[0].ideas == []


def test_adjourning_in_the_middle_keeps_what_is_there() -> None:
    """The item on the table keeps what it has and goes to the next meeting."""
    here = at_work(MONEY, ROOF)
    talked = working(here).asks("item-1/report").answer("Half of it.")
    talked.asks("item-1/questions/1").aside("adjourn")
    talked.asks("aside/agenda/adjourn").answer("yes").raises(Adjourn)
    item = here.items[0]
    assert (item.outcome, item.next) == (Outcome.DEFERRED, NextStep("next meeting"))
    assert (item.summary, item.state, here.item) == ("Half of it.", ItemState.ENDED, None)
    assert [one.title for one in here.to_come()] == ["Roof"]


def test_adjourning_after_the_decision_leaves_it() -> None:
    """An item that has its outcome keeps it when the meeting is closed."""
    here = at_work(MONEY)
    talked = working(here).asks("item-1/report").answer("We have 300.")
    talked.asks("item-1/questions/1").answer("").asks("item-1/read-back").aside("adjourn")
    talked.asks("aside/agenda/adjourn").answer("yes").raises(Adjourn)
    assert outcomes(here) == [Outcome.REPORTED]


def test_a_decision_is_recorded_at_the_read_back() -> None:
    """Where the read-back shows that something was decided it is recorded and read again."""
    here = at_work(MONEY)
    talked = working(here).asks("item-1/report").answer("We have 300.")
    talked.asks("item-1/questions/1").answer("").asks("item-1/read-back").aside("record")
    talked.asks("item-1/record/text").answer("We buy a bell.")
    talked.asks("item-1/record/method").answer("unclear")
    talked.asks("item-1/record/result").answer("adopted")
    talked.asks("item-1/record/review").answer("")
    talked.asks("item-1/read-back~2").answer().ends()
    assert outcomes(here) == [Outcome.ADOPTED]
    assert talked.question("item-1/read-back~2").scene.table.text == "We buy a bell."


def test_an_item_that_came_to_nothing_says_so(monkeypatch: pytest.MonkeyPatch) -> None:
    """No item ends without an outcome."""

    def nothing(where: Room, item: ItemLog) -> Steps[None]:
        yield from ask(where, Ready(key=f"{item.key}/nothing"))

    monkeypatch.setattr(items_module, "KINDS", {Kind.REPORT: nothing})
    here = at_work(MONEY)
    working(here).defaults().ends()
    assert outcomes(here) == [Outcome.NO_DECISION]


def test_used_and_present_are_known() -> None:
    """Each item knows how long it took and who was there at its end."""
    here = at_work(MONEY)
    talked = working(here).asks("item-1/report").answer("", after=110)
    talked.asks("item-1/questions/1").aside("left", who="kim")
    talked.asks("item-1/questions/1").answer("").ends()
    item = here.items[0]
    assert item.present == ["ana", "ben"]
    assert item.record(attributed=False, everybody=()).used == 3


def test_the_facilitator_who_brings_an_item_is_reminded() -> None:
    """Whoever brings an item and facilitates is reminded to say which hat they speak in."""
    here = at_work(AgendaItem("Money", Kind.REPORT, by="ana"), AgendaItem("Roof", Kind.REPORT))
    talked = working(here).tells("item-1/hat").defaults()
    talked.ends()
    assert talked.told[0].startswith("Ana brings this topic and facilitates.")
    assert len(talked.told) == 1


def test_handing_over_for_one_item_comes_back() -> None:
    """After the item the facilitator facilitates again, also if it is only set aside."""
    here = at_work(MONEY, ROOF)
    seen: list[str] = []

    def look(_: object) -> None:
        seen.append(here.facilitator)

    talked = working(here).asks("item-1/report").aside("hand-over", **{"who": "ben", "for": "item"})
    talked.asks("item-1/report", look).aside("agenda", what="later")
    talked.asks("aside/agenda/consent").answer("yes").asks("item-2/report", look).answer("")
    talked.asks("item-2/questions/1").aside("hand-over", **{"who": "kim", "for": "item"})
    talked.asks("item-2/questions/1").answer("").asks("item-1/report~2", look).answer("")
    talked.defaults().ends()
    assert seen == ["ben", "ana", "ana"]
    assert (here.first_facilitator, here.facilitated_also) == ("ana", ["ben", "kim"])


def test_nobody_who_has_left_facilitates_again() -> None:
    """If the one who handed over has left meanwhile, the other goes on."""
    here = at_work(MONEY, ROOF)
    talked = working(here).asks("item-1/report").aside("hand-over", **{"who": "ben", "for": "item"})
    talked.asks("item-1/report").aside("left", who="ana")
    talked.defaults().ends()
    assert (here.facilitator, here.hand_back) == ("ben", "")


def test_an_overrun_brings_an_offer() -> None:
    """When the planned time is used up the circle is offered a trade, and may postpone."""
    here = at_work(NOISE)
    talked = working(here).asks("item-1/report").answer("Loud", after=1200)
    talked.asks("item-1/overrun").answer("postpone").asks("item-1/overrun/consent").answer("yes")
    talked.asks("item-1/overrun/until").answer("").defaults().ends()
    assert outcomes(here) == [Outcome.DEFERRED]


def short(length: int = 12) -> tuple[Room, Talk]:
    """Return a meeting whose time is nearly up after its first item."""
    here = at_work(MONEY, ROOF, NOISE, length=length)
    talked = working(here).asks("item-1/report").answer("", after=420)
    return here, talked.asks("item-1/questions/1").answer("")


def test_time_is_nearly_up() -> None:
    """Before an item that no longer fits before the closing the circle is asked."""
    here, talked = short()
    talked.asks("item-2/time").refuses("").answer("leave").ends()
    assert [item.title for item in here.to_come()] == ["Roof", "Noise"]
    said = talked.question("item-2/time").scene.line.say.text()
    assert said.startswith("We have 4 minutes left, and the closing needs 5.")


def test_time_that_is_up_is_never_less_than_none() -> None:
    """When the meeting has run over, nothing is left, not less than that."""
    here = at_work(ROOF, length=2)
    held = working(here, Ticking(elapsed=600))
    here.hear(Ticking(elapsed=600).read())
    held.asks("item-1/time").answer("leave").ends()
    assert held.question("item-1/time").scene.line.say.text().startswith("We have 0 minutes left")


def test_the_circle_takes_one_more_item() -> None:
    """One more item is taken with more minutes; when those are used up it is asked again."""
    here, talked = short()
    talked.asks("item-2/time").answer("take").asks("item-2/report").answer("", after=600)
    talked.asks("item-2/overrun").answer("go-on").asks("item-2/questions/1").answer("")
    talked.asks("item-3/time").answer("leave").ends()
    assert here.length == 22
    assert [change.what for change in here.agenda_changes] == [
        "We take it anyway and meet 10 minutes longer"
    ]


def test_without_a_planned_end_there_is_always_time() -> None:
    """Nothing is asked where the meeting has no planned end."""
    here = at_work(MONEY, length=1)
    here.began = ""
    talked = working(here).defaults()
    talked.ends()
    assert "item-1/time" not in talked.keys


@pytest.mark.parametrize(
    ("change", "first"),
    [("take-off", "item-3/report"), ("forward", "item-3/report")],
)
def test_the_agenda_may_change_while_time_is_asked_about(change: str, first: str) -> None:
    """If the item goes while the circle is asked about its time, the next one is done."""
    here, talked = short()
    talked.asks("item-2/time").aside("agenda", what=change)
    which = "item-2" if change == "take-off" else "item-3"
    talked.asks("aside/agenda/which").answer(which).asks("aside/agenda/consent").answer("yes")
    if change == "take-off":
        talked.asks("aside/agenda/where").answer("next")
    talked.asks("item-2/time").answer("take").asks(first).answer("").defaults().ends()
    assert len([one for one in outcomes(here) if one is not None]) == 3


def of_kind(kind: Kind) -> Callable[[Room, ItemLog], Steps[None]]:
    """Return the process of a kind."""
    return items_module.KINDS[kind]


def test_every_kind_has_its_process() -> None:
    """No kind of item is without a process."""
    assert [of_kind(kind).__name__ for kind in Kind] == [
        "report",
        "explore",
        "decide",
        "elect",
        "review",
    ]

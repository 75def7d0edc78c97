"""M12: the agenda changes in the middle of the meeting, by quick consent."""

from __future__ import annotations

import pytest
from rooms import in_item, room
from talking import Talk, talk

from sociocli.domain.agenda import AgendaItem
from sociocli.domain.item import ItemState, Kind, Outcome
from sociocli.process.agenda_change import adjourn, change_agenda
from sociocli.process.asking import Aside
from sociocli.process.leaving import Adjourn, ChangeKind, LeaveItem, SetAside
from sociocli.process.room import Room

AGENDA = Aside("agenda")


def changed(here: Room, answer: str, aside: Aside = AGENDA) -> Talk:
    """Begin the conversation at what changes."""
    return talk(lambda: change_agenda(here, aside)).asks("aside/agenda").answer(answer)


def at_work(*to_come: str) -> Room:
    """Return a room in an item, with more to come."""
    here = room()
    in_item(here, title="Noise")
    for title in to_come:
        here.put_on(AgendaItem(title, Kind.REPORT))
    return here


def changes(here: Room) -> list[str]:
    """Return what the minutes will say of the agenda."""
    return [change.what for change in here.agenda_changes]


def test_nothing_changes_by_enter() -> None:
    """Enter changes nothing."""
    here = at_work("Roof")
    talk(lambda: change_agenda(here, AGENDA)).defaults().ends()
    assert changes(here) == []


def test_the_item_is_postponed_with_a_date_or_a_trigger() -> None:
    """An item is postponed by quick consent, and says what it waits for."""
    here = at_work()
    talked = changed(here, "postpone").asks("aside/agenda/consent").answer("yes")
    left = talked.asks("aside/agenda/until").answer("when the choir has met").raises(LeaveItem)
    assert (left.outcome, left.next.when) == (Outcome.DEFERRED, "when the choir has met")


def test_the_item_is_set_aside_until_later_today() -> None:
    """The circle comes back to an item later today."""
    changed(at_work(), "later").asks("aside/agenda/consent").answer("yes").raises(SetAside)


def test_the_item_is_dropped_by_consent() -> None:
    """Letting go is a decision too, and is recorded."""
    here = at_work()
    talked = changed(here, "drop-this").asks("aside/agenda/consent").answer("yes")
    assert talked.raises(LeaveItem).outcome is Outcome.DROPPED
    assert changes(here) == ["Dropped: Noise"]


@pytest.mark.parametrize("answer", ["postpone", "later", "drop-this", "adjourn"])
def test_an_objection_leaves_the_agenda_as_it_is(answer: str) -> None:
    """Where somebody objects nothing changes, and the minutes say that it was asked."""
    here = at_work()
    changed(here, answer).answers({"aside/agenda/*": "no"}).ends()
    assert changes(here) == []
    assert here.items[0].process[0].startswith("19:00 No quick consent: ")


def test_the_kind_changes() -> None:
    """An item goes on as another kind if nobody objects."""
    here = at_work()
    talked = changed(here, "kind").asks("item-1/kind").answer("explore")
    talked.asks("aside/agenda/consent").answer("yes").raises(ChangeKind)
    assert here.items[0].kind is Kind.EXPLORE
    assert changes(here) == ["Noise: from now on explore"]


@pytest.mark.parametrize(("kind", "answer"), [("explore", "no"), ("decide", "")])
def test_the_kind_stays(kind: str, answer: str) -> None:
    """The kind stays if somebody objects, and if it is the same."""
    here = at_work()
    talked = changed(here, "kind").asks("item-1/kind").answer(kind)
    talked.answers({"aside/agenda/consent": answer}, all_used=False).ends()
    assert here.items[0].kind is Kind.DECIDE


def test_an_item_that_has_its_outcome_is_no_longer_moved() -> None:
    """Once it is decided an item cannot be postponed, dropped or changed; others can."""
    here = at_work("Roof")
    here.items[0].outcome = Outcome.ADOPTED
    talked = talk(lambda: change_agenda(here, AGENDA)).asks("aside/agenda")
    for gone in ("postpone", "later", "drop-this", "kind"):
        talked.refuses(gone)
    talked.answer("nothing").ends()


def test_a_topic_is_added_by_consent() -> None:
    """A topic is added in the middle of the meeting, numbered on."""
    here = at_work()
    talked = changed(here, "add").asks("aside/agenda/topic").answer("Roof / e / 5")
    talked.asks("aside/agenda/consent").answer("yes").ends()
    assert [(item.number, item.title) for item in here.to_come()] == [(2, "Roof")]
    assert changes(here) == ["Added: Roof"]


def test_a_topic_that_somebody_objects_to_goes_somewhere() -> None:
    """A topic that the circle does not want today still finds its place."""
    here = at_work()
    talked = changed(here, "add").asks("aside/agenda/topic").answer("Roof / e / 5")
    talked.asks("aside/agenda/consent").answer("no")
    talked.asks("aside/agenda/where").answer("backlog").ends()
    assert (here.to_come(), here.topics[0].title) == ([], "Roof")


def test_no_topic_after_all() -> None:
    """An empty line adds nothing and asks nobody."""
    here = at_work()
    changed(here, "add").asks("aside/agenda/topic").answer("").ends()
    assert len(here.items) == 1


def test_a_topic_is_brought_forward() -> None:
    """Another topic comes next if nobody objects."""
    here = at_work("Roof", "Money")
    talked = changed(here, "forward").asks("aside/agenda/which").answer("item-3")
    talked.asks("aside/agenda/consent").answer("yes").ends()
    assert [item.title for item in here.to_come()] == ["Money", "Roof"]
    assert changes(here) == ["Brought forward: Money"]


def test_a_topic_that_was_set_aside_is_brought_forward() -> None:
    """What was set aside can be called back before everything else."""
    here = at_work("Roof", "Money")
    roof = here.items[1]
    roof.begin(0)
    roof.stop(60, "set aside")
    assert [item.title for item in here.to_come()] == ["Money", "Roof"]
    talked = changed(here, "forward").asks("aside/agenda/which").answer("item-2")
    talked.asks("aside/agenda/consent").answer("yes").ends()
    assert [item.title for item in here.to_come()] == ["Roof", "Money"]
    assert (roof.state, roof.spent) == (ItemState.WAITING, 60)


def test_a_topic_is_taken_off() -> None:
    """Another topic is taken off and goes somewhere."""
    here = at_work("Roof")
    talked = changed(here, "take-off").asks("aside/agenda/consent").answer("yes")
    talked.asks("aside/agenda/where").answer("next").ends()
    assert (here.to_come(), here.items[1].outcome) == ([], Outcome.DEFERRED)


def test_no_objection_is_needed_to_leave_the_order() -> None:
    """Where somebody objects the order stays."""
    here = at_work("Roof", "Money")
    talked = changed(here, "forward").asks("aside/agenda/which").answer("item-3")
    talked.asks("aside/agenda/consent").answer("no").ends()
    assert [item.title for item in here.to_come()] == ["Roof", "Money"]


def test_what_is_offered_hangs_on_what_is_there() -> None:
    """Outside items nothing of an item is offered; without topics none can be moved."""
    here = room()
    talked = talk(lambda: change_agenda(here, AGENDA)).asks("aside/agenda")
    talked.refuses("postpone").refuses("forward").refuses("take-off").answer("nothing").ends()
    here.put_on(AgendaItem("Roof"))
    talked = talk(lambda: change_agenda(here, AGENDA)).asks("aside/agenda~2")
    talked.refuses("forward").answer("nothing").ends()
    assert "take-off" in talked.question("aside/agenda~2").allowed()


def test_adjourning() -> None:
    """The circle closes the meeting by quick consent, at once or from the list."""
    here = at_work()
    talked = changed(here, "adjourn").asks("aside/agenda/adjourn").answer("yes")
    talked.raises(Adjourn)
    assert changes(here) == ["Adjourned"]
    here = at_work()
    talk(lambda: adjourn(here, Aside("adjourn"))).answers({"aside/agenda/adjourn": "no"}).ends()


def test_an_aside_may_say_what_it_wants() -> None:
    """What the aside brings is not asked; nonsense is."""
    here = at_work()
    aside = Aside("agenda", (("what", "later"),))
    talk(lambda: change_agenda(here, aside)).asks("aside/agenda/consent").answer("yes").raises(
        SetAside
    )  # fmt: skip
    changed(here, "nothing", Aside("agenda", (("what", "forward"),))).ends()


def test_the_last_topic_may_go_while_the_question_waits() -> None:
    """If the only topic to come goes while one asks for another, this is said."""
    here = at_work("Roof")
    talked = talk(lambda: change_agenda(here, AGENDA)).asks("aside/agenda").aside(
        "agenda", what="take-off"
    )  # fmt: skip
    talked.asks("aside/agenda/consent").answer("yes").asks("aside/agenda/where").answer("next")
    talked.asks("aside/agenda").answer("take-off").tells("aside/agenda/none").ends()
    assert talked.told == ["No other topic is still to come."]


def test_a_topic_may_go_while_it_is_brought_forward() -> None:
    """A topic that was taken off while the circle was asked is not brought forward."""
    here = at_work("Roof", "Money")
    talked = changed(here, "forward").asks("aside/agenda/which").answer("item-3")
    talked.asks("aside/agenda/consent").aside("agenda", what="take-off")
    talked.asks("aside/agenda/which~2").answer("item-3").asks("aside/agenda/consent~2")
    talked.answer("yes").asks("aside/agenda/where").answer("next")
    talked.asks("aside/agenda/consent").answer("yes").ends()
    assert changes(here) == ["Taken off: Money"]

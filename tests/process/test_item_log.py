"""What is known of an item while the meeting goes on."""

from __future__ import annotations

import pytest
from rooms import in_item, room

from sociocli.domain.agenda import AgendaItem, AgendaProposal
from sociocli.domain.item import ItemState, Kind, Outcome
from sociocli.domain.proposal import Concern, Decision, Objection, Proposal, Version
from sociocli.errors import Bug
from sociocli.process.item_log import ItemLog

EVERYBODY = ("ana", "ben", "kim")


def log() -> ItemLog:
    """Return the log of an item that waits."""
    return ItemLog(3, AgendaItem("Noise", Kind.DECIDE), "Noise", Kind.DECIDE, planned=20)


def test_time_used_leaves_out_what_lay_between() -> None:
    """The time used is the time the item was open, over all its parts."""
    item = log()
    item.begin(100)
    assert item.used_at(160) == 60
    item.stop(160, "set aside")
    assert item.used_at(900) == 60
    item.begin(1000)
    item.stop(1030, "end")
    assert (item.used_at(5000), item.state) == (90, ItemState.ENDED)
    assert item.record(attributed=False, everybody=EVERYBODY).used == 2


def test_an_item_that_was_never_begun_can_end() -> None:
    """An item that is not reached ends without having taken time."""
    item = log()
    item.stop(500, "end")
    assert item.used_at(900) == 0
    assert item.record(attributed=False, everybody=EVERYBODY).outcome is Outcome.NOT_REACHED


def test_an_ended_item_stays_ended() -> None:
    """What cannot happen to an item changes nothing."""
    item = log()
    item.stop(0, "end")
    with pytest.raises(Bug):
        item.begin(10)
    assert (item.state, item.began) == (ItemState.ENDED, -1)


def test_the_record_leaves_out_who_said_what() -> None:
    """Objections and concerns are kept without names unless the circle attributes."""
    item = log()
    item.objections.append(Objection("Too loud", by="ben"))
    item.concerns.append(Concern("Too late", by="kim"))
    plain = item.record(attributed=False, everybody=EVERYBODY)
    assert (plain.objections, plain.concerns) == ((Objection("Too loud"),), (Concern("Too late"),))
    told = item.record(attributed=True, everybody=EVERYBODY)
    assert (told.objections[0].by, told.concerns[0].by) == ("ben", "kim")
    assert item.objections[0].by == "ben"


@pytest.mark.parametrize(("attributed", "by"), [(False, ""), (True, "kim")])
def test_concerns_beside_a_decision_have_no_names_either(attributed: bool, by: str) -> None:  # noqa: FBT001
    """The concerns that stand beside a decision name nobody unless the circle attributes."""
    item = log()
    item.decision = Decision("Quiet from ten.", concerns=(Concern("Too late", by="kim"),))
    decision = item.record(attributed=attributed, everybody=EVERYBODY).decision
    assert decision == Decision("Quiet from ten.", concerns=(Concern("Too late", by=by),))


def test_an_item_says_where_it_goes_on_from() -> None:
    """An item that goes on from an earlier meeting names it in the record."""
    item = log()
    item.brought = AgendaItem("Noise", Kind.DECIDE, continues="2026-11-01-a#2")
    assert item.record(attributed=False, everybody=EVERYBODY).revisits == "2026-11-01-a#2"


def test_who_was_present_is_kept_where_it_differs() -> None:
    """Who was there for an item is kept only where it differs from the meeting."""
    item = in_item(room(EVERYBODY))
    assert item.record(attributed=False, everybody=EVERYBODY).present == ()
    item.present.remove("kim")
    assert item.record(attributed=False, everybody=EVERYBODY).present == ("ana", "ben")


def test_a_proposal_is_recorded_once_there_is_a_need_or_a_text() -> None:
    """An item has a proposal in the record as soon as there is a need or a version."""
    item = log()
    assert item.record(attributed=False, everybody=()).proposal is None
    item.need = "It is loud at night."
    proposal = item.record(attributed=False, everybody=()).proposal
    assert proposal is not None
    assert (proposal.need, proposal.versions, item.version) == ("It is loud at night.", (), 0)
    item.versions.append(Version("Quiet from ten."))
    assert item.version == 1


def test_an_item_without_a_kind_is_recorded_as_explored() -> None:
    """An item whose kind was never said is recorded as an exploration."""
    item = log()
    item.kind = None
    assert item.record(attributed=False, everybody=()).kind is Kind.EXPLORE
    assert item.key == "item-3"


def test_a_prepared_text_is_kept_though_not_reached() -> None:
    """What somebody prepared is in the minutes even if nobody came to it."""
    brought = AgendaItem(
        "Quiet hours", Kind.DECIDE, by="ben", proposal=AgendaProposal("Quiet.", need="Sleep")
    )
    item = ItemLog(1, brought, "Quiet hours", Kind.DECIDE, by="ben")

    item.keep_prepared()
    item.keep_prepared()

    record = item.record(attributed=False, everybody=())
    assert record.proposal == Proposal("Sleep", (Version("Quiet.", by="ben"),))


def test_nothing_prepared_leaves_nothing() -> None:
    """An item without a prepared text has no proposal."""
    item = ItemLog(1, AgendaItem("Noise"), "Noise", Kind.EXPLORE)

    item.keep_prepared()

    assert item.record(attributed=False, everybody=()).proposal is None

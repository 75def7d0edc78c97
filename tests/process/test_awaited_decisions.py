"""What becomes of a decision that waits for the answers of absent members."""

from __future__ import annotations

from dataclasses import replace

import pytest

from sociocli.domain.agenda import AgendaProposal
from sociocli.domain.item import Item, Kind, Outcome
from sociocli.domain.minutes import Minutes
from sociocli.domain.proposal import Pending
from sociocli.domain.selection import Selection
from sociocli.domain.standing import (
    BacklogTopic,
    DecisionStatus,
    Revisit,
    StandingDecision,
    Waiting,
)
from sociocli.errors import BadRequest
from sociocli.process.awaited import Heard, Held
from sociocli.process.awaited_decisions import (
    decision_answered,
    decision_settled,
    topic_of_item,
)
from sociocli.process.awaited_places import Piece

QUIET, OLD = "decisions/operations/2026-11-22-quiet", "decisions/operations/2026-01-01-noise"
TOPIC = "backlog/operations/new"
PLACE = "2026-11-22-operations#1"
WAITS = StandingDecision(
    "Quiet hours",
    DecisionStatus.PENDING,
    "2026-11-22",
    minutes=PLACE,
    pending=Pending(("kim",), "lazy", "2026-11-25"),
    text="From 22:00.",
)
YES = Heard("kim", "Kim", "consent", "", "2026-11-24")
NO = Heard("kim", "Kim", "objection", "The choir sings.", "2026-11-24")


def held(*decisions: StandingDecision, backlog: dict[str, BacklogTopic] | None = None) -> Held:
    """Return a record in which these decisions stand."""
    known = dict(zip((QUIET, OLD), decisions, strict=False))
    return Held(known, {}, backlog or {}, lambda part, _: f"{part}/new")


def test_with_the_last_consent_it_is_in_force() -> None:
    """It holds from the day of the last answer on."""
    (only,) = decision_answered(held(WAITS), QUIET, YES).items()
    answered = Pending((), "lazy", "2026-11-25", answered=("kim",))
    assert only == (
        QUIET,
        replace(WAITS, status=DecisionStatus.IN_FORCE, adopted="2026-11-24", pending=answered),
    )


def test_it_waits_for_the_others() -> None:
    """As long as somebody is awaited, it stays as it is."""
    pending = Pending(("kim", "ben"), "hold")
    now = decision_answered(held(replace(WAITS, pending=pending)), QUIET, YES)[QUIET]
    assert isinstance(now, StandingDecision)
    assert (now.status, now.adopted) == (DecisionStatus.PENDING, "2026-11-22")
    assert now.pending == Pending(("ben",), "hold", answered=("kim",))


def test_what_was_in_force_meanwhile_keeps_its_day() -> None:
    """A decision that held in the meantime holds since the meeting."""
    pending = replace(Pending(("kim",), "hold"), in_force=True)
    now = decision_answered(held(replace(WAITS, pending=pending)), QUIET, YES)[QUIET]
    assert isinstance(now, StandingDecision)
    assert (now.status, now.adopted) == (DecisionStatus.IN_FORCE, "2026-11-22")


def test_what_it_supersedes_ends_with_it() -> None:
    """The old decision holds until the new one does."""
    old = StandingDecision("Noise", adopted="2026-01-01", text="No noise.")
    found = decision_answered(held(replace(WAITS, supersedes=OLD), old), QUIET, YES)
    assert found[OLD] == replace(
        old, status=DecisionStatus.REPLACED, ended="2026-11-24", superseded_by=QUIET
    )


def test_an_end_that_waited_takes_place() -> None:
    """A decision whose end waited for somebody ends with the last consent."""
    revisit = Revisit("2026-11-22", Outcome.ENDED, PLACE)
    waits = replace(WAITS, status=DecisionStatus.IN_FORCE, revisits=(revisit,))
    now = decision_answered(held(waits), QUIET, YES)[QUIET]
    assert isinstance(now, StandingDecision)
    assert (now.status, now.ended) == (DecisionStatus.ENDED, "2026-11-24")


def test_an_objection_opens_it_again() -> None:
    """It is not adopted, and a topic of the backlog brings it to the next meeting."""
    found = decision_answered(held(WAITS), QUIET, NO)
    now = found[QUIET]
    assert isinstance(now, StandingDecision)
    assert (now.status, now.ended) == (DecisionStatus.DECLINED, "2026-11-24")
    assert found[TOPIC] == BacklogTopic(
        "Quiet hours",
        Kind.DECIDE,
        when="next meeting",
        why="Objection after the meeting: The choir sings.",
        since="2026-11-24",
        origin=PLACE,
        continues=PLACE,
    )


def test_what_no_minutes_know_brings_its_text() -> None:
    """Without minutes to go on from, the topic brings the text as the proposal."""
    found = decision_answered(held(replace(WAITS, minutes="", review="2027-01-01")), QUIET, NO)
    topic = found[TOPIC]
    assert isinstance(topic, BacklogTopic)
    assert topic.proposal == AgendaProposal("From 22:00.", review="2027-01-01")
    assert topic.decision == QUIET  # by which `why` finds it


def test_an_objection_to_what_is_in_force_brings_a_review() -> None:
    """What is in force meanwhile stays so, and the next meeting looks at it."""
    pending = replace(Pending(("kim",), "hold"), in_force=True)
    waits = replace(WAITS, status=DecisionStatus.IN_FORCE, pending=pending)
    found = decision_answered(held(waits), QUIET, NO)
    now, topic = found[QUIET], found[TOPIC]
    assert isinstance(now, StandingDecision)
    assert isinstance(topic, BacklogTopic)
    assert now.status is DecisionStatus.IN_FORCE
    assert (topic.kind, topic.decision, topic.continues) == (Kind.REVIEW, QUIET, "")


def test_two_objections_are_one_topic() -> None:
    """A second reason is added to the topic that waits already."""
    topic = BacklogTopic("Quiet hours", Kind.DECIDE, why="First.", continues=PLACE)
    found = decision_answered(held(WAITS, backlog={"backlog/operations/a": topic}), QUIET, NO)
    assert list(found) == ["backlog/operations/a", QUIET]
    changed = found["backlog/operations/a"]
    assert isinstance(changed, BacklogTopic)
    assert changed.why == "First.\nObjection after the meeting: The choir sings."


def test_what_was_opened_again_takes_no_answer() -> None:
    """After an objection the others answer at the next meeting."""
    declined = replace(WAITS, status=DecisionStatus.DECLINED)
    with pytest.raises(BadRequest, match="at the next meeting"):
        decision_answered(held(declined), QUIET, YES)


def test_silence_brings_it_into_force_the_day_after() -> None:
    """Nobody objected until the deadline: it holds from the day after on."""
    now = decision_settled(held(WAITS), QUIET, "2026-12-24")[QUIET]
    assert isinstance(now, StandingDecision)
    assert (now.status, now.adopted) == (DecisionStatus.IN_FORCE, "2026-11-26")
    assert now.pending == Pending((), "lazy", "2026-11-25")


REVIEWED = replace(
    WAITS,
    status=DecisionStatus.IN_FORCE,
    minutes="2026-01-10-operations#1",
    revisits=(Revisit("2026-11-22", Outcome.ADJUSTED, PLACE),),
    review="2026-11-20",
    owner="ana",
    waiting=Waiting("From 21:00.", "2027-05-22", criteria=("Sleep",)),
)


def test_what_a_review_changes_holds_with_the_last_consent() -> None:
    """Its text and its day are taken over, and the file says from when."""
    now = decision_answered(held(REVIEWED), QUIET, YES)[QUIET]
    assert isinstance(now, StandingDecision)
    assert (now.text, now.review, now.owner) == ("From 21:00.", "2027-05-22", "ana")
    assert (now.criteria, now.waiting) == (("Sleep",), None)
    assert now.revisits == (Revisit("2026-11-22", Outcome.ADJUSTED, PLACE, "2026-11-24"),)
    silent = decision_settled(held(REVIEWED), QUIET, "2026-12-24")[QUIET]
    assert isinstance(silent, StandingDecision)
    assert silent.revisits[-1].since == "2026-11-26"


@pytest.mark.parametrize(
    ("outcome", "continues"),
    [(Outcome.ADJUSTED, PLACE), (Outcome.ENDED, PLACE), (Outcome.KEPT, "")],
)
def test_an_objection_to_a_review_leaves_all_as_it_was(outcome: Outcome, continues: str) -> None:
    """Nobody else is awaited before the next meeting, which goes on where there is something."""
    seen = (Revisit("2026-11-22", outcome, PLACE),)
    pending = Pending(("kim", "zoe"), "lazy", "2026-11-25")
    waits = replace(REVIEWED, revisits=seen, pending=pending)
    found = decision_answered(held(waits), QUIET, NO)
    now, topic = found[QUIET], found[TOPIC]
    assert isinstance(now, StandingDecision)
    assert isinstance(topic, BacklogTopic)
    assert (now.text, now.review, now.status) == ("From 22:00.", "2026-11-20", "in_force")
    assert (now.revisits[-1].outcome, now.waiting) == (Outcome.DEFERRED, None)
    assert now.pending == Pending((), "lazy", "2026-11-25", answered=("kim",))
    assert (topic.kind, topic.decision, topic.origin) == (Kind.REVIEW, QUIET, PLACE)
    assert (topic.continues, topic.by, topic.when) == (continues, "", "next meeting")
    with pytest.raises(BadRequest, match="at the next meeting"):
        decision_answered(held(now), QUIET, replace(YES, person="zoe"))


def test_what_only_minutes_know_of_comes_back_too() -> None:
    """An objection to an item without a decision of its own is a topic; a second adds to it."""
    chosen = Selection("the cook", "Cook", ("ana",))
    item = Item("Cook", Kind.ELECT, Outcome.ELECTED, 3, selection=chosen)
    minutes = Minutes("2026-11-22-operations", "operations", "2026-11-22", items=(item,))
    piece = Piece("3", ("items", 0), item)
    (first,) = topic_of_item(held(), minutes, piece, NO).values()
    assert isinstance(first, BacklogTopic)
    assert (first.kind, first.role, first.continues) == (
        Kind.ELECT, "the-cook", "2026-11-22-operations#3",
    )  # fmt: skip
    there = held(backlog={"backlog/operations/a": first})
    more = replace(NO, reason="And more.")
    (again,) = topic_of_item(there, minutes, piece, more).values()
    assert isinstance(again, BacklogTopic)
    assert again.why.endswith("And more.")

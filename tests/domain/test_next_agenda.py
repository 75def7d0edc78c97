"""What a record says should come on the next agenda, and why."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from sociocli.domain.agenda import AgendaItem, AgendaProposal
from sociocli.domain.circle import CircleRole
from sociocli.domain.item import Kind, Outcome
from sociocli.domain.next_agenda import Names, Proposed, Stands, Why, proposed
from sociocli.domain.proposal import Concern, Measure, Pending
from sociocli.domain.standing import (
    ActionState,
    BacklogTopic,
    DecisionStatus,
    OutsideMeeting,
    Revisit,
    StandingAction,
    StandingDecision,
    Term,
    TermState,
)

ON = "2026-11-22"
NAMES = Names("Actions", "Reviews", ("the next meeting",), ("in the backlog",), ("Objection:",))


def found(**stands: Any) -> list[Proposed]:
    """Return what is proposed where some things stand."""
    named = {
        part: tuple((f"{part}/{n}", one) for n, one in enumerate(values, 1))
        for part, values in stands.items()
    }
    return list(proposed(Stands(**named), ON, NAMES))


def decision(title: str = "Quiet", review: str = "2026-11-01", **more: Any) -> StandingDecision:
    """Return a decision whose review was due three weeks ago."""
    return StandingDecision(title, review=review, adopted="2026-05-01", text="X.", **more)


def test_nothing_stands() -> None:
    """An empty record proposes nothing."""
    assert found() == []


def test_all_open_actions_in_one_report() -> None:
    """Open actions come in one item, the late ones first; what is over is no item."""
    one = found(
        actions=(
            StandingAction("A", by="before June"),
            StandingAction("B", by="2026-12-01"),
            StandingAction("C", ("kim",), by="2026-11-01"),
            StandingAction("D", state=ActionState.DONE),
        )
    )
    ids = ("actions/3", "actions/2", "actions/1")
    item = AgendaItem("Actions", Kind.REPORT, minutes=5, actions=ids)
    assert one == [Proposed("actions", item, Why.ACTIONS, count=3, late=1)]
    assert found(actions=(StandingAction("D", state=ActionState.DONE),)) == []


def test_many_actions_do_not_fill_the_meeting() -> None:
    """A report on three hundred actions is planned with a quarter of an hour."""
    one = found(actions=tuple(StandingAction(f"A{n}") for n in range(300)))[0]
    assert (one.item.minutes, len(one.item.actions)) == (15, 300)


def test_reviews_that_are_merely_due_come_together() -> None:
    """Several in one item, the longest due first; one alone under its own title."""
    many = found(
        decisions=(decision("A", "2026-12-06"), decision("B"), decision("C", "2026-12-07"))
    )
    item = AgendaItem("Reviews", Kind.REVIEW, minutes=6, decisions=("decisions/2", "decisions/1"))
    assert many == [Proposed("reviews", item, Why.DUE, "2026-11-01", count=2, late=1)]
    alone = found(decisions=(decision("A"),))[0]
    assert (alone.item.title, alone.item.decisions) == ("A", ("decisions/1",))


@pytest.mark.parametrize(
    "more",
    [
        {"concerns": (Concern("The choir"),)},
        {"measures": (Measure("Noise"),)},
        {"conditions": ("If it snows",)},
        {"revisits": (Revisit("2026-08-01", Outcome.ADJUSTED),)},
    ],
)
def test_a_review_with_something_to_talk_about_comes_alone(more: dict[str, Any]) -> None:
    """A worry, a watch, a condition, or a text that was changed wants a talk."""
    one, other = found(decisions=(decision("A", **more), decision("B")))
    assert (one.why, one.item.decisions) == (Why.DUE, ("decisions/2",))
    assert (other.why, other.item.decision, other.item.decisions) == (Why.REVIEW, "decisions/1", ())


@pytest.mark.parametrize("status", [s for s in DecisionStatus if s is not DecisionStatus.IN_FORCE])
def test_only_what_is_in_force_is_reviewed(status: DecisionStatus) -> None:
    """What has ended, or does not hold yet, is not due for review."""
    assert found(decisions=(decision(status=status),)) == []


def test_what_runs_out_is_looked_at_before() -> None:
    """A decision that ends comes once, and not among the reviews."""
    ends = decision("A", expires="2026-12-22", owner="kim")
    later = decision("B", review="", expires="2026-12-23")
    one = found(decisions=(ends, later))
    item = AgendaItem("A", Kind.REVIEW, minutes=15, decision="decisions/1")
    assert one == [Proposed("decisions/1", item, Why.EXPIRES, "2026-12-22", needs=("kim",))]


def test_answers_that_are_awaited() -> None:
    """A decision that waits goes on where it was, with those who have not answered yet."""
    pending = Pending(("kim", "zoe"), "hold", "2026-11-20", answered=("zoe",))
    waits = StandingDecision("A", DecisionStatus.PENDING, minutes="m#1", pending=pending)
    item = AgendaItem("A", Kind.DECIDE, minutes=5, decision="decisions/1", continues="m#1")
    due = Proposed("decisions/1", item, Why.PENDING, "2026-11-20", needs=("kim",))
    assert found(decisions=(waits,)) == [due]


@pytest.mark.parametrize("outcome", [Outcome.ADJUSTED, Outcome.ENDED])
def test_a_review_that_waits_for_answers_is_asked_about(outcome: Outcome) -> None:
    """It goes on from where it was talked about, and is no review that is merely due."""
    seen = (Revisit("2026-11-01", outcome, "m#2"),)
    waits = decision("A", revisits=seen, pending=Pending(("kim",), "hold"))
    item = AgendaItem("A", Kind.REVIEW, minutes=5, decision="decisions/1", continues="m#2")
    assert found(decisions=(waits,)) == [
        Proposed("decisions/1", item, Why.PENDING, needs=("kim",)),
    ]


def test_what_silence_has_settled_until_the_meeting_does_not_come() -> None:
    """A new date that somebody can object to for two days is none of the next agenda's matters."""
    seen = (Revisit("2026-11-01", Outcome.KEPT, "m#2"),)
    lazy = Pending(("kim",), "lazy", "2026-11-21")
    assert found(decisions=(decision("A", revisits=seen, pending=lazy),)) == []
    still = replace(lazy, until=ON)
    (one,) = found(decisions=(decision("A", revisits=seen, pending=still),))
    assert (one.why, one.item.decisions) == (Why.DUE, ("decisions/1",))


def test_what_an_objection_opened_again_comes_before_other_topics() -> None:
    """Its reason is the reason; the review comes alone, and not among those merely due."""
    topic = BacklogTopic(
        "A", Kind.REVIEW, when="the next meeting", why="Objection: It\nrusts", since=ON,
        decision="decisions/1",
    )  # fmt: skip
    other = BacklogTopic("C", Kind.EXPLORE, order=1)
    again, due, last = found(decisions=(decision("A"), decision("B")), backlog=(other, topic))
    assert (again.why, again.note, again.item.decision) == (
        Why.AGAIN, "Objection: It rusts", "decisions/1",
    )  # fmt: skip
    assert (due.why, due.item.decisions) == (Why.DUE, ("decisions/2",))
    assert last.why is Why.BACKLOG


def test_decisions_made_outside_are_heard_once() -> None:
    """What was decided outside a meeting is heard once; what was declined comes as a topic."""
    mail = OutsideMeeting("mail", closed="2026-11-15")
    heard = OutsideMeeting("mail", closed="2026-11-15", brought="m#1")
    still = OutsideMeeting("mail", closes="2026-12-15")
    one = found(
        decisions=(
            StandingDecision("A", outside=mail),
            StandingDecision("B", outside=heard),
            StandingDecision("D", DecisionStatus.DECLINED, outside=mail),
            StandingDecision("C", DecisionStatus.ASKED, outside=still),
        )
    )
    item = AgendaItem("A", Kind.REPORT, minutes=5, decision="decisions/1")
    assert one == [Proposed("decisions/1", item, Why.OUTSIDE, "2026-11-15", note="mail")]


def test_a_selection_that_waits_for_somebody_is_named() -> None:
    """Where a role waits for a word, the meeting hears of it; it is not selected anew."""
    pending = Pending(("kim", "zoe"), "hold", "2026-11-29", answered=("zoe",))
    one, other = found(
        terms=(
            Term("cook", "kim", state=TermState.PENDING, minutes="m#1", pending=pending),
            Term("host", "ana", title="Host", state=TermState.PENDING),
        )
    )
    item = AgendaItem("Cook", Kind.REPORT, minutes=3, continues="m#1")
    assert one == Proposed("terms/1", item, Why.PENDING, "2026-11-29", needs=("kim",))
    assert (other.item.title, other.why, other.needs) == ("Host", Why.PENDING, ("ana",))


def test_a_selection_that_an_objection_opened_again_says_so() -> None:
    """Nobody holds the role, or a term ends; the objection is the reason, and comes first."""
    topic = BacklogTopic(
        "Cook", Kind.ELECT, when="the next meeting", why="Objection: Too\nfar", since=ON,
        role="cook", continues="m#3",
    )  # fmt: skip
    backlog = (("backlog/1", topic),)
    role = CircleRole("cook", "Cook", term="1 year")
    (one,) = proposed(Stands(roles=(role,), backlog=backlog), ON, NAMES)
    assert (one.why, one.day, one.note) == (Why.AGAIN, ON, "Objection: Too far")
    assert (one.item.role, one.item.term, one.item.topic) == ("cook", "1 year", "backlog/1")
    ends = Term("cook", "kim", until="2026-11-30")
    (one,) = proposed(Stands(terms=(("terms/1", ends),), backlog=backlog), ON, NAMES)
    assert (one.why, one.note, one.needs) == (Why.AGAIN, "Objection: Too far", ("kim",))
    later = (("backlog/1", replace(topic, when="in the backlog")),)
    (one,) = proposed(Stands(roles=(role,), backlog=later), ON, NAMES)
    assert (one.why, one.note) == (Why.VACANT, "")


def test_what_runs_out_and_was_objected_to_says_so() -> None:
    """An objection that opened it again is more than the day on which it runs out."""
    topic = BacklogTopic(
        "A", Kind.REVIEW, when="the next meeting", why="Objection: Rust", decision="decisions/1"
    )
    (one,) = found(decisions=(decision("A", expires="2026-12-01"),), backlog=(topic,))
    assert (one.why, one.note, one.item.topic) == (Why.AGAIN, "Objection: Rust", "backlog/1")


@pytest.mark.parametrize(
    ("terms", "comes"),
    [
        ((), True),
        ((Term("cook", "kim", until="2027-06-01"),), False),
        ((Term("cook", "kim", ended="2026-11-20", state=TermState.ENDED),), True),
        ((Term("cook", "kim", state=TermState.PENDING),), False),
        ((Term("cook", "kim", start="2026-12-01"),), False),
    ],
)
def test_a_role_of_the_circle_that_nobody_holds(terms: tuple[Term, ...], *, comes: bool) -> None:
    """A vacant role is proposed for selection, until somebody holds it or is selected."""
    role = CircleRole("cook", "Cook", term="1 year", seats=2)
    named = tuple((f"terms/{n}", one) for n, one in enumerate(terms, 1))
    every = proposed(Stands(terms=named, roles=(role,)), ON, NAMES)
    item = AgendaItem("Cook", Kind.ELECT, minutes=15, role="cook", seats=2, term="1 year")
    vacant = [one for one in every if one.why is Why.VACANT]
    assert vacant == ([Proposed("cook", item, Why.VACANT)] if comes else [])


def test_a_role_with_a_holder_in_the_circles_file_is_not_vacant() -> None:
    """A circle that keeps no terms names the holder in its file."""
    role = CircleRole("cook", holder="kim")
    assert proposed(Stands(roles=(role,)), ON, NAMES) == ()


@pytest.mark.parametrize(
    ("ended", "why"),
    [
        ("2026-12-05", Why.TERM),
        ("2027-03-01", None),
        ("2026-11-20", Why.VACANT),
        ("2026-08-01", None),
    ],
)
def test_a_role_that_somebody_gives_back(ended: str, why: Why | None) -> None:
    """Whoever resigns is followed: before the day, and for a while after it."""
    term = Term("cook", "kim", ended=ended, until="2027-06-01", state=TermState.ENDED)
    assert [one.why for one in found(terms=(term,))] == ([why] if why else [])


def test_terms_that_end() -> None:
    """Each role comes once, for as long as it was held, with seats for all whose terms end."""
    every = found(
        terms=(
            Term("secretary", "ben", title="Secretary", start="2026-05-22", until="2026-11-22"),
            Term("board-member", "ana", start="2025-12-22", until="2026-12-22"),
            Term("board-member", "kim", start="2025-12-20", until="2026-12-20"),
            Term("cook", "zoe", until="2026-12-23"),
            Term("host", "zoe", until="2026-11-01", state=TermState.ENDED),
            Term("guide", "zoe", until="2026-11-01"),
            Term("guide", "max", state=TermState.PENDING),
        )
    )
    one, other = (one for one in every if one.why is Why.TERM)
    item = AgendaItem("Secretary", Kind.ELECT, minutes=15, role="secretary", term="6 months")
    assert one == Proposed("terms/1", item, Why.TERM, "2026-11-22", needs=("ben",))
    assert (other.item.title, other.item.seats, other.item.term) == ("Board member", 2, "12 months")
    assert (other.day, other.count, other.needs) == ("2026-12-20", 2, ("ana", "kim"))


def test_the_length_that_the_circle_gave_a_role_is_taken() -> None:
    """Not how long the last one held it, which may have been cut short or begun late."""
    secretary = CircleRole("secretary", "Secretary", term="6 months")
    held = Term("secretary", "ben", start="2025-11-22", until="2026-11-22")
    (one,) = found_with(secretary, held)
    assert one.item.term == "6 months"
    (one,) = found_with(CircleRole("secretary"), held)
    assert one.item.term == "12 months"


def found_with(role: CircleRole, term: Term) -> tuple[Proposed, ...]:
    """Return what is proposed where one role is held."""
    return proposed(Stands(terms=(("terms/1", term),), roles=(role,)), ON, NAMES)


def test_the_backlog_comes_in_its_order_with_all_it_knows() -> None:
    """A topic brings what it knows; what was put off to this meeting comes before the others."""
    text = AgendaProposal("Dig.")
    garden = BacklogTopic(
        "Garden", Kind.DECIDE, minutes=25, by="lea", wished="A plan", link="https://x",
        since="2026-10-01", proposal=text,
    )  # fmt: skip
    noise = BacklogTopic("Noise", Kind.EXPLORE, when="the next meeting", continues="m#2")
    bikes = BacklogTopic("Bikes", when="in the backlog", continues="m#3")
    first, second, third = found(backlog=(garden, bikes, noise))
    assert (first.why, first.item.continues, first.item.minutes) == (Why.LEFT_OVER, "m#2", 15)
    item = AgendaItem(
        "Garden", Kind.DECIDE, minutes=25, by="lea", wished="A plan", link="https://x",
        proposal=text, topic="backlog/1",
    )  # fmt: skip
    assert second == Proposed("backlog/1", item, Why.BACKLOG, "2026-10-01", needs=("lea",))
    assert (third.item.title, third.item.minutes, third.item.topic) == ("Bikes", 15, "backlog/2")


def test_a_kind_is_suggested() -> None:
    """A topic without a kind is explored; one with a text that is proposed is decided."""
    text = AgendaProposal("Dig.")
    kinds = [
        one.item.kind
        for one in found(backlog=(BacklogTopic("A"), BacklogTopic("B", proposal=text)))
    ]
    assert kinds == [Kind.EXPLORE, Kind.DECIDE]


@pytest.mark.parametrize(
    ("when", "comes"),
    [("2026-11-22", True), ("2026-11-23", False), ("after the winter", True), ("", True)],
)
def test_a_topic_that_waits(when: str, *, comes: bool) -> None:
    """A topic does not come before its day; a trigger in words is for people to judge."""
    topics = found(backlog=(BacklogTopic("Roof", when=when), BacklogTopic("Bikes")))
    assert ("Roof" in [one.item.title for one in topics]) is comes
    if when == "after the winter":
        assert [(one.item.title, one.note) for one in topics] == [("Bikes", ""), ("Roof", when)]


def test_a_topic_about_the_same_comes_once() -> None:
    """What comes anyway takes up the topic about it, with its history."""
    topics = (
        BacklogTopic(
            "Look at it", Kind.REVIEW, decision="decisions/1", continues="m#1", minutes=30
        ),
        BacklogTopic("Who writes?", Kind.ELECT, role="secretary", by="kim"),
        BacklogTopic("Actions", Kind.REPORT, continues="m#4"),
        BacklogTopic("Reviews", Kind.REVIEW, continues="m#5"),
    )
    stands = {
        "decisions": (
            decision("A", concerns=(Concern("x"),)), decision("B"), decision("C"),
        ),
        "terms": (Term("secretary", "ben", until="2026-11-22"),),
        "actions": (StandingAction("X"),),
    }  # fmt: skip
    items = [one.item for one in found(backlog=topics, **stands)]
    assert [(one.title, one.topic) for one in items] == [
        ("Actions", "backlog/3"),
        ("Secretary", "backlog/2"),
        ("Reviews", "backlog/4"),
        ("A", "backlog/1"),
    ]
    assert [one.continues for one in items] == ["", "", "", "m#1"]
    assert (items[1].by, items[3].minutes) == ("kim", 30)


def test_the_order_of_reasons() -> None:
    """What people wait for comes before what could wait."""
    pending = Pending(("kim",), "hold")
    order = found(
        decisions=(
            decision("Merely due"),
            decision("With a concern", concerns=(Concern("x"),)),
            decision("Runs out", expires="2026-12-01"),
            StandingDecision("Waits", DecisionStatus.PENDING, pending=pending),
            StandingDecision("Outside", outside=OutsideMeeting(closed="2026-11-15")),
        ),
        terms=(Term("cook", "zoe", until="2026-11-23"),),
        actions=(StandingAction("X"),),
        backlog=(
            BacklogTopic("Topic"),
            BacklogTopic("Put off", continues="m", when="the next meeting"),
        ),
    )
    assert [one.item.title for one in order] == [
        "Actions", "Outside", "Waits", "Runs out", "Cook", "Put off", "Merely due",
        "With a concern", "Topic",
    ]  # fmt: skip

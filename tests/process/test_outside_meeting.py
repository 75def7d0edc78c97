"""Decisions that are put to the members outside a meeting."""

from __future__ import annotations

from dataclasses import replace

import pytest

from sociocli.domain.agenda import AgendaProposal
from sociocli.domain.item import Kind
from sociocli.domain.method import AbsenceRule, Method
from sociocli.domain.people import Person, Right
from sociocli.domain.proposal import Pending
from sociocli.domain.standing import (
    Answer,
    BacklogTopic,
    DecisionStatus,
    OutsideMeeting,
    SilenceMeans,
    StandingDecision,
)
from sociocli.errors import BadRequest
from sociocli.process.awaited import Heard, Held, What
from sociocli.process.outside_meeting import Asking, answered, closed, latest, pulled, silent

HALL, OLD = "decisions/operations/2026-11-22-hall", "decisions/operations/2026-01-01-blue"
TOPIC = "backlog/operations/new"
MEMBERS = (
    Person("ana", "Ana"),
    Person("ben", "Ben"),
    Person("kim", "Kim"),
    Person("max", "Max", Right.ADVISORY),
    Person("zoe", "Zoe", Right.ON_LEAVE),
)
OUTSIDE = OutsideMeeting("mail", "https://example.org", "2026-11-22", "2026-11-29")
ASKED = StandingDecision(
    "Paint the hall",
    DecisionStatus.ASKED,
    review="2027-05-22",
    outside=OUTSIDE,
    text="White.",
)


def people(rule: AbsenceRule = AbsenceRule.HOLD, quorum: str = "") -> Asking:
    """Return a circle with three members who have a say."""
    return Asking(MEMBERS, replace(Method(), absence_rule=rule, quorum=quorum))


def says(who: str, word: str = "consent", reason: str = "", date: str = "2026-11-23") -> Heard:
    """Return an answer."""
    return Heard(who, who.capitalize(), word, reason, date)


def after(*answers: Heard, silence: SilenceMeans = SilenceMeans.ABSENT) -> StandingDecision:
    """Return the decision after some answers."""
    now = replace(ASKED, outside=replace(OUTSIDE, silence=silence))
    for one in answers:
        now = answered(now, HALL, one, people())
    return now


def held(now: StandingDecision) -> Held:
    """Return a record in which it is asked."""
    old = StandingDecision("Blue hall", text="Blue.")
    return Held({HALL: now, OLD: old}, {}, {}, lambda part, _: f"{part}/new")


def decision(found: What, identity: str = HALL) -> StandingDecision:
    """Return a decision that changes."""
    value = found[identity]
    assert isinstance(value, StandingDecision)
    return value


def test_an_answer_is_noted() -> None:
    """Who answered what, why and when is kept, in their order."""
    now = after(says("kim", "objection", " Too white. "))
    assert now.outside is not None
    assert now.outside.answers == (Answer("kim", "objection", "Too white.", "2026-11-23"),)
    assert silent(now.outside, people()) == ("ana", "ben")


def test_the_later_answer_counts() -> None:
    """Whoever objected and consents later has consented; both answers stay readable."""
    now = after(says("kim", "objection", "Too white."), says("kim", reason="Cream is fine."))
    assert now.outside is not None
    assert [one.answer for one in now.outside.answers] == ["objection", "consent"]
    assert latest(now.outside)["kim"].answer == "consent"


@pytest.mark.parametrize(
    ("heard", "sentence"),
    [
        (says("max"), "Max has no say"),
        (says("zoe"), "Zoe has no say"),
        (says("eve"), "Eve has no say"),
        (says("kim", "perhaps"), "consent or objection"),
        (says("kim", "objection"), "needs its reason"),
        (says("kim", date="2026-11-21"), "cannot be older"),
        (says("kim", date="2026-11-30"), "sociocli decisions close 2026-11-22-hall"),
    ],
)
def test_what_does_not_count_is_refused(heard: Heard, sentence: str) -> None:
    """Only members with a full right answer, in time, and an objection has a reason."""
    with pytest.raises(BadRequest, match=sentence):
        after(heard)


def test_the_last_day_is_in_time() -> None:
    """One can answer on the last day itself."""
    assert after(says("kim", date="2026-11-29")).outside is not None


def test_what_is_not_asked_takes_no_answer() -> None:
    """A decision in force is not being asked."""
    with pytest.raises(BadRequest, match="its status is in force"):
        answered(replace(ASKED, status=DecisionStatus.IN_FORCE), HALL, says("kim"), people())


def test_when_all_consented_it_is_in_force() -> None:
    """It can be closed before its last day, holds from then, and no meeting has heard of it."""
    now = after(says("ana"), says("ben"), says("kim"))
    done = decision(closed(held(now), HALL, people(), "2026-11-24"))
    assert (done.status, done.adopted) == (DecisionStatus.IN_FORCE, "2026-11-24")
    assert done.outside is not None
    assert (done.outside.closed, done.outside.brought) == ("2026-11-24", "")


def test_what_it_supersedes_is_replaced() -> None:
    """The old decision ends when the new one comes into force."""
    now = replace(after(says("ana"), says("ben"), says("kim")), supersedes=OLD)
    found = closed(held(now), HALL, people(), "2026-11-24")
    old = decision(found, OLD)
    assert (old.status, old.superseded_by) == (DecisionStatus.REPLACED, HALL)


def test_it_stays_open_until_its_last_day() -> None:
    """As long as somebody may still answer, it is not closed, and they are named."""
    with pytest.raises(BadRequest, match="2026-11-29; still awaited: Ben, Kim"):
        closed(held(after(says("ana"))), HALL, people(), "2026-11-29")


def test_an_objection_may_be_met_until_the_last_day() -> None:
    """An objection does not end the asking before its day; a meeting is the other way."""
    now = after(says("ana"), says("ben"), says("kim", "objection", "Too white."))
    with pytest.raises(BadRequest, match="sociocli decisions pull 2026-11-22-hall"):
        closed(held(now), HALL, people(), "2026-11-24")


def test_an_open_objection_blocks() -> None:
    """After the last day an objection brings it to the next meeting, with text and reason."""
    now = after(says("ana"), says("kim", "objection", "Too white."))
    found = closed(held(now), HALL, people(), "2026-11-30")
    gone = decision(found)
    assert (gone.status, gone.ended) == (DecisionStatus.DECLINED, "2026-11-30")
    assert gone.because == "Objection outside the meeting: Too white."
    assert found[TOPIC] == BacklogTopic(
        "Paint the hall",
        Kind.DECIDE,
        when="next meeting",
        why="Objection outside the meeting: Too white.",
        link="https://example.org",
        since="2026-11-30",
        decision=HALL,
        proposal=AgendaProposal("White.", review="2027-05-22"),
    )


def test_silence_can_mean_consent() -> None:
    """If that was said when it was asked, nobody has to answer."""
    now = after(silence=SilenceMeans.CONSENT)
    done = decision(closed(held(now), HALL, people(), "2026-11-30"))
    assert (done.status, done.pending) == (DecisionStatus.IN_FORCE, None)


@pytest.mark.parametrize(
    ("rule", "quorum", "status", "pending"),
    [
        (AbsenceRule.PRESENT, "", DecisionStatus.IN_FORCE, None),
        (AbsenceRule.QUORUM, "1", DecisionStatus.IN_FORCE, None),
        (
            AbsenceRule.QUORUM,
            "2",
            DecisionStatus.PENDING,
            Pending(("ben", "kim"), "present-with-quorum"),
        ),
        (AbsenceRule.HOLD, "", DecisionStatus.PENDING, Pending(("ben", "kim"), "hold")),
        (
            AbsenceRule.LAZY,
            "",
            DecisionStatus.PENDING,
            Pending(("ben", "kim"), "lazy", "2026-12-02"),  # 48 hours
        ),
    ],
)
def test_silence_can_mean_absence(
    rule: AbsenceRule, quorum: str, status: DecisionStatus, pending: Pending | None
) -> None:
    """Then the circle's rule for absent members decides about those who were silent."""
    now = after(says("ana"))
    done = decision(closed(held(now), HALL, people(rule, quorum), "2026-11-30"))
    assert (done.status, done.pending) == (status, pending)


def test_nobody_decides_nothing() -> None:
    """If nobody answered and silence is no consent, it comes to the next meeting."""
    found = closed(held(after()), HALL, people(AbsenceRule.PRESENT), "2026-11-30")
    assert decision(found).status is DecisionStatus.DECLINED
    topic = found[TOPIC]
    assert isinstance(topic, BacklogTopic)
    assert "nobody answered until 2026-11-29" in topic.why


def test_any_member_brings_it_to_a_meeting() -> None:
    """The asking ends at once; the next meeting gets text, reason and open objections."""
    now = after(says("ben", "objection", "Too white."))
    found = pulled(held(now), HALL, says("kim", "", "Let us talk.", "2026-11-24"))
    assert decision(found).status is DecisionStatus.DECLINED
    topic = found[TOPIC]
    assert isinstance(topic, BacklogTopic)
    assert topic.by == "kim"
    assert topic.why.splitlines() == [
        "Asked outside a meeting (mail), and brought to a meeting: Let us talk.",
        "Objection outside the meeting: Too white.",
    ]

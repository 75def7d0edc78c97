"""What stands: on which days it holds, and what it must say."""

from __future__ import annotations

import pytest

from sociocli.domain.item import Outcome
from sociocli.domain.proposal import Pending
from sociocli.domain.standing import (
    Answer,
    BacklogTopic,
    DecisionStatus,
    OutsideMeeting,
    Revisit,
    StandingAction,
    StandingDecision,
    Term,
    TermState,
)
from sociocli.errors import BadRequest

BEFORE, FIRST, BETWEEN, LAST, AFTER = (
    "2026-01-31", "2026-02-01", "2026-06-15", "2026-08-01", "2026-08-02",
)  # fmt: skip
DAYS = (BEFORE, FIRST, BETWEEN, LAST, AFTER)
WAITS = Pending(("ana",), "named")
HOLDS_MEANWHILE = Pending(("ana",), "named", in_force=True)


def held(value: StandingDecision | Term) -> list[str]:
    """Return the days on which something held."""
    return [day for day in DAYS if value.holds_on(day)]


@pytest.mark.parametrize("status", DecisionStatus)
@pytest.mark.parametrize("pending", [None, WAITS, HOLDS_MEANWHILE])
@pytest.mark.parametrize("ended", ["", LAST])
def test_a_decision_holds_by_its_status(
    status: DecisionStatus, pending: Pending | None, ended: str
) -> None:
    """Asked and declined never hold, pending only if the circle has it so, ended until its day."""
    one = StandingDecision("x", status, adopted=FIRST, ended=ended, pending=pending)
    until_its_day = [FIRST, BETWEEN] if ended else [FIRST, BETWEEN, LAST, AFTER]
    expected = {
        DecisionStatus.IN_FORCE: until_its_day,
        DecisionStatus.PENDING: until_its_day if pending is HOLDS_MEANWHILE else [],
        DecisionStatus.ENDED: until_its_day if ended else [],
        DecisionStatus.REPLACED: until_its_day if ended else [],
        DecisionStatus.ASKED: [],
        DecisionStatus.DECLINED: [],
    }
    assert held(one) == expected[status]


def test_a_decision_holds_through_the_day_it_expires_and_not_the_day_it_ends() -> None:
    """The last day counts; the day of the end does not; without a first day it always held."""
    assert held(StandingDecision("x", adopted=FIRST, expires=LAST)) == [FIRST, BETWEEN, LAST]
    assert held(StandingDecision("x", expires=BETWEEN)) == [BEFORE, FIRST, BETWEEN]
    assert held(StandingDecision("x", expires=LAST, ended=BETWEEN)) == [BEFORE, FIRST]
    assert held(StandingDecision("x")) == list(DAYS)


@pytest.mark.parametrize(
    ("state", "until", "ended", "days"),
    [
        (TermState.HOLDS, "", "", DAYS[1:]),
        (TermState.HOLDS, BETWEEN, "", DAYS[1:]),
        (TermState.HOLDS, BETWEEN, LAST, DAYS[1:3]),
        (TermState.ENDED, BETWEEN, LAST, DAYS[1:3]),
        (TermState.ENDED, "", "", ()),
        (TermState.PENDING, LAST, "", ()),
        (TermState.PENDING, "", LAST, ()),
    ],
)
def test_a_term_goes_on_until_somebody_ends_it(
    state: TermState, until: str, ended: str, days: tuple[str, ...]
) -> None:
    """A term that ran out still holds; one that waits, or has ended, does not."""
    assert held(Term("cook", "ana", start=FIRST, until=until, state=state, ended=ended)) == [*days]


def test_a_term_without_a_first_day_has_always_held() -> None:
    """Nothing is known of when it began, so it held before as well."""
    assert held(Term("cook", "ana")) == list(DAYS)


@pytest.mark.parametrize("outcome", Outcome)
def test_the_text_in_force_is_of_the_last_meeting_that_gave_one(outcome: Outcome) -> None:
    """What kept, ended or replaced a decision, or came to nothing, gave no text."""
    one = StandingDecision(
        "x", minutes="a#1",
        revisits=(Revisit(FIRST, Outcome.ADJUSTED, "b#2"), Revisit(LAST, outcome, "c#3")),
    )  # fmt: skip
    silent = outcome in (Outcome.KEPT, Outcome.ENDED, Outcome.REPLACED, Outcome.DEFERRED)
    assert one.of_text == ("b#2" if silent else "c#3")
    assert StandingDecision("x", minutes="a#1").of_text == "a#1"


@pytest.mark.parametrize(
    ("status", "outside", "unheard"),
    [
        (DecisionStatus.IN_FORCE, None, False),
        (DecisionStatus.ASKED, OutsideMeeting(), False),
        (DecisionStatus.IN_FORCE, OutsideMeeting(closed=LAST), True),
        (DecisionStatus.PENDING, OutsideMeeting(closed=LAST), True),
        (DecisionStatus.IN_FORCE, OutsideMeeting(closed=LAST, brought="m"), False),
        (DecisionStatus.DECLINED, OutsideMeeting(closed=LAST), False),
    ],
)
def test_the_next_meeting_hears_of_what_was_closed_outside(
    status: DecisionStatus,
    outside: OutsideMeeting | None,
    unheard: bool,  # noqa: FBT001 - a case
) -> None:
    """It is unheard from its closing until a meeting is named; declined ones come as topics."""
    assert StandingDecision("x", status, outside=outside).is_unheard is unheard


@pytest.mark.parametrize(
    ("noun", "given"),
    [
        *((StandingDecision, {"title": ""}), (Term, {"role": "", "holder": "a"})),
        *((Term, {"role": "a", "holder": ""}), (StandingAction, {"what": ""})),
        (BacklogTopic, {"title": ""}),
        *((StandingDecision, {"title": "x", key: "soon"}) for key in ("adopted", "review")),
        *((StandingDecision, {"title": "x", key: "2026-02-30"}) for key in ("expires", "ended")),
        *((Term, {"role": "a", "holder": "b", key: "1.2."}) for key in ("start", "until", "ended")),
        (StandingAction, {"what": "x", "closed": "yesterday"}),
        (BacklogTopic, {"title": "x", "since": "2026-13-01"}),
        *((OutsideMeeting, {key: "x"}) for key in ("opened", "closes", "closed")),
        (Answer, {"who": "ana", "answer": "yes"}),
        (Answer, {"who": "ana", "answer": "consent", "date": "x"}),
    ],
)
def test_what_makes_no_sense_is_refused(noun: type, given: dict[str, str]) -> None:
    """Names are needed, and days are days of the calendar."""
    with pytest.raises(BadRequest, match=r"needs|2026-11-22|neither"):
        noun(**given)


def test_days_may_be_words_where_people_write_them() -> None:
    """By when an action is done, and when a topic comes, may be said in words."""
    assert StandingAction("x", by="before the party").by == "before the party"
    assert BacklogTopic("x", when="after the harvest").when == "after the harvest"

"""What the record knows of the items of an agenda."""

from __future__ import annotations

from pathlib import Path

import pytest

from sociocli.domain.agenda import Agenda, AgendaItem, AgendaProposal
from sociocli.domain.item import Kind
from sociocli.domain.proposal import Concern, Pending
from sociocli.domain.standing import (
    BacklogTopic,
    DecisionStatus,
    OutsideMeeting,
    StandingAction,
    StandingDecision,
    Term,
    TermState,
    Waiting,
)
from sociocli.record.agenda_details import details_of
from sociocli.record.agenda_text import Detail
from sociocli.record.index import Index
from sociocli.record.standing_file import PART_OF, Standing, standing_bytes

NAMES = {"ana": "Ana", "ben": "Ben"}


def stands(root: Path, name: str, value: Standing, circle: str = "operations") -> None:
    """Write a file of what stands."""
    ending = ".md" if isinstance(value, StandingDecision) else ".yaml"
    path = root / PART_OF[type(value)] / circle / f"{name}{ending}"
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(standing_bytes(value))


def known(root: Path, **item: object) -> Detail:
    """Return what is known of one item."""
    made = AgendaItem("X", Kind.REVIEW, **item)  # type: ignore[arg-type]
    agenda = Agenda("x", circle="operations", date="2026-11-22", items=(made,))
    return details_of(agenda, Index(root), NAMES)[0]


def test_a_decision_that_is_looked_at(tmp_path: Path) -> None:
    """Its text, its days, who looks after it, and the concerns of then; by its last part too."""
    quiet = StandingDecision(
        "Quiet", review="2026-11-01", expires="2027-01-01", owner="ana",
        concerns=(Concern("The choir"),), text="Quiet from ten.",
    )  # fmt: skip
    stands(tmp_path, "2026-05-01-quiet", quiet)
    facts = (
        "Its review is due on 2026-11-01.",
        "It runs out on 2027-01-01.",
        "Ana looks after it.",
        "A concern of then: The choir",
    )
    wanted = Detail(facts, (("The decision in force:", "Quiet from ten."),))
    assert known(tmp_path, decision="decisions/operations/2026-05-01-quiet") == wanted
    assert known(tmp_path, decision="2026-05-01-quiet") == wanted


def test_decisions_that_wait_or_were_made_elsewhere(tmp_path: Path) -> None:
    """Who has not answered yet is named; what was decided by mail has its link."""
    pending = Pending(("ben", "zoe"), "hold", answered=("zoe",))
    waits = StandingDecision("A", DecisionStatus.PENDING, pending=pending, text="A.")
    mail = OutsideMeeting("mail", "https://x.org", closed="2026-11-15")
    stands(tmp_path, "a", waits)
    stands(tmp_path, "b", StandingDecision("B", outside=mail, text="B."))
    assert known(tmp_path, decision="a") == Detail(
        ("Awaited is the answer of Ben.",), (("The decision that waits for an answer:", "A."),)
    )
    assert known(tmp_path, decision="b") == Detail(
        ("See: https://x.org",), (("What was decided outside a meeting:", "B."),)
    )


def test_what_once_waited_awaits_nobody(tmp_path: Path) -> None:
    """Once all have answered, there is nothing to say of it."""
    stands(
        tmp_path, "a", StandingDecision("A", pending=Pending((), "lazy", "2026-11-24"), text="A.")
    )
    assert known(tmp_path, decision="a").facts == ()


def test_a_review_that_waits_has_both_texts(tmp_path: Path) -> None:
    """What is in force, and what takes its place as soon as all have answered."""
    one = StandingDecision("A", pending=Pending(("ben",), "hold"), waiting=Waiting("B."), text="A.")
    stands(tmp_path, "a", one)
    assert known(tmp_path, decision="a") == Detail(
        ("Awaited is the answer of Ben.",),
        (("The decision in force:", "A."), ("Its text as soon as all have answered:", "B.")),
    )


def test_what_was_declined_outside_a_meeting_comes_with_the_reason(tmp_path: Path) -> None:
    """It was not decided: its text is the proposal, and the topic says why it comes."""
    mail = OutsideMeeting("mail", "https://x.org", closed="2026-11-15")
    gone = StandingDecision(
        "A", DecisionStatus.DECLINED, review="2027-01-01", outside=mail, text="A."
    )
    stands(tmp_path, "a", gone)
    stands(
        tmp_path, "t", BacklogTopic("A", why="Objection outside the meeting: too bright\nOnce more")
    )
    why = ("Why: Objection outside the meeting: too bright", "Why: Once more")
    proposal = AgendaProposal("A.")
    assert known(tmp_path, decision="a", topic="t", proposal=proposal) == Detail(why, ())
    texts = (("What was asked outside a meeting, and not adopted:", "A."),)
    assert known(tmp_path, decision="a") == Detail((), texts)


def test_several_reviews_have_their_texts(tmp_path: Path) -> None:
    """Each with its title and its day; what is gone is passed over."""
    stands(tmp_path, "a", StandingDecision("A", review="2026-11-01", text="A."))
    stands(tmp_path, "b", StandingDecision("B", text="B."))
    assert known(tmp_path, decisions=("a", "gone", "b")).texts == (
        ("A, due 2026-11-01:", "A."),
        ("B:", "B."),
    )


@pytest.mark.parametrize(
    ("action", "row"),
    [
        (StandingAction("Hall", ("ana", "ben"), "2026-12-01"), "Hall: Ana, Ben, until 2026-12-01"),
        (StandingAction("Hall", ("Zoë",), "before June"), "Hall: Zoë, before June"),
        (StandingAction("Hall"), "Hall: nobody yet"),
    ],
)
def test_actions_with_who_and_when(tmp_path: Path, action: StandingAction, row: str) -> None:
    """Each action is named with who has it, and until when."""
    stands(tmp_path, "hall", action)
    assert known(tmp_path, actions=("actions/operations/hall",)).facts == (row,)


def test_a_role_with_who_holds_it(tmp_path: Path) -> None:
    """Who holds a role until now, for how long it is to be, and where it goes on from."""
    stands(tmp_path, "a", Term("secretary", "ben", until="2026-11-22"))
    stands(tmp_path, "b", Term("secretary", "ana"))
    stands(tmp_path, "c", Term("secretary", "kim", state=TermState.ENDED))
    stands(tmp_path, "d", Term("cook", "kim"))
    assert known(tmp_path, role="secretary", term="6 months", continues="m#1").facts == (
        "Until now: Ben, until 2026-11-22",
        "Until now: Ana",
        "For: 6 months",
        "Goes on from m#1.",
    )


def test_what_is_not_there_is_passed_over(tmp_path: Path) -> None:
    """Places in minutes, other circles' things and gone ones say nothing."""
    stands(tmp_path, "a", StandingDecision("A", text="A."), "garden")
    for decision in ("2026-05-01-operations#1", "gone", "a", ""):
        assert known(tmp_path, decision=decision) == Detail()

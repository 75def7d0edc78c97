"""What is due in a record."""

from __future__ import annotations

from functools import partial
from pathlib import Path

import pytest

from sociocli.domain.item import Outcome
from sociocli.domain.proposal import Pending
from sociocli.domain.standing import (
    ActionState,
    DecisionStatus,
    OutsideMeeting,
    Revisit,
    StandingAction,
    StandingDecision,
    Term,
    TermState,
)
from sociocli.record.due import dues
from sociocli.record.folder import RecordFolder
from sociocli.record.index import Index
from sociocli.record.standing_change import add_standing
from sociocli.record.standing_file import Standing

TODAY = "2026-11-22"
PAST, SOON, FAR = "2026-11-01", "2026-12-01", "2027-11-01"
MINUTES = """\
format: sociocli/minutes/1
id: 2026-11-15-house
circle: house
date: 2026-11-15
status: {status}
method: sofa
items:
- {{title: Quiet hours, kind: decide, outcome: adopted_pending, number: 3,
   pending: {{who: [ben], rule: window, until: 2026-11-20}}}}
corrections_until: 2026-11-22
"""


def kept(root: Path, *things: Standing, circle: str = "house") -> Path:
    """Write things that stand."""
    for n, one in enumerate(things):
        add_standing(RecordFolder(root), one, circle, TODAY, f"t{n}")
    return root


def found(root: Path, circle: str = "") -> list[tuple[str, str, tuple[str, ...]]]:
    """Return day, what and who of all that is due."""
    return [(one.day, one.of.value, one.who) for one in dues(Index(root), TODAY, circle)]


decision = partial(StandingDecision, "Quiet")
WAITS = Pending(("ben", "kim"), "window", until=SOON)


@pytest.mark.parametrize(
    ("one", "due"),
    [
        (decision(review=PAST, owner="ana"), [(PAST, "review", ("ana",))]),
        (decision(review=PAST, expires=SOON), [(PAST, "review", ()), (SOON, "expiry", ())]),
        (decision(review=SOON, expires=PAST), [(PAST, "expiry", ())]),
        (decision(DecisionStatus.ENDED, review=PAST, ended=PAST), []),
        (decision(DecisionStatus.REPLACED, review=PAST), []),
        (decision(DecisionStatus.DECLINED, review=PAST), []),
        (decision(), []),
        (
            decision(DecisionStatus.PENDING, review=FAR, pending=WAITS),
            [(SOON, "pending", ("ben", "kim"))],
        ),
        (
            decision(
                DecisionStatus.PENDING,
                review=FAR,
                pending=Pending(("ben",), "now", SOON, in_force=True),
            ),
            [(SOON, "pending", ("ben",)), (FAR, "review", ())],
        ),
        (
            decision(DecisionStatus.PENDING, pending=Pending(("ben",), "wait")),
            [("", "pending", ("ben",))],
        ),
        (
            decision(DecisionStatus.ASKED, outside=OutsideMeeting(closes=PAST)),
            [(PAST, "closing", ())],
        ),
        (decision(DecisionStatus.ASKED, outside=OutsideMeeting(closes=PAST, closed=PAST)), []),
        (Term("secretary", "ben", until=PAST), [(PAST, "term", ("ben",))]),
        (Term("secretary", "ben"), []),
        (
            Term("secretary", "ben", until=FAR, state=TermState.PENDING, pending=WAITS),
            [(SOON, "pending", ("ben", "kim"))],
        ),
        (Term("secretary", "ben", until=PAST, state=TermState.ENDED, ended=PAST), []),
        (StandingAction("Bake", ("ana", "ben"), SOON), [(SOON, "action", ("ana", "ben"))]),
        (StandingAction("Bake", by="before the party"), []),
        (StandingAction("Bake", by=PAST, state=ActionState.DONE, closed=PAST), []),
    ],
)
def test_what_is_due_of_one_thing(
    tmp_path: Path, one: Standing, due: list[tuple[str, str, tuple[str, ...]]]
) -> None:
    """Each thing is due on its day as long as something is to be done about it."""
    assert found(kept(tmp_path, one)) == due


@pytest.mark.parametrize(
    ("second", "days"),
    [
        (Term("secretary", "ana", start=TODAY, until=FAR), [FAR]),
        (Term("secretary", "ana", start=TODAY), []),
        (Term("secretary", "ana", start=TODAY, state=TermState.PENDING), ["", PAST]),
        (Term("secretary", "ana", start="2026-01-01", until=SOON), [PAST, SOON]),
        (Term("leader", "ana", start=TODAY, until=FAR), [PAST, FAR]),
    ],
)
def test_a_term_with_a_successor_is_not_due(tmp_path: Path, second: Term, days: list[str]) -> None:
    """Only somebody who holds the same role after it takes a term from what is due."""
    first = Term("secretary", "ben", start="2026-01-01", until=PAST)
    assert sorted(day for day, _, _ in found(kept(tmp_path, first, second))) == days


def test_a_role_that_somebody_has_left_is_due(tmp_path: Path) -> None:
    """A role of the circle whose last term was ended waits for somebody to follow."""
    circle(tmp_path, "- {id: secretary}\n")
    gone = [
        Term(role, "ben", state=TermState.ENDED, ended=day)
        for role, day in [("secretary", PAST), ("secretary", "2026-11-10"), ("leader", PAST)]
    ]
    assert found(kept(tmp_path, *gone)) == [("2026-11-10", "term", ())]
    kept(tmp_path, Term("secretary", "ana"))
    assert found(tmp_path) == []


def test_a_term_that_only_the_circles_file_knows_is_due(tmp_path: Path) -> None:
    """The holder and the day in the circle's file count until there are terms of that role."""
    circle(tmp_path, f"- {{id: secretary, title: Pen, holder: ben, until: {PAST}}}\n")
    assert found(tmp_path) == [(PAST, "term", ("ben",))]
    kept(tmp_path, Term("secretary", "ana", until=FAR))
    assert found(tmp_path) == [(FAR, "term", ("ana",))]


def circle(root: Path, roles: str) -> None:
    """Write the file of a circle."""
    (root / "circles").mkdir()
    (root / "circles/house.yaml").write_text(f"format: sociocli/circle/1\nroles:\n{roles}")


def minutes(root: Path, status: str = "draft") -> None:
    """Write minutes with an item that waits for somebody."""
    path = root / "minutes/house/2026-11-15-house.yaml"
    path.parent.mkdir(parents=True)
    path.write_text(MINUTES.format(status=status))


def test_draft_minutes_are_due_and_what_waits_in_them(tmp_path: Path) -> None:
    """Drafts are due when they may be corrected no longer; what waits in them is, too."""
    minutes(tmp_path)
    assert found(tmp_path) == [("2026-11-20", "pending", ("ben",)), (TODAY, "minutes", ())]
    assert [one.id for one in dues(Index(tmp_path), TODAY)] == [
        "minutes/house/2026-11-15-house#3",
        "minutes/house/2026-11-15-house",
    ]


def test_accepted_minutes_are_not_due(tmp_path: Path) -> None:
    """Accepted minutes are over."""
    minutes(tmp_path, "accepted")
    assert found(tmp_path) == []


@pytest.mark.parametrize(
    "one",
    [
        decision(minutes="2026-11-15-house#3"),
        decision(
            DecisionStatus.ENDED, revisits=(Revisit(PAST, Outcome.KEPT, "2026-11-15-house#3"),)
        ),
        Term("secretary", "ben", minutes="2026-11-15-house#3"),
    ],
)
def test_what_has_a_file_of_its_own_is_not_due_twice(tmp_path: Path, one: Standing) -> None:
    """What became of an item is known from its own file, not from the draft."""
    minutes(tmp_path)
    assert found(kept(tmp_path, one)) == [(TODAY, "minutes", ())]


def test_one_circle_is_due_alone(tmp_path: Path) -> None:
    """With a circle only what is its own is due."""
    kept(tmp_path, StandingAction("Bake", by=SOON))
    kept(tmp_path, StandingAction("Dig", by=FAR), circle="garden")
    assert [day for day, _, _ in found(tmp_path, "garden")] == [FAR]
    assert [day for day, _, _ in found(tmp_path)] == [SOON, FAR]


@pytest.mark.parametrize("until", ["", PAST, SOON])
def test_what_a_review_made_of_a_decision_waits(until: str, tmp_path: Path) -> None:
    """Its review has been; whose answer is awaited is due, and late after its last day."""
    waits = Pending(("kim",), "lazy", until)
    seen = (Revisit("2026-10-30", Outcome.KEPT, "m#1"),)
    kept(tmp_path, decision(review=PAST, revisits=seen, pending=waits))
    assert found(tmp_path) == [(until, "pending", ("kim",))]


def test_what_holds_meanwhile_is_reviewed_and_waits(tmp_path: Path) -> None:
    """Where the rule of the circle has it in force, both are due; a term waits in the same way."""
    waits = Pending(("kim",), "hold", SOON, in_force=True)
    kept(tmp_path, decision(review=PAST, pending=waits))
    kept(tmp_path, Term("cook", "ana", until=FAR, pending=waits), circle="garden")
    assert found(tmp_path, "house") == [(PAST, "review", ()), (SOON, "pending", ("kim",))]
    assert found(tmp_path, "garden") == [(SOON, "pending", ("kim",)), (FAR, "term", ("ana",))]

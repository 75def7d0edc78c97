"""`sociocli decisions settle`: what nobody objected to until its deadline stands."""

from __future__ import annotations

from dataclasses import replace

import pytest
from commanding import Hand
from standing_record import standing_in

from sociocli.domain.item import Item, Kind, Outcome
from sociocli.domain.minutes import Minutes
from sociocli.domain.people import Attendee
from sociocli.domain.proposal import Decision, Pending, Proposal, Version
from sociocli.domain.standing import DecisionStatus, Revisit, StandingDecision, Term, TermState
from sociocli.record.markdown import render
from sociocli.record.minutes_file import minutes_yaml, read_minutes
from sociocli.record.standing_file import standing_bytes

NAME = "2026-11-22-operations"
YAML = f"minutes/operations/{NAME}.yaml"
QUIET, COOK = "decisions/operations/2026-11-22-quiet", "terms/operations/2026-11-22-cook"
LAZY = Pending(("kim",), "lazy", "2026-11-25")
ITEM = Item(
    "Quiet hours",
    Kind.DECIDE,
    Outcome.ADOPTED_PENDING,
    1,
    proposal=Proposal(versions=(Version("From 22:00."),)),
    decision=Decision("From 22:00."),
    pending=LAZY,
)
DECISION = StandingDecision(
    "Quiet hours",
    DecisionStatus.PENDING,
    "2026-11-22",
    minutes=f"{NAME}#1",
    pending=LAZY,
    text="From 22:00.",
)
TERM = Term("cook", "ana", start="2026-11-22", state=TermState.PENDING, pending=LAZY)


@pytest.fixture
def waiting(hand: Hand) -> Hand:
    """Return somebody in a record in which Kim could object until the 25th."""
    people = (Attendee("ana", "Ana"), Attendee("kim", "Kim"))
    minutes = Minutes(NAME, "operations", "2026-11-22", people=people, items=(ITEM,))
    hand.writes("sociocli.yaml", "name: Mill Court\n")
    hand.writes(YAML, minutes_yaml(minutes).decode())
    hand.writes(YAML.replace(".yaml", ".md"), render(minutes))
    hand.writes(f"{QUIET}.md", standing_bytes(DECISION).decode())
    hand.writes(f"{COOK}.yaml", standing_bytes(TERM).decode())
    return hand


def decision(hand: Hand) -> StandingDecision:
    """Return the decision as its file has it."""
    return standing_in(StandingDecision, hand.folder / f"{QUIET}.md")


def test_all_that_is_over_stands(waiting: Hand) -> None:
    """Decisions and terms hold from the day after the deadline, and draft minutes say so."""
    assert waiting.types("decisions", "settle", "--date", "2026-12-01") == 0, waiting.err
    assert waiting.out.splitlines() == [
        "Quiet hours: in force; nobody objected until 2026-11-25.",
        f"changed    {QUIET}.md",
        f"changed    {YAML}",
        f"changed    {YAML.replace('.yaml', '.md')}",
        "cook: holds from 2026-11-26; nobody objected until 2026-11-25.",
        f"changed    {COOK}.yaml",
    ]
    assert (decision(waiting).status, decision(waiting).adopted) == ("in_force", "2026-11-26")
    item = read_minutes(waiting.folder / YAML).items[0]
    assert item.outcome is Outcome.ADOPTED
    assert item.process[-1].endswith("silence counted as the consent of Kim.")
    assert waiting.types("minutes", "check") == 0, waiting.out
    assert waiting.types("decisions", "settle", "--date", "2026-12-01") == 0
    assert waiting.out == "Nothing waits whose deadline has passed.\n"


def test_before_the_deadline_has_passed_nothing_is_settled(waiting: Hand) -> None:
    """On the last day one can still object."""
    before = (waiting.folder / f"{QUIET}.md").read_bytes()
    assert waiting.types("decisions", "settle", "--date", "2026-11-25") == 0
    assert waiting.types("decisions", "settle", "2026-11-22-quiet", "--date", "2026-11-25") == 2
    assert "until 2026-11-25" in waiting.err
    assert (waiting.folder / f"{QUIET}.md").read_bytes() == before


def test_what_waits_for_everybody_is_never_settled_by_silence(waiting: Hand) -> None:
    """Where silence is no consent, it says how the answers come."""
    hold = replace(DECISION, pending=Pending(("kim",), "hold"))
    waiting.writes(f"{QUIET}.md", standing_bytes(hold).decode())
    assert waiting.types("decisions", "settle", "2026-11-22-quiet") == 2
    assert "sociocli answer 2026-11-22-quiet PERSON consent" in waiting.err


def test_accepted_minutes_stay_as_they_are(waiting: Hand) -> None:
    """Only the decision says that it holds."""
    waiting.types("minutes", "accept", NAME, "--date", "2026-11-30")
    before = (waiting.folder / YAML).read_bytes()
    assert waiting.types("decisions", "settle", "2026-11-22-quiet", "--date", "2026-12-01") == 0
    assert (waiting.folder / YAML).read_bytes() == before
    assert decision(waiting).status == "in_force"


def test_draft_minutes_alone_are_settled_too(waiting: Hand) -> None:
    """In a record of minutes only, the item says that it is adopted."""
    for name in ("sociocli.yaml", f"{QUIET}.md", f"{COOK}.yaml"):
        (waiting.folder / name).unlink()
    assert waiting.types("decisions", "settle", "--date", "2026-11-25") == 0
    assert waiting.out == "Nothing waits whose deadline has passed.\n"
    assert waiting.types("decisions", "settle", "--date", "2026-11-26") == 0
    assert waiting.out.splitlines()[0] == (
        "Quiet hours: in force; nobody objected until 2026-11-25."
    )
    assert read_minutes(waiting.folder / YAML).items[0].outcome is Outcome.ADOPTED
    assert waiting.types("minutes", "check") == 0, waiting.out


def test_minutes_that_do_not_say_so_are_a_draft(waiting: Hand) -> None:
    """Whoever writes minutes by hand may leave the status out; they are found like any draft."""
    for name in ("sociocli.yaml", f"{QUIET}.md", f"{COOK}.yaml"):
        (waiting.folder / name).unlink()
    text = (waiting.folder / YAML).read_text(encoding="utf-8")
    assert "status: draft\n" in text
    waiting.writes(YAML, text.replace("status: draft\n", ""))
    assert waiting.types("due", "--date", "2026-11-23") == 0
    assert "Kim: Quiet hours" in waiting.out
    assert waiting.types("minutes", "list") == 0
    assert f"{NAME}  draft" in waiting.out
    assert waiting.types("decisions", "settle", "--date", "2026-11-26") == 0
    assert waiting.out.startswith("Quiet hours: in force;")


def test_what_a_later_meeting_decided_again_is_not_settled_by_silence(waiting: Hand) -> None:
    """What the draft minutes of before say of it stays as it is, and nothing is said of it."""
    later = Revisit("2026-12-06", Outcome.KEPT, "2026-12-06-operations#1")
    again = replace(DECISION, status=DecisionStatus.IN_FORCE, pending=None, revisits=(later,))
    waiting.writes(f"{QUIET}.md", standing_bytes(again).decode())
    (waiting.folder / f"{COOK}.yaml").unlink()
    before = [(waiting.folder / one).read_bytes() for one in (YAML, f"{QUIET}.md")]
    assert waiting.types("decisions", "settle", "--date", "2026-12-10") == 0, waiting.err
    assert waiting.out == "Nothing waits whose deadline has passed.\n"
    assert [(waiting.folder / one).read_bytes() for one in (YAML, f"{QUIET}.md")] == before


def test_a_selection_that_a_later_one_followed_is_not_settled_by_silence(waiting: Hand) -> None:
    """Whoever was selected since goes on; it says how what waits is ended."""
    (waiting.folder / f"{QUIET}.md").unlink()
    (waiting.folder / YAML).unlink()
    now = Term("cook", "ben", start="2026-12-06")
    later = "terms/operations/2026-12-06-cook"
    waiting.writes(f"{later}.yaml", standing_bytes(now).decode())
    before = [(waiting.folder / f"{one}.yaml").read_bytes() for one in (COOK, later)]
    assert waiting.types("decisions", "settle", "--date", "2026-12-10") == 0
    assert "sociocli terms end 2026-11-22-cook" in waiting.err
    assert "holds" not in waiting.out
    assert waiting.types("decisions", "settle", "2026-11-22-cook", "--date", "2026-12-10") == 2
    assert [(waiting.folder / f"{one}.yaml").read_bytes() for one in (COOK, later)] == before
    earlier = standing_bytes(replace(now, start="2026-01-06")).decode()
    waiting.writes(f"{later}.yaml", earlier)
    assert waiting.types("decisions", "settle", "--date", "2026-12-10") == 0
    assert waiting.out.startswith("cook: holds from 2026-11-26;")


def test_draft_minutes_of_a_term_that_was_ended_are_not_settled(waiting: Hand) -> None:
    """What was ended by a command is over, and does not begin by silence in the minutes."""
    (waiting.folder / f"{QUIET}.md").unlink()
    waited = replace(TERM, minutes=f"{NAME}#1")
    waiting.writes(f"{COOK}.yaml", standing_bytes(waited).decode())
    assert waiting.types("terms", "end", "2026-11-22-cook", "--date", "2026-12-08") == 0
    before = (waiting.folder / YAML).read_bytes()
    assert waiting.types("decisions", "settle", "--date", "2026-12-10") == 0
    assert waiting.out == "Nothing waits whose deadline has passed.\n"
    assert (waiting.folder / YAML).read_bytes() == before

"""The late answer of somebody who was absent, kept with the item in draft minutes."""

from __future__ import annotations

import difflib
from dataclasses import replace

import pytest
from evenings import evening

from sociocli.domain.item import Item, Kind, NextStep, Outcome
from sociocli.domain.minutes import Status
from sociocli.domain.people import Attendee
from sociocli.domain.proposal import Decision, Objection, Pending, Proposal, Version
from sociocli.domain.selection import Selection
from sociocli.errors import BadRequest
from sociocli.record.late_answer import LateAnswer, Taken, settle, take_late_answer
from sociocli.record.minutes_file import minutes_yaml

PATH = "minutes/operations/2026-11-22-operations.yaml"
PEOPLE = tuple(Attendee(name.lower(), name) for name in ("Ana", "Ben", "Kim", "Zoe Q.", "Zoe R."))
DAY = "2026-11-24"

QUIET = Item(
    "Quiet hours",
    Kind.DECIDE,
    Outcome.ADOPTED_PENDING,
    1,
    proposal=Proposal("Sleep", (Version("From 23:00."), Version("From 22:00."))),
    decision=Decision("From 22:00.", "2027-02-22", owner="ana"),
    pending=Pending(("ben", "kim"), "lazy", "2026-11-25"),
)
CHOSEN = Item(
    "Secretary",
    Kind.ELECT,
    Outcome.ELECTED,
    2,
    selection=Selection("secretary", "Secretary", ("kim",), until="2027-05-22"),
    pending=Pending(("kim",), "acceptance"),
)


def text_of(*items: Item, status: Status = Status.DRAFT) -> str:
    """Return minutes with some items as their file."""
    minutes = replace(evening(), items=items, people=PEOPLE, status=status, actions=(), backlog=())
    return minutes_yaml(minutes).decode()


def answers(
    text: str, who: str, word: str = "consent", reason: str = "", item: str = "", date: str = DAY
) -> Taken:
    """Give a late answer."""
    return take_late_answer(text, PATH, LateAnswer(who, word, reason, item, date))


def changes(before: str, after: str) -> list[str]:
    """Return the lines that went and came."""
    lines = difflib.unified_diff(before.splitlines(), after.splitlines(), n=0, lineterm="")
    return [line for line in lines if not line.startswith(("---", "+++", "@@"))]


def test_consent_is_noted_and_the_rest_is_awaited() -> None:
    """One of two has answered: who is noted, and the decision still waits for the other."""
    text = text_of(QUIET)
    taken = answers(text, "kim")
    assert taken.name == "Kim"
    assert taken.item.outcome is Outcome.ADOPTED_PENDING
    assert taken.item.pending == Pending(("ben",), "lazy", "2026-11-25", answered=("kim",))
    assert changes(text, taken.text) == ["-    - kim", "+    answered:", "+    - kim"]
    assert taken.minutes.items == (taken.item,)


def test_with_the_last_consent_it_is_adopted() -> None:
    """When nobody is awaited any more, the decision stands."""
    first = answers(text_of(QUIET), "kim")
    taken = answers(first.text, "Ben")
    assert taken.item.outcome is Outcome.ADOPTED
    assert taken.item.pending == Pending(
        (), "lazy", "2026-11-25", answered=("kim", "ben"), settled="2026-11-24"
    )
    assert taken.item.decision == QUIET.decision
    assert changes(first.text, taken.text) == [
        "-  outcome: adopted_pending",
        "+  outcome: adopted",
        "-    who:",
        "-    - ben",
        "+    who: []",
        "+    - ben",
        "+    settled: 2026-11-24",
    ]


def test_conditions_stay_conditions() -> None:
    """A decision on conditions is adopted on conditions."""
    decision = Decision("From 22:00.", conditions=("The choir agrees",))
    one = replace(QUIET, decision=decision, pending=Pending(("kim",), "hold"))
    assert answers(text_of(one), "kim").item.outcome is Outcome.ADOPTED_CONDITIONALLY


def test_another_outcome_stays_what_it_is() -> None:
    """A review that waited for somebody keeps its outcome."""
    one = replace(QUIET, outcome=Outcome.ADJUSTED, pending=Pending(("kim",), "hold"))
    assert answers(text_of(one), "kim").item.outcome is Outcome.ADJUSTED


def test_an_objection_opens_it_again() -> None:
    """With an objection nothing is decided; it comes up at the next meeting with its reason."""
    text = text_of(QUIET)
    taken = answers(text, "kim", "objection", "The choir\tcould not sing. ")
    assert taken.item.outcome is Outcome.DEFERRED
    assert taken.item.decision is None
    assert taken.item.next == NextStep(when="next meeting")
    (objection,) = taken.item.objections
    assert (objection.reason, objection.against) == ("The choir   could not sing.", 2)
    assert objection.by == ""
    assert "decision:" not in taken.text
    assert taken.item.proposal == QUIET.proposal


def test_an_objection_joins_those_of_the_meeting() -> None:
    """Objections of the meeting stay, byte for byte; names only where the circle keeps them."""
    earlier = Objection("Too early", by="ana")
    text = text_of(replace(QUIET, objections=(earlier,)))
    taken = answers(text, "kim", "objection", "Too late")
    assert taken.item.objections == (earlier, Objection("Too late", against=2, by="kim"))
    assert "-  - reason: Too early" not in changes(text, taken.text)


def test_what_is_in_force_stays_in_force() -> None:
    """Where the circle has it in force meanwhile, an objection only brings it up again."""
    one = replace(QUIET, pending=Pending(("kim",), "hold", in_force=True))
    taken = answers(text_of(one), "kim", "objection", "Hm")
    assert taken.item.outcome is Outcome.ADOPTED_PENDING
    assert taken.item.decision == QUIET.decision
    assert taken.item.next == NextStep(when="next meeting")
    assert len(taken.item.objections) == 1


def test_all_that_people_wrote_by_hand_survives() -> None:
    """Comments, empty lines, order, quotes and keys of one's own stay byte for byte."""
    text = (
        text_of(QUIET, CHOSEN)
        .replace("  pending:\n", "  # they are on holiday\n  pending:   # until Sunday\n", 1)
        .replace("    - ben\n", "    - ben   # back on Monday\n", 1)
        .replace("date: 2026-11-22\n", "x-weather: rain\n\n# A note\ndate: '2026-11-22'\n", 1)
    )
    taken = answers(text, "kim", item="1")
    assert changes(text, taken.text) == ["-    - kim", "+    answered:", "+    - kim"]


def test_windows_lines_stay() -> None:
    """A file with the line ends of Windows keeps them."""
    text = text_of(QUIET).replace("\n", "\r\n")
    taken = answers(text, "kim")
    assert taken.text.count("\n") == taken.text.count("\r\n")


def test_too_late_is_too_late() -> None:
    """After the deadline silence was consent; the day itself still counts."""
    text = text_of(replace(QUIET, pending=Pending(("kim",), "lazy", "2026-11-24")))
    assert answers(text, "kim", date="2026-11-24").item.outcome is Outcome.ADOPTED
    with pytest.raises(BadRequest, match="ended on 2026-11-24, so “Quiet hours” stands"):
        answers(text, "kim", "objection", "Hm", date="2026-11-25")
    with pytest.raises(BadRequest, match="The meeting was on 2026-11-22"):
        answers(text, "kim", date="2026-11-21")


@pytest.mark.parametrize(
    ("who", "word", "reason", "sentence"),
    [
        ("max", "consent", "", "“max” is not in .*; in them are Ana \\(ana\\), Ben \\(ben\\)"),
        ("zoe", "consent", "", "could be several people"),
        ("", "consent", "", "is not in these minutes"),
        ("ana", "consent", "", "No item of these minutes waits for an answer of Ana"),
        ("kim", "yes", "", "The answer is consent or objection, not “yes”"),
        ("kim", "objection", " \t", "An objection needs its reason"),
    ],
)
def test_what_cannot_be_taken_is_said(who: str, word: str, reason: str, sentence: str) -> None:
    """Unknown people, other words and missing reasons are refused in plain words."""
    with pytest.raises(BadRequest, match=sentence):
        answers(text_of(QUIET), who, word, reason)


def test_accepted_minutes_no_longer_change() -> None:
    """Whatever somebody answers after the minutes were accepted goes to the next meeting."""
    with pytest.raises(BadRequest, match="accepted and no longer change") as caught:
        answers(text_of(QUIET, status=Status.ACCEPTED), "kim")
    assert caught.value.path == PATH


def test_nobody_answers_twice() -> None:
    """Who has answered is no longer awaited."""
    taken = answers(text_of(QUIET), "kim")
    with pytest.raises(BadRequest, match="No item"):
        answers(taken.text, "kim", "objection", "Hm")


def test_of_several_items_one_must_be_said() -> None:
    """If several items wait for the same person, the number says which; others stay."""
    text = text_of(QUIET, CHOSEN, replace(QUIET, title="Unnumbered", number=0))
    with pytest.raises(BadRequest, match="1: Quiet hours; 2: Secretary; 3: Unnumbered"):
        answers(text, "kim")
    taken = answers(text, "kim", item="3")
    assert taken.item.title == "Unnumbered"
    assert [one.outcome for one in taken.minutes.items[:2]] == [QUIET.outcome, CHOSEN.outcome]
    with pytest.raises(BadRequest, match="No item"):
        answers(text, "kim", item="4")


def test_somebody_selected_while_away_says_yes() -> None:
    """With the yes of the last holder the selection is accepted, on that day."""
    two = Selection("board", "Board", ("kim", "ben"), until="2027-05-22", seats=2)
    waiting = Pending(("kim", "ben", "ana"), "acceptance")
    first = answers(text_of(replace(CHOSEN, selection=two, pending=waiting)), "kim")
    assert first.item.selection is not None
    assert first.item.selection.accepted == ""
    second = answers(first.text, "ben")
    assert second.item.selection is not None
    assert second.item.selection.accepted == DAY
    assert second.item.outcome is Outcome.ELECTED
    third = answers(second.text, "ana", date="2026-11-30")
    assert third.item.selection == second.item.selection


def test_somebody_selected_while_away_declines() -> None:
    """Then nobody holds the role, the search is open again, and their reason is kept."""
    taken = answers(text_of(CHOSEN), "kim", "objection", "I move away")
    chosen = taken.item.selection
    assert chosen is not None
    assert (taken.item.outcome, chosen.holder) == (Outcome.REOPENED, ())
    assert taken.item.process == ("Declined after the meeting: I move away",)
    assert taken.item.objections == ()
    assert taken.item.next == NextStep(when="next meeting")


def test_of_several_holders_one_declines() -> None:
    """The others hold their seats on."""
    two = Selection("board", "Board", ("kim", "ben"), until="2027-05-22", seats=2, accepted="")
    one = replace(CHOSEN, selection=two, pending=Pending(("kim",), "acceptance"))
    taken = answers(text_of(one), "kim", "objection", "No time")
    assert taken.item.selection is not None
    assert taken.item.selection.holder == ("ben",)
    assert taken.item.outcome is Outcome.ELECTED


def test_an_absent_member_objects_to_a_selection() -> None:
    """An objection to somebody who was selected opens the search again."""
    waiting = Pending(("ana",), "hold")
    text = text_of(replace(CHOSEN, pending=waiting))
    taken = answers(text, "ana", "objection", "She holds three roles")
    assert taken.item.selection is not None
    assert (taken.item.outcome, taken.item.selection.holder) == (Outcome.REOPENED, ())
    assert taken.item.objections[0].reason == "She holds three roles"
    in_force = text_of(replace(CHOSEN, pending=replace(waiting, in_force=True)))
    held = answers(in_force, "ana", "objection", "She holds three roles")
    assert held.item.selection == CHOSEN.selection
    assert held.item.outcome is Outcome.ELECTED


def test_a_circle_or_somebody_from_outside_answers() -> None:
    """Whoever is awaited can answer, also a circle that confirms and a candidate from outside."""
    outside = replace(
        CHOSEN,
        selection=Selection("delegate", "Delegate", ("Maria Outside",), until="2027-05-22"),
        pending=Pending(("Maria Outside", "General circle"), "acceptance and confirmation"),
    )
    first = answers(text_of(outside), "general circle")
    assert first.name == "General circle"
    taken = answers(first.text, "maria")
    assert taken.item.selection is not None
    assert taken.item.selection.accepted == DAY
    assert taken.item.pending is not None
    assert taken.item.pending.answered == ("General circle", "Maria Outside")


def test_one_of_several_roles_waits() -> None:
    """A part of an item can be answered by itself; the item says what became of them all."""
    host = replace(CHOSEN, title="Host", number=0)
    both = Item(
        "Two roles", Kind.ELECT, Outcome.ELECTED, 4, parts=(replace(CHOSEN, number=0), host)
    )
    text = text_of(QUIET, both)
    with pytest.raises(BadRequest, match=r"4\.1: Secretary; 4\.2: Host"):
        answers(text, "kim", item="4")
    taken = answers(text, "kim", "objection", "One is enough", "4.2")
    assert taken.item.title == "Host"
    item = taken.minutes.items[1]
    assert [part.outcome for part in item.parts] == [Outcome.ELECTED, Outcome.REOPENED]
    assert item.outcome is Outcome.SPLIT
    taken = answers(taken.text, "kim", "objection", "None at all", "4.1")
    assert taken.minutes.items[1].outcome is Outcome.REOPENED
    assert answers(text, "kim", item="4.1").minutes.items[1].outcome is Outcome.ELECTED


def test_a_file_that_is_wrong_is_named() -> None:
    """What cannot be read is refused with its line."""
    with pytest.raises(BadRequest) as caught:
        answers("id: x\n- y\n", "kim")
    assert (caught.value.path, caught.value.line) == (PATH, 2)


def test_silence_lets_an_item_stand() -> None:
    """After the deadline the item is adopted, and it says whose silence counted."""
    text = text_of(QUIET)
    assert settle(text, PATH, "1", "2026-11-25", {}) == text  # one can still object
    done = settle(text, PATH, "1", "2026-11-26", {"zoe": "Zoë"})
    assert changes(text, done) == [
        "-  outcome: adopted_pending",
        "+  outcome: adopted",
        "+  process:",
        "+  - Nobody objected until 2026-11-25; silence counted as the consent of Ben, Kim.",
        "-    who:",
        "-    - ben",
        "-    - kim",
        "+    who: []",
        "+    settled: 2026-11-26",
    ]


@pytest.mark.parametrize(
    ("item", "number", "status"),
    [
        (replace(QUIET, pending=Pending(("kim",), "hold")), "1", Status.DRAFT),
        (QUIET, "2", Status.DRAFT),
        (QUIET, "1.1", Status.DRAFT),
        (QUIET, "1", Status.ACCEPTED),
    ],
)
def test_silence_settles_nothing_else(item: Item, number: str, status: Status) -> None:
    """Other rules, other items and accepted minutes stay as they are."""
    text = text_of(item, status=status)
    assert settle(text, PATH, number, "2030-01-01", {}) == text


def test_a_late_yes_of_somebody_chosen_is_never_too_late() -> None:
    """Only where silence means consent does a deadline end the waiting."""
    waits = replace(CHOSEN, pending=Pending(("kim",), "acceptance", "2026-11-25"))
    taken = answers(text_of(waits), "kim", date="2027-01-01")
    assert taken.item.pending == Pending(
        (), "acceptance", "2026-11-25", answered=("kim",), settled="2027-01-01"
    )

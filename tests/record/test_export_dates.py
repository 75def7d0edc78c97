"""The days of a record that belong into a calendar."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from exporting import house, put, put_minutes, put_text

from sociocli.domain.agenda import Agenda
from sociocli.domain.item import Outcome
from sociocli.domain.minutes import Minutes, NextMeeting
from sociocli.domain.proposal import Pending
from sociocli.domain.standing import (
    ActionState,
    DecisionStatus,
    HandedOver,
    OutsideMeeting,
    Revisit,
    StandingAction,
    StandingDecision,
    Term,
    TermState,
)
from sociocli.record.agenda_file import read_agenda
from sociocli.record.export_dates import Entry, entries
from sociocli.record.export_names import Names
from sociocli.record.folder import RecordFolder
from sociocli.record.index import Index

AGENDA = """\
format: sociocli/agenda/1
title: The big one
circle: operations
date: {day}
time: "18:30"
minutes: 100
place: Barn
items:
- {{title: Bicycles, kind: decide}}
"""


def found(root: Path, circle: str = "") -> list[Entry]:
    """Return the entries of a record."""
    index = Index(root)

    def read(identity: str) -> Agenda | None:
        return read_agenda(RecordFolder(root).file_of(identity), root)

    return entries(index, Names(index.things("circles")), read, circle=circle)


def of(root: Path, kind: str) -> list[tuple[str, str]]:
    """Return day and title of the entries of one kind."""
    return [(one.day, one.summary) for one in found(root) if one.kind == kind]


def test_a_record_gives_these_days(tmp_path: Path) -> None:
    """Meetings held and agreed on, reviews, ends, terms and actions, by day."""
    assert [(one.day, one.summary) for one in found(house(tmp_path))] == [
        ("2026-01-10", "Operations: meeting"),
        ("2026-07-10", "Operations: meeting"),
        ("2026-08-01", "To do: Book the hall (Ana and Ben)"),
        ("2026-12-06", "Operations: meeting"),
        ("2027-01-10", "Review: Quiet hours"),
        ("2027-01-10", "Term ends: Secretary (Ben)"),
        ("2027-09-01", "Runs out: Compost"),
    ]
    assert [one.summary for one in found(tmp_path, "garden")] == ["Runs out: Compost"]


def test_a_meeting_is_one_entry_from_the_first_word_to_the_minutes(tmp_path: Path) -> None:
    """Agreed on, prepared and held, it keeps its identity, and each is newer than the last."""
    house(tmp_path)
    uid = "minutes/operations/2026-12-06-operations"
    stages = []

    def add() -> None:
        (one,) = [one for one in found(tmp_path) if one.day == "2026-12-06"]
        assert one.uid == uid
        stages.append((one.edition, one.begins, one.ends, one.place, one.about))

    add()
    put_text(tmp_path, "agendas/operations-2026-12-06.yaml", AGENDA.format(day="2026-12-06"))
    add()
    put_minutes(tmp_path, Minutes(uid[19:], "operations", "2026-12-06", "18:35", "20:00"))
    add()
    assert stages == [
        (0, "19:00", "20:30", "Kitchen", ""),
        (1, "18:30", "20:10", "Barn", "1. Bicycles"),
        (2, "18:35", "20:00", "", ""),
    ]


@pytest.mark.parametrize(
    ("prepared", "days"),
    [
        ("2026-12-08", ["2026-12-08"]),
        ("2026-12-13", ["2026-12-13"]),
        ("2027-03-01", ["2026-12-06", "2027-03-01"]),
    ],
)
def test_an_agenda_near_the_agreed_day_means_that_it_was_moved(
    tmp_path: Path, prepared: str, days: list[str]
) -> None:
    """Within a week it takes the place of what was agreed; later, both are told."""
    house(tmp_path)
    put_text(tmp_path, f"agendas/operations-{prepared}.yaml", AGENDA.format(day=prepared))
    meetings = [one.day for one in found(tmp_path) if one.kind == "Meeting"]
    assert meetings[2:] == days


@pytest.mark.parametrize(
    ("title", "shown"),
    [
        ("", "House group: meeting"),
        ("Spring cleaning", "House group: Spring cleaning"),
        ("The house group in May", "The house group in May"),
    ],
)
def test_a_meeting_is_called_by_circle_and_title(tmp_path: Path, title: str, shown: str) -> None:
    """Whoever is in several circles sees which one meets, and sees it once."""
    minutes = Minutes("2026-11-22-house-group", "house-group", "2026-11-22", title=title)
    put_minutes(tmp_path, minutes)
    assert of(tmp_path, "Meeting") == [("2026-11-22", shown)]


def test_only_the_latest_minutes_say_when_the_next_meeting_is(tmp_path: Path) -> None:
    """What older minutes agreed on is past; two meetings on one day are two entries."""
    for name, day, coming in (
        ("2026-11-01-a", "2026-11-01", "2026-11-05"),
        ("2026-11-22-a", "2026-11-22", "2026-12-01"),
        ("2026-11-22-a-2", "2026-11-22", "2026-12-06"),
    ):
        put_minutes(tmp_path, Minutes(name, "a", day, next=NextMeeting(coming)))
    assert [one.day for one in found(tmp_path)] == [
        "2026-11-01", "2026-11-22", "2026-11-22", "2026-12-06",
    ]  # fmt: skip
    uids = [one.uid for one in found(tmp_path)]
    assert len(dict.fromkeys(uids)) == len(uids)


@pytest.mark.parametrize(
    ("change", "days"),
    [
        ({}, ["2027-01-10", "2027-06-01"]),
        ({"review": ""}, ["2027-06-01"]),
        ({"expires": ""}, ["2027-01-10"]),
        ({"expires": "2026-12-01"}, ["2026-12-01"]),
        ({"status": DecisionStatus.ENDED}, []),
        ({"status": DecisionStatus.REPLACED}, []),
        ({"status": DecisionStatus.DECLINED}, []),
        ({"status": DecisionStatus.ASKED}, []),
    ],
)
def test_only_what_is_in_force_has_days(
    tmp_path: Path, change: dict[str, str], days: list[str]
) -> None:
    """A review after the end is none, and what no longer holds is neither reviewed nor runs out."""
    value = StandingDecision("X", adopted="2026-11-22", review="2027-01-10", expires="2027-06-01")
    put(tmp_path, "decisions/a/2026-11-22-x", replace(value, **change))
    assert [one.day for one in found(tmp_path)] == days


def test_answers_that_are_awaited_have_their_deadline(tmp_path: Path) -> None:
    """Of decisions, of terms, and of what was asked outside a meeting."""
    pending = Pending(("ana",), "ask", "2026-12-01")
    put(
        tmp_path,
        "decisions/a/2026-11-22-x",
        StandingDecision("X", DecisionStatus.PENDING, pending=pending),
    )
    put(
        tmp_path,
        "terms/a/2026-11-22-y",
        Term("chair", "ben", state=TermState.PENDING, pending=pending),
    )
    outside = OutsideMeeting("mail", opened="2026-11-20", closes="2026-12-02")
    put(
        tmp_path,
        "decisions/a/2026-11-22-z",
        StandingDecision("Z", DecisionStatus.ASKED, outside=outside),
    )
    nobody = Pending((), "ask", "2026-12-03", answered=("ana",))
    put(
        tmp_path,
        "decisions/a/2026-11-22-n",
        StandingDecision("N", DecisionStatus.PENDING, pending=nobody),
    )
    assert of(tmp_path, "Answers") == [
        ("2026-12-01", "Last day to answer: X"),
        ("2026-12-01", "Last day to answer: chair"),
        ("2026-12-02", "Last day to answer: Z"),
    ]
    assert "Still to answer: ana" in found(tmp_path)[0].about


def test_terms_and_actions_that_are_over_have_no_day(tmp_path: Path) -> None:
    """Ended terms, closed actions and loose days are left out; nobody is said so."""
    put(
        tmp_path,
        "terms/a/2026-01-01-x",
        Term("chair", "ben", until="2027-01-01", ended="2026-10-01"),
    )
    put(
        tmp_path,
        "terms/a/2026-01-01-y",
        Term("chair", "ben", until="2027-01-01", state=TermState.ENDED),
    )
    put(tmp_path, "terms/a/2026-01-01-z", Term("chair", "ben"))
    action = StandingAction("X", by="2026-12-01")
    put(tmp_path, "actions/a/2026-11-22-x", action)
    put(tmp_path, "actions/a/2026-11-22-y", replace(action, state=ActionState.DONE))
    put(tmp_path, "actions/a/2026-11-22-z", replace(action, by="before the party"))
    assert [(one.day, one.summary) for one in found(tmp_path)] == [
        ("2026-12-01", "To do: X (nobody yet)")
    ]


def test_what_changed_later_is_newer(tmp_path: Path) -> None:
    """A calendar that reads the file again sees which edition is the later one."""
    handed = (HandedOver(("ana",), "2026-11-29"),)
    put(tmp_path, "actions/a/2026-11-22-x", StandingAction("X", by="2026-12-01", handed=handed))
    (action,) = found(tmp_path)
    assert (action.uid, action.stamp, action.edition) == (
        "actions/a/2026-11-22-x#by", "2026-11-29", 1,
    )  # fmt: skip
    review = next(one for one in found(house(tmp_path)) if one.kind == "Review")
    assert (review.stamp, review.edition) == ("2026-07-10", 1)


def test_what_all_have_agreed_to_later_is_a_later_edition(tmp_path: Path) -> None:
    """The day of a review moves with the last answer, so a calendar must take it anew."""
    seen = Revisit("2026-11-22", Outcome.KEPT, "m#1")
    editions = []
    for one in (seen, replace(seen, since="2026-11-25")):
        put(
            tmp_path,
            "decisions/operations/2026-01-01-a",
            StandingDecision("A", review="2027-01-10", revisits=(one,), text="A."),
        )
        (review,) = [entry for entry in found(tmp_path) if entry.day == "2027-01-10"]
        editions.append((review.stamp, review.edition))
    assert editions == [("2026-11-22", 1), ("2026-11-25", 2)]

"""Which moments are worth showing, and what stays where it was said."""

from __future__ import annotations

import pytest
from record_meetings import Recorded
from telling import EVERY, recorded_named, told_again

from sociocli.practice.buddy.retelling import Told
from sociocli.practice.buddy.worth_showing import CONSENT, CONSENTS, MOST, Fold, folds_of

PRIVATE = (
    "check-in/", "check-out/", "gather/", "attendance/", "meeting/", "news/", "close/",
    "improve/", "backlog/", "aside/note", "aside/action",
)  # fmt: skip


def folds(recorded: Recorded, length: int | None = None) -> list[Fold]:
    """Return the steps of a recorded meeting, or of its beginning."""
    return folds_of(told_again(recorded, length).told, lambda one: False)


def groups(name: str) -> list[str]:
    """Return what the steps of a recorded meeting are about."""
    return [fold.group for fold in folds(recorded_named(name))]


@EVERY
def test_a_meeting_is_ten_to_forty_steps(recorded: Recorded) -> None:
    """Of every recorded meeting there are at least ten steps and never more than forty."""
    assert 10 <= len(folds(recorded)) <= MOST == 40


@EVERY
def test_what_is_said_in_confidence_is_no_step(recorded: Recorded) -> None:
    """Neither check-in nor check-out, no slip and no note is shown, nor what was off the record."""
    for fold in folds(recorded):
        for one in fold.told:
            assert not one.entry.key.startswith(PRIVATE)
            assert "/slips/" not in one.entry.key
            assert not one.question.scene.off_record
            assert one.question.human


@EVERY
def test_steps_keep_their_order(recorded: Recorded) -> None:
    """The steps come in the order of the meeting, and nothing is in two of them."""
    places = [one.before for fold in folds(recorded) for one in fold.told]
    assert places == sorted(places)
    assert len(places) == len({*places})


@EVERY
def test_what_decides_is_always_there(recorded: Recorded) -> None:
    """Objections, new wordings, ways out and candidates are never left out."""
    shown = [one.entry.key for fold in folds(recorded) for one in fold.told]
    decisive = ("/option", "/way", "/version-", "/candidate", "/reason", "/understood")
    given = [one for one in recorded.journal() if one.human and one.aside is None]
    assert [
        one.key
        for one in given
        if any(part in one.key for part in decisive) and one.key not in shown
    ] == []


def test_a_round_is_one_step() -> None:
    """A round of reactions is one step, however many speak."""
    fold = next(one for one in folds(recorded_named("ninety-minutes")) if one.group == "reactions")
    assert len(fold.told) == 8


def test_plain_consents_are_one_step_until_somebody_objects() -> None:
    """Consents one after the other are one step, and each objection is one of its own."""
    found = [one for one in groups("two-objections-and-a-third") if one.startswith(("an", "con"))]
    assert found[:5] == [CONSENTS, "answer flora", "answer edwin", CONSENTS, CONSENTS]


def test_a_consent_with_words_is_a_step_of_its_own() -> None:
    """Where people say something with their consent, each answer is a step."""
    told = told_again(recorded_named("two-objections-and-a-third")).told

    def bilal(one: Told) -> bool:
        return "/bilal" in one.entry.key

    found = [fold for fold in folds_of(told, bilal) if fold.group in (CONSENT, CONSENTS)]
    people = [[one.entry.key.split("/")[-1] for one in fold.told] for fold in found]
    assert people[:2] == [["bilal"], ["agnes"]]


def test_a_proposal_of_somebody_is_one_step() -> None:
    """Who proposes whom for which reasons is one step."""
    fold = next(one for one in folds(recorded_named("ninety-minutes")) if one.group == "candidate")
    assert [one.entry.key.split("/", 1)[1] for one in fold.told] == [
        "proposes", "proposes/who", "candidate", "candidate/reasons",
    ]  # fmt: skip


def test_more_time_is_a_step_with_its_consent() -> None:
    """What happens beside a question, and what is asked for it, is one step."""
    found = [fold for fold in folds(recorded_named("forty-people")) if "aside" in fold.group]
    assert [[one.entry.key for one in fold.told] for fold in found] == [
        ["item-3/describes", "aside/break/back"]
    ]


@pytest.mark.parametrize("length", range(1, 64, 7))
def test_an_open_meeting_has_steps_too(length: int) -> None:
    """The steps of a meeting that was left are the first ones of the whole."""
    recorded = recorded_named("withdrawn")
    whole = [one.before for fold in folds(recorded) for one in fold.told]
    part = [one.before for fold in folds(recorded, length) for one in fold.told]
    assert part == [place for place in whole if place < length]

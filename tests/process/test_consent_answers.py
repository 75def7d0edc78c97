"""The answers of a consent round (process.md 3.12)."""

from __future__ import annotations

from rooms import in_item, room

from sociocli.domain.proposal import ConsentRound, Objection, ObjectionState
from sociocli.process.consent_answers import Answers, close_round, missing, standing


def test_answers_are_missing_until_all_who_are_entitled_have_given_one() -> None:
    """Whoever is entitled and here and has not answered is missing."""
    here = room(absent=("kim",))
    item = in_item(here)
    answers = Answers(1, 1, {"ana": "consent"})
    assert missing(here, item, answers) == ("ben",)


def test_standing_objections() -> None:
    """Unclaimed, settled and waiting objections are not worked on; the others are."""
    item = in_item(room())
    item.objections = [
        Objection("from earlier"),
        Objection("mine", by="ana"),
        Objection("theirs", by="ben", state=ObjectionState.INTEGRATED),
        Objection("sent", by="kim", state=ObjectionState.UNEXPLAINED),
        Objection("waits", by="kim", state=ObjectionState.UNEXPLAINED, how="Kim is asked"),
    ]
    assert standing(item) == [1, 3]


def test_consenting_to_the_same_version_takes_ones_objection_back() -> None:
    """Only the owner's own later answer closes an objection to the same version."""
    item = in_item(room())
    item.objections = [Objection("mine", by="ana"), Objection("theirs", by="kim")]
    close_round(item, Answers(2, 1, {"ana": "consent", "ben": "consent", "kim": "objection"}))
    assert item.objections[0].state is ObjectionState.WITHDRAWN
    assert item.objections[1].state is ObjectionState.OPEN


def test_a_round_gone_on_with_is_noted_once() -> None:
    """A round that somebody joins later stays one round in the log."""
    item = in_item(room())
    answers = Answers(1, 1, {"ana": "consent"})
    close_round(item, answers)
    answers.given["ben"] = "abstain"
    close_round(item, answers)
    assert item.rounds == [ConsentRound(1, consent=1, abstained=1, entitled=2)]

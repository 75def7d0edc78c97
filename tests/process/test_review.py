"""The review of a standing decision (process.md 5.4)."""

from __future__ import annotations

from typing import Any

import pytest
from consenting import CONSENT, STRAIGHT, UNDERSTOOD, Held, held, objecting
from talking import Talk

from sociocli.domain.item import Kind, Outcome
from sociocli.domain.proposal import Decision, ObjectionState, Version
from sociocli.process.brought import Standing
from sociocli.process.leaving import LeaveItem

ID = "operations/2026-05-22-quiet-hours"
OLD = "Quiet hours from 22:00."
LOOK = {
    "item-1/review/read": "ready",
    "item-1/review/criteria": "",
    "item-1/review/concerns": "",
}


def reviewing(**more: Any) -> Held:
    """Return a review of the quiet hours."""
    brought = {"decision": ID, **more}
    standing = (
        Standing(ID, Decision(OLD, owner="kim", criteria=("Nobody wakes",))),
        Standing("operations/other", Decision("Other")),
    )
    return Held(kind=Kind.REVIEW, proposal=None, room_more={"standing": standing}, **brought)


def course(decision: Held, choice: str, *more: dict[str, Any]) -> Talk:
    """Look back, and choose what becomes of it."""
    talked = held(decision, LOOK, *more)
    return talked.answers({"item-1/review/choice": choice})


def test_a_decision_is_kept() -> None:
    """Keeping is a decision as well: with a round, and its owner and signs go on."""
    decision = reviewing()
    talked = course(decision, "keep", CONSENT, {"item-1/proposal/review": "6 months"})
    item = talked.ends()
    assert item.outcome is Outcome.KEPT
    assert item.revisits == ID
    kept = {"owner": "kim", "criteria": ("Nobody wakes",)}
    assert item.decision == Decision(OLD, "2027-05-22", supersedes=ID, **kept)
    assert len(item.rounds) == 1
    assert "item-1/amendments" not in talked.keys
    assert talked.question("item-1/review/read").scene.table.text == OLD


@pytest.mark.parametrize(
    ("review", "end", "expires"),
    [
        ("6 months", "1 year", "2027-11-22"),
        ("", "2026-12-05", "2026-12-05"),
        ("2026-12-01", "", "2026-12-05"),
    ],
)
def test_what_is_kept_does_not_run_out_unnoticed(review: str, end: str, expires: str) -> None:
    """A decision that would run out before the next look is given another end, or keeps its own."""
    decision = reviewing()
    decision.room_more["standing"] = (Standing(ID, Decision(OLD, expires="2026-12-05")),)
    talked = course(decision, "keep", CONSENT, {"item-1/proposal/review": review})
    if end:
        talked.asks("item-1/proposal/expires").answer(end)
    assert talked.ends().decision.expires == expires


def test_a_decision_is_adjusted() -> None:
    """An adjusted decision is presented and talked about like any proposal."""
    decision = reviewing(by="kim")
    talked = course(decision, "adjust", CONSENT, {"item-1/proposal/review": ""})
    talked.answers({"item-1/proposal/text": "Quiet hours from 23:00."})
    item = talked.ends()
    assert talked.question("item-1/proposal/text").preset == OLD
    assert item.outcome is Outcome.ADJUSTED
    assert item.decision.text == "Quiet hours from 23:00."
    assert "item-1/amendments" in talked.keys


def test_a_decision_is_replaced() -> None:
    """A replacement begins with an empty text and supersedes the old one."""
    talked = course(reviewing(), "replace", CONSENT, {"item-1/proposal/review": ""})
    talked.asks("item-1/proposal/text").refuses("").answer("Ear plugs.")
    item = talked.ends()
    assert (item.outcome, item.decision.supersedes) == (Outcome.REPLACED, ID)


def test_a_decision_is_ended() -> None:
    """Ending needs consent too; nothing is in force afterwards."""
    item = course(reviewing(), "end", CONSENT).ends()
    assert item.outcome is Outcome.ENDED
    assert item.decision is None
    assert item.versions[0].text == f"This decision ends: {OLD}"
    assert item.rounds


@pytest.mark.parametrize(("choice", "lacks"), [("end", False), ("keep", True)])
def test_only_what_goes_on_is_asked_for_what_it_lacks(choice: str, *, lacks: bool) -> None:
    """What ends needs no day to look at it again, no owner and no signs; what is kept does."""
    decision = reviewing()
    decision.room_more["standing"] = (Standing(ID, Decision(OLD)),)
    talked = course(decision, choice, CONSENT)
    if choice == "keep":
        talked.answers({"item-1/proposal/review": ""})
    talked.ends()
    line = talked.question("item-1/restate").scene.line.say.text()
    assert ("this still lacks" in line) is lacks


def test_keeping_with_an_objection_becomes_adjusting() -> None:
    """If an objection to keeping changes the text, the decision is adjusted."""
    decision = reviewing()
    talked = objecting(course(decision, "keep", UNDERSTOOD), "kim")
    talked.answers({"item-1/proposal/review": "", "item-1/version-2/text": "Later."})
    talked.answers({"item-1/objection-1/option": "amend", "item-1/objection-1/stands": "no"})
    item = talked.answers({"item-1/consent-2/*": "consent"}).ends()
    assert item.outcome is Outcome.ADJUSTED
    assert item.objections[0].state is ObjectionState.INTEGRATED


def test_what_was_learned_is_noted() -> None:
    """How the criteria did, which concerns came true, questions and reactions are kept."""
    decision = reviewing()
    talked = course(decision, "keep", CONSENT, {"item-1/proposal/review": ""})
    talked.asks("item-1/questions/kim").answer("Since when?")
    talked.asks("item-1/questions/kim/answer").answer("May")
    talked.asks("item-1/questions/more").refuses("reword").answer("no")
    talked.asks("item-1/reactions/zoe").answer("It works")
    talked.asks("item-1/review/criteria").answer("Nobody woke up")
    talked.asks("item-1/review/concerns").answer("The choir came true")
    talked.bulk_used.update({"item-1/review/criteria": True, "item-1/review/concerns": True})
    item = talked.ends()
    assert item.notes == ["Signs of success: Nobody woke up", "Concerns: The choir came true"]
    assert item.reactions == ["It works"]
    assert "How has it worked?" in talked.question("item-1/reactions/zoe").scene.line.say.text()


def test_the_choice_is_no_accident() -> None:
    """What is proposed has no preset."""
    talked = held(reviewing(), LOOK, CONSENT)
    talked.asks("item-1/review/choice").refuses("").answer("end")
    talked.ends()


def test_a_decision_is_picked_or_written_down() -> None:
    """Without an id it is picked from those brought; without a text it is written down."""
    talked = course(reviewing(decision=""), "end", CONSENT)
    talked.asks("item-1/review/decision").refuses([]).answer(["operations/other"])
    assert talked.ends().revisits == "operations/other"
    talked = course(reviewing(decision="unknown"), "end", CONSENT)
    talked.asks("item-1/review/text").refuses("").answer("What we do.")
    assert talked.ends().versions[0].text == "This decision ends: What we do."
    decision = Held(kind=Kind.REVIEW, proposal=None)
    talked = course(decision, "end", CONSENT)
    talked.asks("item-1/review/text").answer("What we do.")
    assert talked.ends().revisits == ""


def test_a_review_goes_on_where_it_was() -> None:
    """A review that was left goes on with the version on the table."""
    decision = reviewing()
    decision.before = {"versions": [Version("Later.", because="Adjusted at its review")]}
    talked = held(decision, CONSENT)
    item = talked.ends()
    assert "item-1/review/choice" not in talked.keys
    assert item.outcome is Outcome.ADJUSTED


@pytest.mark.parametrize("way", ["delegate", "rework"])
def test_much_to_do_is_given_to_some(way: str) -> None:
    """If there is much to do a few people draft it (the middle way)."""
    decision = reviewing()
    talked = course(
        decision, "adjust", {"item-1/proposal/text": "New", "item-1/proposal/review": ""}
    )
    talked.asks("item-1/amendments").answer(way)
    talked.answers({f"item-1/{way}/consent": "yes"}).defaults()
    talked.bulk_used.update(dict.fromkeys(STRAIGHT, True))
    assert talked.raises(LeaveItem).outcome in (Outcome.DELEGATED, Outcome.REWORK)
    assert decision.item.versions[0].text == "New"


def test_an_ending_that_became_another_text_is_none() -> None:
    """What the circle agrees to is in force: an ending whose words were changed adjusts."""
    talked = course(reviewing(), "end")
    objecting(talked, "ben")
    talked.answers({**UNDERSTOOD, "item-1/consent-2/*": "consent"})
    talked.asks("item-1/objection-1/option").answer("amend")
    talked.asks("item-1/version-2/text").answer("Quiet hours until the new door is in.")
    talked.answers({"item-1/objection-1/stands": "no"})
    item = talked.ends()
    assert item.outcome is Outcome.ADJUSTED
    assert item.decision is not None
    assert item.decision.text == "Quiet hours until the new door is in."

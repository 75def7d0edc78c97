"""The ways of meeting an objection (process.md 3.7)."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest
from consenting import UNDERSTOOD, Held, held, leaves, objecting
from talking import Talk

from sociocli.domain.item import Outcome
from sociocli.domain.method import SOFA
from sociocli.domain.proposal import ObjectionState, Resolution
from sociocli.process.leaving import LeaveItem


def choosing(decision: Held, way: str) -> Talk:
    """Let Kim object, and choose a way of meeting it."""
    talked = objecting(held(decision, UNDERSTOOD), "kim")
    return talked.asks("item-1/objection-1/option").refuses("").answer(way)


def test_all_ways_are_offered_and_the_first_three_have_keys() -> None:
    """Change, shorten and measure come first; all codes of the practice are there."""
    talked = choosing(Held(by="ben"), "drop")
    talked.answers({"item-1/drop/consent": "yes", "item-1/drop/what": ""}).raises(LeaveItem)
    options = talked.question("item-1/objection-1/option").options
    assert [option.letter for option in options][:3] == ["a", "s", "m"]
    assert sorted(option.value for option in options) == sorted(code.value for code in Resolution)


def test_ways_that_are_closed_here_are_not_offered() -> None:
    """No vote where the method has none, and no taking back without the author."""
    method = replace(SOFA, majority_fallback=False)
    talked = choosing(Held(method), "drop")
    talked.answers({"item-1/drop/consent": "yes", "item-1/drop/what": ""}).raises(LeaveItem)
    values = [option.value for option in talked.question("item-1/objection-1/option").options]
    assert "other_method" not in values
    assert "withdraw_proposal" not in values


@pytest.mark.parametrize(
    ("way", "outcome", "state"),
    [
        ("info", Outcome.DEFERRED, ObjectionState.OPEN),
        ("delegate", Outcome.DELEGATED, ObjectionState.OPEN),
        ("ask_up", Outcome.DEFERRED, ObjectionState.OPEN),
        ("escalate", Outcome.ESCALATED, ObjectionState.UNRESOLVED),
        ("drop", Outcome.DROPPED, ObjectionState.MOOT),
    ],
)
def test_putting_the_proposal_down(way: str, outcome: Outcome, state: ObjectionState) -> None:
    """Each way of putting it down needs quick consent and says what is waited for."""
    decision = Held()
    talked = choosing(decision, way)
    key = f"item-1/{way.replace('_', '-')}"
    talked.asks(f"{key}/consent").answer("yes")
    answers = {f"{key}/{field}": "Something" for field in ("what", "to", "output", "when")}
    left = talked.answers(answers, all_used=False).raises(LeaveItem)
    assert left.outcome is outcome
    assert outcome is not Outcome.DEFERRED or left.next.when
    assert decision.item.objections[0].state is state


def test_a_circle_that_does_not_let_go_goes_on() -> None:
    """If somebody objects to dropping it, the circle goes on with ideas."""
    decision = Held(by="ben")
    talked = choosing(decision, "drop")
    talked.asks("item-1/drop/consent").answer("no")
    talked.asks("item-1/objection-1/option~2").answer("withdraw_proposal")
    talked.asks("item-1/withdraw").answer("withdraw")
    talked.asks("item-1/withdraw/consent").answer("no")
    talked.asks("item-1/objection-1/stuck").refuses("withdraw").answer("other_method")
    talked.asks("item-1/other-method/consent").answer("no")
    talked.asks("item-1/objection-1/option~3").answer("other_method")
    talked.asks("item-1/other-method/consent~2").answer("no")
    talked.asks("item-1/objection-1/stuck~2").answer("delegate")
    talked.answers({"item-1/delegate/consent": "yes", "item-1/delegate/to": "kim"})
    talked.answers({"item-1/delegate/output": "A text", "item-1/delegate/when": "June"})
    left = talked.raises(LeaveItem)
    assert (left.next.to, left.next.output, left.next.when) == ("kim", "A text", "June")


def test_stuck_the_author_may_take_it_back() -> None:
    """Where the method names it, being stuck offers the author to take it back."""
    decision = Held(replace(SOFA, stuck_exits=("withdraw",)), by="ben")
    talked = choosing(decision, "drop")
    talked.asks("item-1/drop/consent").answer("no")
    talked.asks("item-1/objection-1/option~2").answer("drop")
    talked.asks("item-1/drop/consent~2").answer("no")
    talked.asks("item-1/objection-1/stuck").answer("withdraw")
    talked.answers({"item-1/withdraw": "withdraw", "item-1/withdraw/consent": "yes"})
    assert talked.raises(LeaveItem).outcome is Outcome.WITHDRAWN


def test_stuck_without_an_author_offers_no_withdrawal() -> None:
    """Where the author is not here nobody else can take the proposal back."""
    talked = choosing(Held(replace(SOFA, stuck_exits=("withdraw",))), "drop")
    talked.asks("item-1/drop/consent").answer("no")
    talked.asks("item-1/objection-1/option~2").answer("drop")
    talked.asks("item-1/drop/consent~2").answer("no")
    talked.asks("item-1/objection-1/stuck").refuses("withdraw").answer("drop")
    talked.answers({"item-1/drop/consent~3": "yes", "item-1/drop/what": ""})
    assert talked.raises(LeaveItem).outcome is Outcome.DROPPED


def recorded(result: str, **more: Any) -> tuple[Held, Any]:
    """Decide by another method, and record the result."""
    decision = Held()
    talked = choosing(decision, "other_method")
    talked.asks("item-1/other-method/consent").answer("yes")
    talked.answers({"item-1/record/text": "Quiet hours.", "item-1/record/method": "hand-vote"})
    talked.answers({"item-1/record/result": result, "item-1/record/counts/in-favour": ""})
    left = talked.answers({f"item-1/record/{k}": v for k, v in more.items()}).raises(LeaveItem)
    return decision, left


def test_another_method_adopts() -> None:
    """By consent to another method the result is recorded with its method."""
    decision, left = recorded("adopted", review="")
    assert left.outcome is Outcome.OTHER_METHOD
    assert (decision.item.method, decision.item.result) == ("hand-vote", "adopted")
    assert decision.item.decision.text == "Quiet hours."
    assert decision.item.objections[0].state is ObjectionState.UNRESOLVED


def test_another_method_adopts_over_the_objection() -> None:
    """An objection that is voted down stays in the record as overruled."""
    decision, left = recorded("adopted_over_objection", review="")
    assert left.outcome is Outcome.ADOPTED_OVER_OBJECTION
    assert decision.item.objections[0].state is ObjectionState.OVERRULED


def test_another_method_turns_it_down() -> None:
    """A vote may also turn it down; then nothing is in force."""
    decision, left = recorded("rejected")
    assert left.outcome is Outcome.REJECTED
    assert decision.item.decision is None


def test_the_objection_is_on_the_table_where_it_is_asked_whether_it_stands() -> None:
    """Beside the new version stands what was objected, until everybody is asked again."""
    talked = objecting(held(Held(), UNDERSTOOD), "kim", "The choir")
    talked.answers({"item-1/objection-1/option": "amend", "item-1/version-2/text": "From 23:00."})
    talked.answers({"item-1/objection-1/stands": "no", "item-1/consent-2/*": "consent"}).ends()
    asked = talked.question("item-1/objection-1/stands").scene.table
    assert asked.text == "From 23:00."
    last = asked.facts[-1]
    assert (last.label.text(), last.text) == ("Objection of Kim", "That harms")
    again = talked.question("item-1/consent-2/kim").scene.table
    assert again.facts == asked.facts[:-1]


def test_an_objector_who_leaves_before_saying_whether_it_stands() -> None:
    """Nobody else answers whether an objection still stands."""
    decision = Held(room_more={"ways": {"moves": leaves}})
    talked = choosing(decision, "amend")
    talked.asks("item-1/version-2/text").answer("Other")
    talked.asks("item-1/objection-1/stands").aside("moves", who="kim")
    talked.asks("item-1/objection-1/away").answer("go-on")
    item = talked.answers({"item-1/consent-2/*": "consent"}).ends()
    assert item.objections[0].state is ObjectionState.UNEXPLAINED
    assert item.pending.who == ("kim",)

"""Collecting, understanding, testing and exploring objections (process.md 3.6, 3.10)."""

from __future__ import annotations

from dataclasses import replace

import pytest
from consenting import CONSENT, PEOPLE, UNDERSTOOD, Held, held, leaves, objecting
from talking import Talk

from sociocli.domain.item import Outcome
from sociocli.domain.method import METHODS, SOFA, AbsenceRule, Recheck, Several
from sociocli.domain.proposal import ObjectionState, Resolution
from sociocli.process.leaving import LeaveItem

AGAIN = {"item-1/consent-2/*": "consent"}


def two(decision: Held) -> Talk:
    """Let Kim and Zoe object, in this order."""
    talked = held(decision)
    for person, reason in (("kim", "The choir"), ("zoe", "The dogs")):
        talked.asks(f"item-1/consent-1/{person}").answer("objection")
        talked.asks(f"item-1/consent-1/{person}/reason").answer(reason)
    return talked.answers({"item-1/consent-1/*": "consent"})


def met(talked: Talk, number: int, version: int) -> Talk:
    """Let an objection be met by a new text."""
    talked.asks(f"item-1/objection-{number}/option").answer("amend")
    talked.asks(f"item-1/version-{version}/text").answer(f"Text {version}")
    return talked.asks(f"item-1/objection-{number}/stands").answer("no")


def order(talked: Talk) -> list[str]:
    """Return in which order objections were understood."""
    return [key.split("/")[1] for key in talked.keys if key.endswith("/understood")]


def test_the_round_is_finished_before_objections_are_taken() -> None:
    """All are heard first, and everybody's answer is in before the first is worked on."""
    talked = two(Held()).answers({"item-1/objections": "as-spoken", **UNDERSTOOD, **AGAIN})
    item = met(met(talked, 1, 2), 2, 3).ends()
    assert talked.keys.index("item-1/consent-1/ben") < talked.keys.index("item-1/objections")
    assert talked.question("item-1/objections").scene.said == ("The choir", "The dogs")
    assert order(talked) == ["objection-1", "objection-2"]
    assert [one.state for one in item.objections] == [ObjectionState.INTEGRATED] * 2
    assert [one.version for one in item.rounds] == [1, 3]


def test_the_order_can_be_changed() -> None:
    """Those that are named come first, the others follow as they were spoken."""
    talked = two(Held())
    talked.asks("item-1/objections").answer("order")
    talked.asks("item-1/objections/order").answer(["objection-2"])
    talked.answers({**UNDERSTOOD, **AGAIN})
    met(met(talked, 2, 2), 1, 3).ends()
    assert order(talked) == ["objection-2", "objection-1"]


def test_many_objections_send_the_text_back() -> None:
    """With several objections the text may go back to be worked over, by quick consent."""
    talked = two(Held())
    talked.asks("item-1/objections").answer("rework")
    talked.asks("item-1/rework/consent").answer("no")
    talked.asks("item-1/objections~2").answer("rework")
    talked.asks("item-1/rework/consent~2").answer("yes")
    talked.asks("item-1/rework/to").answer("kim")
    talked.asks("item-1/rework/when").answer("June")
    assert talked.raises(LeaveItem).outcome is Outcome.REWORK


def test_the_author_may_take_it_back_with_the_circles_knowledge() -> None:
    """After the round taking the proposal back needs quick consent as well."""
    decision = Held(by="ben")
    talked = two(decision)
    talked.asks("item-1/objections").answer("withdraw")
    talked.asks("item-1/withdraw").answer("withdraw")
    talked.asks("item-1/withdraw/consent").answer("yes")
    assert talked.raises(LeaveItem).outcome is Outcome.WITHDRAWN
    assert [one.state for one in decision.item.objections] == [ObjectionState.MOOT] * 2


def test_rechecking_after_each_asks_all_at_once() -> None:
    """Where the method rechecks after each, everybody is asked after the first new version."""
    decision = Held(replace(SOFA, recheck=Recheck.AFTER_EACH))
    talked = two(decision).answers({"item-1/objections": "as-spoken", **UNDERSTOOD, **AGAIN})
    item = met(talked, 1, 2).ends()
    assert order(talked) == ["objection-1"]
    assert [one.state for one in item.objections] == [ObjectionState.INTEGRATED] * 2


@pytest.mark.parametrize(("answer", "worked_on"), [("objection", 2), ("round", 1)])
def test_rechecking_may_be_the_facilitators_choice(answer: str, worked_on: int) -> None:
    """Where the method leaves it open the facilitator says what comes next."""
    decision = Held(replace(SOFA, recheck=Recheck.CHOICE))
    talked = two(decision).answers({"item-1/objections": "as-spoken", **UNDERSTOOD, **AGAIN})
    met(talked, 1, 2)
    talked.asks("item-1/objections/next").answer(answer)
    if answer == "objection":
        met(talked, 2, 3)
    talked.ends()
    assert len(order(talked)) == worked_on


def test_one_version_may_answer_several_objections() -> None:
    """Where objections may be taken together, every objector is asked about a new version."""
    decision = Held(replace(SOFA, several_objections=Several.CHOICE))
    talked = two(decision).answers({"item-1/objections": "as-spoken", **UNDERSTOOD, **AGAIN})
    met(talked, 1, 2)
    talked.asks("item-1/objection-2/stands").answer("no")
    item = talked.ends()
    assert order(talked) == ["objection-1"]
    assert item.objections[1].how == "version 2"


def test_an_objection_answered_on_the_way_is_not_taken_again() -> None:
    """Whoever says that a version answers theirs as well is not asked to explain it."""
    talked = held(Held(replace(SOFA, several_objections=Several.CHOICE)), UNDERSTOOD, AGAIN)
    for person in ("kim", "zoe", "ana"):
        talked.asks(f"item-1/consent-1/{person}").answer("objection")
    talked.answers({"item-1/consent-1/*/reason": "Harm", "item-1/consent-1/ben": "consent"})
    talked.answers({"item-1/objections": "as-spoken"})
    met(talked, 1, 2)
    talked.asks("item-1/objection-2/stands").answer("no")
    talked.asks("item-1/objection-3/stands").answer("yes")
    talked.asks("item-1/objection-3/option").answer("amend")
    talked.asks("item-1/version-3/text").answer("Text 3")
    talked.asks("item-1/objection-3/stands~2").answer("no")
    item = talked.ends()
    assert order(talked) == ["objection-1", "objection-3"]
    assert [one.how for one in item.objections] == ["version 2", "version 2", "version 3"]


def test_it_is_said_back_until_it_is_right() -> None:
    """The objector says whether that is it; until then it is said back once more."""
    talked = objecting(held(Held()), "kim", "The choir")
    talked.asks("item-1/objection-1/understood").answer("No singing?")
    talked.asks("item-1/objection-1/confirmed").refuses("").answer("no")
    talked.asks("item-1/objection-1/understood~2").answer("The choir")
    talked.asks("item-1/objection-1/confirmed~2").answer("yes")
    talked.answers({**AGAIN, "item-1/objection-1/harms": "", "item-1/objection-1/ideas": ""})
    item = met(talked, 1, 2).ends()
    assert "No singing?" in talked.question("item-1/objection-1/confirmed").scene.line.say.text()
    assert item.objections[0].understood == ""
    assert item.versions[1].because == "The choir"


def test_ideas_stay_in_sight_until_a_way_is_chosen() -> None:
    """What was thought of stands on the screen while the circle chooses what to do."""
    talked = objecting(held(Held()), "kim", "The choir")
    talked.asks("item-1/objection-1/understood").answer("")
    talked.asks("item-1/objection-1/confirmed").answer("yes")
    talked.answers({**AGAIN, "item-1/objection-1/harms": ""})
    talked.answers({"item-1/objection-1/ideas": "Quiet from 22:00 on\nNot on Thursdays"})
    met(talked, 1, 2).ends()
    ideas = ("Quiet from 22:00 on", "Not on Thursdays")
    assert talked.question("item-1/objection-1/option").scene.said == ideas


def test_the_aim_stands_beside_the_question_of_harm() -> None:
    """The circle looks for the link to its aim, with the aim before its eyes."""
    talked = met(objecting(held(Held(), UNDERSTOOD, AGAIN), "kim"), 1, 2)
    talked.ends()
    line = talked.question("item-1/objection-1/harms").scene.line.say.text()
    assert "Everybody lives well together." in line


@pytest.mark.parametrize("answer", ["qualified", "not-tested"])
def test_a_facilitator_may_test(answer: str) -> None:
    """Where the facilitator may test, what counts or is not tested is worked on."""
    talked = objecting(held(Held("holacracy", by="zoe"), UNDERSTOOD, AGAIN), "kim")
    talked.asks("item-1/objection-1/test").refuses("").answer(answer)
    item = met(talked, 1, 2).ends()
    assert item.objections[0].test == ("counts" if answer == "qualified" else "")


def test_a_test_is_not_a_withdrawal() -> None:
    """What does not count is recorded as a test with its reason, and kept as a reaction."""
    talked = objecting(held(Held("holacracy", by="zoe"), AGAIN), "kim")
    talked.answers({**UNDERSTOOD, "item-1/objection-1/ideas": ""}, all_used=False)
    talked.asks("item-1/objection-1/test").answer("not-qualified")
    talked.asks("item-1/objection-1/test/why").refuses("").answer("It was so before")
    item = talked.ends()
    assert item.objections[0].state is ObjectionState.NOT_QUALIFIED
    assert item.objections[0].resolved is None
    assert item.reactions == ["Harm"]


def test_an_objector_may_leave_before_it_is_understood() -> None:
    """An objection whose owner leaves is unexplained, and is taken up when they are back."""
    decision = Held(room_more={"ways": {"moves": leaves}})
    talked = objecting(held(decision, AGAIN), "kim")
    talked.asks("item-1/objection-1/understood").answer("Harm")
    talked.asks("item-1/objection-1/confirmed").aside("moves", who="kim")
    talked.asks("item-1/restate~2").aside("moves", who="kim")
    talked.asks("item-1/restate~2").answer("go-on")
    item = talked.ends()
    assert item.objections[0].state is ObjectionState.WITHDRAWN
    assert "item-1/consent-2/kim" in talked.keys


def test_an_owner_who_is_back_explains_it_themselves() -> None:
    """An unexplained objection is worked on with its owner once they are here."""
    decision = Held(room_more={"absent": ("zoe",), "ways": {"moves": leaves}})
    talked = held(decision, CONSENT, UNDERSTOOD)
    talked.asks("item-1/restate").answer("absent")
    talked.answers({"item-1/absent-objection": "zoe", "item-1/absent-objection/reason": "Dogs"})
    talked.asks("item-1/consent-1/ben").answer("question")
    talked.answers({"item-1/consent-1/ben/question": "", "item-1/consent-1/ben/*/then": "go-on"})
    talked.asks("item-1/objection-1/away").aside("moves", who="zoe")
    talked.asks("item-1/objection-1/away").answer("proxy")
    talked.asks("item-1/objection-1/away/proxy").answer("zoe")
    item = met(talked, 1, 2).ends()
    assert item.outcome is Outcome.ADOPTED


def test_an_awaited_objector_who_comes_back_answers_for_themselves() -> None:
    """Whoever was to be asked later, and comes in time, closes their own objection."""
    method = replace(SOFA, absence_rule=AbsenceRule.ASSUME)
    decision = Held(method, room_more={"absent": ("ben", "zoe"), "ways": {"moves": leaves}})
    talked = held(decision, CONSENT)
    talked.asks("item-1/restate").answer("absent")
    talked.answers({"item-1/absent-objection": "zoe", "item-1/absent-objection/reason": "Dogs"})
    talked.asks("item-1/objection-1/away").aside("moves", who="zoe")
    talked.asks("item-1/objection-1/away").answer("go-on")
    item = talked.answers({"item-1/absent*": "nobody"}).ends()
    assert item.outcome is Outcome.ADOPTED
    assert item.objections[0].state is ObjectionState.WITHDRAWN
    assert "item-1/consent-1/zoe" in talked.keys


def test_holding_until_somebody_can_explain() -> None:
    """The circle may wait until an absent objector can explain it, by quick consent."""
    decision = Held(room_more={"absent": ("zoe",)})
    talked = held(decision, CONSENT)
    talked.asks("item-1/restate").answer("absent")
    talked.answers({"item-1/absent-objection": "zoe", "item-1/absent-objection/reason": "Dogs"})
    talked.asks("item-1/objection-1/away").answer("hold")
    talked.asks("item-1/defer/consent").answer("no")
    talked.asks("item-1/objection-1/away~2").answer("hold")
    talked.asks("item-1/defer/consent~2").answer("yes")
    talked.answers({"item-1/defer/when": "when Zoe is back", "item-1/defer/what": ""})
    left = talked.raises(LeaveItem)
    assert left.outcome is Outcome.DEFERRED
    assert decision.item.objections[0].state is ObjectionState.UNEXPLAINED


def test_a_pause_takes_the_next_objection_first() -> None:
    """An objection that needs thought is taken up again after the others."""
    talked = two(Held()).answers({"item-1/objections": "as-spoken", **AGAIN})
    talked.answers({f"{key}*": answer for key, answer in UNDERSTOOD.items()})
    talked.asks("item-1/objection-1/option").answer("pause")
    met(talked, 2, 2)
    talked.asks("item-1/objection-1/option~2").answer("amend")
    talked.asks("item-1/version-3/text").answer("Text 3")
    talked.asks("item-1/objection-1/stands").answer("no")
    talked.ends()
    assert order(talked)[:2] == ["objection-1", "objection-2"]


def test_two_rounds_without_movement_bring_up_ways_out() -> None:
    """After two rounds of ideas that moved nothing the method's ways out are offered."""
    decision = Held(METHODS["classical"], by="zoe")
    talked = objecting(held(decision, {"item-1/reactions-2/*": "spoken"}, UNDERSTOOD), "kim")
    talked.asks("item-1/objection-1/option").answer("amend")
    talked.asks("item-1/version-2/text").answer("Text 2")
    talked.asks("item-1/objection-1/stands").answer("yes")
    talked.asks("item-1/objection-1/option~2").answer("amend")
    talked.asks("item-1/version-3/text").answer("Text 2")
    talked.asks("item-1/objection-1/stuck").refuses("").answer("on")
    talked.asks("item-1/objection-1/option~3").answer("withdraw_objection")
    talked.asks("item-1/objection-1/withdraw").answer("keep")
    talked.asks("item-1/objection-1/stuck~2").answer("escalate")
    talked.asks("item-1/escalate/consent").answer("yes")
    talked.answers({"item-1/escalate/to": "The board", "item-1/escalate/what": "No shared aim"})
    left = talked.raises(LeaveItem)
    values = [option.value for option in talked.question("item-1/objection-1/stuck").options]
    assert values == ["escalate", "delegate", "defer", "other_method", "drop", "on"]
    assert "Nothing has changed in the proposal." in talked.told
    assert (left.outcome, left.next.to) == (Outcome.ESCALATED, "The board")
    assert decision.item.objections[0].state is ObjectionState.UNRESOLVED


def test_the_last_one_left_may_be_paused() -> None:
    """Pausing the only objection comes back to it, since nothing else waits."""
    talked = objecting(held(Held()), "kim")
    talked.answers({f"{key}*": answer for key, answer in UNDERSTOOD.items()})
    talked.asks("item-1/objection-1/option").answer("pause")
    talked.asks("item-1/objection-1/option~2").answer("withdraw_objection")
    talked.asks("item-1/objection-1/withdraw").refuses("").answer("withdraw")
    item = talked.answers({"item-1/anything-new": "nobody"}).ends()
    assert item.objections[0].resolved is Resolution.WITHDRAW_OBJECTION


def test_two_objections_and_a_third_from_the_fix() -> None:
    """A fix may draw an objection from somebody else, because everybody is asked again."""
    talked = two(Held()).answers({"item-1/objections": "as-spoken", **UNDERSTOOD})
    met(met(talked, 1, 2), 2, 3)
    talked.asks("item-1/consent-2/ana").answer("objection")
    talked.asks("item-1/consent-2/ana/reason").answer("Now the bell rings")
    talked.answers({"item-1/consent-2/*": "consent", "item-1/consent-3/*": "consent"})
    item = met(talked, 3, 4).ends()
    assert [one.against for one in item.objections] == [1, 1, 3]
    assert item.rounds[-1].version == 4
    assert item.rounds[-1].consent == len(PEOPLE)

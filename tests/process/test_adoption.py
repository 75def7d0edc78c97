"""Enough people, adoption, and what comes after (process.md C12, C13)."""

from __future__ import annotations

from dataclasses import replace

import pytest
from consenting import CONSENT, Held, held, leaves

from sociocli.domain.item import Outcome
from sociocli.domain.method import SOFA, AbsenceRule
from sociocli.process.asking import Aside, Steps
from sociocli.process.leaving import LeaveItem, SetAside
from sociocli.process.room import Room

MOST = replace(SOFA, quorum="75%")


def test_a_met_rule_is_recorded() -> None:
    """A rule that is met is recorded with its numbers."""
    item = held(Held(MOST, room_more={"absent": ("zoe",)}), CONSENT).ends()
    assert item.quorum == "3 of 4 members, as the rule “75%” wants"


def test_too_few_wait() -> None:
    """Where the rule is not met the circle may wait; it says who is absent."""
    decision = Held(MOST, room_more={"absent": ("zoe", "kim")})
    talked = held(decision)
    talked.asks("item-1/quorum").refuses("").answer("postpone")
    talked.asks("item-1/quorum/consent").answer("no")
    talked.asks("item-1/quorum~2").answer("postpone")
    talked.asks("item-1/quorum/consent~2").answer("yes")
    talked.asks("item-1/quorum/until").answer("June")
    left = talked.raises(LeaveItem)
    assert left.outcome is Outcome.DEFERRED
    assert decision.item.quorum == "Only 2 of 4 members; the rule “75%” is not met"
    assert "Absent: Kim, Zoe" in talked.question("item-1/quorum").words.text()


def test_too_few_may_recommend() -> None:
    """Where the rule is not met the text may go on as a recommendation."""
    talked = held(Held(MOST, room_more={"absent": ("zoe", "kim")}))
    talked.asks("item-1/quorum").answer("recommend")
    talked.asks("item-1/recommend/consent").answer("yes")
    talked.asks("item-1/recommend/to").answer("All of us")
    talked.asks("item-1/recommend/when").answer("June")
    left = talked.raises(LeaveItem)
    assert (left.outcome, left.next.to) == (Outcome.RECOMMENDED, "All of us")


def test_too_few_may_decide_all_the_same() -> None:
    """Deciding all the same is recorded as doubtful, and asked only once."""
    decision = Held(MOST, room_more={"absent": ("zoe", "kim")})
    talked = held(decision)
    talked.asks("item-1/quorum").answer("anyway")
    talked.asks("item-1/consent-1/ana").answer("question")
    talked.answers({"item-1/consent-1/ana/question": "", "item-1/proposal/text": "Softly"})
    talked.answers({"item-1/consent-1/ana/question/then": "change"})
    item = talked.answers(CONSENT).ends()
    assert item.quorum == "Decided all the same with 2 of 4 members; rule “75%” not met"
    assert item.rounds[-1].version == 2


def test_a_conditional_decision_says_its_condition() -> None:
    """With conditions it is adopted conditionally, and the condition is said aloud."""
    decision = Held()
    talked = held(decision)
    talked.asks("item-1/consent-1/kim").answer("objection")
    talked.answers({"item-1/consent-1/kim/reason": "No money", "item-1/consent-1/*": "consent"})
    talked.answers({"item-1/objection-1/understood": "It", "item-1/objection-1/confirmed": "yes"})
    talked.answers({"item-1/objection-1/harms": "", "item-1/objection-1/ideas": ""})
    talked.asks("item-1/objection-1/option").answer("condition")
    talked.asks("item-1/version-2/condition").answer("the money is there")
    talked.asks("item-1/version-2/condition/who").answer("zoe")
    talked.asks("item-1/version-2/condition/when").answer("May")
    talked.asks("item-1/objection-1/stands").answer("no")
    item = talked.answers({"item-1/consent-2/*": "consent"}).ends()
    assert item.outcome is Outcome.ADOPTED_CONDITIONALLY
    assert item.decision.conditions == ("the money is there (checked by Zoe, by May)",)
    assert "if: the money is there" in talked.told[-1]


def test_whoever_arrives_before_the_announcement_is_asked() -> None:
    """A member who comes while the absent are talked about answers like the others."""
    method = replace(SOFA, absence_rule=AbsenceRule.ASSUME)
    decision = Held(method, room_more={"absent": ("zoe",), "ways": {"arrived": leaves}})
    talked = held(decision)
    talked.answers({"item-1/consent-1/*": "consent"})
    talked.asks("item-1/absent").aside("arrived", who="zoe")
    talked.asks("item-1/absent").answer("nobody")
    item = talked.ends()
    assert talked.keys[-2] == "item-1/consent-1/zoe"
    assert item.outcome is Outcome.ADOPTED
    assert item.rounds[0].consent == 4
    assert not item.process


def test_whoever_arrives_may_still_object() -> None:
    """An objection of somebody who comes at the last moment is worked on at once."""
    method = replace(SOFA, absence_rule=AbsenceRule.ASSUME)
    decision = Held(method, room_more={"absent": ("zoe",), "ways": {"arrived": leaves}})
    talked = held(decision)
    talked.asks("item-1/absent").aside("arrived", who="zoe")
    talked.asks("item-1/absent").answer("nobody")
    talked.asks("item-1/consent-1/zoe").answer("objection")
    talked.asks("item-1/consent-1/zoe/reason").answer("Harm")
    talked.asks("item-1/objection-1/understood").answer("Harm")
    talked.asks("item-1/objection-1/confirmed").answer("withdraw")
    talked.asks("item-1/anything-new").answer("nobody")
    item = talked.answers({"item-1/consent-1/*": "consent"}).ends()
    assert item.outcome is Outcome.ADOPTED


def lets_it_rest(here: Room, aside: Aside) -> Steps[None]:
    """Set the item aside."""
    del here, aside
    yield from ()
    raise SetAside


def test_leaving_after_the_decision_leaves_it_decided() -> None:
    """Leaving the item once it is decided only skips what would follow."""
    talked = held(Held(room_more={"ways": {"rest": lets_it_rest}}), CONSENT)
    talked.asks("item-1/announce").aside("rest")
    item = talked.ends()
    assert item.outcome is Outcome.ADOPTED
    assert item.decision is not None


@pytest.mark.parametrize(
    ("celebrate", "cue"), [(True, "It is decided. Thank you!"), (False, "It is decided")]
)
def test_it_is_announced(*, celebrate: bool, cue: str) -> None:
    """It is said aloud that it is decided, and who tells whom is kept."""
    talked = held(Held(replace(SOFA, celebrate=celebrate)), CONSENT)
    talked.tells("item-1/adopted").asks("item-1/announce").answer("Kim tells the neighbours")
    item = talked.ends()
    assert item.decision.announce == "Kim tells the neighbours"
    assert talked.question("item-1/adopted").scene.line.cue.text() == cue


def test_the_way_of_appeal_is_said() -> None:
    """A circle with a way of appeal hears of it when something is decided."""
    appeal = "three members who are not related ask the circle again"
    talked = held(Held(replace(SOFA, appeal=appeal)), CONSENT)
    talked.ends()
    assert talked.question("item-1/appeal").words.text() == f"Whoever is against it later: {appeal}"
    without = held(Held(), CONSENT)
    without.ends()
    assert "item-1/appeal" not in [question.key for question in without.questions]

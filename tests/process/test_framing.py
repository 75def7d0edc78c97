"""The frame of a decision: whose it is, and whether it is needed (process.md 3.2)."""

from __future__ import annotations

from consenting import CONSENT, QUIET, Held, held

from sociocli.domain.item import Outcome
from sociocli.process.leaving import LeaveItem


def test_a_facilitator_says_that_the_item_is_their_own() -> None:
    """A facilitator who brought the item is told so once, and may go on."""
    talked = held(Held(by="ana"), CONSENT)
    talked.asks("item-1/own-item").answer("go-on")
    talked.ends()
    assert "my own" in talked.question("item-1/own-item").scene.line.say.text()


def test_a_facilitator_hands_their_own_item_over() -> None:
    """Handing over happens at once, by the way out that the room has for it."""
    decision = Held(by="ana")
    talked = held(decision, CONSENT)
    talked.asks("item-1/own-item").answer("hand-over")
    talked.asks("aside/hand-over").answer("kim")
    talked.defaults().ends()
    assert decision.room.facilitator != "ana"


def test_the_need_is_said_or_written_down() -> None:
    """Without a need the line asks for it; it can be written down on the spot."""
    talked = held(Held(proposal=QUIET), CONSENT)
    talked.asks("item-1/frame").answer("need")
    talked.asks("item-1/proposal/need").answer("Sleep")
    talked.asks("item-1/frame~2").answer("ours")
    item = talked.ends()
    assert talked.question("item-1/frame").scene.line.cue.text() == "What need? Is it ours?"
    assert "The need is this: “Sleep”" in talked.question("item-1/frame~2").scene.line.say.text()
    assert item.need == "Sleep"


def test_a_circle_without_an_aim_is_told() -> None:
    """Without an aim in words it is said that nothing measures an objection."""
    talked = held(Held(room_more={"aim": ""}), CONSENT)
    talked.ends()
    assert talked.told[0].startswith("This circle has no aim in words yet.")


def test_what_is_not_ours_is_handed_on() -> None:
    """By quick consent the item goes to those whose it is; a no brings back the frame."""
    decision = Held()
    talked = held(decision)
    talked.asks("item-1/frame").answer("not-ours")
    talked.asks("item-1/not-ours/consent").answer("no")
    talked.asks("item-1/frame~2").answer("not-ours")
    talked.asks("item-1/not-ours/consent~2").answer("yes")
    talked.asks("item-1/not-ours/to").answer("The garden circle")
    left = talked.raises(LeaveItem)
    assert left.outcome is Outcome.NOT_OURS
    assert left.next.to == "The garden circle"
    assert decision.item.outcome is None


def test_what_needs_no_decision_ends() -> None:
    """An item that needs no decision of the circle says what happens instead."""
    talked = held(Held())
    talked.asks("item-1/frame").answer("not-needed")
    talked.asks("item-1/not-needed/consent").answer("yes")
    talked.asks("item-1/not-needed/what").answer("Kim talks to them")
    left = talked.raises(LeaveItem)
    assert (left.outcome, left.next.what) == (Outcome.NOT_NEEDED, "Kim talks to them")


def test_a_proposal_about_a_members_place_is_marked() -> None:
    """The member it is about can be named on the spot, and has no answer then."""
    talked = held(Held(), CONSENT)
    talked.asks("item-1/frame").answer("removes")
    talked.asks("item-1/removes").answer([])
    talked.asks("item-1/frame~2").answer("removes")
    talked.asks("item-1/removes~2").answer("zoe")
    talked.asks("item-1/frame~3").answer("ours")
    item = talked.ends()
    assert item.brought.removes == "zoe"
    assert "item-1/consent-1/zoe" not in talked.keys


def test_a_method_may_begin_with_the_need() -> None:
    """Where the method wants it the circle agrees on the need before the proposal."""
    talked = held(Held("s3", proposal=QUIET, by="kim"))
    talked.asks("item-1/proposal/need").refuses("").answer("Rest")
    talked.asks("item-1/need/consent").answer("no")
    talked.asks("item-1/proposal/need~2").answer("Sleep")
    talked.asks("item-1/need/consent~2").answer("yes")
    talked.asks("item-1/consent-1/all").answer("nobody")
    item = talked.answers({"item-1/concerns": ""}).ends()
    assert item.need == "Sleep"

"""Presenting, asking, reacting and tuning (process.md 3.3, C2 to C5)."""

from __future__ import annotations

from dataclasses import replace

import pytest
from consenting import CONSENT, STRAIGHT, WHOLE, Held, held
from talking import talk

from sociocli.domain.item import Outcome
from sociocli.domain.method import SOFA, AmendedBy, Passing
from sociocli.domain.people import Part
from sociocli.domain.proposal import Amendment, QuestionAsked, Taken
from sociocli.process.leaving import LeaveItem


def test_the_author_reads_and_only_answers() -> None:
    """The author reads the text aloud and has no turn among those who ask."""
    talked = held(Held(by="kim"), CONSENT)
    talked.ends()
    assert talked.question("item-1/present").scene.line.cue.text() == "Kim reads, all listen"
    assert "item-1/questions/kim" not in talked.keys
    assert "item-1/reactions/kim" in talked.keys


def test_an_author_alone_still_goes_through_the_round() -> None:
    """Clarifying is never skipped silently, not even where only the author is here."""
    talked = held(Held(people=("ana",), by="ana"), CONSENT, {"item-1/own-item": "go-on"})
    talked.ends()
    assert "item-1/questions/ana" in talked.keys


def test_questions_are_noted_with_their_answers() -> None:
    """A noted question gets its answer, and another round is offered."""
    talked = held(Held(), CONSENT)
    talked.asks("item-1/questions/kim").answer("From when on?")
    talked.asks("item-1/questions/kim/answer").answer("From May")
    talked.asks("item-1/questions/more").answer("more")
    talked.asks("item-1/questions/zoe~2").answer("And Sundays?")
    talked.asks("item-1/questions/zoe/answer").answer("")
    talked.asks("item-1/questions/more~2").answer("no")
    item = talked.ends()
    assert item.asked == [QuestionAsked("From when on?", "From May"), QuestionAsked("And Sundays?")]


def test_an_unclear_text_is_made_clearer_and_presented_anew() -> None:
    """If the text itself was unclear, the new version is read aloud again."""
    talked = held(Held(), CONSENT)
    talked.asks("item-1/questions/kim").answer("Noon?")
    talked.asks("item-1/questions/kim/answer").answer("Night")
    talked.asks("item-1/questions/more").answer("reword")
    talked.asks("item-1/proposal/text").answer("Quiet at night.")
    talked.asks("item-1/present~2").answer("ready")
    item = talked.ends()
    assert item.versions[1].because == "Made clearer"
    assert len([key for key in talked.keys if key.startswith("item-1/reactions")]) == 4


def test_observers_do_not_speak() -> None:
    """Observers are in the room and have no turn."""
    decision = Held(room_more={"guests": ("gil",)})
    begin = decision.begin

    def with_an_observer() -> None:
        begin()
        decision.room.seats["gil"].part = Part.OBSERVER

    decision.begin = with_an_observer  # type: ignore[method-assign]
    talked = held(decision, CONSENT)
    talked.ends()
    assert not [key for key in talked.keys if "gil" in key]


def test_reactions_are_kept_when_the_item_is_left() -> None:
    """What was noted in a round is kept, even if the item is left in the middle of it."""
    decision = Held()
    talked = held(decision)
    talked.asks("item-1/reactions/kim").answer("I like it")
    talked.asks("item-1/reactions/ben").aside("agenda")
    talked.asks("aside/agenda").answer("postpone")
    talked.answers({"aside/agenda/**": "yes", "aside/agenda/until": "June"}, all_used=False)
    talked.raises(LeaveItem)
    assert decision.item.reactions == ["I like it"]


@pytest.mark.parametrize(
    ("passing", "may"), [(Passing.ALLOWED, True), (Passing.DISCOURAGED, True), (Passing.NO, False)]
)
def test_whether_one_may_pass_is_the_methods(passing: Passing, *, may: bool) -> None:
    """One may pass in the reactions only where the method allows it."""
    talked = held(Held(replace(SOFA, reaction_pass=passing)), CONSENT)
    talked.ends()
    question = talked.question("item-1/reactions/kim")
    assert question.may_pass is may
    assert ("everybody speaks" in question.scene.line.say.text()) is not may


def test_a_method_may_have_two_rounds_of_reactions() -> None:
    """In the classical way the reactions go round twice, under their own keys."""
    talked = held(Held("classical", by="kim"), CONSENT, {"item-1/reactions-2/*": "spoken"})
    talked.ends()
    assert "item-1/reactions-2/ana" in talked.keys


def test_later_comes_at_the_end_of_the_round() -> None:
    """Whoever asks to come later has their turn at the end of the same round."""
    talked = held(Held(), CONSENT)
    talked.asks("item-1/reactions/kim").answer("later")
    talked.asks("item-1/reactions/kim~2").answer("Now")
    item = talked.ends()
    assert item.reactions == ["Now"]


def test_why_is_not_asked_where_the_method_says_so() -> None:
    """The prompt for questions follows the method."""
    talked = held(Held(replace(SOFA, why_questions=False)), CONSENT)
    talked.ends()
    line = talked.question("item-1/questions/kim").scene.line
    assert line.cue.text() == "What it says, not why"


def amending(decision: Held, ruling: str) -> list[str]:
    """Offer one amendment and rule on it; return the keys that were asked."""
    talked = held(decision, CONSENT)
    talked.asks("item-1/amendments").answer("amendment")
    talked.asks("item-1/amendment").refuses("").answer("Not on Fridays")
    talked.asks("item-1/amendment/ruling").refuses("").answer(ruling)
    talked.answers({"item-1/proposal/text": "Quiet, but not on Fridays."}, all_used=False)
    talked.ends()
    return talked.keys


def test_an_amendment_is_taken() -> None:
    """A taken amendment makes a new version with its reason; nothing is read anew."""
    decision = Held()
    keys = amending(decision, "taken")
    assert decision.item.amendments == [Amendment("Not on Fridays", Taken.TAKEN, "facilitator")]
    assert decision.item.versions[1].because == "Not on Fridays"
    assert "item-1/present~2" not in keys


def test_a_large_amendment_is_presented_anew() -> None:
    """An amendment that changes the idea is taken and the text presented again."""
    keys = amending(Held(), "anew")
    assert "item-1/present~2" in keys


def test_an_amendment_is_declined_or_parked() -> None:
    """What is left out is noted; what is parked goes to the topics for later."""
    decision = Held(replace(SOFA, amended_by=AmendedBy.AUTHOR))
    amending(decision, "declined")
    assert decision.item.amendments == [Amendment("Not on Fridays", Taken.DECLINED, "author")]
    assert len(decision.item.versions) == 1
    decision = Held(replace(SOFA, amended_by=AmendedBy.CIRCLE))
    amending(decision, "parked")
    assert decision.item.amendments[0].decided_by == "circle"
    assert [topic.title for topic in decision.room.topics] == ["Not on Fridays"]


def test_what_is_said_off_the_record_is_not_kept() -> None:
    """Off the record questions, reactions and amendments leave no trace but the new text."""
    decision = Held()
    begin = decision.begin

    def off_the_record() -> None:
        begin()
        decision.room.off_record = True

    decision.begin = off_the_record  # type: ignore[method-assign]
    talked = held(decision, CONSENT)
    talked.asks("item-1/questions/kim").answer("Why?")
    talked.asks("item-1/reactions/kim").answer("Never")
    talked.asks("item-1/amendments").answer("amendment")
    talked.asks("item-1/amendment").answer("Softer")
    talked.asks("item-1/amendment/ruling").answer("taken")
    talked.asks("item-1/proposal/text").answer("Softly.")
    item = talked.ends()
    assert (item.asked, item.reactions, item.amendments) == ([], [], [])
    assert item.decision.text == "Softly."


@pytest.mark.parametrize(
    ("way", "outcome"),
    [
        ("info", Outcome.DEFERRED),
        ("delegate", Outcome.DELEGATED),
        ("rework", Outcome.REWORK),
    ],
)
def test_an_unripe_proposal_is_put_down(way: str, outcome: Outcome) -> None:
    """Instead of a change the circle may find out first, or let somebody work on it."""
    decision = Held()
    talked = talk(decision).asks("item-1/amendments").answer(way)
    talked.answers({f"item-1/{way}/consent": "yes", f"item-1/{way}/when": "June"})
    talked.answers({f"item-1/{way}/to": "kim"})
    more = {"item-1/info/what": "The law", "item-1/delegate/output": "A text"}
    left = talked.answers({**more, **STRAIGHT}, all_used=False).raises(LeaveItem)
    assert left.outcome is outcome
    assert (left.next.to, left.next.when) == ("kim", "June")
    assert decision.item.versions[0].text == WHOLE.text


def test_the_author_takes_the_proposal_back_freely() -> None:
    """Before the round the author alone decides; the need goes to the topics for later."""
    decision = Held(by="kim")
    talked = held(decision)
    talked.asks("item-1/amendments").answer("withdraw")
    talked.asks("item-1/withdraw").answer("keep")
    talked.asks("item-1/amendments~2").answer("withdraw")
    talked.asks("item-1/withdraw~2").refuses("").answer("withdraw")
    left = talked.raises(LeaveItem)
    assert left.outcome is Outcome.WITHDRAWN
    assert decision.room.topics[0].why == "People cannot sleep."


def test_only_an_author_who_is_here_can_take_it_back() -> None:
    """Taking back is not offered where the author is unknown or away."""
    talked = held(Held(), CONSENT)
    talked.asks("item-1/amendments").refuses("withdraw").answer("go-on")
    talked.ends()

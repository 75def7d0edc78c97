"""The consent round: who is asked, how, and what voids the answers (process.md 3.5)."""

from __future__ import annotations

from dataclasses import replace

from consenting import (
    CONSENT,
    PEOPLE,
    STRAIGHT,
    Held,
    held,
    leaves,
    objecting,
    withdrawing,
)
from rooms import method_of
from talking import talk

from sociocli.domain.item import Outcome
from sociocli.domain.method import METHODS, SOFA, WhenConcerns
from sociocli.domain.proposal import ConsentRound, ObjectionState, QuestionAsked

COMING = {"ways": {"left": leaves, "arrived": leaves}}


def test_the_question_follows_the_yardstick() -> None:
    """Each method asks by its own yardstick, and offers the answers that it knows."""
    seen = []
    for name in ("sofa", "classical", "holacracy"):
        method = replace(method_of(name), reaction_rounds=1)
        talked = held(Held(method, by="kim"), CONSENT)
        talked.ends()
        question = talked.question("item-1/consent-1/kim")
        seen.append(
            (question.scene.line.cue.text(), [option.value for option in question.options][:3])
        )
    assert seen == [
        ("Any objection?", ["consent", "objection", "question"]),
        ("A weighty, reasoned objection?", ["consent", "objection", "concern"]),
        ("Would it set us back?", ["consent", "objection", "question"]),
    ]


def test_nothing_is_consented_by_accident() -> None:
    """The question has no preset, and an empty answer, a shrug or a pass is none."""
    talked = held(Held())
    talked.asks("item-1/consent-1/kim").refuses("").refuses("pass").refuses("yes").answer("consent")
    talked.answers(CONSENT).ends()
    assert talked.question("item-1/consent-1/kim").default() is None


def test_an_answer_for_the_rest_knows_that_somebody_has_objected() -> None:
    """After an objection nobody else objects; “nobody” would be untrue."""
    talked = objecting(held(Held()), "zoe")
    withdrawing(talked).asks("item-1/anything-new").answer("nobody").ends()
    words = [
        talked.question(f"item-1/consent-1/{person}").options[-1].words.text()
        for person in ("kim", "zoe", "ana")
    ]
    assert words == [
        "Nobody objects: consent of all 4 still to be asked",
        "Nobody objects: consent of all 3 still to be asked",
        "Nobody else objects: consent of all 2 still to be asked",
    ]


def test_guests_have_no_answer() -> None:
    """Guests ask and react, but are not asked for consent."""
    talked = held(Held(room_more={"guests": ("gil",)}), CONSENT)
    item = talked.ends()
    assert "item-1/questions/gil" in talked.keys
    assert "item-1/reactions/gil" in talked.keys
    assert not [key for key in talked.keys if "consent" in key and "gil" in key]
    assert item.rounds[0].entitled == len(PEOPLE)


def test_a_guest_may_be_a_member_for_the_item() -> None:
    """Where the method says so, an invited guest is asked for consent."""
    talked = held(Held("holacracy", room_more={"guests": ("gil",)}, by="kim"), CONSENT)
    item = talked.ends()
    assert "item-1/consent-1/gil" in talked.keys
    assert item.rounds[0].entitled == len(PEOPLE) + 1


def test_the_member_it_is_about_has_no_answer() -> None:
    """A member whose place it is about asks and reacts, but is not asked for consent."""
    talked = held(Held(removes="kim"), CONSENT)
    item = talked.ends()
    assert "item-1/reactions/kim" in talked.keys
    assert "item-1/consent-1/kim" not in talked.keys
    assert item.outcome is Outcome.ADOPTED


def test_whoever_arrives_joins_the_round() -> None:
    """A member who arrives during the round is asked at its end."""
    decision = Held(room_more={**COMING, "absent": ("zoe",)})
    talked = held(decision)
    talked.asks("item-1/consent-1/ana").aside("arrived", who="zoe")
    talked.asks("item-1/consent-1/ana").answer("consent")
    talked.asks("item-1/consent-1/ben").answer("consent")
    talked.asks("item-1/consent-1/zoe").answer("consent")
    item = talked.answers(CONSENT).ends()
    assert item.outcome is Outcome.ADOPTED
    assert item.rounds == [ConsentRound(1, consent=4, entitled=4)]


def test_whoever_leaves_without_an_answer_is_absent() -> None:
    """A member who leaves during the round before answering falls under the absence rule."""
    decision = Held(room_more=COMING)
    talked = held(decision)
    talked.asks("item-1/consent-1/zoe").aside("left", who="zoe")
    item = talked.answers(CONSENT).ends()
    assert item.outcome is Outcome.ADOPTED_PENDING
    assert item.pending.who == ("zoe",)


def test_everybody_is_asked_again_when_the_names_have_changed() -> None:
    """An answer for everybody counts only for those it named, who are all still here."""
    decision = Held(room_more=COMING)
    talked = held(decision)
    talked.asks("item-1/consent-1/kim").aside("left", who="ben")
    talked.asks("item-1/consent-1/kim").answer("everybody")
    talked.asks("item-1/consent-1/kim~2").answer("everybody")
    item = talked.ends()
    assert talked.question("item-1/consent-1/kim~2").options[-1].names == ("Kim", "Zoe", "Ana")
    assert item.pending.who == ("ben",)


def test_a_question_pauses_the_round() -> None:
    """A question is asked and answered, and the same person is asked once more."""
    talked = held(Held())
    talked.asks("item-1/consent-1/kim").answer("question")
    talked.asks("item-1/consent-1/kim/question").answer("Also on Sundays?")
    talked.asks("item-1/consent-1/kim/question/answer").answer("Yes")
    talked.asks("item-1/consent-1/kim/question/then").answer("go-on")
    talked.asks("item-1/consent-1/kim~2").answer("question")
    talked.asks("item-1/consent-1/kim/question~2").answer("")
    talked.asks("item-1/consent-1/kim/question/then~2").answer("go-on")
    item = talked.answers(CONSENT).ends()
    assert item.asked == [QuestionAsked("Also on Sundays?", "Yes")]
    assert item.rounds == [ConsentRound(1, consent=4, entitled=4)]


def test_a_text_that_changes_in_the_round_voids_its_answers() -> None:
    """If the answer to a question changes the text, everybody is asked again."""
    talked = held(Held())
    talked.asks("item-1/consent-1/kim").answer("consent")
    talked.asks("item-1/consent-1/zoe").answer("question")
    talked.asks("item-1/consent-1/zoe/question").answer("")
    talked.asks("item-1/consent-1/zoe/question/then").answer("change")
    talked.asks("item-1/proposal/text").answer("Quiet hours, Sundays too.")
    talked.answers({"item-1/consent-2/*": "consent"})
    item = talked.ends()
    assert item.rounds == [ConsentRound(2, consent=4, entitled=4)]
    assert "item-1/consent-2/kim" in talked.keys
    assert item.versions[1].because == "Made clearer during the round"


def test_an_objector_is_asked_about_the_old_reason_again() -> None:
    """Whoever objects again keeps their objection, now against the new version."""
    decision = Held("s3", by="kim")
    talked = talk(decision).answers({"item-1/need/consent": "yes"})
    talked.asks("item-1/consent-1/all").answer("some")
    talked.asks("item-1/consent-1/objectors").answer(["ben", "zoe"])
    talked.asks("item-1/consent-1/ben/reason").answer("Choir")
    talked.asks("item-1/consent-1/zoe/reason").answer("Bell")
    talked.answers({"item-1/objections": "as-spoken", "item-1/objection-*/understood": "It"})
    talked.answers({"item-1/objection-*/confirmed": "yes", "item-1/objection-*/harms": ""})
    talked.answers({"item-1/objection-*/test": "qualified", "item-1/objection-*/ideas": ""})
    talked.asks("item-1/objection-1/option").answer("amend")
    talked.asks("item-1/version-2/text").answer("Second")
    talked.asks("item-1/objection-1/stands").answer("no")
    # after each: the circle is asked at once
    talked.asks("item-1/consent-2/all").answer("some")
    talked.asks("item-1/consent-2/objectors").answer(["zoe"])
    talked.asks("item-1/consent-2/zoe/reason").answer("Bell and gong")
    talked.asks("item-1/objection-2/option").answer("amend")
    talked.asks("item-1/version-3/text").answer("Third")
    talked.asks("item-1/objection-2/stands").answer("no")
    talked.asks("item-1/consent-3/all").answer("nobody")
    talked.asks("item-1/concerns").answer("")
    item = talked.answers(STRAIGHT, all_used=False).ends()
    assert talked.question("item-1/consent-2/zoe/reason").preset == "Bell"
    assert [(one.reason, one.against) for one in item.objections] == [
        ("Choir", 1),
        ("Bell and gong", 2),
    ]
    assert item.objections[1].test == "counts"


def test_an_objection_that_a_new_version_met_on_the_way_is_closed() -> None:
    """An objector who does not object to the new version has none any more."""
    decision = Held("s3", by="kim")
    talked = talk(decision).answers({"item-1/need/consent": "yes"})
    talked.asks("item-1/consent-1/all").answer("some")
    talked.asks("item-1/consent-1/objectors").answer(["ben", "zoe"])
    talked.answers({"item-1/consent-1/*/reason": "Harm", "item-1/objections": "as-spoken"})
    talked.answers({"item-1/objection-1/understood": "It", "item-1/objection-1/confirmed": "yes"})
    talked.answers({"item-1/objection-1/harms": "", "item-1/objection-1/test": "qualified"})
    talked.answers({"item-1/objection-1/ideas": "", "item-1/objection-1/option": "amend"})
    talked.asks("item-1/version-2/text").answer("Second")
    talked.asks("item-1/objection-1/stands").answer("no")
    talked.asks("item-1/consent-2/all").answer("nobody")
    talked.asks("item-1/concerns").answer("")
    item = talked.answers(STRAIGHT, all_used=False).ends()
    assert [one.state for one in item.objections] == [ObjectionState.INTEGRATED] * 2
    assert item.objections[1].how == "no longer stood at version 2"


def test_concerns_in_the_round_have_a_phrase() -> None:
    """Where concerns are heard in the round, each has its phrase and does not stop it."""
    method = replace(SOFA, concerns=True, concerns_when=WhenConcerns.IN_ROUND, abstain=True)
    talked = held(Held(method))
    talked.asks("item-1/consent-1/kim").answer("concern")
    talked.asks("item-1/consent-1/kim/concern").refuses("").answer("The bell")
    talked.asks("item-1/consent-1/zoe").answer("abstain")
    item = talked.answers(CONSENT).ends()
    assert item.outcome is Outcome.ADOPTED
    assert item.rounds == [ConsentRound(1, consent=2, concerns=1, abstained=1, entitled=4)]
    assert [(one.text, one.by) for one in item.decision.concerns] == [("The bell", "kim")]


def test_concerns_after_the_round_are_only_signalled_in_it() -> None:
    """Where concerns are heard afterwards, the round asks for no phrase."""
    method = replace(METHODS["s3"], consent_by_signs=False, driver_first=False)
    talked = held(Held(method, by="kim"))
    talked.asks("item-1/consent-1/kim").answer("concern")
    talked.answers(CONSENT).asks("item-1/concerns").answer("The bell")
    item = talked.ends()
    assert [one.text for one in item.decision.concerns] == ["The bell"]
    assert talked.question("item-1/consent-1/kim").scene.line.why.text().startswith("An objection")


def test_large_circles_answer_by_count() -> None:
    """Forty people are asked once together, and only objectors are named."""
    people = tuple(f"p{n}" for n in range(40))
    method = replace(SOFA, rounds_by_count=True)
    talked = talk(Held(method, people, by="p5", room_more=COMING))
    talked.answers({"item-1/questions/all": "", "item-1/reactions/all": "- fine\n- fair"})
    talked.asks("item-1/consent-1/all").answer("question")
    talked.answers({"item-1/consent-1/all/question*": "", "item-1/consent-1/all/*/then": "go-on"})
    talked.asks("item-1/consent-1/all~2").aside("left", who="p7")
    talked.asks("item-1/consent-1/all~2").answer("nobody")
    talked.asks("item-1/consent-1/all~3").answer("nobody")
    item = talked.answers(STRAIGHT, all_used=False).ends()
    assert len(talked.question("item-1/consent-1/all~2").options[0].names) == 40
    assert "P7" not in talked.question("item-1/consent-1/all~3").options[0].names
    assert item.rounds == [ConsentRound(1, consent=39, entitled=39)]
    assert item.reactions == ["fine", "fair"]
    assert len(talked.keys) < 20


def test_a_text_that_changes_in_a_round_together_voids_it() -> None:
    """Also in a round together a changed text means that all are asked again."""
    method = replace(SOFA, consent_by_signs=True)
    talked = held(Held(method))
    talked.asks("item-1/consent-1/all").answer("question")
    talked.answers({"item-1/consent-1/all/question": "", "item-1/proposal/text": "Other"})
    talked.answers({"item-1/consent-1/all/question/then": "change"})
    talked.asks("item-1/consent-2/all").answer("nobody")
    item = talked.ends()
    assert item.rounds == [ConsentRound(2, consent=4, entitled=4)]
    assert item.decision.text == "Other"

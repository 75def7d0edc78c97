"""The consent round on a candidate."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest
from electing import BEN, SLIPS, STRAIGHT, Held
from talking import Talk, talk

from sociocli.domain.method import SOFA, CandidateOrder, Method
from sociocli.domain.proposal import ConsentRound, ObjectionState
from sociocli.process.choosing import Choose

MANY = tuple(f"p{n:02d}" for n in range(1, 15))


def begun(method: Method = SOFA, **held: Any) -> Talk:
    """Begin a selection up to the round on Ben."""
    course = talk(Held(method, **held)).answers(STRAIGHT, all_used=False)
    return course.answers(SLIPS, all_used=False).answers(BEN, all_used=False)


def in_round(course: Talk) -> list[str]:
    """Return who was asked in the first consent round, in order."""
    asked = [k.split("/")[2] for k in course.keys if "/consent-1/" in k and k.count("/") == 2]
    return list(dict.fromkeys(asked))


def test_no_answer_of_the_round_comes_by_accident() -> None:
    """Each answer is decisive: no default, exact answers only."""
    course = begun().asks("item-1/consent-1/zoe").refuses("").refuses("yes").refuses("abstain")
    course.answer("consent").answers({"item-1/consent-1/*": "consent"}).ends()
    question: Choose = course.question("item-1/consent-1/zoe")
    assert question.decisive
    assert question.default() is None


def test_everybody_consents_names_people_and_never_the_candidate() -> None:
    """One answers for all who wait; the names stand there, and the candidate answers alone."""
    course = begun().asks("item-1/consent-1/zoe").answer("everybody")
    course.asks("item-1/consent-1/ben").refuses("everybody").answer("consent")
    item = course.ends()
    options = {o.value: o for o in course.question("item-1/consent-1/zoe").options}
    assert options["everybody"].names == ("Zoe", "Kim", "Ana")
    assert "Ben" not in options["everybody"].words.text()
    assert item.rounds == [ConsentRound(1, consent=4, entitled=4, proposed=("ben",))]
    assert in_round(course) == ["zoe", "ben"]


def test_everybody_leaves_out_who_has_left_meanwhile() -> None:
    """An answer for everybody counts only those who are still here."""
    course = begun().asks("item-1/consent-1/zoe").aside("left", who="kim")
    course.asks("item-1/consent-1/zoe").answer("everybody").defaults()
    course.asks("item-1/consent-1/ben").answer("consent")
    assert course.ends().rounds == [ConsentRound(1, consent=3, entitled=3, proposed=("ben",))]


def test_everybody_after_an_objection_covers_the_rest() -> None:
    """After an objection the rest may still be answered for together."""
    course = begun().asks("item-1/consent-1/zoe").answer("objection")
    course.asks("item-1/consent-1/zoe/reason").refuses("").answer("moves away")
    course.asks("item-1/consent-1/kim").answer("everybody")
    course.asks("item-1/consent-1/ben").answer("consent")
    course.answers({"item-1/objection-1/understood": "", "item-1/consent-2/*": "consent"})
    course.asks("item-1/objection-1/way").answer("withdraw_objection")
    item = course.ends()
    assert item.rounds[0] == ConsentRound(1, consent=3, objections=1, entitled=4, proposed=("ben",))
    assert item.rounds[1] == ConsentRound(1, consent=4, entitled=4, proposed=("ben",))
    assert item.objections[0].state is ObjectionState.WITHDRAWN


def test_standing_aside_is_an_answer_only_where_the_method_has_it() -> None:
    """Where one may stand aside it is counted apart; the candidate may not."""
    course = begun(replace(SOFA, abstain=True)).asks("item-1/consent-1/zoe").answer("abstain")
    course.asks("item-1/consent-1/ben").refuses("abstain").answer("consent")
    course.answers({"item-1/consent-1/*": "consent"})
    assert course.ends().rounds == [
        ConsentRound(1, consent=3, abstained=1, entitled=4, proposed=("ben",))
    ]


def test_after_the_others_the_candidate_is_asked_only_if_they_consent() -> None:
    """With `after-others` an objection comes back before the candidate is asked."""
    method = replace(SOFA, candidate_order=CandidateOrder.AFTER_OTHERS)
    course = begun(method).asks("item-1/consent-1/zoe").answer("objection")
    course.asks("item-1/consent-1/zoe/reason").answer("moves away")
    course.answers({"item-1/consent-*/*": "consent", "item-1/objection-1/understood": ""})
    course.asks("item-1/objection-1/way").answer("condition")
    course.asks("item-1/objection-1/how").answer("If Ben stays in town")
    item = course.ends()
    assert in_round(course) == ["zoe", "kim", "ana"]
    assert item.rounds[1] == ConsentRound(2, consent=4, entitled=4, proposed=("ben",))


@pytest.mark.parametrize("order", [CandidateOrder.TOGETHER, CandidateOrder.LIKE_OTHERS])
def test_the_candidate_answers_among_the_others(order: CandidateOrder) -> None:
    """Where the method says so, the candidate has an ordinary place in the round."""
    course = begun(replace(SOFA, candidate_order=order))
    course.answers({"item-1/consent-1/*": "consent", "item-1/accept/ben": "accept"}).ends()
    assert sorted(in_round(course)) == ["ana", "ben", "kim", "zoe"]
    assert "hear all" not in course.question("item-1/consent-1/ana").scene.line.say.text()


def test_shown_together_the_candidates_objection_is_heard_first() -> None:
    """With `together` the candidate's own objection is taken up before the others'."""
    course = begun(replace(SOFA, candidate_order=CandidateOrder.TOGETHER))
    course.answers({"item-1/consent-1/*/reason": "no time", "item-1/consent-1/*": "objection"})
    course.asks("item-1/objection-1/possible").answer("no")
    course.answers({"item-1/candidate~2": ["zoe"], "item-1/proposes~2": "facilitator",
                    "item-1/candidate/reasons~2": "ready", "item-1/consent-2/*": "consent",
                    "item-1/accept/zoe": "accept"})  # fmt: skip
    assert course.ends().selection.holder == ("zoe",)


def test_the_candidate_stays_last_when_somebody_arrives() -> None:
    """Whoever arrives during the round answers before the candidate."""
    course = begun(room_more={"absent": ("zoe",)})
    course.asks("item-1/consent-1/ana").aside("arrived", who="zoe")
    course.asks("item-1/consent-1/ana").answer("consent")
    course.answers({"item-1/consent-1/*": "consent"}).defaults()
    course.ends()
    assert in_round(course)[-1] == "ben"
    assert "zoe" in in_round(course)


def test_two_candidates_wait_for_whoever_arrives_between_them() -> None:
    """In a slate a late arrival answers before the second candidate."""
    held = {"role": "council", "seats": 2, "room_more": {"absent": ("zoe",)}}
    course = talk(Held(**held)).answers(STRAIGHT, all_used=False)
    course.answers({"item-1/slips/*": ["ben", "kim"], "item-1/candidate": ["ben", "kim"],
                    "item-1/candidate/reasons": "a pair", "item-1/slate": "whole"})  # fmt: skip
    course.asks("item-1/consent-1/ben").aside("arrived", who="zoe")
    course.asks("item-1/consent-1/ben").answer("consent")
    course.answers({"item-1/consent-1/*": "consent"}).defaults().ends()
    assert in_round(course) == ["ana", "ben", "zoe", "kim"]


def test_whoever_leaves_has_no_answer() -> None:
    """A member who leaves mid-round is not counted."""
    course = begun().asks("item-1/consent-1/kim").aside("left", who="kim")
    course.answers({"item-1/consent-1/*": "consent"}).defaults()
    assert course.ends().rounds == [ConsentRound(1, consent=3, entitled=3, proposed=("ben",))]


def test_whoever_leaves_after_objecting_keeps_the_objection() -> None:
    """An objection without its reason stands as unexplained; nobody else takes it back."""
    held = Held(replace(SOFA, keep_grid=True))
    course = talk(held).answers(STRAIGHT).answers(SLIPS).answers(BEN)
    course.asks("item-1/consent-1/kim").answer("objection")
    course.asks("item-1/consent-1/kim/reason").aside("left", who="kim")
    course.asks("item-1/objection-1/way").refuses("withdraw_objection").answer("measure")
    course.asks("item-1/objection-1/how").answer("Ask Kim next week")
    course.answers({"item-1/objection-1/understood": "", "item-1/consent-*/*": "consent"})
    course.defaults()
    item = course.ends()
    assert item.objections[0].reason == "Left the room before saying why."


def large(**answers: Any) -> Talk:
    """Begin a selection in a circle of fourteen that does its rounds by count."""
    held = Held(replace(SOFA, rounds_by_count=True), people=MANY)
    course = talk(held).answers({f"item-1/{key}": value for key, value in answers.items()})
    return course.answers(
        {
            "item-1/describes": "", "item-1/term": "1 year", "item-1/qualifications/all": "",
            "item-1/basis/consent": "yes", "item-1/slips/how": "secretary",
            "item-1/slips/*": ["p02"], "item-1/reveal": "ready",
            "item-1/reasons/all": "calm", "item-1/proposes": "facilitator",
            "item-1/candidate": ["p02"], "item-1/candidate/reasons": "calm",
        }
    )  # fmt: skip


def test_a_large_circle_consents_by_count() -> None:
    """In a large circle one answer covers all others by name; the candidate answers alone."""
    course = large(**{"change-1/who": [], "consent-1/all": "consent", "consent-1/p02": "consent"})
    item = course.ends()
    assert item.rounds == [ConsentRound(1, consent=14, entitled=14, proposed=("p02",))]
    names = course.question("item-1/consent-1/all").options[0].names
    assert len(names) == 13
    assert "P02" not in names


def test_in_a_large_circle_objectors_are_named() -> None:
    """Whoever objects in a large circle is picked and gives a reason."""
    course = large(
        **{
            "change-1/who": ["p05"], "change-1/p05/name": ["p06"], "change-1/p05/reason": "closer",
            "consent-1/all": "objection", "consent-1/who": ["p09"],
            "consent-1/p09/reason": "too busy", "consent-1/p02": "consent",
            "objection-1/understood": "", "objection-1/way": "role_support",
            "objection-1/how": "P03 helps", "consent-2/all": "consent", "consent-2/p02": "consent",
        }
    )  # fmt: skip
    item = course.ends()
    assert item.rounds[0] == ConsentRound(
        1, consent=13, objections=1, entitled=14, proposed=("p02",),
        after="The proposal was changed for it.",
    )  # fmt: skip
    assert item.selection.conditions == ("P03 helps",)

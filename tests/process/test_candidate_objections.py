"""Objections to a candidate, and leaving a role open."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from electing import BEN, CONSENT, SLIPS, STRAIGHT, Held
from talking import Talk, talk

from sociocli.domain.item import NextStep, Outcome
from sociocli.domain.method import CLASSICAL, S3, SOFA
from sociocli.domain.proposal import ConsentRound, ObjectionState, Resolution

ZOE = {"item-1/consent-1/zoe": "objection", "item-1/consent-1/zoe/reason": "Notes come late"}
UNDERSTOOD = {"item-1/objection-1/understood": ""}


def objecting(held: Held | None = None) -> Talk:
    """Begin a selection in which Zoe objects to Ben."""
    course = talk(held or Held(replace(SOFA, attributed=True))).answers(STRAIGHT, all_used=False)
    course.answers(SLIPS).answers(BEN).answers({**ZOE, **CONSENT})
    return course.answers(UNDERSTOOD, all_used=False)


def test_a_shorter_term_makes_a_new_version() -> None:
    """A shorter term is a new package, on which everybody answers again."""
    course = objecting().asks("item-1/objection-1/way").answer("shorten_term")
    course.asks("item-1/objection-1/until").answer("3 months")
    item = course.ends()
    assert item.selection.until == "2027-02-22"
    assert [one.version for one in item.rounds] == [1, 2]
    objection = item.objections[0]
    assert objection.resolved is Resolution.SHORTEN_TERM
    assert objection.how == "Until 2027-02-22 instead of 2027-11-22"
    assert objection.state is ObjectionState.INTEGRATED
    assert objection.by == "zoe"
    facts = course.question("item-1/consent-2/ben").scene.table.facts
    assert facts[0].text == "2026-11-22 to 2027-02-22"


def test_a_longer_term_is_no_answer_to_it() -> None:
    """A term that is not shorter is said to be so, and another way is asked for."""
    course = objecting().asks("item-1/objection-1/way").answer("shorten_term")
    course.asks("item-1/objection-1/until").answer("2 years").tells("item-1/objection-1/longer")
    course.asks("item-1/objection-1/way~2").answer("measure")
    course.asks("item-1/objection-1/how").answer("Kim counts late notes until March")
    item = course.ends()
    assert item.selection.conditions == ("Kim counts late notes until March",)
    assert item.objections[0].resolved is Resolution.MEASURE
    facts = course.question("item-1/consent-2/ben").scene.table.facts
    assert facts[-1].text == "Kim counts late notes until March"


def test_changing_the_role_goes_back_to_its_description() -> None:
    """A changed role needs consent of its own before the candidate is asked about again."""
    course = objecting().asks("item-1/objection-1/way").answer("change_role")
    course.asks("item-1/objection-1/describes").answer("Writes notes, does not send them")
    course.answers({"item-1/objection-1/describes/consent": "yes"})
    item = course.ends()
    assert item.selection.describes == "Writes notes, does not send them"
    assert [one.version for one in item.rounds] == [1, 2]
    assert item.objections[0].resolved is Resolution.AMEND


def test_an_unchanged_role_solves_nothing() -> None:
    """If the role stays as it was, another way is asked for."""
    course = objecting().asks("item-1/objection-1/way").answer("change_role")
    course.asks("item-1/objection-1/describes").answer("")
    course.asks("item-1/objection-1/way~2").answer("condition")
    course.asks("item-1/objection-1/how").answer("If he learns to type")
    assert course.ends().selection.conditions == ("If he learns to type",)


def test_only_the_owner_takes_an_objection_back() -> None:
    """A withdrawn objection changes nothing, and everybody is asked once more."""
    course = objecting().asks("item-1/objection-1/way").answer("withdraw_objection")
    item = course.ends()
    assert item.rounds == [
        ConsentRound(1, consent=3, objections=1, entitled=4, proposed=("ben",)),
        ConsentRound(1, consent=4, entitled=4, proposed=("ben",)),
    ]
    option = next(
        o for o in course.question("item-1/objection-1/way").options
        if o.value == "withdraw_objection"
    )  # fmt: skip
    assert option.words.text() == "Zoe takes the objection back"


def test_no_way_is_preselected() -> None:
    """What takes care of an objection is never chosen by Enter."""
    course = objecting().asks("item-1/objection-1/way").refuses("").answer("withdraw_objection")
    course.ends()
    assert course.question("item-1/objection-1/way").default() is None


def test_a_candidate_is_asked_once_what_would_make_it_possible() -> None:
    """What the candidate needs becomes part of the package; a second no is respected at once."""
    course = talk(Held()).answers(STRAIGHT, all_used=False).answers(SLIPS)
    course.answers({**BEN, "item-1/candidate~2": ["kim"], "item-1/candidate/reasons~2": "reliable"})
    course.answers({"item-1/proposes~2": "facilitator", "item-1/objection-1/understood": "",
                    "item-1/consent-1/ben": "objection", "item-1/consent-1/ben/reason": "no time",
                    "item-1/consent-2/ben": "objection", "item-1/consent-2/ben/reason": "still",
                    **CONSENT})  # fmt: skip
    course.asks("item-1/objection-1/possible").answer("yes")
    course.asks("item-1/objection-1/way").answer("role_support")
    course.asks("item-1/objection-1/how").answer("Zoe takes over the mailing list")
    course.tells("item-1/objection-2/thanks")
    item = course.ends()
    assert item.selection.holder == ("kim",)
    assert item.selection.conditions == ()
    assert [(one.version, one.proposed, one.after) for one in item.rounds] == [
        (1, (), "The proposal was changed for it."),
        (2, (), "The one proposed did not take it on. Who it was is not kept."),
        (3, ("kim",), ""),
    ]


def test_those_who_named_a_failed_candidate_name_somebody_anew() -> None:
    """With `renominate` only those who had named who is out write another name."""
    held = Held(replace(CLASSICAL, concerns=False))
    course = objecting(held)
    course.asks("item-1/objection-1/way").answer("another")
    course.asks("item-1/afresh/ana").refuses([]).answer(["kim"])
    course.asks("item-1/afresh/kim").answer(["Ben"])
    course.answers({"item-1/proposes~2": "facilitator", "item-1/candidate~2": ["kim"],
                    "item-1/candidate/reasons~2": "reliable"})  # fmt: skip
    item = course.ends()
    assert item.selection.holder == ("kim",)
    shown = course.question("item-1/candidate~2").scene.table.text
    assert shown == "Ana: Ben, now Kim\nBen: Kim\nKim: an empty slip\nZoe: Zoe"


def test_whoever_has_left_names_nobody_anew() -> None:
    """Somebody who has left meanwhile has no nomination any more."""
    course = objecting(Held(CLASSICAL)).asks("item-1/objection-1/way").answer("another")
    course.asks("item-1/afresh/ana").answer(["kim"])
    course.asks("item-1/afresh/kim").aside("left", who="kim").defaults()
    course.answers({"item-1/candidate~2": ["zoe"], "item-1/candidate/reasons~2": "ready"})
    assert "Kim: an empty slip" in _held_table(course)


def _held_table(course: Talk) -> str:
    course.ends()
    text: str = course.question("item-1/candidate~2").scene.table.text
    return text


def test_in_a_slate_it_is_asked_whom_the_objection_concerns() -> None:
    """If another name is wanted in a slate, only those it concerns are out."""
    held = Held(role="council", seats=2)
    course = talk(held).answers(STRAIGHT, all_used=False)
    course.answers({"item-1/slips/*": ["ben", "kim"], "item-1/proposes~2": "facilitator",
                    "item-1/candidate": ["ben", "kim"], "item-1/candidate/reasons*": "a pair",
                    "item-1/slate*": "whole", **ZOE, **CONSENT, **UNDERSTOOD})  # fmt: skip
    course.asks("item-1/objection-1/way").answer("another")
    course.asks("item-1/objection-1/whom").refuses([]).answer(["kim"])
    course.asks("item-1/candidate~2").answer(["ben", "Kim"])
    course.tells("item-1/not-proposable")
    course.asks("item-1/candidate~3").answer(["ben", "ana"])
    assert course.ends().selection.holder == ("ben", "ana")


def test_leaving_it_vacant_with_somebody_who_covers() -> None:
    """A role may stay vacant for now; who covers it and until when is kept."""
    course = objecting().asks("item-1/objection-1/way").answer("vacant")
    course.asks("item-1/open/who").answer(["kim"]).asks("item-1/open/when").answer("2027-01-31")
    item = course.ends()
    assert item.outcome is Outcome.VACANT
    assert item.selection.search == "Covered by Kim until 2027-01-31."
    assert item.next == NextStep("2027-01-31", "Kim", "", "Covered by Kim until 2027-01-31.")
    assert (item.rounds[0].proposed, item.rounds[0].after) == (
        (), "An objection to this was not resolved. Who it was is not kept.",
    )  # fmt: skip
    assert item.objections == []
    assert course.told[-1].startswith("secretary stays open.")


def test_without_consent_to_leave_it_open_the_objection_still_stands() -> None:
    """If the circle does not want to leave it open, or goes back, a way is asked for again."""
    held = Held(replace(SOFA, keep_grid=True))
    course = objecting(held)
    course.bulk = {"item-1/open/consent": "no", "item-1/open/consent~2": "yes"} | course.bulk
    course.bulk_used |= dict.fromkeys(course.bulk, True)
    course.asks("item-1/objection-1/way").answer("reopen")
    course.asks("item-1/open/how").answer("back")
    course.asks("item-1/objection-1/way~2").answer("vacant")
    course.asks("item-1/objection-1/way~3").answer("vacant")
    course.asks("item-1/open/who").answer([]).asks("item-1/open/when").answer("")
    item = course.ends()
    assert item.outcome is Outcome.VACANT
    assert item.next.when == ""
    assert item.objections[0].state is ObjectionState.UNRESOLVED


def test_a_second_objection_is_moot_when_the_candidate_is_out() -> None:
    """Objections to somebody who is out need no answer of their own."""
    held = Held(replace(SOFA, keep_grid=True))
    course = talk(held).answers(STRAIGHT).answers(SLIPS)
    course.answers({**BEN, **ZOE, "item-1/consent-1/kim": "objection",
                    "item-1/consent-1/kim/reason": "too far", **CONSENT, **UNDERSTOOD})  # fmt: skip
    course.asks("item-1/objection-1/way").answer("another")
    course.answers({"item-1/proposes~2": "facilitator", "item-1/candidate~2": ["ana"],
                    "item-1/candidate/reasons~2": "calm"})  # fmt: skip
    item = course.ends()
    assert [one.state for one in item.objections] == [ObjectionState.MOOT] * 2
    assert item.selection.candidates[0].because == "Notes come late; too far"


def test_things_have_no_support_and_no_term() -> None:
    """For things the ways that are about people are not offered."""
    held = Held(replace(SOFA, qualifications=False), title="Topics", things=("Money", "Trust"))
    course = talk(held).answers(STRAIGHT, all_used=False)
    course.answers(
        {
            "item-1/slips/*": ["Trust"],
            "item-1/candidate": ["Trust"],
            "item-1/candidate/reasons": "urgent",
            **ZOE,
            **CONSENT,
            **UNDERSTOOD,
        }
    )
    course.asks("item-1/objection-1/way").refuses("role_support").refuses("shorten_term")
    course.refuses("change_role").answer("condition")
    course.asks("item-1/objection-1/how").answer("Half an evening at most")
    assert course.ends().selection.conditions == ("Half an evening at most",)


def test_information_is_shared_where_the_method_has_a_round_for_it() -> None:
    """Some methods share facts before the change round; they are kept only with the grid."""
    for keep_grid in (False, True):
        held = Held(replace(S3, keep_grid=keep_grid))
        course = talk(held).answers(
            {"item-1/info/kim": {"text": "Ben is away in May"}, "item-1/info/*": "spoken"}
        )
        course.answers(STRAIGHT).answers(SLIPS).answers(BEN).answers(CONSENT)
        item = course.answers({"item-1/accept/ben": "accept"}).ends()
        assert bool(item.notes) is keep_grid


def test_reasons_by_count_are_kept_only_with_the_grid() -> None:
    """In a large circle the reasons are one text, kept only where the grid is."""
    people = tuple(f"p{n:02d}" for n in range(1, 15))
    for keep_grid in (False, True):
        held = Held(replace(SOFA, rounds_by_count=True, keep_grid=keep_grid), people=people)
        course = talk(held).answers({"item-1/reasons/all": "calm and clear"})
        course.answers({"item-1/slips/how": "person", "item-1/slips/*": ["p02"],
                        "item-1/candidate": ["p02"], "item-1/candidate/reasons": "calm",
                        "item-1/basis/consent": "yes", "item-1/consent-1/all": "consent",
                        "item-1/consent-1/*": "consent"}).defaults()  # fmt: skip
        assert bool(course.ends().notes) is keep_grid


def test_whoever_leaves_while_moving_keeps_what_was_written() -> None:
    """Somebody who leaves in the change round, or before the reason, is not asked further."""
    held = Held(replace(SOFA, keep_grid=True))
    course = talk(held).asks("item-1/change-1/kim").answer("other")
    course.asks("item-1/change-1/kim/name").aside("left", who="kim")
    course.asks("item-1/change-1/zoe").answer("other")
    course.asks("item-1/change-1/zoe/name").answer(["ben"])
    course.asks("item-1/change-1/zoe/reason").aside("left", who="zoe")
    course.asks("item-1/change-1/ana").aside("left", who="ana")
    course.answers(STRAIGHT).answers(SLIPS).answers(BEN).answers(CONSENT)
    item: Any = course.answers({"aside/left/*": ["ben"]}).defaults().ends()
    finals = {row.nominator: row.final for row in item.selection.grid}
    assert finals == {"ana": ("ben",), "ben": ("kim",), "kim": ("ben",), "zoe": ("ben",)}


def test_leaving_it_open_ends_a_slate_that_goes_one_by_one() -> None:
    """If the circle leaves it open at the first name, the second is not put to it."""
    held = Held(role="council", seats=2)
    course = talk(held).answers(STRAIGHT, all_used=False)
    course.answers({"item-1/slips/*": ["ben", "kim"], "item-1/candidate": ["ben", "kim"],
                    "item-1/candidate/reasons": "a pair", "item-1/slate": "each",
                    "item-1/consent-1/ana": "objection", "item-1/consent-1/ana/reason": "not yet",
                    **ZOE, **CONSENT, "item-1/objection-*/understood": ""})  # fmt: skip
    course.answers({"item-1/objection-1/way": "measure", "item-1/objection-1/how": "Ask in March",
                    "item-1/objection-2/way": "vacant", "item-1/open/who": "",
                    "item-1/open/when": "January"})  # fmt: skip
    held.method = replace(SOFA, keep_grid=True)
    item = course.ends()
    assert item.outcome is Outcome.VACANT
    assert [one.state for one in item.objections] == [
        ObjectionState.INTEGRATED,
        ObjectionState.UNRESOLVED,
    ]
    assert len(item.rounds) == 1

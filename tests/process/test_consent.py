"""The course of a decision by consent (process.md 3.3)."""

from __future__ import annotations

from dataclasses import replace

import pytest
from consenting import (
    CONSENT,
    PEOPLE,
    QUIET,
    STRAIGHT,
    WHOLE,
    Held,
    held,
    leaves,
    objecting,
    withdrawing,
)
from rooms import named
from talking import talk

from sociocli.domain.agenda import AgendaProposal
from sociocli.domain.item import Outcome
from sociocli.domain.method import SOFA, AbsenceRule, Owner
from sociocli.domain.proposal import (
    ConsentRound,
    Decision,
    Objection,
    ObjectionState,
    Resolution,
    Version,
)
from sociocli.process.brought import Standing
from sociocli.process.leaving import LeaveItem


def test_a_decision_that_waited_takes_its_own_place() -> None:
    """What waited for an answer and is adopted now follows the one that waited."""
    place = "decisions/operations/2026-11-08-quiet"
    waiting = {"standing": (Standing(place, Decision("Quiet hours.")),)}
    item = held(Held(decision=place, room_more=waiting), CONSENT).ends()
    assert item.decision.supersedes == place
    gone = held(Held(decision="decisions/operations/gone", room_more=waiting), CONSENT).ends()
    assert gone.decision.supersedes == ""


def test_a_straight_decision_is_adopted() -> None:
    """Without questions, changes and objections a prepared proposal is adopted as it stands."""
    decision = Held(by="kim")
    talked = held(decision, CONSENT)
    item = talked.ends()
    assert item.outcome is Outcome.ADOPTED
    assert item.method == "sofa"
    assert item.decision.text == WHOLE.text
    assert (item.decision.review, item.decision.owner) == ("2027-05-22", "kim")
    assert item.decision.criteria == ("Nobody is woken up",)
    assert item.rounds == [ConsentRound(1, consent=4, entitled=4)]
    assert item.pending is None
    assert item.need == "People cannot sleep."
    assert talked.told == ["No objection. It is decided."]


def test_eight_people_need_few_keys() -> None:
    """With eight people everything before the round is Enter, and the round one deliberate key."""
    people = tuple("abcdefgh")
    decision = Held(people=people, by="c")
    talked = talk(decision).asks("item-1/consent-1/c").answer("everybody")
    # Every other question has a default: Enter.
    item = talked.defaults().ends()
    assert item.outcome is Outcome.ADOPTED
    assert len(talked.keys) == len(
        ["frame", "present", *people[1:], *people, "amendments", "restate", "consent", "announce"]
    )


def test_everybody_names_whom_it_answers_for() -> None:
    """The answer for everybody names exactly those who are still to be asked."""
    decision = Held()
    talked = held(decision)
    talked.asks("item-1/consent-1/kim").answer("consent")
    talked.asks("item-1/consent-1/zoe").answer("everybody")
    item = talked.ends()
    names = talked.question("item-1/consent-1/zoe").options[-1].names
    assert names == ("Zoe", "Ana", "Ben")
    assert talked.question("item-1/consent-1/zoe").decisive
    assert item.rounds == [ConsentRound(1, consent=4, entitled=4)]


def test_a_proposal_is_written_down_in_the_meeting() -> None:
    """Without a prepared proposal need, text, author, dates, owner and signs are asked."""
    decision = Held(proposal=None)
    talked = held(decision, CONSENT)
    talked.asks("item-1/proposal/need").answer("People cannot sleep.")
    talked.asks("item-1/proposal/text").refuses("").answer("Quiet hours.")
    talked.asks("item-1/proposal/by").answer("kim")
    talked.asks("item-1/proposal/review").answer("6 months")
    talked.asks("item-1/proposal/owner").answer("")
    talked.asks("item-1/proposal/criteria").answer("- Sleep\n\n- Peace")
    item = talked.ends()
    assert item.versions == [
        Version("Quiet hours.", "2027-05-22", criteria=("Sleep", "Peace"), by="kim")
    ]
    assert item.by == "kim"
    facts = [(fact.label.text(), fact.text) for fact in item.table.facts]
    assert facts == [("Looked at again", "2027-05-22"), ("Signs of success", "Sleep; Peace")]


def test_the_restated_text_can_be_completed() -> None:
    """What is missing is said once, and what is added makes a new version."""
    decision = Held(proposal=QUIET)
    talked = held(decision, CONSENT)
    talked.asks("item-1/restate").answer("review")
    talked.asks("item-1/proposal/review").answer("3 months")
    talked.asks("item-1/restate~2").answer("expires")
    talked.asks("item-1/proposal/expires").answer("2027-06-30")
    talked.asks("item-1/restate~3").answer("text")
    talked.asks("item-1/proposal/text").answer(QUIET.text)
    talked.asks("item-1/restate~4").answer("go-on")
    item = talked.ends()
    first = talked.question("item-1/restate").scene.line.say.text()
    assert "a day to look at it again, somebody who looks after it, signs" in first
    assert "lacks" not in talked.question("item-1/restate~2").scene.line.say.text()
    assert [one.because for one in item.versions] == ["", *["Completed before the round"] * 2]
    assert (item.decision.review, item.decision.expires) == ("2027-02-22", "2027-06-30")
    assert item.rounds[0].version == 3


def test_an_unreadable_term_is_asked_again() -> None:
    """A term on the agenda that is no date and no time span is asked, not lost silently."""
    decision = Held(proposal=replace(WHOLE, review="soon", expires="never"))
    talked = held(decision, CONSENT)
    talked.asks("item-1/proposal/review").answer("6 months")
    talked.asks("item-1/proposal/expires").answer("")
    item = talked.ends()
    assert "soon" in talked.question("item-1/proposal/review").words.text()
    assert (item.decision.review, item.decision.expires) == ("2027-05-22", "")


def test_an_objection_is_met_and_everybody_asked_again() -> None:
    """After a new version everybody answers again, not only the objector."""
    decision = Held()
    talked = held(decision, {"item-1/consent-2/*": "consent"})
    talked.asks("item-1/consent-1/ben").answer("objection")
    talked.asks("item-1/consent-1/ben/reason").refuses("").answer("The choir")
    talked.answers({"item-1/consent-1/*": "consent"})
    talked.asks("item-1/objection-1/understood").answer("The choir could not rehearse")
    talked.asks("item-1/objection-1/confirmed").answer("yes")
    talked.asks("item-1/objection-1/harms").answer("Living well")
    talked.asks("item-1/objection-1/ideas").answer("- From 23:00\n- Not on Fridays")
    talked.asks("item-1/objection-1/option").answer("amend")
    talked.asks("item-1/version-2/text").answer("Quiet hours from 23:00 to 7:00.")
    talked.asks("item-1/objection-1/stands").answer("no")
    item = talked.ends()
    assert item.outcome is Outcome.ADOPTED
    assert item.decision.text == "Quiet hours from 23:00 to 7:00."
    assert item.versions[1].because == "The choir could not rehearse"
    assert item.rounds == [
        ConsentRound(1, consent=3, objections=1, entitled=4),
        ConsentRound(2, consent=4, entitled=4),
    ]
    assert item.objections == [
        Objection(
            "The choir",
            1,
            "The choir could not rehearse",
            "Living well",
            resolved=Resolution.AMEND,
            how="version 2",
            state=ObjectionState.INTEGRATED,
            by="ben",
        )
    ]
    assert item.ideas == ["From 23:00", "Not on Fridays"]
    again = talked.question("item-1/again").words.text()
    assert "To be asked again: Ana, Ben, Kim, Zoe" in again
    assert "all earlier answers are void" in again


def test_a_withdrawn_objection_asks_all_whether_anything_is_new() -> None:
    """On the same version the owner's answer becomes consent, and all are asked once together."""
    talked = withdrawing(objecting(held(Held()), "ben"))
    item = talked.asks("item-1/anything-new").answer("nobody").ends()
    assert item.outcome is Outcome.ADOPTED
    assert item.objections[0].state is ObjectionState.WITHDRAWN
    assert sorted(talked.question("item-1/anything-new").options[0].names) == [
        "Ana",
        "Ben",
        "Kim",
        "Zoe",
    ]
    (only,) = item.rounds
    assert (only.consent, only.objections) == (3, 1)
    assert only.after == (
        "The text stayed the same; asked once more, none of 4 had an objection any longer."
    )


def test_whoever_leaves_is_not_counted_as_asked_once_more() -> None:
    """If somebody leaves at that question it is asked again, with the right names."""
    talked = withdrawing(objecting(held(Held()), "ben"))
    talked.asks("item-1/anything-new").aside("left", who="kim", at="20:00")
    talked.answers({"item-1/anything-new*": "nobody"})
    (only,) = talked.ends().rounds
    assert only.after.endswith("none of 3 had an objection any longer.")


def test_who_comes_after_that_leaves_the_round_as_it_was_counted() -> None:
    """The objection that was taken back stays in the numbers when a latecomer answers."""
    talked = held(Held())
    talked.asks("item-1/consent-1/kim").aside("left", who="zoe", at="20:00")
    withdrawing(objecting(talked, "ben"))
    talked.asks("item-1/anything-new").aside("arrived", who="zoe", at="20:05")
    talked.answers({"item-1/anything-new*": "nobody"})
    (only,) = talked.ends().rounds
    assert (only.consent, only.objections, only.entitled) == (3, 1, 4)


def test_an_objection_that_is_settled_is_off_the_table() -> None:
    """Where the circle is asked for anything new, and after it, it no longer stands there."""
    talked = withdrawing(objecting(held(Held()), "ben"))
    talked.asks("item-1/anything-new").answer("nobody").ends()

    def labels(key: str) -> list[str]:
        return [fact.label.template for fact in talked.question(key).scene.table.facts]

    assert labels("item-1/objection-1/confirmed") != labels("item-1/restate")
    assert labels("item-1/anything-new") == labels("item-1/restate")
    assert labels("item-1/announce") == labels("item-1/restate")


def test_something_new_begins_a_new_round() -> None:
    """If anybody has heard something new, everybody is asked again."""
    talked = withdrawing(objecting(held(Held()), "ben"))
    talked.asks("item-1/anything-new").answer("somebody")
    item = talked.answers({"item-1/consent-2/*": "consent"}).ends()
    assert [one.version for one in item.rounds] == [1, 1]
    assert "Everybody is asked again: Ana" in talked.question("item-1/again").words.text()


def test_where_objections_are_their_owners_everybody_answers_again() -> None:
    """A withdrawal is followed by a full round where an objection is its owner's alone."""
    method = replace(SOFA, objection_owner=Owner.OBJECTOR)
    talked = withdrawing(objecting(held(Held(method)), "ben"))
    item = talked.answers({"item-1/consent-2/*": "consent"}).ends()
    assert item.outcome is Outcome.ADOPTED
    assert len(item.rounds) == 2


def test_an_objection_sent_by_somebody_absent_is_worked_on() -> None:
    """An absent objector's headline is explained by somebody here, and met by a new version."""
    decision = Held(room_more={"absent": ("zoe",)})
    talked = held(decision, CONSENT)
    talked.asks("item-1/restate").answer("absent")
    talked.asks("item-1/absent-objection").refuses([]).answer("zoe")
    talked.asks("item-1/absent-objection/reason").answer("My night shift")
    talked.asks("item-1/restate~2").answer("go-on")
    talked.asks("item-1/objection-1/away").answer("proxy")
    talked.asks("item-1/objection-1/away/proxy").answer("kim")
    talked.answers({"item-1/objection-1/harms": "", "item-1/objection-1/ideas": ""})
    talked.asks("item-1/objection-1/understood").answer("My night shift")
    talked.asks("item-1/objection-1/confirmed").refuses("withdraw").answer("yes")
    talked.asks("item-1/objection-1/option").refuses("withdraw_objection").answer("shorten_term")
    talked.asks("item-1/version-2/review").answer("1 month")
    talked.asks("item-1/version-2/expires").answer("2 months")
    talked.asks("item-1/objection-1/stands").answer("no")
    item = talked.ends()
    assert item.outcome is Outcome.ADOPTED_PENDING
    assert item.pending.who == ("zoe",)
    assert item.decision.expires == "2027-01-22"
    assert item.objections[0].state is ObjectionState.INTEGRATED


def test_an_unexplained_objection_makes_the_decision_wait_for_its_owner() -> None:
    """Going on over an unexplained objection waits for its owner, whatever the absence rule."""
    method = replace(SOFA, absence_rule=AbsenceRule.PRESENT)
    decision = Held(method, room_more={"absent": ("zoe",)})
    talked = held(decision, CONSENT)
    talked.asks("item-1/restate").answer("absent")
    talked.asks("item-1/absent-objection").answer("zoe")
    talked.asks("item-1/absent-objection/reason").answer("My night shift")
    talked.asks("item-1/restate~2").answer("go-on")
    talked.asks("item-1/objection-1/away").answer("go-on")
    item = talked.ends()
    assert item.outcome is Outcome.ADOPTED_PENDING
    assert (item.pending.who, item.pending.rule) == (("zoe",), "hold")
    assert item.objections[0].state is ObjectionState.UNEXPLAINED


def test_an_objector_who_leaves_is_waited_for() -> None:
    """The answer of an objector who left is not turned into consent."""
    decision = Held()
    talked = objecting(held(decision), "zoe")
    talked.asks("item-1/objection-1/understood").aside("left", who="zoe", at="20:00")
    talked.asks("item-1/objection-1/understood").answer("Harm")
    talked.asks("item-1/restate~2").answer("go-on")
    talked.answers({"item-1/consent-2/*": "consent"})
    talked.asks("item-1/objection-1/away").answer("go-on")
    item = talked.ends()
    assert item.outcome is Outcome.ADOPTED_PENDING
    assert item.pending.who == ("zoe",)


def test_two_objections_where_one_owner_leaves() -> None:
    """One withdrawn and one left unexplained: only the one who left is waited for."""
    decision = Held()
    talked = held(decision)
    for person in ("kim", "zoe"):
        talked.asks(f"item-1/consent-1/{person}").answer("objection")
        talked.asks(f"item-1/consent-1/{person}/reason").answer("Harm")
    talked.answers({"item-1/consent-1/*": "consent"})
    talked.asks("item-1/objections").aside("left", who="zoe", at="20:00")
    talked.asks("item-1/objections").answer("as-spoken")
    withdrawing(talked)
    talked.asks("item-1/objection-2/away").answer("go-on")
    talked.asks("item-1/anything-new").answer("nobody")
    item = talked.ends()
    assert item.pending.who == ("zoe",)
    assert [one.state for one in item.objections] == [
        ObjectionState.WITHDRAWN,
        ObjectionState.UNEXPLAINED,
    ]


def test_a_parked_decision_goes_on_from_its_last_version() -> None:
    """A continued item begins at the presentation and shows its open objections unattributed."""
    decision = Held(proposal=None)
    decision.before = {
        "versions": [Version("Old"), Version("Newer", "2027-01-01")],
        "objections": [Objection("The choir", 1), Objection("The dogs", 2)],
    }
    talked = held(decision)
    talked.asks("item-1/consent-1/kim").answer("objection")
    talked.asks("item-1/consent-1/kim/which").answer("objection-2")
    talked.asks("item-1/consent-1/kim/reason").answer("The dogs bark")
    talked.asks("item-1/consent-1/ben").answer("objection")
    talked.asks("item-1/consent-1/ben/which").answer("new")
    talked.asks("item-1/consent-1/ben/reason").answer("The bell")
    talked.answers({"item-1/consent-1/*": "consent", "item-1/objections": "as-spoken"})
    talked.answers({"item-1/objection-*/understood": "That", "item-1/objection-*/harms": ""})
    talked.answers({"item-1/objection-*/confirmed": "yes", "item-1/objection-*/ideas": ""})
    talked.asks("item-1/objection-2/option").answer("amend")
    talked.asks("item-1/version-3/text").answer("Newest")
    talked.asks("item-1/objection-2/stands").answer("no")
    talked.asks("item-1/objection-3/option").answer("withdraw_objection")
    talked.asks("item-1/objection-3/withdraw").answer("withdraw")
    item = talked.answers({"item-1/consent-2/*": "consent"}).ends()
    assert talked.question("item-1/present").scene.said == (
        "Still open from before: The choir",
        "Still open from before: The dogs",
    )
    assert not [key for key in talked.keys if "frame" in key]
    assert [one.state for one in item.objections] == [
        ObjectionState.MOOT,
        ObjectionState.INTEGRATED,
        ObjectionState.WITHDRAWN,
    ]
    assert item.objections[1].reason == "The dogs bark"
    assert item.decision.text == "Newest"


def test_another_proposal_is_presented_anew() -> None:
    """A proposal that takes the place of the first is presented and talked about again."""
    talked = objecting(held(Held(by="kim")), "ben")
    talked.answers({"item-1/objection-1/understood": "Harm", "item-1/objection-1/harms": ""})
    talked.answers({"item-1/objection-1/confirmed": "yes", "item-1/objection-1/ideas": ""})
    talked.asks("item-1/objection-1/option").answer("replace")
    talked.asks("item-1/version-2/text").answer("Ear plugs for all.")
    talked.asks("item-1/present~2").answer("ready")
    item = talked.answers({"item-1/consent-2/*": "consent"}).ends()
    assert len([key for key in talked.keys if "reactions" in key]) == 2 * len(PEOPLE)
    assert item.decision.text == "Ear plugs for all."
    assert item.objections[0].state is ObjectionState.INTEGRATED
    assert item.objections[0].resolved is Resolution.REPLACE


def test_nobody_left_cannot_decide() -> None:
    """A round in which nobody answered decides nothing, even without a rule of quorum."""
    decision = Held(people=("ana", "ben"), room_more={"ways": {"left": leaves}})
    talked = held(decision)
    talked.asks("item-1/consent-1/ben").aside("left", who="ben")
    talked.asks("item-1/consent-1/ana").aside("left", who="ana")
    talked.asks("item-1/quorum").refuses("anyway").answer("postpone")
    talked.answers({"item-1/quorum/consent": "yes", "item-1/quorum/until": "June"})
    left = talked.raises(LeaveItem)
    assert left.outcome is Outcome.DEFERRED
    assert left.next.when == "June"
    assert decision.item.decision is None


@pytest.mark.parametrize("state", ["withdrawn", "tested"])
def test_the_owners_answer_after_an_objection_is_gone(state: str) -> None:
    """Whoever takes an objection back consents; one that does not count is a concern."""
    method = "holacracy" if state == "tested" else "sofa"
    talked = objecting(held(Held(method, by="zoe")), "ben")
    talked.answers({"item-1/objection-1/understood": "Harm"})
    if state == "withdrawn":
        talked.asks("item-1/objection-1/confirmed").answer("withdraw")
        talked.asks("item-1/anything-new").answer("nobody")
    else:
        talked.answers({"item-1/objection-1/confirmed": "yes", "item-1/objection-1/harms": ""})
        talked.asks("item-1/objection-1/test").answer("not-qualified")
        talked.asks("item-1/objection-1/test/why").answer("It was so before")
        talked.answers({"item-1/consent-2/*": "consent"})
    item = talked.ends()
    assert item.outcome is Outcome.ADOPTED
    expected = ObjectionState.NOT_QUALIFIED if state == "tested" else ObjectionState.WITHDRAWN
    assert item.objections[0].state is expected


def test_a_tested_objection_in_a_circle_that_owns_it() -> None:
    """Where the group tests, an objection that does not count becomes a concern."""
    talked = talk(Held("s3", by="zoe", proposal=replace(WHOLE, review="6 months")))
    talked.asks("item-1/consent-1/all").answer("some")
    talked.asks("item-1/consent-1/objectors").refuses([]).answer(["ben"])
    talked.asks("item-1/consent-1/ben/reason").answer("I like it otherwise")
    talked.answers({"item-1/need/consent": "yes", "item-1/objection-1/understood": "Taste"})
    talked.answers({"item-1/objection-1/confirmed": "yes", "item-1/objection-1/harms": ""})
    talked.asks("item-1/objection-1/test").answer("not-qualified")
    talked.asks("item-1/objection-1/test/why").answer("No harm in it")
    talked.asks("item-1/anything-new").answer("nobody")
    talked.asks("item-1/concerns").answer("Watch the bell")
    item = talked.answers(STRAIGHT, all_used=False).ends()
    assert [one.text for one in item.decision.concerns] == ["I like it otherwise", "Watch the bell"]
    assert item.objections[0].test == "does not count here: No harm in it"


def test_an_advisory_member_speaks_but_does_not_answer() -> None:
    """Members without the full right are heard and not asked for consent."""
    people = (*(named(one) for one in PEOPLE), replace(named("max"), right="advisory"))
    decision = Held(people=people, proposal=AgendaProposal("Quiet."))
    talked = held(decision, CONSENT)
    talked.ends()
    assert "item-1/reactions/max" in talked.keys
    assert "item-1/consent-1/max" not in talked.keys


def test_nobody_is_absent_any_more() -> None:
    """If the last absent member comes while the text is read back, there is none to speak for."""
    decision = Held(room_more={"absent": ("zoe",)})
    talked = held(decision, CONSENT)
    talked.asks("item-1/restate").aside("arrived", who="zoe").asks("item-1/restate")
    talked.answer("absent").asks("item-1/restate~2").answer("go-on")
    assert talked.ends().outcome is Outcome.ADOPTED


def test_a_review_is_missed_only_where_the_method_wants_one() -> None:
    """A method without review dates does not say that one is lacking."""
    talked = held(Held(replace(SOFA, review_required=False), proposal=QUIET), CONSENT)
    talked.ends()
    line = talked.question("item-1/restate").scene.line.say.text()
    assert "somebody who looks after it" in line
    assert "a day to look at it again" not in line

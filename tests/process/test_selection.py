"""A selection from the role to the announcement."""

from __future__ import annotations

from dataclasses import replace

import pytest
from electing import BEN, CONSENT, SLIPS, STRAIGHT, Held
from talking import Talk, talk

from sociocli.domain.circle import CircleRole
from sociocli.domain.item import Outcome
from sociocli.domain.method import S3, SOFA, AbsenceRule, CandidateOrder
from sociocli.domain.proposal import ConsentRound, Pending
from sociocli.domain.selection import Selection
from sociocli.process.leaving import LeaveItem, SetAside
from sociocli.process.selection import elect


def straight(held: Held, **more: object) -> Talk:
    """Begin a selection in which everything but `more` goes straight."""
    course = talk(held).answers(STRAIGHT, all_used=False)
    return course.answers(SLIPS, all_used=False)


def test_straight_course_elects_with_a_term_end() -> None:
    """A selection without objections ends with a holder, the end of the term and reasons."""
    course = straight(Held()).answers(BEN).answers(CONSENT)
    item = course.ends()
    assert item.outcome is Outcome.ELECTED
    assert item.selection == Selection(
        role="secretary",
        title="secretary",
        holder=("ben",),
        start="2026-11-22",
        until="2027-11-22",
        reasons="patient with newcomers",
        accepted="2026-11-22",
    )
    assert item.rounds == [ConsentRound(1, consent=4, entitled=4, proposed=("ben",))]
    assert "Ben: secretary until 2027-11-22" in course.told[-1]
    assert "everybody who was named" in course.told[-1]
    assert item.pending is None


def test_the_candidate_answers_last_and_that_is_the_yes() -> None:
    """The candidate hears all others first; their yes then needs no second question."""
    course = straight(Held()).answers(BEN).answers(CONSENT)
    course.ends()
    asked = [key for key in course.keys if "/consent-1/" in key]
    assert asked[-1] == "item-1/consent-1/ben"
    assert not [key for key in course.keys if "/accept/" in key]
    assert "take it on" in course.question("item-1/consent-1/ben").words.text()


def test_two_objections_and_support_for_the_candidate() -> None:
    """Support is agreed for an objection, and then everybody answers on the new version."""
    course = (
        straight(Held())
        .answers(BEN)
        .answers({"item-1/consent-2/*": "consent"})
        .asks("item-1/consent-1/zoe").answer("consent")
        .asks("item-1/consent-1/kim").answer("objection")
        .asks("item-1/consent-1/kim/reason").answer("Notes came weeks late.")
        .asks("item-1/consent-1/ana").answer("consent")
        .asks("item-1/consent-1/ben").answer("consent")
        .asks("item-1/objection-1/understood").answer("")
        .asks("item-1/objection-1/way").answer("role_support")
        .asks("item-1/objection-1/how").answer("Zoe reads along for three meetings")
    )  # fmt: skip
    item = course.ends()
    assert item.rounds == [
        ConsentRound(
            1,
            consent=3,
            objections=1,
            entitled=4,
            proposed=("ben",),
            after="The proposal was changed for it.",
        ),
        ConsentRound(2, consent=4, entitled=4, proposed=("ben",)),
    ]
    assert item.selection.conditions == ("Zoe reads along for three meetings",)
    assert [o.reason for o in item.objections] == ["Notes came weeks late."]
    assert item.selection.candidates == ()


def test_another_candidate_after_the_first_declines() -> None:
    """A candidate's no is asked about once, and the minutes say it without the name."""
    course = (
        straight(Held())
        .asks("item-1/candidate").answer(["ben"])
        .asks("item-1/candidate/reasons").answer("patient")
        .answers({"item-1/consent-1/ana": "consent", "item-1/consent-1/kim": "consent",
                  "item-1/consent-1/zoe": "consent"})
        .asks("item-1/consent-1/ben").answer("objection")
        .asks("item-1/consent-1/ben/reason").answer("I already lead two teams")
        .asks("item-1/objection-1/possible").refuses("maybe").answer("no")
        .tells("item-1/objection-1/thanks")
        .asks("item-1/candidate~2", lambda q: offered(q, "kim", "zoe", "ana")).answer(["kim"])
        .asks("item-1/candidate/reasons~2").answer("reliable")
        .answers({"item-1/proposes~2": "facilitator", "item-1/consent-2/*": "consent"})
    )  # fmt: skip
    item = course.ends()
    assert item.selection.holder == ("kim",)
    assert item.objections == []
    assert "ben" not in repr(item.selection)
    unnamed = "The one proposed did not take it on. Who it was is not kept."
    assert item.rounds == [
        ConsentRound(1, consent=3, objections=1, entitled=4, after=unnamed),
        ConsentRound(2, consent=4, entitled=4, proposed=("kim",)),
    ]


@pytest.mark.parametrize(
    ("reason", "kept"),
    [("I already lead two teams", "I already lead two teams"), ("", "Declined.")],
)
def test_a_candidate_who_says_no_is_asked_what_stands_in_the_way(reason: str, kept: str) -> None:
    """What would suffer is asked of others; a candidate may say no without a reason."""
    course = (
        straight(Held(replace(SOFA, keep_grid=True)))
        .asks("item-1/candidate").answer(["ben"])
        .asks("item-1/consent-1/ben").answer("objection")
        .asks("item-1/consent-1/ben/reason").answer(reason)
        .asks("item-1/objection-1/possible").answer("no")
        .asks("item-1/candidate~2").answer(["kim"])
        .answers({"item-1/candidate/reasons*": "fits", "item-1/proposes~2": "facilitator",
                  **CONSENT})
    )  # fmt: skip
    item = course.ends()
    asked = course.question("item-1/consent-1/ben/reason")
    assert asked.words.text().startswith("Ben: what stands in the way?")
    assert asked.scene.line.say.text() == "What would you need to say yes? A no is fine."
    first, second = item.selection.candidates
    assert (first.candidate, first.result, first.because) == ("ben", "declined", kept)
    assert second.candidate == "kim"
    assert item.rounds[0].proposed == ("ben",)
    assert item.rounds[0].after == "The one proposed did not take it on."


def test_others_who_object_say_what_would_suffer() -> None:
    """Whoever objects to somebody else gives a reason."""
    course = straight(Held()).answers(BEN)
    course.asks("item-1/consent-1/zoe").answer("objection")
    course.asks("item-1/consent-1/zoe/reason").refuses("").answer("Notes come late")
    course.asks("item-1/objection-1/way").answer("withdraw_objection")
    course.answers({"item-1/objection-1/understood": "", **CONSENT}).ends()
    asked = course.question("item-1/consent-1/zoe/reason")
    assert asked.words.text() == "Zoe: what would suffer, in one phrase?"


def offered(question: object, *ids: str) -> None:
    """State which people may be picked."""
    assert tuple(one for one, _ in question.among) == ids  # type: ignore[attr-defined]


def test_grid_and_candidates_are_kept_where_the_circle_wants_it() -> None:
    """With `keep_grid` the minutes hold the grid and all who were proposed."""
    held = Held(replace(SOFA, keep_grid=True, attributed=True))
    course = (
        talk(held)
        .asks("item-1/describes").answer("")
        .asks("item-1/term").answer("2027-05-31")
        .answers({"item-1/reasons/ana": {"text": "so patient"}, **STRAIGHT}, all_used=False)
        .answers(SLIPS)
        .asks("item-1/change-1/ana").answer("other")
        .asks("item-1/change-1/ana/name").answer(["zoe"])
        .asks("item-1/change-1/ana/reason").answer("moved by Ben")
        .asks("item-1/candidate").answer(["ben"])
        .answers({"item-1/candidate/reasons*": "patient", "item-1/proposes~2": "facilitator"})
        .answers({"item-1/consent-1/*/reason": "too far away", "item-1/consent-1/zoe": "objection",
                  "item-1/objection-1/understood": "Zoe fears that he moves",
                  "item-1/objection-1/way": "another", "item-1/candidate~2": ["zoe"]})
        .answers(CONSENT)
    )  # fmt: skip
    item = course.ends()
    selection = item.selection
    row = selection.grid[0]
    assert (row.nominator, row.first, row.final) == ("ana", ("ben",), ("zoe",))
    assert (row.reason, row.change) == ("so patient", "moved by Ben")
    assert [(c.candidate, c.result, c.because) for c in selection.candidates] == [
        ("ben", "objection", "too far away"),
        ("zoe", "elected", ""),
    ]
    assert item.objections[0].understood == "Zoe fears that he moves"
    assert selection.until == "2027-05-31"


def test_an_absent_candidate_leaves_the_selection_pending() -> None:
    """Somebody absent may be chosen; their yes is awaited, with who asks and until when."""
    held = Held(room_more={"absent": ("zoe",)})
    course = (
        straight(held)
        .asks("item-1/candidate").answer(["zoe"])
        .asks("item-1/candidate/reasons").answer("lives next door")
        .answers(CONSENT)
        .asks("item-1/accept/zoe/asks").answer(["kim"])
        .asks("item-1/accept/zoe/until").answer("2026-11-29")
    )  # fmt: skip
    item = course.ends()
    assert item.outcome is Outcome.ELECTED
    assert item.pending == Pending(("zoe",), "acceptance", "2026-11-29")
    assert item.selection.accepted == ""
    assert [(a.who, a.by) for a in held.room.actions] == [(("kim",), "2026-11-29")]
    assert "as soon as Zoe has said yes" in course.told[-1]


def test_somebody_from_outside_is_chosen_by_name() -> None:
    """Somebody who is not known may be named on slips and proposed."""
    course = (
        straight(Held())
        .asks("item-1/candidate").answer(["Mary Ann"])
        .asks("item-1/candidate/reasons").answer("knows the law")
        .answers(CONSENT)
        .asks("item-1/accept/mary-ann/asks").answer([])
        .asks("item-1/accept/mary-ann/until").answer("")
    )  # fmt: skip
    item = course.ends()
    assert item.selection.holder == ("Mary Ann",)
    line = course.question("item-1/consent-1/ana").scene.line.say.text()
    assert "you hear all of us first" not in line
    assert item.pending == Pending(("Mary Ann",), "acceptance")


def test_a_guest_who_is_here_accepts_aloud() -> None:
    """A guest has no say in the round, but is asked for a clear yes."""
    held = Held(room_more={"guests": ("rolf",)})
    course = (
        straight(held)
        .asks("item-1/candidate").answer(["rolf"])
        .asks("item-1/candidate/reasons").answer("a treasurer")
        .answers(CONSENT)
        .asks("item-1/accept/rolf").refuses("").refuses("yes").answer("accept")
    )  # fmt: skip
    item = course.ends()
    assert item.selection.accepted == "2026-11-22"
    assert item.rounds[0].entitled == 4


def test_a_guest_who_declines_is_asked_once_what_would_help() -> None:
    """A no after the circle's consent is handled like a candidate's objection."""
    held = Held(room_more={"guests": ("rolf",)})
    course = (
        straight(held)
        .asks("item-1/candidate").answer(["rolf"])
        .asks("item-1/candidate/reasons").answer("a treasurer")
        .answers(CONSENT)
        .asks("item-1/accept/rolf").answer("decline")
        .asks("item-1/accept/rolf/reason").answer("")
        .asks("item-1/objection-1/possible").answer("yes")
        .asks("item-1/objection-1/understood").answer("")
        .asks("item-1/objection-1/way").answer("shorten_term")
        .asks("item-1/objection-1/until").answer("3 months")
        .asks("item-1/accept/rolf~2").answer("accept")
    )  # fmt: skip
    item = course.ends()
    assert item.selection.until == "2027-02-22"
    assert item.objections[0].reason == "Declined."
    assert [one.version for one in item.rounds] == [1, 2]


def test_a_candidate_who_leaves_before_saying_yes_is_pending() -> None:
    """A candidate who leaves before the question is asked after the meeting."""
    held = Held(room_more={"guests": ("rolf",)})
    course = (
        straight(held)
        .asks("item-1/candidate").answer(["rolf"])
        .asks("item-1/candidate/reasons").answer("a treasurer")
        .answers(CONSENT)
        .asks("item-1/accept/rolf").aside("left", who="rolf")
        .answers({"item-1/accept/rolf/asks": [], "item-1/accept/rolf/until": ""})
        .defaults()
    )  # fmt: skip
    item = course.ends()
    assert item.pending == Pending(("rolf",), "acceptance")


def test_a_link_role_waits_for_the_wider_circle() -> None:
    """The delegate is confirmed by the parent circle, and the announcement says so."""
    roles = (CircleRole("delegate", "Delegate", "kim", does="carries our voice"),)
    held = Held(circle_roles=roles, parent="general", role="delegate")
    course = straight(held).answers(BEN).answers(CONSENT)
    item = course.ends()
    assert item.selection.confirm_by == "general"
    assert item.selection.previous == "kim"
    assert item.selection.describes == "carries our voice"
    assert item.pending == Pending(("general",), "confirmation")
    assert "once the circle general has confirmed it" in course.told[-2]


@pytest.mark.parametrize(
    ("links", "leader", "said"), [(2, "", True), (2, "kim", False), (1, "", False)]
)
def test_the_open_end_of_a_double_link_is_said(links: int, leader: str, *, said: bool) -> None:
    """Where the link is double, whoever still has to be selected is not forgotten."""
    roles = (CircleRole("leader", "Leader", leader),) if leader else ()
    method = replace(SOFA, links=links)
    held = Held(method, circle_roles=roles, parent="general", role="delegate")
    course = straight(held).answers(BEN).answers(CONSENT)
    course.ends()
    lacking = "The link to the circle general is double; its leader is still to be selected."
    assert (lacking in course.told) is said


def test_whoever_consents_and_leaves_has_consented() -> None:
    """Who leaves between the round and the announcement is not awaited once more."""
    held = Held(role="delegate", room_more={"absent": ("zoe",)})
    course = straight(held).answers(CONSENT)
    course.answers({"item-1/candidate": ["zoe"], "item-1/candidate/reasons": "free on Tuesdays"})
    course.asks("item-1/accept/zoe/asks").aside("left", who="kim")
    course.answers({"item-1/accept/zoe/*": ""})
    assert course.ends().pending == Pending(("zoe",), "acceptance")


def test_an_absent_delegate_waits_for_two_answers() -> None:
    """An absent candidate for a link role waits for their own yes and the parent's."""
    held = Held(parent="general", role="delegate", room_more={"absent": ("zoe",)})
    course = straight(held).answers(
        {
            "item-1/candidate": ["zoe"],
            "item-1/candidate/reasons": "free on Tuesdays",
            **CONSENT,
            "item-1/accept/zoe/*": "",
        }
    )
    item = course.ends()
    assert item.pending == Pending(("zoe", "general"), "acceptance and confirmation")
    assert "as soon as Zoe has said yes and the circle general" in course.told[-2]


def test_leader_and_delegate_are_two_people() -> None:
    """Whoever leads cannot be proposed as delegate: it is said, and they are not in the list."""
    roles = (CircleRole("leader", "Leader", "ben"),)
    held = Held(circle_roles=roles, role="delegate")
    course = (
        straight(held)
        .tells("item-1/not-both")
        .asks("item-1/candidate", lambda q: offered(q, "kim", "zoe", "ana")).answer(["Ben"])
        .tells("item-1/not-both~2")
        .asks("item-1/candidate~2").answer(["kim"])
        .answers({"item-1/candidate/reasons": "steady", **CONSENT})
    )  # fmt: skip
    assert course.ends().selection.holder == ("kim",)
    assert "two different people" in " ".join(course.told)


def test_the_facilitator_who_is_named_may_hand_over() -> None:
    """A facilitator who has been named says so and may hand over; another one proposes."""
    course = (
        talk(Held())
        .answers(STRAIGHT, all_used=False)
        .answers({"item-1/slips/*": ["ana"]})
        .asks("item-1/hand-over").answer("hand-over")
        .asks("aside/hand-over").answer(["zoe"])
        .answers(BEN | CONSENT)
    )  # fmt: skip
    item = course.ends()
    assert item.outcome is Outcome.ELECTED


def test_a_facilitator_who_goes_on_lets_somebody_else_propose() -> None:
    """A named facilitator who goes on is offered that somebody else proposes."""
    held = Held()
    course = (
        talk(held)
        .asks("item-1/describes").answer()
        .answers({key: plain for key, plain in STRAIGHT.items() if key != "item-1/proposes"},
                 all_used=False)
        .answers({"item-1/slips/*": ["ana"]})
        .asks("item-1/hand-over").answer("keep")
        .asks("item-1/proposes", lambda q: preset(q, "somebody")).answer("somebody")
        .asks("item-1/proposes/who").answer(["ben"])
        .asks("item-1/candidate").answer(["ana"])
        .answers({"item-1/candidate/reasons": "calm", **CONSENT})
    )  # fmt: skip
    item = course.ends()
    assert item.selection.holder == ("ana",)
    assert not [line for line in item.process if "made the proposal" in line]


def preset(question: object, value: str) -> None:
    """State what Enter would answer."""
    assert question.preset == value  # type: ignore[attr-defined]


def test_a_facilitator_who_proposes_themselves_says_so() -> None:
    """If the facilitator proposes themselves nevertheless, it is recorded."""
    course = (
        talk(Held())
        .answers(STRAIGHT, all_used=False)
        .answers({"item-1/slips/*": ["ana"], "item-1/hand-over": "keep"})
        .answers({"item-1/candidate": ["ana"], "item-1/candidate/reasons": "calm", **CONSENT})
    )
    item = course.ends()
    assert any("made the proposal" in line for line in item.process)


def test_several_roles_in_one_selection() -> None:
    """One round of slips serves all roles; each role has its own result."""
    held = Held(title="Three roles", roles=("facilitator", "secretary"))
    course = talk(held).answers(
        {
            "item-1/*/describes": "",
            "item-1/*/term": "6 months",
            "item-1/*/qualifications/*": "spoken",
            "item-1/*/basis/consent": "yes",
            "item-1/slips/how": "secretary",
            "item-1/facilitator/slips/*": ["kim"],
            "item-1/secretary/slips/*": ["ben"],
            "item-1/reveal": "ready",
            "item-1/*/reasons/*": "spoken",
            "item-1/*/change-1/*": "keep",
            "item-1/*/proposes": "facilitator",
            "item-1/facilitator/candidate": ["kim"],
            "item-1/secretary/candidate": ["ben"],
            "item-1/*/candidate/reasons": "their turn",
            "item-1/facilitator/consent-1/*": "consent",
            "item-1/secretary/consent-2/*": "consent",
        }
    )
    item = course.ends()
    assert item.outcome is Outcome.ELECTED
    assert item.selection is None
    assert [(part.title, part.selection.holder) for part in item.parts] == [
        ("facilitator", ("kim",)),
        ("secretary", ("ben",)),
    ]
    assert [part.outcome for part in item.parts] == [Outcome.ELECTED] * 2
    slips = [key for key in course.keys if "/slips/" in key][1:]
    assert slips[:2] == ["item-1/facilitator/slips/ana", "item-1/secretary/slips/ana"]
    assert course.keys.count("item-1/reveal") == 1


def test_roles_that_end_differently_make_a_split_item() -> None:
    """If one role is filled and another stays vacant, the outcome is split."""
    held = Held(title="Two roles", roles=("leader", "delegate"))
    course = (
        talk(held)
        .answers(
            {
                "item-1/*/describes": "",
                "item-1/*/term": "6 months",
                "item-1/*/qualifications/*": "spoken",
                "item-1/*/basis/consent": "yes",
                "item-1/slips/how": "person",
                "item-1/*/slips/*": ["kim"],
                "item-1/reveal": "ready",
                "item-1/*/reasons/*": "spoken",
                "item-1/*/change-1/*": "keep",
                "item-1/leader/proposes": "facilitator",
                "item-1/leader/candidate": ["kim"],
                "item-1/leader/candidate/reasons": "her turn",
                "item-1/leader/consent-1/*": "consent",
                "item-1/delegate/proposes": "nobody",
                "item-1/delegate/open/how": "vacant",
                "item-1/delegate/open/consent": "yes",
                "item-1/delegate/open/who": ["ben"],
                "item-1/delegate/open/when": "2026-12-31",
            }
        )
        .defaults()
    )
    item = course.ends()
    assert item.outcome is Outcome.SPLIT
    assert item.parts[1].outcome is Outcome.VACANT
    assert item.parts[1].selection.search == "Covered by Ben until 2026-12-31."
    assert any("Kim cannot be proposed here" in told for told in course.told)


def test_seats_are_filled_by_a_slate() -> None:
    """Several seats: each slip has several names, and the slate is decided as a whole."""
    held = Held(role="council", seats=2)
    course = (
        talk(held)
        .answers(STRAIGHT, all_used=False)
        .asks("item-1/slips/ana").refuses(["ben"]).answer(["ben", "kim"])
        .answers({"item-1/slips/*": ["ben", "kim"]})
        .answers({"item-1/candidate": ["ben", "kim"], "item-1/candidate/reasons": "a good pair",
                  "item-1/slate": "whole", **CONSENT})
    )  # fmt: skip
    item = course.ends()
    assert item.selection.holder == ("ben", "kim")
    assert item.selection.seats == 2
    assert [key for key in course.keys if "consent-1" in key][2:] == [
        "item-1/consent-1/ben",
        "item-1/consent-1/kim",
    ]
    assert any("all names together" in line for line in item.process)


def test_seats_are_filled_one_by_one() -> None:
    """Seat by seat, each name has its own round, its own conditions, and its own end."""
    held = Held(role="council", seats=2)
    course = (
        talk(held)
        .answers(STRAIGHT, all_used=False)
        .answers({"item-1/slips/*": ["ben", "kim"]})
        .answers({"item-1/candidate": ["ben", "kim"], "item-1/candidate/reasons": "a good pair",
                  "item-1/slate": "each"})
        .answers({"item-1/consent-2/zoe": "objection", "item-1/consent-2/zoe/reason": "too much",
                  "item-1/consent-3/ben": "objection", "item-1/consent-3/ben/reason": "no time",
                  "item-1/objection-1/way": "shorten_term", "item-1/objection-1/until": "6 months",
                  "item-1/objection-2/way": "measure", "item-1/objection-2/how": "Ask in March",
                  "item-1/objection-*/understood": "", **CONSENT})
    )  # fmt: skip
    item = course.ends()
    assert item.selection.holder == ("ben", "kim")
    assert item.selection.until == "2027-11-22"
    assert item.selection.conditions == ("Kim: Ask in March", "Kim: until 2027-05-22")
    assert [one.version for one in item.rounds] == [1, 2, 3, 4]


def test_a_seat_that_nobody_takes_stays_open() -> None:
    """If one of two seats is filled and the circle searches on, both are said."""
    held = Held(role="council", seats=2)
    course = (
        talk(held)
        .answers({**STRAIGHT, "item-1/proposes~2": "nobody"}, all_used=False)
        .answers({"item-1/slips/*": ["ben", "kim"]})
        .answers({"item-1/candidate": ["ben"], "item-1/candidate/reasons": "ready",
                  **CONSENT, "item-1/open/how": "search",
                  "item-1/open/who": ["zoe"], "item-1/open/when": "2027-01-10"})
    )  # fmt: skip
    item = course.ends()
    assert item.outcome is Outcome.ELECTED
    assert item.selection.holder == ("ben",)
    assert item.next.to == "Zoe"
    assert any("1 of 2 places for council stay open." in line for line in item.process)


def test_things_are_chosen_like_people_but_need_no_yes() -> None:
    """Topics are named, reasoned and consented to; nobody accepts and no term is asked."""
    held = Held(title="Topics for the retreat", things=("Money", "Trust", "Garden"), seats=2)
    course = (
        talk(held)
        .asks("item-1/qualifications/ben").answer({"text": "touches us all"})
        .answers(STRAIGHT, all_used=False)
        .answers({"item-1/slips/*": ["Trust", "Money"]})
        .asks("item-1/candidate").refuses(["Roof"]).answer(["Trust", "Garden"])
        .answers({"item-1/candidate/reasons": "urgent", "item-1/slate": "whole", **CONSENT})
    )  # fmt: skip
    item = course.ends()
    assert item.selection.holder == ("Trust", "Garden")
    assert item.selection.things
    assert item.selection.until == item.selection.accepted == item.selection.start == ""
    assert item.selection.qualifications == ("touches us all",)
    assert course.told[-1] == "We take Trust, Garden. Thank you all!"
    assert not [key for key in course.keys if "/accept/" in key or key.endswith("/term")]
    slip = course.question("item-1/slips/ana")
    assert "what you would take" in slip.scene.line.say.text()
    assert (
        "By what do we choose" in course.question("item-1/qualifications/ben").scene.line.say.text()
    )


def test_two_people_share_a_role_with_a_warning() -> None:
    """Co-holders are possible; where the method advises against it, that is said and kept."""
    course = straight(Held()).answers(
        {"item-1/candidate": ["ben", "kim"], "item-1/candidate/reasons": "together", **CONSENT}
    )
    item = course.ends()
    assert item.selection.holder == ("ben", "kim")
    assert any("agree who answers for what" in told for told in course.told)
    assert any("is shared, against" in line for line in item.process)


def test_sharing_is_no_matter_where_the_method_has_it() -> None:
    """A method with shared roles gives no warning."""
    course = straight(Held(replace(SOFA, role_sharing=True))).answers(
        {"item-1/candidate": ["ben", "kim"], "item-1/candidate/reasons": "together", **CONSENT}
    )
    item = course.ends()
    assert not [line for line in item.process if "shared" in line]


def test_candidates_who_show_together_are_asked_for_a_yes_of_their_own() -> None:
    """Where the candidate answers like all others, consent is not yet a yes."""
    course = (
        straight(Held(replace(S3, info_round=False)))
        .answers(BEN)
        .answers(CONSENT)
        .asks("item-1/accept/ben")
        .answer("accept")
    )
    item = course.ends()
    assert item.selection.accepted == "2026-11-22"


def test_whoever_arrives_before_the_announcement_is_asked() -> None:
    """Somebody who comes after the round but before the announcement answers as well."""
    held = Held(
        replace(SOFA, candidate_order=CandidateOrder.LIKE_OTHERS),
        room_more={"absent": ("zoe",)},
    )
    course = (
        straight(held)
        .answers(BEN)
        .answers({"item-1/consent-1/ana": "consent", "item-1/consent-1/ben": "consent",
                  "item-1/consent-1/kim": "consent"})
        .asks("item-1/accept/ben").aside("arrived", who="zoe")
        .asks("item-1/accept/ben").answer("accept")
        .asks("item-1/consent-1/zoe").answer("consent")
        .defaults()
    )  # fmt: skip
    item = course.ends()
    assert item.rounds == [ConsentRound(1, consent=4, entitled=4, proposed=("ben",))]


def test_a_selection_that_was_set_aside_goes_on_where_it_stood() -> None:
    """After being set aside, slips and rounds that are done are not asked again."""
    held = Held()

    def twice() -> object:
        steps = held()
        with pytest.raises(SetAside):
            yield from raising_at(steps, "item-1/proposes")
        assert held.item.selection.holder == ()
        yield from elect(held.room, held.item)
        return held.item

    course = (
        talk(twice)
        .answers(STRAIGHT, all_used=False)
        .answers({"item-1/proposes~2": "facilitator"})
        .answers(SLIPS)
        .answers(BEN)
        .answers(CONSENT)
    )
    item = course.ends()
    assert item.selection.holder == ("ben",)
    assert len([key for key in course.keys if "/slips/" in key]) == 5


def raising_at(steps: object, key: str) -> object:
    """Go through a process and throw `SetAside` into it at a question."""
    reply = None
    while True:
        question = steps.send(reply)  # type: ignore[attr-defined]
        if question.key == key:
            steps.throw(SetAside())  # type: ignore[attr-defined]
        reply = yield question


def test_a_selection_left_in_the_middle_names_nobody() -> None:
    """What is noted when a selection is cut holds no slips and no objections to people."""
    held = Held(replace(SOFA, absence_rule=AbsenceRule.HOLD))

    def cut() -> object:
        yield from raising_at(held(), "item-1/objection-1/way")

    course = (
        straight(held)
        .answers(BEN)
        .answers({"item-1/consent-1/kim": "objection", "item-1/consent-1/kim/reason": "Ben is late",
                  "item-1/objection-1/understood": "", **CONSENT})
    )  # fmt: skip
    course.process = cut
    course.raises(SetAside)
    assert held.item.objections == []
    assert held.item.selection.role == "secretary"
    assert "ben" not in repr(held.item.selection).lower()


def test_nobody_left_in_the_room_decides_nothing() -> None:
    """If everybody entitled has left, the item is deferred instead of decided."""
    held = Held(people=("ana", "ben"), room_more={"guests": ("rolf",)})
    course = (
        talk(held)
        .answers(STRAIGHT, all_used=False)
        .answers({"item-1/slips/*": ["rolf"]})
        .asks("item-1/candidate").answer(["rolf"])
        .asks("item-1/candidate/reasons").answer("a treasurer")
        .asks("item-1/consent-1/ben").aside("left", who="ben")
        .asks("item-1/consent-1/ana").aside("left", who="ana")
        .answers({"aside/left/*": ["rolf"]})
        .defaults()
    )  # fmt: skip
    assert course.raises(LeaveItem).outcome is Outcome.DEFERRED


def test_roles_that_are_filled_are_not_filled_again() -> None:
    """Of several roles only those still open are taken up after the item was set aside."""
    held = Held(title="Two roles", roles=("facilitator", "secretary"))

    def twice() -> object:
        with pytest.raises(SetAside):
            yield from raising_at(held(), "item-1/secretary/candidate")
        assert [part.outcome for part in held.item.parts] == [Outcome.ELECTED, Outcome.NOT_REACHED]
        yield from elect(held.room, held.item)
        return held.item

    course = (
        talk(twice)
        .answers(
            {
                "item-1/*/slips/*": ["kim"],
                "item-1/*/basis/consent": "yes",
                "item-1/facilitator/candidate": ["kim"],
                "item-1/secretary/candidate~2": ["ben"],
                "item-1/*/candidate/reasons": "steady",
                "item-1/*/consent-*/*": "consent",
            }
        )
        .defaults()
    )
    item = course.ends()
    assert [part.selection.holder for part in item.parts] == [("kim",), ("ben",)]


def test_a_selection_left_at_its_first_question_has_no_parts() -> None:
    """An item that is left before any role is known has neither selection nor parts."""
    held = Held(title="Secretary", minutes=10)
    course = talk(lambda: raising_at(held(), "item-1/what"))
    course.raises(SetAside)
    assert held.item.selection is None
    assert held.item.parts == []
    assert held.item.outcome is None

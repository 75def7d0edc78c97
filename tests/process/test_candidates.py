"""Who proposes whom, and for which reasons."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from electing import BEN, CONSENT, SLIPS, STRAIGHT, Held
from talking import Talk, talk

from sociocli.domain.circle import CircleRole
from sociocli.domain.item import Outcome
from sociocli.domain.method import HOLACRACY, SOFA, FailedCandidate

ROUNDS = {key: plain for key, plain in STRAIGHT.items() if key != "item-1/proposes"}


def begun(held: Held, slips: dict[str, Any] = SLIPS) -> Talk:
    """Begin a selection with everything before the proposal answered."""
    return talk(held).answers(ROUNDS, all_used=False).answers(slips)


def by_count(slips: dict[str, str], previous: str = "", **settings: Any) -> tuple[Held, Talk]:
    """Begin a selection by count; slips as a name for each person."""
    roles = (CircleRole("secretary", "Secretary", previous),)
    held = Held(replace(HOLACRACY, **settings), circle_roles=roles)
    course = begun(held, {f"item-1/slips/{who}": [name] for who, name in slips.items()})
    return held, course.answers({"item-1/accept/*": "accept"}, all_used=False)


def test_reasons_are_stated_and_begin_from_what_was_noted() -> None:
    """A proposal has reasons; those noted in the rounds stand there to begin from."""
    course = (
        talk(Held())
        .answers({"item-1/reasons/ana": {"text": "patient"}, **STRAIGHT})
        .answers(SLIPS)
        .asks("item-1/candidate").refuses([]).answer(["ben"])
        .asks("item-1/candidate/reasons").refuses("").answer("patient, and free on Tuesdays")
        .answers(CONSENT)
    )  # fmt: skip
    course.ends()
    assert course.question("item-1/candidate/reasons").preset == "patient"
    assert course.question("item-1/candidate").default() is None


def test_those_named_come_first_in_the_list() -> None:
    """The list begins with those named, in the order of the grid, then comes everybody else."""
    course = begun(Held()).answers(BEN).answers(CONSENT)
    course.answers({"item-1/proposes": "facilitator"}).ends()
    among = [one for one, _ in course.question("item-1/candidate").among]
    assert among == ["ben", "kim", "zoe", "ana"]


def test_another_change_round_before_the_proposal() -> None:
    """When news came late, once more round is one letter away."""
    course = (
        begun(Held())
        .asks("item-1/proposes").answer("change-round")
        .asks("item-1/change-2/zoe").answer("other")
        .asks("item-1/change-2/zoe/name").answer(["ben"])
        .asks("item-1/change-2/zoe/reason").answer("")
        .answers({"item-1/proposes~2": "nominees"}).answers(BEN).answers(CONSENT)
    )  # fmt: skip
    course.ends()
    shown = course.question("item-1/candidate").scene.table.text
    assert "Zoe: Zoe, now Ben" in shown


def test_somebody_else_proposes() -> None:
    """Another person may make the proposal; those who were named come last in the list."""
    held = Held(replace(SOFA, keep_grid=True))
    course = (
        begun(held)
        .asks("item-1/proposes").answer("somebody")
        .asks("item-1/proposes/who").answer(["zoe"])
        .answers(BEN).answers(CONSENT)
    )  # fmt: skip
    course.ends()
    assert held.item.selection.candidates[0].by == "zoe"
    among = [one for one, _ in course.question("item-1/proposes/who").among]
    assert among == ["ben", "kim", "zoe"]


def test_nobody_picked_means_the_facilitator_proposes() -> None:
    """If nobody is picked to propose, the facilitator does."""
    held = Held(replace(SOFA, keep_grid=True))
    course = begun(held).asks("item-1/proposes").answer("somebody")
    course.asks("item-1/proposes/who").answer([]).answers(BEN).answers(CONSENT).ends()
    assert held.item.selection.candidates[0].by == "ana"


def test_alone_in_the_room_one_may_still_propose() -> None:
    """With nobody else here the facilitator can be picked."""
    held = Held(people=("ana",))
    course = (
        begun(held, {"item-1/slips/ana": ["ana"], "item-1/hand-over": "keep"})
        .asks("item-1/proposes").answer("somebody")
        .asks("item-1/proposes/who").answer(["ana"])
        .answers({"item-1/candidate": ["ana"], "item-1/candidate/reasons": "there is nobody else"})
        .answers(CONSENT)
    )  # fmt: skip
    assert course.ends().selection.holder == ("ana",)


def test_everybody_out_leaves_the_role_open() -> None:
    """When nobody can be proposed any more, the circle is asked how to leave it open."""
    held = Held(replace(SOFA, nominate_outsiders=False), people=("ana", "ben"))
    course = (
        begun(held, {"item-1/slips/*": ["ben"]})
        .answers({"item-1/proposes*": "facilitator", "item-1/proposes~2": "facilitator",
                  "item-1/candidate": ["ben"], "item-1/candidate~2": ["ana"],
                  "item-1/candidate/reasons": "ready", "item-1/candidate/reasons~2": "ready"},
                 all_used=False)
        .answers({"item-1/consent-1/ben": "objection", "item-1/consent-2/ana": "objection",
                  "item-1/consent-*/*/reason": "no time", "item-1/objection-*/possible": "no",
                  **CONSENT})
        .asks("item-1/open/how").answer("rework")
        .asks("item-1/open/who").answer(["ben"])
        .asks("item-1/open/when").answer("January")
    )  # fmt: skip
    item = course.ends()
    assert item.outcome is Outcome.REOPENED
    assert (item.next.to, item.next.when) == ("Ben", "January")


def test_the_most_named_is_proposed_where_the_method_counts() -> None:
    """A counting method proposes who was named most often, without asking who proposes."""
    held, course = by_count({"ana": "ben", "ben": "kim", "kim": "ben", "zoe": "zoe"})
    item = course.answers(CONSENT).ends()
    assert item.selection.holder == ("ben",)
    assert item.selection.reasons == "Named most often."
    assert "item-1/proposes" not in course.keys
    assert held.item.selection.accepted


def test_a_tie_goes_to_the_only_one_who_wrote_themselves() -> None:
    """Of those named equally often the only self-nominee is proposed."""
    _, course = by_count({"ana": "ben", "ben": "kim", "kim": "kim", "zoe": "ben"}, "ben")
    assert course.answers(CONSENT).ends().selection.holder == ("kim",)


def test_a_tie_goes_to_the_holder_next() -> None:
    """If no self-nominee settles a tie, whoever holds the role now is proposed."""
    _, course = by_count({"ana": "ben", "ben": "zoe", "kim": "zoe", "zoe": "ben"}, "zoe")
    assert course.answers(CONSENT).ends().selection.holder == ("zoe",)


def test_a_tie_is_drawn_at_last() -> None:
    """A tie that nothing settles is settled by lot."""
    _, course = by_count({"ana": "ben", "ben": "zoe", "kim": "zoe", "zoe": "ben"})
    course.asks("item-1/draw").answer(["zoe", "ben"])
    item = course.answers(CONSENT).ends()
    assert item.selection.holder == ("zoe",)
    assert item.selection.reasons == "Named most often, and drawn by lot."


def test_the_next_by_count_follows_when_one_fails() -> None:
    """A counting method drops the slips for who failed and takes the next by count."""
    _, course = by_count({"ana": "ben", "ben": "kim", "kim": "ben", "zoe": "ben"})
    course.answers(
        {
            "item-1/consent-1/zoe": "objection",
            "item-1/consent-1/zoe/reason": "moves away",
            "item-1/objection-1/understood": "",
            "item-1/objection-1/way": "another",
        }
    )
    assert course.answers(CONSENT).ends().selection.holder == ("kim",)


def test_a_counting_circle_may_go_on_by_proposal() -> None:
    """With `next-proposal` somebody proposes the next name even if the first was counted."""
    slips = {"ana": "ben", "ben": "kim", "kim": "ben", "zoe": "ben"}
    _, course = by_count(slips, failed_candidate=FailedCandidate.NEXT_PROPOSAL)
    course.answers(
        {
            "item-1/consent-1/zoe": "objection",
            "item-1/consent-1/zoe/reason": "moves away",
            "item-1/objection-1/understood": "",
            "item-1/objection-1/way": "another",
            "item-1/proposes": "facilitator",
            "item-1/candidate": ["zoe"],
            "item-1/candidate/reasons": "ready",
        }
    )
    assert course.answers(CONSENT).ends().selection.holder == ("zoe",)


def test_a_count_that_says_look_outside_leaves_the_role_open() -> None:
    """If looking outside was written most often, no one is proposed."""
    slips = dict.fromkeys(("ana", "ben", "kim", "zoe"), "open-search")
    _, course = by_count(slips, nominate_outsiders=True)
    course.answers(
        {
            "item-1/open/how": "delegate",
            "item-1/open/who": ["zoe"],
            "item-1/open/when": "2026-12-20",
        }
    )
    item = course.ends()
    assert item.outcome is Outcome.DELEGATED
    assert item.next.output == "Names for Secretary"


def test_several_seats_by_count() -> None:
    """With several seats the most named are proposed together, as many as there are."""
    roles = (CircleRole("council", "Council"),)
    held = Held(HOLACRACY, circle_roles=roles, role="council", seats=2)
    course = begun(held, {"item-1/slips/ana": ["ben", "kim"], "item-1/slips/*": ["kim", "zoe"]})
    course.answers({"item-1/slate": "whole", "item-1/accept/*": "accept", **CONSENT})
    assert course.ends().selection.holder == ("kim", "zoe")


def test_the_leader_is_found_in_another_item_of_the_meeting() -> None:
    """Whoever was chosen leader a moment ago cannot be chosen delegate."""
    held = Held(role="delegate", circle_roles=(CircleRole("leader", "Leader", "kim"),))

    def with_leader() -> Any:
        steps = held()
        first = next(steps)
        earlier = held.room.put_on(held.item.brought)
        from sociocli.process.vacancy import Vacancy

        earlier.vacancies.append(
            Vacancy("item-2", "leader", "Leader", "2026-11-22", holder=["ben"])
        )
        reply = yield first
        while True:
            try:
                reply = yield steps.send(reply)
            except StopIteration as done:
                return done.value

    course = talk(with_leader).answers(STRAIGHT).answers(SLIPS)
    course.tells("item-1/not-both", lambda q: None)
    course.answers({"item-1/candidate": ["kim"], "item-1/candidate/reasons": "steady", **CONSENT})
    item = course.ends()
    assert item.selection.holder == ("kim",)
    assert any("Ben cannot be proposed" in told for told in course.told)

"""What follows from a meeting: decisions, terms, actions and the backlog afterwards."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest

from sociocli.domain.item import Item, Kind, NextStep, Outcome
from sociocli.domain.minutes import Action, Minutes, ReviewedAction, Topic
from sociocli.domain.proposal import Concern, Decision, Objection, Pending
from sociocli.domain.selection import Selection
from sociocli.domain.standing import (
    ActionState,
    BacklogTopic,
    DecisionStatus,
    HandedOver,
    OutsideMeeting,
    Revisit,
    StandingAction,
    StandingDecision,
    Term,
    TermState,
    Waiting,
)
from sociocli.domain.text import slug, unique
from sociocli.process.following import Present, Stands, what_follows

ID = "2026-11-22-operations"
OLD = "decisions/operations/2026-01-10-quiet-hours"
OLD_DECISION = StandingDecision(
    "Quiet hours", adopted="2026-01-10", review="2026-11-01", owner="ana",
    minutes="2026-01-10-operations#2", text="Quiet from 22:00.",
)  # fmt: skip


def held(*items: Item, **more: object) -> Minutes:
    """Return minutes of one evening with some items."""
    return Minutes(id=ID, circle="operations", date="2026-11-22", items=items, **more)  # type: ignore[arg-type]


def naming() -> Callable[[str, str], str]:
    """Give identities as a record would, none twice."""
    taken: list[str] = []

    def named(part: str, words: str) -> str:
        name = unique(f"{part}/2026-11-22-{slug(words, part)}", taken)
        taken.append(name)
        return name

    return named


def after(minutes: Minutes, present: Present | None = None) -> dict[str, Stands | None]:
    """Return what follows, by identity."""
    found = what_follows(minutes, present or Present(), naming())
    return {one.id: one.value for one in found}


def test_an_adopted_proposal_stands_with_all_that_was_consented_to() -> None:
    """The file of a decision holds its text, term, owner, criteria, concerns and its meeting."""
    decision = Decision(
        "Quiet from 22:00.", "2027-05-22", "2028-01-01", "ana", ("Fewer complaints",),
        concerns=(Concern("The choir"),),
    )  # fmt: skip
    found = after(held(Item("Quiet hours", outcome=Outcome.ADOPTED, number=3, decision=decision)))

    assert found == {
        "decisions/operations/2026-11-22-quiet-hours": StandingDecision(
            "Quiet hours", DecisionStatus.IN_FORCE, "2026-11-22", "2027-05-22", "2028-01-01",
            owner="ana", criteria=("Fewer complaints",), concerns=(Concern("The choir"),),
            minutes=f"{ID}#3", text="Quiet from 22:00.",
        )
    }  # fmt: skip


@pytest.mark.parametrize("in_force", [False, True])
def test_a_decision_that_waits_for_the_absent_holds_only_where_the_circle_has_it_so(
    *, in_force: bool
) -> None:
    """Until the absent have answered it is pending, unless the rule has it in force."""
    pending = Pending(("kim",), "hold", "2026-12-01", in_force)
    item = Item(
        "Quiet hours", outcome=Outcome.ADOPTED_PENDING, decision=Decision("Quiet."), pending=pending
    )
    (made,) = after(held(item)).values()

    assert isinstance(made, StandingDecision)
    assert made.status is (DecisionStatus.IN_FORCE if in_force else DecisionStatus.PENDING)
    assert made.pending == pending


@pytest.mark.parametrize(
    "outcome",
    [Outcome.WITHDRAWN, Outcome.DROPPED, Outcome.REJECTED, Outcome.REPORTED, Outcome.EXPLORED],
)
def test_what_was_not_adopted_leaves_no_decision(outcome: Outcome) -> None:
    """A proposal that was not adopted stands nowhere but in the minutes."""
    assert after(held(Item("Quiet hours", outcome=outcome))) == {}


def reviewed(outcome: Outcome, text: str = "", **more: object) -> dict[str, Stands | None]:
    """Return what a review of the old decision leaves."""
    decision = Decision(text, "2027-11-22", owner="ben") if text else None
    item = Item(
        "Quiet hours, again",
        Kind.REVIEW,
        outcome,
        number=1,
        decision=decision,
        revisits=OLD,
        **more,
    )  # type: ignore[arg-type]
    return after(held(item), Present(decisions={OLD: OLD_DECISION}))


def test_a_decision_that_is_kept_gets_a_new_review_and_nothing_else() -> None:
    """Keeping a decision changes its file: the review date, and the meeting that looked at it."""
    found = reviewed(Outcome.KEPT, "Quiet from 22:00.")
    new = found[OLD]

    assert list(found) == [OLD]
    assert isinstance(new, StandingDecision)
    assert (new.text, new.review, new.adopted) == ("Quiet from 22:00.", "2027-11-22", "2026-01-10")
    assert new.revisits == (Revisit("2026-11-22", Outcome.KEPT, f"{ID}#1"),)
    assert new.of_text == "2026-01-10-operations#2"


def test_an_adjusted_decision_stays_the_same_file_with_another_text() -> None:
    """So its history in git shows how it grew; the file names the meeting of the new text."""
    new = reviewed(Outcome.ADJUSTED, "Quiet from 21:00.")[OLD]

    assert isinstance(new, StandingDecision)
    assert (new.text, new.owner, new.status) == ("Quiet from 21:00.", "ben", "in_force")
    assert (new.minutes, new.of_text) == ("2026-01-10-operations#2", f"{ID}#1")


def test_a_replaced_decision_and_the_new_one_name_each_other() -> None:
    """The old text stays readable, and both sides know of it."""
    found = reviewed(Outcome.REPLACED, "No parties.")
    old, new = found[OLD], found["decisions/operations/2026-11-22-quiet-hours"]

    assert isinstance(old, StandingDecision)
    assert isinstance(new, StandingDecision)
    assert (old.status, old.text, old.ended) == ("replaced", "Quiet from 22:00.", "2026-11-22")
    assert old.superseded_by == "decisions/operations/2026-11-22-quiet-hours"
    assert (new.status, new.supersedes, new.text) == ("in_force", OLD, "No parties.")
    assert new.title == "Quiet hours"


def test_an_ended_decision_is_marked_and_keeps_its_text() -> None:
    """What was ended does not hold from that day on."""
    old = reviewed(Outcome.ENDED)[OLD]

    assert isinstance(old, StandingDecision)
    assert (old.status, old.ended, old.text) == ("ended", "2026-11-22", "Quiet from 22:00.")
    assert old.holds_on("2026-11-21")
    assert not old.holds_on("2026-11-22")


def test_a_replacement_that_waits_for_the_absent_does_not_hold_yet() -> None:
    """Until they have answered, the old text holds and the new one waits beside it."""
    pending = Pending(("kim",), "hold")
    (new,) = reviewed(Outcome.REPLACED, "Quiet from 21:00.", pending=pending).values()

    assert isinstance(new, StandingDecision)
    assert (new.status, new.supersedes, new.pending) == ("pending", OLD, pending)


@pytest.mark.parametrize(
    ("outcome", "text"), [(Outcome.ADJUSTED, "Quiet from 21:00."), (Outcome.KEPT, "")]
)
def test_a_review_that_waits_for_the_absent_changes_nothing_yet(
    outcome: Outcome, text: str
) -> None:
    """It stays one file: what holds stands as it did, and what is to come waits beside it."""
    pending = Pending(("kim",), "hold")
    found = reviewed(outcome, text or "Quiet from 22:00.", pending=pending)
    new = found[OLD]

    assert list(found) == [OLD]
    assert isinstance(new, StandingDecision)
    assert (new.text, new.review, new.owner) == ("Quiet from 22:00.", "2026-11-01", "ana")
    assert (new.status, new.pending, new.waits_at_review) == ("in_force", pending, True)
    assert new.waiting == Waiting(text, "2027-11-22", owner="ben")
    assert (new.of_text, new.of_pending) == ("2026-01-10-operations#2", f"{ID}#1")


def test_what_waited_comes_to_nothing_when_a_meeting_looks_at_it_again() -> None:
    """What the first of two reviews would have changed never held, and gave no text."""
    waits = replace(
        OLD_DECISION,
        pending=Pending(("kim",), "hold"),
        revisits=(Revisit("2026-10-22", Outcome.ADJUSTED, "earlier#1"),),
        waiting=Waiting("Quiet from 20:00."),
    )
    item = Item(
        "Quiet hours", Kind.REVIEW, Outcome.KEPT, 1, decision=Decision("Quiet from 22:00."),
        revisits=OLD,
    )  # fmt: skip
    new = after(held(item), Present(decisions={OLD: waits}))[OLD]

    assert isinstance(new, StandingDecision)
    assert [one.outcome for one in new.revisits] == [Outcome.DEFERRED, Outcome.KEPT]
    assert (new.waiting, new.pending, new.of_text) == (None, None, "2026-01-10-operations#2")


def test_a_decision_that_waited_and_is_taken_up_again_stays_one_file() -> None:
    """What the circle decides after all comes into force, and what it replaces is marked."""
    waiting = StandingDecision(
        "Quiet hours", DecisionStatus.PENDING, "2026-09-01", supersedes=OLD, minutes="earlier#1",
        pending=Pending(("kim",), "hold"), text="Quiet from 21:00.",
    )  # fmt: skip
    name = "decisions/operations/2026-09-01-quiet-hours"
    decision = Decision("Quiet from 21:30.", "2027-11-22", supersedes=name)
    item = Item("Quiet hours", outcome=Outcome.ADOPTED, number=1, decision=decision)
    found = after(held(item), Present(decisions={OLD: OLD_DECISION, name: waiting}))
    new, old = found[name], found[OLD]

    assert list(found) == [name, OLD]
    assert isinstance(new, StandingDecision)
    assert isinstance(old, StandingDecision)
    assert (new.status, new.text, new.pending) == ("in_force", "Quiet from 21:30.", None)
    assert (new.minutes, new.of_text) == ("earlier#1", f"{ID}#1")
    assert (old.status, old.superseded_by) == ("replaced", name)


def test_what_looked_at_several_things_leaves_no_topic() -> None:
    """Reviews and actions that were not reached come again by themselves."""
    for kind in (Kind.REVIEW, Kind.REPORT):
        assert after(held(Item("Several", kind, Outcome.NOT_REACHED, about=(OLD, DO)))) == {}


def test_an_end_that_waits_for_the_absent_is_no_end_yet() -> None:
    """The decision holds on, and says whom it waits for."""
    pending = Pending(("kim",), "hold")
    old = reviewed(Outcome.ENDED, pending=pending)[OLD]

    assert isinstance(old, StandingDecision)
    assert (old.status, old.pending) == ("in_force", pending)


def test_a_selection_that_holds_meanwhile_says_whom_it_waits_for() -> None:
    """The term has begun, and a late objection still finds it."""
    pending = Pending(("kim",), "hold", in_force=True)
    chosen = Selection("cook", "Cook", ("ana",))
    item = Item("Cook", Kind.ELECT, Outcome.ELECTED, 1, selection=chosen, pending=pending)
    (term,) = after(held(item)).values()

    assert isinstance(term, Term)
    assert (term.state, term.pending) == (TermState.HOLDS, pending)


def test_a_review_by_its_place_in_old_minutes_finds_the_decision() -> None:
    """A review that was prepared with the minutes' item means the decision made there."""
    item = Item(
        "Quiet hours", Kind.REVIEW, Outcome.KEPT, decision=Decision("Quiet from 22:00."),
        revisits="2026-01-10-operations#2",
    )  # fmt: skip
    found = after(held(item), Present(decisions={OLD: OLD_DECISION}))

    assert list(found) == [OLD]


def test_reviews_in_one_round_each_change_their_own_decision() -> None:
    """Every part of a bundle keeps its decision for another term."""
    other = OLD.replace("quiet-hours", "parking")
    parts = tuple(
        Item("Any", Kind.REVIEW, Outcome.KEPT, decision=Decision("x", "2027-11-22"), revisits=one)
        for one in (OLD, other)
    )
    item = Item("Reviews", Kind.REVIEW, Outcome.KEPT, number=4, parts=parts)
    present = Present(decisions={OLD: OLD_DECISION, other: OLD_DECISION})
    found = after(held(item), present)

    assert list(found) == [OLD, other]
    assert [one.review for one in found.values() if isinstance(one, StandingDecision)] == [
        "2027-11-22",
        "2027-11-22",
    ]


def test_a_decision_outside_a_meeting_is_heard_once() -> None:
    """The meeting that hears of it is written into its file."""
    asked = StandingDecision("Lamps", adopted="2026-11-10", outside=OutsideMeeting("mail"))
    item = Item("Lamps", Kind.REPORT, Outcome.REPORTED, number=2, revisits=OLD)
    new = after(held(item), Present(decisions={OLD: asked}))[OLD]

    assert isinstance(new, StandingDecision)
    assert new.outside == OutsideMeeting("mail", brought=f"{ID}#2")
    assert after(held(item), Present(decisions={OLD: new})) == {}


def chosen(*holders: str, outcome: Outcome = Outcome.ELECTED, **more: object) -> Item:
    """Return a selection of a secretary."""
    selection = Selection("secretary", "Secretary", holders, "2026-11-22", "2027-11-22", **more)  # type: ignore[arg-type]
    return Item("Secretary", Kind.ELECT, outcome, number=2, selection=selection)


BEFORE = "terms/operations/2025-11-20-secretary"


def test_a_selection_begins_a_term_and_ends_the_one_before() -> None:
    """Whoever held the role holds it until the new term begins."""
    old = Term("secretary", "ana", start="2025-11-20", until="2026-11-20")
    found = after(held(chosen("ben")), Present(terms={BEFORE: old}))
    new, ended = found["terms/operations/2026-11-22-secretary"], found[BEFORE]

    assert isinstance(ended, Term)
    assert new == Term(
        "secretary", "ben", "Secretary", "2026-11-22", "2027-11-22", minutes=f"{ID}#2"
    )
    assert (ended.state, ended.ended) == ("ended", "2026-11-22")


@pytest.mark.parametrize("outcome", [Outcome.ELECTED, Outcome.ADOPTED_PENDING])
def test_a_selection_that_waits_for_a_word_ends_nothing_yet(outcome: Outcome) -> None:
    """Where another circle must confirm, the old holder goes on until it has."""
    old = Term("secretary", "ana", start="2025-11-20", until="2026-11-20")
    pending = Pending(("general",), "confirmation")
    item = chosen("ben", outcome=outcome)
    item = Item(item.title, item.kind, item.outcome, selection=item.selection, pending=pending)
    (new,) = after(held(item), Present(terms={BEFORE: old})).values()

    assert isinstance(new, Term)
    assert (new.state, new.pending) == (TermState.PENDING, pending)


def test_a_selection_holds_once_every_word_has_come() -> None:
    """Minutes in which nobody is awaited any more leave a term, and end the one before."""
    old = Term("secretary", "ana", start="2025-11-20", until="2026-11-20")
    pending = Pending((), "confirmation", answered=("general",))
    item = replace(chosen("ben"), pending=pending)
    new, ended = after(held(item), Present(terms={BEFORE: old})).values()

    assert isinstance(new, Term)
    assert isinstance(ended, Term)
    assert (new.state, new.pending) == (TermState.HOLDS, pending)
    assert ended.state is TermState.ENDED


def test_of_several_seats_only_those_end_that_are_filled_anew() -> None:
    """Who still has a running term and was not followed by anybody stays."""
    present = Present(
        terms={
            BEFORE: Term("secretary", "ana", until="2027-05-01"),
            f"{BEFORE}-2": Term("secretary", "kim", until="2026-11-20"),
            "terms/kitchen/2025-11-20-secretary": Term("secretary", "tom", until="2026-01-01"),
        }
    )
    found = after(held(chosen("ben", seats=2)), present)

    assert list(found) == ["terms/operations/2026-11-22-secretary", f"{BEFORE}-2"]


def test_each_holder_has_a_file_of_their_own() -> None:
    """Two who share a role can go at different times."""
    found = after(held(chosen("ben", "kim", seats=2)))

    assert [one.holder for one in found.values() if isinstance(one, Term)] == ["ben", "kim"]


def test_a_choice_of_things_is_a_decision() -> None:
    """A venue holds no term; that it was chosen stands as a decision."""
    item = Item(
        "Venue", Kind.ELECT, Outcome.ELECTED,
        selection=Selection("venue", "Venue", ("The barn",), things=True),
    )  # fmt: skip
    (made,) = after(held(item)).values()

    assert isinstance(made, StandingDecision)
    assert made.text == "Venue: The barn"


@pytest.mark.parametrize(
    "outcome",
    [
        *(Outcome.DEFERRED, Outcome.NOT_REACHED, Outcome.REWORK, Outcome.DELEGATED),
        *(Outcome.REOPENED, Outcome.NO_DECISION, Outcome.RECOMMENDED),
    ],
)
def test_what_is_not_over_waits_in_the_backlog(outcome: Outcome) -> None:
    """It keeps its kind, its minutes, who brings it, and where it goes on from."""
    item = Item(
        "Paint", outcome=outcome, number=2, by="tom", planned=15, next=NextStep("in spring")
    )
    found = after(held(item))

    assert found == {
        "backlog/operations/2026-11-22-paint": BacklogTopic(
            "Paint", Kind.DECIDE, minutes=15, by="tom", when="in spring", since="2026-11-22",
            origin=f"{ID}#2", continues=f"{ID}#2",
        )
    }  # fmt: skip


def test_a_topic_that_waits_again_stays_one_file() -> None:
    """An item that is put off over several meetings keeps its beginning and its place."""
    name = "backlog/operations/2026-09-01-paint"
    old = BacklogTopic("Paint", Kind.EXPLORE, order=20, since="2026-09-01", origin="earlier#1")
    item = Item("Paint", Kind.DECIDE, Outcome.DEFERRED, number=5, topic=name)
    found = after(held(item), Present(backlog={name: old}))
    new = found[name]

    assert list(found) == [name]
    assert isinstance(new, BacklogTopic)
    assert (new.order, new.since, new.origin) == (20, "2026-09-01", "earlier#1")
    assert (new.kind, new.continues) == (Kind.DECIDE, f"{ID}#5")


def test_a_topic_that_was_treated_leaves_the_backlog() -> None:
    """What is done is taken away; the minutes tell what came of it."""
    name = "backlog/operations/2026-09-01-paint"
    item = Item("Paint", Kind.EXPLORE, Outcome.EXPLORED, topic=name)

    assert after(held(item), Present(backlog={name: BacklogTopic("Paint")})) == {name: None}


def test_a_topic_is_known_by_the_place_it_goes_on_from() -> None:
    """An agenda that names the minutes an item goes on from means the topic that waits for it."""
    name = "backlog/operations/2026-09-01-paint"
    item = Item("Paint", Kind.EXPLORE, Outcome.EXPLORED, revisits="2026-09-01-operations#2")
    waiting = BacklogTopic("Paint", continues="2026-09-01-operations#2")

    assert after(held(item), Present(backlog={name: waiting})) == {name: None}


def test_what_another_circle_has_now_waits_in_its_backlog() -> None:
    """A topic that was referred to a circle of the record comes to that circle."""
    item = Item("Roof", outcome=Outcome.REFERRED, number=1, next=NextStep(to="garden"))

    assert list(after(held(item), Present(circles=("garden", "operations")))) == [
        "backlog/garden/2026-11-22-roof"
    ]
    assert after(held(item)) == {}


def test_a_topic_parked_for_later_is_new_and_one_not_reached_is_not_there_twice() -> None:
    """Whatever the meeting parks is kept once."""
    item = Item("Paint", outcome=Outcome.NOT_REACHED, number=1)
    noise = Topic("Noise", Kind.EXPLORE, "ana", why="It comes back", item=1)
    found = after(held(item, backlog=(noise, Topic("Paint", item=1))))

    assert list(found) == [
        "backlog/operations/2026-11-22-paint",
        "backlog/operations/2026-11-22-noise",
    ]
    assert found["backlog/operations/2026-11-22-noise"] == BacklogTopic(
        "Noise", Kind.EXPLORE, by="ana", why="It comes back", since="2026-11-22", origin=f"{ID}#1"
    )


def test_a_role_nobody_was_found_for_comes_back() -> None:
    """Of several roles, those left open wait for another meeting."""
    parts = (
        Item("Secretary", Kind.ELECT, Outcome.ELECTED,
             selection=Selection("secretary", holder=("ben",))),
        Item("Delegate", Kind.ELECT, Outcome.VACANT, selection=Selection("delegate")),
    )  # fmt: skip
    found = after(held(Item("Roles", Kind.ELECT, Outcome.SPLIT, number=1, parts=parts)))
    topic = found["backlog/operations/2026-11-22-delegate"]

    assert isinstance(topic, BacklogTopic)
    assert (topic.role, topic.kind) == ("delegate", Kind.ELECT)
    assert "terms/operations/2026-11-22-secretary" in found


DO = "actions/operations/2026-10-01-book-the-hall"


def test_an_action_is_a_file_with_its_item() -> None:
    """No, one or many owners and loose dates are kept as they were said."""
    minutes = held(
        Item("Party", Kind.REPORT, Outcome.REPORTED),
        actions=(Action("Book the hall", ("kim", "ben"), "before the party", 1), Action("Lamps")),
    )

    assert after(minutes) == {
        "actions/operations/2026-11-22-book-the-hall": StandingAction(
            "Book the hall", ("kim", "ben"), "before the party", minutes=f"{ID}#1"
        ),
        "actions/operations/2026-11-22-lamps": StandingAction("Lamps", minutes=ID),
    }


@pytest.mark.parametrize("state", [ActionState.DONE, ActionState.DROPPED])
def test_an_action_that_is_over_is_taken_away(state: ActionState) -> None:
    """Its file goes; the minutes have it now."""
    heard = held(actions_reviewed=(ReviewedAction(DO, "Book the hall", ("kim",), state),))
    present = Present(actions={DO: StandingAction("Book the hall", ("kim",))})

    assert after(heard, present) == {DO: None}


def test_an_action_that_comes_again_stays_with_its_next_day() -> None:
    """Done is done until the next time; the rhythm goes on."""
    heard = held(actions_reviewed=(ReviewedAction(DO, "Sweep", state=ActionState.DONE),))
    sweep = StandingAction("Sweep", ("kim",), "2026-11-20", "1 month")

    assert after(heard, Present(actions={DO: sweep})) == {
        DO: StandingAction("Sweep", ("kim",), "2026-12-20", "1 month")
    }


def test_an_action_that_is_handed_on_remembers_who_had_it() -> None:
    """The file says who has it now, and who had it until when."""
    heard = held(actions_reviewed=(ReviewedAction(DO, "Book the hall", ("ben",), by="2026-12-24"),))
    present = Present(actions={DO: StandingAction("Book the hall", ("kim",), "2026-11-01")})

    assert after(heard, present)[DO] == StandingAction(
        "Book the hall", ("ben",), "2026-12-24", handed=(HandedOver(("kim",), "2026-11-22"),)
    )


def test_an_action_that_stays_as_it_is_changes_no_file() -> None:
    """Still open, same people, same day: nothing is written."""
    heard = held(actions_reviewed=(ReviewedAction(DO, "Book the hall", ("kim",)),))
    present = Present(actions={DO: StandingAction("Book the hall", ("kim",))})

    assert after(heard, present) == {}


HEARD = Pending((), "hold", answered=("kim",))
OBJECTED = Item(
    "Quiet hours", Kind.REVIEW, Outcome.DEFERRED, 1, revisits=OLD, pending=HEARD,
    objections=(Objection("Too loud"),), next=NextStep(when="next meeting"),
)  # fmt: skip


def test_minutes_with_a_late_objection_say_why_the_topic_comes() -> None:
    """In a record made from minutes it is opened again as in the one in which it was answered."""
    found = after(held(OBJECTED), Present(decisions={OLD: OLD_DECISION}))
    assert found == {
        OLD: replace(
            OLD_DECISION,
            revisits=(Revisit("2026-11-22", Outcome.DEFERRED, f"{ID}#1"),),
            pending=HEARD,
        ),
        "backlog/operations/2026-11-22-quiet-hours": BacklogTopic(
            "Quiet hours", Kind.REVIEW, when="next meeting",
            why="Objection after the meeting: Too loud", since="2026-11-22",
            origin=f"{ID}#1", continues=f"{ID}#1", decision=OLD,
        ),
    }  # fmt: skip


def test_of_reviews_in_one_round_each_that_was_objected_to_later_is_a_topic() -> None:
    """Even if that was every one of them; there is nothing of its own to go on with."""
    whole = Item(
        "Reviews", Kind.REVIEW, Outcome.DEFERRED, 1, about=(OLD,),
        parts=(replace(OBJECTED, number=0),), pending=HEARD,
    )  # fmt: skip
    found = after(held(whole), Present(decisions={OLD: OLD_DECISION}))
    topic = found["backlog/operations/2026-11-22-quiet-hours"]
    assert isinstance(topic, BacklogTopic)
    assert (topic.why, topic.decision) == ("Objection after the meeting: Too loud", OLD)
    assert (topic.origin, topic.continues) == (f"{ID}#1", "")


def test_a_topic_that_minutes_know_by_another_name_leaves_all_the_same() -> None:
    """A record made anew names it by the meeting, and not by the day of the answer."""
    topic = BacklogTopic("Quiet hours", Kind.REVIEW, decision=OLD)
    present = Present(decisions={OLD: OLD_DECISION}, backlog={"backlog/operations/new": topic})
    kept = Item("Quiet hours", Kind.REVIEW, Outcome.KEPT, 1, revisits=OLD)
    taken_up = replace(kept, topic="backlog/operations/old")
    assert after(held(taken_up), present)["backlog/operations/new"] is None
    assert "backlog/operations/new" not in after(held(kept), present)

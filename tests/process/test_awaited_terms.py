"""What becomes of a selection that waits for the answers of absent members."""

from __future__ import annotations

from dataclasses import replace

import pytest

from sociocli.domain.item import Kind
from sociocli.domain.proposal import Pending
from sociocli.domain.standing import BacklogTopic, Term, TermState
from sociocli.errors import BadRequest
from sociocli.process.awaited import Heard, Held, What
from sociocli.process.awaited_terms import term_answered, term_settled

ONE, TWO, OLD, OTHER = (f"terms/operations/{n}" for n in ("a", "b", "old", "other"))
PLACE = "2026-11-22-operations#2"
KIM = Term(
    "secretary",
    "kim",
    title="Secretary",
    start="2026-11-22",
    until="2027-11-22",
    state=TermState.PENDING,
    minutes=PLACE,
    pending=Pending(("kim",), "acceptance", "2026-11-25"),
)
BEN = Term("secretary", "ben", start="2025-11-22", until="2026-11-20")
YES = Heard("kim", "Kim", "consent", "", "2026-11-24")
NO = Heard("kim", "Kim", "objection", "No time.", "2026-11-24")


def held(**terms: Term) -> Held:
    """Return a record with these terms."""
    known = {f"terms/operations/{name}": term for name, term in terms.items()}
    return Held({}, known, {}, lambda part, _: f"{part}/new")


def term(found: What, name: str) -> Term:
    """Return a term that changes."""
    value = found[name]
    assert isinstance(value, Term)
    return value


def test_a_late_yes_begins_the_term() -> None:
    """With the yes the term begins, and that of the predecessor ends."""
    found = term_answered(held(a=KIM, old=BEN), ONE, YES)
    assert (term(found, ONE).state, term(found, ONE).start) == (TermState.HOLDS, "2026-11-24")
    assert term(found, OLD) == replace(BEN, state=TermState.ENDED, ended="2026-11-24")


def test_a_term_that_begins_later_begins_then() -> None:
    """A yes before the begin does not bring it forward."""
    found = term_answered(held(a=replace(KIM, start="2027-01-01"), old=BEN), ONE, YES)
    assert term(found, ONE).start == "2027-01-01"
    assert term(found, OLD).ended == "2027-01-01"


def test_whoever_held_the_only_seat_makes_way() -> None:
    """Of a role that one person holds, the term before ends even if it would go on."""
    goes_on = replace(BEN, until="2027-06-30")
    assert term(term_answered(held(a=KIM, old=goes_on), ONE, YES), OLD).ended == "2026-11-24"


def test_of_several_seats_only_those_that_ran_out_end() -> None:
    """Where several hold the role, somebody whose term goes on keeps it."""
    goes_on = replace(BEN, holder="ana", until="2027-06-30")
    found = term_answered(held(a=KIM, old=BEN, other=goes_on), ONE, YES, seats=2)
    assert sorted(found) == [ONE, OLD]


def test_other_roles_and_circles_are_left_alone() -> None:
    """Only terms of the same role in the same circle end."""
    terms = {ONE: KIM, OTHER: replace(BEN, role="cook"), "terms/garden/x": BEN}
    found = term_answered(Held({}, terms, {}, lambda part, _: part), ONE, YES)
    assert list(found) == [ONE]


def test_whoever_declines_does_not_hold_it() -> None:
    """The term ends before it began, the predecessor goes on, and the search comes back."""
    found = term_answered(held(a=KIM, old=BEN), ONE, NO)
    gone = term(found, ONE)
    assert (gone.state, gone.ended) == (TermState.ENDED, "2026-11-24")
    assert gone.because == "Declined after the meeting: No time."
    assert OLD not in found
    assert found["backlog/operations/new"] == BacklogTopic(
        "Secretary",
        Kind.ELECT,
        when="next meeting",
        why="Declined after the meeting: No time.",
        since="2026-11-24",
        origin=PLACE,
        continues=PLACE,
        role="secretary",
    )


def test_of_two_who_were_chosen_one_declines() -> None:
    """The other one's term begins when nobody is awaited any more."""
    both = replace(KIM, pending=Pending(("kim",), "acceptance"))
    found = term_answered(held(a=both, b=replace(both, holder="ana")), ONE, NO, seats=2)
    assert term(found, ONE).state is TermState.ENDED
    assert term(found, TWO).state is TermState.HOLDS


def test_terms_of_one_selection_wait_together() -> None:
    """An answer of one is noted with all terms of the selection."""
    waits = replace(KIM, pending=Pending(("kim", "zoe"), "acceptance"))
    found = term_answered(held(a=waits, b=replace(waits, holder="zoe")), TWO, YES)
    assert [term(found, name).pending for name in (ONE, TWO)] == [
        Pending(("zoe",), "acceptance", answered=("kim",))
    ] * 2
    assert term(found, ONE).state is TermState.PENDING


def test_an_objection_of_somebody_else_ends_all() -> None:
    """If a member objects, nobody was selected, and the search says why."""
    waits = replace(KIM, holder="ana", pending=Pending(("kim",), "lazy", "2026-11-25"))
    found = term_answered(held(a=waits, b=replace(waits, holder="zoe")), ONE, NO)
    assert [term(found, name).state for name in (ONE, TWO)] == [TermState.ENDED] * 2
    topic = found["backlog/operations/new"]
    assert isinstance(topic, BacklogTopic)
    assert (topic.by, topic.why) == ("", "Objection after the meeting: No time.")


def test_silence_settles_a_selection() -> None:
    """Nobody objected: the term begins the day after the deadline."""
    waits = replace(KIM, holder="ana", pending=Pending(("kim",), "lazy", "2026-11-25"))
    found = term_settled(held(a=waits, old=BEN), ONE, "2026-12-01")
    assert term(found, ONE).start == "2026-11-26"
    with pytest.raises(BadRequest, match="not that silence"):
        term_settled(held(a=KIM), ONE, "2026-12-01")


def test_a_term_that_waits_for_nobody_takes_no_answer() -> None:
    """An answer to a term that holds already is refused."""
    with pytest.raises(BadRequest, match="does not wait"):
        term_answered(held(old=BEN), OLD, YES)


def test_where_the_holder_goes_on_meanwhile_an_objection_ends_nothing_yet() -> None:
    """The term stays until the next meeting looks at it; the search is a topic there, once."""
    waits = replace(KIM, pending=Pending(("ana",), "acceptance", "2026-11-25", in_force=True))
    against = Heard("ana", "Ana", "objection", "Too new.", "2026-11-24")
    found = term_answered(held(a=waits), ONE, against, 1)
    now = term(found, ONE)
    assert (now.state, now.ended) == (TermState.PENDING, "")
    assert now.pending is not None
    assert now.pending.who == ()
    topics = {name: one for name, one in found.items() if isinstance(one, BacklogTopic)}
    assert [one.why for one in topics.values()] == ["Objection after the meeting: Too new."]
    known = replace(held(a=waits), backlog=topics)
    again = term_answered(known, ONE, replace(against, reason="Too far."), 1)
    (topic,) = (one for one in again.values() if isinstance(one, BacklogTopic))
    assert next(iter(again)) in topics
    assert "Too new." in topic.why
    assert "Too far." in topic.why


def test_a_term_that_holds_meanwhile_is_answered_as_well() -> None:
    """A consent changes nothing but the names; an objection brings it to the next meeting."""
    pending = Pending(("kim",), "hold", in_force=True)
    holds = replace(KIM, holder="ana", state=TermState.HOLDS, pending=pending)
    yes = term_answered(held(a=holds, old=BEN), ONE, replace(NO, answer="consent"))
    assert yes == {ONE: replace(holds, pending=replace(pending, who=(), answered=("kim",)))}
    found = term_answered(held(a=holds), ONE, NO)
    assert term(found, ONE) == replace(holds, pending=replace(pending, who=(), answered=("kim",)))
    topic = found["backlog/operations/new"]
    assert isinstance(topic, BacklogTopic)
    assert (topic.role, topic.when) == ("secretary", "next meeting")


def test_a_term_that_has_ended_awaits_nobody() -> None:
    """Whoever is named there answers no more."""
    with pytest.raises(BadRequest, match="does not wait"):
        term_answered(held(a=replace(KIM, state=TermState.ENDED)), ONE, NO)

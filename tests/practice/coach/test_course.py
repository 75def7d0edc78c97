"""The course of a practice, followed from its journal."""

from __future__ import annotations

from coached import KIM, LONG, does, play, says, scene
from playing import course_of

from sociocli.domain.scenario import Meaning, Stance
from sociocli.practice.circle.moves import Move
from sociocli.practice.coach.course import Course, Step, exchanges_of

PLAYED = play(scene(KIM), says("item-1/objection-1/understood", "explain", to="kim"))
STEPS = course_of(PLAYED.cast, PLAYED.entries)


def step_at(key: str) -> Step:
    """Return the first step at a question."""
    return next(one for one in STEPS if one.entry.key == key)


def test_each_entry_is_a_step_with_what_was_heard_before_it() -> None:
    """Nothing of the journal is left out, and Kim's words stand before her answer."""
    assert [one.entry for one in STEPS] == list(PLAYED.entries)
    step = step_at("item-1/consent-1/kim")
    assert [(one.person, one.text) for one in step.speech] == [("kim", LONG)]
    assert (step.meant("kim"), step.meant("ana")) == (Meaning.OBJECTION, None)


def test_a_step_knows_whose_objection_is_worked_on() -> None:
    """Only where an objection is worked on has a step an owner."""
    assert step_at("item-1/objection-1/harms").owner == "kim"
    assert step_at("item-1/restate").owner == ""


def test_a_step_of_a_consent_round_knows_who_still_waits() -> None:
    """Whoever has answered waits no more, and the one whose turn it is does not wait either."""
    turns = [one for one in STEPS if one.place.turn.startswith("consent/") and not one.place.part]
    first_round = turns[: len(turns) // 2]
    assert [len(one.waiting) for one in first_round] == [4, 3, 2, 1, 0]
    assert all(one.place.person not in one.waiting for one in first_round)


def test_who_is_here_changes_with_those_who_leave_and_come() -> None:
    """Somebody who comes late is not here before, and is here after it was noted."""
    late = Stance("ana", item=0, comes="item-1/reactions")
    played = play(scene(late))
    steps = course_of(played.cast, played.entries)
    here = ["ana" in one.here for one in steps if one.place.item]
    assert (here[0], here[-1]) == (False, True)


def test_an_answer_for_all_knows_who_was_not_heard() -> None:
    """One answer for everybody who is left stands for all who have not spoken in the round."""
    turns = [one for one in STEPS if "/consent-1/" in one.entry.key and not one.place.part]
    played = play(scene(KIM), does(turns[1].entry.key, "everybody"))
    steps = course_of(played.cast, played.entries)
    heard = [*(one.place.person for one in turns[:2]), "you"]
    left = [one for one in ("rosa", "ana", "ben", "kim") if one not in heard]
    found = [one.unheard for one in steps if one.unheard]
    assert [sorted(one) for one in found] == [sorted(left)]
    after = [one for one in steps if one.place.phase == "consent" and one.place.number == 1]
    assert after[-1].answer == "everybody"


def test_what_is_said_at_a_question_and_its_answer_are_one_exchange() -> None:
    """An exchange holds the moves first and the answer last, with all that was heard."""
    found = {one.place.key: one for one in exchanges_of(STEPS)}
    one = found["item-1/objection-1/understood"]
    assert [step.said.move for step in one.said if step.said] == [Move.EXPLAIN]
    assert one.answer is one.steps[-1]
    before = [said.text for said in one.heard_of("kim", one.steps[0])]
    assert before == [LONG]
    assert len(one.heard_of("kim")) > len(before)


def test_a_question_that_waits_has_no_answer_yet() -> None:
    """In the middle of a meeting the last exchange is open."""
    at = step_at("item-1/objection-1/understood").at
    last = exchanges_of(STEPS[: at + 1])[-1]
    assert (last.answer, len(last.said)) == (None, 1)


def test_what_is_asked_beside_a_question_belongs_to_it() -> None:
    """An aside is where the question is that waits."""
    played = play(scene(), says("item-1/reactions/ben", "thank"))
    steps = course_of(played.cast, played.entries)
    assert all(one.where.phase != "aside" for one in steps)


def test_a_course_goes_on_from_where_it_is() -> None:
    """Followed entry by entry, it is the same as seen at once; steps are not made anew."""
    course = Course(PLAYED.cast)
    half = course.follow(PLAYED.entries[:20])
    whole = course.follow(PLAYED.entries)
    assert whole == STEPS
    assert all(one is other for one, other in zip(half, whole, strict=False))


def test_what_is_taken_back_is_forgotten() -> None:
    """After an undo the course is that of the entries that stand, and not of those before."""
    course = Course(PLAYED.cast)
    course.follow(PLAYED.entries)
    other = play(scene(KIM), does("item-1/consent-1/kim", "consent"))
    assert course.follow(other.entries) == course_of(other.cast, other.entries)
    assert course.follow(other.entries[:5]) == course_of(other.cast, other.entries)[:5]
    course.follow(other.entries)
    longer = (*PLAYED.entries, *other.entries[-1:])
    assert course.follow(longer) == course_of(PLAYED.cast, longer)

"""How people look back on a decision, before and after something is proposed."""

from __future__ import annotations

from typing import Any

from playing import answered, heard, memory, playing

from sociocli.domain.agenda import AgendaItem
from sociocli.domain.decided import Decided
from sociocli.domain.item import Kind
from sociocli.domain.proposal import Resolution
from sociocli.domain.scenario import Met, Stance, Worry
from sociocli.practice.circle import wording as words
from sociocli.practice.circle.cast import Cast
from sociocli.practice.circle.worrying import worry_of

HELD = Decided("quiet", "Quiet from ten.", adopted="2025-11-22", review="2026-11-22")
LOOK = AgendaItem("Quiet hours", Kind.REVIEW, by="ana", decision="quiet")
KIM = "item-1/reactions/kim"
READ = answered("item-1/review/read", "ready")
CHOSEN = answered("item-1/review/choice", "adjust")


def reviewing(*stances: Stance, item: AgendaItem = LOOK, **more: Any) -> Cast:
    """Return a circle that looks at its quiet hours again."""
    return playing(*stances, items=(item,), decisions=(HELD,), **more)


def test_the_first_round_looks_back_and_a_later_one_reacts() -> None:
    """How it has worked is said before anything is proposed; the reaction belongs to the text."""
    says = (("review", "I slept."),)
    cast = reviewing(Stance("kim", says=says, reacts="Eleven is late."))
    assert heard(cast, KIM, READ) == [("kim", "I slept.", "reaction")]
    said = heard(cast, f"{KIM}~2", READ, answered(KIM), CHOSEN)
    assert said == [("kim", "Eleven is late.", "reaction")]


def test_somebody_of_whom_nothing_is_known_looks_back_too() -> None:
    """A usual line about how it has worked, and no line about a proposal that there is not."""
    ((who, text, means),) = heard(reviewing(), KIM, READ)
    assert (who, means) == ("kim", "reaction")
    assert text in words.WORKED


def test_what_is_behind_it_may_be_more() -> None:
    """Somebody may be upset when they look back; the trainer says so at that step."""
    stance = Stance("kim", says=(("review", "Enough!"),), meanings=(("review", "upset"),))
    assert heard(reviewing(stance), KIM, READ) == [("kim", "Enough!", "upset")]


def test_only_a_review_looks_back() -> None:
    """In a decision the reaction comes at once."""
    cast = playing(Stance("kim", says=(("review", "I slept."),), reacts="Good."))
    assert heard(cast, KIM) == [("kim", "Good.", "reaction")]


def test_what_came_on_the_agenda_only_now_is_looked_back_on_too() -> None:
    """A review that the agenda does not know yet is told by its questions."""
    key = "item-7/reactions/kim"
    ((_, text, _),) = heard(reviewing(), key, answered("item-7/review/read", "ready"))
    assert text in words.WORKED


def test_what_the_signs_say_is_told_by_whoever_knows() -> None:
    """At nobody's turn somebody says what was measured, and what of the fears came true."""
    says = (("review/criteria", "Nine."), ("review/concerns", "The choir moved."))
    cast = reviewing(Stance("ben", says=says))
    assert heard(cast, "item-1/review/criteria") == [("ben", "Nine.", "talk")]
    assert heard(cast, "item-1/review/concerns") == [("ben", "The choir moved.", "talk")]


def has_worry(met: Met, *entries: Any, item: AgendaItem = LOOK) -> bool:
    """Tell whether Kim has a worry after these entries."""
    cast = reviewing(Stance("kim", worries=(Worry("I object.", met=(met,)),)), item=item)
    return worry_of(cast, memory(cast, entries), "kim", 1) is not None


def test_a_worry_is_about_what_stands_until_something_else_is_proposed() -> None:
    """Another text or an earlier day meets it; the same once more does not."""
    text = Met(Resolution.AMEND, words=("eleven",))
    assert has_worry(text, answered("item-1/review/choice", "keep"))
    assert not has_worry(text, CHOSEN, answered("item-1/proposal/text", "Quiet from eleven."))
    soon = Met(Resolution.SHORTEN_TERM, within="3 months")
    assert not has_worry(soon, CHOSEN, answered("item-1/proposal/review", "2027-02-22"))
    assert has_worry(soon, CHOSEN, answered("item-1/proposal/review", "2027-11-22"))


def test_that_it_ends_is_a_change_too() -> None:
    """Whoever minds the end of it objects then, and not before."""
    worry = Worry("I object.", after=("ends",))
    cast = reviewing(Stance("kim", worries=(worry,)))
    assert worry_of(cast, memory(cast, ()), "kim", 1) is None
    ended = (answered("item-1/review/choice", "end"),)
    assert worry_of(cast, memory(cast, ended), "kim", 1) == worry


def test_a_decision_that_is_picked_lies_on_the_table() -> None:
    """Where the item names none, the one that is picked, or written down, is what stands."""
    item = AgendaItem("Quiet hours", Kind.REVIEW)
    cast = reviewing(item=item)
    picked = memory(cast, (answered("item-1/review/decision", ["quiet"]),)).item(1)
    assert (picked.first.text, picked.now.review) == ("Quiet from ten.", "2026-11-22")
    written = memory(cast, (answered("item-1/review/text", "Quiet at noon."),)).item(1)
    assert written.first.text == written.now.text == "Quiet at noon."

"""The few questions before a practice."""

from __future__ import annotations

import pytest
from practice.circles import quiet_hours
from talking import talk

from sociocli.domain.character import Character
from sociocli.domain.scenario import Scenario
from sociocli.practice.rehearsal.beginning import choose_coach, choose_scenario, introduce, welcome
from sociocli.practice.rehearsal.session import Coached, Session

YOU = (Character("you", "You"),)
LADDER = tuple(
    Scenario(f"n{n}", f"Title {n}", "About", rung=n, you="you", people=YOU) for n in range(9)
)


@pytest.mark.parametrize(("tried", "next_one"), [((), "n0"), (("n0", "n1"), "n2"), (("n8",), "n0")])
def test_enter_takes_what_was_not_tried_yet(tried: tuple[str, ...], next_one: str) -> None:
    """The easiest one that was never tried is proposed; any other may be chosen."""
    talked = talk(lambda: choose_scenario(LADDER, tried)).defaults()
    assert talked.ends() == next_one
    other = talk(lambda: choose_scenario(LADDER, tried)).asks("practice/scenario").answer("n7")
    assert other.ends() == "n7"


def test_only_a_few_stand_in_the_list_at_first() -> None:
    """A screen stays calm: some scenarios are shown, all can be chosen."""
    talked = talk(lambda: choose_scenario(LADDER, ("n0", "n1", "n2", "n3"))).defaults()
    talked.ends()
    options = talked.question("practice/scenario").options
    assert len(options) == 9
    assert [one.value for one in options if not one.rare] == ["n3", "n4", "n5", "n6", "n7", "n8"]
    assert "tried before" in options[0].words.text()


def test_the_coach_waits_to_be_asked_unless_told_otherwise() -> None:
    """Enter leaves the coach silent until asked."""
    assert talk(choose_coach).defaults().ends() is Coached.ASKED
    assert talk(choose_coach).asks("practice/when").answer("now").ends() is Coached.NOW


def test_the_learner_is_told_where_they_are() -> None:
    """Before it begins, circle, aim, people and the task stand on the screen."""
    session = Session("quiet", "Quiet hours", quiet_hours(), about="You lead.", task="Listen.")
    talked = talk(lambda: introduce(session)).defaults()
    talked.ends()
    table = talked.question("practice/introduction").scene.table
    shown = table.text + " ".join(fact.text for fact in table.facts)
    assert all(part in shown for part in ("You lead.", "House", "Ana, Kim", "Listen.", "Ctrl-T"))


def test_who_types_words_is_told_words() -> None:
    """In the plain form nothing speaks of keys that are not there."""
    session = Session("quiet", "Quiet hours", quiet_hours(), about="You\nlead.\n\nThey play.")
    talked = talk(lambda: introduce(session, plain=True)).defaults()
    talked.ends()
    table = talked.question("practice/introduction").scene.table
    assert table.text == "You lead.\nThey play."
    shown = " ".join(fact.text for fact in table.facts)
    assert "/m says" in shown
    assert "Ctrl" not in shown
    asked = talk(lambda: choose_coach(plain=True)).defaults()
    asked.ends()
    assert "/i" in asked.question("practice/when").options[0].words.text()


def test_the_first_screen_decides_nothing() -> None:
    """The question that is painted before anything is loaded only goes on."""
    talked = talk(welcome).asks("practice/begin").answer("ready")
    talked.ends()

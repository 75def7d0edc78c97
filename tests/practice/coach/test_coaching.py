"""The coach of one practice: when it speaks."""

from __future__ import annotations

import pytest
from practice.circles import BEGAN, quiet_hours

from sociocli.domain.scenario import Meaning, Stance
from sociocli.practice.coach.coaching import Coach
from sociocli.practice.rehearsal.session import Coached
from sociocli.process.asking import Moment
from sociocli.process.journal import Entry

CAST = quiet_hours(Stance("kim", consents="Hm... okay.", consents_means=Meaning.HESITATION))


def entry(key: str, answer: str) -> Entry:
    """Return one answer."""
    return Entry(key, answer, human=True, moment=Moment(10, BEGAN))


PAUSE_PASSED = (
    entry("item-1/restate", "go-on"),
    entry("item-1/consent-1/ana", "consent"),
    entry("item-1/consent-1/kim", "consent"),
    entry("item-1/consent-1/you", "consent"),
)


@pytest.mark.parametrize("coached", [Coached.ASKED, Coached.END])
def test_the_coach_is_silent_unless_wanted(coached: Coached) -> None:
    """Only where it was chosen does the coach speak by itself."""
    assert Coach(CAST, coached).at_once(PAUSE_PASSED) == ()


def test_at_once_each_moment_is_said_once_and_again_after_an_undo() -> None:
    """What was said is not said again, unless it was taken back and done again."""
    coach = Coach(CAST, Coached.NOW)
    first = coach.at_once(PAUSE_PASSED)
    assert len(first) == 1
    assert "Kim" in first[0]
    assert coach.at_once(PAUSE_PASSED) == ()
    assert coach.at_once(PAUSE_PASSED[:1]) == ()
    assert coach.at_once(PAUSE_PASSED) == first


def test_asked_the_coach_says_why_and_what_one_could_say() -> None:
    """Asked, the coach says what happened, why it matters, and a sentence instead."""
    text = Coach(CAST, Coached.ASKED).asked(PAUSE_PASSED)
    assert "Hm... okay." in text
    assert len(text.splitlines()) >= 3
    assert Coach(CAST, Coached.ASKED).asked(PAUSE_PASSED[:1]) == ""


def test_one_tries_again_from_just_before_the_moment() -> None:
    """The moments to try again from are those that could be otherwise, each before its answer."""
    coach = Coach(CAST, Coached.END, ("other",))
    at = [one.at for one in coach.moments(PAUSE_PASSED)]
    assert 2 in at
    noticed, praised = coach.names(PAUSE_PASSED)
    assert 16 in noticed or 15 in noticed
    assert not [name for name in praised if name.isdigit()]
    assert "other" in coach.debrief(PAUSE_PASSED)

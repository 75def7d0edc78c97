"""Whole practices by keys in a real terminal: the decisive lines stand where they belong."""

from __future__ import annotations

import functools
import re
import sys
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from capture_practice import CAPTURES, USUAL, first_quarter, main
from captured import Captured, Size, as_text

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="needs a pseudo-terminal")

QUARTER = "first-quarter-of-an-hour"
SIZES: list[Size] = [USUAL, (40, 24), (120, 40)]
PLAYED = [name for name in CAPTURES if name != "signals"]
WARD = "Everybody on day shift comes between six and seven."
AUTUMN = "In autumn a man stood behind the counter"
ASKED = "You “What is behind that for you?”"
TOO_LATE = "It is written down that I can do it. That is not quite true."


@functools.cache
def held(name: str, size: Size = USUAL) -> list[Captured]:
    """Hold a practice once for all tests."""
    with TemporaryDirectory() as home:
        if name == QUARTER:
            return first_quarter(Path(home), size)
        return CAPTURES[name](Path(home))


def first(screens: list[Captured], text: str) -> int:
    """Return the place of the first screen on which a text stands."""
    found = [n for n, screen in enumerate(screens) if text in screen.flowing]
    assert found, f"never seen: {text!r}"
    return found[0]


def stand_in_order(screens: list[Captured], *texts: str) -> None:
    """Check that each text stands on a screen after the one with the text before it."""
    at = -1
    for text in texts:
        later = [n for n, screen in enumerate(screens) if n > at and text in screen.flowing]
        assert later, f"not after screen {at + 1}: {text!r}"
        at = later[0]


@pytest.mark.parametrize("name", PLAYED)
def test_practice_stands_on_every_screen(name: str) -> None:
    """Nobody takes it for a meeting: in the first row, from the first screen to the last."""
    *screens, last = held(name)
    for screen in screens:
        assert "PRACTICE" in screen.text.split("\n")[0], screen.text
    assert re.search("PRACTICE|sociocli practice", last.text)


@pytest.mark.parametrize("size", SIZES)
def test_a_newcomer_leads_a_consent_round_in_a_quarter_of_an_hour(size: Size) -> None:
    """From the first Enter to the debrief: an objection is heard, understood and integrated."""
    screens = held(QUARTER, size)
    stand_in_order(
        screens,
        "You lead; the people are",
        "What would you like to practise?",
        "When should the coach speak?",
        "To try: Understand before anybody mends.",
        "Reactions",
        "How do you open the consent round?",
        "Priya “I object. At five I am still on the ward.”",
        "You said “agree”",
        "Priya: any objection?",
        "Priya: what would go wrong?",
        "Say it back: what did we understand?",
        "What do you say to Priya?",
        WARD,
        "Priya: is that it?",
        "Who has an idea for that?",
        "What do we do about it?",
        "How does the text read now?",
        "Priya: does your objection still stand?",
        "How do you open the consent round?",
        "Does anybody see a reason why this would hurt our aim?”",
        "Who tells whom",
        "Outcome: adopted",
        "Check-out",
        "That was your practice.",
        "What now?",
        "It is kept for you alone",
    )
    assert "on Thursdays it stays open until seven." in screens[first(screens, "Outcome")].flowing


@pytest.mark.parametrize(("name", "reason"), [(QUARTER, WARD), ("hidden-objection-found", AUTUMN)])
def test_the_real_reason_comes_only_after_it_was_asked_for(name: str, reason: str) -> None:
    """No screen gives away what is behind an objection before somebody asks."""
    screens = held(name)
    assert first(screens, reason) == first(screens, ASKED)


def test_somebody_sees_at_once_what_the_coach_saw_and_what_one_could_say() -> None:
    """The coach's page says what happened, why it matters, and what one could say instead."""
    screens = held(QUARTER)
    page = screens[first(screens, "The coach")]
    assert page.pressed == "Ctrl-G"
    assert "You said “agree”" in page.flowing
    assert "Agreement invites taste" in page.flowing
    assert "a reason why this would hurt our aim?" in page.flowing


def test_the_debrief_praises_and_names_the_moment() -> None:
    """What was done well stands first, then the moment, then whom one could ask."""
    screens = held(QUARTER)
    debrief = screens[first(screens, "That was your practice.")].flowing
    places = [
        debrief.index(text)
        for text in ("What you did well", "You said “agree”", "To try next", "Whom could you ask")
    ]
    assert places == sorted(places)


def test_a_hidden_objection_that_is_asked_about_makes_the_text_better() -> None:
    """The pause is heard: the reason comes, the text is changed, and nothing comes too late."""
    screens = held("hidden-objection-found")
    stand_in_order(
        screens,
        "Hm. I think that I can do it.",
        ASKED,
        "Say it back: what did we understand?",
        "Proposal, version 2",
        "Who tells whom",
        "Outcome: adopted",
        "Check-out",
        "That was your practice.",
    )
    assert TOO_LATE not in " ".join(screen.flowing for screen in screens)
    debrief = screens[first(screens, "That was your practice.")].flowing
    assert "What you did well" in debrief
    assert "Hm. I think that I can do it." in debrief


def test_a_hidden_objection_that_is_missed_comes_out_when_it_is_too_late() -> None:
    """The pause is taken for consent: it is decided, the check-out tells it, the debrief too."""
    screens = held("hidden-objection-missed")
    stand_in_order(
        screens,
        "Hm. I think that I can do it.",
        "Who tells whom",
        "Outcome: adopted",
        TOO_LATE,
        "That was your practice.",
    )
    assert "Check-out" in screens[first(screens, TOO_LATE)].flowing
    assert first(screens, AUTUMN) == first(screens, TOO_LATE)
    assert not [screen for screen in screens if "version 2" in screen.flowing]
    debrief = screens[first(screens, "That was your practice.")].flowing
    assert re.search(r"hesitated \(“Hm. I think that I can do it.”\), and consent was", debrief)
    assert "I heard a pause" in debrief


def test_a_drill_shows_reasons_and_ends_with_what_comes_back() -> None:
    """A few exercises one after the other, each with its reason, and a closing without points."""
    screens = held("drill")
    stand_in_order(
        screens, "item 1 of 3", "You heard a", "item 2 of 3", "You heard a", "item 3 of 3"
    )
    closing = screens[-1].flowing
    assert "You looked at 3 of 3." in closing
    assert "Coming back" in closing or "Nothing comes back" in closing
    assert "Whom could you ask to do this with you?" in closing


def test_an_own_agenda_is_rehearsed_under_the_members_own_names() -> None:
    """Tomorrow's proposal is on the table, and the members object, consent and look back."""
    screens = held("rehearsal")
    stand_in_order(
        screens,
        "Your own agenda, with simulated people under your members' names.",
        "Who is here?",
        "Check-in",
        "We put a bench under the lime tree.",
        "Consent round",
        "Understanding an objection",
        "does your objection still stand?",
        "Outcome: adopted",
        "Check-out",
        "That was your practice.",
    )
    shown = " ".join(screen.flowing for screen in screens)
    for name in ("Ben", "Kim", "Noor", "Rosa"):
        assert f"{name} “" in shown


def test_the_table_of_signals_names_each_of_them() -> None:
    """All that the coach watches for stands in one table."""
    (table,) = held("signals")
    numbers = re.findall(r"^ *(\d+)  ", table.text, re.MULTILINE)
    assert len(dict.fromkeys(numbers)) >= 40


def test_each_screen_is_written_under_the_keys_that_led_to_it(tmp_path: Path) -> None:
    """A capture is a plain text file: above each screen stands what was pressed."""
    screens = [Captured("sociocli practice", " PRACTICE\n"), Captured("“o”, Enter", " next\n\n")]
    written = as_text(screens).split("\n")
    assert written[0] == "[1] sociocli practice"
    assert written[2:5] == [" PRACTICE", "", "[2] “o”, Enter"]
    assert main([]) == 2

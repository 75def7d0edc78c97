"""What a learner may type in our scenarios, and whether it helps whoever objects."""

from __future__ import annotations

from dataclasses import replace
from functools import cache

import pytest
from playing import memory

from sociocli.domain.scenario import Scenario
from sociocli.practice.circle.cast import Cast, cast_of
from sociocli.practice.circle.worrying import is_met
from sociocli.record.scenario_file import library, read_scenario, scenario_paths

BY_NAME = {path.stem: path for path in scenario_paths()}


@cache
def scenario(name: str) -> Scenario:
    """Return one of our scenarios."""
    return read_scenario(BY_NAME[name])


def met(name: str, text: str) -> list[str]:
    """Return whose worry another text of the last item meets."""
    cast: Cast = cast_of(scenario(name), library())
    number = len(cast.brought.agenda.items)
    known = memory(cast, []).item(number)
    known.now = replace(known.now, text=text)
    return [
        one.person
        for one in cast.stances
        if one.item == number and any(is_met(cast, known, worry) for worry in one.worries)
    ]


@pytest.mark.parametrize(
    ("name", "text", "people"),
    [
        ("a-first-step", "Whoever was introduced by Henrik gets a key.", ["henrik"]),
        ("a-first-step", "Everybody gets a key; the saw stays locked until May.", ["henrik"]),
        ("a-first-step", "At night nobody is in there; it is never used but in pairs.", ["henrik"]),
        ("a-first-step", "Everybody gets a key, first come, first served.", []),
        ("a-first-step", "Everybody gets a key and may use the saw at night.", []),
        ("a-guest-with-a-view", "The swing comes to the other side of the path.", ["priya"]),
        ("an-ordinary-evening", "The last copy may go home over the weekend.", ["soren"]),
        ("an-ordinary-evening", "The last copy is not lent, on Fridays neither.", []),
        ("behind-the-pause", "One runs the shop, the door locked.", ["kobayashi"]),
        ("behind-the-pause", "One runs the shop, and the door stays open.", []),
        ("behind-the-pause", "One runs the shop without a bell or a lock.", []),
        ("behind-the-pause", "From eight to ten there are two.", ["kobayashi"]),
        ("fifteen", "The hall is closed at ten, on Fridays at half past eleven.", ["ines"]),
        ("fifteen", "The hall is closed at ten, and the dance on Fridays too.", []),
        ("fifteen", "The hall is closed at nine on Fridays.", []),
        ("looked-at-again", "From eleven to five nobody waters, except the seedlings.", ["farida"]),
        ("looked-at-again", "Seedlings get no water from eleven to five.", []),
        ("measure-the-worry", "By day a person answers, at night the machine.", ["farida"]),
        ("measure-the-worry", "The machine speaks; no person answers.", []),
        ("one-mended-another-torn", "On Saturdays from two to five.", ["tomasz"]),
        ("one-mended-another-torn", "On Sundays from nine to eleven.", ["tomasz", "priya"]),
        ("one-mended-another-torn", "On Saturday mornings, and the pump in the afternoon.", []),
        ("one-objection-changed", "It closes at five, on Thursdays at seven.", ["priya"]),
        ("one-objection-changed", "It closes at seven on weekdays.", ["priya"]),
        ("one-objection-changed", "It closes at three, on Thursdays at one.", []),
        ("one-objection-changed", "It closes at five; opens at seven in the morning.", []),
        ("one-objection-changed", "It closes at six on weekdays.", []),
        ("shorter-time", "Quiet from 22:00, on Fridays from 23:00.", ["kim"]),
        ("shorter-time", "Quiet from 22:00, but not on Fridays.", ["kim"]),
        ("shorter-time", "Quiet from 22:00, on Fridays too.", []),
        ("shorter-time", "Quiet from 22:00, and no choir.", []),
        ("tested-together", "The emergency number rings on a second telephone.", ["priya"]),
        ("tested-together", "Until eleven the telephone is off, emergency or not.", []),
    ],
)
def test_a_text_helps_only_those_whom_it_would_help(
    name: str, text: str, people: list[str]
) -> None:
    """One word is not enough where it says nothing, or the contrary of what would help."""
    assert met(name, text) == people


def test_what_helps_one_may_be_of_no_help_to_another() -> None:
    """The children's brigade needs its place in the yard, and not to be named only."""
    text = "On Saturdays from two to five; in the other week the children have the yard."
    assert met("one-mended-another-torn", text) == ["tomasz", "priya"]
    alone = "On Saturdays from two to five; the children stay at home."
    assert met("one-mended-another-torn", alone) == ["tomasz"]

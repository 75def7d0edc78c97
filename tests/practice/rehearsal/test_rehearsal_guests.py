"""Guests of a scenario, and the time that is spoken, in a rehearsal whose people sit there."""

from __future__ import annotations

from playing import playing

from sociocli.domain.scenario import Stance
from sociocli.practice.model.model import Model
from sociocli.practice.rehearsal.pace import Pace
from sociocli.practice.rehearsal.rehearsal import Rehearsal
from sociocli.process.journal import ListJournal
from sociocli.process.meeting import meeting
from sociocli.process.running import run


def gathered(*stances: Stance, guests: tuple[str, ...] = ()) -> ListJournal:
    """Hold a meeting whose people sit there already, and return its journal."""
    cast, journal = playing(*stances, guests=guests), ListJournal()
    pace = Pace.beginning("2026-11-22", "19:00")
    room = Rehearsal(Model(cast, journal), cast, journal, pace, gathered=True)
    run(lambda: meeting(cast.brought), room, journal, pace)
    return journal


def test_guests_sit_there_too() -> None:
    """Nobody asks for guests, and those of the scenario are noted and react."""
    answers = {one.key: one.answer for one in gathered(guests=("kim",)).entries}
    assert answers["gather/guests"] == ["Kim"]
    assert "item-1/reactions/kim" in answers
    assert "item-1/consent-1/kim" not in answers


def test_without_guests_nobody_else_sits_there() -> None:
    """A circle among itself has no guests."""
    answers = {one.key: one.answer for one in gathered().entries}
    assert answers["gather/guests"] == []
    assert "item-1/consent-1/kim" in answers

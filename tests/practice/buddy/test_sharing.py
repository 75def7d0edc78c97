"""A whole meeting for a buddy: no real name in it, and the same each time."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest
from any_answers import any_course, choices
from hypothesis import given, settings
from record_meetings import Recorded
from rooms import circle_meeting
from telling import ALL, EVERY, brought_of, names_of, source_named

from sociocli.practice.buddy.sharing import Source, share
from sociocli.process.meeting import meeting
from sociocli.record.buddy_file import buddy_yaml


def text_of(source: Source, **how: bool) -> str:
    """Return the file that is made of a meeting."""
    return buddy_yaml(share(source, **how).file).decode()


@EVERY
def test_no_real_name_is_in_the_file(recorded: Recorded) -> None:
    """No name of anybody who is in the minutes stands in the file as a whole word."""
    text = text_of(Source(brought_of(recorded), recorded.journal()))
    names = names_of(recorded)
    assert names
    found = [n for n in names if re.search(rf"(?<!\w){re.escape(n)}(?!\w)", text)]
    assert found == []


@EVERY
def test_the_circle_has_no_name(recorded: Recorded) -> None:
    """The name of the circle does not stand in the file."""
    name = brought_of(recorded).circle.name
    assert not name or name not in text_of(Source(brought_of(recorded), recorded.journal()))


@EVERY
def test_sharing_twice_gives_the_same(recorded: Recorded) -> None:
    """The same meeting gives the same bytes, so that several buddies get the same steps."""
    source = Source(brought_of(recorded), recorded.journal())
    assert text_of(source) == text_of(source)


def test_meetings_are_told_apart() -> None:
    """Every meeting has a mark of its own, which says nothing else."""
    marks = [share(Source(brought_of(one), one.journal())).file.meeting for one in ALL]
    assert len({*marks}) == len(ALL)
    assert all(re.fullmatch("[0-9a-f]{8}", mark) for mark in marks)


def test_names_stay_if_that_is_wished() -> None:
    """With the names kept, people are called as they are, and nothing is listed to look at."""
    shared = share(source_named("withdrawn"), keep_names=True)
    assert "Tariq: any objection?" in [one.asked for one in shared.file.steps]
    assert shared.look_at == ()


def test_what_stayed_is_told() -> None:
    """Words that might be names are listed for whoever shares the meeting."""
    assert "Rivermead" in share(source_named("forty-people")).look_at


def test_the_organisation_and_other_circles_have_no_names_either() -> None:
    """Names of the organisation and of its other circles are replaced where they are known."""
    source = source_named("forty-people")
    source = replace(source, organisation="Rivermead", circles=("Barn",))
    assert "Rivermead" not in text_of(source)
    assert "Rivermead" not in share(source).look_at


@pytest.mark.parametrize("length", [0, 1, 12, 30])
def test_a_meeting_that_is_open_can_be_shared(length: int) -> None:
    """Also of a meeting that was left in the middle there is a file, perhaps without steps."""
    file = share(source_named("withdrawn", length=length)).file
    assert len(file.steps) == {0: 0, 1: 0, 12: 0, 30: 6}[length]


@given(choices())
@settings(max_examples=25)
def test_any_meeting_can_be_shared(drawn: list[int]) -> None:
    """However a meeting goes, it can be told, and nobody's name is in it."""
    brought = circle_meeting()
    _, journal = any_course(lambda: meeting(brought), drawn)
    shared = share(Source(brought, journal.entries))
    text = buddy_yaml(shared.file).decode()
    for one in brought.circle.members:
        assert not re.search(rf"(?<!\w){re.escape(one.name)}(?!\w)", text)

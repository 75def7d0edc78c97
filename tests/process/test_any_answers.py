"""Any answers end, replay, and survive a crash anywhere."""

from __future__ import annotations

import random
from collections.abc import Callable
from functools import partial

import pytest
from any_answers import (
    AnyAnswers,
    any_course,
    choices,
    crash_anywhere,
    replays,
    scripted_course,
)
from any_meetings import any_meeting, drawn_by
from hypothesis import given, settings
from hypothesis import strategies as st
from rooms import ONE_OF_EACH, circle_meeting, in_item, room

from sociocli.domain.method import METHODS
from sociocli.domain.minutes import Minutes
from sociocli.process.asking import Aside, Steps, ask
from sociocli.process.choosing import Choose, Option
from sociocli.process.meeting import meeting
from sociocli.process.message import say
from sociocli.process.quick import quick_consent
from sociocli.process.room import Room
from sociocli.process.rounds import round_of_words
from sociocli.process.scene import NOWHERE
from sociocli.process.timekeeping import time_check
from sociocli.process.wording.rounds import QUICK
from sociocli.process.writing import Write


def leaves(here: Room, aside: Aside) -> Steps[None]:
    """Let somebody leave, or come back."""
    person = aside.get("who") or (
        yield from ask(here, Write(key="leaves/who", words=say("Who?"), scene=NOWHERE))
    )
    if here.is_here(person):
        here.goes(person, here.moment.time)
    elif person in here.seats:
        here.comes(person, here.moment.time)


def an_evening() -> Steps[tuple[dict[str, str], bool, list[str], tuple[object, ...]]]:
    """Hold rounds with people coming and going, a quick consent, and a clock."""
    here = room(("ana", "ben", "kim", "zoe"), ways={"leaves": leaves})
    words: dict[str, str] = {}
    for n in (1, 2):
        line = QUICK.given(what="Go on?")
        words |= yield from round_of_words(here, f"r-{n}", here.here(), line, joins=here.here)
    item = in_item(here, minutes=1)
    yield from time_check(here)
    agreed = yield from quick_consent(here, "break/consent", say("We take a break."))
    return words, agreed, item.process, tuple(s.attendee() for s in here.seats.values())


@given(choices())
def test_rounds_end_and_replay(drawn: list[int]) -> None:
    """Whatever is answered, an evening of rounds ends and replays to the same result."""
    outcome, journal = any_course(an_evening, [*drawn], ways=("leaves",))
    replays(an_evening, journal, outcome)
    crash_anywhere(an_evening, journal, outcome)


def test_settling_answers_alone_end() -> None:
    """With no drawn answers every question gets the one that settles it."""
    outcome, journal = scripted_course(an_evening)
    assert outcome[1] is True
    replays(an_evening, journal, outcome)


def test_endless_process_is_found() -> None:
    """A process that asks for ever fails instead of hanging."""

    def endless() -> Steps[None]:
        here = room()
        while True:
            yield from ask(here, Write(key="again"))

    with pytest.raises(AssertionError, match="does not end"):
        any_course(endless, ())


def test_a_process_that_forgets_is_found() -> None:
    """A process whose result hangs on more than its answers fails the replay."""
    times = []

    def forgetful() -> Steps[int]:
        times.append(1)
        yield from ask(room(), Write(key="once"))
        return len(times)

    outcome, journal = any_course(forgetful, ())
    with pytest.raises(AssertionError):
        replays(forgetful, journal, outcome)
    with pytest.raises(AssertionError):
        crash_anywhere(forgetful, journal, outcome)


@given(choices(5))
def test_drawn_answers_are_always_allowed(drawn: list[int]) -> None:
    """Every drawn answer is one that its question allows."""
    question = Choose(key="tea", options=(Option("yes", "y", say("Yes")),))
    answerer = AnyAnswers(drawn, ways=(), undo=False)
    assert answerer.plain(question) == "yes"


def holding(people: int, method: str) -> Callable[[], Steps[Minutes]]:
    """Return the process of a meeting of so many people with an item of each kind."""
    brought = circle_meeting(("ana", "ben", "kim", "zoe")[:people], method=method)
    return lambda: meeting(brought)


@settings(max_examples=60)
@given(st.integers(0, 4), st.sampled_from(list(METHODS)), choices(150))
def test_every_meeting_ends_and_replays(people: int, method: str, drawn: list[int]) -> None:
    """Whatever is answered, a whole meeting of any method ends and replays to its minutes."""
    process = holding(people, method)
    minutes, journal = any_course(process, drawn)
    assert len(minutes.items) >= len(ONE_OF_EACH)
    replays(process, journal, minutes)


@pytest.mark.parametrize("evening", range(40))
def test_evenings_at_random_end_and_replay(evening: int) -> None:
    """Meetings with any settings, items and people, and many asides, end and replay."""
    chance = random.Random(evening)
    for _ in range(6):
        brought = any_meeting(chance)
        process = partial(meeting, brought)
        minutes, journal = any_course(process, drawn_by(chance), limit=20_000)
        replays(process, journal, minutes)
    crash_anywhere(process, journal, minutes, every=41)


@settings(max_examples=8)
@given(st.integers(1, 3), st.sampled_from(list(METHODS)), choices(60))
def test_a_meeting_survives_a_crash_anywhere(people: int, method: str, drawn: list[int]) -> None:
    """From every prefix of a meeting's journal the rest leads to the same minutes."""
    process = holding(people, method)
    minutes, journal = any_course(process, drawn)
    crash_anywhere(process, journal, minutes, every=3)


@pytest.mark.parametrize("method", METHODS)
def test_the_straight_course_of_a_meeting(method: str) -> None:
    """Where everybody is here and nobody objects each item ends in its best outcome."""
    minutes, journal = scripted_course(holding(3, method))
    outcomes = [item.outcome.value for item in minutes.items]
    assert outcomes == ["reported", "explored", "adopted", "elected", "kept"]
    crash_anywhere(holding(3, method), journal, minutes)

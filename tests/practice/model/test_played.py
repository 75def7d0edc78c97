"""A course played through: the clock of people who speak, and how it ends."""

from __future__ import annotations

from dataclasses import replace

from playing import QUIET, playing

from sociocli.domain.scenario import Course, Override, Stance, Worry
from sociocli.practice.model.played import play_course

DROPS = Course("drops", does=(Override("item-1/objection-1/option", answer="drop"),))


def test_a_course_is_played_to_its_end() -> None:
    """The outcome of the last item is how it ended."""
    cast = playing(Stance("kim", worries=(Worry("I object.", because="It hurts."),)))
    assert play_course(playing()).ended == "adopted"
    assert play_course(cast, DROPS).ended == "dropped"


def test_without_items_nothing_is_decided() -> None:
    """A meeting of a check-out alone has no outcome."""
    assert play_course(playing(items=())).ended == ""


def test_the_clock_goes_on_as_people_speak() -> None:
    """Whoever talks for ten minutes takes ten minutes of the meeting."""
    short = play_course(playing(Stance("kim", reacts="Good."))).entries[-1].moment.elapsed
    long = play_course(playing(Stance("kim", reacts="Good.", minutes=10))).entries[-1].moment
    assert 595 <= long.elapsed - short <= 620


def test_what_is_said_again_takes_no_time_again() -> None:
    """Whoever says something to all hears the same words again, and the clock stands meanwhile."""
    cast = playing(Stance("kim", reacts="Well.", minutes=2))
    hears = Override("item-1/reactions/kim", say="own", words="We are half way through.")
    straight = play_course(cast).entries[-1].moment.elapsed
    said = play_course(cast, Course("says", does=(hears,))).entries[-1].moment.elapsed
    assert 0 < said - straight < 60


def test_a_long_item_comes_to_its_time_check() -> None:
    """Time that is spoken is time of the item, so the trade is offered and agreed."""
    item = replace(QUIET, minutes=5)
    played = play_course(playing(Stance("kim", reacts="Well.", minutes=10), items=(item,)))
    keys = [one.key for one in played.entries]
    assert "item-1/overrun" in keys
    assert keys.index("item-1/overrun/consent") > keys.index("item-1/overrun")

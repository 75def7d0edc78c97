"""A simulated round and its clock."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sociocli.domain.drill_playing import Answers, Talker, TimedRound
from sociocli.errors import BadRequest
from sociocli.practice.drills.round_clock import Kind, RoundClock

LONG = Talker(name="Ott", enough=3, says=tuple(f"piece {n}" for n in range(9)))
SHORT = Talker(name="Kim", says=("short",), leaves_at=3)


def begun(*talkers: Talker, planned: int = 2) -> RoundClock:
    """Begin a round."""
    return RoundClock.begun(
        TimedRound(id="r", text="A round.", planned=planned, talkers=talkers, model="Thank you.")
    )


def listened(clock: RoundClock, times: int) -> RoundClock:
    """Listen on for some steps."""
    for _ in range(times):
        clock = clock.listened()
    return clock


def test_listening_moves_the_clock() -> None:
    """Each piece takes a step of the clock; after the last one it is the next one's turn."""
    clock = begun(LONG, SHORT)
    assert (clock.at, clock.used) == (20, 20)
    clock = listened(clock, 8)
    assert (clock.at, clock.used, clock.spoken) == (180, 180, ())
    clock = clock.listened()
    assert (clock.at, clock.used, clock.spoken) == (200, 20, ("Ott",))
    assert clock.listened().talker is None
    assert begun(LONG, SHORT).alone() == 200


def test_whoever_must_go_is_gone() -> None:
    """If it takes too long somebody leaves before their turn."""
    clock = listened(begun(LONG, LONG, SHORT), 18)
    assert clock.talker is None
    assert clock.gone == ("Kim",)
    assert clock.spoken == ("Ott", "Ott")


@pytest.mark.parametrize(
    ("heard", "kind", "cut"), [(1, Kind.EARLY, ("Ott",)), (3, Kind.IN_TIME, ()), (8, Kind.LATE, ())]
)
def test_stepping_in_is_early_in_time_or_late(heard: int, kind: Kind, cut: tuple[str, ...]) -> None:
    """Stepping in before it was said cuts somebody off; long after it is late."""
    clock = listened(begun(LONG, SHORT), heard - 1).stepped_in("Thank you")
    assert [one.kind for one in clock.stepped] == [kind]
    assert clock.stepped[0].seconds == heard * 20
    assert clock.cut_off == cut
    assert clock.talker is SHORT


def test_some_go_on_once() -> None:
    """Somebody may go on the first time, and ends the second time."""
    stubborn = Talker(name="Sana", says=LONG.says, enough=2, answers=Answers.GOES_ON)
    clock = listened(begun(stubborn, SHORT), 2).stepped_in("Thank you")
    assert clock.talker is stubborn
    assert clock.pieces == 4
    assert clock.stepped_in("Please").talker is SHORT


def test_after_the_end_nothing_happens() -> None:
    """A round that is over stays over."""
    over = begun(SHORT).listened()
    assert over.listened() == over.stepped_in("Hm") == over.to_next() == over
    assert over.at == 20


@given(st.lists(st.booleans(), max_size=60))
def test_a_round_always_ends(listens: list[bool]) -> None:
    """Whatever one does, the clock goes on and everybody has spoken or gone."""
    clock = begun(LONG, Talker(name="Bo", says=LONG.says, answers=Answers.GOES_ON), SHORT)
    for listen in [*listens, *[True] * 20]:
        after = clock.listened() if listen else clock.stepped_in("")
        assert after.at >= clock.at
        clock = after
    assert clock.talker is None
    assert sorted([*clock.spoken, *clock.gone]) == ["Bo", "Kim", "Ott"]


def test_a_round_needs_a_clock_and_people() -> None:
    """No talkers, no minutes or nothing to say is refused."""
    with pytest.raises(BadRequest, match="needs talkers"):
        begun()
    with pytest.raises(BadRequest, match="something to say"):
        Talker(name="Kim", says=())

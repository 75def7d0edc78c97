"""Agendas and formats."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sociocli.domain.agenda import Agenda, AgendaItem, ComposedKind, NamedStep, Step, scaled
from sociocli.errors import BadRequest


def test_a_step_has_a_name_or_says_what_to_do() -> None:
    """A step is named or composed, never both and never neither."""
    assert Step(name=NamedStep.GATHER).do is None
    assert Step(do=ComposedKind.SAY, say="Welcome.").name is None
    for wrong in ({}, {"name": NamedStep.CLOSE, "do": ComposedKind.SAY}):
        with pytest.raises(BadRequest, match="a name, or"):
            Step(**wrong)


@pytest.mark.parametrize("wrong", [{"title": ""}, {"title": "a", "minutes": -1}])
def test_an_item_has_a_title_and_a_sane_length(wrong: dict[str, object]) -> None:
    """An item without a title, or of negative length, is refused."""
    with pytest.raises(BadRequest):
        AgendaItem(**wrong)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    "wrong", [{"date": "tomorrow"}, {"time": "7 pm"}, {"minutes": 0}, {"minutes": 1441}]
)
def test_an_agenda_has_sane_times(wrong: dict[str, object]) -> None:
    """A day, a time and a length are checked when the agenda is made."""
    with pytest.raises(BadRequest):
        Agenda(**wrong)  # type: ignore[arg-type]
    assert Agenda(date="2026-11-29", time="19:00", minutes=90).minutes == 90


def planned(opening: list[int], items: list[int], closing: list[int]) -> Agenda:
    """Make an agenda with these minutes."""
    return Agenda(
        minutes=max(1, sum(opening) + sum(items) + sum(closing)),
        opening=tuple(Step(name=NamedStep.GATHER, minutes=n) for n in opening),
        items=tuple(AgendaItem("Noise", minutes=n) for n in items),
        closing=tuple(Step(name=NamedStep.CLOSE, minutes=n) for n in closing),
    )


def parts(agenda: Agenda) -> list[int]:
    """Return the minutes of all parts."""
    steps = (*agenda.opening, *agenda.items, *agenda.closing)
    return [step.minutes for step in steps]


LENGTHS = st.lists(st.integers(0, 40), max_size=5)


@given(LENGTHS, LENGTHS, LENGTHS, st.integers(1, 300))
def test_scaling_adds_up(
    opening: list[int], items: list[int], closing: list[int], minutes: int
) -> None:
    """Scaled to the time one has, the minutes add up and nothing that had time loses all."""
    agenda = planned(opening, items, closing)
    result = scaled(agenda, minutes)
    lengths = parts(result)
    timed = sum(1 for n in parts(agenda) if n)
    assert result.minutes == minutes
    assert [bool(n) for n in lengths] == [bool(n) for n in parts(agenda)]
    if timed:
        assert sum(lengths) == max(minutes, timed)


def test_scaling_is_in_proportion() -> None:
    """Each part keeps its share; the same length changes nothing."""
    agenda = planned([5, 10], [30], [15])
    assert scaled(agenda, 60) is agenda
    assert parts(scaled(agenda, 120)) == [10, 20, 60, 30]
    assert parts(scaled(agenda, 30)) == [3, 5, 15, 7]

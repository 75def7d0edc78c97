from __future__ import annotations

from dataclasses import replace

import pytest
from playing import heard
from rooms import circle_meeting

from sociocli.domain.agenda import AgendaItem
from sociocli.domain.character import Character
from sociocli.domain.item import Kind
from sociocli.domain.scenario import Worry
from sociocli.practice.circle import improvising_wording as words
from sociocli.practice.circle.cast import Cast
from sociocli.practice.circle.improvising import improvised


def test_whoever_objects_in_their_own_way_does_so_in_any_agenda() -> None:
    """Beside those for whom it is drawn, people of that temper have worries of their own."""
    own = Worry("It is too long.", because="A matter of taste.", only_wish=True)
    library = tuple(Character(f"c{n}", f"C{n}", worries=(own,)) for n in range(6))
    brought = circle_meeting(("ana", "ben", "kim", "zoe", "max", "lea"))
    cast = improvised(brought, library, (Worry("No."),), "ana", 4)
    deciding = [one for one in cast.stances if one.item == 3]
    assert len([one for one in deciding if one.worries == (own,)]) == 2
    assert "ana" not in [one.person for one in deciding]


def reviewing(item: AgendaItem, seed: int) -> Cast:
    """Return a cast for a review of one's own."""
    brought = circle_meeting(("ana", "ben", "kim", "zoe"))
    agenda = replace(brought.agenda, items=(item,))
    library = tuple(Character(f"c{n}", f"C{n}") for n in range(4))
    return improvised(replace(brought, agenda=agenda), library, (Worry("No."),), "ana", seed)


@pytest.mark.parametrize("seed", range(8))
def test_a_review_meets_a_worry_and_somebody_who_has_not_counted(seed: int) -> None:
    """As in a decision somebody has a worry; the same says that they know no number."""
    cast = reviewing(AgendaItem("Quiet", Kind.REVIEW, by="ben", decision="quiet"), seed)
    (worried,) = [one for one in cast.stances if one.worries == (Worry("No."),)]
    assert worried.person in ("kim", "zoe")
    said = heard(cast, "item-1/review/criteria")
    assert said == [(worried.person, words.NOT_COUNTED, "talk")]


def test_where_several_lie_on_the_table_nobody_objects_by_lot() -> None:
    """An objection to a list takes one out of it, whatever is behind it; so none is drawn."""
    item = AgendaItem("All of them", Kind.REVIEW, decisions=("quiet", "boiler"))
    assert reviewing(item, 1).stances == ()

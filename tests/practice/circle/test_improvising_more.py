from __future__ import annotations

from rooms import circle_meeting

from sociocli.domain.character import Character
from sociocli.domain.scenario import Worry
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

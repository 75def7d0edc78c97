from __future__ import annotations

import pytest
from playing import playing

from sociocli.domain.character import Character
from sociocli.domain.decided import Decided
from sociocli.domain.proposal import Concern
from sociocli.domain.scenario import Scenario, Stance
from sociocli.errors import BadRequest
from sociocli.practice.circle.cast import cast_of

LIBRARY = (Character("ana", "Ana", cares="Time."),)


def test_an_id_alone_means_somebody_of_the_library() -> None:
    """Whoever is named by id alone is filled in; a name makes it somebody else."""
    people = (Character("you", "You"), Character("ana"), Character("ben", "Ben"))
    cast = cast_of(Scenario("toy", "Toy", "", you="you", people=people, guests=("ben",)), LIBRARY)
    assert [one.name for one in cast.people] == ["You", "Ana", "Ben"]
    assert cast.people[1].cares == "Time."
    assert [one.id for one in cast.brought.circle.members] == ["you", "ana"]
    assert cast.brought.circle.holder("facilitator") == "you"


def test_somebody_unknown_is_refused() -> None:
    """An id that nobody has is said."""
    people = (Character("you", "You"), Character("zoe"))
    with pytest.raises(BadRequest, match="zoe"):
        cast_of(Scenario("toy", "Toy", "", you="you", people=people), LIBRARY)


def test_the_learner_is_not_played() -> None:
    """There is a character for everybody but the learner."""
    cast = playing()
    assert cast.character("you") is None
    assert cast.played() == ("ana", "ben", "kim")
    assert cast.name("ana") == "Ana"
    assert cast.name("stranger") == "stranger"


def test_a_stance_is_found_by_person_item_and_role() -> None:
    """Where nothing is known there is an empty stance."""
    cast = playing(Stance("kim", reacts="Good."), Stance("kim", role="secretary", reacts="Pens."))
    assert cast.stance("kim", 1).reacts == "Good."
    assert cast.stance("kim", 1, "secretary").reacts == "Pens."
    assert cast.stance("kim", 1, "delegate").reacts == "Good."
    assert cast.stance("kim", 0).reacts == ""
    assert (cast.has_stance("kim", 1), cast.has_stance("ben", 1)) == (True, False)


def test_the_same_place_draws_the_same_line() -> None:
    """Drawing needs lines, and is the same for the same seed and place."""
    cast = playing(seed=7)
    assert cast.draw((), "here") == ""
    lines = ("a", "b", "c")
    assert cast.draw(lines, "here") == playing(seed=7).draw(lines, "here")


def test_a_decision_in_force_is_brought_as_into_a_meeting() -> None:
    """What the scenario holds is on hand for its review, with its day; nothing of a record is."""
    held = Decided(
        "the-well", "Nobody waters at noon.", "Water", "2026-05-22", "2026-11-22",
        owner="ana", criteria=("Eight cubic metres.",), concerns=(Concern("The trays."),),
    )  # fmt: skip
    (standing,) = playing(decisions=(held,)).brought.standing
    assert (standing.id, standing.title, standing.adopted) == ("the-well", "Water", "2026-05-22")
    assert standing.decision.text == "Nobody waters at noon."
    assert (standing.decision.review, standing.decision.owner) == ("2026-11-22", "ana")
    assert standing.decision.concerns == (Concern("The trays."),)
    assert not playing(decisions=(held,)).brought.has_present

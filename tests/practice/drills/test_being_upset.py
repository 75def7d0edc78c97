"""Scenes in which somebody is upset."""

from __future__ import annotations

import pytest
from drilling import hold

from sociocli.domain.drill_playing import Moment, Move, Upset
from sociocli.errors import BadRequest

WAIT = Move(say="Wait.", to="later", why="Nobody is hurried.")
ON = Move(say="Go on.", to="end", why="Nobody is heard.")
ASK = Move(say="“What do you need?”", to="end", why="She says it herself.")
SCENE = Upset(
    id="u",
    text="Reaction round.",
    support="a friend",
    why="It happens.",
    moments=(
        Moment(id="first", text="Ines looks down.", moves=(WAIT, ON)),
        Moment(id="later", text="She breathes.", moves=(ASK,)),
        Moment(id="end", text="The round goes on."),
    ),
)


def test_the_path_is_shown_with_its_reasons() -> None:
    """What one did, what came of it and why, then the moves that were not taken."""
    got = hold(SCENE, {"first": "1", "later": "1"})
    assert got.keys == ["first", "later", "way", "then"]
    way = got.asked[2].scene.table
    assert way is not None
    assert way.text.split("\n") == [
        "The round goes on.",
        "1. Wait. Nobody is hurried.",
        "2. “What do you need?” She says it herself.",
        "It happens.",
    ]
    assert way.facts[0].text == "a friend"
    assert "1. Go on. Nobody is heard." in got.end
    assert got.outcome.held


def test_nothing_is_scored() -> None:
    """Whatever one does, the scene comes back only if one wants to see it again."""
    assert hold(SCENE, {"first": "2"}).outcome.held
    assert not hold(SCENE, {"first": "1", "later": "1", "then": "again"}).outcome.held


def test_what_one_did_leads_to_the_next_moment() -> None:
    """The next screen begins with what one did."""
    table = hold(SCENE, {"first": "1", "later": "1"}).asked[1].scene.table
    assert table is not None
    assert table.text == "You: Wait.\nShe breathes."


def test_every_way_through_is_known() -> None:
    """All paths of a scene can be listed."""
    assert list(SCENE.paths()) == [("first", "later", "end"), ("first", "end")]


@pytest.mark.parametrize(
    ("moments", "sentence"),
    [
        ((), "needs moments"),
        ((Moment(id="end", text="")) and (Moment(id="a", text="", moves=(ON,)),), "no later"),
        ((Moment(id="a", text=""), Moment(id="a", text="")), "stands twice"),
        (
            (
                Moment(id="end", text=""),
                Moment(id="a", text="", moves=(ON,)),
            ),
            "“end” is no later moment",
        ),
    ],
)
def test_a_scene_that_might_not_end_is_refused(moments: tuple[Moment, ...], sentence: str) -> None:
    """A move that leads nowhere or back, or a moment that stands twice, is refused."""
    with pytest.raises(BadRequest, match=sentence):
        Upset(id="u", text="", moments=moments)


def test_a_moment_needs_an_id() -> None:
    """An id with other letters is refused."""
    with pytest.raises(BadRequest, match="“No Id”"):
        Moment(id="No Id", text="")

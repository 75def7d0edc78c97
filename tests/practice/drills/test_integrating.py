"""Meeting an objection: change, shorten, measure."""

from __future__ import annotations

from collections.abc import Mapping

import pytest
from drilling import hold

from sociocli.domain.drill_speaking import Fit, Way, Worry
from sociocli.errors import BadRequest

WAYS = (
    Fit(way=Way.CHANGE, meets=True, why="it bakes.", model="One of us sets the dough."),
    Fit(way=Way.SHORTEN, why="empty is empty."),
    Fit(way=Way.MEASURE, meets=True, why="one can count.", model="Sana counts shelves."),
)
WORRY = Worry(
    id="w",
    setting="bakery",
    who="Diego",
    text="Without Monday night there is no dough and the shelves are empty.",
    proposal="We close on Mondays.",
    start="2027-03-01",
    until="2027-08-31",
    harm="No dough, empty shelves.",
    ways=WAYS,
)


@pytest.mark.parametrize(
    ("answers", "shown", "held"),
    [
        (
            {"way": "change", "text": "We close on Mondays; one of us sets the dough."},
            ["New in it: sets, dough.", "words of the worry: dough"],
            True,
        ),
        ({"way": "change", "text": "We close on  Mondays."}, ["The text is as it was"], False),
        ({"way": "change", "text": "We close."}, ["no new word", "I find no word"], True),
        (
            {"way": "shorten", "until": "2027-04-12"},
            ["until 2027-04-12 instead of 2027-08-31", "Shorten leaves something open: empty"],
            False,
        ),
        ({"way": "shorten", "until": "6 weeks"}, ["until 2027-04-12 instead of"], False),
        ({"way": "shorten"}, ["The time is as it was"], False),
        ({"way": "shorten", "until": "2028-01-01"}, ["The time got longer"], False),
        ({"way": "shorten", "until": "2027-02-01"}, ["before it begins"], False),
        (
            {
                "way": "measure",
                "watch": "empty shelves",
                "watch-who": "Sana",
                "watch-stop": "more than 2 a week",
            },
            ["Watched: empty shelves.", "Sana", "a sign to stop: more than 2 a week"],
            True,
        ),
        (
            {"way": "measure", "watch": "how it is", "watch-stop": "if it gets worse"},
            ["I find no word", "watched by nobody", "I see no number"],
            False,
        ),
        (
            {"way": "measure", "watch": "empty shelves", "watch-stop": "more than 2"},
            ["watched by nobody"],
            False,
        ),
        ({"way": "measure"}, ["Nothing is watched yet", "watched by nobody"], False),
    ],
)
def test_what_changed_is_shown(answers: Mapping[str, str], shown: list[str], *, held: bool) -> None:
    """Text, time and measure are looked at for what changed; an unmet worry comes back."""
    got = hold(WORRY, answers)
    for sentence in shown:
        assert sentence in got.end
    assert got.outcome.held is held


def test_several_ways_may_be_taken_together() -> None:
    """After one way another may be added; each is shown, and the untried ones too."""
    got = hold(
        WORRY,
        {
            "way": "shorten",
            "until": "2027-04-12",
            "also": "change",
            "text": "We close on Mondays; Sana sets the dough.",
        },
    )
    assert "Shorten: 2027-04-12" in got.end
    assert "Change can meet it: it bakes." in got.end
    assert "Measure was not tried: one can count." in got.end
    assert "One of us sets the dough." in got.end
    assert got.outcome.held
    assert got.keys == ["way", "until", "also", "text", "also~2", "then"]


def test_all_three_ways_need_no_further_question() -> None:
    """Once all ways are taken nothing more is asked for."""
    given = {"way": "change", "also": "shorten", "also~2": "measure"}
    assert hold(WORRY, given).keys[-2:] == ["watch-stop", "then"]


@pytest.mark.parametrize(
    ("ways", "sentence"),
    [
        (WAYS[:2], "each once"),
        ((Fit(way=Way.CHANGE, why="no."), *WAYS[1:2], Fit(way=Way.MEASURE, why="no.")), "no way"),
        ((Fit(way=Way.CHANGE, meets=True, why="yes."), *WAYS[1:]), "needs a model"),
    ],
)
def test_a_worry_needs_its_ways(ways: tuple[Fit, ...], sentence: str) -> None:
    """All three ways, one that meets it, and a model for each that does."""
    with pytest.raises(BadRequest, match=sentence):
        Worry(
            id="w",
            who="Diego",
            text="No.",
            proposal="Yes.",
            start="2027-03-01",
            until="2027-08-31",
            harm="Harm.",
            ways=ways,
        )


def test_a_worry_needs_days() -> None:
    """A time that is no day is refused with the word that is wrong."""
    with pytest.raises(BadRequest, match="“spring” is no day"):
        Worry(
            id="w",
            who="Diego",
            text="No.",
            proposal="Yes.",
            start="spring",
            until="2027-08-31",
            harm="Harm.",
            ways=WAYS,
        )

"""Weigh the reasons: what a proposal touches, and that a count is no reason."""

from __future__ import annotations

import pytest
from drilling import holding, shown

from sociocli.domain.drill_grid import Grid, Nomination, Quality, Weighed
from sociocli.practice.drills.drill import Outcome
from sociocli.practice.drills.weighing import counts, touched
from sociocli.record.drill_file import find_drill

QUALITIES = (
    Quality(name="free on Tuesdays", words=("tuesday", "evening")),
    Quality(name="speaks up", words=("speak", "voice")),
    Quality(name="writes clearly"),
)
GRID = Grid(
    id="delegate",
    text="A delegate.",
    setting="bakery",
    qualities=QUALITIES,
    nominations=(
        Nomination(by="Ben", whom="Ana", why="She speaks up."),
        Nomination(by="Ana", whom="Ines", why="She is free."),
    ),
    weighed=(Weighed(whom="Ana", why="a voice."), Weighed(whom="Ines", why="an evening.")),
    model="I propose Ines, because ...",
)


def weighed(sentence: str, order: str = "last", method: str = "") -> tuple[Outcome, str, str]:
    """Propose Ines; return the outcome, what is said of the sentence, and of the order."""
    conversation = holding(GRID, method=method)
    conversation.answers(
        {"delegate/whom": "Ines", "delegate/proposal": sentence, "delegate/order": order}
    )
    (outcome,) = conversation.defaults().ends()
    return (
        outcome,
        shown(conversation, "delegate/weighed"),
        shown(conversation, "delegate/order-why"),
    )


def test_the_grid_lies_there() -> None:
    """Every nomination with its reason, and the agreed qualities, are on the table."""
    conversation = holding(GRID).answers({"*/whom": "Ana", "*/proposal": "x", "*/order": "last"})
    conversation.defaults().ends()
    scene = conversation.question("delegate/whom").scene
    assert "Ben names Ana: “She speaks up.”" in scene.table.text
    assert scene.table.facts[0].text == "free on Tuesdays; speaks up; writes clearly"


@pytest.mark.parametrize(
    ("sentence", "found"),
    [
        ("She is free on TUESDAYS", ("free on Tuesdays",)),
        ("Her voice carries in the evening.", ("free on Tuesdays", "speaks up")),
        ("She writes like a poet", ("writes clearly",)),
        ("She bespeaks nothing", ()),
        ("Nice.", ()),
    ],
)
def test_which_qualities_a_sentence_touches(sentence: str, found: tuple[str, ...]) -> None:
    """A quality is touched by the beginning of one of its words."""
    assert touched(sentence, QUALITIES) == found


@pytest.mark.parametrize(
    "sentence",
    [
        "Most of you named her",
        "She has the most nominations",
        "the majority is for her",
        "3 votes",
        "Three people named her",
        "five of us want her",
        "two out of three",
        "half of the circle",
        "She was named four times",
        "Six said so",
        "unanimously",
    ],
)
def test_a_count_is_seen(sentence: str) -> None:
    """Votes, majorities and numbers of people are pointed out."""
    assert counts(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "She speaks for all of us",
        "What I trust most is her calm",
        "She is one of us who reports",
        "On Tuesdays at eight she is free",
        "almost always there",
        "devoted to the shelf",
    ],
)
def test_what_is_no_count(sentence: str) -> None:
    """Other words with numbers and “most” are let be."""
    assert counts(sentence) == ""


def test_reasons_that_touch_the_list() -> None:
    """It is said which qualities the sentence touches and which not, and what was weighed."""
    outcome, text, _ = weighed("I propose Ines: she is free on Tuesdays.")
    assert outcome.held
    assert "touches: free on Tuesdays." in text
    assert "Not in it: speaks up; writes clearly." in text
    assert text.index("For Ines: an evening.") < text.index("For Ana: a voice.")
    assert "“I propose Ines, because ...”" in text


@pytest.mark.parametrize("sentence", ["I like her.", "Three people want her, on Tuesdays."])
def test_a_sentence_that_counts_or_touches_nothing_comes_back(sentence: str) -> None:
    """Without a quality, or with a count, the exercise comes back."""
    outcome, text, _ = weighed(sentence)
    assert not outcome.held
    assert ("none of the agreed qualities" in text) is ("like" in sentence)
    assert ("“Three people” sounds like counting heads." in text) is ("Three" in sentence)


def test_in_a_counted_method_a_count_is_the_rule() -> None:
    """Where a method counts nominations, the count is not held against anybody."""
    outcome, text, order = weighed("Three people named her; she speaks up.", method="holacracy")
    assert outcome.held
    assert "In the method you chose that is the rule" in text
    assert "asked like all others" in order


@pytest.mark.parametrize(
    ("asked", "words"),
    [
        ("last", "Ines last. So would most."),
        ("first", "Most would ask Ines last."),
        ("alone", "Everybody's consent is needed."),
    ],
)
def test_who_is_proposed_is_asked_last(asked: str, words: str) -> None:
    """When the nominee is asked is chosen, and the reason said."""
    order = weighed("She speaks up.", asked)[2]
    assert words in order
    assert "Whoever is asked last has heard the reasons" in order


def test_together_in_some_schools() -> None:
    """Where all show their sign at once, that is said as well."""
    assert "all show their sign at once" in weighed("She speaks up.", method="s3")[2]


def test_every_model_passes_its_own_reading() -> None:
    """The proposals that are shown as models touch a quality and count nobody."""
    for grid in find_drill("weigh-the-reasons").exercises:
        assert isinstance(grid, Grid)
        assert touched(grid.model, grid.qualities), grid.id
        assert not counts(grid.model), grid.id

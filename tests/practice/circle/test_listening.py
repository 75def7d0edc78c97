"""What has been said aloud of a worry, and what its reason is."""

from __future__ import annotations

from typing import Any

import pytest
from playing import answered, memory, play, playing, says

from sociocli.domain.scenario import Override, Stance, Worry
from sociocli.practice.circle.listening import has_told
from sociocli.practice.circle.moves import Move
from sociocli.practice.circle.place import place_of

KIM = "item-1/consent-1/kim"
HERE = "item-1/objection-1/"
WORRY = Worry(
    "I object.", because="The choir.", harms="No songs.", words=("choir",), surface="Too early."
)
HIDDEN = Worry("I object.", because="The choir.", harms="No songs.", hidden="Hm.", words=("choir",))
WISH = Worry("I object!", because="I like green.", words=("green",), only_wish=True)
RAISED = (answered(KIM, "objection"), answered(f"{KIM}/reason", "I object."))


@pytest.mark.parametrize(
    ("worry", "entries", "voiced", "told"),
    [
        (WORRY, [], False, False),
        (WORRY, [answered("item-1/consent-1/ana", "everybody")], False, False),
        (WORRY, [answered(KIM, "consent")], True, False),
        (HIDDEN, [answered(KIM, "consent")], False, False),
        (HIDDEN, [says(KIM, Move.ASK, "kim")], False, False),
        (HIDDEN, [says(KIM, Move.ASK, "kim"), answered(KIM, "consent")], True, True),
        (HIDDEN, [says(KIM, Move.AIM, "kim"), answered(KIM, "consent")], True, False),
        (HIDDEN, [says("check-in/kim", Move.ASK, "kim"), answered("check-in/kim")], False, False),
        (WORRY, [*RAISED, answered(f"{HERE}understood", "The choir.")], True, False),
        (HIDDEN, [says(KIM, Move.RESTATE, "kim", "The choir.")], True, False),
        (WORRY, [*RAISED, answered(f"{HERE}understood", "Hm."), answered(f"{HERE}confirmed", "no")],
         True, True),
        (WISH, [answered(KIM, "consent")], True, False),
        (WISH, [says(KIM, Move.ASK, "kim"), answered(KIM, "consent")], True, True),
        (WISH, [*RAISED, answered(f"{HERE}understood", "Green.")], True, False),
    ],
)  # fmt: skip
def test_it_is_known_what_was_said_aloud(
    worry: Worry, entries: list[Any], *, voiced: bool, told: bool
) -> None:
    """That there is a worry is out once its owner says so; its reason once it is told."""
    cast = playing(Stance("kim", worries=(worry,)))
    item = memory(cast, entries).item(1)
    assert (0 in item.person("kim").voiced) is voiced
    assert has_told(cast, item, place_of(KIM), "kim", worry) is told


def test_each_worry_is_known_by_itself() -> None:
    """Whoever has told the first reason has said nothing of the second one yet."""
    second = Worry("And one more.", because="The dog.")
    cast = playing(Stance("kim", worries=(WORRY, second)))
    item = memory(cast, [says(KIM, Move.ASK, "kim"), answered(KIM, "consent")]).item(1)
    assert has_told(cast, item, place_of(KIM), "kim", WORRY)
    assert not has_told(cast, item, place_of(KIM), "kim", second)
    assert not has_told(cast, item, place_of(KIM), "ana", WORRY)


@pytest.mark.parametrize("answer", ["consent", "objection"])
def test_whoever_says_that_there_is_no_objection_has_none_any_more(answer: str) -> None:
    """A wish that was called one is not heard again as an objection, however it goes on."""
    cast = playing(Stance("kim", worries=(WISH,)))
    asks = Override(KIM, say="ask", to="kim", words="What would happen?")
    played = play(cast, asks, Override(KIM, answer=answer))
    loud = [one.text for step in played.steps for one in step.speech if one.text == WISH.says]
    assert loud == [WISH.says]
    assert not any("worry" in one.text for one in played.said("check-out/kim"))


def test_a_wish_said_back_wrongly_is_called_a_wish_and_is_gone() -> None:
    """“No objection” is said once; nobody says afterwards that the objection still stands."""
    cast = playing(Stance("kim", worries=(WISH,)))
    nothing = Override(f"{HERE}understood", answer="Something else.")
    yes = Override(f"{HERE}confirmed", answer="yes")
    note = Override(KIM, answer="objection")
    quiet = Override(KIM, silent=True)
    played = play(cast, quiet, note, Override(f"{HERE}understood", silent=True), nothing, yes)
    assert [(one.text, one.means) for one in played.said(f"{HERE}confirmed", "kim")] == [
        (WISH.because, "withdraws")
    ]
    after = [one for step in played.steps for one in step.speech if one.person == "kim"]
    last = [one.text for one in after if one.means == "objection"]
    assert last == [WISH.says, WISH.says, WISH.says]  # the answer, its reason, and at the say-back
    assert not any("worry" in one.text for one in after)

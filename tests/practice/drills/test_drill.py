"""How a drill is held: its room, its keys, its outcomes."""

from __future__ import annotations

import pytest
from drilling import drill_of, holding, remark

from sociocli.errors import BadRequest
from sociocli.practice.drills.drill import DrillRoom, Kept, Outcome, Session

OUTCOME = Outcome("a1", held=True, heard="concern", most="concern")


def test_the_screen_explains_itself() -> None:
    """Every question says the circle, the drill, the how-maniest exercise, aim and proposal."""
    held = holding(remark("a1"), remark("a2")).defaults().answers({"*/heard": "objection"})
    held.ends()
    scene = held.question("a2/heard").scene
    assert (scene.circle, scene.step.text()) == ("Kitchen Circle", "Sorting")
    assert (scene.item.number, scene.item.of) == (2, 2)
    assert scene.table.text == "“Remark a2.”"
    facts = [(fact.label.text(), fact.text) for fact in scene.table.facts]
    assert facts[:2] == [("Aim", "Bake bread six days a week."), ("Proposal", "Close on Mondays.")]


@pytest.mark.parametrize(
    ("way", "sentence"),
    [("note", "nothing was noted"), ("coach", "after your answer"), ("said", "talk to")],
)
def test_what_belongs_to_a_meeting_is_not_done(way: str, sentence: str) -> None:
    """A way out that belongs to a meeting is answered with a sentence, and the question waits."""
    held = holding(remark("a1")).asks("a1/heard").aside(way).tells("aside")
    held.asks("a1/heard").answer("objection").defaults().ends()
    assert any(sentence in told for told in held.told)


def test_an_exercise_without_a_setting() -> None:
    """Without a setting the drill itself stands where the circle would."""
    held = holding(remark("a1", setting="")).answers({"a1/heard": "objection"}).defaults()
    held.ends()
    scene = held.question("a1/heard").scene
    assert scene.circle == "Sorting"
    assert scene.table.facts == ()


def test_the_room_before_the_first_exercise() -> None:
    """Before anything has begun a key belongs to the drill, and everybody is here."""
    room = DrillRoom(Session(drill=drill_of(remark()), exercises=()))
    assert room.key("begin") == "drill/begin"
    assert room.setting() == ()
    assert room.is_here("ana")
    assert room.scene().item is None


def test_an_outcome_in_a_journal() -> None:
    """What is written down is read again as it was."""
    question = Kept(key="a1/kept", outcome=OUTCOME)
    assert question.from_plain(question.to_plain(OUTCOME)) == OUTCOME


@pytest.mark.parametrize("plain", ["ready", None, {}, {"exercise": 3}])
def test_what_is_no_outcome(plain: object) -> None:
    """Anything else is refused."""
    with pytest.raises(BadRequest):
        Outcome.from_plain(plain)  # type: ignore[arg-type]

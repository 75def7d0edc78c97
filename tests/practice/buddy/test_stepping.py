"""Going through a shared meeting: seen, said, commented, taken back and gone on with."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest
from record_meetings import Recorded
from talking import talk
from telling import EVERY, brought_of

from sociocli.domain.buddy import BuddyFile, BuddyStep
from sociocli.practice.buddy.sharing import Source, share
from sociocli.practice.buddy.stepping import given_before, step_through
from sociocli.process.journal import ListJournal

STEPS = (
    BuddyStep(
        1, "Item 1 of 2: Noise", "Proposal\nQuiet from {22}.", ("Ana: <aim> hm",), "Ours?", "",
        "It is ours", "Is it ours?",
    ),
    BuddyStep(2, "Item 1 of 2: Noise", asked="Everybody has a turn.", done="Went on."),
)  # fmt: skip
FILE = BuddyFile("m", "A meeting of 3 people", STEPS, "sofa", "To live well.")


def test_each_step_is_seen_said_and_commented() -> None:
    """First there is what was to be seen, then what was done, and both are asked about."""

    def before(question: Any) -> None:
        scene = question.scene
        assert scene.circle == "Item 1 of 2: Noise"
        assert scene.step.text() == "Step 1 of 2"
        assert (scene.table.heading.text(), scene.table.text) == ("Proposal", "Quiet from {22}.")
        assert scene.table.facts[0].text == "Ours?"
        assert scene.said == ("Ana: <aim> hm",)
        assert not scene.line.say
        assert "It is ours" not in str(scene)

    def after(question: Any) -> None:
        scene = question.scene
        assert scene.table.heading.text() == "What was done"
        assert scene.table.text == "It is ours\n\nYou would: I would ask."
        assert scene.line.say.text() == "Is it ours?"
        assert scene.said == ("Ana: <aim> hm",)

    (
        talk(lambda: step_through(FILE))
        .asks("by").answer("Noor")
        .asks("step-1/would-say", before).answer("I would ask.")
        .asks("step-1/comment", after).answer("Too fast.")
        .asks("step-2/would-say").answer("")
        .asks("step-2/comment").answer("")
        .asks("whole").answer("Thank you.")
        .ends()
    )  # fmt: skip


@pytest.mark.parametrize(
    ("method", "shown"), [("s3", "Sociocracy 3.0"), ("our-way", "our-way"), ("", "")]
)
def test_the_method_is_called_by_the_name_of_its_school(method: str, shown: str) -> None:
    """Nobody has to know the short names of the record."""
    talked = talk(lambda: step_through(replace(FILE, method=method))).defaults()
    talked.ends()
    texts = [fact.text for fact in talked.question("by").scene.table.facts]
    assert texts == [*([shown] if shown else []), "To live well."]


def test_a_step_without_a_table_shows_what_was_asked() -> None:
    """Where nothing lay on the table the question stands there."""

    def before(question: Any) -> None:
        assert question.scene.table.heading.text() == "Everybody has a turn."

    talk(lambda: step_through(FILE)).asks("step-2/would-say", before).answer("").defaults().ends()


def test_enter_skips_everything() -> None:
    """Nothing has to be written: Enter alone goes through."""
    held = talk(lambda: step_through(FILE)).defaults()
    held.ends()
    assert [entry.answer for entry in held.journal.entries] == [""] * 6


def test_what_was_taken_back_is_asked_again() -> None:
    """Undo goes back one answer, also to an earlier step."""
    (
        talk(lambda: step_through(FILE))
        .asks("by").answer("Noor")
        .asks("step-1/would-say").answer("x")
        .asks("step-1/comment").undo()
        .asks("step-1/would-say").answer("y")
        .defaults()
        .ends()
    )  # fmt: skip


def test_ways_of_a_meeting_are_none_here() -> None:
    """Whoever asks for a break or a note is told that this is no meeting, and is asked again."""
    held = talk(lambda: step_through(FILE)).asks("step-1/comment").aside("break")
    held.asks("step-1/comment").aside("note").asks("step-1/comment").answer("x").defaults().ends()
    assert len(held.told) == 2
    assert held.told[0].startswith("That belongs to a meeting.")


@pytest.mark.parametrize(
    ("file", "waits"),
    [
        (FILE, "by"),
        (replace(FILE, by="Noor"), "step-1/would-say"),
        (replace(FILE, gone_through=1), "step-2/would-say"),
        (
            replace(FILE, by="N", steps=(replace(STEPS[0], would_say="x"), STEPS[1])),
            "step-1/comment",
        ),
        (replace(FILE, gone_through=2), "whole"),
    ],
)
def test_it_goes_on_where_it_stopped(file: BuddyFile, waits: str) -> None:
    """Whoever stopped goes on at the same question."""
    journal = ListJournal(given_before(file))
    held = talk(lambda: step_through(file), journal=journal).asks(waits).answer("z").defaults()
    held.ends()
    assert held.keys[0] == waits


def test_what_was_written_by_hand_is_kept() -> None:
    """Comments written into the file by hand stand there, and Enter keeps them."""
    file = replace(FILE, steps=(STEPS[0], replace(STEPS[1], comment="by hand")))
    held = talk(lambda: step_through(file)).defaults()
    held.ends()
    answers = {entry.key: entry.answer for entry in held.journal.entries}
    assert answers["step-2/comment"] == "by hand"


@EVERY
def test_every_recorded_meeting_can_be_gone_through(recorded: Recorded) -> None:
    """Every recorded meeting can be shared and gone through, each step with two questions."""
    file = share(Source(brought_of(recorded), recorded.journal())).file
    held = talk(lambda: step_through(file)).defaults()
    held.ends()
    assert len(held.keys) == 2 * len(file.steps) + 2

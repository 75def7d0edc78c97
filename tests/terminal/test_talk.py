from __future__ import annotations

import pytest
from terminal import scenes

from sociocli.process.writing import Form, Word, WordKind
from sociocli.terminal.talk import ReadyTalk, TurnTalk, WriteTalk


def test_enter_means_has_spoken() -> None:
    """In a round Enter alone means: has spoken, nothing to write down."""
    talk = TurnTalk(scenes.turn(), {})
    assert talk.enter("")
    assert talk.answer == [Word(WordKind.SPOKEN)]


def test_what_was_typed_in_a_turn_is_noted() -> None:
    """Text in the line is noted, tidied, also if it reads like a key word."""
    for text in ("a worry", "pass", "later"):
        talk = TurnTalk(scenes.turn(), {})
        assert talk.enter(f" {text} ")
        assert talk.answer == [Word(WordKind.SPOKEN, text)]


@pytest.mark.parametrize("typed", ["", "Tired"])
def test_nobody_is_invited_to_write_what_is_not_kept(typed: str) -> None:
    """Where nothing is kept the hint says so, and Enter means: has spoken, whatever is typed."""
    asked = TurnTalk(scenes.turn(kept=False), {}).asked(typed)
    assert asked.hint == "Enter when done. What is said here is not kept."
    assert asked.keys[0] == TurnTalk(scenes.turn(), {}).asked("").keys[0]
    kept = TurnTalk(scenes.turn(), {}).asked(typed)
    assert kept.hint == (
        "Enter notes this."
        if typed
        else "Enter when done. Typing is optional: what should be noted?"
    )


def test_passing_and_coming_later() -> None:
    """One may pass and come later where the round allows it."""
    talk = TurnTalk(scenes.turn(), {})
    assert talk.passes("")
    assert talk.answer == [Word(WordKind.PASSED)]
    talk = TurnTalk(scenes.turn(), {})
    assert talk.waits("")
    assert talk.answer == [Word(WordKind.LATER)]
    talk = TurnTalk(scenes.turn(may_pass=False, may_wait=False), {})
    assert not talk.passes("")
    assert not talk.waits("")
    assert [key.press for key in talk.asked("").keys] == ["Enter"]


def test_passing_never_throws_typed_text_away() -> None:
    """With text in the line, pass and later are refused and say why."""
    talk = TurnTalk(scenes.turn(), {})
    assert not talk.passes("half a sentence")
    assert "Pass needs no text" in talk.error
    assert not talk.waits("half a sentence")


@pytest.mark.parametrize(
    ("form", "typed", "answer"),
    [
        (Form.TEXT, " two\r\nlines ", "two\nlines"),
        (Form.LINE, "two\nlines", "two lines"),
        (Form.DAY, "2026-11-22", "2026-11-22"),
        (Form.TIME, "9.05", "09:05"),
        (Form.NUMBER, "007", "7"),
    ],
)
def test_written_answers_are_formed(form: Form, typed: str, answer: str) -> None:
    """What is written is checked and brought into its form."""
    talk = WriteTalk(scenes.write(form=form), {})
    assert talk.enter(typed)
    assert talk.answer == [answer]


def test_what_does_not_fit_is_refused_and_stays() -> None:
    """A wrong date stays in the line, with a sentence that says how to write it."""
    talk = WriteTalk(scenes.write(form=Form.DAY), {})
    assert not talk.enter("tomorrow\x1b[31m")
    assert talk.error == "“tomorrow␛[31m” is not a date; write it like 2026-11-22."
    assert talk.keeps


def test_required_text_is_required() -> None:
    """Where a few words are needed, Enter alone is refused."""
    talk = WriteTalk(scenes.write(required=True), {})
    assert not talk.enter("  ")
    assert talk.enter("so be it")


def test_a_proposed_text_may_be_emptied() -> None:
    """A preset stands in the line; emptied, it gives nothing where that is allowed."""
    talk = WriteTalk(scenes.write(preset="as before"), {})
    assert talk.begins_with() == "as before"
    assert talk.enter("")
    assert talk.answer == [""]


def test_ready_needs_enter_only() -> None:
    """Waiting ends with Enter."""
    talk = ReadyTalk(scenes.ready(), {})
    assert talk.enter("")
    assert talk.answer == [None]

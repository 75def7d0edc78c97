"""The line of keys: which keys stand there at which width, and in how many rows."""

from __future__ import annotations

import pytest
from terminal import scenes

from sociocli.terminal.asked import KeyNow
from sociocli.terminal.choosing import ChooseTalk
from sociocli.terminal.keys import IN_MEETING, IN_PRACTICE, WaysOut
from sociocli.terminal.keys_line import keys_rows
from sociocli.terminal.rows import text_of
from sociocli.terminal.screen import Picture, compose
from sociocli.terminal.talk import ReadyTalk, Talk, TurnTalk, WriteTalk
from sociocli.terminal.view import View
from sociocli.terminal.width import columns

TALKS = {
    "consent": lambda: ChooseTalk(scenes.consent(), {}),
    "turn": lambda: TurnTalk(scenes.turn(), {}),
    "text": lambda: WriteTalk(scenes.write(), {}),
    "ready": lambda: ReadyTalk(scenes.ready(scenes.scene()), {}),
}


def shown(talk: Talk[object], size: tuple[int, int], ways_out: WaysOut) -> Picture:
    """Compose the screen of a question."""
    view = View(
        scene=talk.question.scene,
        asked=talk.asked(""),
        width=size[0],
        height=size[1],
        ways_out=ways_out,
    )
    return compose(view)


@pytest.mark.parametrize("kind", TALKS)
@pytest.mark.parametrize("width", [40, 48, 60])
def test_a_narrow_window_still_tells_a_newcomer_whom_to_ask(kind: str, width: int) -> None:
    """Speaking to somebody and asking the coach stand there at 40 columns."""
    picture = shown(TALKS[kind](), (width, 24), IN_PRACTICE)
    keys = " ".join(text_of(row) for row in picture.keys)
    for part in ("Enter", "^T say", "^G coach", "^C ways out"):
        assert part in keys
    assert len(picture.keys) <= 2
    assert len(picture.rows) + 1 + len(picture.keys) == 24
    assert all(columns(text_of(row)) <= width for row in picture.keys)


@pytest.mark.parametrize("kind", TALKS)
@pytest.mark.parametrize("ways_out", [IN_MEETING, IN_PRACTICE])
def test_eighty_columns_need_one_row(kind: str, ways_out: WaysOut) -> None:
    """Where all keys fit into one row, no second one is taken from the meeting."""
    picture = shown(TALKS[kind](), (80, 24), ways_out)
    assert len(picture.keys) == 1
    assert "coach" in text_of(picture.keys[0]) or ways_out is IN_MEETING


def test_two_rows_are_taken_only_where_one_is_too_short() -> None:
    """At 40 columns the keys of a pause fit into one row, those of a turn do not."""
    assert len(shown(TALKS["ready"](), (40, 24), IN_PRACTICE).keys) == 1
    assert len(shown(TALKS["turn"](), (40, 24), IN_PRACTICE).keys) == 2


def test_on_a_low_screen_the_rows_belong_to_the_question() -> None:
    """With twelve rows the keys take one: the first and the way out stay."""
    (row,) = shown(TALKS["turn"](), (40, 12), IN_PRACTICE).keys
    assert text_of(row).startswith(" Enter")
    assert text_of(row).endswith("^C ways out")


def test_a_word_is_shortened_before_a_key_is_left_out() -> None:
    """A key that has a briefer word for what it does is shown with it where it is narrow."""
    keys = [KeyNow("Enter", "goes on"), KeyNow("Ctrl-T", "say something to somebody", "say")]
    assert text_of(keys_rows(keys, (60, 24))[0]).endswith("Ctrl-T say something to somebody")
    assert text_of(keys_rows(keys, (24, 10))[0]) == " Enter goes on  ^T say"

from __future__ import annotations

from typing import Any

import pytest
from terminal import scenes
from terminal.live_driver import Hands
from terminal.plain_driver import ListLines

from sociocli.process.asking import AsideGiven, Question, Tell
from sociocli.process.message import say
from sociocli.terminal.plain import PlainRoom
from sociocli.terminal.playing import Playing


def played(questions: list[Question[Any]], *lines: str, **knobs: Any) -> list[str]:
    """Play questions with the given lines as answers; return what was printed."""
    printed: list[str] = []
    inner = PlainRoom(Hands(), lines=ListLines(lines))
    player = Playing(inner, printed.append, **{"styled": False, **knobs})
    for question in questions:
        question.put_to(player)
    return printed


def test_a_transcript_can_be_followed() -> None:
    """Headings, the text on the table, the sentence to say, and who answered what."""
    told = Tell(key="t", words=say("Revealed:\nBen: Ana"), scene=scenes.scene())
    text = "\n".join(
        played(
            [scenes.turn(), scenes.consent(), scenes.slip(), scenes.write(), scenes.pick(), told],
            "a worry", "o", "", "zoe", "new text", "ben",
        )
    )  # fmt: skip
    for phrase in (
        "item 2 of 5 · Quiet hours",
        "Consent round",
        "From 22:00 to 7:00",
        "Looks after it: Ana Lopez",
        "Say  “This is the decision",
        "Ben: “a worry”",
        "Ben: objection",
        "Ben fills in a slip, unseen.",
        "▶  new text",
        "Who has to leave early?",
        "Revealed:",
    ):
        assert phrase in text
    assert "Zoë" not in text


def test_the_scene_is_told_once() -> None:
    """What has not changed is not printed again."""
    text = "\n".join(played([scenes.turn(), scenes.consent()], "", "c"))
    assert text.count("From 22:00 to 7:00") == 1
    assert text.count("Consent round") == 1


def test_each_line_has_its_pace() -> None:
    """At a pace every line is waited for, without one nothing is."""
    naps: list[float] = []
    printed = played([scenes.consent()], "c", pace=0.5, sleep=naps.append)
    assert len(naps) == len([line for line in printed if line])
    assert set(naps) == {0.5}
    naps.clear()
    played([scenes.consent()], "c", sleep=naps.append)
    assert naps == []


def test_a_way_out_is_told() -> None:
    """An aside of the recorded meeting is printed and passed on."""
    printed: list[str] = []
    inner = PlainRoom(Hands(), lines=ListLines(["/w"]))
    with pytest.raises(AsideGiven):
        scenes.consent().put_to(Playing(inner, printed.append, styled=False))
    assert printed[-1].strip() == "(who came or left)"


def test_styled_lines_hold_only_our_own_escapes() -> None:
    """Escape sequences of people's text are shown, ours are set; without colour no colour."""
    hostile = scenes.scene(table=scenes.table("\x1b[31mred\x1b]0;x\x07"))
    printed = "\n".join(played([scenes.consent(hostile)], "c", styled=True, colour=False))
    assert "␛[31mred" in printed
    assert "\x1b[31m" not in printed
    assert "\x1b]" not in printed
    assert "\x1b[1m" in printed or "\x1b[1;7m" in printed

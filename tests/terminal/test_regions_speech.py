"""What simulated people say, and the keys that are there only in practice."""

from __future__ import annotations

import pytest
from terminal.live_driver import sit
from terminal.plain_driver import sit_plainly
from terminal.scenes import HOSTILE, consent, scene, turn

from sociocli.process.asking import AsideGiven
from sociocli.process.scene import Speech
from sociocli.terminal.asked import Asked
from sociocli.terminal.keys import IN_PRACTICE
from sociocli.terminal.outfit import Outfit
from sociocli.terminal.screen import compose
from sociocli.terminal.talk import TurnTalk
from sociocli.terminal.view import View
from sociocli.terminal.width import columns

SAID = (
    Speech("Ben", "Does quiet mean silent, or just no music? I ask because of the choir."),
    Speech("Ana Lopez", "No music. A chat over the dishes is fine."),
)
PRACTICE = Outfit(practice=True, ways_out=IN_PRACTICE)


@pytest.mark.parametrize("size", [(80, 24), (120, 40), (40, 24), (40, 12)])
def test_what_is_said_stands_beside_the_name(size: tuple[int, int]) -> None:
    """On every screen it can be read who says what, and no row is too wide."""
    width, height = size
    talk = TurnTalk(turn(scene(speech=SAID)), {})
    view = View(scene(speech=SAID), talk.asked(""), width=width, height=height, practice=True)
    shown = compose(view).text()
    assert all(columns(line) <= width for line in shown.split("\n"))
    words = " ".join(shown.split())
    assert "“Does quiet" in words
    if height > 12:
        assert "Ana Lopez" in words
        assert "A chat over" in words


@pytest.mark.parametrize("hostile", HOSTILE)
def test_speech_never_acts_on_the_terminal(hostile: str) -> None:
    """Whatever a scenario makes somebody say is only shown."""
    where = scene(speech=(Speech(hostile, hostile),))
    shown = compose(View(where, Asked(), practice=True)).text()
    assert all(char.isprintable() or char == "\n" for char in shown)


def test_speech_is_read_out_once() -> None:
    """Line by line, what somebody says is read out with the name, before the question."""
    where = scene(speech=SAID)
    _, lines = sit_plainly([turn(where), consent(where)], "", "c", outfit=PRACTICE)
    assert lines.text.count("Ben: “Does quiet mean silent") == 1
    assert lines.text.index("Ana Lopez: “") < lines.text.index("do you see an objection")


@pytest.mark.parametrize(("key", "way"), [("\x14", "said"), ("\x07", "coach")])
def test_one_key_speaks_to_people_or_to_the_coach(key: str, way: str) -> None:
    """In practice one key says something to somebody, another asks the coach."""
    with pytest.raises(AsideGiven) as given:
        sit([turn()], ("Typing is optional", key), outfit=PRACTICE)
    assert given.value.aside.way == way


def test_in_a_real_meeting_these_keys_do_nothing() -> None:
    """Whoever presses them by mistake while eight people wait changes nothing."""
    sitting = sit([turn()], ("Typing is optional", "\x14\x07\r"))
    assert sitting.answers[0].text == ""
    assert "say something" not in sitting.screens[0]


@pytest.mark.parametrize(("letter", "way"), [("m", "said"), ("i", "coach")])
def test_the_same_stands_among_the_ways_out(letter: str, way: str) -> None:
    """In practice the ways out name both; line by line they are letters after a slash."""
    with pytest.raises(AsideGiven) as given:
        sit([turn()], ("Typing is optional", "\x03"), ("ask the coach", letter), outfit=PRACTICE)
    assert given.value.aside.way == way
    with pytest.raises(AsideGiven) as given:
        sit_plainly([turn()], f"/{letter}", outfit=PRACTICE)
    assert given.value.aside.way == way


def test_in_a_real_meeting_there_are_no_such_letters() -> None:
    """Line by line the letters of practice are unknown in a meeting."""
    _, lines = sit_plainly([turn()], "/m", "")
    assert "There is no such way out: /m." in lines.text

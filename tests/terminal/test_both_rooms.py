from __future__ import annotations

from typing import Any

import pytest
from terminal import scenes
from terminal.live_driver import sit
from terminal.plain_driver import sit_plainly

from sociocli.process.asking import Question, Tell
from sociocli.process.choosing import Shuffle
from sociocli.process.message import say
from sociocli.process.writing import Clock, Form, Word, WordKind

ENDING = scenes.ready(words=say("Enter ends the test."))

# Each kind: the question, what is typed line by line, and the answer.
KINDS: dict[str, tuple[Question[Any], list[str], Any]] = {
    "choose": (scenes.consent(), ["o"], "objection"),
    "write": (scenes.write(form=Form.DAY), ["2026-11-22"], "2026-11-22"),
    "turn": (scenes.turn(), ["a thought"], Word(WordKind.SPOKEN, "a thought")),
    "pick": (scenes.pick(), ["cleo, 2"], ("cleo", "ben")),
    "slip": (scenes.slip(), ["", "zoe"], ("zoe",)),
    "ready": (scenes.ready(seconds=60), [""], None),
    "shuffle": (Shuffle(key="s", ids=("a",)), [], ("a",)),
    "clock": (Clock(key="c", form=Form.TIME), [], "19:02"),
    "tell": (Tell(key="t", words=say("It is so.")), [], None),
}
# What stands on the live screen before each line is typed.
WAITS = {
    "choose": ["do you see"],
    "write": ["What is proposed?"],
    "turn": ["Typing is optional"],
    "pick": ["Who has to leave"],
    "slip": ["looks away", "Nothing that you type"],
    "ready": ["A minute of silence"],
}


def test_all_kinds_of_question_are_here() -> None:
    """This test knows every kind of question that a room is asked."""
    asked = [kind for kind in Question.__subclasses__() if "process" in kind.__module__]
    kinds = {kind.kind for kind in asked}
    assert kinds == set(KINDS)


@pytest.mark.parametrize("kind", KINDS)
def test_both_rooms_answer_alike(kind: str) -> None:
    """The same lines give the same answer in the live room and in plain mode."""
    question, typed, answer = KINDS[kind]
    keys = [(wait, f"{line}\r") for wait, line in zip(WAITS.get(kind, []), typed, strict=True)]
    live = sit([question, ENDING], *keys, ("Enter ends the test", "\r"))
    plain, _ = sit_plainly([question, ENDING], *typed, "")
    assert live.answers == plain == [answer, None]


@pytest.mark.parametrize("kind", ["choose", "pick", "slip"])
def test_both_rooms_refuse_alike(kind: str) -> None:
    """What is no answer is refused in both rooms, with the same sentence."""
    question, typed, answer = KINDS[kind]
    before = [(wait, f"{line}\r") for wait, line in zip(WAITS[kind], typed[:-1], strict=False)]
    wrong = {"choose": "That is no answer", "pick": "There is no", "slip": "Nobody here is called"}
    live = sit(
        [question],
        *before,
        (WAITS[kind][-1], "xyz\r"),
        (wrong[kind], ("\x15" if kind == "pick" else "") + f"{typed[-1]}\r"),
    )
    plain, lines = sit_plainly([question], *typed[:-1], "xyz", typed[-1])
    assert live.answers == plain == [answer]
    assert wrong[kind] in lines.text


@pytest.mark.parametrize("text", ["turn", "write"])
def test_a_text_that_was_taken_back_stands_there_again(text: str) -> None:
    """Whoever takes back a long text corrects one word of it; nobody types it twice."""
    question = {"turn": scenes.turn(), "write": scenes.write()}[text]
    after = scenes.LeftByAWayOut(scenes.ready(words=say("Taken back here.")))
    live = sit(
        [question, after, question],
        (WAITS[text][0], "one longer text\r"),
        ("Taken back here.", "\x03"),
        ("Everything is saved.", "u"),
        ("one longer text", " more\r"),
    )
    plain, _ = sit_plainly([question, after, question], "one longer text", "/u", "")
    assert _text(live.answers[-1]) == "one longer text more"
    assert _text(plain[-1]) == "one longer text"


def test_a_pick_that_was_taken_back_begins_empty() -> None:
    """Whom somebody names is never named again by Enter alone."""
    question = scenes.pick()
    after = scenes.LeftByAWayOut(scenes.ready(words=say("Taken back here.")))
    live = sit(
        [question, after, question],
        (WAITS["pick"][0], "cleo\r"),
        ("Taken back here.", "\x03"),
        ("Everything is saved.", "u"),
        (WAITS["pick"][0], "2\r"),
    )
    plain, _ = sit_plainly([question, after, question], "cleo", "/u", "2")
    assert live.answers[-1] == plain[-1] == ("ben",)


def _text(answer: Any) -> str:
    return answer.text if isinstance(answer, Word) else answer

from __future__ import annotations

from types import SimpleNamespace
from typing import Any

import pytest
from prompt_toolkit.input import create_pipe_input
from prompt_toolkit.output import DummyOutput

from sociocli.errors import Bug
from sociocli.process.asking import Pause
from sociocli.terminal.dialog import choose_from, text

OPTIONS = [("meeting", "Circle meeting"), ("short", "Short meeting"), ("other", "Short meeting")]


def test_one_of_several_is_chosen_by_arrow_and_enter() -> None:
    """The value of the chosen line is returned, also where two lines read alike."""
    with create_pipe_input() as keys:
        keys.send_text("\x1b[B\x1b[B\r")
        assert choose_from("Which?", OPTIONS, input=keys, output=DummyOutput()) == "other"


def test_the_pointer_stands_at_the_preset() -> None:
    """Enter alone gives the preset."""
    with create_pipe_input() as keys:
        keys.send_text("\r")
        answer = choose_from("Which?", OPTIONS, "short", input=keys, output=DummyOutput())
    assert answer == "short"


@pytest.mark.parametrize("width", [40, 60, 80])
def test_nothing_is_cut_at_the_edge_of_a_narrow_terminal(
    monkeypatch: pytest.MonkeyPatch, width: int
) -> None:
    """Question and answers are broken between words, so that all of them can be read."""
    asks = "The meeting 2026-11-22-operations, begun 2026-11-22 19:02, is not finished."
    new = "Begin a new meeting; the other one stays as it is"
    shown: list[str] = []

    def select(asked: str, **more: Any) -> Any:
        titles = [choice.title for choice in more["choices"]]
        shown.extend([f"? {asked} {more['instruction']}", *(f" » {title}" for title in titles)])
        return SimpleNamespace(unsafe_ask=lambda: "new")

    monkeypatch.setenv("COLUMNS", str(width))
    monkeypatch.setattr("questionary.select", select)
    assert choose_from(asks, [("resume", "Go on with it"), ("new", new)]) == "new"
    rows = [row for text in shown for row in text.split("\n")]
    assert max(len(row) for row in rows) < width
    assert [" ".join(text.split()) for text in shown] == [
        f"? {asks} Arrow keys move, Enter chooses.",
        "» Go on with it",
        f"» {new}",
    ]


def test_a_line_of_text() -> None:
    """A line of text comes back, with its preset editable."""
    with create_pipe_input() as keys:
        keys.send_text("s\r")
        assert text("Name?", "Operation", input=keys, output=DummyOutput()) == "Operations"


@pytest.mark.parametrize(("key", "code"), [("\x03", 130), ("\x04", 0)])
def test_leaving_a_dialog_pauses(key: str, code: int) -> None:
    """Ctrl-C and Ctrl-D leave a dialog by pausing, never by an empty answer."""
    with create_pipe_input() as keys:
        keys.send_text(key)
        with pytest.raises(Pause) as left:
            text("Name?", input=keys, output=DummyOutput())
    assert left.value.exit_code == code


def test_an_empty_list_is_our_mistake() -> None:
    """A dialog without anything to choose from is a bug, said in one sentence."""
    with pytest.raises(Bug):
        choose_from("Which?", [])

"""Steps of which a format can be composed without Python."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from rooms import in_item, room
from talking import talk

from sociocli.domain.agenda import ComposedKind
from sociocli.process.asking import Steps
from sociocli.process.composed import Task, do_composed
from sociocli.process.room import Room


def doing(here: Room, do: str, words: str = "", minutes: int = 0) -> Callable[[], Steps[list[str]]]:
    """Return a composed step as a process."""
    return lambda: do_composed(here, Task("opening-1", ComposedKind(do), words, minutes))


def test_a_word_is_said() -> None:
    """A sentence of the format is shown as it stands, braces and all."""
    talked = talk(doing(room(), "say", "Thank {you} <aim>.")).asks("opening-1").answer()
    assert talked.ends() == []
    question = talked.question("opening-1")
    assert question.words.text() == "Thank {you} <aim>."
    assert question.scene.line.say.text() == "Thank {you} <aim>."


@pytest.mark.parametrize(
    ("do", "otherwise"),
    [
        ("silence", "Silence. Enter when it is over"),
        ("pairs", "Talk in pairs. Enter when the pairs are back"),
        ("write", "Everybody writes alone. Enter when all are ready"),
        ("break", "Break. Enter when everybody is back"),
    ],
)
def test_steps_with_a_time_are_counted_down(do: str, otherwise: str) -> None:
    """Silence, pairs, writing and breaks last as long as the format says."""
    talked = talk(doing(room(), do, minutes=3)).asks("opening-1").answer()
    assert talked.ends() == []
    assert talked.question("opening-1").seconds == 180
    assert talked.question("opening-1").words.text() == otherwise


def test_a_round_notes_what_is_said() -> None:
    """A round asks everybody, also who arrives meanwhile, and keeps what was noted."""
    here = room(absent=("kim",))
    talked = talk(doing(here, "round", "One wish each"))
    talked.asks("opening-1/ben").aside("arrived", who="kim").asks("opening-1/ben").answer("Sleep")
    talked.asks("opening-1/ana").answer().asks("opening-1/kim").answer("Bread")
    assert talked.ends() == ["Sleep", "Bread"]
    assert talked.question("opening-1/kim").scene.line.say.text() == "One wish each"
    assert talked.question("opening-1/kim").scene.said == ("Sleep",)


def test_popcorn_until_that_is_all() -> None:
    """Whoever wants speaks; one line each, until Enter; off the record nothing is kept."""
    here = room()
    talked = talk(doing(here, "popcorn")).asks("opening-1/1").answer("Yes!")
    talked.asks("opening-1/2").aside("off").asks("opening-1/2").answer("A secret")
    talked.asks("opening-1/2~2").answer("")
    assert talked.ends() == ["Yes!"]


def test_a_break_is_not_used_time() -> None:
    """The time of a break is used by nobody, also with a break within it."""
    here = room()
    item = in_item(here, minutes=10)
    talked = talk(doing(here, "break", minutes=5)).asks("opening-1").aside("break", minutes="5")
    talked.asks("aside/break/back").answer(after=290).asks("opening-1").answer(after=290)
    talked.ends()
    assert item.used_at(here.moment.elapsed) == 0

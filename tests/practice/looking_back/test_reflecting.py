"""Looking back on one's own facilitating."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rooms import Ticking
from talking import talk

from sociocli.domain.practised import Answered, OwnAction, Reflection
from sociocli.practice.answers.plainly import AnyQuestion, Plainly
from sociocli.practice.looking_back import reflecting_wording as words
from sociocli.practice.looking_back.reflecting import reflecting
from sociocli.process.asking import Plain, Tell
from sociocli.process.journal import ListJournal
from sociocli.process.running import run
from sociocli.process.writing import Clock


def test_everything_may_be_passed_over() -> None:
    """Enter alone, all the way through, leaves nothing behind but the day."""
    found = talk(reflecting).defaults().ends()
    assert found == Reflection("2026-11-22")


def test_what_is_written_is_returned_with_its_question() -> None:
    """Answers stand with the question as it was put, in the order in which it was."""
    found = (
        talk(reflecting)
        .answers({"self/hosted": "A crew of five", "self/next": "Wait\nlonger"})
        .asks("role").answer("leader")
        .answers({"role/leader/2": "Not always"})
        .asks("role~2").answer("none")
        .asks("character").answer("yes")
        .answers({"character/grace": "A lot"})
        .asks("action-1").answer("Ask Ben to host")
        .asks("action-1/by").answer("1 week")
        .asks("action-2").answer("")
        .defaults()
        .ends()
    )  # fmt: skip
    assert found == Reflection(
        "2026-11-22",
        (
            Answered(words.SELF["hosted"], "A crew of five"),
            Answered(words.SELF["next"], "Wait\nlonger"),
            Answered(words.CHECKS["leader"][1], "Not always"),
            Answered(words.CHARACTER["grace"], "A lot"),
        ),
        (OwnAction("Ask Ben to host", "2026-11-29"),),
    )


def test_character_comes_last_and_only_on_wish() -> None:
    """The questions for oneself alone are offered after all others, with no as what Enter says."""
    held = talk(reflecting).defaults()
    held.ends()
    keys = held.keys
    assert keys.index("character") > keys.index("role") > keys.index("self/feedback")
    assert keys[keys.index("character") + 1] == "action-1"


def test_a_role_is_looked_at_once() -> None:
    """A role that was looked at is not offered again; after the last one nothing is asked."""
    held = talk(reflecting)
    for n, role in enumerate(words.ROLES):
        key = "role" if not n else f"role~{n + 1}"
        held.asks(key).answer(role)
    held.defaults().ends()
    assert "role~6" not in held.keys
    with pytest.raises(Exception, match="no answer here"):
        held.question("role~2").from_plain("facilitator")


def test_three_actions_are_enough() -> None:
    """After the third action nobody is asked for more."""
    held = talk(reflecting).answers({f"action-{n}": f"Do {n}" for n in (1, 2, 3)}).defaults()
    found = held.ends()
    assert [one.what for one in found.actions] == ["Do 1", "Do 2", "Do 3"]
    assert held.keys[-1] != "action-4"


def test_notes_and_actions_beside_a_question() -> None:
    """A note or an action may be given at any question, with its words or without."""
    found = (
        talk(reflecting)
        .asks("self/hosted").aside("note", text="Ben was kind")
        .asks("self/hosted").aside("note")
        .asks("aside/note").answer("And Kim")
        .asks("self/hosted").aside("note")
        .asks("aside/note~2").answer("")
        .asks("self/hosted").aside("action")
        .asks("aside/action").answer("Rest\na little")
        .asks("aside/action/by").answer("2026-12-01")
        .asks("self/hosted").answer("Something")
        .defaults()
        .ends()
    )  # fmt: skip
    assert found.notes == ("Ben was kind", "And Kim")
    assert found.actions == (OwnAction("Rest a little", "2026-12-01"),)


@pytest.mark.parametrize("way", ["who", "park", "agenda", "hand-over", "off"])
def test_what_belongs_to_meetings_does_nothing_here(way: str) -> None:
    """Ways out of meetings are answered with a sentence, and the question comes again."""
    held = (
        talk(reflecting).asks("self/hosted").aside(way).asks("self/hosted").answer("x").defaults()
    )
    found = held.ends()
    assert words.NOT_HERE in held.told
    assert found.answers == (Answered(words.SELF["hosted"], "x"),)


def test_undo_takes_the_last_answer_back() -> None:
    """What was written and taken back is not returned."""
    found = (
        talk(reflecting)
        .asks("self/hosted").answer("Wrong")
        .asks("self/went-well").undo()
        .asks("self/hosted").answer("Right")
        .defaults()
        .ends()
    )  # fmt: skip
    assert found.answers == (Answered(words.SELF["hosted"], "Right"),)


class _Drawing(Plainly):
    """Answers with what was drawn, each drawn answer once."""

    def __init__(self, drawn: list[str]) -> None:
        self.drawn = drawn

    def plain(self, question: AnyQuestion) -> Plain:
        if isinstance(question, Tell):
            return None
        if isinstance(question, Clock):
            return "2026-11-22"
        draw = self.drawn.pop() if self.drawn else ""
        try:
            question.from_plain(draw)
        except Exception:  # noqa: BLE001 - any refusal
            return question.settles()
        return draw


@given(
    st.lists(
        st.sampled_from(["", "x", "leader", "host", "yes", "2 weeks", "أ", "\x1b"]), max_size=60
    )
)
def test_it_always_ends_and_plays_again(drawn: list[str]) -> None:
    """Whatever is answered, it ends, and its journal gives the same without asking anybody."""
    journal = ListJournal()
    first = run(reflecting, _Drawing(drawn), journal, Ticking())
    again = run(reflecting, _Drawing(["x"]), ListJournal(journal.entries), Ticking())
    assert first == again

"""Quick consent: one key, one line in the minutes."""

from __future__ import annotations

import pytest
from rooms import in_item, room
from talking import talk

from sociocli.process.choosing import Choose
from sociocli.process.message import say
from sociocli.process.quick import quick_consent

BREAK = say("We take {n} minutes' break.", n=5)


@pytest.mark.parametrize(
    ("answer", "line"),
    [
        ("yes", "19:00 Quick consent: We take 5 minutes' break."),
        ("no", "19:00 No quick consent: We take 5 minutes' break."),
    ],
)
def test_quick_consent_is_recorded_in_one_line(answer: str, line: str) -> None:
    """Either answer is recorded in one line with the time."""
    here = room()
    talked = talk(lambda: quick_consent(here, "break/consent", BREAK))
    assert talked.asks("break/consent").answer(answer).ends() is (answer == "yes")
    assert here.process == [line]


def test_quick_consent_belongs_to_the_item_on_the_table() -> None:
    """During an item the line stands with the item."""
    here = room()
    item = in_item(here)
    talk(lambda: quick_consent(here, "k", BREAK)).asks("k").answer("yes").ends()
    assert len(item.process) == 1
    assert here.process == []


def test_nobody_consents_by_accident() -> None:
    """One letter is enough, but nothing is preselected; what is asked can be read."""

    def looks(question: Choose) -> None:
        assert question.quick
        assert question.default() is None
        assert question.words.text() == "We take 5 minutes' break."
        assert "We take 5 minutes' break. Any objection?" in question.scene.line.say.text()

    here = room()
    talk(lambda: quick_consent(here, "k", BREAK)).asks("k", looks).refuses("").answer("no").ends()

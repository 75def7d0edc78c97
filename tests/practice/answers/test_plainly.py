"""Answering every kind of question in plain data."""

from __future__ import annotations

import pytest

from sociocli.errors import BadRequest
from sociocli.practice.answers.plainly import AnyQuestion, Plainly, default_of
from sociocli.process.asking import Plain, Ready, Tell
from sociocli.process.choosing import Choose, Option, Pick, Shuffle, Slip
from sociocli.process.message import say
from sociocli.process.writing import Clock, Form, TakesTurn, Word, WordKind, Write

ANA_BEN = (("ana", "Ana"), ("ben", "Ben"))
YES = (Option("yes", "y", say("Yes")), Option("no", "n", say("No")))


class Says(Plainly):
    """Gives one answer to everything."""

    def __init__(self, answer: Plain) -> None:
        self.answer = answer

    def plain(self, question: AnyQuestion) -> Plain:
        """Give it."""
        return self.answer


EVERY_KIND: list[tuple[AnyQuestion, Plain, object]] = [
    (Choose(key="q", options=YES), "no", "no"),
    (Write(key="q"), " tea ", "tea"),
    (TakesTurn(key="q", person="ana"), "pass", Word(WordKind.PASSED)),
    (Pick(key="q", among=ANA_BEN), ["ben"], ("ben",)),
    (Slip(key="q", person="ana", among=ANA_BEN), "Ben", ("ben",)),
    (Ready(key="q"), "ready", None),
    (Shuffle(key="q", ids=("ana", "ben")), ["ben", "ana"], ("ben", "ana")),
    (Clock(key="q", form=Form.TIME), "9:05", "09:05"),
    (Tell(key="q"), None, None),
]


@pytest.mark.parametrize(("question", "plain", "answer"), EVERY_KIND)
def test_every_kind_of_question_is_answered(
    question: AnyQuestion, plain: Plain, answer: object
) -> None:
    """Every kind of question takes its answer as plain data, checked by itself."""
    assert question.put_to(Says(plain)) == answer


@pytest.mark.parametrize(("question", "plain", "answer"), EVERY_KIND[:-1])
def test_every_kind_of_question_checks_its_answer(
    question: AnyQuestion, plain: Plain, answer: object
) -> None:
    """No kind of question takes an answer that is none."""
    with pytest.raises(BadRequest):
        question.put_to(Says({"no": "answer"}))


@pytest.mark.parametrize(
    ("question", "default"),
    [
        (Choose(key="q", options=YES), None),
        (Choose(key="q", options=YES, preset="no"), ("no",)),
        (Write(key="q"), ("",)),
        (Write(key="q", required=True), None),
        (TakesTurn(key="q", person="ana"), ("spoken",)),
        (Pick(key="q", among=ANA_BEN, preset=("ben",)), (["ben"],)),
        (Pick(key="q", among=ANA_BEN, required=True), None),
        (Slip(key="q", person="ana", among=ANA_BEN), None),
        (Ready(key="q"), ("ready",)),
        (Shuffle(key="q", ids=("ana",)), None),
        (Clock(key="q", form=Form.DAY), None),
        (Tell(key="q"), (None,)),
    ],
)
def test_default_as_plain_data(question: AnyQuestion, default: tuple[Plain] | None) -> None:
    """The default of a question is known as plain data; decisive ones have none."""
    assert default_of(question) == default

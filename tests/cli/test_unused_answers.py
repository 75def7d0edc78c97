"""Answers of a file that were not used."""

from __future__ import annotations

import pytest

from sociocli.cli.unused_answers import refuse_unused, say_unused
from sociocli.errors import BadRequest
from sociocli.practice.answers.script import Script
from sociocli.process.asking import Moment
from sociocli.process.scripted import AnswerEntry, Answers, AsideEntry

ANSWER = AnswerEntry(ask="item-7/*", answer="yes", line=3)
ASIDE = AsideEntry(before="item-8/frame", way="note", line=4)


def script(*entries: AnswerEntry | AsideEntry) -> Script:
    """Return a script of which nothing was used."""
    return Script(Answers(entries), Moment(0, "2026-11-22T19:00:00+00:00"))


def test_each_is_named_with_its_line(capsys: pytest.CaptureFixture[str]) -> None:
    """Answers and what was to be done before a question are named, in the order of the file."""
    assert say_unused("a.yaml", script(ANSWER, ASIDE)) == 2
    assert capsys.readouterr().err.splitlines() == [
        "a.yaml:3: this answer was never asked for: item-7/*.",
        "a.yaml:4: this answer was never asked for: item-8/frame.",
    ]


@pytest.mark.parametrize(
    ("left", "sentence"), [((ANSWER,), "1 answer was"), ((ANSWER, ASIDE), "2 answers were")]
)
def test_a_file_with_answers_left_is_refused(
    left: tuple[AnswerEntry | AsideEntry, ...], sentence: str
) -> None:
    """How many were not used is said; a file that was used up is no trouble."""
    refuse_unused("a.yaml", script())
    with pytest.raises(BadRequest, match=sentence):
        refuse_unused("a.yaml", script(*left))

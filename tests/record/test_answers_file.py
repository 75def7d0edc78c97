"""Reading files of answers."""

from __future__ import annotations

from pathlib import Path

import pytest

from sociocli.errors import BadRequest
from sociocli.process.scripted import AnswerEntry, AsideEntry
from sociocli.record.answers_file import answers_of, read_answers

EXAMPLE = """\
begins: 2026-11-22T19:02:00+01:00       # the clock of the meeting
answers:
- {ask: "attendance/*", answer: here, always: true}
- {ask: item-1/proposal/text, answer: "Quiet hours from 22:00 to 7:00."}
- {before: "item-1/reactions/*", aside: arrived, who: kim, at: 19:20}
- ask: item-2/slips/ana
  answer: [ben, no]
- ask: item-1/consent-1/ben/reason
  answer: |
    The choir
    could no longer rehearse.
  x-mine: a word
- {before: check-out, aside: action, what: Book, who: [kim, ana]}
"""


def test_the_example_of_the_contract() -> None:
    """A file as the documents show it becomes entries with their lines."""
    answers = answers_of(EXAMPLE.encode(), "a.yaml")
    assert (answers.begins, answers.path) == ("2026-11-22T19:02:00+01:00", "a.yaml")
    assert answers.entries == (
        AnswerEntry(ask="attendance/*", answer="here", always=True, line=3),
        AnswerEntry(ask="item-1/proposal/text", answer="Quiet hours from 22:00 to 7:00.", line=4),
        AsideEntry(
            before="item-1/reactions/*", way="arrived", values=(("who", "kim"),), at="19:20", line=5
        ),
        AnswerEntry(ask="item-2/slips/ana", answer=["ben", "no"], line=6),
        AnswerEntry(
            ask="item-1/consent-1/ben/reason",
            answer="The choir\ncould no longer rehearse.\n",
            line=8,
        ),
        AsideEntry(
            before="check-out",
            way="action",
            values=(("what", "Book"), ("who", "kim, ana")),
            line=13,
        ),
    )


@pytest.mark.parametrize("text", ["", "answers:\n", "answers: []\n"])
def test_an_empty_file_has_no_answers(text: str) -> None:
    """A file without answers is a file without answers."""
    assert answers_of(text.encode(), "a.yaml").entries == ()


@pytest.mark.parametrize(
    ("text", "line", "says"),
    [
        ("- a\n", 1, "begins"),
        ("begin: now\n", 1, "“begin” is not known"),
        ("answers: yes\n", 1, "a list"),
        ("\nbegins: this evening\n", 2, "a day with a time"),
        ("begins: [now]\n", 1, "must be text"),
        ("answers:\n- tea\n", 2, "An entry says"),
        ("answers:\n- {ask: tea}\n", 2, "no “answer”"),
        ("answers:\n- {ask: [tea], answer: x}\n", 2, "“ask” must be text"),
        ("answers:\n- {before: tea}\n", 2, "no “aside”"),
        ("answers:\n- {ask: tea, answer: green, always: often}\n", 2, "true or false"),
        ("answers:\n\n- {ask: tea, answer: green, allways: true}\n", 3, "“allways” is not known"),
        ("answers:\n- {ask: tea, answer: green, at: soon}\n", 2, "a day with a time"),
        ("answers:\n- {before: tea, aside: note, text: {a: b}}\n", 2, "“text” must be text"),
    ],
)
def test_what_is_wrong_is_said_with_its_line(text: str, line: int, says: str) -> None:
    """A mistake in the file is said with file and line."""
    with pytest.raises(BadRequest, match=says) as caught:
        answers_of(text.encode(), "a.yaml")
    assert (caught.value.path, caught.value.line) == ("a.yaml", line)


def test_reads_a_file(tmp_path: Path) -> None:
    """A file is read from the disk; a missing one is said in a sentence."""
    path = tmp_path / "answers.yaml"
    path.write_text("answers:\n- {ask: tea, answer: green}\n", encoding="utf-8")
    assert read_answers(path).entries == (AnswerEntry(ask="tea", answer="green", line=2),)
    with pytest.raises(BadRequest, match="cannot be read") as caught:
        read_answers(tmp_path / "missing.yaml")
    assert caught.value.exit_code == 2

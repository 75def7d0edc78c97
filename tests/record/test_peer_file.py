"""Questionnaires for peers, sent out and read back."""

from __future__ import annotations

import re
import textwrap
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sociocli.domain.practised import Answered, PeerAnswers, Questionnaire, Quotes
from sociocli.errors import BadRequest
from sociocli.record import peer_file
from sociocli.record import peer_wording as words
from sociocli.record.new_file import write_new
from sociocli.record.peer_file import (
    PeerFile,
    questionnaire_text,
    read_peer_file,
    write_questionnaire,
)

QUESTIONS = (
    "Which skill would help me most to be better equipped for this?",
    "When did it get in your way?",
    (
        "When I facilitate: is everyone heard? Do you know how the meeting will go? "
        "Do I keep my own view apart?"
    ),
)
FORM = Questionnaire("Ana", "a circle of seven", QUESTIONS)
FILLED = {1: "Waiting.\n\nReally.", 3: "1. Mostly\n2. Yes\n   > deeper"}
SAID = (
    Answered(QUESTIONS[0], "Waiting.\n\nReally."),
    Answered(QUESTIONS[2], "1. Mostly\n2. Yes\n   > deeper"),
)


def filled(answers: dict[int, str], form: Questionnaire = FORM) -> str:
    """Return a questionnaire with answers below its questions."""
    text = questionnaire_text(form)
    for n, answer in answers.items():
        text = re.sub(rf"(## {n}\. [^\n]*\n)", lambda m, a=answer: f"{m[1]}\n{a}\n", text)
    return text


def came_back(tmp_path: Path, text: str | bytes) -> PeerFile:
    """Read a file that came back."""
    path = tmp_path / "back.md"
    path.write_bytes(text if isinstance(text, bytes) else text.encode())
    return read_peer_file(path, QUESTIONS)


def test_answers_come_back_as_they_were_written(tmp_path: Path) -> None:
    """Who, what about, and every answer to the letter; no quoting without an x."""
    found = came_back(tmp_path, filled(FILLED))
    assert found == PeerFile(PeerAnswers("Ana", "a circle of seven", Quotes.NO, SAID))


def test_an_empty_form_says_nothing(tmp_path: Path) -> None:
    """A file in which nothing was written has no answers, and that is said."""
    found = came_back(tmp_path, questionnaire_text(FORM))
    assert found.answers == PeerAnswers("Ana", "a circle of seven")
    assert "nothing is written" in found.remarks[0]


def in_one_mail(text: str) -> str:
    """Return a text as a mail that quotes all of it."""
    return "\n".join(f"> {line}".rstrip() for line in text.split("\n"))


EDITORS: dict[str, Callable[[str], str | bytes]] = {
    "Windows line ends": lambda text: text.replace("\n", "\r\n"),
    "old Mac line ends": lambda text: text.replace("\n", "\r"),
    "a mark at the beginning": lambda text: b"\xef\xbb\xbf" + text.encode(),
    "UTF-16": lambda text: text.encode("utf-16"),
    "UTF-16, big end first": lambda text: b"\xfe\xff" + text.encode("utf-16-be"),
    "no signs of headings": lambda text: re.sub(r"(?m)^#+ ", "", text),
    "no numbers": lambda text: re.sub(r"(?m)^## \d+\. ", "## ", text),
    "numbers with a backslash": lambda text: re.sub(r"(?m)^## (\d+)\. ", r"## \1\\. ", text),
    "bold headings": lambda text: re.sub(r"(?m)^## (.*)$", r"**\1**", text),
    "no empty lines at the end": lambda text: text.rstrip(),
    "spaces at the end of lines": lambda text: re.sub(r"(?m)$", "  ", text),
    "spaces that do not break": lambda text: re.sub(
        r"(?m)^(## .*)$", lambda m: m[1].replace(" ", "\u00a0"), text
    ),
    "two spaces after a sentence": lambda text: text.replace("? Do", "?  Do"),
    "a mail that quotes it all": in_one_mail,
    "a mail that quotes it twice": lambda text: in_one_mail(in_one_mail(text)),
    "a small mistake in a question": lambda text: text.replace("better equipped", "beter equipped"),
}


@pytest.mark.parametrize("editor", EDITORS)
def test_what_editors_do_changes_nothing(tmp_path: Path, editor: str) -> None:
    """Whatever an editor did to the file, the same answers come back."""
    found = came_back(tmp_path, EDITORS[editor](filled(FILLED)))
    assert found.answers.answers == SAID
    assert found.answers.name == "Ana"


@pytest.mark.parametrize("width", [30, 45, 72])
def test_questions_that_were_wrapped_are_known(tmp_path: Path, width: int) -> None:
    """An editor that breaks long lines does not break the questions."""
    lines = filled(FILLED).split("\n")
    wrapped = [
        "\n".join(textwrap.wrap(line, width)) if line.startswith("## ") else line for line in lines
    ]
    assert came_back(tmp_path, "\n".join(wrapped)).answers.answers == SAID


def test_an_answer_on_the_line_of_its_question(tmp_path: Path) -> None:
    """What stands right behind a question is its answer."""
    text = questionnaire_text(FORM).replace("in your way?", "in your way? **Never**, I think.\nNo.")
    found = came_back(tmp_path, text)
    assert found.answers.answers == (Answered(QUESTIONS[1], "Never**, I think.\nNo."),)


def test_answers_between_quoted_questions_of_a_mail(tmp_path: Path) -> None:
    """Somebody who answers in a mail below each quoted question is understood."""
    lines = []
    for line in filled(FILLED).split("\n"):
        ours = line.startswith(("#", "I would", "Write", "Leave", "anything", "It is", "Your"))
        lines.append(f"> {line}" if ours else line)
    assert came_back(tmp_path, "\n".join(lines)).answers.answers == SAID


def test_a_form_that_was_sent_on_in_a_mail(tmp_path: Path) -> None:
    """Where the whole form is quoted below a greeting, the answers are taken out of the quote."""
    found = came_back(tmp_path, f"Here it is!\n\n{in_one_mail(filled(FILLED))}\n-- \nAna\n")
    assert found.answers.answers == (*SAID, Answered(words.BESIDE, "Here it is!\n\n--\nAna"))


def test_an_answer_above_the_old_mail(tmp_path: Path) -> None:
    """Where the empty form is quoted below the answers, the answers count."""
    text = f"{filled(FILLED)}\n{in_one_mail(questionnaire_text(FORM))}"
    found = came_back(tmp_path, text)
    assert found.answers.answers == SAID


def test_what_stands_beside_the_questions_is_kept(tmp_path: Path) -> None:
    """A greeting above and a line below are not lost, and not taken for an answer."""
    text = f"Dear you!\n\n{filled({1: 'Zen.'})}\nYours, Ana\n"
    found = came_back(tmp_path, text)
    assert found.answers.answers == (
        Answered(QUESTIONS[0], "Zen."),
        Answered(words.BESIDE, "Dear you!\n\nYours, Ana"),
    )


NAMED, UNNAMED = words.WITH_NAME, words.WITHOUT_NAME


@pytest.mark.parametrize(
    ("line", "quotes"),
    [
        (f"[x] {NAMED}", Quotes.NAMED),
        (f"[X] {NAMED}", Quotes.NAMED),
        (f"- [x] {NAMED}", Quotes.NAMED),
        (f"* [ x ] {NAMED}", Quotes.NAMED),
        (f"\\[x\\] {NAMED}", Quotes.NAMED),
        (f"> [x] {NAMED}", Quotes.NAMED),
        (f"[✓]{NAMED}", Quotes.NAMED),
        (f"☑ {NAMED}", Quotes.NAMED),
        (f"[x] {NAMED[:20]}\n{NAMED[20:]}", Quotes.NAMED),
        (f"[x] {UNNAMED}", Quotes.UNNAMED),
        (f"[x] {UNNAMED}\n[x] {NAMED}", Quotes.UNNAMED),
        (f"[ ] {NAMED}", Quotes.NO),
        (f"[] {NAMED}", Quotes.NO),
        (f"[_] {NAMED}", Quotes.NO),
        (f"☐ {NAMED}", Quotes.NO),
        (f"[no] {NAMED}", Quotes.NO),
        (f"[?] {NAMED}", Quotes.NO),
        (f"{NAMED} x", Quotes.NO),
        ("[x] ", Quotes.NO),
    ],
)
def test_only_an_x_allows_quoting(tmp_path: Path, line: str, quotes: Quotes) -> None:
    """A box counts if there is an x in it; with both boxes the name stays away."""
    text = filled({1: "Zen."}).replace(f"[ ] {NAMED}\n[ ] {UNNAMED}", line)
    assert came_back(tmp_path, text).answers.quotes is quotes


@pytest.mark.parametrize("line", [f"[no] {NAMED}", f"[?] {NAMED}", f"[x] {NAMED}\n[x] {UNNAMED}"])
def test_a_doubtful_mark_is_said(tmp_path: Path, line: str) -> None:
    """What is neither an x nor nothing, and two marks at once, are named."""
    text = filled({1: "Zen."}).replace(f"[ ] {NAMED}\n[ ] {UNNAMED}", line)
    assert len(came_back(tmp_path, text).remarks) == 1


def test_without_names(tmp_path: Path) -> None:
    """If no names were agreed, none stands in the file nor in its name, nor can one be allowed."""
    form = Questionnaire("Ana", "a circle", QUESTIONS, named=False)
    text = filled({1: "Zen."}, form)
    assert "Ana" not in text
    assert NAMED not in text
    assert came_back(tmp_path, text).answers == PeerAnswers(
        "", "a circle", Quotes.NO, (Answered(QUESTIONS[0], "Zen."),)
    )
    assert write_questionnaire(tmp_path, form).name == "questions.md"
    assert write_questionnaire(tmp_path, form).name == "questions-2.md"


def test_a_name_may_be_put_right(tmp_path: Path) -> None:
    """The name that stands in the file when it comes back is the one that counts."""
    text = filled({1: "Zen."}).replace("Your name: Ana", "**Your name:** أمينة")
    assert came_back(tmp_path, text).answers.name == "أمينة"


def test_files_are_never_written_over(tmp_path: Path) -> None:
    """Each questionnaire gets a new file; a name in another script gets a plain one."""
    names = ["Ana", "Ana", "أمينة", "[/b]\x1b\n## 1. x"]
    paths = [write_questionnaire(tmp_path, Questionnaire(n, "", QUESTIONS)) for n in names]
    assert [path.name for path in paths] == [
        "questions-for-ana.md",
        "questions-for-ana-2.md",
        "questions-for-somebody.md",
        "questions-for-b-1-x.md",
    ]
    text = paths[3].read_text()
    assert "\x1b" not in text
    assert text.count("\n## 1. ") == 1
    assert read_peer_file(paths[3], QUESTIONS).answers.name == "[/b] ## 1. x"


def test_letters_that_are_joined_stay_so(tmp_path: Path) -> None:
    """A name keeps the signs that join or part its letters."""
    name = "علی\u200cرضا"
    path = write_questionnaire(tmp_path, Questionnaire(name, "", QUESTIONS))
    assert f"Your name: {name}\n" in path.read_text()


def test_two_programs_may_write_at_once(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A name that is taken in the very moment is left to the other program."""

    def late(path: Path, data: bytes) -> bool:
        monkeypatch.setattr(peer_file, "write_new", write_new)
        path.write_text("theirs")
        return write_new(path, data)

    monkeypatch.setattr(peer_file, "write_new", late)
    assert write_questionnaire(tmp_path, FORM).name == "questions-for-ana-2.md"
    assert (tmp_path / "questions-for-ana.md").read_text() == "theirs"


def test_a_question_with_a_word_in_each_line(tmp_path: Path) -> None:
    """A question that was taken apart altogether is not guessed at; its words are an answer."""
    text = filled({1: "Zen."}).replace(QUESTIONS[2], QUESTIONS[2].replace(" ", "\n"))
    found = came_back(tmp_path, text).answers.answers
    assert found[0] == Answered(QUESTIONS[0], "Zen.")
    assert found[1].question == QUESTIONS[1]
    assert found[1].answer.startswith("## 3. When\nI\nfacilitate:")


def test_a_folder_that_is_not_there(tmp_path: Path) -> None:
    """Nothing is made of a folder that is missing."""
    with pytest.raises(BadRequest, match="no folder"):
        write_questionnaire(tmp_path / "no", FORM)


@pytest.mark.parametrize(
    "data",
    [b"PK\x03\x04 a document", b"%PDF-1.7", b"{\\rtf1 hello}", b"a\x00b"],
)
def test_a_file_that_is_no_text(tmp_path: Path, data: bytes) -> None:
    """A document of an office program is refused with what to do."""
    with pytest.raises(BadRequest, match="not a plain text file"):
        came_back(tmp_path, data)


@pytest.mark.parametrize("text", ["", "hello", "# Shopping\n\n1. Milk\n2. Bread\n"])
def test_a_file_of_something_else(tmp_path: Path, text: str) -> None:
    """A text without our questions is refused."""
    with pytest.raises(BadRequest, match="None of the questions"):
        came_back(tmp_path, text)


def test_letters_of_an_old_windows(tmp_path: Path) -> None:
    """A file in an old encoding is read, and it is said to look at the letters."""
    found = came_back(tmp_path, filled({1: "Zuhören"}).encode("cp1252"))
    assert found.answers.answers == (Answered(QUESTIONS[0], "Zuhören"),)
    assert "not saved as UTF-8" in found.remarks[0]


def test_a_huge_file_is_refused(tmp_path: Path) -> None:
    """Nobody writes that much; it is not read at all."""
    with pytest.raises(BadRequest, match="larger than"):
        came_back(tmp_path, b"x" * 300_000)


PLAIN = st.text(st.characters(exclude_categories=("Cs", "Cc", "Zl", "Zp")), max_size=40)


@given(st.lists(PLAIN, min_size=1, max_size=5))
def test_any_answer_comes_back(tmp_path_factory: pytest.TempPathFactory, lines: list[str]) -> None:
    """Whatever somebody writes below a question is what comes back, but for spaces at the ends."""
    from sociocli.domain.text import tidy

    written = tidy("\n".join(lines))
    if not written.strip("> \n") or any(line.startswith(">") for line in written.split("\n")):
        return
    text = filled({}).replace("in your way?\n", f"in your way?\n\n{written}\n")
    found = came_back(tmp_path_factory.mktemp("peer"), text)
    assert [one.answer for one in found.answers.answers] == [
        "\n".join(line for line in written.split("\n")).strip("\n")
    ]

"""Errors: whose move it is, said in one sentence."""

from __future__ import annotations

import pytest

from sociocli.errors import BadRequest, Bug, NeedsAnswer, RecordError, SociocliError


@pytest.mark.parametrize(
    ("error", "code"),
    [(BadRequest("x"), 2), (RecordError("x"), 3), (Bug("x"), 3), (NeedsAnswer("x"), 4)],
)
def test_exit_codes_of_the_contract(error: SociocliError, code: int) -> None:
    """Each kind of error has its exit code, never Python's own 1."""
    assert error.exit_code == code
    assert isinstance(error, SociocliError)


@pytest.mark.parametrize(
    ("path", "line", "sentence"),
    [
        ("a.yaml", 7, "a.yaml:7: This is wrong."),
        ("a.yaml", 0, "a.yaml: This is wrong."),
        ("", 7, "This is wrong."),
    ],
)
def test_a_bad_request_says_where(path: str, line: int, sentence: str) -> None:
    """What is wrong in a file is said with file and line as far as they are known."""
    error = BadRequest("This is wrong.", path, line)
    assert (str(error), error.sentence) == (sentence, sentence)
    assert (error.plain_sentence, error.path, error.line) == ("This is wrong.", path, line)


def test_a_missing_answer_names_its_question() -> None:
    """Who has to answer what is kept with the error."""
    assert NeedsAnswer("Ben has not answered.", "vote/ben").key == "vote/ben"

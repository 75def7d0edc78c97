"""What can go wrong, sorted by whose move it is, each with its exit code.

Knows nothing of the rest of the program and imports nothing from it.
Errors hold a sentence; they never print. One place in `cli` prints them.

    SociocliError
    ├── BadRequest      something given to us is wrong          exit code 2
    ├── RecordError     trouble with the record or the disk     exit code 3
    ├── NeedsAnswer     a question needs a person               exit code 4
    └── Bug             our own mistake                         exit code 3
"""

from __future__ import annotations

__all__ = ["BadRequest", "Bug", "NeedsAnswer", "RecordError", "SociocliError"]


class SociocliError(Exception):
    """An error with a sentence for the person at the keyboard.

    Args:
        sentence: One whole sentence, said as to a tired volunteer.

    """

    exit_code = 3

    def __init__(self, sentence: str) -> None:
        super().__init__(sentence)
        self.sentence = sentence


class BadRequest(SociocliError):
    """Something that was typed or written in a file is wrong.

    Args:
        sentence: What is wrong and what to do.
        path: The file it stands in, or "" if it came from the keyboard.
        line: The line in that file, counted from 1, or 0 if unknown.

    """

    exit_code = 2

    def __init__(self, sentence: str, path: str = "", line: int = 0) -> None:
        where = f"{path}:{line}: " if path and line else f"{path}: " if path else ""
        super().__init__(where + sentence)
        self.plain_sentence = sentence
        self.path = path
        self.line = line


class RecordError(SociocliError):
    """The record folder, a journal or the disk makes trouble; says what is safe."""

    exit_code = 3


class NeedsAnswer(SociocliError):
    """A question can only be answered by a person, and none is there.

    Args:
        sentence: What is missing.
        key: The key of the question.

    """

    exit_code = 4

    def __init__(self, sentence: str, key: str = "") -> None:
        super().__init__(sentence)
        self.key = key


class Bug(SociocliError):
    """The program contradicts itself; the journal is safe."""

    exit_code = 3

"""What a screen shows of the question that waits: a frozen value.

Made by the conversations in `talk.py` and its neighbours, laid out by
`screen.py` or read out line by line by `plain.py`. All text in it is safe to be
shown.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

__all__ = ["NOTHING_ASKED", "Asked", "Input", "KeyNow", "Letter"]


class Input(StrEnum):
    """How an answer is typed."""

    LINE = "line"
    HIDDEN = "hidden"
    NONE = "none"


@dataclass(frozen=True, slots=True)
class Letter:
    """One answer to choose: its letter, what it says, and whether it is the one meant.

    Args:
        letter: What is typed.
        words: What it says.
        meant: True if Enter would give this one now.

    """

    letter: str
    words: str
    meant: bool = False


@dataclass(frozen=True, slots=True)
class KeyNow:
    """A key that works now, and what it does.

    Args:
        press: Its name on the keyboard.
        words: What it does.
        brief: The same in fewer letters, for a narrow window; "" if there is nothing briefer.

    """

    press: str
    words: str
    brief: str = ""


@dataclass(frozen=True, slots=True)
class Asked:
    """A question as it stands on the screen.

    Args:
        words: The question.
        letters: The answers to choose from.
        names: Names that stand below the question: who can be picked.
        each_name: True if one answer is given for all of them, so that each must be seen.
        hint: One line of help, or what Enter would do.
        error: What was wrong with the last try.
        keys: The keys that work now, the most important first.
        now: The name of the one whose turn it is, or "".
        seconds: The length of a silence or break that is counted down, or 0.
        input: How the answer is typed.
        slips: True while sealed slips are filled in, and nobody speaks.

    """

    words: str = ""
    letters: tuple[Letter, ...] = ()
    names: tuple[str, ...] = ()
    each_name: bool = False
    hint: str = ""
    error: str = ""
    keys: tuple[KeyNow, ...] = ()
    now: str = ""
    seconds: int = 0
    input: Input = Input.LINE
    slips: bool = False


NOTHING_ASKED = Asked()

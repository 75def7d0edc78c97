"""The few signs of our own on the screen, and what stands for them in ASCII.

Knows which signs an encoding lacks. Signs never carry a meaning alone: a word
always stands beside them.
"""

from __future__ import annotations

from dataclasses import dataclass

__all__ = ["ASCII", "UNICODE", "Signs", "signs_for"]


@dataclass(frozen=True, slots=True)
class Signs:
    """Signs that a screen is made of, each one column wide.

    Args:
        now: Before the name of the one whose turn it is.
        done: Before what is done.
        rule: A line across the screen.
        dot: Between facts that stand in one line.
        bullet: Before each thing in a list.
        more: Where something was cut.
        alert: Before what is wrong.

    """

    now: str = "▶"
    done: str = "✓"
    rule: str = "─"
    dot: str = "·"
    bullet: str = "•"
    more: str = "…"
    alert: str = "!"

    def fit(self, text: str) -> str:
        """Return text with signs that the encoding has; its width stays."""
        return text if self is not ASCII else text.translate(_IN_ASCII)


UNICODE = Signs()
ASCII = Signs(now=">", done="+", rule="-", dot="-", bullet="-", more="~")
_IN_ASCII = str.maketrans(
    {"“": '"', "”": '"', "‘": "'", "’": "'", "…": "~", "·": "-", "–": "-", "—": "-"}
    | {"•": "-", "▶": ">", "✓": "+", "─": "-"}
)
_ALL = "▶✓─·•…“”’"


def signs_for(encoding: str) -> Signs:
    """Return the signs that an encoding can write.

    Args:
        encoding: The encoding of the terminal, like utf-8.

    """
    try:
        _ALL.encode(encoding)
    except (LookupError, UnicodeEncodeError):
        return ASCII
    return UNICODE

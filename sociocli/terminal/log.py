"""What was announced lately: the last few lines, for the next few questions.

What is taken back takes along what was announced because of it: the question that
is asked again stands there with the lines that stood there before.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TypeAlias

from sociocli.process.scene import Scene

__all__ = ["Log", "Told", "beside_table"]

_MOST = 3
_LIFE = 3


@dataclass(frozen=True, slots=True)
class Told:
    """An announcement, or an answer that is read back.

    Args:
        text: What is said; safe to be shown.
        done: True for what was recorded just now.

    """

    text: str
    done: bool = False


_Stood: TypeAlias = tuple[str, list[tuple[Told, int]]]


class Log:
    """Announcements and read-backs, each shown beside a few questions."""

    def __init__(self) -> None:
        self._lines: list[tuple[Told, int]] = []
        # The questions that were asked, and the lines that stood there; where it goes back from.
        self._stood: list[_Stood] = []
        self._left: _Stood | None = None
        self._undone = ""

    def add(self, text: str, *, done: bool = False) -> None:
        """Add an announcement, or an answer that is read back."""
        if text:
            self._lines = [*self._lines, (Told(text, done), _LIFE)][-_MOST:]

    def turns_to(self, key: str) -> None:
        """A question is asked, for the first time or again; what is too old goes.

        Args:
            key: The key of the question.

        """
        left, self._left = self._left, None
        if left is None:
            self._ages()
            self._stood.append((key, self._lines))
            return
        while self._stood and self._stood[-1][0] != key:
            self._stood.pop()
        if left[0] == key and not self._stood:  # it was the first one: nothing was taken back
            self._stood, self._lines = [left], left[1]
            return
        if not self._stood:
            self._stood = [(key, [])]
        self._lines = [*self._stood[-1][1], *self._lines, (Told(self._undone), 0)][-_MOST:]

    def goes_back(self, text: str) -> None:
        """Something is taken back; with the question that is asked again this is said.

        Args:
            text: That it was taken back.

        """
        self._left = self._stood.pop()
        self._lines, self._undone = [], text

    def comes_back(self) -> None:
        """Something happens beside the question, which is then asked again: nothing is older."""
        self._ages(-1)

    def _ages(self, by: int = 1) -> None:
        self._lines = [(told, life - by) for told, life in self._lines if life > 0]

    @property
    def recent(self) -> tuple[Told, ...]:
        """The announcements that are shown now, the latest last."""
        return tuple(told for told, _ in self._lines)


def beside_table(text: str, scene: Scene) -> str:
    """Return an announcement, or nothing if the table beside it says the same."""
    table = scene.table
    said_there = table is not None and table.text and f"\n{table.text}" in text
    return "" if said_there else text

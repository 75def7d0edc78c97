"""What was announced lately: the last few lines, for the next few questions.

What is taken back takes along what was announced because of it: the question that
is asked again stands there with the lines that stood there before. And everything
belongs somewhere: an answer that is read back to its step, so that what was agreed
about one thing never stands beside another one that is being decided; what was
announced to its item. Elsewhere it is shown once, so that nobody misses it.
Must not know what steps and items there are.
Source: product.md section 2 rule 2.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

from sociocli.process.scene import NOWHERE, Scene

__all__ = ["Log", "Told", "beside_table"]

_MOST = 3
_LIFE = 3


@dataclass(frozen=True, slots=True)
class Told:
    """An announcement, or an answer that is read back.

    Args:
        text: What is said; safe to be shown.
        done: True for what was recorded just now.
        fresh: True if it was not yet there at the question before.

    """

    text: str
    done: bool = False
    fresh: bool = False


@dataclass(frozen=True, slots=True)
class _Place:
    """Where a question stands: which item, which step, and what its key begins with."""

    item: int = 0
    step: str = ""
    key: str = ""

    @classmethod
    def of(cls, key: str, scene: Scene) -> _Place:
        return cls(scene.item.number if scene.item else 0, scene.step.text(), key)

    def same_item(self, now: _Place) -> bool:
        return self.item == now.item

    def same_step(self, now: _Place) -> bool:
        """Whether another question belongs to the step of this one: a round is one step."""
        step = self.key.rpartition("/")[0]
        within = not step or now.key.startswith(f"{step}/")
        return within and (self.item, self.step) == (now.item, now.step)


@dataclass(frozen=True, slots=True)
class _Line:
    """A line, where it belongs, how it reads elsewhere, and how many questions more it lives."""

    told: Told
    place: _Place
    elsewhere: str = ""
    life: int = _LIFE

    @property
    def fresh(self) -> bool:
        """Whether it was not yet there at the question before."""
        return self.life >= _LIFE - 1

    def at(self, now: _Place) -> Told | None:
        """Return how it reads there; None if it is no longer shown."""
        if self.place.same_step(now) if self.told.done else self.place.same_item(now):
            return replace(self.told, fresh=self.fresh)
        text = self.elsewhere or self.told.text
        return Told(text, self.told.done, fresh=True) if self.fresh else None


@dataclass(frozen=True, slots=True)
class _Stood:
    """A question that was asked, the lines that stood there, and whether it was left for a way out.

    An answer leads on from a question; a way out leads beside it, and back to it.
    """

    key: str
    lines: list[_Line]
    beside: bool = False


class Log:
    """Announcements and read-backs, each shown beside a few questions."""

    def __init__(self) -> None:
        self._lines: list[_Line] = []
        self._now = _Place()
        # The questions that were asked, and the lines that stood there; where it goes back from.
        self._stood: list[_Stood] = []
        self._left: _Stood | None = None
        self._undone = ""

    def add(
        self, text: str, *, done: bool = False, elsewhere: str = "", scene: Scene = NOWHERE
    ) -> None:
        """Add an announcement, or an answer that is read back.

        Args:
            text: What is said, beside other questions of the same step.
            done: True for an answer that is read back.
            elsewhere: What is said beside a question of another step, if it differs.
            scene: Where it belongs; by default to the question that was asked last.

        """
        if text:
            place = self._now if scene == NOWHERE else _Place.of("", scene)
            line = _Line(Told(text, done), place, elsewhere)
            self._lines = [*self._lines, line][-_MOST:]

    def turns_to(self, key: str, scene: Scene = NOWHERE) -> None:
        """A question is asked, for the first time or again; what is too old goes.

        Args:
            key: The key of the question.
            scene: Where it stands.

        """
        left, self._left = self._left, None
        self._now = _Place.of(key, scene)
        if left is None:
            self._ages()
            self._stood.append(_Stood(key, self._lines))
            return
        while self._stood and self._stood[-1].key != key:
            self._stood.pop()
        if left.key == key and not self._stood:  # it was the first one: nothing was taken back
            self._stood, self._lines = [left], left.lines
            return
        before = self._stood.pop() if self._stood else _Stood(key, [])
        self._stood.append(replace(before, beside=False))
        self._lines = [*before.lines, *self._lines][-_MOST:]
        if not before.beside or left.key == key:  # else one only stepped back out of a way out
            undone = _Line(Told(self._undone), self._now, life=0)
            self._lines = [*self._lines, undone][-_MOST:]

    def goes_back(self, text: str) -> None:
        """Something is taken back; with the question that is asked again this is said.

        Args:
            text: That it was taken back.

        """
        self._left = self._stood.pop()
        self._lines, self._undone = [], text

    def comes_back(self) -> None:
        """Something happens beside the question, which is then asked again: nothing is older."""
        self._stood[-1] = replace(self._stood[-1], beside=True)
        self._ages(-1)

    def _ages(self, by: int = 1) -> None:
        self._lines = [replace(one, life=one.life - by) for one in self._lines if one.life > 0]

    @property
    def recent(self) -> tuple[Told, ...]:
        """The announcements that are shown now, the latest last."""
        told = (one.at(self._now) for one in self._lines)
        return tuple(one for one in told if one is not None)


def beside_table(text: str, scene: Scene) -> str:
    """Return an announcement, or nothing if the table beside it says the same."""
    table = scene.table
    said_there = table is not None and table.text and f"\n{table.text}" in text
    return "" if said_there else text

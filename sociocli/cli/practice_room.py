"""The room of a practice: the terminal, with a clock that goes on as people speak.

Must not know what is practised.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING, Self, TypeVar

from sociocli.cli.wiring import line_by_line
from sociocli.practice.rehearsal.pace import Pace
from sociocli.process.asking import Answerer, Steps
from sociocli.process.journal import ListJournal
from sociocli.process.running import run
from sociocli.record.drafts import Draft
from sociocli.record.state import DRAFT_NAME
from sociocli.terminal import first_screen
from sociocli.terminal.keys import ALONE, IN_PRACTICE
from sociocli.terminal.outfit import Outfit

__all__ = ["PracticeRoom"]

if TYPE_CHECKING:
    from sociocli.terminal.live import LiveRoom
    from sociocli.terminal.plain import PlainRoom

T = TypeVar("T")


class PracticeRoom:
    """The terminal of a practice; use it in a `with` statement.

    Args:
        plain: Whether it is held line by line.
        draft: A half-typed line to be restored: the key of its question, and the text.

    """

    def __init__(self, *, plain: bool, draft: tuple[str, str] = ("", "")) -> None:
        self.pace = Pace.beginning("2026-11-22", "19:00")
        self._draft: Draft | None = None
        outfit = Outfit(practice=True, ways_out=IN_PRACTICE, keep_draft=self._keep, draft=draft)
        if line_by_line(plain=plain):
            from sociocli.terminal.plain import PlainRoom

            self._room: PlainRoom | LiveRoom = PlainRoom(self.pace, outfit)
        else:
            from sociocli.terminal.live import LiveRoom

            self._room = LiveRoom(self.pace, outfit)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        problem: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()

    @property
    def answerer(self) -> Answerer:
        """Who answers: the terminal."""
        return self._room

    def close(self) -> None:
        """Give the terminal back; may be called more than once."""
        self._room.close()
        first_screen.restore()

    def ask(self, process: Callable[[], Steps[T]]) -> T:
        """Ask something before or after the meeting; nothing of it is kept."""
        self._room.ways_out = ALONE
        try:
            return run(process, self.answerer, ListJournal(), self.pace)
        finally:
            self._room.ways_out = IN_PRACTICE

    def keep_drafts_in(self, folder: Path) -> None:
        """Keep half-typed lines beside a journal from now on."""
        self._draft = Draft(folder / DRAFT_NAME)

    def _keep(self, key: str, text: str) -> None:
        if self._draft is not None:
            self._draft.keep(key, text)

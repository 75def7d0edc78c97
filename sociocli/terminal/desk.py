"""The desk at which a question is answered: the line of input and what covers it.

Knows what is typed, seen or unseen, what each key does to it, and the pages that
cover a question for a moment. Must not know the event loop: `stage.py` does.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, Protocol

from prompt_toolkit.buffer import Buffer
from prompt_toolkit.document import Document
from prompt_toolkit.keys import Keys

from sociocli.process.asking import Aside, AsideGiven, Pause, Undo
from sociocli.terminal.asked import Input
from sociocli.terminal.keys import WaysOut
from sociocli.terminal.pages import Page
from sociocli.terminal.screen import Picture
from sociocli.terminal.stage_layout import StageLayout
from sociocli.terminal.talk import Talk, TurnTalk

__all__ = ["Desk", "Director", "Shown", "Stagehand"]

_INTERRUPTED = 130
# So many seconds after a letter that is enough by itself, for a way out or a quick
# consent, Enter still belongs to it: elsewhere Enter follows, and fingers remember.
_ONE_STROKE = 0.6


@dataclass(frozen=True, slots=True)
class Shown:
    """What is to be drawn."""

    talk: Talk[Any]
    page: Page
    text: str
    width: int
    height: int
    input_rows: int
    table_top: int


class Director(Protocol):
    """Who decides what is drawn, and keeps what is typed.

    Attributes:
        ways_out: What Ctrl-C offers now.

    """

    ways_out: WaysOut

    def draw(self, shown: Shown) -> Picture:
        """Compose the screen."""

    def keep(self, text: str) -> None:
        """Keep a half-typed line."""

    def typed_early(self, text: str) -> None:
        """Say that keys typed ahead were not used."""

    def switch_level(self) -> None:
        """Change how much commentary is shown."""


class Stagehand(Protocol):
    """What the desk needs of the stage."""

    def settle(self, why: BaseException | None = None) -> None:
        """End the waiting: with the answer, or with `why`."""

    def leave(self, pause: Pause) -> None:
        """Leave the meeting."""

    def drain(self) -> str:
        """Drop every key that was pressed early."""

    def redraw(self) -> None:
        """Draw the screen soon."""

    def now(self) -> float:
        """Return the seconds of a clock that never goes back."""

    def open_editor(self, text: str, then: Callable[[str, str], None]) -> None:
        """Open a text in the editor; `then` takes what came back and what went wrong."""

    def go_to_shell(self) -> None:
        """Go back to the shell for a moment."""


class Desk:
    """Where a question is answered; the keys call it.

    Args:
        director: Who decides what is drawn.
        stage: The stage.

    """

    def __init__(self, director: Director, stage: Stagehand) -> None:
        self._director = director
        self._stage = stage
        self._buffer = Buffer(multiline=True, on_text_changed=self._changed)
        self._unseen: list[str] = []
        self._talk: Talk[Any] | None = None
        self._page = Page.QUESTION
        self._table: object = None
        self._table_top = 0
        self._quiet = False
        self._lettered = -_ONE_STROKE
        self._picture = Picture((), "", ())
        self.layout = StageLayout(self._buffer, lambda: self._picture, self.input)

    def lay(self, talk: Talk[Any], text: str) -> None:
        """Lay a question on the desk, with what stands in the line at first."""
        self._talk = talk
        self._page = Page.QUESTION
        table = talk.question.scene.table
        if table != self._table:
            self._table, self._table_top = table, 0
        self._put(text)
        if talk.typing_replaces and text == talk.begins_with():
            self._select_all()

    def wipe(self) -> None:
        """Leave nothing that was typed unseen."""
        self._unseen.clear()

    def draw(self, width: int, height: int) -> None:
        """Compose the screen anew."""
        if self._talk is None:
            return
        rows = self.layout.input_rows(self._buffer.text, width, height)
        text = "" if self._talk.private else self._buffer.text
        rows = rows if self.input() is Input.LINE else 1
        self._picture = self._director.draw(
            Shown(self._talk, self._page, text, width, height, rows, self._table_top)
        )

    # The line of input.

    def input(self) -> Input:
        """Tell how the answer is typed now."""
        if self._talk is None or self.covered():
            return Input.NONE
        return self._talk.input

    def _put(self, text: str) -> None:
        self._quiet = True
        self._buffer.reset(Document(text, len(text)))
        self._quiet = False
        self._unseen.clear()
        self.layout.focus(self.input())

    def _select_all(self) -> None:
        """Let the first letter that is typed take the place of what stands in the line."""
        self._buffer.start_selection()
        if self._buffer.selection_state is not None:
            self._buffer.selection_state.original_cursor_position = 0
            self._buffer.selection_state.enter_shift_mode()

    def _replace(self, text: str) -> None:
        if text != self._buffer.text:
            self._buffer.document = Document(text, len(text))

    def _changed(self, _buffer: Buffer) -> None:
        if self._quiet or self._talk is None:
            return
        self._lettered = -_ONE_STROKE
        text = self._buffer.text
        if self._talk.type(text):
            self._lettered = self._stage.now()
            self._stage.settle()
        elif self._talk.drafts:
            self._director.keep(text)

    def type_unseen(self, text: str) -> None:
        """Type something that is not shown."""
        self._lettered = -_ONE_STROKE
        self._unseen.extend(text)

    def rub_unseen(self, *, all_of_it: bool) -> None:
        """Take back what was typed unseen."""
        del self._unseen[0 if all_of_it else -1 :]

    # Answering.

    def enter(self) -> None:
        """Take what was typed."""
        if self._of_the_letter():
            return
        self._try(lambda talk, text: talk.enter(text))

    def passes(self) -> None:
        """Pass in a round."""
        self._try(lambda talk, text: isinstance(talk, TurnTalk) and talk.passes(text))

    def waits(self) -> None:
        """Come back to this person later."""
        self._try(lambda talk, text: isinstance(talk, TurnTalk) and talk.waits(text))

    def _try(self, how: Callable[[Talk[Any], str], bool]) -> None:
        talk = self._talk
        if talk is None:
            return
        page = talk.page
        typed = "".join(self._unseen) if talk.input is Input.HIDDEN else self._buffer.text
        if how(talk, typed):
            self._stage.settle()
            return
        if talk.page != page:
            self._stage.drain()
        if talk.page != page or not talk.keeps:
            self._put("")

    def new_line(self) -> None:
        """Begin a new line in a text; elsewhere the key is an Enter."""
        if self._talk is not None and self._talk.multiline:
            self._buffer.insert_text("\n")
        else:
            self.enter()

    def complete(self) -> None:
        """Complete a name if only one fits."""
        if self._talk is not None and self.input() is Input.LINE:
            self._replace(self._talk.complete(self._buffer.text))

    def edit(self) -> None:
        """Open a text in the editor; in other lines the key goes to their end."""
        talk = self._talk
        if talk is None or not talk.multiline:
            self._buffer.cursor_position = len(self._buffer.text)
            return

        def back(text: str, error: str) -> None:
            self._replace(text)
            talk.error = error

        self._stage.open_editor(self._buffer.text, back)

    def scroll(self, pages: int) -> None:
        """Show more of the text on the table."""
        page = max(1, self._picture.table_page - 2)
        most = max(0, self._picture.table_size - self._picture.table_page + 1)
        self._table_top = min(most, max(0, self._table_top + pages * page))

    # Ways out.

    def covered(self) -> bool:
        """Tell whether a page covers the question."""
        return self._page is not Page.QUESTION

    def _turn_to(self, page: Page) -> None:
        self._page = page
        self._unseen.clear()
        self.layout.focus(self.input())
        self._stage.redraw()

    def interrupt(self) -> None:
        """Open the ways out; the second time leave."""
        if self._page is Page.WAYS:
            self._stage.leave(Pause(_INTERRUPTED))
        else:
            self._turn_to(Page.WAYS)

    def _of_the_letter(self) -> bool:
        """Tell whether an Enter now only ends a letter that was enough."""
        return self._stage.now() - self._lettered < _ONE_STROKE

    def pause(self) -> None:
        """Pause the meeting."""
        self._stage.leave(Pause(0))

    def switch_level(self) -> None:
        """Change how much commentary is shown."""
        self._director.switch_level()

    def practise(self, way: str) -> None:
        """Take a way out that is there only in practice; elsewhere the key does nothing."""
        if self._director.ways_out.has(way):
            self._stage.settle(AsideGiven(Aside(way)))

    def suspend(self) -> None:
        """Go back to the shell; the screen is drawn anew when it returns."""
        self._stage.go_to_shell()

    def page_key(self, key: str) -> None:
        """Press a key while a page covers the question."""
        if key == Keys.ControlC:
            self.interrupt()
            return
        if key == Keys.ControlD:
            self.pause()
            return
        if key in {Keys.Enter, Keys.ControlJ} and self._of_the_letter():
            return
        self._lettered = self._stage.now()
        way = self._director.ways_out.way_of(key) if self._page is Page.WAYS else None
        self._turn_to(Page.QUESTION)
        if way is None:
            return
        if way.name == "undo":
            self._stage.settle(Undo())
        elif way.name == "pause":
            self.pause()
        elif way.name == "level":
            self.switch_level()
        elif way.name in {"say", "help"}:
            self._turn_to(Page.SAY if way.name == "say" else Page.HELP)
        else:
            self._stage.settle(AsideGiven(Aside(way.name)))

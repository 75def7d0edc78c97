"""The one application of a meeting: its event loop, its line of input, its keys.

One long-lived prompt_toolkit application holds the terminal from the first
question to the last. Each question runs the loop until its answer is there;
between two questions the loop stands still, so that no key and no signal can
interrupt what is being saved. Knows keys and modes of the terminal. Must not
know what a question means: the conversations in `talk.py` do.
"""

from __future__ import annotations

import asyncio
import os
import signal
import sys
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Protocol, TypeVar

from prompt_toolkit.application import Application
from prompt_toolkit.application.run_in_terminal import run_in_terminal
from prompt_toolkit.buffer import Buffer
from prompt_toolkit.document import Document
from prompt_toolkit.input import Input as Keyboard
from prompt_toolkit.input import create_input
from prompt_toolkit.input.typeahead import get_typeahead
from prompt_toolkit.key_binding.key_processor import KeyPress
from prompt_toolkit.keys import Keys
from prompt_toolkit.output import Output, create_output

from sociocli.process.asking import Aside, AsideGiven, Pause, Undo
from sociocli.terminal import first_screen
from sociocli.terminal.asked import Input
from sociocli.terminal.bindings import bind
from sociocli.terminal.editor import edit
from sociocli.terminal.keys import way_of
from sociocli.terminal.pages import Page
from sociocli.terminal.screen import Picture
from sociocli.terminal.signals import Signals
from sociocli.terminal.stage_layout import StageLayout
from sociocli.terminal.style import STYLE
from sociocli.terminal.talk import Talk, TurnTalk

__all__ = ["Shown", "Stage"]

T = TypeVar("T")
_INTERRUPTED, _TERMINATED, _HUNG_UP = 130, 143, 129


@dataclass(frozen=True, slots=True)
class Shown:
    """What the stage asks to be drawn."""

    talk: Talk[Any]
    page: Page
    text: str
    width: int
    height: int
    input_rows: int
    table_top: int


class Director(Protocol):
    """Who decides what is drawn, and keeps what is typed."""

    def draw(self, shown: Shown) -> Picture:
        """Compose the screen."""

    def keep(self, text: str) -> None:
        """Keep a half-typed line."""

    def typed_early(self, text: str) -> None:
        """Say that keys typed ahead were not used."""

    def switch_level(self) -> None:
        """Change how much commentary is shown."""


class Stage:
    """The terminal for the whole meeting.

    Args:
        director: Who decides what is drawn.
        keyboard: Where keys come from; the terminal by default.
        output: Where the screen is; the terminal by default.
        folder: A private folder for texts in the editor.

    """

    def __init__(
        self,
        director: Director,
        keyboard: Keyboard | None = None,
        output: Output | None = None,
        folder: Path | None = None,
    ) -> None:
        self._director = director
        self._folder = folder
        self.keyboard = keyboard or create_input()
        self.output = output or create_output(stdout=sys.stdout)
        if hasattr(self.output, "enable_cpr"):
            self.output.enable_cpr = False  # a full screen need not know where the cursor is
        self._buffer = Buffer(multiline=True, on_text_changed=self._changed)
        self._unseen: list[str] = []
        self._talk: Talk[Any] | None = None
        self._page = Page.QUESTION
        self._table_top = 0
        self._table: object = None
        self._picture = Picture((), "", ())
        self._early: list[KeyPress] = []
        self._quiet = False
        self._deaf = False
        self._secret = False
        self._leaving: Pause | None = None
        self._waiting: asyncio.Future[None] | None = None
        self._running: asyncio.Task[None] | None = None
        self._loop = asyncio.new_event_loop()
        self._loop.set_exception_handler(self._trouble)
        self._layout = StageLayout(self._buffer, lambda: self._picture, self.input)
        self.app: Application[None] = self._application()
        self._signals = Signals(self._loop)

    def _application(self) -> Application[None]:
        app: Application[None] = Application(
            layout=self._layout.layout,
            style=STYLE,
            key_bindings=bind(self),
            full_screen=True,
            refresh_interval=1.0,
            before_render=self._before_render,
            input=self.keyboard,
            output=self.output,
        )
        app.ttimeoutlen = 0.05
        app.timeoutlen = 0.2
        return app

    # One question after the other.

    def hold(self, talk: Talk[T], text: str) -> T:
        """Show a question and return its answer.

        Args:
            talk: The conversation about the question.
            text: What stands in the line at first.

        Raises:
            AsideGiven: If a way out was taken.
            Undo: If the last answer is to be taken back.
            Pause: If the meeting is left.

        """
        self._open()
        self._talk = talk
        self._page = Page.QUESTION
        table = talk.question.scene.table
        if table != self._table:
            self._table, self._table_top = table, 0
        if talk.decisive:
            early = self.drain()
            if not self._secret:
                self._director.typed_early(early)
        self._secret = talk.private
        self._put(text)
        self._waiting = self._loop.create_future()
        if self._leaving is not None:
            self._waiting.set_exception(self._leaving)
        self._loop.call_soon(self._feed_early)
        self.app.invalidate()
        try:
            self._loop.run_until_complete(self._waiting)
        finally:
            self._waiting = None
            self._unseen.clear()
            if talk.private:
                self.drain()
        return talk.answer[0]

    def _open(self) -> None:
        if self._running is not None:
            return
        first_screen.hand_over()
        self._raw = self.keyboard.raw_mode()
        self._raw.__enter__()
        self._signals.take(
            {
                signal.SIGINT: self.interrupt,
                signal.SIGTERM: lambda: self.leave(Pause(_TERMINATED)),
                signal.SIGQUIT: lambda: self.leave(Pause(_TERMINATED)),
                signal.SIGHUP: lambda: self.leave(Pause(_HUNG_UP)),
                signal.SIGTSTP: self.suspend,
                signal.SIGCONT: self._afresh,
            }
        )
        show = self.app.run_async(set_exception_handler=False, handle_sigint=False)
        self._running = self._loop.create_task(show)
        self._running.add_done_callback(self._ended)

    def close(self) -> None:
        """Give the terminal back as it was; may be called more than once."""
        if self._loop.is_closed():
            return
        if self._running is not None:
            with suppress(OSError, EOFError):
                if not self._running.done():
                    self.app.exit()
                self._loop.run_until_complete(self._running)
            self._raw.__exit__(None, None, None)
            self._signals.give_back()
        first_screen.restore()
        self._loop.close()

    def _settle(self, why: BaseException | None = None) -> None:
        """End the waiting: with the answer that the conversation holds, or with `why`."""
        if self._waiting is None or self._waiting.done():
            return
        self._early = self.app.key_processor.empty_queue()
        if why is None:
            self._waiting.set_result(None)
        else:
            self._waiting.set_exception(why)

    def leave(self, pause: Pause) -> None:
        """Leave the meeting, at once or as soon as the next question would be asked."""
        self._leaving = pause
        self._settle(pause)

    def _trouble(self, _loop: asyncio.AbstractEventLoop, context: dict[str, Any]) -> None:
        problem = context.get("exception")
        if isinstance(problem, OSError):
            self.leave(Pause(_HUNG_UP))  # the window is gone
        elif isinstance(problem, BaseException):
            self._settle(problem)

    def _ended(self, task: asyncio.Task[None]) -> None:
        problem = None if task.cancelled() else task.exception()
        if problem is not None and not isinstance(problem, (EOFError, OSError)):
            self._settle(problem)
        else:
            self.leave(Pause(_HUNG_UP))

    # Keys that were pressed early.

    def drain(self) -> str:
        """Drop every key that was pressed early; return their text.

        Ctrl-C is never dropped: whoever presses it wants out.
        """
        keys = [*self._early, *get_typeahead(self.keyboard)]
        while more := self.keyboard.read_keys():
            keys += more
        keys += self.keyboard.flush_keys()
        self._early = [key for key in keys if key.key == Keys.ControlC][:1]
        return "".join(key.data for key in keys if key.data.isprintable())

    def _feed_early(self) -> None:
        early, self._early = self._early, []
        if early and self.app.context is not None:
            self.app.key_processor.feed_multiple(early)
            self.app.context.copy().run(self.app.key_processor.process_keys)
            self.app.invalidate()

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
        self._layout.focus(self.input())

    def _text(self) -> str:
        if self._talk is not None and self._talk.input is Input.HIDDEN:
            return "".join(self._unseen)
        return self._buffer.text

    def _changed(self, _buffer: Buffer) -> None:
        if self._quiet or self._talk is None:
            return
        text = self._buffer.text
        if self._talk.type(text):
            self._settle()
        elif self._talk.drafts:
            self._director.keep(text)

    def _before_render(self, _app: Application[None]) -> None:
        if self._talk is None:
            return
        size = self.output.get_size()
        rows = self._layout.input_rows(self._buffer.text, size.columns, size.rows)
        text = "" if self._talk.private else self._buffer.text
        self._picture = self._director.draw(
            Shown(
                self._talk, self._page, text, size.columns, size.rows,
                rows if self.input() is Input.LINE else 1, self._table_top,
            )
        )  # fmt: skip

    # Keys.

    def enter(self) -> None:
        """Take what was typed."""
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
        if how(talk, self._text()):
            self._settle()
            return
        if talk.page != page:
            self._early = self.app.key_processor.empty_queue()
            self.drain()
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
            text = self._talk.complete(self._buffer.text)
            if text != self._buffer.text:
                self._buffer.document = Document(text, len(text))

    def edit(self) -> None:
        """Open the text in the editor, or go to the end of a line that is no text."""
        if self._talk is None or not self._talk.multiline:
            self._buffer.cursor_position = len(self._buffer.text)
            return
        talk, text = self._talk, self._buffer.text

        def open_editor() -> None:
            self._deaf = True
            edited = edit(text, self._folder, os.environ)
            self._loop.call_later(0.1, self._hear_again)
            if edited.text != text:
                self._buffer.document = Document(edited.text, len(edited.text))
            talk.error = edited.error

        run_in_terminal(open_editor)

    def _hear_again(self) -> None:
        self._deaf = False

    def type_unseen(self, text: str) -> None:
        """Type something that is not shown."""
        self._unseen.extend(text)

    def rub_unseen(self, *, all_of_it: bool) -> None:
        """Take back what was typed unseen."""
        del self._unseen[0 if all_of_it else -1 :]

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
        self._layout.focus(self.input())
        self.app.invalidate()

    def interrupt(self) -> None:
        """Open the ways out; the second time leave."""
        if self._deaf:
            return
        if self._page is Page.WAYS:
            self.leave(Pause(_INTERRUPTED))
        else:
            self._turn_to(Page.WAYS)

    def pause(self) -> None:
        """Pause the meeting."""
        self.leave(Pause(0))

    def switch_level(self) -> None:
        """Change how much commentary is shown."""
        self._director.switch_level()

    def page_key(self, key: str) -> None:
        """Press a key while a page covers the question."""
        ways = self._page is Page.WAYS
        if key == Keys.ControlC:
            self.interrupt()
            return
        if key == Keys.ControlD:
            self.pause()
            return
        self._turn_to(Page.QUESTION)
        way = way_of(key) if ways else None
        if way is None:
            return
        if way.name == "undo":
            self._settle(Undo())
        elif way.name == "pause":
            self.pause()
        elif way.name == "level":
            self.switch_level()
        elif way.name in {"say", "help"}:
            self._turn_to(Page.SAY if way.name == "say" else Page.HELP)
        else:
            self._settle(AsideGiven(Aside(way.name)))

    def suspend(self) -> None:
        """Go back to the shell; the screen is drawn anew when it returns."""
        run_in_terminal(self._signals.stop_here)

    def _afresh(self) -> None:
        """Take the terminal again after somebody else had it."""
        self.keyboard.raw_mode().__enter__()
        self.app.renderer.clear()
        self.app.invalidate()

"""The one application of a meeting: its event loop, its terminal, its signals.

One long-lived prompt_toolkit application holds the terminal from the first
question to the last. Each question runs the loop until its answer is there;
between two questions the loop stands still, so that no key and no signal can
interrupt what is being saved. Must not know what a question means: the
conversations in `talk.py` do, and `desk.py` knows the keys.
Source: performance.md 7.3; reliability.md 0 no. 6 and 13.
"""

from __future__ import annotations

import asyncio
import gc
import os
import signal
import sys
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import Any, TypeVar

from prompt_toolkit.application import Application
from prompt_toolkit.application.run_in_terminal import run_in_terminal
from prompt_toolkit.input import Input as Keyboard
from prompt_toolkit.input import create_input
from prompt_toolkit.input.typeahead import get_typeahead
from prompt_toolkit.key_binding.key_processor import KeyPress
from prompt_toolkit.keys import Keys
from prompt_toolkit.output import Output, create_output

from sociocli.process.asking import Pause
from sociocli.terminal import first_screen
from sociocli.terminal.bindings import bind
from sociocli.terminal.desk import Desk, Director
from sociocli.terminal.editor import edit
from sociocli.terminal.signals import Signals
from sociocli.terminal.style import STYLE
from sociocli.terminal.talk import Talk

__all__ = ["Stage"]

T = TypeVar("T")
_TERMINATED, _HUNG_UP = 143, 129


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
        self._at_terminal = keyboard is None
        self.keyboard = keyboard or create_input()
        self.output = output or create_output(stdout=sys.stdout)
        if hasattr(self.output, "enable_cpr"):
            self.output.enable_cpr = False  # a full screen need not know where the cursor is
        self._early: list[KeyPress] = []
        self._deaf = False
        self._secret = False
        self._leaving: Pause | None = None
        self._waiting: asyncio.Future[None] | None = None
        self._running: asyncio.Task[None] | None = None
        self._loop = asyncio.new_event_loop()
        self._loop.set_exception_handler(self._trouble)
        self._signals = Signals(self._loop)
        self.desk = Desk(director, self)
        self.app = self._application()

    def _application(self) -> Application[None]:
        app: Application[None] = Application(
            layout=self.desk.layout.layout,
            style=STYLE,
            key_bindings=bind(self.desk),
            full_screen=True,
            refresh_interval=1.0,
            before_render=self._before_render,
            input=self.keyboard,
            output=self.output,
        )
        app.ttimeoutlen = 0.05
        app.timeoutlen = 0.2
        return app

    def _before_render(self, _app: Application[None]) -> None:
        size = self.output.get_size()
        self.desk.draw(size.columns, size.rows)

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
        if talk.decisive:
            early = self.drain()
            if not self._secret:
                self._director.typed_early(early)
        self._secret = talk.private
        self.desk.lay(talk, text)
        self._waiting = self._loop.create_future()
        if self._leaving is not None:
            self._waiting.set_exception(self._leaving)
        self._loop.call_soon(self._feed_early)
        self.app.invalidate()
        try:
            self._loop.run_until_complete(self._waiting)
        finally:
            self._waiting = None
            self.desk.wipe()
            if talk.private:
                self.drain()
        return talk.answer[0]

    def settle(self, why: BaseException | None = None) -> None:
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
        self.settle(pause)

    def redraw(self) -> None:
        """Draw the screen soon."""
        self.app.invalidate()

    def now(self) -> float:
        """Return the seconds of a clock that never goes back."""
        return self._loop.time()

    # The terminal.

    def _open(self) -> None:
        if self._running is not None:
            return
        first_screen.hand_over()
        if self._at_terminal:
            gc.freeze()  # what was loaded stays: collecting it anew took 20 ms now and then
            gc.enable()
        self._raw = self.keyboard.raw_mode()
        self._raw.__enter__()
        self._signals.take(
            {
                signal.SIGINT: self._interrupted,
                signal.SIGTERM: lambda: self.leave(Pause(_TERMINATED)),
                signal.SIGQUIT: lambda: self.leave(Pause(_TERMINATED)),
                signal.SIGHUP: lambda: self.leave(Pause(_HUNG_UP)),
                signal.SIGTSTP: self.go_to_shell,
                signal.SIGCONT: self._back_from_shell,
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

    def _trouble(self, _loop: asyncio.AbstractEventLoop, context: dict[str, Any]) -> None:
        problem = context.get("exception")
        if isinstance(problem, OSError):
            self.leave(Pause(_HUNG_UP))  # the window is gone
        elif isinstance(problem, BaseException):
            self.settle(problem)

    def _ended(self, task: asyncio.Task[None]) -> None:
        problem = None if task.cancelled() else task.exception()
        if problem is not None and not isinstance(problem, (EOFError, OSError)):
            self.settle(problem)
        else:
            self.leave(Pause(_HUNG_UP))

    def _interrupted(self) -> None:
        if not self._deaf:
            self.desk.interrupt()

    def go_to_shell(self) -> None:
        """Go back to the shell for a moment; the screen is drawn anew afterwards."""
        self._outside(self._signals.stop_here)

    def _back_from_shell(self) -> None:
        self.keyboard.raw_mode().__enter__()
        self.app.renderer.clear()
        self.app.invalidate()

    def open_editor(self, text: str, then: Callable[[str, str], None]) -> None:
        """Open a text in the editor; a Ctrl-C in there is not meant for us."""

        def open_it() -> None:
            self._deaf = True
            edited = edit(text, self._folder, os.environ)
            self._loop.call_later(0.1, self._hear_again)
            then(edited.text, edited.error)

        self._outside(open_it)

    def _outside(self, do: Callable[[], None]) -> None:
        """Do something while the screen is put away, also when a signal asks for it."""
        if self.app.context is not None:
            self.app.context.copy().run(run_in_terminal, do)

    def _hear_again(self) -> None:
        self._deaf = False

    # Keys that were pressed early.

    def drain(self) -> str:
        """Drop every key that was pressed early; return their text.

        Ctrl-C is never dropped: whoever presses it wants out.
        """
        keys = [*self._early, *self.app.key_processor.empty_queue()]
        keys += get_typeahead(self.keyboard)
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

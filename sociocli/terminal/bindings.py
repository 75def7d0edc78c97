"""Which key calls what: bound once for the whole meeting.

Knows key names. Must not know what a key means to the meeting; `stage.py` does.
Keys that would surprise are taken away: searching, quoting and macros of the
toolkit's line editor.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Protocol

from prompt_toolkit.filters import Condition, Filter
from prompt_toolkit.key_binding import KeyBindings
from prompt_toolkit.key_binding.key_processor import KeyPressEvent
from prompt_toolkit.keys import Keys

from sociocli.terminal.asked import Input

__all__ = ["Presses", "bind"]


class Presses(Protocol):
    """What the keys may call."""

    def covered(self) -> bool:
        """Tell whether a page covers the question."""

    def input(self) -> Input:
        """Tell how the answer is typed."""

    def enter(self) -> None:
        """Enter."""

    def new_line(self) -> None:
        """A line break in a text, or Enter where there are none."""

    def passes(self) -> None:
        """Pass in a round."""

    def waits(self) -> None:
        """Come back later in a round."""

    def complete(self) -> None:
        """Complete a name."""

    def edit(self) -> None:
        """Open the editor."""

    def page_key(self, key: str) -> None:
        """Press a key while a page covers the question."""

    def interrupt(self) -> None:
        """Open the ways out; the second time leave."""

    def pause(self) -> None:
        """Pause the meeting."""

    def switch_level(self) -> None:
        """Change how much commentary is shown."""

    def practise(self, way: str) -> None:
        """Say something to somebody, or ask the coach: only in practice."""

    def scroll(self, pages: int) -> None:
        """Show more of the text on the table."""

    def suspend(self) -> None:
        """Go back to the shell for a moment."""

    def type_unseen(self, text: str) -> None:
        """Type something that is not shown."""

    def rub_unseen(self, *, all_of_it: bool) -> None:
        """Take back what was typed unseen."""


def bind(presses: Presses) -> KeyBindings:
    """Bind all keys.

    Args:
        presses: What the keys call.

    """
    keys = KeyBindings()
    covered = Condition(presses.covered)
    asking = ~covered
    in_line = asking & Condition(lambda: presses.input() is Input.LINE)
    unseen = asking & Condition(lambda: presses.input() is Input.HIDDEN)

    def on(name: str, call: Callable[[], None], when: Filter = asking) -> None:
        keys.add(name, filter=when, eager=True)(lambda _event: call())

    on("enter", presses.enter)
    on("c-j", presses.new_line)
    keys.add("escape", "enter", filter=in_line)(lambda _event: presses.new_line())
    on("c-p", presses.passes)
    on("c-l", presses.waits)
    on("tab", presses.complete)
    on("c-e", presses.edit, in_line)
    on("c-c", presses.interrupt)
    on("c-o", presses.interrupt)
    on("c-d", presses.pause)
    on("f2", presses.switch_level)
    on("c-t", lambda: presses.practise("said"))
    on("c-g", lambda: presses.practise("coach"))
    on("pageup", lambda: presses.scroll(-1))
    on("pagedown", lambda: presses.scroll(1))
    keys.add("c-z")(lambda _event: presses.suspend())
    for name in ("c-r", "c-s", "c-q", "c-x"):
        on(name, _nothing)
    _bind_unseen(keys, presses, unseen)
    _bind_page(keys, presses, covered)
    return keys


def _nothing() -> None:
    """Do nothing: the key would surprise."""


def _bind_unseen(keys: KeyBindings, presses: Presses, unseen: Filter) -> None:
    """Keys while something is typed unseen: no editing history, nothing to yank."""

    @keys.add("<any>", filter=unseen)
    def _any(event: KeyPressEvent) -> None:
        if len(event.data) == 1 and event.data.isprintable():
            presses.type_unseen(event.data)

    @keys.add(Keys.BracketedPaste, filter=unseen)
    def _paste(event: KeyPressEvent) -> None:
        presses.type_unseen(event.data)

    @keys.add("backspace", filter=unseen)
    def _rub(_event: KeyPressEvent) -> None:
        presses.rub_unseen(all_of_it=False)

    @keys.add("c-u", filter=unseen)
    def _clear(_event: KeyPressEvent) -> None:
        presses.rub_unseen(all_of_it=True)


def _bind_page(keys: KeyBindings, presses: Presses, covered: Filter) -> None:
    """Keys while a page covers the question: each of them goes to the page."""
    names = ("<any>", "enter", "c-j", "escape", "c-c", "c-o", "c-d", "tab", "f2")

    def press(event: KeyPressEvent) -> None:
        pressed = event.key_sequence[0]
        presses.page_key(pressed.key.value if isinstance(pressed.key, Keys) else pressed.data)

    for name in names:
        keys.add(name, filter=covered, eager=True)(press)

"""The layout of the application: the picture, the line of input, the keys.

Knows windows of the toolkit. The rows come composed from `screen.py`; only the
line of input is the toolkit's own.
"""

from __future__ import annotations

from collections.abc import Callable

from prompt_toolkit.buffer import Buffer
from prompt_toolkit.filters import Condition
from prompt_toolkit.formatted_text import StyleAndTextTuples
from prompt_toolkit.layout import (
    BufferControl,
    ConditionalContainer,
    Dimension,
    FormattedTextControl,
    HSplit,
    Layout,
    Window,
)
from prompt_toolkit.layout.processors import HighlightSelectionProcessor

from sociocli.terminal.asked import Input
from sociocli.terminal.rows import Row
from sociocli.terminal.screen import Picture
from sociocli.terminal.visible import Visible
from sociocli.terminal.width import columns

__all__ = ["StageLayout"]

_PROMPT = " > "


class StageLayout:
    """The windows of the application.

    Args:
        buffer: The line of input.
        picture: Returns the screen as it was composed last.
        mode: Tells how the answer is typed.

    """

    def __init__(
        self, buffer: Buffer, picture: Callable[[], Picture], mode: Callable[[], Input]
    ) -> None:
        self._picture = picture
        self._rows = 1
        in_line = Condition(lambda: mode() is Input.LINE)
        self._line = Window(
            BufferControl(
                buffer,
                input_processors=[HighlightSelectionProcessor(), Visible()],
                include_default_input_processors=False,
            ),
            height=lambda: Dimension.exact(self._rows),
            wrap_lines=True,
            get_line_prefix=self._prefix,
        )
        self._blind = Window(
            FormattedTextControl(
                lambda: [("class:prompt", picture().prompt), ("[SetCursorPosition]", "")],
                focusable=True,
                show_cursor=True,
            ),
            height=1,
            always_hide_cursor=Condition(lambda: mode() is Input.NONE),
        )
        self.layout = Layout(
            HSplit(
                [
                    Window(
                        FormattedTextControl(self._above),
                        height=lambda: Dimension.exact(len(picture().rows)),
                    ),
                    ConditionalContainer(self._line, in_line),
                    ConditionalContainer(self._blind, ~in_line),
                    Window(
                        FormattedTextControl(lambda: _lines(picture().keys)),
                        height=lambda: Dimension.exact(len(picture().keys)),
                    ),
                ]
            )
        )

    def _above(self) -> StyleAndTextTuples:
        return _lines(self._picture().rows)

    @staticmethod
    def _prefix(line: int, wrapped: int) -> StyleAndTextTuples:
        first = line == 0 and wrapped == 0
        return [("class:prompt", _PROMPT if first else " " * len(_PROMPT))]

    def focus(self, mode: Input) -> None:
        """Let keys go to the line of input, or to nowhere."""
        self.layout.focus(self._line if mode is Input.LINE else self._blind)

    def input_rows(self, text: str, width: int, height: int) -> int:
        """Return how many rows the line of input takes; a third of the screen at most."""
        room = max(2, width - len(_PROMPT))
        rows = sum(1 + columns(line) // room for line in text.split("\n"))
        self._rows = max(1, min(rows, height // 3))
        return self._rows


def _lines(rows: tuple[Row, ...]) -> StyleAndTextTuples:
    pieces: StyleAndTextTuples = []
    for row in rows:
        pieces.extend(row)
        pieces.append(("", "\n"))
    return pieces[:-1]

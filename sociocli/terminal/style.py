"""The looks of the screen, as the toolkit wants them."""

from __future__ import annotations

from prompt_toolkit.styles import Style

from sociocli.terminal.looks import LOOKS

__all__ = ["STYLE"]

STYLE = Style.from_dict(LOOKS)

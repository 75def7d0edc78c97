r"""Text from people as Markdown that shows it and does nothing else.

Knows which characters mean something to CommonMark, to the forges and to
Jekyll, and where. Must not know what the text is about.

Only what is at risk is escaped, so that the file stays readable in an editor.
All character classes are spelled out: the answer must not change with the
Unicode edition of the Python that runs.

Source: reliability.md 4.5.
"""

from __future__ import annotations

import re
from collections.abc import Callable

__all__ = ["bullet", "inline", "link", "quote"]

# What shows as nothing, or turns text round: controls, bidirectional overrides
# and isolates, invisible operators, tags. Joiners and direction marks stay.
_HIDDEN = re.compile(
    "[\x00-\x09\x0b-\x1f\x7f-\x9f\u200b\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb"
    "\ud800-\udfff\U000e0000-\U000e007f]"
)
_ALWAYS = re.compile(r"[\\`*\[\]{}~|]")
_UNDERSCORE = re.compile(r"(?<![A-Za-z0-9])_|_(?![A-Za-z0-9])")
_REFERENCE = re.compile(r"(?<![A-Za-z0-9])[@#]")
_ENTITY = re.compile(r"&(?=#|[A-Za-z])")
_LINE_START = re.compile(r"(?=[-+](?![0-9])|[=>:#])")
_NUMBERED = re.compile(r"([0-9]{1,9})([.)])(?= |$)")
_LINK = re.compile(r"https?://[A-Za-z0-9._~:/?#@!$&'()*+,;=%-]+")
_CONTROLS, _PICTURES, _DELETE = 0x20, 0x2400, 0x7F


def inline(text: str) -> str:
    """Escape text that stands within a line of ours.

    Args:
        text: What a person wrote; line breaks become spaces.

    Returns:
        One line of Markdown.

    """
    return _line(" ".join(part.strip(" ") for part in text.expandtabs(4).split("\n")).strip(" "))


def quote(text: str) -> str:
    """Show text as a block quote, line for line.

    Args:
        text: What a person wrote.

    Returns:
        Lines of Markdown that each begin with ">".

    """
    return "\n".join(f"> {line}" if line else ">" for line in _lines(text))


def bullet(text: str) -> str:
    """Show text as an entry of a list, line for line.

    Args:
        text: What a person wrote.

    Returns:
        Lines of Markdown; those after the first are indented.

    """
    return "- " + "\n".join(
        f"  {line}" if n and line else line for n, line in enumerate(_lines(text))
    )


def link(address: str) -> str:
    """Show an address as a link if it is a plain one of the web, else as text.

    Args:
        address: What a person gave as a link: an address, a path, or words.

    """
    return f"<{address}>" if _LINK.fullmatch(address) else inline(address)


def _lines(text: str) -> list[str]:
    """Escape each line; lines that follow each other keep their break."""
    lines = [_indented(line) for line in text.strip("\n").split("\n")]
    for n, after in enumerate(lines[1:]):
        if lines[n] and after:
            lines[n] += "\\"
    return lines


def _indented(line: str) -> str:
    line = line.expandtabs(4)
    words = line.strip(" ")
    return "&nbsp;" * (len(line.rstrip(" ")) - len(words)) + _line(words)


def _line(text: str) -> str:
    """Escape one line that has neither spaces at its ends nor line breaks."""
    steps: tuple[tuple[re.Pattern[str], str | Callable[[re.Match[str]], str]], ...] = (
        (_HIDDEN, _visible),
        (_ALWAYS, r"\\\g<0>"),
        (_UNDERSCORE, r"\\_"),
        (_REFERENCE, r"\\\g<0>"),
        (_ENTITY, "&amp;"),
    )
    for pattern, new in steps:
        text = pattern.sub(new, text)
    text = text.replace("<", "&lt;")
    if text.count("$") > 1:
        text = text.replace("$", "\\$")
    if _LINE_START.match(text):
        return "\\" + text
    return _NUMBERED.sub(r"\1\\\2", text, count=1) if _NUMBERED.match(text) else text


def _visible(match: re.Match[str]) -> str:
    code = ord(match[0])
    if code < _CONTROLS:
        return chr(_PICTURES + code)
    return "\u2421" if code == _DELETE else f"\u27e8U+{code:04X}\u27e9"

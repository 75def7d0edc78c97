"""Text from people, made safe to be shown: the one gate to any screen.

Knows which characters may act on a terminal or mislead a reader. Must not know
where the text is shown. The record keeps what was typed; only the screen shows
it cleaned. Source: reliability.md 4.1.
"""

from __future__ import annotations

__all__ = ["quoted", "show"]

_FIRST_PICTURE = 0x2400
_DELETE = 0x7F
_JOINERS = "\u200c\u200d"
# Marks of quotation, and those that stand within them.
_SINGLE = str.maketrans("“”", "‘’")
_HIDDEN_KINDS = frozenset({"Cc", "Cf", "Cs", "Cn", "Zl", "Zp"})


def show(text: str, *, lines: bool = False) -> str:
    """Make text from people safe for a terminal.

    Control characters become their pictures (an escape becomes `␛`), and what
    hides or turns text round becomes visible, like `<U+202E>`.

    Args:
        text: Any text.
        lines: True where several lines are wanted; line feeds stay.

    Returns:
        Text that a terminal shows as it stands.

    """
    if text.isprintable():
        return text
    return "".join(c if c.isprintable() or (lines and c == "\n") else _visible(c) for c in text)


def _visible(char: str) -> str:
    from unicodedata import category

    code = ord(char)
    if code < ord(" "):
        return chr(_FIRST_PICTURE + code)
    if code == _DELETE:
        return "␡"
    if char in _JOINERS:
        return char
    kind = category(char)
    if kind == "Zs":
        return " "
    return f"<U+{code:04X}>" if kind in _HIDDEN_KINDS else char


def quoted(text: str) -> str:
    """Return a text in quotation marks; what is quoted in it gets single ones.

    Args:
        text: The text.

    """
    return f"“{text.translate(_SINGLE)}”"

"""The keys of a meeting in one table; the help and README's table come from it.

Knows which key does what, in the live room and in plain mode. Must not know how
a key is bound: `bindings.py` does that.
"""

from __future__ import annotations

from dataclasses import dataclass

from sociocli.terminal import wording as words

__all__ = ["KEYS", "PRACTICE_WAYS", "WAYS", "Key", "Way", "keys_table", "way_of", "ways"]


@dataclass(frozen=True, slots=True)
class Way:
    """A way out of every question: Ctrl-C, then the letter; in plain mode `/letter`.

    Args:
        letter: The key.
        name: The name of the aside, as processes know it; what the terminal
            does itself has a name of its own in `OWN`.
        words: What it does, in two or three words.

    """

    letter: str
    name: str
    words: str


WAYS: tuple[Way, ...] = (
    Way("u", "undo", words.WAY_UNDO),
    Way("n", "note", words.WAY_NOTE),
    Way("a", "action", words.WAY_ACTION),
    Way("p", "park", words.WAY_PARK),
    Way("w", "who", words.WAY_WHO),
    Way("t", "time", words.WAY_TIME),
    Way("b", "break", words.WAY_BREAK),
    Way("g", "agenda", words.WAY_AGENDA),
    Way("r", "round", words.WAY_ROUND),
    Way("c", "correct", words.WAY_CORRECT),
    Way("l", "record", words.WAY_RECORD),
    Way("o", "off", words.WAY_OFF),
    Way("h", "hand-over", words.WAY_HAND_OVER),
    Way("s", "say", words.WAY_SAY),
    Way("v", "level", words.WAY_LEVEL),
    Way("q", "pause", words.WAY_PAUSE),
    Way("?", "help", words.WAY_HELP),
)


# These are there only while people are simulated.
PRACTICE_WAYS: tuple[Way, ...] = (
    Way("m", "said", words.WAY_SAID),
    Way("i", "coach", words.WAY_COACH),
)


def ways(*, played: bool) -> tuple[Way, ...]:
    """Return the ways out of a question, with simulated people or with real ones."""
    return (*PRACTICE_WAYS, *WAYS) if played else WAYS


def way_of(letter: str, *, played: bool = False) -> Way | None:
    """Return the way out of a letter, or None."""
    known = ways(played=played)
    return next((way for way in known if way.letter == letter.casefold()), None)


@dataclass(frozen=True, slots=True)
class Key:
    """A key of the live room, and the same in plain mode.

    Args:
        press: Its name on the keyboard.
        plain: What is typed in plain mode; "" where it needs no key.
        words: What it does.

    """

    press: str
    plain: str
    words: str


KEYS: tuple[Key, ...] = (
    Key("Enter", "Enter", words.KEY_ENTER),
    Key("Ctrl-P", "/pass", words.KEY_PASSES),
    Key("Ctrl-L", "/later", words.KEY_LATER),
    Key("Tab", "", words.KEY_TAB),
    Key("Ctrl-E", "", words.KEY_EDITOR),
    Key("Alt-Enter, Ctrl-J", "\\ at the end", words.KEY_BREAK),
    Key("Page Up, Page Down", "", words.KEY_PAGES),
    Key("F2", "/v", words.KEY_LEVEL),
    Key("Ctrl-T", "/m", words.KEY_SAY),
    Key("Ctrl-G", "/i", words.KEY_COACH),
    Key("Ctrl-C, Ctrl-O", "/", words.KEY_WAYS),
    Key("Ctrl-C twice", "Ctrl-C twice", words.KEY_LEAVE),
    Key("Ctrl-D", "Ctrl-D", words.KEY_PAUSE),
    Key("Ctrl-Z", "Ctrl-Z", words.KEY_SUSPEND),
)


def keys_table() -> str:
    """Return the tables of keys and ways out as Markdown, for README."""
    rows = [f"| {words.TABLE_KEY} | {words.TABLE_PLAIN} | {words.TABLE_DOES} |", "|---|---|---|"]
    rows += [f"| {key.press} | {_code(key.plain)} | {key.words} |" for key in KEYS]
    rows += [
        "",
        f"| {words.TABLE_WAY} | {words.TABLE_PLAIN} | {words.TABLE_DOES} |",
        "|---|---|---|",
    ]
    rows += [f"| `{way.letter}` | `/{way.letter}` | {way.words} |" for way in WAYS]
    return "\n".join(rows) + "\n"


def _code(plain: str) -> str:
    return f"`{plain}`" if plain.startswith(("/", "\\")) else plain

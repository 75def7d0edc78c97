"""The keys of a meeting in one table; the help and README's table come from it.

Knows which key does what, in the live room and in plain mode. Must not know how
a key is bound: `bindings.py` does that.
"""

from __future__ import annotations

from dataclasses import dataclass

from sociocli.terminal import wording as words

__all__ = [
    "ALONE",
    "IN_DRILL",
    "IN_MEETING",
    "IN_PRACTICE",
    "KEYS",
    "LOOKING_BACK",
    "PRACTICE_WAYS",
    "WAYS",
    "Key",
    "Way",
    "WaysOut",
    "keys_table",
]


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


@dataclass(frozen=True, slots=True)
class WaysOut:
    """What Ctrl-C offers: in a meeting, in a drill, or wherever else questions are asked.

    Args:
        ways: The ways out that lead somewhere here, in the order in which they are shown.
        kept: What is said first: what stays if one leaves now.
        leaves: What Ctrl-C does there once more.

    """

    ways: tuple[Way, ...] = WAYS
    kept: str = words.ALL_SAVED
    leaves: str = words.NOW_LEAVE

    @property
    def played(self) -> bool:
        """Whether people are simulated, to whom one may say something."""
        return self.has(PRACTICE_WAYS[0].name)

    def has(self, name: str) -> bool:
        """Tell whether a way out is there, by its name."""
        return any(way.name == name for way in self.ways)

    def keys_here(self) -> tuple[Key, ...]:
        """Return the keys that mean something here, for the help."""
        return tuple(key for key in KEYS if not key.needs or self.has(key.needs))

    def way_of(self, letter: str) -> Way | None:
        """Return the way out of a letter, or None."""
        return next((way for way in self.ways if way.letter == letter.casefold()), None)


# Where there are no minutes and nobody else: what leads back, or away.
_BACK_OR_AWAY = (
    *(way for way in WAYS if way.name in {"undo", "say", "level"}),
    Way("q", "pause", words.WAY_LEAVE),
    WAYS[-1],
)

IN_MEETING = WaysOut()
IN_PRACTICE = WaysOut((*PRACTICE_WAYS, *WAYS))
ALONE = WaysOut(_BACK_OR_AWAY)
# Whoever looks back alone may note something, and what to do about it.
LOOKING_BACK = WaysOut(
    (
        *_BACK_OR_AWAY[:1],
        *(way for way in WAYS if way.name in {"note", "action"}),
        *_BACK_OR_AWAY[1:],
    )
)
IN_DRILL = WaysOut(_BACK_OR_AWAY, words.DRILL_KEPT, words.NOW_LEAVE_DRILL)


@dataclass(frozen=True, slots=True)
class Key:
    """A key of the live room, and the same in plain mode.

    Args:
        press: Its name on the keyboard.
        plain: What is typed in plain mode; "" where it needs no key.
        words: What it does.
        needs: The way out, by name, that is there wherever this key means something; ""
            for a key that means the same everywhere.

    """

    press: str
    plain: str
    words: str
    needs: str = ""


KEYS: tuple[Key, ...] = (
    Key("Enter", "Enter", words.KEY_ENTER),
    Key("Ctrl-P", "/pass", words.KEY_PASSES, "round"),
    Key("Ctrl-L", "/later", words.KEY_LATER, "round"),
    Key("Tab", "", words.KEY_TAB),
    Key("Ctrl-E", "", words.KEY_EDITOR),
    Key("Alt-Enter, Ctrl-J", "\\ at the end", words.KEY_BREAK),
    Key("Page Up, Page Down", "", words.KEY_PAGES),
    Key("F2", "/v", words.KEY_LEVEL),
    Key("Ctrl-T", "/m", words.KEY_SAY, "said"),
    Key("Ctrl-G", "/i", words.KEY_COACH, "coach"),
    Key("Ctrl-C, Ctrl-O", "/", words.KEY_WAYS),
    Key("Ctrl-C twice", "Ctrl-C twice", words.KEY_LEAVE, "agenda"),
    Key("Ctrl-D", "Ctrl-D", words.KEY_PAUSE, "agenda"),
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

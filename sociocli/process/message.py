"""Messages: whole English sentences with named places, never finished text.

Whoever answers a question translates the sentence, puts the circle's own words
in and shows it. In a template `{name}` is a named place, and `<aim>` a word of
the field that a circle may replace by its own (process.md 1.2).
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass

__all__ = ["NOTHING", "Line", "Message", "Spoken", "in_lines", "say"]

_PLACE = re.compile(r"\{(\w+)\}")
_WORD = re.compile(r"<([A-Za-z][A-Za-z -]*)>")


@dataclass(frozen=True, slots=True)
class Message:
    """A sentence with named places and the values for them.

    Args:
        template: One whole English sentence.
        values: Pairs of place and text; text from people stays data.

    """

    template: str
    values: tuple[tuple[str, str], ...] = ()

    def text(self, words: Mapping[str, str] | None = None) -> str:
        """Return the finished sentence.

        Args:
            words: The circle's own words for those of the field.

        Returns:
            The sentence; values are put in last, so that they can never be
            taken for a place or a word.

        """
        values = dict(self.values)
        own = words or {}

        def word(match: re.Match[str]) -> str:
            found = own.get(match[1].lower(), match[1])
            return found[:1].upper() + found[1:] if match[1][:1].isupper() else found

        pieces = _PLACE.split(_WORD.sub(word, self.template))
        return "".join(values.get(piece, "") if i % 2 else piece for i, piece in enumerate(pieces))

    def __bool__(self) -> bool:
        return bool(self.template)


NOTHING = Message("")


def say(template: str, **values: object) -> Message:
    """Make a message from a template and values for its places.

    Args:
        template: The named constant with the sentence.
        values: A value for each place.

    """
    return Message(template, tuple((name, str(value)) for name, value in values.items()))


def in_lines(*messages: Message) -> Message:
    """Put messages one below the other, those that say nothing left out.

    Args:
        messages: The messages; the same place stands in one of them only.

    """
    said = [one for one in messages if one]
    values = tuple(pair for one in said for pair in one.values)
    return Message("\n".join(one.template for one in said), values)


@dataclass(frozen=True, slots=True)
class Line:
    """What the facilitator may say at a step: the sentence, a cue, and why.

    Args:
        say: The sentence to say aloud.
        cue: The same in two to five words.
        why: Why the step is done, in one sentence, for those who are learning.

    """

    say: str
    cue: str
    why: str = ""

    def given(self, **values: object) -> Spoken:
        """Return the line with values for its places."""
        return Spoken(say(self.say, **values), say(self.cue, **values), say(self.why, **values))


@dataclass(frozen=True, slots=True)
class Spoken:
    """A facilitator's line with its values, ready to be shown."""

    say: Message = NOTHING
    cue: Message = NOTHING
    why: Message = NOTHING

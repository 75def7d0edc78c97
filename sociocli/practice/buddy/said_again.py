"""What simulated people said in a practice that is over: found anew from its journal.

Must not know who asks. Source: architecture.md ("speech is a pure function of the
journal").
"""

from __future__ import annotations

from collections.abc import Sequence

from sociocli.practice.buddy import buddy_wording as words
from sociocli.practice.buddy.steps_told import Said
from sociocli.practice.circle.cast import Cast
from sociocli.practice.circle.memory import remember
from sociocli.practice.circle.speech import speech
from sociocli.process.journal import Entry

__all__ = ["said_in_practice"]


def said_in_practice(cast: Cast) -> Said:
    """Return what tells who said what before a question, found anew from the journal.

    Args:
        cast: Who plays along.

    """

    def said(entries: Sequence[Entry], key: str) -> tuple[str, ...]:
        heard = speech(cast, remember(cast, entries), key)
        return tuple(words.SAYS.format(name=cast.name(one.person), text=one.text) for one in heard)

    return said

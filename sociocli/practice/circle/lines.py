"""The lines that people have by occasion, where a scenario says nothing of its own.

Knows which line is drawn, and what is behind it for somebody of that temper. Must
not know what has happened.
"""

from __future__ import annotations

import re

from sociocli.domain.character import Character, Temper
from sociocli.domain.scenario import Meaning
from sociocli.practice.circle.cast import Cast

__all__ = ["drawn", "meaning_by_temper", "shortly"]

_SENTENCE = re.compile(r".+?[.!?;](?=\s)", re.DOTALL)


def drawn(cast: Cast, person: str, kind: str, key: str) -> str:
    """Return one of the lines somebody has for an occasion, or "".

    Args:
        cast: Who plays along.
        person: Their id.
        kind: The occasion, by the name of the field of `Character`.
        key: The key of the question; another one may draw another line.

    """
    character = cast.character(person)
    return cast.draw(_lines(character)[kind], person, kind, key) if character else ""


def shortly(reason: str) -> str:
    """Return the first sentence of a reason, as somebody says it who has said it before.

    Args:
        reason: The whole reason.

    """
    found = _SENTENCE.match(reason)
    first = found[0] if found else reason
    return f"{first[:-1]}." if first.endswith(";") else first


def _lines(character: Character) -> dict[str, tuple[str, ...]]:
    return {
        "check_in": character.check_in,
        "check_out": character.check_out,
        "asks": character.asks,
        "answers": character.answers,
        "reacts": character.reacts,
        "ideas": character.ideas,
        "consents": character.consents,
        "asked": character.asked,
        "argued": character.argued,
        "restated": character.restated,
        "redirected": character.redirected,
        "interrupted": character.interrupted,
        "cared": character.cared,
        "praises": character.praises,
        "knows": (character.knows,) if character.knows else (),
    }


# What is behind a line that was drawn, for people of some tempers.
_TEMPERED: dict[tuple[str, Temper], Meaning] = {
    ("consents", Temper.AGREEABLE): Meaning.HESITATION,
    ("reacts", Temper.STRAYS): Meaning.OFF_TOPIC,
    ("asks", Temper.PREFERS): Meaning.PREFERENCE,
}


def meaning_by_temper(cast: Cast, person: str, kind: str, usual: Meaning) -> Meaning:
    """Return what is behind a drawn line.

    Args:
        cast: Who plays along.
        person: Whose line it is.
        kind: The occasion.
        usual: What such a line usually means.

    """
    character = cast.character(person)
    tempers = character.tempers if character else ()
    found = (_TEMPERED[kind, one] for one in tempers if (kind, one) in _TEMPERED)
    return next(found, usual)

"""`sociocli practice reflect`: looking back on one's own facilitating.

Knows where it is kept and how earlier ones are shown. Must not know the questions.

Source: formats.md 3.4.
"""

from __future__ import annotations

from dataclasses import asdict
from pathlib import Path

from sociocli.cli import reflect_wording as words
from sociocli.cli.alone import Alone, converse
from sociocli.cli.listing import print_json
from sociocli.cli.own_text import put
from sociocli.cli.saying import say, say_aside
from sociocli.domain.practised import Answered, HeardFromPeers, OwnAction, Reflection
from sociocli.practice.looking_back.reflecting import reflecting
from sociocli.record.practice_log import practice_home
from sociocli.record.reflection_file import (
    REFLECTIONS,
    keep,
    kept_peers,
    kept_reflections,
)

__all__ = ["reflect", "show_reflections"]

_OPEN = "reflecting"
_AGAIN = "sociocli practice reflect"


def reflect(today: str, *, answers: str = "", plain: bool = False, anew: bool = False) -> int:
    """Ask somebody about their own facilitating, or go on with it.

    Args:
        today: Today's day.
        answers: A file of answers, or "".
        plain: Whether it is held line by line.
        anew: Whether to begin anew, with what is open kept as it stands.

    Returns:
        The exit code.

    """
    alone = Alone(
        practice_home() / _OPEN,
        today,
        lambda _: reflecting(),
        _kept,
        _AGAIN,
        answers=answers,
        plain=plain,
    )
    return converse(alone, anew=anew)


def _kept(name: str, written: Reflection) -> Path | None:
    """Keep what was written, if anything was."""
    if written.answers or written.actions or written.notes:
        return keep(REFLECTIONS, name, written)
    return None


def show_reflections(*, json: bool = False) -> None:
    """Show what was written earlier, the latest first; what peers said, too.

    Args:
        json: Whether to print one JSON document.

    """
    own, troubles = kept_reflections()
    heard, more = kept_peers()
    if json:
        print_json(
            {"reflections": [asdict(one) for one in own], "peers": [asdict(one) for one in heard]}
        )
    elif own or heard:
        _print(own, heard)
    else:
        put(words.NOTHING_WRITTEN)
    for sentence in (*troubles, *more):
        say_aside(sentence)


def _print(own: list[Reflection], heard: list[HeardFromPeers]) -> None:
    shown: list[Reflection | HeardFromPeers] = [*own, *heard]
    for n, one in enumerate(sorted(shown, key=lambda each: each.date, reverse=True)):
        if n:
            say()
        if isinstance(one, Reflection):
            put(one.date)
            _answers(one.answers)
        else:
            names = ", ".join(peer.name or words.SOMEBODY for peer in one.peers) or words.NOBODY
            put(words.HEARD_ON.format(day=one.date, names=names))
            _answers(one.heard)
        _after(one.actions, one.notes)
        if isinstance(one, HeardFromPeers) and one.review:
            put(words.REVIEW.format(day=one.review), indent=2)


def _answers(answers: tuple[Answered, ...]) -> None:
    for one in answers:
        put(one.question, indent=2)
        put(one.answer, indent=6)


def _after(actions: tuple[OwnAction, ...], notes: tuple[str, ...]) -> None:
    if actions:
        put(words.ACTIONS, indent=2)
        for one in actions:
            put(words.ACTION.format(by=one.by, what=one.what), indent=6, hang=8)
    if notes:
        put(words.NOTES, indent=2)
        for text in notes:
            put(words.NOTE.format(text=text), indent=6, hang=8)

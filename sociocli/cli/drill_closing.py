"""The end of a drill: one screen that says what was looked at and what comes back.

No points and no shares of right answers: what was heard in another way than most
hear it, sentence by sentence. Must not know how a drill is held.

Source: issue 4 sections 2 and 3.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from sociocli.cli import drill_wording as words
from sociocli.cli.saying import say
from sociocli.cli.standing import far
from sociocli.domain.drill import Drill, Tried
from sociocli.terminal.show import show
from sociocli.terminal.width import cut, wrap

__all__ = ["say_closing"]

MOST_COLUMNS = 79
INDENT = "  "


def say_closing(
    drill: Drill, tried: Sequence[Tried], of: int, back: Mapping[str, str], columns: int
) -> None:
    """Say what was looked at, what was heard differently, and what comes back when.

    Args:
        drill: The drill.
        tried: What was tried in this session.
        of: How many exercises it had.
        back: The day from which each exercise of the drill comes back.
        columns: The width of the terminal.

    """
    width = max(20, min(MOST_COLUMNS, columns - 1))
    _paragraph(words.PRACTICE.format(title=drill.title), width)
    if not tried:
        _paragraph(words.LOOKED_AT_NONE, width)
        return
    _paragraph(words.LOOKED_AT.format(count=len(tried), of=of), width)
    if len(tried) < of:
        _paragraph(words.KEPT, width)
    texts = {one.id: one.text for one in drill.exercises}
    for heading, ids in _otherwise(tried).items():
        say()
        _paragraph(heading, width)
        for name in ids:
            quoted = words.QUOTED.format(text=" ".join(texts.get(name, name).split()))
            say(INDENT + cut(show(quoted), width - len(INDENT)))
    say()
    _paragraph(_coming_back(tried, back), width)
    _paragraph(words.NEXT.format(what=drill.next or words.AGAIN), width)
    _paragraph(words.WHOM, width)


def _otherwise(tried: Sequence[Tried]) -> dict[str, list[str]]:
    """Return what was heard in another way than most do, under headings."""
    found: dict[str, list[str]] = {}
    for one in tried:
        if one.heard != one.most:
            heading = words.DIFFERENT.format(heard=one.heard, most=one.most)
            found.setdefault(heading, []).append(one.exercise)
        elif not one.held:
            found.setdefault(words.COMES_BACK, []).append(one.exercise)
    return found


def _coming_back(tried: Sequence[Tried], back: Mapping[str, str]) -> str:
    today = tried[-1].day
    days = sorted(
        back[name] for name in dict.fromkeys(one.exercise for one in tried) if name in back
    )
    if not days:
        return words.NOTHING_BACK
    parts = []
    for day in dict.fromkeys(days):
        count = days.count(day)
        later = day > today
        when = far(day, today) if later else ""
        words_for = words.BACK_LATER if later else words.BACK_NEXT
        parts.append(words_for.format(count=count, when=when))
    return words.COMING_BACK.format(list=", ".join(parts))


def _paragraph(text: str, width: int) -> None:
    for row in wrap(show(text), width):
        say(row)

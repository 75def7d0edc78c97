"""`sociocli practice ladder`: sizes of groups as questions to look at, and what one did there.

Nothing is locked, nothing is ticked off. Must not know the rungs themselves.

Source: formats.md 3 and 3.1; product.md section 7.
"""

from __future__ import annotations

from dataclasses import asdict
from pathlib import Path

from sociocli.cli import overtime_wording as words
from sociocli.cli.drill_wording import WHOM
from sociocli.cli.listing import print_json
from sociocli.cli.own_text import put
from sociocli.cli.practice_who import for_real
from sociocli.cli.saying import say, say_aside
from sociocli.practice.looking_back.ladder import RUNGS, Done, Rung, done_at
from sociocli.record.practice_log import read

__all__ = ["show_ladder"]

_INDENT = 4


def show_ladder(root: Path, typed: str = "", *, json: bool = False) -> None:
    """Show the rungs, and beside each what was done there.

    Args:
        root: The record folder.
        typed: Who one is in the record, or "".
        json: Whether to print one JSON document.

    """
    practices = read()
    real = for_real(root, typed)
    done = [(rung, done_at(rung, practices.sessions, real.meetings)) for rung in RUNGS]
    if json:
        print_json([{**asdict(rung), "done": asdict(what)} for rung, what in done])
    else:
        put(words.LADDER_FIRST)
        for rung, what in done:
            say()
            _print(rung, what)
        say()
        put(WHOM)
    for sentence in practices.troubles:
        say_aside(sentence)


def _print(rung: Rung, done: Done) -> None:
    sized = rung.least < rung.most
    head = words.RUNG_SIZE if sized else words.RUNG
    name = rung.name.ljust(2)
    put(head.format(name=name, title=rung.title, least=rung.least, most=rung.most), hang=_INDENT)
    put(words.HOSTS.format(what=rung.hosts), indent=_INDENT)
    put(words.LOOK_AT.format(what=rung.look_at), indent=_INDENT)
    if done:
        put(_done(rung, done), indent=_INDENT)
    put(words.ASK_YOURSELF.format(question=rung.sign), indent=_INDENT)


def _done(rung: Rung, done: Done) -> str:
    if rung.most == 1:
        one = done.sessions == 1
        sessions = words.ONE_SESSION if one else words.SESSIONS.format(count=done.sessions)
        count = done.minutes
        minutes = words.ONE_MINUTE if count == 1 else words.MINUTES_IN_ALL.format(count=count)
        return words.DONE_ALONE.format(sessions=sessions, minutes=minutes)
    count = done.meetings
    meetings = words.ONE_MEETING if count == 1 else words.MEETINGS.format(count=count)
    if done.of_kinds:
        meetings = words.DONE_WITH_KIND.format(meetings=meetings, count=done.of_kinds)
    count = done.sessions
    times = words.ONCE if count == 1 else words.MANY_TIMES.format(count=count)
    if not done.sessions:
        return words.DONE_MEETINGS.format(meetings=meetings)
    if not done.meetings:
        return words.DONE_PRACTISED.format(times=times)
    return words.DONE_BOTH.format(meetings=meetings, times=times)

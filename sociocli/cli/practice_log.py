"""`sociocli practice log`: what was practised and facilitated, week by week.

Knows how it is laid out in a terminal: plain characters that read without colour,
in 80 columns and in 40. Must not know how it is kept.

Source: formats.md 3.5; product.md section 7.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import asdict
from pathlib import Path

from sociocli.cli import overtime_wording as words
from sociocli.cli.listing import GAP, print_json
from sociocli.cli.own_text import put, width
from sociocli.cli.practice_who import Real, for_real
from sociocli.cli.saying import say, say_aside
from sociocli.domain.day import is_day
from sociocli.domain.due import days_until
from sociocli.domain.practised import Facilitated, OwnAction, Practised
from sociocli.errors import BadRequest
from sociocli.practice.looking_back.weeks import Week, weeks_of
from sociocli.record.export_names import Names
from sociocli.record.practice_log import read
from sociocli.record.reflection_file import kept_peers, kept_reflections

__all__ = ["count_of", "kinds_in_words", "people", "plot", "show_log"]

_MOST_WEEKS = 520
_NEAR = 14
"""So many days before and after its day an action is shown."""
_LAST = 5
_HANG, _HANG_NARROW = len("2026-11-22  "), 2
_NARROW = 60
_LEAST_BAR, _MOST_BAR = 6, 40
_MOST_SIGNS = 6


def show_log(root: Path, today: str, weeks: int, typed: str = "", *, json: bool = False) -> None:
    """Show what was practised, and what was facilitated for real.

    Args:
        root: The record folder.
        today: Today's day.
        weeks: How many weeks back.
        typed: Who one is in the record, or "".
        json: Whether to print one JSON document.

    Raises:
        BadRequest: If the number of weeks is none, or nobody is called so.

    """
    if not 1 <= weeks <= _MOST_WEEKS:
        raise BadRequest(words.NEED_WEEKS.format(most=_MOST_WEEKS))
    practices = read()
    real = for_real(root, typed)
    rows = weeks_of(practices.sessions, real.meetings, today, weeks)
    near, troubles = _near(today)
    if json:
        print_json(_plain(practices.sessions, real, rows, near))
    elif practices.sessions or real.meetings or near:
        _print(practices.sessions, real, rows, near, today)
    else:
        put(words.NOTHING_YET)
        _say_if_none(real)
    for sentence in (*practices.troubles, *troubles):
        say_aside(sentence)


def _near(today: str) -> tuple[list[OwnAction], list[str]]:
    """Return the own actions whose day is near, and what could not be read."""
    reflections, troubles = kept_reflections()
    peers, more = kept_peers()
    actions = [action for one in reflections for action in one.actions]
    actions += [action for heard in peers for action in heard.actions]
    actions += [OwnAction(words.NEAR_REVIEW, heard.review) for heard in peers]
    near = [
        action
        for action in dict.fromkeys(actions)
        if is_day(action.by) and abs(days_until(action.by, today)) <= _NEAR
    ]
    return sorted(near, key=lambda one: one.by), [*troubles, *more]


def _print(
    sessions: Sequence[Practised],
    real: Real,
    rows: Sequence[Week],
    near: Sequence[OwnAction],
    today: str,
) -> None:
    if near:
        say(words.NEAR)
        for one in near:
            put(
                words.NEAR_ONE.format(by=one.by, when=_when(one.by, today), what=one.what), indent=2
            )
        say()
    say(words.WEEKS)
    for line in plot(rows, width() - 2):
        say(f"  {line}")
    put(words.LEGEND_MET if any(row.meetings for row in rows) else words.LEGEND, indent=2)
    if sessions:
        say()
        _print_sessions(sessions, rows)
    if real.meetings:
        say()
        _print_real(real)
    _say_if_none(real)


def _when(day: str, today: str) -> str:
    """Say how far away a day is, without calling it late."""
    away = days_until(day, today)
    several = words.NEAR_AHEAD if away > 0 else words.NEAR_AGO
    return words.NEAR_DAYS.get(away) or several.format(count=abs(away))


def _say_if_none(real: Real) -> None:
    if real.person and not real.meetings:
        say_aside(words.REAL_NONE.format(name=real.name))


def plot(rows: Sequence[Week], room: int) -> list[str]:
    """Return a picture of some weeks, one in a line, that reads without colour.

    Args:
        rows: The weeks, the earliest first.
        room: The columns there are.

    """
    most = max(row.minutes for row in rows)
    met = any(row.meetings for row in rows)
    figures = [words.MIN, *(str(row.minutes or "") for row in rows)]
    signs = [words.MET, *(_signs(row.meetings) for row in rows)]
    dates = [words.WEEK_OF, *(row.begins for row in rows)]
    columns = [dates, [figure.rjust(max(map(len, figures))) for figure in figures]]
    columns += [signs] if met else []
    widths = [max(map(len, column)) for column in columns]
    bar = max(_LEAST_BAR, min(_MOST_BAR, room - sum(widths) - len(GAP) * len(widths)))
    bars = ["", *(_bar(row.minutes, most, bar) for row in rows)]
    lines = [
        GAP.join(
            [*(cell.ljust(wide) for cell, wide in zip(cells, widths, strict=False)), cells[-1]]
        )
        for cells in zip(*columns, bars, strict=True)
    ]
    return [line.rstrip() for line in lines]


def _bar(minutes: int, most: int, room: int) -> str:
    return "#" * max(1, round(minutes * room / most)) if minutes else ""


def _signs(count: int) -> str:
    return "o" * count if count <= _MOST_SIGNS else f"{'o' * _MOST_SIGNS} {count}"


def _print_sessions(sessions: Sequence[Practised], rows: Sequence[Week]) -> None:
    say(words.PRACTISED)
    shown = [one for one in sessions if one.day >= rows[0].begins]
    for one in sorted(shown, key=lambda session: session.day, reverse=True):
        _print_session(one)
    if not shown:
        put(words.NONE_IN_WEEKS.format(count=len(rows)), indent=2)
    earlier = len(sessions) - len(shown)
    if shown and earlier:
        put(words.EARLIER_ONE if earlier == 1 else words.EARLIER.format(count=earlier), indent=2)


def _print_session(one: Practised) -> None:
    hang = _hang()
    put(words.SESSION.format(day=one.day, title=one.title or one.what), hang=hang)
    about = [words.SORTS[one.sort]] if one.sort in words.SORTS else []
    about += [people(one.size)] if one.size else []
    about.append(words.MINUTES.format(count=one.minutes) if one.minutes else words.NO_MINUTE)
    about += [] if one.finished else [words.NOT_FINISHED]
    put(", ".join(about), indent=hang)
    if one.noticed:
        put(words.TO_LOOK_AT.format(what=_signals(one.noticed)), indent=hang)
    if one.praised:
        put(words.WENT_WELL.format(what=_praised(one.praised)), indent=hang)


def _hang() -> int:
    """Return where the lines after the first begin: below its words, if there is room."""
    return _HANG if width() >= _NARROW else _HANG_NARROW


def _signals(numbers: Sequence[int]) -> str:
    said = {
        words.SIGNALS.get(number, words.SIGNAL_UNKNOWN.format(number=number)): count
        for number, count in Counter(numbers).items()
    }
    return _counted(said)


def _praised(codes: Sequence[str]) -> str:
    return _counted(Counter(words.PRAISES.get(code, code.replace("-", " ")) for code in codes))


def _counted(said: Mapping[str, int]) -> str:
    return "; ".join(
        words.TIMES.format(what=what, count=count) if count > 1 else what
        for what, count in said.items()
    )


def _print_real(real: Real) -> None:
    meetings = real.meetings
    put(words.REAL.format(name=real.name))
    put(words.REAL_SUM.format(meetings=count_of(meetings), first=meetings[0].day), indent=2)
    parts = sum(not one.whole for one in meetings)
    if parts:
        shared = words.REAL_PARTS_ONE if parts == 1 else words.REAL_PARTS.format(count=parts)
        put(shared, indent=2)
    sizes = Counter(one.size for one in meetings if one.size)
    if sizes:
        listed = [words.SIZE.format(size=size, count=sizes[size]) for size in sorted(sizes)]
        put(words.REAL_SIZES.format(sizes=", ".join(listed)), indent=2, hang=4)
    kinds = kinds_in_words(meetings)
    if kinds:
        put(words.REAL_KINDS.format(kinds=kinds), indent=2, hang=4)
    put(words.REAL_LAST, indent=2)
    names = Names(real.index.things("circles")) if real.index else None
    for one in reversed(meetings[-_LAST:]):
        circle = names.circle(one.circle) if names else one.circle
        size = people(one.size) if one.size else ""
        facts = ", ".join(fact for fact in (circle, size, kinds_in_words([one])) if fact)
        part = words.REAL_PART if not one.whole else ""
        put(words.SESSION.format(day=one.day, title=facts + part), indent=2, hang=2 + _hang())


def people(size: int) -> str:
    """Say how many people were in a room."""
    return words.ONLY_YOU if size == 1 else words.GROUP_OF.format(count=size)


def count_of(meetings: Sequence[Facilitated]) -> str:
    """Say how many meetings there are."""
    count = len(meetings)
    return words.ONE_MEETING if count == 1 else words.MEETINGS.format(count=count)


def kinds_in_words(meetings: Sequence[Facilitated]) -> str:
    """Say how many items of each kind somebody facilitated."""
    counted = Counter(kind for one in meetings for kind in one.kinds)
    said = []
    for kind in (*words.KINDS, *(other for other in counted if other not in words.KINDS)):
        count = counted[kind]
        if count:
            one, several = words.KINDS.get(kind, (words.OTHER_KIND, words.OTHER_KIND))
            said.append((one if count == 1 else several).format(count=count, kind=kind))
    return ", ".join(said)


def _plain(
    sessions: Sequence[Practised], real: Real, rows: Sequence[Week], near: Sequence[OwnAction]
) -> dict[str, object]:
    return {
        "actions": [asdict(one) for one in near],
        "weeks": [asdict(one) for one in rows],
        "practised": [asdict(one) for one in sessions],
        "person": real.person,
        "facilitated": [asdict(one) for one in real.meetings],
    }

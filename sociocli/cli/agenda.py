"""`sociocli agenda`: list, show, new and check.

Knows the record folder and what it prints. Must not know how an agenda is read
or what is wrong with it. `agenda questions` is in `agenda_questions.py`.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from sociocli.cli import record_wording as words
from sociocli.cli.listing import print_findings, print_json, print_rows
from sociocli.cli.saying import say, say_aside
from sociocli.domain.agenda import Agenda, AgendaItem
from sociocli.domain.day import day, time_of_day
from sociocli.domain.item import Kind
from sociocli.domain.text import tidy, unique
from sociocli.errors import BadRequest
from sociocli.record.agenda_file import (
    STANDARD,
    Listed,
    agenda_yaml,
    find_agenda,
    formats,
    path_of,
    plain_agenda,
    prepared,
    read_agenda,
    shipped_folder,
)
from sociocli.record.long_day import long_day

__all__ = ["Prepared", "check", "list_agendas", "new_agenda", "show_agenda"]

_ID = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")


@dataclass(frozen=True, slots=True)
class Prepared:
    """What is said on the command line of a meeting to come.

    Args:
        circle: The circle's id; the only circle of the record if "".
        date: The day.
        time: When it begins, or "".
        minutes: How long it is, or 0 for as long as the format.
        items: Each as "Title", "Title:kind" or "Title:kind:minutes".
        format: The format it follows.
        out: Where to write, or "" for the usual place.

    """

    circle: str = ""
    date: str = ""
    time: str = ""
    minutes: int = 0
    items: Sequence[str] = ()
    format: str = STANDARD
    out: str = ""


def list_agendas(root: Path, *, json: bool = False) -> None:
    """List the prepared agendas, the earliest first, then the formats.

    Args:
        root: The record folder.
        json: Whether to print one JSON document.

    """
    found = (*prepared(root), *formats(root))
    if json:
        print_json([_described(one, root) for one in found])
        return
    rows = [(one.path.stem, str(one.agenda.minutes), _what(one)) for one in found]
    print_rows(words.COLUMNS_OF_AGENDAS, rows)


def show_agenda(
    root: Path, name: str, today: str, *, markdown: bool = False, json: bool = False
) -> None:
    """Show the course of a meeting with its times.

    Args:
        root: The record folder.
        name: A path, the id of a prepared agenda or a format; "" for the one due.
        today: Today's day.
        markdown: Whether to print Markdown, to be sent round.
        json: Whether to print one JSON document.

    """
    from sociocli.record.agenda_text import agenda_markdown, course, facts_of

    one = find_agenda(root, name, today)
    agenda = one.agenda
    if json:
        print_json(plain_agenda(agenda))
        return
    if markdown:
        say(agenda_markdown(agenda).rstrip("\n"))
        return
    say(f"{agenda.title or agenda.name}\n{facts_of(agenda)}")
    if agenda.why and not agenda.date:
        say(agenda.why)
    say("")
    for row in course(agenda):
        length = str(row.minutes) if row.minutes else ""
        about = f" ({row.about})" if row.about else ""
        say(f"{row.at:>5} {length:>4}  {row.title}{about}")


def new_agenda(root: Path, wanted: Prepared) -> Path:
    """Write a prepared agenda and say where it is.

    Args:
        root: The record folder.
        wanted: What was said of the meeting.

    Returns:
        The file.

    Raises:
        BadRequest: If something that was said is wrong, or the file is there.

    """
    from sociocli.record.agenda_check import check_agenda
    from sociocli.record.save import write_whole

    agenda = _prepare(root, wanted)
    folder = root / "agendas"
    if wanted.out:
        path = Path(wanted.out)
        if path.exists():
            raise BadRequest(words.TAKEN.format(path=path))
    else:
        taken = [one.stem for one in folder.glob("*.yaml")]
        path = folder / f"{unique(agenda.name, taken)}.yaml"
    agenda = replace(agenda, name=path.stem)
    write_whole(path, agenda_yaml(agenda), root=None if wanted.out else root)
    shown = path.relative_to(root).as_posix() if path.is_relative_to(root) else str(path)
    say(words.WRITTEN.format(path=shown))
    say(words.HOLD_IT.format(name=str(path) if wanted.out else path.stem))
    for finding in check_agenda(path, root):
        say_aside(str(finding))
    return path


def check(root: Path, name: str = "", *, json: bool = False) -> int:
    """Check agendas and formats; nothing is changed.

    Args:
        root: The record folder.
        name: A path, an id or a format; all of the circle's own if "".
        json: Whether to print one JSON document.

    Returns:
        The exit code: 1 if something was found.

    """
    from sociocli.record.agenda_check import check_agenda

    paths = [_path(root, name)] if name else sorted((root / "agendas").glob("*.yaml"))
    findings = [finding for path in paths for finding in check_agenda(path, root)]
    return print_findings(findings, words.GOOD_AGENDAS.format(count=len(paths)), json=json)


def _path(root: Path, name: str) -> Path:
    """Return the file that is meant without reading it; it may be wrong."""
    given = Path(name)
    path = given.absolute() if given.suffix == ".yaml" else path_of(root, name)
    if path is None or not path.is_file():
        raise BadRequest(words.NO_FORMAT.format(name=name, known=_known(root)))
    return path


def _known(root: Path) -> str:
    folders = (root / "agendas", shipped_folder())
    return ", ".join(sorted({path.stem for folder in folders for path in folder.glob("*.yaml")}))


def _prepare(root: Path, wanted: Prepared) -> Agenda:
    """Return the agenda as its file will hold it: what it extends stays there."""
    circle = _circle(root, wanted.circle)
    if not wanted.date:
        raise BadRequest(words.NEED_DATE)
    date = day(wanted.date).isoformat()
    path = path_of(root, wanted.format) if _ID.fullmatch(wanted.format) else None
    if path is None:
        raise BadRequest(words.NO_FORMAT.format(name=wanted.format, known=_known(root)))
    return Agenda(
        name=f"{circle}-{date}",
        extends=wanted.format,
        circle=circle,
        date=date,
        time=time_of_day(wanted.time) if wanted.time else "",
        minutes=wanted.minutes or read_agenda(path, root).minutes,
        items=tuple(_item(text) for text in wanted.items),
    )


def _circle(root: Path, said: str) -> str:
    from sociocli.record.circle_file import circle_ids

    known = circle_ids(root)
    circles = ", ".join(known)
    if not said and len(known) == 1:
        return known[0]
    if not said:
        line = words.NEED_CIRCLE if known else words.NEED_CIRCLE_NAMED
        raise BadRequest(line.format(circles=circles))
    if not _ID.fullmatch(said):
        raise BadRequest(words.ODD_CIRCLE.format(circle=said))
    if known and said not in known:
        raise BadRequest(words.NO_CIRCLE.format(circle=said, circles=circles))
    return said


def _item(text: str) -> AgendaItem:
    """Read "Title", "Title:kind" or "Title:kind:minutes"; a title may hold colons."""
    import difflib

    title, minutes = text, 0
    before, colon, last = title.rpartition(":")
    if colon and last.strip().isdecimal():
        title, minutes = before, int(last)
    before, colon, last = title.rpartition(":")
    word = last.strip().lower()
    kinds = [one.value for one in Kind]
    if colon and word in kinds:
        return AgendaItem(tidy(before), Kind(word), minutes=minutes)
    if colon and ((minutes and " " not in word) or difflib.get_close_matches(word, kinds, 1)):
        raise BadRequest(words.NO_KIND.format(kind=last.strip(), kinds=", ".join(kinds)))
    return AgendaItem(tidy(title), minutes=minutes)


def _what(one: Listed) -> str:
    """Return what an agenda is, in one line."""
    agenda = one.agenda
    if not agenda.date:
        what = agenda.why or agenda.title
        return words.OWN.format(what=what) if one.own else what
    count = len(agenda.items)
    items = words.ONE_ITEM if count == 1 else words.ITEMS.format(count=count)
    line = words.PREPARED_AT if agenda.time else words.PREPARED
    return line.format(day=long_day(agenda.date), time=agenda.time, items=items)


def _described(one: Listed, root: Path) -> dict[str, object]:
    agenda = one.agenda
    path = one.path
    return {
        "name": path.stem,
        "path": path.relative_to(root).as_posix() if path.is_relative_to(root) else str(path),
        "own": one.own,
        "title": agenda.title,
        "why": agenda.why,
        "minutes": agenda.minutes,
        "circle": agenda.circle,
        "date": agenda.date,
        "time": agenda.time,
        "items": [item.title for item in agenda.items],
    }

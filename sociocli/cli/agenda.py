"""`sociocli agenda`: list, show and check.

Knows the record folder and what it prints. Must not know how an agenda is read
or what is wrong with it. `agenda new` is in `agenda_new.py`, `agenda questions`
in `agenda_questions.py`.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from sociocli.cli import preflight_wording
from sociocli.cli import record_wording as words
from sociocli.cli.listing import print_findings, print_json, print_rows
from sociocli.cli.saying import say, say_aside
from sociocli.domain.agenda import Agenda
from sociocli.errors import BadRequest
from sociocli.record.agenda_file import (
    Listed,
    find_agenda,
    formats,
    path_of,
    plain_agenda,
    prepared,
    read_agenda,
    shipped_folder,
)
from sociocli.record.folder import RecordFolder
from sociocli.record.long_day import long_day

if TYPE_CHECKING:
    from sociocli.record.agenda_text import Detail

__all__ = ["check", "known_agendas", "list_agendas", "show_agenda"]


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
    circle, names = _people(root, agenda)
    if markdown:
        details = _details(root, agenda, names)
        say(agenda_markdown(agenda, circle, names, details).rstrip("\n"))
        return
    say(f"{agenda.title or agenda.name}\n{facts_of(agenda, circle)}")
    if agenda.why and not agenda.date:
        say(agenda.why)
    say("")
    for row in course(agenda, names):
        length = str(row.minutes) if row.minutes else ""
        about = f" ({row.about})" if row.about else ""
        say(f"{row.at:>5} {length:>4}  {row.title}{about}")


def _people(root: Path, agenda: Agenda) -> tuple[str, dict[str, str]]:
    """Return the name of an agenda's circle, and the names of its people by their ids."""
    from sociocli.record.circle_file import circle_ids, circle_path, read_circle, read_organisation

    if not agenda.circle or agenda.circle not in circle_ids(root):
        return "", {}
    circle = read_circle(circle_path(root, agenda.circle), read_organisation(root))
    names = {one.id: one.name for one in circle.members}
    if all(item.by in ("", *names) for item in agenda.items):
        return circle.name, names
    from sociocli.record.index import Index
    from sociocli.record.people_known import names_known

    return circle.name, names_known(Index(root), circle.id) | names


def _details(root: Path, agenda: Agenda, names: dict[str, str]) -> tuple[Detail, ...]:
    """Return what the record knows of the items; a format has nothing to know."""
    if not agenda.date or not RecordFolder(root).has_present:
        return ()
    from sociocli.record.agenda_details import details_of
    from sociocli.record.index import Index
    from sociocli.record.people_known import names_known

    index = Index(root)
    return details_of(agenda, index, names_known(index, agenda.circle) | names)


def check(root: Path, name: str = "", today: str = "", *, json: bool = False) -> int:
    """Check agendas and formats; nothing is changed.

    Of meetings to come it is said what is missing for them; that is no finding.

    Args:
        root: The record folder.
        name: A path, an id or a format; all of the circle's own if "".
        today: Today's day; "" to look at the files alone.
        json: Whether to print one JSON document.

    Returns:
        The exit code: 1 if something was found.

    """
    from sociocli.record.agenda_check import check_agenda

    paths = [_path(root, name)] if name else sorted((root / "agendas").glob("*.yaml"))
    findings = [finding for path in paths for finding in check_agenda(path, root, today)]
    code = print_findings(findings, words.GOOD_AGENDAS.format(count=len(paths)), json=json)
    if today and not findings:
        for path in paths:
            _say_missing(root, path, today)
    return code


def _say_missing(root: Path, path: Path, today: str) -> None:
    """Say what is missing for a meeting to come."""
    from sociocli.cli.bringing import bring

    agenda = read_agenda(path, root)
    held = [name[: len(today)] for name in RecordFolder(root).minutes_of(agenda.circle)]
    if not agenda.date or agenda.date < today or agenda.date in held:
        return
    for sentence in bring(root, str(path), agenda.circle, agenda.date).missing:
        say_aside(preflight_wording.OF_AGENDA.format(name=path.stem, sentence=sentence))


def _path(root: Path, name: str) -> Path:
    """Return the file that is meant without reading it; it may be wrong."""
    given = Path(name)
    path = given.absolute() if given.suffix == ".yaml" else path_of(root, name)
    if path is None or not path.is_file():
        raise BadRequest(words.NO_FORMAT.format(name=name, known=known_agendas(root)))
    return path


def known_agendas(root: Path) -> str:
    """Return the names of all agendas and formats, for a sentence."""
    folders = (root / "agendas", shipped_folder())
    return ", ".join(sorted({path.stem for folder in folders for path in folder.glob("*.yaml")}))


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

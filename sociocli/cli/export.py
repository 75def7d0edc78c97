"""`sociocli export`: the record as a calendar, as tables, as one document, as a handbook.

Knows where an export goes. Must not know what is in it. What cannot be read is
named beside it, and everything else is exported all the same.
"""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from pathlib import Path

from sociocli.cli import export_wording as words
from sociocli.cli.saying import say, say_aside
from sociocli.cli.standing_wording import NOTHING_KEPT
from sociocli.cli.which_circle import circle_wanted
from sociocli.domain.agenda import Agenda
from sociocli.domain.circle import Circle, Organisation
from sociocli.domain.day import day
from sociocli.errors import BadRequest
from sociocli.record.circle_file import read_circle, read_organisation
from sociocli.record.disk import read_whole
from sociocli.record.export_file import refuse_others, write_pieces
from sociocli.record.export_names import Names
from sociocli.record.finding import Finding, finding_of
from sociocli.record.folder import ORGANISATION, RecordFolder
from sociocli.record.index import Index
from sociocli.terminal.show import show

__all__ = ["Target", "export_calendar", "export_csv", "export_handbook", "export_json"]

_MOST = 2**26


@dataclass(frozen=True, slots=True)
class Target:
    """Where an export goes: a file, or standard output for "" and "-"."""

    file: str = ""
    force: bool = False


def export_calendar(root: Path, target: Target, *, circle: str = "") -> None:
    """Write a calendar.

    Args:
        root: The record folder.
        target: Where to.
        circle: Only this circle, if it is given.

    Raises:
        BadRequest: If there is no such circle, or the file is somebody else's.

    """
    from sociocli.record.agenda_file import read_agenda
    from sociocli.record.export_calendar import calendar_bytes, is_calendar
    from sociocli.record.export_dates import entries

    path = _file(target, is_calendar)
    aside = _Aside()
    index, names = _opened(root)
    folder = RecordFolder(root)

    def read(identity: str) -> Agenda | None:
        file = folder.file_of(identity)
        try:
            return read_agenda(file, root)
        except BadRequest as wrong:
            aside(finding_of(wrong, _shown(file, root)))
            return None

    found = entries(index, names, read, circle=circle_wanted(root, circle))
    _write(path, [calendar_bytes(found, _organisation(root, aside).name)])
    aside.all_of(index)


def export_csv(
    root: Path, target: Target, what: str, *, circle: str = "", excel: bool = False
) -> None:
    """Write a table.

    Args:
        root: The record folder.
        target: Where to.
        what: Which table.
        circle: Only this circle, if it is given.
        excel: Whether to write it as Excel reads it.

    Raises:
        BadRequest: If there is no such table or circle, or the file is somebody else's.

    """
    from sociocli.record.export_tables import TABLES, csv_pieces, is_table

    if what not in TABLES:
        raise BadRequest(words.NO_TABLE.format(name=what, known=", ".join(TABLES)))
    path = _file(target, is_table)
    aside = _Aside()
    index, names = _opened(root, remark=what != "attendance")
    wanted = circle_wanted(root, circle)
    _write(path, csv_pieces(what, index, names, circle=wanted, excel=excel))
    aside.all_of(index)


def export_json(root: Path, target: Target, *, circle: str = "") -> None:
    """Write everything as one document.

    Args:
        root: The record folder.
        target: Where to.
        circle: Only this circle, if it is given.

    Raises:
        BadRequest: If there is no such circle, or the file is somebody else's.

    """
    from sociocli.record.export_everything import everything, is_everything

    path = _file(target, is_everything)
    aside = _Aside()
    index, _ = _opened(root, remark=False)
    wanted = circle_wanted(root, circle)
    _write(path, everything(root, index, circle=wanted, missed=aside))
    aside.all_of(index)


def export_handbook(
    root: Path, target: Target, as_of: str, today: str, *, circle: str = ""
) -> None:
    """Write the handbook.

    Args:
        root: The record folder.
        target: Where to.
        as_of: The day of which it tells.
        today: Today's day.
        circle: Only this circle, if it is given.

    Raises:
        BadRequest: If there is no such day or circle, or the file is somebody else's.

    """
    from sociocli.record.export_chapters import chapters
    from sociocli.record.export_handbook import handbook, is_handbook
    from sociocli.record.item_reading import ItemReading

    then = day(as_of).isoformat()
    path = _file(target, is_handbook)
    if path is not None and not target.force:
        _refuse_edited(path)
    aside = _Aside()
    index, _ = _opened(root)
    wanted = circle_wanted(root, circle)
    organisation = _organisation(root, aside)
    circles = _circles(root, organisation, aside)
    reading = ItemReading(root, index.things("minutes"))
    told = chapters(index, circles, then, reading, only=wanted)
    _write(path, [handbook(organisation, told, then, past=then < today).encode()])
    aside.all_of(index)


# What is read.


def _opened(root: Path, *, remark: bool = True) -> tuple[Index, Names]:
    """Open the record."""
    index = Index(root)
    if remark and not RecordFolder(root).has_present:
        say_aside(NOTHING_KEPT)
    return index, Names(index.things("circles"))


class _Aside:
    """Names what cannot be read, each once."""

    def __init__(self) -> None:
        self._said: dict[Finding, None] = {}

    def __call__(self, finding: Finding) -> None:
        if finding not in self._said:
            self._said[finding] = None
            say_aside(str(finding))

    def all_of(self, index: Index) -> None:
        """Name what could not be read of the parts that were asked for."""
        for finding in index.troubles:
            self(finding)


def _organisation(root: Path, aside: _Aside) -> Organisation:
    try:
        return read_organisation(root, [])
    except BadRequest as wrong:
        aside(finding_of(wrong, ORGANISATION))
        return Organisation()


def _circles(root: Path, organisation: Organisation, aside: _Aside) -> list[Circle]:
    folder, found = RecordFolder(root), []
    for identity in folder.identities("circles"):
        path = folder.file_of(identity)
        shown = _shown(path, root)
        try:
            found.append(read_circle(path, organisation, [], shown=shown))
        except BadRequest as wrong:
            aside(finding_of(wrong, shown))
    return found


def _shown(path: Path, root: Path) -> str:
    return path.relative_to(root).as_posix()


# Where it goes.


def _file(target: Target, is_ours: Callable[[bytes], bool]) -> Path | None:
    """Return the file to write, if it may be written, or None for standard output."""
    if target.file in ("", "-"):
        return None
    path = Path(target.file).absolute()
    refuse_others(path, (lambda _: True) if target.force else is_ours)
    return path


def _refuse_edited(path: Path) -> None:
    from sociocli.record.export_handbook import unchanged_handbook
    from sociocli.record.export_wording import EDITED

    if not path.is_file():
        return
    text = read_whole(path, _MOST).decode("utf-8", "replace")
    if text and not unchanged_handbook(text):
        raise BadRequest(EDITED.format(path=path))


def _write(path: Path | None, pieces: Iterable[bytes]) -> None:
    if path is not None:
        write_pieces(path, pieces)
        say(words.WROTE.format(path=path))
        return
    sits = sys.stdout.isatty()
    for piece in pieces:
        if sits:  # on a screen nothing that people wrote may act
            sys.stdout.write(show(piece.decode().replace("\r\n", "\n"), lines=True))
        else:
            sys.stdout.flush()
            sys.stdout.buffer.write(piece)
    sys.stdout.flush()

"""What a meeting is begun with: the circle, the agenda, and what was left open.

Reads the record; writes nothing.
"""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from sociocli.cli import wording as words
from sociocli.domain.agenda import Agenda
from sociocli.domain.circle import Circle
from sociocli.domain.item import Kind
from sociocli.domain.minutes import Minutes
from sociocli.errors import BadRequest
from sociocli.process.brought import Brought, Standing
from sociocli.record.folder import RecordFolder

__all__ = ["SeveralCircles", "bring"]

# How many meetings are looked through for what was left open.
_LATEST = 4
# How far back decisions are looked for that a review may mean.
_MOST_READ = 60


class SeveralCircles(BadRequest):
    """It was not said which circle meets, and there are several.

    Args:
        circles: Their ids.

    """

    def __init__(self, circles: tuple[str, ...]) -> None:
        super().__init__(words.WHICH_CIRCLE.format(circles=", ".join(circles)))
        self.circles = circles


def bring(root: Path, name: str, circle: str, today: str) -> Brought:
    """Gather what a meeting is begun with.

    Args:
        root: The record folder.
        name: The agenda that was named, or "".
        circle: The circle that was named, or "".
        today: The day of the meeting.

    Raises:
        SeveralCircles: If it is not clear which circle meets.
        BadRequest: If something in the files is wrong, with file and line.

    """
    from sociocli.record.agenda_file import find_agenda

    folder = RecordFolder(root)
    known = folder.circles()
    if circle and known and circle not in known:
        raise BadRequest(words.NO_CIRCLE.format(circle=circle, known=", ".join(known)))
    agenda = find_agenda(root, name, today, circle).agenda
    meets = circle or agenda.circle or (known[0] if len(known) == 1 else "")
    if not meets and known:
        raise SeveralCircles(known)
    last = _last(folder, meets)
    return Brought(
        circle=_circle(folder, meets, last),
        agenda=agenda,
        last=last,
        earlier=_earlier(folder, meets, agenda, last),
        standing=_standing(folder, meets) if _reviews(agenda) else (),
    )


def _circle(folder: RecordFolder, circle: str, last: Minutes | None) -> Circle:
    from sociocli.record.circle_file import read_circle, read_organisation

    organisation = read_organisation(folder.root)
    path = folder.at(folder.circle_path(circle)) if circle else None
    if path is not None and path.is_file():
        return read_circle(path, organisation)
    found = Circle(circle, method=organisation.rules, vocabulary=organisation.vocabulary)
    if last is not None and last.about is not None:
        about = last.about
        return replace(found, name=about.name or circle, aim=about.aim, domain=about.domain)
    return replace(found, name=circle)


def _last(folder: RecordFolder, circle: str) -> Minutes | None:
    names = folder.minutes_of(circle) if circle else ()
    return _read(folder, circle, names[0]) if names else None


def _read(folder: RecordFolder, circle: str, name: str) -> Minutes:
    from sociocli.record.minutes_file import read_minutes

    relative = folder.minutes_path(circle, name)
    return read_minutes(folder.at(relative), shown=relative)


def _earlier(
    folder: RecordFolder, circle: str, agenda: Agenda, last: Minutes | None
) -> tuple[Minutes, ...]:
    """Return the latest minutes, newest first, and those from which items go on."""
    found = [last] if last is not None else []
    found += [_read(folder, circle, name) for name in folder.minutes_of(circle)[1:_LATEST]]
    for item in agenda.items:
        name = item.continues.partition("#")[0].rpartition("/")[2]
        if name and name not in [minutes.id for minutes in found]:
            if name not in folder.minutes_of(circle):
                raise BadRequest(words.GOES_ON_NOWHERE.format(title=item.title, name=name))
            found.append(_read(folder, circle, name))
    return tuple(found)


def _reviews(agenda: Agenda) -> bool:
    return any(item.kind is Kind.REVIEW or item.decision for item in agenda.items)


def _standing(folder: RecordFolder, circle: str) -> tuple[Standing, ...]:
    """Return the decisions of the circle's minutes, the newest first."""
    found: list[Standing] = []
    for name in folder.minutes_of(circle)[:_MOST_READ] if circle else ():
        minutes = _read(folder, circle, name)
        found += [
            Standing(f"{minutes.id}#{item.number or n}", item.decision)
            for n, item in enumerate(minutes.items, 1)
            if item.decision is not None
        ]
    return tuple(found)

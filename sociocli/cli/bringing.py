"""What a meeting is begun with: the circle, the agenda, and what was left open.

Reads the record; writes nothing.
"""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from sociocli.cli import wording as words
from sociocli.cli.preflight import preflight
from sociocli.cli.present import holding_of, standing_of, stands, with_holders
from sociocli.cli.which_circle import circle_wanted
from sociocli.domain.agenda import Agenda, AgendaItem
from sociocli.domain.circle import Circle
from sociocli.domain.item import Kind
from sociocli.domain.minutes import Minutes
from sociocli.domain.next_agenda import Stands
from sociocli.domain.text import tidy
from sociocli.errors import BadRequest
from sociocli.process.brought import Brought, KnownAction, KnownTopic, Standing
from sociocli.record.folder import RecordFolder

__all__ = ["SeveralCircles", "bring", "circle_of", "decided_in_minutes", "latest_minutes"]

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


def bring(root: Path, name: str, circle: str, today: str, titled: str = "") -> Brought:
    """Gather what a meeting is begun with.

    Args:
        root: The record folder.
        name: The agenda that was named, or "".
        circle: The circle that was named, or "".
        today: The day of the meeting.
        titled: What the one item of a decision or selection on its own is called, or "".

    Raises:
        SeveralCircles: If it is not clear which circle meets.
        BadRequest: If something in the files is wrong, with file and line.

    """
    from sociocli.record.agenda_file import find_agenda

    folder = RecordFolder(root)
    known = folder.circles()
    if known:
        circle = circle_wanted(root, circle)
    agenda = _about(find_agenda(root, name, today, circle).agenda, tidy(titled))
    meets = circle or agenda.circle or (known[0] if len(known) == 1 else "")
    if not meets and known:
        raise SeveralCircles(known)
    last = _last(folder, meets)
    if meets and folder.has_present:
        return _with_present(folder, meets, agenda, last, today)
    known_circle = circle_of(folder, meets, last)
    return Brought(
        circle=known_circle,
        agenda=agenda,
        last=last,
        earlier=_earlier(folder, meets, agenda, last),
        standing=decided_in_minutes(folder, meets) if _reviews(agenda) else (),
        missing=preflight(
            Stands(), agenda, known_circle, today, last, decides=_decides(folder, known_circle)
        ),
    )


def _about(agenda: Agenda, title: str) -> Agenda:
    """Name the one item of a decision or selection on its own."""
    if not title:
        return agenda
    if not agenda.items:  # the circle's own format, without any item
        raise BadRequest(words.NO_ITEM_TO_NAME.format(agenda=agenda.name))
    item = replace(agenda.items[0], title=title)
    if item.kind is Kind.ELECT:
        item = replace(item, role=title)
    return replace(agenda, items=(item, *agenda.items[1:]))


def _with_present(
    folder: RecordFolder, circle: str, agenda: Agenda, last: Minutes | None, today: str
) -> Brought:
    """Bring what stands and waits: nothing is looked for in earlier minutes."""
    from sociocli.record.index import Index

    index = Index(folder.root)
    now = stands(index, circle)
    known = circle_of(folder, circle, last)
    terms = holding_of(now)
    agenda = replace(agenda, items=tuple(_resolved(folder, item) for item in agenda.items))
    named = [(item.title, item.continues) for item in agenda.items]
    waits = [(topic.title, topic.continues) for _, topic in now.backlog[:_MOST_READ]]
    return Brought(
        circle=with_holders(known, terms),
        agenda=agenda,
        last=last,
        earlier=_gone_on_from(folder, circle, named, waits),
        standing=standing_of(now),
        has_present=True,
        actions=tuple(KnownAction(name, one) for name, one in now.actions),
        backlog=tuple(KnownTopic(name, one) for name, one in now.backlog),
        terms=terms,
        missing=preflight(
            now, agenda, known, today, last, index.troubles, decides=_decides(folder, known)
        ),
    )


def _resolved(folder: RecordFolder, item: AgendaItem) -> AgendaItem:
    """Return an item with whole identities; what is not there is left as it was written."""
    return replace(
        item,
        decision=_identity(folder, item.decision, "decisions"),
        decisions=tuple(_identity(folder, one, "decisions") for one in item.decisions),
        actions=tuple(_identity(folder, one, "actions") for one in item.actions),
        topic=_identity(folder, item.topic, "backlog"),
    )


def _identity(folder: RecordFolder, words_for_it: str, part: str) -> str:
    if not words_for_it or "#" in words_for_it:
        return words_for_it
    try:
        return folder.resolve(words_for_it, part)
    except BadRequest:
        return words_for_it  # the preflight names it; a meeting can go on without


def _gone_on_from(
    folder: RecordFolder,
    circle: str,
    named: list[tuple[str, str]],
    waits: list[tuple[str, str]],
) -> tuple[Minutes, ...]:
    """Return the minutes from which items go on, with only these items, newest first.

    Args:
        folder: The record.
        circle: The circle that meets.
        named: Title and place for the items of the agenda; their minutes must be there.
        waits: The same for topics that wait.

    """
    known = folder.minutes_of(circle)
    wanted: dict[str, list[str]] = {}
    for n, (title, place) in enumerate((*named, *waits)):
        name = place.partition("#")[0].rpartition("/")[2]
        if name in known:
            wanted.setdefault(name, []).append(place.partition("#")[2])
        elif name and n < len(named):
            raise BadRequest(words.GOES_ON_NOWHERE.format(title=title, name=name))
    found = []
    for name in sorted(wanted, reverse=True):
        minutes = _read(folder, circle, name)
        items = tuple(
            replace(item, number=item.number or n)
            for n, item in enumerate(minutes.items, 1)
            if str(item.number or n) in wanted[name]
        )
        found.append(Minutes(minutes.id, minutes.circle, minutes.date, items=items))
    return tuple(found)


def circle_of(folder: RecordFolder, circle: str, last: Minutes | None) -> Circle:
    """Return a circle as its file has it, or as its last minutes remember it."""
    from sociocli.record.circle_file import read_circle, read_organisation

    unknown: list[tuple[int, str]] = []  # they are kept, and `check` names them
    organisation = read_organisation(folder.root, unknown)
    path = folder.at(folder.circle_path(circle)) if circle else None
    if path is not None and path.is_file():
        return _with_name_above(folder, read_circle(path, organisation, unknown))
    found = Circle(circle, method=organisation.rules, vocabulary=organisation.vocabulary)
    if last is not None and last.about is not None:
        about = last.about
        return replace(found, name=about.name or circle, aim=about.aim, domain=about.domain)
    return replace(found, name=circle)


def _with_name_above(folder: RecordFolder, circle: Circle) -> Circle:
    """Return a circle that knows how its parent circle is called, if a file says it."""
    from sociocli.record.circle_file import read_circle, read_organisation

    path = folder.at(folder.circle_path(circle.parent)) if circle.parent else None
    if path is None or not path.is_file():
        return circle
    unknown: list[tuple[int, str]] = []
    try:
        organisation = read_organisation(folder.root, unknown)
        return replace(circle, above=read_circle(path, organisation, unknown).name)
    except BadRequest:
        return circle  # `check` names what is wrong with it


def _decides(folder: RecordFolder, circle: Circle) -> bool:
    """Tell whether a circle of this kind may decide, or only recommends."""
    if not circle.kind:
        return True
    from sociocli.domain.circle_kinds import kind_called
    from sociocli.record.circle_file import read_organisation

    return kind_called(circle.kind, read_organisation(folder.root, []).kinds).decides


def latest_minutes(folder: RecordFolder, circle: str) -> tuple[Minutes, ...]:
    """Return the latest minutes of a circle, the newest first."""
    return tuple(_read(folder, circle, name) for name in folder.minutes_of(circle)[:_LATEST])


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
    found = list(latest_minutes(folder, circle)) if last is not None else []
    for item in agenda.items:
        name = item.continues.partition("#")[0].rpartition("/")[2]
        if name and name not in [minutes.id for minutes in found]:
            if name not in folder.minutes_of(circle):
                raise BadRequest(words.GOES_ON_NOWHERE.format(title=item.title, name=name))
            found.append(_read(folder, circle, name))
    return tuple(found)


def _reviews(agenda: Agenda) -> bool:
    return any(item.kind is Kind.REVIEW or item.decision for item in agenda.items)


def decided_in_minutes(folder: RecordFolder, circle: str) -> tuple[Standing, ...]:
    """Return the decisions of the circle's minutes, the newest first."""
    found: list[Standing] = []
    for name in folder.minutes_of(circle)[:_MOST_READ] if circle else ():
        minutes = _read(folder, circle, name)
        found += [
            Standing(f"{minutes.id}#{item.number or n}", item.decision, item.title, minutes.date)
            for n, item in enumerate(minutes.items, 1)
            if item.decision is not None
        ]
    return tuple(found)

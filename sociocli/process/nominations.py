"""Nominations: written in silence, sealed until all are in, then opened together.

In the room's words:

    E3  Now in silence: write the one you see in this role. Yourself is fine.
    E4  All slips are in; we open them together.

Nothing of a slip stands in any scene, table or list before the reveal; who has
written is shown, never what. Whoever arrives before the reveal writes as well.

Source: process.md 4.1 E3 and E4, 4.2, 4.3, and 4.4 no. 1 and 2.
"""

from __future__ import annotations

from sociocli.domain.people import Part
from sociocli.process.asking import Aside, Gone, Ready, Steps, Tell, ask, ask_of
from sociocli.process.choosing import Choose, Option, Slip
from sociocli.process.item_log import ItemLog
from sociocli.process.message import say
from sociocli.process.room import Room
from sociocli.process.rounds import Course, go_round
from sociocli.process.running import REVEAL
from sociocli.process.scene import Table, Turn
from sociocli.process.selection_basis import role_facts, role_table
from sociocli.process.timekeeping import time_check
from sociocli.process.vacancy import OPEN_SEARCH, Stage, Vacancy
from sociocli.process.wording import selection as words

__all__ = [
    "as_known",
    "eligible",
    "grid_table",
    "names_of",
    "reveal",
    "seats_to_name",
    "take_slips",
]


def names_of(room: Room, people: tuple[str, ...] | list[str]) -> str:
    """Return names as they are said; an open search in words."""
    search = say(words.OPEN_SEARCH).text()
    return ", ".join(search if one == OPEN_SEARCH else room.name(one) for one in people)


def eligible(room: Room, vacancy: Vacancy) -> tuple[tuple[str, str], ...]:
    """Pairs of id and name of all who may be named.

    Members, absent ones only if the method allows it; guests who are here and
    an open search where the method allows outsiders (process.md 4.3).
    """
    if vacancy.things:
        return tuple((thing, thing) for thing in vacancy.things if thing not in vacancy.out)
    method = room.method
    people = []
    for seat in room.seats.values():
        if seat.part is Part.MEMBER:
            may = seat.here or method.nominate_absent
        else:
            may = seat.here and method.nominate_outsiders
        if may and seat.id not in (*vacancy.out, *vacancy.holder):
            people.append((seat.id, seat.name))
    if method.nominate_outsiders:
        people.append((OPEN_SEARCH, say(words.OPEN_SEARCH).text()))
    return tuple(people)


def as_known(room: Room, names: tuple[str, ...]) -> tuple[str, ...]:
    """Return ids for names that were typed but belong to somebody with a seat."""
    names_here = [name for _, name in room.everybody]
    ids = {name: person for person, name in room.everybody if names_here.count(name) == 1}
    return tuple(dict.fromkeys(ids.get(name, name) for name in names))


def seats_to_name(vacancy: Vacancy, among: tuple[tuple[str, str], ...], *, new: bool) -> int:
    """Return how many names belong on a slip: one for each seat, if there are so many."""
    return vacancy.seats if new else min(vacancy.seats, len(among))


def take_slips(room: Room, item: ItemLog) -> Steps[None]:
    """Take the sealed slips of everybody entitled who is here (E3)."""
    if item.vacancies[0].stage >= Stage.REVEALED:
        return
    room.phase(say(words.PHASE_SLIPS))
    yield from time_check(room)
    typed_by = yield from ask(
        room,
        Choose(
            key=f"{item.key}/slips/how",
            words=say(words.SLIPS_HOW),
            scene=room.scene(words.SLIPS),
            options=(
                Option("person", "p", say(words.SLIPS_PERSON)),
                Option("secretary", "s", say(words.SLIPS_SECRETARY)),
            ),
            preset="person",
        ),
    )
    yield from _missing_slips(room, item, typed_by)
    item.table = role_table(room, item.vacancies[0]) if len(item.vacancies) == 1 else None
    yield from ask(
        room,
        Ready(
            key=f"{item.key}/{REVEAL}", words=say(words.REVEAL_ASK), scene=room.scene(words.REVEAL)
        ),
    )
    yield from _missing_slips(room, item, typed_by)
    order = tuple(room.seats)
    for vacancy in item.vacancies:
        vacancy.open_slips(order)


def _missing_slips(room: Room, item: ItemLog, typed_by: str) -> Steps[None]:
    """Ask everybody entitled who has not sealed a slip yet."""

    def missing() -> tuple[str, ...]:
        return tuple(p for p in room.entitled() if p not in item.vacancies[-1].sealed)

    def each(person: str, course: Course) -> Steps[Turn]:
        slips = []
        for vacancy in item.vacancies:
            slip = _slip(room, vacancy, person, typed_by, course)
            item.table = slip.scene.table
            written = yield from ask_of(room, person, slip)
            if isinstance(written, Gone):
                return Turn.GONE
            slips.append(as_known(room, written))
        for vacancy, written in zip(item.vacancies, slips, strict=True):
            vacancy.sealed[person] = written
        return Turn.SPOKEN

    yield from go_round(room, missing(), each, joins=missing, order=list(missing()))


def _slip(room: Room, vacancy: Vacancy, person: str, typed_by: str, course: Course) -> Slip:
    among = eligible(room, vacancy)
    new_names = room.method.nominate_outsiders and not vacancy.things
    count = seats_to_name(vacancy, among, new=new_names)
    template = words.SLIP_SEATS if count > 1 else words.SLIP
    return Slip(
        key=f"{vacancy.key}/slips/{person}",
        words=say(template, name=room.name(person), role=vacancy.title, count=count),
        scene=room.scene(
            words.SLIPS_THINGS if vacancy.things else words.SLIPS,
            table=role_table(room, vacancy),
            round=course.view(person),
        ),
        person=person,
        among=among,
        names=count,
        new_names=new_names,
        may_pass=room.method.nomination_pass,
        typed_by=typed_by,
    )


def reveal(room: Room, item: ItemLog) -> Steps[None]:
    """Show all nominations for all roles together (E4).

    They stand in the order of the seats, never grouped and never counted.
    """
    fresh = [vacancy for vacancy in item.vacancies if vacancy.stage == Stage.REVEALED]
    for vacancy in fresh:
        item.table = grid_table(room, vacancy)
        listed = _listed(room, vacancy)
        shown = say(words.REVEALED, role=vacancy.title, list=listed)
        told = shown if listed else say(words.NOBODY_WROTE)
        yield from ask(room, Tell(key=f"{vacancy.key}/revealed", words=told, scene=room.scene()))
    if any(room.facilitator in vacancy.named() for vacancy in fresh):
        yield from _offer_to_hand_over(room, item)


def _offer_to_hand_over(room: Room, item: ItemLog) -> Steps[None]:
    """Say that the facilitator has been named, and offer to hand over (process.md 4.3)."""
    name = room.name(room.facilitator)
    answer = yield from ask(
        room,
        Choose(
            key=f"{item.key}/hand-over",
            words=say(words.FACILITATOR_NAMED_ASK, name=name),
            scene=room.scene(words.FACILITATOR_NAMED),
            options=(
                Option("hand-over", "h", say(words.HAND_OVER)),
                Option("keep", "k", say(words.HAND_OVER_NOT, name=name)),
            ),
            preset="keep",
        ),
    )
    if answer == "hand-over":
        yield from room.take(Aside("hand-over", (("for", "item"),)))


def _listed(room: Room, vacancy: Vacancy) -> str:
    """Return the grid as lines, one for each who wrote, in the order of the seats."""
    lines = []
    for row in vacancy.rows:
        name, names = room.name(row.nominator), names_of(room, row.final)
        if not row.final:
            line = say(words.ROW_EMPTY, name=name)
        elif row.first in (row.final, ()):
            line = say(words.ROW, name=name, names=names)
        else:
            first = names_of(room, row.first)
            line = say(words.ROW_MOVED, name=name, first=first, names=names)
        lines.append(line.text())
    return "\n".join(lines)


def grid_table(room: Room, vacancy: Vacancy) -> Table:
    """Return the nominations as they stand on the table after the reveal."""
    heading = say(words.TABLE_NOMINATIONS, role=vacancy.title)
    return Table(heading, _listed(room, vacancy), role_facts(room, vacancy))

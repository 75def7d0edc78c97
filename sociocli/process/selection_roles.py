"""What a selection is about: roles, several seats of one role, or things.

What the agenda brings is not asked again. Each role becomes a vacancy; with
several roles each has its own part in the keys and, later, in the minutes.

Source: process.md 4.1 E0 and 4.3 (several seats, parallel elections).
"""

from __future__ import annotations

from sociocli.domain.circle import CircleRole
from sociocli.domain.text import slug, unique
from sociocli.process.asking import Steps, ask
from sociocli.process.choosing import Choose, Option
from sociocli.process.item_log import ItemLog
from sociocli.process.message import say
from sociocli.process.room import Room
from sociocli.process.vacancy import Vacancy
from sociocli.process.wording import selection as words
from sociocli.process.writing import Form, Write

__all__ = ["OTHER_END", "find_vacancies", "lines_of"]

# The two ends of a double link.
OTHER_END = {"leader": "delegate", "delegate": "leader"}
# What keys say for a role without a Latin letter in its name.
NAMELESS = "role"


def find_vacancies(room: Room, item: ItemLog) -> Steps[None]:
    """Find out what is chosen: roles, seats of one role, or things (E0).

    What the agenda says is not asked again.
    """
    if item.vacancies:
        return
    room.phase(say(words.PHASE_ROLE))
    brought = item.brought
    roles, things, seats = brought.roles, brought.things, brought.seats
    if not roles and brought.role:
        roles = (brought.role,)
    if not roles and not things:
        roles, things, seats = yield from _what(room, item)
    if things:
        vacancy = Vacancy(
            item.key, slug(item.title, NAMELESS), item.title, _today(room), things=things
        )
        vacancy.seats = min(seats, len(things))
        item.vacancies = [_joined(item, vacancy)]
    elif len(roles) == 1:
        item.vacancies = [_joined(item, _role(room, item.key, roles[0], seats))]
    else:
        for name in roles:
            taken = tuple(vacancy.role for vacancy in item.vacancies)
            vacancy = _role(room, item.key, name, 1)
            vacancy.role = unique(vacancy.role, taken)
            vacancy.key = f"{item.key}/{vacancy.role}"
            item.vacancies.append(vacancy)


def _what(room: Room, item: ItemLog) -> Steps[tuple[tuple[str, ...], tuple[str, ...], int]]:
    """Ask what is chosen; return roles, things and the number of seats."""
    kind = yield from ask(
        room,
        Choose(
            key=f"{item.key}/what",
            words=say(words.WHAT),
            scene=room.scene(),
            options=(
                Option("role", "r", say(words.WHAT_ROLE)),
                Option("seats", "s", say(words.WHAT_SEATS)),
                Option("things", "t", say(words.WHAT_THINGS)),
            ),
            preset="role",
        ),
    )
    seats = item.brought.seats
    if kind == "things":
        text = yield from ask(
            room,
            Write(
                key=f"{item.key}/things",
                words=say(words.THINGS_ASK),
                scene=room.scene(),
                required=True,
            ),
        )
        return (), lines_of(text), seats
    role = yield from ask(
        room,
        Write(
            key=f"{item.key}/role",
            words=say(words.ROLE_ASK),
            scene=room.scene(),
            form=Form.ROLES,
            preset=item.title if room.circle.role_called(item.title) else "",
            required=True,
        ),
    )
    if kind == "seats":
        number = yield from ask(
            room,
            Write(
                key=f"{item.key}/seats",
                words=say(words.SEATS_ASK),
                scene=room.scene(),
                form=Form.NUMBER,
                preset=str(max(2, seats)),
                low=1,
                high=100,
            ),
        )
        return (role,), (), int(number)
    roles = tuple(part.strip() for part in role.split(",") if part.strip())
    return roles or (role,), (), seats


def lines_of(text: str) -> tuple[str, ...]:
    """Return the lines of a text, none empty and none twice."""
    return tuple(dict.fromkeys(line.strip() for line in text.split("\n") if line.strip()))


def _today(room: Room) -> str:
    return room.date or room.moment.date


def _joined(item: ItemLog, vacancy: Vacancy) -> Vacancy:
    """Let a selection that is the whole item write its rounds into the item itself."""
    vacancy.rounds, vacancy.objections = item.rounds, item.objections
    vacancy.drawn, vacancy.turned = len(item.objections), len(item.rounds)
    return vacancy


def _role(room: Room, key: str, name: str, seats: int) -> Vacancy:
    """Return the vacancy of a role with what the circle knows of it."""
    known = room.circle.role_called(name) or CircleRole(slug(name, NAMELESS), name)
    link = known.link or known.id in OTHER_END
    return Vacancy(
        key=key,
        role=known.id,
        title=known.title or name,
        start=_today(room),
        seats=seats,
        describes=known.does,
        usual=known.term,
        previous=known.holder,
        parent=room.circle.parent if link else "",
    )

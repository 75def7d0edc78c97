"""The basis of a selection: the role, its term, and what it takes.

In the room's words:

    E0  What does this role do, and what may it decide? A description that is
        new or changed needs consent first: it is policy.
    E1  For how long? The offer stands there, Enter takes it.
    E2  What should somebody bring? A round, a list, and consent to choose on it.

No candidate is talked about before all this is settled.

Source: process.md 4.1 E0 to E2, 4.2, 4.3; formats.md 2.1.3.
"""

from __future__ import annotations

from contextlib import suppress

from sociocli.domain.day import day, term_end
from sociocli.errors import BadRequest
from sociocli.process.asking import Steps, Tell, ask
from sociocli.process.choosing import Choose, Option
from sociocli.process.item_log import ItemLog
from sociocli.process.message import Message, say
from sociocli.process.quick import quick_consent
from sociocli.process.room import Room
from sociocli.process.rounds import round_of_words
from sociocli.process.scene import Fact, Table
from sociocli.process.selection_roles import lines_of
from sociocli.process.timekeeping import time_check
from sociocli.process.vacancy import Stage, Vacancy
from sociocli.process.wording import selection as words
from sociocli.process.writing import Form, Write

__all__ = ["agree_basis", "ask_description", "ask_term", "role_facts"]


def agree_basis(room: Room, item: ItemLog, vacancy: Vacancy) -> Steps[None]:
    """Describe the role, agree on its term and on what it takes (E0 to E2)."""
    if vacancy.stage < Stage.DESCRIBED:
        room.phase(say(words.PHASE_ROLE))
        item.table = role_table(room, vacancy)
        yield from time_check(room)
        if not vacancy.things:
            yield from _warn(room, vacancy)
            yield from ask_description(room, item, vacancy, f"{vacancy.key}/describes")
        vacancy.stage = Stage.DESCRIBED
    if vacancy.stage < Stage.AGREED:
        room.phase(say(words.PHASE_BASIS))
        yield from time_check(room)
        yield from _agree(room, item, vacancy)
        vacancy.stage = Stage.AGREED


def _warn(room: Room, vacancy: Vacancy) -> Steps[None]:
    """Say so, and record it, if the method would fill this role in another way."""
    method = room.method
    if method.elected_roles and vacancy.role not in method.elected_roles:
        warning = say(words.USUALLY_NOT_ELECTED, role=vacancy.title)
    elif vacancy.role == "leader" and not method.leader_selected_here:
        warning = say(words.USUALLY_ASSIGNED)
    else:
        return
    yield from ask(room, Tell(key=f"{vacancy.key}/usually", words=warning, scene=room.scene()))
    room.log_process(warning.text())


def ask_description(room: Room, item: ItemLog, vacancy: Vacancy, key: str) -> Steps[bool]:
    """Ask what the role does; a new or changed text needs quick consent.

    Returns:
        Whether the description is another one than before.

    """
    while True:
        text = yield from ask(
            room,
            Write(
                key=key,
                words=say(words.DESCRIBE_ASK, role=vacancy.title),
                scene=room.scene(words.DESCRIBE),
                preset=vacancy.describes,
            ),
        )
        if text in ("", vacancy.describes):
            return False
        what = say(words.DESCRIBED, role=vacancy.title, text=text)
        if (yield from quick_consent(room, f"{key}/consent", what)):
            vacancy.describes = text
            item.table = role_table(room, vacancy)
            return True


def ask_term(room: Room, key: str, vacancy: Vacancy, preset: str = "") -> Steps[str]:
    """Ask for the end of the term until it lies after its beginning (E1)."""
    start = vacancy.start
    offer = term_end(preset, day(start)) if preset else ""
    while True:
        until = yield from ask(
            room,
            Write(
                key=key,
                words=say(words.TERM_ASK, role=vacancy.title, start=start),
                scene=room.scene(words.TERM.given(until=offer) if offer else None),
                form=Form.TERM,
                preset=preset,
                required=True,
                start=start,
            ),
        )
        if until > start:
            return until
        too_early = say(words.TERM_TOO_EARLY, start=start)
        yield from ask(room, Tell(key=f"{key}/too-early", words=too_early, scene=room.scene()))


def _offered_term(room: Room, item: ItemLog, vacancy: Vacancy) -> str:
    """Return the first term that can be read: the agenda's, the role's, then the method's."""
    for said in (item.brought.term, vacancy.usual):
        with suppress(BadRequest):
            if said and term_end(said, day(vacancy.start)) > vacancy.start:
                return said
    return f"{room.method.term_months} months"


def _agree(room: Room, item: ItemLog, vacancy: Vacancy) -> Steps[None]:
    key = vacancy.key
    if not vacancy.things:
        offer = _offered_term(room, item, vacancy)
        vacancy.until = yield from ask_term(room, f"{key}/term", vacancy, offer)
    if room.method.qualifications:
        vacancy.qualifications = [*item.brought.qualifications] or _last_list(room, vacancy)
        if not vacancy.qualifications:
            yield from _collect(room, item, vacancy)
    item.table = role_table(room, vacancy)
    while vacancy.until or vacancy.qualifications:
        if (yield from quick_consent(room, f"{key}/basis/consent", _basis(vacancy))):
            return
        yield from _change(room, item, vacancy)
        item.table = role_table(room, vacancy)


def _basis(vacancy: Vacancy) -> Message:
    listed = "; ".join(one.rstrip(".") for one in vacancy.qualifications)
    if not listed:
        return say(words.BASIS_TERM, role=vacancy.title, until=vacancy.until)
    if not vacancy.until:
        return say(words.BASIS_LIST, role=vacancy.title, list=listed)
    return say(words.BASIS, role=vacancy.title, until=vacancy.until, list=listed)


def _last_list(room: Room, vacancy: Vacancy) -> list[str]:
    """Return the list of the last selection for this role (formats.md 2.1.3)."""
    for minutes in room.brought.earlier:
        for item in minutes.items:
            for one in (item, *item.parts):
                if one.selection and one.selection.role == vacancy.role:
                    return list(one.selection.qualifications)
    return []


def _collect(room: Room, item: ItemLog, vacancy: Vacancy) -> Steps[None]:
    """Hold a round on what it takes and add to the list."""
    said = yield from round_of_words(
        room,
        f"{vacancy.key}/qualifications",
        room.entitled(),
        words.QUALIFY_THINGS if vacancy.things else words.QUALIFY,
        table=role_table(room, vacancy),
        show_said=True,
        joins=room.entitled,
    )
    for text in said.values():
        vacancy.qualifications += [
            line for line in lines_of(text) if line not in vacancy.qualifications
        ]
    item.table = role_table(room, vacancy)


def _change(room: Room, item: ItemLog, vacancy: Vacancy) -> Steps[None]:
    """Change the term or the list, as somebody objected to the basis."""
    key = f"{vacancy.key}/basis"
    options: tuple[Option, ...] = ()
    if room.method.qualifications:
        options = (
            Option("round", "r", say(words.CHANGE_ROUND_MORE)),
            Option("list", "l", say(words.CHANGE_LIST)),
        )
    if not vacancy.things:
        options = (*options, Option("term", "t", say(words.CHANGE_TERM)))
    what = "term"
    if len(options) > 1:
        what = yield from ask(
            room,
            Choose(
                key=f"{key}/change",
                words=say(words.BASIS_CHANGE),
                scene=room.scene(),
                options=options,
            ),
        )
    if what == "term":
        vacancy.until = yield from ask_term(room, f"{vacancy.key}/term", vacancy, vacancy.until)
    elif what == "round":
        yield from _collect(room, item, vacancy)
    else:
        text = yield from ask(
            room,
            Write(
                key=f"{key}/list",
                words=say(words.LIST_ASK),
                scene=room.scene(),
                preset="\n".join(vacancy.qualifications),
            ),
        )
        vacancy.qualifications = list(lines_of(room.keep(text)))


def role_facts(room: Room, vacancy: Vacancy) -> tuple[Fact, ...]:
    """Return the lines about a role: holder, term, and what it takes."""
    facts = []
    if vacancy.previous:
        facts.append(Fact(say(words.FACT_HOLDER), room.name(vacancy.previous)))
    if vacancy.until:
        term = say(words.FROM_UNTIL, start=vacancy.start, until=vacancy.until)
        facts.append(Fact(say(words.FACT_TERM), term.text()))
    if vacancy.qualifications:
        facts.append(Fact(say(words.FACT_QUALIFICATIONS), "; ".join(vacancy.qualifications)))
    return tuple(facts)


def role_table(room: Room, vacancy: Vacancy) -> Table:
    """Return the role as it stands on the table."""
    text = "\n".join(vacancy.things) if vacancy.things else vacancy.describes
    heading = say(words.TABLE_ROLE, role=vacancy.title)
    return Table(heading, text, role_facts(room, vacancy))

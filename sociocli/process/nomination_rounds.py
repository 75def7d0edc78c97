"""The rounds after the reveal: reasons, information, staying or moving.

In the room's words:

    E4  Whom did you write, and what in them fits our list? For, never against.
    E5  Does anybody know something that matters for this choice? (some methods)
    E6  You have heard everybody. Do you stay, or move, and what moved you?

Nothing is counted here, and the change round is no march to one name.

Source: process.md 4.1 E4 to E6, 4.2 and 4.3; 8 (`info_round`, `change_rounds`).
"""

from __future__ import annotations

from dataclasses import replace

from sociocli.process.asking import Gone, Steps, ask, ask_of
from sociocli.process.choosing import Choose, Option, Pick
from sociocli.process.item_log import ItemLog
from sociocli.process.message import Message, say
from sociocli.process.nominations import as_known, eligible, grid_table, names_of, seats_to_name
from sociocli.process.room import Room
from sociocli.process.rounds import LARGE, Course, go_round, round_of_words, turn_after
from sociocli.process.scene import Scene, Turn
from sociocli.process.timekeeping import time_check
from sociocli.process.vacancy import Stage, Vacancy
from sociocli.process.wording import selection as words
from sociocli.process.writing import Form, TakesTurn, Word, Write

__all__ = ["by_count", "change_round", "hear_reasons", "name_afresh"]


def by_count(room: Room, people: tuple[str, ...]) -> bool:
    """Tell whether a round of so many is held by count instead of by name."""
    return room.method.rounds_by_count and len(people) > LARGE


def hear_reasons(room: Room, item: ItemLog, vacancy: Vacancy) -> Steps[None]:
    """Hear the reasons, information if the method has it, and what has moved (E4 to E6)."""
    if vacancy.stage < Stage.REASONED:
        room.phase(say(words.PHASE_REASONS))
        yield from time_check(room)
        yield from _reasons(room, vacancy)
        vacancy.stage = Stage.REASONED
    if vacancy.stage < Stage.INFORMED:
        if room.method.info_round:
            yield from _information(room, vacancy)
        vacancy.stage = Stage.INFORMED
    if vacancy.stage < Stage.CHANGED:
        while vacancy.changes < room.method.change_rounds:
            yield from change_round(room, item, vacancy)
        vacancy.stage = Stage.CHANGED


def _reasons(room: Room, vacancy: Vacancy) -> Steps[None]:
    """Each says why they wrote what they wrote, without comment (E4)."""
    people = tuple(row.nominator for row in vacancy.rows if row.first)
    key = f"{vacancy.key}/reasons"
    line = words.REASONS if vacancy.qualifications else words.REASONS_ALONE
    if by_count(room, people):
        text = yield from ask(
            room,
            Write(
                key=f"{key}/all",
                words=say(words.REASONS_COUNTED),
                scene=room.scene(line),
            ),
        )
        if room.method.keep_grid:
            room.note(text)
        return

    def each(person: str, course: Course) -> Steps[Turn]:
        row = vacancy.row(person)
        answer = yield from ask_of(
            room,
            person,
            TakesTurn(
                key=f"{key}/{person}",
                words=say(words.REASON, name=room.name(person), names=names_of(room, row.first)),
                scene=room.scene(line, round=course.view(person), said=tuple(course.said)),
                person=person,
                may_pass=room.method.nomination_pass,
                may_wait=bool(course.waiting),
            ),
        )
        if isinstance(answer, Word) and room.keep(answer.text):
            vacancy.put(replace(row, reason=answer.text))
            course.said.append(answer.text)
        return turn_after(answer)

    def here() -> tuple[str, ...]:
        return tuple(person for person in people if room.is_here(person))

    yield from go_round(room, here(), each, joins=here)


def _information(room: Room, vacancy: Vacancy) -> Steps[None]:
    """Hear facts and questions that matter for the choice (E5)."""
    room.phase(say(words.PHASE_INFORMATION))
    yield from time_check(room)
    said = yield from round_of_words(
        room, f"{vacancy.key}/info", room.here(), words.INFORMATION, show_said=True,
        joins=room.here,
    )  # fmt: skip
    if room.method.keep_grid:
        for text in said.values():
            room.note(text)


def change_round(room: Room, item: ItemLog, vacancy: Vacancy) -> Steps[None]:
    """Each stays or moves, with the reason (E6)."""
    room.phase(say(words.PHASE_CHANGES))
    yield from time_check(room)
    vacancy.changes += 1
    key = f"{vacancy.key}/change-{vacancy.changes}"
    if by_count(room, room.entitled()):
        moving = yield from ask(
            room,
            Pick(
                key=f"{key}/who",
                words=say(words.CHANGE_WHO),
                scene=room.scene(words.CHANGES),
                among=room.pairs(room.entitled()),
            ),
        )
        for person in moving:
            yield from _moves(room, item, vacancy, person, key)
        return

    def each(person: str, course: Course) -> Steps[Turn]:
        answer = yield from ask_of(room, person, _stay_or_move(room, vacancy, person, key, course))
        if isinstance(answer, Gone):
            return Turn.GONE
        if answer == "other":
            yield from _moves(room, item, vacancy, person, key)
        return Turn.SPOKEN

    yield from go_round(room, room.entitled(), each, joins=room.entitled)


def _stay_or_move(room: Room, vacancy: Vacancy, person: str, key: str, course: Course) -> Choose:
    named = vacancy.row(person).final
    template = words.CHANGE if named else words.CHANGE_NOTHING
    return Choose(
        key=f"{key}/{person}",
        words=say(template, name=room.name(person), names=names_of(room, named)),
        scene=room.scene(words.CHANGES, round=course.view(person)),
        options=(
            Option("keep", "k", say(words.KEEP if named else words.KEEP_NOTHING)),
            Option("other", "o", say(words.MOVE)),
        ),
        preset="keep",
    )


def _moves(room: Room, item: ItemLog, vacancy: Vacancy, person: str, key: str) -> Steps[None]:
    """Ask for the other name and for what moved somebody."""
    prompt = say(words.CHANGE_NAME, name=room.name(person))
    scene = room.scene(words.CHANGES)
    named = yield from ask_of(
        room, person, _name(room, vacancy, f"{key}/{person}/name", prompt, scene)
    )
    if isinstance(named, Gone):
        return
    vacancy.put(replace(vacancy.row(person), final=_still_open(room, vacancy, named)))
    item.table = grid_table(room, vacancy)
    reason = yield from ask_of(
        room,
        person,
        Write(
            key=f"{key}/{person}/reason",
            words=say(words.CHANGE_REASON, name=room.name(person)),
            scene=room.scene(words.CHANGES),
            form=Form.LINE,
        ),
    )
    if isinstance(reason, str):
        vacancy.put(replace(vacancy.row(person), change=room.keep(reason)))


def _name(room: Room, vacancy: Vacancy, key: str, prompt: Message, scene: Scene) -> Pick:
    among = eligible(room, vacancy)
    new_names = room.method.nominate_outsiders and not vacancy.things
    count = seats_to_name(vacancy, among, new=new_names)
    return Pick(
        key=key,
        words=prompt,
        scene=scene,
        among=among,
        least=count,
        most=count,
        new_names=new_names,
        required=True,
    )


def _still_open(room: Room, vacancy: Vacancy, names: tuple[str, ...]) -> tuple[str, ...]:
    """Return the names without those who are out, also if they were typed in full."""
    return tuple(one for one in as_known(room, names) if one not in vacancy.out)


def name_afresh(room: Room, item: ItemLog, vacancy: Vacancy, out: tuple[str, ...]) -> Steps[None]:
    """Whoever had named somebody who is out names somebody anew (process.md 4.3, SCM-de)."""
    affected = [row for row in vacancy.rows if any(one in out for one in row.final)]
    for row in affected:
        vacancy.put(replace(row, final=()))
    line = words.AFRESH.given(candidates=names_of(room, out))
    for row in affected:
        item.table = grid_table(room, vacancy)
        person = row.nominator
        prompt = say(words.AFRESH_NAME, name=room.name(person), role=vacancy.title)
        key = f"{vacancy.key}/afresh/{person}"
        named = yield from ask_of(room, person, _name(room, vacancy, key, prompt, room.scene(line)))
        if not isinstance(named, Gone):
            vacancy.put(replace(row, final=_still_open(room, vacancy, named)))
    item.table = grid_table(room, vacancy)

"""`sociocli answer`: the late answer of somebody who was absent.

It belongs to the minutes as long as they are a draft, and to the decision or
the term that waits for it; both are changed together. Accepted minutes stay as
they are.

Must not know what an answer changes; that is `record/late_answer.py` for minutes,
and `awaited_decisions.py` and `awaited_terms.py` of the process for what stands.
"""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from sociocli.cli import awaiting_wording as waiting
from sociocli.cli import wording as words
from sociocli.cli.awaiting import (
    Waits,
    changes_for,
    circle_of,
    held_in,
    known_people,
    minutes_named,
    person_meant,
    say_changes,
    seats_of,
    state_of,
    waiting_in,
)
from sociocli.cli.clock import local_now
from sociocli.cli.saying import say, say_aside
from sociocli.domain.day import day
from sociocli.domain.minutes import Minutes, Status
from sociocli.domain.standing import StandingDecision, Term
from sociocli.errors import BadRequest
from sociocli.process.awaited import Heard, Held, What, asked_first
from sociocli.process.awaited_decisions import decision_answered
from sociocli.process.awaited_terms import term_answered
from sociocli.process.wording.closing import OUTCOMES
from sociocli.record import late_wording
from sociocli.record.changes import write_changes
from sociocli.record.folder import RecordFolder, find_root
from sociocli.record.late_answer import LateAnswer, Taken, take_late_answer
from sociocli.record.minutes_change import MinutesChange, minutes_change
from sociocli.record.minutes_file import read_minutes

__all__ = ["answer"]


def answer(folder: str, name: str, late: LateAnswer) -> None:
    """Take a late answer into draft minutes and into what waits for it.

    Args:
        folder: The record folder, or "".
        name: The minutes, an item of them, a decision or a term.
        late: The answer; without a date it is given today.

    Raises:
        BadRequest: If nobody waits for this answer, or a file is wrong.
        RecordError: If somebody else changes a file meanwhile.

    """
    record = RecordFolder(find_root(folder, Path.cwd()))
    meant, _, number = name.partition("#")
    parts = ("minutes", "decisions", "terms") if record.has_present else ("minutes",)
    identity = record.resolve(meant, *parts)
    date = day(late.date).isoformat() if late.date else local_now().date().isoformat()
    asked = replace(late, date=date, item=late.item or number)
    held = held_in(record, date) if record.has_present else None
    if held is not None:
        asked = replace(asked, names=held.names)
    if held is not None and not identity.startswith("minutes/"):
        _to_what_stands(record, held, _waits(held, identity), asked)
        return
    minutes = read_minutes(record.file_of(identity), shown=record.path_of(identity))
    if minutes.status is Status.ACCEPTED:
        _to_accepted(record, identity, minutes, held, asked)
    else:
        _to_draft(record, identity, held, asked)


def _to_draft(record: RecordFolder, identity: str, held: Held | None, asked: LateAnswer) -> None:
    """Take an answer to an item of draft minutes, and to what came of that item."""
    taken, done = _taken(record, identity, asked)
    what: What = {}
    if held is not None:
        heard = _heard(taken.person, taken.name, asked)
        place = f"{taken.minutes.id}#{taken.number}"
        for wait in waiting_in(held):
            if wait.place == place and heard.person in wait.who and _is_of(wait, taken):
                what.update(_answered(record, held, wait.id, heard))
    changes = changes_for(record, what)
    write_changes(record, (*done.changes, *changes))
    _say_left(done)
    _say_taken(taken, asked)
    say_changes(changes)


def _to_accepted(
    record: RecordFolder, identity: str, minutes: Minutes, held: Held | None, asked: LateAnswer
) -> None:
    """Take an answer to what came of accepted minutes, which stay as they are."""
    mine = [
        wait
        for wait in (waiting_in(held) if held else ())
        if wait.place.partition("#")[0] == minutes.id
        and asked.item.partition(".")[0] in ("", wait.place.partition("#")[2])
    ]
    if held is None or not mine:
        raise BadRequest(late_wording.ACCEPTED, record.path_of(identity))
    people = tuple((one.id, one.name) for one in minutes.people)
    awaited = [one for wait in mine for one in wait.who]
    person, name = person_meant(asked.person, awaited, people, others=held.names)
    found = [wait for wait in mine if person in wait.who]
    if not found:
        raise BadRequest(waiting.NOBODY_AWAITED.format(id=minutes.id, typed=name))
    if len(found) > 1:
        listed = ", ".join(wait.id for wait in found)
        raise BadRequest(waiting.SEVERAL_WAIT.format(name=name, ids=listed))
    _to_what_stands(record, held, found[0], asked)


def _to_what_stands(record: RecordFolder, held: Held, wait: Waits, asked: LateAnswer) -> None:
    """Take an answer to a decision or a term, and to the item of draft minutes it is of."""
    named = minutes_named(record, wait.place)
    people = known_people(record, circle_of(wait.id), named[1] if named else None)
    person, name = person_meant(asked.person, wait.who, people, others=held.names)
    what = _answered(record, held, wait.id, _heard(person, name, asked))
    done: MinutesChange | None = None
    if named and named[1].status is not Status.ACCEPTED and _awaits(named[1], wait, person):
        number = wait.place.partition("#")[2]
        title = wait.title if isinstance(held.decisions.get(wait.id), StandingDecision) else ""
        _, done = _taken(record, named[0], replace(asked, person=person, item=number, title=title))
    changes = changes_for(record, what)
    write_changes(record, (*changes, *(done.changes if done else ())))
    if done:
        _say_left(done)
    _say_standing(name, asked.answer, wait, what, {**held.names, **dict(people)})
    say_changes((*changes, *(done.changes if done else ())))


def _taken(record: RecordFolder, identity: str, asked: LateAnswer) -> tuple[Taken, MinutesChange]:
    """Take an answer into the text of minutes; nothing is written yet."""
    found: list[Taken] = []

    def change(text: str, shown: str) -> str:
        found.append(take_late_answer(text, shown, asked))
        return found[0].text

    done = minutes_change(record, identity, change)
    return found[0], done


def _waits(held: Held, identity: str) -> Waits:
    """Return what waits under an identity, also if nobody is awaited there."""
    if identity in held.decisions:
        decision = held.decisions[identity]
        pending, place = decision.pending, decision.minutes
        return Waits(identity, decision.title, place, pending.who if pending else ())
    term = held.terms[identity]
    who = term.pending.who if term.pending else ()
    return Waits(identity, term.title or term.role, term.minutes, who)


def _awaits(minutes: Minutes, wait: Waits, person: str) -> bool:
    """Tell whether draft minutes wait for the same answer."""
    number = wait.place.partition("#")[2]
    return any(
        str(item.number or n) == number and one.pending is not None and person in one.pending.who
        for n, item in enumerate(minutes.items, 1)
        for one in (item, *item.parts)
    )


def _is_of(wait: Waits, taken: Taken) -> bool:
    """Tell whether what stands came of the item, or the part of it, that was answered."""
    chosen = taken.item.selection
    if wait.id.startswith("terms/"):
        return chosen is not None
    return chosen is None and wait.title == taken.item.title


def _answered(record: RecordFolder, held: Held, identity: str, heard: Heard) -> What:
    if identity in held.decisions:
        return asked_first(decision_answered(held, identity, heard), identity)
    seats = seats_of(record, held.terms[identity])
    return asked_first(term_answered(held, identity, heard, seats), identity)


def _heard(person: str, name: str, asked: LateAnswer) -> Heard:
    return Heard(person, name, asked.answer, asked.reason, asked.date)


def _say_left(done: MinutesChange) -> None:
    if done.left:
        name = done.minutes.id.rpartition("/")[2]
        say_aside(words.MARKDOWN_LEFT.format(path=done.left, id=name))


def _say_taken(taken: Taken, asked: LateAnswer) -> None:
    pending = taken.item.pending
    names = {**asked.names, **{one.id: one.name for one in taken.minutes.people}}
    rest = ", ".join(names.get(one, one) for one in pending.who) if pending else ""
    outcome = OUTCOMES[taken.item.outcome.value]
    title = taken.item.title
    say(words.ANSWERED.format(name=taken.name, answer=asked.answer, title=title, outcome=outcome))
    if rest:
        say(words.STILL_AWAITED.format(names=rest))


def _say_standing(name: str, word: str, wait: Waits, what: What, names: dict[str, str]) -> None:
    now = what[wait.id]
    if not isinstance(now, StandingDecision | Term):
        return
    state = state_of(now)
    if word == "objection" and state == waiting.DECISION_IS["in_force"]:
        state = waiting.STANDS_MEANWHILE
    say(waiting.ANSWERED.format(name=name, answer=word, title=wait.title, state=state))
    rest = now.pending.who if now.pending else ()
    if rest and word == "consent":
        listed = ", ".join(names.get(one, one) for one in rest)
        say(waiting.STILL_AWAITED.format(names=listed))

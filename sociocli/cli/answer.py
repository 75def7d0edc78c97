"""`sociocli answer`: the late answer of somebody who was absent.

It belongs to the minutes as long as they are a draft, and to the decision or
the term that waits for it; whichever of them is named, both are changed together.
Accepted minutes stay as they are. Where only one of the two has an answer, as
after a command that was cut off, the same answer given again goes to the other.

Must not know what an answer changes; that is `record/late_answer.py` for minutes,
and `awaited_decisions.py` and `awaited_terms.py` of the process for what stands.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from sociocli.cli import awaiting_wording as waiting
from sociocli.cli import wording as words
from sociocli.cli.awaiting import (
    came_of_piece,
    changes_for,
    circle_of,
    draft_of,
    held_in,
    known_people,
    minutes_named,
    person_meant,
    say_changes,
    seats_of,
    state_of,
    thing_of,
    waiting_in,
)
from sociocli.cli.clock import local_now
from sociocli.cli.saying import say, say_aside
from sociocli.domain.day import day
from sociocli.domain.minutes import Minutes, Status
from sociocli.domain.people import matching
from sociocli.domain.standing import StandingDecision, Term
from sociocli.errors import BadRequest
from sociocli.process.awaited import Heard, Held, What, asked_first
from sociocli.process.awaited_decisions import decision_answered, topic_of_item
from sociocli.process.awaited_places import (
    Piece,
    in_one_round,
    pieces,
    place_of,
    waiting_pieces,
)
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
        _to_what_stands(record, held, (identity,), asked)
        return
    minutes = read_minutes(record.file_of(identity), shown=record.path_of(identity))
    came = _came_of(held, minutes, asked.item) if held is not None else []
    if minutes.status is Status.ACCEPTED and not came:
        raise BadRequest(late_wording.ACCEPTED, record.path_of(identity))
    if held is None or not (came and _only_these_wait(held, minutes, came, asked)):
        _to_draft(record, identity, held, asked)
    else:
        _to_what_came(record, held, minutes, came, asked)


def _came_of(held: Held, minutes: Minutes, number: str) -> list[tuple[Piece, str]]:
    """Return what came of an item of minutes, or of all of them, and waits for somebody."""
    waits = [one.id for one in waiting_in(held)]
    return [
        (piece, identity)
        for piece in pieces(minutes)
        if piece.is_meant(number)
        for identity in came_of_piece(held, minutes, piece)
        if identity in waits
    ]


def _only_these_wait(
    held: Held, minutes: Minutes, came: list[tuple[Piece, str]], asked: LateAnswer
) -> bool:
    """Tell whether what came of minutes waits for somebody, and the minutes do not."""
    if minutes.status is Status.ACCEPTED:
        return True
    people = {**held.names, **{one.id: one.name for one in minutes.people}}
    meant = matching(asked.person, tuple(people.items()))
    here = [one for one in waiting_pieces(minutes) if one.is_meant(asked.item)]
    waits = [who for _, identity in came for who in _awaited(held, identity)]
    known = any(who in one.awaited for one in here for who in meant)
    return not known and any(who in waits for who in meant)


def _awaited(held: Held, identity: str) -> tuple[str, ...]:
    pending = thing_of(held, identity).pending
    return pending.who if pending is not None else ()


def _to_draft(record: RecordFolder, identity: str, held: Held | None, asked: LateAnswer) -> None:
    """Take an answer to an item of draft minutes, and to what came of that item."""
    taken, done = _taken(record, identity, asked)
    heard = _heard(taken.person, taken.name, asked)
    what: What = {}
    if held is not None:
        for piece in taken.pieces:
            what.update(_after_piece(record, held, taken.minutes, piece, heard))
    changes = (*done.changes, *changes_for(record, what))
    write_changes(record, changes)
    _say_left(done)
    _say_taken(taken, asked)
    say_changes(changes)


def _after_piece(
    record: RecordFolder, held: Held, minutes: Minutes, piece: Piece, heard: Heard
) -> What:
    """Return what an answer to an item, or a part of one, changes in what stands."""
    came = came_of_piece(held, minutes, piece)
    what: What = {}
    for identity in came:
        if heard.person in _awaited(held, identity):
            what.update(_answered(record, held, identity, heard))
    if not came and heard.answer == "objection":
        return topic_of_item(held, minutes, piece, heard)
    return what


def _to_what_came(
    record: RecordFolder,
    held: Held,
    minutes: Minutes,
    came: list[tuple[Piece, str]],
    asked: LateAnswer,
) -> None:
    """Take an answer to what came of minutes that have it already, or no longer change."""
    people = tuple((one.id, one.name) for one in minutes.people)
    awaited = [who for _, identity in came for who in _awaited(held, identity)]
    person, name = person_meant(asked.person, awaited, people, others=held.names)
    found = [(piece, one) for piece, one in came if person in _awaited(held, one)]
    if not found:
        raise BadRequest(waiting.NOBODY_AWAITED.format(id=minutes.id, typed=name))
    ids = tuple(dict.fromkeys(identity for _, identity in found))
    together = asked.answer == "consent" and in_one_round([piece for piece, _ in found])
    if len(ids) > 1 and not together:
        raise BadRequest(waiting.SEVERAL_WAIT.format(name=name, ids=", ".join(ids)))
    _to_what_stands(record, held, ids, replace(asked, person=person))


def _to_what_stands(
    record: RecordFolder, held: Held, identities: Sequence[str], asked: LateAnswer
) -> None:
    """Take an answer to what stands, and to the item of draft minutes it came of."""
    first = identities[0]
    named = minutes_named(record, place_of(thing_of(held, first)))
    draft = draft_of(record, held, first)
    piece = draft[1] if draft is not None else None
    people = known_people(record, circle_of(first), named[1] if named else None)
    awaited = (*_awaited(held, first), *(piece.awaited if piece is not None else ()))
    person, name = person_meant(
        asked.person, tuple(dict.fromkeys(awaited)), people, others=held.names
    )
    heard = _heard(person, name, asked)
    what: What = {}
    in_minutes = piece is not None and person in piece.awaited
    for identity in identities:
        if person in _awaited(held, identity) or not in_minutes:
            what.update(_answered(record, held, identity, heard))
    changes = changes_for(record, what)
    done: MinutesChange | None = None
    if draft is not None and in_minutes:
        mine = replace(asked, person=person, item=draft[1].number)
        _, done = _taken(record, draft[0], mine)
        changes += done.changes
    write_changes(record, changes)
    if done:
        _say_left(done)
    for identity in identities:
        now = what.get(identity) or thing_of(held, identity)
        _say_standing(heard, now, {**held.names, **dict(people)})
    say_changes(changes)


def _taken(record: RecordFolder, identity: str, asked: LateAnswer) -> tuple[Taken, MinutesChange]:
    """Take an answer into the text of minutes; nothing is written yet."""
    found: list[Taken] = []

    def change(text: str, shown: str) -> str:
        found.append(take_late_answer(text, shown, asked))
        return found[0].text

    done = minutes_change(record, identity, change)
    return found[0], done


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
    names = {**asked.names, **{one.id: one.name for one in taken.minutes.people}}
    line = words.ANSWERED
    for one in taken.pieces:
        item, outcome = one.item, OUTCOMES[one.item.outcome.value]
        say(line.format(name=taken.name, answer=asked.answer, title=item.title, outcome=outcome))
    rest = dict.fromkeys(who for one in taken.pieces for who in one.awaited)
    if rest:
        say(words.STILL_AWAITED.format(names=", ".join(names.get(one, one) for one in rest)))


def _say_standing(heard: Heard, now: object, names: dict[str, str]) -> None:
    if not isinstance(now, StandingDecision | Term):
        return
    objects = heard.answer == "objection"
    state = state_of(now)
    if objects and state == waiting.DECISION_IS["in_force"]:
        state = waiting.STANDS_MEANWHILE
    title = now.title or (now.role if isinstance(now, Term) else "")
    line = waiting.ANSWERED
    say(line.format(name=heard.name, answer=heard.answer, title=title, state=state))
    rest = now.pending.who if now.pending and not objects else ()
    if rest:
        listed = ", ".join(names.get(one, one) for one in rest)
        say(waiting.STILL_AWAITED.format(names=listed))

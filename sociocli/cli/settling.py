"""`sociocli decisions settle`: what nobody objected to until its deadline stands.

Where silence means consent, a decision that waited holds from the day after the
deadline on. That is written into its file, so that whoever reads it knows, and
into the minutes as long as they are a draft. Where somebody answered, and only
one of the two has it, nothing is settled; nor what a later meeting decided again.

Source: process.md 3.8 (lazy consent), transition 30.
"""

from __future__ import annotations

from pathlib import Path

from sociocli.cli import awaiting_wording as words
from sociocli.cli.awaiting import (
    came_of_piece,
    changes_for,
    draft_of,
    held_in,
    say_changes,
    seats_of,
    state_of,
    thing_of,
    waiting_in,
)
from sociocli.cli.saying import say, say_aside
from sociocli.domain.day import day
from sociocli.domain.item import Outcome
from sociocli.domain.minutes import Minutes
from sociocli.domain.proposal import Pending
from sociocli.domain.standing import StandingDecision, Term
from sociocli.errors import BadRequest
from sociocli.process.awaited import Held, What, asked_first, is_over
from sociocli.process.awaited_decisions import decision_settled
from sociocli.process.awaited_places import (
    Piece,
    came_of,
    decided_again,
    known_to_one,
    waiting_pieces,
)
from sociocli.process.awaited_terms import selected_again, term_settled
from sociocli.record.changes import write_changes
from sociocli.record.folder import RecordFolder
from sociocli.record.index import Index
from sociocli.record.late_answer import settle as settle_item
from sociocli.record.minutes_change import change_minutes, minutes_change
from sociocli.record.minutes_file import read_minutes
from sociocli.record.things import Thing

__all__ = ["settle"]


def settle(root: Path, today: str, name: str = "", *, date: str = "") -> None:
    """Let stand what nobody objected to until its deadline.

    Args:
        root: The record folder.
        today: Today's day.
        name: The decision or the term that is meant; all that are over if "".
        date: Another day than today, or "".

    Raises:
        BadRequest: If silence settles nothing there, or not yet.
        RecordError: If a file cannot be written.

    """
    folder = RecordFolder(root)
    when = day(date).isoformat() if date else today
    if name:
        _settle(folder, folder.resolve(name, "decisions", "terms"), when)
        return
    held = held_in(folder, when)
    found = [wait.id for wait in waiting_in(held) if _has_passed(held, wait.id, when)]
    for identity in found:
        apart = _told_apart(folder, held, identity)
        if apart:
            say_aside(apart)
        else:
            _settle(folder, identity, when)
    drafts = [one for one in Index(root).things("minutes", states=("draft",)) if _may_wait(one)]
    settled = [_settle_draft(folder, thing.id, when) for thing in drafts]
    if not found and not any(settled):
        say(words.NOTHING_TO_SETTLE)


def _may_wait(thing: Thing) -> bool:
    items = thing.plain.get("items", [])
    return isinstance(items, list) and any(
        isinstance(item, dict) and ("pending" in item or "parts" in item) for item in items
    )


def _settle_draft(folder: RecordFolder, identity: str, date: str) -> bool:
    """Settle what only draft minutes still wait for."""
    minutes = read_minutes(folder.file_of(identity), shown=folder.path_of(identity))
    held = held_in(folder, date)
    over: list[Piece] = []
    for one in waiting_pieces(minutes):
        if decided_again(one, minutes, held.decisions) or _was_ended(held, minutes, one):
            continue
        came = came_of_piece(held, minutes, one)
        waits = any(_waits(thing_of(held, known).pending) for known in came)
        if not _is_over(one.item.pending, date) or waits:
            continue
        apart = [_apart(held, known, one) for known in came]
        if any(apart):
            say_aside(next(filter(None, apart)))
        else:
            over.append(one)

    def change(text: str, shown: str) -> str:
        for one in over:
            text = settle_item(text, shown, one.number, date, held.names)
        return text

    done = change_minutes(folder, identity, change)
    for one in over:
        until = one.item.pending.until if one.item.pending is not None else ""
        ends = one.item.outcome is Outcome.ENDED
        state = words.DECISION_IS["ended" if ends else "in_force"]
        say(words.SETTLED.format(title=one.item.title, state=state, until=until))
    say_changes(done.changes)
    return bool(over)


def _was_ended(held: Held, minutes: Minutes, piece: Piece) -> bool:
    """Tell whether a term that waited was ended by a command: its answers are not awaited."""
    return any(
        one.pending is None and bool(one.ended) and came_of(piece, minutes, identity, one)
        for identity, one in held.terms.items()
    )


def _told_apart(folder: RecordFolder, held: Held, identity: str) -> str:
    """Say why silence settles nothing though its time has passed; or ""."""
    term = held.terms.get(identity)
    if term is not None and selected_again(held, identity) and seats_of(folder, term) == 1:
        last = identity.rpartition("/")[2]
        return words.SELECTED_AGAIN.format(title=term.title or term.role, id=last)
    draft = draft_of(folder, held, identity)
    return _apart(held, identity, draft[1]) if draft is not None else ""


def _apart(held: Held, identity: str, piece: Piece) -> str:
    """Say that somebody has answered, and only the minutes or only the decision has it; or ""."""
    thing = thing_of(held, identity)
    who = known_to_one(piece.item.pending, thing.pending)
    if not who:
        return ""
    title = thing.title or (thing.role if isinstance(thing, Term) else "")
    names = ", ".join(held.names.get(one, one) for one in who)
    last = identity.rpartition("/")[2]
    return words.TOLD_APART.format(title=title, names=names, id=last, who=who[0])


def _has_passed(held: Held, identity: str, date: str) -> bool:
    return _is_over(thing_of(held, identity).pending, date)


def _is_over(pending: Pending | None, date: str) -> bool:
    return pending is not None and _waits(pending) and is_over(pending, date)


def _waits(pending: Pending | None) -> bool:
    return pending is not None and bool(pending.who)


def _settle(folder: RecordFolder, identity: str, date: str) -> None:
    """Settle a decision or a term, and the item of draft minutes that it came of."""
    held = held_in(folder, date)
    old = thing_of(held, identity)
    apart = _told_apart(folder, held, identity)
    if apart:
        raise BadRequest(apart)
    what = _settled(folder, held, identity, date)
    changes = changes_for(folder, asked_first(what, identity))
    draft = draft_of(folder, held, identity)
    if draft is not None:
        number = draft[1].number
        changes += minutes_change(
            folder,
            draft[0],
            lambda text, shown: settle_item(text, shown, number, date, held.names),
        ).changes
    write_changes(folder, changes)
    now = what[identity]
    if isinstance(now, StandingDecision | Term):
        title = old.title or (old.role if isinstance(old, Term) else "")
        until = old.pending.until if old.pending else ""
        say(words.SETTLED.format(title=title, state=state_of(now), until=until))
    say_changes(changes)


def _settled(folder: RecordFolder, held: Held, identity: str, date: str) -> What:
    if identity in held.decisions:
        return decision_settled(held, identity, date)
    return term_settled(held, identity, date, seats_of(folder, held.terms[identity]))

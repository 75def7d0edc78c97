"""`sociocli decisions settle`: what nobody objected to until its deadline stands.

Where silence means consent, a decision that waited holds from the day after the
deadline on. That is written into its file, so that whoever reads it knows, and
into the minutes as long as they are a draft.

Source: process.md 3.8 (lazy consent), transition 30.
"""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from sociocli.cli import awaiting_wording as words
from sociocli.cli.awaiting import (
    changes_for,
    held_in,
    minutes_named,
    say_changes,
    seats_of,
    state_of,
    waiting_in,
)
from sociocli.cli.saying import say
from sociocli.domain.day import day
from sociocli.domain.standing import StandingDecision, Term
from sociocli.errors import BadRequest
from sociocli.process.awaited import Held, What, asked_first, is_over
from sociocli.process.awaited_decisions import decision_settled
from sociocli.process.awaited_terms import term_settled
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
        _settle(folder, identity, when)
    drafts = Index(root).things("minutes", states=("draft",))
    drafts = [thing for thing in drafts if _may_wait(thing)]
    settled = [_settle_draft(folder, thing.id, when, held.names) for thing in drafts]
    if not found and not any(settled):
        say(words.NOTHING_TO_SETTLE)


def _may_wait(thing: Thing) -> bool:
    items = thing.plain.get("items", [])
    return isinstance(items, list) and any(
        isinstance(item, dict) and ("pending" in item or "parts" in item) for item in items
    )


def _settle_draft(folder: RecordFolder, identity: str, date: str, names: Mapping[str, str]) -> bool:
    """Settle what only draft minutes know of."""
    minutes = read_minutes(folder.file_of(identity), shown=folder.path_of(identity))
    settled: list[tuple[str, str]] = []

    def change(text: str, shown: str) -> str:
        for n, item in enumerate(minutes.items, 1):
            for one in (item, *item.parts):
                before = text
                number = str(item.number or n)
                text = settle_item(text, shown, number, one.title, date, names)
                if text != before and one.pending is not None:
                    settled.append((one.title, one.pending.until))
        return text

    done = change_minutes(folder, identity, change)
    for title, until in settled:
        state = words.DECISION_IS["in_force"]
        say(words.SETTLED.format(title=title, state=state, until=until))
    say_changes(done.changes)
    return bool(settled)


def _has_passed(held: Held, identity: str, date: str) -> bool:
    one = held.decisions.get(identity) or held.terms[identity]
    return one.pending is not None and bool(one.pending.who) and is_over(one.pending, date)


def _settle(folder: RecordFolder, identity: str, date: str) -> None:
    held = held_in(folder, date)
    old = held.decisions.get(identity) or held.terms.get(identity)
    if old is None:
        raise BadRequest(words.UNREADABLE.format(id=identity))
    what = _settled(folder, held, identity, date)
    changes = changes_for(folder, asked_first(what, identity))
    named = minutes_named(folder, old.minutes)
    if named is not None:
        number = old.minutes.partition("#")[2]
        title = old.title if isinstance(old, StandingDecision) else ""
        changes += minutes_change(
            folder,
            named[0],
            lambda text, shown: settle_item(text, shown, number, title, date, held.names),
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

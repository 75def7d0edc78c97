"""`sociocli decisions ask`, `answered`, `pull` and `close`: decisions outside a meeting.

Must not know what an answer or the last day does; that is `outside_meeting.py`
of the process (process.md 3.11).
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from sociocli.cli import outside_wording as words
from sociocli.cli import standing_wording as standing
from sociocli.cli.awaiting import changes_for, circle_of, held_in, person_meant, say_changes
from sociocli.cli.given_text import text_given
from sociocli.cli.saying import say, say_aside
from sociocli.cli.standing_given import day_given, person, say_added, say_day
from sociocli.cli.which_circle import circle_meant
from sociocli.domain.day import day
from sociocli.domain.recurring import day_meant
from sociocli.domain.standing import (
    DecisionStatus,
    OutsideMeeting,
    SilenceMeans,
    StandingDecision,
)
from sociocli.domain.text import in_one_line
from sociocli.errors import BadRequest, NeedsAnswer
from sociocli.process.awaited import Heard, What, asked_first
from sociocli.process.outside_meeting import Asking, answered, asking, closed, pulled, silent
from sociocli.record.changes import write_changes
from sociocli.record.circle_file import circle_path, read_circle, read_organisation
from sociocli.record.export_names import Names
from sociocli.record.folder import RecordFolder
from sociocli.record.index import Index
from sociocli.record.standing_change import opened, there_already

__all__ = ["Ask", "ask", "close", "note_answer", "pull"]


@dataclass(frozen=True, slots=True)
class Ask:
    """What is asked of the members, as it was typed."""

    title: str
    text: str = ""
    file: str = ""
    circle: str = ""
    how: str = "mail"
    link: str = ""
    closes: str = ""
    silence: str = "absent"
    review: str = ""
    expires: str = ""
    owner: str = ""
    supersedes: str = ""
    date: str = ""


def ask(root: Path, today: str, given: Ask) -> None:
    """Put a decision to the members outside a meeting.

    Args:
        root: The record folder.
        today: Today's day.
        given: What was typed.

    Raises:
        BadRequest: If something that was given is wrong.
        NeedsAnswer: If the text or the last day is missing.

    """
    folder = _with_present(root)
    opened = day_meant(given.date, today) or today
    circle = circle_meant(folder, given.circle)
    _people(folder, circle)
    text = text_given(given.text, given.file, given.title)
    if not given.closes:
        raise NeedsAnswer(words.NEED_CLOSES)
    closes = day_meant(given.closes, opened)
    if closes < opened:
        raise BadRequest(words.CLOSES_BEFORE.format(closes=closes, opened=opened))
    if given.silence not in list(SilenceMeans):
        raise BadRequest(words.SILENCE.format(silence=given.silence))
    silence = SilenceMeans(given.silence)
    decision = StandingDecision(
        in_one_line(given.title),
        DecisionStatus.ASKED,
        review=day_given(given.review, today, opened),
        expires=day_given(given.expires, today, opened),
        owner=person(Index(root), circle, given.owner) if given.owner else "",
        supersedes=folder.resolve(given.supersedes, "decisions") if given.supersedes else "",
        outside=OutsideMeeting(
            in_one_line(given.how), in_one_line(given.link), opened, closes, silence
        ),
        text=text,
    )
    there = there_already(folder, decision, circle, opened, decision.title)
    if there:  # the command was cut off right after it had written, and is given again
        say_added(folder.path_of(there), new=False)
        return
    name = folder.free_id(opened, decision.title, f"decisions/{circle}")
    means = words.SILENCE_MEANS[silence]
    sentence = words.OPENED.format(title=decision.title, closes=closes, silence=means)
    _write(folder, {f"decisions/{circle}/{name}": decision}, sentence)
    say_day(standing.REVIEW_IS, given.review, decision.review, today)
    say_day(standing.EXPIRES_IS, given.expires, decision.expires, today)
    if not decision.review:
        say_aside(words.NO_REVIEW)


def note_answer(root: Path, name: str, heard: Heard, today: str) -> None:
    """Note what a member answered.

    Args:
        root: The record folder.
        name: The decision that is meant.
        heard: The answer; `person` as it was typed.
        today: Today's day, if no other is given.

    Raises:
        BadRequest: If it is not asked, or this person has no say, or the day does not fit.

    """
    folder = _with_present(root)
    identity = folder.resolve(name, "decisions")
    date = _date(heard.date, today)
    held = held_in(folder, date)
    decision = _readable(held.decisions, identity, folder)
    asking(decision)
    people = _people(folder, circle_of(identity))
    who, called = _member(heard.person, people)
    new = answered(decision, identity, Heard(who, called, heard.answer, heard.reason, date), people)
    outside = asking(new)
    write_changes(folder, changes_for(folder, {identity: new}))
    waits = silent(outside, people)
    all_of = len(people.entitled)
    counts = {"count": all_of - len(waits), "all": all_of}
    say(words.TAKEN.format(name=called, answer=heard.answer, **counts))
    if heard.answer == "objection":
        say(words.OBJECTED.format(closes=outside.closes, id=identity.rpartition("/")[2]))
    elif waits:
        say(words.AWAITED.format(closes=outside.closes, names=_names(waits, people)))
    else:
        say(words.ALL_ANSWERED.format(id=identity.rpartition("/")[2]))


def pull(
    root: Path, name: str, today: str, *, by: str = "", reason: str = "", date: str = ""
) -> None:
    """Bring a decision that is asked to a meeting instead.

    Args:
        root: The record folder.
        name: The decision that is meant.
        today: Today's day, if no other is given.
        by: Who brings it, or "".
        reason: Why, or "".
        date: The day, or "".

    Raises:
        BadRequest: If it is not asked, or nobody is meant by the name.

    """
    folder = _with_present(root)
    identity = folder.resolve(name, "decisions")
    held = held_in(folder, _date(date, today))
    decision = _readable(held.decisions, identity, folder)
    asking(decision)
    people = _people(folder, circle_of(identity))
    who, called = _member(by, people) if by else ("", "")
    heard = Heard(who, called, "", reason, _date(date, today))
    _write(
        folder,
        asked_first(pulled(held, identity, heard), identity),
        words.PULLED.format(title=decision.title),
    )


def close(root: Path, name: str, today: str, *, date: str = "") -> None:
    """Close a decision that is asked.

    Args:
        root: The record folder.
        name: The decision that is meant.
        today: Today's day, if no other is given.
        date: The day, or "".

    Raises:
        BadRequest: If it is not asked, or can still be answered.

    """
    folder = _with_present(root)
    identity = folder.resolve(name, "decisions")
    when = _date(date, today)
    held = held_in(folder, when)
    _readable(held.decisions, identity, folder)
    people = _people(folder, circle_of(identity))
    what = asked_first(closed(held, identity, people, when), identity)
    now = what[identity]
    _write(folder, what, _result(now, people) if isinstance(now, StandingDecision) else "")


def _result(now: StandingDecision, people: Asking) -> str:
    if now.status is DecisionStatus.DECLINED:
        return words.DECLINED.format(title=now.title)
    if now.status is DecisionStatus.PENDING and now.pending is not None:
        line = words.PENDING_UNTIL if now.pending.until else words.PENDING
        names = _names(now.pending.who, people)
        return line.format(title=now.title, names=names, until=now.pending.until)
    return words.IN_FORCE.format(title=now.title)


def _with_present(root: Path) -> RecordFolder:
    folder = RecordFolder(root)
    if not folder.has_present:
        raise BadRequest(words.NO_PRESENT)
    return folder


def _date(said: str, today: str) -> str:
    return day(said).isoformat() if said else today


def _readable(decisions: object, identity: str, folder: RecordFolder) -> StandingDecision:
    """Return a decision, or say what is wrong with its file."""
    found = decisions.get(identity) if isinstance(decisions, dict) else None
    if isinstance(found, StandingDecision):
        return found
    return opened(folder, StandingDecision, identity).value


def _people(folder: RecordFolder, circle: str) -> Asking:
    """Return who is asked, and by which rules."""
    path = circle_path(folder.root, circle)
    if path.is_file():
        read = read_circle(path, read_organisation(folder.root))
        asked = Asking(read.members, read.method)
        if asked.entitled:
            return asked
    name = Names(Index(folder.root).things("circles")).circle(circle)
    raise BadRequest(words.NO_MEMBERS.format(circle=name, id=circle))


def _member(typed: str, people: Asking) -> tuple[str, str]:
    known = tuple((one.id, one.name) for one in people.members)
    return person_meant(typed, [one for one, _ in known], known, words.NOBODY)


def _names(ids: Sequence[str], people: Asking) -> str:
    names = {one.id: one.name for one in people.members}
    return ", ".join(names.get(one, one) for one in ids)


def _write(folder: RecordFolder, what: What, sentence: str) -> None:
    """Write what changes, and say it."""
    changes = changes_for(folder, what)
    write_changes(folder, changes)
    say(sentence)
    say_changes(changes)

"""The days of a record that belong into a calendar.

Meetings held, prepared and agreed; reviews and the end of decisions in force;
the ends of terms; open actions with a day; deadlines of answers. A meeting that
was agreed on, then prepared, then held is one entry throughout, so that it is
updated wherever the calendar is read in again. No clock is asked: the same
record gives the same entries.

Must not know how a calendar is written.
Source: issue 3, section 3 (export); process.md M7, 3.8, 3.9, 3.11.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass

from sociocli.domain.agenda import Agenda
from sociocli.domain.day import is_day, is_time, later, minutes_between
from sociocli.domain.plain import Plain
from sociocli.domain.proposal import Pending
from sociocli.domain.standing import (
    ActionState,
    DecisionStatus,
    StandingAction,
    StandingDecision,
    Term,
    TermState,
)
from sociocli.record import export_wording as words
from sociocli.record.export_names import Names
from sociocli.record.index import Index
from sociocli.record.standing_file import standing_of_plain
from sociocli.record.things import Thing

__all__ = ["Entry", "entries"]

# Reads a prepared agenda by its identity; None if that cannot be done.
ReadAgenda = Callable[[str], Agenda | None]
# A meeting that nothing is known of but its begin is thought to take so long.
USUAL = 60
QUARTER = 15
# An agenda so many days before or after the day that was agreed on means that it was moved.
MOVED = 7


@dataclass(frozen=True, slots=True)
class Entry:
    """One entry of a calendar; all day if it has no `begins`.

    `uid` stays the same whatever changes; `stamp` is the day of the latest known
    change, or ""; `edition` grows with each of them.
    """

    uid: str
    kind: str
    day: str
    summary: str
    about: str = ""
    begins: str = ""
    ends: str = ""
    place: str = ""
    stamp: str = ""
    edition: int = 0


def entries(index: Index, names: Names, read: ReadAgenda, *, circle: str = "") -> list[Entry]:
    """Return all entries, by day.

    Args:
        index: What is in the record.
        names: The names for its ids.
        read: Reads a prepared agenda by its identity.
        circle: Only those of this circle, if it is given.

    """
    found = [
        *_meetings(index, names, read, circle),
        *_of_decisions(index, names, circle),
        *_of_terms(index, names, circle),
        *_of_actions(index, names, circle),
    ]
    return sorted(found, key=lambda one: (one.day, one.begins, one.uid))


# Meetings.


def _meetings(index: Index, names: Names, read: ReadAgenda, circle: str) -> Iterator[Entry]:
    minutes = [one for one in index.things("minutes", circle=circle) if one.begins]
    latest: dict[str, Thing] = {}
    for one in sorted(minutes, key=lambda one: (one.begins, len(one.name), one.name)):
        latest[one.circle] = one
        yield _held(one, names)
    taken = {(one.circle, one.begins): 1 for one in minutes}
    planned: dict[str, list[str]] = {}
    for thing in index.things("agendas", circle=circle):
        place = (thing.circle, thing.begins)
        if not (thing.circle and thing.begins) or place in taken:
            continue
        agenda = read(thing.id)
        if agenda is not None:
            uid = _uid(thing.circle, thing.begins, planned.setdefault(thing.circle, []))
            before = latest.get(thing.circle)
            yield _prepared(uid, agenda, names, before.begins if before else agenda.date)
    for name, one in latest.items():
        yield from _agreed(one, planned.get(name, []), taken, names)


def _held(thing: Thing, names: Names) -> Entry:
    plain = thing.plain
    return Entry(
        thing.id, words.KIND_MEETING, thing.begins,
        _called(thing.circle, _text(plain, "title"), names), _titles(thing), _time(plain, "began"),
        _time(plain, "ended"), _text(plain, "place"), thing.begins, 2,
    )  # fmt: skip


def _prepared(uid: str, agenda: Agenda, names: Names, stamp: str) -> Entry:
    listed = "\n".join(f"{n}. {item.title}" for n, item in enumerate(agenda.items, 1))
    ends = later(agenda.time, agenda.minutes) if agenda.time else ""
    return Entry(
        uid, words.KIND_MEETING, agenda.date, _called(agenda.circle, agenda.title, names), listed,
        agenda.time, ends, agenda.place, stamp, 1,
    )  # fmt: skip


def _agreed(
    thing: Thing, planned: list[str], taken: Mapping[tuple[str, str], int], names: Names
) -> Iterator[Entry]:
    """Yield the meeting that the latest one agreed on, unless it is prepared or was held."""
    said = thing.plain.get("next")
    coming: Mapping[str, Plain] = said if isinstance(said, dict) else {}
    day = _text(coming, "date")
    if not is_day(day) or (thing.circle, day) in taken or any(_near(day, p) for p in planned):
        return
    begins = _time(coming, "time")
    ends = later(begins, _length(thing)) if begins else ""
    yield Entry(
        _uid(thing.circle, day, []), words.KIND_MEETING, day, _called(thing.circle, "", names), "",
        begins, ends, _text(coming, "place"), thing.begins,
    )  # fmt: skip


def _length(thing: Thing) -> int:
    """Return how long the next meeting may take: as long as this one, in whole quarters."""
    began, ended = _time(thing.plain, "began"), _time(thing.plain, "ended")
    took = minutes_between(began, ended) if began and ended else USUAL
    return max(QUARTER, -(-took // QUARTER) * QUARTER)


def _uid(circle: str, day: str, before: list[str]) -> str:
    """Return what the minutes of the meeting will be called."""
    before.append(day)
    number = before.count(day)
    return f"minutes/{circle}/{day}-{circle}" + (f"-{number}" if number > 1 else "")


def _near(one: str, other: str) -> bool:
    between = dt.date.fromisoformat(one) - dt.date.fromisoformat(other)
    return abs(between.days) <= MOVED


def _called(circle: str, title: str, names: Names) -> str:
    name = names.circle(circle)
    if title and name.casefold() in title.casefold():
        return title
    sentence = words.MEETING if title else words.MEETING_PLAIN
    return sentence.format(circle=name, title=title)


def _titles(thing: Thing) -> str:
    items = thing.plain.get("items", [])
    titles = (
        [_text(one, "title") for one in items if isinstance(one, dict)]
        if isinstance(items, list)
        else []
    )
    return "\n".join(f"{n}. {title}" for n, title in enumerate(titles, 1))


# What is due.


def _of_decisions(index: Index, names: Names, circle: str) -> Iterator[Entry]:
    for thing in index.things("decisions", circle=circle):
        one = standing_of_plain(StandingDecision, thing.plain, thing.id)
        stamp = max([one.adopted, *(seen.holds_from for seen in one.revisits)])
        edition = len(one.revisits) + len([seen for seen in one.revisits if seen.since])
        owner = names.person(one.owner, thing.circle)
        about = _about(thing, names, words.OF_OWNER.format(owner=owner) if owner else "", one.text)
        if one.status is DecisionStatus.IN_FORCE:
            ends = one.ended or one.expires
            if one.review and not (ends and ends < one.review):
                title = words.REVIEW.format(title=one.title)
                uid = f"{thing.id}#review"
                yield Entry(
                    uid, words.KIND_REVIEW, one.review, title, about, stamp=stamp, edition=edition
                )
            if one.expires and not one.ended:
                title = words.EXPIRES.format(title=one.title)
                uid = f"{thing.id}#expires"
                yield Entry(
                    uid, words.KIND_EXPIRES, one.expires, title, about, stamp=stamp,
                    edition=edition,
                )  # fmt: skip
        yield from _answers(thing, one.title, one.pending, names, stamp)
        if one.status is DecisionStatus.ASKED and one.outside and one.outside.closes:
            title = words.ANSWERS.format(title=one.title)
            yield Entry(
                f"{thing.id}#answers", words.KIND_ANSWERS, one.outside.closes, title, about,
                stamp=one.outside.opened,
            )  # fmt: skip


def _of_terms(index: Index, names: Names, circle: str) -> Iterator[Entry]:
    for thing in index.things("terms", circle=circle):
        one = standing_of_plain(Term, thing.plain, thing.id)
        role = names.role(one.role, thing.circle, one.title)
        if one.state is TermState.HOLDS and one.until and not one.ended:
            holder = names.person(one.holder, thing.circle)
            title = words.TERM_ENDS.format(role=role, holder=holder)
            about = _about(thing, names)
            yield Entry(
                f"{thing.id}#until", words.KIND_TERM, one.until, title, about, stamp=one.start
            )
        if one.state is TermState.PENDING:
            yield from _answers(thing, role, one.pending, names, one.start)


def _of_actions(index: Index, names: Names, circle: str) -> Iterator[Entry]:
    for thing in index.things("actions", circle=circle):
        one = standing_of_plain(StandingAction, thing.plain, thing.id)
        if one.state is not ActionState.OPEN or not is_day(one.by):
            continue
        who = names.people(one.who, thing.circle) or words.NOBODY
        stamp = max([thing.begins, *(before.date for before in one.handed)])
        yield Entry(
            f"{thing.id}#by", words.KIND_ACTION, one.by, words.DUE.format(what=one.what, who=who),
            _about(thing, names, "", one.note), stamp=stamp, edition=len(one.handed),
        )  # fmt: skip


def _answers(
    thing: Thing, title: str, pending: Pending | None, names: Names, stamp: str
) -> Iterator[Entry]:
    if pending is None or not pending.who or not is_day(pending.until):
        return
    waiting = words.WAITING_FOR.format(who=names.people(pending.who, thing.circle))
    yield Entry(
        f"{thing.id}#answers", words.KIND_ANSWERS, pending.until,
        words.ANSWERS.format(title=title), _about(thing, names, waiting), stamp=stamp,
        edition=len(pending.answered),
    )  # fmt: skip


def _about(thing: Thing, names: Names, more: str = "", text: str = "") -> str:
    circle = words.OF_CIRCLE.format(circle=names.circle(thing.circle)) if thing.circle else ""
    facts = "\n".join(line for line in (circle, more, words.OF_RECORD.format(id=thing.id)) if line)
    return f"{text}\n\n{facts}" if text else facts


def _text(plain: Mapping[str, Plain], key: str) -> str:
    value = plain.get(key, "")
    return value if isinstance(value, str) else ""


def _time(plain: Mapping[str, Plain], key: str) -> str:
    text = _text(plain, key)
    return text if is_time(text) else ""

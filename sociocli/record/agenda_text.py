"""An agenda to read: the course of a meeting with its times, and as Markdown.

Times count from 0:00, so that they hold in every time zone and when a meeting
begins late. Knows agendas and our words for their steps. Must not know files.

Source: formats.md 2.1.2 (agenda shows time from 0:00).
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from sociocli.domain.agenda import Agenda, AgendaItem, AgendaProposal, Step
from sociocli.domain.day import later
from sociocli.record import agenda_wording as words
from sociocli.record.long_day import long_day
from sociocli.record.minutes_wording import KINDS
from sociocli.record.quoting import bullet, inline, link, quote

__all__ = ["Detail", "Row", "agenda_markdown", "course", "facts_of"]

HOUR = 60


@dataclass(frozen=True, slots=True)
class Row:
    """One line of the course: when it begins, what it is, how long it takes."""

    at: str
    title: str
    minutes: int
    about: str = ""
    item: AgendaItem | None = None


@dataclass(frozen=True, slots=True)
class Detail:
    """What the record knows of an item, beside what the agenda says.

    Args:
        facts: One line each.
        texts: Texts in force, or to be read before: pairs of heading and text.

    """

    facts: tuple[str, ...] = ()
    texts: tuple[tuple[str, str], ...] = ()


def course(agenda: Agenda, names: Mapping[str, str] | None = None) -> tuple[Row, ...]:
    """Return the course of a meeting.

    Args:
        agenda: The agenda; time that nothing has yet goes to the items.
        names: The names of people by their ids.

    """
    frame = sum(step.minutes for step in (*agenda.opening, *agenda.closing))
    free = agenda.minutes - frame - sum(item.minutes for item in agenda.items)
    rows: list[Row] = []
    at = 0
    for step in agenda.opening:
        rows.append(Row(_at(at), _step(step), step.minutes, step.say))
        at += step.minutes
    for item in agenda.items:
        rows.append(Row(_at(at), item.title, item.minutes, _about(item, names or {}), item))
        at += item.minutes
    if free > 0:
        rows.append(Row(_at(at), words.FREE if agenda.items else words.ITEMS, free))
        at += free
    for step in agenda.closing:
        rows.append(Row(_at(at), _step(step), step.minutes, step.say))
        at += step.minutes
    return tuple(rows)


def facts_of(agenda: Agenda, circle: str = "") -> str:
    """Return circle, day, time, place and length in one line.

    Args:
        agenda: The agenda.
        circle: The name of the circle, if it is known.

    """
    time = agenda.time
    if time:
        time = words.FROM_TO.format(began=time, ended=later(time, agenda.minutes))
    length = words.LENGTH.format(minutes=agenda.minutes)
    facts = [circle or agenda.circle, long_day(agenda.date), time, agenda.place, length]
    return " · ".join(fact for fact in facts if fact)


def agenda_markdown(
    agenda: Agenda,
    circle: str = "",
    names: Mapping[str, str] | None = None,
    details: Sequence[Detail] = (),
) -> str:
    """Write an agenda as Markdown, to be sent round before the meeting.

    Args:
        agenda: A prepared agenda or a format.
        circle: The name of the circle, if it is known.
        names: The names of people by their ids.
        details: What the record knows of each item.

    """
    facts = facts_of(agenda, circle)
    lines = [f"# {inline(agenda.title or agenda.name)}", "", inline(facts), ""]
    if agenda.why and not agenda.date:
        lines += [inline(agenda.why), ""]
    for row in course(agenda, names):
        line = {0: words.ROW_SHORT, 1: words.ROW_MINUTE}.get(row.minutes, words.ROW)
        text = line.format(at=row.at, title=row.title, minutes=row.minutes)
        lines.append(bullet(f"{text} ({row.about})" if row.about else text))
    for n, item in enumerate(agenda.items):
        detail = details[n] if n < len(details) else Detail()
        lines += _brought(item, detail, (names or {}).get(item.by, item.by))
    return "\n".join(lines).rstrip("\n") + "\n"


def _brought(item: AgendaItem, detail: Detail, by: str) -> list[str]:
    """Return what an item brings with it, if it brings anything."""
    proposal = item.proposal
    roles = item.roles or ((item.role,) if item.role else ())
    facts = [
        words.WISHED.format(text=item.wished) if item.wished else "",
        words.ROLES.format(text=", ".join(roles)) if roles else "",
        *detail.facts,
    ]
    lines = [f"- {inline(fact)}" for fact in facts if fact]
    if item.link:
        lines.append(f"- {words.LINK.format(text=link(item.link))}")
    texts = list(detail.texts)
    if proposal is not None and proposal.need:
        texts.append((words.NEED, proposal.need))
    if proposal is not None and proposal.text:
        texts.append((words.PROPOSAL, proposal.text))
        lines += [f"- {inline(fact)}" for fact in _terms(proposal)]
    for heading, text in texts:
        lines += ["", inline(heading), "", quote(text)]
    if lines and by:
        lines.insert(0, f"- {inline(words.PREPARES.format(name=by))}")
    if not lines:
        return []
    return ["", f"## {inline(item.title)}", *([""] if lines[0] else []), *lines]


def _terms(proposal: AgendaProposal) -> list[str]:
    found = (
        (words.REVIEW, proposal.review),
        (words.EXPIRES, proposal.expires),
        (words.CRITERIA, "; ".join(proposal.criteria)),
    )
    return [line.format(text=text) for line, text in found if text]


def _step(step: Step) -> str:
    if step.title:
        return step.title
    return words.STEPS[step.name or step.do or ""]


def _about(item: AgendaItem, names: Mapping[str, str]) -> str:
    kind = KINDS[item.kind] if item.kind else words.STEPS.get(item.do or "", "")
    by = words.BY.format(name=names.get(item.by, item.by)) if item.by else ""
    return ", ".join(part for part in (kind.lower(), by) if part)


def _at(minutes: int) -> str:
    return f"{minutes // HOUR}:{minutes % HOUR:02d}"

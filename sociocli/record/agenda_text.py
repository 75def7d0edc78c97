"""An agenda to read: the course of a meeting with its times, and as Markdown.

Times count from 0:00, so that they hold in every time zone and when a meeting
begins late. Knows agendas and our words for their steps. Must not know files.

Source: formats.md 2.1.2 (agenda shows time from 0:00).
"""

from __future__ import annotations

from dataclasses import dataclass

from sociocli.domain.agenda import Agenda, AgendaItem, Step
from sociocli.domain.day import later
from sociocli.record import agenda_wording as words
from sociocli.record.long_day import long_day
from sociocli.record.minutes_wording import KINDS
from sociocli.record.quoting import bullet, inline, quote

__all__ = ["Row", "agenda_markdown", "course", "facts_of"]

HOUR = 60


@dataclass(frozen=True, slots=True)
class Row:
    """One line of the course: when it begins, what it is, how long it takes."""

    at: str
    title: str
    minutes: int
    about: str = ""
    item: AgendaItem | None = None


def course(agenda: Agenda) -> tuple[Row, ...]:
    """Return the course of a meeting.

    Args:
        agenda: The agenda; time that nothing has yet goes to the items.

    """
    frame = sum(step.minutes for step in (*agenda.opening, *agenda.closing))
    free = agenda.minutes - frame - sum(item.minutes for item in agenda.items)
    rows: list[Row] = []
    at = 0
    for step in agenda.opening:
        rows.append(Row(_at(at), _step(step), step.minutes, step.say))
        at += step.minutes
    for item in agenda.items:
        rows.append(Row(_at(at), item.title, item.minutes, _about(item), item))
        at += item.minutes
    if free > 0:
        rows.append(Row(_at(at), words.FREE if agenda.items else words.ITEMS, free))
        at += free
    for step in agenda.closing:
        rows.append(Row(_at(at), _step(step), step.minutes, step.say))
        at += step.minutes
    return tuple(rows)


def facts_of(agenda: Agenda) -> str:
    """Return circle, day, time, place and length in one line."""
    time = agenda.time
    if time:
        time = words.FROM_TO.format(began=time, ended=later(time, agenda.minutes))
    length = words.LENGTH.format(minutes=agenda.minutes)
    facts = [agenda.circle, long_day(agenda.date), time, agenda.place, length]
    return " · ".join(fact for fact in facts if fact)


def agenda_markdown(agenda: Agenda) -> str:
    """Write an agenda as Markdown, to be sent round before the meeting.

    Args:
        agenda: A prepared agenda or a format.

    """
    lines = [f"# {inline(agenda.title or agenda.name)}", "", inline(facts_of(agenda)), ""]
    if agenda.why and not agenda.date:
        lines += [inline(agenda.why), ""]
    for row in course(agenda):
        line = {0: words.ROW_SHORT, 1: words.ROW_MINUTE}.get(row.minutes, words.ROW)
        text = line.format(at=row.at, title=row.title, minutes=row.minutes)
        lines.append(bullet(f"{text} ({row.about})" if row.about else text))
    for item in agenda.items:
        lines += _brought(item)
    return "\n".join(lines).rstrip("\n") + "\n"


def _brought(item: AgendaItem) -> list[str]:
    """Return what an item brings with it, if it brings anything."""
    proposal = item.proposal
    facts = [
        words.WISHED.format(text=item.wished) if item.wished else "",
        words.LINK.format(text=item.link) if item.link else "",
        words.ROLES.format(text=", ".join((item.role, *item.roles))) if item.role else "",
    ]
    lines = [f"- {inline(fact)}" for fact in facts if fact]
    if proposal is not None and proposal.need:
        lines += ["", words.NEED, "", quote(proposal.need)]
    if proposal is not None and proposal.text:
        lines += ["", words.PROPOSAL, "", quote(proposal.text)]
    return ["", f"## {inline(item.title)}", "", *lines] if lines else []


def _step(step: Step) -> str:
    if step.title:
        return step.title
    return words.STEPS[step.name or step.do or ""]


def _about(item: AgendaItem) -> str:
    kind = KINDS[item.kind] if item.kind else words.STEPS.get(item.do or "", "")
    by = words.BY.format(name=item.by) if item.by else ""
    return ", ".join(part for part in (kind.lower(), by) if part)


def _at(minutes: int) -> str:
    return f"{minutes // HOUR}:{minutes % HOUR:02d}"

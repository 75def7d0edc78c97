"""What is wrong with an agenda before a meeting finds out.

Knows agendas, the circles of the record and their members. Never writes.
Source: product.md section 5; process.md M8 (what goes wrong).
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from sociocli.domain.agenda import Agenda, AgendaItem
from sociocli.domain.circle import Circle
from sociocli.domain.day import day, is_day, term_end
from sociocli.domain.item import Kind
from sociocli.domain.text import is_id
from sociocli.errors import BadRequest
from sociocli.record import check_wording as words
from sociocli.record.agenda_file import FORMAT, read_agenda
from sociocli.record.circle_file import circle_ids, circle_path, read_circle, read_organisation
from sociocli.record.disk import read_whole
from sociocli.record.finding import Finding, finding_of, line_at
from sociocli.record.folder import RecordFolder
from sociocli.record.minutes_file import refuse_other_format
from sociocli.record.plain import from_node
from sociocli.record.yaml_tree import SIZE_LIMIT, Node, read_yaml

__all__ = ["check_agenda", "is_over"]

ANY_DAY = "2026-01-01"


@dataclass(frozen=True, slots=True)
class _Checked:
    agenda: Agenda
    node: Node
    path: str
    circle: Circle | None
    over: bool = False

    def finding(self, what: str, todo: str, *steps: str | int) -> Finding:
        return Finding(self.path, line_at(self.node, *steps), what, todo)


def check_agenda(path: Path, root: Path, today: str = "") -> list[Finding]:
    """Check an agenda or a format.

    An agenda of the past, or one whose meeting was held, is not held against the
    circle as it is now: people who brought something then may have left since.

    Args:
        path: The file.
        root: The record folder.
        today: The day on which it is checked; "" where every agenda is to come.

    Returns:
        What was found, in the order of the file.

    """
    shown = path.relative_to(root).as_posix() if path.is_relative_to(root) else str(path)
    unknown: list[tuple[int, str]] = []
    try:
        node = read_yaml(read_whole(path, SIZE_LIMIT), shown)
        refuse_other_format(node, FORMAT, shown)
        own = from_node(Agenda, node, shown, extras=("format",), findings=unknown)
        agenda = read_agenda(path, root) if not unknown else own
    except BadRequest as wrong:
        return [finding_of(wrong, shown)]
    findings = [Finding(shown, line, what) for line, what in unknown]
    checked = _Checked(agenda, node, shown, None)
    findings += _name(checked, path)
    findings += _circle(checked, root)
    try:
        over = is_over(agenda, root, today)
        checked = _Checked(agenda, node, shown, _members_of(agenda, root), over)
    except BadRequest as wrong:
        findings.append(Finding(_shown(wrong.path, root), wrong.line, wrong.plain_sentence))
    findings += _times(checked)
    for place, item in enumerate(own.items):
        findings += _item(checked, place, item)
    return sorted(findings)


def is_over(agenda: Agenda, root: Path, today: str) -> bool:
    """Tell whether the meeting of an agenda is past, or there are minutes of it already.

    Args:
        agenda: The agenda; a format is never over.
        root: The record folder.
        today: The day on which it is, or "".

    """
    if not agenda.date or not is_id(agenda.circle):
        return False
    if is_day(agenda.date) and agenda.date < today:
        return True
    held = RecordFolder(root).minutes_of(agenda.circle)
    return any(name.startswith(agenda.date) for name in held)


def _shown(path: str, root: Path) -> str:
    return Path(path).relative_to(root).as_posix() if Path(path).is_relative_to(root) else path


def _members_of(agenda: Agenda, root: Path) -> Circle | None:
    if not agenda.circle or agenda.circle not in circle_ids(root):
        return None
    return read_circle(circle_path(root, agenda.circle), read_organisation(root))


def _name(checked: _Checked, path: Path) -> Iterator[Finding]:
    if checked.agenda.name != path.stem:
        what = words.NAME_DIFFERS.format(name=checked.agenda.name, file=path.stem)
        yield checked.finding(what, words.NAME_DIFFERS_REMEDY, "name")
    if bool(checked.agenda.circle) != bool(checked.agenda.date):
        missing = "date" if checked.agenda.circle else "circle"
        yield checked.finding(words.HALF_PREPARED.format(key=missing), words.HALF_PREPARED_REMEDY)


def _circle(checked: _Checked, root: Path) -> Iterator[Finding]:
    known, circle = circle_ids(root), checked.agenda.circle
    if circle and known and circle not in known:
        what = words.NO_CIRCLE.format(circle=circle)
        yield checked.finding(what, words.KNOWN_ARE.format(known=", ".join(known)), "circle")


def _times(checked: _Checked) -> Iterator[Finding]:
    agenda = checked.agenda
    steps = sum(step.minutes for step in (*agenda.opening, *agenda.closing))
    items = sum(item.minutes for item in agenda.items)
    if steps + items > agenda.minutes:
        what = words.TOO_LONG.format(
            total=steps + items, steps=steps, items=items, minutes=agenda.minutes
        )
        over = steps + items - agenda.minutes
        yield checked.finding(what, words.TOO_LONG_REMEDY.format(over=over), "minutes")


def _item(checked: _Checked, place: int, item: AgendaItem) -> Iterator[Finding]:
    at = ("items", place)
    if item.kind is None and item.do is None:
        what = words.NO_KIND.format(title=item.title)
        todo = words.NO_KIND_REMEDY.format(kinds=", ".join(Kind))
        yield checked.finding(what, todo, *at)
    if not item.minutes:
        yield checked.finding(
            words.NO_MINUTES.format(title=item.title), words.NO_MINUTES_REMEDY, *at
        )
    if (
        item.kind is Kind.ELECT
        and checked.agenda.date
        and not (item.role or item.roles or item.things)
    ):
        yield checked.finding(words.NO_ROLE.format(title=item.title), words.NO_ROLE_REMEDY, *at)
    if item.kind is Kind.REVIEW and checked.agenda.date and not (item.decision or item.decisions):
        what = words.NO_DECISION.format(title=item.title)
        yield checked.finding(what, words.NO_DECISION_REMEDY, *at)
    yield from _terms(checked, place, item)
    yield from _by(checked, item, *at, "by")


def _by(checked: _Checked, item: AgendaItem, *at: str | int) -> Iterator[Finding]:
    circle = checked.circle
    if circle is None or not item.by or checked.over:
        return
    members = [one.id for one in circle.members]
    if item.by not in members:
        what = words.NO_PERSON.format(person=item.by)
        todo = words.KNOWN_ARE.format(known=", ".join(members))
        if not members:
            todo = words.NO_MEMBERS_REMEDY.format(circle=circle.id)
        yield checked.finding(what, todo, *at)


def _terms(checked: _Checked, place: int, item: AgendaItem) -> Iterator[Finding]:
    start = day(checked.agenda.date or ANY_DAY)
    brought = item.proposal
    terms: list[tuple[str, tuple[str | int, ...]]] = [(item.term, ("items", place, "term"))]
    if brought is not None:
        terms.append((brought.review, ("items", place, "proposal", "review")))
        terms.append((brought.expires, ("items", place, "proposal", "expires")))
    for text, at in terms:
        try:
            term_end(text, start)
        except BadRequest as wrong:
            yield checked.finding(wrong.plain_sentence, "", *at)

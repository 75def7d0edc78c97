"""`sociocli agenda new`: the next agenda, proposed from the record.

Knows what was said on the command line, asks for the rest where somebody sits at
a terminal, and writes the file. Must not know what is proposed, nor why.

Source: product.md sections 3 and 5; process.md 2.2.
"""

from __future__ import annotations

import re
import shutil
import sys
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from sociocli.cli import agenda_new_wording as words
from sociocli.cli import record_wording
from sociocli.cli.agenda import known_agendas
from sociocli.cli.agenda_new_found import CircleNow, circle_now, proposals
from sociocli.cli.agenda_new_plan import Plan, begun, shown, why_of
from sociocli.cli.saying import say, say_aside
from sociocli.cli.which_circle import circle_meant
from sociocli.domain.agenda import Agenda, AgendaItem, scaled
from sociocli.domain.circle import Circle
from sociocli.domain.day import day, time_of_day
from sociocli.domain.item import Kind
from sociocli.domain.next_agenda import Proposed, Why
from sociocli.domain.people import matching
from sociocli.domain.text import is_id, tidy, unique, without_day
from sociocli.errors import BadRequest
from sociocli.record.agenda_file import STANDARD, agenda_yaml, path_of, read_agenda
from sociocli.record.folder import RecordFolder

__all__ = ["Prepared", "new_agenda"]


@dataclass(frozen=True, slots=True)
class Prepared:
    """What is said on the command line of a meeting to come.

    Args:
        circle: The circle's id; the only circle of the record if "".
        date: The day; the next one that the last meeting named if "".
        time: When it begins, or "".
        minutes: How long it is, or 0 for as long as the format.
        items: Each as "Title", "Title:kind" or "Title:kind:minutes".
        format: The format it follows.
        out: Where to write, or "" for the usual place.
        leaves: Who leaves early, each like "ana=20:00".
        without: What is not to come, by its identity or the last part of it.
        empty: True if the record is to propose nothing.
        today: Today's day, or "" if the day of the meeting was said.
        asks: True if somebody sits there and may change what is proposed.

    """

    circle: str = ""
    date: str = ""
    time: str = ""
    minutes: int = 0
    items: Sequence[str] = ()
    format: str = STANDARD
    out: str = ""
    leaves: Sequence[str] = ()
    without: Sequence[str] = ()
    empty: bool = False
    today: str = ""
    asks: bool = False


def new_agenda(root: Path, wanted: Prepared) -> Path | None:
    """Write a prepared agenda and say where it is.

    Args:
        root: The record folder.
        wanted: What was said of the meeting.

    Returns:
        The file; None if it was not wanted after all.

    Raises:
        BadRequest: If something that was said is wrong, or the file is there.

    """
    folder = RecordFolder(root)
    now = circle_now(folder, circle_meant(folder, wanted.circle))
    plan, own_items = _begun(folder, now, wanted)
    asked = tuple(_asked(text) for text in wanted.items)
    found = () if wanted.empty or own_items else proposals(folder, now, plan.agenda.date)
    plan = begun(plan, asked, _without(found, wanted.without))
    if wanted.asks:
        changed = _by_hand(plan, now)
        if changed is None:
            say_aside(words.NOT_WRITTEN)
            return None
        plan = changed
    elif found:
        say(_fitting(shown(plan, now)) + "\n")
    return _written(folder, plan, now, wanted)


def _begun(folder: RecordFolder, now: CircleNow, wanted: Prepared) -> tuple[Plan, bool]:
    """Return the plan without its items, and whether the format brings items of its own."""
    name = wanted.format
    path = path_of(folder.root, name) if is_id(name) else None
    if path is None:
        known = known_agendas(folder.root)
        raise BadRequest(record_wording.NO_FORMAT.format(name=name, known=known))
    base = read_agenda(path, folder.root)
    date = _date(now, wanted)
    same = date == now.next.date
    time = time_of_day(wanted.time) if wanted.time else now.next.time if same else ""
    agenda = Agenda(
        name=f"{now.circle.id}-{date}",
        extends=name,
        circle=now.circle.id,
        date=date,
        time=time,
        place=now.next.place if same else "",
        minutes=wanted.minutes or base.minutes,
    )
    frame = scaled(base, agenda.minutes)
    before = sum(step.minutes for step in frame.opening)
    after = sum(step.minutes for step in frame.closing)
    leaves = tuple(_leaves(text, now, time) for text in wanted.leaves)
    return Plan(agenda, before + after, before, leaves=leaves), bool(base.items)


def _date(now: CircleNow, wanted: Prepared) -> str:
    if wanted.date:
        return day(wanted.date).isoformat()
    following = now.next.date
    if following and following >= wanted.today:
        return following
    if wanted.asks:
        from sociocli.terminal.dialog import text

        return day(text(words.ASK_DATE)).isoformat()
    if following:
        raise BadRequest(words.PASSED.format(day=following))
    raise BadRequest(record_wording.NEED_DATE)


def _leaves(text: str, now: CircleNow, begins: str) -> tuple[str, str]:
    """Read who leaves when, like ana=20:00."""
    who, equals, time = text.partition("=")
    if not equals or not who.strip():
        raise BadRequest(words.LEAVES_HOW.format(text=text))
    found = matching(who, now.members())
    if len(found) != 1:
        known = ", ".join(person for person, _ in now.members())
        sentence = words.LEAVES_WHO if known else words.LEAVES_NOBODY
        raise BadRequest(sentence.format(who=who.strip(), known=known))
    at = time_of_day(time.strip())
    if not begins:
        raise BadRequest(words.LEAVES_TIME)
    return found[0], at


def _without(found: Sequence[Proposed], names: Sequence[str]) -> tuple[Proposed, ...]:
    """Return what is proposed but for what is named, also out of several things."""
    left = list(found)
    for name in names:
        last = _meant(name, [part for one in left for part in _parts(one)])
        smaller = [one for one in (_less(one, last) for one in left) if one is not None]
        if smaller == left:
            known = ", ".join(one.id.rpartition("/")[2] for one in left)
            sentence = words.NOTHING_WITHOUT if known else words.NOTHING_AT_ALL
            raise BadRequest(sentence.format(name=name, known=known))
        left = smaller
    return tuple(left)


def _parts(one: Proposed) -> tuple[str, ...]:
    """Return what an item can be named by: the last parts of what it comes from."""
    item = one.item
    sources = (one.id, item.decision, item.topic, *item.decisions, *item.actions)
    return tuple(source.rpartition("/")[2] for source in sources if source)


def _meant(typed: str, known: Sequence[str]) -> str:
    """Return the name that is meant, with its day; as it was typed if there is none."""
    name = typed.strip().removesuffix(".yaml").removesuffix(".md").rpartition("/")[2]
    if name in known:
        return name
    found = tuple(dict.fromkeys(one for one in known if without_day(one) == name))
    if len(found) > 1:
        raise BadRequest(words.SEVERAL_WITHOUT.format(name=typed, known=", ".join(found)))
    return found[0] if found else name


def _less(one: Proposed, name: str) -> Proposed | None:
    """Return a proposed item without one of its things; None if nothing is left of it."""
    sources = (one.id, one.item.decision, one.item.topic)
    if name in [source.rpartition("/")[2] for source in sources if source]:
        return None
    decisions = tuple(d for d in one.item.decisions if d.rpartition("/")[2] != name)
    actions = tuple(a for a in one.item.actions if a.rpartition("/")[2] != name)
    several = (*one.item.decisions, *one.item.actions)
    count = len(decisions) + len(actions)
    if count == len(several):
        return one
    item = replace(one.item, decisions=decisions, actions=actions)
    return replace(one, item=item, count=count) if count else None


def _asked(text: str) -> Proposed:
    item = _item(text)
    return Proposed(item.title, item, Why.ASKED, needs=(item.by,) if item.by else ())


def _item(text: str) -> AgendaItem:
    """Read "Title", "Title:kind" or "Title:kind:minutes"; a title may hold colons."""
    import difflib

    title, minutes = text, 0
    before, colon, last = title.rpartition(":")
    if colon and last.strip().isdecimal():
        title, minutes = before, int(last)
    before, colon, last = title.rpartition(":")
    word = last.strip().lower()
    kinds = [one.value for one in Kind]
    if colon and word in kinds:
        return AgendaItem(tidy(before), Kind(word), minutes=minutes)
    if colon and ((minutes and " " not in word) or difflib.get_close_matches(word, kinds, 1)):
        raise BadRequest(record_wording.NO_KIND.format(kind=last.strip(), kinds=", ".join(kinds)))
    return AgendaItem(tidy(title), minutes=minutes)


def _fitting(text: str) -> str:
    """Break the lines of a list at the edge of a terminal, and go on below their words."""
    import textwrap

    if not sys.stdout.isatty():
        return text
    width = max(shutil.get_terminal_size().columns, 2 * len(words.INDENT))
    lines = [
        textwrap.fill(line, width, subsequent_indent=words.INDENT, drop_whitespace=True)
        if line.strip()
        else line
        for line in text.split("\n")
    ]
    return "\n".join(lines)


def _by_hand(plan: Plan, now: CircleNow) -> Plan | None:
    """Let somebody at the terminal change the plan."""
    from sociocli.cli.agenda_new_screen import changed_by_hand
    from sociocli.terminal.lines import Interrupted, TerminalLines

    lines = TerminalLines()

    def write(plan: Plan, trouble: str) -> None:
        say("\n" + _fitting(shown(plan, now)) + f"\n\n{words.KEYS}")
        if trouble:
            say(trouble)

    try:
        return changed_by_hand(plan, lines.read, write)
    except (EOFError, Interrupted):
        return None
    finally:
        lines.close()


def _written(folder: RecordFolder, plan: Plan, now: CircleNow, wanted: Prepared) -> Path:
    from sociocli.record.agenda_check import check_agenda
    from sociocli.record.editor_line import editor_line
    from sociocli.record.save import write_whole
    from sociocli.record.turn import in_turn

    root, agenda = folder.root, _with_roles(plan.finished(), now.circle)
    notes = [why_of(one, now, agenda.date) if one.why is not Why.ASKED else "" for one in plan.on]
    leaves = [words.LEAVES_NOTE.format(who=now.name(who), time=time) for who, time in plan.leaves]

    def data(path: Path) -> bytes:
        editor = "" if wanted.out else editor_line(root, _shown(root, path))
        return agenda_yaml(replace(agenda, name=path.stem), notes, leaves, editor)

    with in_turn(root):
        path, there = _place(root, agenda.name, wanted.out, data)
        if not there:
            write_whole(path, data(path), root=None if wanted.out else root)
    line = record_wording.WRITTEN_BEFORE if there else record_wording.WRITTEN
    say(line.format(path=_shown(root, path)))
    name = str(path) if wanted.out else path.stem
    say(record_wording.HOLD_IT.format(name=name))
    if plan.on:
        say(words.SEND.format(name=name))
    for finding in check_agenda(path, root):
        say_aside(str(finding))
    return path


def _with_roles(agenda: Agenda, circle: Circle) -> Agenda:
    """Let a selection that is called like a role of the circle be one for this role."""

    def named(item: AgendaItem) -> AgendaItem:
        says_it = item.role or item.roles or item.things or item.continues
        role = None if says_it else circle.role_called(item.title)
        if role is None or item.kind is not Kind.ELECT:
            return item
        return replace(item, role=role.id, term=item.term or role.term)

    return replace(agenda, items=tuple(named(item) for item in agenda.items))


def _shown(root: Path, path: Path) -> str:
    return path.relative_to(root).as_posix() if path.is_relative_to(root) else str(path)


def _place(root: Path, name: str, out: str, data: Callable[[Path], bytes]) -> tuple[Path, bool]:
    """Return where an agenda is written, and whether the very same is there already.

    A command that was cut off right after it had written may be given again.
    """
    from sociocli.record.changes import holds

    if out:
        path = Path(out)
        there = path.exists() and holds(path, data(path))
        if path.exists() and not there:
            raise BadRequest(record_wording.TAKEN.format(path=path))
        return path, there
    known = {one.stem: one for one in sorted((root / "agendas").glob("*.yaml"))}
    numbered = [known[one] for one in known if re.fullmatch(re.escape(name) + r"(-\d+)?", one)]
    for path in numbered:
        if holds(path, data(path)):
            return path, True
    return root / "agendas" / f"{unique(name, known)}.yaml", False

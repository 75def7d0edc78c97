"""The regions of the screen, from top to bottom, each as rows.

Knows what each region shows of a scene. Must not know how much room there is
in all: `screen.py` shares it out.
"""

from __future__ import annotations

from sociocli.process.message import Message
from sociocli.process.scene import Fact, RoundView, Scene, Table, Turn
from sociocli.terminal import wording as words
from sociocli.terminal.clocks import is_over, item_clock, meeting_clock
from sociocli.terminal.rows import Row, flow, hanging, joined, one, paragraph, text_of
from sociocli.terminal.show import quoted, show
from sociocli.terminal.talk import sentence
from sociocli.terminal.view import Level, View
from sociocli.terminal.width import columns, cut, wrap

__all__ = [
    "header",
    "line_rows",
    "log_rows",
    "round_rows",
    "rule",
    "said_rows",
    "speech_rows",
    "table_rows",
]


def rule(view: View) -> Row:
    """Return a line across the screen."""
    return one(view.signs.rule * view.width, "class:rule")


def _own(view: View, message: Message) -> str:
    return show(message.text(view.vocabulary))


def header(view: View) -> list[Row]:
    """Say where we are and what time there is, in two rows."""
    scene, signs, room = view.scene, view.signs, view.width - 1
    marks: list[tuple[str, str]] = []
    if view.practice:
        marks.append(("class:mark", words.PRACTICE))
    if scene.off_record:
        marks.append(("class:mark", words.OFF_RECORD))
    taken = sum(columns(text) + 1 for _, text in marks)
    where = joined(_where(scene), room - taken, signs.dot, signs.more)
    pieces: list[tuple[str, str]] = []
    for mark in marks:
        pieces += [("", " "), mark]
    pieces.append(("class:head", f" {where}"))
    style = "class:over" if is_over(scene.times, view.waited) else "class:where"
    return [tuple(pieces), one(f" {_when(view, room)}", style)]


def _when(view: View, room: int) -> str:
    """Name the step and the time that is left; where it is narrow the step is cut."""
    times, signs = view.scene.times, view.signs
    step = _own(view, view.scene.step)
    clocks = item_clock(times, view.waited)
    left = clocks[-1] if clocks else ""
    step = cut(step, max(1, room - (columns(left) + 3 if left else 0)), signs.more)
    parts = [(9, step), (3, clocks[0] if len(clocks) > 1 else ""), (9, left)]
    parts.append((5, meeting_clock(times, view.waited)))
    return joined(parts, room, signs.dot, signs.more)


def _where(scene: Scene) -> list[tuple[int, str]]:
    parts = [(4, show(scene.circle))]
    if scene.item:
        item = scene.item
        parts.append((9, sentence(words.ITEM_OF, number=item.number, of=item.of)))
        parts.append((3, words.KINDS.get(item.kind, item.kind)))
        parts.append((9, show(item.title)))
    else:
        parts = [(9, show(scene.circle) or words.MEETING)]
    return parts


def table_rows(view: View, table: Table) -> list[Row]:
    """Return the text on the table in full, with its facts; the heading is apart."""
    rows = paragraph(show(table.text, lines=True), view.width - 1, 2) if table.text else []
    return rows + _facts(view, table.facts)


def table_heading(view: View, table: Table) -> Row:
    """Return the heading of the text on the table."""
    return one(f" {wrap(_own(view, table.heading), view.width - 2)[0]}", "class:heading")


def _facts(view: View, facts: tuple[Fact, ...]) -> list[Row]:
    """Short facts share a row, long ones have rows of their own."""
    pieces: list[Row] = []
    for fact in facts:
        label = _own(view, fact.label)
        text = show(fact.text, lines=True)
        pieces.append((("class:label", f"{label}: "), ("", text.replace("\n", ", "))))
    return flow(pieces, view.width - 1, 2, 3)


_GROUPS = (
    (Turn.SPOKEN, words.SPOKEN, words.COUNT_SPOKEN),
    (Turn.PASSED, words.PASSED, words.COUNT_PASSED),
    (Turn.LATER, words.LATER, words.COUNT_LATER),
    (Turn.GONE, words.GONE, words.COUNT_GONE),
)
_HANDED_IN = (Turn.SPOKEN, words.HANDED_IN, words.COUNT_HANDED_IN)


def round_rows(view: View, most: int, *, large: bool = False) -> list[Row]:
    """Say whose turn it is, large, then who comes next, then who has had a turn.

    Args:
        view: What is shown.
        most: The rows that names may take in each list; beyond, counts stand. With 0 there
            are no lists.
        large: True where there is room to show the name in a broad band.

    """
    rows: list[Row] = []
    if view.asked.now:
        edge = [one(" " * view.width, "class:now")] if large else []
        rows += [*edge, _bar(view), *edge]
    turns = view.scene.round
    if turns is None or not most:
        return rows
    rows += _coming(view, turns, most)
    rows += _done(view, turns, most)
    return rows


def _bar(view: View) -> Row:
    name = view.asked.now
    large = name.upper()
    if large.casefold() != name.casefold() or len(large) != len(name):
        large = name
    text = f" {view.signs.now} {wrap(large, max(2, view.width - 4))[0]}"
    return one(text + " " * max(0, view.width - columns(text)), "class:now")


def _coming(view: View, turns: RoundView, most: int) -> list[Row]:
    waiting = [
        person
        for wanted in (Turn.WAITING, Turn.LATER)
        for person, turn in zip(turns.order, turns.turns, strict=True)
        if turn is wanted and person != turns.now
    ]
    if turns.next in waiting:
        waiting.remove(turns.next)
        waiting.insert(0, turns.next)
    if not waiting:
        return paragraph(words.LAST_ONE, view.width, 3) if turns.now else []
    names = [show(view.scene.name(person)) for person in waiting]
    rows = paragraph(sentence(words.THEN, names=", ".join(names)), view.width, 3, "class:next")
    if len(rows) <= most or len(names) == 1:
        return rows
    short = sentence(words.THEN_AND_MORE, name=names[0], count=len(names) - 1)
    return paragraph(short, view.width, 3, "class:next")


def _done(view: View, turns: RoundView, most: int) -> list[Row]:
    by_turn: dict[Turn, list[str]] = {}
    for person, turn in zip(turns.order, turns.turns, strict=True):
        if person != turns.now:
            by_turn.setdefault(turn, []).append(show(view.scene.name(person)))
    between = f" {view.signs.dot} "
    groups = [group for group in _groups(view) if group[0] in by_turn]
    full = between.join(
        sentence(template, names=", ".join(by_turn[turn])) for turn, template, _ in groups
    )
    if not full:
        return []
    sign = f"{view.signs.done} "
    rows = paragraph(sign + full, view.width, 3, "class:done")
    if len(rows) <= most:
        return rows
    counts = between.join(sentence(count, count=len(by_turn[turn])) for turn, _, count in groups)
    return paragraph(sign + counts, view.width, 3, "class:done")


def _groups(view: View) -> tuple[tuple[Turn, str, str], ...]:
    """Return how those are called who had a turn; over a slip nobody has spoken."""
    return (_HANDED_IN, *_GROUPS[1:]) if view.asked.slips else _GROUPS


def speech_rows(view: View) -> list[Row]:
    """Return what simulated people say just now, each beside their name."""
    rows: list[Row] = []
    for spoken in view.scene.speech:
        text = quoted(show(spoken.text, lines=True))
        label = cut(show(spoken.name), max(4, view.width // 4), view.signs.more)
        rows += hanging(label, text, view.width, "class:speaker", "class:speech")
    return rows


def said_rows(view: View, most: int) -> list[Row]:
    """Return what was said so far, the latest last, in at most so many rows."""
    said = view.scene.said
    if not said or most < 2:  # noqa: PLR2004 - a heading and one line
        return []
    rows: list[Row] = []
    shown = 0
    for text in reversed(said):
        one_said = hanging(view.signs.bullet, show(text, lines=True), view.width, "", "")
        if shown and len(rows) + len(one_said) > most - 1:
            break
        rows = one_said + rows
        shown += 1
    heading = words.SAID
    if shown < len(said):
        heading = sentence(words.SAID_EARLIER, shown=shown, count=len(said))
    return [one(f" {heading}", "class:heading"), *rows[: most - 1]]


def line_rows(view: View, *, why: bool, short: bool) -> list[Row]:
    """Return the facilitator's line at the level that is wanted."""
    line = view.scene.line
    if view.level is Level.SILENT or not line.say:
        return []
    if view.level is Level.SHORT or short:
        cue = _own(view, line.cue)
        return hanging(words.CUE, cue, view.width, "class:label") if cue else []
    rows = hanging(words.SAY, quoted(_own(view, line.say)), view.width, "class:label", "class:say")
    if why and line.why:
        rows += hanging(words.WHY, _own(view, line.why), view.width, "class:label")
    return rows


def log_rows(view: View, most: int) -> list[Row]:
    """Return what was announced lately, the latest last, in at most so many rows."""
    rows: list[Row] = []
    for told in reversed(view.log):
        sign = view.signs.done if told.done else view.signs.bullet
        one_told = hanging(sign, told.text, view.width, "class:done", "class:told")
        if rows and len(rows) + len(one_told) > most:
            break
        rows = one_told + rows
    if not 0 < most < len(rows):
        return rows[:most]
    last = cut(f"{text_of(rows[most - 1])} {view.signs.more}", view.width, view.signs.more)
    return [*rows[: most - 1], one(last, "class:told")]

"""The whole screen, composed without a terminal: rows from a view.

From top to bottom: where we are and the time, the text on the table, the round,
what was said, the facilitator's line, what was announced, the question with its
answers, and the line of keys; the line of input stands between the last two.
What matters for the next key stays when room is short: the table shrinks first
(it can be paged), then what is said beside the question.
Source: product.md section 2 rules 1 to 3.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

from sociocli.process.scene import Table
from sociocli.terminal import wording as words
from sociocli.terminal.asked import Asked, Input, KeyNow, Letter
from sociocli.terminal.clocks import countdown
from sociocli.terminal.keys_line import keys_rows
from sociocli.terminal.regions import (
    header,
    line_rows,
    log_rows,
    round_rows,
    rule,
    said_rows,
    speech_rows,
    table_heading,
    table_rows,
)
from sociocli.terminal.rows import Row, blank, flow, one, paragraph, text_of
from sociocli.terminal.signs import ASCII, Signs
from sociocli.terminal.talk import sentence
from sociocli.terminal.view import View
from sociocli.terminal.width import columns, cut

__all__ = ["Picture", "compose", "in_signs"]

_ALL = 999
# From so many answers on they may stand in two columns.
_MANY = 6
_LEAST_HEIGHT = 4
# Rows of answers that must be left before a mark may take one.
_FEW = 2


@dataclass(frozen=True, slots=True)
class Picture:
    """A composed screen.

    Args:
        rows: Everything above the line of input.
        prompt: What stands before the input.
        keys: The line of keys below it; in a narrow window it may take two rows.
        table_page: Rows of the text on the table that are shown.
        table_size: Rows it has in all.

    """

    rows: tuple[Row, ...]
    prompt: str
    keys: tuple[Row, ...]
    table_page: int = 0
    table_size: int = 0

    def text(self, typed: str = "") -> str:
        """Return the screen as text, as tests and people without colour read it."""
        above, keys = ([text_of(row) for row in rows] for rows in (self.rows, self.keys))
        return "\n".join([*above, self.prompt + typed, *keys])


@dataclass(frozen=True, slots=True)
class _Diet:
    """How much of each region is shown; diets go from rich to thin."""

    airy: bool = False
    table: int = _ALL
    said: int = 12
    people: int = 3
    why: bool = True
    cue: bool = False
    line: bool = True
    log: int = 6
    column: bool = True
    names: int = _ALL


# What comes first goes first: room between regions, old announcements, the rest of a
# long text; then what is said beside the question.
_DIETS = (
    _Diet(airy=True),
    _Diet(),
    _Diet(log=2),
    _Diet(log=1, why=False),
    _Diet(table=8, said=6, log=1),
    _Diet(table=6, said=4, people=2, log=1),
    _Diet(table=6, said=4, people=2, log=1, why=False),
    _Diet(table=5, said=3, people=2, log=1, why=False, column=False, names=5),
    _Diet(table=4, said=2, people=1, log=1, why=False, column=False, names=4),
    _Diet(table=3, said=0, people=1, log=1, cue=True, column=False, names=3),
    _Diet(table=2, said=0, people=1, log=1, line=False, column=False, names=2),
    _Diet(table=0, said=0, people=1, log=0, line=False, column=False, names=1),
)
_THIN = _DIETS[-1]
# What was announced just now, and stands nowhere else, goes before what was there on the
# last screen as well: reasons, the sentence to say, names, the rest of the text.
_NEWS = (
    _Diet(),
    _Diet(why=False),
    _Diet(said=6, people=2, why=False),
    _Diet(said=4, people=2, why=False, cue=True),
    _Diet(said=4, people=1, line=False),
    _Diet(table=4, said=2, people=1, line=False),
    _Diet(table=3, said=0, people=1, line=False, column=False, names=3),
    _Diet(table=3, said=0, people=0, line=False, column=False, names=3),
)
_MOST_NEWS = 7
# Where one answer is given for many, each of their names goes before all that stands beside it.
_NAMES = (
    _Diet(table=3, said=0, people=1, log=1, why=False, cue=True, column=False),
    _Diet(table=2, said=0, people=0, log=0, line=False, column=False),
    _Diet(table=0, said=0, people=0, log=0, line=False, column=False),
)
# From this height on there is room for a broad band round the name of the speaker.
_TALL = 32


def compose(view: View) -> Picture:
    """Compose the screen.

    Args:
        view: What is shown, and on how large a screen.

    Returns:
        The picture; with the input it has exactly the rows of the screen, and
        no row is wider than it.

    """
    return in_signs(_composed(view), view.signs)


def in_signs(picture: Picture, signs: Signs) -> Picture:
    """Return a picture with signs that the terminal can write."""
    if signs is not ASCII:
        return picture
    rows = tuple(tuple((style, signs.fit(text)) for style, text in row) for row in picture.rows)
    return replace(picture, rows=rows)


def _composed(view: View) -> Picture:
    room = max(_LEAST_HEIGHT, view.height) - view.input_rows - len(_keys(view))
    table = view.scene.table
    text = table_rows(view, table) if table else []
    extra = 1 + bool(table) + bool(table and not view.asked.now)
    for diet in _diets(view):
        top = header(view)
        middle = _middle(view, diet)
        bottom = _bottom(view, diet)
        air = int(diet.airy) + (view.height >= _TALL)
        left = room - len(top) - len(middle) - len(bottom) - extra - air
        if left >= min(len(text), diet.table):
            return _put_together(view, (top, middle, bottom), table, text, left, room)
    return _cropped(view, room)


def _diets(view: View) -> tuple[_Diet, ...]:
    """Return the diets in their order; what is new in the log is shown in full once, if it can."""
    fresh = tuple(told for told in view.log if told.fresh)
    some = (fresh, fresh[-1:])  # if not all of it, then what was said last
    sizes = dict.fromkeys(len(log_rows(replace(view, log=news), _ALL)) for news in some)
    thin = [replace(diet, log=size) for size in sizes if 1 < size <= _MOST_NEWS for diet in _NEWS]
    diets = (*_DIETS[:2], *thin, *_DIETS[2:])
    if not view.asked.each_name:
        return diets
    whole = [diet for diet in diets if diet.names == _ALL]
    return (*whole, *_NAMES, *(diet for diet in diets if diet.names != _ALL))


def _put_together(
    view: View,
    regions: tuple[list[Row], list[Row], list[Row]],
    table: Table | None,
    text: list[Row],
    left: int,
    room: int,
) -> Picture:
    top, middle, bottom = regions
    page = min(len(text), max(0, left))
    ruled = bool(table) and not view.asked.now
    if ruled and not middle and bottom[0] == rule(view) and left <= page:
        ruled = False  # nothing stands between this rule and the next: the row is the text's
        page = min(len(text), page + 1)
    rows = [*top, rule(view)]
    if table:
        rows.append(table_heading(view, table))
        rows += _paged(view, text, page)
        if ruled:
            rows.append(rule(view))
    if view.height >= _TALL:
        rows.append(blank())
    rows += middle
    filler = room - len(rows) - len(bottom)
    rows += [blank()] * max(0, filler)
    rows += bottom
    keys = _keys(view, paged=page < len(text))
    return Picture(tuple(rows[:room]), _prompt(view), keys, page, len(text))


def _paged(view: View, text: list[Row], page: int) -> list[Row]:
    if page >= len(text):
        return text
    if page == 0:
        return []
    shown = page - 1
    top = min(view.table_top, len(text) - shown)
    below = len(text) - top - shown
    note = sentence(words.REST_BELOW, count=below) if below > 0 else words.REST_ABOVE
    return [*text[top : top + shown], one(f"   {cut(note, view.width - 4)}", "class:more")]


def _cropped(view: View, room: int) -> Picture:
    """On a screen that is far too small the question stays, and can be paged.

    That it is practice, or off the record, is said all the same where a row is left for it.
    """
    asked = view.asked
    asks = paragraph(asked.words, view.width, 1, "class:question")[:2]
    last = _question(view, Asked(hint="" if asked.error else asked.hint, error=asked.error), _THIN)
    rows = _question(view, replace(asked, words="", hint="", error=""), _THIN)
    marked = view.practice or view.scene.off_record
    head = header(view)[:1] if marked and len(asks) + len(last) + _FEW < room else []
    room -= len(head)
    bar = round_rows(view, 1)[:1] if len(rows) + len(asks) + len(last) < room else []
    speech = speech_rows(view)[: max(0, room - len(asks) - len(bar) - len(last) - 1)]
    bar = [*bar, *speech]
    page = max(1, room - len(asks) - len(bar) - len(last))
    shown = [*bar, *asks, *_paged(view, rows, min(page, len(rows))), *last][-room:]
    filler = [blank()] * max(0, room - len(shown))
    keys = _keys(view, paged=page < len(rows))
    return Picture((*head, *filler, *shown), _prompt(view), keys, page, len(rows))


def _middle(view: View, diet: _Diet) -> list[Row]:
    rows = round_rows(view, diet.people, large=view.height >= _TALL)
    speech = speech_rows(view)
    if rows and speech and diet.airy:
        rows.append(blank())
    rows += speech
    said = said_rows(view, diet.said)
    if rows and said and diet.airy:
        rows.append(blank())
    return rows + said


def _bottom(view: View, diet: _Diet) -> list[Row]:
    line = line_rows(view, why=diet.why, short=diet.cue) if diet.line else []
    log = log_rows(view, diet.log)
    question = _question(view, view.asked, diet)
    rows: list[Row] = []
    for region in (line, log):
        if region and rows and diet.airy:
            rows.append(blank())
        rows += region
    return [*rows, rule(view), *question]


def _question(view: View, asked: Asked, diet: _Diet) -> list[Row]:
    rows = paragraph(asked.words, view.width, 1, "class:question") if asked.words else []
    if asked.seconds:
        left = countdown(asked.seconds, view.waited)
        rows.append(one(f" {cut(left, view.width - 2)}", "class:countdown"))
    rows += _letters(view, asked.letters, column=diet.column)
    rows += _names(view, asked.names, diet.names)
    if asked.hint:
        rows += paragraph(asked.hint, view.width, 1, "class:hint")
    if asked.error:
        rows += paragraph(f"{view.signs.alert} {asked.error}", view.width, 1, "class:error")
    return rows


def _letters(view: View, letters: tuple[Letter, ...], *, column: bool) -> list[Row]:
    if column:
        rows: list[Row] = []
        for letter in letters:
            mark = ">" if letter.meant else " "
            style = "class:meant" if letter.meant else ""
            label = f"{mark} [{letter.letter}] "
            lines = paragraph(letter.words, view.width, columns(label) + 1, style)
            first = text_of(lines[0]).strip()
            rows += [(("", " "), ("class:letter", label), (style, first)), *lines[1:]]
        return rows
    pieces: list[Row] = []
    for letter in letters:
        style = "class:meant" if letter.meant else ""
        mark = ">" if letter.meant else ""
        pieces.append((("class:letter", f"{mark}[{letter.letter}] "), (style, letter.words)))
    return _in_two(pieces, view.width) or flow(pieces, view.width, 1, 3)


def _in_two(pieces: list[Row], width: int) -> list[Row]:
    """Set many short answers in two columns; only where no text of people could shift them."""
    half = width // 2
    texts = [text_of(piece) for piece in pieces]
    if len(pieces) < _MANY or any(not t.isascii() or len(t) > half - 2 for t in texts):
        return []
    height = -(-len(pieces) // 2)
    rows: list[Row] = []
    for n in range(height):
        row: Row = (("", " "), *pieces[n])
        if n + height < len(pieces):
            row = (*row, ("", " " * (half - 1 - len(texts[n]))), *pieces[n + height])
        rows.append(row)
    return rows


def _names(view: View, names: tuple[str, ...], most: int) -> list[Row]:
    rows = flow([one(name) for name in names], view.width, 3, 3)
    if len(rows) <= most:
        return rows
    last = cut(f"{text_of(rows[most - 1])} {view.signs.more}", view.width, view.signs.more)
    return [*rows[: most - 1], one(last)] if most > 0 else []


def _prompt(view: View) -> str:
    if view.asked.input is Input.HIDDEN:
        return f" {words.SLIP_PROMPT} > "
    return "" if view.asked.input is Input.NONE else " > "


def _keys(view: View, *, paged: bool = False) -> tuple[Row, ...]:
    """Return the line of keys that work now."""
    more = [KeyNow("F2", words.NOW_LEVEL)]
    if paged:
        more.insert(0, KeyNow("PgDn", words.NOW_TEXT))
    keys = [*view.asked.keys]
    if view.ways_out.played and view.scene.times.end:
        keys += [
            KeyNow("Ctrl-T", words.NOW_SAY, words.NOW_SAY_BRIEF),
            KeyNow("Ctrl-G", words.NOW_COACH),
        ]
    ways = KeyNow("Ctrl-C", words.NOW_WAYS)
    return keys_rows([*keys, ways], (view.width, view.height), more)

"""Going through a meeting that somebody has shared: what would you say now?

At each step one sees where it was, the text on the table and what people had said,
and says what one would do; then one sees what was done, and comments on it. A
process like a meeting: whoever answers, undo and resume come from the runner. Must
not know where what was written is kept.

Source: formats.md part 3 (learning with peers).
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from sociocli.domain.buddy import BuddyFile, BuddyStep
from sociocli.practice.buddy import buddy_wording as words
from sociocli.practice.drills.sorting_wording import SCHOOLS
from sociocli.process.asking import Aside, Moment, Steps, Tell, ask
from sociocli.process.journal import Entry
from sociocli.process.message import NOTHING, Message, Spoken, say
from sociocli.process.scene import Fact, Scene, Table
from sociocli.process.writing import Form, Write

__all__ = ["BY", "COMMENT", "WHOLE", "WOULD_SAY", "given_before", "step_key", "step_through"]

BY = "by"
WHOLE = "whole"
WOULD_SAY = "would-say"
COMMENT = "comment"


class _Desk:
    """Where somebody sits alone with a meeting: a room in which nothing happens."""

    def __init__(self) -> None:
        self._told = 0

    def hear(self, moment: Moment) -> None:
        """Take no notice of the clock."""

    def fresh(self, key: str) -> str:
        """Return the key: none is asked twice."""
        return key

    def take(self, aside: Aside) -> Steps[None]:
        """Say that this belongs to a meeting."""
        del aside
        self._told += 1
        yield from ask(self, Tell(key=f"no-way-{self._told}", words=say(words.NO_WAY_OUT)))

    def is_here(self, person: str) -> bool:
        """Say that everybody is."""
        del person
        return True

    def refresh(self, scene: Scene) -> Scene:
        """Return the scene as it is."""
        return scene


def step_key(step: int, part: str) -> str:
    """Return the key of a question about a step; answers are kept under it."""
    return f"step-{step}/{part}"


def step_through(file: BuddyFile) -> Steps[None]:
    """Go through all steps.

    Args:
        file: The meeting, with what has been written before; it stands there to be
            kept or changed.

    """
    desk = _Desk()
    yield from ask(desk, Write(
        key=BY, words=say(words.BY), scene=_welcome(file), form=Form.LINE, preset=file.by,
    ))  # fmt: skip
    for one in file.steps:
        before = _before(one, len(file.steps))
        would_say = yield from ask(desk, Write(
            key=step_key(one.step, WOULD_SAY), words=say(words.WOULD_SAY), scene=before,
            preset=one.would_say,
        ))  # fmt: skip
        yield from ask(desk, Write(
            key=step_key(one.step, COMMENT), words=say(words.COMMENT),
            scene=_after(one, before, would_say), preset=one.comment,
        ))  # fmt: skip
    text = say(words.WHOLE_TEXT, steps=len(file.steps)).text()
    table = Table(say(words.WHOLE_HEADING), text)
    scene = Scene(circle=file.about, step=say(words.WHOLE_STEP), table=table)
    yield from ask(desk, Write(
        key=WHOLE, words=say(words.WHOLE), scene=scene, preset=file.whole,
    ))  # fmt: skip


def given_before(file: BuddyFile) -> Sequence[Entry]:
    """Return what was given before, as entries of a journal: from there it goes on."""
    found: list[Entry] = []
    if file.gone_through or file.by:
        found.append(_entry(BY, file.by))
    for one in file.steps[: file.gone_through]:
        found.append(_entry(step_key(one.step, WOULD_SAY), one.would_say))
        found.append(_entry(step_key(one.step, COMMENT), one.comment))
    next_one = file.steps[file.gone_through : file.gone_through + 1]
    # What was said of the step in which somebody stopped; without a name it is asked first.
    if found and next_one and next_one[0].would_say and not next_one[0].comment:
        found.append(_entry(step_key(next_one[0].step, WOULD_SAY), next_one[0].would_say))
    return found


def _entry(key: str, answer: str) -> Entry:
    return Entry(key, answer, human=True, moment=Moment())


def _school(method: str) -> str:
    """Return the name of the school whose method it is; a method of their own keeps its own."""
    schools = {one.value: name for one, name in SCHOOLS.items()}
    return schools.get(method, method)


def _welcome(file: BuddyFile) -> Scene:
    facts = [(words.METHOD, _school(file.method)), (words.AIM, file.aim)]
    table = Table(
        _data(file.about),
        say(words.WELCOME, steps=len(file.steps)).text(),
        tuple(Fact(say(label), text) for label, text in facts if text),
    )
    return Scene(circle=file.about, step=say(words.WHO_STEP), table=table)


def _before(one: BuddyStep, of: int) -> Scene:
    """Return what there was to see and to hear before anything was done."""
    heading, _, text = one.table.partition("\n")
    fact = Fact(say(words.ASKED_NOW), one.asked)
    table = Table(_data(heading), text, (fact,)) if heading else Table(_data(one.asked), "")
    return Scene(
        circle=one.where,
        step=say(words.STEP_OF, step=one.step, of=of),
        table=table,
        said=one.said,
    )


def _after(one: BuddyStep, before: Scene, would_say: str) -> Scene:
    """Return what was done, beside what the buddy would have done."""
    text = one.done
    if would_say:
        text += "\n\n" + say(words.YOU_SAID, text=would_say).text()
    fact = Fact(say(words.ASKED_BEFORE), one.asked)
    table = Table(say(words.DONE_HERE), text, (fact,) if one.asked else ())
    line = Spoken(_data(one.line), NOTHING, NOTHING) if one.line else Spoken()
    return replace(before, table=table, line=line)


def _data(text: str) -> Message:
    """Return text from people as a message, whatever stands in it."""
    return say(words.TEXT, text=text)

"""A recorded meeting, played so that people can follow it in a terminal.

Wraps whoever answers and prints a transcript of each question and answer:
headings where the meeting goes on, the text on the table when it changes, who
speaks and what was decided. Knows no file and no clock; sleeping is handed in.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import TypeVar

from sociocli.process.asking import Answerer, AsideGiven, Question, Ready, Tell
from sociocli.process.choosing import Choose, Pick, Shuffle, Slip
from sociocli.process.message import Message
from sociocli.process.scene import Scene
from sociocli.process.writing import Clock, TakesTurn, Word, WordKind, Write
from sociocli.terminal import wording as words
from sociocli.terminal.keys import WAYS
from sociocli.terminal.log import beside_table
from sociocli.terminal.looks import dress
from sociocli.terminal.rows import Row, flow, hanging, one, paragraph
from sociocli.terminal.show import quoted, show
from sociocli.terminal.signs import UNICODE, Signs
from sociocli.terminal.talk import sentence

__all__ = ["Playing"]

T = TypeVar("T")


class Playing:
    """An answerer that shows how another one answers.

    Args:
        inner: Who answers.
        out: Prints one line.
        pace: Seconds for each line; 0 for no waiting.
        sleep: Waits for so many seconds.
        width: The columns there are.
        colour: False where NO_COLOR is set.
        styled: False where no escape sequences are wanted, as in a file.
        vocabulary: The circle's own words for those of the field.
        signs: The signs that the terminal can write.

    """

    def __init__(  # noqa: PLR0913 - a player has many knobs, all with defaults
        self,
        inner: Answerer,
        out: Callable[[str], None],
        *,
        pace: float = 0.0,
        sleep: Callable[[float], None] = lambda _seconds: None,
        width: int = 80,
        colour: bool = True,
        styled: bool = True,
        vocabulary: Mapping[str, str] | None = None,
        signs: Signs = UNICODE,
    ) -> None:
        self._inner = inner
        self._out = out
        self._pace = pace
        self._sleep = sleep
        self._width = max(20, min(width, 88))
        self._colour = colour
        self._styled = styled
        self._vocabulary = dict(vocabulary or {})
        self._signs = signs
        self._shown = Scene()

    # The kinds of question.

    def choose(self, question: Choose) -> str:
        """Show a choice."""
        answer = self._play(question, lambda: self._inner.choose(question))
        option = next(one for one in question.options if one.value == answer)
        said = self._own(option.words)
        view = question.scene.round
        if view and view.now and question.decisive:
            name = show(question.scene.name(view.now))
            self._answered(sentence(words.READ_BACK_WHO, name=name, answer=said))
        else:
            self._answered(self._own(question.words), said)
        return answer

    def write(self, question: Write) -> str:
        """Show what was written."""
        answer = self._play(question, lambda: self._inner.write(question))
        self._answered(self._own(question.words), show(answer, lines=True) or words.PLAY_NOTHING)
        return answer

    def turn(self, question: TakesTurn) -> Word:
        """Show how a turn went."""
        answer = self._play(question, lambda: self._inner.turn(question))
        name = question.scene.name(question.person)
        template = {WordKind.PASSED: words.PLAY_PASSED, WordKind.LATER: words.PLAY_LATER}
        if answer.text:
            self._answered(sentence(words.PLAY_NOTED, name=name, text=answer.text))
        else:
            self._answered(sentence(template.get(answer.kind, words.PLAY_SPOKE), name=name))
        return answer

    def pick(self, question: Pick) -> tuple[str, ...]:
        """Show who was picked."""
        answer = self._play(question, lambda: self._inner.pick(question))
        known = dict(question.among)
        names = ", ".join(show(known.get(one, one)) for one in answer) or words.PLAY_NOTHING
        self._answered(self._own(question.words), names)
        return answer

    def slip(self, question: Slip) -> tuple[str, ...]:
        """Show that a slip was filled in, not what is on it."""
        answer = self._play(question, lambda: self._inner.slip(question))
        self._answered(sentence(words.PLAY_SLIP, name=question.scene.name(question.person)))
        return answer

    def ready(self, question: Ready) -> None:
        """Show that the room was waited for."""
        self._play(question, lambda: self._inner.ready(question))
        self._answered(self._own(question.words))

    def shuffle(self, question: Shuffle) -> tuple[str, ...]:
        """Draw without a word."""
        return self._inner.shuffle(question)

    def clock(self, question: Clock) -> str:
        """Read the clock without a word."""
        return self._inner.clock(question)

    def tell(self, question: Tell) -> None:
        """Print an announcement."""
        self._inner.tell(question)
        self._scene(question.scene)
        text = beside_table(question.words.text(self._vocabulary), question.scene)
        if text:
            shown = show(text, lines=True)
            self._rows(hanging(self._signs.bullet, shown, self._width, "class:next"))

    # How it is printed.

    def _play(self, question: Question[T], ask: Callable[[], T]) -> T:
        self._scene(question.scene)
        try:
            return ask()
        except AsideGiven as given:
            way = next((way.words for way in WAYS if way.name == given.aside.way), "")
            if way:
                self._rows([one(f" {sentence(words.PLAY_ASIDE, way=way)}")])
            raise

    def _scene(self, scene: Scene) -> None:
        before, self._shown = self._shown, scene
        if (before.step, before.item) != (scene.step, scene.item):
            self._out("")
            if scene.item and (before.item is None or before.item.number != scene.item.number):
                item = scene.item
                where = sentence(words.ITEM_OF, number=item.number, of=item.of)
                title = f"{where} {self._signs.dot} {show(item.title)}"
                self._rows([one(self._signs.rule * self._width, "class:rule")])
                self._rows(paragraph(title, self._width, 1, "class:now"))
            self._rows(paragraph(self._own(scene.step), self._width, 1, "class:heading"))
        if scene.table and scene.table != before.table:
            self._table(scene)
        if scene.line != before.line and scene.line.say:
            line = self._own(scene.line.say)
            self._rows(hanging(words.SAY, quoted(line), self._width, "class:label"))

    def _table(self, scene: Scene) -> None:
        if scene.table is None:
            return
        self._rows(paragraph(self._own(scene.table.heading), self._width, 3, "class:label"))
        if scene.table.text:
            self._rows(paragraph(show(scene.table.text, lines=True), self._width, 5))
        facts: list[Row] = [
            (("class:label", f"{self._own(fact.label)}: "), ("", show(fact.text)))
            for fact in scene.table.facts
        ]
        self._rows(flow(facts, self._width, 5, 3))

    def _answered(self, text: str, answer: str = "") -> None:
        self._rows(paragraph(text, self._width, 3))
        if answer:
            self._rows(hanging(f"  {self._signs.now}", answer, self._width, "", "class:next"))

    def _rows(self, rows: Sequence[Row]) -> None:
        for row in rows:
            line = dress([row], colour=self._colour)[0] if self._styled else _bare(row)
            self._out(self._signs.fit(line))
            if self._pace:
                self._sleep(self._pace)

    def _own(self, message: Message) -> str:
        return show(message.text(self._vocabulary), lines=True)


def _bare(row: Row) -> str:
    return "".join(text for _, text in row)

"""The live room: the whole meeting on one screen, answered by keys.

Knows how each kind of question becomes a conversation, what was announced
lately, and which half-typed line belongs to which question. Must not know what
the practice does next; everything it shows stands in the question.
Source: product.md section 2; reliability.md 2; performance.md 7.
"""

from __future__ import annotations

from contextlib import suppress
from types import TracebackType
from typing import Self, TypeVar

from prompt_toolkit.input import Input as Keyboard
from prompt_toolkit.output import Output

from sociocli.process.asking import AsideGiven, Ready, Tell, Undo
from sociocli.process.choosing import Choose, Pick, Shuffle, Slip
from sociocli.process.running import Timepiece
from sociocli.process.writing import Clock, Form, TakesTurn, Word, Write
from sociocli.terminal import first_screen
from sociocli.terminal import wording as words
from sociocli.terminal.choosing import ChooseTalk
from sociocli.terminal.desk import Shown
from sociocli.terminal.log import Log, beside_table
from sociocli.terminal.outfit import Outfit
from sociocli.terminal.pages import Page, compose_page
from sociocli.terminal.picking import PickTalk
from sociocli.terminal.screen import Picture, compose
from sociocli.terminal.show import show
from sociocli.terminal.signs import signs_for
from sociocli.terminal.slips import SlipTalk
from sociocli.terminal.stage import Stage
from sociocli.terminal.talk import ReadyTalk, Talk, TurnTalk, WriteTalk, sentence
from sociocli.terminal.view import Level, View

__all__ = ["LiveRoom"]

T = TypeVar("T")


class LiveRoom:
    """An answerer on a full screen; use it in a `with` statement.

    Args:
        clock: Reads the clock of the meeting, for the countdown and `Clock`.
        outfit: What the room is fitted out with.
        keyboard: Where keys come from; the terminal by default.
        output: Where the screen is; the terminal by default.

    """

    def __init__(
        self,
        clock: Timepiece,
        outfit: Outfit | None = None,
        *,
        keyboard: Keyboard | None = None,
        output: Output | None = None,
    ) -> None:
        self._clock = clock
        self._outfit = outfit = outfit or Outfit()
        self._vocabulary = outfit.vocabulary
        self.level = Level(outfit.level)
        self.ways_out = outfit.ways_out
        self._half_typed: dict[str, str] = dict([outfit.draft]) if outfit.draft[0] else {}
        self._log = Log()
        self._key = ""
        self.stage = Stage(self, keyboard, output, outfit.folder)
        self._signs = signs_for(self.stage.output.encoding())

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        problem: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()

    def close(self) -> None:
        """Give the terminal back as it was."""
        self.stage.close()

    # The kinds of question.

    def choose(self, question: Choose) -> str:
        """Let one answer be chosen."""
        return self._hold(ChooseTalk(question, self._vocabulary))

    def write(self, question: Write) -> str:
        """Let something be written."""
        return self._hold(WriteTalk(question, self._vocabulary))

    def turn(self, question: TakesTurn) -> Word:
        """Let somebody have their turn."""
        return self._hold(TurnTalk(question, self._vocabulary))

    def pick(self, question: Pick) -> tuple[str, ...]:
        """Let people or things be picked."""
        return self._hold(PickTalk(question, self._vocabulary))

    def slip(self, question: Slip) -> tuple[str, ...]:
        """Let a slip be filled in, unseen."""
        return self._hold(SlipTalk(question, self._vocabulary))

    def ready(self, question: Ready) -> None:
        """Wait until the room is ready; whoever pressed Enter on the first screen is."""
        if not first_screen.begun():
            self._hold(ReadyTalk(question, self._vocabulary))

    def shuffle(self, question: Shuffle) -> tuple[str, ...]:
        """Draw an order by chance."""
        ids = list(question.ids)
        self._outfit.chance.shuffle(ids)
        return tuple(ids)

    def clock(self, question: Clock) -> str:
        """Read the clock."""
        moment = self._clock.read()
        return moment.date if question.form is Form.DAY else moment.time

    def tell(self, question: Tell) -> None:
        """Show an announcement above the next questions."""
        text = beside_table(question.words.text(self._vocabulary), question.scene)
        self._log.add(show(text, lines=True), scene=question.scene)

    # One question.

    def _hold(self, talk: Talk[T]) -> T:
        self._key = talk.question.key
        text = self._half_typed.get(self._key, "") if talk.drafts else ""
        early = first_screen.held()
        if early and talk.is_text:
            text = text or early
        elif early:
            self.typed_early(early)
        self._log.turns_to(self._key, talk.question.scene)
        try:
            answer = self.stage.hold(talk, text or talk.begins_with())
        except Undo:
            self._log.goes_back(words.UNDONE)
            raise
        except AsideGiven:
            self._log.comes_back()
            raise
        if not talk.is_text:
            self._half_typed.pop(self._key, None)
        recalled = talk.recalled()
        self._log.add(talk.read_back() if talk.now else recalled, done=True, elsewhere=recalled)
        return answer

    # What the stage asks for.

    def draw(self, shown: Shown) -> Picture:
        """Compose the screen."""
        scene = shown.talk.question.scene
        view = View(
            scene=scene,
            asked=shown.talk.asked(shown.text),
            width=shown.width,
            height=shown.height,
            level=self.level,
            log=self._log.recent,
            practice=self._outfit.practice,
            ways_out=self.ways_out,
            waited=max(0, self._clock.read().elapsed - scene.times.at),
            table_top=shown.table_top,
            input_rows=shown.input_rows,
            signs=self._signs,
            vocabulary=self._vocabulary,
        )
        return compose(view) if shown.page is Page.QUESTION else compose_page(view, shown.page)

    def keep(self, text: str) -> None:
        """Keep a half-typed line, here and by the one who keeps drafts."""
        self._half_typed[self._key] = text
        if self._outfit.keep_draft is not None:
            with suppress(OSError):
                self._outfit.keep_draft(self._key, text)

    def typed_early(self, text: str) -> None:
        """Say that keys typed ahead were not used, if they might be missed."""
        if len(text.strip()) > 1:
            self._log.add(sentence(words.TYPED_AHEAD, text=text.strip()))

    def switch_level(self) -> None:
        """Change how much commentary is shown."""
        self.level = self.level.following
        self._log.add(words.LEVEL_NOW[self.level])

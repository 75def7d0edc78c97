"""The plain room: the whole meeting line by line, for screen readers.

Every question is printed once, answers are letters, nothing moves and nothing
is drawn over. Of the scene only what has changed is printed. The same
conversations as in the live room decide what is accepted.
Source: reliability.md 2.2 and 2.8; style.md T14.
"""

from __future__ import annotations

from types import TracebackType
from typing import Self, TypeVar

from sociocli.process.asking import Aside, AsideGiven, Pause, Ready, Tell, Undo
from sociocli.process.choosing import Choose, Pick, Shuffle, Slip
from sociocli.process.running import Timepiece
from sociocli.process.scene import Scene
from sociocli.process.writing import Clock, Form, TakesTurn, Word, Write
from sociocli.terminal import plain_words as words
from sociocli.terminal.asked import Asked, Input
from sociocli.terminal.choosing import ChooseTalk
from sociocli.terminal.lines import Interrupted, Lines, TerminalLines
from sociocli.terminal.outfit import Outfit
from sociocli.terminal.picking import PickTalk
from sociocli.terminal.plain_scene import changes
from sociocli.terminal.show import show
from sociocli.terminal.slips import SlipTalk
from sociocli.terminal.talk import ReadyTalk, Talk, TurnTalk, WriteTalk, sentence
from sociocli.terminal.view import Level
from sociocli.terminal.wording import LEVEL_NOW, UNDONE

__all__ = ["PlainRoom"]

T = TypeVar("T")
_INTERRUPTED = 130


class PlainRoom:
    """An answerer line by line; use it in a `with` statement.

    Args:
        clock: Reads the clock of the meeting.
        outfit: What the room is fitted out with.
        lines: Where lines come from and go to; the terminal by default.

    """

    def __init__(
        self, clock: Timepiece, outfit: Outfit | None = None, *, lines: Lines | None = None
    ) -> None:
        self._clock = clock
        self._outfit = outfit = outfit or Outfit()
        self._vocabulary = outfit.vocabulary
        self.level = Level(outfit.level)
        self.ways_out = outfit.ways_out
        self._half_typed: dict[str, str] = dict([outfit.draft]) if outfit.draft[0] else {}
        self._lines = lines or TerminalLines()
        self._shown = Scene()
        self._begun = False

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
        """Let the lines go."""
        self._lines.close()

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
        """Wait until the room is ready."""
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
        """Print an announcement."""
        self._print(show(question.words.text(self._vocabulary), lines=True))

    # One question.

    def _hold(self, talk: Talk[T]) -> T:
        self._show_scene(talk.question.scene)
        if talk.decisive:
            self._lines.drain()
        proposed = talk.begins_with() if talk.drafts else ""
        if talk.drafts:
            proposed = self._half_typed.get(talk.question.key, "") or proposed
        self._ask(talk, proposed)
        while not self._answered(talk, proposed):
            if talk.error:
                self._print(talk.error)
        if not talk.is_text:
            self._half_typed.pop(talk.question.key, None)
        if talk.private:
            self._lines.drain()
        self._print(talk.read_back())
        return talk.answer[0]

    def _answered(self, talk: Talk[T], proposed: str) -> bool:
        line = self._read(talk)
        if line is None:
            self._ask(talk, proposed)
            return False
        if isinstance(talk, TurnTalk) and line in {words.PASSES, words.LATER}:
            return talk.passes("") if line == words.PASSES else talk.waits("")
        if line == words.EMPTY:
            line = proposed = ""
        elif line.startswith("//"):
            line = line[1:]
        elif line.startswith("/"):
            self._way(talk, line[1:].strip())
            self._ask(talk, proposed)
            return False
        page = talk.page
        talk.error = ""
        if talk.is_text:
            self._half_typed[talk.question.key] = line or proposed
        done = talk.type(line) or talk.enter(line or proposed)
        if not done and talk.page != page:
            self._lines.drain()
            self._ask(talk, "")
        return done

    def _read(self, talk: Talk[T]) -> str | None:
        """Read an answer; None if the ways out were printed instead."""
        hidden = talk.input is Input.HIDDEN
        prompt = words.PROMPT_HIDDEN if hidden else words.PROMPT
        try:
            line = self._lines.read(prompt, hidden=hidden)
            while talk.multiline and line.endswith("\\"):
                line = f"{line[:-1]}\n{self._lines.read(words.PROMPT)}"
            if talk.multiline and line:
                line = "\n".join([line, *self._lines.pasted()])
        except EOFError:
            raise Pause(0) from None
        except Interrupted as signal:
            if signal.twice or signal.exit_code != _INTERRUPTED:
                raise Pause(signal.exit_code) from None
            self._print(self.ways_out.kept)
            self._print_ways()
            return None
        return line

    # What is printed.

    def _print(self, text: str) -> None:
        if text:
            self._lines.write(text)

    def _show_scene(self, scene: Scene) -> None:
        if self._outfit.practice and not self._begun:
            self._print(words.PRACTICE)
            self._print(words.TO_SAY if self._outfit.ways_out.played else "")
        self._begun = True
        for line in changes(self._shown, scene, self.level, self._vocabulary):
            self._print(line)
        self._shown = scene

    def _ask(self, talk: Talk[T], proposed: str) -> None:
        asked = talk.asked("")
        self._print(asked.words)
        for letter in asked.letters:
            self._print(sentence(words.OPTION, letter=letter.letter, words=letter.words))
        if asked.names:
            self._print("  " + ", ".join(asked.names))
        if asked.seconds:
            self._print(words.seconds(asked.seconds))
        self._print(_how(talk, asked))
        if proposed:
            self._print(sentence(words.PROPOSED, text=proposed))
            if isinstance(talk, WriteTalk) and not talk.question.required:
                self._print(words.MAY_EMPTY)

    def _print_ways(self) -> None:
        self._print(words.WAYS)
        for way in self.ways_out.ways:
            self._print(sentence(words.WAY, letter=way.letter, words=way.words))

    # Ways out.

    def _way(self, talk: Talk[T], typed: str) -> None:
        way = self.ways_out.way_of(typed) if typed else None
        if way is None:
            if typed not in {"", "?"}:
                self._print(words.NO_WAY if talk.private else _no_way(typed))
            self._print_ways()
            return
        if way.name == "undo":
            self._shown = Scene()
            self._print(UNDONE)
            raise Undo
        if way.name == "pause":
            raise Pause(0)
        if way.name == "help":
            self._print_ways()
        elif way.name == "level":
            self.level = self.level.following
            self._print(LEVEL_NOW[self.level])
        elif way.name == "say":
            for line in words.said(talk.question.scene.line, Level.FULL, self._vocabulary):
                self._print(line)
        else:
            raise AsideGiven(Aside(way.name))


def _no_way(typed: str) -> str:
    return sentence(words.NO_SUCH_WAY, typed=f"/{typed}")


def _how(talk: Talk[T], asked: Asked) -> str:
    """Say how this is answered."""
    if isinstance(talk, TurnTalk):
        parts = [words.TURN]
        if talk.question.may_pass:
            parts.append(words.MAY_PASS)
        if talk.question.may_wait:
            parts.append(words.MAY_WAIT)
        return " ".join(parts)
    if isinstance(talk, ReadyTalk):
        return words.GO_ON
    if isinstance(talk, ChooseTalk) and asked.letters and talk.question.quick:
        return talk.how_to_choose()
    return asked.hint

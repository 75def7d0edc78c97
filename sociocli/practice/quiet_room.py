"""The room of somebody who is alone with their own questions.

What `ask` needs of a room, and two of its ways out: a note, and something to do.
Everything else that a meeting knows does not happen here. It is made inside the
process, so that a replay begins with an empty one.

Must not know which questions are asked.
"""

from __future__ import annotations

from sociocli.domain.practised import OwnAction
from sociocli.practice.looking_back import reflecting_wording as words
from sociocli.process.asking import Aside, Moment, Steps, Tell, ask
from sociocli.process.fresh_keys import FreshKeys
from sociocli.process.message import NOTHING, Message, say
from sociocli.process.scene import Scene, Table
from sociocli.process.writing import Clock, Form, Write

__all__ = ["MOST_ACTIONS", "QuietRoom"]

MOST_ACTIONS = 3
_SOON = "2 weeks"


class QuietRoom:
    """Where somebody looks back, alone.

    Args:
        title: What it is, for the head of the screen.
        keeps: Whether notes and things to do are kept; else nobody is invited to write any.

    """

    def __init__(self, title: str, *, keeps: bool = True) -> None:
        self.title = title
        self._keeps = keeps
        self.date = ""
        self.notes: list[str] = []
        self.actions: list[OwnAction] = []
        self._step: Message = NOTHING
        self._keys = FreshKeys()

    # What `ask` needs.

    def hear(self, moment: Moment) -> None:
        """Pass over the clock: nobody is waiting."""

    def fresh(self, key: str) -> str:
        """Return the key, with `~2` and so on if it was used in this run."""
        return self._keys.fresh(key)

    def is_here(self, person: str) -> bool:
        """Tell that nobody else is here."""
        del person
        return False

    def refresh(self, scene: Scene) -> Scene:
        """Return the scene: nothing in it moves."""
        return scene

    def take(self, aside: Aside) -> Steps[None]:
        """Take a note or something to do; say of anything else that it does nothing here."""
        if not self._keeps:
            yield from self.tell(f"aside/{aside.way}", say(words.ONLY_IN_MEETINGS))
        elif aside.way == "note":
            text = aside.get("text") or (yield from self.write("aside/note", say(words.NOTE)))
            if text:
                self.notes.append(text)
                yield from self.tell("aside/note/done", say(words.NOTED))
        elif aside.way == "action":
            what = aside.get("what") or (yield from self.write("aside/action", say(words.ACTION)))
            if what:
                yield from self.act("aside/action", " ".join(what.split("\n")))
        else:
            yield from self.tell(f"aside/{aside.way}", say(words.NOT_HERE))

    # Asking.

    def step(self, name: Message) -> None:
        """Go on to another part.

        Args:
            name: What it is called.

        """
        self._step = name

    def here(self, table: Table | None = None) -> Scene:
        """Return where we are.

        Args:
            table: What lies on the table.

        """
        return Scene(circle=self.title, step=self._step, table=table)

    def begin(self, step: Message) -> Steps[None]:
        """Read the day."""
        self.step(step)
        clock = Clock(key="date", form=Form.DAY, scene=self.here())
        self.date = yield from ask(self, clock)

    def write(
        self, key: str, question: Message, table: Table | None = None, form: Form = Form.TEXT
    ) -> Steps[str]:
        """Ask for something in writing; Enter alone leaves it out.

        Args:
            key: The key.
            question: The question.
            table: What lies on the table.
            form: What it must be.

        """
        asked = Write(key=key, words=question, scene=self.here(table), form=form, start=self.date)
        return (yield from ask(self, asked))

    def tell(self, key: str, message: Message) -> Steps[None]:
        """Announce something."""
        yield from ask(self, Tell(key=key, words=message, scene=self.here()))

    def act(self, key: str, what: str) -> Steps[None]:
        """Take something on; ask for the day on which it is looked at."""
        by = Write(
            key=f"{key}/by",
            words=say(words.ACTION_BY),
            scene=self.here(),
            form=Form.TERM,
            preset=_SOON,
            required=True,
            start=self.date,
        )
        day = yield from ask(self, by)
        self.actions.append(OwnAction(what, day))
        yield from self.tell(f"{key}/done", say(words.ACTION_NOTED, what=what, day=day))

    def own_actions(self) -> Steps[None]:
        """Ask for one to three things to do, each with its day."""
        self.step(say(words.STEP_ACTIONS))
        for n in range(1, MOST_ACTIONS + 1):
            question = say(words.FIRST_ACTION if n == 1 else words.ONE_MORE)
            what = yield from self.write(f"action-{n}", question, form=Form.LINE)
            if not what:
                return
            yield from self.act(f"action-{n}", what)

"""How a drill is held: a room for one, one exercise after the other. Read this file first.

A drill is a process like all others: it asks `Question`s and is run by
`process.running.run`, so every key works as in a meeting. The form of an
exercise has one function, `Hold`: it asks, shows the reasons, and returns an
`Outcome`. `Kept` puts each outcome into the journal, where it is kept at once.

To add a form: its noun in `domain/`, its class in `record/drill_forms.py`, its
function in `practice/drills/drill_forms.py`. Must not know screens or files.

Source: formats.md 3.2; issue 4 section 3.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import ClassVar

from sociocli.domain.drill import Drill, Exercise
from sociocli.domain.method import SOFA, Method
from sociocli.domain.plain import Plain, text_in
from sociocli.errors import BadRequest
from sociocli.practice.drills import drill_wording as words
from sociocli.process.asking import Answerer, Aside, Moment, Question, Ready, Steps, Tell, ask
from sociocli.process.fresh_keys import FreshKeys
from sociocli.process.message import NOTHING, Line, Message, Spoken, say
from sociocli.process.scene import Fact, ItemPlace, Scene, Table

__all__ = ["KEPT", "DrillRoom", "Hold", "Kept", "Outcome", "Session", "hold_session"]

# The last part of the key under which an outcome stands in the journal.
KEPT = "kept"


@dataclass(frozen=True, slots=True)
class Outcome:
    """How an exercise went; no points, only what was heard.

    Args:
        exercise: Its id.
        held: False if it shall come back at the next session.
        heard: What the learner made of it, in a word or two for the last screen.
        most: What most people would have made of it, in the same words.

    """

    exercise: str
    held: bool
    heard: str = ""
    most: str = ""

    def to_plain(self) -> dict[str, Plain]:
        """Return it as a journal holds it."""
        return {
            "exercise": self.exercise,
            "held": self.held,
            "heard": self.heard,
            "most": self.most,
        }

    @staticmethod
    def from_plain(plain: Plain) -> Outcome:
        """Make it from what a journal holds.

        Raises:
            BadRequest: If it is none.

        """
        if not isinstance(plain, dict) or not text_in(plain, "exercise"):
            raise BadRequest(words.NO_OUTCOME)
        return Outcome(
            text_in(plain, "exercise"),
            plain.get("held") is True,
            text_in(plain, "heard"),
            text_in(plain, "most"),
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class Kept(Question[Outcome]):
    """An outcome on its way into the journal; nobody is asked."""

    human: ClassVar[bool] = False
    kind: ClassVar[str] = "kept"

    outcome: Outcome

    def put_to(self, answerer: Answerer) -> Outcome:
        """Answer itself."""
        del answerer
        return self.outcome

    def to_plain(self, answer: Outcome) -> Plain:
        """Turn it into a mapping."""
        return answer.to_plain()

    def from_plain(self, plain: Plain) -> Outcome:
        """Take it from a mapping."""
        return Outcome.from_plain(plain)


@dataclass(frozen=True, slots=True, kw_only=True)
class Session:
    """The exercises of one sitting.

    Args:
        drill: The drill they are from.
        exercises: The exercises in their order.
        method: The method whose reading is shown first.
        school: Its name if it was asked for; "" where nobody chose one.
        seed: What else is in order by chance follows from it.

    """

    drill: Drill
    exercises: Sequence[Exercise]
    method: Method = SOFA
    school: str = ""
    seed: str = ""


class DrillRoom:
    """Where a drill is held: what `ask` needs of a room, and the scene for each question.

    Args:
        session: The session.

    """

    def __init__(self, session: Session) -> None:
        self.session = session
        self.drill = session.drill
        self.method = session.method
        self.moment = Moment()
        self._exercise: Exercise | None = None
        self._number = 0
        self._keys = FreshKeys()

    # What `ask` needs.

    def hear(self, moment: Moment) -> None:
        """Take a reading of the clock."""
        self.moment = moment

    def fresh(self, key: str) -> str:
        """Return the key, with `~2` and so on if it was used in this run."""
        return self._keys.fresh(key)

    def take(self, aside: Aside) -> Steps[None]:
        """Say that there is no meeting here: nothing is noted, and nobody is there to talk to."""
        sentence = words.WAYS.get(aside.way, words.NOT_IN_A_DRILL)
        yield from ask(self, Tell(key="aside", words=say(sentence), scene=self.scene()))

    def is_here(self, person: str) -> bool:
        """Tell that everybody a drill speaks of is here."""
        return bool(person)

    def refresh(self, scene: Scene) -> Scene:
        """Return the scene as it is; nothing changes beside a question."""
        return scene

    # For those who hold an exercise.

    def begin(self, exercise: Exercise, number: int) -> None:
        """Begin an exercise, the n-th of this session."""
        self._exercise = exercise
        self._number = number

    def key(self, part: str) -> str:
        """Return the key of a question of this exercise, like `a1/heard`."""
        return f"{self._exercise.id if self._exercise else words.DRILL_KEY}/{part}"

    def setting(self, *, proposal: bool = True) -> tuple[Fact, ...]:
        """Return aim, proposal and whatever else one must know of the setting.

        Args:
            proposal: Whether the proposal is among them.

        """
        place = self.drill.setting_of(self._exercise) if self._exercise else None
        if place is None:
            return ()
        pairs = [(words.AIM, place.aim)]
        if proposal:
            pairs.append((words.PROPOSAL, place.proposal))
        facts = [Fact(say(label), text) for label, text in pairs if text]
        others = (Fact(say(words.LABEL, label=label), text) for label, text in place.facts)
        return (*facts, *others)

    def scene(
        self,
        heading: Message = NOTHING,
        text: str = "",
        facts: tuple[Fact, ...] = (),
        line: Line | Spoken | None = None,
        said: tuple[str, ...] = (),
    ) -> Scene:
        """Return where we are, with a text on the table.

        Args:
            heading: What the text on the table is; without it nothing lies there.
            text: The text: what was said, or the reasons.
            facts: Labelled lines below it.
            line: What the facilitator could say.
            said: What was said before.

        """
        exercise = self._exercise
        place = self.drill.setting_of(exercise) if exercise else None
        of = len(self.session.exercises)
        return Scene(
            circle=place.circle if place else self.drill.title,
            step=say(words.LABEL, label=self.drill.title),
            item=ItemPlace(self._number, of, "", "") if exercise else None,
            table=Table(heading, text, facts) if heading else None,
            said=said,
            line=(line.given() if isinstance(line, Line) else line) or Spoken(),
        )

    def show(self, part: str, scene: Scene, ask_for: Message = NOTHING) -> Steps[None]:
        """Show something, like the reasons, until Enter is pressed.

        Args:
            part: The last part of the key.
            scene: What is shown.
            ask_for: A sentence above the line of keys.

        """
        yield from ask(self, Ready(key=self.key(part), words=ask_for, scene=scene))


Hold = Callable[[DrillRoom, Exercise], Steps[Outcome]]


def hold_session(session: Session, hold: Hold) -> Steps[tuple[Outcome, ...]]:
    """Hold the exercises of a session, and keep what came of each.

    Args:
        session: The session.
        hold: Holds one exercise of whatever form.

    Returns:
        How each of them went.

    """
    room = DrillRoom(session)
    outcomes: list[Outcome] = []
    for number, exercise in enumerate(session.exercises, 1):
        room.begin(exercise, number)
        outcome = yield from hold(room, exercise)
        outcomes.append((yield from ask(room, Kept(key=room.key(KEPT), outcome=outcome))))
    return tuple(outcomes)

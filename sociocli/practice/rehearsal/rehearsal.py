"""Practice: the terminal answers, and before each question simulated people speak.

The same engine, the same screens and the same keys as in a real meeting. What
people say stands in the scene of the question; the learner hears it, sorts it
and goes on. Only sealed slips are answered for people. Everything is found
anew from the journal, so that undo, resume and trying again need no code here.

Must not know screens, files or how a person is made up.
Source: architecture.md ("practice wraps the terminal").
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from contextlib import suppress
from dataclasses import replace
from typing import Any, Protocol, TypeVar

from sociocli.domain.plain import Plain
from sociocli.domain.scenario import Utterance
from sociocli.practice.circle.cast import Cast
from sociocli.practice.circle.memory import Memory, Remembering
from sociocli.practice.circle.moves import SAID, Move, Said
from sociocli.practice.circle.place import Place, place_of
from sociocli.practice.circle.selecting import written_on_slip
from sociocli.practice.circle.speech import speech
from sociocli.practice.rehearsal import rehearsal_wording as words
from sociocli.practice.rehearsal.conversing import beside, converse
from sociocli.practice.rehearsal.pace import Pace
from sociocli.process.asking import Answerer, AsideGiven, Question, Ready, Tell, Undo
from sociocli.process.choosing import Choose, Pick, Shuffle, Slip
from sociocli.process.journal import Entry, Journal
from sociocli.process.message import say
from sociocli.process.scene import Scene, Speech, Table
from sociocli.process.writing import Clock, Form, TakesTurn, Word, Write

__all__ = ["COACH", "GATHERING", "Coaching", "Rehearsal"]

COACH = "coach"
_THINKING = 4
# What is not asked where the people sit there already; "" for what would be proposed.
GATHERING = {
    "gather/begin": "",
    "gather/here": "everybody",
    "gather/guests": "",
    "meeting/facilitator": "",
    "meeting/secretary": "",
}

Q = TypeVar("Q", bound=Question[Any])
T = TypeVar("T")


class Coaching(Protocol):
    """The coach, as a practice calls on it."""

    def at_once(self, entries: Sequence[Entry]) -> tuple[str, ...]:
        """Return what the coach says by itself now; nothing unless that is wanted."""

    def asked(self, entries: Sequence[Entry]) -> str:
        """Return what the coach says when it is asked."""


class Rehearsal:
    """An answerer for a circle that is played.

    Args:
        room: Who answers: the terminal, or a script in its place.
        cast: Who plays along.
        journal: What has happened so far.
        pace: The clock of the meeting.
        coach: The coach; nobody if None.
        sentences: Whether the learner is asked for a sentence at decisive moments.
        gathered: Whether the people sit there already, and who they are is not asked.

    """

    def __init__(
        self,
        room: Answerer,
        cast: Cast,
        journal: Journal,
        pace: Pace,
        *,
        coach: Coaching | None = None,
        sentences: bool = False,
        gathered: bool = False,
    ) -> None:
        self._room = room
        self._cast = cast
        self._remembering = Remembering(cast)
        self._journal = journal
        self._pace = pace
        self._coach = coach
        self._sentences = sentences
        self._gathered = gathered
        # What was asked for a sentence, each with how many entries the journal had then.
        self._prompted: dict[str, int] = {}
        self._going_back = False
        self._heard_at = ""
        self._heard: list[Utterance] = []

    # The kinds of question.

    def choose(self, question: Choose) -> str:
        """Let the learner choose what was heard."""
        return self._hold(question, self._room.choose)

    def write(self, question: Write) -> str:
        """Let the learner write."""
        return self._hold(question, self._room.write)

    def turn(self, question: TakesTurn) -> Word:
        """Let somebody have their turn: they speak, the learner listens."""
        return self._hold(question, self._room.turn)

    def pick(self, question: Pick) -> tuple[str, ...]:
        """Let the learner pick."""
        return self._hold(question, self._room.pick)

    def slip(self, question: Slip) -> tuple[str, ...]:
        """Let somebody write their slip; only the learner's own is asked for.

        Raises:
            Undo: If the learner goes back: nobody but them takes anything back.

        """
        if question.person == self._cast.you:
            return self._hold(question, self._room.slip)
        if self._going_back and any(entry.human for entry in self._journal.entries):
            raise Undo
        self._pace.passes(_THINKING)
        return written_on_slip(self._cast, question.key, question.among, question.names)

    def ready(self, question: Ready) -> None:
        """Wait until the learner goes on."""
        self._hold(question, self._room.ready)

    def shuffle(self, question: Shuffle) -> tuple[str, ...]:
        """Draw an order that the same seed draws again."""
        ids = list(question.ids)
        return tuple(sorted(ids, key=lambda one: self._cast.draw(_ORDER, question.key, one)))

    def clock(self, question: Clock) -> str:
        """Read the clock of the practice."""
        moment = self._pace.read()
        return moment.date if question.form is Form.DAY else moment.time

    def tell(self, question: Tell) -> None:
        """Show an announcement."""
        self._room.tell(question)

    # One question.

    def _hold(self, question: Q, put: Callable[[Q], T]) -> T:
        if self._gathered and question.key in GATHERING:
            usual: dict[str, Plain] = {**GATHERING, "gather/guests": list(self._cast.guests)}
            settled: T = question.from_plain(usual[question.key] or question.settles())
            return settled
        self._going_back = False
        memory = self._remembering.of(self._journal.entries)
        place = place_of(question.key)
        said = speech(self._cast, memory, question.key)
        self._coach_speaks()
        asked = replace(question, scene=self._scene(question, memory, said, place))
        try:
            self._prompt(question, memory, place, said)
            answer = self._put(put, asked, said, place)
        except Undo:
            self._going_back = True
            raise
        self._pace.passes(_THINKING + self._listening(place, said))
        return answer

    def _put(self, put: Callable[[Q], T], asked: Q, said: tuple[Utterance, ...], place: Place) -> T:
        """Ask until there is an answer; what is only there in practice happens in between."""
        while True:
            try:
                return put(asked)
            except AsideGiven as given:
                self._aside(given, asked.scene, said, place)

    def _scene(
        self, question: Question[Any], memory: Memory, said: tuple[Utterance, ...], place: Place
    ) -> Scene:
        """Put into the scene what the learner said last, and what people say now."""
        scene, you = question.scene, self._cast.you
        if place.person == you and not place.part and scene.round is not None:
            scene = replace(scene, line=words.OWN_TURN.given())
        elif place.phase == "consent" and memory.item(place.item, place.role).candidate == (you,):
            scene = replace(scene, line=words.OWN_CANDIDACY.given())
        own = memory.said[-1:] if memory.waiting == question.key else []
        before = self._said_before(place) if own and not said else []
        speaking = [Speech(self._cast.name(one.person), one.text) for one in before]
        speaking += [Speech(self._cast.name(you), one.words) for one in own if one.words]
        speaking += [Speech(self._cast.name(one.person), one.text) for one in said]
        return replace(scene, speech=tuple(speaking))

    def _said_before(self, place: Place) -> list[Utterance]:
        """Return what the one whose turn it is said last, as it is still to be sorted."""
        known = self._heard if self._heard_at == place.key else []
        return [one for one in known if one.person == place.person][-1:]

    def _aside(
        self, given: AsideGiven, scene: Scene, said: tuple[Utterance, ...], place: Place
    ) -> None:
        """Take a way out; those that are only there in practice come back to the question.

        Raises:
            AsideGiven: If it is one of the meeting, or something is said.

        """
        if given.aside.way == COACH:
            self._ask_the_coach(scene)
            return
        if given.aside.way != SAID or given.aside.values:
            heard = said if given.aside.way == SAID else ()
            self._pace.passes(_THINKING + self._listening(place, heard))
            raise given
        try:
            whose_turn = "" if place.person == self._cast.you else place.person
            spoken = converse(self._room, scene, said, whose_turn)
        except (AsideGiven, Undo):  # whoever wants out of saying something, says nothing
            return
        if spoken is not None:
            self._pace.passes(_THINKING + self._listening(place, said))
            raise AsideGiven(spoken.aside()) from given

    def _listening(self, place: Place, said: tuple[Utterance, ...]) -> int:
        """Return how long it takes to hear something; what is said again takes no time."""
        if self._heard_at != place.key:
            self._heard_at, self._heard = place.key, []
        fresh = [one for one in said if one not in self._heard]
        self._heard += fresh
        return sum(one.seconds for one in fresh)

    def _prompt(
        self, question: Question[Any], memory: Memory, place: Place, said: tuple[Utterance, ...]
    ) -> None:
        """At a decisive moment, ask for the sentence that the learner would say.

        Once for each time the meeting comes there: what was taken back is asked for again.

        Raises:
            AsideGiven: With the sentence.

        """
        given = len(self._journal.entries)
        self._prompted = {key: at for key, at in self._prompted.items() if at < given}
        asking = words.OPENING.get(place.phase, "")
        if not (self._sentences and asking) or question.key in self._prompted:
            return
        if place.part not in ("", "how") or not _begins(memory, place):
            return
        scene = beside(replace(question.scene, round=None))
        prompt = Write(
            key=f"practice/{question.key}", words=say(asking), scene=scene, form=Form.LINE
        )
        sentence = self._put(self._room.write, prompt, said, place)
        self._prompted[question.key] = given
        if sentence:
            self._pace.passes(_THINKING)
            raise AsideGiven(Said(Move.OWN, "all", sentence).aside())

    # The coach.

    def _coach_speaks(self) -> None:
        if self._coach is not None:
            for remark in self._coach.at_once(self._journal.entries):
                text = say(words.COACH_SAYS, remark=remark)
                self._room.tell(Tell(key="practice/coach", words=text))

    def _ask_the_coach(self, scene: Scene) -> None:
        remark = self._coach.asked(self._journal.entries) if self._coach else ""
        table = Table(say(words.COACH_HEADING), remark or words.NOTHING_TO_SAY_YET)
        shown = beside(replace(scene, table=table, round=None, said=(), speech=()))
        with suppress(AsideGiven, Undo):  # whoever wants out of this page is back at the question
            self._room.ready(Ready(key="practice/coach", words=say(words.COACH_BACK), scene=shown))


# Any few words: which of them is drawn gives the order.
_ORDER = tuple(f"{n:03}" for n in range(997))


def _begins(memory: Memory, place: Place) -> bool:
    """Tell whether this is the first question of its round, and nothing was said yet."""
    if memory.said:
        return False
    if place.phase == "consent":
        return memory.item(place.item, place.role).rounds < place.number
    if place.phase == "slips":
        return place.part == "how"
    return not memory.has_come_to(f"{place.phase}/")

"""Signals about turns, time and hats: who is heard how long, and as whom the facilitator speaks.

Source: process.md 6, numbers 39 to 42, 2.3 M12, 2.5 and 3.1.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from sociocli.domain.scenario import Meaning, Utterance
from sociocli.practice.circle.moves import Move, Said
from sociocli.practice.circle.remembered import text_of
from sociocli.practice.coach import signals_turns_wording as words
from sociocli.practice.coach.course import Step
from sociocli.practice.coach.signal import Area, Noticed, Signal, Watched
from sociocli.practice.sentences.sentence_signs import Sign
from sociocli.practice.sentences.sentence_words import pattern, straight
from sociocli.practice.sentences.sentences import seen as signs_in

__all__ = ["SIGNALS"]

# So often somebody is called to the front before it is noticed.
_THREE = 3
# A voice dominates with more than twice the mean, from so many seconds and speakers on.
_TWICE = 2
_LONG = 180
_SPEAKERS = 3
_ROUNDS = ("questions", "reactions", "ideas", "info", "few-round")
_MINUTE = 60


def _same_first(seen: Watched) -> Iterator[Noticed]:
    """The same person is called to the front in three rounds."""
    rounds: dict[str, list[str]] = {}
    for step in seen.steps:
        if step.place.key != "aside/round/who" or not isinstance(step.answer, list):
            continue
        here = step.where
        name = f"{here.item}/{here.role}/{here.phase}/{here.number}"
        people = [one.id for one in seen.cast.people]
        for person in [text_of(one) for one in step.answer if text_of(one) in people]:
            called = rounds.setdefault(person, [])
            if name not in called:
                called.append(name)
                if len(called) == _THREE:
                    yield Noticed("39", step.at, person)


# How long somebody speaks.


@dataclass(slots=True)
class _Voices:
    """Who has spoken how long in the rounds of one item, and at which step most."""

    seconds: dict[str, int] = field(default_factory=dict)
    longest: dict[str, tuple[int, int, str]] = field(default_factory=dict)
    known: list[tuple[str, Utterance]] = field(default_factory=list)
    spoken_to: list[str] = field(default_factory=list)

    def take_in(self, step: Step) -> None:
        """Take in what was heard and said at a step."""
        if step.place.phase in _ROUNDS:
            for one in step.speech:
                self._hear(step, one)
        said = step.said
        if said is not None and _may_be_about_time(said):
            self.spoken_to.append(said.to)
        if step.place.phase == "overrun" and step.answer not in (None, "go-on"):
            self.spoken_to.append("all")

    def _hear(self, step: Step, one: Utterance) -> None:
        heard = (step.place.key, one)
        if heard in self.known or one.means is Meaning.ANSWER:
            return
        self.known.append(heard)
        self.seconds[one.person] = self.seconds.get(one.person, 0) + one.seconds
        if one.seconds > self.longest.get(one.person, (0, 0, ""))[0]:
            self.longest[one.person] = (one.seconds, step.at, one.text)

    def loudest(self) -> str:
        """Return who has spoken more than twice as long as the mean, with no word about it."""
        mean = sum(self.seconds.values()) / max(1, len(self.seconds))
        for person, seconds in self.seconds.items():
            much = seconds >= _LONG and seconds > _TWICE * mean
            if much and not {person, "all"} & {*self.spoken_to}:
                return person if len(self.seconds) >= _SPEAKERS else ""
        return ""


def _may_be_about_time(said: Said) -> bool:
    """Tell whether a sentence may have been about turns or time; own words always may."""
    more_than_thanks = said.move is Move.THANK and len(said.words.split()) > _THREE
    about = said.move in (Move.TURN, Move.LATER, Move.OWN) or more_than_thanks
    return about or bool(signs_in(said.words, Sign.TIME))


def _one_voice(seen: Watched) -> Iterator[Noticed]:
    """Of an item that is over: somebody spoke more than twice as long as the others."""
    items: dict[int, _Voices] = {}
    now = 0
    for step in seen.steps:
        if step.where.item:
            now = step.where.item
            items.setdefault(now, _Voices()).take_in(step)
    last = bool(seen.steps) and seen.steps[-1].where.item == now
    for number, voices in items.items():
        if number == now and last and not seen.ended:
            continue
        person = voices.loudest()
        if person:
            _, at, text = voices.longest[person]
            yield Noticed("40", at, person, text)


# The clock.


@dataclass(slots=True)
class _Clock:
    """The time that an item was given, and has used."""

    planned: int
    used: int = 0
    no_limit: bool = False

    def take_in(self, step: Step, seconds: int) -> None:
        """Take in a step of the item, and how long it took."""
        if step.place.key != "aside/break/back":
            self.used += seconds
        key, answer = step.place.key, step.text
        if key.endswith("/overrun") and answer == "go-on":
            self.no_limit = True
        elif key.endswith("/overrun/consent"):
            self.no_limit = answer == "no"


def _silently(seen: Watched) -> Iterator[Noticed]:
    """An item goes on a fifth beyond its time, and nobody was offered a trade."""
    clocks: dict[int, _Clock] = {}
    told: list[int] = []
    before = 0
    for step in seen.steps:
        item, now = step.where.item, step.entry.moment.elapsed
        if item:
            clock = clocks.get(item) or _Clock(_planned(seen, item))
            clocks[item] = clock
            clock.take_in(step, max(0, now - before))
            late = clock.used * 5 > clock.planned * _MINUTE * 6
            if clock.planned and clock.no_limit and late and item not in told:
                told.append(item)
                yield Noticed("41", step.at)
        before = now


def _planned(seen: Watched, item: int) -> int:
    """Return the minutes of an item in the agenda; 0 where they are not known."""
    changed = [
        int(step.text)
        for step in seen.steps
        if step.place.key == f"item-{item}/minutes" and step.text.isdigit()
    ]
    items = seen.cast.brought.agenda.items
    brought = items[item - 1].minutes if 0 < item <= len(items) else 0
    return (changed or [brought])[-1]


# The hat.

_IS = "(?: is| are| would be)?"
_HOW = "(?:too|a bit|really|quite|far|much|good|bad|better|best|right|wrong|fine|great|nonsense)"
_DOES = (
    "(?:hear|ask|know|go|begin|start|thank|see|take|say|close|check|give|finish|pause|read|stop)"
)
_OPINION = pattern((
    "(?:I would|I'd) (?:rather|prefer|like it|love|hate|vote)",
    "I (?:really |rather |would )?(?:prefer|like|dislike|love|hate|doubt|disagree)",
    "I (?:do not|don't) (?:like|believe in)",
    "(?:in|to) my (?:opinion|view|mind)",
    "my (?:own )?(?:opinion|view|favou?rite) is",
    "if you ask me",
    "I am (?:for|against|in favou?r of)",
    "I'm (?:for|against|in favou?r of)",
    f"I (?:think|find|believe) (?:that )?(?:it|it's|this|that|the \\w+){_IS} {_HOW}",
))  # fmt: skip
_PROCESS = pattern((
    f"I(?: would|'d)? (?:like|prefer|love) (?:to {_DOES}|(?:us|you|everybody|everyone) to)",
    "I(?: would|'d) rather (?:hear|ask|wait|go round|finish|take|not (?:answer|discuss))",
))  # fmt: skip


def _no_hat(seen: Watched) -> Iterator[Noticed]:
    """The facilitator says an opinion in an item, and not as whom."""
    for step in seen.steps:
        said = step.said
        if said is None or not step.place.item or said.move is Move.HAT:
            continue
        plain = straight(said.words)
        if _PROCESS.search(plain) or signs_in(said.words, Sign.HAT):
            continue
        found = _OPINION.search(plain)
        if found:
            yield Noticed("42", step.at, quote=said.words[found.start() : found.end()])


SIGNALS = (
    Signal("39", Area.ROUNDS, _same_first, words.SAME_FIRST),
    Signal("40", Area.ROUNDS, _one_voice, words.ONE_VOICE),
    Signal("41", Area.ROUNDS, _silently, words.OVER_TIME),
    Signal("42", Area.FLOW, _no_hat, words.NO_HAT),
)

"""A model facilitator: leads any scenario well, for examples and tests.

It hears what is said, sorts it, says things back before anything is mended,
chooses a way that meets the worry, and gives everybody their turn. A documented
course is the model with some answers of its own. It knows the scenario, as a
trainer does; a learner does not.

Source: process.md 3.4, 4.2 and 6 (what a good course looks like).
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from sociocli.domain.plain import Plain
from sociocli.domain.proposal import Resolution
from sociocli.domain.scenario import Course, Meaning, Met, Override, Utterance, Worry
from sociocli.practice.cast import Cast
from sociocli.practice.memory import Memory, remember
from sociocli.practice.moves import Move, Said
from sociocli.practice.objecting import last_worry
from sociocli.practice.pattern import matches
from sociocli.practice.place import Place, place_of
from sociocli.practice.plainly import AnyQuestion, Plainly
from sociocli.practice.selecting import written_on_slip
from sociocli.practice.speech import speech
from sociocli.process.asking import Aside, AsideGiven, Tell
from sociocli.process.choosing import Choose, Pick, Slip
from sociocli.process.journal import Journal
from sociocli.process.writing import Form, TakesTurn, Write

__all__ = ["Model"]

_OPEN = "What lies behind that?"


@dataclass(slots=True)
class _Once:
    """An override, and whether it was used."""

    override: Override
    used: bool = False


class Model(Plainly):
    """Answers as a good facilitator would, but for what a course does otherwise.

    Args:
        cast: Who plays along.
        journal: What has happened so far.
        course: What is done otherwise; nothing by default.

    """

    def __init__(self, cast: Cast, journal: Journal, course: Course | None = None) -> None:
        self._cast = cast
        self._journal = journal
        self._does = [_Once(one) for one in (course.does if course else ())]

    def plain(self, question: AnyQuestion) -> Plain:
        """Answer in plain data.

        Raises:
            AsideGiven: If something is said first, or a way out is taken.

        """
        if isinstance(question, Tell) or not question.human:
            return question.settles()
        override = self._override(question.key)
        if override is not None:
            return _given(override, place_of(question.key))
        memory = remember(self._cast, self._journal.entries)
        place = place_of(question.key)
        if isinstance(question, Slip):
            return list(written_on_slip(self._cast, question.key, question.among, question.names))
        said = speech(self._cast, memory, question.key)
        self._say_something(memory, place, said)
        return self._answer(question, memory, place, said)

    def _override(self, key: str) -> Override | None:
        for one in self._does:
            if (one.override.always or not one.used) and matches(one.override.ask, key):
                if one.override.say and one.override.always and self._just_said():
                    continue
                one.used = True
                return one.override
        return None

    def _just_said(self) -> bool:
        entries = self._journal.entries
        return bool(entries) and entries[-1].aside is not None

    def _say_something(self, memory: Memory, place: Place, said: tuple[Utterance, ...]) -> None:
        """Say what has to be said before going on, once at each question."""
        done = [one.to for one in memory.said]
        for one in said:
            move = _NEEDS.get((place.phase, one.means)) or _NEEDS.get(("", one.means))
            owner = one.person == place.person
            if move is None or one.person in done:
                continue
            if move is Move.TURN and owner:
                continue
            raise AsideGiven(Said(move, one.person, _WORDS.get(move, "")).aside())
        for one in said:
            if one.means is Meaning.ARRIVES and place.phase != "aside":
                raise AsideGiven(Aside("arrived", (("who", one.person),)))

    # The kinds of question.

    def _answer(
        self, question: AnyQuestion, memory: Memory, place: Place, said: tuple[Utterance, ...]
    ) -> Plain:
        if isinstance(question, Choose):
            return self._choice(question, memory, place, said)
        if isinstance(question, Write):
            return self._written(question, memory, place, said)
        if isinstance(question, Pick):
            return self._picked(question, memory, place)
        if isinstance(question, TakesTurn):
            return "spoken"
        return question.settles()

    def _choice(
        self, question: Choose, memory: Memory, place: Place, said: tuple[Utterance, ...]
    ) -> Plain:
        allowed = [option.value for option in question.options]
        wanted = _heard(place, said)
        if place.phase == "objection" and place.part in ("option", "way"):
            wanted = self._way(memory, place)
        if place.phase == "overrun" and not place.part:
            wanted = "5"
        if place.phase == "gather" and place.part == "here":
            wanted = "one-by-one" if memory.absent else "everybody"
        if place.phase == "attendance":
            wanted = "here" if memory.here(place.person) else "late"
        return wanted if wanted in allowed else question.settles()

    def _way(self, memory: Memory, place: Place) -> str:
        """Choose the first way that meets the worry; none left means to let it rest."""
        worry = self._worry(memory, place)
        if self._wants_back(memory, place):
            return Resolution.WITHDRAW_PROPOSAL.value
        if worry is None or not worry.met:
            return "withdraw_objection" if worry is None else "another"
        met = worry.met[0]
        by = met.by or Resolution.AMEND
        return by.value

    def _wants_back(self, memory: Memory, place: Place) -> bool:
        count = len(memory.item(place.item).objectors)
        return any(
            stance.item == place.item and 0 < stance.withdraws_after <= count
            for stance in self._cast.stances
        )

    def _worry(self, memory: Memory, place: Place) -> Worry | None:
        objectors = memory.item(place.item).objectors
        if not 0 < place.number <= len(objectors):
            return None
        return last_worry(self._cast, memory, objectors[place.number - 1], place.item)

    def _written(
        self, question: Write, memory: Memory, place: Place, said: tuple[Utterance, ...]
    ) -> Plain:
        heard = said[-1].text if said else ""
        if place.phase == "objection" and place.part == "understood":
            worry = self._worry(memory, place)
            return (worry.because or worry.says) if worry else heard
        if place.phase == "objection" and place.part in ("harms", "ideas"):
            return "\n".join(one.text for one in said)
        if place.phase == "consent":
            return heard or question.settles()
        if place.phase == "version" or place.part in ("how", "until"):
            return self._amended(question, memory, place)
        if place.phase == "candidate" and place.part == "reasons":
            return question.preset or _reasons(self._cast, memory, place)
        if place.part == "answer" or place.phase == "describes":
            return heard
        return question.settles()

    def _amended(self, question: Write, memory: Memory, place: Place) -> Plain:
        met = self._met(memory, place)
        if question.form is Form.TERM:
            return met.within or question.settles()
        if place.part == "text":
            return f"{question.preset or memory.item(place.item).now.text} {_clause(met)}".strip()
        if place.part in ("measure", "condition", "support", "how"):
            return _clause(met)
        return "We stop when it happens twice." if place.part.endswith("stop-if") else "Each month."

    def _met(self, memory: Memory, place: Place) -> Met:
        """Return how the objection is met that is worked on now."""
        for person in reversed(memory.item(place.item).objectors):
            if person in memory.item(place.item).settled:
                continue
            worry = last_worry(self._cast, memory, person, place.item)
            if worry is not None and worry.met:
                return worry.met[0]
        return Met()

    def _picked(self, question: Pick, memory: Memory, place: Place) -> Plain:
        if place.part in ("measure/who", "who", "support/who") and question.among:
            return [question.among[0][0]]
        if place.phase == "candidate" and not place.part:
            return [self._best(question, memory, place)]
        return question.settles()

    def _best(self, question: Pick, memory: Memory, place: Place) -> str:
        """Return whom nobody has anything against that cannot be met, the named first."""
        named = [one for slip in memory.item(place.item).slips.values() for one in slip]
        ids = [one for one, _ in question.among]
        order = [one for one in (*named, *ids) if one in ids and one != self._cast.you]
        return next(iter(order), ids[0])


def _given(override: Override, place: Place) -> Plain:
    if override.way:
        raise AsideGiven(Aside(override.way))
    if override.say:
        said = Said(Move(override.say), override.to or place.person or "all", override.words)
        raise AsideGiven(said.aside())
    return list(override.list) or override.answer


# What has to be said when something is heard, by step; at any step where none is named.
_NEEDS: dict[tuple[str, Meaning], Move] = {
    ("", Meaning.OUT_OF_TURN): Move.TURN,
    ("", Meaning.DEBATE): Move.TURN,
    ("", Meaning.OFF_TOPIC): Move.LATER,
    ("", Meaning.AGAINST): Move.LATER,
    ("", Meaning.UPSET): Move.CARE,
    ("questions", Meaning.REACTION): Move.LATER,
    ("questions", Meaning.PREFERENCE): Move.LATER,
    ("questions", Meaning.OBJECTION): Move.LATER,
    ("questions", Meaning.ATTACK): Move.LATER,
    ("consent", Meaning.HESITATION): Move.ASK,
}
_WORDS = {
    Move.LATER: "Thank you; that gets its turn in a moment. Is there a question in it?",
    Move.TURN: "One at a time, please.",
    Move.ASK: _OPEN,
    Move.CARE: "What do you need just now?",
}
_ANSWERS = {
    Meaning.OBJECTION: "objection",
    Meaning.DECLINES: "objection",
    Meaning.WITHDRAWS: "withdraw",
}


def _heard(place: Place, said: tuple[Utterance, ...]) -> str:
    """Return the answer that fits what was heard, or "" if none does by itself."""
    means = [one.means for one in said if not place.person or one.person == place.person]
    last = means[-1] if means else None
    if place.phase == "consent" and not place.part:
        return _ANSWERS.get(last, "consent") if last else "consent"
    if place.phase == "objection" and place.part == "confirmed":
        return {Meaning.NO: "no", Meaning.WITHDRAWS: "withdraw"}.get(last or Meaning.YES, "yes")
    if place.phase == "objection" and place.part == "stands":
        return "yes" if last is Meaning.OBJECTION else "no"
    if place.phase == "objection" and place.part == "withdraw":
        return "withdraw" if last is Meaning.WITHDRAWS else "keep"
    if place.phase == "objection" and place.part == "possible":
        return "yes" if last is Meaning.YES else "no"
    if place.phase == "objections" and last is Meaning.WITHDRAWS:
        return "withdraw"
    if place.phase == "change" and not place.part:
        return "other" if last is Meaning.MOVES else "keep"
    if place.phase == "accept" and not place.part:
        return "decline" if last is Meaning.DECLINES else "accept"
    return ""


def _clause(met: Met) -> str:
    words: Sequence[str] = met.words or ("this",)
    return f"We take care of: {words[0]}."


def _reasons(cast: Cast, memory: Memory, place: Place) -> str:
    names = [cast.name(one) for one in memory.item(place.item).candidate]
    return f"{', '.join(names)} fits what we were looking for."

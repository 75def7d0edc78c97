"""Signals in the consent round: how it is asked, who is heard, what is taken for what.

Source: process.md 6, numbers 1, 2, 11 and 13 to 16, and 3.3 (C7).
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from sociocli.domain.scenario import Meaning
from sociocli.practice.circle.moves import Move, Said
from sociocli.practice.coach import signals_wording as words
from sociocli.practice.coach.course import EVERYBODY, Exchange, Step
from sociocli.practice.coach.signal import Area, Noticed, Signal, Watched
from sociocli.practice.coach.signals_candidate import candidates_at
from sociocli.practice.sentences.sentence_signs import Reading, Sign
from sociocli.practice.sentences.sentences import seen as signs_in

__all__ = ["SIGNALS", "stopped"]

# A round, by its item, its role and its number, and somebody in it.
_Key = tuple[int, str, int, str]

_CONSENT = ("consent", "everybody")
_NOT_OBJECTION = ("consent", "everybody", "concern", "abstain")
# What may be said as an answer, and what cannot be written down for it.
_ANSWERS = (
    *(Meaning.OBJECTION, Meaning.PREFERENCE, Meaning.CONSENT, Meaning.HESITATION),
    *(Meaning.CONCERN, Meaning.QUESTION, Meaning.DECLINES),
)
_NOT_THE_SAME: tuple[tuple[tuple[str, ...], tuple[Meaning, ...]], ...] = (
    (_NOT_OBJECTION, (Meaning.OBJECTION,)),
    (("objection",), (Meaning.PREFERENCE, Meaning.CONSENT)),
)
_OBJECTION = (Meaning.OBJECTION,)
_FOLLOWS_UP = (Move.ASK, Move.RESTATE, Move.CARE, Move.AIM)
_SORTS = (Move.ASK, Move.AIM)
# What is said by somebody whose objection turns out to be none.
_NONE_AFTER_ALL = (Meaning.PREFERENCE, Meaning.CONSENT, Meaning.WITHDRAWS)
_STOPS_AT = (Move.ASK, Move.RESTATE, Move.SOLVE, Move.AIM, Move.IDEAS)
_SHRUG = re.compile(
    r"\b(whatever|pass|shrugs?|i guess|i suppose|as you (like|wish|want)|if you say so"
    r"|(do not|don['’]?t) (mind|care)|however you)\b",
    re.IGNORECASE,
)


# How it is asked: words that stand in a sentence that was said.


def _agreement(seen: Watched) -> Iterator[Noticed]:
    for step in _said_before_all(seen):
        hypothetical = signs_in(step.text, Sign.HYPOTHETICAL)
        found = [
            one
            for one in signs_in(step.text, Sign.AGREEMENT)
            if not any(_within(one, other) for other in hypothetical)
        ]
        if found:
            yield Noticed("1", step.at, quote=found[0].words)


def _hypothetical(seen: Watched) -> Iterator[Noticed]:
    for step in _said_before_all(seen):
        found = signs_in(step.text, Sign.HYPOTHETICAL)
        if found:
            yield Noticed("2", step.at, quote=found[0].words)


def _said_before_all(seen: Watched) -> Iterator[Step]:
    """Yield what was said, in words, on the way into a consent round and in it."""
    for one in seen.at("restate", "consent"):
        yield from (step for step in one.said if step.text)


def _within(one: Reading, other: Reading) -> bool:
    return other.start <= one.start and one.start < other.start + len(other.words)


# Who is heard.


def _unclear(seen: Watched) -> Iterator[Noticed]:
    """Somebody asks about the text in the round, and the round goes on without an answer."""
    for one in seen.at("consent"):
        answer = one.answer
        if answer is None:
            continue
        noted = one.place.part == "question/answer" and one.place.person in seen.cast.played()
        if noted and not answer.text:
            yield Noticed("11", answer.at, one.place.person)
        asked = [said for said in one.heard_of(one.place.person) if said.means is Meaning.QUESTION]
        explained = [step for step in one.said if step.said and step.said.move is Move.EXPLAIN]
        passed = answer.answer in _NOT_OBJECTION
        if asked and passed and not one.place.part and not explained:
            yield Noticed("11", answer.at, one.place.person, asked[0].text)


def stopped(seen: Watched) -> Iterator[Noticed]:
    """Yield where an objection is worked on while others still wait for their turn.

    Args:
        seen: What the coach watches.

    """
    objected: dict[_Key, str] = {}
    asked: list[_Key] = []
    for one in seen.at("consent"):
        here = (one.place.item, one.place.role, one.place.number)
        for step in one.steps:
            for said in step.speech:
                if said.means is Meaning.OBJECTION:
                    objected[*here, said.person] = said.text
                elif said.means in _NONE_AFTER_ALL:
                    objected.pop((*here, said.person), None)
            if step.said is None or not step.waiting or not _works_on(step.said):
                continue
            to = one.place.person if step.said.to == "all" else step.said.to
            key = (*here, to)
            if key not in objected:
                continue
            if _sorts(one, step.said, to) and key not in asked:
                asked.append(key)
            else:
                yield Noticed("13", step.at, to, objected[key])


def _sorts(one: Exchange, said: Said, to: str) -> bool:
    """Tell whether it is a question by which one learns what to write down for somebody.

    One such question at their own turn, or where all show at once, is no talk yet.
    """
    at_turn = one.place.person == to or one.place.part == "all"
    return at_turn and said.move in _SORTS


def _works_on(said: Said) -> bool:
    """Tell whether it takes up an objection; arguing is another matter."""
    argues = signs_in(said.words, Sign.ARGUES, Sign.PROVE, Sign.INVALID)
    return said.move in _STOPS_AT and not argues


def _left_out(seen: Watched) -> Iterator[Noticed]:
    """An answer is given for those who were not heard, or somebody who is here noted as gone."""
    waiting = ""
    for step in seen.steps:
        if step.unheard:
            yield Noticed("14", step.at, step.unheard[0], others=step.unheard[1:])
        gone = ""
        if step.entry.aside is not None:
            waiting = step.place.phase
            gone = step.entry.aside.get("who") if step.entry.aside.way in ("left", "who") else ""
        elif step.place.key == "aside/who":
            gone = step.text
        if waiting == "consent" and gone in step.here and gone != seen.cast.you:
            yield Noticed("14", step.at, gone)


# What is taken for what.


def _shrugs(seen: Watched) -> Iterator[Noticed]:
    for one, at, quote in _hesitations(seen):
        if _SHRUG.search(quote):
            yield Noticed("15", at, one.place.person, quote)


def _pauses(seen: Watched) -> Iterator[Noticed]:
    for one, at, quote in _hesitations(seen):
        if not _SHRUG.search(quote):
            yield Noticed("16", at, one.place.person, quote)


def _hesitations(seen: Watched) -> Iterator[tuple[Exchange, int, str]]:
    """Yield answers of consent given where somebody hesitated, and nobody asked."""
    for one, at in _answered(seen, *_CONSENT):
        person = one.place.person
        heard = [said for said in one.heard_of(person) if said.means is Meaning.HESITATION]
        followed = [
            step
            for step in one.said
            if step.said and step.said.move in _FOLLOWS_UP and step.said.to in (person, "all")
        ]
        if heard and not followed:
            yield one, at, heard[-1].text


def _heard_as(seen: Watched) -> Iterator[Noticed]:
    """The answer that is written down is not what was said."""
    proposed = {step.at: candidates for candidates, step in candidates_at(seen)}
    for answers, means in _NOT_THE_SAME:
        for one, at in _answered(seen, *answers):
            person = one.place.person
            if Meaning.OBJECTION in means and person in proposed[at]:
                continue  # the no of a candidate is number 36
            last = [said for said in one.heard_of(person) if said.means in _ANSWERS][-1:]
            if last and last[0].means in means:
                yield Noticed("heard-as", at, person, last[0].text)
    yield from _for_all(seen)
    yield from _signs(seen)


def _for_all(seen: Watched) -> Iterator[Noticed]:
    """One answer stands for somebody who had objected in the round, at the turn of another one."""
    objected: dict[_Key, str] = {}
    for one in seen.at("consent"):
        here = (one.place.item, one.place.role, one.place.number)
        for said in one.heard:
            objected.pop((*here, said.person), None)
            if said.means is Meaning.OBJECTION:
                objected[*here, said.person] = said.text
        answer = one.answer
        if answer is not None and answer.answer == EVERYBODY and not one.place.part:
            for person in answer.waiting:
                if (*here, person) in objected:
                    yield Noticed("heard-as", answer.at, person, objected[*here, person])


def _signs(seen: Watched) -> Iterator[Noticed]:
    """Where all show at once: somebody objected, and is not noted among those who did."""
    shown: dict[str, str] = {}
    for one in seen.at("consent"):
        answer = one.answer
        if one.place.part == "all":
            shown = {said.person: said.text for said in one.heard if said.means in _OBJECTION}
        ends = one.place.part == "objectors" or (one.place.part == "all" and _nobody(answer))
        if answer is None or not ends:
            continue
        named = answer.answer if isinstance(answer.answer, list) else []
        for person, quote in shown.items():
            if person not in named:
                yield Noticed("heard-as", answer.at, person, quote)


def _nobody(answer: Step | None) -> bool:
    return answer is not None and answer.answer == "nobody"


def _answered(seen: Watched, *answers: str) -> Iterator[tuple[Exchange, int]]:
    """Yield turns in consent rounds that were answered so, with the entry of the answer."""
    for one in seen.at("consent"):
        answer = one.answer
        at_turn = bool(one.place.person) and not one.place.part
        if at_turn and answer is not None and answer.answer in answers:
            yield one, answer.at


SIGNALS = (
    Signal("1", Area.CONSENT, _agreement, words.ASKS_FOR_AGREEMENT),
    Signal("2", Area.CONSENT, _hypothetical, words.ASKS_WHAT_WOULD_BE),
    Signal("11", Area.CONSENT, _unclear, words.UNCLEAR_TEXT),
    Signal("13", Area.CONSENT, stopped, words.ROUND_STOPPED),
    Signal("14", Area.CONSENT, _left_out, words.LEFT_OUT),
    Signal("15", Area.CONSENT, _shrugs, words.SHRUGGED),
    Signal("16", Area.CONSENT, _pauses, words.HESITATED),
    Signal("heard-as", Area.CONSENT, _heard_as, words.HEARD_AS),
)

"""Signals in a meeting as a whole: agenda, check-in, who is missing, check-out, backlog.

What concerns time, turns and hats stands in `signals_turns.py`.
Source: process.md 6, numbers 37, 38 and 43 to 48, and 2.3.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from sociocli.domain.agenda import NamedStep
from sociocli.domain.method import GuestRights, Method
from sociocli.domain.scenario import Meaning, Utterance
from sociocli.practice.circle.moves import Move, Said
from sociocli.practice.coach import signals_meeting_wording as words
from sociocli.practice.coach.course import Exchange, Step
from sociocli.practice.coach.redirecting import redirected
from sociocli.practice.coach.rounds_cut import cut_short
from sociocli.practice.coach.signal import Area, Noticed, Signal, Watched
from sociocli.practice.sentences.sentence_signs import Sign
from sociocli.practice.sentences.sentences import only_praise
from sociocli.practice.sentences.sentences import seen as signs_in
from sociocli.process.topics import topic_line

__all__ = ["SIGNALS", "closes_with"]

_AGAINST = (Meaning.OBJECTION, Meaning.PROTEST)
_SPEAKS_UP = (Meaning.OUT_OF_TURN, Meaning.DEBATE, Meaning.CONSENT, Meaning.OBJECTION)
_DOUBTS = (*_AGAINST, Meaning.CONCERN, Meaning.HESITATION)
# Ways out that change what the circle had agreed to do today, by quick consent.
_CHANGES = (
    *("defer", "drop", "delegate", "rework", "escalate", "ask-up", "info", "not-ours"),
    *("not-needed", "recommend", "other-method", "withdraw", "overrun", "quorum"),
)
_CHANGES_BESIDE = ("aside/agenda/consent", "aside/agenda/adjourn", "aside/time/consent")


# The agenda.


@dataclass(slots=True)
class _Topics:
    """The topics that were put on the agenda without minutes, by the number of their item."""

    items: int
    open: dict[int, str] = field(default_factory=dict)

    def take_in(self, step: Step) -> None:
        key, text = step.place.key, step.text
        if key == "agenda/take" and isinstance(step.answer, list):
            self.items += len(step.answer)
        elif re.fullmatch(r"agenda/topic-\d+|aside/agenda/topic", key) and text:
            self.items += 1
            if not topic_line(text).minutes:
                self.open[self.items] = text
        elif step.place.phase == "minutes" and step.place.item:
            self.open.pop(step.place.item, None)


def _without_minutes(seen: Watched) -> Iterator[Noticed]:
    """The agenda is agreed, and nobody has said how long a new topic may take."""
    topics = _Topics(len(seen.cast.brought.agenda.items))
    for step in seen.steps:
        if step.is_answer:
            topics.take_in(step)
        agreed = step.answer == "yes" and step.place.key in (
            *("agenda/consent", "aside/agenda/consent"),
        )
        if agreed and topics.open:
            yield Noticed("37", step.at, quote=next(iter(topics.open.values())))
            topics.open = {}


def _alone(seen: Watched) -> Iterator[Noticed]:
    """The agenda is agreed, or changed, although somebody spoke against it."""
    for one in seen.exchanges:
        answer = one.answer
        if answer is None or answer.answer != "yes" or not _asks_for_agenda(one):
            continue
        for person in dict.fromkeys(said.person for said in one.heard):
            last = one.heard_of(person)[-1]
            if last.means in _AGAINST:
                yield Noticed("38", answer.at, person, last.text)


def _asks_for_agenda(one: Exchange) -> bool:
    place = one.place
    of_item = place.phase in _CHANGES and place.part == "consent"
    return of_item or place.key == "agenda/consent" or place.key in _CHANGES_BESIDE


def _not_ours(seen: Watched) -> Iterator[Noticed]:
    """Somebody says that it is not ours to decide, nobody asks further, and it goes on."""
    for one in seen.at("frame"):
        answer = one.answer
        if answer is None or answer.answer != "ours" or one.said:
            continue
        for said in one.heard:
            if said.means is Meaning.OBJECTION or _asks_whose(said):
                yield Noticed("48", answer.at, said.person, said.text)


def _asks_whose(said: Utterance) -> bool:
    return said.means is Meaning.QUESTION and bool(_WHOSE.search(said.text))


_WHOSE = re.compile(
    r"\b(ours?|us) to decide\b|\bis (?:that|this|it) (?:really )?ours\b|\b(?:our|the) domain\b"
    r"|\b(?:an)?other circle\b|\bfor us to decide\b|\bbelongs? to\b",
    re.IGNORECASE,
)


# Who is missing.


def _without_somebody(seen: Watched) -> Iterator[Noticed]:
    """Somebody came in and was not noted, and it is decided."""
    came: dict[str, str] = {}
    members = [one.id for one in seen.cast.brought.circle.members]
    for step in seen.steps:
        for said in step.speech:
            if said.means is Meaning.ARRIVES and said.person in members:
                came.setdefault(said.person, said.text)
        for person in step.here:
            came.pop(person, None)
        if step.place.key.endswith(("/adopted", "/announced")):
            for person, text in came.items():
                yield Noticed("43", step.at, person, text)
    yield from _for_the_absent(seen)


def _for_the_absent(seen: Watched) -> Iterator[Noticed]:
    """Somebody speaks up for those who are absent, and that is not heeded."""
    for one in seen.at("absent"):
        answer = one.answer
        if answer is None or one.place.part or answer.answer != "nobody":
            continue
        for said in one.heard:
            if said.means in _DOUBTS:
                yield Noticed("43", answer.at, said.person, said.text)


def _guest_answers(seen: Watched) -> Iterator[Noticed]:
    """A guest speaks in the consent round, and nobody says that the members decide."""
    members = [one.id for one in seen.cast.brought.circle.members]
    for one in seen.at("consent"):
        for said in one.heard:
            speaks = said.means in _SPEAKS_UP and said.person not in members
            if speaks and one.answer is not None and redirected(one, said.person) is None:
                yield Noticed("44", one.answer.at, said.person, said.text)


def _guests_are_heard(method: Method) -> bool:
    return method.guest_rights is GuestRights.HEARD


# Check-in, check-out, backlog.

_SOLVES = (Move.SOLVE, Move.EXPLAIN, Move.PRESS, Move.IDEAS)
_ANSWERS = (Meaning.OUT_OF_TURN, Meaning.DEBATE)


def _solved(seen: Watched) -> Iterator[Noticed]:
    """What somebody brings into the check-in is answered, or treated as a problem to solve."""
    for one in seen.at("check-in"):
        person = one.place.person
        if not one.heard_of(person):
            continue
        for step in one.said:
            if step.said is not None and _gives_advice(step.said, person):
                yield Noticed("45", step.at, person, step.text)
        for heard in one.heard:
            answers = heard.means in _ANSWERS and heard.person != person
            if answers and one.answer is not None and redirected(one, heard.person) is None:
                yield Noticed("45", one.answer.at, person, heard.text)


def _gives_advice(said: Said, person: str) -> bool:
    solves = said.move in _SOLVES or bool(signs_in(said.words, Sign.ADVICE))
    return said.move is Move.SOLVE or (said.to == person and solves)


def _no_check_out(seen: Watched) -> Iterator[Noticed]:
    """The check-out is left out or cut short, or asks for praise only."""
    for at, people in cut_short(seen, "check-out"):
        yield Noticed("46", at, people[0], others=people[1:])
    praise: list[Noticed] = []
    asked = over = False
    for step in seen.steps:
        over = over or step.place.phase in ("improve", "close")
        if step.answer == "yes" and not over and _adjourns_before(seen, step):
            yield Noticed("46", step.at)
        if step.said is not None and step.place.phase == "check-out":
            asked = asked or bool(signs_in(step.text, Sign.BETTER))
            found = only_praise(step.text)
            praise += [Noticed("46", step.at, quote=found[0].words)] if found else []
    if praise and not asked and (over or seen.ended):
        yield praise[0]


def _adjourns_before(seen: Watched, step: Step) -> bool:
    """Tell whether the meeting is closed while its check-out is still to come."""
    adjourns = step.place.key == "aside/agenda/adjourn"
    closing = step.where.phase in ("backlog", "check-out")
    return adjourns and closing and closes_with(seen, "check-out")


def closes_with(seen: Watched, step: str) -> bool:
    """Tell whether a step belongs to the closing of this meeting.

    Args:
        seen: What the coach watches.
        step: Its name, like `backlog`.

    """
    names = [one.name for one in seen.cast.brought.agenda.closing]
    return NamedStep(step) in names


def _left_behind(seen: Watched) -> Iterator[Noticed]:
    """Something was promised a place, or is named now, and the backlog stays empty."""
    kept = [one.at for one in seen.steps if one.text and _is_kept(one)]
    put_off: list[Utterance] = []
    for one in seen.exchanges:
        answer = one.answer
        put_off += [said for said in one.heard if _is_put_off(one, said)]
        if one.place.phase != "backlog" or not one.place.part.isdigit():
            continue
        if answer is None or answer.text:
            continue
        named = [said for said in one.heard if said.person in seen.cast.played()]
        earlier = () if any(at < answer.at for at in kept) else put_off
        for said in (*named, *earlier)[:1]:
            yield Noticed("47", answer.at, said.person, said.text)


def _is_put_off(one: Exchange, said: Utterance) -> bool:
    """Tell whether it was promised, in words, that something comes on a list."""
    told = redirected(one, said.person) if said.means is Meaning.OFF_TOPIC else None
    return told is not None and bool(_LISTS.search(told.text))


_LISTS = re.compile(
    r"\b(?:backlog|agenda|list|note (?:it|that)|write (?:it|that) down)\b", re.IGNORECASE
)


def _is_kept(step: Step) -> bool:
    """Tell whether something was written down for later."""
    of_backlog = step.place.phase == "backlog" and step.place.part.isdigit()
    return step.is_answer and (of_backlog or step.place.key in _KEEPS)


_KEEPS = ("aside/park", "aside/agenda/topic", "aside/action/what", "aside/note")


SIGNALS = (
    Signal("37", Area.FLOW, _without_minutes, words.NO_MINUTES),
    Signal("38", Area.FLOW, _alone, words.AGENDA_ALONE),
    Signal("43", Area.MINUTES, _without_somebody, words.WITHOUT_SOMEBODY),
    Signal("44", Area.CONSENT, _guest_answers, words.GUEST_ANSWERS, _guests_are_heard),
    Signal("45", Area.CARE, _solved, words.NEWS_SOLVED),
    Signal("46", Area.FLOW, _no_check_out, words.NO_CHECK_OUT),
    Signal("47", Area.FLOW, _left_behind, words.LEFT_BEHIND),
    Signal("48", Area.FLOW, _not_ours, words.NOT_OURS),
)

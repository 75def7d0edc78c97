"""The answers of a consent round, and the objections that come with them.

Answers belong to one person and one version of the whole proposal. An objection
has one phrase of reason from the start; it stays open until its owner, and
nobody else, says that it no longer stands: by answering otherwise in a later
round, or by taking it back.

Must not know in which order people are asked.
Source: process.md 3.5, 3.6 and 3.12 no. 1 to 5.
"""

from __future__ import annotations

from dataclasses import dataclass, field, replace

from sociocli.domain.method import WhenConcerns
from sociocli.domain.proposal import (
    Concern,
    ConsentRound,
    Objection,
    ObjectionState,
    Resolution,
)
from sociocli.process.absence import entitled
from sociocli.process.asking import Steps
from sociocli.process.choosing import Option
from sociocli.process.item_log import ItemLog
from sociocli.process.message import say
from sociocli.process.questions import choose, write
from sociocli.process.room import Room
from sociocli.process.wording import consent as words
from sociocli.process.wording import objections as objection_words

__all__ = ["Answers", "close_round", "missing", "note_answer", "standing"]

_UNSETTLED = (ObjectionState.OPEN, ObjectionState.UNEXPLAINED)


@dataclass(slots=True)
class Answers:
    """The answers of one round; those of another version never get in here.

    Args:
        round: The number of the consent round in its item.
        version: The version that was answered.
        given: What each one answered: consent, concern, abstain or objection.
        void: True if the text changed during the round.
        noted: The place of the round in the item's log, once it is complete.
        fallen: Who had objected, and has no objection any longer since all were asked again.

    """

    round: int
    version: int
    given: dict[str, str] = field(default_factory=dict)
    void: bool = False
    noted: int = -1
    fallen: tuple[str, ...] = ()


def missing(room: Room, item: ItemLog, answers: Answers) -> tuple[str, ...]:
    """Ids of those who are entitled now and have not answered this version."""
    return tuple(person for person in entitled(room, item) if person not in answers.given)


def standing(item: ItemLog) -> list[int]:
    """Return the places of the objections that the circle has to work on.

    Those that nobody has taken up again from an earlier meeting do not count,
    nor do those of absent members that wait for their owner's answer.
    """
    return [
        n
        for n, one in enumerate(item.objections)
        if one.by
        and (
            one.state is ObjectionState.OPEN
            or (one.state is ObjectionState.UNEXPLAINED and not one.how)
        )
    ]


def close_round(item: ItemLog, answers: Answers) -> None:
    """Note a complete round, and close the objections that nobody has any more."""
    _settle(item, answers)
    _count(item, answers)


def _settle(item: ItemLog, answers: Answers) -> None:
    """Close the objections of those who have none any more; only their owners can."""
    for n, one in enumerate(item.objections):
        if not one.by or one.state not in _UNSETTLED:
            continue
        if answers.given.get(one.by, "objection") == "objection":
            continue
        if one.against < answers.version:
            how = say(objection_words.HOW_LATER_ROUND, number=answers.version).text()
            item.objections[n] = replace(one, state=ObjectionState.INTEGRATED, how=how)
        else:
            item.objections[n] = replace(
                one,
                state=ObjectionState.WITHDRAWN,
                resolved=Resolution.WITHDRAW_OBJECTION,
                how=objection_words.HOW_WITHDRAWN,
            )


def _count(item: ItemLog, answers: Answers) -> None:
    """Note the round in numbers; the same round, gone on with, is noted once."""
    given = [
        "objection" if person in answers.fallen else said for person, said in answers.given.items()
    ]
    counted = ConsentRound(
        answers.version,
        consent=given.count("consent"),
        objections=given.count("objection"),
        concerns=given.count("concern"),
        abstained=given.count("abstain"),
        entitled=len(given),
    )
    if answers.noted < 0:
        answers.noted = len(item.rounds)
        item.rounds.append(counted)
    item.rounds[answers.noted] = replace(counted, after=item.rounds[answers.noted].after)


def note_answer(
    room: Room, item: ItemLog, answers: Answers, person: str, answer: str
) -> Steps[None]:
    """Keep an answer, and with an objection or a concern its one phrase."""
    key = f"{item.key}/consent-{answers.round}/{person}"
    if answer == "objection":
        yield from (item.objecting or _note_objection)(room, item, key, person)
    if answer == "concern" and room.method.concerns_when is WhenConcerns.IN_ROUND:
        text = yield from write(
            room,
            f"{key}/concern",
            say(words.CONCERN_ASK, name=room.name(person)),
            required=True,
        )
        item.concerns.append(Concern(text, person))
    answers.given[person] = answer


def _note_objection(room: Room, item: ItemLog, key: str, person: str) -> Steps[None]:
    """Note an objection; whoever has one that stands keeps it, with new words.

    Its reason is kept also while the meeting is off the record: without it the
    circle could not work on it.
    """
    places = enumerate(item.objections)
    place = next((n for n, o in places if o.by == person and o.state in _UNSETTLED), -1)
    if place < 0:
        place = yield from _taken_up(room, item, key)
    known = item.objections[place] if place >= 0 else None
    reason = yield from write(
        room,
        f"{key}/reason",
        say(words.REASON_ASK, name=room.name(person)),
        preset=known.reason if known else "",
        required=True,
    )
    if known is None:
        item.objections.append(Objection(reason, item.version, by=person))
    else:
        item.objections[place] = replace(
            known,
            reason=reason,
            against=item.version,
            state=ObjectionState.OPEN,
            resolved=None,
            how="",
            by=person,
        )


def _taken_up(room: Room, item: ItemLog, key: str) -> Steps[int]:
    """Ask whether it is one that is open from an earlier meeting; return its place or -1."""
    unclaimed = [
        n
        for n, one in enumerate(item.objections)
        if one.state is ObjectionState.OPEN and not one.by
    ]
    if not unclaimed:
        return -1
    old = tuple(
        Option(f"objection-{n + 1}", "", say(words.WHICH_OLD, reason=item.objections[n].reason))
        for n in unclaimed
    )
    answer = yield from choose(
        room,
        f"{key}/which",
        say(words.WHICH_ASK),
        (Option("new", "n", say(words.WHICH_NEW)), *old),
    )
    return -1 if answer == "new" else int(answer.removeprefix("objection-")) - 1

"""A decision by consent, from the need to the announcement.

C0  Draft: what is proposed, in words that everybody can see.
C1  Frame: the need is this; is it ours, and do we decide it today?
C2  Present: the author reads the text; all listen.
C3  Clarify: questions to understand the text, answered by the author alone.
C4  React: everybody says how it sits with them; nobody answers.
C5  Tune: small changes are taken, left out, or parked.
C6  Restate: the text is read back, with its dates, its owner, its signs of success.
C7  Consent round: does anybody see a reason why this would hurt our aim?
C8 to C11  Objections are collected, understood, explored, and met by a new version;
    then everybody is asked again, not only the objector.
C12 Adopted: it is said aloud. C13 After: concerns, and who tells whom.

A decision that was parked goes on from C2 with its last version. Whoever leaves
the item in between leaves everything in its log.

Must not know who answers, nor a method by its name.
Source: process.md 3.2 to 3.5 and 3.12.
"""

from __future__ import annotations

from dataclasses import replace

from sociocli.domain.method import Owner
from sociocli.domain.proposal import Objection, ObjectionState, Version
from sociocli.process.absence import Absence, absent
from sociocli.process.adoption import adopt, enough_people, those_absent
from sociocli.process.asking import Steps
from sociocli.process.choosing import Option
from sociocli.process.consent_answers import Answers, standing
from sociocli.process.consent_round import consent_round
from sociocli.process.discussion import discuss
from sociocli.process.framing import frame, own_item
from sociocli.process.item_log import ItemLog
from sociocli.process.message import Message, Spoken, say
from sociocli.process.objections import integrate
from sociocli.process.package import change_part, draft, put_on_table
from sociocli.process.questions import choose, name_people, write
from sociocli.process.room import Room
from sociocli.process.timekeeping import time_check
from sociocli.process.wording import consent as words

__all__ = ["decide", "find_consent"]


def decide(room: Room, item: ItemLog) -> Steps[None]:
    """Find a decision by consent, in all its steps.

    Args:
        room: The room.
        item: The item on the table; gets its outcome and decision. If it has
            versions already, the decision goes on with the last one.

    Raises:
        LeaveItem: If the proposal is parked; the item's log has all that is known.

    """
    item.method = room.method.name
    yield from own_item(room, item)
    if not item.versions:
        yield from draft(room, item)
        yield from frame(room, item)
    put_on_table(room, item)
    yield from discuss(room, item)
    absence = yield from find_consent(room, item)
    awaited = [one.id for one in room.brought.standing if one.id == item.brought.decision]
    yield from adopt(room, item, absence, supersedes="".join(awaited))


def find_consent(room: Room, item: ItemLog, *, ends: bool = False) -> Steps[Absence]:
    """C6 to C11: ask everybody, meet objections, and ask everybody again.

    Args:
        room: The room.
        item: The item on the table.
        ends: True where a decision is to end: that needs no next look, owner or signs.

    Returns:
        What follows from the absence of some, once nobody objects any more.

    Raises:
        LeaveItem: If the proposal is parked.

    """
    while True:
        yield from _restate(room, item, ends=ends)
        yield from enough_people(room, item)
        answers = yield from consent_round(room, item)
        absence = yield from _agreed(room, item, answers)
        if absence is not None:
            return absence


def _agreed(room: Room, item: ItemLog, answers: Answers) -> Steps[Absence | None]:
    """Follow a consent round; None means that everybody is asked again."""
    while not answers.void and answers.given:
        if standing(item):
            if (yield from integrate(room, item)):
                yield from discuss(room, item)
                return None
            if standing(item) or item.version != answers.version:
                return None
            put_on_table(room, item)  # without the objections, which are settled
            if not (yield from _nothing_new(room, item, answers)):
                return None
        absence = yield from those_absent(room, item, answers)
        if absence is not None:
            return absence
    return None


def _nothing_new(room: Room, item: ItemLog, answers: Answers) -> Steps[bool]:
    """All objections are settled and the text is the same (T22): is there anything new?

    The owner's answer becomes consent then. Where an objection is its owner's
    alone, everybody is asked again instead.
    """
    if "objection" not in answers.given.values():
        return True
    if room.method.objection_owner is Owner.OBJECTOR:
        return False
    if (yield from _asked_once_more(room, item, answers)) == "somebody":
        return False
    came = say(words.NOTHING_NEW_CAME, count=len(_heard(room, answers))).text()
    item.rounds[answers.noted] = replace(item.rounds[answers.noted], after=came)
    answers.fallen = tuple(one for one, given in answers.given.items() if given == "objection")
    for person in answers.fallen:
        state = next(one.state for one in reversed(item.objections) if one.by == person)
        if state is ObjectionState.UNEXPLAINED:
            del answers.given[person]  # not here to explain it: their answer is awaited
        else:
            tested = state is ObjectionState.NOT_QUALIFIED
            answers.given[person] = "concern" if tested else "consent"
    return True


def _asked_once_more(room: Room, item: ItemLog, answers: Answers) -> Steps[str]:
    """Ask all who were heard whether there is anything new, each by name."""
    while True:
        people = _heard(room, answers)
        names = tuple(room.name(person) for person in people)
        answer = yield from choose(
            room,
            f"{item.key}/anything-new",
            say(words.NOTHING_NEW_ASK),
            (
                Option("nobody", "n", say(words.NOTHING_NEW_NO, count=len(names)), names),
                Option("somebody", "s", say(words.NOTHING_NEW_YES)),
            ),
            words.NOTHING_NEW_LINE,
        )
        if answer == "somebody" or people == _heard(room, answers):
            return answer  # else somebody came or left: ask again, with the right names


def _heard(room: Room, answers: Answers) -> tuple[str, ...]:
    return tuple(person for person in answers.given if room.is_here(person))


def _restate(room: Room, item: ItemLog, *, ends: bool) -> Steps[None]:
    """C6: read the text back; once, say what it still lacks."""
    yield from time_check(room)
    room.phase(say(words.RESTATE))
    put_on_table(room, item)
    warned = ends or item.consent_rounds > 0
    while True:
        options = [
            Option("go-on", "g", say(words.RESTATE_GO_ON)),
            Option("review", "r", say(words.CHANGE_REVIEW)),
            Option("owner", "o", say(words.CHANGE_OWNER)),
            Option("criteria", "s", say(words.CHANGE_CRITERIA)),
            Option("expires", "e", say(words.CHANGE_EXPIRES)),
            Option("text", "t", say(words.CHANGE_TEXT)),
        ]
        if absent(room, item):
            options.append(Option("absent", "a", say(words.ABSENT_OBJECTS)))
        line = words.RESTATE_LINE.given() if warned else _restate_line(room, item.versions[-1])
        answer = yield from choose(
            room,
            f"{item.key}/restate",
            say(words.RESTATE_ASK),
            tuple(options),
            line,
            preset="go-on",
        )
        warned = True
        if answer == "go-on":
            return
        if answer == "absent":
            yield from _absent_objection(room, item)
        else:
            yield from change_part(room, item, answer, words.BECAUSE_RESTATE)


def _restate_line(room: Room, version: Version) -> Spoken:
    lacking = (
        (version.review or not room.method.review_required, words.MISSING_REVIEW),
        (version.owner, words.MISSING_OWNER),
        (version.criteria, words.MISSING_CRITERIA),
    )
    missing = ", ".join(say(what).text() for there, what in lacking if not there)
    if not missing:
        return words.RESTATE_LINE.given()
    return words.RESTATE_LINE_MISSING.given(missing=missing)


def _absent_objection(room: Room, item: ItemLog) -> Steps[None]:
    """Note an objection that somebody absent has sent; it is a headline only (3.8)."""
    if not absent(room, item):
        return  # they came while the question waited
    picked = yield from name_people(
        room,
        f"{item.key}/absent-objection",
        say(words.ABSENT_WHO_ASK),
        absent(room, item),
        least=1,
        most=1,
    )
    ask_reason: Message = say(words.REASON_ASK, name=room.name(picked[0]))
    reason = yield from write(
        room, f"{item.key}/absent-objection/reason", ask_reason, required=True
    )
    item.objections.append(
        Objection(reason, item.version, state=ObjectionState.UNEXPLAINED, by=picked[0])
    )

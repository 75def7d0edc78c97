"""The consent round on a candidate.

In the room's words:

    E8  Would our work suffer with Ben in this role for this time? That is the
        only question. Ben, you hear all of us first.

Each answer belongs to one person and one version of the package (candidate,
term, conditions). The candidate's turn is the last one where the method says
so, and nobody answers for the candidate.

Source: process.md 4.1 E8, 4.2, 4.3, 4.4 no. 4 and 5; 8 (`candidate_order`).
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from sociocli.domain.method import CandidateOrder
from sociocli.domain.proposal import ConsentRound
from sociocli.process.asking import Gone, Steps, ask, ask_of
from sociocli.process.choosing import Choose, Option, Pick
from sociocli.process.item_log import ItemLog
from sociocli.process.message import Spoken, say
from sociocli.process.nomination_rounds import by_count
from sociocli.process.nominations import names_of
from sociocli.process.room import Room
from sociocli.process.rounds import Course, go_round, order_of
from sociocli.process.scene import Fact, Table, Turn
from sociocli.process.selection_basis import role_facts
from sociocli.process.timekeeping import time_check
from sociocli.process.vacancy import Offer, Vacancy
from sociocli.process.wording import selection as words
from sociocli.process.writing import Form, Write

__all__ = ["Answer", "Said", "candidate_round", "latecomers", "objectors"]


class Said(StrEnum):
    """What somebody answers in the consent round."""

    CONSENT = "consent"
    OBJECTION = "objection"
    ABSTAIN = "abstain"
    EVERYBODY = "everybody"


@dataclass(frozen=True, slots=True)
class Answer:
    """Somebody's answer to one version; an objection has its one-phrase reason."""

    said: Said
    reason: str = ""


CONSENT = Answer(Said.CONSENT)


def candidate_round(
    room: Room, item: ItemLog, vacancy: Vacancy, offer: Offer
) -> Steps[dict[str, Answer]]:
    """Ask everybody entitled who is here for consent to one version (E8).

    Returns:
        The answers by id, in the order they were given.

    """
    item.table = offer_table(room, vacancy, offer)
    room.phase(say(words.PHASE_CONSENT, candidates=names_of(room, offer.candidates)))
    yield from time_check(room)
    item.consent_rounds += 1
    key = f"{vacancy.key}/consent-{item.consent_rounds}"
    candidates = [one for one in offer.people if one in room.entitled()]
    others = tuple(one for one in room.entitled() if one not in candidates)
    order = room.method.candidate_order
    answers: dict[str, Answer] = {}
    if by_count(room, others):
        answers |= yield from _counted(room, key, offer, others)
    elif order in (CandidateOrder.TOGETHER, CandidateOrder.LIKE_OTHERS):
        waiting = order_of(room, room.entitled())
        answers |= yield from _named(room, key, offer, waiting, answers)
        candidates = []
    else:
        answers |= yield from _named(room, key, offer, order_of(room, others), answers)
    if order is CandidateOrder.AFTER_OTHERS and objectors(answers):
        candidates = []
    if candidates:
        answers |= yield from _named(room, key, offer, candidates, answers)
    vacancy.rounds.append(_result(offer, answers))
    vacancy.answered = tuple(answers)
    return answers


def latecomers(
    room: Room, item: ItemLog, vacancy: Vacancy, offer: Offer, answers: dict[str, Answer]
) -> Steps[dict[str, Answer]]:
    """Ask whoever came after the round but before the announcement (process.md 3.8)."""
    key = f"{vacancy.key}/consent-{item.consent_rounds}"
    while late := [one for one in room.entitled() if one not in answers]:
        answers = answers | (yield from _named(room, key, offer, late, answers))
        vacancy.rounds[-1] = _result(offer, answers)
        vacancy.answered = tuple(answers)
    return answers


def objectors(answers: dict[str, Answer]) -> list[str]:
    """Return who objects, in the order of the round."""
    return [person for person, answer in answers.items() if answer.said is Said.OBJECTION]


def _result(offer: Offer, answers: dict[str, Answer]) -> ConsentRound:
    said = [answer.said for answer in answers.values()]
    return ConsentRound(
        version=offer.version,
        consent=said.count(Said.CONSENT),
        objections=said.count(Said.OBJECTION),
        abstained=said.count(Said.ABSTAIN),
        entitled=len(said),
    )


def _line(room: Room, offer: Offer) -> Spoken:
    candidates = names_of(room, offer.candidates)
    if offer.things:
        return words.CONSENT_THINGS.given(candidates=candidates)
    last = room.method.candidate_order in (CandidateOrder.LAST, CandidateOrder.AFTER_OTHERS)
    hears_all = last and any(room.is_here(one) for one in offer.people)
    line = words.CONSENT if hears_all else words.CONSENT_ALIKE
    return line.given(candidates=candidates)


def _named(
    room: Room, key: str, offer: Offer, order: list[str], before: dict[str, Answer]
) -> Steps[dict[str, Answer]]:
    """Ask by name, in a given order; late arrivals join, a candidate waits for them."""
    last = room.method.candidate_order in (CandidateOrder.LAST, CandidateOrder.AFTER_OTHERS)

    def joins() -> tuple[str, ...]:
        return tuple(
            one for one in room.entitled()
            if one not in before and (one not in offer.people or not last)
        )  # fmt: skip

    answers: dict[str, Answer] = {}

    def each(person: str, course: Course) -> Steps[Turn]:
        candidate = person in offer.people
        if candidate and last and any(one not in offer.people for one in course.waiting):
            return Turn.LATER
        rest = tuple(
            one for one in (person, *course.waiting, *course.later) if one not in offer.people
        )
        said = yield from ask_of(
            room, person, _question(room, f"{key}/{person}", offer, person, rest, course)
        )
        if isinstance(said, Gone):
            return Turn.GONE
        if said == Said.EVERYBODY:
            answers[person] = CONSENT
            for one in rest[1:]:
                if room.is_here(one):
                    answers[one] = CONSENT
                    _has_spoken(course, one)
        elif said != Said.OBJECTION:
            answers[person] = Answer(Said(said))
        else:
            reason = _candidates_reason if candidate else _reason
            answers[person] = yield from reason(room, f"{key}/{person}/reason", person)
        return Turn.SPOKEN

    yield from go_round(room, tuple(order), each, joins=joins, order=list(order))
    return answers


def _has_spoken(course: Course, person: str) -> None:
    """Take somebody out of the round for whom one answered deliberately."""
    (course.waiting if person in course.waiting else course.later).remove(person)
    course.turns[person] = Turn.SPOKEN


def _question(
    room: Room,
    key: str,
    offer: Offer,
    person: str,
    rest: tuple[str, ...],
    course: Course,
) -> Choose:
    candidate = person in offer.people
    template = words.CONSENT_ASK
    if candidate:
        first = Turn.SPOKEN not in course.turns.values()
        template = words.ACCEPT_ASK if first else words.CONSENT_CANDIDATE
    yes = words.CONSENTS_CANDIDATE if candidate else words.CONSENTS
    no = words.OBJECTS_CANDIDATE if candidate else words.OBJECTS
    options = [
        Option(Said.CONSENT.value, "c", say(yes)),
        Option(Said.OBJECTION.value, "o", say(no)),
    ]
    if room.method.abstain and not candidate:
        options.append(Option(Said.ABSTAIN.value, "a", say(words.ABSTAINS)))
    if len(rest) > 1 and not candidate:
        names = tuple(room.name(one) for one in rest)
        for_all = say(words.EVERYBODY, count=len(names))
        options.append(Option(Said.EVERYBODY.value, "e", for_all, names))
    return Choose(
        key=key,
        words=say(template, name=room.name(person), candidates=names_of(room, offer.candidates)),
        scene=room.scene(_line(room, offer), round=course.view(person)),
        options=tuple(options),
        decisive=True,
        settling=Said.CONSENT.value,
    )


def _reason(room: Room, key: str, person: str) -> Steps[Answer]:
    reason = yield from ask_of(
        room,
        person,
        Write(
            key=key,
            words=say(words.OBJECTION_REASON, name=room.name(person)),
            scene=room.scene(),
            form=Form.LINE,
            required=True,
        ),
    )
    if isinstance(reason, Gone):
        return Answer(Said.OBJECTION)
    return Answer(Said.OBJECTION, reason)


def _candidates_reason(room: Room, key: str, person: str) -> Steps[Answer]:
    """Ask a candidate who says no what stands in the way; nobody has to say it."""
    reason = yield from ask_of(
        room,
        person,
        Write(
            key=key,
            words=say(words.CANDIDATE_REASON, name=room.name(person)),
            scene=room.scene(words.GENTLY),
            form=Form.LINE,
        ),
    )
    if isinstance(reason, Gone):
        return Answer(Said.OBJECTION)
    return Answer(Said.OBJECTION, reason or say(words.DECLINED).text())


def _counted(
    room: Room, key: str, offer: Offer, others: tuple[str, ...]
) -> Steps[dict[str, Answer]]:
    """Ask a large circle as a whole; only who objects is named."""
    candidates = names_of(room, offer.candidates)
    names = tuple(room.name(one) for one in others)
    answer = yield from ask(
        room,
        Choose(
            key=f"{key}/all",
            words=say(words.CONSENT_COUNT, candidates=candidates),
            scene=room.scene(_line(room, offer)),
            options=(
                Option(
                    Said.CONSENT.value, "c", say(words.COUNT_NONE, names=", ".join(names)), names
                ),
                Option(Said.OBJECTION.value, "o", say(words.COUNT_SOME)),
            ),
            decisive=True,
            settling=Said.CONSENT.value,
        ),
    )
    here = tuple(one for one in others if room.is_here(one))
    answers = dict.fromkeys(here, CONSENT)
    if answer == Said.OBJECTION and here:
        who = yield from ask(
            room,
            Pick(
                key=f"{key}/who",
                words=say(words.COUNT_WHO),
                scene=room.scene(),
                among=room.pairs(here),
                least=1,
                required=True,
            ),
        )
        for person in who:
            answers[person] = yield from _reason(room, f"{key}/{person}/reason", person)
    return answers


def offer_table(room: Room, vacancy: Vacancy, offer: Offer) -> Table:
    """Return the whole package as it stands on the table."""
    candidates = names_of(room, offer.candidates)
    facts = []
    for fact in role_facts(room, vacancy):
        if fact.label.template == words.FACT_TERM:
            term = say(words.FROM_UNTIL, start=vacancy.start, until=offer.until)
            facts.append(Fact(fact.label, term.text()))
        else:
            facts.append(fact)
    if offer.conditions:
        facts.append(Fact(say(words.FACT_CONDITIONS), "; ".join(offer.conditions)))
    heading = say(words.TABLE_PROPOSED, role=vacancy.title, candidates=candidates)
    return Table(heading, offer.reasons, tuple(facts))

"""A selection: who takes a role, until when, for which reasons.

In the room's words:

    E0  Before names: what does this role do, and what may it decide?
    E1  Our habit is twelve months. Any reason for longer or shorter?
    E2  What should this person bring? One thing each.
    E3  Now silently: write the one person you see in the role.
    E4  We open the slips. Tell us whom you wrote and what in them fits the list.
    E5  Does anybody know something that matters here? (some methods)
    E6  You have heard everyone. Stay or move?
    E7  On the reasons I heard I propose Ben, for twelve months.
    E8  Would our work suffer with Ben in this role? Ben, you hear us first.
    E9  What would have to be in place so that it works?
    E10 Ben, do you take it on?
    E11 Ben is our delegate until 30 April. Thanks to everyone who was named.

Whoever is chosen has said yes, or the minutes say that this is awaited. A link
role waits for the other circle.

Source: process.md section 4; record-needs.md N19.
"""

from __future__ import annotations

from sociocli.domain.item import NextStep, Outcome
from sociocli.domain.method import CandidateOrder, FailedCandidate
from sociocli.process.acceptance import announce, ask_acceptance, take_on
from sociocli.process.asking import Steps
from sociocli.process.candidate_objections import Raised, integrate
from sociocli.process.candidate_round import (
    Answer,
    Said,
    candidate_round,
    latecomers,
    objectors,
)
from sociocli.process.candidates import propose
from sociocli.process.item_log import ItemLog
from sociocli.process.leaving import LeaveItem
from sociocli.process.message import say
from sociocli.process.nomination_rounds import hear_reasons, name_afresh
from sociocli.process.nominations import grid_table, reveal, take_slips
from sociocli.process.open_seat import leave_open
from sociocli.process.room import Room
from sociocli.process.selection_basis import agree_basis
from sociocli.process.selection_roles import find_vacancies
from sociocli.process.vacancy import Offer, Vacancy
from sociocli.process.wording import selection as words
from sociocli.process.wording.timekeeping import NEXT_MEETING

__all__ = ["elect"]


def elect(room: Room, item: ItemLog) -> Steps[None]:
    """Hold a selection for one or several roles, or among things.

    What was done before the item was set aside is not done again. The result
    stands in the item: `selection` for one role, `parts` for several.
    """
    try:
        yield from find_vacancies(room, item)  # E0
        for vacancy in item.vacancies:
            yield from agree_basis(room, item, vacancy)  # E0, E1, E2
        yield from take_slips(room, item)  # E3
        yield from reveal(room, item)  # E4
        for vacancy in item.vacancies:
            if vacancy.outcome is None:
                item.table = grid_table(room, vacancy)
                yield from hear_reasons(room, item, vacancy)  # E4, E5, E6
                yield from _fill(room, item, vacancy)  # E7, E8, E9, E10
                yield from announce(room, item, vacancy)  # E11
    finally:
        _note_down(room, item)


def _fill(room: Room, item: ItemLog, vacancy: Vacancy) -> Steps[None]:
    """Propose and decide until every seat is filled or left open."""
    while not vacancy.filled and vacancy.outcome is None:
        offers = yield from propose(room, item, vacancy)
        if not offers:
            yield from leave_open(room, vacancy)
        for offer in offers:
            if vacancy.outcome is None:
                yield from _decide(room, item, vacancy, vacancy.offered(offer))
    vacancy.outcome = vacancy.outcome or Outcome.ELECTED


def _decide(room: Room, item: ItemLog, vacancy: Vacancy, offer: Offer) -> Steps[None]:
    """Ask for consent to a candidate until there is consent, or another way."""
    while True:
        raised = yield from _ask_everybody(room, item, vacancy, offer)
        if not raised:
            return
        answer = yield from integrate(room, item, vacancy, offer, raised)
        if not isinstance(answer, Offer):
            break
        offer = answer
    keep_grid = room.method.keep_grid
    declined = answer is not None and answer.declined
    came = say(words.CAME_DECLINED if declined else words.CAME_OBJECTION)
    if not keep_grid:
        came = say(words.CAME_UNNAMED, came=came.text())
    vacancy.came_of_round(came.text())
    if answer is None:
        vacancy.left_open(offer, keep_grid=keep_grid)
        return
    vacancy.failed(offer, answer.names, declined=declined, keep_grid=keep_grid)
    if room.method.failed_candidate is FailedCandidate.RENOMINATE:
        yield from name_afresh(room, item, vacancy, answer.names)


def _ask_everybody(
    room: Room, item: ItemLog, vacancy: Vacancy, offer: Offer
) -> Steps[list[Raised]]:
    """Hold the consent round, then hear the candidates' own yes (E8, E10).

    Whoever comes before the announcement is asked as well.

    Returns:
        The objections; none if the circle has consented and nobody declined.

    Raises:
        LeaveItem: If nobody is in the room who could consent.

    """
    answers = yield from candidate_round(room, item, vacancy, offer)
    if not answers:
        raise LeaveItem(Outcome.DEFERRED, NextStep(when=NEXT_MEETING))
    accepted: list[str] = []
    while not objectors(answers):
        if any(one not in answers for one in room.entitled()):
            answers = yield from latecomers(room, item, vacancy, offer, answers)
            continue
        accepted += [
            one for one in offer.people if one not in accepted and _said_yes(room, answers, one)
        ]
        here = [one for one in offer.people if one not in accepted and room.is_here(one)]
        if not here:
            take_on(room, vacancy, offer, accepted)
            return []
        no = yield from ask_acceptance(room, vacancy, here[0])
        if no == "":
            accepted.append(here[0])
        elif isinstance(no, str):
            return [Raised(here[0], no)]
    return [Raised(one, answers[one].reason) for one in objectors(answers)]


def _said_yes(room: Room, answers: dict[str, Answer], person: str) -> bool:
    """Whether a candidate, asked last and by name, has just said yes."""
    last = room.method.candidate_order in (CandidateOrder.LAST, CandidateOrder.AFTER_OTHERS)
    return last and person in answers and answers[person].said is Said.CONSENT


def _note_down(room: Room, item: ItemLog) -> None:
    """Put what is known now into the item, also when it ends in the middle."""
    keep_grid = room.method.keep_grid
    if not keep_grid:
        for vacancy in item.vacancies:
            vacancy.forget_objections()
    outcomes = [vacancy.outcome for vacancy in item.vacancies]
    if len(item.vacancies) == 1:
        vacancy = item.vacancies[0]
        item.selection = vacancy.selection(keep_grid=keep_grid)
        item.pending, item.next = vacancy.pending, vacancy.next
    elif item.vacancies:
        item.parts = [
            vacancy.part(keep_grid=keep_grid, attributed=room.method.attributed)
            for vacancy in item.vacancies
        ]
    if outcomes and None not in outcomes:
        alike = all(outcome is outcomes[0] for outcome in outcomes)
        item.outcome = outcomes[0] if alike else Outcome.SPLIT

"""What the record knows of the items of an agenda, for those who read it before a meeting.

The texts of decisions that are looked at, who has which action, who held a role.
What an agenda names and the record does not have is passed over.

Source: process.md 2.2 (topic, presenter, minutes, desired outcome, documents).
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from sociocli.domain.agenda import Agenda, AgendaItem
from sociocli.domain.day import is_day
from sociocli.domain.plain import Plain
from sociocli.domain.standing import (
    BacklogTopic,
    DecisionStatus,
    StandingAction,
    StandingDecision,
    Term,
)
from sociocli.errors import BadRequest
from sociocli.record import agenda_wording as words
from sociocli.record.agenda_text import Detail
from sociocli.record.index import Index
from sociocli.record.standing_file import standing_of_plain

__all__ = ["details_of"]


def details_of(agenda: Agenda, index: Index, names: Mapping[str, str]) -> tuple[Detail, ...]:
    """Return what the record knows of each item of an agenda.

    Args:
        agenda: The agenda; its items name things by their identity or its last part.
        index: What is in the record.
        names: The names of people by their ids.

    """
    here = _Known(index, agenda.circle, names)
    return tuple(_detail(item, here) for item in agenda.items)


@dataclass(frozen=True, slots=True)
class _Known:
    index: Index
    circle: str
    names: Mapping[str, str]

    def name(self, person: str) -> str:
        return self.names.get(person, person)

    def decision(self, identity: str) -> StandingDecision | None:
        found = self._found("decisions", identity)
        return None if found is None else standing_of_plain(StandingDecision, found, identity)

    def action(self, identity: str) -> StandingAction | None:
        found = self._found("actions", identity)
        return None if found is None else standing_of_plain(StandingAction, found, identity)

    def topic(self, identity: str) -> BacklogTopic | None:
        found = self._found("backlog", identity)
        return None if found is None else standing_of_plain(BacklogTopic, found, identity)

    def terms(self, role: str) -> Iterator[Term]:
        for thing in self.index.things("terms", circle=self.circle, states=("holds",)):
            try:
                term = standing_of_plain(Term, thing.plain, thing.id)
            except BadRequest:
                continue
            if term.role == role and not term.ended:
                yield term

    def _found(self, part: str, identity: str) -> Mapping[str, Plain] | None:
        if not identity or "#" in identity:
            return None
        last = identity.rpartition("/")[2]
        found = [
            thing
            for thing in self.index.things(part, circle=self.circle)
            if identity in (thing.id, thing.name) or thing.name == last
        ]
        return found[0].plain if len(found) == 1 else None


def _detail(item: AgendaItem, here: _Known) -> Detail:
    decision = here.decision(item.decision)
    facts, texts = list(_why(item, here)), list(_texts(item, decision))
    if decision is not None and decision.status is not DecisionStatus.DECLINED:
        facts += _of_decision(decision, here)
    for identity in item.decisions:
        one = here.decision(identity)
        if one is not None:
            line = words.ONE_OF_THEM if one.review else words.ONE_OF_THEM_UNDATED
            texts.append((line.format(title=one.title, day=one.review), one.text))
    for identity in item.actions:
        action = here.action(identity)
        if action is not None:
            facts.append(_action(action, here))
    for role in (item.role, *item.roles):
        for term in here.terms(role) if role else ():
            line = words.HOLDS if term.until else words.HOLDS_OPEN
            facts.append(line.format(name=here.name(term.holder), day=term.until))
    if item.term:
        facts.append(words.TERM.format(text=item.term))
    if item.continues:
        facts.append(words.GOES_ON.format(place=item.continues))
    return Detail(tuple(facts), tuple(texts))


def _why(item: AgendaItem, here: _Known) -> Iterator[str]:
    """Yield why the topic comes that an item takes up."""
    topic = here.topic(item.topic)
    for line in topic.why.split("\n") if topic is not None else ():
        if line:
            yield words.WHY.format(text=line)


def _texts(item: AgendaItem, one: StandingDecision | None) -> Iterator[tuple[str, str]]:
    """Yield the text of a decision, and the one that waits to take its place."""
    if one is None:
        return
    if one.status is not DecisionStatus.DECLINED:
        yield _heading(one), one.text
    elif item.proposal is None:
        yield words.DECLINED, one.text
    if one.waiting is not None and one.waiting.text:
        yield words.WAITING, one.waiting.text


def _heading(one: StandingDecision) -> str:
    if one.outside is not None and not one.outside.brought:
        return words.OUTSIDE
    return words.AWAITED if one.status is DecisionStatus.PENDING else words.IN_FORCE


def _of_decision(one: StandingDecision, here: _Known) -> Iterator[str]:
    if one.pending is not None:
        waits = [person for person in one.pending.who if person not in one.pending.answered]
        names = ", ".join(here.name(person) for person in waits)
        if waits:
            yield words.WAITS_FOR.format(names=names)
    if one.review:
        yield words.DUE.format(day=one.review)
    if one.expires:
        yield words.RUNS_OUT.format(day=one.expires)
    if one.owner:
        yield words.OWNER.format(name=here.name(one.owner))
    for concern in one.concerns:
        yield words.CONCERN.format(text=concern.text)
    if one.outside is not None and one.outside.link:
        yield words.LINK.format(text=one.outside.link)


def _action(action: StandingAction, here: _Known) -> str:
    who = ", ".join(here.name(person) for person in action.who) or words.NOBODY
    by = words.UNTIL.format(day=action.by) if is_day(action.by) else action.by
    line = words.ACTION_BY if by else words.ACTION
    return line.format(what=action.what, who=who, by=by)

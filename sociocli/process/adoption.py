"""C12 and C13, adopted and after: saying it, and what must not be forgotten then.

1. Before the round: are enough of us here, if the circle has a rule for that?
2. After it: the absence rule says whether the decision stands or still waits.
3. It is announced aloud, and a moment is taken to be glad of it.
4. Concerns are written beside the decision, where the method has them.
5. Who tells whom, by when?

Knows what a decision holds. Must not know how the round was held.
Source: process.md 3.3 (C12, C12p, C13, T14, T17, T18, T32), 3.8.
"""

from __future__ import annotations

from dataclasses import replace

from sociocli.domain.item import Outcome
from sociocli.domain.method import WhenConcerns, quorum_met
from sociocli.domain.proposal import Concern, Decision, ObjectionState
from sociocli.process.absence import Absence, absence_rule, absent, entitled, members
from sociocli.process.asking import Steps, ask
from sociocli.process.choosing import Choose, Option
from sociocli.process.consent_answers import Answers, missing, standing
from sociocli.process.consent_round import ask_those_left
from sociocli.process.item_log import ItemLog
from sociocli.process.leaving import ChangeKind, LeaveItem, SetAside
from sociocli.process.message import Line, Message, say
from sociocli.process.package import lines_of
from sociocli.process.parking import park
from sociocli.process.questions import tell, write
from sociocli.process.room import Room
from sociocli.process.timekeeping import postpone
from sociocli.process.wording import consent as words
from sociocli.process.wording import objections as objection_words
from sociocli.process.writing import Form

__all__ = ["adopt", "enough_people", "those_absent"]


def enough_people(room: Room, item: ItemLog) -> Steps[None]:
    """Apply the circle's rule of quorum, if it has one; somebody must be here at all.

    Raises:
        LeaveItem: If there are too few and the circle waits or only recommends.

    """
    rule = room.method.quorum
    while True:
        here, of = len(entitled(room, item)), len(members(room, item))
        numbers = {"here": str(here), "members": str(of), "rule": rule}
        doubtful = say(words.QUORUM_DOUBTFUL, **numbers).text()
        met = bool(here) and quorum_met(rule, present=here, members=of)
        if met or item.quorum == doubtful:
            if rule and met:
                item.quorum = say(words.QUORUM_MET, **numbers).text()
            return
        item.quorum = say(words.QUORUM_NOT_MET, **numbers).text()
        answer = yield from ask(room, _too_few(room, item, here, of))
        if answer == "postpone":
            yield from postpone(room, f"{item.key}/quorum")
        elif answer == "recommend":
            yield from park(room, item, "recommend")
        else:
            item.quorum = doubtful


def _too_few(room: Room, item: ItemLog, here: int, of: int) -> Choose:
    options = [
        Option("postpone", "p", say(words.POSTPONE)),
        Option("recommend", "r", say(words.RECOMMEND)),
    ]
    if here:
        options.append(Option("anyway", "d", say(words.ANYWAY)))
    return Choose(
        key=f"{item.key}/quorum",
        words=say(words.TOO_FEW_ASK, absent=room.names(absent(room, item))),
        scene=room.scene(words.TOO_FEW_LINE.given(here=here, members=of)),
        options=tuple(options),
        decisive=True,
    )


def those_absent(room: Room, item: ItemLog, answers: Answers) -> Steps[Absence | None]:
    """Apply the absence rule; whoever arrives meanwhile is asked as well.

    Returns:
        What follows from the absence, or None if there is an objection now.

    """
    while True:
        absence = yield from absence_rule(room, item, tuple(answers.given))
        if not missing(room, item, answers):
            return absence
        yield from ask_those_left(room, item, answers)
        if answers.void or standing(item):
            return None


def adopt(
    room: Room,
    item: ItemLog,
    absence: Absence,
    outcome: Outcome | None = None,
    supersedes: str = "",
) -> Steps[None]:
    """Adopt the version on the table, say so, and see to what comes after.

    Args:
        room: The room.
        item: The item; gets its outcome and decision before anything else is asked.
        absence: What follows from the absence of some.
        outcome: The outcome of a review; otherwise it is adopted, in one of its forms.
        supersedes: The id of the standing decision whose place it takes.

    """
    version = item.versions[-1]
    item.pending = absence.pending
    item.outcome = outcome or _outcome(item)
    if absence.decided_for:
        item.process.append(absence.decided_for.text())
    _close(item)
    decision = Decision(
        version.text, version.review, version.expires, version.owner, version.criteria,
        version.conditions, version.measures, tuple(item.concerns), supersedes=supersedes,
    )  # fmt: skip
    item.decision = decision
    room.phase(say(words.ADOPTED if item.pending is None else words.ADOPTED_HERE))
    yield from tell(room, f"{item.key}/adopted", _told(item), _line(room, item))
    if absence.decided_for:
        yield from tell(room, f"{item.key}/decided-for", absence.decided_for)
    if room.method.appeal:
        appeal = say(words.APPEAL_TELL, appeal=room.method.appeal)
        yield from tell(room, f"{item.key}/appeal", appeal)
    try:
        yield from _after(room, item, decision)
    except (LeaveItem, SetAside, ChangeKind):
        return  # it is decided: leaving the item now only skips what follows


def _outcome(item: ItemLog) -> Outcome:
    if item.pending is not None:
        return Outcome.ADOPTED_PENDING
    if item.versions[-1].conditions:
        return Outcome.ADOPTED_CONDITIONALLY
    return Outcome.ADOPTED


def _line(room: Room, item: ItemLog) -> Line:
    if item.pending is not None:
        return words.ANNOUNCED_PENDING
    return words.CELEBRATE if room.method.celebrate else words.ANNOUNCED


def _told(item: ItemLog) -> Message:
    conditions = item.versions[-1].conditions
    if item.pending is not None:
        return say(words.ADOPTED_PENDING_TELL)
    if conditions:
        return say(words.ADOPTED_CONDITIONALLY_TELL, conditions="; ".join(conditions))
    return say(words.ADOPTED_TELL)


def _close(item: ItemLog) -> None:
    """Close what is still open from earlier meetings and was not raised again."""
    for n, one in enumerate(item.objections):
        if one.state is ObjectionState.OPEN:
            item.objections[n] = replace(
                one, state=ObjectionState.MOOT, how=objection_words.HOW_MOOT
            )


def _after(room: Room, item: ItemLog, decision: Decision) -> Steps[None]:
    if room.method.concerns and room.method.concerns_when is WhenConcerns.AFTER:
        text = yield from write(
            room, f"{item.key}/concerns", say(words.CONCERNS_ASK), form=Form.TEXT
        )
        item.concerns.extend(Concern(one) for one in lines_of(room.keep(text)))
    announce = yield from write(room, f"{item.key}/announce", say(words.ANNOUNCE_ASK))
    item.decision = replace(decision, concerns=tuple(item.concerns), announce=room.keep(announce))

"""Several decisions whose review is merely due, extended as they are in one consent round.

1. They lie on the table with the day of their next look: as far away as the
   circle gave them last time, or one day for all.
2. Anybody takes out what they want to talk about, without a reason; it comes as
   an item of its own right after this one. Any of them can be read aloud first.
3. One consent round on exactly the rest. Whoever objects says which ones they
   mean; these are taken out, and everybody is asked again about the rest.
4. What nobody objects to is kept, each with its new day.

Answers belong to one list of decisions; a shorter list is a new version, and
everybody is asked again. What becomes of the absent is the circle's rule.

Source: process.md 3.12 no. 1 to 4, 3.8, 3.9 and 5.4 (the light review).
"""

from __future__ import annotations

from dataclasses import replace
from functools import partial

from sociocli.domain.agenda import AgendaItem
from sociocli.domain.as_long import as_long_again
from sociocli.domain.day import day, is_day
from sociocli.domain.item import Item, Kind, Outcome
from sociocli.domain.proposal import Version
from sociocli.process.absence import Absence
from sociocli.process.adoption import enough_people, those_absent
from sociocli.process.asking import Ready, Steps, ask
from sociocli.process.brought import Standing
from sociocli.process.choosing import Choose, Option, Pick
from sociocli.process.consent_round import consent_round
from sociocli.process.item_log import ItemLog
from sociocli.process.message import say
from sociocli.process.package import add_version, table_of
from sociocli.process.questions import tell, write
from sociocli.process.room import Room
from sociocli.process.scene import Table
from sociocli.process.timekeeping import time_check
from sociocli.process.wording import review_together as words
from sociocli.process.wording.review import READ_ASK
from sociocli.process.writing import Form

__all__ = ["can_be_together", "deferred_parts", "review_together"]

# What a decision gets whose time was never said.
USUAL = "1 year"
# The minutes that a decision gets which is taken out.
MINUTES = 10


def can_be_together(room: Room, item: ItemLog) -> bool:
    """Tell whether an item is a review of several that has not become something else."""
    begun_so = not item.versions or item.versions[0].because == words.BECAUSE
    return begun_so and not item.objections and bool(_named(room, item))


def review_together(room: Room, item: ItemLog) -> Steps[None]:
    """Extend several decisions as they are; any objection takes one out.

    Args:
        room: The room; it was brought the decisions that stand.
        item: The item on the table; gets a part for each decision that is kept.

    Raises:
        LeaveItem: If there are too few to decide, and the circle waits.

    """
    item.method = room.method.name
    room.phase(say(words.PHASE))
    item.parts = list(deferred_parts(room, item))
    known = [one.id for one in room.brought.standing]
    for missing in [one for one in item.brought.decisions if one not in known]:
        room.log_process(say(words.NOT_THERE, decision=missing).text())
    until = ""
    while _left(room, item):
        until = yield from _prepare(room, item, until)
        if _left(room, item):
            absence = yield from _consent(room, item)
            if absence is not None:
                yield from _keep(room, item, until, absence)
                return
    item.parts = []
    item.outcome = Outcome.SPLIT
    yield from tell(room, f"{item.key}/together/out", say(words.ALL_OUT))


def deferred_parts(room: Room, item: ItemLog) -> tuple[Item, ...]:
    """Return a part for each decision, as it stands if the review is not reached or left."""
    return tuple(
        Item(_title(one), Kind.REVIEW, Outcome.DEFERRED, revisits=one.id)
        for one in _left(room, item)
    )


def _named(room: Room, item: ItemLog) -> list[Standing]:
    known = {one.id: one for one in room.brought.standing}
    return [known[one] for one in dict.fromkeys(item.brought.decisions) if one in known]


def _left(room: Room, item: ItemLog) -> list[Standing]:
    """Return the decisions that nobody has taken out."""
    return [one for one in _named(room, item) if one.id not in item.pulled]


def _title(one: Standing) -> str:
    return one.title or one.id


def _titles(standing: list[Standing]) -> str:
    return ", ".join(_title(one) for one in standing)


def _next_look(room: Room, one: Standing, until: str) -> str:
    """Return when a decision is looked at again: never after it runs out."""
    found = until or as_long_again(one.adopted, one.decision.review, day(room.date), USUAL)
    ends = one.decision.expires
    return min(found, ends) if is_day(ends) and ends > room.date else found


# 1 and 2: what lies on the table, and what is taken out.


def _prepare(room: Room, item: ItemLog, until: str) -> Steps[str]:
    """Lay them on the table until the circle is ready to be asked; return the common day."""
    while _left(room, item):
        _lay_out(room, item, until)
        yield from time_check(room)
        answer = yield from _ready(room, item)
        if answer == "go-on":
            return until
        if answer == "term":
            until = yield from write(
                room, f"{item.key}/together/review", say(words.TERM_ASK), form=Form.TERM
            )
        elif answer == "read":
            yield from _read(room, item)
        else:
            picked = yield from _pick(
                room, item, f"{item.key}/together/pull", words.PULL_ASK, _left(room, item)
            )
            yield from _take_out(room, item, picked)
    return until


def _lay_out(room: Room, item: ItemLog, until: str) -> None:
    rows = []
    for one in _left(room, item):
        row = words.ROW_BEFORE if one.decision.review else words.ROW
        look = _next_look(room, one, until)
        rows.append(say(row, title=_title(one), day=look, before=one.decision.review).text())
    because = words.BECAUSE_WITHOUT if item.pulled else words.BECAUSE
    if not item.versions:
        because = words.BECAUSE
    add_version(room, item, Version("\n".join(rows), because=because))
    item.table = Table(say(words.HEADING), item.versions[-1].text)


def _ready(room: Room, item: ItemLog) -> Steps[str]:
    count = len(_left(room, item))
    asking = words.TOGETHER_ASK if count > 1 else words.TOGETHER_ONE_ASK
    return (
        yield from ask(
            room,
            Choose(
                key=f"{item.key}/together",
                words=say(asking, count=count),
                scene=room.scene(words.TOGETHER_LINE),
                options=(
                    Option("go-on", "g", say(words.GO_ON)),
                    Option("pull", "o", say(words.PULL)),
                    Option("read", "r", say(words.READ)),
                    Option("term", "t", say(words.TERM)),
                ),
                preset="go-on",
            ),
        )
    )


def _pick(
    room: Room, item: ItemLog, key: str, asking: str, among: list[Standing], name: str = ""
) -> Steps[tuple[str, ...]]:
    """Ask which ones are meant; of one there is nothing to ask."""
    del item
    if len(among) == 1:
        return (among[0].id,)
    question = Pick(
        key=key,
        words=say(asking, name=name),
        scene=room.scene(),
        among=tuple((one.id, _title(one)) for one in among),
        least=1,
        required=True,
    )
    return (yield from ask(room, question))


def _read(room: Room, item: ItemLog) -> Steps[None]:
    left = _left(room, item)
    key = f"{item.key}/together/read"
    picked = yield from _pick(room, item, key, words.READ_ASK, left)
    for one in [one for one in left if one.id in picked]:
        old = one.decision
        text = Version(
            old.text, old.review, old.expires, old.owner, old.criteria, old.conditions,
            old.measures,
        )  # fmt: skip
        table = replace(table_of(room, text, 1), heading=say("{title}", title=_title(one)))
        ready = Ready(
            key=f"{key}/{one.id.rpartition('/')[2]}",
            words=say(READ_ASK),
            scene=room.scene(table=table),
        )
        yield from ask(room, ready)


def _take_out(room: Room, item: ItemLog, picked: tuple[str, ...]) -> Steps[None]:
    """Give each decision that is taken out an item of its own, right after this one."""
    taken = [one for one in _left(room, item) if one.id in picked]
    for one in taken:
        place = room.order.index(item.number) + 1
        waits = [room.item_numbered(number).brought.decision for number in room.order]
        place += len([decision for decision in waits if decision in item.pulled])
        item.pulled.append(one.id)
        own = room.put_on(AgendaItem(_title(one), Kind.REVIEW, minutes=MINUTES, decision=one.id))
        room.order.remove(own.number)
        room.order.insert(place, own.number)
        room.log_agenda(say(words.TAKEN_OUT, title=_title(one)).text())
    if taken:
        told = say(words.TAKEN_OUT_TELL, titles=_titles(taken))
        yield from tell(room, f"{item.key}/together/taken-out", told)


# 3: the consent round.


def _consent(room: Room, item: ItemLog) -> Steps[Absence | None]:
    """Ask everybody about exactly this list; None if it has become another one."""
    yield from enough_people(room, item)
    before = list(item.pulled)
    among = _left(room, item)
    item.objecting = partial(_objects, among=among)
    try:
        answers = yield from consent_round(room, item)
        if answers.void:
            yield from tell(room, f"{item.key}/together/changed", say(words.TEXT_CHANGED))
        if answers.void or not answers.given or item.pulled != before:
            return None
        absence = yield from those_absent(room, item, answers)
    finally:
        item.objecting = None
    return absence if item.pulled == before and not answers.void else None


def _objects(
    room: Room, item: ItemLog, key: str, person: str, *, among: list[Standing]
) -> Steps[None]:
    """Ask an objector which ones they mean; a reason can wait for its own item."""
    name = room.name(person)
    picked = yield from _pick(room, item, f"{key}/pull", words.WHICH_ASK, among, name)
    yield from _take_out(room, item, picked)


# 4: what is kept.


def _keep(room: Room, item: ItemLog, until: str, absence: Absence) -> Steps[None]:
    left = _left(room, item)
    item.pending = absence.pending
    item.outcome = Outcome.SPLIT if item.pulled else Outcome.KEPT
    item.parts = [
        Item(
            _title(one),
            Kind.REVIEW,
            Outcome.KEPT,
            decision=replace(one.decision, review=_next_look(room, one, until)),
            pending=absence.pending,
            revisits=one.id,
        )
        for one in left
    ]
    told = say(words.KEPT_TELL, titles=_titles(left))
    if absence.pending is not None:
        told = say(words.KEPT_PENDING_TELL, titles=_titles(left))
    yield from tell(room, f"{item.key}/together/kept", told)
    if absence.decided_for:
        item.process.append(absence.decided_for.text())
        yield from tell(room, f"{item.key}/decided-for", absence.decided_for)

"""The review of a standing decision: keep it, adjust it, replace it, or end it.

1. Re-read the decision as it stands; questions.
2. A round: how has it worked?
3. What do the signs of success say, and which concerns came true?
4. A proposal: keep, adjust, replace or end; then consent on exactly that. What
   is adjusted or replaced is presented and talked about like any proposal.

Must not know where decisions are kept; their ids and texts are brought.
Source: process.md 5.4.
"""

from __future__ import annotations

from dataclasses import replace

from sociocli.domain.item import Outcome
from sociocli.domain.proposal import Decision, Version
from sociocli.process.adoption import adopt
from sociocli.process.asking import Ready, Steps, ask
from sociocli.process.choosing import Choose, Option, Pick
from sociocli.process.consent import find_consent
from sociocli.process.discussion import clarify, discuss, react
from sociocli.process.item_log import ItemLog
from sociocli.process.message import say
from sociocli.process.package import add_version, put_on_table, table_of
from sociocli.process.questions import write
from sociocli.process.review_together import can_be_together, review_together
from sociocli.process.room import Room
from sociocli.process.timekeeping import time_check
from sociocli.process.wording import review as words
from sociocli.process.writing import Form

__all__ = ["review"]


def review(room: Room, item: ItemLog) -> Steps[None]:
    """Review a standing decision.

    Args:
        room: The room; it was brought the decisions that stand.
        item: The item on the table; gets the id of the decision that it revisits,
            its outcome, and what holds from now on.

    Raises:
        LeaveItem: If it is parked.

    """
    if item.brought.decisions and can_be_together(room, item):
        yield from review_together(room, item)
        return
    item.method = room.method.name
    old = yield from _decision(room, item)
    if not item.versions:
        yield from _look_back(room, item, old)
        choice = yield from _propose(room, item, old)
        if choice in ("adjust", "replace"):
            yield from discuss(room, item)
    else:  # it was left in the middle, and goes on with its last version
        put_on_table(room, item)
        yield from discuss(room, item)
    ends = item.versions[0].because == words.BECAUSE_END
    absence = yield from find_consent(room, item, ends=ends)
    yield from adopt(room, item, absence, _outcome(item, old), item.revisits)
    if item.outcome is Outcome.ENDED:
        item.decision = None


def _decision(room: Room, item: ItemLog) -> Steps[Decision]:
    """Find which decision it is, and what it says."""
    standing = {one.id: one.decision for one in room.brought.standing}
    key = f"{item.key}/review"
    item.revisits = item.revisits or item.brought.decision
    if not item.revisits and standing:
        among = tuple((one.id, one.title or one.id) for one in room.brought.standing)
        question = Pick(
            key=f"{key}/decision",
            words=say(words.WHICH_ASK),
            scene=room.scene(),
            among=among,
            least=1,
            most=1,
        )
        item.revisits = (yield from ask(room, question))[0]
    old = standing.get(item.revisits)
    if old is None:
        text = yield from write(
            room, f"{key}/text", say(words.TEXT_ASK), form=Form.TEXT, required=True
        )
        old = Decision(text)
    item.table = replace(table_of(room, _as_it_was(old, item), 1), heading=say(words.HEADING))
    return old


def _as_it_was(old: Decision, item: ItemLog) -> Version:
    """Return the old decision with all its parts, as a version to go on from."""
    return Version(
        old.text, old.review, old.expires, old.owner, old.criteria, old.conditions, old.measures,
        by=item.by,
    )  # fmt: skip


def _look_back(room: Room, item: ItemLog, old: Decision) -> Steps[None]:
    """Read it again, ask, and hear how it has worked."""
    yield from time_check(room)
    room.phase(say(words.READ))
    ready = Ready(
        key=f"{item.key}/review/read",
        words=say(words.READ_ASK),
        scene=room.scene(words.READ_LINE),
    )
    yield from ask(room, ready)
    yield from clarify(room, item, reword=False)
    yield from react(room, item, 0, words.WORKED_LINE)
    room.phase(say(words.WORKED))
    for name, sentence, note in (
        ("criteria", words.CRITERIA_ASK, words.CRITERIA_NOTE),
        ("concerns", words.CONCERNS_ASK, words.CONCERNS_NOTE),
    ):
        noted = old.criteria if name == "criteria" else tuple(c.text for c in old.concerns)
        scene = room.scene(said=noted)
        text = yield from write(
            room, f"{item.key}/review/{name}", say(sentence), scene, form=Form.TEXT
        )
        if text:
            room.note(say(note, text=text).text())


def _propose(room: Room, item: ItemLog, old: Decision) -> Steps[str]:
    """Put on the table what becomes of the decision."""
    yield from time_check(room)
    room.phase(say(words.CHOICE))
    question = Choose(
        key=f"{item.key}/review/choice",
        words=say(words.CHOICE_ASK),
        scene=room.scene(words.CHOICE_LINE),
        options=(
            Option("keep", "k", say(words.KEEP)),
            Option("adjust", "a", say(words.ADJUST)),
            Option("replace", "r", say(words.REPLACE)),
            Option("end", "e", say(words.END)),
        ),
        decisive=True,
    )
    choice = yield from ask(room, question)
    if choice == "end":
        text = say(words.END_TEXT, text=old.text).text()
        add_version(room, item, Version(text, by=item.by, because=words.BECAUSE_END))
        return choice
    text = old.text
    if choice != "keep":
        adjust = choice == "adjust"
        text = yield from write(
            room,
            f"{item.key}/proposal/text",
            say(words.ADJUST_ASK if adjust else words.REPLACE_ASK),
            form=Form.TEXT,
            preset=old.text if adjust else "",
            required=True,
        )
    again = yield from write(
        room, f"{item.key}/proposal/review", say(words.NEXT_REVIEW_ASK), form=Form.TERM
    )
    because = {
        "keep": words.BECAUSE_KEEP,
        "adjust": words.BECAUSE_ADJUST,
        "replace": words.BECAUSE_REPLACE,
    }[choice]
    before = _as_it_was(old, item)
    if choice == "replace":
        before = Version(text, owner=old.owner, by=item.by)
    if before.expires and not (again and again < before.expires):
        before = replace(before, expires=(yield from _new_end(room, item, before.expires)))
    add_version(room, item, replace(before, text=text, review=again, because=because))
    return choice


def _new_end(room: Room, item: ItemLog, expires: str) -> Steps[str]:
    """Ask until when a decision holds that would run out before the next look at it."""
    return (
        yield from write(
            room,
            f"{item.key}/proposal/expires",
            say(words.NEW_END_ASK, day=expires),
            form=Form.TERM,
            preset=expires,
        )
    )


def _outcome(item: ItemLog, old: Decision) -> Outcome:
    """Return what has become of the decision; a kept one whose text changed is adjusted."""
    because = item.versions[0].because
    if because == words.BECAUSE_END and item.versions[-1].text == item.versions[0].text:
        return Outcome.ENDED
    if because == words.BECAUSE_REPLACE:
        return Outcome.REPLACED
    return Outcome.KEPT if item.versions[-1].text == old.text else Outcome.ADJUSTED

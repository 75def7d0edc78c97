"""C11, amending: the new version by which an objection is met.

Change the text, shorten the time, measure the worry; or add a condition, some
support, or who takes care of it afterwards. Each part of the package may change,
and any change makes a new version.

Must not know whether an objection still stands.
Source: process.md 3.3 (C11) and 3.7.
"""

from __future__ import annotations

from dataclasses import replace

from sociocli.domain.minutes import Topic
from sociocli.domain.proposal import Measure, Resolution, Version
from sociocli.process.asking import Steps
from sociocli.process.item_log import ItemLog
from sociocli.process.message import say
from sociocli.process.questions import name_somebody, write
from sociocli.process.room import Room
from sociocli.process.wording import objections as words
from sociocli.process.wording.consent import NEW_TEXT_ASK
from sociocli.process.writing import Form

__all__ = ["amended"]

# Ways that change the text itself, with what is asked.
_TEXTS: dict[Resolution, str] = {
    Resolution.AMEND: NEW_TEXT_ASK,
    Resolution.TRIAL_SCOPE: words.TRIAL_SCOPE_ASK,
    Resolution.SAFEGUARD: words.SAFEGUARD_ASK,
    Resolution.SPLIT: words.SPLIT_ASK,
    Resolution.REPLACE: words.REPLACE_ASK,
}


def amended(room: Room, item: ItemLog, code: Resolution, reason: str) -> Steps[Version]:
    """Write the version by which an objection is met.

    Args:
        room: The room.
        item: The item.
        code: The way of meeting it; one that changes the package.
        reason: The objection in one phrase.

    Returns:
        The version; it may still be the same as before.

    """
    key = f"{item.key}/version-{item.version + 1}"
    if code in _TEXTS:
        return (yield from _other_text(room, item, key, code))
    if code is Resolution.SHORTEN_TERM:
        return (yield from _shorter(room, item, key))
    if code is Resolution.CONDITION:
        return (yield from _condition(room, item, key))
    return (yield from _watched(room, item, key, code, reason))


def _other_text(room: Room, item: ItemLog, key: str, code: Resolution) -> Steps[Version]:
    old = item.versions[-1]
    text = yield from write(
        room,
        f"{key}/text",
        say(_TEXTS[code]),
        form=Form.TEXT,
        preset="" if code is Resolution.REPLACE else old.text,
        required=True,
    )
    if code is Resolution.SPLIT and text != old.text:
        rest = yield from write(room, f"{key}/rest", say(words.SPLIT_REST), required=True)
        room.park(Topic(rest, item.kind, why=item.need))
    return replace(old, text=text)


def _shorter(room: Room, item: ItemLog, key: str) -> Steps[Version]:
    old = item.versions[-1]
    review = yield from write(
        room, f"{key}/review", say(words.SHORTER_REVIEW), form=Form.TERM, preset=old.review
    )
    expires = yield from write(
        room, f"{key}/expires", say(words.SHORTER_END), form=Form.TERM, preset=old.expires
    )
    return replace(old, review=review, expires=expires)


def _condition(room: Room, item: ItemLog, key: str) -> Steps[Version]:
    old = item.versions[-1]
    what = yield from write(room, f"{key}/condition", say(words.CONDITION_WHAT), required=True)
    who = yield from name_somebody(room, f"{key}/condition/who", say(words.CONDITION_WHO))
    when = yield from write(room, f"{key}/condition/when", say(words.CONDITION_WHEN))
    template = {
        (False, False): words.CONDITION,
        (True, False): words.CONDITION_WHO_TEXT,
        (False, True): words.CONDITION_WHEN_TEXT,
        (True, True): words.CONDITION_BOTH_TEXT,
    }[bool(who), bool(when)]
    condition = say(template, what=what, who=room.name(who), when=when).text()
    return replace(old, conditions=(*old.conditions, condition))


def _watched(room: Room, item: ItemLog, key: str, code: Resolution, reason: str) -> Steps[Version]:
    """Add what is watched, given as support, or taken care of afterwards."""
    old = item.versions[-1]
    if code is Resolution.DEFER_OBJECTION:
        who = yield from name_somebody(room, f"{key}/after/who", say(words.LATER_WHO))
        when = yield from write(room, f"{key}/after/when", say(words.LATER_WHEN), required=True)
        what = say(words.LATER_WHAT, reason=reason).text()
        measure = Measure(what, who, say(words.LATER_OFTEN, when=when).text())
    elif code is Resolution.ROLE_SUPPORT:
        what = yield from write(room, f"{key}/support", say(words.SUPPORT_WHAT), required=True)
        who = yield from name_somebody(room, f"{key}/support/who", say(words.SUPPORT_WHO))
        measure = Measure(what, who)
    else:
        what = yield from write(
            room, f"{key}/measure", say(words.MEASURE_WHAT), preset=reason, required=True
        )
        who = yield from name_somebody(room, f"{key}/measure/who", say(words.MEASURE_WHO))
        often = yield from write(room, f"{key}/measure/how-often", say(words.MEASURE_OFTEN))
        stop = yield from write(room, f"{key}/measure/stop-if", say(words.MEASURE_STOP))
        measure = Measure(what, who, often, stop)
    return replace(old, measures=(*old.measures, measure))

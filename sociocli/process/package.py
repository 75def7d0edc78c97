"""The proposal as a whole package: its text, dates, owner, signs of success, conditions.

C0, the draft: somebody says what is proposed, in the words that the circle will
live by; when it is looked at again, who looks after it, and by which signs it
is seen to work. A version is the whole package; changing any part of it makes a
new version, and answers belong to the version they were given for.

Knows how a package is written down and changed. Must not know who consents.
Source: process.md 3.3 (version), 3.9 and 3.13.
"""

from __future__ import annotations

from dataclasses import replace

from sociocli.domain.agenda import AgendaProposal
from sociocli.domain.day import day, term_end
from sociocli.domain.proposal import Measure, Objection, Version
from sociocli.errors import BadRequest
from sociocli.process.asking import Steps
from sociocli.process.item_log import ItemLog
from sociocli.process.message import Message, say
from sociocli.process.questions import name_somebody, write
from sociocli.process.room import Room
from sociocli.process.scene import Fact, Table
from sociocli.process.wording import consent as words
from sociocli.process.wording import objections
from sociocli.process.writing import Form

__all__ = [
    "add_version",
    "ask_need",
    "ask_part",
    "change_part",
    "draft",
    "lines_of",
    "put_beside",
    "put_on_table",
    "table_of",
]


def lines_of(text: str) -> tuple[str, ...]:
    """Return what stands on the lines of a text, without list marks and empty lines."""
    stripped = (line.strip().removeprefix("- ").strip() for line in text.split("\n"))
    return tuple(line for line in stripped if line)


def add_version(room: Room, item: ItemLog, version: Version) -> bool:
    """Put a new version on the table, if it differs from the last one.

    Returns:
        Whether it is new; if so, all answers given so far are void.

    """
    if item.versions:
        last = item.versions[-1]
        if replace(version, by=last.by, because=last.because) == last:
            return False
    item.versions.append(version)
    put_on_table(room, item)
    return True


def put_on_table(room: Room, item: ItemLog) -> None:
    """Show the last version of the item to everybody."""
    item.table = table_of(room, item.versions[-1], item.version)


def put_beside(room: Room, item: ItemLog, objection: Objection) -> None:
    """Put an objection beside the proposal on the table while it is worked on."""
    label = say(objections.FACT_OBJECTION, name=room.name(objection.by) or objections.SOMEBODY)
    fact = Fact(label, objection.understood or objection.reason)
    table = table_of(room, item.versions[-1], item.version)
    item.table = replace(table, facts=(*table.facts, fact))


def table_of(room: Room, version: Version, number: int) -> Table:
    """Return a version with all its parts as a screen shows it."""
    heading = say(words.VERSION_HEADING, number=number) if number > 1 else say(words.HEADING)
    facts = (
        (words.FACT_REVIEW, version.review),
        (words.FACT_EXPIRES, version.expires),
        (words.FACT_OWNER, room.name(version.owner)),
        (words.FACT_CRITERIA, "; ".join(version.criteria)),
        (words.FACT_CONDITIONS, "; ".join(version.conditions)),
        (words.FACT_MEASURES, "; ".join(_measure(room, one).text() for one in version.measures)),
    )
    shown = tuple(Fact(say(label), text) for label, text in facts if text)
    return Table(heading, version.text, shown)


def _measure(room: Room, measure: Measure) -> Message:
    what = f"{measure.what}, {measure.how_often}" if measure.how_often else measure.what
    who = room.name(measure.who)
    template = {
        (False, False): words.MEASURE,
        (True, False): words.MEASURE_WHO,
        (False, True): words.MEASURE_STOP,
        (True, True): words.MEASURE_WHO_STOP,
    }[bool(who), bool(measure.stop_if)]
    return say(template, what=what, who=who, stop=measure.stop_if)


def draft(room: Room, item: ItemLog) -> Steps[None]:
    """C0: take the proposal that was brought, or write it down now."""
    brought = item.brought.proposal or AgendaProposal()
    key = f"{item.key}/proposal"
    item.need = item.need or brought.need
    text = brought.text
    if not text:
        room.phase(say(words.DRAFT))
        yield from ask_need(room, item)
        text = yield from write(
            room, f"{key}/text", say(words.TEXT_ASK), words.DRAFT_LINE, form=Form.TEXT,
            required=True,
        )  # fmt: skip
    add_version(
        room,
        item,
        Version(
            text,
            (yield from _day(room, f"{key}/review", brought.review, words.UNREADABLE_TERM)),
            (yield from _day(room, f"{key}/expires", brought.expires, words.UNREADABLE_END)),
            brought.owner,
            brought.criteria,
            by=item.by,
        ),
    )
    if not brought.text:
        yield from _complete(room, item)


def ask_need(room: Room, item: ItemLog, *, required: bool = False) -> Steps[None]:
    """Ask for the need behind the proposal, if it is not known."""
    if not item.need:
        need = yield from write(
            room, f"{item.key}/proposal/need", say(words.NEED_ASK), words.DRAFT_LINE,
            form=Form.TEXT, required=required,
        )  # fmt: skip
        item.need = room.keep(need)


def _day(room: Room, key: str, term: str, unreadable: str) -> Steps[str]:
    """Return the day a term ends; ask where it cannot be read."""
    try:
        return term_end(term, day(room.date)) if term else ""
    except BadRequest:
        return (yield from write(room, key, say(unreadable, text=term), form=Form.TERM))


def _complete(room: Room, item: ItemLog) -> Steps[None]:
    """Ask for what a proposal that was just written down still lacks."""
    if not item.by:
        item.by = yield from name_somebody(room, f"{item.key}/proposal/by", say(words.BY_ASK))
        item.versions[-1] = replace(item.versions[-1], by=item.by)
    for part in ("review", "owner", "criteria"):
        # Nobody has answered yet, so it is still the first version.
        if not getattr(item.versions[-1], part):
            item.versions[-1] = yield from ask_part(room, item, item.versions[-1], part)
            put_on_table(room, item)


def ask_part(room: Room, item: ItemLog, version: Version, part: str) -> Steps[Version]:
    """Ask for one part of the package and return the version with it.

    Args:
        room: The room.
        item: The item.
        version: The version whose part it is.
        part: text, review, expires, owner or criteria.

    """
    key = f"{item.key}/proposal/{part}"
    if part == "owner":
        owner = yield from name_somebody(room, key, say(words.OWNER_ASK), preset=version.owner)
        return replace(version, owner=owner)
    if part == "criteria":
        text = yield from write(
            room,
            key,
            say(words.CRITERIA_ASK),
            form=Form.TEXT,
            preset="\n".join(version.criteria),
        )
        return replace(version, criteria=lines_of(text))
    if part == "review":
        review = yield from write(
            room, key, say(words.REVIEW_ASK), form=Form.TERM, preset=version.review
        )
        return replace(version, review=review)
    if part == "expires":
        expires = yield from write(
            room, key, say(words.EXPIRES_ASK), form=Form.TERM, preset=version.expires
        )
        return replace(version, expires=expires)
    text = yield from write(
        room,
        key,
        say(words.NEW_TEXT_ASK),
        form=Form.TEXT,
        preset=version.text,
        required=True,
    )
    return replace(version, text=text)


def change_part(room: Room, item: ItemLog, part: str, because: str) -> Steps[bool]:
    """Change one part of the package on the table, as a new version.

    Returns:
        Whether anything changed.

    """
    version = yield from ask_part(room, item, item.versions[-1], part)
    return add_version(room, item, replace(version, by="", because=because))

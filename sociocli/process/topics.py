"""Topics: how one is put on the agenda, and what may be taken over from last time.

Source: process.md M8 and 3.3 (parking states); record-needs.md N14, N25.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from sociocli.domain.agenda import AgendaItem
from sociocli.domain.item import Item, Kind, Outcome
from sociocli.domain.minutes import Minutes, Topic
from sociocli.domain.next_agenda import item_of
from sociocli.domain.proposal import ObjectionState
from sociocli.process.asking import Steps, ask
from sociocli.process.brought import KnownTopic
from sociocli.process.choosing import Choose, Option, Pick
from sociocli.process.item_log import ItemLog
from sociocli.process.message import Line, say
from sociocli.process.room import Room
from sociocli.process.wording import opening as words
from sociocli.process.writing import Form, Write

__all__ = [
    "LeftOver",
    "add_topic",
    "ask_kind",
    "goes_on_from",
    "left_overs",
    "parked_topic",
    "pick_item",
    "put_on",
    "take_over",
    "topic_line",
    "waiting",
]

_KINDS = {
    "report": Kind.REPORT, "r": Kind.REPORT,
    "explore": Kind.EXPLORE, "exploration": Kind.EXPLORE, "e": Kind.EXPLORE,
    "decide": Kind.DECIDE, "decision": Kind.DECIDE, "d": Kind.DECIDE,
    "elect": Kind.ELECT, "select": Kind.ELECT, "selection": Kind.ELECT, "s": Kind.ELECT,
    "review": Kind.REVIEW, "v": Kind.REVIEW,
}  # fmt: skip
_WAITING = (
    Outcome.DEFERRED,
    Outcome.NOT_REACHED,
    Outcome.REWORK,
    Outcome.DELEGATED,
    Outcome.REOPENED,
    Outcome.ADOPTED_PENDING,
    Outcome.NO_DECISION,
)


_STANDING = (ObjectionState.OPEN, ObjectionState.UNEXPLAINED)


@dataclass(frozen=True, slots=True)
class LeftOver:
    """Something that an earlier meeting left open, and how it would come back."""

    id: str
    label: str
    item: AgendaItem


def topic_line(text: str) -> AgendaItem:
    """Read a topic from one line: title / what we want of it / minutes.

    Args:
        text: The line; kind and minutes may be missing, in any order.

    Returns:
        The topic.

    """
    title: list[str] = []
    minutes, kind = 0, None
    for part in re.split(r"\s*/\s+|\s+/\s*", text):
        word = part.strip().casefold()
        number = re.fullmatch(r"(\d{1,3}) *(min|minutes|m|')?\.?", word)
        if title and number:
            minutes = int(number[1])
        elif title and word in _KINDS:
            kind = _KINDS[word]
        elif part.strip():
            title.append(part.strip())
    return AgendaItem(" / ".join(title) or text.strip(), kind=kind, minutes=minutes)


def parked_topic(text: str) -> Topic:
    """Read a topic for later from one line, written as for the agenda."""
    read = topic_line(text)
    return Topic(read.title, read.kind, minutes=read.minutes)


def put_on(room: Room, brought: AgendaItem) -> ItemLog:
    """Put a topic on today's agenda; one that goes on from earlier brings its history.

    Args:
        room: The room.
        brought: The topic; its `continues` names the item it goes on from.

    Returns:
        The item, with the versions, the open objections and the ideas it had.

    """
    item = room.put_on(brought)
    old = goes_on_from(item, room.brought.earlier)
    if old is not None:
        if old.proposal is not None:
            item.need = old.proposal.need
            item.versions = list(old.proposal.versions)
        item.objections = [one for one in old.objections if one.state in _STANDING]
        item.ideas = list(old.ideas)
    return item


def add_topic(room: Room, key: str) -> Steps[ItemLog | None]:
    """Ask for one topic and put it on the agenda.

    Args:
        room: The room.
        key: The key of the question.

    Returns:
        The new item, or None if nothing was given.

    """
    text = yield from ask(
        room,
        Write(
            key=key,
            words=say(words.TOPIC_ASK),
            scene=room.scene(words.TOPIC_LINE, said=tuple(one.title for one in room.items)),
            form=Form.LINE,
        ),
    )
    if not text:
        return None
    item = put_on(room, topic_line(text))
    if item.kind is None:
        yield from ask_kind(room, item)
    return item


def ask_kind(room: Room, item: ItemLog, line: Line | None = None) -> Steps[None]:
    """Ask what the circle wants of an item."""
    answer = yield from ask(
        room,
        Choose(
            key=f"{item.key}/kind",
            words=say(words.KIND_ASK, title=item.title),
            scene=room.scene(line),
            options=(
                Option(Kind.REPORT.value, "r", say(words.KIND_REPORT)),
                Option(Kind.EXPLORE.value, "e", say(words.KIND_EXPLORE)),
                Option(Kind.DECIDE.value, "d", say(words.KIND_DECIDE)),
                Option(Kind.ELECT.value, "s", say(words.KIND_ELECT)),
                Option(Kind.REVIEW.value, "v", say(words.KIND_REVIEW)),
            ),
            preset=Kind.EXPLORE.value,
        ),
    )
    item.kind = Kind(answer)


def pick_item(room: Room, key: str, items: list[ItemLog]) -> Steps[ItemLog]:
    """Ask which of several items is meant; of one there is nothing to ask."""
    if len(items) == 1:
        return items[0]
    picked = yield from ask(
        room,
        Choose(
            key=key,
            words=say(words.WHICH_TOPIC),
            scene=room.scene(),
            options=tuple(
                Option(
                    item.key,
                    str(n) if n < 10 else "",  # noqa: PLR2004 - one digit is one key
                    say("{title}", title=item.title),
                )
                for n, item in enumerate(items, 1)
            ),
        ),
    )
    return next(item for item in items if item.key == picked)


def left_overs(earlier: tuple[Minutes, ...]) -> tuple[LeftOver, ...]:
    """List what earlier meetings left open: items that wait, and their backlogs.

    A topic that nobody took up in the meantime stays on the list; of those with
    the same title the newest counts.

    Args:
        earlier: Minutes of earlier meetings, newest first.

    """
    found: list[LeftOver] = []
    known: list[str] = []
    for back, minutes in enumerate(earlier):
        before = f"{minutes.id}/" if back else ""
        for n, item in enumerate(minutes.items, 1):
            number = item.number or n
            if item.outcome in _WAITING and item.title not in known:
                brought = AgendaItem(
                    item.title,
                    kind=item.kind,
                    minutes=item.planned,
                    by=item.by,
                    continues=f"{minutes.id}#{number}",
                )
                found.append(LeftOver(f"{before}item-{number}", item.title, brought))
        known += [item.title for item in minutes.items]
        for n, topic in enumerate(minutes.backlog, 1):
            if topic.title not in known:
                brought = AgendaItem(topic.title, kind=topic.kind, minutes=topic.minutes)
                found.append(LeftOver(f"{before}topic-{n}", topic.title, brought))
                known.append(topic.title)
    return tuple(found)


def waiting(backlog: tuple[KnownTopic, ...]) -> tuple[LeftOver, ...]:
    """List the topics of the backlog, in its order, as they would come on the agenda.

    Args:
        backlog: The topics that wait.

    """
    return tuple(
        LeftOver(one.id.rpartition("/")[2], one.topic.title, item_of(one.id, one.topic))
        for one in backlog
    )


def take_over(room: Room, found: tuple[LeftOver, ...]) -> Steps[None]:
    """Ask which of the left-over topics come on today's agenda."""
    picked = yield from ask(
        room,
        Pick(
            key="agenda/take",
            words=say(words.WHICH_TAKE),
            scene=room.scene(said=tuple(one.label for one in found)),
            among=tuple((one.id, one.label) for one in found),
        ),
    )
    for one in found:
        if one.id in picked:
            item = put_on(room, one.item)
            if item.kind is None:
                yield from ask_kind(room, item)


def goes_on_from(item: ItemLog, earlier: tuple[Minutes, ...]) -> Item | None:
    """Return the item of earlier minutes that this one goes on from, if it does.

    Args:
        item: An item of today.
        earlier: Minutes of earlier meetings.

    """
    meeting, _, number = item.brought.continues.partition("#")
    for minutes in earlier:
        if minutes.id == meeting:
            for n, old in enumerate(minutes.items, 1):
                if str(old.number or n) == number:
                    return old
    return None

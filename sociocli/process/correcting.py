"""Correcting something earlier without undoing what followed.

Names, notes, actions, topics and other texts may be corrected. The text of a
proposal may not: a change of it is a new version with a fresh round
(process.md 3.12 no. 1). Source: product.md section 2 rule 3.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import TypeVar

from sociocli.domain.minutes import Action, Topic
from sociocli.process.asking import Aside, Steps, Tell, ask
from sociocli.process.choosing import Choose, Option, Pick
from sociocli.process.item_log import ItemLog
from sociocli.process.message import Message, say
from sociocli.process.room import Room
from sociocli.process.wording import asides as words
from sociocli.process.writing import Form, Write

__all__ = ["correct"]

T = TypeVar("T")
_SHOWN = 8


@dataclass(frozen=True, slots=True)
class Noted:
    """A text that can be corrected: what it is, how it reads, how it is changed."""

    label: Message
    text: str
    change: Callable[[str], None]


def correct(room: Room, aside: Aside) -> Steps[None]:
    """Ask what is wrong and how it should read."""
    del aside
    noted = _all_noted(room)
    answer = yield from _choose(room, noted)
    if answer == "nothing":
        return
    if answer == "name":
        yield from _name(room)
    else:
        chosen = noted[int(answer.removeprefix("text-")) - 1]
        text = yield from ask(
            room,
            Write(
                key="aside/correct/text",
                words=say(words.CORRECT_TEXT),
                scene=room.scene(),
                preset=chosen.text,
            ),
        )
        chosen.change(text)
    yield from ask(
        room, Tell(key="aside/correct/done", words=say(words.CORRECTED), scene=room.scene())
    )


def _choose(room: Room, noted: list[Noted]) -> Steps[str]:
    """Ask what is wrong: `text-N`, the latest first, `name` or `nothing`."""
    start = 0
    while True:
        page = noted[start : start + _SHOWN]
        options = [Option(f"text-{start + n}", str(n), one.label) for n, one in enumerate(page, 1)]
        if len(noted) > start + _SHOWN:
            options.append(Option("older", "o", say(words.CORRECT_OTHER)))
        if room.everybody:
            options.append(Option("name", "w", say(words.CORRECT_NAME)))
        options.append(Option("nothing", "n", say(words.NOTHING)))
        answer = yield from ask(
            room,
            Choose(
                key="aside/correct/what",
                words=say(words.CORRECT_ASK),
                scene=room.scene(),
                options=tuple(options),
                preset="nothing",
            ),
        )
        if answer != "older":
            return answer
        start += _SHOWN


def _name(room: Room) -> Steps[None]:
    picked = yield from ask(
        room,
        Pick(
            key="aside/correct/whose",
            words=say(words.CORRECT_WHOSE),
            scene=room.scene(),
            among=room.everybody,
            least=1,
            most=1,
        ),
    )
    name = yield from ask(
        room,
        Write(
            key="aside/correct/name",
            words=say(words.CORRECT_NAME_TEXT),
            scene=room.scene(),
            form=Form.LINE,
            preset=room.name(picked[0]),
            required=True,
        ),
    )
    room.rename(picked[0], name)


def _all_noted(room: Room) -> list[Noted]:
    """Return everything that can be corrected, the latest first."""
    found = _of_list(words.CORRECT_NEWS, room.announcements)
    found += _of_list(words.CORRECT_NOTE, room.notes)
    for item in room.items:
        found += _of_item(item)
    found += _of_list(words.CORRECT_IMPROVEMENT, room.improvements)
    found += _of_topics(room)
    found += _of_actions(room)
    return list(reversed(found))


def _of_item(item: ItemLog) -> list[Noted]:
    found = _of_list(words.CORRECT_QUESTION, item.questions)
    found += _of_list(words.CORRECT_IDEA, item.ideas)
    found += _of_list(words.CORRECT_REACTION, item.reactions)
    found += _of_list(words.CORRECT_NOTE, item.notes)

    def need(text: str) -> None:
        item.need = text

    def summary(text: str) -> None:
        item.summary = text

    for label, text, change in (
        (words.CORRECT_NEED, item.need, need),
        (words.CORRECT_SUMMARY, item.summary, summary),
    ):
        if text:
            found.append(Noted(say(label, text=text), text, change))
    return found


def _of_list(label: str, texts: list[str]) -> list[Noted]:
    return [
        Noted(say(label, text=text), text, _changing(texts, text, lambda new: new))
        for text in texts
    ]


def _of_actions(room: Room) -> list[Noted]:
    def reading(action: Action) -> Callable[[str], Action]:
        return lambda text: replace(action, what=text)

    return [
        Noted(
            say(words.CORRECT_ACTION, text=one.what),
            one.what,
            _changing(room.actions, one, reading(one)),
        )
        for one in room.actions
    ]


def _of_topics(room: Room) -> list[Noted]:
    def reading(topic: Topic) -> Callable[[str], Topic]:
        return lambda text: replace(topic, title=" ".join(text.split("\n")))

    return [
        Noted(
            say(words.CORRECT_TOPIC, text=one.title),
            one.title,
            _changing(room.topics, one, reading(one)),
        )
        for one in room.topics
    ]


def _changing(noted: list[T], old: T, reading: Callable[[str], T]) -> Callable[[str], None]:
    """Return what changes an entry of a list, or strikes it out; one that is gone stays gone."""

    def change(text: str) -> None:
        if old in noted:
            position = noted.index(old)
            noted[position : position + 1] = [reading(text)] if text else []

    return change

"""`sociocli backlog`: list, add, show, change, order and drop the topics that wait.

Putting a topic on an agenda is in `backlog_take.py`. Must not know how a file is
changed, or how places are numbered; that is `domain/ordering.py`.

Source: process.md M13; record-needs.md N14 and N25.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

from sociocli.cli import files_wording as files
from sociocli.cli import standing_wording as words
from sociocli.cli.listing import print_json
from sociocli.cli.people_shown import PEOPLE, with_names
from sociocli.cli.saying import say
from sociocli.cli.standing import named, print_things, say_facts, say_nothing, say_troubles, short
from sociocli.cli.standing_given import none, person, say_added, say_changed, say_day
from sociocli.cli.which_circle import circle_meant, circle_wanted
from sociocli.domain.day import is_day
from sociocli.domain.item import Kind
from sociocli.domain.ordering import Place, in_places, moved
from sociocli.domain.recurring import day_or_words
from sociocli.domain.standing import BacklogTopic
from sociocli.domain.text import in_one_line, tidy
from sociocli.errors import BadRequest
from sociocli.record.folder import RecordFolder
from sociocli.record.index import Index
from sociocli.record.standing_change import (
    add_standing,
    change_standing,
    facts_of,
    opened,
    remove_standing,
)

if TYPE_CHECKING:
    from sociocli.record.things import Thing

__all__ = [
    "TopicFacts",
    "add_topic",
    "drop_topic",
    "list_backlog",
    "order_topic",
    "set_topic",
    "show_topic",
]

_MOST_MINUTES = 24 * 60


@dataclass(frozen=True, slots=True)
class TopicFacts:
    """What is said of a topic on the command line; None is not said at all."""

    title: str | None = None
    kind: str | None = None
    minutes: int | None = None
    by: str | None = None
    why: str | None = None
    when: str | None = None
    wished: str | None = None


def list_backlog(root: Path, circle: str = "", *, json: bool = False) -> None:
    """List the topics that wait, in their order.

    Args:
        root: The record folder.
        circle: Only this circle, if it is given.
        json: Whether to print one JSON document.

    Raises:
        BadRequest: If there is no such circle.

    """
    circle = circle_wanted(root, circle)
    index = Index(root)
    found = _ordered(index.things("backlog", circle=circle))
    if json:
        print_json([{"id": one.id, "circle": one.circle, **_plain(one)} for one in found])
    elif not found:
        say_nothing(root, words.NO_TOPICS)
    else:
        circles = named(found)
        rows = []
        for one in found:
            text = {key: str(one.plain.get(key) or "") for key in ("kind", "minutes", "when")}
            rows.append((short(one.id, circles=circles), *text.values(), one.title))
        print_things(words.TOPIC_COLUMNS, rows)
    say_troubles(index)


def _plain(thing: Thing) -> dict[str, object]:
    numbers = ("order", "minutes")
    return {
        key: _number(value) if key in numbers else value
        for key, value in thing.plain.items()
        if key != "format"
    }


def _number(value: object) -> int:
    text = str(value)
    return int(text) if text.lstrip("-").isdecimal() else 0


def _places(things: list[Thing]) -> list[Place]:
    return [Place(one.id, _number(one.plain.get("order", 0)), one.begins) for one in things]


def _ordered(things: list[Thing]) -> list[Thing]:
    """Return topics in their order, circle by circle."""
    known = {one.id: one for one in things}
    found = [known[place.id] for place in in_places(_places(things))]
    return sorted(found, key=lambda one: one.circle)


def add_topic(root: Path, given: TopicFacts, today: str, circle: str = "") -> str:
    """Add a topic.

    Args:
        root: The record folder.
        given: What is said of it.
        today: Today's day.
        circle: The circle it belongs to; the only one there is if "".

    Returns:
        Its identity.

    Raises:
        BadRequest: If something that was given is wrong.

    """
    folder = RecordFolder(root)
    circle = circle_meant(folder, circle)
    one = _with(
        BacklogTopic(in_one_line(given.title or ""), since=today), given, root, circle, today
    )
    identity, new = add_standing(folder, one, circle, today, one.title)
    say_added(folder.path_of(identity), new=new)
    _say_when(given, one, today)
    return identity


def set_topic(root: Path, name: str, given: TopicFacts, today: str) -> None:
    """Change a topic, and nothing else of its file.

    Args:
        root: The record folder.
        name: Its identity, or the last part of it.
        given: What is to change.
        today: Today's day.

    Raises:
        BadRequest: If something that was given is wrong.

    """
    if given == TopicFacts():
        raise BadRequest(words.NEED_CHANGE.format(command="sociocli backlog set"))
    folder = RecordFolder(root)
    file = opened(folder, BacklogTopic, folder.resolve(name, "backlog"))
    new = _with(file.value, given, root, file.circle, today)
    say_changed(file.shown, changed=change_standing(folder, file, new))
    _say_when(given, new, today)


def _say_when(given: TopicFacts, one: BacklogTopic, today: str) -> None:
    if is_day(one.when):
        say_day(words.COMES_ON, given.when, one.when, today)


def _with(
    one: BacklogTopic, given: TopicFacts, root: Path, circle: str, today: str
) -> BacklogTopic:
    """Return a topic with what was said of it."""
    if given.kind is not None:
        one = replace(one, kind=None if none(given.kind) else _kind(given.kind))
    if given.minutes is not None:
        if not 0 <= given.minutes <= _MOST_MINUTES:
            raise BadRequest(words.ODD_MINUTES)
        one = replace(one, minutes=given.minutes)
    if given.by is not None:
        one = replace(one, by="" if none(given.by) else person(Index(root), circle, given.by))
    if given.when is not None:
        one = replace(one, when="" if none(given.when) else day_or_words(given.when, today))
    return replace(
        one,
        title=in_one_line(_said(given.title, one.title)),
        why=_said(given.why, one.why),
        wished=_said(given.wished, one.wished),
    )


def _said(text: str | None, before: str) -> str:
    return before if text is None else tidy(text)


def _kind(text: str) -> Kind:
    try:
        return Kind(text.strip().lower())
    except ValueError:
        kinds = ", ".join(one.value for one in Kind)
        raise BadRequest(words.ODD_KIND.format(kind=text, kinds=kinds)) from None


def order_topic(root: Path, name: str, where: str, other: str = "") -> None:
    """Move a topic among those of its circle.

    Args:
        root: The record folder.
        name: Its identity, or the last part of it.
        where: "first", "last", "before" or "after".
        other: The other topic, for before and after.

    Raises:
        BadRequest: If something that was given is wrong.

    """
    folder = RecordFolder(root)
    identity = folder.resolve(name, "backlog")
    circle = identity.partition("/")[2].rpartition("/")[0]
    places = in_places(_places(Index(root).things("backlog", circle=circle)))
    opened(folder, BacklogTopic, identity)  # says what is wrong with it
    others = [one.id for one in places if one.id != identity]
    changes = moved(places, identity, _at(folder, others, identity, where, other))
    if not changes:
        say_changed(folder.path_of(identity), changed=False)
    for one, order in changes.items():
        file = opened(folder, BacklogTopic, one)
        new = replace(file.value, order=order)
        say_changed(file.shown, changed=change_standing(folder, file, new))


def _at(folder: RecordFolder, others: list[str], identity: str, where: str, other: str) -> int:
    """Return how many topics stand before the one that is moved."""
    if where in ("first", "last"):
        if other:
            raise BadRequest(words.NO_OTHER)
        return 0 if where == "first" else len(others)
    if where not in ("before", "after"):
        raise BadRequest(words.ODD_PLACE)
    if not other:
        raise BadRequest(words.NEED_OTHER)
    mark = folder.resolve(other, "backlog")
    if mark == identity:
        raise BadRequest(words.BEFORE_ITSELF)
    if mark not in others:
        raise BadRequest(words.OTHER_CIRCLE.format(id=mark))
    return others.index(mark) + (where == "after")


def drop_topic(root: Path, name: str) -> None:
    """Take a topic out of the backlog.

    Args:
        root: The record folder.
        name: Its identity, or the last part of it.

    Raises:
        BadRequest: If there is no such topic, or its file is wrong.

    """
    folder = RecordFolder(root)
    file = opened(folder, BacklogTopic, folder.resolve(name, "backlog"))
    remove_standing(folder, file)
    say(files.REMOVED.format(path=file.shown))
    say(words.DROPPED.format(title=file.value.title))


def show_topic(root: Path, name: str, *, json: bool = False) -> None:
    """Show all that is known of a topic.

    Args:
        root: The record folder.
        name: Its identity, or the last part of it.
        json: Whether to print one JSON document.

    Raises:
        BadRequest: If there is no such topic, or its file is wrong.

    """
    folder = RecordFolder(root)
    file = opened(folder, BacklogTopic, folder.resolve(name, "backlog"))
    plain = facts_of(file.value)
    if json:
        print_json({"id": file.id, **plain})
        return
    say(file.value.title)
    say()
    facts = with_names(plain, Index(root), file.circle, (*PEOPLE, "by"))
    say_facts(facts, {**words.FACTS, **words.TOPIC_FACTS})

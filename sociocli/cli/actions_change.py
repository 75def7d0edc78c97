"""`sociocli actions add`, `set`, `done`, `dropped`, `hand` and `again`.

An action that is done or dropped keeps its file until the circle's next meeting
has heard of it. Must not know how a file is changed; that is
`record/standing_change.py`.

Source: record-needs.md N24.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from sociocli.cli import standing_wording as words
from sociocli.cli.listing import print_json
from sociocli.cli.people_shown import with_names
from sociocli.cli.saying import say
from sociocli.cli.standing import people_in, say_facts
from sociocli.cli.standing_given import minutes_meant, none, persons, say_added, say_changed
from sociocli.cli.which_circle import circle_meant
from sociocli.domain.day import is_day
from sociocli.domain.recurring import day_meant, day_or_words, every, next_time
from sociocli.domain.standing import ActionState, HandedOver, StandingAction
from sociocli.domain.text import in_one_line, tidy
from sociocli.errors import BadRequest
from sociocli.record.folder import RecordFolder
from sociocli.record.index import Index
from sociocli.record.standing_change import Opened, add_standing, change_standing, facts_of, opened

__all__ = [
    "ActionFacts",
    "add_action",
    "close_action",
    "hand_action",
    "open_again",
    "set_action",
    "show_action",
]


@dataclass(frozen=True, slots=True)
class ActionFacts:
    """What is said of an action on the command line; None is not said at all."""

    what: str | None = None
    who: tuple[str, ...] | None = None
    by: str | None = None
    every: str | None = None
    note: str | None = None
    minutes: str = ""
    circle: str = ""


def add_action(root: Path, given: ActionFacts, today: str) -> str:
    """Add an action.

    Args:
        root: The record folder.
        given: What is said of it.
        today: Today's day.

    Returns:
        Its identity.

    Raises:
        BadRequest: If something that was given is wrong.

    """
    folder = RecordFolder(root)
    circle = circle_meant(folder, given.circle)
    one = StandingAction(
        in_one_line(given.what or ""),
        persons(Index(root), circle, given.who or ()),
        day_or_words(given.by or "", today),
        every=every(given.every) if given.every else "",
        note=tidy(given.note or ""),
        minutes=minutes_meant(folder, given.minutes),
    )
    if one.every and not one.by:
        one = replace(one, by=next_time("", one.every, today))
    identity, new = add_standing(folder, one, circle, today, one.what)
    say_added(folder.path_of(identity), new=new)
    _say_by(one.by)
    return identity


def set_action(root: Path, name: str, given: ActionFacts, today: str) -> None:
    """Change an action, and nothing else of its file.

    Args:
        root: The record folder.
        name: Its identity, or the last part of it.
        given: What is to change.
        today: Today's day.

    Raises:
        BadRequest: If something that was given is wrong.

    """
    if given == ActionFacts():
        raise BadRequest(words.NEED_CHANGE.format(command="sociocli actions set"))
    folder, file = _opened(root, name)
    new = file.value
    if given.what is not None:
        new = replace(new, what=in_one_line(given.what))
    if given.who is not None:
        new = replace(new, who=persons(Index(root), file.circle, given.who))
    if given.by is not None:
        new = replace(new, by="" if none(given.by) else day_or_words(given.by, today))
    if given.every is not None:
        new = replace(new, every="" if none(given.every) else every(given.every))
    if given.note is not None:
        new = replace(new, note="" if none(given.note) else tidy(given.note))
    say_changed(file.shown, changed=change_standing(folder, file, new))
    if given.by is not None:
        _say_by(new.by)


def close_action(
    root: Path, name: str, state: ActionState, today: str, *, note: str = "", on: str = ""
) -> None:
    """Note that an action is done or dropped; one that comes again stays open once done.

    Args:
        root: The record folder.
        name: Its identity, or the last part of it.
        state: Done or dropped.
        today: Today's day.
        note: A note to it, or "".
        on: The day on which it was done; today if "".

    Raises:
        BadRequest: If it is closed already, or something that was given is wrong.

    """
    folder, file = _opened(root, name)
    one = file.value
    if one.state is not ActionState.OPEN:
        known = words.ACTION_STATE[one.state]
        raise BadRequest(words.IS_CLOSED.format(id=_last(file), state=known))
    day = day_meant(on, today) or today
    text = tidy(note) or one.note
    if state is ActionState.DONE and one.every:
        by = next_time(one.by, one.every, day)
        done = words.DONE_LAST.format(day=day)
        new = replace(one, by=by, note=f"{done} {tidy(note)}".rstrip())
        say_changed(file.shown, changed=change_standing(folder, file, new))
        say(words.NEXT_TIME.format(day=by))
        return
    new = replace(one, state=state, closed=day, note=text)
    say_changed(file.shown, changed=change_standing(folder, file, new))


def hand_action(root: Path, name: str, to: Sequence[str], today: str) -> None:
    """Hand an action to others; who had it before is kept.

    Args:
        root: The record folder.
        name: Its identity, or the last part of it.
        to: Who has it from now on.
        today: Today's day.

    Raises:
        BadRequest: If it is not open, or something that was given is wrong.

    """
    folder, file = _opened(root, name)
    one = file.value
    if one.state is not ActionState.OPEN:
        known = words.ACTION_STATE[one.state]
        raise BadRequest(words.IS_CLOSED.format(id=_last(file), state=known))
    index = Index(root)
    who = persons(index, file.circle, to)
    if who == one.who:
        names = people_in(index)(who, file.circle)
        raise BadRequest(words.SAME_OWNERS.format(who=names or words.NOBODY))
    new = replace(one, who=who, handed=(*one.handed, HandedOver(one.who, today)))
    say_changed(file.shown, changed=change_standing(folder, file, new))


def open_again(root: Path, name: str, today: str, *, by: str = "") -> None:
    """Open an action again that was done or dropped.

    Args:
        root: The record folder.
        name: Its identity, or the last part of it.
        today: Today's day.
        by: The new day or words, or "" for the old ones.

    Raises:
        BadRequest: If it is open, or something that was given is wrong.

    """
    folder, file = _opened(root, name)
    one = file.value
    if one.state is ActionState.OPEN:
        raise BadRequest(words.IS_OPEN.format(id=_last(file)))
    new = replace(
        one, state=ActionState.OPEN, closed="", by=day_or_words(by, today) if by else one.by
    )
    say_changed(file.shown, changed=change_standing(folder, file, new))
    _say_by(new.by if by else "")


def show_action(root: Path, name: str, *, json: bool = False) -> None:
    """Show all that is known of an action.

    Args:
        root: The record folder.
        name: Its identity, or the last part of it.
        json: Whether to print one JSON document.

    Raises:
        BadRequest: If there is no such action, or its file is wrong.

    """
    _, file = _opened(root, name)
    plain = facts_of(file.value)
    if json:
        print_json({"id": file.id, **plain})
        return
    say(file.value.what)
    say()
    say_facts(with_names(plain, Index(root), file.circle), words.FACTS)


def _opened(root: Path, name: str) -> tuple[RecordFolder, Opened[StandingAction]]:
    folder = RecordFolder(root)
    return folder, opened(folder, StandingAction, folder.resolve(name, "actions"))


def _last(file: Opened[StandingAction]) -> str:
    return file.id.rpartition("/")[2]


def _say_by(by: str) -> None:
    if by:
        say(words.BY_IS.format(day=by) if is_day(by) else words.BY_WORDS.format(words=by))

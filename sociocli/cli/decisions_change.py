"""`sociocli decisions add`, `set` and `end`: what commands change in decisions.

Must not know how a file is changed; that is `record/standing_change.py`.

Source: product.md section 4 (present and history); process.md 5.4.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from pathlib import Path

from sociocli.cli import standing_wording as words
from sociocli.cli.given_text import text_given
from sociocli.cli.saying import say_aside
from sociocli.cli.standing_given import (
    day_given,
    minutes_meant,
    none,
    person,
    say_added,
    say_changed,
    say_day,
)
from sociocli.cli.which_circle import circle_meant
from sociocli.domain.item import Outcome
from sociocli.domain.recurring import day_meant
from sociocli.domain.standing import DecisionStatus, Revisit, StandingDecision
from sociocli.domain.text import in_one_line, tidy
from sociocli.errors import BadRequest
from sociocli.record.folder import RecordFolder
from sociocli.record.index import Index
from sociocli.record.standing_change import add_standing, change_standing, opened

__all__ = ["Facts", "add_decision", "end_decision", "set_decision"]

_OVER = (DecisionStatus.ENDED, DecisionStatus.REPLACED, DecisionStatus.DECLINED)


@dataclass(frozen=True, slots=True)
class Facts:
    """What is said of a decision on the command line; None is not said at all."""

    title: str | None = None
    review: str | None = None
    expires: str | None = None
    owner: str | None = None
    adopted: str = ""
    minutes: str = ""
    text: str = ""
    file: str = ""
    circle: str = ""


def add_decision(root: Path, given: Facts, today: str) -> str:
    """Write down a decision that was taken before the program was used.

    Args:
        root: The record folder.
        given: What is said of it, its title and its text too.
        today: Today's day.

    Returns:
        Its identity.

    Raises:
        BadRequest: If something that was given is wrong.
        NeedsAnswer: If there is no text, and nobody who could write one.

    """
    folder = RecordFolder(root)
    circle = circle_meant(folder, given.circle)
    adopted = day_meant(given.adopted, today) or today
    owner = "" if none(given.owner or "") else person(Index(root), circle, given.owner or "")
    one = StandingDecision(
        in_one_line(given.title or ""),
        adopted=adopted,
        review=day_given(given.review or "", today, adopted),
        expires=day_given(given.expires or "", today, adopted),
        owner=owner,
        minutes=minutes_meant(folder, given.minutes),
    )
    one = replace(one, text=text_given(given.text, given.file, one.title))
    identity, new = add_standing(folder, one, circle, adopted, one.title)
    say_added(folder.path_of(identity), new=new)
    say_day(words.ADOPTED_IS, given.adopted, adopted)
    _say_days(given, one, today)
    return identity


def set_decision(root: Path, name: str, given: Facts, today: str) -> None:
    """Change the facts of a decision, and nothing else of its file.

    Args:
        root: The record folder.
        name: Its identity, or the last part of it.
        given: What is to change.
        today: Today's day, from which lengths count.

    Raises:
        BadRequest: If something that was given is wrong.

    """
    folder = RecordFolder(root)
    file = opened(folder, StandingDecision, folder.resolve(name, "decisions"))
    new = file.value
    if given.title is not None:
        new = replace(new, title=in_one_line(given.title))
    if given.review is not None:
        new = replace(new, review=day_given(given.review, today))
    if given.expires is not None:
        new = replace(new, expires=day_given(given.expires, today))
    if given.owner is not None:
        owner = "" if none(given.owner) else person(Index(root), file.circle, given.owner)
        new = replace(new, owner=owner)
    if given == Facts():
        raise BadRequest(words.NEED_CHANGE.format(command="sociocli decisions set"))
    say_changed(file.shown, changed=change_standing(folder, file, new))
    _say_days(given, new, today)


def _say_days(given: Facts, one: StandingDecision, today: str) -> None:
    say_day(words.REVIEW_IS, given.review, one.review, today)
    say_day(words.EXPIRES_IS, given.expires, one.expires, today)


def end_decision(
    root: Path, name: str, today: str, *, because: str = "", minutes: str = "", on: str = ""
) -> None:
    """Mark a decision as ended; its text stays readable in its file.

    Args:
        root: The record folder.
        name: Its identity, or the last part of it.
        today: Today's day.
        because: Why, in one phrase.
        minutes: The minutes in which it was decided, or "".
        on: The day on which it ended; of those minutes, else today, if "".

    Raises:
        BadRequest: If it is over already, or something that was given is wrong.

    """
    folder = RecordFolder(root)
    file = opened(folder, StandingDecision, folder.resolve(name, "decisions"))
    _refuse_over(file.id, file.value)
    if not tidy(because):
        raise BadRequest(words.NEED_BECAUSE)
    place = minutes_meant(folder, minutes)
    day = day_meant(on, today) or place[: len("2026-11-22")] or today
    seen = (Revisit(day, Outcome.ENDED, place),) if place else ()
    new = replace(
        file.value,
        status=DecisionStatus.ENDED,
        ended=day,
        because=in_one_line(because),
        pending=None,
        waiting=None,
        revisits=(*file.value.revisits, *seen),
    )
    say_changed(file.shown, changed=change_standing(folder, file, new))
    say_day(words.ENDS_ON, on, day)
    if not place:
        say_aside(words.NO_MEETING_NAMED)


def _refuse_over(identity: str, one: StandingDecision) -> None:
    name = identity.rpartition("/")[2]
    if one.status is DecisionStatus.ASKED:
        status = words.STATUS[one.status]
        raise BadRequest(words.NOT_YET.format(id=name, status=status))
    if one.status in _OVER:
        sentence = words.OVER_ALREADY if one.ended else words.OVER_ALREADY_NO_DAY
        raise BadRequest(sentence.format(id=name, day=one.ended))

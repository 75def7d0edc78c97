"""`sociocli decisions --as-of` and `decisions show`: what held on a day, and one decision.

Knows what it prints. Must not know how the text of a day is found again; that is
`record/text_on.py`.

Source: product.md section 4 (present and history).
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from sociocli.cli import standing_wording as words
from sociocli.cli.decisions import plain_row
from sociocli.cli.listing import print_json
from sociocli.cli.people_shown import with_names
from sociocli.cli.saying import say, say_aside
from sociocli.cli.standing import named, print_things, say_facts, say_nothing, say_troubles, short
from sociocli.cli.which_circle import circle_wanted
from sociocli.domain.item import Outcome
from sociocli.domain.standing import StandingDecision
from sociocli.record.folder import RecordFolder
from sociocli.record.index import Index
from sociocli.record.item_reading import ItemReading
from sociocli.record.standing_change import facts_of, opened
from sociocli.record.standing_file import standing_of_plain
from sociocli.record.text_on import decision_on
from sociocli.record.things import thing_of

if TYPE_CHECKING:
    from sociocli.record.text_on import ReadItem
    from sociocli.record.things import Thing

__all__ = ["list_decisions_as_of", "show_decision"]


@dataclass(frozen=True, slots=True)
class _Then:
    """A decision as it stood on a day; `known` tells whether its text then is."""

    one: StandingDecision
    holds: bool
    changed: bool
    known: bool


def _then(thing: Thing, day: str, read: ReadItem) -> _Then:
    now = standing_of_plain(StandingDecision, thing.plain, thing.id)
    later = [one for one in now.agreed_revisits if one.holds_from > day]
    changed = any(one.outcome is Outcome.ADJUSTED for one in later)
    found = decision_on(thing, day, read)
    one = found or now
    return _Then(one, one.holds_on(day), changed, found is not None)


def list_decisions_as_of(root: Path, day: str, circle: str = "", *, json: bool = False) -> None:
    """List the decisions that held on a day, and say whose text was another one then.

    Args:
        root: The record folder.
        day: The day.
        circle: Only this circle, if it is given.
        json: Whether to print one JSON document.

    Raises:
        BadRequest: If there is no such circle.

    """
    circle = circle_wanted(root, circle)
    index = Index(root)
    read = ItemReading(root, index.things("minutes"))
    every = index.things("decisions", circle=circle)
    found = [(one, then) for one in every if (then := _then(one, day, read)).holds]
    if json:
        print_json([_plain(thing, then, day) for thing, then in found])
    elif not found:
        say_nothing(root, words.NO_DECISIONS["as of"])
    else:
        circles = named(thing for thing, _ in found)
        text = {False: words.TEXT_NOW, True: words.TEXT_OTHER}
        print_things(
            words.DECISION_COLUMNS_THEN,
            [
                (short(one.id, circles=circles), one.begins, text[then.changed], one.title)
                for one, then in found
            ],
        )
    say_troubles(index)


def show_decision(root: Path, name: str, day: str = "", *, json: bool = False) -> None:
    """Show a decision with its text, now or on a day.

    Args:
        root: The record folder.
        name: Its identity, or the last part of it.
        day: The day on which it is looked at, or "" for now.
        json: Whether to print one JSON document.

    Raises:
        BadRequest: If there is no such decision, or its file is wrong.

    """
    folder = RecordFolder(root)
    identity = folder.resolve(name, "decisions")
    file = opened(folder, StandingDecision, identity)
    if not day:
        plain = facts_of(file.value)
        if json:
            print_json({"id": identity, **plain, "text": file.value.text})
            return
        _say(identity, file.value, Index(root))
        return
    index = Index(root)
    thing = index.thing(identity) or thing_of(identity, facts_of(file.value))
    then = _then(thing, day, ItemReading(root, index.things("minutes")))
    if json:
        print_json({"id": identity, **_of_then(then, day)})
        return
    _say(identity, then.one, index, day, known=then.known)
    if not then.holds:
        say_aside(words.HELD_NOT.format(day=day))


def _say(
    identity: str, one: StandingDecision, index: Index, day: str = "", *, known: bool = True
) -> None:
    say(one.title)
    say()
    circle = identity.split("/")[1]
    facts = with_names(facts_of(one), index, circle)
    facts["status"] = words.STATUS.get(one.status, one.status)
    say_facts(facts, words.FACTS)
    say()
    if not known:
        say(words.NO_TEXT_THEN.format(day=day))
        return
    if day:
        say(words.TEXT_THEN.format(day=day))
        say()
    say(one.text or words.NO_TEXT)


def _plain(thing: Thing, then: _Then, day: str) -> dict[str, object]:
    row = plain_row(thing, day)
    one = then.one
    return {
        **row,
        "status": one.status.value,
        "review": one.review,
        "expires": one.expires,
        "ended": one.ended,
        "owner": one.owner,
        "text_changed_since": then.changed,
    }


def _of_then(then: _Then, day: str) -> dict[str, object]:
    return {
        **facts_of(then.one),
        "text": then.one.text if then.known else None,
        "as_of": day,
        "in_force": then.holds,
        "text_changed_since": then.changed,
    }

"""What is due in a record, from what the index knows of it.

Asks the index only and reads no file, so that it is quick in a large record.
Must not know how pressing anything is, or how it is said.

Source: product.md section 3 (`due`); process.md 3.8, 3.9, 3.11, 4.3 and 5.4.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import TYPE_CHECKING

from sociocli.domain.day import is_day
from sociocli.domain.due import Due, Of, in_order
from sociocli.domain.plain import Plain, maps_in, text_in

if TYPE_CHECKING:
    from sociocli.record.index import Index
    from sociocli.record.things import Thing

__all__ = ["dues"]

Role = tuple[str, str]
"""The id of a circle, and that of a role in it."""


def dues(index: Index, today: str, circle: str = "") -> list[Due]:
    """Return all that is due in a record, by day.

    Args:
        index: What is in the record.
        today: Today's day; what has expired needs no review any more.
        circle: Only what is due in this circle, if it is given.

    """
    index.look_at("terms", "circles", "decisions", "actions", "minutes")
    terms = index.things("terms", circle=circle, states=("holds", "pending"), whole=True)
    roles = [(thing.circle, text_in(thing.plain, "role")) for thing in terms]
    found = list(_of_terms(terms, roles))
    del terms  # no things are kept longer than they are needed: there may be thousands
    found += _of_roles(index, circle, dict.fromkeys(roles))
    found += _of_decisions(index, today, circle)
    for thing in index.things("actions", circle=circle, states=("open",)):
        if thing.day:
            found.append(_due(thing, Of.ACTION, thing.day, thing.who))
    drafts = index.things("minutes", circle=circle, states=("draft",), whole=True)
    found += [_due(thing, Of.MINUTES, thing.day) for thing in drafts if thing.day]
    found += _of_items(index, drafts)
    return in_order(found)


def _due(thing: Thing, of: Of, day: str, who: tuple[str, ...] = ()) -> Due:
    return Due(day, of, thing.id, thing.circle, thing.title, who)


def _of_decisions(index: Index, today: str, circle: str) -> Iterator[Due]:
    waiting = ("in_force", "pending", "asked")
    held = index.things("decisions", circle=circle, states=waiting, key="pending")
    awaited = {thing.id: _inside(thing.plain, "pending") for thing in held}
    for thing in index.things("decisions", circle=circle, states=waiting):
        yield from _of_decision(thing, awaited.get(thing.id, {}), today)


def _of_decision(thing: Thing, pending: Mapping[str, Plain], today: str) -> Iterator[Due]:
    if thing.state == "asked":
        outside = _inside(thing.plain, "outside")
        if not outside.get("closed"):
            yield _due(thing, Of.CLOSING, _day(outside, "closes"))
        return
    who = _texts(pending, "who")
    back = pending.get("in_force") not in (True, "true", "yes")
    if who or thing.state == "pending":
        yield _due(thing, Of.PENDING, _day(pending, "until"), who)
        if thing.state == "pending" and back:
            return
    over = bool(thing.ends) and thing.ends < today
    reviewed = bool(who) and back  # it was looked at; what came of it waits
    if thing.day and not over and not reviewed:
        yield _due(thing, Of.REVIEW, thing.day, thing.who)
    if thing.ends:
        yield _due(thing, Of.EXPIRY, thing.ends, thing.who)


def _of_terms(terms: Sequence[Thing], roles: Sequence[Role]) -> Iterator[Due]:
    """Return when the terms of some roles end, but for those whose successor is there already."""
    last: dict[Role, str] = {}
    held = []
    for thing, role in zip(terms, roles, strict=True):
        pending = _inside(thing.plain, "pending")
        who = _texts(pending, "who")
        if thing.state == "pending" or who:
            yield _due(thing, Of.PENDING, _day(pending, "until"), who)
        if thing.state == "pending":
            continue
        if not thing.ends:
            held.append((role, thing))
            last[role] = max(last.get(role, ""), thing.begins)
    for role, thing in held:
        followed = last[role] > thing.begins and last[role] >= thing.day
        if thing.day and not followed:
            yield _due(thing, Of.TERM, thing.day, thing.who)


def _of_roles(index: Index, circle: str, known: Mapping[Role, object]) -> Iterator[Due]:
    """Return the roles that nobody follows in, and terms that only a circle's file knows."""
    past: dict[Role, Thing] | None = None
    for thing in index.things("circles", circle=circle, whole=True):
        for role in maps_in(thing.plain, "roles"):
            key = (thing.circle, text_in(role, "id"))
            if not key[1] or key in known:
                continue
            if past is None:
                past = _ended(index, circle)
            if key in past:
                yield _due(past[key], Of.TERM, past[key].ends)
            elif role.get("holder") and _day(role, "until"):
                title, who = text_in(role, "title") or key[1], _texts(role, "holder")
                yield Due(_day(role, "until"), Of.TERM, thing.id, thing.circle, title, who)


def _ended(index: Index, circle: str) -> dict[Role, Thing]:
    """Return the last term of each role that has ended."""
    found = index.things("terms", circle=circle, states=("ended",), whole=True)
    past = [one for one in found if one.ends]
    past.sort(key=lambda one: (one.ends, one.id))
    return {(one.circle, text_in(one.plain, "role")): one for one in past}


def _of_items(index: Index, drafts: Iterable[Thing]) -> list[Due]:
    """Return the answers that are awaited, and of which only draft minutes know."""
    found: dict[str, Due] = {}
    for thing in drafts:
        for n, item in enumerate(maps_in(thing.plain, "items"), 1):
            pending = _inside(item, "pending")
            who = _texts(pending, "who")
            if who:
                number = text_in(item, "number") or n
                identity, title = f"{thing.id}#{number}", text_in(item, "title")
                found[f"{thing.name}#{number}"] = Due(
                    _day(pending, "until"), Of.PENDING, identity, thing.circle, title, who
                )
    if found:
        agreed = _agreed_in([*index.things("decisions"), *index.things("terms")])
        return [due for place, due in found.items() if place not in agreed]
    return []


def _agreed_in(known: Iterable[Thing]) -> dict[str, bool]:
    """Return the items of minutes whose outcome stands in a file of its own."""
    found = {}
    for thing in known:
        found[text_in(thing.plain, "minutes")] = True
        for revisit in maps_in(thing.plain, "revisits"):
            found[text_in(revisit, "minutes")] = True
    return found


def _day(plain: Mapping[str, Plain], key: str) -> str:
    text = text_in(plain, key)
    return text if is_day(text) else ""


def _texts(plain: Mapping[str, Plain], key: str) -> tuple[str, ...]:
    value = plain.get(key, "")
    if isinstance(value, list):
        return tuple(one for one in value if isinstance(one, str))
    return (value,) if isinstance(value, str) and value else ()


def _inside(plain: Mapping[str, Plain], key: str) -> Mapping[str, Plain]:
    value = plain.get(key)
    return value if isinstance(value, dict) else {}

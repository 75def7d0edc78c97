"""What the commands about awaited answers share: what stands, who is meant, what changed.

Knows the record and the nouns; must not know what an answer changes.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from sociocli.cli import awaiting_wording as words
from sociocli.cli import files_wording as files
from sociocli.cli.people_shown import name_and_id
from sociocli.cli.saying import say
from sociocli.domain.minutes import Minutes, Status
from sociocli.domain.people import matching
from sociocli.domain.standing import DecisionStatus, StandingDecision, Term
from sociocli.domain.text import slug
from sociocli.errors import BadRequest
from sociocli.process.awaited import Held, What
from sociocli.process.awaited_places import Piece, came_of, place_of, waiting_pieces
from sociocli.process.following import Follows
from sociocli.record.aftermath import changes_of, naming, present_of
from sociocli.record.circle_file import circle_path, read_circle, read_organisation
from sociocli.record.folder import RecordFolder
from sociocli.record.index import Index
from sociocli.record.minutes_file import read_minutes
from sociocli.record.people_known import names_known
from sociocli.record.plan import Change

__all__ = [
    "Waits",
    "came_of_piece",
    "changes_for",
    "circle_of",
    "draft_of",
    "held_in",
    "known_people",
    "minutes_named",
    "person_meant",
    "say_changes",
    "seats_of",
    "state_of",
    "thing_of",
    "waiting_in",
]


@dataclass(frozen=True, slots=True)
class Waits:
    """A decision or a term that waits for somebody.

    Args:
        id: Its identity.
        title: What it is called.
        place: The item of minutes it comes from, like 2026-11-22-operations#3.
        who: Whose answer is awaited.

    """

    id: str
    title: str
    place: str
    who: tuple[str, ...]


def held_in(folder: RecordFolder, date: str) -> Held:
    """Return what stands in a record, and how new things of a day are named."""
    index = Index(folder.root)
    present = present_of(index)
    named = naming(folder, date)
    return Held(present.decisions, present.terms, present.backlog, named, names_known(index))


def thing_of(held: Held, identity: str) -> StandingDecision | Term:
    """Return a decision or a term by its identity.

    Raises:
        BadRequest: If its file cannot be read.

    """
    found = held.decisions.get(identity) or held.terms.get(identity)
    if found is None:
        raise BadRequest(words.UNREADABLE.format(id=identity))
    return found


def came_of_piece(held: Held, minutes: Minutes, piece: Piece) -> list[str]:
    """Return what came of an item, or a part of one, and waits for answers or has waited.

    Args:
        held: What stands.
        minutes: The minutes of the item.
        piece: The item, or the part.

    Returns:
        Identities; of the terms of one selection the first.

    """
    things: dict[str, StandingDecision | Term] = {**held.decisions, **held.terms}
    came = [
        identity
        for identity, one in things.items()
        if one.pending is not None and came_of(piece, minutes, identity, one)
    ]
    first_term = [one for one in came if one in held.terms][:1]
    return [one for one in came if one in held.decisions or one in first_term]


def draft_of(folder: RecordFolder, held: Held, identity: str) -> tuple[str, Piece] | None:
    """Return the item of draft minutes that a decision or a term came of, if there is one.

    Args:
        folder: The record.
        held: What stands.
        identity: The decision or the term.

    Returns:
        The identity of the minutes, and the item or the part that waits, or waited.

    Raises:
        BadRequest: If there are such minutes, and they cannot be read.

    """
    thing = thing_of(held, identity)
    named = _minutes_of(folder, place_of(thing))
    if named is None or named[1].status is Status.ACCEPTED:
        return None
    found = [one for one in waiting_pieces(named[1]) if came_of(one, named[1], identity, thing)]
    return (named[0], found[0]) if found else None


def waiting_in(held: Held) -> list[Waits]:
    """Return what waits for somebody, by identity; terms of one selection only once."""
    found = [
        Waits(identity, one.title, place_of(one), one.pending.who)
        for identity, one in held.decisions.items()
        if one.pending is not None
        and one.pending.who
        and one.status in (DecisionStatus.PENDING, DecisionStatus.IN_FORCE)
    ]
    roles: list[tuple[str, str]] = []
    for identity, term in held.terms.items():
        role = (term.minutes or identity, term.role)
        if term.pending is not None and term.pending.who and role not in roles:
            roles.append(role)
            title = term.title or term.role
            found.append(Waits(identity, title, term.minutes, term.pending.who))
    return found


def circle_of(identity: str) -> str:
    """Return the circle of what stands."""
    return identity.split("/")[1]


def minutes_named(folder: RecordFolder, place: str) -> tuple[str, Minutes] | None:
    """Return the minutes that an item's place names, with their identity, if they can be read."""
    try:
        return _minutes_of(folder, place)
    except BadRequest:
        return None


def _minutes_of(folder: RecordFolder, place: str) -> tuple[str, Minutes] | None:
    """Return the minutes that an item's place names, if there are any.

    Raises:
        BadRequest: If they cannot be read.

    """
    name = place.partition("#")[0]
    try:
        identity = folder.resolve(name, "minutes") if name else ""
    except BadRequest:
        return None
    if not identity:
        return None
    return identity, read_minutes(folder.file_of(identity), shown=folder.path_of(identity))


def seats_of(folder: RecordFolder, term: Term) -> int:
    """Return how many hold a role at the same time, as the minutes of a selection say."""
    named = minutes_named(folder, term.minutes)
    if named is None:
        return 1
    chosen = [
        one.selection
        for item in named[1].items
        for one in (item, *item.parts)
        if one.selection is not None and slug(one.selection.role, "role") == term.role
    ]
    return chosen[0].seats if chosen else 1


def known_people(
    folder: RecordFolder, circle: str, minutes: Minutes | None
) -> tuple[tuple[str, str], ...]:
    """Return the ids and names of the people of a circle and of a meeting."""
    people = {one.id: one.name for one in minutes.people} if minutes else {}
    path = circle_path(folder.root, circle)
    if path.is_file():
        for member in read_circle(path, read_organisation(folder.root)).members:
            people.setdefault(member.id, member.name)
    return tuple(people.items())


def person_meant(
    typed: str,
    awaited: Sequence[str],
    people: tuple[tuple[str, str], ...],
    nobody: str = words.NOBODY,
    others: Mapping[str, str] | None = None,
) -> tuple[str, str]:
    """Return the id and the name of the person who is meant.

    Args:
        typed: What was typed.
        awaited: The ids, or names, of those who are awaited.
        people: The ids and names that are known.
        nobody: The sentence if the name fits none of them.
        others: How all others are called who may be awaited, by id.

    Raises:
        BadRequest: If nobody, or more than one, is meant.

    """
    names = dict(people)
    for one in awaited:
        names.setdefault(one, (others or {}).get(one, one))
    found = matching(typed, tuple(names.items()))
    if len(found) == 1:
        return found[0], names[found[0]]
    if not (found or awaited):
        raise BadRequest(words.NOBODY_LEFT.format(typed=typed))
    sentence = words.SEVERAL_PEOPLE if found else nobody
    listed = ", ".join(name_and_id(one, names) for one in dict.fromkeys(found or awaited))
    raise BadRequest(sentence.format(typed=typed, known=listed))


def changes_for(folder: RecordFolder, what: What) -> tuple[Change, ...]:
    """Return the files that are to be written."""
    return changes_of(folder, (Follows(identity, value) for identity, value in what.items()))


def state_of(value: StandingDecision | Term) -> str:
    """Return in words what has become of a decision or a term."""
    if isinstance(value, Term):
        return words.TERM_IS[value.state].format(start=value.start)
    return words.DECISION_IS[value.status]


def say_changes(changes: Iterable[Change]) -> None:
    """Say which files were changed, are new, or were removed."""
    for change in changes:
        line = files.CHANGED if change.before else files.NEW
        say((files.REMOVED if change.data is None else line).format(path=change.path))

"""The proposal of a candidate.

In the room's words:

    E7  On the reasons I heard I propose Ben, for twelve months. - I was named
        myself, so Rosa, please make the proposal.

The reasons decide, and they are stated; only a method that counts nominations
finds the candidate by count. The leader and the delegate of one link are never
the same person.

Source: process.md 4.1 E7, 4.2, 4.3 (who proposes, ties, several seats, sharing),
4.4 no. 3 and 9; 8 (`proposal_basis`, `failed_candidate`, `role_sharing`).
"""

from __future__ import annotations

from collections import Counter

from sociocli.domain.method import Basis, FailedCandidate
from sociocli.process.asking import Steps, Tell, ask
from sociocli.process.choosing import Choose, Option, Pick, Shuffle
from sociocli.process.item_log import ItemLog
from sociocli.process.message import Message, say
from sociocli.process.nomination_rounds import change_round
from sociocli.process.nominations import as_known, eligible, grid_table, names_of
from sociocli.process.room import Room
from sociocli.process.selection_roles import OTHER_END
from sociocli.process.timekeeping import time_check
from sociocli.process.vacancy import OPEN_SEARCH, Offer, Vacancy
from sociocli.process.wording import selection as words
from sociocli.process.writing import Write

__all__ = ["other_end", "propose"]

# Of two people who share one seat.
SHARED = 2


def other_end(room: Room, item: ItemLog, vacancy: Vacancy) -> tuple[str, ...]:
    """Return who holds the other end of this link; they cannot hold both (process.md 4.4 no. 9)."""
    other = OTHER_END.get(vacancy.role, "")
    if not other:
        return ()
    for known in (item, *room.items):
        for one in known.vacancies:
            if one.role == other and one.holder:
                return tuple(one.holder)
    holder = room.circle.holder(other)
    return (holder,) if holder else ()


def propose(room: Room, item: ItemLog, vacancy: Vacancy) -> Steps[tuple[Offer, ...]]:
    """Find who proposes whom, for which reasons (E7).

    Returns:
        The offers to put to the circle one after the other; none if the circle
        would rather leave it open.

    """
    item.table = grid_table(room, vacancy)
    room.phase(say(words.PHASE_PROPOSAL))
    yield from time_check(room)
    yield from _say_never_both(room, item, vacancy)
    method = room.method
    afterwards = bool(vacancy.out) and method.failed_candidate is FailedCandidate.NEXT_PROPOSAL
    if method.proposal_basis is Basis.COUNT and not afterwards:
        return (yield from _by_count(room, item, vacancy))
    if not _proposable(room, item, vacancy) and not _new_names(room, vacancy):
        return ()
    by = yield from _who_proposes(room, item, vacancy)
    if by is None:
        return ()
    names = yield from _whom(room, item, vacancy)
    reasons = yield from ask(
        room,
        Write(
            key=f"{vacancy.key}/candidate/reasons",
            words=say(words.REASONS_STATED),
            scene=room.scene(words.PROPOSE),
            preset=_heard(vacancy, names),
            required=True,
        ),
    )
    if by and by == room.facilitator and by in names:
        room.log_process(say(words.SELF_PROPOSED).text())
    return (yield from _offers(room, vacancy, names, reasons, by))


def _heard(vacancy: Vacancy, names: tuple[str, ...]) -> str:
    """Return the reasons that were noted for these names, to begin from."""
    return "\n".join(
        row.change or row.reason
        for row in vacancy.rows
        if any(name in names for name in row.final) and (row.change or row.reason)
    )


def _say_never_both(room: Room, item: ItemLog, vacancy: Vacancy) -> Steps[None]:
    """Say who was named but holds the other end of the link."""
    for person in other_end(room, item, vacancy):
        if person in vacancy.named():
            yield from _tell_never_both(room, vacancy, person)


def _tell_never_both(room: Room, vacancy: Vacancy, person: str) -> Steps[None]:
    told = say(words.NOT_BOTH, name=room.name(person))
    yield from ask(room, Tell(key=f"{vacancy.key}/not-both", words=told, scene=room.scene()))


def _who_proposes(room: Room, item: ItemLog, vacancy: Vacancy) -> Steps[str | None]:
    """Ask who makes the proposal; None if nobody does."""
    while True:
        named = vacancy.named()
        facilitator_named = room.facilitator in named
        line = words.PROPOSE_OTHER if facilitator_named else words.PROPOSE
        nominees = (Option("nominees", "n", say(words.BY_NOMINEES)),)
        answer = yield from ask(
            room,
            Choose(
                key=f"{vacancy.key}/proposes",
                words=say(words.PROPOSES),
                scene=room.scene(line),
                options=(
                    Option("facilitator", "f", say(words.BY_FACILITATOR)),
                    Option("somebody", "s", say(words.BY_SOMEBODY)),
                    *(nominees if len(named) > 1 and not vacancy.things else ()),
                    Option("change-round", "c", say(words.CHANGES_AGAIN)),
                    Option("nobody", "x", say(words.NOBODY_SUITS)),
                ),
                preset="somebody" if facilitator_named else "facilitator",
            ),
        )
        if answer == "change-round":
            yield from change_round(room, item, vacancy)
            room.phase(say(words.PHASE_PROPOSAL))
        elif answer == "nobody":
            return None
        elif answer == "facilitator":
            return room.facilitator
        elif answer == "nominees":
            return ""
        else:
            return (yield from _somebody(room, vacancy))


def _somebody(room: Room, vacancy: Vacancy) -> Steps[str]:
    """Ask who proposes; those who were named come last in the list."""
    others = [person for person in room.here() if person != room.facilitator]
    named = vacancy.named()
    order = [p for p in others if p not in named] + [p for p in others if p in named]
    picked = yield from ask(
        room,
        Pick(
            key=f"{vacancy.key}/proposes/who",
            words=say(words.PROPOSES_WHO),
            scene=room.scene(),
            among=room.pairs(tuple(order) or room.here()),
            most=1,
            preset=tuple(order[:1]),
        ),
    )
    return picked[0] if picked else room.facilitator


def _proposable(room: Room, item: ItemLog, vacancy: Vacancy) -> tuple[tuple[str, str], ...]:
    """Pairs of id and name of all who may be proposed; those named come first."""
    never = other_end(room, item, vacancy)
    out = (*vacancy.out, *vacancy.holder, *never, OPEN_SEARCH)
    named = [one for one in vacancy.named() if one not in out]
    others = [one for one, _ in eligible(room, vacancy) if one not in (*out, *named)]
    return tuple((one, room.name(one)) for one in (*named, *others))


def _new_names(room: Room, vacancy: Vacancy) -> bool:
    return room.method.nominate_outsiders and not vacancy.things


def _whom(room: Room, item: ItemLog, vacancy: Vacancy) -> Steps[tuple[str, ...]]:
    """Ask who is proposed; two may share one seat, with a warning if need be."""
    among = _proposable(room, item, vacancy)
    open_seats = vacancy.seats - len(vacancy.holder)
    most = open_seats if vacancy.things or vacancy.seats > 1 else SHARED
    prompt = say(words.CANDIDATE, role=vacancy.title)
    if vacancy.things:
        prompt = say(words.THING)
    elif open_seats > 1:
        prompt = say(words.CANDIDATES, role=vacancy.title, count=open_seats)
    while True:
        picked = yield from ask(
            room,
            Pick(
                key=f"{vacancy.key}/candidate",
                words=prompt,
                scene=room.scene(words.PROPOSE),
                among=among,
                least=1,
                most=most,
                new_names=_new_names(room, vacancy),
                required=True,
            ),
        )
        names = as_known(room, picked)
        if (yield from _all_possible(room, item, vacancy, names)):
            break
    if vacancy.seats == 1 and len(names) > 1:
        yield from _warn_of_sharing(room, vacancy)
    return names


def _all_possible(
    room: Room, item: ItemLog, vacancy: Vacancy, names: tuple[str, ...]
) -> Steps[bool]:
    """Say of each name, typed as a new one, why it cannot be proposed."""
    never = [one for one in names if one in other_end(room, item, vacancy)]
    for person in never:
        yield from _tell_never_both(room, vacancy, person)
    others = [one for one in names if one in (*vacancy.out, *vacancy.holder, OPEN_SEARCH)]
    for person in others:
        told = say(words.NOT_PROPOSABLE, name=names_of(room, [person]))
        key = f"{vacancy.key}/not-proposable"
        yield from ask(room, Tell(key=key, words=told, scene=room.scene()))
    return not never and not others


def _warn_of_sharing(room: Room, vacancy: Vacancy) -> Steps[None]:
    if room.method.role_sharing:
        return
    warning = say(words.SHARED_WARNING, role=vacancy.title)
    yield from ask(room, Tell(key=f"{vacancy.key}/shared", words=warning, scene=room.scene()))
    room.log_process(say(words.SHARED_LOG, role=vacancy.title).text())


def _offers(
    room: Room, vacancy: Vacancy, names: tuple[str, ...], reasons: str, by: str
) -> Steps[tuple[Offer, ...]]:
    """Make one offer, or one for each seat, as the circle wants it."""
    things = bool(vacancy.things)
    whole = (Offer(names, reasons, by, vacancy.until, things=things),)
    if len(names) == 1 or vacancy.seats == 1:
        return whole
    answer = yield from ask(
        room,
        Choose(
            key=f"{vacancy.key}/slate",
            words=say(words.SLATE),
            scene=room.scene(),
            options=(
                Option("whole", "t", say(words.SLATE_WHOLE)),
                Option("each", "o", say(words.SLATE_EACH)),
            ),
            preset="whole",
        ),
    )
    log = words.SLATE_WHOLE_LOG if answer == "whole" else words.SLATE_EACH_LOG
    room.log_process(say(log, role=vacancy.title).text())
    if answer == "whole":
        return whole
    return tuple(Offer((name,), reasons, by, vacancy.until, things=things) for name in names)


def _by_count(room: Room, item: ItemLog, vacancy: Vacancy) -> Steps[tuple[Offer, ...]]:
    """Propose who was named most often, one for each seat (method that counts)."""
    never = other_end(room, item, vacancy)
    votes = Counter(
        one for row in vacancy.rows for one in row.final
        if one not in (*vacancy.out, *vacancy.holder, *never)
    )  # fmt: skip
    names: list[str] = []
    how = say(words.BY_COUNT)
    for _ in range(vacancy.seats - len(vacancy.holder)):
        left = {one: count for one, count in votes.items() if one not in names}
        most = max(left.values(), default=0)
        tied = tuple(one for one, count in left.items() if count == most)
        if tied:
            name, how = yield from _one_of(room, vacancy, tied)
            names.append(name)
    if not names or OPEN_SEARCH in names:
        return ()
    told = say(words.COUNTED, candidates=names_of(room, names), role=vacancy.title, how=how.text())
    yield from ask(room, Tell(key=f"{vacancy.key}/counted", words=told, scene=room.scene()))
    return (yield from _offers(room, vacancy, tuple(names), how.text(), ""))


def _one_of(room: Room, vacancy: Vacancy, tied: tuple[str, ...]) -> Steps[tuple[str, Message]]:
    """Choose among those named equally often: own slip, holder, lot (process.md 4.3, HC)."""
    if len(tied) == 1:
        return tied[0], say(words.BY_COUNT)
    selves = [one for one in tied if one in vacancy.row(one).final]
    if len(selves) == 1:
        return selves[0], say(words.BY_COUNT_SELF)
    if vacancy.previous in tied:
        return vacancy.previous, say(words.BY_COUNT_HOLDER)
    drawn = yield from ask(room, Shuffle(key=f"{vacancy.key}/draw", ids=tied))
    return drawn[0], say(words.BY_COUNT_DRAW)

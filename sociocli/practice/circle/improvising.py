"""People for an agenda of one's own: simulated people under the members' names.

Nothing is known of what they want there, so it is drawn: somebody has a worry,
somebody else only a wish, somebody says little. The seed draws it; the same seed
draws the same. Must not know files.

Source: formats.md 3.2 (whole meeting rehearsal).
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from sociocli.domain.agenda import AgendaItem
from sociocli.domain.character import Character
from sociocli.domain.item import Kind
from sociocli.domain.people import Person, Right
from sociocli.domain.scenario import Meaning, Stance, Worry
from sociocli.practice.by_chance import in_order
from sociocli.practice.circle import improvising_wording as words
from sociocli.practice.circle.cast import Cast
from sociocli.process.brought import Brought

__all__ = ["improvised"]

# For so many people it is drawn what they want; the others are as their temper is.
_CHOSEN = 3


def improvised(
    brought: Brought, library: Sequence[Character], worries: Sequence[Worry], you: str, seed: int
) -> Cast:
    """Return a cast for an agenda of one's own.

    Args:
        brought: What the meeting would be begun with.
        library: People whose ways the members are lent.
        worries: Objections that fit any proposal.
        you: The id of the member whom the learner plays.
        seed: Draws who is how.

    """
    members = [one for one in brought.circle.members if one.right is not Right.ON_LEAVE]
    lent = in_order(library, str(seed), lambda one: one.id)
    people = tuple(_named(one, lent[n % len(lent)]) for n, one in enumerate(members))
    others = [one.id for one in members if one.id != you]
    stances: list[Stance] = []
    for number, item in enumerate(brought.agenda.items, 1):
        chance = f"{seed}/{number}"
        if _is_consented(item) and others:
            brings = [one.id for one in members if item.by and item.by in (one.id, one.name)]
            order = in_order([one for one in others if one not in brings], chance, str)
            found = _deciding(order, number, worries, seed)
            stances += _looking_back(found) if item.kind is Kind.REVIEW else found
            stances += _by_temper(people, order[_CHOSEN:], number)
        elif item.kind is Kind.ELECT and others:
            stances += _selecting(in_order([*others, you], chance, str), others, number)
    return Cast(brought, people, tuple(stances), you, seed)


def _named(member: Person, lent: Character) -> Character:
    return replace(lent, id=member.id, name=member.name)


def _is_consented(item: AgendaItem) -> bool:
    """Tell whether everybody is asked about one text, of their own or in force already."""
    return item.kind is Kind.DECIDE or (item.kind is Kind.REVIEW and not item.decisions)


def _looking_back(found: Sequence[Stance]) -> list[Stance]:
    """Whoever has a worry knows no number either, so that those speak who have one."""
    says = (("review/criteria", words.NOT_COUNTED),)
    return [replace(one, says=says) if n == 0 else one for n, one in enumerate(found)]


def _deciding(
    order: Sequence[str], number: int, worries: Sequence[Worry], seed: int
) -> list[Stance]:
    """The first has a worry, the second only a wish, the third a pause to ask about.

    Whoever brings the proposal is none of them: nobody objects to what they ask for.
    """
    if not order:
        return []
    found = [Stance(order[0], number, worries=(worries[(seed + number) % len(worries)],))]
    if len(order) > 1:
        wish = Worry(words.WISH, because=words.WISH_ONLY, only_wish=True)
        found.append(Stance(order[1], number, worries=(wish,), consents=words.WISH_ONLY))
    if len(order) > 2:  # noqa: PLR2004 - the third
        found.append(
            Stance(
                order[2], number, consents=words.PAUSE, consents_means=Meaning.HESITATION,
                asked=words.PAUSE_ASKED,
            )
        )  # fmt: skip
    return found


def _by_temper(people: Sequence[Character], others: Sequence[str], number: int) -> list[Stance]:
    """Those of the others who object to nearly everything, in their own way, do so here."""
    return [
        Stance(one.id, number, worries=one.worries)
        for one in people
        if one.worries and one.id in others
    ]


def _selecting(order: Sequence[str], others: Sequence[str], number: int) -> list[Stance]:
    """Two names come up; one of those who are named would rather not."""
    first, second = order[0], order[-1]
    found = []
    for n, person in enumerate(others):
        named = first if n % 2 == 0 and person != first else second
        declines = person == first
        worry = Worry(words.NO_TIME, because=words.NO_TIME_BECAUSE, idea=words.NO_TIME_IDEA)
        found.append(
            Stance(
                person, number, nominates=named, worries=(worry,) if declines else (),
                declines=int(declines),
            )
        )  # fmt: skip
    return found

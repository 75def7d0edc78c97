"""What has been said aloud of the worries of people: that there is one, and the reason behind it.

Heard from what people said, so that nobody can know more than was spoken: ideas,
the check-out and a second answer depend on it. Must not know why anything is said.

Source: issue 4 (no claim that contradicts the journal); process.md 3.5 and 3.6.
"""

from __future__ import annotations

from sociocli.domain.scenario import Worry
from sociocli.domain.utterance import Meaning, Utterances
from sociocli.practice.circle import wording as words
from sociocli.practice.circle.cast import Cast
from sociocli.practice.circle.place import Place
from sociocli.practice.circle.remembered import ItemMemory, PersonMemory, holds

__all__ = ["has_told", "hear_out", "said_back"]


def has_told(cast: Cast, known: ItemMemory, place: Place, person: str, worry: Worry) -> bool:
    """Tell whether the reason behind a worry was said already.

    Args:
        cast: Who plays along.
        known: What has happened in the item.
        place: Where the meeting is.
        person: Whose worry it is.
        worry: The worry.

    """
    worries = cast.stance(person, place.item, place.role).worries
    return worry in worries and worries.index(worry) in known.person(person).told


def hear_out(cast: Cast, known: ItemMemory, place: Place, said: Utterances) -> None:
    """Remember which worries were spoken of.

    Args:
        cast: Who plays along.
        known: What has happened in the item; changed by this.
        place: Where it was said.
        said: What people said there.

    """
    for one in said:
        worries = cast.stance(one.person, place.item, place.role).worries
        for number, worry in enumerate(worries):
            person = known.person(one.person)
            if one.text in _reasons(worry):
                loudly = worry.only_wish and one.means is Meaning.OBJECTION
                _note(person, number, told=not loudly)
            elif one.text in _signs(worry):
                _note(person, number, told=False)


def said_back(cast: Cast, known: ItemMemory, place: Place, owner: str, text: str) -> None:
    """Remember which worries the facilitator has put into words: they are out, and not yet told.

    Args:
        cast: Who plays along.
        known: What has happened in the item; changed by this.
        place: Where it was said.
        owner: Whose worry it is.
        text: In which words it was said back.

    """
    for number, worry in enumerate(cast.stance(owner, place.item, place.role).worries):
        if text and holds(text, worry.words):
            _note(known.person(owner), number, told=False)


def _reasons(worry: Worry) -> list[str]:
    """Return the sentences with which somebody says what is behind a worry."""
    reason = worry.because or worry.says
    again = words.NOT_QUITE.format(because=reason)
    return [one for one in (reason, again, worry.takes_back) if one]


def _signs(worry: Worry) -> list[str]:
    """Return the other sentences in which somebody says that there is a worry."""
    return [one for one in (worry.says, worry.surface, worry.harms, worry.still) if one]


def _note(person: PersonMemory, number: int, *, told: bool) -> None:
    if number not in person.voiced:
        person.voiced.append(number)
    if told and number not in person.told:
        person.told.append(number)

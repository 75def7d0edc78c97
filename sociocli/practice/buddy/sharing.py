"""From a journal to what a buddy gets: retold, worth showing, with other names.

Knows in which order that is done. Must not know where journals and files lie.

Source: README, "A buddy".
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from sociocli.domain.buddy import BuddyFile, BuddyStep
from sociocli.domain.plain import Plain
from sociocli.practice.buddy import buddy_wording as words
from sociocli.practice.buddy.people_named import people_named
from sociocli.practice.buddy.pseudonyms import Pseudonyms
from sociocli.practice.buddy.retelling import retell
from sociocli.practice.buddy.steps_told import Said, Telling, nobody_said, private_texts, steps_told
from sociocli.process.brought import Brought
from sociocli.process.journal import Entry
from sociocli.process.meeting import meeting

__all__ = ["Shared", "Source", "share"]


@dataclass(frozen=True, slots=True)
class Source:
    """A meeting that is shared.

    Args:
        brought: What it was begun with.
        entries: The entries of its journal.
        practice: Whether people are simulated.
        said: Returns what simulated people said before a question.
        organisation: The name of the organisation.
        circles: The names of its circles.

    """

    brought: Brought
    entries: Sequence[Entry]
    practice: bool = False
    said: Said = nobody_said
    organisation: str = ""
    circles: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Shared:
    """What a buddy gets, and what its owner should look through first.

    Args:
        file: The meeting in steps.
        look_at: Words that stayed and might be names.

    """

    file: BuddyFile
    look_at: tuple[str, ...] = ()


def share(source: Source, *, keep_names: bool = False) -> Shared:
    """Return a meeting in steps, for somebody else.

    Args:
        source: The meeting.
        keep_names: Whether all names stay as they are.

    Raises:
        JournalMismatch: If another edition of the program has written the journal.

    """
    brought, entries = source.brought, source.entries
    circle = brought.circle
    told = retell(lambda: meeting(brought), entries).told
    people = people_named(brought, told)
    names = None
    if not keep_names:
        called = told[-1].question.scene.circle if told else ""
        names = Pseudonyms(
            people,
            circle.name or called,
            others=(circle.parent, *source.circles),
            organisation=source.organisation,
            texts=[text for entry in entries for text in _texts(entry.answer)],
        )
    telling = Telling(
        swap=names or str,
        entries=entries,
        vocabulary=dict(circle.vocabulary),
        said=source.said,
        private=private_texts(told),
    )
    steps = steps_told(told, telling)
    here = max((len(one.question.scene.names) for one in told), default=0)
    about = words.ABOUT_PRACTICE if source.practice else words.ABOUT_MEETING
    file = BuddyFile(
        meeting=_mark(steps),
        about=about.format(people=here),
        steps=steps,
        method=circle.method.name,
        aim=telling.text(circle.aim),
    )
    return Shared(file, names.stayed() if names else ())


def _texts(answer: Plain) -> Iterator[str]:
    if isinstance(answer, str):
        yield answer
    elif isinstance(answer, list | dict):
        for one in answer.values() if isinstance(answer, dict) else answer:
            yield from _texts(one)


def _mark(steps: Sequence[BuddyStep]) -> str:
    """Return a mark by which the same steps are known again."""
    text = "\0".join("\0".join((one.where, one.asked, one.done, *one.said)) for one in steps)
    return hashlib.blake2b(text.encode("utf-8", "replace"), digest_size=4).hexdigest()
